"""Files on records: added, pinned, removed. The bytes lie in the file store, the record says whose they are."""

from __future__ import annotations

import mimetypes
from pathlib import PurePath

from app.domain.names import clean_line
from app.errors import RefusedError
from app.language import tr
from app.store.file_store import StoredFile
from app.store.unit_of_work import HOLDERS, UnitOfWork

KINDS = ("file", "one-pager", "price list", "RFI", "RFP", "CFP", "LOI", "photo", "stop list")


def attach(work: UnitOfWork, stored: StoredFile, name: str, *, kind: str = "file", **holder: str) -> str:
    """Put a stored file on a record (`lead_id`, `contact_id` or `account_id`), or with none of them into the team's
    sales material; the id of its document. RefusedError E-HOLDER, E-KIND."""
    if set(holder) - set(HOLDERS):
        raise RefusedError("E-HOLDER", tr("A file hangs on a lead, a contact or an account."))
    if kind not in KINDS:
        raise RefusedError(
            "E-KIND", tr("There is no kind {kind}.", kind=kind), do=tr("One of: {kinds}.", kinds=", ".join(KINDS))
        )
    for field, record_id in holder.items():
        work.require(field.removesuffix("_id"), record_id)
    shown = clean_line(PurePath(name).name)[:200] or tr("File")
    work.label = tr("{shown} added", shown=shown)
    return work.create(
        "document",
        {
            **holder,
            "name": shown,
            "kind": kind,
            "sha256": stored.sha256,
            "bytes": stored.size,
            "media_type": mimetypes.guess_type(shown)[0] or "application/octet-stream",
            "shared": not holder,
        },
    )


def pin(work: UnitOfWork, document_id: str, *, pinned: bool) -> None:
    """Keep a file on this laptop whatever happens, or no longer."""
    document = work.require("document", document_id)
    work.label = (
        tr("{name} kept for offline", name=document["name"])
        if pinned
        else tr("{name} no longer kept", name=document["name"])
    )
    work.patch("document", document_id, {"pinned": pinned})


def remove(work: UnitOfWork, document_id: str) -> None:
    """Take a file off its record; Undo brings it back."""
    document = work.require("document", document_id)
    work.label = tr("{name} removed", name=document["name"])
    work.delete("document", document_id)
