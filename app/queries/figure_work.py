"""Work done, from the activities: which count, by person, kind and day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, null, select, true
from sqlalchemy.sql.elements import Null

from app.domain.figures.activities import KIND_OF, TALKED, TOUCHES
from app.domain.figures.events import Done
from app.domain.figures.facts import Frame
from app.domain.figures.periods import midnight
from app.queries.figure_choice import about_chosen
from app.store.sets import among
from app.store.tables import synced as t

DAY = timedelta(days=1)

activity = t.activity.c


def made(frame: Frame, begin: Any = None, end: Any = None) -> list[Any]:
    """Which activities count as done, whoever did them: those made from here, about chosen leads, from `begin` until
    before `end` (ms UTC), else within the days of the frame."""
    return [
        t.MADE,
        activity.at >= (frame.span[0] if begin is None else begin),
        activity.at < (frame.span[1] if end is None else end),
        *about_chosen(activity.lead_id, frame),
    ]


def done(connection: Connection, frame: Frame, first: date) -> tuple[Done, ...]:
    """What was done by person and kind: each day of the reporting zone from `first` on by itself, the days before in one.

    A range of the index is counted for each of them, which sorts nothing. What an import left without a person is nobody's.
    """
    part, zone = frame.part, frame.zone
    days = [day for day in part.days() if day >= first]
    spans: list[tuple[date | None, int, int]] = [(day, midnight(day, zone), midnight(day + DAY, zone)) for day in days]
    if first > part.first:
        spans.append((None, frame.span[0], min(midnight(first, zone), frame.span[1])))
    people = [among(t.user.c.id, sorted(frame.chosen.people))] if frame.chosen.people else []
    rows = connection.execute(_counted(frame, spans, t.user.c.id).where(*people)).all()
    if not frame.chosen.people:
        rows = [*rows, *connection.execute(_counted(frame, spans, null()))]
    found = ((spans[number][0], person, KIND_OF[kind], json.loads(counts)) for person, number, kind, counts in rows)
    return tuple(Done(day, person or "", kind, *counts) for day, person, kind, counts in found if counts[0])


def _counted(frame: Frame, spans: Sequence[tuple[date | None, int, int]], person: ColumnElement[Any]) -> Select[Any]:
    """By person, number of the span and kind: how much was done and in how much of it somebody was reached, as JSON."""
    each = func.json_each(json.dumps([span[1:] for span in spans])).table_valued("key", "value", name="span")
    kind = func.json_each(json.dumps(TOUCHES)).table_valued("value", name="kind")
    begin, end = (func.json_extract(each.c.value, f"$[{number}]") for number in (0, 1))
    talked = func.coalesce(func.sum(case((activity.outcome.in_(TALKED), 1), else_=0)), 0)
    counted = (
        select(func.json_array(func.count(), talked))
        .where(activity.by_id.is_not_distinct_from(person), activity.kind == kind.c.value, *made(frame, begin, end))
        .select_from(t.activity)
        .correlate_except(t.activity)
    )
    rows = each.join(kind, true()) if isinstance(person, Null) else each.join(kind, true()).join(t.user, true())
    return select(person, each.c.key, kind.c.value, counted.scalar_subquery()).select_from(rows)
