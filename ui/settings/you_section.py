"""Settings, You: who works here; told, not asked, and where the day and its calendar are set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from ui.settings.section import Section

if TYPE_CHECKING:
    from app.queries.rows import PersonRow
    from ui.theme.theme import Theme

FACTS = (("name", tr("Name")), ("role", tr("Role")), ("territory", tr("Territory")), ("zone", tr("Time zone")))


class YouSection(Section):
    """Name, role, territory and time zone as the workspace has them."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(
            tr("You"),
            theme=theme,
            words=tr("name role territory time zone user profile home drive leave back busy ics"),
        )
        self.facts = {key: self.add_fact(words, "…") for key, words in FACTS}
        self.column.addWidget(
            self.wrapped(tr("Your name and role are part of the workspace and cannot be changed here."), tone="text2")
        )
        self.add_door(
            "day",
            tr("Start and end of the day's driving"),
            tr("Day"),
            icon="house",
            hint=tr("Beside the day's head: where it begins, when you leave and when you want to be back."),
        )
        self.add_door(
            "meetings",
            tr("Calendar file"),
            tr("Meetings"),
            icon="calendar-clock",
            hint=tr("File, Read a calendar file… takes in when you or an AE is busy: times, nothing else."),
        )
        self.column.addStretch(1)

    def show_person(self, person: PersonRow) -> None:
        """Fill it."""
        for key, text in self.facts.items():
            text.setText(str(getattr(person, key)) or tr("not given"))
