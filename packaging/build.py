"""Makes the packages people install: `python3 packaging/build.py`.

An environment with exactly what the lock says, each file checked by its hash; PyInstaller's folder of the program; and of that
the packages of the system it runs on. Work is done in `build/`, the results and `SHA256SUMS` lie in `dist/`.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import deb  # noqa: E402
import dev  # noqa: E402

ROOT = HERE.parent
WORK = ROOT / "build"
FOLDERS = WORK / "folders"
VENV = WORK / "venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = HERE / "requirements" / "package.txt"
MOMENT = 1_767_225_600  # 2026-01-01: every file in an archive bears it, so that the same build gives the same archive
LIMIT_MB = 220


def version() -> str:
    """The version of this checkout."""
    found: str = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    return found


def make_environment() -> None:
    """`build/venv`, exactly as locked."""
    dev.require_python()
    dev.say("Installing what is packaged …")
    interpreter = getattr(sys, "_base_executable", None) or sys.executable
    if not PYTHON.exists() and dev.run_uv("venv", "--quiet", "--python", interpreter, str(VENV)):
        raise SystemExit("The environment could not be made.")
    if dev.run_uv("pip", "sync", "--quiet", "--python", str(PYTHON), "--require-hashes", str(LOCK)):
        raise SystemExit("The packages could not be installed. Check the network, then try again.")


def freeze(part: str, update_key: str = "") -> Path:
    """PyInstaller's folder of a part, `desktop` or `server`, with the licences and the bill of all that is in it."""
    dev.say(f"Packing the {part} …")
    icon = WORK / "icons" / {"win32": "satchel.ico", "darwin": "satchel.icns"}.get(sys.platform, "satchel.png")
    environment = {**os.environ, "SATCHEL_PART": part, "SATCHEL_VERSION": version(), "SATCHEL_ICON": str(icon)}
    environment |= {
        "SATCHEL_UPDATE_KEY": update_key,
        "QT_QPA_PLATFORM": "offscreen",
        "SOURCE_DATE_EPOCH": str(MOMENT),
        "PYTHONHASHSEED": "1",
    }
    subprocess.check_call([str(PYTHON), str(HERE / "app_icon.py"), str(icon.parent)], env=environment)
    command = [str(PYTHON), "-m", "PyInstaller", str(HERE / "satchel.spec"), "--noconfirm", "--log-level", "ERROR",
               "--distpath", str(FOLDERS), "--workpath", str(WORK / part)]  # fmt: skip
    if subprocess.call(command, cwd=ROOT, env=environment):
        raise SystemExit(f"The {part} could not be packed.")
    name = "satchel" if part == "desktop" else "satchel-server"
    folder = FOLDERS / ("Satchel.app" if sys.platform == "darwin" and part == "desktop" else name)
    inside = folder / "Contents" / "Resources" if folder.suffix == ".app" else folder
    subprocess.check_call([str(PYTHON), str(HERE / "notices.py"), str(LOCK), str(inside / "NOTICES.txt")])
    subprocess.check_call([str(PYTHON), str(HERE / "sbom.py"), str(LOCK), str(inside / "sbom.json"), version()])
    return folder


def megabytes(folder: Path) -> float:
    """What its files take, in MB of a million bytes; a link counts nothing."""
    return sum(one.stat().st_size for one in folder.rglob("*") if one.is_file() and not one.is_symlink()) / 1e6


def archive(folder: Path, target: Path) -> Path:
    """A portable archive: unpack it anywhere and start what is in it."""
    dev.say(f"Writing {target.name} …")

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = MOMENT
        return entry

    with tarfile.open(target, "w:xz", preset=2) as packed:
        for one in sorted(folder.rglob("*")):
            packed.add(
                one, f"{target.name.removesuffix('.tar.xz')}/{one.relative_to(folder)}", recursive=False, filter=plain
            )
    return target


def sums(files: list[Path], target: Path) -> None:
    """`SHA256SUMS`, as `sha256sum --check` reads it."""
    lines = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in sorted(files)]
    target.write_text("".join(lines), "utf-8")


def machine() -> str:
    """The processor as file names say it."""
    return {"AMD64": "x86_64", "arm64": "aarch64"}.get(platform.machine(), platform.machine())


def packages(part: str, folder: Path, out: Path) -> list[Path]:
    """The packages of this system made of that folder."""
    name = f"satchel{'-server' if part == 'server' else ''}"
    if sys.platform.startswith("linux"):
        return [deb.make(part, folder, out, version=version(), work=WORK),
                archive(folder, out / f"{name}-{version()}-linux-{machine()}.tar.xz")]  # fmt: skip
    if part == "server":
        return []
    if sys.platform == "darwin":
        image = out / f"{name}-{version()}-macos-{machine()}.dmg"
        subprocess.check_call([str(HERE / "macos" / "make_dmg.sh"), str(folder), str(image)])
        return [image]
    installer = out / f"{name}-{version()}-windows-{machine()}.exe"
    subprocess.check_call(["makensis", "-V2", f"-DVERSION={version()}", f"-DFOLDER={folder}", f"-DOUTPUT={installer}",
                           str(HERE / "windows" / "satchel.nsi")])  # fmt: skip
    return [installer]


def main() -> int:
    """Build; returns 1 when the program takes more than it may."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--part", choices=["desktop", "server"], action="append", help="only this one")
    parser.add_argument(
        "--update-key", default=os.environ.get("SATCHEL_UPDATE_KEY", ""), metavar="LINE",
        help="the public key newer versions are signed by, of `release_manifest.py new-key`",
    )  # fmt: skip
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    make_environment()
    made: list[Path] = []
    fits = True
    for part in options.part or (["desktop", "server"] if sys.platform.startswith("linux") else ["desktop"]):
        folder = freeze(part, options.update_key)
        size = megabytes(folder)
        fits = fits and (part == "server" or size <= LIMIT_MB)
        dev.say(f"  {part}: {size:.0f} MB installed" + (f", at most {LIMIT_MB}" if part == "desktop" else ""))
        made += packages(part, folder, options.out)
    sums(made, options.out / "SHA256SUMS")
    for one in made:
        dev.say(f"  {one.name}: {one.stat().st_size / 1e6:.0f} MB")
    shutil.rmtree(WORK / "tree", ignore_errors=True)
    return 0 if fits else 1


if __name__ == "__main__":
    sys.exit(main())
