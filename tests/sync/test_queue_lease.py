"""Leads leased from a shared queue on a real laptop: asked for offline, held with their term, back when nobody touched them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import operations, queries
from app.domain.routing import Rule
from app.errors import RefusedError
from app.ids import new_id
from app.sync_server.jobs import Jobs
from tests.support.builders import row
from tests.support.sync_world import create
from tests.sync.test_commands import DAY, cmd
from tests.sync.test_lost_claim import Queue


@pytest.fixture
def queue(tmp_path: Path):
    made = Queue(tmp_path)
    yield made
    made.close()


def test_a_lease_is_asked_for_here_told_with_its_end_and_over_by_itself(queue: Queue):
    world, mina, lead = queue.world, queue.mina, queue.lead
    assert [(one.name, one.waiting) for one in mina.workspace.ask(queries.queues.served)] == [("Inbound", 1)]
    world.time.pass_(1000)
    until = world.time() + 2 * DAY
    mina.workspace.act(operations.queues.lease, queue.queue, 5, until)
    assert row(mina.workspace, "lead", lead)["owner_id"] is None, "which ones is the server's to decide"
    queue.both()
    held = row(mina.workspace, "lead", lead)
    assert held["owner_id"] == mina.workspace.user
    assert held["routed_by"] == "On lease until Wed 26 Nov, 16:00, then back to the queue if untouched"
    world.time.pass_(2 * DAY)
    assert Jobs(world.database, now=world.time).release_leases(world.ws) == 1
    queue.both()
    back = row(mina.workspace, "lead", lead)
    assert (back["owner_id"], back["queue"]) == (None, queue.queue)
    assert back["routed_by"] == "The lease is over and nobody touched it: back in the queue"


def test_a_lease_that_cannot_be_is_refused_beside_its_field(queue: Queue):
    for wrong, field in (
        ({"count": 0}, "count"), ({"count": 101}, "count"), ({"days": 8}, "until"), ({"days": -1}, "until"), ({"queue": "x"}, "queue"),
    ):  # fmt: skip
        asked = {"queue": queue.queue, "count": 5, "days": 2, **wrong}
        until = queue.world.time() + asked["days"] * DAY
        with pytest.raises(RefusedError) as refused:
            queue.mina.workspace.act(operations.queues.lease, asked["queue"], asked["count"], until)
        assert refused.value.field == field


def test_a_rule_that_names_a_queue_as_people_call_it_fills_that_queue(queue: Queue):
    boss = queue.world.person("boss", "manager")
    rule = {"name": "Rest", "method": "queue", "test": {}, "target": {"queue": "inbound"}, "position": 0}
    lead = new_id()
    boss.do(create("routing_rule", new_id(), **rule), create("lead", lead, owner_id=boss.user_id, stage="New"))
    assert boss.do(cmd("route_leads", leads=[lead]))["status"] == "applied"
    queue.both()
    assert row(queue.mina.workspace, "lead", lead)["queue"] == queue.queue
    found = queue.mina.workspace.ask(queries.routing.rules_page, queue.mina.workspace.user, queue.world.time())
    assert found.queues == ("Inbound", "inbound")
    assert found.rules == (Rule(found.rules[0].id, "Rest", "queue", {}, {"queue": "inbound"}),)
