"""What is wrong with a map of territories: companies in none or in two, territories without rule, people or meaning (product 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from zoneinfo import available_timezones

from app.domain.routing_conditions import LONGEST, Facts, refused
from app.domain.territories import Territory, fitting
from app.frozen import frozen
from app.language import tr

MOST = 200  # territories of a company


@frozen
class MapCheck:
    """How many companies are in each territory by name, in none, and by (first, second) in two; what is wrong with each."""

    counts: Mapping[str, int]
    gaps: int
    overlaps: Mapping[tuple[str, str], int]
    problems: Mapping[str, str]


def check(
    territories: Sequence[Territory], accounts: Iterable[Facts], people: Collection[str], countries: Collection[str]
) -> MapCheck:
    """`people` are the ids of who is here and gets leads, `countries` the codes and words that mean one."""
    counts: Counter[str] = Counter()
    overlaps: Counter[tuple[str, str]] = Counter()
    gaps, known = 0, {one.casefold() for one in countries}
    named: set[str] = set()
    for account in accounts:
        named |= {account.id.casefold(), account.company.casefold()}
        found = fitting(account, territories)
        if not found:
            gaps += 1
            continue
        counts[found[0]] += 1
        for other in found[1:]:
            overlaps[found[0], other] += 1
    wrong = {one.name: _problem(one, people, known, named) for one in territories}
    return MapCheck(counts, gaps, overlaps, {name: words for name, words in wrong.items() if words})


def say_gaps(found: MapCheck) -> list[str]:
    """Gaps and overlaps as sentences, the most companies first."""
    said = [tr("{companies} in no territory.", companies=say_companies(found.gaps))] if found.gaps else []
    for (first, second), count in sorted(found.overlaps.items(), key=lambda one: (-one[1], one[0])):
        said.append(
            tr(
                "{companies} in {first} and in {second}; {first} is asked first and has them.",
                companies=say_companies(count),
                first=first,
                second=second,
            )
        )
    return said


def say_companies(count: int) -> str:
    """ "1 company is", "12 companies are"."""
    return tr("1 company is") if count == 1 else tr("{count:,} companies are", count=count)


def require_sound(one: Territory, others: Sequence[Territory], people: Collection[str]) -> None:
    """Refuse a territory that could not be kept: RefusedError E-ROUTING-RULE with the field."""
    if not one.name.strip() or len(one.name) > LONGEST:
        raise refused(tr("A territory needs a name of at most 200 letters."), "name")
    if any(other.name.casefold() == one.name.casefold() and other.id != one.id for other in others):
        raise refused(tr("Another territory has that name."), "name")
    if one.zone and one.zone not in available_timezones():
        raise refused(tr("No time zone has that name. Write one such as Europe/London."), "zone")
    if not set(one.people) <= set(people):
        raise refused(tr("It names somebody who is not here."), "people")


def _problem(one: Territory, people: Collection[str], countries: Collection[str], named: Collection[str]) -> str:
    if not one.tests and not one.accounts:
        return tr("It has no rule, so no company is in it.")
    for test in one.tests:
        wanted = test.get("country")
        for word in wanted if isinstance(wanted, list) else ():
            if str(word).casefold() not in countries:
                return tr("“{word}” is no country known here.", word=word)
    if not any(person in people for person in one.people):
        return tr("Nobody works in it, so its leads wait.")
    lost = next((word for word in one.accounts if word.casefold() not in named), "")
    return tr("No company here is called “{lost}”.", lost=lost) if lost else ""
