"""Pages by name: made on first visit, shown one at a time, remembered for Back and Forward."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.frozen import frozen
from ui.common.announce import announce
from ui.common.page import Page

Factory = Callable[[], Page]
HISTORY_KEPT = 60


@frozen
class Stop:
    """One entry of the history: a place, or a record page with its record."""

    key: str
    record: str = ""


class Places(QStackedWidget):
    """`page_shown(Stop)` fires when another page or record has come to the top; screen readers are told which."""

    page_shown = Signal(object)
    page_told = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factories: dict[str, Factory] = {}
        self._pages: dict[str, Page] = {}
        self._history: list[Stop] = []
        self._at = -1
        self._awaited: Page | None = None  # its record is not there yet, so nobody was told whose it is

    def add(self, key: str, factory: Factory) -> None:
        """Know a page; `factory` is called on the first visit."""
        self._factories[key] = factory

    def knows(self, key: str) -> bool:
        """Whether that page was added."""
        return key in self._factories

    def page(self) -> Page | None:
        """The page on top."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def made(self, key: str) -> Page | None:
        """A page if it was visited already."""
        return self._pages.get(key)

    def make(self, key: str) -> Page:
        """A new page of that kind, not kept here: for a window of its own."""
        return self._factories[key]()

    def visit(self, key: str, record: str = "") -> None:
        """Show a page and remember it in the history."""
        stop = Stop(key, record)
        if self._at >= 0 and self._history[self._at] == stop:
            self._focus_page()
            return
        page = self.page()
        kept = (
            self._at if page is not None and page.passing else self._at + 1
        )  # nobody goes back to a call that was made
        self._history = [*self._history[:kept], stop][-HISTORY_KEPT:]
        self._at = len(self._history) - 1
        self._show(stop)

    def step(self, direction: int) -> bool:
        """Back (-1) or forward (1); False at the end."""
        to = self._at + direction
        if not 0 <= to < len(self._history):
            return False
        self._at = to
        self._show(self._history[to])
        return True

    def can_step(self, direction: int) -> bool:
        """Whether there is somewhere to go."""
        return 0 <= self._at + direction < len(self._history)

    def _show(self, stop: Stop) -> None:
        before = self.page()
        page = self._pages.get(stop.key)
        if page is None:
            page = self._pages[stop.key] = self._factories[stop.key]()
            page.title_changed.connect(self._on_title_changed)
            page.hints_changed.connect(self.page_told)
            page.selection_changed.connect(self.page_told)
            self.addWidget(page)
        self._awaited = page if stop.record else None
        if stop.record:
            page.show_record(stop.record)
        if before is not page:
            if before is not None:
                before.left()
                self._let_go_of(before)
            self.setCurrentWidget(page)
            page.entered()
        self._focus_page()
        if before is not None and not stop.record:
            self._tell_soon()
        self.page_shown.emit(stop)

    def _let_go_of(self, page: Page) -> None:
        """Hidden with the focus in it, Qt would lead the focus, and a screen reader, through other controls first."""
        focused = self.window().focusWidget()
        if focused is not None and page.isAncestorOf(focused):
            focused.clearFocus()

    def _tell_soon(self) -> None:
        self._awaited = None
        QTimer.singleShot(0, self, self._tell)  # after the focus, which would interrupt it

    @Slot()
    def _tell(self) -> None:
        page = self.page()
        if page is not None:
            announce(self, page.accessibleName())

    @Slot()
    def _on_title_changed(self) -> None:
        if self._awaited is not None and self.sender() is self._awaited:
            self._tell_soon()
        self.page_told.emit()

    def _focus_page(self) -> None:
        page = self.page()
        if page is not None and page.panes():
            page.panes()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
