"""The tour: listens to what happens in the window and goes on when a step was done, however it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent

from app.changes import ChangeSet, Source
from app.language import tr
from ui.common.announce import announce
from ui.tour.steps import AT, SELECTED, STEPS, after, ran, saved, shown
from ui.tour.tour_bar import TourBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext

LEFT = tr("You left the tour. Help, Tour goes on with it.")


class Tour(QObject):
    """`put` gives the bar its place in the window; `page_shown` and `page_told` are the window's pages speaking.

    Esc leaves it wherever nothing else wants that key; where it was left is kept.
    """

    def __init__(
        self, *, context: UiContext, host: QWidget, put: Callable[[QWidget], None], page_shown: SignalInstance, page_told: SignalInstance,
    ) -> None:  # fmt: skip
        super().__init__(host)
        self._context, self._host, self._put = context, host, put
        self._page_shown, self._page_told = page_shown, page_told
        self.at, self._chosen = -1, ""
        self.bar: TourBar | None = None

    @property
    def runs(self) -> bool:
        """Whether it is shown."""
        return self.at >= 0

    def begin(self) -> None:
        """Begin, or go on where it was left."""
        if self.runs:
            return
        if self.bar is None:
            self.bar = TourBar(theme=self._context.theme)
            self.bar.left.connect(self.leave)
            self.bar.skipped.connect(self.skip)
            self._put(self.bar)
        kept = int(str(self._context.settings.value(AT, 0)))
        self._listen()
        self._go(kept if 0 < kept < len(STEPS) - 1 else 0)

    @Slot()
    def leave(self) -> None:
        """Hide it; `begin` goes on from here."""
        if not self.runs:
            return
        announce(self._host, LEFT)
        self._host.removeEventFilter(self)
        self._context.relay.committed.disconnect(self._on_committed)
        self._context.commands.ran.disconnect(self._on_ran)
        self._page_shown.disconnect(self._on_shown)
        self._page_told.disconnect(self._on_told)
        self.at = -1
        if self.bar is not None:
            if self.bar.isAncestorOf(self.bar.window().focusWidget()):
                self._host.setFocus()
            self.bar.hide()

    @Slot()
    def skip(self) -> None:
        """The next step without this one."""
        if self.runs:
            self._go(min(self.at + 1, len(STEPS) - 1))

    def _listen(self) -> None:
        self._host.installEventFilter(self)
        self._context.relay.committed.connect(self._on_committed)
        self._context.commands.ran.connect(self._on_ran)
        self._page_shown.connect(self._on_shown)
        self._page_told.connect(self._on_told)

    def _go(self, at: int) -> None:
        self.at, self._chosen = at, self._selected()
        self._context.settings.setValue(AT, at)
        step, last = STEPS[at], at == len(STEPS) - 1
        number = "" if last else tr("{at} of {steps}", at=at + 1, steps=len(STEPS) - 1)
        assert self.bar is not None  # `begin` made it
        hints = self._context.commands.hints(step.keys, self._host.window().focusWidget())
        self.bar.show_step(number, step.title, step.words, hints, last=last)

    def _selected(self) -> str:
        selected = self._context.navigator.selection()
        return selected.id if selected is not None else ""

    def _happened(self, event: str) -> None:
        if self.runs and (to := after(self.at, event)) != self.at:
            self._go(to)

    @Slot(object)
    def _on_committed(self, change: ChangeSet) -> None:
        if change.source is Source.USER:
            for kind in ("handoff", "activity"):
                if change.ids(kind):
                    self._happened(saved(kind))

    @Slot(str)
    def _on_ran(self, command: str) -> None:
        self._happened(ran(command))

    @Slot(object)
    def _on_shown(self, stop: object) -> None:
        self._happened(shown(str(getattr(stop, "key", ""))))

    @Slot()
    def _on_told(self) -> None:
        selected = self._selected()
        if selected and self._chosen and selected != self._chosen:
            self._happened(SELECTED)
        self._chosen = selected or self._chosen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys reach the window's own widget only when nobody in it wanted them."""
        if event.type() == QEvent.Type.Resize and self.bar is not None:
            self.bar.fit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False
