"""What the keys of a call do; kept beside the page so that both stay readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication

from app.domain.codes import dial_link
from app.domain.transfers import lines_to_say
from app.errors import RefusedError
from app.language import tr
from ui import dialogs
from ui.calls.call_state import CallState, Phase
from ui.calls.desk_actions import DeskActions
from ui.common.open_url import DIAL_KEY, DIAL_USUAL, open_url
from ui.gates.move import local_now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.tracks import Track
    from app.queries.call_desk import CallDesk
    from ui.calls.call_logger import CallLogger
    from ui.calls.call_view import CallView
    from ui.context import UiContext
    from ui.tasks import PageTasks


class CallActions(DeskActions):
    """Mixed into CallPage, which has the parts named here."""

    _context: UiContext
    _state: CallState | None
    _desk: CallDesk | None
    view: CallView
    logger: CallLogger
    _tasks: PageTasks

    if TYPE_CHECKING:

        def isVisible(self) -> bool: ...
        def answered(self) -> None: ...
        def end(self) -> None: ...

    def call_reason(self) -> str:
        """'' while a call is open on this page."""
        return "" if self._state is not None and self.isVisible() else tr("No call is open.")

    def listening(self) -> bool:
        """Whether somebody is on the line."""
        return self._state is not None and self._state.phase is Phase.ON_CALL

    def guides(self) -> Sequence[Track]:
        """The talk tracks there are."""
        return self._desk.tracks if self._desk is not None else ()

    def leave_untouched(self) -> None:
        """Out of a call nobody answered."""
        if self._state is not None and self._state.phase is Phase.RINGING:
            self._context.navigator.go_back()

    @Slot()
    def copy_number(self) -> None:
        """Put the number on the clipboard; the rep dials it."""
        if self.view.bar.point is not None:
            QGuiApplication.clipboard().setText(self.view.bar.point.value)
            self._context.navigator.show_toast(tr("Copied"), strong=self.view.bar.number)

    def dial(self) -> None:
        """Hand the number to the phone program of this computer."""
        point = self.view.bar.point
        if point is None:
            self._context.navigator.show_toast(tr("There is no number that may be dialled."))
            return
        scheme = str(self._context.settings.value(DIAL_KEY, DIAL_USUAL))
        try:
            open_url(dial_link(scheme, point.value))
        except RefusedError as error:
            self._context.navigator.show_toast(str(error))

    def next_number(self) -> None:
        """On with the person's next number, round and round."""
        if self._desk is None or self._state is None:
            return
        usable = [one for one in self._desk.card.numbers if one.usable]
        if len(usable) < 2:
            self._context.navigator.show_toast(tr("There is no other number to dial."))
            return
        ids = [one.id for one in usable]
        at = ids.index(self.view.bar.point.id) if self.view.bar.point is not None else -1
        self._state.number_id = ids[(at + 1) % len(ids)]
        self.view.bar.show_desk(self._desk, local_now(), self._state.number_id)
        self._context.navigator.show_toast(tr("Now on"), strong=self.view.bar.number)

    def transfer(self) -> None:
        """The AE joins now."""
        if self._desk is not None and self._state is not None:
            self._tasks.start_once("transfer", self._transfer(self._state, self._desk))

    async def _transfer(self, state: CallState, desk: CallDesk) -> None:
        from ui.calls.transfer_dialog import NOT_REACHED, TAKEN, TransferDialog

        dialog = TransferDialog(desk.executives, _lines(state, desk), context=self._context, parent=self.view)
        await dialogs.show(dialog)
        if self._state is not state or dialog.result_words not in (TAKEN, NOT_REACHED):
            return
        if dialog.result_words == NOT_REACHED:
            self.go_to("next")
            self._context.navigator.show_toast(tr("Offer their next free time; write it as the next step."))
            return
        state.transferred_to = dialog.executive
        if state.phase is not Phase.ENDED:
            self.end()
        self.logger.choose("6")
        self.logger.save()


def _lines(state: CallState, desk: CallDesk) -> tuple[str, ...]:
    card = desk.card
    pain = next((one.evidence for one in card.criteria if one.key == "pain"), "")
    why = str(card.lead["why_now"] or card.lead["said"] or "")
    return lines_to_say(
        name=card.row.name, title=card.row.title, company=card.row.company, notes=state.notes, pain=pain, why_now=why
    )
