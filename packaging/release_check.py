"""Whether a tag is the version of this checkout and the changes say so: `release_check.py v0.1.0`."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def wrong(tag: str, version: str, changes: str) -> str:
    """Why a release of that tag must not be made; '' when it may."""
    if tag != f"v{version}":
        return f"The tag is {tag}, the version in pyproject.toml {version}."
    heading = next((line for line in changes.splitlines() if line.startswith(f"## {version}")), "")
    if not heading or "unreleased" in heading:
        return f"CHANGELOG.md has no heading of {version} with its day."
    return ""


def main(tag: str) -> int:
    """0 when it may be released."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    reason = wrong(tag, version, (ROOT / "CHANGELOG.md").read_text("utf-8"))
    if reason:
        sys.stderr.write(f"{reason}\n")
    return 1 if reason else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
