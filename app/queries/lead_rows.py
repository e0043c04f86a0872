"""Lists of leads: filtered, sorted and paged by key, never by offset."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Select,
    and_,
    case,
    cast,
    func,
    literal,
    not_,
    or_,
    select,
    text,
    true,
    tuple_,
)

from app.domain import written
from app.domain.custom_fields import KNOWN, UNKNOWN, FieldTest, is_test
from app.domain.next_steps import NextStep
from app.domain.stages import COLUMNS
from app.frozen import frozen
from app.queries.lead_gaps import OPEN_STAGE as OPEN_STAGE
from app.queries.lead_gaps import condition_of
from app.queries.rows import LeadRow
from app.queries.unsent import marks_of
from app.store.search import kind_range, query_text
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

c = lead_card.c
PAGE = 50
STALE_DAYS = 365  # after that long a fact is to be asked for again
DAY = 86_400_000


@frozen
class LeadFilter:
    """What a list shows; every field left at its default filters nothing.

    `board` keeps to the leads that are worked and stand in a column of the board, `stale` to those of whose person and
    company nothing was set for twelve months, `own` asks fields the team defined, `gap` is what is wrong (`lead_gaps`),
    `tag` stands on the lead, its person or its company.
    `next` is overdue, today, planned or none, judged at `now` (ms UTC) with `midnight` the end of the local day.
    """

    text: str = ""
    stage: str = ""
    source: str = ""
    owner_id: str = ""
    region: str = ""
    min_score: int = 0
    inbound: bool | None = None
    working: bool | None = None
    next: str = ""
    import_id: str = ""
    lifecycle: str = ""
    board: bool = False
    stale: bool = False
    gap: str = ""
    tag: str = ""
    own: tuple[FieldTest, ...] = ()
    now: int = 0
    midnight: int = 0

    def __post_init__(self) -> None:
        kept = tuple(tuple(one) for one in self.own if is_test(one))  # lists, as JSON has kept them
        object.__setattr__(self, "own", kept)


@frozen
class LeadPage:
    """Rows and the key to ask for the next page with; `after` is None on the last one."""

    rows: tuple[LeadRow, ...]
    after: tuple[Any, str] | None


# Sort name to column and whether the first shown is the highest.
SORTS: dict[str, tuple[ColumnElement[Any], bool]] = {
    "score": (c.score, True),
    "name": (c.name_key, False),
    "company": (c.company_key, False),
    "next": (c.next_sort, False),
    "touched": (c.touched_at, True),
    "value": (c.value_minor, True),
}


def conditions_of(wanted: LeadFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    for column, value in (
        (c.stage, wanted.stage),
        (c.source, wanted.source),
        (c.owner_id, wanted.owner_id),
        (c.region, wanted.region),
        (c.import_id, wanted.import_id),
        (c.lifecycle, wanted.lifecycle),
    ):
        if value:
            found.append(column == value)
    if wanted.min_score:
        found.append(c.score >= wanted.min_score)
    if wanted.inbound is not None:
        found.append(c.inbound == int(wanted.inbound))
    if wanted.working is not None:
        found.append(c.working == int(wanted.working))
    if wanted.board:
        found += [c.working == 1, c.stage.in_([stage.value for stage in COLUMNS])]
    return found + asked_of_records(wanted) + _by_next(wanted)


_HOLDERS = {"lead": c.lead_id, "contact": c.contact_id, "account": c.account_id}


def asked_of_records(wanted: LeadFilter) -> list[ColumnElement[bool]]:
    """What the filter asks of the records behind the card: fields that the team defined, tags, how old their facts are, what is wrong."""
    found = [_own_condition(*one) for one in wanted.own]
    if wanted.gap:
        found.append(condition_of(wanted.gap, wanted.now))
    if wanted.tag:
        found.append(or_(*(_tagged(holder, wanted.tag) for holder in _HOLDERS)))
    for holder in ("contact", "account") if wanted.stale else ():
        table, of_lead = t.RECORDS[holder], _HOLDERS[holder]
        old = select(table.c.id).where(table.c.updated_at < wanted.now - STALE_DAYS * DAY)
        found.append(or_(of_lead.is_(None), of_lead.in_(old)))
    return found


def _tagged(entity: str, tag: str) -> ColumnElement[bool]:
    table = t.RECORDS[entity]
    each = func.json_each(table.c.tags).table_valued("value")
    found = select(table.c.id).select_from(table.join(each, true()))
    return _HOLDERS[entity].in_(found.where(table.c.tags.is_not(None), each.c.value.collate("NOCASE") == tag))


def _own_condition(entity: str, key: str, test: str, value: str) -> ColumnElement[bool]:
    """Keys and values are bound, never part of a path: a field may be called anything."""
    table = t.RECORDS[entity]
    each = func.json_each(table.c.custom).table_valued("key", "value", "type")
    held = (
        select(literal(1))
        .select_from(table.join(each, true()))
        .where(table.c.id == _HOLDERS[entity], each.c.key == key)
    )
    if test in (KNOWN, UNKNOWN):
        return held.exists() if test == KNOWN else ~held.exists()
    if test in ("least", "most"):
        number = cast(each.c.value, Float)
        plain = and_(each.c.value.op("GLOB")("*[0-9]*"), ~each.c.value.op("GLOB")("*[^0-9.-]*"))
        return held.where(plain, number >= float(value) if test == "least" else number <= float(value)).exists()
    if test in ("before", "after"):
        day = each.c.value.op("GLOB")("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]")
        return held.where(day, each.c.value < value if test == "before" else each.c.value > value).exists()
    spoken = {"Yes": "true", "No": "false"}.get(value, "")
    return held.where(or_(each.c.value.collate("NOCASE") == value, each.c.type == spoken)).exists()


def _by_next(wanted: LeadFilter) -> list[ColumnElement[bool]]:
    if not wanted.next:
        return []
    return [OPEN_STAGE, next_states(wanted)[wanted.next]]


def next_states(wanted: LeadFilter) -> dict[str, ColumnElement[bool]]:
    """The condition of each state of a next step, judged at the moment of the filter."""
    since = case((c.next_all_day == 1, wanted.midnight - DAY), else_=wanted.now)  # a day's step is due until its end
    return {
        "none": c.next_at.is_(None),
        "overdue": c.next_at < since,
        "today": and_(c.next_at >= since, c.next_at < wanted.midnight),
        "planned": c.next_at >= wanted.midnight,
    }


def _narrow(query: Select[Any], wanted: LeadFilter) -> Select[Any]:
    query = query.where(*conditions_of(wanted))
    typed = query_text(wanted.text)
    if typed:
        first, last = kind_range("lead")
        found = (
            select(text("rowid"))
            .select_from(text("search_words"))
            .where(text("search_words MATCH :typed AND rowid BETWEEN :first AND :last"))
            .params(typed=typed, first=first, last=last)
        )
        query = query.where(c.search_row.in_(found))
    return query


def lead_rows(
    connection: Connection,
    wanted: LeadFilter,
    *,
    sort: str = "score",
    after: tuple[Any, str] | None = None,
    limit: int = PAGE,
) -> LeadPage:
    """One page. With typed text and no other order asked, the newest come first."""
    column, descending = SORTS[sort]
    query = _narrow(select(lead_card), wanted)
    if wanted.text and query_text(wanted.text):
        query = query.order_by(c.search_row.desc())
        if after:
            query = query.where(c.search_row < after[0])
        rows = connection.execute(query.limit(limit)).mappings().all()
        last = (rows[-1]["search_row"], rows[-1]["lead_id"]) if len(rows) == limit else None
        return LeadPage(to_rows(connection, rows), last)
    order = (column.desc(), c.lead_id.desc()) if descending else (column.asc(), c.lead_id.asc())
    query = query.order_by(*order)
    first = query if after is None else query.where(_beyond(column, after, descending=descending))
    rows = [*connection.execute(first.limit(limit)).mappings().all()]
    if len(rows) < limit and descending and after is not None and after[0] is not None:
        # Empty values come last when descending; asked apart, because OR would read the index from its start.
        rows += connection.execute(query.where(column.is_(None)).limit(limit - len(rows))).mappings()
    last = (rows[-1][str(column.key)], rows[-1]["lead_id"]) if len(rows) == limit else None
    return LeadPage(to_rows(connection, rows), last)


def _beyond(column: ColumnElement[Any], after: tuple[Any, str], *, descending: bool) -> ColumnElement[bool]:
    value, lead_id = after
    if value is None:  # empty values come last when descending, first when ascending
        tie = and_(column.is_(None), c.lead_id < lead_id if descending else c.lead_id > lead_id)
        return tie if descending else or_(tie, column.is_not(None))
    here, there = tuple_(column, c.lead_id), tuple_(value, lead_id)
    return here < there if descending else here > there


def any_shown(
    connection: Connection, ids: Collection[str], wanted: LeadFilter, *, sort: str, after: tuple[Any, str] | None
) -> bool:
    """Whether one of these leads stands on the list, down to the row with the key `after`; None is the list's end."""
    column, descending = SORTS[sort]
    query = _narrow(select(c.lead_id), wanted).where(among(c.lead_id, ids))
    if after is not None and wanted.text and query_text(wanted.text):
        query = query.where(c.search_row >= after[0])
    elif after is not None:
        query = query.where(not_(_beyond(column, after, descending=descending)))  # only what descends may be empty
    return connection.execute(query.limit(1)).first() is not None


def rows_by_id(connection: Connection, ids: list[str], wanted: LeadFilter | None = None) -> tuple[LeadRow, ...]:
    """The named leads, in no order; those that are gone are left out, and those whose records are not as asked."""
    asked = asked_of_records(wanted) if wanted is not None else []
    return to_rows(connection, connection.execute(select(lead_card).where(among(c.lead_id, ids), *asked)).mappings())


def count(connection: Connection, wanted: LeadFilter) -> int:
    """How many leads the filter shows."""
    return connection.execute(_narrow(select(func.count()).select_from(lead_card), wanted)).scalar() or 0


def matching(wanted: LeadFilter) -> Select[Any]:
    """The ids of the leads the filter shows, to be used within another query."""
    return _narrow(select(c.lead_id), wanted)


def choices(connection: Connection, field: str) -> list[str]:
    """The values that occur, for a filter's menu: source, region or stage."""
    column = {"source": c.source, "region": c.region, "stage": c.stage}[field]
    return [one for one in connection.execute(select(column).distinct().order_by(column)).scalars() if one]


def to_rows(connection: Connection, cards: Iterable[Any]) -> tuple[LeadRow, ...]:
    """Lead rows from their cards; where an AE's answer is awaited, with the AE's name and zone."""
    rows = tuple(_to_row(card) for card in cards)
    ids = [row.id for row in rows]
    waiting, forked = marks_of(connection, ids)
    if waiting or forked:
        rows = tuple(replace(row, unsent=row.id in waiting, conflict=row.id in forked) for row in rows)
    handed = [row.id for row in rows if row.next.answers]
    if not handed:
        return rows
    handoff, ae = t.handoff.c, t.user.c
    query = (
        select(handoff.lead_id, ae.name, ae.zone)
        .join(t.user, ae.id == handoff.receiver_id)
        .where(among(handoff.lead_id, handed))
        .order_by(handoff.offered_at)
    )
    whose = {found.lead_id: found for found in connection.execute(query)}
    return tuple(_with_ae(row, whose[row.id]) if row.next.answers and row.id in whose else row for row in rows)


def _with_ae(row: LeadRow, ae: Any) -> LeadRow:
    return replace(row, next=replace(row.next, text=ae.name or "", zone=ae.zone or ""))


def _to_row(row: Any) -> LeadRow:
    step = NextStep(
        row["next_kind"] or "", written.say(written.TASK, row["next_text"]), row["next_at"], bool(row["next_all_day"])
    )
    return LeadRow(
        row["lead_id"],
        row["name"],
        row["company"],
        row["title"],
        row["email"],
        row["phone"],
        row["stage"],
        row["score"],
        row["fit"],
        row["engagement"],
        row["intent"],
        row["value_minor"],
        row["value_currency"] or "",
        row["source"],
        bool(row["inbound"]),
        row["lifecycle"],
        row["owner_id"] or "",
        step,
        row["next_sort"],
        row["stage_at"],
        row["arrived_at"],
        row["reply_due"],
        row["touched_at"],
        row["region"],
        row["account_id"] or "",
        row["contact_id"] or "",
        bool(row["working"]),
        met=row["met"],
    )
