"""What the keys of a call do; kept beside the page so that both stay readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ui.calls.call_state import CallState, Phase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.call_desk import CallDesk
    from app.queries.tracks import Track
    from ui.calls.call_logger import CallLogger
    from ui.calls.call_view import CallView
    from ui.context import UiContext


class CallActions:
    """Mixed into CallPage, which has the parts named here."""

    _context: UiContext
    _state: CallState | None
    _desk: CallDesk | None
    view: CallView
    logger: CallLogger

    if TYPE_CHECKING:

        def isVisible(self) -> bool: ...
        def panes(self) -> Sequence[QWidget]: ...
        def answered(self) -> None: ...
        def show_track(self, track: Track | None, steps: list[list[str]]) -> None: ...
        def walked(self) -> None: ...

    def call_reason(self) -> str:
        """'' while a call is open on this page."""
        return "" if self._state is not None and self.isVisible() else "No call is open."

    def take_answer(self, letter: str) -> None:
        """A to D: they answered so."""
        if self._state is not None and self._state.phase is Phase.ON_CALL:
            self.view.track.answer(letter)

    def step_back(self) -> None:
        """One line back."""
        if self._state is not None and self._state.phase is Phase.ON_CALL and self.view.track.step_back():
            self.walked()

    def go_to(self, part: str) -> None:
        """Put the focus into a part: track, notes, criteria, objections, outcomes or next."""
        view = self.view
        where: dict[str, tuple[str, QWidget]] = {
            "track": ("track", view.track), "notes": ("notes", view.middle.notes), "criteria": ("notes", view.middle.criteria),
            "objections": ("right", view.aside), "outcomes": ("outcomes", view.outcomes),
            "next": ("outcomes", view.outcomes.next_step),
        }  # fmt: skip
        pane, widget = where[part]
        view.show_pane(pane)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        view.scroll_to(widget)

    def escape(self) -> None:
        """Back to where this phase lives; from there, out of a call nobody answered."""
        state, criteria = self._state, self.view.middle.criteria
        if state is None:
            return
        if self.logger.asking_missing:
            self.logger.leave_missing()
            return
        home = "track" if state.phase is Phase.ON_CALL else "outcomes"
        focused = QApplication.focusWidget()
        in_track = focused is not None and self.view.track.isAncestorOf(focused)
        at_home = self.view.outcomes.has_outcome_focus if home == "outcomes" else in_track
        criteria.close_editor()
        if not at_home:
            self.go_to(home)
        elif state.phase is Phase.RINGING:
            self._context.navigator.go_back()

    @Slot()
    def copy_number(self) -> None:
        """Put the number on the clipboard; the rep dials it."""
        if self.view.bar.number:
            QGuiApplication.clipboard().setText(self.view.bar.number)
            self._context.navigator.show_toast("Copied", strong=self.view.bar.number)

    @Slot()
    def switch_track(self) -> None:
        """Offer the other talk tracks."""
        if self._desk is None:
            return
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for track in self._desk.tracks:
            action = menu.addAction(track.name.replace("&", "&&"))
            action.setData(track.id)
        menu.triggered.connect(self._on_track_chosen)
        button = self.view.track.switch
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    @Slot(QAction)
    def _on_track_chosen(self, action: QAction) -> None:
        track_id = action.data()
        track = next((one for one in self._desk.tracks if one.id == track_id), None) if self._desk else None
        if track is not None and self._state is not None:
            self._state.steps = []
            self.show_track(track, [])
            self.walked()
            self.panes()[0].setFocus(Qt.FocusReason.OtherFocusReason)
