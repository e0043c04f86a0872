"""Book a meeting: a sentence for when and with whom, how they meet, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import operations, queries
from app.domain.meetings import ASKED
from app.domain.outcomes import BY_KEY
from app.domain.when import When, say_moment
from app.errors import RefusedError
from app.language import tr
from ui.common.form_dialog import FormDialog
from ui.common.slot_row import SlotRow
from ui.common.text import Text
from ui.gates.move import local_now
from ui.gates.step_reading import StepReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.queries.rows import PersonRow
    from app.queries.slots import FreeSlots
    from ui.context import UiContext

KINDS = (("phone", tr("Phone"), "phone"), ("video", tr("Video"), "monitor"), ("on site", tr("On site"), "map-pin"))
WHERE = {
    "phone": tr("The number to ring, where it is another one"),
    "video": tr("The link they join by"),
    "on site": tr("Room, street, gate"),
}


class BookDialog(FormDialog):
    """`outcome` is what was booked, in words, `asked` whether the server has still to give it.

    `free` are the hours of the AE it is with unless the sentence names another.
    """

    def __init__(
        self,
        title: str,
        lead_id: str,
        executives: Sequence[PersonRow],
        free: FreeSlots | None,
        *,
        context: UiContext,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Book a meeting with {title}", title=title), context=context, parent=parent, width=480)
        self._lead_id, self.asked = lead_id, False
        self._reader = StepReader()
        self._reader.executives = executives
        self.when = self.add_when(
            "next", tr("When, what and with whom"), self._parse, tr("tue 2pm discovery caspar 45m")
        )
        paired = next((one.name for one in executives if one.paired), "")
        if paired:
            self.column.addWidget(
                Text(
                    tr("With {paired} unless the sentence names somebody else.", paired=paired),
                    type="meta",
                    tone="text2",
                    wrap=True,
                )
            )
        self.slots = SlotRow(theme=context.theme)
        self.slots.show_slots(free, local_now())
        self.slots.picked.connect(self._on_slot)
        self.slots.typed.connect(self._on_typed)
        self.column.addWidget(self.slots)
        self.slots.setVisible(free is not None)  # once it is of the dialog: before, it would be a window of its own
        self.kind = self.add_choice(tr("How they meet"), KINDS)
        self.where = self.add_line("where", tr("Place or link"), WHERE["phone"])
        self.kind.chosen.connect(self._on_kind)
        self.add_line("bring", tr("What to bring or prepare"))
        self.finish(tr("Book it"), self._save)

    def _on_slot(self, sentence: str) -> None:
        self.when.setText(sentence)
        self.when.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, text: str) -> None:
        self.when.setFocus(Qt.FocusReason.OtherFocusReason)
        self.when.insert(text)

    def _on_kind(self, kind: str) -> None:
        self.where.setPlaceholderText(WHERE[kind])

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return self._reader.understood(sentence, local_now())

    async def _save(self) -> str:
        now, when = local_now(), self.when.value
        if not isinstance(when, When) or when.at is None:
            raise RefusedError(
                "E-MEETING-NEEDED", tr("A meeting needs its day and hour."), do=tr("Write it, such as \"tue 2pm discovery 45m\"."),
                field="next",
            )  # fmt: skip
        read = self._reader.read(when, BY_KEY["6"], now)
        assert read.step.at is not None  # the sentence has an hour
        kind, where = self.kind.current, self.text("where")
        meeting_id = await self.act(
            operations.meetings.book_meeting,
            self._lead_id,
            start=read.step.at,
            minutes=read.step.minutes or 30,
            title=read.step.text or "Discovery",
            with_id=read.with_id,
            kind=kind,
            place="" if kind == "video" else where,
            link=where if kind == "video" else "",
            bring=self.text("bring"),
        )
        _, record = await self._tasks.ask(queries.records.record, meeting_id)
        self.asked = record["state"] == ASKED
        return say_moment(read.step.at, now)
