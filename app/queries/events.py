"""Events and who was taken at them: the list, the form's lists, what came of it against what it cost, what sharing out will do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, func, select

from app.domain.captures import Captured, Fate, fate_lines, fates
from app.domain.events import SEQUENCE, EventPlan, read_plan
from app.domain.money import say_money
from app.domain.names import fold_company
from app.domain.opportunities import DealStage
from app.domain.stages import Stage
from app.frozen import frozen
from app.language import tr
from app.store import captures
from app.store.search import query_text
from app.store.sets import among
from app.store.tables import synced as t

HINTS = 5
HOW = (
    (tr("People"), tr("each person once, however often they came by")),
    (tr("Meetings"), tr("people with a meeting since that was not called off")),
    (tr("Met"), tr("people whom somebody met since: a meeting held, a visit that reached them")),
    (tr("Accepted"), tr("people whose handoff an AE accepted, or who stand in Accepted")),
    (tr("Pipeline"), tr("amounts of opportunities of these leads in the event's currency, those lost left out")),
)
MET = ("Met", "Met someone else", "Meeting for an AE agreed", "Held")


@frozen
class EventRow:
    """An event in a list; `people` counts the entries "taken"."""

    id: str
    plan: EventPlan
    people: int
    shared_out_at: int | None


@frozen
class EventResults:
    """What came of an event. Money is minor units of the event's currency; a cost for each is None where it divides by none."""

    people: int
    by_heat: Mapping[int, int]
    said_no: int
    met: int
    meetings: int
    accepted: int
    pipeline: int
    cost: int | None
    currency: str

    @property
    def cost_each(self) -> int | None:
        """What one person cost, rounded down."""
        return self.cost // self.people if self.cost is not None and self.people else None

    @property
    def cost_accepted(self) -> int | None:
        """What one accepted cost, rounded down."""
        return self.cost // self.accepted if self.cost is not None and self.accepted else None

    def lines(self) -> list[tuple[str, str]]:
        """Figures and what they are, as the event shows them."""
        money = self.currency
        return [
            (tr("People"), tr("{people:,}", people=self.people)),
            (tr("Call this week"), tr("{value:,}", value=self.by_heat.get(3, 0))),
            (tr("Interested"), tr("{value:,}", value=self.by_heat.get(2, 0))),
            (tr("Later"), tr("{value:,}", value=self.by_heat.get(1, 0))),
            (tr("Said no"), tr("{said_no:,}", said_no=self.said_no)),
            (tr("Meetings"), tr("{meetings:,}", meetings=self.meetings)),
            (tr("Met"), tr("{met:,}", met=self.met)),
            (tr("Accepted"), tr("{accepted:,}", accepted=self.accepted)),
            (tr("Pipeline"), say_money(self.pipeline, money)),
            (tr("Cost"), say_money(self.cost, money) or tr("not given")),
            (tr("Cost per person"), say_money(self.cost_each, money) or tr("none yet")),
            (tr("Cost per accepted"), say_money(self.cost_accepted, money) or tr("none yet")),
        ]


@frozen
class SharePreview:
    """What sharing out does, in lines, before it is done."""

    people: int
    lines: tuple[str, ...]


@frozen
class TakenToday:
    """The entries of an event, newest first, how many of today there are and how many of them are one's own."""

    rows: tuple[Captured, ...]
    today: int
    mine: int
    last_seconds: int


def event_rows(connection: Connection, *, typed: str = "") -> list[EventRow]:
    """Events, the latest first; with `typed` those whose name or place holds it."""
    event, activity = t.event.c, t.activity.c
    rows = connection.execute(select(t.event).order_by(event.first_day.desc(), event.id.desc())).mappings().all()
    wanted = typed.strip().casefold()
    found = [row for row in rows if wanted in f"{row['name']} {row['place']} {row['kind']}".casefold()]
    at = func.json_extract(activity.detail, "$.event")
    counts: dict[str, int] = {}
    if found:
        first = captures.first_id(min(row["created_at"] for row in rows))
        counted = select(at, func.count()).where(activity.kind == captures.KIND, activity.id >= first).group_by(at)
        counts = {event_id: count for event_id, count in connection.execute(counted).all()}
    return [EventRow(r["id"], read_plan(dict(r)), counts.get(r["id"], 0), r["shared_out_at"]) for r in found]


def event_of(connection: Connection, event_id: str) -> EventRow | None:
    """One event, None when it is gone."""
    row = connection.execute(select(t.event).where(t.event.c.id == event_id)).mappings().first()
    if row is None:
        return None
    return EventRow(row["id"], read_plan(dict(row)), len(captures.taken_at(connection, event_id)), row["shared_out_at"])


def running(connection: Connection, today: date) -> str:
    """The id of the event that is on today, else the one that begins or ended nearest; '' without any."""
    rows = connection.execute(select(t.event.c.id, t.event.c.first_day, t.event.c.last_day)).all()

    def distance(row: tuple[str, str, str]) -> int:
        first = date.fromisoformat(row[1]) if row[1] else today
        last = date.fromisoformat(row[2]) if row[2] else first
        return max((first - today).days, (today - last).days, 0)

    near = sorted(rows, key=lambda row: (distance(tuple(row)), row.id))
    return str(near[0].id) if near else ""


def taken(connection: Connection, event_id: str, *, user_id: str, since: int) -> TakenToday:
    """Who was taken; `since` is ms UTC of the local midnight."""
    rows = captures.taken_at(connection, event_id)
    today = [one for one in rows if one.at >= since]
    mine = [one for one in today if one.by_id == user_id]
    own = next((one.seconds for one in rows if one.by_id == user_id), 0)
    return TakenToday(tuple(rows), len(today), len(mine), own)


def company_hints(connection: Connection, typed: str) -> tuple[list[str], bool]:
    """Names of accounts that begin so, and whether one is that company: it would be joined, not made twice."""
    if not query_text(typed):
        return [], False
    account = t.account.c
    begins = account.name.like(f"{_escaped(typed)}%", escape="\\")
    query = select(account.name).where(begins).order_by(func.length(account.name), account.name).limit(HINTS)
    names = [str(one) for one in connection.execute(query).scalars()]
    wanted = fold_company(typed)
    letter = select(account.name).where(account.name.like(f"{_escaped(typed[:3])}%", escape="\\"))
    return names, any(fold_company(one or "") == wanted for one in connection.execute(letter).scalars())


def _escaped(typed: str) -> str:
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def preview(connection: Connection, event_id: str) -> SharePreview:
    """What sharing out would do now, a line for each fate with how many."""
    row = event_of(connection, event_id)
    if row is None:
        return SharePreview(0, ())
    found: list[Fate] = fates(row.plan, captures.taken_at(connection, event_id))
    named = dict(connection.execute(select(t.RECORDS["sequence"].c.id, t.RECORDS["sequence"].c.name)).all())
    return SharePreview(len(found), tuple(fate_lines(found, {k: v or "" for k, v in named.items()}, row.plan)))


def follow_words(plan: EventPlan, sequences: Mapping[str, str]) -> str:
    """The card "After the show" of the form."""
    words = {
        "call": tr("becomes a call in Today for the next working day"),
        "nurture": tr("goes to Nurture"),
        "nothing": tr("stays as it is"),
    }
    said = []
    for heat in (3, 2, 1):
        one = plan.follow[heat]
        what = (
            tr("joins “{sequence_id}”", sequence_id=sequences.get(one.sequence_id, tr("a sequence")))
            if one.does == SEQUENCE
            else words[one.does]
        )
        said.append(f"{'Warm ' if heat == 3 else ''}{heat} {what}")
    return tr("{said}. Cards and badge files are matched so nobody arrives twice.", said=", ".join(said))


def sequence_names(connection: Connection) -> list[tuple[str, str]]:
    """Sequences in force, by name: what a heat may join."""
    sequence = t.RECORDS["sequence"].c
    query = select(sequence.id, sequence.name).where(sequence.state == "active").order_by(sequence.name)
    return [(row.id, row.name or "") for row in connection.execute(query)]


def results(connection: Connection, event_id: str) -> EventResults | None:
    """What came of an event, counted as `HOW` says; None when it is gone."""
    row = event_of(connection, event_id)
    if row is None:
        return None
    entries = captures.taken_at(connection, event_id)
    warmest: dict[str, int] = {}
    for one in entries:
        warmest[one.lead_id] = max(one.heat, warmest.get(one.lead_id, 0))
    first = {one.lead_id: min(each.at for each in entries if each.lead_id == one.lead_id) for one in entries}
    return EventResults(
        people=len(warmest),
        by_heat=Counter(warmest.values()),
        said_no=len({one.lead_id for one in entries if not one.consent}),
        met=len(_met(connection, first)),
        meetings=len(_with_meeting(connection, first)),
        accepted=len(_accepted(connection, first)),
        pipeline=_pipeline(connection, first, row.plan.cost_currency),
        cost=row.plan.cost_minor,
        currency=row.plan.cost_currency,
    )


def _met(connection: Connection, first: Mapping[str, int]) -> set[str]:
    activity = t.activity.c
    query = select(activity.lead_id, activity.at).where(among(activity.lead_id, first), activity.outcome.in_(MET))
    held = select(t.meeting.c.lead_id, t.meeting.c.start).where(
        among(t.meeting.c.lead_id, first), t.meeting.c.state == "Held"
    )
    rows = [*connection.execute(query).all(), *connection.execute(held).all()]
    return {lead_id for lead_id, at in rows if (at or 0) >= first[lead_id]}


def _with_meeting(connection: Connection, first: Mapping[str, int]) -> set[str]:
    meeting = t.meeting.c
    query = select(meeting.lead_id, meeting.created_at).where(
        among(meeting.lead_id, first), meeting.state != "Cancelled"
    )
    return {row.lead_id for row in connection.execute(query) if row.created_at >= first[row.lead_id]}


def _accepted(connection: Connection, first: Mapping[str, int]) -> set[str]:
    handoff, lead = t.handoff.c, t.lead.c
    answered = select(handoff.lead_id).where(among(handoff.lead_id, first), handoff.verdict == "accept")
    stands = select(lead.id).where(among(lead.id, first), lead.stage == Stage.ACCEPTED.value)
    return {*connection.execute(answered).scalars(), *connection.execute(stands).scalars()}


def _pipeline(connection: Connection, first: Mapping[str, int], currency: str) -> int:
    deal = t.opportunity.c
    query = select(func.sum(deal.amount_minor)).where(
        among(deal.lead_id, first), deal.amount_currency == currency, deal.stage != DealStage.LOST.value
    )
    return int(connection.execute(query).scalar() or 0)
