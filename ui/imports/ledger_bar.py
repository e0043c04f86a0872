"""The ledger on top: new, matched, to review, skipped, lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.language import tr
from ui.common.painters import paint_box, paint_text

if TYPE_CHECKING:
    from app.import_export.ledger import Ledger
    from ui.theme.theme import Theme

CELLS = (
    ("new", tr("new", said_of="rows"), tr("added to the list")),
    ("matched", tr("matched", said_of="rows"), tr("fills empty fields only")),
    ("review", tr("to review"), tr("look like someone you have")),
    ("skipped", tr("skipped", said_of="rows"), tr("name nobody")),
    ("lost", tr("lost", said_of="rows"), tr("every row is accounted for")),
)

NARROW = 104  # design pixels of a cell below which words stand under their figure


class LedgerBar(QWidget):
    """Five figures with their words."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts = dict.fromkeys((key for key, _, _ in CELLS), 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_ledger(self, ledger: Ledger) -> None:
        """Change the figures."""
        self._counts = {
            "new": ledger.new,
            "matched": ledger.matched,
            "review": ledger.review,
            "skipped": ledger.skipped,
            "lost": ledger.lost,
        }
        self.setAccessibleName(", ".join(f"{self._counts[key]} {words}" for key, words, _ in CELLS))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        paint_box(painter, theme, self.rect(), fill="surface", line="line", radius="card")
        width = self.width() // len(CELLS)
        for number, (key, words, why) in enumerate(CELLS):
            cell = QRect(number * width, 0, width, self.height())
            if number:
                painter.fillRect(cell.x(), 1, 1, self.height() - 2, theme.color("line"))
            count = self._counts[key]
            tone = (
                "warn"
                if key == "review" and count
                else "ok"
                if key == "lost" and not count
                else "bad"
                if key == "lost"
                else "text"
            )
            self._cell(painter, cell, tr("{count:,}", count=count), tone, words, why)

    def _cell(self, painter: QPainter, cell: QRect, figure: str, tone: str, words: str, why: str) -> None:
        theme = self._theme
        if cell.width() < theme.px(NARROW):
            left = cell.x() + theme.px(8)
            room = cell.right() - left - theme.px(2)
            paint_text(
                painter, theme, QRect(left, theme.px(4), room, theme.px(24)), figure, role="body_strong", tone=tone
            )
            paint_text(painter, theme, QRect(left, theme.px(28), room, theme.px(17)), words, role="label", tone="text2")
            return
        beside = cell.adjusted(theme.px(14), 0, 0, 0)
        x = beside.x() + paint_text(painter, theme, beside, figure, role="record_name", tone=tone) + theme.px(10)
        room = cell.right() - x - theme.px(6)
        paint_text(painter, theme, QRect(x, theme.px(9), room, theme.px(17)), words, role="body_medium")
        paint_text(painter, theme, QRect(x, theme.px(26), room, theme.px(16)), why, role="label", tone="text2")
