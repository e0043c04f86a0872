"""Rows and cards with unsent work carry the mark and say so; the others do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from app.domain.next_steps import NextStep
from app.queries.handoffs import HandoffRow
from app.queries.rows import LeadRow, TodayRow
from ui.handoffs.handoff_list import HandoffDelegate, HandoffModel
from ui.lead_lists.lead_list_delegate import LeadListDelegate
from ui.lead_lists.lead_list_model import LeadListModel
from ui.pipeline.board_stages import LEAD_COLUMNS
from ui.pipeline.card_delegate import CardDelegate
from ui.pipeline.column_view import CardModel
from ui.today.queue_delegate import QueueDelegate
from ui.today.queue_model import QueueItem, QueueModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.theme.theme import Theme

NOW = datetime(2026, 11, 12, 10, 44, tzinfo=UTC)
LEAD = LeadRow("l", "Isaura Thackwell", "Quillfen", "", "", "", "New", 50, 50, 50, 50, None, "", "", False, "Working", "u",
               NextStep("", "", None, False), 0, None, None, None, None, "GB", "a", "c", True)  # fmt: skip
TODAY = TodayRow(
    "t", "l", "t", "", "call", "call", "Isaura Thackwell", "Quillfen", "", "", 50, 50, 50, 50, "", None, False, None
)
HANDED = HandoffRow("h", "l", "H-0001", "Quillfen", "Isaura", "Mina", "Caspar", 0, "", "", "", None, None)


def lead_list(theme: Theme, row: LeadRow) -> tuple[str, Callable[[QPainter, QRect], None]]:
    model = LeadListModel()
    model.start_over([row], more=False)
    made = LeadListDelegate(theme=theme, model=model)
    index = model.index(0, 0)
    return model.sentence(row), lambda p, r, _kept=model: made.paint_row(p, r, index, selected=False, hovered=False)


def card(theme: Theme, row: LeadRow) -> tuple[str, Callable[[QPainter, QRect], None]]:
    made = CardDelegate(theme=theme)
    made.now = NOW
    model = CardModel(made, LEAD_COLUMNS[0], "column 1 of 6")
    model.set_rows([row])
    return model.sentence(row), lambda p, r: made.paint_card(p, r, row, selected=False)


def today(theme: Theme, row: TodayRow) -> tuple[str, Callable[[QPainter, QRect], None]]:
    model, made = QueueModel(), QueueDelegate(theme=theme)
    item = QueueItem("t", row=row)
    model.set_rows([item])
    index = model.index(0, 0)
    return model.sentence(item), lambda p, r, _kept=model: made.paint_row(p, r, index, selected=False, hovered=False)


def handoffs(theme: Theme, row: HandoffRow) -> tuple[str, Callable[[QPainter, QRect], None]]:
    model = HandoffModel()
    model.set_rows([row])
    made = HandoffDelegate(theme=theme, model=model)
    index = model.index(0, 0)
    return model.sentence(row), lambda p, r, _kept=model: made.paint_row(p, r, index, selected=False, hovered=False)


@pytest.mark.parametrize(
    ("make", "row"),
    [(lead_list, LEAD), (card, LEAD), (today, TODAY), (handoffs, HANDED)],
    ids=["leads", "board", "today", "handoffs"],
)
def test_the_mark_is_painted_and_said(theme: Theme, make, row) -> None:
    def seen(one) -> tuple[str, bytes]:
        words, paint = make(theme, one)
        image = QImage(900, 110, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        paint(painter, QRect(0, 0, 900, 110))
        painter.end()
        return words, bytes(image.constBits())

    plain, marked = seen(row), seen(replace(row, unsent=True))
    assert plain == seen(row), "it paints the same each time"
    assert "not sent yet" not in plain[0]
    assert "not sent yet" in marked[0]
    assert plain[1] != marked[1]
