"""What is wrong with routing rules, in words, and who gets their leads (product 3)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.domain.routing import PERSON, QUEUE, RANDOM, ROUND_ROBIN, TERRITORY, Rule, Seller
from app.domain.routing_conditions import LONGEST, TESTS, range_of, refused
from app.errors import RefusedError
from app.language import tr

METHODS = {
    ROUND_ROBIN: tr("In turn"),
    RANDOM: tr("At random"),
    QUEUE: tr("Shared queue"),
    TERRITORY: tr("The territory's people"),
    PERSON: tr("One person"),
}
GONE = tr("(gone)")
MOST_RULES = 200


def people_named(text: str, people: Sequence[tuple[str, str]]) -> list[str]:
    """Ids of people (id, name) from names with commas, whole or first names. RefusedError E-ROUTING-RULE for nobody or several."""
    found = []
    for wanted in (one.strip() for one in text.split(",") if one.strip()):
        folded = wanted.casefold()
        same = [one for one, name in people if name.casefold() == folded]
        same = same or [one for one, name in people if name.casefold().split(" ")[0] == folded]
        if len(same) != 1:
            who = tr("Several people here are") if same else tr("Nobody here who gets leads is")
            raise refused(tr("{who} called {wanted}.", who=who, wanted=wanted[:40]), "users")
        found += same
    return list(dict.fromkeys(found))


def say_target(rule: Rule, names: Mapping[str, str]) -> str:
    """ "In turn: Mina, Ben; backup Cara"; somebody who is no longer here is "(gone)"."""
    to = _queue(rule) or ", ".join(names.get(one, GONE) for one in _users(rule))
    words = f"{METHODS.get(rule.method, tr('Unknown way'))}{f': {to}' if to else ''}"
    backup = rule.target.get("backup")
    return tr("{words}; backup {backup}", words=words, backup=names.get(backup, GONE)) if backup else words


def require_sound(rule: Rule, people: Collection[str]) -> None:
    """Refuse a rule that could never place a lead: RefusedError E-ROUTING-RULE with the field."""
    if not rule.name.strip() or len(rule.name) > LONGEST:
        raise refused(tr("A rule needs a name of at most 200 letters."), "name")
    if rule.method not in METHODS:
        raise refused(tr("It does not say how leads are placed."), "method")
    if rule.method == QUEUE:
        if not _queue(rule):
            raise refused(tr("It names no queue."), "queue")
    elif rule.method != TERRITORY and not _users(rule):
        raise refused(tr("It names nobody."), "users")
    elif rule.method == PERSON and len(_users(rule)) > 1:
        raise refused(tr("One person is one name."), "users")
    if not set(_users(rule)) <= set(people):
        raise refused(tr("It names somebody who is not here."), "users")
    if (backup := rule.target.get("backup")) and backup not in people:
        raise refused(tr("The backup is nobody here."), "backup")


def problems(rules: Sequence[Rule], sellers: Sequence[Seller], territories: Collection[str]) -> dict[str, str]:
    """By the id of a rule what is wrong with it; rules that are off are left out."""
    found: dict[str, str] = {}
    earlier: list[Rule] = []
    for rule in (one for one in rules if one.active):
        if problem := _problem(rule, {one.id: one for one in sellers}, territories):
            found[rule.id] = problem
        elif (before := next((one for one in earlier if _takes_all_of(one, rule)), None)) is not None:
            found[rule.id] = tr("Never reached: “{name}” before it takes these leads.", name=before.name)
        else:
            earlier.append(rule)
    return found


def falls_through(rules: Sequence[Rule]) -> bool:
    """Whether some leads fit no rule: no active one takes every lead."""
    return not any(one.active and one.test == {} and one.method != TERRITORY for one in rules)


def _problem(rule: Rule, sellers: Mapping[str, Seller], territories: Collection[str]) -> str:
    try:
        require_sound(rule, sellers)
    except RefusedError as error:
        return error.happened
    if not isinstance(rule.test, Mapping) or not rule.test.keys() <= TESTS.keys():
        return tr("It asks for something this Satchel does not know, so it takes no lead.")
    if rule.method == TERRITORY:
        if not territories:
            return tr("There are no territories yet.")
        if not any(one.territory in territories and one.active for one in sellers.values()):
            return tr("Nobody works in any of the territories.")
    elif rule.method != QUEUE and not any(sellers[one].active for one in _users(rule)):
        return tr("Nobody it names is here any more.")
    return ""


def _takes_all_of(before: Rule, rule: Rule) -> bool:
    """Whether what reaches `rule` could not have passed `before`: the same leads, and nobody else to find."""
    if not all(name in rule.test and _within(name, rule.test[name], wanted) for name, wanted in before.test.items()):
        return False
    if before.method == QUEUE:
        return True
    if TERRITORY in (before.method, rule.method):
        return before.method == rule.method
    return rule.method != QUEUE and _everybody(rule) <= _everybody(before)


def _within(name: str, narrow: Any, wide: Any) -> bool:
    if name == "size":
        (low, high), (least, most) = narrow, wide
        return (least is None or (low is not None and low >= least)) and (
            most is None or (high is not None and high <= most)
        )
    folded = [str(one).casefold() for one in wide]
    if name == "postcode":
        return all(
            str(one).casefold() in folded
            or (range_of(str(one)) is None and str(one).casefold().startswith(tuple(folded)))
            for one in narrow
        )
    return {str(one).casefold() for one in narrow} <= set(folded)


def _everybody(rule: Rule) -> set[str]:
    return {*_users(rule), rule.target.get("backup") or ""} - {""}


def _users(rule: Rule) -> list[str]:
    users = rule.target.get("users")
    return [str(one) for one in users] if rule.method not in (QUEUE, TERRITORY) and isinstance(users, list) else []


def _queue(rule: Rule) -> str:
    queue = rule.target.get("queue")
    return queue.strip() if isinstance(queue, str) else ""
