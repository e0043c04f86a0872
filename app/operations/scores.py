"""Score rules as a team keeps them, and the scores that follow from them."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import insert

from app.domain import score_rules
from app.domain.score_rules import Combining, ScoreRule
from app.errors import RefusedError
from app.ids import new_id
from app.language import tr
from app.operations import settings
from app.store import scores
from app.store.tables.local import meta
from app.store.unit_of_work import UnitOfWork

BATCH = 2000  # leads, some 70 ms in which nobody else writes


def save_rule(work: UnitOfWork, rule: ScoreRule) -> str:
    """A rule made (without an id) or changed; returns its id. What it gives shows once the leads are scored again.

    RefusedError E-SCORE-RULE, E-TOO-MANY, E-NOT-FOUND, E-NOT-ALLOWED.
    """
    rules = _own_rules(work, tr("change a score rule"))
    score_rules.check(rule)
    work.label = tr("Score rule saved")
    if not rule.id:
        rule = replace(rule, id=new_id())
        score_rules.check_many((*rules, rule))
        return work.create("score_rule", score_rules.values_of(rule, len(rules)), row_id=rule.id)
    _write(work, rule)
    return rule.id


def switch_rule(work: UnitOfWork, rule_id: str, on: bool) -> None:
    """On or off, keeping its place in the list. RefusedError E-NOT-FOUND, E-NOT-ALLOWED."""
    _own_rules(work, tr("switch a score rule"))
    work.label = tr("Score rule on") if on else tr("Score rule off")
    _write(work, replace(score_rules.read_rule(work.require("score_rule", rule_id)), active=on))


def remove_rule(work: UnitOfWork, rule_id: str) -> None:
    """To the bin. RefusedError E-LAST-RULE for the last one: without any rule of its own a team has the shipped ones."""
    rules = _own_rules(work, tr("remove a score rule"))
    if len(rules) == 1:
        raise RefusedError("E-LAST-RULE", tr("It is the only rule."), do=tr("Switch it off instead."))
    work.label = tr("Score rule moved to the bin")
    work.delete("score_rule", rule_id)


def set_combining(work: UnitOfWork, combining: Combining) -> None:
    """The weights and where the bands begin. RefusedError E-SCORE-RULE, E-NOT-ALLOWED."""
    score_rules.check_combining(combining)
    value = {name: getattr(combining, name) for name in ("fit", "engagement", "intent", "hot", "warm")}
    settings.set_value(work, score_rules.SETTING, value, label=tr("Score weights changed"))


def rescore(work: UnitOfWork, after: str = "", begun: str = "", *, count: int = BATCH) -> tuple[str, str]:
    """Score the next leads by id again, writing only what changed; what to go on with, after '' when all are done.

    For when the day or the rules have changed (decisions 14); where they change under way, it begins again. Work of the
    machine: neither history nor undo, never sent.
    """
    scorer = scores.scorer_of(work.connection)
    stamp = scores.stamp_of(scorer, work.now)
    ids = scores.lead_ids_after(work.connection, after if stamp == begun else "", count)
    leads = scores.read_leads(work.connection, ids)
    found = {lead_id: scorer.score(facts, events, work.now) for lead_id, facts, events in leads}
    if changed := scores.write_changed(work.connection, found):
        work.touched["score"].update(changed)
    if len(ids) == count:
        return ids[-1], stamp
    work.connection.execute(insert(meta).prefix_with("OR REPLACE").values(name=scores.SCORED, value=stamp))
    return "", stamp


def _own_rules(work: UnitOfWork, what: str) -> list[ScoreRule]:
    """The team's own rules; the shipped ones become its own with the first change."""
    settings.require_manager(work, what)
    if not (rules := scores.kept_rules(work.connection)):
        rules = list(scores.SHIPPED)
        rows = [{"id": one.id, **score_rules.values_of(one, place)} for place, one in enumerate(rules)]
        work.create_many("score_rule", rows)
    return rules


def _write(work: UnitOfWork, rule: ScoreRule) -> None:
    place = scores.place_of(work.require("score_rule", rule.id)["position"])
    work.patch("score_rule", rule.id, score_rules.values_of(rule, place))
