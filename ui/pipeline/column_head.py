"""The head of a column: mark, name, count; value and one fact, or that the stage is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.money import say_money, say_short
from app.language import sentence, tr
from ui.common.button import Button
from ui.common.painters import paint_icon, paint_text

if TYPE_CHECKING:
    from app.queries.rows import BoardColumn
    from ui.pipeline.board_stages import BoardStage
    from ui.theme.theme import Theme

LOW, TALL = 28, 48


class ColumnHead(QWidget):
    """`low` leaves out the second line, as in a lane; `folds` has a button that makes it a rail again."""

    def __init__(
        self, stage: BoardStage, *, theme: Theme, low: bool = False, folds: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._stage, self._low = theme, stage, low
        icon, name = ("chevron-right", tr("Fold {name}", name=stage.name)) if folds else ("plus", stage.adds)
        self.button = Button(theme=theme, kind="ghost", icon=icon, name=name, small=True, parent=self)
        self.button.setVisible(bool(name) and not low)
        self._column: BoardColumn | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_column(self, column: BoardColumn) -> None:
        """Change the figures."""
        self._column = column
        said = (
            tr("{name}, {count} cards", name=self._stage.name, count=column.count),
            say_money(column.value_minor, column.currency),
            column.warning,
        )
        self.setAccessibleName(", ".join(one for one in said if one))
        self.setToolTip(f"{self._stage.definition}. {sentence(column.warning)}".removesuffix(". "))
        self.update()

    def words(self) -> str:
        """The second line."""
        if self._column is None:
            return ""
        if self._column.warning:
            return sentence(self._column.warning)
        value = say_short(self._column.value_minor, self._column.currency) if self._column.value_minor else ""
        return " · ".join(one for one in (value, self._column.fact) if one)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(LOW if self._low else TALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side, px = self.button.sizeHint(), self._theme.px
        self.button.setGeometry(
            self.width() - side.width() - px(4), px(16) - side.height() // 2, side.width(), side.height()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._column is None:
            return
        theme, painter, column, px = self._theme, QPainter(self), self._column, self._theme.px
        first = QRect(px(10), px(5 if self._low else 6), self.width() - px(12 if self._low else 46), px(20))
        x = first.x() + paint_icon(
            painter, theme, first.x(), first.center().y() + 1, self._stage.icon, self._stage.tone, 14
        )
        x += px(6)
        count = tr("{count:,}", count=column.count)
        room = first.right() - x - theme.text_width(count, "body") - px(6)
        role = "body_medium" if self._low else "body_strong"
        x += paint_text(painter, theme, QRect(x, first.y(), room, first.height()), self._stage.name, role=role) + px(6)
        full = bool(column.warning)
        tone = "warn" if full else "text2"
        paint_text(painter, theme, QRect(x, first.y(), px(60), first.height()), count, tone=tone)
        if self._low:
            return
        under = QRect(first.x(), px(25), self.width() - px(18), px(16))
        if full:
            under.adjust(
                paint_icon(painter, theme, under.x(), under.center().y() + 1, "triangle-alert", "warn", 12) + px(4),
                0,
                0,
                0,
            )
        paint_text(painter, theme, under, self.words(), role="label", tone=tone)
