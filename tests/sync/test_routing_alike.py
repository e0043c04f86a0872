"""The server and a laptop without one send the same leads to the same people, for the same reasons."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from app import operations
from app.ids import new_id
from app.sync_server import tables as t
from app.workspace import Workspace
from tests.support.clocks import FakeClock
from tests.support.databases import empty_workspace
from tests.support.sync_world import World, create
from tests.sync.test_commands import cmd


def given(users: list[str], boss: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Territories, rules and thirty leads."""
    mina, ben, _ = users
    rules: list[dict[str, Any]] = [
        {"name": "Hot", "method": "random", "test": {"band": ["Hot"], "direction": ["inbound"]}, "target": {"users": users}},
        {"name": "Off", "method": "person", "test": {}, "target": {"users": [ben]}, "position": -2},
        {"name": "Place", "method": "territory", "test": {"size": [50, None]}, "target": {}},
        {"name": "Bought", "method": "person", "test": {"source": ["List"]}, "target": {"users": [mina]}},
        {"name": "Rest", "method": "round_robin", "test": {}, "target": {"users": users}},
    ]  # fmt: skip
    made = [("territory", new_id(), {"name": "North", "rules": [{"postcode": ["LS"]}], "from_day": "2020-01-01"})]
    made.append(
        (
            "setting",
            new_id(),
            {"name": "scores", "value": {"fit": 50, "engagement": 20, "intent": 30, "hot": 12, "warm": 6}},
        )
    )
    made += [("routing_rule", new_id(), {"position": place, **one}) for place, one in enumerate(rules)]
    for number in range(30):
        account, lead = new_id(), new_id()
        where = {
            "postcode": ("LS9", "BN1", "BN1")[number % 3],
            "country": "GB",
            "people": number * 5,
            "industry": "Dairy",
            "tier": "A",
        }
        made.append(("account", account, {"name": f"Company {number}", **where}))
        source = ("Web form", "List", "Referral")[number % 3]
        contact, site = new_id(), new_id()
        at: dict[str, Any] = ({"postcode": "LS1"}, {"postcode": "BN2", "territory": "North"})[number // 4 % 2]
        made.append(("site", site, {"account_id": account, **at}))
        made.append(
            (
                "contact",
                contact,
                {"name": f"P {number}", "account_id": account, "site_id": site if number % 4 == 0 else None},
            )
        )
        made.append(("lead", lead, {"account_id": account, "contact_id": contact, "owner_id": boss, "stage": "New", "source": source, "route_wanted": True,
                                    "inbound": number % 4 > 0, "asked": False, "lifecycle": "MQL"}))  # fmt: skip
        if number % 5 == 0:
            made.append(("signal", new_id(), {"lead_id": lead, "kind": "demo request", "at": 1_764_000_000_000}))
    return made


def test_server_and_laptop_place_alike(world: World, tmp_path):
    people = [world.person(name) for name in ("mina", "ben", "cara")]
    boss = world.person("boss", "manager")
    users = sorted(one.user_id for one in people)
    made = given(users, boss.user_id)
    leads = [row_id for entity, row_id, _ in made if entity == "lead"]
    names = {one.user_id: boss.sees()["user", one.user_id] for one in people}
    boss.do(*(create(entity, row_id, **values) for entity, row_id, values in made))
    for number, one in enumerate(people):
        boss.do(
            {
                "op": "patch",
                "e": "user",
                "id": one.user_id,
                "set": {"territory": [None, "North" if number < 2 else "South"]},
            }
        )
    assert boss.do(cmd("route_leads", leads=leads))["status"] == "applied"
    seen = {row["id"]: row for row in _rows(world, "lead")}

    clock = FakeClock()
    clock.move(minutes=round((world.time() - clock.now().timestamp() * 1000) / 60_000))
    laptop = empty_workspace(tmp_path / "alone", clock)
    _fill(laptop, made, people, names)
    laptop.act(operations.routing.route_leads, leads)
    here = laptop.act(lambda work: {one: work.require("lead", one) for one in leads})
    companies = [row_id for entity, row_id, _ in made if entity == "account"]
    written = laptop.act(lambda work: {one: work.require("account", one)["territory"] for one in companies})
    laptop.close()
    there = {row["id"]: row["territory"] for row in _rows(world, "account")}
    assert written == there
    assert {*written.values()} == {"North", None}, "what is in a territory has it written on it"
    assert {one: (here[one]["owner_id"], here[one]["routed_by"]) for one in leads} == {
        one: (seen[one]["owner_id"], seen[one]["routed_by"]) for one in leads
    }
    reasons = {seen[one]["routed_by"].partition(": to ")[0] for one in leads}
    assert {"Hot", "Territory North", "Bought", "Rest"} <= reasons, reasons
    by_site = [seen[one]["routed_by"].partition(": to ")[0] for one in (leads[16], leads[20], leads[28])]
    assert {*by_site} == {"Territory North"}, "their companies are in the south, they work in the north"


def test_the_server_leaves_a_line_in_the_timeline(world: World):
    mina, boss = world.person("mina"), world.person("boss", "manager")
    boss.do(
        create(
            "routing_rule", new_id(), name="All", method="person", position=0, test={}, target={"users": [mina.user_id]}
        )
    )
    lead = new_id()
    boss.do(create("lead", lead, owner_id=boss.user_id, stage="New"))
    assert boss.do(cmd("route_leads", leads=[lead]))["status"] == "applied"
    told = [row for (entity, _), row in mina.sees().items() if entity == "activity" and row["lead_id"] == lead]
    name = mina.sees()["user", mina.user_id]["name"]
    assert [(one["kind"], one["body"]) for one in told] == [("routing", f"All: to {name}")]


def _rows(world: World, entity: str) -> list[dict[str, Any]]:
    with world.database.reading(world.ws) as connection:
        return [dict(row) for row in connection.execute(select(t.RECORDS[entity])).mappings()]


def _fill(
    laptop: Workspace, made: list[tuple[str, str, dict[str, Any]]], people: list[Any], names: dict[str, Any]
) -> None:
    def fill(work: Any) -> None:
        work.patch("user", work.user, {"role": "manager"})
        for number, one in enumerate(people):
            place = "North" if number < 2 else "South"
            work.create(
                "user",
                {"name": names[one.user_id]["name"], "role": "rep", "active": True, "territory": place},
                row_id=one.user_id,
            )
        for entity, row_id, values in made:
            work.create(entity, values, row_id=row_id)

    laptop.act(fill)
