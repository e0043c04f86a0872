"""Text from a scanner or the clipboard becomes a proposal for the form of a captured person; nothing is thrown away."""

from __future__ import annotations

from app.domain.badges import Scanned, read_badge
from app.domain.signatures import read_signature
from app.errors import RefusedError
from app.language import tr

__all__ = ["Scanned", "read_person"]


def read_person(text: str, region: str) -> Scanned:
    """A badge or a signature, read; `region` reads numbers without a country.

    RefusedError E-SCAN-UNREADABLE when nobody can be seen in it: the text stays where it is."""
    found = read_badge(text, region)
    if found is None:
        found = read_signature(text, region)
    if found is None or not found.anything:
        raise RefusedError(
            "E-SCAN-UNREADABLE", tr("There is no person to be seen in this text."), safe=tr("It was left as it is."),
            do=tr("Scan again, or type the name."), field="name",
        )  # fmt: skip
    return found
