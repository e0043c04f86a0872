"""Scores: the story of one lead's, the rules as the page lists them, and what other rules would change."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection, func, select

from app.domain import score_rules
from app.domain.score_facts import CUSTOM, DONE, FIELDS, Event, Fact
from app.domain.score_rules import Combining, ScoreRule
from app.domain.scoring import Given, Score, Scorer
from app.domain.stages import Stage
from app.errors import UserCancelledError
from app.frozen import frozen
from app.language import tr
from app.store import custom_fields, scores, settings
from app.store.scores import is_due as is_due
from app.store.tables import synced as t
from app.store.tables.local import lead_card

HISTORY_DAYS, WEEK = 28, 7
BATCH, EXAMPLES = 1000, 10
OVER = (Stage.ACCEPTED.value, Stage.DISQUALIFIED.value)
Told = Callable[[int, int], bool]


@frozen
class ScoreStory:
    """A lead's score today with what gave it, and the combined number on each of the last 28 days, today last."""

    now: Score
    history: tuple[int, ...]

    @property
    def change(self) -> int:
        """Against the same day last week."""
        return self.history[-1] - self.history[-1 - WEEK]


def score_story(scorer: Scorer, facts: Mapping[str, Fact], events: Sequence[Event], now: int) -> ScoreStory:
    """The story at `now` (ms UTC). Earlier days are scored by today's rules and facts: on every laptop alike (decisions 14)."""
    return ScoreStory(scorer.score(facts, events, now), scorer.history(facts, events, now, HISTORY_DAYS))


@frozen
class RuleRow:
    """A rule in the list: in words, and why it cannot score or ''."""

    id: str
    rule: ScoreRule
    words: str
    problem: str


@frozen
class ScoreRules:
    """Everything the page of scores shows. `why_not` says why this person only reads; `fields` and `kinds` are (name, words)."""

    rows: tuple[RuleRow, ...]
    combining: Combining
    why_not: str
    fields: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]

    @property
    def rules(self) -> tuple[ScoreRule, ...]:
        """The rules in force, also those that are off."""
        return tuple(row.rule for row in self.rows)


def rules_page(connection: Connection, user_id: str) -> ScoreRules:
    """The rules as they stand, and what a rule may ask here."""
    rules = scores.rules_of(connection)
    rows = tuple(RuleRow(one.id, one, score_rules.say(one), score_rules.problem_of(one)) for one in rules)
    fields = dict(FIELDS) | {CUSTOM + one.key: one.name for one in custom_fields.fields(connection)}
    seen = connection.execute(select(t.signal.c.kind).distinct().order_by(t.signal.c.kind).limit(200)).scalars()
    kinds = dict(DONE) | {
        kind: tr(kind) for kind in (*(one.field for one in rules if one.of_event), *seen) if kind and kind not in DONE
    }
    why_not = "" if settings.may_set(connection, user_id) else tr("Only a manager can change score rules. Ask yours.")
    return ScoreRules(rows, scores.combining_of(connection), why_not, tuple(fields.items()), tuple(kinds.items()))


@frozen
class Moved:
    """A lead that would have another score, and why."""

    id: str
    name: str
    company: str
    old: int
    new: int
    old_band: str
    new_band: str
    why: str


@frozen
class DryRun:
    """What other rules would do to the open leads: counts, changes of band as (from, to, how many), ten examples."""

    total: int
    up: int
    down: int
    bands: tuple[tuple[str, str, int], ...]
    examples: tuple[Moved, ...]


def dry_run(
    connection: Connection,
    rules: Sequence[ScoreRule],
    combining: Combining,
    now: int,
    told: Told = lambda done, total: True,
) -> DryRun:
    """Score every open lead by the rules in force and by these; nothing is written.

    `told(done, total)` is called after each batch and stops the run by False: UserCancelledError. RefusedError
    E-SCORE-RULE, E-TOO-MANY for rules that could not be saved.
    """
    score_rules.check_many(rules)
    score_rules.check_combining(combining)
    before, after = scores.scorer_of(connection), Scorer(rules, combining)
    is_open = lead_card.c.stage.not_in(OVER)
    total = connection.execute(select(func.count()).select_from(lead_card).where(is_open)).scalar() or 0
    ids = list(connection.execute(select(lead_card.c.lead_id).where(is_open).order_by(lead_card.c.lead_id)).scalars())
    up = down = 0
    bands: Counter[tuple[str, str]] = Counter()
    found: list[tuple[int, str, Score, Score]] = []
    for start in range(0, total, BATCH):
        for lead_id, facts, events in scores.read_leads(connection, ids[start : start + BATCH]):
            old, new = before.score(facts, events, now), after.score(facts, events, now)
            if old.band != new.band:
                bands[old.band, new.band] += 1
            if by := new.total - old.total:
                up, down = up + (by > 0), down + (by < 0)
                found.append((abs(by), lead_id, old, new))
        found = heapq.nlargest(EXAMPLES, found, key=lambda one: one[:2])
        if not told(min(start + BATCH, total), total):
            raise UserCancelledError
    return DryRun(
        total, up, down, tuple((*pair, count) for pair, count in bands.most_common()), _named(connection, found)
    )


def _named(connection: Connection, found: list[tuple[int, str, Score, Score]]) -> tuple[Moved, ...]:
    c = lead_card.c
    query = select(c.lead_id, c.name, c.company).where(c.lead_id.in_([one[1] for one in found]))
    names = {row.lead_id: (row.name, row.company) for row in connection.execute(query)}
    return tuple(
        Moved(lead_id, *names[lead_id], old.total, new.total, old.band, new.band, _why(old, new))
        for _, lead_id, old, new in found
    )


def _why(old: Score, new: Score) -> str:
    """ "joined the webinar +20", the two largest differences; what changed in none of them is the weights."""
    gave, gives = ({one.rule_id: one for one in score.given} for score in (old, new))
    differences = []
    for rule_id in gave.keys() | gives.keys():
        before, after = gave.get(rule_id), gives.get(rule_id)
        by = _points(after) - _points(before)
        one = after or before
        if by and one is not None:
            differences.append((-abs(by), f"{one.words or one.part} {by:+d}"))
    return ", ".join(words for _, words in sorted(differences)[:2]) or tr("other weights")


def _points(given: Given | None) -> int:
    return 0 if given is None else given.points
