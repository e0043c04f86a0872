"""The quarter so far of the made-up team: requests answered, meetings held, handoffs accepted and returned, with their credits."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import timedelta
from operator import itemgetter
from typing import Any

from sqlalchemy import bindparam, select, update

from app.clock import from_ms
from app.domain.lifecycle import Lifecycle
from app.domain.opportunities import DealStage
from app.domain.working_time import WorkingCalendar
from app.ids import derived_id, new_id
from app.practice.days import today_of, working_day
from app.practice.library import SHOW
from app.practice.past_steps import Rows, from_the_show, keep_weeks, objected, send_back_some, went_on
from app.practice.people import Team
from app.practice.story import DAY, HOUR, MINUTE, NEWER_BRIEFS
from app.store.tables import synced as t
from app.store.unit_of_work import Row, UnitOfWork

WEEKS = 9
# Of each rep, in the order of the team page: accepted, returned, held with no handoff, missed; minutes until they usually reply.
DONE = ((12, 2, 4, 1, 6), (9, 2, 3, 1, 5), (7, 1, 3, 2, 8), (5, 2, 2, 1, 14), (6, 1, 2, 1, 7), (4, 1, 2, 1, 9))
REASONS = ("timing", "wrong_person", "timing", "not_a_fit")
DEALS = (DealStage.DISCOVERY, DealStage.PROPOSAL, DealStage.DISCOVERY, DealStage.NEGOTIATION, DealStage.PROPOSAL)
TARGETS = {"meetings": 6, "accepted": 3}  # a month, each
VALUES = (180, 140, 90, 80, 85, 65)  # a month, thousands of pounds, in the same order
QUOTA_MONTHS = range(-3, 4)  # around the one in which it is made


def make_past(work: UnitOfWork, team: Team, *, seed: int) -> None:
    """Told of leads that were disqualified or sleep since: what is worked now stays as it was."""
    made: Rows = defaultdict(list)
    _quarter(work, team, made, random.Random(seed))
    send_back_some(work, team, made)
    earlier = sorted(made["handoff"], key=itemgetter("offered_at"))
    for number, one in enumerate(earlier, NEWER_BRIEFS - len(earlier)):
        one["code"] = f"H-{number:04d}"
    booked = [{"row_id": one["id"], "booked": one["start"] - 3 * DAY} for one in made["meeting"]]
    for entity, rows in made.items():
        work.create_many(entity, rows)
    if booked:
        work.connection.execute(update(t.meeting).where(t.meeting.c.id == bindparam("row_id")).values(created_at=bindparam("booked")), booked)
    keep_weeks(work)


def _quarter(work: UnitOfWork, team: Team, made: Rows, dice: random.Random) -> None:
    ids = select(t.lead).where(t.lead.c.stage.in_(("Nurture", "Disqualified")), t.lead.c.lifecycle == "Working")
    free = [dict(row) for row in work.connection.execute(ids.order_by(t.lead.c.id)).mappings()]
    show = work.connection.execute(select(t.event.c.id).where(t.event.c.name == SHOW.name)).scalar()
    reps = (work.user, *team.inside, *team.field)
    for rep, (accepted, returned, held, missed, minutes) in zip(reps, DONE, strict=True):
        for number in range(accepted + returned + held + missed):
            if not free:
                return
            lead = free.pop()
            at = _moment(work, dice)
            kind = "accept" if number < accepted else "return" if number < accepted + returned else "held"
            state = "No-show" if number >= accepted + returned + held else "Held"
            became = from_the_show(lead, show) | _asked(
                made, lead, at, round(minutes * dice.uniform(0.4, 1.6)), rep, number
            )
            meeting = _meeting(made, team, lead, at, rep, state)
            if kind != "held":
                became |= _handoff(work, made, team, lead, at, rep, meeting, kind, number)
            work.patch("lead", lead["id"], became)
    for rep, value in zip(reps, VALUES, strict=True):
        _quotas(work, made, rep, TARGETS | {"value": value * 100_000})


def _moment(work: UnitOfWork, dice: random.Random) -> int:
    """An hour of office on a working day of the last weeks, the nearer the likelier."""
    calendar = WorkingCalendar()
    while True:
        at: int = work.now - round(dice.random() ** 1.3 * WEEKS * 7 * DAY) - 2 * DAY
        moment = from_ms(at)
        if calendar.is_open_day(moment.date()):
            return at - (at % DAY) + (9 + dice.randrange(7)) * HOUR + dice.randrange(50) * MINUTE


def _asked(made: Rows, lead: Row, at: int, minutes: int, rep: str, number: int) -> dict[str, Any]:
    arrived = at - 7 * DAY
    about = {"lead_id": lead["id"], "contact_id": lead["contact_id"], "account_id": lead["account_id"], "by_id": rep}
    for kind, days, title, outcome in (
        ("call", 0, "Call, 4 min 10 s", "Talked, follow up"), ("email", 1, "The maintenance guide", None),
        ("social", 2, "Connected", None), ("call", 4, "Call, 0 min 30 s", "Left voicemail"),
    ):  # fmt: skip
        detail = objected(number) if outcome == "Talked, follow up" else None
        made["activity"].append({"id": new_id(), **about, "kind": kind, "at": _days_on(arrived, days) + minutes * MINUTE, "title": title,
                        "outcome": outcome, "direction": "out", "detail": detail})  # fmt: skip
    touched = arrived + minutes * MINUTE
    return {"asked": True, "inbound": True, "owner_id": rep, "arrived_at": arrived, "touched_at": touched}


def _days_on(at: int, days: int) -> int:
    """The same hour so many working days after a moment, before it where `days` is negative; ms UTC."""
    day = from_ms(at).date()
    return at + (working_day(day, days) - day).days * DAY


def _meeting(made: Rows, team: Team, lead: Row, at: int, rep: str, state: str) -> str:
    made["meeting"].append({
        "id": (meeting := new_id()), "lead_id": lead["id"], "contact_id": lead["contact_id"], "account_id": lead["account_id"], "owner_id": team.caspar, "organiser_id": rep,
        "title": "Discovery", "start": at, "minutes": 30, "zone": "Europe/London", "kind": "video", "state": state, "moved": 0,
        "uid": f"{new_id()}@satchel", "sequence": 0,
    })  # fmt: skip
    return meeting


def _handoff(
    work: UnitOfWork, made: Rows, team: Team, lead: Row, at: int, rep: str, meeting: str, verdict: str, number: int
) -> dict[str, Any]:
    accepted, deal, reason = verdict == "accept", new_id(), REASONS[number % len(REASONS)]
    answered, offered = at + 2 * HOUR, _days_on(at, -1)
    steps = ((Lifecycle.SQL, offered), *(((Lifecycle.ACCEPTED, answered),) if accepted else ()))
    became = went_on(made, lead, rep, steps)
    made["handoff"].append({
        "id": new_id(), "lead_id": lead["id"], "account_id": lead["account_id"], "sender_id": rep, "receiver_id": team.caspar, "meeting_id": meeting,
        "state": "accepted" if accepted else "returned", "offered_at": offered,
        "why_now": "A budget is set.", "criteria": [], "receipt": "taking", "receipt_at": offered + HOUR, "receipt_by": team.caspar,
        "receipt_due": at + DAY, "verdict": verdict, "verdict_at": answered, "verdict_by": team.caspar, "verdict_due": at + 3 * DAY,
        "verdict_reason": None if accepted else reason, "verdict_text": None if accepted else "Ask again after their budget round.",
        "action_items": accepted, "as_briefed": "yes" if accepted else "partly", "opportunity_id": deal if accepted else None,
    })  # fmt: skip
    for event, when in (
        ("sourced", offered),
        ("booked", offered),
        ("held", answered),
        *([("accepted", answered)] if accepted else []),
    ):
        subject = meeting if event in ("booked", "held") else lead["id"]
        credit = {"id": derived_id("credit", event, subject), "lead_id": lead["id"], "user_id": rep, "share": 100, "event": event, "at": when,
                                  "value_minor": lead["value_minor"], "value_currency": "GBP"}  # fmt: skip
        made["credit"].append(credit)
    if accepted:
        became |= {"stage": "Accepted", "stage_at": answered, "stage_reason": None, "wake": None}
        made["opportunity"].append({
            "id": deal, "lead_id": lead["id"], "contact_id": lead["contact_id"], "account_id": lead["account_id"], "owner_id": team.caspar,
            "name": "Servicing contract", "amount_minor": lead["value_minor"], "amount_currency": "GBP",
            "stage": DEALS[number % len(DEALS)].value, "stage_at": answered,
            "close_date": (from_ms(answered).date() + timedelta(days=60 + number % 4 * 20)).isoformat(),
        })  # fmt: skip
        if number % 20:  # a few were forgotten
            due = (today_of(work) + timedelta(days=1 + number % 9)).isoformat()
            made["task"].append({
                "id": new_id(), "lead_id": lead["id"], "account_id": lead["account_id"], "contact_id": lead["contact_id"], "owner_id": team.caspar,
                "channel": "call", "text": "Ask what is still open", "due_date": due, "promised": False, "state": "open",
            })  # fmt: skip
    return became


def _quotas(work: UnitOfWork, made: Rows, rep: str, targets: dict[str, int]) -> None:
    today = today_of(work)
    for away in QUOTA_MONTHS:
        year, month = divmod(today.year * 12 + today.month - 1 + away, 12)
        for measure, target in targets.items():
            made["quota"].append(
                {"id": new_id(), "user_id": rep, "month": f"{year}-{month + 1:02}", "measure": measure, "target": target}
            )
