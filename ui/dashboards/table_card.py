"""A table of figures with its title: arrows go through its rows, Enter opens one; where there is no room its cells wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter

from app.domain.figures.counting import DEFINITIONS
from app.domain.figures.tables import Table, TableRow
from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.painters import RIGHT, paint_avatar, paint_focus, paint_hairline, paint_icon, paint_text
from ui.dashboards.figure_card import paint_spark
from ui.dashboards.tile import Tile

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme

MOST_SPARE = 96  # beyond that the eye loses the row
EDGE, HEAD, HEADS, ROW, LINE, GAP, AVATAR, TAIL, NAME = 16, 38, 22, 32, 18, 14, 22, 8, 200
SPARK = (52, 14)


class TableCard(Tile):
    """The first `wide` columns are words, the others numbers at their right edges."""

    copy_wished = Signal(object)

    def __init__(self, table: Table, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.table, self.at = table, -1
        self.copy = Button(tr("Copy table"), theme=theme, kind="ghost", icon="copy", small=True, parent=self)
        self.copy.clicked.connect(self._on_copy)
        self.show_table(table)

    def show_table(self, table: Table) -> None:
        """Show this one; the cursor stays where it was."""
        self.table = table
        self.at = min(max(self.at, 0 if self.hasFocus() else -1), len(table.rows) - 1)
        self.setAccessibleName(table.title)
        self.setAccessibleDescription(". ".join(self.sentence(row) for row in table.rows) or table.empty)
        self.fit()
        self.update()

    def sentence(self, row: TableRow) -> str:
        """A row as it is read aloud."""
        said = [
            f"{head} {cell}" if head not in ("", "#", "Rep") else cell
            for head, cell in zip(self.table.heads, row.cells, strict=True)
        ]
        return ", ".join([*said, *([row.note] if row.note else [])])

    def meaning(self) -> tuple[str, str]:
        return self.table.title, DEFINITIONS.get(self.table.key, self.table.note)

    def key(self) -> str:
        return self.table.rows[self.at].id if 0 <= self.at < len(self.table.rows) else ""

    def cursor_rect(self) -> QRect:
        rects = self.row_rects()
        return rects[self.at] if 0 <= self.at < len(rects) else self.rect()

    def step(self, by: int) -> bool:
        at = self.at + by
        if not 0 <= at < len(self.table.rows):
            return False
        self.choose(at)
        return True

    def choose(self, at: int) -> None:
        """Put the cursor on a row and say it."""
        self.at = at
        self.told.emit(self.sentence(self.table.rows[at]), self.meaning()[1])
        announce(self, self.sentence(self.table.rows[at]))
        self.update()

    # where things stand

    @property
    def _wraps(self) -> bool:
        return sum(self._widths()) + self.theme.px(2 * EDGE) > max(self.width(), 1)

    @property
    def _named(self) -> int:
        """How many of the first cells name a row where its cells wrap."""
        return min(self.table.wide, 2)

    def _widths(self) -> list[int]:
        """The room each column needs."""
        theme, found = self.theme, []
        for number, head in enumerate(self.table.heads):
            cells = [
                theme.text_width(row.cells[number], "body")
                for row in self.table.rows
                if not self._is_spark(row, number)
            ]
            needed = max([theme.text_width(head, "heading"), *cells]) + theme.px(GAP)
            person = any(row.person == row.cells[number] for row in self.table.rows)
            found.append(max(needed + theme.px(AVATAR + 8), theme.px(NAME)) if person else needed)
        return found

    def _is_spark(self, row: TableRow, number: int) -> bool:
        return bool(row.spark) and number == len(row.cells) - 1

    def _columns(self) -> list[QRect]:
        """Each column across the card, the spare room shared out."""
        theme, widths = self.theme, self._widths()
        spare = max(self.width() - theme.px(2 * EDGE) - sum(widths), 0)
        x, found = theme.px(EDGE), []
        for number, width in enumerate(widths):
            more = min(spare // max(len(widths) - 1, 1), theme.px(MOST_SPARE)) if number else 0
            found.append(QRect(x, 0, width + more, 0))
            x += width + more
        return found

    def _row_height(self, row: TableRow) -> int:
        if not self._wraps:
            return self.theme.px(ROW)
        return self.theme.px(ROW) + self.theme.px(LINE) * len(self._lines(row)) + self.theme.px(6)

    def _lines(self, row: TableRow) -> list[str]:
        """The numbers of a row as lines of words that fit."""
        room, lines = self.width() - self.theme.px(2 * EDGE), [""]
        for number in range(self._named, len(row.cells)):
            if self._is_spark(row, number) or not row.cells[number]:
                continue
            words = f"{self.table.heads[number]} {row.cells[number]}"
            longer = f"{lines[-1]}  ·  {words}" if lines[-1] else words
            if lines[-1] and self.theme.text_width(longer, "meta") > room:
                lines.append(words)
            else:
                lines[-1] = longer
        return [one for one in lines if one]

    def row_rects(self) -> list[QRect]:
        """Where each row is."""
        y = self.theme.px(HEAD) + (0 if self._wraps else self.theme.px(HEADS))
        found = []
        for row in self.table.rows:
            high = self._row_height(row)
            found.append(QRect(0, y, self.width(), high))
            y += high
        return found

    def fit(self) -> None:
        rows = self.row_rects()
        last = rows[-1].bottom() + 1 if rows else self.theme.px(HEAD + LINE)
        self.setFixedHeight(last + self.theme.px(TAIL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.fit()
        self.copy.adjustSize()
        self.copy.move(self.width() - self.copy.width() - self.theme.px(8), self.theme.px(6))

    def _on_copy(self) -> None:
        self.copy_wished.emit(self.table)

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        self.paint_ground(painter)
        room = QRect(theme.px(EDGE), theme.px(10), self.width() - 2 * theme.px(EDGE), theme.px(20))
        taken = paint_text(painter, theme, room, self.table.title, role="body_strong")
        paint_text(
            painter,
            theme,
            room.adjusted(taken + theme.px(12), 0, -self.copy.width(), 0),
            self.table.note,
            role="meta",
            tone="text2",
        )
        if not self.table.rows:
            paint_text(painter, theme, room.translated(0, theme.px(26)), self.table.empty, tone="text2")
        elif self._wraps:
            self._paint_wrapped(painter)
        else:
            self._paint_columns(painter)
        painter.end()

    def _paint_columns(self, painter: QPainter) -> None:
        theme, columns = self.theme, self._columns()
        line = QRect(theme.px(EDGE), theme.px(HEAD), self.width() - 2 * theme.px(EDGE), theme.px(HEADS))
        for number, (head, column) in enumerate(zip(self.table.heads, columns, strict=True)):
            room = QRect(column.x(), line.y(), column.width(), theme.px(17))
            self._cell(painter, room, head, number, role="heading", tone="text2")
        paint_hairline(painter, theme, line, tone="line")
        for at, (row, rect) in enumerate(zip(self.table.rows, self.row_rects(), strict=True)):
            for number, column in enumerate(columns):
                self._row_cell(painter, row, number, QRect(column.x(), rect.y(), column.width(), rect.height()))
            if at < len(self.table.rows) - 1:
                paint_hairline(painter, theme, rect.adjusted(theme.px(EDGE), 0, -theme.px(EDGE), 0))
            self._ring(painter, at, rect)

    def _row_cell(self, painter: QPainter, row: TableRow, number: int, room: QRect) -> None:
        theme, words = self.theme, row.cells[number]
        if self._is_spark(row, number):
            across, high = (theme.px(one) for one in SPARK)
            paint_spark(
                painter, theme, row.spark, QRect(room.right() - across, room.center().y() - high // 2, across, high)
            )
            return
        if row.person and words == row.person:
            self._person(painter, row, room)
            return
        strong = number == self.table.strong
        tone = "text3" if self.table.heads[number] == "#" else dict(row.tones).get(number, "text")
        self._cell(painter, room, words, number, role="body_strong" if strong else "body", tone=tone)

    def _cell(self, painter: QPainter, room: QRect, words: str, number: int, *, role: str, tone: str) -> None:
        if number < self.table.wide:
            paint_text(painter, self.theme, room, words, role=role, tone=tone)
        else:
            paint_text(painter, self.theme, room, words, role=role, tone=tone, align=int(RIGHT))

    def _person(self, painter: QPainter, row: TableRow, room: QRect) -> None:
        theme, side = self.theme, self.theme.px(AVATAR)
        paint_avatar(painter, theme, QRect(room.x(), room.center().y() - side // 2 + 1, side, side), row.person)
        left = room.adjusted(side + theme.px(8), 0, -theme.px(8), 0)
        taken = paint_text(painter, theme, left, row.person, role="body_medium")
        if row.note:
            left.setLeft(left.left() + taken + theme.px(10))
            left.setLeft(
                left.left()
                + paint_icon(painter, theme, left.x(), left.center().y() + 1, "clock", "text2", 12)
                + theme.px(4)
            )
            paint_text(painter, theme, left, row.note, role="meta", tone="text2")

    def _paint_wrapped(self, painter: QPainter) -> None:
        theme = self.theme
        for at, (row, rect) in enumerate(zip(self.table.rows, self.row_rects(), strict=True)):
            room = QRect(theme.px(EDGE), rect.y(), rect.width() - 2 * theme.px(EDGE), theme.px(ROW))
            if row.person:
                self._person(painter, row, room)
            else:
                paint_text(painter, theme, room, " · ".join(row.cells[: self._named]), role="body_medium")
            for number, words in enumerate(self._lines(row)):
                line = QRect(
                    room.x(), room.bottom() - theme.px(2) + number * theme.px(LINE), room.width(), theme.px(LINE)
                )
                paint_text(painter, theme, line, words, role="meta", tone="text2")
            if at < len(self.table.rows) - 1:
                paint_hairline(painter, theme, rect.adjusted(theme.px(EDGE), 0, -theme.px(EDGE), 0))
            self._ring(painter, at, rect)

    def _ring(self, painter: QPainter, at: int, rect: QRect) -> None:
        if self.hasFocus() and at == self.at:
            edge = self.theme.px(6)
            paint_focus(painter, self.theme, rect.adjusted(edge, 1, -edge, -1), radius="mark")

    # the cursor

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.at < 0 and self.table.rows:
            self.at = 0
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        for at, rect in enumerate(self.row_rects()):
            if rect.contains(event.position().toPoint()):
                self.choose(at)
