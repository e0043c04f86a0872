"""Opportunities: made from an account or a lead, moved to won or lost, edited in place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain import opportunities as rules
from app.domain import written
from app.domain.names import clean_line, clean_text
from app.domain.opportunities import DealFacts, DealStage
from app.domain.rights import AMOUNTS
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.operations import credits, rights, tasks
from app.operations.activities import add_activity
from app.operations.tasks import Step
from app.store.tables import synced as t
from app.store.unit_of_work import Row, UnitOfWork


@frozen
class DealAnswers:
    """What was given at the drop: amount in minor units of a currency, the day it was signed, why it was lost."""

    amount: tuple[int, str] | None = None
    close_date: date | None = None
    reason: str = ""
    recontact: date | None = None
    words: str = ""


NOTHING_GIVEN = DealAnswers()


def create(
    work: UnitOfWork,
    *,
    account_id: str = "",
    lead_id: str = "",
    name: str = "",
    amount: tuple[int | None, str] = (None, ""),
    close_date: date | None = None,
    owner_id: str = "",
    row_id: str = "",
) -> str:
    """A new one in Discovery, the user's unless it is given to an AE; returns its id. A lead brings its account, contact and value.

    RefusedError E-OPPORTUNITY-ABOUT when it is about nobody, E-AMOUNT, E-NOT-FOUND.
    """
    lead = work.require("lead", lead_id) if lead_id else None
    account = account_id or (lead["account_id"] if lead else "") or ""
    if not account and lead is None:
        raise RefusedError(
            "E-OPPORTUNITY-ABOUT",
            tr("An opportunity is about an account or a lead."),
            do=tr("Choose one."),
            field="account",
        )
    found = (
        work.require("account", account) if account else work.row("contact", lead["contact_id"] or "") if lead else None
    )
    minor, currency = amount
    if minor is None and lead is not None:
        minor, currency = lead["value_minor"], lead["value_currency"] or ""
    rules.require_amount(minor, currency or "GBP")
    work.label = tr("Opportunity added")
    return work.create(
        "opportunity",
        {
            "lead_id": lead_id or None,
            "account_id": account or None,
            "contact_id": lead["contact_id"] if lead else None,
            "owner_id": owner_id or work.user,
            "name": clean_line(name) or (found or {}).get("name") or "Opportunity",
            "amount_minor": minor,
            "amount_currency": currency or None if minor is not None else None,
            "close_date": close_date.isoformat() if close_date else None,
            "stage": DealStage.DISCOVERY.value,
            "stage_at": work.now,
        },
        row_id=row_id,
    )


def move(work: UnitOfWork, deal_id: str, to: DealStage, answers: DealAnswers = NOTHING_GIVEN) -> str:
    """Move it; returns the sentence for the toast. Lost makes the task that asks them again.

    RefusedError E-OPPORTUNITY names in `missing` what the stage still asks for; E-AMOUNT.
    """
    deal = work.require("opportunity", deal_id)
    facts = facts_of(deal)
    amount = answers.amount or (deal["amount_minor"], deal["amount_currency"] or "")
    close = answers.close_date or facts.close_date
    given = replace(facts, amount_minor=amount[0], close_date=close, reason=answers.reason, recontact=answers.recontact)
    missing = rules.missing_for(given, to)
    if missing:
        raise RefusedError(
            "E-OPPORTUNITY",
            tr("{say} still needs: {missing}.", say=to.say, missing="; ".join(one.words.lower() for one in missing)),
            do=tr("Add what is missing."),
            missing=tuple(one.key for one in missing),
        )
    rules.require_amount(amount[0], amount[1] or "GBP")
    lost = to is DealStage.LOST
    work.label = tr("{name} moved to {say}", name=deal["name"] or tr("Opportunity"), say=to.say)
    if facts.stage is to and not lost:
        return work.label
    work.patch(
        "opportunity",
        deal_id,
        {
            "stage": to.value,
            "stage_at": work.now,
            "lost_reason": answers.reason if lost else None,
            "recontact": answers.recontact.isoformat() if lost and answers.recontact else None,
            "amount_minor": amount[0],
            "amount_currency": amount[1] or None,
            "close_date": close.isoformat() if close else None,
            "probability": None,
        },
    )
    if lost and answers.recontact is not None:
        words = written.ASK_LOST(reason=rules.LOST_REASONS[answers.reason].lower())
        _ask_again(work, deal, Step("call", words, day=answers.recontact))
    if to is DealStage.WON:
        _won(work, deal, amount)
    _note(work, deal, to, answers)
    return work.label


def edit(work: UnitOfWork, deal_id: str, changes: dict[str, Any]) -> None:
    """Set `name`, `amount` (minor units, currency), `close_date`, `probability` (0 to 100), `owner_id` or `note`.

    RefusedError E-AMOUNT, E-PROBABILITY, E-OPPORTUNITY-NAME, E-NOT-FOUND.
    """
    values: dict[str, Any] = {}
    for name, value in changes.items():
        if name == "name":
            if not clean_line(value):
                raise RefusedError(
                    "E-OPPORTUNITY-NAME", tr("An opportunity needs a name."), do=tr("Type one."), field="name"
                )
            values["name"] = clean_line(value)
        elif name == "amount":
            rights.require(work, AMOUNTS)
            minor, currency = value
            rules.require_amount(minor, currency)
            values |= {"amount_minor": minor, "amount_currency": currency if minor is not None else None}
        elif name == "close_date":
            values["close_date"] = value.isoformat() if value else None
        elif name == "probability":
            rules.require_probability(value)
            values["probability"] = value
        elif name == "owner_id":
            values["owner_id"] = work.require("user", value)["id"]
        elif name == "note":
            values["note"] = clean_text(value) or None
        else:
            raise KeyError(name)
    work.label = tr("Opportunity changed")
    work.patch("opportunity", deal_id, values)


def add_step(work: UnitOfWork, deal_id: str, step: Step) -> str:
    """Its next step, a task about its lead, else its account. RefusedError E-WHEN-NEEDED without a time or day."""
    deal = work.require("opportunity", deal_id)
    work.label = tr("Next step added")
    return _ask_again(work, deal, step)


def discard(work: UnitOfWork, deal_id: str) -> None:
    """Move it to the bin."""
    work.label = tr("Opportunity moved to the bin")
    work.delete("opportunity", deal_id)


def facts_of(deal: Row) -> DealFacts:
    """What a move of this record is judged by; a stage of another version counts as Discovery."""
    stage = rules.parse_deal_stage(deal["stage"] or "") or DealStage.DISCOVERY
    day = deal["close_date"]
    return DealFacts(stage, deal["amount_minor"], date.fromisoformat(day) if day else None)


def _ask_again(work: UnitOfWork, deal: Row, step: Step) -> str:
    if deal["lead_id"] and work.row("lead", deal["lead_id"]):
        return tasks.add_task(work, deal["lead_id"], step)
    return tasks.add_task_about(work, step, contact_id=deal["contact_id"], account_id=deal["account_id"])


def _won(work: UnitOfWork, deal: Row, amount: tuple[int | None, str]) -> None:
    """They are a customer from now on; who handed the lead over is credited."""
    account = work.row("account", deal["account_id"] or "")
    if account is not None and account["relationship"] != "Customer":
        day = from_ms(work.now).astimezone(local_zone()).date().isoformat()
        work.patch("account", account["id"], {"relationship": "Customer", "relationship_since": day})
    lead = work.row("lead", deal["lead_id"] or "")
    sender = work.connection.execute(
        select(t.handoff.c.sender_id).where(t.handoff.c.opportunity_id == deal["id"])
    ).scalar()
    if lead is not None and sender:
        credits.credit(work, lead, credits.WON, to=sender, subject=deal["id"], value=amount)


def _note(work: UnitOfWork, deal: Row, to: DealStage, answers: DealAnswers) -> None:
    reason = rules.LOST_REASONS.get(answers.reason, "") if to is DealStage.LOST else ""
    about = {"id": deal["lead_id"], "contact_id": deal["contact_id"], "account_id": deal["account_id"]}
    add_activity(
        work,
        about,
        kind="stage",
        title=written.DEAL_MOVED(stage=rules.SAID[to]),
        text=". ".join(one for one in (reason, clean_text(answers.words)) if one),
        detail={"opportunity": deal["id"], "from": deal["stage"], "to": to.value, "reason": answers.reason or None},
    )
