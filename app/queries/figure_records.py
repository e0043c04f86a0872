"""What lies behind a figure, a bar or a row: the very records it counted, each with its lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain.figures import counting as c
from app.domain.figures.events import Agreed, Asked, Chosen, Passed
from app.domain.figures.facts import Frame
from app.domain.figures.overview import say_minutes
from app.domain.figures.periods import midnight
from app.domain.meetings import HELD, NO_SHOW
from app.domain.money import say_short
from app.domain.opportunities import OPEN
from app.domain.stages import PATH, Stage
from app.queries import figure_events as events
from app.queries import figure_forecast, figure_sources, morning
from app.queries.figure_found import Found, Listed
from app.queries.figure_scope import Scope, Wanted, scope
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

MOST = 500  # rows shown; how many there are in all is said


@dataclass(frozen=True)
class Record:
    """One counted record: the lead it is about ('' for none here), and what it was in words. `at` ms UTC."""

    id: str
    lead_id: str
    name: str
    company: str
    words: str
    at: int | None


@dataclass(frozen=True)
class Behind:
    """The list behind a key: its title, the newest records first, and how many there are in all."""

    title: str
    rows: tuple[Record, ...]
    total: int


def behind(connection: Connection, wanted: Wanted, key: str, *, now: datetime, user_id: str = "") -> Behind:
    """The records behind a figure's, column's or row's key; nothing for a key that is not known."""
    found = scope(connection, wanted, now=now, user_id=user_id)
    head, _, rest = key.partition(":")
    make = _MAKERS.get(head)
    title, rows = make(connection, found, rest) if make is not None else ("", [])
    rows.sort(key=lambda one: (-(one.at or 0), one.id))
    shown = rows[:MOST]
    names = _names(connection, {one.lead_id for one in shown if one.lead_id})
    listed = (
        Record(
            one.id, one.lead_id if one.lead_id in names else "", *names.get(one.lead_id, ("", "")), one.words, one.at
        )
        for one in shown
    )
    today = found.frame.today
    days = f"{today:%a} {today.day} {today:%b}" if head in morning.MAKERS else found.frame.part.span()
    return Behind(f"{title}, {days}", tuple(listed), len(rows))


def _names(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    card = lead_card.c
    query = select(card.lead_id, card.name, card.company).where(among(card.lead_id, ids))
    return {row.lead_id: (row.name, row.company) for row in connection.execute(query)}


def _one(frame: Frame, person: str) -> Chosen:
    return Chosen(frozenset({person}), frame.chosen.source)


# meetings and handoffs


def _agreed(rows: Iterable[Agreed], words: str = "") -> list[Found]:
    return [Found(one.id, one.lead_id, words or f"Meeting {one.state.lower()}", one.start) for one in rows]


def _passed(rows: Iterable[Passed], say: Callable[[Passed], tuple[str, int | None]]) -> list[Found]:
    return [Found(one.id, one.lead_id, *say(one)) for one in rows]


def _won(one: Passed) -> tuple[str, int | None]:
    value = say_short(one.value_minor, one.currency)
    return f"Accepted, {value}" if value else "Accepted, without a value", one.verdict_at


def _sent(one: Passed) -> tuple[str, int | None]:
    return {"accept": "Handed off, accepted", "return": "Handed off, returned"}.get(one.verdict, "Handed off"), one.at


def _given_back(one: Passed) -> tuple[str, int | None]:
    return "Returned", one.verdict_at


def _meetings(connection: Connection, found: Scope, _rest: str) -> Listed:
    frame = found.frame
    return c.TITLES[c.MEETINGS], _agreed(
        c.booked(events.agreed(connection, frame, each=True), frame.chosen, frame.span)
    )


def _accepted(connection: Connection, found: Scope, _rest: str) -> Listed:
    frame = found.frame
    return c.TITLES[c.ACCEPTED], _passed(
        c.accepted(events.passed(connection, frame, each=True), frame.chosen, frame.span), _won
    )


def _verdicts(connection: Connection, found: Scope, _rest: str) -> Listed:
    frame, rows = found.frame, events.passed(connection, found.frame, each=True)
    yes, no = (rule(rows, frame.chosen, frame.span) for rule in (c.accepted, c.returned))
    return "Verdicts", [*_passed(yes, _won), *_passed(no, _given_back)]


def _returned(connection: Connection, found: Scope, rest: str) -> Listed:
    frame = found.frame
    rows = c.returned(events.passed(connection, frame, each=True), frame.chosen, frame.span)
    return "Returned by AEs", _passed([one for one in rows if not rest or one.reason == rest], _given_back)


def _reason(connection: Connection, found: Scope, rest: str) -> Listed:
    frame = found.frame
    rows = c.returned(events.passed(connection, frame, each=True), frame.chosen, frame.span)
    return "Returned by AEs", _passed([one for one in rows if one.reason == rest], _given_back)


def _pair(connection: Connection, found: Scope, rest: str) -> Listed:
    frame = found.frame
    sdr, _, ae = rest.partition(":")
    rows = c.handed(events.passed(connection, frame, each=True), frame.chosen, frame.span)
    names = found.names
    title = f"{names.get(sdr, 'Somebody')} to {names.get(ae, 'somebody')}"
    return title, _passed([one for one in rows if (one.person, one.ae) == (sdr, ae)], _sent)


def _kept(state: str, title: str) -> Callable[[Connection, Scope, str], Listed]:
    def make(connection: Connection, found: Scope, _rest: str) -> Listed:
        frame = found.frame
        return title, _agreed(c.kept(events.agreed(connection, frame, each=True), frame.chosen, frame.span, state))

    return make


def _moved(connection: Connection, found: Scope, _rest: str) -> Listed:
    frame, rows = found.frame, events.agreed(connection, found.frame, each=True)
    both = [*c.held(rows, frame.chosen, frame.span), *c.missed(rows, frame.chosen, frame.span)]
    return "Moved before", _agreed(one for one in both if one.moved)


def _rep(connection: Connection, found: Scope, rest: str) -> Listed:
    frame, chosen = found.frame, _one(found.frame, rest)
    passed = events.passed(connection, frame, each=True)
    won = c.accepted(passed, chosen, frame.span)
    sent = [one for one in c.handed(passed, chosen, frame.span) if one.id not in {each.id for each in won}]
    met = c.booked(events.agreed(connection, frame, each=True), chosen, frame.span)
    return found.names.get(rest, "Somebody"), [*_passed(won, _won), *_passed(sent, _sent), *_agreed(met)]


# replies


def _replied(rows: Iterable[Asked]) -> list[Found]:
    said = [
        (one, f"Replied to after {say_minutes(one.minutes)}" if one.minutes is not None else "Not answered yet")
        for one in rows
    ]
    return [Found(one.lead_id, one.lead_id, words, one.at) for one, words in said]


def _asked_of(connection: Connection, found: Scope, chosen: Chosen | None = None) -> list[Asked]:
    frame = found.frame
    return c.asked(events.asked(connection, frame), chosen or frame.chosen, frame.span)


def _speed(connection: Connection, found: Scope, _rest: str) -> Listed:
    return "Asked for contact", _replied(_asked_of(connection, found))


def _reply(connection: Connection, found: Scope, rest: str) -> Listed:
    bounds, number = c.steps(found.frame.target), int(rest) if rest.isdigit() else -1
    rows = _asked_of(connection, found)
    own = [one for one in rows if one.minutes is not None and c.step_of(one.minutes, bounds) == number]
    return "First replies", _replied(own)


def _waiting(connection: Connection, found: Scope, _rest: str) -> Listed:
    rows = _asked_of(connection, found)
    return "Waiting for a first reply", _replied(
        one for one in rows if one.minutes is None and one.waited > found.frame.target
    )


def _asked_by(connection: Connection, found: Scope, rest: str) -> Listed:
    return f"Asked, {found.names.get(rest, 'Somebody')}", _replied(
        _asked_of(connection, found, _one(found.frame, rest))
    )


# activities and leads


def _activities(connection: Connection, frame: Frame, *more: Any) -> list[Found]:
    own = [among(t.activity.c.by_id, sorted(frame.chosen.people))] if frame.chosen.people else []
    a = t.activity.c
    query = (
        select(a.id, a.lead_id, a.title, a.outcome, a.at).where(*events.made(frame), *own, *more).order_by(a.at.desc())
    )
    return [
        Found(row.id, row.lead_id or "", row.outcome or row.title or "", row.at) for row in connection.execute(query)
    ]


def _days(connection: Connection, found: Scope, first: date, length: int) -> list[Found]:
    begin, end = midnight(first, found.frame.zone), midnight(first + timedelta(days=length), found.frame.zone)
    return _activities(connection, found.frame, t.activity.c.at >= begin, t.activity.c.at < end)


def _day(connection: Connection, found: Scope, rest: str) -> Listed:
    return f"Activity on {rest}", _days(connection, found, date.fromisoformat(rest), 1)


def _week(connection: Connection, found: Scope, rest: str) -> Listed:
    return f"Activity of the week from {rest}", _days(connection, found, date.fromisoformat(rest), 7)


def _did(connection: Connection, found: Scope, rest: str) -> Listed:
    title = f"Activity, {found.names.get(rest, 'Somebody')}"
    return title, _activities(connection, found.frame, t.activity.c.by_id == rest)


def _stage(connection: Connection, found: Scope, rest: str) -> Listed:
    number = int(rest) if rest.isdigit() else 0
    return f"Got to {PATH[number].value}", _came(connection, found, events.reached() >= number)


def _source(connection: Connection, found: Scope, rest: str) -> Listed:
    far = PATH.index(Stage.MEETING_SET)
    return f"{rest} with a meeting", _came(connection, found, events.reached() >= far, t.lead.c.source == rest)


def _came(connection: Connection, found: Scope, *more: Any) -> list[Found]:
    lead, chosen = t.lead.c, found.frame.chosen
    query = select(lead.id, lead.stage, lead.arrived_at, lead.source, events.person_of_lead().label("person"))
    rows = connection.execute(query.where(events.arrived(found.frame), *more))
    return [
        Found(row.id, row.id, f"Arrived, now {row.stage}", row.arrived_at)
        for row in rows
        if chosen.takes(row.person or "", row.source or "")
    ]


def _overdue(connection: Connection, found: Scope, rest: str) -> Listed:
    card = lead_card.c
    query = select(card.lead_id, card.next_text, card.next_at).where(
        events.is_overdue(found.frame), card.owner_id == rest
    )
    if found.frame.chosen.source:
        query = query.where(card.source == found.frame.chosen.source)
    rows = [
        Found(row.lead_id, row.lead_id, row.next_text or "Next step", row.next_at) for row in connection.execute(query)
    ]
    return f"Overdue with {found.names.get(rest, 'somebody')}", rows


def _coverage(connection: Connection, found: Scope, _rest: str) -> Listed:
    deal, credit = t.opportunity.c, t.credit.c
    whose = (
        select(credit.user_id)
        .where(credit.lead_id == deal.lead_id, credit.event == events.ACCEPTED)
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(deal.id, deal.lead_id, deal.name, deal.amount_minor, deal.amount_currency, deal.stage_at, t.lead.c.source,
               func.coalesce(whose, "").label("person"))
        .outerjoin(t.lead, t.lead.c.id == deal.lead_id)
        .where(deal.stage.in_([one.value for one in OPEN]))
    )  # fmt: skip
    rows = [row for row in connection.execute(query) if found.frame.chosen.takes(row.person, row.source or "")]
    words = [
        ", ".join(
            one for one in (row.name or "Opportunity", say_short(row.amount_minor, row.amount_currency or "")) if one
        )
        for row in rows
    ]
    return "Open opportunities", [
        Found(row.id, row.lead_id or "", said, row.stage_at) for row, said in zip(rows, words, strict=True)
    ]


_MAKERS: dict[str, Callable[[Connection, Scope, str], Listed]] = {
    c.MEETINGS: _meetings, c.ACCEPTED: _accepted, c.PIPELINE: _accepted, c.COVERAGE: _coverage, c.SPEED: _speed,
    c.ACCEPTANCE: _verdicts, "returned": _returned, "reason": _reason, "pair": _pair, "held": _kept(HELD, "Meetings held"),
    "missed": _kept(NO_SHOW, "Nobody came"), "moved": _moved, "rep": _rep, "reply": _reply, "waiting": _waiting,
    "asked": _asked_by, "day": _day, "week": _week, "did": _did, "stage": _stage, "source": _source, "overdue": _overdue,
    **morning.MAKERS, **figure_sources.MAKERS, **figure_forecast.MAKERS,
}  # fmt: skip
