"""A day typed as a sentence into a field that holds nothing but a day: "fri", "1 dec 2026", "+2w"."""

from __future__ import annotations

from app.domain.custom_fields import CustomField, FieldKind, read_value, say
from app.errors import RefusedError
from app.language import tr
from ui.gates.move import local_now

_DAY = CustomField("", "", "", "", FieldKind.DATE)


def read_date(typed: str) -> tuple[str, object | None]:
    """What was understood in words, and the ISO day or None."""
    try:
        day = read_value(_DAY, typed, local_now())
    except RefusedError:
        return tr("no day yet"), None
    return say(_DAY, day), day
