"""What is remembered of printing, so that only changed briefs need go to paper again."""

from __future__ import annotations

from collections.abc import Mapping

from app.store.printed_briefs import set_printed
from app.store.unit_of_work import UnitOfWork


def note_printed(work: UnitOfWork, fingerprints: Mapping[str, str]) -> None:
    """Remember on this laptop as what each brief was printed, by handoff id."""
    set_printed(work.connection, fingerprints)
