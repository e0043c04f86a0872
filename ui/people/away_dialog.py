"""Somebody is away: from when until when, who stands in, and beforehand what goes where (design 4.20)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app import operations, queries
from app.domain.absences import Absence
from app.domain.event_words import say_days
from app.domain.when import say_day
from app.errors import RefusedError
from app.language import tr
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.gates.day_reading import read_date
from ui.gates.move import local_now
from ui.people.away_box import AwayBox
from ui.people.people_rows import first_name
from ui.people.person_dialog import NOBODY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.people_page import Away, Member, PeoplePage
    from ui.context import UiContext


def say_return(person: str, last_day: date, today: date) -> str:
    """What stays, and when all of it is back."""
    back = last_day + timedelta(days=1)
    while back.weekday() > 4:
        back += timedelta(days=1)
    return tr(
        "Everything returns on {back}. Ownership and credit stay with {person}.",
        back=say_day(back, today),
        person=first_name(person),
    )


class AwayDialog(FormDialog):
    """For a new absence, or one that is there; what was typed is previewed as soon as both days are known."""

    def __init__(
        self, person: Member, away: Away | None, page: PeoplePage, *, context: UiContext, parent: QWidget
    ) -> None:
        super().__init__(tr("{name} is away", name=first_name(person.name)), context=context, parent=parent)
        self._person, self._away = person, away
        self.first = self.add_when("first_day", tr("First day"), read_date, tr("mon, 16 nov"))
        self.last = self.add_when("last_day", tr("Last day"), read_date, tr("fri, 20 nov"))
        here = [(one.id, one.name) for one in page.people if one.active and one.id != person.id]
        self.cover = self.add_combo(
            tr("Deputy, who stands in"), [NOBODY, *here], away.cover_id if away else _usual(person, page)
        )
        self.reason = self.add_line("reason", tr("Reason, for managers"), tr("Holiday"))
        self.box = AwayBox(theme=self._theme)
        self.column.addWidget(self.box)
        if away is not None:
            self.first.setText(away.first_day.isoformat())
            self.last.setText(away.last_day.isoformat())
            self.reason.setText(away.reason)
        self.first.value_changed.connect(self._on_changed)
        self.last.value_changed.connect(self._on_changed)
        self.cover.currentIndexChanged.connect(self._on_changed)
        self._on_changed()
        self.finish(tr("Save"), self._save)

    def _absence(self) -> Absence:
        for field, words in ((self.first, "first"), (self.last, "last")):
            if not isinstance(field.value, str):
                raise RefusedError(
                    "E-AWAY",
                    tr("The {words} day is missing.", words=words),
                    do=tr("Write it like mon, or 16 nov."),
                    field=f"{words}_day",
                )
        first, last = (date.fromisoformat(str(one.value)) for one in (self.first, self.last))
        cover = str(self.cover.currentData() or "")
        return Absence(self._person.id, first, last, cover, self.text("reason"), self._away.id if self._away else "")

    def _on_changed(self, *_: object) -> None:
        try:
            absence = self._absence()
        except RefusedError:
            self.box.show_lines("", (), tr("Both days, then you see what goes where."))
            return
        self._tasks.start_latest("preview", self._preview(absence))

    async def _preview(self, absence: Absence) -> None:
        now = local_now()
        if absence.last_day < absence.first_day:
            absence = replace(absence, last_day=absence.first_day)
        lines = await self._tasks.ask(queries.people_cover.preview, absence, now)
        days = say_days(absence.first_day, absence.last_day)
        self.box.show_lines(days, lines, say_return(self._person.name, absence.last_day, now.date()))

    async def _save(self) -> str:
        absence = self._absence()
        try:
            return await self.act(operations.absences.save_absence, absence)
        except RefusedError as error:
            if error.field == "cover":
                self.cover.setFocus()
            raise


def _usual(person: Member, page: PeoplePage) -> str:
    """Who stands in unless another is chosen: an AE's deputy."""
    deputy = person.deputy_id if person.kind == "ae" else ""
    return deputy if any(one.id == deputy and one.active for one in page.people) else ""


async def edit_absence(
    person: Member, away: Away | None, page: PeoplePage, *, context: UiContext, parent: QWidget
) -> str:
    """Open the form; the absence's id once it is saved, '' when it was left."""
    dialog = AwayDialog(person, away, page, context=context, parent=parent)
    if not await dialogs.show(dialog):
        return ""
    words = tr("Applied at next sync: away,") if page.joined else tr("Away,")
    context.navigator.show_toast(words, strong=person.name, undo=dialog.step)
    return str(dialog.outcome)
