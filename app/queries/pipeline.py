"""The board: counts and values by stage from one index, cards by page of a column, the same by rep in lanes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, case, func, select

from app.clock import from_ms
from app.domain.handoffs import ENDED
from app.domain.roles import manages
from app.domain.stage_rules import StageRules
from app.domain.stages import COLUMNS, OPEN, RAILS, Stage
from app.domain.working_time import REPLY_TARGET
from app.language import tr
from app.queries.lead_rows import OPEN_STAGE, LeadFilter, conditions_of, next_states, to_rows
from app.queries.rows import Board, BoardColumn, BoardFigures, BoardLane, LeadRow
from app.store import outbox, settings, stage_facts
from app.store.tables import synced as t
from app.store.tables.local import lead_card

c = lead_card.c
FIRST, FIRST_IN_LANE = 40, 6
USUAL = "GBP"  # of a board on which nothing has a value yet
_OPEN = frozenset(stage.value for stage in OPEN)
_MONEY = (
    c.value_currency,
    func.count().label("n"),
    func.count(c.value_minor).label("valued"),
    func.sum(c.value_minor).label("value"),
)


def board(
    connection: Connection,
    wanted: LeadFilter,
    *,
    first: int = FIRST,
    opened: Collection[str] = (),
) -> Board:
    """The whole board with the first cards of each column and of the rails that are `opened`; cold prospects stay off it.

    Values are summed in the currency most open leads are in; how many are in another one is told beside the sum.
    """
    conditions = [c.working == 1, *conditions_of(wanted)]
    found = connection.execute(select(c.stage, *_MONEY).where(*conditions).group_by(c.stage, c.value_currency)).all()
    live = [row for row in found if row.stage in _OPEN]
    currency = _commonest(live)
    totals = _totals(((row.stage, row) for row in found), currency)
    facts, rules = _facts(connection), _rules(connection, wanted)

    def column(stage: Stage, *, loaded: bool) -> BoardColumn:
        count, value = totals.get(stage.value, (0, 0))
        cards = column_cards(connection, stage.value, conditions, limit=first) if count and loaded else ()
        return _column(stage, count, value, currency, facts, cards, rules)

    open_minor = sum(totals.get(stage.value, (0, 0))[1] for stage in OPEN)
    return Board(
        tuple(column(stage, loaded=True) for stage in COLUMNS),
        tuple(column(stage, loaded=stage.value in opened) for stage in RAILS),
        open_minor,
        currency,
        sum(row.valued for row in live if row.value_currency != currency),
    )


def _commonest(found: Sequence[Any]) -> str:
    """The currency most of the values are in."""
    counted: Counter[str] = Counter()
    for row in found:
        if row.value_currency and row.valued:
            counted[row.value_currency] += row.valued
    return min(counted, key=lambda one: (-counted[one], one), default=USUAL)


def _totals(found: Iterable[tuple[Any, Any]], currency: str) -> dict[Any, tuple[int, int]]:
    """How many leads stand at each place, and what those in that currency are worth in minor units."""
    totals: dict[Any, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for place, row in found:
        count, value = totals[place]
        totals[place] = count + row.n, value + (row.value or 0 if row.value_currency == currency else 0)
    return totals


def figures(connection: Connection, wanted: LeadFilter, *, currency: str) -> BoardFigures:
    """What stands beside the board, asked apart from it: counting reads every open lead, the cards need not wait for that."""
    return BoardFigures(_steps(connection, wanted), *_quarter(connection, wanted, currency))


def lanes(connection: Connection, wanted: LeadFilter, *, first: int = FIRST_IN_LANE) -> tuple[BoardLane, ...]:
    """The columns of the board once for each owner, by name; leads that are nobody's come last."""
    conditions = [c.working == 1, c.stage.in_([stage.value for stage in COLUMNS]), *conditions_of(wanted)]
    found = connection.execute(
        select(c.owner_id, c.stage, *_MONEY).where(*conditions).group_by(c.owner_id, c.stage, c.value_currency)
    ).all()
    currency = _commonest(found)
    totals: dict[str | None, dict[str, tuple[int, int]]] = defaultdict(dict)
    for (owner, stage), total in _totals((((row.owner_id, row.stage), row) for row in found), currency).items():
        totals[owner][stage] = total
    place = func.row_number().over(
        partition_by=(c.owner_id, c.stage), order_by=(c.next_sort, c.score.desc(), c.lead_id)
    )
    ranked = select(c.lead_id.label("ranked_id"), place.label("place")).where(*conditions).subquery()
    query = (
        select(lead_card)
        .join(ranked, ranked.c.ranked_id == c.lead_id)
        .where(ranked.c.place <= first)
        .order_by(c.next_sort, c.score.desc(), c.lead_id)
    )
    cards: dict[tuple[str, str], list[LeadRow]] = defaultdict(list)
    for card in to_rows(connection, connection.execute(query).mappings()):
        cards[card.owner_id, card.stage].append(card)
    names = dict(connection.execute(select(t.user.c.id, t.user.c.name)).all())
    rules = stage_facts.rules_in_force(connection)
    owners = sorted(totals, key=lambda one: (one is None, (names.get(one or "") or "").casefold(), one or ""))
    return tuple(
        BoardLane(
            owner or "",
            names.get(owner or "") or tr("Nobody yet"),
            sum(n for n, _ in totals[owner].values()),
            sum(value for _, value in totals[owner].values()),
            tuple(
                _column(
                    stage, *totals[owner].get(stage.value, (0, 0)), currency, {}, cards[owner or "", stage.value], rules
                )
                for stage in COLUMNS
            ),
        )
        for owner in owners
    )


def _column(
    stage: Stage, count: int, value: int, currency: str, facts: dict[Stage, str], cards: Any, rules: StageRules
) -> BoardColumn:
    rule = rules[stage]
    return BoardColumn(
        stage.value, count, value, currency, facts.get(stage, ""), tuple(cards), rule.most, rule.hard, rule.days
    )


def _rules(connection: Connection, wanted: LeadFilter) -> StageRules:
    """A limit is for one owner's cards: a board of several shows none."""
    rules = stage_facts.rules_in_force(connection)
    return rules if wanted.owner_id else {stage: replace(rule, most=None) for stage, rule in rules.items()}


def _facts(connection: Connection) -> dict[Stage, str]:
    minutes = settings.value_of(connection, settings.REPLY_TARGET)
    if not isinstance(minutes, int) or minutes <= 0:
        minutes = int(REPLY_TARGET.total_seconds() // 60)
    return {
        Stage.NEW: tr("reply in {minutes} min", minutes=minutes),
        Stage.ATTEMPTING: tr("no answer yet"),
        Stage.CONNECTED: tr("spoke with us"),
        Stage.QUALIFIED: tr("four criteria met"),
        Stage.MEETING_SET: tr("meeting agreed"),
        Stage.HANDED_OFF: tr("receipt, then verdict"),
    }


def column_cards(
    connection: Connection, stage: str, conditions: list[Any], *, limit: int, offset: int = 0
) -> tuple[LeadRow, ...]:
    """Cards of a stage in the board's order: reply clock, next step by date, none; equal ones by score."""
    query = (
        select(lead_card)
        .where(c.stage == stage, *conditions)
        .order_by(c.next_sort, c.score.desc(), c.lead_id)
        .limit(limit)
        .offset(offset)
    )
    return to_rows(connection, connection.execute(query).mappings())


def more_cards(
    connection: Connection, wanted: LeadFilter, stage: str, *, offset: int, limit: int = 500, lane: str | None = None
) -> tuple[LeadRow, ...]:
    """Further cards of a column; with `lane` of that owner's, '' for leads that are nobody's."""
    conditions = [c.working == 1, *conditions_of(wanted)]
    if lane is not None:
        conditions.append(c.owner_id == lane if lane else c.owner_id.is_(None))
    return column_cards(connection, stage, conditions, limit=limit, offset=offset)


def _steps(connection: Connection, wanted: LeadFilter) -> dict[str, int]:
    """In one pass over the open leads, whatever state the filter itself asks for."""
    conditions = [c.working == 1, OPEN_STAGE, *conditions_of(replace(wanted, next=""))]
    states = next_states(wanted)
    sums = [func.sum(case((state, 1), else_=0)).label(name) for name, state in states.items()]
    row = connection.execute(select(*sums).where(*conditions)).one()
    return {name: row._mapping[name] or 0 for name in states}


def _quarter(connection: Connection, wanted: LeadFilter, currency: str) -> tuple[int, int]:
    """Value of what was handed off this quarter in that currency and its quota, in minor units: of that owner, else of all."""
    handoff, lead, quota, day = t.handoff.c, t.lead.c, t.quota.c, from_ms(wanted.now).date()
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    months = [f"{first.year}-{first.month + more:02}" for more in range(3)]
    since = int((first - date(1970, 1, 1)).total_seconds()) * 1000
    handed = select(func.sum(lead.value_minor)).join(t.handoff, handoff.lead_id == lead.id).where(
        handoff.offered_at >= since, func.coalesce(handoff.state, "").not_in(ENDED), lead.value_currency == currency
    )  # fmt: skip
    target = select(func.sum(quota.target)).where(quota.measure == "value", quota.month.in_(months))
    if wanted.owner_id:
        handed = handed.where(handoff.sender_id == wanted.owner_id)
        target = target.where(quota.user_id == wanted.owner_id)
    return connection.execute(handed).scalar() or 0, connection.execute(target).scalar() or 0


def sees_lanes(connection: Connection, user_id: str) -> bool:
    """Whether the board is offered by rep: to managers, and to everybody where there is no server (decisions 6)."""
    if outbox.state(connection, "client") is None:
        return True
    return manages(connection.execute(select(t.user.c.role).where(t.user.c.id == user_id)).scalar())
