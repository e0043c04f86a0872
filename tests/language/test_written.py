"""Sentences Satchel writes into records are kept in English and said in German; what a person wrote is left alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from app import language
from app.domain import written
from app.domain.written import ALL, TASK, WHY, Written, say, say_body, say_route, say_title
from app.language import catalogue, tr

ROOT = Path(__file__).parents[2]
VALUES = {
    "day": "Tue 8 Dec", "on": "8 Dec", "hour": "14:30", "address": "ada@engine.example", "why": "They replied Tue 8 Dec",
    "told": "Warm leads ended: Meeting booked", "did": "the owner was told", "text": "Follow up", "skipped": "Mina Aldous away, Ben full",
    "rule": "Big ones", "signal": "webinar", "stage": "Qualified",
}  # fmt: skip
NUMBERS = ("minutes", "seconds", "count", "number", "gone", "term", "fit", "engagement", "intent", "a", "b", "c")
SENTENCES = [(place, one) for place, listed in ALL.items() for one in listed]


def value_of(one: Written, name: str) -> str:
    """A value such a sentence is written with."""
    said = one._said.get(name)
    if isinstance(said, Mapping):
        return next(iter(said))
    return "12" if name in NUMBERS else VALUES.get(name, "Ada Byron")


def kept_of(one: Written) -> str:
    """The sentence as it is kept."""
    return one(**{name: value_of(one, name) for name in written._NAME.findall(one.text)})


@pytest.fixture
def german() -> Iterator[None]:
    """German is spoken."""
    language.choose("de", catalogue.reader("de"))
    yield
    language.choose(language.ENGLISH, None)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("place", "one"), SENTENCES, ids=lambda one: one.text if isinstance(one, Written) else one)
def test_what_is_written_is_said_in_german_and_keeps_its_names(place: str, one: Written) -> None:
    kept, shown = kept_of(one), say(place, kept_of(one))
    assert shown != kept
    assert one.read(kept) == shown, "another sentence of that place stands before it and takes it"
    for name in written._NAME.findall(one.text):
        if one._said.get(name) is None:
            assert value_of(one, name) in shown


@pytest.mark.parametrize(("place", "one"), SENTENCES, ids=lambda one: one.text if isinstance(one, Written) else one)
def test_in_english_it_is_said_as_it_is_kept(place: str, one: Written) -> None:
    assert say(place, kept_of(one)) == kept_of(one)


@pytest.mark.usefixtures("german")
def test_what_is_kept_is_english_whatever_is_spoken() -> None:
    assert written.STAGE_MOVED(stage="Meeting set") == "Stage moved to Meeting set"
    assert written.CONFIRM(day="Tue 8") == "Confirm the meeting on Tue 8"


@pytest.mark.usefixtures("german")
def test_days_stages_and_sentences_inside_are_said_too() -> None:
    assert say_title("stage", "Stage moved to Qualified") == f"Stufe geändert auf {tr('Qualified')}"
    assert say(TASK, "Confirm the meeting on Tue 8") == "Termin am Di, 8. bestätigen"
    assert say_title("sequence", "Warm leads paused: They replied Tue 8 Dec, 2 steps withdrawn") == (
        "Warm leads angehalten: Antwort am Di, 8. Dez, 2 Schritte zurückgezogen"
    )
    assert say_route("Big ones: nobody free (Mina Aldous away, Ben full); to the backup Cara Lee") == (
        "Big ones: niemand frei (Mina Aldous abwesend, Ben ausgelastet); an die Vertretung Cara Lee"
    )
    assert say(WHY, "Wrong person: he left in May") == f"{tr('Wrong person')}: he left in May"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("place", "typed"),
    [
        (TASK, "Ask Tim, about pricing"), (TASK, "Save"), (TASK, "Open"), (TASK, "Confirm the meeting on Tuesday"), ("email", "Kickoff: cancelled"),
        ("email", "Note"), ("note", "Visit"), (WHY, "Wrong person for us: nobody"), ("meeting", "Kickoff: open"),
    ],
)  # fmt: skip
def test_what_a_person_typed_stays(place: str, typed: str) -> None:
    assert say_title(place, typed) == typed
    assert say(place, typed) == typed


@pytest.mark.usefixtures("german")
def test_the_text_of_a_note_is_a_person_s() -> None:
    assert say_body("note", "Meeting booked") == "Meeting booked"
    assert say_body("lifecycle", "Meeting booked") != "Meeting booked"


def is_own(value: ast.expr) -> bool:
    """Whether it is a sentence: of several words, put together, or in the language that is spoken."""
    said = ast.unparse(value)
    texts = [part.value for part in ast.walk(value) if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    words = any(re.search("[A-Za-z]{2} [A-Za-z]", text) for text in texts) or re.search(r"\btr\(", said)
    return (
        not isinstance(value, ast.Tuple)
        and (bool(words) or any(isinstance(part, ast.JoinedStr) for part in ast.walk(value)))
        and "written." not in said
    )


def test_no_sentence_is_written_past_this() -> None:
    """Whoever writes a record gives its title, text and reasons as values or as `written.…`, not as a sentence of its own."""
    found = []
    for folder in ("app/operations", "app/sync_server"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                pairs: list[tuple[str, ast.expr]] = []
                if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in WRITERS:
                    pairs = [(one.arg or "", one.value) for one in node.keywords]
                elif isinstance(node, ast.Call) and ast.unparse(node.func) == "Step":
                    pairs = [("text", one) for one in node.args[1:2]]
                elif isinstance(node, ast.Dict):
                    pairs = [(str(key.value), value) for key, value in zip(node.keys, node.values, strict=True)
                             if isinstance(key, ast.Constant)]  # fmt: skip
                found += [
                    f"{path.name}: {name}={ast.unparse(value)}"
                    for name, value in pairs
                    if name in KEPT and is_own(value)
                ]
    assert found == []


KEPT = ("title", "text", "reason", "routed_by", "purpose")
WRITERS = (
    "add_activity",
    "create",
    "patch",
    "set_stage",
    "reach",
    "stop_person",
    "stop_company",
    "stop_contact",
    "plan_visit",
)
