"""The AE's two answers and what the SDR may do until they are given (decisions 4).

Each travels as a command that the server decides; without a server it is decided at once by the same rules.
"""

from __future__ import annotations

from datetime import date

from app.clock import from_ms, local_zone
from app.domain import handoffs as rules
from app.domain import return_reasons, written
from app.domain.handoffs import Verdict
from app.domain.names import clean_line, clean_text
from app.domain.return_reasons import ReturnReason
from app.domain.roles import manages
from app.domain.stages import Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.ids import new_id
from app.language import tr
from app.operations import credits, handoff_terms, leads, opportunities, tasks
from app.operations.activities import add_activity
from app.operations.tasks import Step
from app.store import settings
from app.store.unit_of_work import Row, UnitOfWork


@frozen
class Answered:
    """What was said, for the toast; `forwarded` names the deputy it was offered to, `opportunity_id` what accept made."""

    sentence: str
    forwarded: str = ""
    opportunity_id: str = ""


def answer_receipt(work: UnitOfWork, handoff_id: str, *, taking: bool, reason: str = "") -> Answered:
    """Taking it, or cannot, which offers it to the deputy.

    RefusedError E-NOT-YOURS, E-ANSWERED, E-REASON-NEEDED without a reason for cannot.
    """
    handoff = _answerable(work, handoff_id)
    if handoff["receipt"]:
        raise _answered(handoff)
    if not taking and not reason.strip():
        raise RefusedError(
            "E-REASON-NEEDED", tr("The SDR needs to know why."), do=tr("Say it in a few words."), field="reason"
        )
    lead, receiver = _lead(work, handoff), _name(work, handoff["receiver_id"])
    word = rules.TAKING if taking else rules.CANNOT
    said = {
        "receipt": word,
        "receipt_reason": clean_line(reason) or None,
        "receipt_at": work.now,
        "receipt_by": work.user,
    }
    with work.command("answer_receipt", handoff=handoff_id):
        work.patch("handoff", handoff_id, said | ({"state": "taken"} if taking else {}))
    _note(work, lead, handoff, (written.TAKING if taking else written.NOT_TAKING)(name=receiver), reason)
    deputy = "" if taking else next((one for one in handoff_terms.deputies(work, handoff) if one != work.user), "")
    if deputy:
        forward(work, handoff_id, to=deputy)
    elif not taking:
        _task_for_sender(work, handoff, f"{receiver} cannot take it: hand off to another AE")
    work.label = tr("Receipt: taking it") if taking else tr("Receipt: cannot")
    return Answered(work.label, forwarded=_name(work, deputy) if deputy else "")


def give_verdict(work: UnitOfWork, handoff_id: str, verdict: Verdict) -> Answered:
    """Accept, which makes the opportunity, or return to the stage its reason names, with its task.

    RefusedError E-NOT-YOURS, E-ANSWERED, E-NO-RECEIPT, E-VERDICT with what is `missing`, E-NEEDS-MANAGER.
    """
    handoff = _answerable(work, handoff_id)
    if handoff["verdict"]:
        raise _answered(handoff)
    if handoff["receipt"] != rules.TAKING:
        raise RefusedError("E-NO-RECEIPT", tr("The verdict comes after the receipt."), do=tr("Take the lead first."))
    if missing := verdict.missing(_reasons(work)):
        raise RefusedError(
            "E-VERDICT",
            tr("Still missing: {missing}.", missing="; ".join(one.words.lower() for one in missing)),
            do=tr("Answer it, then send again."),
            missing=tuple(one.key for one in missing),
            field=missing[0].key,
        )
    if verdict.needs_manager and work.joined and not manages(_role(work)):
        raise RefusedError(
            "E-NEEDS-MANAGER",
            tr("Action items arose, so the lead is accepted."),
            do=tr("Accept it, or ask a manager to return it."),
        )
    lead = _lead(work, handoff)
    accepted = verdict.verdict == rules.ACCEPT
    opportunity = new_id() if accepted else ""
    with work.command("give_verdict", handoff=handoff_id, **({"opportunity": opportunity} if accepted else {})):
        work.patch("handoff", handoff_id, _units_of(work, verdict, opportunity))
        if (
            accepted or verdict.reason != return_reasons.NO_SHOW
        ):  # who gives a verdict on a meeting says that it was held
            subject = handoff["meeting_id"] or lead["id"]
            credits.credit(work, lead, credits.HELD, to=handoff["sender_id"], subject=subject)
        if accepted:
            _accept(work, lead, handoff, verdict, opportunity)
        else:
            _return(work, lead, handoff, verdict)
    work.label = tr("Verdict: accepted") if accepted else tr("Verdict: returned")
    return Answered(work.label, opportunity_id=opportunity)


def withdraw(work: UnitOfWork, handoff_id: str) -> None:
    """Take an offer back before its verdict; the lead stands at Meeting set again. RefusedError E-ANSWERED, E-NOT-YOURS."""
    handoff = _open(work, handoff_id)
    if work.user != handoff["sender_id"] and not manages(_role(work)):
        raise RefusedError("E-NOT-YOURS", tr("Only the sender or a manager withdraws a handoff."))
    lead = _lead(work, handoff)
    with work.command("withdraw_handoff", handoff=handoff_id):
        work.patch("handoff", handoff_id, {"state": "withdrawn"})
        leads.set_stage(work, lead, Stage.MEETING_SET)
    work.label = tr("Handoff withdrawn")


def forward(work: UnitOfWork, handoff_id: str, *, to: str) -> None:
    """Offer it to another AE, whose receipt clock begins. RefusedError E-NOT-YOURS, E-ANSWERED, E-NOT-FOUND."""
    _answerable(work, handoff_id)
    receiver = work.require("user", to)
    due = handoff_terms.receipt_due(work, receiver)
    nothing = dict.fromkeys(("receipt", "receipt_reason", "receipt_at", "receipt_by"))
    with work.command("forward_handoff", handoff=handoff_id, to=to):
        work.patch("handoff", handoff_id, {**nothing, "receiver_id": to, "receipt_due": due})
    work.label = tr("Offered to {name}", name=receiver["name"])


# rules of the store


def _open(work: UnitOfWork, handoff_id: str) -> Row:
    handoff = work.require("handoff", handoff_id)
    if handoff["verdict"] or handoff["state"] in rules.ENDED:
        raise _answered(handoff)
    return handoff


def _answerable(work: UnitOfWork, handoff_id: str) -> Row:
    handoff = _open(work, handoff_id)
    may = work.user in (handoff["receiver_id"], *handoff_terms.deputies(work, handoff)) or manages(_role(work))
    if work.joined and not may:
        raise RefusedError(
            "E-NOT-YOURS",
            tr("This answer is {name}'s to give.", name=_name(work, handoff["receiver_id"])),
            do=tr("A deputy can answer too; a manager can enter it from paper."),
        )
    return handoff


def _answered(handoff: Row) -> RefusedError:
    said = rules.ENDED.get(handoff["state"]) or handoff["verdict"] or handoff["receipt"]
    return RefusedError(
        "E-ANSWERED", tr("{code} was answered already: {said}.", code=handoff["code"], said=said.lower())
    )


def _role(work: UnitOfWork) -> str:
    me = work.row("user", work.user)
    return (me or {}).get("role") or ""


def _name(work: UnitOfWork, user_id: str) -> str:
    found = work.row("user", user_id)
    return (found or {}).get("name") or tr("the AE")


def _lead(work: UnitOfWork, handoff: Row) -> Row:
    return work.require("lead", handoff["lead_id"])


def _today(work: UnitOfWork) -> date:
    return from_ms(work.now).astimezone(local_zone()).date()


# what an answer brings with it


def _units_of(work: UnitOfWork, verdict: Verdict, opportunity: str) -> Row:
    owed = verdict.reason != return_reasons.NO_SHOW or verdict.verdict == rules.ACCEPT
    return {
        "state": "accepted" if verdict.verdict == rules.ACCEPT else "returned",
        "verdict": verdict.verdict,
        "verdict_reason": verdict.reason or None,
        "verdict_text": clean_text(verdict.text) or None,
        "verdict_at": work.now,
        "verdict_by": work.user,
        "action_items": verdict.action_items if owed else None,
        "as_briefed": (verdict.as_briefed if owed else "") or None,
        "as_briefed_text": clean_line(verdict.as_briefed_text) or None,
        "opportunity_id": opportunity or None,
    }


def _accept(work: UnitOfWork, lead: Row, handoff: Row, verdict: Verdict, opportunity: str) -> None:
    opportunities.create(
        work,
        lead_id=lead["id"],
        amount=verdict.amount,
        close_date=verdict.close_date,
        owner_id=handoff["receiver_id"],
        row_id=opportunity,
    )
    leads.set_stage(work, lead, Stage.ACCEPTED)
    work.patch("lead", lead["id"], {"returned": None})
    credits.credit(work, lead, credits.ACCEPTED, to=handoff["sender_id"], subject=lead["id"], value=verdict.amount)


def _return(work: UnitOfWork, lead: Row, handoff: Row, verdict: Verdict) -> None:
    reason = next(one for one in _reasons(work) if one.key == verdict.reason)
    words = f"{reason.words}: {clean_line(verdict.text)}"
    leads.set_stage(work, lead, Stage(reason.goes_to), reason=words)
    work.patch("lead", lead["id"], {"returned": words})
    _task_for_sender(work, handoff, reason.task, whose=reason.whose)


def _reasons(work: UnitOfWork) -> tuple[ReturnReason, ...]:
    return return_reasons.reasons_of(settings.value_of(work.connection, settings.RETURN_REASONS))


def _task_for_sender(work: UnitOfWork, handoff: Row, text: str, *, whose: str = return_reasons.SDR) -> None:
    task_id = tasks.add_task(work, handoff["lead_id"], Step("call", text, day=_today(work)))
    sender = work.row("user", handoff["sender_id"]) or {}
    team = work.row("team", sender.get("team_id") or "") if whose == return_reasons.MANAGER else None
    work.patch("task", task_id, {"owner_id": (team or {}).get("manager_id") or handoff["sender_id"]})


def _note(work: UnitOfWork, lead: Row, handoff: Row, title: str, text: str) -> None:
    add_activity(work, lead, kind="handoff", title=title, text=clean_line(text), detail={"handoff": handoff["id"]})
