"""`satchel-server` in German: help and refusals; what it keeps, prints as JSON and answers over HTTP stays English."""

from __future__ import annotations

import argparse
import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import language
from app.language import catalogue, pseudo
from app.sync_server.__main__ import parser
from app.sync_server.errors import ServerError
from tests.support.real_server import PROGRAM, Laptop, RealServer, verb

ROOT = Path(__file__).parents[2]
GERMAN = {"SATCHEL_LANGUAGE": "de"}
LEFT = """
import sys
from app.sync_server.__main__ import main
main(sys.argv[1:])
for name, module in sorted(sys.modules.items()):
    if name.startswith("app.") and not name.startswith("app.language"):
        for key, value in vars(module).items():
            if not key.startswith("__") and "\u27e6" in repr(value):
                print("left:", name, key)
"""


def helps(top: argparse.ArgumentParser, place: str = "satchel-server") -> dict[str, str]:
    """Every text of the help by where it stands, '' where there is none."""
    found = {place: top.description or ""}
    for one in top._actions:
        if isinstance(one, argparse._SubParsersAction):
            listed = {choice.dest: choice.help or "" for choice in one._choices_actions}
            for name, each in one.choices.items():
                found |= {f"{place} {name} in the list": listed.get(name, ""), **helps(each, f"{place} {name}")}
        else:
            found[f"{place} {one.dest}"] = one.help or ""
    return found


def said(*words: str | Path, **environment: str) -> str:
    """What a process of its own says of a verb that it refuses, in German."""
    done = subprocess.run(
        [*PROGRAM, *map(str, words)], cwd=ROOT, capture_output=True, check=False, encoding="utf-8", timeout=60,
        env={**os.environ, **GERMAN, "PYTHONIOENCODING": "utf-8", **environment},
    )  # fmt: skip
    assert done.returncode in (1, 2), (done.stdout, done.stderr)
    assert done.stdout == ""
    return done.stderr.strip()


@pytest.fixture
def database(tmp_path: Path) -> str:
    """One workspace, nobody in it."""
    file = str(tmp_path / "server.db")
    assert verb("admin", "create-workspace", "Quillfen", "--database", file)[0] == 0
    return file


def test_every_verb_and_option_has_help_and_all_of_it_is_in_german() -> None:
    english = helps(parser())
    language.choose("de", catalogue.reader("de"))
    try:
        german = helps(parser())
    finally:
        language.choose(language.ENGLISH, None)
    assert len(english) > 150
    assert {place for place, words in english.items() if not words} == set()
    assert german.keys() == english.keys()
    assert {place for place in english if german[place] == english[place]} == set()


def test_wrong_use_and_refusals_are_said_in_german(tmp_path: Path, database: str) -> None:
    here = ("--database", database)
    assert said("admin", "invite", *here) == "E-USAGE Es fehlen Angaben: email, --role. Siehe satchel-server --help."
    assert said("admin", "add-team", "North", "--database", tmp_path / "none.db") == (
        "E-NOT_FOUND Es gibt keinen Arbeitsbereich. Legen Sie mit create-workspace einen an."
    )
    assert said("admin", "invite", "mina", "--role", "rep", *here) == "E-INVALID Das ist keine E-Mail-Adresse."
    assert said("admin", "add-queue", "In", "--team", "South", *here) == "E-NOT_FOUND Das Team South gibt es nicht."
    assert said("admin", "report", "overview", "--period", "soon", *here).startswith(
        "E-INVALID „soon“ ist kein Zeitraum."
    )
    assert said("admin", "add-webhook", "gopher://x", *here) == "E-INVALID Die Adresse beginnt mit https://."
    assert said("backup", database, *here) == f"E-EXISTS {database} gibt es schon."
    assert said("restore", tmp_path / "gone", *here) == f"E-NOT_FOUND Die Datei {tmp_path / 'gone'} gibt es nicht."
    sample = tmp_path / "sample.json"
    for content in (b"no json", b"\xff\xfe{", b"[" * 100_000, b""):
        sample.write_bytes(content)
        assert said("admin", "map-hook", "h", "--sample", sample, *here) == f"E-INVALID {sample} ist kein JSON."
    assert said("run", "--workers", "2", "--port", "0", *here) == (
        "E-INVALID Mehrere Prozesse brauchen PostgreSQL: Geben Sie --database postgresql+psycopg://… an."
    )
    assert said("admin", "invite", "mina", "--role", "rep", *here, SATCHEL_LANGUAGE="en") == (
        "E-INVALID That is no e-mail address."
    )


def test_what_a_verb_prints_as_json_is_the_same_in_german(database: str) -> None:
    _, english, _ = verb("admin", "report", "overview", "--database", database)
    done = subprocess.run(
        [*PROGRAM, "admin", "report", "overview", "--database", database], cwd=ROOT, capture_output=True, check=True,
        env={**os.environ, **GERMAN}, encoding="utf-8", timeout=60,
    )  # fmt: skip
    german = json.loads(done.stdout)
    assert german["figures"] == english["figures"]
    assert german["charts"] == english["charts"]
    assert german["complete"].startswith("Complete to ")


@pytest.mark.parametrize("words", [("run", "--workers", "2", "--port", "0"), ("admin", "report", "overview")])
def test_no_module_that_serves_or_acts_keeps_words_of_the_language(database: str, words: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEFT, *words, "--database", database], cwd=ROOT, capture_output=True, check=True,
        env={**os.environ, "SATCHEL_LANGUAGE": "pseudo", "PYTHONIOENCODING": "utf-8"}, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert "left:" not in done.stdout
    assert (pseudo.OPENED in done.stderr) == (words[0] == "run")  # its refusal was said in it


@pytest.mark.skipif(sys.platform == "win32", reason="a server is stopped by a signal there is none of")
def test_a_server_that_runs_answers_in_english_whatever_its_environment_asks_for(tmp_path: Path, database: str) -> None:
    _, invited, _ = verb("admin", "invite", "mina@satchel.example", "--role", "admin", "--database", database)
    server = RealServer(database, tmp_path, **GERMAN)
    try:
        laptop = Laptop(server, invited["code"])
        status, answer = server.ask("POST", "/figures/v1/report", {"tab": "overview"}, laptop.token)
        assert (status, answer["figures"]["meetings"]["beside"]) == (200, "no quota set")
        asked = {"tab": "overview", "period": "soon"}
        assert server.ask("POST", "/figures/v1/report", asked, laptop.token) == (
            422,
            {
                "error": "INVALID",
                "detail": {"about": "period"},
                "message": "“soon” is no period. Write it like 2026-Q4, 2026-11 or last month.",
            },
        )
        _, answer = server.ask("POST", "/auth/v1/join", {"code": invited["code"], "device": "another"})
        assert answer["message"] == "This invitation is not valid, or was used already."
        assert server.stop() == 0
    finally:
        server.stop()


def test_a_refusal_has_its_values_in_english_for_the_wire_and_in_the_language_for_the_command_line() -> None:
    error = ServerError("NOT_FOUND", "There is no team {name}.", values={"name": "{North}"}, about="team")
    assert (error.words, error.detail, str(error)) == ("There is no team {North}.", {"about": "team"}, error.words)
    language.choose("de", catalogue.reader("de"))
    try:
        assert error.said() == "Das Team {North} gibt es nicht."
        assert error.words == "There is no team {North}."
        assert ServerError("SLOW_DOWN").said() == "SLOW_DOWN"
    finally:
        language.choose(language.ENGLISH, None)


def test_no_refusal_has_words_that_are_not_marked() -> None:
    words = {"ServerError": 1, "RefusedAddressError": 0}  # and where they stand
    calls = [
        (path.name, node)
        for path in sorted((ROOT / "app" / "sync_server").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in words
    ]
    given = [(name, one) for name, node in calls for one in node.args[words[ast.unparse(node.func)] :]]
    said = [
        (name, part.value)
        for name, one in given
        for part in ([one] if isinstance(one, ast.Constant) else one.values if isinstance(one, ast.JoinedStr) else [])
        if isinstance(part, ast.Constant) and str(part.value).strip()
    ]
    assert len(given) > 50
    assert said == []
