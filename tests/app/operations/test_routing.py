"""Leads placed by this laptop's own rules, and rules as a manager keeps them."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from app import operations, queries
from app.changes import Source
from app.domain.routing import Rule
from app.errors import RefusedError, UserCancelledError
from app.store import outbox
from app.workspace import Workspace
from tests.support.builders import row
from tests.support.cadences import rows


def people(workspace: Workspace) -> dict[str, str]:
    """Mina works here already; Ben and Cara too, Cara on leave today."""

    def make(work: Any) -> dict[str, str]:
        work.patch("user", work.user, {"name": "Mina", "role": "rep", "active": True})
        ids = {"Mina": work.user}
        for name in ("Ben", "Cara"):
            ids[name] = work.create("user", {"name": name, "role": "rep", "active": True})
        work.create("absence", {"user_id": ids["Cara"], "first_day": "2026-11-10", "last_day": "2026-11-20"})
        return ids

    return workspace.act(make)


def waiting(workspace: Workspace, count: int, **more: Any) -> list[str]:
    """Inbound leads that are nobody's."""

    def make(work: Any) -> list[str]:
        usual = {"inbound": True, "stage": "New", "lifecycle": "MQL", "arrived_at": work.now}
        return [work.create("lead", {**usual, **more}) for _ in range(count)]

    return workspace.act(make)


def a_rule(workspace: Workspace, method: str = "round_robin", **more: Any) -> str:
    target = more.pop("target", {})
    return workspace.act(operations.routing.save_rule, Rule("", "Inbound", method, more.pop("test", {}), target))


def now(workspace: Workspace) -> int:
    return round(workspace.clock.now().timestamp() * 1000)


def page(workspace: Workspace) -> queries.routing.RoutingRules:
    return workspace.ask(queries.routing.rules_page, workspace.user, now(workspace))


def join(workspace: Workspace, role: str = "manager") -> None:
    def make(work: Any) -> None:
        outbox.set_state(work.connection, "client", "c")
        work.patch("user", work.user, {"role": role})

    workspace.act_as(Source.SYNC, make)


def test_waiting_leads_go_round_skip_who_is_away_and_say_why(workspace: Workspace) -> None:
    ids = people(workspace)
    a_rule(workspace, target={"users": [ids["Mina"], ids["Cara"], ids["Ben"]]})
    leads = waiting(workspace, 3)
    assert workspace.act(operations.routing.route_waiting) == 3
    found = [row(workspace, "lead", one) for one in leads]
    assert [one["owner_id"] for one in found] == [ids["Mina"], ids["Ben"], ids["Mina"]]
    assert found[1]["routed_by"] == "Inbound: to Ben (Cara away)"
    told = {one["lead_id"]: one["body"] for one in rows(workspace, "activity") if one["kind"] == "routing"}
    assert told[leads[1]] == "Inbound: to Ben (Cara away)"
    more = waiting(workspace, 1)
    workspace.act(operations.routing.route_waiting)
    assert row(workspace, "lead", more[0])["owner_id"] == ids["Ben"], "the turn is remembered"


def test_sharing_out_is_one_step_that_is_undone(workspace: Workspace) -> None:
    ids = people(workspace)
    a_rule(workspace, "person", target={"users": [ids["Ben"]]})
    lead = waiting(workspace, 1)[0]
    workspace.act(operations.routing.route_waiting)
    workspace.undo()
    assert (row(workspace, "lead", lead)["owner_id"], row(workspace, "lead", lead)["routed_by"]) == (None, None)


def test_a_lead_no_rule_takes_waits_and_is_not_tried_again_by_itself(workspace: Workspace) -> None:
    people(workspace)
    a_rule(workspace, "queue", test={"country": ["DE"]}, target={"queue": "North"})
    lead = waiting(workspace, 1)[0]
    assert workspace.ask(queries.routing.unplaced, workspace.user)
    assert workspace.act(operations.routing.route_waiting, untried=True) == 0
    assert row(workspace, "lead", lead)["routed_by"] == "No rule placed it"
    assert not workspace.ask(queries.routing.unplaced, workspace.user)
    assert page(workspace).waiting == 1


def test_with_a_server_it_decides_and_the_lead_says_that_it_waits(workspace: Workspace) -> None:
    ids = people(workspace)
    a_rule(workspace, "person", target={"users": [ids["Ben"]]})
    lead = waiting(workspace, 1)[0]
    join(workspace)
    assert not workspace.ask(queries.routing.unplaced, workspace.user), "routing is the server's only"
    assert workspace.act(operations.routing.route_waiting) == 0
    found = row(workspace, "lead", lead)
    assert (found["routed_by"], found["owner_id"], found["route_wanted"]) == (
        "Goes to Territory at next sync",
        None,
        True,
    )


def test_rules_move_are_switched_and_thrown_away_each_with_its_undo(workspace: Workspace) -> None:
    ids = people(workspace)
    first = a_rule(workspace, "queue", target={"queue": "North"})
    second = a_rule(workspace, target={"users": [ids["Ben"]]})
    assert page(workspace).problems == {second: "Never reached: “Inbound” before it takes these leads."}
    workspace.act(operations.routing.shift_rule, second, -1)
    assert [one.id for one in page(workspace).rules] == [second, first]
    workspace.act(operations.routing.shift_rule, second, -1)
    workspace.act(operations.routing.switch_rule, second, False)
    assert [(one.id, one.active) for one in page(workspace).rules] == [(second, False), (first, True)]
    workspace.act(operations.routing.remove_rule, first)
    assert [one.id for one in page(workspace).rules] == [second]
    workspace.undo()
    workspace.undo()
    assert [(one.id, one.active) for one in page(workspace).rules] == [(second, True), (first, True)]


def test_only_a_manager_changes_rules_and_shares_out(workspace: Workspace) -> None:
    ids = people(workspace)
    rule = a_rule(workspace, "person", target={"users": [ids["Ben"]]})
    join(workspace, "rep")
    ops = operations.routing
    for act in (
        lambda work: ops.save_rule(work, Rule("", "X", "person", {}, {"users": [ids["Ben"]]})),
        lambda work: ops.switch_rule(work, rule, False),
        lambda work: ops.shift_rule(work, rule, 1),
        lambda work: ops.remove_rule(work, rule),
        lambda work: ops.route_waiting(work),
    ):
        with pytest.raises(RefusedError, match="Only a manager"):
            workspace.act(act)
    assert page(workspace).why_not == "Only a manager can change routing. Ask yours."


def test_a_dry_run_counts_both_gives_examples_writes_nothing_and_stops(workspace: Workspace) -> None:
    ids = people(workspace)
    leads = waiting(workspace, 4)
    waiting(workspace, 3, owner_id=ids["Cara"])
    waiting(workspace, 2, owner_id=ids["Cara"], arrived_at=now(workspace) - 31 * 86_400_000)
    rule = Rule("", "Even", "round_robin", {}, {"users": [ids["Mina"], ids["Ben"]]})
    run = workspace.ask(queries.routing.dry_run, [rule], now(workspace))
    assert Counter(dict(run.waiting)) == {"Mina": 2, "Ben": 2}
    assert sum(count for _, count in run.arrived) == 7
    assert (len(run.examples), run.examples[0].to, run.examples[0].why) == (7, "Mina", "Even: to Mina")
    assert all(row(workspace, "lead", one)["owner_id"] is None for one in leads)
    with pytest.raises(UserCancelledError):
        workspace.ask(queries.routing.dry_run, [rule], now(workspace), lambda done, total: False)
