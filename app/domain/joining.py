"""What somebody new begins with beside who they are: a quota that grows, and a colleague's open leads (product 8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.quotas import Target, ramp, read_amount, read_percents
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

MEASURE = "meetings"  # what a new one's quota is of
MONTHS = 6  # for which it is set


@frozen
class Start:
    """`quotas` of meetings held, month by month; `leads_from` whose open leads they take over, '' for nobody's."""

    quotas: tuple[Target, ...] = ()
    leads_from: str = ""

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to give."""
        return not self.quotas and not self.leads_from


NOTHING = Start()


def read_start(full: str, parts: str, leads_from: str, months: Sequence[str]) -> Start:
    """From the full quota a month and its percentages, month by month, as typed; the last goes on. RefusedError E-QUOTA."""
    target = read_amount(full, MEASURE)
    if target is None:
        if parts.strip():
            raise RefusedError("E-QUOTA", tr("A ramp needs the full quota."), field="full")
        return Start((), leads_from)
    return Start(tuple(ramp("", months, target, read_percents(parts) or [100])), leads_from)


def raw_of(start: Start) -> dict[str, Any]:
    """As it is kept with an invitation."""
    return {
        "quotas": [[one.month, one.target, one.percent] for one in start.quotas],
        "leads_from": start.leads_from,
    }


def start_of(raw: Mapping[str, Any] | None) -> Start:
    """What is kept; nothing where nothing is."""
    if not raw:
        return NOTHING
    return Start(tuple(Target("", *one) for one in raw["quotas"]), raw["leads_from"])
