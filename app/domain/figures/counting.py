"""The counting rules: each is one sentence that the screen shows, and the few lines that do what it says (product 8).

By person they count who has the credit, never who owns the lead now.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from app.domain.figures.events import Agreed, Asked, Chosen, Passed
from app.domain.handoffs import ACCEPT, RETURN
from app.domain.meetings import ASKED, CANCELLED, HELD, NO_SHOW, PROPOSED
from app.language import tr

Span = tuple[int, int]  # ms UTC, the end left out

MEETINGS, ACCEPTED, PIPELINE, COVERAGE, SPEED, ACCEPTANCE = (
    "meetings", "accepted", "pipeline", "coverage", "speed", "acceptance",
)  # fmt: skip
TITLES = {
    MEETINGS: tr("Meetings booked"),
    ACCEPTED: tr("Qualified opportunities"),
    PIPELINE: tr("Pipeline generated"),
    COVERAGE: tr("Pipeline coverage"),
    SPEED: tr("Speed to lead"),
    ACCEPTANCE: tr("Accepted by AEs"),
}
DEFINITIONS = {
    MEETINGS: tr(
        "Meetings that were agreed on these days, counted for who has the credit for booking them. A "
        "proposed time, a slot still asked for and a meeting called off do not count."
    ),
    ACCEPTED: tr(
        "Handoffs that an AE accepted on these days, counted for who has the credit. A return does not count."
    ),
    PIPELINE: tr("What the accepted handoffs were worth on the day they were accepted."),
    COVERAGE: tr("Open opportunities now, divided by the quota of these months that is still to close."),
    SPEED: tr(
        "Working time of the territory from the arrival of somebody who asked to the first reply: the middle one of all."
    ),
    ACCEPTANCE: tr("Accepted handoffs out of all verdicts that AEs gave on these days."),
    "activity": tr("Calls made, e-mails sent, social touches and messages, and visits, on the day they were made."),
    "replies": tr("People who asked on these days, by working time until the first reply."),
    "funnel": tr(
        "Leads that arrived on these days and are worked, by the furthest stage they have reached. Each share is of the stage before."
    ),
    "leaders": tr(
        "Ranked by qualified opportunities accepted, not by activity. Each column counts credits, not present owners."
    ),
    "pairs": tr("Handoffs offered on these days, by who sent them to whom. Withdrawn and expired ones do not count."),
    "kept": tr("Meetings that were to be on these days: held, missed and still to come."),
    "by_activity": tr(
        "What each rep did on these days: talked are the calls that reached somebody, met the visits that did."
    ),
    "by_speed": tr(
        "People who asked on these days, by who replied first, and while nobody has by whose lead it is. In "
        "time is of those answered or already late."
    ),
    "reasons": tr("Why AEs returned handoffs on these days."),
    "findings": tr("What stands out in these figures, each with its leads."),
    "sources": tr(
        "People who arrived on these days, worked or not, by their source, and the handoffs accepted on "
        "these days. Cost is that of the event of the same name that began on these days."
    ),
    "sent_back": tr("People who arrived on these days and were sent back by an SDR before they were worked."),
    "steps": tr(
        "Who arrived on these days, by the steps of the lifecycle they came to. Went on is who came to any "
        "later step; the age is the middle time until then."
    ),
    "objections": tr(
        "What was objected in calls and visits of these days. Moved on is what was handled in a conversation "
        "whose outcome ended nothing for good."
    ),
    "forecast": tr(
        "Open opportunities now by the month of their day, each with its value times how likely it is: its "
        "own probability, else that of its stage. What was won with a day in this month or later counts in "
        "full."
    ),
    "forecast_chart": tr("The same by stage: value times how likely it is."),
    "forecast_moved": tr("The forecast over everybody as it stood when it was first looked at in each of these weeks."),
    "cohort_meeting": tr(
        "Worked leads by their month of arrival: how many had a meeting agreed by the end of each month after."
    ),
    "cohort_accepted": tr(
        "Worked leads by their month of arrival: how many an AE had accepted by the end of each month after."
    ),
    "cohort_won": tr("Worked leads by their month of arrival: how many were won by the end of each month after."),
    "close_people": tr(
        "Credits of the month as they stood when it was closed, and those of earlier closed months that "
        "arrived after these were closed. Nothing of it changes any more."
    ),
    "close_adjusted": tr(
        "Credits of months that were closed before, which arrived after that: counted here, never in their own month."
    ),
    "close_late": tr(
        "Credits of this month that arrived after it was closed. They do not change it; the close named counts them."
    ),
    "morning_late": tr("Receipts and verdicts whose deadline has passed, by the working time of the AE since then."),
    "morning_unclaimed": tr(
        "Inbound leads without an owner that nobody has touched, by working time since they arrived."
    ),
    "morning_meetings": tr("Meetings of today that were not called off, in their order."),
    "morning_missed": tr(
        "Meetings of the last 30 days that nobody came to, the lead still worked and no later meeting made."
    ),
    "morning_stepless": tr("Worked leads on which nothing is planned, in the order of names."),
    "morning_away": tr("Who is away today. Enter shows what they have to do until tonight."),
    "morning_silent": tr("Laptops and PCs that have not been in contact for more than two days."),
    "morning_before": tr("What became of the meetings of the last working day, and what AEs returned on it."),
}


class Counted(Protocol):
    """Rows that stand for several records."""

    @property
    def count(self) -> int: ...


def total(rows: Iterable[Counted]) -> int:
    """How many records these rows stand for."""
    return sum(one.count for one in rows)


def booked(rows: Iterable[Agreed], chosen: Chosen, span: Span) -> list[Agreed]:
    """Agreed within the span, and not called off since."""
    return [
        one
        for one in rows
        if one.state not in (PROPOSED, ASKED, CANCELLED) and span[0] <= one.at < span[1] and chosen.takes(one.person)
    ]


def kept(rows: Iterable[Agreed], chosen: Chosen, span: Span, state: str) -> list[Agreed]:
    """Meetings whose hour lies within the span and that stand at `state`: held or missed."""
    return [one for one in rows if one.state == state and span[0] <= one.start < span[1] and chosen.takes(one.held_by)]


def held(rows: Iterable[Agreed], chosen: Chosen, span: Span) -> list[Agreed]:
    """Meetings that took place within the span."""
    return kept(rows, chosen, span, HELD)


def missed(rows: Iterable[Agreed], chosen: Chosen, span: Span) -> list[Agreed]:
    """Meetings within the span that nobody came to."""
    return kept(rows, chosen, span, NO_SHOW)


def handed(rows: Iterable[Passed], chosen: Chosen, span: Span) -> list[Passed]:
    """Handed off within the span, whatever became of it."""
    return [one for one in rows if span[0] <= one.at < span[1] and chosen.takes(one.person)]


def accepted(rows: Iterable[Passed], chosen: Chosen, span: Span) -> list[Passed]:
    """Accepted within the span."""
    return [
        one for one in rows if one.verdict == ACCEPT and _within(one.verdict_at, span) and chosen.takes(one.credited)
    ]


def returned(rows: Iterable[Passed], chosen: Chosen, span: Span) -> list[Passed]:
    """Returned within the span."""
    return [one for one in rows if one.verdict == RETURN and _within(one.verdict_at, span) and chosen.takes(one.person)]


def _within(at: int | None, span: Span) -> bool:
    return at is not None and span[0] <= at < span[1]


def worth(rows: Iterable[Passed], currency: str) -> tuple[int, int, int]:
    """Sum in minor units of `currency`, and how many are without a value and in another currency."""
    found = list(rows)
    none = sum(one.count for one in found if one.value_minor is None)
    own = [one for one in found if one.value_minor is not None and one.currency == currency]
    return sum(one.value_minor or 0 for one in own), none, total(found) - none - total(own)


def share(yes: int, no: int) -> float | None:
    """`yes` out of both, 0 to 1; None where there is nothing to divide."""
    return yes / (yes + no) if yes + no else None


def reasons(rows: Iterable[Passed]) -> Counter[str]:
    """How many were returned for each reason."""
    found: Counter[str] = Counter()
    for one in rows:
        found[one.reason] += one.count
    return found


def most_first(one: tuple[str, int]) -> tuple[int, str]:
    """Sorts what was counted: the most frequent first, what is as frequent by its key."""
    return -one[1], one[0]


def asked(rows: Iterable[Asked], chosen: Chosen, span: Span) -> list[Asked]:
    """Arrived within the span."""
    return [one for one in rows if span[0] <= one.at < span[1] and chosen.takes(one.person)]


def median_minutes(rows: Iterable[Asked]) -> float | None:
    """The middle reply time of those who have a reply."""
    found = [one.minutes for one in rows if one.minutes is not None]
    return statistics.median(found) if found else None


def in_time(rows: Iterable[Asked], target: int) -> float | None:
    """Share replied to within `target` minutes, of all with a reply or whose time is up without one."""
    judged = [one for one in rows if one.minutes is not None or one.waited > target]
    good = sum(one.minutes is not None and one.minutes <= target for one in judged)
    return share(good, len(judged) - good)


def steps(target: int) -> tuple[int, ...]:
    """Where the bars of reply times part, in minutes, the target among them."""
    return tuple(sorted({5, 10, 15, 30, 60, 240, target}))


def by_time(rows: Iterable[Asked], bounds: Sequence[int]) -> list[int]:
    """How many replies took up to each bound, and longer than the last."""
    found = [0] * (len(bounds) + 1)
    for one in rows:
        if one.minutes is not None:
            found[step_of(one.minutes, bounds)] += 1
    return found


def step_of(minutes: float, bounds: Sequence[int]) -> int:
    """In which of these bars a reply time stands; one that is just the bound is within it."""
    return next((number for number, bound in enumerate(bounds) if minutes <= bound), len(bounds))
