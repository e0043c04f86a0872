"""How long people are kept, and what was erased because of it."""

from __future__ import annotations

from dataclasses import replace

from app.domain.retention import RUNS, raw_of, read_keeping, require_months
from app.language import tr
from app.operations.settings import set_value
from app.store import settings
from app.store.unit_of_work import UnitOfWork


def set_months(work: UnitOfWork, months: int) -> None:
    """Propose people for erasing after that many months without contact, 0 never. RefusedError E-KEEPING, E-NOT-ALLOWED."""
    require_months(months)
    kept = read_keeping(settings.value_of(work.connection, settings.RETENTION))
    set_value(work, settings.RETENTION, raw_of(replace(kept, months=months)), label=tr("Keeping time changed"))


def note_run(work: UnitOfWork, count: int, months: int) -> None:
    """Keep that so many people were erased, when, by whom and under which time; nobody is named. RefusedError E-NOT-ALLOWED."""
    kept = read_keeping(settings.value_of(work.connection, settings.RETENTION))
    run = {"at": work.now, "by": work.user, "count": count, "months": months}
    set_value(work, settings.RETENTION, raw_of(replace(kept, runs=(run, *kept.runs)[:RUNS])), label=tr("Erasing noted"))
