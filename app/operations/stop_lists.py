"""The company's do-not-contact list: one blob of sorted keyed hashes with the date it is of (decisions 20)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from app.domain.names import clean_line
from app.language import tr
from app.operations import documents, settings
from app.store import settings as kept
from app.store.bulk import insert_rows
from app.store.file_store import StoredFile
from app.store.tables import synced as t
from app.store.tables.local import meta, stop_list
from app.store.unit_of_work import UnitOfWork

SIZE = 16  # bytes of one hash
LOADED = "stop list"  # the meta row: which list the hashes are of


def packed(hashes: Iterable[bytes]) -> bytes:
    """The list as it travels: the hashes in order, one behind the other."""
    return b"".join(sorted(hashes))


def unpacked(blob: bytes) -> list[str]:
    """The hashes of a blob, in hexadecimal; a blob of another shape gives none."""
    if len(blob) % SIZE:
        return []
    return [blob[at : at + SIZE].hex() for at in range(0, len(blob), SIZE)]


def take_list(
    work: UnitOfWork, stored: StoredFile, hashes: Iterable[bytes], *, name: str, day: date, kinds: dict[str, int]
) -> None:
    """Put a list in the present one's place. RefusedError E-NOT-ALLOWED for all but managers once there is a server."""
    settings.require_manager(work, tr("replace the do-not-contact list"))
    document = t.RECORDS["document"].c
    for old in work.connection.execute(select(document.id).where(document.kind == "stop list")).scalars().all():
        work.delete("document", old)
    documents.attach(work, stored, name, kind="stop list")
    about = {"day": day.isoformat(), "name": clean_line(name), "sha256": stored.sha256, "kinds": kinds}
    settings.set_value(work, kept.STOP_LIST, about)
    load_list(work, stored.sha256, (one.hex() for one in hashes))
    work.keep_no_step()  # the list of before is gone: an older one is taken again from its file


def wanted(connection: Connection) -> str:
    """The hash of the list that is in force and is not looked up in yet, '' when there is none."""
    about = kept.value_of(connection, kept.STOP_LIST, {})
    loaded = connection.execute(select(meta.c.value).where(meta.c.name == LOADED)).scalar()
    return about["sha256"] if about.get("sha256") and about["sha256"] != loaded else ""


def load_list(work: UnitOfWork, sha256: str, hashes: Iterable[str]) -> int:
    """Keep the hashes where they are looked up; how many."""
    work.connection.execute(insert(meta).prefix_with("OR REPLACE").values(name=LOADED, value=sha256))
    rows = [{"hash": one} for one in dict.fromkeys(hashes)]
    work.connection.execute(delete(stop_list))
    insert_rows(work.connection, stop_list, rows)
    return len(rows)
