"""What became of a lead that was handed over: the card that its SDR keeps (product 7)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection

from app.domain.handoffs import ACCEPT
from app.domain.money import say_money
from app.domain.next_steps import say_step
from app.domain.opportunities import LOST_REASONS, DealStage
from app.domain.when import say_day
from app.frozen import frozen
from app.language import tr
from app.queries.handoffs import handoff_rows
from app.queries.opportunities import deals_of
from app.queries.rows import DealRow


@frozen
class HandedCard:
    """The newest handoff of a lead. `theirs` says that it is with the AE now; `deal_id` is its opportunity, '' before one."""

    handoff_id: str
    code: str
    words: str
    theirs: bool
    deal_id: str


def handed_card(connection: Connection, lead_id: str, *, now: datetime) -> HandedCard | None:
    """None for a lead that was never handed over, or whose handoff was withdrawn; `now` aware."""
    row = next(iter(handoff_rows(connection, now=now, lead_id=lead_id, limit=1)), None)
    if row is None or row.state in ("Withdrawn", "Draft"):
        return None
    deal = next(iter(deals_of(connection, lead_id=lead_id)), None) if row.verdict == ACCEPT else None
    pair = tr("{sender} to {receiver}", sender=_first(row.sender), receiver=_first(row.receiver))
    said = [pair, f"{row.state}: {row.reason}" if row.reason else row.state]
    if deal is not None:
        said += _say_deal(deal, now)
    return HandedCard(
        row.id, row.code, " · ".join(said), bool(row.awaits) or row.verdict == ACCEPT, deal.id if deal else ""
    )


def _say_deal(deal: DealRow, now: datetime) -> list[str]:
    value = say_money(deal.value_minor, deal.value_currency) if deal.value_minor else ""
    stage = DealStage(deal.stage).say + (
        f", {LOST_REASONS.get(deal.lost_reason, deal.lost_reason)}" if deal.lost_reason else ""
    )
    closes = tr("closes {day}", day=say_day(date.fromisoformat(deal.close_date), now.date())) if deal.close_date else ""
    step = say_step(deal.next, now) if deal.next.at is not None else ""
    return [one for one in (stage, value, closes, step) if one]


def _first(name: str) -> str:
    return name.split(" ")[0] or "somebody"
