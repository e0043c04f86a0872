"""Which records are the same person or company: one matcher for lists, for what is typed and for everything there is.

Agreement counts by how rare the value is, in bits (Fellegi and Sunter, with the frequencies of the records at hand): the same
"Smith" says little, the same birthday much. What colleagues share (company, place) counts up to a limit, however much it is.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from app.domain import blocking
from app.domain.likeness import INITIAL, Role, likeness
from app.domain.match_fields import Prepared, prepare, roles_of, say_reason, told
from app.frozen import frozen

REVIEW, CERTAIN = 0.1, 0.999  # scores from which a person is asked, and from which two are surely one
Values = Mapping[str, str]

MOST = {  # bits that an agreement is worth at most
    Role.GIVEN: 10.0, Role.FAMILY: 12.0, Role.EMAIL: 16.0, Role.NUMBER: 14.0, Role.DATE: 14.0, Role.COMPANY: 12.0,
    Role.DOMAIN: 12.0, Role.STREET: 11.0, Role.POSTCODE: 8.0, Role.TOWN: 7.0, Role.AREA: 3.0, Role.TITLE: 3.0,
    Role.WORDS: 8.0,
}  # fmt: skip
AGAINST = {  # bits that a difference takes away
    Role.GIVEN: 4.0, Role.FAMILY: 4.0, Role.EMAIL: 2.0, Role.NUMBER: 1.0, Role.DATE: 4.0, Role.COMPANY: 4.0, Role.DOMAIN: 4.0,
    Role.STREET: 2.0, Role.POSTCODE: 1.5, Role.TOWN: 2.0, Role.AREA: 1.0, Role.TITLE: 1.0,
    Role.WORDS: 1.0,
}  # fmt: skip
AGAINST_NAME = 10.0  # a company of another name
SHARED = frozenset({Role.COMPANY, Role.DOMAIN, Role.STREET, Role.POSTCODE, Role.TOWN, Role.AREA})
SHARED_MOST, SHARED_BESIDE = 12.0, 4.0  # the limit, and the one where no name agrees, or one differs
NAMES = frozenset({Role.GIVEN, Role.FAMILY})
IDENTITY = frozenset({Role.GIVEN, Role.FAMILY, Role.DATE})
SMALLEST, FEW = 1000, 3  # a shorter list is a part of one as long; what so many have in it need not be common
SWAPPED = 1.0  # bits that it costs to read the names the other way round


@frozen
class Match:
    """How sure it is that two records are one (0 to 1), and why in words, what is theirs alone first."""

    score: float
    reasons: tuple[str, ...]
    weakest: float  # how alike the least alike of what says who it is: names, birthday, a company's name; 1 where none is known

    @property
    def certain(self) -> bool:
        """Whether they may be taken as one without asking."""
        return self.score >= CERTAIN and self.weakest > INITIAL

    @property
    def alike(self) -> bool:
        """Whether nothing that says who it is speaks against it."""
        return self.weakest > 0


class Agreement(NamedTuple):
    """One field of two records: the bits it gives or takes and how alike the values are."""

    field: str
    role: Role
    bits: float
    like: float
    crossed: bool = False


class Matcher:
    """Compares records of one kind, weighed by how often each value stands in `records`.

    `among` is how many there are where `records` are only those worth a look, all that share a name or a number.
    """

    def __init__(self, records: Sequence[Values], *, company: bool = False, among: int = 0) -> None:
        self.records = records
        self.roles = roles_of(records, company=company)
        self.prepared = [prepare(one, self.roles) for one in records]
        self._index: blocking.Index | None = None
        self._shared = frozenset() if company else SHARED
        self._identity = frozenset({Role.COMPANY}) if company else IDENTITY
        self._prior = math.log2(max(len(records), among, SMALLEST))
        self._rarity, self._unheard = _rarity(self.prepared, self.roles, among)
        self._against = {
            field: AGAINST_NAME if field == "name" else AGAINST[role] for field, role in self.roles.items()
        }

    def matches(self, least: float = REVIEW) -> Iterator[tuple[int, int, Match]]:
        """Pairs of places in `records` whose score is at least that, each once, in no order."""
        floor = math.log2(least / (1 - least))
        for one, other in blocking.pairs(self.prepared, self.roles):
            found = self._agreements(self.prepared[one], self.prepared[other])
            bits = self._total(found)
            if bits >= floor:
                yield one, other, self._match(bits, found, self.records[one], self.records[other])

    def near(self, one: Values, least: float = REVIEW) -> Iterator[tuple[int, Match]]:
        """One that is not of these, with those of these that share a key with it: place and match, where the score is at least that."""
        if self._index is None:
            self._index = blocking.Index(self.prepared, self.roles)
        mine, floor = prepare(one, self.roles), math.log2(least / (1 - least))
        for place in self._index.near(mine):
            found = self._agreements(mine, self.prepared[place])
            bits = self._total(found)
            if bits >= floor:
                yield place, self._match(bits, found, one, self.records[place])

    def compare(self, one: Values, other: Values) -> Match:
        """Two records, of these or not."""
        found = self._agreements(prepare(one, self.roles), prepare(other, self.roles))
        return self._match(self._total(found), found, one, other)

    def against(self, one: Values) -> Iterator[tuple[int, Match]]:
        """One that is not of these, with each of these: its place and the match, whatever the score."""
        mine = prepare(one, self.roles)
        for place, other in enumerate(self.prepared):
            found = self._agreements(mine, other)
            yield place, self._match(self._total(found), found, one, self.records[place])

    def _match(self, bits: float, found: Sequence[Agreement], one: Values, other: Values) -> Match:
        for_it = sorted((each for each in found if each.like), key=lambda each: (each.role in self._shared, -each.bits))
        reasons = told([say_reason(each.field, each.role, each.like, each.crossed, one, other) for each in for_it])
        weakest = min((each.like for each in found if each.role in self._identity), default=1.0)
        return Match(1 / (1 + 2 ** -max(min(bits, 60.0), -60.0)), reasons, weakest)

    def _total(self, found: Sequence[Agreement]) -> float:
        """All bits together; what is shared counts in full only beside a name that agrees, and never alone."""
        shared = sum(each.bits for each in found if each.role in self._shared)
        own = [each for each in found if each.role not in self._shared]
        if not any(each.like for each in own):
            return -self._prior
        names = [each.like for each in own if each.role in NAMES]
        limit = SHARED_MOST if names and all(names) else SHARED_BESIDE
        return _bits(own) + min(shared, limit) - self._prior

    def _agreements(self, one: Prepared, other: Prepared) -> list[Agreement]:
        found = self._names(one, other)
        others = any(not each.like for each in found)
        for field, mine in one.items():
            theirs = other.get(field)
            role = self.roles[field]
            if theirs and role not in NAMES:
                each = self._field(field, role, mine, theirs)
                if not (others and role is Role.EMAIL and 0 < each.like < 1):  # a.smith and b.smith of one company
                    found.append(each)
        return found

    def _names(self, one: Prepared, other: Prepared) -> list[Agreement]:
        """First and last names, the other way round where that fits better."""
        straight = self._paired(one, other, blocking.NAMES)
        if straight and all(each.like for each in straight) and len(straight) == 2:
            return straight
        crossed = self._paired(one, other, blocking.NAMES[::-1])
        if any(each.like for each in crossed) and _bits(crossed) - SWAPPED > _bits(straight):
            return [crossed[0]._replace(bits=crossed[0].bits - SWAPPED), *crossed[1:]]
        return straight

    def _paired(self, one: Prepared, other: Prepared, order: Sequence[str]) -> list[Agreement]:
        found = []
        for field, beside in zip(blocking.NAMES, order, strict=True):
            mine, theirs = one.get(field), other.get(beside)
            if mine and theirs:
                found.append(self._field(field, self.roles[field], mine, theirs, beside))
        return found

    def _field(self, field: str, role: Role, mine: Sequence[str], theirs: Sequence[str], beside: str = "") -> Agreement:
        """The best that the values of a field give; `beside` is the field of the other record where it is another."""
        beside = beside or field
        best, like = -self._against[field], 0.0
        here, there = self._rarity[field], self._rarity[beside]
        unheard = self._unheard[field]
        for one in mine:
            for other in theirs:
                alike = 1.0 if one == other else likeness(role, one, other)
                if alike:
                    bits = alike * min(here.get(one, unheard), there.get(other, unheard))
                    if bits > best:
                        best, like = bits, alike
        return Agreement(field, role, best, like, beside != field)


def clusters(pairs: Sequence[tuple[int, int]], total: int) -> list[int]:
    """For each of `total` records the place of the first one it is joined with, over any number of steps."""
    heads = list(range(total))

    def head(place: int) -> int:
        while heads[place] != place:
            heads[place] = heads[heads[place]]
            place = heads[place]
        return place

    for one, other in pairs:
        low, high = sorted((head(one), head(other)))
        heads[high] = low
    return [head(place) for place in range(total)]


def _bits(found: Sequence[Agreement]) -> float:
    return sum(each.bits for each in found)


def _rarity(
    records: Sequence[Prepared], roles: Mapping[str, Role], among: int
) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """By field: the bits of each value that stands there, and of one that does not."""
    counts: dict[str, Counter[str]] = {field: Counter() for field in roles}
    filled: Counter[str] = Counter()
    for record in records:
        for field, values in record.items():
            counts[field].update(values)
            filled[field] += 1
    bits, unheard = {}, {}
    for field, role in roles.items():
        total, most = max(filled[field], among, 1), MOST[role]
        wide = max(total, SMALLEST)
        unheard[field] = min(most, math.log2(wide))
        bits[field] = {
            value: min(most, math.log2(max((wide if count <= FEW else total) / count, 1)))
            for value, count in counts[field].items()
        }
    return bits, unheard
