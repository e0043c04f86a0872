"""German is complete: every text of the code is translated, with the names it has, and what the window loads is of today."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import words  # noqa: E402


@pytest.mark.parametrize("path", words.catalogues(), ids=lambda path: path.stem)
def test_every_text_is_translated(path: Path) -> None:
    assert words.faults(words.used(), words.read(path), words.FORMS[path.stem[-2:]]) == []


@pytest.mark.parametrize("path", words.catalogues(), ids=lambda path: path.stem)
def test_what_the_window_loads_says_the_same(path: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(path.with_suffix(".qm")))
    for one in words.read(path).values():
        at = 1 if one.numbered else -1
        assert translator.translate("Satchel", one.source, one.said_of or None, at) == one.forms[0]


def test_the_check_sees_what_is_wrong() -> None:
    texts = {
        "Save": words.Message("Save", False),
        "{count} left": words.Message("{count} left", False),
        "{number} days": words.Message("{number} days", True),
        " and": words.Message(" and", False),
    }
    known = {
        "{count} left": words.Message("{count} left", False, "", ["noch {anzahl}"]),
        "{number} days": words.Message("{number} days", True, "", ["{number} Tag"]),
        " and": words.Message(" and", False, "", ["und"]),
        "Gone": words.Message("Gone", False, "", ["Weg"]),
    }
    assert words.faults(texts, known, 2) == [
        "not in the catalogue: 'Save'",
        "not translated: '{number} days'",
        "of nobody: 'Gone'",
        "other names: '{count} left', 'noch {anzahl}'",
        "other spaces at its ends: ' and', 'und'",
    ]


def test_a_text_in_two_meanings_has_two_translations(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "page.py").write_text(
        'tr("Open")\ntr("Open", said_of="a question")\nplural(n, "one day", "{number} days")\nmarked("New")\ntr(name)\n'
    )
    assert {key: one.numbered for key, one in words.used(tmp_path).items()} == {
        "Open": False, "Open | a question": False, "{number} days": True, "New": False,
    }  # fmt: skip


def test_the_names_in_a_text_say_what_stands_there() -> None:
    """Not which function made it or that it is the second one: who translates sees nothing but the name."""
    names = {name for one in words.used().values() for name in words._names(one.source)}
    assert {name for name in names if re.search(r"\d$|^say_|^clean_|^local_", name)} == set()
