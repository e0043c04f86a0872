"""The replies, the activities and the leads behind a figure, a bar or a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, select

from app.domain import written
from app.domain.figures import counting as c
from app.domain.figures.events import Asked, Chosen
from app.domain.figures.facts import Frame
from app.domain.figures.overview import say_minutes
from app.domain.figures.periods import midnight
from app.domain.stages import PATH, Stage
from app.language import tr
from app.queries import figure_leads, figure_work
from app.queries.figure_found import Found, Listed, only
from app.queries.figure_scope import Scope
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card


def _replied(rows: Iterable[Asked]) -> list[Found]:
    said = [
        (
            one,
            tr("Replied to after {time}", time=say_minutes(one.minutes))
            if one.minutes is not None
            else tr("Not answered yet"),
        )
        for one in rows
    ]
    return [Found(one.lead_id, one.lead_id, words, one.at) for one, words in said]


def _asked_of(connection: Connection, found: Scope, chosen: Chosen | None = None) -> list[Asked]:
    frame = found.frame
    return c.asked(figure_leads.asked(connection, frame), chosen or frame.chosen, frame.span)


def _speed(connection: Connection, found: Scope, _rest: str) -> Listed:
    return tr("Asked for contact"), _replied(_asked_of(connection, found))


def _reply(connection: Connection, found: Scope, rest: str) -> Listed:
    bounds, number = c.steps(found.frame.target), int(rest) if rest.isdigit() else -1
    rows = _asked_of(connection, found)
    own = [one for one in rows if one.minutes is not None and c.step_of(one.minutes, bounds) == number]
    return tr("First replies"), _replied(own)


def _waiting(connection: Connection, found: Scope, _rest: str) -> Listed:
    rows = _asked_of(connection, found)
    return tr("Waiting for a first reply"), _replied(
        one for one in rows if one.minutes is None and one.waited > found.frame.target
    )


def _asked_by(connection: Connection, found: Scope, rest: str) -> Listed:
    return tr("Asked, {rest}", rest=found.names.get(rest, tr("Somebody"))), _replied(
        _asked_of(connection, found, only(found.frame, rest))
    )


def _activities(connection: Connection, frame: Frame, *more: Any, days: tuple[int, int] | None = None) -> list[Found]:
    own = [among(t.activity.c.by_id, sorted(frame.chosen.people))] if frame.chosen.people else []
    a = t.activity.c
    query = (
        select(a.id, a.lead_id, a.kind, a.title, a.outcome, a.at)
        .where(*figure_work.made(frame, *(days or frame.span)), *own, *more)
        .order_by(a.at.desc())
    )
    return [
        Found(row.id, row.lead_id or "", tr(row.outcome or "") or written.say_title(row.kind, row.title or ""), row.at)
        for row in connection.execute(query)
    ]


def _days(connection: Connection, found: Scope, first: date, length: int) -> list[Found]:
    (begin, end), zone = found.frame.span, found.frame.zone
    days = max(midnight(first, zone), begin), min(midnight(first + timedelta(days=length), zone), end)
    return _activities(connection, found.frame, days=days)


def _day(connection: Connection, found: Scope, rest: str) -> Listed:
    return tr("Activity on {rest}", rest=rest), _days(connection, found, date.fromisoformat(rest), 1)


def _week(connection: Connection, found: Scope, rest: str) -> Listed:
    return tr("Activity of the week from {rest}", rest=rest), _days(connection, found, date.fromisoformat(rest), 7)


def _did(connection: Connection, found: Scope, rest: str) -> Listed:
    title = tr("Activity, {rest}", rest=found.names.get(rest, tr("Somebody")))
    return title, _activities(connection, found.frame, t.activity.c.by_id == rest)


def _stage(connection: Connection, found: Scope, rest: str) -> Listed:
    number = int(rest) if rest.isdigit() else 0
    return tr("Got to {path}", path=PATH[number].value), _came(connection, found, figure_leads.reached() >= number)


def _source(connection: Connection, found: Scope, rest: str) -> Listed:
    far = PATH.index(Stage.MEETING_SET)
    return tr("{rest} with a meeting", rest=rest), _came(
        connection, found, figure_leads.reached() >= far, t.lead.c.source == rest
    )


def _came(connection: Connection, found: Scope, *more: Any) -> list[Found]:
    lead, chosen = t.lead.c, found.frame.chosen
    query = select(lead.id, lead.stage, lead.arrived_at, figure_leads.person_of_lead().label("person"))
    rows = connection.execute(query.where(figure_leads.arrived(found.frame), *more))
    return [
        Found(row.id, row.id, tr("Arrived, now {stage}", stage=row.stage), row.arrived_at)
        for row in rows
        if chosen.takes(row.person or "")
    ]


def _overdue(connection: Connection, found: Scope, rest: str) -> Listed:
    card = lead_card.c
    query = select(card.lead_id, card.next_text, card.next_at).where(
        figure_leads.is_overdue(found.frame), card.owner_id == rest
    )
    rows = [
        Found(row.lead_id, row.lead_id, written.say(written.TASK, row.next_text) or tr("Next step"), row.next_at)
        for row in connection.execute(query)
    ]
    return tr("Overdue with {rest}", rest=found.names.get(rest, tr("somebody"))), rows


MAKERS: dict[str, Callable[[Connection, Scope, str], Listed]] = {
    c.SPEED: _speed, "reply": _reply, "waiting": _waiting, "asked": _asked_by, "day": _day, "week": _week, "did": _did, "stage": _stage,
    "source": _source, "overdue": _overdue,
}  # fmt: skip
