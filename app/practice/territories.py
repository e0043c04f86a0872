"""How the made-up company shares out its country: three territories, and rules for those who ask, ready to be switched on."""

from __future__ import annotations

from app.domain.routing import QUEUE, ROUND_ROBIN, TERRITORY
from app.domain.territories import Territory, rules_of
from app.practice.people import Team
from app.store.unit_of_work import UnitOfWork

NORTH = ("BD", "DN", "HU", "LS", "S1-S99", "YO")
MAP = (
    Territory("North", ({"country": ["GB"], "postcode": list(NORTH)},)),
    Territory("East", ({"country": ["GB"], "region": ["East"]},)),
    Territory("Midlands", ({"country": ["GB"], "region": ["Midlands"]},)),
)


def make_territories(work: UnitOfWork, team: Team) -> None:
    """Territories as the accounts name them; their people are those whose territory it is."""
    for place, one in enumerate(MAP):
        rules = {**rules_of(one), "place": place}
        work.create("territory", {"name": one.name, "rules": rules, "from_day": "2020-01-01", "zone": "Europe/London"})
    inside = [team.me, *team.inside]
    for place, (name, test, method, target) in enumerate((
        ("Large companies", {"direction": ["inbound"], "size": [500, None]}, ROUND_ROBIN, {"users": inside, "backup": team.inside[0]}),
        ("By territory", {"direction": ["inbound"]}, TERRITORY, {}),
        ("The rest", {}, QUEUE, {"queue": "Inbound"}),
    )):  # fmt: skip
        off = -1 - place  # a lead that a learner notes down stays theirs until they switch a rule on
        work.create("routing_rule", {"name": name, "test": test, "method": method, "target": target, "position": off})
