"""Who was just taken, newest first, and what happens to them after the show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.clock import from_ms
from app.domain.captures import Captured
from app.domain.events import HEATS
from app.language import tr
from ui.common.button import Button
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.marks import KeyCap
from ui.common.painters import RIGHT, paint_avatar, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.text import Rule, Text
from ui.gates.move import local_now

if TYPE_CHECKING:
    from ui.theme.theme import Theme

SHOWN, WIDE = 6, 328


class TakenModel(RowListModel[Captured]):
    """The people taken."""

    def sentence(self, row: Captured) -> str:
        """As a screen reader says it."""
        said = "" if row.consent else tr("said no")
        return ", ".join(
            one for one in (row.name, row.company, tr(HEATS.get(row.heat, "")), said, hour_of(row.at)) if one
        )


def hour_of(at: int) -> str:
    """ "14:36" today, "Tue 14:36" before."""
    moment, now = from_ms(at).astimezone(local_now().tzinfo), local_now()
    return f"{moment:%H:%M}" if moment.date() == now.date() else tr("{moment:%a %H:%M}", moment=moment)


class TakenDelegate(ListDelegate):
    """Initials, name over company, how warm as bars, the hour."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One person."""
        row, theme, px = index.data(ROW_ROLE), self.theme, self.theme.px
        if not isinstance(row, Captured):
            return
        middle, side = rect.center().y(), px(26)
        left = rect.x() + (px(5) if selected else -px(3))
        paint_avatar(painter, theme, QRect(left, middle - side // 2, side, side), row.name)
        hour = hour_of(row.at)
        wide = theme.text_width(hour, "label")
        paint_text(painter, theme, rect.adjusted(0, 0, -px(4), 0), hour, role="label", tone="text2", align=int(RIGHT))
        bars = rect.right() - px(4) - max(wide, px(32)) - px(32)
        for number in range(3):
            tone = "data" if number < row.heat else "tick"
            painter.fillRect(bars + number * px(7), middle - px(5), px(5), px(11), theme.color(tone))
        words = QRect(left + side + px(10), rect.y(), bars - left - side - px(18), rect.height())
        line, meta = px(17), px(15)
        top = words.y() + (words.height() - line - meta) // 2
        paint_text(painter, theme, QRect(words.x(), top, words.width(), line), row.name, role="body_medium")
        second = row.company if row.consent else tr("{company} · said no", company=row.company).strip(" ·")
        paint_text(painter, theme, QRect(words.x(), top + line, words.width(), meta), second, role="meta", tone="text2")


class TakenList(ListView):
    """Leaves its letters to the page: a list would look for a name that begins with P."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalpha() or event.key() == Qt.Key.Key_Delete:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LinkButton(Button):
    """Words that lead somewhere, flush with what stands over them."""

    def ink(self) -> str:
        """Always the colour of links."""
        return "accentT"

    def sizeHint(self) -> QSize:
        return super().sizeHint() - QSize(self._theme.px(12), 0)

    def paint_content(self, painter: QPainter, rect: QRect) -> None:
        paint_text(painter, self._theme, rect, self.text(), role="body_medium", tone="accentT")


class TakenPanel(QFrame):
    """`take_back_all_requested` once all are shown; `list` has the person that P adds a picture to."""

    take_back_all_requested = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self._all, self._rows = theme, False, tuple[Captured, ...]()
        self.setProperty("surface", "window")
        self.model = TakenModel(self)
        self.list = TakenList(theme=theme, name=tr("Just taken"))
        self.list.setProperty("part", "board_cards")
        self.list.setModel(self.model)
        self.list.setItemDelegate(TakenDelegate(theme=theme, parent=self.list))
        self.show_all = LinkButton(tr("Show all"), theme=theme, kind="ghost", small=True)
        self.take_back = Text(tr("take back the last"), type="meta", tone="text2")
        self.back_all = Button(tr("Take back all of mine"), theme=theme, small=True, icon="undo-2")
        self.follow = Text("", type="meta", tone="text2", wrap=True)
        self.card = QFrame()
        self._lay_out()
        self.show_all.clicked.connect(self._on_show_all)
        self.back_all.clicked.connect(self.take_back_all_requested)
        theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        theme = self._theme
        head, foot, column, card = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self), QVBoxLayout(self.card)
        theme.space(column, (24, 16, 24, 18), 7)
        head.addWidget(Text(tr("Just taken"), type="body_strong"), 1)
        head.addWidget(Text(tr("newest first"), type="meta", tone="text2"))
        theme.space(foot, (0, 0, 0, 0), 7)
        foot.addWidget(self.show_all)
        foot.addStretch(1)
        foot.addWidget(KeyCap("Ctrl Z", theme=theme))
        foot.addWidget(self.take_back)
        self.card.setProperty("surface", "card")
        theme.space(card, (14, 12, 14, 12), 6)
        card.addWidget(Text(tr("After the show"), type="body_strong"))
        card.addWidget(self.follow)
        column.addLayout(head)
        column.addWidget(Rule())
        column.addWidget(self.list, 100)
        column.addLayout(foot)
        column.addWidget(self.back_all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(self.card)
        self._fit()

    def show_taken(self, rows: Sequence[Captured]) -> None:
        """Everybody of the event."""
        self._rows = tuple(rows)
        self._fit()

    def show_follow(self, words: str) -> None:
        """What happens to them afterwards."""
        self.follow.setText(words)

    def chosen(self) -> Captured | None:
        """The row with the cursor, else the newest."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, Captured) else next(iter(self._rows), None)

    @Slot()
    def _on_show_all(self) -> None:
        self._all = not self._all
        self._fit()

    @Slot()
    def _fit(self) -> None:
        rows = self._rows if self._all else self._rows[:SHOWN]
        self.setFixedWidth(min(self._theme.px(WIDE + 12), self.window().width() // 3 or WIDE))
        self.model.set_rows(rows)
        tall = self._theme.height("row") * len(rows)
        self.list.setMaximumHeight(max(tall, 1))
        self.list.setMinimumHeight(min(tall, self._theme.height("row") * 2))
        self.list.setVisible(bool(rows))
        self.show_all.set_words(tr("Show the newest") if self._all else tr("Show all {rows:,}", rows=len(self._rows)))
        self.show_all.setVisible(len(self._rows) > SHOWN or self._all)
        self.back_all.setVisible(self._all and bool(self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), self._theme.color("hairline"))
