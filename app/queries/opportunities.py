"""The board of opportunities, one of them in full, and the few figures over both."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from app.domain import written
from app.domain.next_steps import NEVER, Due, NextStep, due_state, next_step
from app.domain.opportunities import CLOSED, OPEN, PROBABILITY, DealStage, parse_deal_stage, weighted
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.queries.rows import BoardColumn, DealRow
from app.queries.timeline import TimelineItem, timeline
from app.queries.unsent import in_conflict, unsent_of
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

o = t.opportunity.c
CLOSED_SHOWN = 200


@frozen
class DealFilter:
    """What the board shows; fields left at their default filter nothing. `next` overdue, today, planned or none."""

    owner_id: str = ""
    next: str = ""
    account_id: str = ""


@frozen
class DealBoard:
    """Columns of open stages, rails of closed ones. Money in minor units of `currency`; `others` counts open ones in another."""

    columns: tuple[BoardColumn, ...]
    rails: tuple[BoardColumn, ...]
    currency: str
    open_minor: int
    weighted_minor: int
    won_minor: int
    others: int
    steps: dict[str, int]


@frozen
class DealCard:
    """One opportunity with where it comes from and what happened; `probability_set` when somebody gave it one."""

    row: DealRow
    account: str
    lead: str
    note: str
    probability_set: bool
    items: tuple[TimelineItem, ...]


def board(connection: Connection, wanted: DealFilter, *, now: datetime) -> DealBoard:
    """Everything open and the closed ones of late, in the fixed order: next step, then amount.

    Amounts are summed in the currency most of the open ones are in.
    """
    stages = [stage.value for stage in CLOSED]
    live = _rows(connection, _query(wanted).where(o.stage.not_in(stages)))
    closed = [
        row
        for stage in CLOSED
        for row in _rows(
            connection, _query(wanted).where(o.stage == stage.value).order_by(o.stage_at.desc()).limit(CLOSED_SHOWN)
        )
    ]
    counted = Counter(row.value_currency for row in live if row.value_currency)
    currency = min(counted, key=lambda one: (-counted[one], one), default="GBP")
    steps = {state.value: 0 for state in Due}
    for row in live:
        steps[due_state(row.next, now).value] += 1
    if wanted.next:
        live = [row for row in live if due_state(row.next, now).value == wanted.next]
    by_stage: dict[str, list[DealRow]] = defaultdict(list)
    for row in (*sorted(live, key=_order), *closed):
        by_stage[row.stage].append(row)
    mine = [row for row in live if row.value_currency == currency and row.value_minor is not None]
    quarter = date(now.year, (now.month - 1) // 3 * 3 + 1, 1).isoformat()
    won = [row for row in by_stage[DealStage.WON] if row.close_date >= quarter]
    return DealBoard(
        tuple(_column(stage, by_stage[stage], currency) for stage in OPEN),
        tuple(_column(stage, by_stage[stage], currency) for stage in CLOSED),
        currency,
        _sum(mine, currency),
        sum(weighted(row.value_minor or 0, row.probability) for row in mine),
        _sum(won, currency),
        sum(row.value_currency not in ("", currency) for row in live),
        steps,
    )


def deal_card(connection: Connection, deal_id: str) -> DealCard:
    """One of them; RefusedError E-NOT-FOUND."""
    found = _rows(connection, _query(DealFilter()).where(o.id == deal_id))
    if not found:
        raise RefusedError(
            "E-NOT-FOUND", tr("This opportunity is no longer on this laptop."), safe="", do=tr("Go back to the board.")
        )
    row = found[0]
    kept = connection.execute(select(o.note, o.probability).where(o.id == deal_id)).one()
    items = timeline(connection, row.lead_id) if row.lead_id else []
    if not row.lead_id and row.account_id:
        items = _of_account(connection, row.account_id)
    return DealCard(row, row.company, row.person, kept.note or "", kept.probability is not None, tuple(items))


def deals_of(connection: Connection, *, account_id: str = "", lead_id: str = "") -> tuple[DealRow, ...]:
    """The opportunities of an account or a lead, newest first."""
    query = _query(DealFilter(account_id=account_id))
    return tuple(
        _rows(connection, (query.where(o.lead_id == lead_id) if lead_id else query).order_by(o.created_at.desc()))
    )


def _query(wanted: DealFilter) -> Select[Any]:
    lead, account, contact = lead_card.c, t.account.c, t.contact.c
    query = (
        select(
            t.opportunity,
            account.name.label("company"),
            contact.name.label("person"),
            t.user.c.name.label("owner"),
            lead.next_kind,
            lead.next_text,
            lead.next_at,
            lead.next_all_day,
        )
        .outerjoin(t.account, account.id == o.account_id)
        .outerjoin(t.contact, contact.id == o.contact_id)
        .outerjoin(t.user, t.user.c.id == o.owner_id)
        .outerjoin(lead_card, lead.lead_id == o.lead_id)
    )
    conditions: list[ColumnElement[bool]] = [
        column == value for column, value in ((o.owner_id, wanted.owner_id), (o.account_id, wanted.account_id)) if value
    ]
    return query.where(*conditions)


def _rows(connection: Connection, query: Select[Any]) -> list[DealRow]:
    found = connection.execute(query).all()
    ids = [row.id for row in found]
    unsent, forked = unsent_of(connection, "opportunity", ids), in_conflict(connection, "opportunity", ids)
    bare = _steps_of_accounts(connection, {row.account_id for row in found if row.account_id and not row.lead_id})
    rows = []
    for row in found:
        stage = parse_deal_stage(row.stage or "") or DealStage.DISCOVERY
        step = NextStep(
            row.next_kind or "", written.say(written.TASK, row.next_text), row.next_at, bool(row.next_all_day)
        )
        if not row.lead_id:
            step = bare.get(row.account_id, NextStep())
        rows.append(
            DealRow(
                row.id,
                row.name or row.company or row.person or tr("Opportunity"),
                row.company or "",
                row.person or "",
                stage.value,
                row.stage_at,
                row.amount_minor,
                row.amount_currency or "",
                PROBABILITY[stage] if row.probability is None else row.probability,
                row.close_date or "",
                row.owner_id or "",
                row.owner or "",
                row.lead_id or "",
                row.account_id or "",
                step,
                row.lost_reason or "",
                row.recontact or "",
                row.id in unsent,
                row.id in forked,
            )
        )
    return rows


def _steps_of_accounts(connection: Connection, account_ids: Iterable[str]) -> dict[str, NextStep]:
    """The next step of accounts by tasks that are about no lead."""
    task, wanted = t.task.c, list(account_ids)
    if not wanted:
        return {}
    query = select(task.account_id, task.channel, task.text, task.due_at, task.due_date)
    query = query.where(among(task.account_id, wanted), task.lead_id.is_(None), task.state == "open")
    by_account: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in connection.execute(query).mappings():
        by_account[row["account_id"]].append(dict(row))
    found = {key: next_step(rows, ()) for key, rows in by_account.items()}
    return {
        key: NextStep(step["kind"] or "", written.say(written.TASK, step["text"]), step["at"], bool(step["all_day"]))
        for key, step in found.items()
        if step
    }


def _of_account(connection: Connection, account_id: str) -> list[TimelineItem]:
    activity = t.activity.c
    query = select(activity.lead_id).where(activity.account_id == account_id, activity.lead_id.is_not(None)).distinct()
    items = [
        item for lead_id in connection.execute(query.limit(20)).scalars() for item in timeline(connection, lead_id)
    ]
    return sorted({item.id: item for item in items}.values(), key=lambda item: item.at, reverse=True)


def _order(row: DealRow) -> tuple[int, int, str]:
    return (NEVER if row.next.at is None else row.next.at, -(row.value_minor or 0), row.id)


def _column(stage: DealStage, rows: Sequence[DealRow], currency: str) -> BoardColumn:
    other = sum(row.value_currency not in ("", currency) for row in rows)
    fact = (
        tr("and {other} in another currency", other=other)
        if other
        else tr("{probability} % likely", probability=PROBABILITY[stage])
        if stage in OPEN
        else ""
    )
    return BoardColumn(stage.value, len(rows), _sum(rows, currency), currency, fact, tuple(rows))


def _sum(rows: Iterable[DealRow], currency: str) -> int:
    return sum(row.value_minor or 0 for row in rows if row.value_currency == currency)


def accounts_to_choose(connection: Connection, *, first: str = "", limit: int = 2_000) -> list[tuple[str, str]]:
    """Id and name of accounts by name, that one first."""
    account = t.account.c
    query = select(account.id, account.name).where(account.name != "").order_by(account.id != first, account.name)
    return [(row.id, row.name) for row in connection.execute(query.limit(limit))]


def lead_to_tell(connection: Connection, deal_id: str) -> str:
    """The lead whose page tells its story: its own, else the newest of its account; '' when there is none."""
    deal = connection.execute(select(o.lead_id, o.account_id).where(o.id == deal_id)).one()
    if deal.lead_id and connection.execute(select(t.lead.c.id).where(t.lead.c.id == deal.lead_id)).first():
        return str(deal.lead_id)
    lead = t.lead.c
    query = select(lead.id).where(lead.account_id == deal.account_id).order_by(lead.created_at.desc()).limit(1)
    return str(connection.execute(query).scalar() or "")
