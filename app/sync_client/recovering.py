"""One way back for a cloned laptop, a restored laptop and a restored server: compare mutation ids, send what is missing (6.5)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select, update

from app.store.bulk import insert_rows
from app.store.tables.local import sync_archive, sync_base, sync_outbox, sync_scope
from app.store.unit_of_work import UnitOfWork
from app.sync_client.incoming import tell
from app.sync_client.rebase import bases, rebase, rows_of
from app.sync_client.state import NO_PROOF, State, load, save

MAX_IDS = 5000


def ids(work: UnitOfWork) -> list[str]:
    """Every mutation this laptop ever made and still has."""
    archived = work.connection.execute(select(sync_archive.c.id)).scalars()
    return [*archived, *work.connection.execute(select(sync_outbox.c.id)).scalars()]


def take_answer(work: UnitOfWork, answer: dict[str, Any], *, now: int, baseline: bool) -> None:
    """The new identity, the queue renumbered under it, and what the server had decided meanwhile."""
    known = answer["known"]
    state = load(work.connection)
    state.client, state.epoch = answer["client"], answer["epoch"]
    state.acked, state.acked_id = 0, None
    state.next_seq, state.last_id = 1, None
    archive = work.connection.execute(select(sync_archive).order_by(sync_archive.c.id)).mappings().all()
    lost = [row for row in archive if row["id"] not in known]
    for row in archive:
        if row["id"] in known:
            tell(work, row["id"], row["body"], known[row["id"]], now)
    _keep(work, [row for row in archive if row["id"] in known])
    queue = work.connection.execute(select(sync_outbox).order_by(sync_outbox.c.pos)).mappings().all()
    work.connection.execute(delete(sync_outbox))
    rows = [_again(row) for row in lost] + [_moved(row, known.get(row["id"])) for row in queue]
    insert_rows(work.connection, sync_outbox, [{**row, "pos": place} for place, row in enumerate(rows, 1)])
    _ensure_bases(work, lost)
    keys = {(effect["e"], effect["id"]) for row in rows for effect in row["effects"] or ()}
    rebase(work, bases(work, keys), rows_of(work, keys))
    if baseline:
        state.proof = answer["head"]
        start_over(work, state)
    save(work.connection, state)


def _again(row: Any) -> dict[str, Any]:
    body = row["body"]
    return {"seq": None, "prev": None, "id": row["id"], "batch": row["id"], "at": body["at"], "label": body["label"], "body": body["ops"],
            "effects": body["effects"], "await_v": None, "outcome": {"resend": True}, "held": None}  # fmt: skip


def _moved(row: Any, known: dict[str, Any] | None) -> dict[str, Any]:
    """An unsent one starts a new numbering; one that the server has waits for the version that brings its result."""
    kept = {**row, "seq": None, "prev": None, "await_v": None}
    if known is not None:
        kept |= {"await_v": known["version"], "outcome": {key: known[key] for key in ("status", "code", "detail")}}
    kept.pop("pos")
    return kept


def _keep(work: UnitOfWork, rows: list[Any]) -> None:
    """Those the server has stay in the archive, under no client's numbers any more."""
    work.connection.execute(delete(sync_archive))
    insert_rows(work.connection, sync_archive, [{**row, "client_id": None} for row in rows])


def _ensure_bases(work: UnitOfWork, rows: list[Any]) -> None:
    """What is sent again is pending again: its records need a base."""
    keys = {(effect["e"], effect["id"]) for row in rows for effect in row["body"]["effects"] or ()}
    missing = keys - set(bases(work, keys))
    shown = rows_of(work, missing)
    insert_rows(
        work.connection, sync_base, [{"entity": e, "row_id": i, "json": shown.get((e, i))} for e, i in sorted(missing)]
    )


def start_over(work: UnitOfWork, state: State) -> None:
    """Fetch everything anew, beside what is here (re-baseline); the outbox is never touched."""
    state.gen += 1
    state.cursor, state.gv = None, 0
    if state.proof is None:
        state.proof = list(NO_PROOF)
    work.connection.execute(delete(sync_scope))


def begin_again(work: UnitOfWork) -> None:
    """The cursor is too old: start over."""
    state = load(work.connection)
    start_over(work, state)
    save(work.connection, state)


def fetch_again(work: UnitOfWork, scope: str) -> None:
    """Fetch one scope anew: its checksum did not fit."""
    state = load(work.connection)
    state.gen += 1
    state.agrees = False
    work.connection.execute(update(sync_scope).where(sync_scope.c.scope == scope).values(token=""))
    save(work.connection, state)
