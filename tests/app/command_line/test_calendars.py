"""Busy times and free hours by command."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.support.verbs import Satchel


@pytest.fixture
def satchel(practice_template: Path, tmp_path: Path) -> Satchel:
    shutil.copytree(practice_template, tmp_path / "p")
    return Satchel(tmp_path / "p")


def test_a_calendar_file_takes_what_was_free(satchel, tmp_path: Path):
    before = satchel("slots", "Caspar")
    assert (before["name"], len(before["slots"])) == ("Caspar Lindholt", 9)
    first = datetime.fromisoformat(before["slots"][0]["start"])
    file = tmp_path / "caspar.ics"
    file.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:t\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\n"
        f"DTSTART:{first:%Y%m%dT%H%M%SZ}\r\nDURATION:PT10H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    assert satchel("calendar", file, "--for", "caspar") == {"name": "Caspar Lindholt", "busy": 1, "skipped": 0}
    after = satchel("slots", "Caspar")
    assert datetime.fromisoformat(after["slots"][0]["start"]) >= first + timedelta(hours=10)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("slots", "Nobody"), "E-PERSON"), (("calendar", "/nowhere.ics"), "E-FILE"), (("calendar", __file__), "E-CALENDAR-FILE")],
)  # fmt: skip
def test_what_cannot_be_read_is_a_coded_sentence_and_changes_nothing(satchel, arguments, code):
    assert satchel.refused(*arguments).startswith(code)
