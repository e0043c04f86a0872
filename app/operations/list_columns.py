"""Columns of a list that a person put right: kept on this laptop for the next list of that shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.names import fold
from app.operations import drafts
from app.store.list_columns import KIND, kept_columns, shape
from app.store.unit_of_work import UnitOfWork


def keep(work: UnitOfWork, header: Sequence[str], targets: Mapping[str, str]) -> None:
    """Keep where columns go, by their names, beside those kept before; '' is a field of its own, "-" is left out."""
    before = kept_columns(work.connection, header)
    now = {fold(name): target for name, target in targets.items()}
    drafts.keep(work, KIND, shape(header), {**(before.targets if before else {}), **now})


def forget(work: UnitOfWork, header: Sequence[str]) -> None:
    """Match the columns of such lists anew."""
    drafts.drop(work, KIND, shape(header))
