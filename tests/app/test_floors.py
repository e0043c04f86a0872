"""Versions too old to be safe are refused at the start, with what to do; those that are locked here are not."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys

import pytest
import sqlcipher3.dbapi2 as driver

from app import floors
from app.errors import UnavailableError
from tests.support.verbs import ROOT

OLD_SERVER = """
import sys
from app import floors
floors.FLOORS[sys.argv[1]] = (99, 0, 0)
from app.sync_server.__main__ import main
sys.exit(main(["run", "--port", "0", "--database", "sqlite:///" + sys.argv[2]]))
"""


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("SQLite", driver.sqlite_version),
        ("starlette", importlib.metadata.version("starlette")),
        ("PySide6", importlib.metadata.version("pyside6-essentials")),
        ("SQLite", "3.51.3"),
        ("starlette", "2.0.0rc1"),
    ],
)
def test_what_is_new_enough_is_taken(name: str, found: str) -> None:
    floors.require(name, found)


@pytest.mark.parametrize(
    ("name", "found"), [("SQLite", "3.51.2"), ("SQLite", "3.9.99"), ("PySide6", "6.11"), ("starlette", "1.3.0")]
)
def test_what_is_older_is_refused_and_says_what_to_do(name: str, found: str) -> None:
    with pytest.raises(UnavailableError, match=f"{name} {found} is too old to be safe.*Install Satchel again") as error:
        floors.require(name, found)
    assert error.value.code == f"E-{name.upper()}-OLD"


@pytest.mark.parametrize("name", ["starlette", "SQLite"])
def test_a_server_on_something_older_does_not_begin(name: str, tmp_path) -> None:
    command = [sys.executable, "-c", OLD_SERVER, name, str(tmp_path / "server.db")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"E-{name.upper()}-OLD {name} ")
    assert not (tmp_path / "server.db").exists()
