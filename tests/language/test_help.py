"""The guide in every language: the same pages, the same keys and points, and the one of the language is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app import language
from app.language import NAMES, catalogue
from app.resource_files import resource
from ui.help.text_dialog import help_on

CODE = re.compile(r"`([^`]+)`")
KEYS = {"Strg": "Ctrl", "Umschalt": "Shift", "Entf": "Del", "Rücktaste": "Backspace"}


@pytest.mark.parametrize("code", [one for one in NAMES if one != language.ENGLISH])
def test_every_page_is_there_with_the_same_keys_and_points(code: str) -> None:
    english = {one.name: one.read_text("utf-8") for one in resource("help", "en").glob("*.md")}
    other = {one.name: one.read_text("utf-8") for one in resource("help", code).glob("*.md")}
    assert english.keys() == other.keys()
    for name, text in english.items():
        said = [" ".join(KEYS.get(part, part) for part in key.split(" ")) for key in CODE.findall(other[name])]
        named = [key for key in CODE.findall(text) if key != "Space"]  # written out: a key with a name of its own
        assert sorted(said) == sorted(named), name
        assert other[name].count("\n- ") == text.count("\n- "), name


@pytest.fixture
def german() -> Iterator[None]:
    """German is spoken."""
    language.choose("de", catalogue.reader("de"))
    yield
    language.choose(language.ENGLISH, None)


@pytest.mark.usefixtures("german")
def test_help_is_in_the_language() -> None:
    assert help_on(None)[1].startswith("\nAlles, was Sie tippen")
