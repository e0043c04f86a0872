"""A redraw of territories: which companies, leads and next steps move, from whom to whom, and what stays (product 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from app.domain.routing_conditions import Facts
from app.domain.territories import Territory, where
from app.frozen import frozen
from app.language import tr

NOBODY, NOWHERE = tr("Nobody works {name}"), tr("In no territory")


@frozen
class Held:
    """A lead somebody works, with how many open next steps they have on it."""

    lead: Facts
    owner: str
    tasks: int = 0


@frozen
class Moved:
    """A lead that changes hands, and the territories it was and will be in."""

    lead_id: str
    account_id: str
    before: str
    after: str
    owner: str
    to: str
    tasks: int


@frozen
class Redraw:
    """`accounts` are (id, territory kept now, territory to come); `stays` counts by reason the leads that have nobody to go to."""

    accounts: tuple[tuple[str, str, str], ...]
    moves: tuple[Moved, ...]
    stays: tuple[tuple[str, int], ...]


def plan(
    accounts: Iterable[tuple[Facts, str]],
    held: Iterable[Held],
    before: Sequence[Territory],
    after: Sequence[Territory],
    keep: Collection[str],
) -> Redraw:
    """What a redraw from one map to another does. `accounts` come with the territory that is written on them.

    A lead moves when its owner works the territory it was in and not the one it will be in. It goes to whoever of the new
    people has the fewest leads by then, all leads of a company to the same one. Companies in `keep` (ids) stay in their
    territory, their leads with their reps. The same facts give the same redraw.
    """
    drawn = []
    for account, written in accounts:
        to, _ = where(account, after)
        if account.id not in keep and to != written and (to or written in {one.name for one in before}):
            drawn.append((account.id, written, to))
    everything = sorted(held, key=lambda one: (one.lead.account_id, one.lead.id))
    moves, stays = _moves(everything, before, after, keep)
    return Redraw(tuple(drawn), tuple(moves), tuple(sorted(stays.items())))


def _moves(
    everything: Sequence[Held], before: Sequence[Territory], after: Sequence[Territory], keep: Collection[str]
) -> tuple[list[Moved], Counter[str]]:
    load = Counter(one.owner for one in everything)
    people_before, people_after = ({one.name: one.people for one in drawn} for drawn in (before, after))
    chosen: dict[tuple[str, str], str] = {}
    moves: list[Moved] = []
    stays: Counter[str] = Counter()
    for one in everything:
        old, new = where(one.lead, before)[0], where(one.lead, after)[0]
        theirs = people_after.get(new, ())
        if one.lead.account_id in keep or one.owner not in people_before.get(old, ()) or one.owner in theirs:
            continue
        if not theirs:
            stays[NOBODY.format(name=new) if new else NOWHERE] += 1
            continue
        company = (one.lead.account_id or one.lead.id, new)
        to = chosen.setdefault(company, min(theirs, key=lambda person: (load[person], theirs.index(person))))
        load[to] += 1
        load[one.owner] -= 1
        moves.append(Moved(one.lead.id, one.lead.account_id, old, new, one.owner, to, one.tasks))
    return moves, stays
