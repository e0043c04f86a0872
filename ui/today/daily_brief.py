"""What changed since yesterday: one line above the queue, once a day; Esc puts it away, it never takes the focus."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from app.clock import from_ms, to_ms
from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.chip_line import ChipLine
from ui.common.text import Text
from ui.theme.tokens import MEDIUM_BELOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from app.queries.daily_brief import BriefLine, DailyBrief
    from ui.context import UiContext

KIND, SUBJECT = "brief", "today"  # where it is kept when it was shown last


class DailyBriefBar(QFrame):
    """`look` shows it where none was shown on that day; `closed` when it was put away with the focus in it."""

    closed = Signal()

    def __init__(self, *, context: UiContext, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._context, self._now = context, now
        self._tasks = context.tasks.for_page(self, behind=True)  # the queue goes first
        self._day: date | None = None
        theme = self._theme = context.theme
        self.setObjectName("banner")
        self.setProperty("tone", "info")
        self._mark, self.since = QLabel(), Text("", type="body_strong")
        self._chips = ChipLine(theme=theme)
        self._chips.setAccessibleName(tr("What changed"))
        self.buttons: list[Button] = []
        self._close = Button(theme=theme, kind="ghost", icon="x", name=tr("Put the brief away"), key="Esc", small=True)
        self._close.clicked.connect(self.put_away)
        line = QHBoxLayout(self)
        theme.space(line, (12, 5, 8, 5), 8)
        line.addWidget(self._mark)
        line.addWidget(self.since)
        line.addWidget(self._chips, 1)
        line.addWidget(self._close)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def look(self) -> None:
        """Once a day: ask what changed. Cheap to call again."""
        today = self._now().date()
        if self._day != today and self._context.workspace.user and self._tasks.start_once("brief", self._look()):
            self._day = today

    async def _look(self) -> None:
        from app import operations, queries

        now = self._now()
        kept = await self._tasks.ask(queries.drafts.draft_of, KIND, SUBJECT)
        seen = int(kept["at"]) if kept else None
        if seen is not None and from_ms(seen).astimezone(now.tzinfo).date() >= now.date():
            return
        user = self._context.workspace.user
        brief = await self._tasks.ask(queries.daily_brief.daily_brief, user_id=user, now=now, seen=seen)
        self._show(brief)
        await self._tasks.act(operations.drafts.keep, KIND, SUBJECT, {"at": to_ms(now)})

    def _show(self, brief: DailyBrief) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(one) for one in brief.lines]
        for place, button in enumerate(self.buttons):
            self._chips.line.insertWidget(place, button)
        self.since.setText(brief.since)
        said = "; ".join(one.words for one in brief.lines)
        self.setAccessibleName(f"{brief.since}: {said}")
        self.setVisible(bool(brief.lines))
        if brief.lines:
            announce(self, f"{brief.since}: {said}")

    def _button(self, one: BriefLine) -> Button:
        button = Button(one.words, theme=self._theme, icon=one.icon, small=True)
        button.clicked.connect(partial(self._open, one))
        return button

    def _open(self, one: BriefLine) -> None:
        navigator = self._context.navigator
        if one.lead_id:
            navigator.open_lead(one.lead_id)
        else:
            navigator.open_place(one.place)

    def put_away(self) -> None:
        """Until tomorrow."""
        held = self.isAncestorOf(self.window().focusWidget() or self)
        self.hide()
        if held:
            self.closed.emit()

    def first(self) -> Button:
        """Where F6 leads."""
        return self.buttons[0]

    def _on_theme_changed(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("sun", "info"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(MEDIUM_BELOW - 320)
        self._mark.setVisible(wide)
        self.since.setVisible(wide)
