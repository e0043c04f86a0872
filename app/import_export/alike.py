"""Rows that may be somebody who is here already: found by the one matcher, and what a person decided about them before the import."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import Any

from sqlalchemy import Connection

from app import queries
from app.domain.matching import Match, Matcher
from app.frozen import frozen
from app.language import tr
from app.workspace import Workspace

MERGE, BOTH = "merge", "both"  # one with the record; two of their own. What is not decided is two until it is
SAID = 3  # reasons that are told
Key = tuple[int, int]  # the place of the table among those read, and the line the row begins on
Values = dict[str, str]


@frozen
class Decision:
    """What a person said of a row; `choices` are units to keeper (what is here), loser (the row) or both."""

    kind: str
    choices: Mapping[str, str] = field(default_factory=dict)


@frozen
class Alike:
    """A row and the record it may be. `row` is the row as such a record, `said` its company in words, `points` its addresses and
    numbers as written."""

    key: Key
    entity: str
    record_id: str
    name: str
    company: str
    match: Match
    row: Mapping[str, Any]
    said: str
    points: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """Who it may be and why."""
        who = ", ".join(one for one in (self.name or tr("somebody here"), self.company) if one)
        return tr(
            "May be {who}: {reasons}; both are kept until you decide.",
            who=who,
            reasons=", ".join(self.match.reasons[:SAID]),
        )


class LookAlikes:
    """Finds who is here and like a row, among those who were here before the import. Each row is looked at once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._seen: dict[Key, Alike | None] = {}
        self._matchers: dict[str, tuple[list[str], Matcher]] = {}

    def of(self, key: Key, entity: str, values: Values, row: Mapping[str, Any], points: Sequence[str]) -> Alike | None:
        """The likest record from which a person would be asked about duplicates; `values` is the row as the matcher reads it."""
        if key not in self._seen:
            self._seen[key] = self._look(key, entity, values, row, tuple(points))
        return self._seen[key]

    def rest(self) -> None:
        """Let go of the records; what was found is kept."""
        self._matchers.clear()

    def _look(
        self, key: Key, entity: str, values: Values, row: Mapping[str, Any], points: tuple[str, ...]
    ) -> Alike | None:
        ids, matcher = self._matcher(entity)
        if not ids:
            return None
        best = max(matcher.near(values), key=_score, default=None)
        if best is None:
            return None
        place, match = best
        about = matcher.records[place]
        company = about.get("company", "") or about.get("town", "")
        return Alike(
            key, entity, ids[place], about.get("name", ""), company, match, row, values.get("company", ""), points
        )

    def _matcher(self, entity: str) -> tuple[list[str], Matcher]:
        if entity not in self._matchers:
            records = self._workspace.ask(READ[entity])
            self._matchers[entity] = list(records), Matcher(list(records.values()), company=entity == "account")
        return self._matchers[entity]


READ: dict[str, Callable[[Connection], dict[str, Values]]] = {
    "contact": queries.duplicates.contact_values,
    "account": queries.duplicates.account_values,
}


def _score(found: tuple[int, Match]) -> float:
    return found[1].score
