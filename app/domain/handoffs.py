"""The contract between SDR and AE: two answers, each with its deadline in working hours of the AE's calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.clock import from_ms
from app.domain.when import say_day
from app.domain.working_time import ANSWER_TERM, WorkingCalendar, working_between

RECEIPT, VERDICT = "receipt", "verdict"


@dataclass(frozen=True)
class Answers:
    """What was answered; deadlines in ms UTC."""

    receipt: str
    verdict: str
    receipt_due: int | None
    verdict_due: int | None

    def awaited(self) -> tuple[str, int | None]:
        """Which answer is awaited, RECEIPT or VERDICT, and its deadline; ("", None) when the last one is given."""
        if self.verdict:
            return "", None
        return (VERDICT, self.verdict_due) if self.receipt else (RECEIPT, self.receipt_due)


def working_left(due: int, now: datetime, zone: str = "") -> timedelta:
    """Working time in the AE's zone from `now` (aware) to a deadline in ms UTC, negative once it is past."""
    calendar = WorkingCalendar(zone=zone or WorkingCalendar.zone)
    return working_between(now, from_ms(due), calendar)


def say_left(due: int, now: datetime, zone: str = "") -> str:
    """A running clock in working hours: "19 h left", "40 min left", "6 h over"."""
    minutes = abs(working_left(due, now, zone)) // timedelta(minutes=1)
    amount = f"{minutes // 60} h" if minutes >= 60 else f"{minutes} min"
    return f"{amount} {'left' if from_ms(due) >= now else 'over'}"


def runs(awaited: str, due: int | None, now: datetime, zone: str = "") -> bool:
    """Whether the clock runs: a receipt's from the offer on, a verdict's from the end of the meeting on."""
    return due is not None and (awaited == RECEIPT or working_left(due, now, zone) <= ANSWER_TERM)


def say_awaited(awaited: str, due: int, now: datetime, zone: str = "") -> str:
    """Which answer is due and when: "Receipt 19 h left", "Verdict 6 h over", before the meeting "Verdict by Fri 20"."""
    if runs(awaited, due, now, zone):
        return f"{awaited.capitalize()} {say_left(due, now, zone)}"
    return f"{awaited.capitalize()} by {say_day(from_ms(due).astimezone(now.tzinfo).date(), now.date())}"


def say_state(answers: Answers, now: datetime, zone: str = "") -> str:
    """The state in words: "Receipt 19 h left", "Taken", "Verdict 6 h over", "Accepted", "Returned"."""
    awaited, due = answers.awaited()
    if not awaited:
        return {"accept": "Accepted", "return": "Returned"}.get(answers.verdict, answers.verdict)
    if due is None or not runs(awaited, due, now, zone):
        return "Taken" if awaited == VERDICT else "Receipt due"
    return say_awaited(awaited, due, now, zone)
