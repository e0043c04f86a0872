"""What is said in a language, without Qt: texts, numbers, days, money; and which language it is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app import language
from app.domain import event_words, score_rules
from app.domain.custom_fields import CustomField, FieldKind, read_value, say
from app.domain.money import say_money, say_short
from app.domain.opportunities import read_amount
from app.domain.when import read_when, say_day, say_moment
from app.language import catalogue, clock, number, plural, pseudo, read_number, read_numbers, tr

ROOT = Path(__file__).parents[2]
DECEMBER = datetime(2026, 12, 8, 14, 30)


@pytest.fixture
def german() -> Iterator[None]:
    """German is spoken."""
    language.choose("de", catalogue.reader("de"))
    yield
    language.choose(language.ENGLISH, None)


def test_english_is_said_as_it_is_written() -> None:
    assert tr("Moved to") == "Moved to"
    assert tr("{count:,} ticked", count=1250) == "1,250 ticked"
    assert plural(1, "{number} day over", "{number} days over") == "1 day over"
    assert plural(3, "{number} day over", "{number} days over") == "3 days over"
    assert (number(1250), number(12.5, 1), clock(DECEMBER, "%A")) == ("1,250", "12.5", "Tuesday")


@pytest.mark.usefixtures("german")
def test_german_is_said_with_its_numbers_days_and_money() -> None:
    assert tr("Moved to") == "Verschoben nach"
    assert tr("{count:,} ticked", count=1250) == "1.250 angekreuzt"
    assert tr("{size:.1f} MB", size=2.5) == "2,5 MB"
    assert plural(1, "{number} day over", "{number} days over") == "1 Tag überfällig"
    assert plural(1200, "{number} day over", "{number} days over") == "1200 Tage überfällig"
    assert (number(1250), number(12.5, 1), clock(DECEMBER, "%A %d. %B")) == ("1.250", "12,5", "Dienstag 08. Dezember")
    assert say_day(DECEMBER.date(), datetime(2026, 12, 1).date()) == "Di, 8."
    assert say_moment(DECEMBER, datetime(2026, 10, 1)) == "Di, 8. Dez, 14:30"
    assert say_money(5_400_050, "EUR") == "54.000,50\N{NO-BREAK SPACE}€"
    assert say_money(5_400_000, "SEK") == "54.000\N{NO-BREAK SPACE}SEK"
    assert say_short(5_400_000, "GBP") == "54 Tsd. £"
    assert tr("nobody translated this") == "nobody translated this"
    assert language.money(Decimal(3), "JPY", 0) == "3\N{NO-BREAK SPACE}¥"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("minor", "currency"),
    [(5_400_000, "GBP"), (5_400_050, "EUR"), (123_456_789, "USD"), (100_000, "SEK"), (1_250, "EUR"), (999, "GBP")],
)
def test_an_amount_reads_back_as_it_is_said(minor: int, currency: str) -> None:
    assert read_amount(say_money(minor, currency), "EUR") == (minor, currency)


@pytest.mark.usefixtures("german")
def test_a_day_reads_back_as_it_is_said() -> None:
    now = datetime(2026, 11, 26, 10)
    for ahead in (*range(1, 40), 90, 200, 400):
        moment = now + timedelta(days=ahead, hours=4)
        step = read_when(f"Anruf, {say_moment(moment, now)}", now)
        assert (step.day, step.at, step.question) == (moment.date(), moment.time(), "")
        assert read_when(say_day(moment.date(), now.date()), now).day == moment.date()
        assert event_words.read_day(event_words.say_day(moment.date()), now.date(), "first_day") == moment.date()


@pytest.mark.usefixtures("german")
def test_an_amount_is_typed_as_in_german_or_as_in_english() -> None:
    typed = ("54.000", "54,000", "54k", "54000", "54.000,00", "54000.00")
    assert [read_amount(one, "EUR") for one in typed] == [(5_400_000, "EUR")] * len(typed)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("stored", ["1250", "12.5", "12.125", "-1234567.25", "0.5", "999"])
def test_a_number_in_a_field_of_the_team_reads_back_as_it_is_said(stored: str) -> None:
    seats = CustomField("", "lead", "Plätze", "seats", FieldKind.NUMBER)
    assert read_value(seats, read_number(say(seats, stored)), DECEMBER) == stored


@pytest.mark.usefixtures("german")
def test_a_range_is_typed_in_german_and_kept_as_every_language_reads_it() -> None:
    assert [read_numbers(one) for one in ("1.000-5.000", "1000 - ", "-2,5", "12.5-99")] == [
        "1000-5000",
        "1000 - ",
        "-2.5",
        "12.5-99",
    ]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("kept", ["1000-5000", "1.125-2", "100-", "-19", "-2.5", "1,000-2,000"])
def test_a_range_that_is_kept_is_shown_in_german_and_reads_back_the_same(kept: str) -> None:
    rule = score_rules.ScoreRule("fit", "people", "between", kept, 1)
    assert score_rules.range_of(read_numbers(score_rules.say_value(rule))) == score_rules.range_of(kept)


@pytest.mark.usefixtures("german")
def test_yes_and_no_in_a_field_of_the_team_are_said_and_typed_in_german() -> None:
    pilot = CustomField("", "lead", "Pilot", "pilot", FieldKind.YES_NO)
    for stored in (True, False):
        assert read_value(pilot, say(pilot, stored), DECEMBER) is stored
    assert [say(pilot, one) for one in ("Yes", True, None)] == ["Ja", "Ja", ""]


def test_pseudo_is_longer_and_keeps_names() -> None:
    said = pseudo.lengthened("Move {count:,} to {to}")
    assert said.startswith("⟦Môvé {count:,}".replace("ô", "ö"))
    assert "{to}" in said
    assert len(said) > 1.3 * len("Move {count:,} to {to}")


@pytest.mark.parametrize(
    ("asked", "chosen", "managed", "system", "spoken"),
    [
        ("", "", "", "de_AT", "de"), ("", "", "", "fr_FR", "en"), ("", "en", "de", "de_DE", "en"), ("", "", "de", "en_GB", "de"),
        ("de", "en", "", "en_GB", "de"), ("pseudo", "", "", "C", "pseudo"), ("", "", "", "C", "en"), ("", "xx", "", "de_DE", "de"),
    ],
)  # fmt: skip
def test_the_language_is_as_asked_as_chosen_as_the_company_set_as_the_system_has_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asked: str, chosen: str, managed: str, system: str, spoken: str
) -> None:
    set_by_company = tmp_path / "managed.json"
    set_by_company.write_text(f'{{"language": "{managed}"}}')
    monkeypatch.setattr("app.managed.PLACES", dict.fromkeys(("linux", "darwin"), set_by_company))
    monkeypatch.setenv(language.ASKED, asked)
    assert language.wanted(chosen, system) == spoken


def run(code: str, **environment: str) -> str:
    """What a new Python says."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **environment}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8", env=surroundings
    ).stdout


def test_nothing_that_is_imported_before_the_choice_has_words_at_its_top() -> None:
    loaded = run(
        "import sys, ui.__main__; print(*(m.__file__ for m in sys.modules.values() if getattr(m, '__file__', '')))"
    )
    import ast

    def calls(node: ast.AST) -> Iterator[str]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.func.id in ("tr", "plural"):
                yield ast.unparse(child)
            if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
                yield from calls(child)

    ours = [Path(one) for one in loaded.split() if Path(one).is_relative_to(ROOT) and "site-packages" not in one]
    assert len(ours) > 10
    assert [(str(one), call) for one in ours for call in calls(ast.parse(one.read_text("utf-8")))] == []


def test_the_window_speaks_by_qt_s_translator_what_was_chosen_in_the_settings(tmp_path: Path) -> None:
    code = f"""
from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from ui.language import CHOSEN, speak
app, settings = QApplication([]), QSettings({str(tmp_path / "s.ini")!r}, QSettings.Format.IniFormat)
settings.setValue(CHOSEN, "de")
print(speak(settings), QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText))
from app.language import plural, tr
from ui.leads.composer import TABS
print(TABS[0][1], tr("Open"), tr("Open", said_of="leads"), plural(2, "{{number:,}} lead", "{{number:,}} leads"))
"""
    assert run(code, SATCHEL_LANGUAGE="", QT_QPA_PLATFORM="offscreen") == "de Strg+K\nNotiz Öffnen Offen 2 Leads\n"


def test_english_costs_no_import() -> None:
    code = "import sys; from app import language; language.wanted('en', ''); language.tr('{a}', a=1); print('babel' in sys.modules)"
    assert run(code, SATCHEL_LANGUAGE="en") == "False\n"
