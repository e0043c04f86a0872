"""A review of one colleague: their figures of a period from the one definition, what was told them, what was agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from app.clock import from_ms
from app.domain.figures.tables import Table
from app.domain.reviews import review_key
from app.domain.when import say_day
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.queries import figures, people
from app.queries.drafts import draft_of
from app.queries.figure_scope import Wanted
from app.queries.figures import Dashboard
from app.store import settings
from app.store.tables import synced as t

MOST_COMMENTS = 40


@frozen
class Agreed:
    """What was agreed, a line each, as kept on this laptop; `next` is the day of the next review, None before one is set."""

    lines: tuple[str, ...]
    next: date | None


@frozen
class Comment:
    """What a manager told them: on what and when in words, and the sentence."""

    about: str
    text: str


@frozen
class Review:
    """`found` holds the six figures with their targets, `tables` what was done and what became of it."""

    name: str
    role: str
    found: Dashboard
    tables: tuple[Table, ...]
    comments: tuple[Comment, ...]
    agreed: Agreed
    today: date


def agreed_with(connection: Connection, person_id: str) -> Agreed:
    """What is kept of the review before."""
    kept, value = draft_of(connection, "review", person_id), settings.value_of(connection, review_key(person_id), {})
    words = str((kept or {}).get("agreed", ""))
    day = value.get("next") if isinstance(value, dict) else None
    return Agreed(tuple(words.splitlines()), date.fromisoformat(day) if day else None)


def review(connection: Connection, person_id: str, period: str, *, now: datetime, user_id: str) -> Review:
    """Of the days of `period` (as `read_period` reads it) at `now` (aware). RefusedError E-PERIOD, E-NO-PERSON, E-NOT-ALLOWED."""
    if user_id != person_id and not settings.may_set(connection, user_id):
        raise RefusedError(
            "E-NOT-ALLOWED", tr("A review is for a manager and the colleague it is about."), do=tr("Ask your manager.")
        )
    person, wanted = people.person(connection, person_id), Wanted(period, person_id)
    if not person.name:
        raise RefusedError("E-NO-PERSON", tr("Nobody here has that name."), do=tr("Use a first name, such as Caspar."))
    counted = figures.dashboard(connection, wanted, now=now, user_id=user_id)
    found = replace(counted, tab="review", title=person.name)
    tabs = [
        figures.dashboard(connection, wanted, tab, now=now, user_id=user_id)
        for tab in (figures.ACTIVITY, figures.HANDOFFS)
    ]
    listed = {table.key: table for tab in tabs for table in tab.tables if table.rows}
    begin, end = found.scope.frame.span
    return Review(
        person.name, person.role, found, tuple(listed.values()), _comments(connection, person_id, begin, end, now),
        agreed_with(connection, person_id), now.date(),
    )  # fmt: skip


def _comments(connection: Connection, person_id: str, begin: int, end: int, now: datetime) -> tuple[Comment, ...]:
    a = t.activity.c
    query = (
        select(a.at, a.title, a.body, t.user.c.name)
        .outerjoin(t.user, t.user.c.id == a.by_id)
        .where(a.kind == "note", a.at >= begin, a.at < end, func.json_extract(a.detail, "$.to") == person_id)
        .order_by(a.at.desc())
        .limit(MOST_COMMENTS)
    )
    found = []
    for row in connection.execute(query):
        day = say_day(from_ms(row.at).astimezone(now.tzinfo).date(), now.date())
        about = (row.title or "").partition("'s ")[2]
        entry = tr("on an {about}", about=about) if about.startswith("entry") else tr("on a {about}", about=about)
        said = entry if about else tr("on {day}", day=day)
        found.append(Comment(f"{row.name or tr('A manager')} {said}", row.body or ""))
    return tuple(found)
