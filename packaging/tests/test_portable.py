"""The portable archive in an empty folder: it needs nothing of Python's, and heeds nothing another program has set."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import PySide6
import pytest
import xlsxwriter
from machine import DIST, ROOT, only, until

QT_UNDER_LGPL = {
    "Qt6Core", "Qt6DBus", "Qt6Gui", "Qt6Network", "Qt6OpenGL", "Qt6PrintSupport", "Qt6Svg", "Qt6SvgWidgets", "Qt6WaylandClient",
    "Qt6Widgets", "Qt6WlShellIntegration", "Qt6XcbQpa", "Qt6Concurrent", "Qt6OpenGLWidgets",
}  # fmt: skip
HIJACKS = ("sitecustomize.py", "usercustomize.py", "ssl.py", "ui.py", "app.py")


class Portable:
    """The program with an environment of its own."""

    def __init__(self, program: Path, home: Path) -> None:
        self.program, self.home = program, home

    def settled(self, **environment: str) -> dict[str, str]:
        """All it is given of an environment."""
        return {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "LANG": "C.UTF-8", "SATCHEL_HOME": str(self.home / "data"),
                "QT_QPA_PLATFORM": "offscreen", "SATCHEL_PASSPHRASE": "a long passphrase", **environment}  # fmt: skip

    def run(self, *arguments: str, **environment: str) -> str:
        """What it prints when started in the home folder."""
        done = subprocess.run(
            [str(self.program), *arguments], capture_output=True, text=True, env=self.settled(**environment), cwd=self.home,
            timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{arguments}: {done.stdout[-500:]} {done.stderr[-2000:]}"
        return done.stdout

    def files_mapped(self, *arguments: str, **environment: str) -> str:
        """The files of the window's memory, once its plugin of the platform is among them."""
        command = [str(self.program), *arguments]
        with subprocess.Popen(command, env=self.settled(**environment), cwd=self.home) as window:
            maps = Path(f"/proc/{window.pid}/maps")
            until(
                lambda: re.search("/libq(minimal|offscreen)", maps.read_text()) is not None, "a plugin of the platform"
            )
            mapped = maps.read_text()
            window.kill()
        return mapped


@pytest.fixture(scope="module")
def satchel(portable: Path, tmp_path_factory: pytest.TempPathFactory) -> Portable:
    """With the practice workspace made."""
    made = Portable(portable, tmp_path_factory.mktemp("home"))
    made.run("practice", "--leads", "200")
    return made


def test_a_workbook_is_read_by_the_program_itself(satchel: Portable) -> None:
    with xlsxwriter.Workbook(str(satchel.home / "leads.xlsx")) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate((("First Name", "Last Name", "Company"), ("Ada", "Byron", "Engine Works"))):
            sheet.write_row(row, 0, cells)
    read = json.loads(satchel.run("import", "leads.xlsx", "--dry-run", "--json"))
    assert read["rows"] == 1, read


def test_numbers_holidays_zones_and_papers_are_there(satchel: Portable) -> None:
    lead = json.loads(satchel.run("leads", "--limit", "1", "--json"))["leads"][0]["id"]
    satchel.run("print", "lead", lead, "--out", "lead.pdf")
    satchel.run("report", "overview", "--out", "figures.pdf")
    satchel.run("day", "--for", "tomorrow", "--out", "day.pdf")
    for name in ("lead.pdf", "figures.pdf", "day.pdf"):
        assert (satchel.home / name).read_bytes().startswith(b"%PDF"), name


def test_the_window_lives_and_closes(satchel: Portable) -> None:
    satchel.run("--practice", "--quit-when-live")


def test_what_others_left_in_the_environment_or_the_folder_is_not_loaded(satchel: Portable, tmp_path: Path) -> None:
    for name in HIJACKS:
        for folder in (tmp_path, satchel.home):
            (folder / name).write_text("raise SystemExit(99)\n", "utf-8")
    inside = satchel.program.parent / "_internal"
    for library in (inside / "libQt6Core.so.6", inside / "libcrypto.so.3", *inside.glob("libpython*")):
        shutil.copy(library, tmp_path)
    # One that is not shipped, so that nothing but the folder of the others could bring it.
    shutil.copy(Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqminimal.so", tmp_path)
    hostile = {
        name: str(tmp_path)
        for name in ("PYTHONPATH", "PYTHONHOME", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "LD_LIBRARY_PATH")
    }
    assert str(tmp_path) not in satchel.files_mapped("--practice", QT_QPA_PLATFORM="minimal;offscreen", **hostile)
    satchel.run("status", "--json", **hostile)


def test_every_library_finds_what_it_needs_once_the_system_has_the_packages_named(portable: Path) -> None:
    missing = []
    for one in portable.parent.rglob("*.so*"):
        if one.is_symlink() or "printsupport" in str(one):
            continue
        environment = {"PATH": os.environ["PATH"], "LD_LIBRARY_PATH": str(portable.parent / "_internal")}
        told = subprocess.run(["ldd", str(one)], capture_output=True, text=True, check=False, env=environment).stdout
        missing += [f"{one.name}: {line.strip()}" for line in told.splitlines() if "not found" in line]
    assert missing == []


def test_nothing_of_the_server_or_of_qts_other_modules_is_shipped(portable: Path) -> None:
    names = {one.name.lower() for one in portable.parent.rglob("*")}
    unwanted = ("webengine", "qt6qml", "qt6quick", "qt6charts", "fastapi", "uvicorn", "psycopg", "pytest", "qgtk3")
    assert [name for name in sorted(names) if any(one in name for one in unwanted)] == []


def test_of_qt_there_are_only_modules_that_the_lgpl_covers_each_a_file_that_can_be_replaced(portable: Path) -> None:
    shipped = {
        found[1]
        for one in portable.parent.rglob("*Qt6*.so*")
        if (found := re.match(r"lib(Qt6[A-Za-z]+)\.so\.6$", one.name)) and not one.is_symlink()
    }
    assert {"Qt6Core", "Qt6Gui", "Qt6Widgets"} <= shipped
    assert shipped <= QT_UNDER_LGPL, "Charts, Graphs, Data Visualization, Quick 3D and others are under the GPL"
    bindings = {one.name.partition(".")[0] for one in portable.parent.rglob("PySide6/Qt*.so")}
    assert {f"Qt6{name.removeprefix('Qt')}" for name in bindings} <= QT_UNDER_LGPL


def test_licences_and_the_bill_of_materials_lie_beside_the_program(portable: Path) -> None:
    notices = (portable.parent / "NOTICES.txt").read_text("utf-8")
    assert "Satchel uses Qt and PySide6 under the GNU Lesser General Public License, version 3." in notices
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in notices
    bill = json.loads((portable.parent / "sbom.json").read_text("utf-8"))
    parts = {one["name"]: one["version"] for one in bill["components"] if one["type"] == "library"}
    locked = (ROOT / "packaging" / "requirements" / "package.txt").read_text("utf-8")
    for name in ("pyside6-essentials", "sqlcipher3", "reportlab", "cryptography"):
        assert f"{name}=={parts[name]} " in locked
    told = {
        re.sub("[-_.]+", "-", name).lower() for name in re.findall(r"(?m)^([A-Za-z0-9._-]+) [0-9][^:\n]*: ", notices)
    }
    assert parts.keys() - told == set()


def test_the_sums_are_those_of_the_files() -> None:
    only("SHA256SUMS")
    for line in (DIST / "SHA256SUMS").read_text("utf-8").splitlines():
        told, _, name = line.partition("  ")
        assert hashlib.sha256((DIST / name).read_bytes()).hexdigest() == told


def test_help_and_changes_are_shipped_and_a_report_is_written(satchel: Portable) -> None:
    inside = satchel.program.parent / "_internal"
    assert len(list((inside / "resources" / "help" / "en").glob("*.md"))) > 20
    assert (inside / "CHANGELOG.md").exists()
    satchel.run("report-problem", "--out", "problem.txt")
    assert "packaged: yes" in (satchel.home / "problem.txt").read_text("utf-8")
