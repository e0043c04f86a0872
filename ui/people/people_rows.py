"""The rows of the list of people: colleagues, who is away when, who left; their words for eye and ear."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt

from app.clock import from_ms, local_zone
from app.domain.counted import counted
from app.domain.names import fold
from app.domain.people import SILENT_DAYS
from app.domain.when import say_day
from app.frozen import frozen
from app.language import tr
from app.queries.people_devices import Devices, Invited
from app.queries.people_page import Away, Member, PeoplePage
from ui.common.row_table_model import RowListModel

HEAD, PERSON, INVITED, HEADING, DAYS, ABSENCE = "head", "person", "invited", "heading", "days", "absence"
EVERYBODY = "all"
FILTERS = (
    (EVERYBODY, tr("All")),
    ("rep", tr("Reps")),
    ("ae", tr("AEs")),
    ("manager", tr("Managers")),
    (INVITED, tr("Invited")),
)
SHOWN_DAYS = 10


@frozen
class Line:
    """One row: of `kind` it has what that kind needs. `tone` colours its last contact."""

    id: str
    kind: str
    words: str = ""
    beside: str = ""
    icon: str = ""
    person: Member | None = None
    invited: Invited | None = None
    note: str = ""
    contact: str = ""
    tone: str = "text2"
    away: Away | None = None
    days: tuple[date, ...] = ()


def first_name(name: str) -> str:
    """ "Tesni" of "Tesni Vaughn"."""
    return name.split(" ")[0]


def say_away(one: Away, today: date) -> str:
    """ "away Mon 16 – Fri 20", "away until Fri 20"."""
    last = say_day(one.last_day, today)
    return (
        tr("away until {last}", last=last)
        if one.first_day <= today
        else tr("away {first_day} – {last}", first_day=say_day(one.first_day, today), last=last)
    )


def note_of(person: Member, now: datetime) -> str:
    """The one thing that stands under a name, the most pressing first."""
    today = now.date()
    if person.away is not None:
        return say_away(person.away, today)
    if person.covers:
        one = person.covers[0]
        since = "" if one.first_day <= today else tr(" from {first_day}", first_day=say_day(one.first_day, today))
        return tr("covers {name}{since}", name=first_name(one.name), since=since)
    if person.late:
        return tr("{answers} over the deadline", answers=counted(person.late, "answer"))
    if person.capacity is not None and person.leads > person.capacity:
        over = person.leads - person.capacity
        return tr("{leads} over the limit of {capacity:,}", leads=counted(over, "lead"), capacity=person.capacity)
    if person.handoffs:
        return tr("{handoffs} open", handoffs=counted(person.handoffs, "handoff"))
    return tr("you") if person.you else tr("{leads:,} open leads", leads=person.leads) if person.leads else ""


def say_contact(person: Member, now: datetime, *, joined: bool) -> tuple[str, str]:
    """When their laptops were last heard of, and the tone of it; '' without a server."""
    if not joined:
        return "", "text2"
    if person.you:
        return tr("now"), "ok"
    if person.last_contact is None:
        return tr("never yet"), "text2"
    said = say_since(person.last_contact, now)
    return (tr("since {said}", said=said), "warn") if is_silent(person.last_contact, now) else (said, "text2")


def say_since(ms: int, now: datetime) -> str:
    """ "11:02" today, a day before that; `ms` UTC."""
    at = from_ms(ms).astimezone(local_zone())
    return f"{at:%H:%M}" if at.date() == now.date() else say_day(at.date(), now.date())


def is_silent(seen_at: int | None, now: datetime) -> bool:
    """Whether a device was not heard of for two days, ms UTC."""
    return seen_at is not None and now - from_ms(seen_at) > timedelta(days=SILENT_DAYS)


def say_code_line(one: Invited, now: datetime) -> str:
    """What stands under a code."""
    if one.problem:
        return tr(one.problem)
    if one.waiting:
        return tr("opens after the next sync, then for seven days")
    return tr(
        "works once, until {when}",
        when=say_day(from_ms(one.expires_at).astimezone(local_zone()).date(), now.date()),
    )


def lines_of(page: PeoplePage, devices: Devices, *, now: datetime, chosen: str, words: Sequence[str]) -> list[Line]:
    """The list under a filter and what was typed, folded into `words`."""
    coming = {one.id for one in devices.invited}

    def fits(one: Member) -> bool:
        text = fold(" ".join((one.name, one.role, one.territory, *one.pairs, *one.deputies)))
        return all(word in text for word in words)

    here = [one for one in page.people if one.active and one.id not in coming and fits(one)]
    here = [one for one in here if chosen in (EVERYBODY, "manager" if one.kind == "admin" else one.kind)]
    lines = [_person(one, page, now) for one in here]
    if lines:
        lines.insert(0, Line(HEAD, HEAD, contact=tr("Last contact") if page.joined else ""))
    invited = [one for one in devices.invited if all(word in fold(one.name) for word in words)]
    if invited and chosen in (EVERYBODY, INVITED):
        lines.append(Line("invited", HEADING, tr("Invited"), str(len(invited)), icon="mail"))
        lines += [Line(one.id, INVITED, invited=one, note=say_code_line(one, now)) for one in invited]
    if chosen == EVERYBODY and not words:
        lines += _absences(page.absences, now.date())
        gone = [one for one in page.people if not one.active]
        if gone:
            lines.append(Line("gone", HEADING, tr("No longer in the team"), str(len(gone)), icon="log-out"))
            lines += [_person(one, page, now) for one in gone]
    return lines


def _person(one: Member, page: PeoplePage, now: datetime) -> Line:
    contact, tone = say_contact(one, now, joined=page.joined)
    note = note_of(one, now) if one.active else tr("no longer in the team")
    return Line(one.id, PERSON, person=one, note=note, contact=contact, tone=tone)


def _absences(absences: Sequence[Away], today: date) -> list[Line]:
    if not absences:
        return []
    days = tuple(working_days(today))
    heading = Line("away", HEADING, tr("Away and cover"), tr("next two weeks"), icon="calendar")
    return [heading, Line(DAYS, DAYS, days=days), *(Line(one.id, ABSENCE, away=one, days=days) for one in absences)]


def working_days(today: date) -> list[date]:
    """Ten days from today on, weekends left out."""
    ahead = (today + timedelta(days=number) for number in range(SHOWN_DAYS * 2))
    return [day for day in ahead if day.weekday() < 5][:SHOWN_DAYS]


def say_cover(one: Away) -> str:
    """ "Mina covers", "nobody covers"."""
    return tr("{cover} covers", cover=first_name(one.cover)) if one.cover else tr("nobody covers")


class PeopleModel(RowListModel[Line]):
    """People first, then who is away, then who left."""

    def sentence(self, row: Line) -> str:
        """As a screen reader says it."""
        if row.person is not None:
            one = row.person
            pairs = tr("works with {pairs}", pairs=", ".join(one.pairs)) if one.pairs else ""
            deputy = tr("deputy {deputies}", deputies=", ".join(one.deputies)) if one.deputies else ""
            contact = tr("last contact {contact}", contact=row.contact) if row.contact else ""
            parts = (one.name, row.note, one.role, one.territory, pairs, deputy, contact)
            return ", ".join(part for part in parts if part)
        if row.invited is not None:
            code = " ".join(row.invited.code) if row.invited.code else tr("on the laptop that invited")
            said = (
                row.invited.name,
                tr("invited"),
                row.invited.role,
                row.invited.territory,
                tr("code {code}", code=code),
                row.note,
            )
            return ", ".join(part for part in said if part)
        if row.away is not None:
            first, last = row.away.first_day, row.away.last_day
            return tr(
                "{name} is away {first:%A %d %B} to {last:%A %d %B}, {cover}",
                name=row.away.name,
                first=first,
                last=last,
                cover=say_cover(row.away),
            )
        if row.kind == HEAD:
            return tr("Who, role, territory, pairs with and deputy") + (tr(", last contact") if row.contact else "")
        return f"{row.words} {row.beside}".strip() or tr("The next ten working days")

    def flags_of(self, row: Line) -> Qt.ItemFlag:
        """People and absences can be chosen."""
        if row.kind in (PERSON, INVITED, ABSENCE):
            return super().flags_of(row)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
