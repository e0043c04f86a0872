"""A timed lead that does not reach its rep goes on to the backup, by the server's clock alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.routing_watch import unreached
from app.ids import new_id
from app.sync_server.reaching import Reaching
from tests.support.sync_world import World, create, patch, sqlite_url
from tests.sync.test_commands import DAY, HOUR, MINUTE, cmd


@pytest.fixture
def world(tmp_path: Path):
    """SQLite is enough: what is asked of the database is plain."""
    made = World(sqlite_url(tmp_path))
    yield made
    made.close()


@pytest.fixture
def reaching(world: World) -> Reaching:
    return Reaching(world.database, now=world.time)


def routed(world: World, **more):
    """A lead that asked a moment ago, given by a rule to Mina, whose backup is Ben; everybody was in touch just now."""
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    target = {"users": [mina.user_id], "backup": ben.user_id}
    boss.do(create("routing_rule", new_id(), name="Inbound", method="person", test={}, target=target, position=0))
    lead = new_id()
    usual = {"owner_id": boss.user_id, "stage": "New", "asked": True, "inbound": True, "arrived_at": world.time()}
    boss.do(create("lead", lead, **{**usual, **more}))
    for one in (mina, ben):
        one.push()
    assert boss.do(cmd("route_leads", leads=[lead]))["status"] == "applied"
    assert boss.sees()["lead", lead]["owner_id"] == mina.user_id
    return mina, ben, boss, lead


def test_not_on_a_laptop_after_a_third_it_goes_to_the_backup_and_says_why(world: World, reaching: Reaching):
    _mina, ben, _boss, lead = routed(world)
    world.time.pass_(4 * MINUTE)
    ben.push()
    assert reaching.move_on(world.ws) == 0, "less than a third of fifteen minutes"
    world.time.pass_(MINUTE)
    assert reaching.move_on(world.ws) == 1
    seen = ben.sees()
    why = "Inbound: not on a laptop after 5 of 15 minutes with Mina, to the backup Ben"
    assert (seen["lead", lead]["owner_id"], seen["lead", lead]["routed_by"]) == (ben.user_id, why)
    told = [row["body"] for (entity, _), row in seen.items() if entity == "activity" and row["lead_id"] == lead]
    assert why in told
    world.time.pass_(8 * MINUTE)
    before = ben.pull()["to"]
    assert reaching.move_on(world.ws) == 0, "the backup has no backup"
    assert ben.pull()["to"] == before, "what stays takes no version"


def test_on_a_laptop_and_not_seen_it_stays_until_two_thirds(world: World, reaching: Reaching):
    mina, ben, _boss, lead = routed(world)
    world.time.pass_(MINUTE)
    mina.push()
    world.time.pass_(8 * MINUTE)
    ben.push()
    assert reaching.move_on(world.ws) == 0
    world.time.pass_(MINUTE)
    assert reaching.move_on(world.ws) == 1
    assert ben.sees()["lead", lead]["routed_by"].startswith("Inbound: not seen after 10 of 15 minutes with Mina")


@pytest.mark.parametrize("unit", ["seen_at", "touched_at"])
def test_what_was_seen_or_answered_stays(world: World, reaching: Reaching, unit: str):
    mina, ben, boss, lead = routed(world)
    mina.do(patch("lead", lead, **{unit: (None, world.time())}))
    world.time.pass_(12 * MINUTE)
    ben.push()
    assert reaching.move_on(world.ws) == 0
    assert boss.sees()["lead", lead]["owner_id"] == mina.user_id


def test_who_did_not_ask_who_is_out_of_reach_and_hours_that_do_not_count_move_nothing(world: World, reaching: Reaching):
    mina, ben, boss, _lead = routed(world, asked=False)
    world.time.pass_(HOUR)
    ben.push()
    assert reaching.move_on(world.ws) == 0, "no reply clock runs"
    night = new_id()
    world.time.pass_(HOUR)  # 18:00
    boss.do(create("lead", night, owner_id=boss.user_id, stage="New", asked=True, arrived_at=world.time()))
    mina.push()
    assert boss.do(cmd("route_leads", leads=[night]))["status"] == "applied"
    world.time.pass_(2 * HOUR)
    ben.push()
    assert reaching.move_on(world.ws) == 0, "at night nobody is late"
    world.time.pass_(DAY)
    assert reaching.move_on(world.ws) == 0, "the backup is out of reach too"
    ben.push()
    assert reaching.move_on(world.ws) == 1


def test_only_the_server_s_own_clock_passes_a_lead_on(world: World):
    mina, ben, boss, lead = routed(world)
    world.time.pass_(12 * MINUTE)
    ben.push()
    for person in (boss, mina):
        assert person.do(cmd("pass_to_backup", lead=lead, owner=mina.user_id, why="x"))["code"] == "STALE"


@given(st.floats(0, 100), st.floats(1, 100), st.booleans(), st.booleans())
def test_what_is_seen_stays_and_nothing_waits_longer_than_two_thirds_unseen(gone, term, on_laptop, seen):
    why = unreached(gone, term, on_laptop=on_laptop, seen=seen)
    assert bool(why) is (not seen and gone * 3 >= term * (2 if on_laptop else 1))
