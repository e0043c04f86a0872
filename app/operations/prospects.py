"""Prospects and MQLs: passed on by the rule, taken by an SDR or sent back with a reason (product 3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain import lifecycle as rules
from app.domain import written
from app.domain.lifecycle import Lifecycle, MqlRule
from app.domain.names import clean_line
from app.domain.stages import Stage
from app.errors import RefusedError
from app.ids import derived_id
from app.language import tr
from app.operations import leads, lifecycle, tasks
from app.operations.settings import set_value
from app.store import settings
from app.store.sets import among
from app.store.tables.local import lead_card
from app.store.unit_of_work import UnitOfWork

TASK = written.TAKE_OR_SEND_BACK()


def set_mql_rule(work: UnitOfWork, rule: MqlRule) -> None:
    """When a prospect goes to an SDR, for everybody; RefusedError E-MQL-RULE, E-NOT-ALLOWED."""
    rules.require_sound(rule)
    raw = {"fit": rule.fit, "engagement": rule.engagement, "intent": rule.intent}
    set_value(work, settings.MQL_RULE, raw, label=tr("Rule for MQLs changed"))


def pass_on(work: UnitOfWork, lead_ids: Iterable[str]) -> int:
    """Pass prospects whose score reaches the rule to their SDR, with a task for today; returns how many of these did.

    Entry and task have derived ids: two laptops of one team do it once (decisions 7).
    """
    rule = rules.rule_of(settings.value_of(work.connection, settings.MQL_RULE))
    card = lead_card.c
    query = select(card.lead_id, card.fit, card.engagement, card.intent).where(among(card.lead_id, lead_ids))
    found = [row for row in work.connection.execute(query).all() if rule.passes(row.fit, row.engagement, row.intent)]
    passed = [row for row in found if work.require("lead", row.lead_id)["lifecycle"] == Lifecycle.PROSPECT]
    for row in passed:
        why = written.SCORED(
            fit=row.fit, engagement=row.engagement, intent=row.intent, a=rule.fit, b=rule.engagement, c=rule.intent
        )
        _pass(work, row.lead_id, why)
    work.label = tr("{passed:,} passed on to an SDR", passed=len(passed))
    return len(passed)


def _pass(work: UnitOfWork, lead_id: str, why: str) -> None:
    lead = work.require("lead", lead_id)
    round_ = str(lead["lifecycle_at"] or 0)
    lifecycle.reach(
        work, lead, Lifecycle.MQL, why=why, by="rule", entry_id=derived_id("activity", lead_id, "mql", round_)
    )
    if not lead["owner_id"]:
        return  # it waits in "To take"; who takes it has nothing to be told
    task_id = derived_id("task", lead_id, "mql", round_)
    if work.row("task", task_id) is None:
        work.create("task", {"lead_id": lead_id, "contact_id": lead["contact_id"], "account_id": lead["account_id"],
                             "owner_id": lead["owner_id"], "channel": "task", "text": TASK, "due_date": _today(work).isoformat(),
                             "state": "open"}, row_id=task_id)  # fmt: skip


def take(work: UnitOfWork, lead_id: str) -> bool:
    """Take a prospect, an MQL or a recycled lead and work it; RefusedError E-CLAIMED when a colleague was first.

    True while a server has still to decide who was first.
    """
    pending = leads.take_lead(work, work.require("lead", lead_id))
    tasks.close_due(work, lead_id, ("task",))
    work.label = tr("Taken from the list")
    return pending


def send_back(work: UnitOfWork, lead_id: str, reason: str, *, text: str = "", wake: date | None = None) -> None:
    """Send a prospect or an MQL back with a coded reason; it is recycled and stands in the stage of that reason.

    RefusedError E-REASON-NEEDED for a reason that is none, E-WAKE-NEEDED for "Too early" without a day, E-NOT-TO-TAKE for a
    lead that is being worked.
    """
    lead = work.require("lead", lead_id)
    if lead["lifecycle"] not in rules.TO_TAKE:
        raise RefusedError("E-NOT-TO-TAKE", tr("This lead is being worked already."), safe=tr("It stays as it is."),
                           do=tr("Move it to Nurture or Disqualified instead."))  # fmt: skip
    to = rules.SENT_BACK.get(reason)
    if to is None:
        raise RefusedError(
            "E-REASON-NEEDED", tr("Sending back needs one of the reasons."), field="reason", missing=("reason",)
        )
    if to is Stage.NURTURE and wake is None:
        raise RefusedError("E-WAKE-NEEDED", tr("When should it be asked again?"), do=tr("Write a day, such as \"in 3 months\"."),
                           field="wake", missing=("wake",))  # fmt: skip
    words = f"{reason}: {clean_line(text)}" if text.strip() else reason
    work.label = tr("Sent back")
    leads.set_stage(work, lead, to, reason=words, wake=wake)
    tasks.close_due(work, lead_id, ("task",))
    if (after := work.require("lead", lead_id))["lifecycle"] != Lifecycle.RECYCLED:
        lifecycle.reach(work, after, Lifecycle.RECYCLED, why=words)


def _today(work: UnitOfWork) -> date:
    return from_ms(work.now).astimezone(local_zone()).date()
