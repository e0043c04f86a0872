"""What the keys of a call and of a visit do alike: answers, parts of the page, the way back, another guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.tracks import Track
    from ui.calls.desk_state import DeskState
    from ui.calls.desk_view import DeskView
    from ui.calls.outcome_logger import OutcomeLogger


class DeskActions:
    """Mixed into CallPage and VisitPage, which have the parts named here."""

    _state: DeskState | None
    view: DeskView
    logger: OutcomeLogger

    if TYPE_CHECKING:

        def listening(self) -> bool: ...
        def guides(self) -> Sequence[Track]: ...
        def leave_untouched(self) -> None: ...
        def panes(self) -> Sequence[QWidget]: ...
        def show_track(self, track: Track | None, steps: list[list[str]]) -> None: ...
        def walked(self) -> None: ...

    def take_answer(self, letter: str) -> None:
        """A to D: they answered so."""
        if self.listening():
            self.view.track.answer(letter)

    def step_back(self) -> None:
        """One line back."""
        if self.listening() and self.view.track.step_back():
            self.walked()

    def parts(self) -> dict[str, tuple[str, QWidget]]:
        """The parts by name: the pane each is in, and what takes the focus."""
        view = self.view
        return {
            "track": ("track", view.track), "notes": ("notes", view.middle.notes), "criteria": ("notes", view.middle.criteria),
            "objections": ("right", view.aside), "outcomes": ("outcomes", view.outcomes),
            "next": ("outcomes", view.outcomes.next_step),
        }  # fmt: skip

    def go_to(self, part: str) -> None:
        """Put the focus into a part."""
        pane, widget = self.parts()[part]
        self.view.show_pane(pane)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.scroll_to(widget)

    @property
    def home(self) -> str:
        """Where the hands are now: the guide while they talk, else the outcomes."""
        return "track" if self.listening() else "outcomes"

    def escape(self) -> None:
        """Back to where the hands are; from there, out of what nobody has begun."""
        view = self.view
        if self._state is None:
            return
        if self.logger.asking_missing:
            self.logger.leave_missing()
            return
        home, focused = self.home, QApplication.focusWidget()
        part = self.parts()[home][1]
        at_home = (
            view.outcomes.has_outcome_focus
            if home == "outcomes"
            else focused is not None and (part is focused or part.isAncestorOf(focused))
        )
        view.middle.criteria.close_editor()
        if not at_home:
            self.go_to(home)
        else:
            self.leave_untouched()

    @Slot()
    def switch_track(self) -> None:
        """Offer the other talk tracks."""
        guides = self.guides()
        if not guides:
            return
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for track in guides:
            action = menu.addAction(track.name.replace("&", "&&"))
            action.setData(track.id)
        menu.triggered.connect(self._on_track_chosen)
        button = self.view.track.switch
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    @Slot(QAction)
    def _on_track_chosen(self, action: QAction) -> None:
        track_id = action.data()
        track = next((one for one in self.guides() if one.id == track_id), None)
        if track is not None and self._state is not None:
            self._state.steps = []
            self.show_track(track, [])
            self.walked()
            self.panes()[0].setFocus(Qt.FocusReason.OtherFocusReason)
