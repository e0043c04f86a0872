"""What a visit asks in a small dialog: a time, how to get in, and when to go there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.clock import local_zone
from app.domain.visits import VisitState, time_of
from app.domain.when import When, say_moment
from app.errors import RefusedError
from app.language import tr
from ui.common.form_dialog import FormDialog
from ui.gates.move import local_now
from ui.gates.step_words import read_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext

ASKED = {VisitState.ON_THE_WAY: tr("When did you set off?"), VisitState.ARRIVED: tr("When did you arrive?"),
         VisitState.DONE: tr("When did you leave?")}  # fmt: skip


class TimeDialog(FormDialog):
    """`outcome` is the moment written, local and aware."""

    def __init__(self, state: VisitState, day: date, now: str, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(ASKED[state], context=context, parent=parent, width=340)
        self._day = day
        self.add_line("time", tr("Time"), "11:20").setText(now)
        self.fields["time"].selectAll()
        self.finish(tr("Keep the time"), self._save)

    async def _save(self) -> datetime:
        found = time_of(self.text("time"), self._day)
        if found is None:
            raise RefusedError(
                "E-TIME", tr("That is no time of day."), safe="", do=tr("Write it like 11:20."), field="time"
            )
        return found.replace(tzinfo=local_zone())


class WayInDialog(FormDialog):
    """How to get in, for everyone who comes after."""

    def __init__(self, site_id: str, name: str, words: str, *, context: UiContext, parent: QWidget) -> None:
        about = tr("A line each, such as: Gate: 2, park left of the silo. Everyone who comes after reads it.")
        super().__init__(
            tr("How to get in at {name}", name=name), context=context, parent=parent, about=about, width=440
        )
        self._site_id = site_id
        self.add_text("get_in", tr("How to get in"), tr("Gate:\nParking:\nReception:\nWear:"), 120).setPlainText(words)
        self.finish(tr("Keep it"), self._save)

    async def _save(self) -> None:
        await self.act(operations.sites.set_way_in, self._site_id, self.text("get_in"))


class PlanDialog(FormDialog):
    """Plan a visit: a day, with an hour when it is fixed. `outcome` is when, in words."""

    def __init__(
        self, title: str, about: dict[str, str], sites: Sequence[dict[str, Any]], *, context: UiContext, parent: QWidget
    ) -> None:
        super().__init__(tr("Visit {title}", title=title), context=context, parent=parent)
        self._about = about
        self.when = self.add_when(
            "when", tr("Day, with an hour when it is fixed"), self._parse, tr("fri, or fri 11:00 45m")
        )
        shown = [(str(one["id"]), str(one["name"] or one["town"] or tr("Site"))) for one in sites]
        self.site = self.add_combo(tr("Site"), shown or [("", tr("No site yet"))], about.get("site_id", ""))
        self.add_line("purpose", tr("What for (optional)"), tr("Walk the floor, agree a meeting with Caspar"))
        self.finish(tr("Plan it"), self._save)

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return read_day(sentence, local_now())

    async def _save(self) -> str:
        now, when = local_now(), self.when.value
        if not isinstance(when, When) or when.day is None:
            raise RefusedError(
                "E-WHEN-NEEDED", tr("A visit needs its day."), do=tr('Write one, such as "fri 11:00".'), field="when"
            )
        fixed = when.moment(now.tzinfo) if when.at is not None and now.tzinfo else None
        await self.act(
            operations.visits.plan_visit,
            **{**self._about, "site_id": str(self.site.currentData() or "")},
            day=when.day,
            purpose=self.text("purpose") or when.words[:1].upper() + when.words[1:],
            fixed_at=fixed,
            minutes=when.minutes or None,
        )
        return self.when.accessibleDescription() if fixed is None else say_moment(fixed, now)
