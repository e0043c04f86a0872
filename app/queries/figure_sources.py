"""The rows of the tabs Sources and Objections: who arrived and how they went on, what events cost, what was objected."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, literal_column, select

from app.domain.figures.facts import Frame
from app.domain.figures.objections import Raised
from app.domain.figures.sources import Cost, Journey, chosen_of, reason_of, steps_of
from app.domain.lifecycle import Lifecycle
from app.domain.objections import ENDED, raised_in
from app.queries import figure_events as events
from app.queries.figure_found import Found, Listed
from app.queries.figure_scope import Scope
from app.store.tables import synced as t

lead, activity, event = t.lead.c, t.activity.c, t.event.c
_BACK_FROM = (Lifecycle.PROSPECT.value, Lifecycle.MQL.value)


def journeys(connection: Connection, frame: Frame) -> tuple[Journey, ...]:
    """Everybody who arrived on these days, worked or not, with the entries of their lifecycle."""
    person = events.person_of_lead() if frame.chosen.people else literal_column("''")
    there = [lead.arrived_at >= frame.span[0], lead.arrived_at < frame.span[1]]
    if frame.chosen.source:
        there.append(lead.source == frame.chosen.source)
    arrived = select(lead.id, person.label("person"), lead.source, lead.asked, lead.arrived_at, lead.lifecycle).where(
        *there
    )
    entries = _entries(connection, there)
    return tuple(_journey(row, entries.get(row.id, ())) for row in connection.execute(arrived))


def _entries(connection: Connection, there: list[Any]) -> dict[str, list[Any]]:
    """The lifecycle entries of these leads, the oldest first."""
    came_from: ColumnElement[Any] = literal_column("json_extract(activity.detail, '$.from')")
    query = (
        select(activity.lead_id, activity.at, activity.title, came_from.label("came_from"),
               case((activity.title == Lifecycle.RECYCLED.value, activity.body), else_=None).label("why"))
        .select_from(t.lead)
        .join(t.activity, activity.lead_id == lead.id)
        .where(activity.kind == "lifecycle", *there)
    )  # fmt: skip
    found: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.lead_id].append(row)
    for rows in found.values():
        rows.sort(key=lambda one: one.at)
    return found


def _journey(row: Any, entries: Any) -> Journey:
    first = (entries[0].came_from if entries else row.lifecycle) or Lifecycle.PROSPECT.value
    steps = steps_of(row.arrived_at, first, ((one.title, one.at) for one in entries))
    back = [one.why or "" for one in entries if one.title == Lifecycle.RECYCLED.value and one.came_from in _BACK_FROM]
    return Journey(
        row.id, row.person or "", row.source or "", bool(row.asked), steps, reason_of(back[-1]) if back else ""
    )


def costs(connection: Connection, frame: Frame) -> tuple[Cost, ...]:
    """Events that began on these days and have a cost; whom they brought carries their name as source."""
    first, last = frame.part.first.isoformat(), frame.part.last.isoformat()
    query = select(event.name, event.cost_minor, event.cost_currency).where(
        event.first_day >= first, event.first_day <= last, event.cost_minor > 0
    )
    return tuple(Cost(row.name or "", row.cost_minor, row.cost_currency or "") for row in connection.execute(query))


def raised(connection: Connection, frame: Frame) -> tuple[Raised, ...]:
    """Objections of the calls and visits of these days; an index has just these."""
    return tuple(one for _, one in _raised(connection, frame))


def _raised(connection: Connection, frame: Frame) -> list[tuple[Any, Raised]]:
    query = select(
        activity.id, activity.lead_id, activity.at, activity.by_id, activity.outcome, activity.detail,
        events.source_of(activity.lead_id, frame).label("source"),
    ).where(
        t.WITH_OBJECTIONS, activity.at >= frame.span[0], activity.at < frame.span[1], activity.kind.in_(("call", "visit"))
    )  # fmt: skip
    return [
        (row, Raised(row.by_id or "", row.source or "", says, handled, handled and row.outcome not in ENDED))
        for row in connection.execute(query)
        for says, handled, _ in raised_in(row.detail)
    ]


# what is behind a row


def _from(connection: Connection, found: Scope, rest: str) -> Listed:
    return f"From {rest or 'an unknown source'}", _listed(
        connection, found, [one for one in _own(connection, found) if one.source == rest]
    )


def _back(connection: Connection, found: Scope, rest: str) -> Listed:
    rows = [one for one in _own(connection, found) if one.sent_back == rest]
    return f"Sent back, {rest.lower()}", _listed(connection, found, rows)


def _passed(connection: Connection, found: Scope, rest: str) -> Listed:
    step, _, source = rest.partition(":")
    rows = [one for one in _own(connection, found) if one.source == source and step in one.steps]
    return f"Came to {step}", _listed(connection, found, rows)


def _own(connection: Connection, found: Scope) -> list[Journey]:
    return chosen_of(journeys(connection, found.frame), found.frame.chosen)


def _listed(connection: Connection, found: Scope, rows: list[Journey]) -> list[Found]:
    said = [(one, one.sent_back or max(one.steps, key=one.steps.__getitem__, default="")) for one in rows]
    return [Found(one.lead_id, one.lead_id, words, max(one.steps.values(), default=None)) for one, words in said]


def _objection(connection: Connection, found: Scope, rest: str) -> Listed:
    chosen = found.frame.chosen
    rows = [
        Found(row.id, row.lead_id or "", "Handled, moved on" if one.moved_on else "Handled" if one.handled else "Not handled", row.at)
        for row, one in _raised(connection, found.frame)
        if one.says == rest and chosen.takes(one.person, one.source)
    ]  # fmt: skip
    return f"“{rest}”", rows


MAKERS = {"from": _from, "back": _back, "passed": _passed, "objection": _objection}
