"""Dashboards by keyboard: figures with their meaning, the records behind them, tabs, tables, the clipboard, paper."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QMenu

from app.domain.figures.counting import DEFINITIONS
from app.queries.figure_scope import Wanted
from tests.support.cadences import rows
from ui import dialogs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.accounts.small_desk import SmallDesk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(desk: SmallDesk) -> Any:
    page = desk.page("dashboards")
    desk.wait(lambda: page.shown is not None)
    page.view.tiles[0].setFocus()
    return page


def figure(page: Any, key: str) -> Any:
    return next(card.figure for card in page.view.figure_cards if card.figure.key == key)


def test_arrows_go_from_figure_to_figure_and_enter_shows_the_records_behind(desk: SmallDesk) -> None:
    page = opened(desk)
    assert page.meaning.words.text().endswith(DEFINITIONS["meetings"])
    desk.press(Key.Key_Right)
    assert page.view.figure_cards[1].hasFocus()
    assert page.meaning.words.text() == f"Qualified opportunities. {DEFINITIONS['accepted']}"
    accepted = figure(page, "accepted").value
    assert accepted > 0
    desk.press(Key.Key_Return)
    desk.wait(page.records.list.hasFocus)
    assert page.records.model.rowCount() == accepted
    assert page.records.header._title.text() == "Qualified opportunities"
    first = page.records.chosen()
    assert first.words.startswith("Accepted")
    desk.press(Key.Key_Escape)
    desk.wait(page.view.figure_cards[1].hasFocus)
    desk.press(Key.Key_Return)
    desk.wait(page.records.list.hasFocus)
    desk.press(Key.Key_Return)
    desk.wait(lambda: desk.leads == [first.lead_id])


def test_what_is_worth_a_look_is_in_sight_in_a_usual_window_with_six_reps(desk: SmallDesk) -> None:
    page = opened(desk)
    desk.window.resize(1440, 868)
    desk.idle()
    assert len(page.view.table_cards[0].table.rows) == 6
    view = page.view
    desk.wait(lambda: view.worth.mapTo(view.viewport(), view.worth.rect().bottomLeft()).y() < view.viewport().height())
    assert view.verticalScrollBar().value() == 0
    assert view.worth.isVisible()


def test_a_column_of_a_chart_and_a_row_of_a_table_open_what_they_count(desk: SmallDesk) -> None:
    page = opened(desk)
    funnel = next(card for card in page.view.chart_cards if card.chart.key == "funnel")
    funnel.setFocus()
    for _ in range(6):
        desk.press(Key.Key_Down)
    assert funnel.hasFocus()
    assert page.meaning.words.text().startswith("Accepted: ")
    desk.press(Key.Key_Return)
    desk.wait(page.records.list.hasFocus)
    assert page.records.model.rowCount() == funnel.chart.columns[6].counts[0]
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Down)
    board = page.view.table_cards[0]
    assert board.hasFocus(), "the arrow leaves the last column"
    assert board.sentence(board.table.rows[0]).startswith("1, ")
    ranks = [int(row.cells[7]) for row in board.table.rows]
    assert ranks == sorted(ranks, reverse=True)
    desk.press(Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[:3] == ["#", "Rep", "Calls"]
    assert len(copied) == 1 + len(board.table.rows)


def test_digits_change_the_tab_and_t_turns_charts_into_tables(desk: SmallDesk) -> None:
    page = opened(desk)
    for number, tab in enumerate(
        ("overview", "activity", "speed", "handoffs", "sources", "objections", "forecast", "cohorts"), 1
    ):
        desk.press(Key(Key.Key_0.value + number))
        desk.wait(lambda tab=tab: page.shown.tab == tab)
        assert page.view.tiles, tab
        for tile in page.view.tiles:
            assert tile.accessibleName(), tile
            assert QAccessible.queryAccessibleInterface(tile).text(QAccessible.Text.Name)
        page.view.tiles[0].setFocus()
    desk.press(Key.Key_1)
    desk.wait(lambda: page.shown.tab == "overview")
    page.view.tiles[0].setFocus()
    desk.press(Key.Key_T)
    assert all(card.as_table for card in page.view.chart_cards)
    days = page.view.chart_cards[0]
    assert days.height() >= desk.context.theme.px(19) * (len(days.chart.columns) + 1), "every row has its line"
    everybody = figure(page, "meetings").value
    tesni = next(one.id for one in page.shown.scope.people if one.name == "Tesni Vaughn")
    page.choices._on_whose()
    menu = page.choices.whose.findChild(QMenu)
    next(one for one in menu.actions() if one.data() == Wanted(person=tesni)).trigger()
    desk.wait(lambda: page.choices.whose.text() == "Tesni Vaughn")
    assert figure(page, "meetings").value < everybody
    assert len(page.view.table_cards[0].table.rows) == 1
    assert desk.context.settings.value("dashboards/wanted"), "the choice is there after a restart"


def test_at_the_smallest_window_nothing_is_wider_than_it_and_the_page_prints_and_is_saved(
    desk: SmallDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(desk)
    desk.window.resize(720, 450)
    desk.idle()
    inside = page.view.widget().width()
    assert inside <= page.view.viewport().width()
    for tile in page.view.tiles:
        assert tile.mapTo(page.view.widget(), tile.rect().topRight()).x() < inside
    assert page.row.isVisible(), "the chips have a row of their own"
    board = page.view.table_cards[0]
    needed = board.row_rects()
    assert needed[-1].bottom() < board.height()
    assert len(board._lines(board.table.rows[0])) >= 2, "its numbers stand under the name"
    page.view.tiles[0].setFocus()

    async def picked(*_: Any, **__: Any) -> Path:
        return tmp_path / "figures"

    monkeypatch.setattr(dialogs, "pick_file", picked)  # the platform's own dialog
    desk.press(Key.Key_X)
    desk.wait(lambda: any(one.strong == "figures.xlsx" for one in desk.requests))
    assert (tmp_path / "figures.xlsx").read_bytes()[:2] == b"PK"
    page.view.tiles[0].setFocus()
    page.print_page()
    dialog = desk.dialog()
    assert "This quarter" in dialog.windowTitle()
    desk.wait(lambda: dialog.preview.rendered is not None)
    assert dialog.preview.rendered.total in (1, 2)
    dialog.reject()
    desk.wait(desk.no_dialog)


@pytest.mark.parametrize(
    ("width", "height", "scale", "lines"), [(1024, 668, 2.0, 2), (720, 450, 2.0, 2), (720, 450, 1.0, 1)]
)
def test_the_chips_are_whole_at_any_size_of_the_text(
    desk: SmallDesk, width: int, height: int, scale: float, lines: int
) -> None:
    page = opened(desk)
    desk.context.theme.set_text_scale(scale)
    desk.window.resize(width, height)
    desk.idle()
    chips = page.choices.chips
    for chip in chips:
        assert chip.isVisible()
        assert chip.width() >= chip.sizeHint().width(), chip.text()
        assert page.row.rect().contains(QRect(chip.mapTo(page.row, chip.rect().topLeft()), chip.size())), chip.text()
    assert len({one.y() for one in chips}) == lines
    assert page.view.y() > page.row.geometry().bottom(), "the figures begin under them"


def test_the_row_with_the_cursor_is_kept_in_sight_and_another_tab_begins_at_its_top(desk: SmallDesk) -> None:
    page = opened(desk)
    desk.window.resize(720, 450)
    desk.idle()
    board = page.view.table_cards[0]
    board.setFocus()
    for _ in board.table.rows[1:]:
        desk.press(Key.Key_Down)
    row = board.cursor_rect()
    shown = page.view.viewport().rect()
    assert board.at == len(board.table.rows) - 1
    for corner in (row.topLeft(), row.bottomLeft()):
        assert 0 <= board.mapTo(page.view.viewport(), corner).y() <= shown.height()
    desk.press(Key.Key_4)
    desk.wait(lambda: page.shown.tab == "handoffs")
    assert page.view.verticalScrollBar().value() == 0
    assert page.view.tiles[0].hasFocus()


def test_the_morning_sheet_opens_its_lines_and_sends_a_note_that_arrives_as_a_task(desk: SmallDesk) -> None:
    page = opened(desk)
    desk.press(Key.Key_0)
    desk.wait(lambda: page.shown.tab == "morning")
    assert page.tabs.more.text() == "Morning sheet"
    assert not page.choices.days.isVisible(), "it is of today and everybody"
    cards = {one.table.key: one for one in page.view.table_cards}
    cards["morning_stepless"].setFocus()
    assert page.selection() is None
    desk.press(Key.Key_Return)
    desk.wait(page.records.list.hasFocus)
    assert page.records.model.rowCount() == int(cards["morning_stepless"].table.rows[0].cells[1])
    desk.press(Key.Key_Escape)
    board = cards["morning_late"] if "morning_late" in cards else cards["morning_meetings"]
    board.setFocus()
    lead_id, to, _ = page._row()
    assert page.selection().id == lead_id, "A assigns what the cursor is on"
    desk.press(Key.Key_Return)
    desk.wait(lambda: desk.leads == [lead_id])
    desk.page("dashboards")
    board.setFocus()
    desk.press(Key.Key_N)
    dialog = desk.dialog()
    dialog.fields["note"].setPlainText("Take it today")
    desk.press(Key.Key_Return, CTRL)
    desk.wait(desk.no_dialog)
    [task] = [one for one in rows(desk.workspace, "task") if (one["text"] or "").endswith(": Take it today")]
    assert (task["lead_id"], task["owner_id"]) == (lead_id, to)


def test_a_month_is_looked_at_closed_and_its_pack_saved_and_what_comes_later_is_named(
    desk: SmallDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(desk)
    desk.press(Key.Key_9)
    desk.wait(lambda: page.shown.tab == "close")
    credit = {"lead_id": rows(desk.workspace, "lead")[0]["id"], "user_id": page.shown.scope.reps[0], "share": 100,
              "at": page.shown.scope.frame.span[0]}  # fmt: skip
    known = len(page.shown.tables[-1].rows)  # what the practice company did that month depends on the day
    for event in ("booked", "held"):
        desk.workspace.act(lambda work, event=event: work.create("credit", credit | {"event": event}))
    desk.wait(lambda: len(page.shown.tables[-1].rows) == known + 2)
    before = page.shown
    people = before.tables[0]
    assert before.closed is None
    assert before.scope.late.startswith(
        f"Closing it freezes {known + 2} credits and names 0 adjustments of earlier months. Complete to "
    )
    assert page.close_button.isVisible()
    assert [one.isVisible() for one in page.choices.chips] == [True, False, False], "a close is of everybody"
    page.view.table_cards[0].setFocus()
    desk.press(Key.Key_Return)
    desk.wait(page.records.list.hasFocus)
    assert page.records.model.rowCount() == sum(int(one) for one in people.rows[0].cells[1:6])
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_S)
    assert not (tmp_path / "pack").exists(), "an open month has no pack"

    async def picked(*_: Any, **__: Any) -> Path:
        return tmp_path / "pack"

    monkeypatch.setattr(dialogs, "pick_folder", picked)  # the platform's own dialog
    desk.press(Key.Key_Return, CTRL)
    dialog = desk.dialog()
    assert dialog.windowTitle() == f"Close {before.name}"
    desk.press(Key.Key_Return)
    files = [f"close-{before.month}.{ending}" for ending in ("pdf", "xlsx")]
    desk.wait(lambda: any(one.strong == " and ".join(files) for one in desk.requests))
    assert [(tmp_path / "pack" / one).read_bytes()[:2] for one in files] == [b"%P", b"PK"]
    desk.wait(lambda: page.shown.closed is not None)
    assert page.view.fresh.complete.text().startswith("Closed on ")
    assert not page.close_button.isVisible()
    assert page.shown.tables[0] == people, "what was shown is what was frozen"

    desk.workspace.act(lambda work: work.create("credit", credit | {"event": "sourced"}))
    desk.wait(lambda: len(page.shown.tables[2].rows) == 1)
    assert page.shown.tables[2].rows[0].cells[-1] == "The next close"
    assert page.shown.scope.late.endswith("1 credit of this month arrived since.")
    assert page.shown.tables[0] == people


def test_leads_are_chosen_by_territory(desk: SmallDesk) -> None:
    page = opened(desk)
    page.choices.leads.setFocus()
    desk.press(Key.Key_Space)
    desk.wait(lambda: page.choices.leads.findChild(QMenu) is not None)
    menu = page.choices.leads.findChild(QMenu)
    everywhere = figure(page, "meetings").value
    [first] = [one for one in menu.actions() if one.data() and one.data().territory][:1]
    first.trigger()
    desk.wait(lambda: page.choices.leads.text() == first.text())
    assert figure(page, "meetings").value < everywhere


def test_the_figures_of_before_stay_until_the_new_ones_are_there_and_the_window_goes_on(desk: SmallDesk) -> None:
    page = opened(desk)
    before, everywhere = page.shown, figure(page, "meetings").value
    counting = Event()
    readers = page._context.tasks.readers
    for _ in range(readers._max_workers):  # every thread that could count is busy
        readers.submit(counting.wait)
    try:
        page.choices.wanted = Wanted("last year")
        page.refresh()
        desk.press(Key.Key_Right)
        desk.wait(page.view.figure_cards[1].hasFocus)
        assert page.shown is before
        assert figure(page, "meetings").value == everywhere
    finally:
        counting.set()
    desk.wait(lambda: page.shown.scope.frame.period.kind == "year")
    assert figure(page, "meetings").value == 0 < everywhere
