"""One colleague at the side: role, territory, pairing, deputy, and how things stand with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.clock import from_ms, local_zone
from app.domain.event_words import say_day
from app.language import tr
from ui.common.marks import Avatar
from ui.common.text import Rule, Text
from ui.people.away_box import AwayBox
from ui.people.devices_box import DevicesBox
from ui.people.invitation_box import InvitationBox
from ui.people.people_rows import first_name, note_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from app.queries.people_cover import Moved
    from app.queries.people_devices import Device, Invited
    from app.queries.people_page import Member, Places
    from ui.theme.theme import Theme

FACTS = (
    tr("Role"),
    tr("Team"),
    tr("Territory"),
    tr("Pairs with"),
    tr("Deputy"),
    tr("Open leads"),
    tr("Limit"),
    tr("Next review"),
    tr("Begins with"),
)


class PersonPane(QScrollArea):
    """`show_person(person, places, now)`; None shows nothing."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("The person"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(1)
        inside = self._inside = QWidget()
        self._avatar = Avatar("", theme=theme, size=44)
        self.name = Text("", type="dialog_title", wrap=True)
        self.under = Text("", tone="text2", wrap=True)
        self._facts: dict[str, tuple[Text, Text]] = {}
        self.column = QVBoxLayout(inside)
        theme.space(self.column, (18, 14, 16, 14), 12)
        self.column.addLayout(self._top())
        self.column.addLayout(self._grid())
        self.column.addWidget(Rule())
        self.note = Text("", wrap=True)
        self.devices, self.invitation = DevicesBox(theme=theme), InvitationBox(theme=theme)
        self.away = AwayBox(theme=theme)
        for part in (self.note, self.away, self.devices, self.invitation):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.setWidget(inside)
        inside.hide()

    def _top(self) -> QHBoxLayout:
        line, words = QHBoxLayout(), QVBoxLayout()
        self._theme.space(line, (0, 0, 0, 0), 12)
        self._theme.space(words, (0, 0, 0, 0), 1)
        words.addWidget(self.name)
        words.addWidget(self.under)
        line.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        self._theme.space(grid, (0, 0, 0, 0), 7)
        grid.setColumnStretch(1, 1)
        for number, name in enumerate(FACTS):
            label, value = Text(name, tone="text2"), Text("", wrap=True)
            value.setMinimumWidth(1)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
            self._facts[name] = (label, value)
        grid.setHorizontalSpacing(self._theme.px(16))
        return grid

    def show_person(
        self, person: Member | None, places: Places | None, now: datetime, review: date | None = None
    ) -> None:
        """The person with the cursor; `review` is the day of their next one."""
        self._inside.setVisible(person is not None)
        self.invitation.hide()
        if person is None:
            return
        since = (
            tr("here since {when}", when=say_day(from_ms(person.since).astimezone(local_zone()).date()))
            if person.since
            else ""
        )
        self._show_head(person.name, " · ".join(part for part in (tr(person.role), since) if part))
        self._show_facts({
            tr("Role"): tr(person.role), tr("Team"): person.team, tr("Territory"): _territory(person, places),
            tr("Pairs with"): ", ".join(person.pairs), tr("Deputy"): _deputy(person),
            tr("Open leads"): tr("{leads:,}", leads=person.leads) if person.kind == "rep" or person.leads else "",
            tr("Next review"): tr("{review:%a} {day} {review:%b %Y}", review=review, day=review.day) if review else "",
            tr("Limit"): tr("{capacity:,} open leads", capacity=person.capacity) if person.capacity is not None else "",
        })  # fmt: skip
        words = note_of(person, now) if person.active else tr("No longer in the team. Their records stay as they are.")
        self.note.setText(words[:1].upper() + words[1:])
        said = words.endswith("open leads") or person.away is not None  # that stands among the facts, or in full below
        self.note.setVisible(bool(words) and not said)

    def show_devices(
        self, devices: Sequence[Device], now: datetime, *, joined: bool, may: bool, as_of: int | None
    ) -> None:
        """Their devices; without a server there are none to speak of."""
        self.devices.setVisible(joined)
        self.devices.show_devices(devices, now, may=may, as_of=as_of)

    def show_invited(self, one: Invited, now: datetime, begins: Sequence[Moved]) -> None:
        """Somebody who has not joined yet; `begins` is theirs once they have."""
        self._inside.show()
        self._show_head(one.name, tr("{role} · invited", role=tr(one.role)))
        said = "\n".join(f"{line.what}: {line.where}" for line in begins)
        self._show_facts({tr("Role"): tr(one.role), tr("Territory"): one.territory, tr("Begins with"): said})
        for part in (self.note, self.away, self.devices):
            part.hide()
        self.invitation.show()
        self.invitation.show_invited(one, now)

    def _show_head(self, name: str, under: str) -> None:
        self._avatar.show_person(name)
        self.name.setText(name)
        self.under.setText(under)

    def _show_facts(self, values: dict[str, str]) -> None:
        for name, (label, value) in self._facts.items():
            value.setText(values.get(name, ""))
            for part in (label, value):
                part.setVisible(bool(value.text()))

    def code_shown(self) -> str:
        """The code of the chosen invitation, '' for none."""
        return self.invitation.code.text() if self.invitation.isVisibleTo(self) else ""

    def words(self) -> str:
        """Everything it says, as one text."""
        shown = (f"{label.text()}: {value.text()}" for label, value in self._facts.values() if value.text())
        return "\n".join((self.name.text(), self.under.text(), *shown, self.note.text()))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(390), self._theme.px(400))


def _territory(person: Member, places: Places | None) -> str:
    parts = [person.territory] if person.territory else []
    if places is not None and (places.accounts or places.sites):
        parts.append(tr("{accounts:,} accounts, {sites:,} sites", accounts=places.accounts, sites=places.sites))
    return ", ".join(parts)


def _deputy(person: Member) -> str:
    if not person.deputies:
        return ""
    whose = first_name(person.name) if person.kind == "ae" else tr(" or ").join(first_name(one) for one in person.pairs)
    return tr("{deputies}, answers for {whose}", deputies=", ".join(person.deputies), whose=whose)
