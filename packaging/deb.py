"""Makes a `.deb` of a packed folder with `dpkg-deb` alone: no root, no build helper."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
MAINTAINER = "Satchel <packages@satchel.example>"
NEEDED = re.compile(r"(?m)^\s+NEEDED\s+(\S+)")
GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")
# Loaded by name when there is one, so no file says it.
BY_NAME = {"desktop": {"libgl1", "libfontconfig1", "libegl1"}, "server": {"passwd"}}
RECOMMENDED = "/printsupport/"
WORDS = {
    "desktop": ("sales development that works without a network",
                "Leads, calls with talk tracks, a board, and one-page handoff briefs on paper.\n"
                "Everything you type is on your own computer, encrypted; a server of your company's\n"
                "own is optional (satchel-server)."),
    "server": ("sync server for teams that use Satchel",
               "Several people share one workspace: one process and one file serve a team,\n"
               "PostgreSQL and several workers serve a company."),
}  # fmt: skip


def make(part: str, folder: Path, out: Path, *, version: str, work: Path) -> Path:
    """The package of `desktop` or `server`; returns the file."""
    name = "satchel-server" if part == "server" else "satchel"
    tree = work / "tree" / name
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "usr" / "lib" / name, symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / name).symlink_to(f"../lib/{name}/{name}")
    documents(tree, name)
    (desktop if part == "desktop" else server)(tree, work)
    depends, recommends = libraries(folder)
    depends |= BY_NAME[part]
    installed = sum(one.lstat().st_size for one in tree.rglob("*")) // 1024
    fields = control(part, version=version, depends=sorted(depends), recommends=sorted(recommends), kilobytes=installed)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(fields, "utf-8")
    for script in ("conffiles", "postinst", "prerm", "postrm"):
        source = HERE / "linux" / f"{name}.{script}"
        if source.exists():
            shutil.copyfile(source, tree / "DEBIAN" / script)
            (tree / "DEBIAN" / script).chmod(0o644 if script == "conffiles" else 0o755)
    tidy(tree)
    target = out / f"{name}_{version}_{architecture()}.deb"
    subprocess.check_call(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(tree), str(target)],
        stdout=subprocess.DEVNULL,
    )
    return target


def architecture() -> str:
    """This machine as Debian names it."""
    return ARCHITECTURES[os.uname().machine]


def control(part: str, *, version: str, depends: list[str], recommends: list[str], kilobytes: int) -> str:
    """The fields of the package."""
    name = "satchel-server" if part == "server" else "satchel"
    short, long = WORDS[part]
    fields = {
        "Package": name, "Version": version, "Architecture": architecture(), "Maintainer": MAINTAINER,
        "Installed-Size": str(kilobytes), "Depends": ", ".join(depends), "Recommends": ", ".join(recommends),
        "Suggests": "gnome-keyring" if part == "desktop" else "postgresql-client",
        "Section": "misc" if part == "desktop" else "net", "Priority": "optional", "Description": short,
    }  # fmt: skip
    lines = [f"{key}: {value}\n" for key, value in fields.items() if value]
    return "".join(lines) + "".join(f" {line}\n" for line in long.split("\n"))


def documents(tree: Path, name: str) -> None:
    """Man page, licences, changes."""
    place = tree / "usr" / "share" / "doc" / name
    place.mkdir(parents=True)
    shutil.move(tree / "usr" / "lib" / name / "NOTICES.txt", place / "copyright")
    compress((HERE.parent / "CHANGELOG.md").read_bytes(), place / "changelog.gz")
    manual = tree / "usr" / "share" / "man" / "man1"
    manual.mkdir(parents=True)
    compress((HERE / "linux" / f"{name}.1").read_bytes(), manual / f"{name}.1.gz")


def compress(data: bytes, target: Path) -> None:
    """As gzip, the same bytes every time."""
    target.write_bytes(gzip.compress(data, 9, mtime=0))


def desktop(tree: Path, work: Path) -> None:
    """Entry in the menu and icon."""
    share = tree / "usr" / "share"
    for source, place in (
        (HERE / "linux" / "satchel.desktop", share / "applications"),
        (work / "icons" / "satchel.svg", share / "icons" / "hicolor" / "scalable" / "apps"),
        (work / "icons" / "satchel.png", share / "icons" / "hicolor" / "256x256" / "apps"),
    ):
        place.mkdir(parents=True)
        shutil.copyfile(source, place / source.name)


def server(tree: Path, _work: Path) -> None:
    """Unit, settings and what to do first."""
    unit = (HERE / "server" / "satchel-server.service").read_text("utf-8").replace("@PREFIX@/bin", "/usr/bin")
    unit = unit.replace("@PREFIX@", "/usr/share/doc/satchel-server").replace("@CONFIG@", "/etc/satchel")
    settings = (HERE / "server" / "server.env").read_text("utf-8").replace("@DATA@", "/var/lib/satchel")
    for text, place in (
        (unit, tree / "usr" / "lib" / "systemd" / "system" / "satchel-server.service"),
        (settings, tree / "etc" / "satchel" / "server.env"),
        (
            (HERE / "server" / "README.md").read_text("utf-8"),
            tree / "usr" / "share" / "doc" / "satchel-server" / "README.md",
        ),
    ):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")


def tidy(tree: Path) -> None:
    """The modes a package has, whatever the umask was."""
    for one in [tree, *tree.rglob("*")]:
        if not one.is_symlink():
            runs = one.is_dir() or (one.stat().st_mode & 0o100 and ".so" not in one.name)
            one.chmod(0o755 if runs else 0o644)


def programs(folder: Path) -> list[Path]:
    """Executables and libraries of a folder."""
    found = []
    for one in sorted(folder.rglob("*")):
        if one.is_file() and not one.is_symlink():
            with one.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    found.append(one)
    return found


def libraries(folder: Path) -> tuple[set[str], set[str]]:
    """Debian packages that hold the libraries its files ask for and it does not bring: needed, and good to have (for printing).

    SystemExit where a library belongs to no package of this system: then nobody could install it either.
    """
    ours = {one.name for one in folder.rglob("*")}
    needed: set[str] = set()
    wished: set[str] = set()
    newest = (0, 0)
    for one in programs(folder):
        told = subprocess.run(["objdump", "-p", str(one)], capture_output=True, text=True, check=True).stdout
        (wished if RECOMMENDED in str(one) else needed).update(set(NEEDED.findall(told)) - ours)
        newest = max([newest, *((int(major), int(minor)) for major, minor in GLIBC.findall(told))])
    depends = {package_of(one) for one in needed if not one.startswith("ld-linux")} - {"libc6"}
    recommends = {package_of(one) for one in wished} - depends - {"libc6"}
    return depends | {f"libc6 (>= {newest[0]}.{newest[1]})"}, recommends


def package_of(library: str) -> str:
    """Which package of this system holds a library."""
    listed = subprocess.run(
        ["ldconfig", "-p"], capture_output=True, text=True, check=True, env={**os.environ, "PATH": SBIN}
    ).stdout
    found = re.search(
        rf"(?m)^\s+{re.escape(library)} \(.*x?86.64.*\) => (\S+)|^\s+{re.escape(library)} \(.*\) => (\S+)", listed
    )
    for path in paths_of(Path(found[1] or found[2])) if found else ():
        owner = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True, check=False).stdout
        if owner:
            return owner.split(":")[0]
    raise SystemExit(f"No package of this system holds {library}, which the program asks for.")


SBIN = "/usr/sbin:/sbin:/usr/bin:/bin"


def paths_of(path: Path) -> list[str]:
    """How a package may have named it: /lib is /usr/lib on a merged system."""
    real = path.resolve()
    every = [str(path), str(real)]
    return [
        *every,
        *(one.removeprefix("/usr") for one in every if one.startswith("/usr/")),
        *(f"/usr{one}" for one in every),
    ]
