"""People of one list who are like each other only: nobody here is like them, so nobody would have asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from app.domain.matching import Match, Matcher
from app.domain.names import fold
from app.frozen import frozen
from app.import_export.alike import SAID, Key, Values
from app.language import tr

MOST = 4_000  # rows that are compared; what is left of a list with more such rows is found under Duplicates
START = 3  # letters of the last name by which two rows of one company are worth a look


@frozen
class RowPair:
    """The later of two rows, the line of the one before it, and why they may be one."""

    key: Key
    earlier: int
    name: str
    match: Match

    @property
    def sentence(self) -> str:
        """Which row it may be the same as, and why."""
        who = tr("row {earlier:,}", earlier=self.earlier) + (f", {self.name}" if self.name else "")
        reasons = ", ".join(self.match.reasons[:SAID])
        return tr(
            "May be the same as {who}: {reasons}; both are kept until you decide under Duplicates.",
            who=who,
            reasons=reasons,
        )


@dataclass
class AmongRows:
    """Takes each row that became somebody new; `pairs` compares those of one company, or of none, whose names begin alike.

    Two of the same name in two companies are two: in a list of strangers that is common. Of a row only its key is kept, since
    few share anything and a list may be long.
    """

    _keys: list[Key] = field(default_factory=list)
    _first: dict[int, int] = field(default_factory=dict)  # a block and the first row in it
    _places: set[int] = field(default_factory=set)

    def add(self, key: Key, values: Values) -> None:
        """A row as the matcher reads a person."""
        place, company = len(self._keys), fold(values["company"])
        self._keys.append(key)
        first, last = fold(values["first_name"]), fold(values["last_name"])
        blocks = [("both", *sorted((first, last)))] if first and last else []
        blocks += [("last", last[:START])] if company and last else []
        blocks += [("first", first)] if company and first else []
        for block in blocks:
            before = self._first.setdefault(hash((company, *block)), place)
            if before != place:
                self._places |= {before, place}

    def pairs(self, values_of: Callable[[Key], Values]) -> Iterator[RowPair]:
        """Each later row once, with the likest before it; `values_of` reads a row again."""
        keys = [self._keys[place] for place in sorted(self._places)[:MOST]]
        records = [values_of(key) for key in keys]
        best: dict[int, tuple[int, Match]] = {}
        for one, other, match in Matcher(records, among=len(self._keys)).matches() if records else ():
            low, high = sorted((one, other))
            same = fold(records[low]["company"]) == fold(records[high]["company"])
            if same and (high not in best or match.score > best[high][1].score):
                best[high] = (low, match)
        for high, (low, match) in sorted(best.items()):
            yield RowPair(keys[high], keys[low][1], _name(records[low]), match)


def _name(values: Values) -> str:
    return values.get("name", "") or " ".join(values.get(one, "") for one in ("first_name", "last_name")).strip()
