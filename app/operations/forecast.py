"""The forecast of a week as it stood, kept once so that later ones are compared with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from app.domain.figures.forecast import with_week
from app.frozen import frozen
from app.language import tr
from app.operations.settings import set_value
from app.store import settings
from app.store.unit_of_work import UnitOfWork


@frozen
class Week:
    """What is kept of the week from `monday`: by month its value and its weighted value, in minor units; `at` ms UTC."""

    monday: date
    at: int
    currency: str
    months: Mapping[str, list[int]]


def keep_week(work: UnitOfWork, week: Week) -> bool:
    """Keep it for everybody, unless that week is kept already. RefusedError E-NOT-ALLOWED."""
    kept = settings.value_of(work.connection, settings.FORECAST_WEEKS, {})
    before = kept if isinstance(kept, Mapping) else {}
    if week.monday.isoformat() in before:
        return False
    taken = {name: value for name, value in asdict(week).items() if name != "monday"}
    set_value(
        work, settings.FORECAST_WEEKS, with_week(before, week.monday, taken), label=tr("Forecast of the week kept")
    )
    return True
