"""Busy times and free hours by command."""

from __future__ import annotations

import json
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.command_line.main import main


@pytest.fixture
def satchel(practice_template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = tmp_path / "p"
    shutil.copytree(practice_template, folder)

    def run(*arguments: object) -> tuple[int, dict, str]:
        code = main([*map(str, arguments), "--profile", str(folder), "--json"])
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else {}, said.err

    return run


def test_a_calendar_file_takes_what_was_free(satchel, tmp_path: Path):
    code, before, _ = satchel("slots", "Caspar")
    assert (code, before["name"], len(before["slots"])) == (0, "Caspar Lindholt", 9)
    first = datetime.fromisoformat(before["slots"][0]["start"])
    file = tmp_path / "caspar.ics"
    file.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:t\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\n"
        f"DTSTART:{first:%Y%m%dT%H%M%SZ}\r\nDURATION:PT10H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    code, told, _ = satchel("calendar", file, "--for", "caspar")
    assert (code, told) == (0, {"name": "Caspar Lindholt", "busy": 1, "skipped": 0})
    _, after, _ = satchel("slots", "Caspar")
    assert datetime.fromisoformat(after["slots"][0]["start"]) >= first + timedelta(hours=10)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("slots", "Nobody"), "E-PERSON"), (("calendar", "/nowhere.ics"), "E-FILE"), (("calendar", __file__), "E-CALENDAR-FILE")],
)  # fmt: skip
def test_what_cannot_be_read_is_a_coded_sentence_and_changes_nothing(satchel, arguments, code):
    failed, told, said = satchel(*arguments)
    assert (failed != 0, told) == (True, {})
    assert said.startswith(code)
