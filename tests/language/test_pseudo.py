"""Every page, many dialogs and the settings in the pseudo-language with text at 200 %: nothing untranslated, nothing cut off."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QSpinBox

from tests.support.pseudo_texts import Walk, is_cut
from ui.common.text import Text

ROOT = Path(__file__).parents[2]


def test_every_text_is_translated_and_no_label_is_cut_off():
    """One test, since each process that runs a part of it would walk by itself."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.language.pseudo_walk"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    found = dict(json.loads(done.stdout))
    everywhere = {
        "today",
        "leads:New",
        "pipeline",
        "lead",
        "call",
        "lead.hand_off",
        "settings, DataSection",
        "quotas",
        "incoming, map",
        "incoming, told, large text",
    }
    assert everywhere <= set(found)
    assert len(found) > 100
    assert {place: one["plain"] for place, one in found.items() if one["plain"]} == {}
    assert {place: one["cut"] for place, one in found.items() if one["cut"]} == {}


@pytest.mark.parametrize(
    ("shown", "part"),
    [
        ("⟦Mövéd tö ⟦Ñéw·⟧···⟧", ""), ("⟦Mövéd tö···⟧ · Moved to", "Moved to"), ("Isaura Thackwell, ⟦Çàll·⟧", ""), ("16:40", ""),
        ("Ctrl Z", ""), ("Stage: ⟦Ñéw⟧", "Stage"),
    ],
)  # fmt: skip
def test_what_is_outside_the_brackets_and_no_data_is_seen(shown, part):
    assert Walk({"isaura thackwell"}).plain(shown) == part


def test_a_label_without_room_is_seen(qtbot):
    button, label, wrapped = QPushButton("Save"), Text("Saved a moment ago"), Text("Saved a moment ago", wrap=True)
    for one in (button, label, wrapped):
        qtbot.addWidget(one)
        one.resize(20, 20)
    assert [is_cut(one) for one in (button, label, wrapped)] == [False, True, False]


def test_a_number_without_room_for_its_words_is_seen(qtbot):
    field = QSpinBox()
    field.setSpecialValueText("No limit at all")
    qtbot.addWidget(field)
    field.show()
    field.resize(60, 24)
    assert is_cut(field)
    field.resize(400, 24)
    assert not is_cut(field)
