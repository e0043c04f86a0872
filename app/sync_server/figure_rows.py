"""Event rows about leads over the server's records, one by one as they are there; what counts how is the domain's."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Text, and_, cast, func, or_, select

from app.domain.figures.activities import KIND_OF, TALKED
from app.domain.figures.events import Agreed, Asked, Came, Done, Passed
from app.domain.figures.objections import Raised
from app.domain.figures.periods import midnight
from app.domain.figures.sources import Brought, Journey, brought_of, journey_of
from app.domain.figures.working_clock import WorkingClock
from app.domain.handoffs import ACCEPT, ENDED
from app.domain.next_steps import next_step
from app.domain.objections import ENDED as ENDED_FOR_GOOD
from app.domain.objections import raised_in
from app.domain.stages import OPEN as OPEN_STAGES
from app.domain.stages import PATH
from app.ids import derived_id
from app.sync_server import tables as t
from app.sync_server.figure_reads import (
    ACCEPTED,
    BOOKED,
    HELD,
    Reads,
    account,
    activity,
    credit,
    deal,
    handoff,
    lead,
    live,
    meeting,
    stream,
)

# What tells of each kind of step when it is due.
_STEPS = {
    "tasks": ("task", ("channel", "text", "due_at", "due_date")),
    "meetings": ("meeting", ("title", "start", "state")),
    "enrolments": ("enrolment", ("state", "next_on")),
    "visits": ("visit", ("purpose", "day", "fixed_at")),
}

_ANSWERED = (
    "id", "lead_id", "sender_id", "receiver_id", "offered_at", "receipt_at", "receipt_due", "verdict", "verdict_at", "verdict_due",
    "verdict_reason", "as_briefed",
)  # fmt: skip


class LeadRows(Reads):
    """What befell leads: who came, asked, was talked to and handed over."""

    def agreed(self) -> tuple[Agreed, ...]:
        since = self.frame.since
        where = [live(meeting, self.ws), or_(meeting.c.created_at >= since, meeting.c.start >= since),
                 *self.of_chosen(meeting.c.lead_id)]  # fmt: skip
        query = select(credit.c.lead_id, credit.c.id, credit.c.user_id).where(
            live(credit, self.ws), credit.c.event.in_((BOOKED, HELD)), credit.c.lead_id.in_(select(meeting.c.lead_id).where(*where))
        )  # fmt: skip
        given = {(row.lead_id, row.id): row.user_id or "" for row in stream(self.connection, query)}

        def whose(event: str, row: Any) -> str:
            return given.get((row.lead_id, derived_id("credit", event, row.id)), row.organiser_id or "")

        names = ("id", "organiser_id", "created_at", "start", "state", "moved", "lead_id")
        meetings = select(*(meeting.c[name] for name in names)).where(*where)
        return tuple(
            Agreed(
                whose(BOOKED, row), whose(HELD, row), row.created_at, row.created_at if row.start is None else row.start,
                row.state or "", (row.moved or 0) > 0, 1, row.id, row.lead_id or "",
            )
            for row in stream(self.connection, meetings)
        )  # fmt: skip

    def passed(self, *, answers: bool = False, accepted_from: bool = False) -> tuple[Passed, ...]:
        since = self.frame.since
        there = func.coalesce(handoff.c.state, "").not_in(tuple(ENDED))
        where = [live(handoff, self.ws), or_(handoff.c.offered_at >= since, handoff.c.verdict_at >= since), there,
                 *self.of_chosen(handoff.c.lead_id)]  # fmt: skip
        given = self.credited(ACCEPTED, select(handoff.c.lead_id).where(*where, handoff.c.verdict == ACCEPT))
        query = (
            select(*(handoff.c[name] for name in _ANSWERED), deal.c.amount_minor, deal.c.amount_currency, lead.c.source)
            .select_from(handoff)
            .outerjoin(deal, and_(live(deal, self.ws), deal.c.id == handoff.c.opportunity_id))
            .outerjoin(lead, and_(live(lead, self.ws), lead.c.id == handoff.c.lead_id))
            .where(*where)
        )
        return tuple(self._passed(row, given) for row in stream(self.connection, query))

    def _passed(self, row: Any, given: Mapping[str, Any]) -> Passed:
        credited, minor, currency = row.sender_id, row.amount_minor, row.amount_currency
        if row.verdict == ACCEPT and row.lead_id in given:
            found = given[row.lead_id]
            credited, minor, currency = found.user_id or credited, found.value_minor, found.value_currency
        return Passed(
            row.sender_id or "", credited or "", row.receiver_id or "", row.offered_at or 0,
            in_time(row.receipt_at, row.receipt_due, self.frame.now), row.verdict or "", row.verdict_at,
            in_time(row.verdict_at, row.verdict_due, self.frame.now), row.verdict_reason or "", row.as_briefed or "",
            minor, currency or "", row.source or "", 1, row.id, row.lead_id or "",
        )  # fmt: skip

    def asked(self) -> tuple[Asked, ...]:
        frame = self.frame
        since = min(frame.span[0], frame.weeks[0][0])
        where = self.leads(lead.c.asked.is_(True), lead.c.arrived_at >= since, lead.c.arrived_at < frame.span[1])
        query = (
            select(activity.c.lead_id, activity.c.by_id)
            .where(self.made(), activity.c.lead_id.in_(select(lead.c.id).where(*where)))
            .order_by(activity.c.lead_id, activity.c.at, activity.c.id)
        )
        first: dict[str, str | None] = {}
        for row in stream(self.connection, query):
            first.setdefault(row.lead_id, row.by_id)
        leads = (
            select(lead.c.id, lead.c.arrived_at, lead.c.touched_at, lead.c.owner_id, account.c.territory)
            .select_from(lead)
            .outerjoin(account, and_(live(account, self.ws), account.c.id == lead.c.account_id))
            .where(*where)
        )
        clocks: dict[str, WorkingClock] = {}
        found = []
        for row in stream(self.connection, leads):
            place = row.territory or ""
            if place not in clocks:
                clocks[place] = WorkingClock(self.calendars.of(place), since, frame.now)
            until = frame.now if row.touched_at is None else row.touched_at
            waited = clocks[place].minutes(row.arrived_at, until)
            person = first.get(row.id) or row.owner_id or ""
            found.append(Asked(row.id, person, row.arrived_at, None if row.touched_at is None else waited, waited))
        return tuple(found)

    def came(self) -> tuple[Came, ...]:
        where = [*self.arrived(), self.worked()]
        ranks = {stage.value: number for number, stage in enumerate(PATH)}
        moved: dict[str, int] = defaultdict(int)
        query = select(activity.c.lead_id, activity.c.detail).where(
            live(activity, self.ws), activity.c.kind == "stage", activity.c.lead_id.in_(select(lead.c.id).where(*where))
        )
        for row in stream(self.connection, query):
            to = row.detail.get("to") if isinstance(row.detail, dict) else None
            moved[row.lead_id] = max(moved[row.lead_id], ranks.get(to or "", 0))
        persons = self.persons(where)
        counts: Counter[tuple[str, int]] = Counter()
        for row in stream(self.connection, select(lead.c.id, lead.c.source, lead.c.stage).where(*where)):
            if self.frame.chosen.takes(persons[row.id]):
                counts[row.source or "", max(ranks.get(row.stage, 0), moved[row.id])] += 1
        return tuple(Came(*key, count) for key, count in counts.items())

    def done(self, starts: Sequence[date]) -> tuple[Done, ...]:
        frame, chosen = self.frame, self.frame.chosen
        edges = [midnight(day, frame.zone) for day in starts]
        query = select(activity.c.at, activity.c.by_id, activity.c.kind, activity.c.outcome).where(
            self.made(), activity.c.at >= frame.span[0], activity.c.at < frame.span[1], *self.of_chosen(activity.c.lead_id)
        )  # fmt: skip
        counts: Counter[tuple[date | None, str, str]] = Counter()
        talked: Counter[tuple[date | None, str, str]] = Counter()
        for row in stream(self.connection, query):
            person = row.by_id or ""
            if (person and person not in self.people) or not chosen.takes(person):
                continue
            number = bisect_right(edges, row.at) - 1
            key = (starts[number] if number >= 0 else None, person, KIND_OF[row.kind])
            counts[key] += 1
            talked[key] += row.outcome in TALKED
        return tuple(Done(*key, count, talked[key]) for key, count in counts.items())

    def overdue(self) -> dict[str, int]:
        late = self._late()
        stages = [one.value for one in OPEN_STAGES]
        where = self.leads(self.worked(), lead.c.stage.in_(stages), lead.c.owner_id.is_not(None))
        rows = stream(self.connection, select(lead.c.id, lead.c.owner_id).where(*where))
        return dict(Counter(row.owner_id for row in rows if row.id in late and row.owner_id in self.people))

    def _late(self) -> set[str]:
        """Leads with any step that was due before today: then the next one was, too."""
        limit = midnight(self.frame.today, self.frame.zone)
        task, visit = t.RECORDS["task"].c, t.RECORDS["visit"].c
        still = {"task": [task.state == "open"], "visit": [visit.outcome.is_(None), visit.state != "Cancelled"]}
        found = set()
        for kind, (entity, names) in _STEPS.items():
            table = t.RECORDS[entity]
            query = select(table.c.lead_id, *(table.c[name] for name in names))
            query = query.where(live(table, self.ws), table.c.lead_id.is_not(None), *still.get(entity, ()))
            for row in stream(self.connection, query):
                step = next_step(**{"tasks": (), "meetings": (), kind: [dict(row._mapping)]})
                if step and step["at"] < limit:
                    found.add(row.lead_id)
        return found

    def brought(self) -> Brought:
        return brought_of(self.journeys())

    def journeys(self) -> tuple[Journey, ...]:
        """Everybody who arrived on these days, of the chosen people."""
        where, chosen = self.arrived(), self.frame.chosen
        entries: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        query = (
            select(activity.c.lead_id, activity.c.at, activity.c.title, activity.c.body, activity.c.detail)
            .where(live(activity, self.ws), activity.c.kind == "lifecycle", activity.c.at.is_not(None))
            .where(activity.c.lead_id.in_(select(lead.c.id).where(*where)))
            .order_by(activity.c.at, activity.c.id)
        )
        for row in stream(self.connection, query):
            came_from = row.detail.get("from") if isinstance(row.detail, dict) else None
            entries[row.lead_id].append((row.at, row.title, came_from, row.body))
        persons = self.persons(where)
        query = select(lead.c.id, lead.c.source, lead.c.asked, lead.c.arrived_at, lead.c.lifecycle).where(*where)
        return tuple(
            journey_of(
                row.id, persons[row.id], row.source or "", bool(row.asked), row.arrived_at, row.lifecycle or "",
                entries.get(row.id, ()),
            )
            for row in stream(self.connection, query)
            if chosen.takes(persons[row.id])
        )  # fmt: skip

    def raised(self) -> tuple[Raised, ...]:
        begin, end = self.frame.span
        query = select(activity.c.by_id, activity.c.outcome, activity.c.detail).where(
            live(activity, self.ws), activity.c.kind.in_(("call", "visit")), activity.c.at >= begin, activity.c.at < end,
            cast(activity.c.detail, Text).like('%"says"%'), *self.of_chosen(activity.c.lead_id),
        )  # fmt: skip
        return tuple(
            Raised(row.by_id or "", says, handled, handled and row.outcome not in ENDED_FOR_GOOD)
            for row in stream(self.connection, query)
            for says, handled, _ in raised_in(row.detail)
        )


def in_time(at: int | None, due: int | None, now: int) -> bool | None:
    """Whether an answer came in time; nothing while it may still come."""
    if due is None or (at is None and due >= now):
        return None
    return at is not None and at <= due
