"""Gathers the licences of everything that is shipped: `notices.py LOCK FILE`, run in the environment that was packed."""

from __future__ import annotations

import importlib.metadata
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD_ONLY = {
    "pyinstaller",
    "pyinstaller-hooks-contrib",
    "altgraph",
    "macholib",
    "pefile",
    "setuptools",
    "packaging",
    "pywin32-ctypes",
}
STATED = {"sqlcipher3": "Zlib"}  # only its text says so
TEXTS = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$", re.IGNORECASE)
QT = """Satchel uses Qt and PySide6 under the GNU Lesser General Public License, version 3. Their libraries lie as files of
their own in the folder of the program and may be replaced by others of the same interface. Their source is offered by
The Qt Company and the Qt Project under the version named here. The text of that licence stands below, under python-bidi,
which comes with it.
"""


def names(lock: str) -> list[str]:
    """Distributions of a lock, without those that only build."""
    return sorted(set(re.findall(r"(?m)^([a-z0-9._-]+)==", lock)) - BUILD_ONLY)


def licence_of(found: importlib.metadata.Distribution) -> str:
    """How its maker names the licence."""
    told = found.metadata
    classified = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or () if one.startswith("License")]
    stated = STATED.get(str(told["Name"]), "see below")
    return str(
        told.get("License-Expression") or ", ".join(classified) or (told.get("License") or stated).splitlines()[0]
    )


def notice(name: str) -> str:
    """One distribution: version, licence, and the texts that came with it; '' when it is not for this system."""
    try:
        found = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
    texts = [one for one in found.files or () if TEXTS.search(str(one)) and one.suffix not in (".py", ".pyc")]
    bodies = [Path(str(one.locate())).read_text("utf-8", "replace").strip() for one in texts]
    return "\n\n".join(
        [f"{'=' * 78}\n{found.metadata['Name']} {found.version}: {licence_of(found)}", *dict.fromkeys(bodies)]
    )


def main(lock: Path, target: Path) -> None:
    """Write them all into one file that people can read."""
    ours = [(ROOT / "LICENSE").read_text("utf-8").strip(), QT]
    lettering = [one.read_text("utf-8").strip() for one in sorted((ROOT / "resources").rglob("LICENSE*"))]
    shipped = [text for name in names(lock.read_text("utf-8")) if (text := notice(name))]
    target.write_text("\n\n\n".join([*ours, *lettering, *shipped]) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
