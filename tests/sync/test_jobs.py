"""What the server does by itself: leases and handoffs that end, counts, what nobody sent again, what is forgotten."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from app.ids import new_id
from app.sync_server import tables as t
from app.sync_server.jobs import Jobs
from tests.support.sync_world import World, create, patch
from tests.sync.test_commands import DAY, HOUR, cmd, queue_of
from tests.sync.test_server_rules import lead_of


@pytest.fixture
def jobs(world: World) -> Jobs:
    return Jobs(world.database, now=world.time)


def leased(world: World, count: int):
    mina, boss = world.person("mina"), world.person("boss", "manager")
    queue, leads = queue_of(world, boss, count)
    assert mina.do(cmd("lease_leads", queue=queue, n=count, until=world.time() + DAY))["status"] == "applied"
    return mina, boss, queue, leads


def test_untouched_leads_go_back_when_the_lease_is_over(world: World, jobs: Jobs):
    mina, boss, queue, (called, moved, idle, given) = leased(world, 4)
    world.time.pass_(HOUR)
    mina.do(create("activity", new_id(), lead_id=called, kind="call", at=world.time()))
    stage = [{"stage": "New"}, {"stage": "Attempting", "stage_at": world.time()}]
    mina.do(patch("lead", moved, stage=stage))
    ben = world.person("ben")
    boss.do(cmd("reassign", lead=given, to=ben.user_id))
    assert jobs.release_leases(world.ws) == 0, "not yet"
    world.time.pass_(DAY)
    assert jobs.release_leases(world.ws) == 1
    seen = boss.sees()
    assert {one: seen["lead", one]["_scope"] for one in (called, moved, idle, given)} == {
        called: f"book:{mina.user_id}", moved: f"book:{mina.user_id}", idle: f"queue:{queue}", given: f"book:{ben.user_id}",
    }  # fmt: skip
    assert jobs.release_leases(world.ws) == 0, "once"


def offered(world: World, *, verdict_due: int | None = None):
    mina, hana = world.person("mina"), world.person("hana", "ae")
    _, _, lead = lead_of(mina)
    handoff = new_id()
    made = create("handoff", handoff, lead_id=lead, sender_id=mina.user_id, receiver_id=hana.user_id, state="offered",
                  verdict_due=verdict_due)  # fmt: skip
    stage = patch("lead", lead, stage=({"stage": "New"}, {"stage": "Handed off"}))
    assert mina.do(cmd("offer_handoff", made, stage, lead=lead, handoff=handoff))["status"] == "applied"
    return mina, hana, lead, handoff


def test_an_unanswered_handoff_expires_a_second_term_after_its_deadline(world: World, jobs: Jobs):
    mina, hana, lead, handoff = offered(world)
    due = mina.sees()["handoff", handoff]["receipt_due"]
    world.time.pass_(due + HOUR - world.time())
    assert jobs.expire_handoffs(world.ws) == 0, "late, and still to be answered"
    world.time.pass_(5 * DAY)
    assert jobs.expire_handoffs(world.ws) == 1
    seen = mina.sees()
    assert seen["handoff", handoff]["state"] == "expired"
    assert (seen["lead", lead]["stage"], seen["lead", lead]["_scope"]) == ("Meeting set", f"book:{mina.user_id}")
    assert ("lead", lead) not in hana.sees()


def test_a_handoff_that_is_taken_has_the_verdict_s_deadline(world: World, jobs: Jobs):
    mina, hana, _, handoff = offered(world, verdict_due=world.time() + 30 * DAY)
    answer = {"receipt": "taking", "receipt_by": hana.user_id}
    assert (
        hana.do(cmd("answer_receipt", patch("handoff", handoff, receipt=(None, answer)), handoff=handoff))["status"]
        == "applied"
    )
    world.time.pass_(20 * DAY)
    assert jobs.expire_handoffs(world.ws) == 0
    world.time.pass_(20 * DAY)
    assert jobs.expire_handoffs(world.ws) == 1
    assert mina.sees()["handoff", handoff]["state"] == "expired"


def test_nobody_else_lets_a_handoff_expire(world: World):
    mina, hana, _, handoff = offered(world)
    world.time.pass_(60 * DAY)
    for person in (mina, hana):
        assert person.do(cmd("expire_handoff", handoff=handoff))["code"] == "STALE"


def test_objections_are_counted_from_calls(world: World, jobs: Jobs):
    mina, boss = world.person("mina"), world.person("boss", "manager")
    _, _, lead = lead_of(mina)
    card = new_id()
    boss.do(create("objection", card, says="Too dear"))
    for handled, outcome in ((True, None), (False, None), (True, "Not interested"), (True, "Talked, follow up")):
        said = [{"says": "Too dear", "handled": handled}, {"says": "Unknown"}, 7]
        mina.do(create("activity", new_id(), lead_id=lead, kind="call", outcome=outcome, detail={"objections": said}))
    mina.do(create("activity", new_id(), lead_id=lead, kind="call", detail=["odd"]))
    assert jobs.count_objections(world.ws) == 1
    seen = mina.sees()["objection", card]
    assert (seen["calls"], seen["moved_on"]) == (4, 2)
    before = mina.pull()["to"]
    assert jobs.count_objections(world.ws) == 0
    assert mina.pull()["to"] == before, "the same count takes no version"


def test_what_waited_a_month_is_put_before_its_author(world: World, jobs: Jobs):
    mina = world.person("mina")
    sent = {**mina.mutation(patch("contact", new_id(), title=(None, "Buyer"))), "resend": True}
    assert mina.push(sent)[0]["status"] == "parked"
    world.time.pass_(29 * DAY)
    assert jobs.give_up_parked(world.ws) == 0
    world.time.pass_(2 * DAY)
    assert jobs.give_up_parked(world.ws) == 1
    (kept,) = [row for (entity, _), row in mina.sees().items() if entity == "conflict"]
    assert (kept["state"], kept["loser"], kept["unit"]) == ("proposed", {"value": "Buyer"}, "title")
    assert kept["_scope"] == f"user:{mina.user_id}"
    assert jobs.give_up_parked(world.ws) == 0


def test_old_versions_are_forgotten_and_a_laptop_that_slept_longer_begins_anew(world: World, jobs: Jobs):
    mina, ben = world.person("mina"), world.person("ben")
    _, _, lead = lead_of(mina)
    mina.do({"op": "delete", "e": "lead", "id": lead})
    asleep = ben.pull()["to"]
    kept = mina.do(create("tag", new_id(), name="a"))
    world.time.pass_(40 * DAY)
    jobs.forget(world.ws)
    m, s = t.mutation.c, t.sent.c
    with world.database.reading(world.ws) as connection:
        bodies = connection.execute(select(func.count()).where(m.ws == world.ws, m.body.is_not(None))).scalar()
    assert bodies == 0, "applied and older than 30 days"
    world.time.pass_(150 * DAY)
    jobs.forget(world.ws)
    with world.database.reading(world.ws) as connection:
        left = connection.execute(select(func.count()).where(m.ws == world.ws)).scalar()
        own = connection.execute(select(s.seq).where(s.ws == world.ws, s.client_id == mina.client)).scalars().all()
    assert (left, own) == (0, [mina.seq]), "the last one of each laptop stays"
    with pytest.raises(Exception, match="CURSOR_EXPIRED"):
        ben.pull([asleep[0] - 1, asleep[1]])
    mina.proof = mina.pull()["head"]
    assert mina.pull()["ack"][0] == mina.seq
    assert mina.do(create("tag", new_id(), name="b"))["status"] == "applied"
    assert kept["status"] == "applied"


def test_a_rejected_or_recent_mutation_keeps_its_body(world: World, jobs: Jobs):
    mina = world.person("mina")
    mina.do(patch("lead", new_id(), source=(None, "x")))
    world.time.pass_(40 * DAY)
    mina.do(create("tag", new_id(), name="a"))
    jobs.forget(world.ws)
    m = t.mutation.c
    with world.database.reading(world.ws) as connection:
        query = select(func.count()).where(m.ws == world.ws, m.user_id == mina.user_id, m.body.is_not(None))
        assert connection.execute(query).scalar() == 2
