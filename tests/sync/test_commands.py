"""Commands beside claim and handoff: leases, turns, routing, slots, two records that are one."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app.ids import new_id
from app.sync_server import tables as t
from tests.support.sync_world import World, create, patch
from tests.sync.test_server_rules import lead_of

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000


def cmd(name: str, /, *ops: dict, **args):
    return {"op": "cmd", "name": name, "args": args, "ops": list(ops)}


def queue_of(world: World, boss, count: int) -> tuple[str, list[str]]:
    queue = world.admin.add_queue(world.ws, "Inbound", world.team)["id"]
    leads = [new_id() for _ in range(count)]
    for place, lead in enumerate(leads):
        made = create("lead", lead, queue=queue, stage="New", arrived_at=world.time() + place)
        assert boss.do(made)["status"] == "applied"
    return queue, leads


# leases


def test_a_rep_leases_the_oldest_and_nobody_leases_them_again(world: World):
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    queue, leads = queue_of(world, boss, 3)
    leased = mina.do(cmd("lease_leads", queue=queue, n=2, until=world.time() + DAY))
    assert leased["detail"] == {"leads": leads[:2]}
    assert mina.sees()["lead", leads[0]]["_scope"] == f"book:{mina.user_id}"
    assert ("lead", leads[0]) not in ben.sees()
    assert ben.do(cmd("lease_leads", queue=queue, n=5, until=world.time() + DAY))["detail"] == {"leads": leads[2:]}


@pytest.mark.parametrize(
    "wrong", [{"n": 0}, {"n": 101}, {"n": True}, {"until": 1}, {"until": 2**50}, {"queue": "none"}, {"queue": 7}]
)
def test_a_lease_is_of_some_leads_for_some_days(world: World, wrong):
    boss = world.person("boss", "manager")
    queue, _ = queue_of(world, boss, 1)
    asked = {"queue": queue, "n": 1, "until": world.time() + DAY, **wrong}
    assert boss.do(cmd("lease_leads", **asked))["code"] == "INVALID"


def test_who_does_not_serve_the_queue_leases_nothing(world: World):
    boss, hana = world.person("boss", "manager"), world.person("hana", "ae")
    queue, _ = queue_of(world, boss, 1)
    assert hana.do(cmd("lease_leads", queue=queue, n=1, until=world.time() + DAY))["code"] == "FORBIDDEN"


def test_a_rep_holds_a_hundred_on_lease_at_most(world: World):
    mina, boss = world.person("mina"), world.person("boss", "manager")
    queue, _ = queue_of(world, boss, 0)
    boss.do(*(create("lead", new_id(), queue=queue, stage="New") for _ in range(120)))
    asked = cmd("lease_leads", queue=queue, n=70, until=world.time() + DAY)
    assert [len(mina.do(asked)["detail"]["leads"]) for _ in range(2)] == [70, 30]


# turns


def test_turns_go_round_those_who_serve_and_skip_who_is_away(world: World):
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    queue, leads = queue_of(world, boss, 5)
    given = [boss.do(cmd("assign_next", queue=queue))["detail"]["to"] for _ in range(2)]
    assert given == [mina.user_id, ben.user_id]
    boss.do(create("absence", new_id(), user_id=mina.user_id, first_day="2025-11-24", last_day="2025-11-30"))
    assert boss.do(cmd("assign_next", queue=queue))["detail"] == {"lead": leads[2], "to": ben.user_id}
    assert ben.sees()["lead", leads[2]]["routed_by"] == "Turn in the queue: to Ben (Mina away)"
    assert mina.do(cmd("assign_next", queue=queue))["code"] == "FORBIDDEN"
    boss.do(create("absence", new_id(), user_id=ben.user_id, first_day="2025-11-24", last_day="2025-11-30"))
    assert boss.do(cmd("assign_next", queue=queue))["detail"]["why"] == "nobody"


def test_who_is_full_gets_no_turn(world: World):
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    queue, _ = queue_of(world, boss, 3)
    boss.do(patch("user", mina.user_id, capacity=(None, 1)))
    assert [boss.do(cmd("assign_next", queue=queue))["detail"]["to"] for _ in range(3)] == [
        mina.user_id, ben.user_id, ben.user_id,
    ]  # fmt: skip


# routing


def route_wanted(person, **account) -> str:
    account_id, lead = new_id(), new_id()
    made = {"account_id": account_id, "owner_id": person.user_id, "stage": "New", "route_wanted": True}
    result = person.do(
        create("account", account_id, name="Quillfen", **account),
        create("lead", lead, **made),
        cmd("route_leads", leads=[lead]),
    )
    assert result["status"] == "applied", result
    return lead


def test_a_lead_made_on_a_laptop_goes_where_the_rules_say_and_says_why(world: World):
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    north, south = ({"postcode": ["LS", "YO"]}, {"postcode": ["BN"]})
    boss.do(create("territory", new_id(), name="North", rules=[north], from_day="2020-01-01"))
    boss.do(create("territory", new_id(), name="South", rules=[south], from_day="2020-01-01"))
    boss.do(patch("user", ben.user_id, territory=(None, "North")))
    boss.do(create("routing_rule", new_id(), name="By place", method="territory", position=1, test={}, target={}))
    boss.do(create("routing_rule", new_id(), name="Rest", method="round_robin", position=2, test={},
                   target={"users": [mina.user_id]}))  # fmt: skip
    there, rest = route_wanted(mina, postcode="LS9 8AG"), route_wanted(mina, postcode="BN1 1AA")
    placed = ben.sees()["lead", there]
    assert (placed["_scope"], placed["routed_by"]) == (f"book:{ben.user_id}", "Territory North: to Ben")
    assert placed["route_wanted"] is False
    assert ("lead", there) not in mina.sees()
    assert mina.sees()["lead", rest]["routed_by"] == "Territory South: nobody free; Rest: to Mina"


def test_without_a_rule_it_stays_with_its_maker(world: World):
    mina = world.person("mina")
    lead = route_wanted(mina)
    assert mina.sees()["lead", lead]["routed_by"] == "No rule placed it"
    assert mina.sees()["lead", lead]["owner_id"] == mina.user_id


def test_only_the_maker_s_waiting_leads_are_routed(world: World):
    mina, ben = world.person("mina"), world.person("ben")
    _, _, lead = lead_of(mina)
    assert mina.do(cmd("route_leads", leads=[lead]))["code"] == "FORBIDDEN", "placed before: a manager's"
    assert ben.do(cmd("route_leads", leads=[lead]))["code"] == "FORBIDDEN"
    assert mina.do(cmd("route_leads", leads=[]))["code"] == "INVALID"


# slots

TUESDAY_9 = 1_764_061_200_000  # 2025-11-25 09:00 in London


def booked(person, lead: str, ae: str, start: int, minutes: int = 30) -> dict:
    meeting = new_id()
    values = {
        "owner_id": ae,
        "organiser_id": person.user_id,
        "start": start,
        "minutes": minutes,
        "state": "Slot asked for",
    }
    made = create("meeting", meeting, lead_id=lead, **values)
    return {**person.do(cmd("take_slot", made, ae=ae, start=start, meeting=meeting)), "meeting": meeting}


def test_the_first_to_ask_has_the_slot_and_the_other_is_told_what_is_free(world: World):
    mina, ben, hana = world.person("mina"), world.person("ben"), world.person("hana", "ae")
    (_, _, one), (_, _, two) = lead_of(mina), lead_of(ben)
    first = booked(mina, one, hana.user_id, TUESDAY_9, 60)
    assert first["status"] == "applied"
    assert mina.sees()["meeting", first["meeting"]]["state"] == "Booked"
    late = booked(ben, two, hana.user_id, TUESDAY_9 + 30 * MINUTE)
    assert late["code"] == "ALREADY_CLAIMED"
    assert (late["detail"]["by"], late["detail"]["at"]) == (mina.user_id, world.time())
    assert late["detail"]["free"] == [TUESDAY_9 + HOUR, TUESDAY_9 + HOUR + 30 * MINUTE, TUESDAY_9 + 2 * HOUR]
    assert ("meeting", late["meeting"]) not in ben.sees()
    assert booked(ben, two, hana.user_id, TUESDAY_9 + HOUR)["status"] == "applied", "they touch only"


def test_a_cancelled_meeting_and_another_ae_s_stand_in_nobody_s_way(world: World):
    mina, hana, ruth = world.person("mina"), world.person("hana", "ae"), world.person("ruth", "ae")
    _, _, lead = lead_of(mina)
    first = booked(mina, lead, hana.user_id, TUESDAY_9)
    assert booked(mina, lead, ruth.user_id, TUESDAY_9)["status"] == "applied"
    off = {"state": "Cancelled", "reason": None}
    mina.do(patch("meeting", first["meeting"], state=({"state": "Booked", "reason": None}, off)))
    assert booked(mina, lead, hana.user_id, TUESDAY_9)["status"] == "applied"


def test_a_moved_meeting_is_not_in_its_own_way(world: World):
    mina, hana = world.person("mina"), world.person("hana", "ae")
    _, _, lead = lead_of(mina)
    first = booked(mina, lead, hana.user_id, TUESDAY_9)["meeting"]
    old, new = ({"start": start, "minutes": 30, "zone": None} for start in (TUESDAY_9, TUESDAY_9 + 15 * MINUTE))
    move = patch("meeting", first, time=(old, new))
    assert mina.do(cmd("take_slot", move, ae=hana.user_id, start=new["start"], meeting=first))["status"] == "applied"


def test_a_slot_of_an_absent_ae_is_not_given(world: World):
    mina, hana, boss = world.person("mina"), world.person("hana", "ae"), world.person("boss", "manager")
    _, _, lead = lead_of(mina)
    boss.do(create("absence", new_id(), user_id=hana.user_id, first_day="2025-11-25", last_day="2025-11-26"))
    refused = booked(mina, lead, hana.user_id, TUESDAY_9)
    assert refused["code"] == "ALREADY_CLAIMED"
    assert refused["detail"]["by"] is None
    assert refused["detail"]["free"][0] == TUESDAY_9 + 2 * DAY


@pytest.mark.parametrize("wrong", [{"ae": "x"}, {"start": "9"}, {"start": -1}, {"start": TUESDAY_9 + 1}])
def test_a_slot_names_the_meeting_that_was_written(world: World, wrong):
    mina, hana = world.person("mina"), world.person("hana", "ae")
    _, _, lead = lead_of(mina)
    meeting = new_id()
    made = create("meeting", meeting, lead_id=lead, owner_id=hana.user_id, start=TUESDAY_9, minutes=30)
    args = {"ae": hana.user_id, "start": TUESDAY_9, "meeting": meeting, **wrong}
    assert mina.do(cmd("take_slot", made, **args))["code"] == "INVALID"


# two that are one, and two again


def test_what_was_merged_comes_apart_again(world: World):
    mina = world.person("mina")
    account, keeper, _ = lead_of(mina)
    loser, email, early = new_id(), new_id(), new_id()
    mina.do(create("contact", loser, name="I. Thackwell", account_id=account, title="Buyer"))
    mina.do(create("email", email, contact_id=loser, value="i@q.example"))
    mina.do(create("activity", early, contact_id=loser, kind="note"))
    assert mina.sees()["activity", early]["contact_id"] == loser
    merge = cmd("merge", patch("contact", keeper, title=(None, "Buyer")), e="contact", keeper=keeper, loser=loser)
    assert mina.do(merge)["status"] == "applied"
    later = new_id()
    mina.do(create("number", later, contact_id=keeper, value="0113 496 0000"))
    mina.do(patch("contact", loser, department=(None, "Stores")))
    mina.do(create("activity", note := new_id(), contact_id=loser, kind="note"))
    assert mina.sees()["activity", note]["contact_id"] == keeper, "what is added to the merged-away is redirected"
    assert mina.sees()["contact", keeper]["department"] == "Stores", "edits of the merged-away are redirected"
    assert mina.do(cmd("unmerge", e="contact", keeper=keeper, loser=loser))["status"] == "applied"
    seen = mina.sees()
    assert seen["contact", loser]["title"] == "Buyer"
    assert seen["contact", keeper].get("title") is None, "as it was"
    assert seen["contact", keeper]["department"] == "Stores", "what was changed since stays"
    assert {seen["email", email]["contact_id"], seen["activity", early]["contact_id"]} == {loser}
    assert seen["number", later]["contact_id"] == keeper, "what came later stays"
    assert mina.do(patch("contact", loser, title=("Buyer", "Head buyer")))["status"] == "applied"
    assert mina.sees()["contact", loser]["title"] == "Head buyer", "the alias is gone"
    assert mina.do(cmd("unmerge", e="contact", keeper=keeper, loser=loser))["code"] == "NOT_FOUND"
    assert mina.do(cmd("merge", e="contact", keeper=keeper, loser=loser))["status"] == "applied", "one again"


def test_who_may_not_write_the_survivor_unmerges_nothing(world: World):
    mina, ben = world.person("mina"), world.person("ben")
    account, keeper, _ = lead_of(mina)
    loser = new_id()
    mina.do(create("contact", loser, name="I.", account_id=account))
    mina.do(cmd("merge", e="contact", keeper=keeper, loser=loser))
    assert ben.do(cmd("unmerge", e="contact", keeper=keeper, loser=loser))["code"] == "FORBIDDEN"


def test_a_refused_command_leaves_nothing_on_the_side(world: World):
    mina, boss = world.person("mina"), world.person("boss", "manager")
    queue, _leads = queue_of(world, boss, 1)
    lease = cmd("lease_leads", queue=queue, n=1, until=world.time() + DAY)
    numbers = cmd("allocate_number", name="handoff")
    refused = patch("lead", new_id(), source=(None, "x"))
    assert mina.do(lease, numbers, refused)["status"] == "rejected"
    with world.database.reading(world.ws) as connection:
        for table in (t.lease, t.number_block):
            assert connection.execute(select(table).where(table.c.ws == world.ws)).first() is None
