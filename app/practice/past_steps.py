"""How the leads of the past quarter went on: steps of their lifecycle, the show that brought some, what they objected, who was sent back."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import cycle
from typing import Any

from sqlalchemy import select

from app.clock import from_ms
from app.domain.figures.periods import WEEK, period_of
from app.domain.lifecycle import SENT_BACK, Lifecycle
from app.domain.opportunities import OPEN, PROBABILITY, DealStage, weighted
from app.ids import new_id
from app.practice.days import today_of
from app.practice.library import SHOW
from app.practice.people import Team
from app.practice.story import DAY
from app.store import settings
from app.store.tables import synced as t
from app.store.unit_of_work import Row, UnitOfWork

SAID = (
    {"says": "We already have a system", "handled": True},
    {"says": "No budget this year", "handled": False},
    {"says": "Call me next quarter", "handled": True},
    {"says": "We already have a system", "handled": False},
    {"says": "Engineers won't use another app", "handled": True},
)
Rows = defaultdict[str, list[dict[str, Any]]]  # new records, by what they are

BACK = 14  # prospects sent back
GROWN = (100, 94, 97, 88, 80, 83, 71, 60, 55)  # the forecast of the weeks before, in percent of now


def objected(number: int) -> dict[str, Any] | None:
    """What a conversation brought up: every third one something."""
    return {"objections": [SAID[number // 3 % len(SAID)]]} if number % 3 == 0 else None


def went_on(made: Rows, lead: Row, by: str, steps: tuple[tuple[Lifecycle, int], ...]) -> dict[str, Any]:
    """Entries of the lifecycle, each with the step before it, and what the lead became; times in ms UTC."""
    before = Lifecycle.WORKING
    for step, at in steps:
        _entry(made, lead, by, before, step, at, "")
        before = step
    return {"lifecycle": before.value, "lifecycle_at": steps[-1][1]}


def _entry(made: Rows, lead: Row, by: str, before: Lifecycle, to: Lifecycle, at: int, why: str) -> None:
    made["activity"].append({
        "id": new_id(), "lead_id": lead["id"], "contact_id": lead["contact_id"], "account_id": lead["account_id"], "kind": "lifecycle", "at": at, "by_id": by,
        "title": to.value, "body": why or None, "detail": {"from": before.value, "to": to.value, "by": "person"},
    })  # fmt: skip


def from_the_show(lead: Row, event: str | None) -> dict[str, Any]:
    """Some of those who came by a trade show came by the one whose cost is known."""
    return {"source": SHOW.name, "event_id": event} if event and lead["source"] == "Trade show" else {}


def send_back_some(work: UnitOfWork, team: Team, made: Rows) -> None:
    """Prospects that SDRs did not take, each with its reason."""
    lead = t.lead.c
    there = [lead.lifecycle == Lifecycle.PROSPECT.value, lead.arrived_at < work.now - (BACK + 2) * DAY]
    query = select(t.lead).where(*there).order_by(lead.id).limit(BACK)
    reasons = cycle(("Not our market", "Nobody to reach", "Not our market", "Too early", "Wrong person"))
    for number, row in enumerate(work.connection.execute(query).mappings().all()):
        one, reason, at = dict(row), next(reasons), work.now - (number + 1) * DAY
        _entry(made, one, team.inside[0], Lifecycle.PROSPECT, Lifecycle.MQL, at - DAY, "")
        _entry(made, one, team.inside[0], Lifecycle.MQL, Lifecycle.RECYCLED, at, reason)
        stage = SENT_BACK[reason].value
        wake = from_ms(work.now + 90 * DAY).date().isoformat() if stage == "Nurture" else None
        work.patch("lead", one["id"], {"lifecycle": Lifecycle.RECYCLED.value, "lifecycle_at": at, "stage": stage, "stage_at": at,
                                       "stage_reason": reason, "wake": wake})  # fmt: skip


def keep_weeks(work: UnitOfWork) -> None:
    """The forecasts of the weeks before, as if somebody had looked at them each Monday."""
    deal, months = t.opportunity.c, dict[str, list[int]]()
    query = select(deal.close_date, deal.amount_minor, deal.stage).where(deal.close_date.is_not(None), deal.stage.in_(OPEN))
    for row in work.connection.execute(query):
        sums = months.setdefault(row.close_date[:7], [0, 0])
        sums[0] += row.amount_minor or 0
        sums[1] += weighted(row.amount_minor or 0, PROBABILITY[DealStage(row.stage)])
    monday = period_of(WEEK, today_of(work)).first
    weeks = {}
    for back, percent in enumerate(GROWN[1:], 1):
        kept = {month: [one * percent // 100 for one in sums] for month, sums in months.items()}
        weeks[(monday - timedelta(weeks=back)).isoformat()] = {"at": work.now - back * 7 * DAY, "currency": "GBP", "months": kept}
    work.create("setting", {"name": settings.FORECAST_WEEKS, "value": weeks})
