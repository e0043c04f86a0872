"""Work done, from the activities: which count, by person, kind and day."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, FromClause, ScalarSelect, bindparam, case, func, or_, select, true

from app.domain.figures.activities import KIND_OF, TALKED, TOUCHES
from app.domain.figures.events import Done
from app.domain.figures.facts import Frame
from app.domain.figures.periods import midnight
from app.queries.figure_choice import about_chosen
from app.store.figure_facts import DAY, slice_of
from app.store.tables import synced as t
from app.store.tables.figures import figure_lead, figure_work

activity, work = t.activity.c, figure_work.c

Key = tuple[int, str, str]  # number of the part, person, kind
_SPAN = func.json_each(bindparam("spans")).table_valued("key", "value", name="span")
_KIND = func.json_each(json.dumps(TOUCHES)).table_valued("value", name="kind")
_BEGIN, _END = (func.json_extract(_SPAN.c.value, f"$[{number}]") for number in (0, 1))


class Span(NamedTuple):
    """What is added to (1) or taken from (-1) a part: days of UTC or moments, the end left out."""

    part: int
    sign: int
    begin: int
    end: int


def made(frame: Frame, begin: Any = None, end: Any = None) -> list[Any]:
    """Which activities count as done, whoever did them: those made from here, about chosen leads, from `begin` until
    before `end` (ms UTC), else within the days of the frame."""
    return [
        t.MADE,
        activity.at >= (frame.span[0] if begin is None else begin),
        activity.at < (frame.span[1] if end is None else end),
        *about_chosen(activity.lead_id, frame),
    ]


def done(connection: Connection, frame: Frame, starts: Sequence[date]) -> tuple[Done, ...]:
    """What was done by person and kind from each of these days of the reporting zone until before the next one, `day` the first of
    them; of the days of the frame before them in one, without a day.

    Kept are the totals of days of UTC: of a part that begins within such a day the hours up to the nearest midnight of UTC are counted
    from the records. What an import left without a person is nobody's.
    """
    parts: list[date | None] = list(starts)
    edges = [midnight(day, frame.zone) for day in starts]
    if not edges or edges[0] > frame.span[0]:
        parts, edges = [None, *parts], [frame.span[0], *edges]
    edges.append(frame.span[1])
    counts, talked = Counter[Key](), Counter[Key]()
    person = _people(frame)
    for spans, counted in (_kept(frame, edges, person.c.id), _hours(frame, edges, person.c.id)):
        for number, who, kind, both in _rows(connection, spans, person, counted):
            span, (count, reached) = spans[number], json.loads(both)
            key = (span.part, who, KIND_OF[kind])
            counts[key] += span.sign * count
            talked[key] += span.sign * reached
    return tuple(
        Done(parts[number], person, kind, count, talked[number, person, kind])
        for (number, person, kind), count in counts.items()
        if count
    )


def _people(frame: Frame) -> FromClause:
    """The chosen people, else everybody here who did anything about the chosen leads, and '' for nobody; the totals tell each next one."""
    if frame.chosen.people:
        given = func.json_each(json.dumps(sorted(frame.chosen.people))).table_valued("value")
        return select(t.user.c.id).where(t.user.c.id.in_(select(given.c.value))).subquery("person")
    here = work.slice == slice_of(frame.chosen.source, frame.chosen.territory)
    found = select(func.min(work.by_id).label("id")).where(here).cte("doer", recursive=True)
    following = select(func.min(work.by_id)).where(here, work.by_id > found.c.id).correlate(found).scalar_subquery()
    every = found.union_all(select(following).where(found.c.id.is_not(None)))
    return select(every.c.id).where(or_(every.c.id == "", every.c.id.in_(select(t.user.c.id)))).subquery("person")


def _rows(
    connection: Connection, spans: Sequence[Span], person: FromClause, counted: ScalarSelect[Any]
) -> Sequence[Any]:
    """By number of the span, person and kind what was counted: a range of an index each, which sorts nothing."""
    if not spans:
        return []
    query = select(_SPAN.c.key, person.c.id, _KIND.c.value, counted)
    query = query.select_from(person.join(_SPAN, true()).join(_KIND, true()))
    return connection.execute(query, {"spans": json.dumps([one[2:] for one in spans])}).all()


def _kept(frame: Frame, edges: Sequence[int], person: ColumnElement[Any]) -> tuple[Sequence[Span], ScalarSelect[Any]]:
    """The days of UTC that lie in each part when both its edges are at the nearest midnight, and the sum of their totals."""
    spans = [Span(number, 1, *map(_nearest, both)) for number, both in enumerate(pairwise(edges))]
    both = func.json_array(func.coalesce(func.sum(work.count), 0), func.coalesce(func.sum(work.talked), 0))
    there = (work.slice == slice_of(frame.chosen.source, frame.chosen.territory), work.by_id == person,
             work.kind == _KIND.c.value, work.day >= _BEGIN, work.day < _END)  # fmt: skip
    return spans, select(both).where(*there).correlate_except(figure_work).scalar_subquery()


def _hours(frame: Frame, edges: Sequence[int], person: ColumnElement[Any]) -> tuple[Sequence[Span], ScalarSelect[Any]]:
    """The hours between each edge and the nearest midnight of UTC, and the count of their records: the part that does not have them gets
    them from the one that does."""
    spans: list[Span] = []
    for number, edge in enumerate(edges):
        begin, end = sorted((edge, _nearest(edge) * DAY))
        sign = 1 if end == edge else -1  # the totals of the part before end too early, or too late
        if begin < end:
            spans += [Span(number - 1, sign, begin, end)] if number else []
            spans += [Span(number, -sign, begin, end)] if number < len(edges) - 1 else []
    talked = func.coalesce(func.sum(case((activity.outcome.in_(TALKED), 1), else_=0)), 0)
    there = (
        activity.by_id.is_not_distinct_from(func.nullif(person, "")),
        activity.kind == _KIND.c.value,
        *made(frame, _BEGIN, _END),
    )
    counted = select(func.json_array(func.count(), talked)).select_from(t.activity).where(*there)
    return spans, counted.correlate_except(t.activity, figure_lead).scalar_subquery()


def _nearest(edge: int) -> int:
    """The day of UTC whose midnight is the nearest."""
    return (edge + DAY // 2) // DAY
