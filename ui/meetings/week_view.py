"""The week: days side by side over the hours, with meetings, visits and free time as blocks (`agenda.png`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.language import tr
from ui.common.announce import announce
from ui.common.painters import RIGHT, paint_hairline, paint_text
from ui.meetings.block_tile import BlockTile
from ui.meetings.stacks import MORE
from ui.meetings.week_blocks import Block

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ui.theme.theme import Theme

HOUR, GUTTER, HEAD = 68, 50, 44  # design pixels
INSET = 8  # of what is taken over free time, whose edge shows beside it
FIRST, LAST = 8, 18  # hours that are shown in any case


class WeekHead(QWidget):
    """The days over the hours, today in the accent."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: Sequence[tuple[date, str]] = ()
        self._today, self._zone, self._bar = date.min, "", 0
        theme.changed.connect(self._fit)
        self._fit()

    def show_days(self, days: Sequence[tuple[date, str]], today: date, zone: str) -> None:
        """The days with what is on each, in words."""
        self._days, self._today, self._zone = days, today, zone
        self.update()

    def set_bar(self, width: int) -> None:
        """How wide the scroll bar of the hours is."""
        self._bar = width
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(HEAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("sunken"))
        gutter, line = theme.px(GUTTER), theme.px(17)
        zone = QRect(theme.px(8), self.height() - line - theme.px(4), gutter - theme.px(8), line)
        paint_text(painter, theme, zone, self._zone, role="label", tone="text3")
        for number, (day, words) in enumerate(self._days):
            column = column_of(number, len(self._days), gutter, self.width() - self._bar)
            now = day == self._today
            room = QRect(column.x() + theme.px(8), theme.px(5), column.width() - theme.px(10), line)
            paint_text(
                painter,
                theme,
                room,
                tr("{date:%a} {day}", date=day, day=day.day),
                role="body_strong",
                tone="accentT" if now else "text",
            )
            room.translate(0, line)
            said = tr("today, {words}", words=words) if now and words else tr("today") if now else words
            paint_text(painter, theme, room, said, role="meta", tone="accentT" if now else "text2")
            painter.fillRect(QRect(column.x(), 0, 1, self.height()), theme.color("hairline"))
        paint_hairline(painter, theme, self.rect())
        painter.end()


def column_of(number: int, count: int, gutter: int, width: int) -> QRect:
    """Where the column of a day lies, without height."""
    room = max(width - gutter, 0)
    left, right = gutter + room * number // max(count, 1), gutter + room * (number + 1) // max(count, 1)
    return QRect(left, 0, right - left, 0)


class Hours(QWidget):
    """The grid and the blocks on it."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tiles: list[BlockTile] = []
        self.line = NowLine(theme=theme, parent=self)
        self._days: list[date] = []
        self._now: datetime | None = None
        self.first, self.last = FIRST, LAST
        theme.changed.connect(self.place)

    def show_blocks(self, days: Sequence[date], blocks: Sequence[Block], now: datetime) -> None:
        """New blocks in place of those before."""
        self._days, self._now = list(days), now
        shown = [one for one in blocks if one.day in set(days)]
        self.first = min([FIRST, *(one.start // 60 for one in shown)])
        self.last = max([LAST, *(-(-one.end // 60) for one in shown)])
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [BlockTile(one, theme=self._theme, parent=self) for one in shown]
        self.place()
        for tile in self.tiles:
            tile.show()
        self.line.raise_()

    def place(self) -> None:
        """Put each block where its time is."""
        theme = self._theme
        self.setMinimumHeight(theme.px(HOUR) * (self.last - self.first) + theme.px(12))
        for tile in self.tiles:
            block = tile.block
            column = self._column_of(block.day)
            inset = theme.px(INSET) if block.inset else 0
            wide = (column.width() - theme.px(8) - inset) // block.lanes
            from_minute, to_minute = (block.drawn_from, block.drawn_to) if block.stacked else (block.start, block.end)
            top, bottom = self.y_of(from_minute), self.y_of(to_minute)
            gap, least = (1, 15) if block.stacked else (2, 20)
            height = max(bottom - top - theme.px(gap), theme.px(least))
            left = column.x() + theme.px(4) + inset + wide * block.lane
            tile.setGeometry(left, top + 1, max(wide - theme.px(2), 8), height)
        self._place_line()
        self.update()

    def _place_line(self) -> None:
        """The present minute, over today's blocks."""
        here = self._now is not None and self._now.date() in self._days
        self.line.setVisible(here)
        if self._now is not None and here:
            column = self._column_of(self._now.date())
            y, half = self.y_of(self._now.hour * 60 + self._now.minute), self._theme.px(4)
            self.line.setGeometry(column.x() - half, y - half, column.width() + half, 2 * half)

    def _column_of(self, day: date) -> QRect:
        return column_of(self._days.index(day), len(self._days), self._theme.px(GUTTER), self.width())

    def y_of(self, minutes: int) -> int:
        """Where a minute of the day is."""
        return round((minutes / 60 - self.first) * self._theme.px(HOUR)) + self._theme.px(6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        gutter = theme.px(GUTTER)
        today = self._now.date() if self._now else date.min
        if today in self._days and self._now is not None:
            column, y = self._column_of(today), self.y_of(self._now.hour * 60 + self._now.minute)
            painter.fillRect(QRect(column.x(), 0, column.width(), min(max(y, 0), self.height())), theme.color("window"))
        for hour in range(self.first, self.last + 1):
            y = self.y_of(hour * 60)
            painter.fillRect(QRect(gutter, y, self.width() - gutter, 1), theme.color("hairline"))
            label = QRect(0, y - theme.px(8), gutter - theme.px(8), theme.px(16))
            paint_text(painter, theme, label, f"{hour % 24:02}:00", role="label", tone="text3", align=int(RIGHT))
        for number in range(len(self._days)):
            x = column_of(number, len(self._days), gutter, self.width()).x()
            painter.fillRect(QRect(x, 0, 1, self.height()), theme.color("hairline"))
        painter.end()


class NowLine(QWidget):
    """The line of the present minute; it takes no click from what lies under it."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, middle = QPainter(self), self._theme, self.height() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), theme.px(2)))
        painter.drawLine(QPointF(middle, middle), QPointF(self.width(), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(QPointF(middle, middle), middle, middle)
        painter.end()


class WeekView(QFrame):
    """Takes the focus as one; arrows and J K go through meetings and visits in time. `chosen` tells that the cursor moved."""

    chosen = Signal()
    opened = Signal()
    slot_chosen = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self._current = theme, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Week"))
        self.head, self.hours, self.area = WeekHead(theme=theme), Hours(theme=theme), QScrollArea()
        self.area.setWidget(self.hours)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(tr("Hours of the week"))
        self.area.verticalScrollBar().rangeChanged.connect(self._on_range)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        self.setMinimumWidth(1)

    def show_week(self, days: Sequence[tuple[date, str]], blocks: Sequence[Block], now: datetime, zone: str) -> None:
        """The days with what is on each in words, and their blocks; the cursor stays where it was, else goes to what comes next."""
        self.head.show_days(days, now.date(), zone)
        self.hours.show_blocks([day for day, _ in days], blocks, now)
        for tile in self.hours.tiles:
            tile.chosen.connect(self._on_clicked)
            tile.opened.connect(self._on_opened)
        keys = [one.key for one in self.ordered()]
        if self._current not in keys:
            minute = now.hour * 60 + now.minute
            coming = [one for one in self.ordered() if (one.day, one.end) >= (now.date(), minute)]
            meetings = [one.key for one in coming if one.meeting is not None]
            self._current = (meetings or [one.key for one in coming] or keys or [""])[0]
        self._mark()

    def ordered(self) -> list[Block]:
        """What the cursor goes through, in time."""
        blocks = [tile.block for tile in self.hours.tiles if tile.block.look != "free"]
        return sorted(blocks, key=lambda one: (one.day, one.start, one.lane, one.drawn_from))

    def current(self) -> Block | None:
        """The block with the cursor."""
        return next((tile.block for tile in self.hours.tiles if tile.block.key == self._current), None)

    def choose(self, key: str) -> None:
        """Put the cursor on a block and have it in sight."""
        self._current = key
        self._mark()
        if (block := self.current()) is not None:
            announce(self, block.sentence)
        self.chosen.emit()

    def step(self, by: int) -> None:
        """To the next block in time, or the one before."""
        keys = [one.key for one in self.ordered()]
        if not keys:
            return
        at = keys.index(self._current) + by if self._current in keys else 0
        self.choose(keys[min(max(at, 0), len(keys) - 1)])

    def step_day(self, by: int) -> None:
        """To the block of the next day, or the day before, that lies nearest in time."""
        here = self.current()
        if here is None:
            return
        days = sorted({one.day for one in self.ordered()})
        at = days.index(here.day) + by
        if 0 <= at < len(days):
            there = [one for one in self.ordered() if one.day == days[at]]
            self.choose(min(there, key=lambda one: abs(one.start - here.start)).key)

    def _mark(self) -> None:
        for tile in self.hours.tiles:
            tile.set_current(tile.block.key == self._current)
            if tile.block.key == self._current:
                self.area.ensureWidgetVisible(tile, 0, self._theme.px(16))

    def _on_clicked(self, key: str) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if key.startswith("free:"):
            self.slot_chosen.emit(key)
        else:
            self.choose(key)
            if key.startswith(MORE):  # reads as a link
                self.opened.emit()

    def _on_opened(self, key: str) -> None:
        if not key.startswith(("free:", MORE)):
            self.opened.emit()

    def _on_range(self, _least: int, most: int) -> None:
        self.head.set_bar(self.area.verticalScrollBar().sizeHint().width() if most else 0)
