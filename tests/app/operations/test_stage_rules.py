"""The stage machine on a real store: moves, limits, batches, and undo after each of them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import operations, queries
from app.domain.stage_moves import may_go
from app.domain.stage_rules import USUAL_RULES
from app.domain.stages import Stage
from app.errors import RefusedError
from app.operations.gates import GateAnswers
from tests.support.builders import a_lead, meet_all, row


def set_rules(workspace, **changes):
    rules = dict(USUAL_RULES)
    for name, change in changes.items():
        stage = Stage[name.upper()]
        rules[stage] = replace(rules[stage], **change)
    workspace.act(operations.settings.set_stage_rules, rules)
    return rules


def stage_of(workspace, lead):
    return row(workspace, "lead", lead)["stage"]


def test_a_move_that_was_taken_away_is_refused_in_words(workspace):
    lead = a_lead(workspace)
    set_rules(workspace, new={"goes": (Stage.CONNECTED, Stage.NURTURE)})
    with pytest.raises(RefusedError, match="rules do not move New to Attempting") as error:
        workspace.act(operations.leads.move_lead, lead, to=Stage.ATTEMPTING)
    assert error.value.missing == ("move",)
    assert "Stages and limits" in str(error.value)


def test_the_limit_counts_the_owner_s_cards_and_the_reason_stands_in_the_history(workspace):
    first, second = a_lead(workspace), a_lead(workspace, name="Goran Pellish", email="g@q.example", phone="")
    set_rules(workspace, attempting={"most": 1})
    workspace.act(operations.leads.move_lead, first, to=Stage.ATTEMPTING)
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.leads.move_lead, second, to=Stage.ATTEMPTING)
    assert error.value.missing == ("over",)
    workspace.act(operations.gates.answer_and_move, second, Stage.ATTEMPTING, GateAnswers(over="The fair"))
    assert stage_of(workspace, second) == "Attempting"
    assert workspace.ask(queries.timeline.timeline, second)[0].detail["over"] == "The fair"


def test_a_batch_counts_on_the_limit_with_every_lead_that_goes(workspace):
    ids = [a_lead(workspace, name=f"Person {n}", email=f"p{n}@q.example", phone="") for n in range(4)]
    set_rules(workspace, attempting={"most": 2})
    preview = workspace.ask(queries.stage_moves.preview_move, ids, Stage.ATTEMPTING)
    assert preview.ready == tuple(ids[:2])
    assert [(one.id, [need.key for need in one.missing]) for one in preview.held] == [
        (ids[2], ["over"]),
        (ids[3], ["over"]),
    ]
    batch = workspace.act(operations.lead_batches.move_ready, ids, Stage.ATTEMPTING)
    assert batch.done == tuple(ids[:2])
    assert "holds 2 of 2" in batch.refused[ids[2]]
    assert [stage_of(workspace, one) for one in ids] == ["Attempting", "Attempting", "New", "New"]
    assert workspace.undo() == "2 leads moved to Attempting"
    assert {stage_of(workspace, one) for one in ids} == {"New"}


def test_of_several_those_that_may_go_go_and_the_others_say_why(workspace):
    cold, met = a_lead(workspace), a_lead(workspace, name="Goran Pellish", email="g@q.example", phone="")
    meet_all(workspace, met)
    workspace.act(operations.leads.log_reply, met, "We lose parts")
    preview = workspace.ask(queries.stage_moves.preview_move, (cold, met), Stage.QUALIFIED)
    assert preview.ready == (met,)
    assert preview.held[0].name == "Quillfen Cold Storage"
    assert "conversation" in {one.key for one in preview.missing}
    batch = workspace.act(operations.lead_batches.move_ready, (cold, met), Stage.QUALIFIED)
    assert batch.done == (met,)
    assert stage_of(workspace, cold) == "New"
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.lead_batches.move_ready, (cold,), Stage.QUALIFIED)
    assert error.value.code == "E-GATE"


def test_the_setting_is_a_manager_s_and_restoring_makes_it_the_default(workspace):
    set_rules(workspace, connected={"days": 3})
    assert workspace.ask(queries.stage_moves.stage_rules)[Stage.CONNECTED].days == 3
    workspace.act(operations.settings.set_stage_rules, USUAL_RULES)
    assert workspace.ask(queries.stage_moves.stage_rules) == USUAL_RULES
    with pytest.raises(RefusedError, match="cannot hold 0"):
        set_rules(workspace, connected={"most": 0})
    assert workspace.ask(queries.stage_moves.stage_rules) == USUAL_RULES


ANSWERS = GateAnswers(
    evidence={"company": "Fits", "person": "Decides", "pain": "Loses parts", "timing": "March"},
    conversation="They lose parts", reason="Too small", wake=date(2027, 1, 1),
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(list(Stage)), st.booleans()), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_move_is_legal_and_every_undo_restores(workspace, moves):
    """No path leads to an illegal move: what was taken is in the rules, what was refused changed nothing, undo undoes."""
    lead = a_lead(workspace, name="Isaura", email="", phone="")
    rules = set_rules(workspace, attempting={"goes": (Stage.NEW, Stage.CONNECTED, Stage.NURTURE)})
    kept = ("stage", "stage_at", "stage_reason", "wake", "override", "lifecycle")
    for to, answered in moves:
        before = row(workspace, "lead", lead)
        try:
            given_ = ANSWERS if answered else GateAnswers()
            workspace.act(operations.gates.answer_and_move, lead, to, given_)
        except RefusedError as error:
            assert error.code == "E-GATE"
            assert row(workspace, "lead", lead) == before
            continue
        after = row(workspace, "lead", lead)
        if after == before:  # it stands there already: nothing was written, there is nothing to take back
            assert before["stage"] == to.value
            continue
        assert after["stage"] == to.value
        if to.value == before["stage"] and not answered:
            continue  # it stands there already and nothing was given: nothing was written that could be undone
        assert may_go(Stage(before["stage"]), to, rules)
        workspace.undo()
        undone = row(workspace, "lead", lead)
        assert {name: undone[name] for name in kept} == {name: before[name] for name in kept}
        workspace.redo()
        assert row(workspace, "lead", lead)["stage"] == to.value
