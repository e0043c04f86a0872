"""The rows of the tabs Sources and Objections: who arrived and how they went on, what events cost, what was objected."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, func, literal_column, select, true

from app.domain.figures.facts import Frame
from app.domain.figures.objections import Raised
from app.domain.figures.sources import Brought, Cost, Journey, journey_of, passages_of
from app.domain.lifecycle import WAY
from app.domain.objections import ENDED, raised_in
from app.language import tr
from app.queries.figure_choice import about_chosen, chosen_leads
from app.queries.figure_found import Found, Listed
from app.queries.figure_leads import by_source_and_stage, each_source, of_frame, person_of_lead
from app.queries.figure_scope import Scope
from app.store.tables import figures as f
from app.store.tables import synced as t

lead, activity, event, fact = t.lead.c, t.activity.c, t.event.c, f.figure_lead.c

Step = tuple[str, str]  # of a source, its name


def brought(connection: Connection, frame: Frame) -> Brought:
    """Everybody who arrived on these days, summed up."""
    people, asked = Counter[str](), Counter[str]()
    for source, _, count, who_asked in by_source_and_stage(connection, frame, func.total(fact.asked)):
        people[source] += count
        asked[source] += int(who_asked)
    back = select(fact.sent_back, fact.source, func.count()).where(f.WAS_SENT_BACK, *of_frame(f.figure_lead, frame))
    rows = connection.execute(back.group_by(fact.sent_back, fact.source))
    sent = {(reason, name): count for reason, name, count in rows}
    return Brought(+people, +asked, sent, passages_of(*_steps(connection, frame)))


def _steps(connection: Connection, frame: Frame) -> tuple[dict[Step, int], dict[Step, list[int]]]:
    """By source and step: how many came to it, and how long it took those who went on (ms)."""
    source, own = each_source(f.figure_step, frame), f.figure_step.c
    step = func.json_each(json.dumps([one.value for one in WAY])).table_valued("value", name="step")
    ages = func.json_group_array(own.age).filter(own.age.is_not(None))
    counted = select(func.json_array(func.count(), ages)).where(
        own.source == source.c.source, own.step == step.c.value, *of_frame(f.figure_step, frame)
    )
    query = select(source.c.source, step.c.value, counted.correlate(source, step).scalar_subquery())
    rows = connection.execute(query.select_from(source.join(step, true())).where(source.c.source.is_not(None)))
    found = {(name, word): json.loads(both) for name, word, both in rows}
    return {key: both[0] for key, both in found.items() if both[0]}, {key: both[1] for key, both in found.items()}


def journeys(connection: Connection, frame: Frame) -> tuple[Journey, ...]:
    """Everybody who arrived on these days, worked or not, with the entries of their lifecycle."""
    person = person_of_lead() if frame.chosen.people else literal_column("''")
    there = [lead.arrived_at >= frame.span[0], lead.arrived_at < frame.span[1], *chosen_leads(frame)]
    arrived = select(lead.id, person.label("person"), lead.source, lead.asked, lead.arrived_at, lead.lifecycle).where(
        *there
    )
    entries, chosen = _entries(connection, there), frame.chosen
    return tuple(
        _journey(row, entries.get(row[0], ()))
        for row in connection.execute(arrived).all()
        if chosen.takes(row[1] or "")
    )


def _entries(connection: Connection, there: list[Any]) -> dict[str, list[Any]]:
    """The lifecycle entries of these leads, the oldest first."""
    query = (
        select(activity.lead_id, activity.at, activity.title, t.CAME_FROM, t.SENT_BACK)
        .select_from(t.lead)
        .join(t.activity, activity.lead_id == lead.id)
        .where(t.LIFECYCLE, activity.at.is_not(None), *there)
    )
    found: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(query).all():
        found[row[0]].append(row[1:])
    for rows in found.values():
        if len(rows) > 1:
            rows.sort(key=itemgetter(0))
    return found


def _journey(row: Any, entries: Any) -> Journey:
    lead_id, person, source, asked, arrived_at, lifecycle = row
    return journey_of(lead_id, person or "", source or "", bool(asked), arrived_at, lifecycle or "", entries)


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
    ).where(
        t.WITH_OBJECTIONS, activity.at >= frame.span[0], activity.at < frame.span[1], activity.kind.in_(("call", "visit")),
        *about_chosen(activity.lead_id, frame),
    )  # fmt: skip
    return [
        (row, Raised(row.by_id or "", says, handled, handled and row.outcome not in ENDED))
        for row in connection.execute(query)
        for says, handled, _ in raised_in(row.detail)
    ]


# what is behind a row


def _from(connection: Connection, found: Scope, rest: str) -> Listed:
    rows = [one for one in journeys(connection, found.frame) if one.source == rest]
    return tr("From {rest}", rest=rest or tr("an unknown source")), _listed(rows)


def _back(connection: Connection, found: Scope, rest: str) -> Listed:
    rows = [one for one in journeys(connection, found.frame) if one.sent_back == rest]
    return tr("Sent back, {rest}", rest=rest.lower()), _listed(rows)


def _passed(connection: Connection, found: Scope, rest: str) -> Listed:
    step, _, source = rest.partition(":")
    rows = [one for one in journeys(connection, found.frame) if one.source == source and step in one.steps]
    return tr("Came to {step}", step=step), _listed(rows)


def _listed(rows: list[Journey]) -> list[Found]:
    said = [(one, one.sent_back or max(one.steps, key=one.steps.__getitem__, default="")) for one in rows]
    return [Found(one.lead_id, one.lead_id, words, max(one.steps.values(), default=None)) for one, words in said]


def _objection(connection: Connection, found: Scope, rest: str) -> Listed:
    chosen = found.frame.chosen
    rows = [
        Found(
            row.id,
            row.lead_id or "",
            tr("Handled, moved on") if one.moved_on else tr("Handled") if one.handled else tr("Not handled"),
            row.at,
        )
        for row, one in _raised(connection, found.frame)
        if one.says == rest and chosen.takes(one.person)
    ]
    return f"“{rest}”", rows


MAKERS = {"from": _from, "back": _back, "passed": _passed, "objection": _objection}
