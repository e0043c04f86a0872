"""The list of leads, driven by keys over a real workspace."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy

from app import operations, queries
from app.changes import ChangeSet, Source
from app.domain.stages import Stage
from app.queries.lead_rows import LeadFilter
from app.store.unit_of_work import UnitOfWork
from ui.common.text import Text
from ui.lead_lists import lead_list_loader
from ui.lead_lists.filter_words import parts_of

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def test_typing_filters_to_the_right_rows(desk: Desk) -> None:
    page = desk.leads_page()
    desk.press(Qt.Key.Key_F, CTRL)
    assert desk.focus() is page.filters.search
    desk.type("quillf")
    desk.wait(lambda: [row.name for row in page.model.rows()] == ["Isaura Thackwell"])
    desk.press(Qt.Key.Key_Return)
    assert page.list.hasFocus()


def test_single_letters_do_not_fire_while_typing(desk: Desk) -> None:
    page = desk.leads_page()
    page.begin_search()
    desk.type("cxpjl")
    desk.idle()
    assert page.filters.search.text() == "cxpjl"
    assert not page.model.ticked()
    assert not desk.calls
    assert desk.no_dialog()


def test_order_by_a_column_head_and_by_the_menu(desk: Desk) -> None:
    page = desk.leads_page()
    scores = [row.score for row in page.model.rows()]
    assert scores == sorted(scores, reverse=True)
    page.heads.sort_wished.emit("name")
    desk.wait(lambda: page.loader.sort == "name")
    desk.idle()
    names = [row.name.casefold() for row in page.model.rows()]
    assert names == sorted(names)
    assert page.filters.sort.text() == "Sorted by name"
    again = type(page)(context=desk.context)
    assert again.loader.sort == "name"
    again.deleteLater()


def test_scrolling_asks_for_more_until_all_are_there(desk: Desk) -> None:
    page = desk.leads_page()
    total = desk.workspace.ask(queries.lead_rows.count, LeadFilter())
    assert total == 80
    desk.press(Qt.Key.Key_End)
    desk.wait(lambda: page.model.rowCount() == 80)
    ids = page.model.ids()
    assert len(set(ids)) == 80
    scores = [row.score for row in page.model.rows()]
    assert scores == sorted(scores, reverse=True)


def test_a_commit_elsewhere_changes_only_that_row(desk: Desk) -> None:
    page = desk.leads_page()
    row = page.model.rows()[3]
    resets, changes = QSignalSpy(page.model.modelReset), QSignalSpy(page.model.dataChanged)
    removed, inserted = QSignalSpy(page.model.rowsRemoved), QSignalSpy(page.model.rowsInserted)
    desk.workspace.act(operations.contacts.set_field, row.id, "source", "Carrier pigeon", region="GB")
    desk.wait(lambda: page.model.rows()[3].source == "Carrier pigeon")
    assert (resets.count(), removed.count(), inserted.count()) == (0, 0, 0)
    assert {index.row() for change in range(changes.count()) for index in changes.at(change)[:2]} == {3}


def test_commits_one_after_the_other_all_reach_their_rows(desk: Desk) -> None:
    page = desk.leads_page()
    rows = page.model.rows()[3], page.model.rows()[5]
    desk.context.relay.committed.disconnect(page.loader.on_committed)
    for row in rows:
        desk.workspace.act(UnitOfWork.patch, "lead", row.id, {"source": "Carrier pigeon"})
    desk.idle()
    for row in rows:  # the window has not looked in between, as with the pages of a sync
        page.loader.on_committed(ChangeSet(Source.SYNC, "", {"lead": frozenset({row.id})}))
    desk.wait(lambda: page.model.rows()[5].source == "Carrier pigeon")
    assert page.model.rows()[3].source == "Carrier pigeon"


def test_what_changes_further_down_moves_nothing_up_here(desk: Desk) -> None:
    page = desk.leads_page()
    assert page.model.rowCount() == 50
    further = desk.workspace.ask(queries.lead_rows.lead_rows, LeadFilter(), limit=80).rows[70]
    shown, inserted = QSignalSpy(page.loader.shown), QSignalSpy(page.model.rowsInserted)
    counted = QSignalSpy(page.loader.counted)
    desk.workspace.act(UnitOfWork.patch, "lead", further.id, {"source": "Carrier pigeon"})
    desk.wait(lambda: counted.count())
    desk.idle()
    assert (shown.count(), inserted.count()) == (0, 0)


def test_while_the_list_is_scrolled_what_is_in_sight_is_kept_up_to_date_and_the_rest_waits(desk: Desk) -> None:
    page = desk.leads_page()
    bar = page.list.verticalScrollBar()
    bar.setValue(0)
    near, far = page.model.rows()[2].id, page.model.rows()[45].id
    assert 2 in page.list.in_sight()
    assert 45 not in page.list.in_sight()
    hand = QTimer()
    hand.timeout.connect(lambda: bar.setValue(1 - min(bar.value(), 1)))
    hand.start(50)

    def told(one: str) -> str:
        return next(row.source for row in page.model.rows() if row.id == one)

    bar.setValue(1)
    for one in (near, far):
        desk.workspace.act(UnitOfWork.patch, "lead", one, {"source": "Carrier pigeon"})
    desk.wait(lambda: told(near) == "Carrier pigeon")
    soon = time.monotonic() + 0.5
    desk.wait(lambda: time.monotonic() > soon)
    assert told(far) != "Carrier pigeon", "somebody scrolls"
    hand.stop()
    desk.wait(lambda: told(far) == "Carrier pigeon")


def test_what_others_add_in_quick_succession_is_merged_now_and_once_more(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.leads_page("view:hot")
    monkeypatch.setattr(lead_list_loader, "AT_MOST_EVERY", 3.0)
    lost = [row.id for row in page.model.rows()[:4]]
    for one in lost:
        desk.workspace.act(operations.leads.discard, one)
    desk.wait(lambda: not set(lost) & set(page.model.ids()))
    desk.wait(lambda: not desk.context.tasks.busy)
    page.loader._merged -= 3  # nothing was merged for a while
    shown = QSignalSpy(page.loader.shown)
    desk.workspace.undo()
    desk.wait(lambda: set(lost) & set(page.model.ids()))
    assert shown.count() == 1  # at once
    for _ in lost[1:]:
        desk.workspace.undo()
        soon = time.monotonic() + 0.3
        desk.wait(lambda soon=soon: time.monotonic() > soon and not page.loader._stale)
    desk.wait(lambda: set(lost) <= set(page.model.ids()))
    assert shown.count() == 2


def test_a_row_that_no_longer_matches_leaves_and_comes_back(desk: Desk) -> None:
    page = desk.leads_page("view:hot")
    row = page.model.rows()[0]
    resets = QSignalSpy(page.model.modelReset)
    desk.workspace.act(operations.leads.discard, row.id)
    desk.wait(lambda: row.id not in page.model.ids())
    desk.workspace.undo()
    desk.wait(lambda: row.id in page.model.ids())
    assert resets.count() == 0


def test_chips_read_as_a_sentence_and_delete_removes_one(desk: Desk) -> None:
    page = desk.leads_page("view:hot")
    assert [chip.text() for chip in page.filters._chips] == ["Score over 50", "Inbound"]
    before = page.model.rowCount()
    page.filters._chips[0].setFocus()
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: page.loader.filter.min_score == 0 and page.model.rowCount() > before)
    assert [chip.text() for chip in page.filters._chips] == ["Inbound"]


def test_filter_words() -> None:
    wanted = LeadFilter(stage="New", min_score=51, inbound=False, owner_id="me", next="none", source="Webinar")
    words = [part.words for part in parts_of(wanted, owners={}, me="me", imports={})]
    assert words == ["Stage: New", "Score over 50", "Outbound", "Source: Webinar", "Mine", "No next step"]


def test_empty_names_the_filters_and_enter_removes_the_heaviest(desk: Desk) -> None:
    page = desk.leads_page("view:hot")
    page._use(replace(page.loader.filter, source="No such source"), "score")
    desk.wait(lambda: page._heaviest is not None)
    said = page.empty.findChild(Text).text()
    assert said == "No lead matches Score over 50, Inbound and Source: No such source. Remove a filter."
    assert page._heaviest is not None
    assert page._heaviest.field == "source"
    page.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: page.model.rowCount() > 0)
    assert not page.loader.filter.source


def test_x_and_shift_j_tick_and_the_bar_counts(desk: Desk) -> None:
    page = desk.leads_page()
    assert page.bulk.isHidden()
    desk.press(Qt.Key.Key_X)
    desk.press(Qt.Key.Key_J, SHIFT)
    desk.press(Qt.Key.Key_J, SHIFT)
    assert page.model.ticked() == tuple(page.model.ids()[:3])
    assert page.bulk._count.text() == "3 ticked"
    desk.press(Qt.Key.Key_Escape)
    assert not page.model.ticked()
    assert page.bulk.isHidden()
    desk.press(Qt.Key.Key_A, CTRL)
    assert len(page.model.ticked()) == page.model.rowCount()


def test_bulk_bin_is_one_step_and_undo_brings_all_back(desk: Desk) -> None:
    page = desk.leads_page()
    ids = page.model.ids()[:3]
    page.model.tick(ids, on=True)
    page.bulk.buttons["lead.discard"].click()
    desk.wait(lambda: not set(ids) & set(page.model.ids()))
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Moved to the bin: 3 leads")
    assert page.bulk.isHidden()
    desk.workspace.undo()
    desk.wait(lambda: set(ids) <= set(page.model.ids()))


def test_bulk_assign_and_nurture(desk: Desk) -> None:
    page = desk.leads_page()
    rows = [row for row in page.model.rows() if row.stage in ("New", "Attempting", "Connected")][:2]
    page.model.tick([row.id for row in rows], on=True)
    page.bulk.buttons["mine"].click()
    desk.wait(lambda: any(toast.startswith("Assigned to Mina") for toast in desk.toasts))
    page.bulk.buttons["lead.nurture"].click()
    dialog = desk.dialog()
    dialog.fields["wake"].setText("in 3 months")  # type: ignore[attr-defined]
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "reason" in dialog._problems["reason"].text())  # type: ignore[attr-defined]
    desk.type("budget in spring")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    assert all(desk.card(row.id).row.stage == "Nurture" for row in rows)
    desk.workspace.undo()
    assert [desk.card(row.id).row.stage for row in rows] == [row.stage for row in rows]


def test_a_batch_that_lacks_something_asks_once_and_moves_nobody_when_it_is_kept(desk: Desk) -> None:
    page = desk.leads_page()
    free = next(row for row in page.model.rows() if row.stage == "Connected")
    page.model.tick([free.id, next(row.id for row in page.model.rows() if row.stage == "New")], on=True)
    desk.context.commands.run_with("lead.move", Stage.MEETING_SET.value)
    assert desk.dialog().windowTitle() == "Meeting set still asks"
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
    assert desk.card(free.id).row.stage == "Connected"


def test_peek_shows_the_lead_and_j_goes_on(desk: Desk) -> None:
    page = desk.leads_page()
    first, second = page.model.rows()[:2]
    desk.press(Qt.Key.Key_P)
    desk.wait(page._peek.isVisible)
    assert page._peek._area.accessibleName().startswith(first.name)
    desk.press(Qt.Key.Key_J)
    desk.wait(lambda: page._peek._area.accessibleName().startswith(second.name))
    desk.press(Qt.Key.Key_Escape)
    assert not page._peek.isVisible()
    assert page.list.hasFocus()


def test_enter_opens_and_j_goes_on_through_the_list(desk: Desk) -> None:
    page = desk.leads_page("view:hot")
    first, second = page.model.rows()[:2]
    desk.press(Qt.Key.Key_Return)
    lead = desk.window.places.page()
    desk.wait(lambda: lead.windowTitle() == first.name)
    desk.idle()
    assert lead.head.crumbs._place.text().startswith("1 of ")
    desk.press(Qt.Key.Key_J)
    desk.wait(lambda: lead.windowTitle() == second.name)
    desk.press(Qt.Key.Key_K)
    desk.wait(lambda: lead.windowTitle() == first.name)


def test_columns_are_kept_per_view(desk: Desk) -> None:
    page = desk.leads_page()
    page._on_columns_changed(["stage", "name", "nonsense", "owner"])
    assert page.delegate.columns == ("stage", "name", "owner")
    again = type(page)(context=desk.context)
    assert again.delegate.columns == ("stage", "name", "owner")
    again.deleteLater()
    assert desk.leads_page("view:hot").delegate.columns[0] == "name"


def test_typed_words_that_match_nobody_go_on_enter(desk: Desk) -> None:
    page = desk.leads_page("view:hot")
    page.begin_search()
    desk.type("zzzqq")
    desk.wait(lambda: page._heaviest is not None)
    label = page.empty.findChild(Text)
    assert label.text() == "No lead matches Score over 50, Inbound and “zzzqq”. Remove a filter."
    assert label.height() >= label.heightForWidth(label.width())
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: page.model.rowCount() > 0)
    assert page.filters.search.text() == ""


def test_a_scrolled_list_paints_the_rows_that_come_in_and_no_others(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.leads_page()
    desk.idle()
    painted: list[int] = []
    paint = page.delegate.paint_row

    def counted(painter: Any, rect: Any, index: Any, **how: bool) -> None:
        painted.append(index.row())
        paint(painter, rect, index, **how)

    monkeypatch.setattr(page.delegate, "paint_row", counted)
    bar = page.list.verticalScrollBar()
    assert bar.maximum() > 200
    bar.setValue(44)
    desk.idle()
    painted.clear()
    bar.setValue(88)
    desk.idle()
    assert 0 < len(set(painted)) <= 5, "the others were moved"
