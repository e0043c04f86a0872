"""Prospect, MQL, Working, SQL, Accepted, Recycled: who moved a lead on, why, and how they come back."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app import operations, queries
from app.changes import Source
from app.clock import to_ms
from app.domain.figures.facts import Frame
from app.domain.figures.periods import read_period
from app.domain.figures.sources import passages
from app.domain.lifecycle import SENT_BACK, Lifecycle, MqlRule, rule_of
from app.domain.stages import Stage
from app.errors import RefusedError
from app.operations.gates import GateAnswers
from app.queries import figure_sources
from app.store.tables import synced as t
from app.workspace import Workspace
from tests.support.builders import a_lead, meet_all, row


def a_prospect(workspace: Workspace, *, name: str = "Ada", forms: int = 3, owner: str | None = "") -> str:
    """From a cold list, with signals that give it points."""

    def make(work: Any) -> str:
        account = work.create("account", {"name": f"{name} Works", "relationship": "Prospect", "industry": "Manufacturing",
                                          "people": 400, "tier": "A"})  # fmt: skip
        contact = work.create("contact", {"name": name, "title": "Head of Engineering", "account_id": account})
        who = work.user if owner == "" else owner
        lead = work.create("lead", {"contact_id": contact, "account_id": account, "owner_id": who, "source": "List", "stage": "New",
                                    "lifecycle": "Prospect", "cycle": 1, "arrived_at": work.now})  # fmt: skip
        for _ in range(forms):
            work.create("signal", {"lead_id": lead, "kind": "demo request", "at": work.now, "text": "Asked for a demo"})
        return str(lead)

    return workspace.act(make)


def pass_on(workspace: Workspace) -> int:
    found = workspace.ask(queries.lifecycle.reaching, workspace.user)
    passed, _ = workspace.act_as(Source.AUTOMATION, operations.prospects.pass_on, found)
    return passed


def entries(workspace: Workspace, lead_id: str) -> list[tuple[str, str, str | None]]:
    activity = t.activity.c
    query = select(activity.title, activity.body, activity.by_id).where(
        activity.lead_id == lead_id, activity.kind == "lifecycle"
    )
    return [tuple(one) for one in workspace.ask(lambda c: c.execute(query.order_by(activity.at, activity.id)).all())]


def test_the_rule_passes_who_reaches_it_once_and_says_why(workspace: Workspace) -> None:
    hot, cold = a_prospect(workspace), a_prospect(workspace, name="Bea", forms=0)
    score = workspace.ask(queries.lead_rows.rows_by_id, [hot])[0]
    assert score.intent > 0
    workspace.act(operations.prospects.set_mql_rule, MqlRule(score.fit, 100, score.intent))
    assert pass_on(workspace) == 1
    assert row(workspace, "lead", hot)["lifecycle"] == "MQL"
    assert row(workspace, "lead", cold)["lifecycle"] == "Prospect"
    (entry,) = entries(workspace, hot)
    assert entry[0] == "MQL"
    assert f"Fit {score.fit}" in (entry[1] or "")
    assert entry[2] is None  # nobody did it
    assert pass_on(workspace) == 0
    due = [one.why for group in workspace.ask(queries.today.today_list, now=workspace.clock.now(), user_id=workspace.user).groups
           for one in group.rows if one.lead_id == hot]  # fmt: skip
    assert due == ["Take it, or send it back"]


def test_nobody_s_prospects_are_passed_by_managers_and_wait_to_be_taken(workspace: Workspace) -> None:
    lead = a_prospect(workspace, owner=None)
    workspace.act(operations.prospects.set_mql_rule, MqlRule(0, 0, 0))
    assert workspace.ask(queries.lifecycle.reaching, "somebody else") == [
        lead
    ]  # alone on a laptop everybody is a manager
    assert pass_on(workspace) == 1
    assert not workspace.ask(
        lambda c: c.execute(select(t.task.c.id)).all()
    )  # a task for nobody would be seen by nobody
    workspace.act(operations.prospects.take, lead)
    taken = row(workspace, "lead", lead)
    assert (taken["lifecycle"], taken["owner_id"]) == ("Working", workspace.user)


def test_taking_closes_the_task_and_undo_brings_all_back(workspace: Workspace) -> None:
    lead = a_prospect(workspace)
    workspace.act(operations.prospects.set_mql_rule, MqlRule(0, 0, 0))
    pass_on(workspace)
    workspace.act(operations.prospects.take, lead)
    task = t.task.c
    states = select(task.state).where(task.lead_id == lead)
    assert workspace.ask(lambda c: list(c.execute(states).scalars())) == ["done"]
    workspace.undo()
    assert row(workspace, "lead", lead)["lifecycle"] == "MQL"
    assert workspace.ask(lambda c: list(c.execute(states).scalars())) == ["open"]


@pytest.mark.parametrize("reason", SENT_BACK)
def test_sending_back_recycles_with_its_reason_and_goes_where_the_reason_says(
    workspace: Workspace, reason: str
) -> None:
    lead = a_prospect(workspace)
    workspace.act(operations.prospects.send_back, lead, reason, text="On holiday", wake=date(2027, 3, 1))
    sent = row(workspace, "lead", lead)
    assert (sent["lifecycle"], sent["stage"]) == ("Recycled", SENT_BACK[reason].value)
    assert sent["stage_reason"] == f"{reason}: On holiday"


def test_sending_back_refuses_what_it_cannot_do_and_writes_nothing(workspace: Workspace) -> None:
    lead, worked = a_prospect(workspace), a_lead(workspace)
    for asked, code in (
        ((lead, "Because"), "E-REASON-NEEDED"),
        ((lead, "Too early"), "E-WAKE-NEEDED"),
        ((worked, "Wrong person"), "E-NOT-TO-TAKE"),
    ):
        with pytest.raises(RefusedError) as refused:
            workspace.act(operations.prospects.send_back, *asked)
        assert refused.value.code == code
    assert row(workspace, "lead", lead)["lifecycle"] == "Prospect"
    assert not entries(workspace, lead)


def test_stages_carry_the_lifecycle_and_are_not_told_twice(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    meet_all(workspace, lead)
    talked = GateAnswers(conversation="They lose parts")
    workspace.act(operations.gates.answer_and_move, lead, Stage.QUALIFIED, talked)
    assert row(workspace, "lead", lead)["lifecycle"] == "SQL"
    workspace.act(operations.leads.move_lead, lead, to=Stage.CONNECTED)
    assert row(workspace, "lead", lead)["lifecycle"] == "Working"
    workspace.act(operations.leads.move_lead, lead, to=Stage.NURTURE, wake=date(2027, 1, 1))
    assert row(workspace, "lead", lead)["lifecycle"] == "Recycled"
    assert [one[0] for one in entries(workspace, lead)] == ["SQL", "Working", "Recycled"]
    shown = workspace.ask(queries.timeline.timeline, lead)
    assert "lifecycle" not in {one.kind for one in shown}


@pytest.mark.parametrize("raw", [None, [], {"fit": "9"}, {"fit": True}, {"intent": 101}])
def test_a_rule_nobody_wrote_here_is_the_usual_one(raw: object) -> None:
    assert rule_of(raw) == MqlRule()


def test_a_rule_out_of_range_is_refused(workspace: Workspace) -> None:
    with pytest.raises(RefusedError, match="0 to 100"):
        workspace.act(operations.prospects.set_mql_rule, MqlRule(fit=101))


# they come back


def _again(workspace: Workspace, **more: Any) -> str:
    values = {
        "name": "Isaura Thackwell",
        "email": "I.Thackwell@quillfen.example",
        "asked": True,
        "region": "GB",
        **more,
    }
    return workspace.act(operations.leads.capture_lead, said="We are ready now", **values)


def test_a_known_person_who_asks_again_adds_a_signal_to_the_open_lead(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    assert _again(workspace) == lead
    signal = t.signal.c
    words = workspace.ask(lambda c: list(c.execute(select(signal.text).where(signal.lead_id == lead)).scalars()))
    assert words == ["We are ready now"]
    assert workspace.ask(lambda c: len(c.execute(select(t.contact.c.id)).all())) == 1


def test_after_the_end_a_new_cycle_opens_on_the_same_person_and_says_how_it_ended(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    workspace.act(operations.leads.move_lead, lead, to=Stage.DISQUALIFIED, reason="No budget")
    again = _again(workspace)
    made, old = row(workspace, "lead", again), row(workspace, "lead", lead)
    assert again != lead
    assert (made["contact_id"], made["cycle"], made["owner_id"]) == (old["contact_id"], 2, workspace.user)
    assert made["returned"] == "Disqualified before: No budget"
    assert old["stage"] == "Disqualified"


def test_another_name_at_the_same_mailbox_is_another_person(workspace: Workspace) -> None:
    a_lead(workspace)
    _again(workspace, name="Corin Marwick")
    assert workspace.ask(lambda c: len(c.execute(select(t.contact.c.id)).all())) == 2


@pytest.mark.parametrize(("days", "active", "mine"), [(179, True, False), (181, True, True), (10, False, True)])
def test_the_last_owner_gets_it_while_active_within_180_days(
    workspace: Workspace, clock: Any, days: int, active: bool, mine: bool
) -> None:
    lead = a_lead(workspace)
    other = workspace.act(lambda work: work.create("user", {"name": "Ruth", "role": "SDR", "active": active}))
    workspace.act(lambda work: work.patch("lead", lead, {"owner_id": other}))
    workspace.act(lambda work: work.patch("lead", lead, {"stage": "Disqualified"}))
    clock.moment += timedelta(days=days)
    assert (row(workspace, "lead", _again(workspace))["owner_id"] == workspace.user) is mine


def test_passages_count_each_pair_of_the_way_by_source(workspace: Workspace, clock: Any) -> None:
    start = workspace.clock.now()
    leads = [a_prospect(workspace, name=name) for name in ("Ada", "Bea", "Cyd")]
    clock.moment += timedelta(days=2)
    workspace.act(operations.prospects.set_mql_rule, MqlRule(0, 0, 0))
    pass_on(workspace)
    clock.moment += timedelta(days=1)
    workspace.act(operations.prospects.take, leads[0])
    now = workspace.clock.now()
    frame = Frame(read_period(str(start.year), now.date()), UTC, now.date(), to_ms(now))
    found = {(one.before, one.after): one for one in passages(workspace.ask(figure_sources.journeys, frame))}
    first, second = found["Prospect", "MQL"], found["MQL", "Working"]
    assert (first.source, first.came, first.went_on, first.age) == ("List", 3, 3, 2 * 86_400_000)
    assert (second.came, second.went_on, second.age) == (3, 1, 86_400_000)
    assert ("SQL", "Accepted") not in found
    assert Lifecycle.WORKING.value in {one.before for one in found.values()}
