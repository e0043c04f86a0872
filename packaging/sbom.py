"""Lists all that is shipped as a bill of materials: `sbom.py LOCK FILE VERSION`, run in the environment that was packed.

CycloneDX 1.5 as JSON, without a time or a serial number: the same lock and environment give the same bytes.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from notices import ROOT, licence_of, names


def component(name: str) -> dict[str, Any] | None:
    """One distribution as it is installed here; None where it is not for this system."""
    try:
        found = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return None
    purl = f"pkg:pypi/{name}@{found.version}"
    licences = [{"license": {"name": licence_of(found)}}]
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": found.version,
        "purl": purl,
        "licenses": licences,
    }


def lettering() -> list[dict[str, Any]]:
    """The fonts, each by the hash of its file."""
    files = sorted((ROOT / "resources" / "fonts").rglob("*.ttf"))
    return [
        {"type": "file", "bom-ref": f"font:{one.name}", "name": one.name,
         "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(one.read_bytes()).hexdigest()}]}
        for one in files
    ]  # fmt: skip


def bill(lock: str, version: str) -> dict[str, Any]:
    """The whole bill."""
    parts = [one for name in names(lock) if (one := component(name))]
    python = sys.version.split()[0]
    runtime = {"type": "platform", "bom-ref": "python", "name": "CPython", "version": python}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "satchel", "name": "Satchel", "version": version}},
        "components": [runtime, *parts, *lettering()],
    }


if __name__ == "__main__":
    made = bill(Path(sys.argv[1]).read_text("utf-8"), sys.argv[3])
    Path(sys.argv[2]).write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", "utf-8")
