"""What happened with a lead: create-only entries, and what their notes say of people, pain and timing."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from app.domain.names import clean_line, clean_text
from app.domain.notes import of_kind, read_notes
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def add_activity(
    work: UnitOfWork,
    lead: dict[str, Any],
    *,
    kind: str,
    title: str,
    text: str = "",
    direction: str = "",
    outcome: str = "",
    seconds: int = 0,
    at: int = 0,
    known_by: str = "",
    detail: dict[str, Any] | None = None,
    row_id: str = "",
) -> str:
    """An activity on a lead; what its note names as pain, timing or person is filed where it belongs."""
    lines = read_notes(text)
    activity_id = work.create(
        "activity",
        {
            "lead_id": lead["id"],
            "contact_id": lead["contact_id"],
            "account_id": lead["account_id"],
            "kind": kind,
            "direction": direction or None,
            "at": at or work.now,
            "by_id": work.user,
            "title": clean_line(title),
            "body": clean_text(text) or None,
            "outcome": outcome or None,
            "seconds": seconds or None,
            "known_by": known_by or None,
            "detail": detail or None,
        },
        row_id=row_id,
    )
    for kind_of, signal in (("pain", "pain named"), ("timing", "date set")):
        for words in of_kind(lines, kind_of):
            work.create(
                "signal",
                {
                    "lead_id": lead["id"],
                    "contact_id": lead["contact_id"],
                    "account_id": lead["account_id"],
                    "kind": signal,
                    "at": work.now,
                    "text": words,
                    "told": True,
                },
            )
    for words in of_kind(lines, "person"):
        name, _, part = words.partition(",")
        _add_person(work, lead, clean_line(name), clean_line(part))
    return activity_id


def _add_person(work: UnitOfWork, lead: dict[str, Any], name: str, part: str) -> None:
    if not name or not lead["account_id"]:
        return
    contact = t.contact.c
    known = work.connection.execute(
        select(contact.id).where(contact.account_id == lead["account_id"], func.lower(contact.name) == name.lower())
    ).scalar()
    if known is None:
        first, _, last = name.rpartition(" ")
        work.create(
            "contact",
            {
                "name": name,
                "first_name": first or None,
                "last_name": last or None,
                "account_id": lead["account_id"],
                "note": part or None,
                "role": "unknown",
            },
        )


def say_length(seconds: int) -> str:
    """ "7 min 42 s"."""
    return f"{seconds // 60} min {seconds % 60} s"
