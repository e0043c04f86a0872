"""Who is away, from when until when, and who stands in for them (product 8, design 4.20)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.names import clean_line
from app.domain.people import kind_of
from app.domain.when import say_day
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

LONGEST = 366  # days


@frozen
class Absence:
    """Both days included, local to who is away; `cover_id` '' where nobody stands in. `id` '' for a new one."""

    user_id: str
    first_day: date
    last_day: date
    cover_id: str = ""
    reason: str = ""
    id: str = ""

    def meets(self, other: Absence) -> bool:
        """Whether any day belongs to both."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day

    def holds(self, day: date) -> bool:
        """Whether they are away on that day."""
        return self.first_day <= day <= self.last_day


@frozen
class Colleague:
    """What of somebody decides whether they may stand in."""

    id: str
    name: str
    role: str
    active: bool = True

    @property
    def first(self) -> str:
        """Their first name."""
        return self.name.split(" ")[0]


def require_sound(wanted: Absence, people: Iterable[Colleague], others: Iterable[Absence], today: date) -> Absence:
    """The absence with its reason trimmed. `others` are all absences there are; the one being changed may be among them.

    RefusedError E-AWAY, E-COVER with the field `first_day`, `last_day` or `cover`.
    """
    by_id = {one.id: one for one in people}
    who = by_id[wanted.user_id]
    rest = [one for one in others if one.id != wanted.id and one.meets(wanted)]
    if wanted.last_day < wanted.first_day:
        raise RefusedError("E-AWAY", tr("The last day is before the first."), field="last_day")
    if (wanted.last_day - wanted.first_day).days >= LONGEST:
        raise RefusedError("E-AWAY", tr("An absence is a year long at most."), field="last_day")
    if wanted.last_day < today:
        raise RefusedError("E-AWAY", tr("These days are over."), field="last_day")
    if any(one.user_id == wanted.user_id for one in rest):
        raise RefusedError(
            "E-AWAY", tr("{first} is away then already.", first=who.first), do=tr("Change that one."), field="first_day"
        )
    held = next((one for one in rest if one.cover_id == wanted.user_id and one.user_id in by_id), None)
    if held is not None:
        other, days = (
            by_id[held.user_id].first,
            tr(
                "{first_day} to {last_day}",
                first_day=say_day(held.first_day, today),
                last_day=say_day(held.last_day, today),
            ),
        )
        raise RefusedError(
            "E-COVER",
            tr("{first} stands in for {other}, {days}.", first=who.first, other=other, days=days),
            do=tr("Give {other} another deputy first.", other=other),
            field="first_day",
        )
    if wanted.cover_id:
        _require_cover(wanted, who, by_id.get(wanted.cover_id), rest)
    return Absence(
        wanted.user_id, wanted.first_day, wanted.last_day, wanted.cover_id, clean_line(wanted.reason).strip(), wanted.id
    )


def _require_cover(wanted: Absence, who: Colleague, cover: Colleague | None, rest: Iterable[Absence]) -> None:
    if cover is None or not cover.active:
        raise RefusedError(
            "E-COVER", tr("That colleague is not here any more."), do=tr("Choose another."), field="cover"
        )
    if cover.id == wanted.user_id:
        raise RefusedError(
            "E-COVER", tr("{first} is who is away.", first=cover.first), do=tr("Choose another."), field="cover"
        )
    if any(one.user_id == cover.id for one in rest):
        raise RefusedError(
            "E-COVER",
            tr("{first} cannot be deputy: away the same days.", first=cover.first),
            do=tr("Choose another."),
            field="cover",
        )
    kinds = kind_of(who.role), kind_of(cover.role)
    if kinds[0] == "ae" and kinds[1] == "rep":
        raise RefusedError(
            "E-COVER", tr("Only an AE or a manager answers for an AE."), do=tr("Choose another."), field="cover"
        )
