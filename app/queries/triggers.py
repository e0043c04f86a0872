"""Triggers, and what each would do: the dry run and the run ask the same question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from app.clock import to_ms
from app.domain import triggers as rules
from app.domain import written
from app.domain.triggers import Rule
from app.errors import RefusedError
from app.frozen import frozen
from app.ids import derived_id
from app.language import tr
from app.queries import lead_rows
from app.queries.views import filter_of
from app.store import cadence
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

BACK_DAYS, LIMIT = 30, 500
DAY_MS = 86_400_000


@frozen
class TriggerRow:
    """One in the list; `problem` says why it cannot fire."""

    id: str
    name: str
    active: bool
    rule: Rule | None
    words: str
    problem: str


@frozen
class Firing:
    """A trigger that is to fire for a lead: `id` the same on every laptop, `why` what happened in words."""

    id: str
    trigger_id: str
    lead_id: str
    who: str
    why: str


def triggers(connection: Connection) -> list[TriggerRow]:
    """All of them by name, those that are on first."""
    table = t.RECORDS["trigger"]
    c, found = table.c, []
    names = _names(connection)
    for row in connection.execute(select(table).order_by(c.active.desc(), c.name, c.id)).mappings():
        try:
            rule = rules.read(row["when"], row["then"], row["filter"])
        except RefusedError as error:
            found.append(TriggerRow(row["id"], row["name"] or "", False, None, "", error.happened))
            continue
        lost = rule.then in ("enrol", "owner") and rule.gives not in names
        words = tr(
            "When {when}, {then}",
            when=rules.say_when(rule),
            then=rules.say_then(rule, names.get(rule.gives, "")),
        )
        problem = tr("What it names is gone") if lost else ""
        found.append(TriggerRow(row["id"], row["name"] or "", bool(row["active"]), rule, words, problem))
    return found


def _names(connection: Connection) -> dict[str, str]:
    names = {}
    for table in (t.sequence, t.user):
        names.update({row.id: row.name or "" for row in connection.execute(select(table.c.id, table.c.name))})
    return names


def due(connection: Connection, user_id: str, now: datetime) -> list[Firing]:
    """What the triggers that are on have still to do for the user's leads. `now` is aware and local."""
    found: list[Firing] = []
    table = t.RECORDS["trigger"]
    for row in connection.execute(select(table).where(table.c.active).order_by(table.c.id)).mappings():
        try:
            rule = rules.read(row["when"], row["then"], row["filter"])
        except RefusedError:
            continue
        found += _firings(connection, row["id"], rule, user_id, now, row["updated_at"])
    done = cadence.occurred(connection, "activity", [one.id for one in found])
    return [one for one in found if one.id not in done][:LIMIT]


def dry_run(connection: Connection, rule: Rule, user_id: str, now: datetime, trigger_id: str = "") -> list[Firing]:
    """For which of the user's leads it would have fired in the last 30 days; nothing is done."""
    since = to_ms(now - timedelta(days=BACK_DAYS))
    return _firings(connection, trigger_id or "dry", rule, user_id, now, since)[:LIMIT]


def _firings(
    connection: Connection, trigger_id: str, rule: Rule, user_id: str, now: datetime, since: int
) -> list[Firing]:
    happened = list(_happened(connection, rule, user_id, since, to_ms(now)))
    inside = _in_view(connection, rule.view, {lead for lead, _, _ in happened}, now)
    people = cadence.people(connection, inside)
    found, seen = [], set()
    for lead_id, key, why in happened:
        firing = derived_id("trigger", trigger_id, lead_id, key)
        if lead_id in inside and firing not in seen:
            seen.add(firing)
            found.append(Firing(firing, trigger_id, lead_id, people[lead_id].name, why))
    return found


def _in_view(connection: Connection, view_id: str, lead_ids: set[str], now: datetime) -> set[str]:
    """Which of the leads a saved view shows; a view that is gone shows none."""
    if not view_id:
        return lead_ids
    raw = connection.execute(select(t.saved_view.c.filters).where(t.saved_view.c.id == view_id)).first()
    if raw is None:
        return set()
    midnight = to_ms(now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1))
    wanted = replace(filter_of(raw.filters or {}), now=to_ms(now), midnight=midnight)
    query = select(lead_card.c.lead_id).where(among(lead_card.c.lead_id, lead_ids), *lead_rows.conditions_of(wanted))
    return set(connection.execute(query).scalars())


def _happened(connection: Connection, rule: Rule, user_id: str, since: int, now: int) -> Iterator[tuple[str, str, str]]:
    """Lead, what tells the occurrence apart, and the reason as it is kept."""
    lead, signal = t.lead.c, rule.when == "signal" and rule.value
    mine = lead.owner_id == user_id
    if rule.when in ("stage", "days_in_stage"):
        query = select(lead.id, lead.stage_at).where(mine, lead.stage == rule.value, lead.stage_at.is_not(None))
        before = now - rule.days * DAY_MS
        query = query.where(lead.stage_at >= since) if rule.when == "stage" else query.where(lead.stage_at <= before)
        for row in connection.execute(query):
            yield (
                row.id,
                f"{rule.value} {row.stage_at}",
                written.IN_STAGE_SINCE(stage=rule.value, on=_day(row.stage_at)),
            )
        return
    if rule.when == "stale":
        yield from _stale(connection, rule, user_id, now)
        return
    for row in connection.execute(_events(rule, mine, since)):
        on = _day(row.at or now)
        why = written.SIGNAL_OF(signal=rule.value, on=on) if signal else written.HAPPENED[rule.when](on=on)
        yield row.lead_id, row.id, why


def _events(rule: Rule, mine: Any, since: int) -> Any:
    s, a, m, h = t.signal.c, t.activity.c, t.meeting.c, t.handoff.c
    if rule.when == "signal":
        query = select(s.id, s.lead_id, s.at).join(t.lead, t.lead.c.id == s.lead_id).where(mine, s.at >= since)
        return query.where(func.lower(s.kind) == rule.value.casefold()) if rule.value else query
    if rule.when == "reply":
        replied = (a.direction == "in", a.kind.in_(cadence.REPLIES), a.at >= since)
        return select(a.id, a.lead_id, a.at).join(t.lead, t.lead.c.id == a.lead_id).where(mine, *replied)
    if rule.when == "no_show":
        missed = (m.state == "No-show", m.start >= since)
        return select(m.id, m.lead_id, m.start.label("at")).join(t.lead, t.lead.c.id == m.lead_id).where(mine, *missed)
    accepted = (func.lower(h.verdict).like("accept%"), h.verdict_at >= since, h.sender_id.is_not(None))
    query = select(h.id, h.lead_id, h.verdict_at.label("at")).join(t.lead, t.lead.c.id == h.lead_id)
    return query.where(mine, *accepted)


def _stale(connection: Connection, rule: Rule, user_id: str, now: int) -> Iterator[tuple[str, str, str]]:
    lead, card = t.lead.c, lead_card.c
    query = (
        select(lead.id, card.touched_at)
        .join(lead_card, card.lead_id == lead.id)
        .where(lead.owner_id == user_id, card.working == 1, card.touched_at <= now - rule.days * DAY_MS)
        .where(lead.stage.not_in(("Accepted", "Nurture", "Disqualified", "Handed off")))
    )
    for row in connection.execute(query):
        yield row.id, f"stale {row.touched_at}", written.UNTOUCHED_SINCE(on=_day(row.touched_at))


def _day(ms: int) -> str:
    return written.on(cadence.local_day(ms))
