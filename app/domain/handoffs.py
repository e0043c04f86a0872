"""The contract between SDR and AE: two answers, each with its deadline."""

from __future__ import annotations

from dataclasses import dataclass

HOUR = 3_600_000


@dataclass(frozen=True)
class Answers:
    """What was answered; deadlines in ms UTC."""

    receipt: str
    verdict: str
    receipt_due: int | None
    verdict_due: int | None


def say_state(answers: Answers, now: int) -> str:
    """The state in words: "Receipt due, 19 h left", "Verdict 6 h over", "Accepted", "Returned"."""
    if answers.verdict:
        return {"accept": "Accepted", "return": "Returned"}.get(answers.verdict, answers.verdict)
    if not answers.receipt:
        return f"Receipt {_left(answers.receipt_due, now)}"
    if answers.verdict_due is None or answers.verdict_due - now > 24 * HOUR:
        return "Taken"
    return f"Verdict {_left(answers.verdict_due, now)}"


def _left(due: int | None, now: int) -> str:
    if due is None:
        return "due"
    hours = abs(due - now) // HOUR
    return f"{hours} h left" if due >= now else f"{hours} h over"
