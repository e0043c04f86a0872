"""Stop contact: who, by which channel, until when, why; what it ends is said before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain import written
from app.domain.when import When
from app.errors import RefusedError
from app.language import tr
from app.queries.stops import StopEffects, say_effects
from ui.common.form_dialog import FormDialog
from ui.common.text import Text
from ui.gates.move import local_now
from ui.gates.step_words import read_day

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.lead_card import LeadCard
    from ui.context import UiContext

CHANNELS = (
    ("all", tr("Everything"), ""),
    ("call", tr("Calls"), "phone"),
    ("email", tr("E-mail"), "mail"),
    ("visit", tr("Visits"), "map-pin"),
)
VERBS = {
    "all": tr("Stop contact"),
    "call": tr("Do not call"),
    "email": tr("Do not write"),
    "visit": tr("No more visits"),
}


class StopDialog(FormDialog):
    """Asked once; every list, sheet and sequence obeys from then on."""

    def __init__(
        self, card: LeadCard, effects: tuple[StopEffects, StopEffects], *, context: UiContext, parent: QWidget
    ) -> None:
        name, company = card.row.name, card.row.company
        super().__init__(
            tr("Stop contact with {name}?", name=name or company), context=context, parent=parent, width=480
        )
        self._lead_id, self._effects = card.row.id, effects
        people = [("person", name, "user")] if card.lead["contact_id"] else []
        if company and (card.lead["account_id"] or card.contact.get("account_id")):
            people.append(("company", company, "building-2"))
        self.who = self.add_choice(tr("Who"), people)
        self.what = self.add_choice(tr("By what"), CHANNELS)
        self.until = self.add_when("until", tr("Until"), self._parse, tr("for ever, or a day such as “in 3 months”"))
        self.add_line("reason", tr("Reason"), tr("Asked for it, went to another supplier …"))
        self._ends = Text("", tone="text2", wrap=True)
        self.column.addWidget(self._ends)
        self.finish(VERBS["all"], self._save, no=tr("Keep contact"))
        self.yes.set_kind("danger")
        for choice in (self.who, self.what):
            choice.chosen.connect(self._on_chosen)
        self._on_chosen()

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return read_day(sentence, local_now())

    def _on_chosen(self, _key: str = "") -> None:
        self.yes.set_words(VERBS[self.what.current])
        self._ends.setText(say_effects(self._effects[self.who.current == "company"], self.what.current))

    async def _save(self) -> str:
        words, when = self.until.text().strip(), self.until.value
        if words and not isinstance(when, When):
            raise RefusedError(
                "E-UNTIL", tr("That is no day."), do=tr("Write one, or leave it empty for ever."), field="until"
            )
        stop = operations.suppressions.stop_contact
        until = when.day if isinstance(when, When) else None
        reason, company = self.text("reason") or written.ASKED_FOR_IT(), self.who.current == "company"
        await self.act(stop, self._lead_id, channel=self.what.current, reason=reason, until=until, company=company)
        return VERBS[self.what.current]
