"""What each source brought, what it cost, why people were sent back, and how leads went from step to step (product 8)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from app.domain.figures import counting as c
from app.domain.figures.facts import Facts, Frame
from app.domain.figures.overview import NOTHING
from app.domain.figures.tables import Table, TableRow
from app.domain.lifecycle import SENT_BACK, WAY, Lifecycle
from app.domain.money import say_short
from app.frozen import frozen
from app.language import percent, tr

UNKNOWN, OTHER = tr("Unknown"), tr("Other reasons")
ORDER = {one.value: number for number, one in enumerate(WAY)}
PROSPECT, RECYCLED = Lifecycle.PROSPECT.value, Lifecycle.RECYCLED.value
_BACK_FROM = (PROSPECT, Lifecycle.MQL.value)


class Journey(NamedTuple):
    """A lead that counts and arrived on these days, whose it is by credit; `steps` when it first came to each step of its lifecycle
    (ms UTC), `sent_back` why it was sent back, '' for not."""

    lead_id: str
    person: str
    source: str
    asked: bool
    steps: Mapping[str, int]
    sent_back: str = ""


@frozen
class Cost:
    """What the event of a source's name cost, in minor units."""

    source: str
    minor: int
    currency: str


@frozen
class Passage:
    """From one step to the next, for one source: how many came to the first, how many of them went on, and the middle of the
    milliseconds between, None where nobody did."""

    source: str
    before: str
    after: str
    came: int
    went_on: int
    age: int | None


@frozen
class Brought:
    """Everybody who arrived on these days: how many and how many of them asked by source, how many were sent back by reason and
    source, and how they went from step to step."""

    people: Mapping[str, int]
    asked: Mapping[str, int]
    back: Mapping[tuple[str, str], int]
    passages: Sequence[Passage]


def brought_of(journeys: Sequence[Journey]) -> Brought:
    """Summed up from each."""
    return Brought(
        Counter(one.source for one in journeys),
        Counter(one.source for one in journeys if one.asked),
        Counter((one.sent_back, one.source) for one in journeys if one.sent_back),
        passages(journeys),
    )


def journey_of(
    lead_id: str, person: str, source: str, asked: bool, arrived: int, lifecycle: str, entries: Sequence[Sequence[Any]]
) -> Journey:
    """Of a lead that stands at `lifecycle`, from its lifecycle's entries, the oldest first: when (ms UTC), to which step, from which,
    and why when it was sent back."""
    if not entries:
        return Journey(lead_id, person, source, asked, steps_of(arrived, lifecycle or PROSPECT, ()))
    back = [why or "" for _, to, came_from, why in entries if to == RECYCLED and came_from in _BACK_FROM]
    steps = steps_of(arrived, entries[0][2] or PROSPECT, entries)
    return Journey(lead_id, person, source, asked, steps, reason_of(back[-1]) if back else "")


def reason_of(words: str) -> str:
    """The coded reason that the entry of a lead sent back begins with."""
    head = words.partition(":")[0].strip()
    return head if head in SENT_BACK else OTHER


def passages(journeys: Iterable[Journey]) -> list[Passage]:
    """Each pair of steps by source; a lead that leaves one out has gone on all the same, at the first later one it came to."""
    came: Counter[tuple[str, str]] = Counter()
    ages: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in journeys:
        for step, age in ages_of(one.steps).items():
            came[one.source, step] += 1
            if age is not None:
                ages[one.source, step].append(age)
    return passages_of(came, ages)


def passages_of(came: Mapping[tuple[str, str], int], ages: Mapping[tuple[str, str], Sequence[int]]) -> list[Passage]:
    """Each pair of steps by source: of how many came to the first, by source and step, and how long it took those who went on."""
    found = []
    for source in sorted({source for source, _ in came}):
        for before, after in pairwise(WAY):
            key = (source, before.value)
            if came.get(key):
                own = ages.get(key, ())
                age = round(median(own)) if own else None
                found.append(Passage(source, before.value, after.value, came[key], len(own), age))
    return found


def ages_of(steps: Mapping[str, int]) -> dict[str, int | None]:
    """Of each step how long (ms) until the first later one it came to, None where it came to none."""
    if len(steps) < 2:
        return dict.fromkeys(steps)
    found = [(ORDER[step], at, step) for step, at in steps.items()]
    return {
        step: min((when - at for other, when, _ in found if other > number and when >= at), default=None)
        for number, at, step in found
    }


def say_age(ms: int | None) -> str:
    """ "40 min", "5 h", "3 days"; '–' for none."""
    if ms is None:
        return NOTHING
    minutes = ms // 60_000
    if minutes < 60:
        return tr("{minutes} min", minutes=minutes)
    return f"{minutes // 60} h" if minutes < 48 * 60 else tr("{minutes} days", minutes=minutes // 1440)


def by_source(brought: Brought, costs: Sequence[Cost], facts: Facts, frame: Frame) -> Table:
    """People, how many of them asked, accepted and sent back, and the cost where an event of that name has one."""
    accepted: Counter[str] = Counter()
    for one in c.accepted(facts.passed, frame.chosen, frame.span):
        accepted[one.source] += one.count
    spent: Counter[str] = Counter()
    for cost in costs:
        if cost.currency == frame.currency and (not frame.chosen.source or cost.source == frame.chosen.source):
            spent[cost.source] += cost.minor
    people, asked = Counter(brought.people), Counter(brought.asked)
    back: Counter[str] = Counter()
    for (_, source), count in brought.back.items():
        back[source] += count
    names = sorted({*people, *accepted, *spent}, key=lambda one: (-accepted[one], -people[one], one))
    rows = []
    for name in names:
        each = spent[name] // accepted[name] if spent[name] and accepted[name] else None
        cells = (
            name or UNKNOWN,
            tr("{people:,}", people=people[name]),
            tr("{asked:,}", asked=asked[name]),
            tr("{accepted:,}", accepted=accepted[name]),
            tr("{back:,}", back=back[name]),
            say_short(spent[name], frame.currency) if spent[name] else NOTHING,
            say_short(each, frame.currency) if each is not None else NOTHING,
        )
        rows.append(TableRow(f"from:{name}", cells))
    heads = (tr("Source"), tr("People"), tr("Asked"), tr("Accepted"), tr("Sent back"), tr("Cost"), tr("per accepted"))
    note = tr("by what was accepted; cost where an event of that name has one")
    return Table(
        "sources", tr("By source"), note, heads, tuple(rows), strong=3, empty=tr("First figures after the first lead.")
    )


def by_reason(brought: Brought) -> Table:
    """Why SDRs sent people back, by source; the most frequent first."""
    found = {(reason, source or UNKNOWN): count for (reason, source), count in brought.back.items()}
    total: Counter[str] = Counter()
    for (reason, _), count in found.items():
        total[reason] += count
    rows = []
    for reason, count in sorted(total.items(), key=lambda one: (-one[1], one[0])):
        sources = sorted(
            ((number, source) for (why, source), number in found.items() if why == reason), key=_most_first
        )
        said = ", ".join(tr("{source} {number:,}", source=source, number=number) for number, source in sources)
        rows.append(TableRow(f"back:{reason}", (reason, said, tr("{count:,}", count=count))))
    heads, empty = (tr("Reason"), tr("Sources"), tr("People")), tr("Nobody of these days was sent back.")
    return Table("sent_back", tr("Sent back because"), "", heads, tuple(rows), wide=2, empty=empty)


def _most_first(one: tuple[int, str]) -> tuple[int, str]:
    return -one[0], one[1]


def by_step(brought: Brought) -> Table:
    """From each step to the next by source: how many went on and how long it took."""
    rows = []
    for one in brought.passages:
        share = c.share(one.went_on, one.came - one.went_on)
        words = tr("{before} to {after}", before=one.before, after=one.after)
        shown = NOTHING if share is None else percent(share)
        cells = (
            one.source or UNKNOWN,
            words,
            tr("{came:,}", came=one.came),
            tr("{went_on:,}", went_on=one.went_on),
            shown,
            say_age(one.age),
        )
        rows.append(TableRow(f"passed:{one.before}:{one.source}", cells))
    heads, empty = (
        (tr("Source"), tr("Step"), tr("Came"), tr("Went on"), tr("Share"), tr("Middle age")),
        tr("First figures after the first lead."),
    )
    return Table(
        "steps",
        tr("From step to step"),
        tr("lifecycle of who arrived on these days"),
        heads,
        tuple(rows),
        wide=2,
        empty=empty,
    )


def steps_of(arrived: int, first: str, entries: Iterable[Sequence[Any]]) -> dict[str, int]:
    """When a lead first came to each step: to its `first` as it arrived, to others by its entries, which begin with when (ms UTC)
    and to which."""
    found = {first: arrived} if first in ORDER else {}
    for entry in entries:
        at, step = entry[0], entry[1]
        if step in ORDER and (step not in found or at < found[step]):
            found[step] = at
    return found
