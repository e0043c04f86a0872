"""A pair side by side, as a case to decide: each field that differs, what stays, and what comes along without being asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, select

from app.clock import from_ms, local_zone
from app.domain.counted import counted
from app.domain.merge_choices import BOTH, KEEPER, suggested
from app.errors import RefusedError
from app.language import tr
from app.queries.conflict_cases import Case, Clash, Side
from app.queries.duplicates import Pair
from app.queries.unit_words import say_value, unit_name
from app.store.tables import synced as t
from app.store.tables.synced import RECORDS
from app.sync_protocol.fields import Kind
from app.sync_protocol.manifest import ENTITIES, naming
from app.sync_protocol.units import Row, all_units, bare, same, unit_value

FIRST = ("names", "name", "title", "account_id", "address")
UNSAID = ("import_id", "external_id")  # where a record came from: kept, not asked
UNKNOWN = {"role": "unknown"}  # said of those of whom nobody said anything
IN_FILE, HERE = tr("In the file"), tr("In Satchel")


def case_of(connection: Connection, pair: Pair) -> Case:
    """The pair as it stands now, the survivor left; RefusedError E-NOT-FOUND when one of them is gone."""
    keeper, loser = (_row(connection, pair.entity, row_id) for row_id in (pair.keeper, pair.loser))
    clashes = _clashes(connection, pair.entity, keeper, loser)
    heads = (
        ("", ""), _head(connection, pair.entity, keeper), _head(connection, pair.entity, loser), (tr("After merge"), ""),
    )  # fmt: skip
    return Case(
        pair.id, pair.name, pair.company, "", 0, 0, "", tuple(clashes), (), _attached(connection, pair), heads=heads
    )


def row_case(
    connection: Connection, pair: Pair, row: Row, line: int, *, company: str = "", along: Sequence[str] = ()
) -> Case:
    """A row of a list, left, beside the record it may be, as it would be made one with it; what the row does not say is not asked.

    `row` has every field of such a record, `company` is its company in words, `along` what comes to the record without being asked.
    RefusedError E-NOT-FOUND when the record is gone.
    """
    keeper = _row(connection, pair.entity, pair.keeper)
    clashes = tuple(
        _turned(one, pair, company)
        for one in _clashes(connection, pair.entity, keeper, row)
        if bare(unit_value(pair.entity, one.unit, row)) is not None
    )
    since = from_ms(keeper["created_at"]).astimezone(local_zone())
    heads = (
        ("", ""),
        (IN_FILE, tr("Row {line:,}", line=line)),
        (HERE, tr("Since {day} {since:%b}", day=since.day, since=since)),
        (tr("After merge"), ""),
    )
    return Case(pair.id, pair.name, pair.company, "", 0, 0, "", clashes, (), ", ".join(along), heads=heads)


def _turned(one: Clash, pair: Pair, company: str) -> Clash:
    """The row at the left."""
    row = replace(one.right, words=company) if one.unit == "account_id" and company else one.right
    suggested = {"left": "right", "right": "left"}.get(one.suggested, one.suggested)
    return replace(one, id=f"{pair.id}:{one.unit}", left=row, right=one.left, force="right", suggested=suggested)


def _clashes(connection: Connection, entity: str, keeper: Row, loser: Row) -> list[Clash]:
    """Each unit in which they differ, those that say who it is first."""
    empty = {unit for unit, word in UNKNOWN.items() if {keeper.get(unit), loser.get(unit)} <= {word, None}}
    units = dict.fromkeys((*all_units(entity, keeper), *all_units(entity, loser)))
    clashes = [
        _clash(connection, entity, unit, keeper, loser)
        for unit in units
        if unit not in empty.union(UNSAID)
        and not same(unit_value(entity, unit, keeper), unit_value(entity, unit, loser))
    ]
    return sorted(clashes, key=lambda one: (FIRST.index(one.unit) if one.unit in FIRST else len(FIRST), one.name))


def _row(connection: Connection, entity: str, row_id: str) -> Row:
    found = connection.execute(select(RECORDS[entity]).where(RECORDS[entity].c.id == row_id)).mappings().first()
    if found is None:
        raise RefusedError("E-NOT-FOUND", tr("One of the two is no longer there."), safe=tr("Nothing was changed."))
    return dict(found)


def _clash(connection: Connection, entity: str, unit: str, keeper: Row, loser: Row) -> Clash:
    mine, theirs = unit_value(entity, unit, keeper), unit_value(entity, unit, loser)
    choice = suggested(unit, mine, theirs)
    left, right = (
        Side(say_value(connection, entity, unit, value) or tr("empty"), "", 0, mine=False) for value in (mine, theirs)
    )
    field = ENTITIES[entity].by_name.get(unit)
    joinable = choice == BOTH or (field is not None and field.kind is Kind.SET)
    side = BOTH if choice == BOTH else "left" if choice == KEEPER else "right"
    name = unit_name(connection, entity, unit)
    return Clash(unit, entity, unit, name, "", left, right, "left", side, "", joinable, beside=False)


def _head(connection: Connection, entity: str, row: Row) -> tuple[str, str]:
    since = from_ms(row["created_at"]).astimezone(local_zone())
    leads = select(func.count()).select_from(t.lead).where(t.lead.c[f"{entity}_id"] == row["id"])
    count = connection.execute(leads).scalar() or 0
    about = f", {counted(count, 'lead')}" if count else ""
    return str(row["name"] or tr("No name")), tr(
        "Since {day} {since:%b}{about}", day=since.day, since=since, about=about
    )


def _attached(connection: Connection, pair: Pair) -> str:
    """ "2 numbers, 1 address, 14 entries": what comes over from the one that goes."""
    return ", ".join(_counts(connection, pair.entity, pair.loser))


def _counts(connection: Connection, entity: str, row_id: str) -> Iterator[str]:
    found: dict[str, int] = {}
    for kind, field in naming(entity):
        column = RECORDS[kind].c[field]
        count = connection.execute(select(func.count()).select_from(RECORDS[kind]).where(column == row_id)).scalar()
        found[kind] = found.get(kind, 0) + (count or 0)
    for kind, count in found.items():
        if count:
            yield counted(count, kind)
