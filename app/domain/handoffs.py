"""The contract between SDR and AE: two answers, each with its deadline in working hours of the AE's calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from app.clock import from_ms
from app.domain.return_reasons import NO_SHOW, RETURN_REASONS, ReturnReason
from app.domain.stages import Missing
from app.domain.when import say_day
from app.domain.working_time import ANSWER_TERM, WorkingCalendar, working_between
from app.frozen import frozen
from app.language import marked, tr

LAST_HOURS = timedelta(hours=8)  # a verdict in its last working hours is answered first
RECEIPT, VERDICT = "receipt", "verdict"
TAKING, CANNOT, ACCEPT, RETURN = "taking", "cannot", "accept", "return"
YES, PARTLY, NO = "yes", "partly", "no"
ENDED = {"withdrawn": marked("Withdrawn"), "expired": marked("Expired")}


def meeting_owes_verdict(state: str | None) -> bool:
    """A meeting that was missed or called off owes no verdict (design 2)."""
    return state not in ("No-show", "Cancelled")


@frozen
class Verdict:
    """What the AE says after the meeting. `action_items` None and `as_briefed` '' are not answered yet.

    `as_briefed` is YES, PARTLY or NO with a sentence if not yes; a return has the key of a reason and a sentence.
    `amount` (minor units, currency) and `close_date` go to the opportunity that accepting makes, the lead's value where unset.
    """

    verdict: str
    action_items: bool | None = None
    as_briefed: str = ""
    as_briefed_text: str = ""
    reason: str = ""
    text: str = ""
    amount: tuple[int | None, str] = (None, "")
    close_date: date | None = None

    def missing(self, reasons: Sequence[ReturnReason] = RETURN_REASONS) -> tuple[Missing, ...]:
        """What it still lacks, its reason being one of those.

        A lead whose person did not come owes neither of the two questions (design 2).
        """
        found = []
        if self.verdict == RETURN and self.reason not in {one.key for one in reasons}:
            found.append(Missing("reason", tr("A reason")))
        if self.verdict == RETURN and not self.text.strip():
            found.append(Missing("text", tr("A sentence for the SDR")))
        if self.verdict == RETURN and self.reason == NO_SHOW:
            return tuple(found)
        if self.action_items is None:
            found.append(Missing("action_items", tr("Whether action items arose")))
        if self.as_briefed not in (YES, PARTLY, NO):
            found.append(Missing("as_briefed", tr("Whether it was as briefed")))
        elif self.as_briefed != YES and not self.as_briefed_text.strip():
            found.append(Missing("as_briefed_text", tr("What was not as briefed")))
        return tuple(found)

    @property
    def needs_manager(self) -> bool:
        """Action items ask for accepting; to return all the same is a manager's decision (product 7)."""
        return self.verdict == RETURN and self.reason != NO_SHOW and self.action_items is True


@frozen
class Answers:
    """What was answered; deadlines in ms UTC, `state` as stored."""

    receipt: str
    verdict: str
    receipt_due: int | None
    verdict_due: int | None
    state: str = ""

    def awaited(self) -> tuple[str, int | None]:
        """Which answer is awaited, RECEIPT or VERDICT, and its deadline; ("", None) when none is."""
        if self.verdict or self.receipt == CANNOT or self.state in ENDED:
            return "", None
        return (VERDICT, self.verdict_due) if self.receipt else (RECEIPT, self.receipt_due)


def working_left(due: int, now: datetime, zone: str = "") -> timedelta:
    """Working time in the AE's zone from `now` (aware) to a deadline in ms UTC, negative once it is past."""
    calendar = WorkingCalendar(zone=zone or WorkingCalendar.zone)
    return working_between(now, from_ms(due), calendar)


def say_left(due: int, now: datetime, zone: str = "") -> str:
    """A running clock in working hours: "19 h left", "40 min left", "6 h over"; "over" where no working time has gone since."""
    minutes = abs(working_left(due, now, zone)) // timedelta(minutes=1)
    if not minutes:
        return tr("due now") if from_ms(due) >= now else tr("over")
    amount = f"{minutes // 60} h" if minutes >= 60 else tr("{minutes} min", minutes=minutes)
    return tr("{amount} left", amount=amount) if from_ms(due) >= now else tr("{amount} over", amount=amount)


def runs(awaited: str, due: int | None, now: datetime, zone: str = "") -> bool:
    """Whether the clock runs: a receipt's from the offer on, a verdict's from the end of the meeting on."""
    return due is not None and (awaited == RECEIPT or working_left(due, now, zone) <= ANSWER_TERM)


def say_awaited(awaited: str, due: int, now: datetime, zone: str = "") -> str:
    """Which answer is due and when: "Receipt 19 h left", "Verdict 6 h over", before the meeting "Verdict by Fri 20"."""
    if runs(awaited, due, now, zone):
        return f"{tr(awaited.capitalize())} {say_left(due, now, zone)}"
    return tr(
        "{awaited} by {tzinfo}",
        awaited=tr(awaited.capitalize()),
        tzinfo=say_day(from_ms(due).astimezone(now.tzinfo).date(), now.date()),
    )


def standing(answers: Answers, now: datetime, zone: str = "") -> str:
    """Where it stands (design 4.9): receipt, taken, verdict, accepted, returned, cannot, withdrawn or expired.

    "taken" until the meeting has ended, "verdict" from then on. Late is no state of its own: it is said of receipt and verdict.
    """
    awaited, due = answers.awaited()
    if awaited == RECEIPT:
        return RECEIPT
    if awaited:
        return VERDICT if runs(VERDICT, due, now, zone) else "taken"
    return {ACCEPT: "accepted", RETURN: "returned"}.get(answers.verdict) or (
        answers.state if answers.state in ENDED else CANNOT
    )


def say_state(answers: Answers, now: datetime, zone: str = "") -> str:
    """The state in words: "Receipt 19 h left", "Taken", "Verdict 6 h over", "Accepted", "Returned"."""
    awaited, due = answers.awaited()
    if not awaited:
        if answers.state in ENDED:
            return tr(ENDED[answers.state])
        return {ACCEPT: tr("Accepted"), RETURN: tr("Returned"), "": tr("Cannot take it")}.get(
            answers.verdict, answers.verdict
        )
    if due is None or not runs(awaited, due, now, zone):
        return tr("Taken") if awaited == VERDICT else tr("Receipt due")
    return say_awaited(awaited, due, now, zone)
