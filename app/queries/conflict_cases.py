"""Conflicts as a person decides them: everything about one lead or company together, with what led to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, select

from app.domain.both_values import can_join, goes_beside
from app.frozen import frozen
from app.language import inner, tr
from app.queries.conflicts import OPEN, Conflict, all_conflicts
from app.queries.unit_words import say_value, unit_name
from app.store.tables import synced as t
from app.store.tables.local import history, sync_archive, sync_attention
from app.sync_protocol.units import bare

TOUCHES = ("call", "visit", "meeting")
SAME_MOMENT = 60_000


@frozen
class Side:
    """One value, who set it and when (ms UTC); `chip` is the stage or state it shows as one."""

    words: str
    by: str
    at: int
    mine: bool
    stage: str = ""


@frozen
class Clash:
    """Two values for one unit. `left` is mine where one is; `force` and `suggested` are "left" or "right".

    `joinable`: both can be kept as one text. `beside`: the other value becomes a further number or address by itself.
    """

    id: str
    entity: str
    unit: str
    name: str
    before: str
    left: Side
    right: Side
    force: str
    suggested: str
    why: str
    joinable: bool
    beside: bool


@frozen
class Happening:
    """One line of what happened; `detail` stands at the right."""

    at: int
    icon: str
    words: str
    mine: bool = False
    detail: str = ""


@frozen
class Case:
    """All conflicts about one lead, company or other record."""

    id: str
    title: str
    company: str
    lead_id: str
    at: int
    common_at: int
    other: str
    clashes: tuple[Clash, ...]
    happened: tuple[Happening, ...]
    joined: str
    settled: bool = False
    heads: tuple[tuple[str, str], ...] = ()  # (title, line under it) of the columns, where they are not mine and theirs


@frozen
class Journey:
    """How the sync went that brought the newest conflicts: `through` of `sent` changes made from `began` to `ended`."""

    sent: int
    through: int
    began: int
    ended: int


def cases(connection: Connection, *, user_id: str, settled: bool = False) -> list[Case]:
    """Open cases, newest first; with `settled` those decided before."""
    every = all_conflicts(connection, user_id=user_id)
    found = [replace(one, lead_id=_lead_of(connection, one)) for one in every if (one.state not in OPEN) is settled]
    found.sort(key=attrgetter("subject"))
    made = [_case(connection, list(some), user_id) for _, some in groupby(found, key=attrgetter("subject"))]
    return sorted(made, key=lambda case: -case.at)


def journey(connection: Connection, *, user_id: str) -> Journey | None:
    """The last journey to the server that met a conflict; None when it was not this laptop's."""
    ids = [one.mutation_id for one in all_conflicts(connection, user_id=user_id) if one.state in OPEN]
    a = sync_archive.c
    ended = connection.execute(select(a.acked_at).where(a.id.in_(ids)).order_by(a.acked_at.desc())).scalar()
    if ended is None:
        return None
    sent = connection.execute(select(a.id, a.body).where(a.acked_at == ended)).all()
    told = set(connection.execute(select(sync_attention.c.id)).scalars())
    stuck = sum(row.id in told or row.id in ids for row in sent)
    return Journey(len(sent), len(sent) - stuck, min(row.body["at"] for row in sent), ended)


def _lead_of(connection: Connection, one: Conflict) -> str:
    """The lead it belongs to; what is about a person or a number of theirs stands with the person's newest lead."""
    if one.lead_id or not one.contact_id:
        return one.lead_id
    newest = select(t.lead.c.id).where(t.lead.c.contact_id == one.contact_id).order_by(t.lead.c.id.desc())
    return str(connection.execute(newest).scalar() or "")


def _case(connection: Connection, found: Sequence[Conflict], user_id: str) -> Case:
    first = found[0]
    ids = _family(connection, first)
    common = min(_common_at(connection, one) for one in found)
    acts = _acts(connection, ids, common)
    people = {one.winner_by: one.winner_name for one in found} | {one.loser_by: one.loser_name for one in found}
    clashes = [_clash(connection, one, acts, user_id) for one in found]
    clashes.sort(key=lambda clash: (clash.unit != "stage", clash.name))
    others = [name for who, name in people.items() if who != user_id]
    company = _company(connection, first)
    return Case(
        first.subject, first.title or company, company if first.title != company else "", first.lead_id,
        max(max(one.winner_at, one.loser_at) for one in found), common, others[0] if others else tr("You"), tuple(clashes),
        tuple(_happened(connection, ids, common, acts, people, user_id, found)),
        _joined(connection, ids, common, {(one.record_id, one.unit) for one in found}, acts, user_id),
        first.state not in OPEN,
    )  # fmt: skip


def _family(connection: Connection, one: Conflict) -> set[str]:
    """The records whose history belongs to the story: the lead, its person, what the conflict is about."""
    ids = {one.record_id, one.lead_id} - {""}
    lead = connection.execute(select(t.lead.c.contact_id).where(t.lead.c.id == one.lead_id)).scalar()
    if lead:
        ids.add(lead)
        for table in (t.number, t.email):
            ids |= set(connection.execute(select(table.c.id).where(table.c.contact_id == lead)).scalars())
    return ids


def _company(connection: Connection, one: Conflict) -> str:
    lead = select(t.lead.c.account_id).where(t.lead.c.id == one.lead_id).scalar_subquery()
    return str(connection.execute(select(t.account.c.name).where(t.account.c.id == lead)).scalar() or "")


def _entries(connection: Connection, record_id: str, unit: str) -> list[Any]:
    h = history.c
    query = select(history).where(h.row_id == record_id, h.unit == unit).order_by(h.at, h.pos)
    return list(connection.execute(query).mappings())


def _common_at(connection: Connection, one: Conflict) -> int:
    """When both still had the same value."""
    first = min(one.winner_at, one.loser_at)
    before = [row["at"] for row in _entries(connection, one.record_id, one.unit) if row["at"] < first]
    table = t.RECORDS.get(one.entity)
    born = (
        connection.execute(select(table.c.created_at).where(table.c.id == one.record_id)).scalar()
        if table is not None
        else None
    )
    return max([*before, born if born is not None and born < first else 0]) or first


def _before(connection: Connection, one: Conflict) -> Any:
    """The value both had, where this laptop knows it."""
    first = min(one.winner_at, one.loser_at)
    return next((row["old"] for row in _entries(connection, one.record_id, one.unit) if row["at"] >= first), None)


def _acts(connection: Connection, ids: Iterable[str], since: int) -> list[Any]:
    a = t.activity.c
    query = (
        select(a.at, a.by_id, a.kind, a.title, a.seconds, a.body)
        .where(a.lead_id.in_(list(ids)), a.at > since)
        .order_by(a.at)
    )
    return list(connection.execute(query).mappings())


def _clash(connection: Connection, one: Conflict, acts: list[Any], user_id: str) -> Clash:
    left = one.mine or "loser"
    right = "winner" if left == "loser" else "loser"

    def side(which: str) -> Side:
        value = getattr(one, which)
        words = say_value(connection, one.entity, one.unit, value) or tr("empty")
        at, by, name = (getattr(one, f"{which}_{part}") for part in ("at", "by", "name"))
        stage = str(value.get("stage") or "") if one.unit == "stage" and isinstance(value, dict) else ""
        return Side(words, name, at, by == user_id, stage)

    force = "left" if left == "winner" else "right"
    suggested, why = _suggest(one, acts, left, force)
    before = say_value(connection, one.entity, one.unit, _before(connection, one))
    return Clash(
        one.id, one.entity, one.unit, unit_name(connection, one.entity, one.unit), before, side(left), side(right), force,
        suggested, why, can_join(one.unit), goes_beside(one.entity, one.unit),
    )  # fmt: skip


def _suggest(one: Conflict, acts: list[Any], left: str, force: str) -> tuple[str, str]:
    """The side with a conversation behind it, else the value in force (decisions 18)."""
    talked = {row["by_id"]: row["kind"] for row in acts if row["kind"] in TOUCHES}
    sides = {"winner": talked.get(one.winner_by), "loser": talked.get(one.loser_by)}
    behind = [side for side, kind in sides.items() if kind]
    if len(behind) == 1 and one.winner_by != one.loser_by:
        side = "left" if behind[0] == left else "right"
        return side, tr(
            "{whose} has a {kind} behind it",
            whose=_whose(one, side),
            kind=inner(tr(str(sides[behind[0]]).capitalize())),
        )
    return force, tr("{whose} is the newer one", whose=_whose(one, force))


def _whose(one: Conflict, side: str) -> str:
    if not one.mine:
        return tr("this") if side == "left" else tr("that")
    return tr("yours") if side == "left" else tr("theirs")


def _happened(
    connection: Connection, ids: set[str], common: int, acts: list[Any], people: dict[str, str], user_id: str,
    found: Sequence[Conflict],
) -> list[Happening]:  # fmt: skip
    h = history.c
    query = (
        select(history).where(h.row_id.in_(list(ids)), h.at > common, h.user_id.in_(list(people))).order_by(h.at, h.pos)
    )
    lines: list[tuple[int, str, tuple[str, str]]] = [
        (row["at"], row["user_id"], _deed(connection, row)) for row in connection.execute(query).mappings()
    ]
    lines += [(row["at"], row["by_id"], _act(row)) for row in acts if row["by_id"] in people]
    lines.sort(key=lambda line: (line[0], line[1]))
    told = [Happening(common, "server", tr("Last version you both had"))]
    for (who, _), some in groupby(lines, key=lambda line: (line[1], line[0] // SAME_MOMENT)):
        together = list(some)
        words = _sentence([line[2] for line in together])
        mine = who == user_id
        name = tr("You") if mine else people[who]
        told.append(
            Happening(together[0][0], "laptop" if mine else "server", tr("{who} {did}", who=name, did=words), mine)
        )
    return sorted(told + _sent(connection, found), key=lambda one: one.at)  # some go on after the others were sent


def _deed(connection: Connection, row: Any) -> tuple[str, str]:
    """What was done and to what: ("moved", "to Nurture"), ("added", "phone")."""
    if row["unit"] == "stage" and row["new"]:
        return tr("moved"), tr("to {stage}", stage=say_value(connection, row["entity"], "stage", row["new"]))
    verb = tr("added") if bare(row["old"]) is None else tr("changed")
    return verb, inner(unit_name(connection, row["entity"], row["unit"]))


def _act(row: Any) -> tuple[str, str]:
    kind = row["kind"] or "note"
    length = (
        tr(" of {minutes} min {seconds} s", minutes=row["seconds"] // 60, seconds=row["seconds"] % 60)
        if row["seconds"]
        else ""
    )
    return (tr("logged") if kind in TOUCHES else tr("added")), tr(
        "a {kind}{length}", kind=inner(tr(kind.capitalize())), length=length
    )


def _sentence(deeds: Sequence[tuple[str, str]]) -> str:
    """ "moved to Connected, changed phone and why now, logged a call"."""
    by_verb: dict[str, list[str]] = {}
    for verb, what in deeds:
        by_verb.setdefault(verb, []).append(what)
    parts = []
    for verb, several in by_verb.items():
        things = list(dict.fromkeys(several))
        last = tr(" and {things}", things=things[-1]) if len(things) > 1 else ""
        parts.append(tr("{did} {what}", did=verb, what=f"{', '.join(things[:-1]) or things[0]}{last}"))
    return ", ".join(parts)


def _sent(connection: Connection, found: Sequence[Conflict]) -> list[Happening]:
    a = sync_archive.c
    ids = [one.mutation_id for one in found]
    ended = connection.execute(select(a.acked_at).where(a.id.in_(ids)).order_by(a.acked_at.desc())).scalar()
    if ended is None:
        return []
    count = len(connection.execute(select(a.id).where(a.acked_at == ended)).all())
    words = tr("This laptop sent {count:,} changes", count=count) if count != 1 else tr("This laptop sent it")
    return [Happening(ended, "wifi", words)]


def _joined(
    connection: Connection, ids: set[str], common: int, clashing: set[tuple[str, str]], acts: list[Any], user_id: str
) -> str:
    """What both did that needed nobody: "Title (theirs), Best hours (yours), 2 activities (both)"."""
    h = history.c
    rows = connection.execute(select(history).where(h.row_id.in_(list(ids)), h.at > common).order_by(h.pos)).mappings()
    found: dict[str, set[str]] = {}
    for row in rows:
        if (row["row_id"], row["unit"]) not in clashing:
            whose = tr("yours") if row["user_id"] == user_id else tr("theirs")
            found.setdefault(unit_name(connection, row["entity"], row["unit"]), set()).add(whose)
    parts = [f"{name} ({tr('both') if len(whose) > 1 else next(iter(whose))})" for name, whose in found.items()]
    if acts:
        by = {tr("yours") if row["by_id"] == user_id else tr("theirs") for row in acts}
        many = tr("{acts} activities", acts=len(acts)) if len(acts) > 1 else tr("1 activity")
        parts.append(f"{many} ({tr('both') if len(by) > 1 else by.pop()})")
    return ", ".join(parts)
