"""Reading: what is new above a cursor, a whole scope, and whether two sides hold the same. Every row is of a granted scope."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, bindparam, func, null, or_, select

from app.domain.rights import AMOUNT_COLUMNS, AMOUNTS
from app.sync_protocol.manifest import ENTITIES
from app.sync_protocol.values import is_id
from app.sync_server import tables as t
from app.sync_server.database import Client, WorkspaceState
from app.sync_server.errors import ServerError
from app.sync_server.rights import Caller

PULL_ROWS, SNAPSHOT_ROWS, VERIFY_ROWS = 2000, 5000, 20_000
PROBE_SCOPES = 64
PAGE_BYTES = {"pull": 2 << 20, "snapshot": 4 << 20}
# Reference before accounts before what hangs on them: a half-received scope shows names before work.
PRIORITY = tuple(
    sorted(
        ENTITIES,
        key=lambda name: (
            {"account": 1, "site": 2, "contact": 3, "lead": 4, "activity": 9}.get(
                name, 5 if ENTITIES[name].parents else 0
            ),
            name,
        ),
    )
)
# Made once: each laptop asks these once a minute, and making them costs more than running them.
_GRANTED = (
    select(t.grant.c.scope, t.grant.c.access, t.grant.c.added_v, t.grant.c.revoked_v, t.scope.c.label)
    .outerjoin(t.scope, and_(t.scope.c.ws == t.grant.c.ws, t.scope.c.id == t.grant.c.scope))
    .where(t.grant.c.ws == bindparam("ws_"), t.grant.c.user_id == bindparam("who"))
    .where(
        or_(
            t.grant.c.added_v > bindparam("since"),
            t.grant.c.revoked_v > bindparam("since"),
            t.grant.c.until.is_not(None),
        )
    )
)
_HEARD = (
    select(t.client.c.user_id, func.max(t.client.c.seen_at))
    .where(t.client.c.ws == bindparam("ws_"), t.client.c.seen_at.is_not(None))
    .group_by(t.client.c.user_id)
)
_M, _H, _I, _S = t.mutation.c, t.field_history.c, t.sync_index.c, t.scope.c
_WROTE = (
    select(_M.user_id)
    .where(_M.ws == bindparam("ws_"), _M.version > bindparam("since"), _M.version <= bindparam("to"))
    .distinct()
    .limit(2)
)
_SET_BY = (
    select(_H.entity, _H.row_id, _H.unit, _H.user_id, _H.edited_at)
    .where(_H.ws == bindparam("ws_"), _H.row_id.in_(bindparam("ids", expanding=True)))
    .where(_H.version > bindparam("since"), _H.version <= bindparam("to"))
    .order_by(_H.pos)
)
_IN_SCOPES = select(_I.scope, _I.entity, _I.row_id, _I.version, _I.op).where(
    _I.ws == bindparam("ws_"), _I.scope.in_(bindparam("scopes", expanding=True))
)
_AFTER = _IN_SCOPES.where(_I.version > bindparam("since")).order_by(_I.version, _I.row_id).limit(bindparam("most"))
_OF_ONE_VERSION = _IN_SCOPES.where(_I.version == bindparam("version")).order_by(_I.row_id)
_ALL_SUMS = select(_S.id, _S.n, _S.xor64).where(
    _S.ws == bindparam("ws_"), _S.id.in_(bindparam("scopes", expanding=True))
)
_MOVED_SUMS = _ALL_SUMS.where(
    _S.id.in_(select(_I.scope).where(_I.ws == bindparam("ws_"), _I.version > bindparam("since")))
)
RANK = {name: rank for rank, name in enumerate(PRIORITY)}
FIXED = ("id", "_ver", "_scope", "created_at", "created_by", "updated_at", "updated_by")


def columns_of(entity: str) -> tuple[str, ...]:
    """The columns of a record on the wire."""
    return FIXED + tuple(one.name for one in ENTITIES[entity].fields)


def _shown(table: Table, entity: str, names: tuple[str, ...], withheld: bool) -> list[ColumnElement[Any]]:
    """The columns as a caller may see them: amounts are empty for whom they are withheld from."""
    hidden = AMOUNT_COLUMNS.get(entity, ()) if withheld else ()
    return [null().label(name) if name in hidden else table.c[name] for name in names]


def page(
    connection: Connection, state: WorkspaceState, caller: Caller, client: Client, body: dict[str, Any]
) -> dict[str, Any]:
    """One page of whole versions (6.3). Most laptops ask when nothing has happened: then hardly anything is looked up."""
    cursor = body["cursor"]
    known_grants = body["gv"]
    if cursor is None:
        rows, more = list[Any](), False
        to = (state.version, state.tag)
        known_grants = 0
    else:
        if cursor[0] < state.horizon:
            raise ServerError("CURSOR_EXPIRED")
        rows, more = [], False
        if cursor[0] < state.version:
            rows, more = _index_rows(connection, state.id, caller, cursor[0], min(body["limit"], PULL_ROWS))
        to = _end(connection, state, rows, more)
    add, drop = _grant_changes(connection, state.id, caller, known_grants)
    ack: list[Any] = _ack(connection, state.id, client.id, to[0]) if more else [client.last_seq, client.last_id]
    answer: dict[str, Any] = {
        "to": [to[0], str(to[1])],
        "more": more,
        "gv": state.version,
        "scopes": {"add": add, "drop": drop},
        "gone": [[row.scope, row.entity, row.row_id, row.version, row.op] for row in rows if row.op != "put"],
        "put": _records(connection, state.id, [(row.entity, row.row_id) for row in rows if row.op == "put"], caller),
        "ack": ack,
        "outcomes": _outcomes(connection, state.id, client.id, body["acked"], ack[0]) if ack[0] > body["acked"] else [],
    }
    if cursor is not None and cursor[0] < to[0]:
        answer["by"] = _authors(connection, state.id, [row for row in rows if row.op == "put"], cursor[0], to[0])
    if not more:
        since = None if body["full_sums"] or cursor is None else cursor[0]
        answer["sums"] = _sums(connection, state.id, caller, since) if since is None or since < state.version else {}
        answer["people"] = heard_of(connection, state.id)
    return answer


def own_devices(connection: Connection, ws: str, user_id: str, here: str) -> list[dict[str, Any]]:
    """The devices a person has joined with, the one that asks first; `seen_at` is their last contact, ms UTC."""
    d = t.device.c
    query = devices_seen(ws).where(d.user_id == user_id).order_by(d.id != here, d.id)
    return [
        {"name": row.name, "here": row.id == here, "state": row.state, "seen_at": row.seen_at}
        for row in connection.execute(query)
    ]


def devices_seen(ws: str) -> Select[Any]:
    """Every device of a workspace with its last contact: the last of the laptops that synced as it."""
    d, c = t.device.c, t.client.c
    seen = select(func.max(c.seen_at)).where(c.ws == d.ws, c.device_id == d.id).scalar_subquery()
    return select(d.id, d.user_id, d.name, d.state, seen.label("seen_at")).where(d.ws == ws)


def _authors(connection: Connection, ws: str, rows: list[Any], since: int, to: int) -> list[list[Any]]:
    """Who set what last, and when, where several people changed things meanwhile: a record alone tells only the last of them."""
    between = {"ws_": ws, "since": since, "to": to}
    if len(connection.execute(_WROTE, between).all()) < 2:
        return []
    found = connection.execute(_SET_BY, {**between, "ids": [row.row_id for row in rows]})
    return [list(row) for row in {tuple(row[:3]): row for row in found}.values()]


def _index_rows(connection: Connection, ws: str, caller: Caller, cursor: int, limit: int) -> tuple[list[Any], bool]:
    """Index rows above the cursor in the caller's scopes, cut between versions."""
    among = {"ws_": ws, "scopes": sorted(caller.grants)}
    found = list(connection.execute(_AFTER, {**among, "since": cursor, "most": limit + 1}))
    if len(found) <= limit:
        return found, False
    cut = found[limit].version
    rows = [row for row in found if row.version < cut]
    if not rows:  # one version larger than a page is sent whole
        rows = list(connection.execute(_OF_ONE_VERSION, {**among, "version": cut}))
        more = connection.execute(_AFTER, {**among, "since": cut, "most": 1}).first() is not None
        return rows, more
    return rows, True


def _end(connection: Connection, state: WorkspaceState, rows: list[Any], more: bool) -> tuple[int, int]:
    if not more:
        return state.version, state.tag
    version = rows[-1].version
    v = t.tag.c
    tag = connection.execute(select(v.tag).where(v.ws == state.id, v.version == version)).scalar()
    return version, int(tag or 0)


def _grant_changes(
    connection: Connection, ws: str, caller: Caller, since: int
) -> tuple[list[dict[str, str]], list[str]]:
    add, drop = [], []
    for row in connection.execute(_GRANTED, {"ws_": ws, "who": caller.user_id, "since": since}):
        held = row.scope in caller.grants  # a cover that ran out is held no longer, whatever its row says
        if held and row.added_v > since:
            add.append({"scope": row.scope, "access": row.access, "label": row.label or row.scope})
        elif not held:
            drop.append(row.scope)
    return sorted(add, key=lambda one: one["scope"]), sorted(drop)


def _ack(connection: Connection, ws: str, client_id: str, to: int) -> list[Any]:
    s = t.sent.c
    query = (
        select(s.seq, s.id).where(s.ws == ws, s.client_id == client_id, s.version <= to).order_by(s.seq.desc()).limit(1)
    )
    row = connection.execute(query).first()
    return [row.seq, row.id] if row is not None else [0, None]


def _outcomes(connection: Connection, ws: str, client_id: str, acked: int, ack: int) -> list[dict[str, Any]]:
    s = t.sent.c
    query = (
        select(s.seq, s.status, s.code, s.detail)
        .where(s.ws == ws, s.client_id == client_id, s.seq > acked, s.seq <= ack)
        .where(or_(s.status != "applied", s.detail.is_not(None)))
        .order_by(s.seq)
    )
    return [
        {"seq": row.seq, "status": row.status, "code": row.code, "detail": row.detail or {}}
        for row in connection.execute(query)
    ]


def _sums(connection: Connection, ws: str, caller: Caller, since: int | None) -> dict[str, list[Any]]:
    among = {"ws_": ws, "scopes": sorted(caller.grants)}
    query, given = (_ALL_SUMS, among) if since is None else (_MOVED_SUMS, {**among, "since": since})
    return {row.id: [row.n, str(row.xor64)] for row in connection.execute(query, given)}


def heard_of(connection: Connection, ws: str) -> list[list[Any]]:
    """When each person was last heard of; takes no version (decisions 21)."""
    return [[row[0], row[1]] for row in connection.execute(_HEARD, {"ws_": ws})]


def _records(connection: Connection, ws: str, keys: Iterable[tuple[str, str]], caller: Caller) -> list[dict[str, Any]]:
    wanted: dict[str, list[str]] = defaultdict(list)
    for entity, row_id in keys:
        wanted[entity].append(row_id)
    found = []
    for entity in sorted(wanted, key=lambda name: RANK[name]):
        given = {"ws_": ws, "ids": wanted[entity], "scopes": sorted(caller.grants)}
        rows = connection.execute(_by_id(entity, AMOUNTS in caller.withheld), given).all()
        if rows:
            found.append(packed(entity, columns_of(entity), rows))
    return found


@cache
def _by_id(entity: str, withheld: bool) -> Select[Any]:
    table = t.RECORDS[entity]
    return (
        select(*_shown(table, entity, columns_of(entity), withheld))
        .where(table.c.ws == bindparam("ws_"), table.c.id.in_(bindparam("ids", expanding=True)))
        .where(table.c._scope.in_(bindparam("scopes", expanding=True)))  # never one of a scope that is not theirs now
        .where(table.c.deleted_at.is_(None))
        .order_by(table.c.id)
    )


def packed(entity: str, names: tuple[str, ...], rows: Sequence[Any]) -> dict[str, Any]:
    """Rows as columns by name, those that are empty in every row left out."""
    kept = [place for place, column in enumerate(zip(*rows, strict=True)) if column.count(None) < len(column)]
    return {"e": entity, "cols": [names[place] for place in kept], "rows": list(map(itemgetter(*kept), rows))}


def snapshot(connection: Connection, state: WorkspaceState, caller: Caller, body: dict[str, Any]) -> dict[str, Any]:
    """One page of a scope, in the order of PRIORITY and id; the token names the last row sent."""
    scope = body["scope"]
    if not caller.reads(scope):
        raise ServerError("SCOPE_REVOKED", scope=scope)
    wanted = body.get("entities") or PRIORITY
    rank, after = _token(body.get("token"))
    left = min(body["limit"], SNAPSHOT_ROWS)
    put = []
    present: set[str] | None = (
        None  # looked for once the entity of the token is through: it costs a walk over the whole scope
    )
    for entity in PRIORITY[max(rank, 0) :]:
        if entity not in wanted:
            continue
        if RANK[entity] != rank:
            if present is None:
                present = _present(connection, state.id, scope)
            if entity not in present:
                continue
        names, table = columns_of(entity), t.RECORDS[entity]
        query = select(*_shown(table, entity, names, AMOUNTS in caller.withheld)).where(
            table.c.ws == state.id, table.c._scope == scope, table.c.deleted_at.is_(None)
        )
        if RANK[entity] == rank:
            query = query.where(table.c.id > after)
        rows = connection.execute(query.order_by(table.c.id).limit(left)).all()
        if rows:
            put.append(packed(entity, names, rows))
        left -= len(rows)
        if left <= 0:
            return {"put": put, "token": f"{RANK[entity]}:{rows[-1][0]}"}
    return {"put": put, "token": None}


def _present(connection: Connection, ws: str, scope: str) -> set[str]:
    i = t.sync_index.c
    query = select(i.entity).where(i.ws == ws, i.scope == scope, i.op == "put").distinct()
    return set(connection.execute(query).scalars())


def _token(token: str | None) -> tuple[int, str]:
    if token is None:
        return -1, ""
    rank, _, after = token.partition(":")
    if not rank.isdecimal() or int(rank) >= len(PRIORITY) or not is_id(after):
        raise ServerError("INVALID", about="token")
    return int(rank), after


def verify(connection: Connection, state: WorkspaceState, caller: Caller, body: dict[str, Any]) -> dict[str, Any]:
    """The ranges [from id, to id, hash] whose records differ in content from what the server has.

    Raises INVALID for ranges out of order, TOO_LARGE when they hold more than VERIFY_ROWS: ask for fewer.
    """
    scope, entity = body["scope"], body["entity"]
    if not caller.reads(scope):
        raise ServerError("SCOPE_REVOKED", scope=scope)
    if entity not in ENTITIES:
        raise ServerError("INVALID", about="entity")
    table, names = t.RECORDS[entity], columns_of(entity)
    wrong, left, past = [], VERIFY_ROWS, ""
    for first, last, digest in body["ranges"]:
        if not past < first <= last:
            raise ServerError("INVALID", about="ranges")  # in order, none twice: each row is read once at most
        past = last
        query = (
            select(*_shown(table, entity, names, AMOUNTS in caller.withheld))
            .where(table.c.ws == state.id, table.c._scope == scope, table.c.deleted_at.is_(None))
            .where(table.c.id >= first, table.c.id <= last)
            .order_by(table.c.id)
            .limit(left + 1)
        )
        rows = [dict(zip(names, row, strict=True)) for row in connection.execute(query)]
        left -= len(rows)
        if left < 0:
            raise ServerError("TOO_LARGE")
        if content_hash(rows) != digest:
            wrong.append([first, last])
    return {"wrong": wrong}


def content_hash(rows: Iterable[dict[str, Any]]) -> str:
    """BLAKE2b-128 of the rows' canonical JSON."""
    text = json.dumps(list(rows), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
