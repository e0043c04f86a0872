"""One person's data leaves a laptop: records, unsent and archived bodies, history, bin, drafts, paper, search (decisions 11)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Table, Text, delete, or_, select, type_coerce, update

from app.store import outbox
from app.store.last_seen import PICTURE, QUEUE
from app.store.person_records import Key
from app.store.sets import among
from app.store.tables.local import (
    bin_item,
    draft,
    history,
    import_change,
    kept_apart,
    merged,
    sheet,
    spoken_number,
    sync_archive,
    sync_attention,
    sync_base,
    sync_lost_found,
    sync_outbox,
    undo_step,
)
from app.store.tables.synced import RECORDS
from app.store.unit_of_work import UnitOfWork

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def purge(work: UnitOfWork, keys: Iterable[Key]) -> None:
    """Remove every trace of these records, in the transaction of the page that orders it; unsent changes of them go too."""
    wanted = set(keys)
    if not wanted:
        return
    rows = {key: row for key in wanted if key[0] in RECORDS and (row := work.row(*key)) is not None}
    codes = [str(row["code"]) for (entity, _), row in rows.items() if entity == "handoff" and row["code"]]
    ids = {row_id for _, row_id in wanted}
    for (entity, row_id), row in rows.items():
        work.connection.execute(delete(RECORDS[entity]).where(RECORDS[entity].c.id == row_id))
        work.shown(entity, row_id, row)
    _purge_sending(work, ids)
    for table in (sync_base, sync_lost_found):
        work.connection.execute(delete(table).where(among(table.c.row_id, ids)))
    _purge_bin(work, ids)
    forget_changes(work, ids)
    _purge_merges(work, ids)
    _purge_drafts(work, ids)
    _purge_paper(work, ids)
    lines = {str(row["e164"]) for (entity, _), row in rows.items() if entity == "number" and row["e164"]}
    work.connection.execute(delete(spoken_number).where(among(spoken_number.c.e164, lines)))
    kept = outbox.state(work.connection, outbox.TO_COMPACT) or []
    outbox.set_state(work.connection, outbox.TO_COMPACT, sorted({*kept, *codes}))


def forget_changes(work: UnitOfWork, ids: set[str]) -> None:
    """What these records were before, and every step that would bring it back."""
    work.connection.execute(delete(history).where(among(history.c.row_id, ids)))
    for table, column in ((sync_attention, "body"), (undo_step, "ops"), (import_change, "op")):
        key = next(iter(table.primary_key.columns))
        work.connection.execute(delete(table).where(among(key, _naming(work, table, column, ids))))


def _names(value: Any, ids: set[str]) -> bool:
    said = value if isinstance(value, str) else json.dumps(value)
    return not ids.isdisjoint(_ID.findall(said))


def _naming(work: UnitOfWork, table: Table, column: str, ids: set[str]) -> list[Any]:
    key = next(iter(table.primary_key.columns))
    rows = work.connection.execute(
        select(key, type_coerce(table.c[column], Text))
    )  # after an import there are very many
    return [row_key for row_key, said in rows if said and _names(said, ids)]


def _purge_merges(work: UnitOfWork, ids: set[str]) -> None:
    """What they were merged from or into can no longer be parted."""
    m, a = merged.c, kept_apart.c
    work.connection.execute(delete(merged).where(or_(among(m.loser, ids), among(m.keeper, ids))))
    work.connection.execute(delete(kept_apart).where(or_(among(a.one, ids), among(a.other, ids))))


def _purge_drafts(work: UnitOfWork, ids: set[str]) -> None:
    """Unsaved work that names them, and how Today looked last, which may show them."""
    d = draft.c
    for row in work.connection.execute(select(draft).where(d.kind != PICTURE)).mappings().all():
        if row["kind"] == QUEUE or _names([row["subject"], row["body"]], ids):
            work.connection.execute(delete(draft).where(d.kind == row["kind"], d.subject == row["subject"]))
    work.connection.execute(delete(draft).where(d.kind == PICTURE))


def _purge_sending(work: UnitOfWork, ids: set[str]) -> None:
    """A numbered mutation keeps its place in the order, emptied to one operation that the server answers and nobody reads."""
    for row in work.connection.execute(select(sync_outbox)).mappings().all():
        if not _names([row["body"], row["effects"]], ids):
            continue
        where = sync_outbox.c.pos == row["pos"]
        ops = _without(row["body"], ids)
        if not ops and row["seq"] is None and row["await_v"] is None:
            work.connection.execute(delete(sync_outbox).where(where))
            continue
        values = {"label": "", "body": ops or _nothing(ids), "effects": _without(row["effects"] or [], ids)}
        work.connection.execute(update(sync_outbox).where(where).values(**values))
    for mutation, kept in work.connection.execute(select(sync_archive.c.id, sync_archive.c.body)).all():
        if kept is None or not _names(kept, ids):
            continue
        ops = _without(kept["ops"], ids) or _nothing(ids)
        body = {**kept, "label": "", "ops": ops, "effects": _without(kept["effects"] or [], ids)}
        work.connection.execute(update(sync_archive).where(sync_archive.c.id == mutation).values(body=body))


def _without(ops: list[dict[str, Any]], ids: set[str]) -> list[dict[str, Any]]:
    return [op for op in ops if not _names(op, ids)]


def _nothing(ids: set[str]) -> list[dict[str, Any]]:
    return [{"op": "patch", "e": "contact", "id": min(ids), "set": {}}]


def _purge_bin(work: UnitOfWork, ids: set[str]) -> None:
    b = bin_item.c
    for row in work.connection.execute(select(bin_item)).mappings().all():
        if not _names([row["row_id"], row["body"]], ids):
            continue
        where = (b.entity == row["entity"], b.row_id == row["row_id"])
        left = [pair for pair in row["body"]["rows"] if not _names(pair, ids)]
        gone = row["row_id"] in ids or not left
        change = delete(bin_item) if gone else update(bin_item).values(body={"rows": left})
        work.connection.execute(change.where(*where))


def _purge_paper(work: UnitOfWork, ids: set[str]) -> None:
    """Of a printed sheet the rows that name them; the others may still come back from the road."""
    for row in work.connection.execute(select(sheet)).mappings().all():
        if not _names([row["rows"], row["entered"]], ids):
            continue
        kept = {letter: [one for one in rows if not _names(one, ids)] for letter, rows in row["rows"].items()}
        entered = {key: one for key, one in row["entered"].items() if not _names([key, one], ids)}
        where = sheet.c.number == row["number"]
        work.connection.execute(update(sheet).where(where).values(rows=kept, entered=entered))
