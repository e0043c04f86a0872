"""The chosen stop: where, when it is open, how to get in, whom to meet, and two codes for the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import tel_link
from app.domain.day_words import say_since
from app.domain.stages import Stage
from app.language import tr
from ui.common.code_view import CodeView
from ui.common.marks import KeyCap, Mark, StageChip
from ui.common.text import Text
from ui.day.day_delegate import paint_mark

if TYPE_CHECKING:
    from app.queries.day_stops import DayStop
    from app.queries.stop_card import StopCard
    from ui.theme.theme import Theme

CODE = 76
LABELS = (tr("Where"), tr("Open", said_of="hours"), tr("Get in"), tr("Meet"), tr("Place from"))


class StopMark(Mark):
    """The number of a stop in its shape."""

    def __init__(self, stop: DayStop, *, theme: Theme) -> None:
        super().__init__(theme=theme, name=tr("Stop {number}", number=stop.number))
        self._stop = stop

    def sizeHint(self) -> QSize:
        side = self._theme.px(24)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_mark(QPainter(self), self._theme, QRectF(self.rect()), self._stop)


def facts_of(card: StopCard) -> list[tuple[str, str]]:
    """(what, in words) of a stop; what nobody knows is left out, except the coordinates of a visit."""
    where = ", ".join(card.where) or (
        tr("Not known. Paste a map link here with Ctrl V.") if card.stop.kind == "visit" else ""
    )
    lines = [line.replace(": ", " ", 1) for line in card.get_in.splitlines()]
    way_in = ", ".join(line if number == 0 else line[:1].lower() + line[1:] for number, line in enumerate(lines))
    meets = card.meets + (f" +{card.others_met}" if card.others_met else "")
    origin = card.place_from
    if card.stop.lost and card.where:
        origin = tr("no coordinates yet; paste a map link with Ctrl V")
    facts = (where, card.hours, way_in, meets, origin)
    return [(label, words) for label, words in zip(LABELS, facts, strict=True) if words]


class StopPane(QWidget):
    """Filled anew for each stop by `show_card`."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Chosen stop"))
        self._column = QVBoxLayout(self)
        theme.space(self._column, (0, 0, 0, 0), 0)
        self._body: QWidget | None = None

    def show_card(self, card: StopCard | None) -> None:
        """Show a stop, or nothing."""
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        if card is not None:
            self._body = self._made(card)
            self._column.addWidget(self._body)

    def _made(self, card: StopCard) -> QWidget:
        theme, body = self._theme, QWidget()
        line, left = QHBoxLayout(body), QVBoxLayout()
        theme.space(line, (0, 0, 0, 0), 12)
        theme.space(left, (0, 0, 0, 0), 6)
        left.addLayout(self._head(card))
        left.addLayout(self._facts(card))
        if card.drive or card.dial:
            left.addLayout(self._hint())
        left.addStretch(1)
        line.addLayout(left, 1)
        codes = self._codes(card)
        if codes is not None:
            line.addLayout(codes)
        return body

    def _head(self, card: StopCard) -> QHBoxLayout:
        stop, head = card.stop, QHBoxLayout()
        self._theme.space(head, (0, 0, 0, 4), 8)
        head.addWidget(StopMark(stop, theme=self._theme))
        head.addWidget(Text(stop.name, type="dialog_title", elide=True))
        if stop.stage in set(Stage):
            head.addWidget(StageChip(Stage(stop.stage).name.lower(), stop.stage, theme=self._theme))
        head.addStretch(1)
        return head

    def _facts(self, card: StopCard) -> QGridLayout:
        grid = QGridLayout()
        self._theme.space(grid, (0, 0, 0, 0), 3)
        grid.setHorizontalSpacing(self._theme.px(8))
        pairs = facts_of(card)
        if card.stopped:
            pairs.insert(0, (tr("Contact"), card.stopped))
        if not pairs:
            pairs = [(tr("Last"), say_since(None))]
        for row, (name, words) in enumerate(pairs):
            label = Text(name, type="meta", tone="text2")
            value = Text(
                words,
                type="meta",
                tone="bad" if name == tr("Contact") else "text2" if name == tr("Place from") else "text",
                wrap=True,
            )
            value.setAccessibleName(f"{name}: {words}")
            value.setMinimumWidth(1)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        grid.setColumnMinimumWidth(0, self._theme.px(66))
        grid.setColumnStretch(1, 1)
        return grid

    def _hint(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._theme.space(line, (0, 4, 0, 0), 6)
        line.addWidget(KeyCap("Shift Y", theme=self._theme))
        line.addWidget(Text(tr("codes larger, for the phone"), type="label", tone="text2", elide=True), 1)
        return line

    def _codes(self, card: StopCard) -> QVBoxLayout | None:
        links = [(link, does, word) for link, does, word in codes_of(card)[:2]]
        if not links:
            return None
        column = QVBoxLayout()
        self._theme.space(column, (0, 0, 0, 0), 7)
        for link, does, word in links:
            frame, inside = QFrame(), QVBoxLayout()
            frame.setProperty("surface", "card")
            frame.setLayout(inside)
            self._theme.space(inside, (2, 2, 2, 3), 0)
            inside.addWidget(CodeView(link, does, theme=self._theme, side=CODE), 0, Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(Text(word, type="label", tone="text2"), 0, Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(frame)
        column.addStretch(1)
        return column


def codes_of(card: StopCard) -> list[tuple[str, str, str]]:
    """(link, what the phone will do, one word) of a stop: the way there, then each callable number."""
    found = [(card.drive, tr("drive to {name}", name=card.stop.name), tr("Drive"))] if card.drive else []
    who = card.stop.person or card.stop.name
    return found + [
        (tel_link(one.value), tr("dial {who}, {shown}", who=who, shown=one.shown), tr("Dial")) for one in card.numbers
    ]
