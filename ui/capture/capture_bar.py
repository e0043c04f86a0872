"""The head of the stand: the event, the hour, how many were taken, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.language import tr
from ui.common.button import Button
from ui.common.marks import Mark
from ui.common.painters import paint_hairline, paint_icon
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

TALL = 60


class SatchelMark(Mark):
    """The bag in the accent colour."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(20), self._theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_icon(QPainter(self), self._theme, 0, self.height() // 2, "satchel", "accent", 20)


class CaptureBar(QFrame):
    """`event`, `stand` and `finish` are its buttons; figures go first where there is no room."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("surface", "window")
        self.event_button = Button("", theme=theme, kind="chip", icon="flag", small=True, name=tr("Event"))
        self.moment = Text("", tone="text2")
        self.today, self.mine, self.last = (
            Text("0", type="page_title"),
            Text("0", type="strong"),
            Text("", type="strong"),
        )
        self.stand = Button(tr("Stand view"), theme=theme, key="F11")
        self.finish = Button(tr("Finish"), theme=theme, key="Esc")
        self._line = QHBoxLayout(self)
        theme.space(self._line, (28, 0, 28, 0), 12)
        title = Text(tr("Capture"), type="dialog_title")
        head: tuple[QWidget, ...] = (SatchelMark(theme=theme), title, self.event_button, self.moment)
        for one in head:
            self._line.addWidget(one)
        self._line.addStretch(1)
        self._figures = [
            self._figure(self.last, tr("last took"), after=False),
            self._figure(self.mine, tr("by you")),
            self._figure(self.today, "today"),
        ]
        for figure in reversed(self._figures):
            self._line.addWidget(figure)
        rule = Rule(vertical=True)
        rule.setFixedHeight(theme.px(26))
        self._line.addWidget(rule)
        self._line.addWidget(self.stand)
        self._line.addWidget(self.finish)
        self._bare = False
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _figure(self, figure: Text, words: str, *, after: bool = True) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        self._theme.space(line, (0, 0, 0, 0), 4)
        said = Text(words, tone="text2")
        for one in (figure, said) if after else (said, figure):
            line.addWidget(one, 0, Qt.AlignmentFlag.AlignBaseline)
        return box

    def show_event(self, title: str) -> None:
        """The event people are taken at."""
        self.event_button.set_words(title)
        self.event_button.setAccessibleName(tr("Event: {title}", title=title))
        self._fit()

    def show_figures(self, today: int, mine: int, seconds: int) -> None:
        """How many today, by this user, and how long the last one took."""
        self.today.setText(tr("{today:,}", today=today))
        self.mine.setText(tr("{mine:,}", mine=mine))
        self.last.setText(f"{seconds} s" if seconds else "–")
        self._fit()

    def show_bare(self, bare: bool) -> None:
        """Without figures, for the visitor's eyes."""
        self._bare = bare
        self.stand.set_words(tr("Show all") if bare else tr("Stand view"))
        self._fit()

    def _fit(self) -> None:
        """Leave out the hour, then figures, then key caps, until the rest has room."""
        groups: list[QWidget] = [] if self._bare else [*reversed(self._figures), self.moment]
        buttons = (self.stand, self.finish)
        for one in (*self._figures, self.moment):
            one.setVisible(one in groups)
        for button in buttons:
            button.show_key_cap(True)
        while groups and self._too_wide():
            groups.pop().hide()
        if self._too_wide():
            for button in buttons:
                button.show_key_cap(False)
        self.event_button.setVisible(True)
        if self._too_wide():
            self.event_button.hide()

    def _too_wide(self) -> bool:
        self._line.invalidate()
        return self._line.minimumSize().width() > self.width()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(TALL))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_hairline(QPainter(self), self._theme, QRect(0, 0, self.width(), self.height()), tone="line")
