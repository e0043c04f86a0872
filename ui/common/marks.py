"""Small painted things beside words: chips, key caps, avatars, score bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.language import tr
from ui.common.painters import (
    chip_width,
    key_cap_width,
    paint_avatar,
    paint_chip,
    paint_key_cap,
    paint_meter,
    paint_score,
    paint_stage_chip,
    score_width,
    stage_chip_width,
)

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class Mark(QWidget):
    """A widget that paints one thing of a fixed size and is told about in words."""

    def __init__(self, *, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._on_theme_changed)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class Chip(Mark):
    """A tint with a word; tones neutral, accent, ok, warn, bad, info."""

    def __init__(
        self, text: str, *, theme: Theme, tone: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, name=text, parent=parent)
        self._text, self._tone, self._icon = text, tone, icon

    def show_state(self, text: str, *, tone: str = "neutral", icon: str = "") -> None:
        """Change word, tone and icon together."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._theme, self._text, self._icon), self._theme.height("chip"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(
            painter, self._theme, 0, self.height() // 2, self._text, tone=self._tone, icon=self._icon,
            max_width=self.width(),
        )  # fmt: skip


class StageChip(Mark):
    """A stage's mark and word in its colour."""

    def __init__(self, stage: str, words: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, name=tr(words), parent=parent)
        self._stage, self._words = stage, words

    def show_stage(self, stage: str, words: str) -> None:
        """Change the stage."""
        self._stage, self._words = stage, words
        self.setAccessibleName(tr(words))
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        return QSize(stage_chip_width(self._theme, self._words), self._theme.height("chip"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_stage_chip(QPainter(self), self._theme, 0, self.height() // 2, self._stage, self._words)


class KeyCap(Mark):
    """A key as it is written on the keyboard."""

    def __init__(self, key: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._key = key

    def sizeHint(self) -> QSize:
        return QSize(key_cap_width(self._theme, self._key), self._theme.height("key_cap"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_key_cap(QPainter(self), self._theme, 0, self.height() // 2, self._key)


class Avatar(Mark):
    """A person's initials; the name always stands beside it."""

    def __init__(self, name: str, *, theme: Theme, size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, name=name, parent=parent)
        self._person, self._size = name, size

    def show_person(self, name: str) -> None:
        """Change who it is."""
        self._person = name
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), self._theme, self.rect(), self._person)


class ScoreBars(Mark):
    """Fit, engagement and intent as three bars, and the combined number."""

    def __init__(
        self, *, theme: Theme, parts: tuple[int, int, int] = (0, 0, 0), number: int | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme=theme, parent=parent)
        self.show_score(parts, number)

    def show_score(self, parts: tuple[int, int, int], number: int | None) -> None:
        """Change the figures."""
        self._parts, self._number = parts, number
        fit, engagement, intent = parts
        combined = tr("not scored") if number is None else tr("score {number}", number=number)
        self.setAccessibleName(
            tr(
                "{combined}, fit {fit}, engagement {engagement}, intent {intent}",
                combined=combined,
                fit=fit,
                engagement=engagement,
                intent=intent,
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(score_width(self._theme), self._theme.height("chip"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_score(QPainter(self), self._theme, 0, self.height() // 2, self._parts, self._number)


class Meter(Mark):
    """A thin bar filled to a share; `name` says what it measures."""

    def __init__(
        self, *, theme: Theme, name: str, share: float = 0, tone: str = "data", width: int = 64,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme=theme, name=name, parent=parent)
        self._share, self._tone, self._width = share, tone, width

    def show_share(self, share: float, *, tone: str = "data", said: str = "") -> None:
        """Change how full it is, and with `said` what is told of it."""
        self._share, self._tone = share, tone
        if said:
            self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._width), self._theme.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_meter(QPainter(self), self._theme, QRect(0, 0, self.width(), self.height()), self._share, self._tone)
