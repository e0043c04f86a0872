"""The command line and what a server refuses, in German; names, keys and codes are the same in every language."""

from __future__ import annotations

import argparse
import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import language
from app.command_line.main import main, parser
from app.language import catalogue
from app.sync_client.errors import SyncError
from app.sync_client.http import unavailable

ROOT = Path(__file__).parents[2]
ANSWERING = ("sessions", "rights", "publishing", "figures", "people", "database")  # what answers a laptop


@pytest.fixture
def german() -> Iterator[None]:
    """German is spoken."""
    language.choose("de", catalogue.reader("de"))
    yield
    language.choose(language.ENGLISH, None)


def helps(top: argparse.ArgumentParser) -> dict[str, str]:
    """Every text of the help, by where it stands."""
    found = {"": top.description or ""}
    verbs = next(one for one in top._actions if isinstance(one, argparse._SubParsersAction))
    for name, verb in verbs.choices.items():
        found[name] = verb.description or ""
        found |= {f"{name} {one.dest}": one.help for one in verb._actions if one.help}
    return found


def test_every_help_is_in_german() -> None:
    english = helps(parser())
    language.choose("de", catalogue.reader("de"))
    try:
        german = helps(parser())
    finally:
        language.choose(language.ENGLISH, None)
    assert len(english) > 150
    assert german.keys() == english.keys()
    assert {place for place in english if german[place] == english[place]} == set()


@pytest.mark.usefixtures("german")
def test_wrong_use_and_refusals_are_said_in_german(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["log"])
    assert capsys.readouterr().err == "E-USAGE Es fehlen Angaben: id, --outcome. Siehe satchel --help.\n"
    assert main(["backup", "--profile", str(tmp_path / "none")]) != 0
    assert capsys.readouterr().err.startswith("E-NO-WORKSPACE ")
    with pytest.raises(SystemExit):
        main(["log", "--help"])
    said = capsys.readouterr().out
    assert said.startswith("Aufruf: satchel log")
    assert "diese Hilfe zeigen und beenden" in said


@pytest.mark.skipif(sys.platform != "linux", reason="the settings of the window lie elsewhere")
def test_the_command_line_speaks_what_was_chosen_in_the_window_unless_the_environment_asks_otherwise(
    tmp_path: Path,
) -> None:
    around = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "SATCHEL_LANGUAGE": "", "PYTHONIOENCODING": "utf-8"}

    def said(code: str, language: str = "") -> str:
        return subprocess.run(
            [sys.executable, "-c", code, "find", "--help"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8",
            env={**around, "SATCHEL_LANGUAGE": language},
        ).stdout  # fmt: skip

    run = "from ui.launch import main; main()"
    assert "search everything" in said(run)
    said(
        "from PySide6.QtCore import QSettings; from ui.__main__ import SETTINGS; from ui.language import CHOSEN\n"
        "s = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, *SETTINGS)\n"
        "s.setValue('main/width', 3); s.setValue(CHOSEN, 'de'); s.sync()"
    )
    assert "alles durchsuchen" in said(run)
    assert "search everything" in said(run, "en")


@pytest.mark.usefixtures("german")
def test_what_the_server_refuses_is_said_in_german_and_what_is_not_known_as_it_came() -> None:
    assert (
        unavailable(SyncError("FORBIDDEN", words="That is not your password.")).happened
        == "Das ist nicht Ihr Passwort."
    )
    assert unavailable(SyncError("FORBIDDEN", words="No such thing.")).happened == "No such thing."
    assert unavailable(SyncError("STRANGE")).happened == "Der Server hat abgelehnt (STRANGE)."


@pytest.mark.parametrize("name", ANSWERING)
def test_a_sentence_the_server_answers_with_is_marked_for_the_laptop(name: str) -> None:
    tree = ast.parse((ROOT / "app" / "sync_server" / f"{name}.py").read_text("utf-8"))
    bare = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "ServerError"
        and len(node.args) > 1 and isinstance(node.args[1], ast.Constant)
    ]  # fmt: skip
    assert bare == []
