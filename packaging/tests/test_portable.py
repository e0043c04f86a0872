"""The portable archive in an empty folder: it needs nothing of Python's, and heeds nothing another program has set."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest
import xlsxwriter
from machine import DIST, only

HIJACKS = ("sitecustomize.py", "usercustomize.py", "ssl.py", "ui.py", "app.py")


class Portable:
    """The program with an environment of its own."""

    def __init__(self, program: Path, home: Path) -> None:
        self.program, self.home = program, home

    def run(self, *arguments: str, code: int = 0, **environment: str) -> str:
        """What it prints when started in the home folder."""
        settled = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "LANG": "C.UTF-8", "SATCHEL_HOME": str(self.home / "data"),
                   "QT_QPA_PLATFORM": "offscreen", "SATCHEL_PASSPHRASE": "a long passphrase", **environment}  # fmt: skip
        done = subprocess.run(
            [str(self.program), *arguments],
            capture_output=True,
            text=True,
            env=settled,
            cwd=self.home,
            timeout=120,
            check=False,
        )
        assert done.returncode == code, f"{arguments}: {done.stdout[-500:]} {done.stderr[-2000:]}"
        return done.stdout


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
    for name in ("libQt6Core.so.6", "libpython3.11.so.1.0", "libcrypto.so.3"):
        (tmp_path / name).write_bytes(b"no library")
    (tmp_path / "platforms").mkdir()
    (tmp_path / "platforms" / "libqoffscreen.so").write_bytes(b"no plugin")
    hostile = {
        name: str(tmp_path)
        for name in ("PYTHONPATH", "PYTHONHOME", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "LD_LIBRARY_PATH")
    }
    satchel.run("--practice", "--quit-when-live", **hostile)
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


def test_the_sums_are_those_of_the_files() -> None:
    only("SHA256SUMS")
    for line in (DIST / "SHA256SUMS").read_text("utf-8").splitlines():
        told, _, name = line.partition("  ")
        assert hashlib.sha256((DIST / name).read_bytes()).hexdigest() == told
