"""Somebody goes to another team: they and both managers see at once what is theirs now, and only an administrator does that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.ids import new_id
from app.sync_server.grants import of
from tests.support.sync_world import Person, World, create, patch


def scopes(world: World, person: Person) -> set[str]:
    with world.database.reading(world.ws) as connection:
        return set(of(connection, world.ws, person.user_id, today=date(2026, 1, 1)))


def moved(world: World, by: Person, who: Person, old: str, new: str) -> dict:
    return by.do(patch("user", who.user_id, team_id=(old, new)))


def test_an_administrator_moves_a_rep_and_back(world: World) -> None:
    north, south = world.team, world.admin.add_team(world.ws, "South")["id"]
    queues = {team: f"queue:{world.admin.add_queue(world.ws, team, team)['id']}" for team in (north, south)}
    chief, boss, other = (
        world.person(*one) for one in (("chief", "admin", None), ("boss", "manager"), ("other", "manager", "South"))
    )
    mina, karim, caspar = world.person("mina"), world.person("karim"), world.person("caspar", "ae")
    lead, handoff = new_id(), new_id()
    karim.do(create("lead", lead, owner_id=karim.user_id, stage="New"))
    made = create(
        "handoff", handoff, lead_id=lead, sender_id=karim.user_id, receiver_id=caspar.user_id, state="offered"
    )
    karim.do({"op": "cmd", "name": "offer_handoff", "args": {"lead": lead, "handoff": handoff}, "ops": [made]})
    book, pair = f"book:{karim.user_id}", f"pair:{karim.user_id}:{caspar.user_id}"
    before = {one: scopes(world, one) for one in (chief, boss, other, mina, karim, caspar)}
    assert {book, pair} <= before[boss]
    assert not {book, pair} & before[other]

    assert moved(world, boss, karim, north, south)["code"] == "FORBIDDEN"
    assert moved(world, chief, karim, north, new_id())["code"] == "INVALID"
    assert {one: scopes(world, one) for one in before} == before, "a refused move leaves everything as it was"

    assert moved(world, chief, karim, north, south)["status"] == "applied"
    after = {one: scopes(world, one) for one in before}
    assert after[karim] == before[karim] - {f"team:{north}", queues[north]} | {f"team:{south}", queues[south]}
    assert after[boss] == before[boss] - {book}, "the pair stays with the manager of its executive"
    assert after[other] == before[other] | {book, pair}
    assert {one: after[one] for one in (chief, mina, caspar)} == {one: before[one] for one in (chief, mina, caspar)}
    answer = boss.pull(cursor=None)
    assert book not in {one["scope"] for one in answer["scopes"]["add"]}
    other.session = replace(other.session, team=south)  # as a token says it
    assert other.do(patch("user", karim.user_id, role=("rep", "BDR")))["status"] == "applied"
    assert boss.do(patch("user", karim.user_id, role=("BDR", "SDR")))["code"] == "FORBIDDEN", "no longer theirs to say"

    assert moved(world, chief, karim, south, north)["status"] == "applied"
    assert {one: scopes(world, one) for one in before} == before


def test_a_manager_who_is_moved_oversees_the_new_team_and_no_more_the_old_one(world: World) -> None:
    south = world.admin.add_team(world.ws, "South")["id"]
    chief, boss = world.person("chief", "admin", None), world.person("boss", "manager")
    mina, tesni = world.person("mina"), world.person("tesni", "rep", "South")
    assert f"book:{mina.user_id}" in scopes(world, boss)
    assert moved(world, chief, boss, world.team, south)["status"] == "applied"
    seen = scopes(world, boss)
    assert {f"book:{tesni.user_id}", f"team:{south}", f"book:{boss.user_id}"} <= seen
    assert not {f"book:{mina.user_id}", f"team:{world.team}"} & seen


def test_a_role_goes_with_the_rights_it_was_invited_with(world: World) -> None:
    chief, boss, mina = world.person("chief", "admin", None), world.person("boss", "manager"), world.person("mina")
    for who, role in ((boss, "Manager"), (chief, "Admin"), (boss, "AE")):
        answer = who.do(patch("user", mina.user_id, role=("rep", role)))
        assert (answer["code"], answer["detail"]["unit"]) == ("FORBIDDEN", "role")
    assert boss.do(patch("user", mina.user_id, role=("rep", "Field SDR")))["status"] == "applied"
    assert boss.do(patch("user", chief.user_id, role=("admin", "Admin")))["code"] == "FORBIDDEN", (
        "not a manager's to say"
    )
    assert boss.do(patch("user", mina.user_id, team_id=(world.team, None)))["detail"]["unit"] == "team_id"
