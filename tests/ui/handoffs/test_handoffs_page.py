"""The list of handoffs: its two marks, its filters, its keys."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt

from app import operations, queries
from app.clock import to_ms
from app.domain.brief_json import brief_to_json
from app.domain.working_time import WorkingCalendar, add_working
from app.operations import drafts, handoffs
from app.queries.handoffs import HandoffRow
from ui.common.text import Text
from ui.gates.move import local_now
from ui.handoffs.answer_marks import MarkState, receipt_mark, verdict_mark
from ui.handoffs.brief_dialog import BriefDialog
from ui.handoffs.handoffs_page import EMPTY, HandoffsPage
from ui.handoffs.pairs_dialog import PairsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.workspace import Workspace
    from ui.context import UiContext

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Until = "Callable[[Callable[[], object]], None]"


@pytest.fixture
def page(context: UiContext, qtbot: QtBot, until: Until) -> Iterator[HandoffsPage]:
    made = HandoffsPage(context=context)
    made.resize(1200, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.entered()
    until(lambda: made.model.rowCount() > 0)
    made.list.setFocus()
    yield made
    made.left()
    until(lambda: not made._tasks.busy)
    made.close()
    made.deleteLater()


def row(**values: Any) -> HandoffRow:
    usual = {"id": "1", "lead_id": "l", "code": "H-0001", "company": "", "name": "", "sender": "", "receiver": "", "offered_at": 0,
             "state": "", "receipt": "", "verdict": "", "receipt_due": None, "verdict_due": None}  # fmt: skip
    return HandoffRow(**{**usual, **values})


def test_the_marks_tell_empty_waiting_given_and_late() -> None:
    thursday = datetime(2026, 11, 12, 15, tzinfo=UTC)
    now, earlier = to_ms(thursday), to_ms(thursday.replace(hour=9))

    def later(hours: int) -> int:
        return to_ms(add_working(thursday, timedelta(hours=hours), WorkingCalendar()))

    assert receipt_mark(row(receipt_due=later(19)), now).words == "19 h left"
    assert receipt_mark(row(receipt_due=earlier), now).state is MarkState.LATE
    assert receipt_mark(row(receipt="taking"), now).words == "Taking it"
    assert verdict_mark(row(verdict_due=earlier), now).state is MarkState.EMPTY, "no verdict before the receipt"
    assert verdict_mark(row(receipt="taking", verdict_due=later(30)), now).state is MarkState.EMPTY, "nor the meeting"
    assert verdict_mark(row(receipt="taking", verdict_due=earlier), now).words == "6 h over"
    assert verdict_mark(row(receipt="taking", verdict="return"), now).words == "Returned"


def test_enter_opens_the_lead(page: HandoffsPage, qtbot: QtBot) -> None:
    opened: list[tuple[str, str]] = []
    page._context.navigator.record_requested.connect(lambda kind, record, _new: opened.append((kind, record)))
    chosen = page.chosen()
    assert chosen is not None
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert opened == [("lead", chosen.lead_id)]


def test_the_late_chip_shows_the_late_ones(page: HandoffsPage) -> None:
    page._chips["late"].click()
    assert [one.company for one in page.model.rows()] == ["Eskerby Paper"]
    page._chips["draft"].click()
    assert page.empty.isVisible()


def test_a_form_left_open_is_listed_first_and_opens_again(
    page: HandoffsPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Isaura")
    workspace.act(drafts.keep, "handoff", lead_id, {"to": "", "why_now": "x"})
    wished: list[str] = []
    page._context.navigator.hand_off_requested.connect(wished.append)
    page.entered()
    until(lambda: page.model.rows()[0].code == "Draft")
    page.list.setCurrentIndex(page.model.index(0, 0))
    assert page._context.commands.find("handoffs.brief").why_not  # type: ignore[union-attr]
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wished == [lead_id]


def test_p_shows_the_frozen_brief_and_says_when_there_is_none(
    page: HandoffsPage, workspace: Workspace, until: Until, qtbot: QtBot
) -> None:
    toasts: list[Any] = []
    page._context.navigator.toast_requested.connect(toasts.append)
    qtbot.keyClick(page.list, Qt.Key.Key_P)
    until(lambda: toasts)
    assert toasts[0].strong == page.chosen().code  # type: ignore[union-attr]
    chosen = page.chosen()
    assert chosen is not None
    data = workspace.ask(queries.briefs.brief_of, chosen.lead_id, now=local_now(), sender="Mina", number=chosen.code)
    workspace.act(handoffs.freeze_brief, chosen.id, brief_to_json(data))
    qtbot.keyClick(page.list, Qt.Key.Key_P)
    until(lambda: page.findChildren(BriefDialog) and page.findChildren(BriefDialog)[0].preview.rendered)
    dialog = page.findChildren(BriefDialog)[0]
    assert dialog.windowTitle() == f"{chosen.code} {chosen.company}"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    until(lambda: not page.findChildren(BriefDialog))


def test_the_ticked_briefs_become_one_pdf_behind_a_cover_sheet(
    page: HandoffsPage, workspace: Workspace, until: Until, qtbot: QtBot
) -> None:
    for one in page.model.rows():
        data = workspace.ask(queries.briefs.brief_of, one.lead_id, now=local_now(), sender="Mina", number=one.code)
        workspace.act(handoffs.freeze_brief, one.id, brief_to_json(data))
    qtbot.keyClick(page.list, Qt.Key.Key_X)
    qtbot.keyClick(page.list, Qt.Key.Key_J)
    qtbot.keyClick(page.list, Qt.Key.Key_X)
    assert page.model.ticked() == tuple(one.id for one in page.model.rows()[:2])
    qtbot.keyClick(page.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    until(lambda: page.findChildren(BriefDialog) and page.findChildren(BriefDialog)[0].preview.rendered)
    dialog = page.findChildren(BriefDialog)[0]
    assert dialog.windowTitle() == "2 briefs in one"
    rendered = dialog.preview.rendered
    assert rendered is not None
    assert len(rendered.pages) == 3
    assert rendered.name.startswith("2 briefs for ")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    until(lambda: not page.findChildren(BriefDialog))
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert not page.model.ticked()


@pytest.fixture
def batch(page: HandoffsPage, workspace: Workspace, until: Until, qtbot: QtBot) -> Iterator[BriefDialog]:
    """The dialog over every handoff of the practice company."""
    for one in page.model.rows():
        data = workspace.ask(queries.briefs.brief_of, one.lead_id, now=local_now(), sender="Mina", number=one.code)
        workspace.act(handoffs.freeze_brief, one.id, brief_to_json(data))
    qtbot.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    until(lambda: page.findChildren(BriefDialog) and page.findChildren(BriefDialog)[0].preview.rendered)
    dialog = page.findChildren(BriefDialog)[0]
    until(lambda: not dialog._tasks.busy)
    yield dialog
    until(lambda: not dialog._tasks.busy)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    until(lambda: not page.findChildren(BriefDialog))


def test_a_batch_is_narrowed_by_ae_and_by_what_was_printed_before(
    batch: BriefDialog, workspace: Workspace, until: Until
) -> None:
    options = batch.options
    assert options is not None
    everything = options.chosen()
    assert len(everything) == 3
    assert batch.preview.rendered.total == 4  # type: ignore[union-attr]
    ae = options.ae.itemText(1)
    options.ae.setCurrentIndex(1)
    assert {one.data.receiver for one in options.chosen()} == {ae}
    options.ae.setCurrentIndex(0)
    options.cover.setChecked(False)
    until(lambda: not batch._tasks.busy)
    assert batch.preview.rendered.total == 3  # type: ignore[union-attr]
    printed = {one.handoff_id: queries.brief_batch.fingerprint(one.data) for one in everything[:2]}
    workspace.act(operations.briefs.note_printed, printed)
    batch._fresh = None
    options.only_changed.setChecked(True)
    until(lambda: not batch._tasks.busy)
    assert options.chosen() == everything[2:]
    assert options.only_changed.text().endswith("(1)")
    assert batch.preview.rendered.total == 1  # type: ignore[union-attr]


def test_one_pdf_each_is_saved_under_its_own_name(
    batch: BriefDialog, until: Until, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def picked(*_given: object, **_named: object) -> Path:
        return tmp_path

    monkeypatch.setattr("ui.dialogs.pick_folder", picked)
    assert batch.options is not None
    batch.options.each.setChecked(True)
    batch.save.click()
    until(lambda: len(list(tmp_path.glob("*.pdf"))) == 3 and not batch._tasks.busy)
    assert all(path.read_bytes().startswith(b"%PDF") for path in tmp_path.glob("*.pdf"))


def test_a_stopped_batch_says_so_and_prints_nothing(batch: BriefDialog, until: Until) -> None:
    batch.begin()
    while batch._tasks.busy:
        batch._on_cancel()
        QCoreApplication.processEvents()
    assert any(text.text().startswith("Stopped") for text in batch.banner.findChildren(Text))
    assert batch._ready() is None
    batch.begin()
    until(lambda: not batch._tasks.busy)
    assert batch._ready() is not None


def test_a_click_in_the_box_ticks_and_a_double_click_beside_it_opens(page: HandoffsPage, qtbot: QtBot) -> None:
    opened: list[str] = []
    page._context.navigator.record_requested.connect(lambda _kind, record, _new: opened.append(record))
    second = page.list.visualRect(page.model.index(1, 0))
    inside, beside = QPoint(second.x() + 22, second.center().y()), QPoint(second.x() + 200, second.center().y())
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    assert page.model.ticked() == (page.model.rows()[1].id,)
    assert not opened
    qtbot.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert opened == [page.model.rows()[1].lead_id]


def test_ctrl_p_says_when_no_brief_was_kept(page: HandoffsPage, until: Until, qtbot: QtBot) -> None:
    toasts: list[Any] = []
    page._context.navigator.toast_requested.connect(toasts.append)
    qtbot.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    until(lambda: toasts)
    assert toasts[0].strong == "3 of these"


def test_with_no_handoffs_the_page_says_how_to_make_one(page: HandoffsPage, workspace: Workspace, until: Until) -> None:
    def drop(work: Any) -> None:
        for one in list(page.model.rows()):
            work.delete("handoff", one.id)

    workspace.act(drop)
    until(lambda: page.empty.isVisible())
    assert page.empty._words.text() == EMPTY


def test_shift_b_shows_what_became_of_each_pair_s_handoffs(page: HandoffsPage, qtbot: QtBot, until: Until) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    until(lambda: page.findChildren(PairsDialog))
    dialog = page.findChildren(PairsDialog)[0]
    assert {row.ae.split(" ")[0] for row in dialog.model.rows()} == {"Caspar", "Ruth"}
    assert all(row.sdr == "Mina Aldous" for row in dialog.model.rows())
    qtbot.keyClick(dialog.table, Qt.Key.Key_Escape)
    until(lambda: not page.findChildren(PairsDialog))
