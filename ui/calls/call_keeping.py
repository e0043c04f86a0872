"""What only a call remembers: its timer, purpose and sentiment, the number after a wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod, QTimer, SignalInstance, Slot

from app.language import tr
from ui.calls.call_state import CallState, Phase
from ui.calls.desk_keeping import DeskKeeping
from ui.gates.move import local_now

if TYPE_CHECKING:
    from app.queries.call_desk import CallDesk
    from ui.calls.call_logger import CallLogger
    from ui.calls.call_view import CallView

TARGET = (360, 480)


class CallKeeping(DeskKeeping):
    """Mixed into CallPage, which has the parts named here."""

    kind = "call"
    _state: CallState | None
    _desk: CallDesk | None
    _second: QTimer
    view: CallView
    logger: CallLogger

    if TYPE_CHECKING:

        @property
        def finished(self) -> SignalInstance: ...
        def isSignalConnected(self, signal: QMetaMethod, /) -> bool: ...
        def _go_on_with(self, lead_id: str, number_id: str) -> None: ...

    def lead_of_desk(self) -> str:
        """Whose criteria are answered."""
        return self._state.lead_id if self._state is not None else ""

    def talked(self) -> bool:
        """Whether somebody answered."""
        return self._state is not None and bool(self._state.answered_at)

    @Slot()
    def _on_words_changed(self) -> None:
        if self._state is not None:
            words = self.view.outcomes.words
            self._state.purpose, self._state.sentiment = words.purpose, words.sentiment
            self._journal.touch()

    @Slot()
    def _on_second(self) -> None:
        state, desk, now = self._state, self._desk, local_now()
        if state is None:
            return
        track = self.view.track.walk.track if self.view.track.walk else None
        target = (track.target_from, track.target_to) if track else TARGET
        self.view.bar.show_seconds(state.seconds(self._now()), target, talking=bool(state.answered_at))
        if desk is not None and now.second == 0:
            self.view.bar.show_desk(desk, now, state.number_id)

    @Slot()
    def _on_refused(self) -> None:
        if self._state is not None and self._state.phase is Phase.ON_CALL:
            self._journal.beat(True)
        self._journal.touch()

    @Slot()
    def _on_logged(self) -> None:
        state = self._state
        if state is None:
            return
        after = self._number_after(state)
        self._forget()
        if after:
            self._go_on_with(state.lead_id, after)
            return
        if self.isSignalConnected(QMetaMethod.fromSignal(self.finished)):
            self.finished.emit(state.lead_id)
        else:
            self._context.navigator.go_back()
        if state.transferred_to:
            self._context.navigator.hand_off(state.lead_id)

    def _number_after(self, state: CallState) -> str:
        """After a wrong number, the id of the person's next one; '' when there is none."""
        point, desk = self.view.bar.point, self._desk
        if self.logger.last_key != "8" or point is None or desk is None:
            return ""
        return next((one.id for one in desk.card.numbers if one.usable and one.id != point.id), "")

    def _forget(self) -> None:
        self._journal.stop()
        self._second.stop()
        self._state = None
        self.logger.take(None)

    def _leave(self) -> None:
        state = self._state
        if state is None:
            return
        if self.logger.asking_missing:
            self._forget()
        elif state.worth_keeping:
            self._journal.flush()
            words = tr("This call is still open:") if state.phase is not Phase.RINGING else tr("Notes kept:")
            self._context.navigator.show_toast(words, strong=self.logger.name)
        else:
            self._forget()
            self._tasks.start_latest(f"keep {state.subject}", self._drop(state.subject))
