"""Addresses and numbers of the people and companies of a list."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain import contact_points
from app.ids import new_id
from app.import_export.context import Context
from app.language import tr


def add_numbers(
    context: Context,
    holder: str,
    row_id: str,
    phones: Sequence[contact_points.PhoneNumber],
    folded: str,
    line: int,
    start: int = 0,
    kind: str = "direct",
) -> None:
    """Numbers of a new record; what cannot be read is kept as text and said so."""
    index = context.existing.contacts_by_number if holder == "contact" else context.existing.accounts_by_number
    for rank, phone in enumerate(phones, start):
        context.writer.create(
            "number",
            {
                "id": new_id(),
                f"{holder}_id": row_id,
                "value": phone.value,
                "e164": phone.e164 or None,
                "extension": phone.extension or None,
                "kind": kind,
                "state": phone.state,
                "rank": rank,
            },
        )
        if phone.e164:
            index.setdefault(phone.e164, {})[row_id] = folded
        elif phone.state == contact_points.UNCLEAR:
            context.reason(
                line, "W-PHONE", tr("{phone!r} is no number that can be dialled; kept as text.", phone=phone.value)
            )


def add_email(context: Context, holder: str, row_id: str, cell: str, line: int, rank: int) -> None:
    """An address of a record; what cannot be read is kept as text and said so."""
    email = contact_points.read_email(cell)
    context.writer.create(
        "email",
        {
            "id": new_id(),
            f"{holder}_id": row_id,
            "value": email.value,
            "folded": email.folded or None,
            "kind": "work",
            "state": email.state,
            "rank": rank,
        },
    )
    if email.folded and holder == "contact":
        context.existing.contact_by_email.setdefault(email.folded, row_id)
    elif not email.folded:
        context.reason(line, "W-EMAIL", tr("{email!r} is no e-mail address; kept as text.", email=email.value))
