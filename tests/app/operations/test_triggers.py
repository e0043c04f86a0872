"""Triggers on a real store: each fires once, says why, and the dry run says what it would do."""

from __future__ import annotations

from typing import Any

import pytest

from app import operations, queries
from app.clock import local_zone
from app.domain.stages import Stage
from app.domain.triggers import MOST, Rule
from app.errors import RefusedError
from app.workspace import Workspace
from tests.support.builders import a_lead, row
from tests.support.cadences import a_sequence, enrol, rows

A_TASK = {"then": "task", "gives": "Call them"}


def made(
    workspace: Workspace, when: str, *, value: str = "", days: int = 0, on: bool = True, view: str = "", **then: str
) -> str:
    rule = Rule(when, value, days, **{**A_TASK, **then}, view=view)
    trigger = workspace.act(operations.triggers.save_trigger, name="Follow up", rule=rule)
    workspace.act(operations.triggers.switch, trigger, on)
    workspace.clock.move(minutes=1)  # type: ignore[attr-defined]
    return trigger


def fire(workspace: Workspace) -> int:
    now = workspace.clock.now().astimezone(local_zone())
    due = workspace.ask(queries.triggers.due, workspace.user, now)
    return workspace.act(operations.triggers.fire, due)


def tasks(workspace: Workspace) -> list[str]:
    return [one["text"] for one in rows(workspace, "task") if one["text"] == "Call them"]


def told(workspace: Workspace) -> list[str]:
    return [one["title"] for one in rows(workspace, "activity") if one["kind"] == "trigger"]


def a_signal(workspace: Workspace, lead: str, kind: str = "demo request") -> None:
    now = round(workspace.clock.now().timestamp() * 1000)
    workspace.act(lambda work: work.create("signal", {"lead_id": lead, "kind": kind, "at": now}))


def test_a_signal_fires_once_and_says_why(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    a_signal(workspace, lead)  # before it was switched on
    workspace.clock.move(minutes=1)  # type: ignore[attr-defined]
    made(workspace, "signal", value="Demo request")
    assert fire(workspace) == 0
    a_signal(workspace, lead, "pricing visit")
    assert fire(workspace) == 0
    a_signal(workspace, lead)
    assert fire(workspace) == 1
    assert fire(workspace) == 0
    assert tasks(workspace) == ["Call them"]
    assert told(workspace) == ["Follow up: task made, Call them, because a signal comes in: Demo request, 12 Nov"]


def test_what_another_look_found_at_the_same_time_is_done_once(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    made(workspace, "signal")
    a_signal(workspace, lead)
    due = workspace.ask(queries.triggers.due, workspace.user, workspace.clock.now().astimezone(local_zone()))
    assert [workspace.act(operations.triggers.fire, due) for _ in range(2)] == [1, 0]


def happen(workspace: Workspace, when: str, lead: str) -> None:
    now = round(workspace.clock.now().timestamp() * 1000)
    if when == "stage":
        workspace.act(operations.leads.move_lead, lead, to=Stage.ATTEMPTING)
    elif when == "reply":
        workspace.act(operations.leads.log_reply, lead, "Yes")
    elif when == "no_show":
        meeting = workspace.act(operations.meetings.book_meeting, lead, start=workspace.clock.now())
        workspace.act(operations.meetings.set_meeting_state, meeting, "No-show")
    elif when == "acceptance":
        values = {"lead_id": lead, "sender_id": workspace.user, "verdict": "accept", "verdict_at": now}
        workspace.act(lambda work: work.create("handoff", values))
    else:
        workspace.act(operations.leads.log_reply, lead, "Later")
        workspace.clock.move(days=6)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("when", "more"),
    [("stage", {"value": "Attempting"}), ("reply", {}), ("no_show", {}), ("acceptance", {}), ("stale", {"days": 5}),
     ("days_in_stage", {"value": "New", "days": 5})],
)  # fmt: skip
def test_everything_that_can_happen_fires_once(workspace: Workspace, when: str, more: dict[str, Any]) -> None:
    lead = a_lead(workspace)
    made(workspace, when, **more)
    assert fire(workspace) == 0
    happen(workspace, when, lead)
    assert fire(workspace) == 1
    assert fire(workspace) == 0
    assert tasks(workspace) == ["Call them"]


def test_it_tags_gives_away_tells_and_enrols(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    sequence, _ = a_sequence(workspace)
    other = workspace.act(lambda work: work.create("user", {"name": "Ruth Penhale", "active": True}))
    for then in ({"then": "tag", "gives": "hot"}, {"then": "notify", "gives": ""}, {"then": "enrol", "gives": sequence},
                 {"then": "owner", "gives": other}):  # fmt: skip
        made(workspace, "signal", **then)
    a_signal(workspace, lead)
    assert fire(workspace) == 4
    found = row(workspace, "lead", lead)
    assert (found["tags"], found["owner_id"]) == (["hot"], other)
    assert [one["lead_id"] for one in rows(workspace, "enrolment")] == [lead]


def test_a_rule_never_enrols_whom_a_rep_would_have_to_confirm(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    one, _ = a_sequence(workspace)
    other, _ = a_sequence(workspace, name="Second try")
    enrol(workspace, one, lead)
    made(workspace, "signal", then="enrol", gives=other)
    a_signal(workspace, lead)
    assert fire(workspace) == 1
    assert len(rows(workspace, "enrolment")) == 1
    assert "not done: Isaura Thackwell is in Cold storage already" in told(workspace)[0]


def test_only_leads_of_its_view_and_none_once_the_view_is_gone(workspace: Workspace) -> None:
    first, second = (
        a_lead(workspace, source="Webinar"),
        a_lead(workspace, name="Petra Oyelade", company="Harnwick", email="p@harnwick.example"),
    )
    view = workspace.act(
        lambda work: work.create(
            "saved_view", {"name": "Webinar", "place": "leads", "filters": {"source": "Webinar"}, "owner_id": work.user}
        )
    )
    trigger = made(workspace, "signal", view=view)
    for lead in (first, second):
        a_signal(workspace, lead)
    assert fire(workspace) == 1
    assert [one["lead_id"] for one in rows(workspace, "task")] == [first]
    workspace.act(lambda work: work.delete("saved_view", view))
    a_signal(workspace, first)
    assert fire(workspace) == 0
    workspace.act(operations.triggers.remove_trigger, trigger)


def test_the_dry_run_says_for_whom_and_why_and_does_nothing(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    a_signal(workspace, lead)
    now = workspace.clock.now().astimezone(local_zone())
    found = workspace.ask(queries.triggers.dry_run, Rule("signal", "", 0, "task", "Call them"), workspace.user, now)
    assert [(one.who, one.why) for one in found] == [("Isaura Thackwell", "a signal comes in, 12 Nov")]
    assert tasks(workspace) == told(workspace) == []


def test_what_is_off_or_somebody_elses_does_not_fire(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    trigger = made(workspace, "signal", on=False)
    a_signal(workspace, lead)
    assert fire(workspace) == 0
    workspace.act(operations.triggers.switch, trigger, True)
    workspace.clock.move(minutes=1)  # type: ignore[attr-defined]
    other = workspace.act(lambda work: work.create("user", {"name": "Ruth Penhale", "active": True}))
    workspace.act(operations.leads.assign, lead, other)
    a_signal(workspace, lead)
    assert fire(workspace) == 0


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        (Rule("sometimes", "", 0, "task", "x"), "when"),
        (Rule("stage", "Somewhere", 0, "task", "x"), "value"),
        (Rule("stale", "", 0, "task", "x"), "days"),
        (Rule("reply", "", 0, "explode", "x"), "then"),
        (Rule("reply", "", 0, "task", " "), "gives"),
    ],
)
def test_a_rule_that_cannot_fire_is_refused_naming_the_field(workspace: Workspace, rule: Rule, field: str) -> None:
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.triggers.save_trigger, name="Wrong", rule=rule)
    assert (refused.value.code, refused.value.field) == ("E-TRIGGER", field)


def test_a_dozen_is_the_most(workspace: Workspace) -> None:
    for _ in range(MOST):
        made(workspace, "reply", on=False)
    with pytest.raises(RefusedError, match="a dozen is the most"):
        made(workspace, "reply")
