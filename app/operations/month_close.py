"""A month is closed: its credits are frozen, and what arrived late for earlier ones is named (product 8)."""

from __future__ import annotations

from datetime import tzinfo

from app.clock import from_ms
from app.domain.figures.month_close import NAME, Close, adjustments, frozen_lines, raw_of, read_month
from app.errors import RefusedError
from app.language import tr
from app.operations.settings import require_manager, set_value
from app.store.month_credits import closes, credits
from app.store.unit_of_work import UnitOfWork


def close_month(work: UnitOfWork, words: str, *, zone: tzinfo) -> Close:
    """Close the month of these words, days as they fall in `zone`. RefusedError E-PERIOD, E-MONTH-OPEN, E-CLOSED, E-NOT-ALLOWED."""
    require_manager(work, tr("close a month"))
    period = read_month(words, from_ms(work.now).astimezone(zone).date())
    month, before = period.written(), closes(work.connection)
    if month in before:
        day = from_ms(before[month].at).astimezone(zone)
        raise RefusedError(
            "E-CLOSED", tr("{month:%B %Y} was closed on {day} {date:%b %Y}.", month=period.first, day=day.day, date=day),
            safe=tr("It stays as it is."),
            do=tr(
                "See it under Dashboards, Month close, or with satchel close {month} --show. What arrives late stands in the next close.",
                month=month,
            ),
        )  # fmt: skip
    span = period.bounds(zone)
    every = credits(work.connection, zone, span[1])
    made = Close(month, work.now, work.user, frozen_lines(every, span), adjustments(every, before))
    work.label = tr("{month:%B %Y} closed", month=period.first)
    set_value(work, f"{NAME} {month}", raw_of(made))
    return made
