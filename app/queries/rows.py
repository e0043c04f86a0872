"""The rows that pages show; plain data, importable before the database library is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.next_steps import NextStep
from app.frozen import frozen
from app.language import marked, tr

NOT_SENT = marked("not sent yet")  # what the small cloud mark says of a row


@frozen
class LeadRow:
    """A lead in a list or on a card. Times in ms UTC, money in minor units; `score` 0 to 100, `met` of the four criteria."""

    id: str
    name: str
    company: str
    title: str
    email: str
    phone: str
    stage: str
    score: int
    fit: int
    engagement: int
    intent: int
    value_minor: int | None
    value_currency: str
    source: str
    inbound: bool
    lifecycle: str
    owner_id: str
    next: NextStep
    next_sort: int
    stage_at: int | None
    arrived_at: int | None
    reply_due: int | None
    touched_at: int | None
    region: str
    account_id: str
    contact_id: str
    working: bool
    unsent: bool = False
    conflict: bool = False
    met: int = 0


@frozen
class DealRow:
    """An opportunity on its board. Money in minor units, `probability` in per cent, `close_date` an ISO day or ''."""

    id: str
    name: str
    company: str
    person: str
    stage: str
    stage_at: int | None
    value_minor: int | None
    value_currency: str
    probability: int
    close_date: str
    owner_id: str
    owner: str
    lead_id: str
    account_id: str
    next: NextStep
    lost_reason: str = ""
    recontact: str = ""
    unsent: bool = False
    conflict: bool = False


@frozen
class TodayRow:
    """One thing to do. `id` is the task's, meeting's or visit's, else the lead's; a visit may have no lead.

    `group` is the key of its group, `due_at` ms UTC.
    `hours` says why not to call now, `opens` from when on (ms UTC); `best_hour` that this is one of their best.
    """

    id: str
    lead_id: str
    task_id: str
    meeting_id: str
    group: str
    channel: str
    name: str
    company: str
    why: str
    step: str
    score: int
    fit: int
    engagement: int
    intent: int
    zone: str
    due_at: int | None
    all_day: bool
    reply_due: int | None
    promised: bool = False
    done: bool = False
    unsent: bool = False
    phone: str = ""
    contact_id: str = ""
    account_id: str = ""
    best_hours: str = ""
    best_hour: bool = False
    hours: str = ""
    opens: int | None = None
    visit_id: str = ""


@frozen
class TodayGroup:
    """A heading with its rows; `hint` says in words why they stand there."""

    key: str
    title: str
    hint: str
    rows: tuple[TodayRow, ...]


@frozen
class TodayList:
    """The whole queue. `as_of` ms UTC; `without_step` counts the leads that have no next step."""

    as_of: int
    groups: tuple[TodayGroup, ...]
    done: int
    total: int
    without_step: int
    user_name: str = ""
    user_role: str = ""
    counts: tuple[tuple[str, int], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As kept for painting before the database is open."""
        from dataclasses import asdict

        return asdict(self)


def today_from_json(raw: dict[str, Any]) -> TodayList:
    """A kept queue; raises KeyError or TypeError when it is of another version."""
    groups = tuple(
        TodayGroup(one["key"], one["title"], one["hint"], tuple(TodayRow(**row) for row in one["rows"]))
        for one in raw["groups"]
    )
    counts = tuple((str(key), int(value)) for key, value in raw["counts"])
    return TodayList(**{**raw, "groups": groups, "counts": counts})


@frozen
class BoardColumn:
    """A stage on the board: how many, worth how much in minor units of `currency`, one fact, and the first cards: `LeadRow` or `DealRow`.

    `most` is the limit of one owner's cards where the board shows one owner, `days` the age at which a card shows a clock.
    """

    stage: str
    count: int
    value_minor: int
    currency: str
    fact: str
    cards: Sequence[Any]
    most: int | None = None
    hard: bool = False
    days: int | None = None

    @property
    def warning(self) -> str:
        """Said at the head once the limit is reached: "full, 10 of 10", "over its limit, 12 of 10"; '' below it."""
        if self.most is None or self.count < self.most:
            return ""
        return tr(
            "{value}, {count:,} of {most:,}",
            value=tr("full") if self.count == self.most else tr("over its limit"),
            count=self.count,
            most=self.most,
        )


@frozen
class Board:
    """The pipeline: its columns, its rails, what is open in minor units of `currency`, and how many are in other ones."""

    columns: tuple[BoardColumn, ...]
    rails: tuple[BoardColumn, ...]
    open_minor: int
    currency: str
    others: int = 0


@frozen
class BoardFigures:
    """What stands beside the board: open leads by next step state; what was generated this quarter and its quota."""

    steps: dict[str, int]
    generated_minor: int
    quota_minor: int


@frozen
class BoardLane:
    """One rep's part of the board; `owner_id` '' for leads that are nobody's."""

    owner_id: str
    name: str
    count: int
    value_minor: int
    columns: tuple[BoardColumn, ...]


@frozen
class PersonRow:
    """A colleague. `zone` an IANA name."""

    id: str
    name: str
    role: str
    territory: str
    zone: str
    paired: bool = False
    open_handoffs: int = 0
    away: str = ""
    phone: str = ""
