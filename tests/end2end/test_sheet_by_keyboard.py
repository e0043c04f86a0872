"""Paper for the road and back, by keys in the whole window: printed, ticked, typed in at night, killed half-way, entered twice."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app import operations, queries
from app.operations.sheets import DRAFT
from app.store.tables import synced as t
from ui.day.day_acts import local_today
from ui.sheets.entry_page import EntryPage
from ui.sheets.sheet_dialog import SheetDialog

RETURN, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


def make_long(desk: Any, rows: int) -> None:
    """As many visits today as it takes to have that many stops."""

    def plan(work: Any) -> None:
        for number in range(rows - len(day(desk))):
            account = work.create("account", {"name": f"Stop {number}"})
            operations.visits.plan_visit(work, account_id=account, day=local_today())

    desk.workspace.act(plan)


def day(desk: Any) -> Any:
    return desk.workspace.ask(queries.day.day_plan, user=desk.workspace.user, day=local_today()).stops


def print_sheet(desk: Any) -> SheetDialog:
    """Ctrl P on Day, and in the dialog again: without a printer it is kept as a file."""
    desk.press("Ctrl+2", "Ctrl+P")
    dialog = desk.dialog(SheetDialog)
    desk.until(lambda: dialog.preview.rendered is not None)
    desk.press("Ctrl+P")
    desk.until(lambda: desk.workspace.ask(queries.sheets.sheet_cards))
    desk.until(dialog.banner.isVisible)
    return dialog


def open_sheet(desk: Any, number: str) -> EntryPage:
    desk.press("Ctrl+E")
    desk.until(lambda: isinstance(desk.page, EntryPage) and desk.page.sheets.model.rowCount())
    page = desk.page
    desk.until(page.sheets.field.hasFocus)
    keys(number)
    desk.until(page.bar.field.hasFocus)
    return page


def keys(text: str) -> None:
    """Type into the field with the focus, Enter after it."""
    field = QApplication.focusWidget()
    for one in text:
        QTest.keyClick(field, one)
    QTest.keyClick(field, RETURN)


def outcomes(desk: Any) -> list[str]:
    query = select(t.activity.c.outcome).where(t.activity.c.known_by.like("sheet D-%")).order_by(t.activity.c.id)
    return desk.workspace.ask(lambda connection: list(connection.execute(query).scalars()))


def test_twenty_five_rows_are_printed_entered_and_taken_back_as_one(desk: Any) -> None:
    desk.press("Ctrl+E")
    page = desk.page
    desk.until(lambda: page.sheets.stack.currentWidget() is page.sheets.empty)
    assert "No sheet to enter" in page.sheets.empty._words.text()

    make_long(desk, 25)
    dialog = print_sheet(desk)
    name = Path(dialog.preview.rendered.name).name
    assert name == f"D-0001 {local_today():%a} {local_today().day} {local_today():%b} Mina Aldous.pdf"
    kept = desk.workspace.profile.briefs / name
    assert kept.read_bytes() == dialog.preview.rendered.pdf  # the very bytes that were shown
    desk.press("Escape")
    desk.no_dialog()

    page = open_sheet(desk, "")  # Enter alone takes the latest
    rows = page.model.rows()
    assert [item.line.row.id for item in rows] == [stop.id for stop in day(desk)]
    assert len(rows) == 25
    typed = ["1", "1 tue 2pm call", "", *["3 nobody there"] * 20]
    keys("1")  # asks what next: stays on the row
    assert page.list.currentIndex().row() == 0
    assert "What next" in page.bar._asked.text()
    for one in " tomorrow 9am call":
        QTest.keyClick(page.bar.field, one)
    QTest.keyClick(page.bar.field, RETURN)
    for number in range(1, 25):
        assert page.list.currentIndex().row() == number
        row = rows[number].line.row
        words = "" if number in (2, 5) else "1" if row.kind == "call" else typed[-1]
        if number == 24:
            QTest.keyClick(page.bar.field, Qt.Key.Key_Up)  # ↑ corrects the row before
            assert page.list.currentIndex().row() == 23
            page.bar.field.selectAll()
            keys("4 guard said no")
        keys(words)
    desk.until(page.entered_view.hasFocus)
    assert page.entered_view.accessibleName() == "23 rows entered from D-0001"
    assert "2 left open" in page.entered_view.accessibleDescription()
    made = outcomes(desk)
    assert len(made) == 23
    assert made[0] == "Met"
    assert made.count("Turned away") == 1

    desk.press("P")  # the two open ones on the next working day
    left = [rows[number].line.row.id for number in (2, 5)]
    desk.until(lambda: not {stop.id for stop in day(desk)} & set(left))
    desk.press("Ctrl+Z")
    desk.until(lambda: {stop.id for stop in day(desk)} >= set(left))
    desk.press("Ctrl+Z")
    desk.until(lambda: outcomes(desk) == [])
    desk.until(page.bar.field.hasFocus)  # the rows are open again, with what was typed
    assert [item.text for item in page.model.rows()][22:24] == ["3 nobody there", "4 guard said no"]
    desk.press("Escape", "Escape")
    desk.until(lambda: not isinstance(desk.page, EntryPage))


def test_what_was_typed_survives_a_kill_and_a_second_entry_adds_only_what_is_new(
    open_desk: Any, practice_of_today: Path, tmp_path: Path
) -> None:
    import shutil

    shutil.copytree(practice_of_today, tmp_path / "p")
    desk = open_desk(tmp_path / "p")
    print_sheet(desk)
    desk.press("Escape")
    desk.no_dialog()
    desk.press("Ctrl+E")
    page = desk.page
    desk.until(lambda: page.sheets.model.rowCount())
    keys("D-0078")
    desk.until(page.sheets.problem.isVisible)
    assert (
        page.sheets.problem.text() == "No sheet D-0078 on this laptop. It may be a colleague's; D-0001 is your latest."
    )
    page.sheets.field.selectAll()
    keys("d1")
    desk.until(page.bar.field.hasFocus)
    keys("3 gate was shut")
    keys("3")
    QTest.keyClick(page.bar.field, "1")  # half a row
    desk.until(
        lambda: len((desk.workspace.ask(queries.drafts.draft_of, DRAFT, "D-0001") or {}).get("texts", ())) == 3,
        "kept within a second",
    )
    shutil.copytree(tmp_path / "p", tmp_path / "killed", ignore=shutil.ignore_patterns("*lock*"))

    again = open_desk(tmp_path / "killed")
    again.workspace.act(operations.day_plan.move_stop, local_today(), day(again)[0].id, 1)  # the plan changed since
    page = open_sheet(again, "")
    texts = [item.text for item in page.model.rows()]
    assert [one.strip() for one in texts[:3]] == ["3 gate was shut", "3", "1"]
    assert page.list.currentIndex().row() == 2
    assert page.model.rows()[0].line.row.company == "Saltmarsh Feeds"  # as it was printed
    QTest.keyClick(page.bar.field, Qt.Key.Key_Backspace)
    QTest.keyClick(page.bar.field, RETURN, CONTROL)
    again.until(page.entered_view.hasFocus)
    assert outcomes(again) == ["Not there", "Not there"]
    again.press("Return")

    page = open_sheet(again, "1")
    assert [item.text for item in page.model.rows()][:3] == ["3 gate was shut", "3", ""]
    assert [item.reading.state for item in page.model.rows()][:3] == ["entered", "entered", "open"]
    assert page.list.currentIndex().row() == 2  # the first that is open
    keys("1")
    QTest.keyClick(page.bar.field, RETURN, CONTROL)
    again.until(page.entered_view.hasFocus)
    assert page.entered_view.accessibleName() == "1 row entered from D-0001"
    assert outcomes(again) == ["Not there", "Not there", "No answer"]

    again.press("Return")
    again.go("day")
    page = again.page
    page.show_day(local_today() + timedelta(days=400))  # without visits: the call list
    again.until(lambda: page.plan is not None and page.plan.day == page.day)
    again.press("Ctrl+P")
    dialog = again.dialog(SheetDialog)
    again.until(lambda: dialog.preview.rendered is not None)
    assert (dialog._sheet.name, dialog._sheet.kind) == ("D-0002", "calls")
    again.press("Escape")
