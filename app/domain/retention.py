"""How long people are kept who never became more than a prospect: a manager says so, a person has it done."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Any

from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

LEAST, MOST = 3, 120  # months
RUNS = 24  # that are remembered
STAY = ("Customer", "Past customer", "Partner")  # relationships whose people are kept for other reasons


@frozen
class Keeping:
    """`months` without contact after which a person is proposed for erasing, 0 never; `runs` what was erased so, the newest first."""

    months: int = 0
    runs: tuple[dict[str, Any], ...] = field(default=())


def read_keeping(raw: Any) -> Keeping:
    """As it was kept; never an error."""
    if not isinstance(raw, dict):
        return Keeping()
    months, runs = raw.get("months"), raw.get("runs")
    kept = tuple(one for one in runs if isinstance(one, dict))[:RUNS] if isinstance(runs, list) else ()
    return Keeping(months if isinstance(months, int) and LEAST <= months <= MOST else 0, kept)


def raw_of(keeping: Keeping) -> dict[str, Any]:
    """As it is kept."""
    return {"months": keeping.months, "runs": list(keeping.runs[:RUNS])}


def require_months(months: int) -> None:
    """RefusedError E-KEEPING."""
    if months and not LEAST <= months <= MOST:
        raise RefusedError(
            "E-KEEPING",
            tr("People are kept from {least} to {most} months.", least=LEAST, most=MOST),
            safe=tr("Nothing was changed."),
            do=tr("0 keeps them for good."),
            field="months",
        )


def before(today: date, months: int) -> date:
    """The day that many months ago; the last of its month where there is no such day."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    day = today.day
    while True:
        try:
            return date(year, month + 1, day)
        except ValueError:
            day -= 1
