from datetime import timedelta

import pytest

from app import operations, queries
from app.clock import to_ms
from app.domain.brief_json import brief_to_json
from app.domain.outcomes import BY_KEY
from app.domain.qualification import CRITERIA
from app.domain.stages import Stage
from app.errors import RefusedError
from app.operations.calls import CallLog
from app.operations.gates import GateAnswers
from app.operations.tasks import Step
from tests.support.builders import a_lead, meet_all, row


def talk(workspace, lead):
    step = Step("call", "Ring", at=workspace.clock.now() + timedelta(days=1))
    workspace.act(operations.calls.log_call, lead, CallLog(BY_KEY["5"], next_step=step, called=workspace.clock.now()))


def test_a_lead_needs_something_that_says_who_it_is(workspace):
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.leads.capture_lead, name=" ", company="", region="GB")
    assert error.value.code == "E-EMPTY-LEAD"


@pytest.mark.parametrize(
    "given", [{"name": "Cher"}, {"company": "Quillfen"}, {"email": "a@b.example"}, {"phone": "01632 960772"}]
)
def test_one_of_name_company_address_or_number_is_enough(workspace, given):
    lead = workspace.act(operations.leads.capture_lead, **{"name": "", **given}, region="GB")
    assert workspace.ask(queries.lead_rows.rows_by_id, [lead])[0].name


def test_a_known_company_is_not_made_twice(workspace):
    first, second = (
        a_lead(workspace),
        a_lead(workspace, name="Goran Pellish", company="QUILLFEN COLD STORAGE Ltd", email="g@q.example", phone=""),
    )
    assert row(workspace, "lead", first)["account_id"] == row(workspace, "lead", second)["account_id"]


def test_a_gate_refuses_and_says_what_is_missing(workspace):
    lead = a_lead(workspace)
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.leads.move_lead, lead, to=Stage.QUALIFIED)
    assert error.value.code == "E-GATE"
    assert set(error.value.missing) == {
        "conversation",
        "criterion:company",
        "criterion:person",
        "criterion:pain",
        "criterion:timing",
    }
    assert row(workspace, "lead", lead)["stage"] == "New"


def test_what_the_gate_asks_is_answered_and_moved_in_one_step(workspace):
    lead = a_lead(workspace)
    talk(workspace, lead)
    evidence = {"company": "Nine sites", "person": "Signs", "pain": "Late alarms", "timing": "26 Jan"}
    answers = GateAnswers(evidence=evidence, meeting=workspace.clock.now() + timedelta(days=3))
    moved = workspace.act(operations.gates.answer_and_move, lead, Stage.MEETING_SET, answers)
    assert moved.stage is Stage.MEETING_SET
    workspace.undo()
    assert row(workspace, "lead", lead)["stage"] == "Connected"
    assert workspace.ask(queries.lead_card.lead_card_of, lead, now=0).met == 0


def test_an_answer_that_is_not_enough_writes_nothing(workspace):
    lead = a_lead(workspace)
    talk(workspace, lead)
    with pytest.raises(RefusedError):
        workspace.act(
            operations.gates.answer_and_move, lead, Stage.QUALIFIED, GateAnswers(evidence={"pain": "Late alarms"})
        )
    assert workspace.ask(queries.lead_card.lead_card_of, lead, now=0).met == 0


def test_an_override_moves_with_its_reason_and_keeps_it(workspace):
    lead = a_lead(workspace)
    talk(workspace, lead)
    workspace.act(operations.leads.move_lead, lead, to=Stage.QUALIFIED, override="The board decides in May")
    assert row(workspace, "lead", lead)["override"] == "The board decides in May"


def test_met_needs_evidence(workspace):
    lead = a_lead(workspace)
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.qualification.answer, lead, "pain", "met", " ")
    assert error.value.code == "E-EVIDENCE"


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("title", "Plant Manager", "title"),
        ("company", "Other Ltd", "company"),
        ("email", "new@x.example", "email"),
        ("name", "Al", "name"),
    ],
)
def test_a_field_is_set_on_the_record_it_belongs_to(workspace, field, value, shown):
    lead = a_lead(workspace)
    workspace.act(operations.contacts.set_field, lead, field, value, region="GB")
    assert getattr(workspace.ask(queries.lead_rows.rows_by_id, [lead])[0], shown) == value


@pytest.mark.parametrize(
    ("field", "value"), [("email", "nonsense"), ("people", "many"), ("name", ""), ("colour", "red"), ("value", "1e9")]
)
def test_a_value_that_cannot_be_is_refused_and_changes_nothing(workspace, field, value):
    lead = a_lead(workspace)
    before = workspace.ask(queries.lead_card.lead_card_of, lead, now=0)
    with pytest.raises(RefusedError):
        workspace.act(operations.contacts.set_field, lead, field, value, region="GB")
    assert workspace.ask(queries.lead_card.lead_card_of, lead, now=0) == before


def test_disqualified_closes_what_was_open(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.tasks.add_task, lead, Step("call", "Ring", day=workspace.clock.now().date()))
    workspace.act(operations.leads.move_lead, lead, to=Stage.DISQUALIFIED, reason="No need")
    assert workspace.ask(queries.lead_rows.rows_by_id, [lead])[0].next.at is None


def test_opening_notes_the_first_time_only(workspace, clock):
    lead = a_lead(workspace)
    workspace.act(lambda work: work.patch("lead", lead, {"seen_at": None}))
    workspace.act(operations.leads.see, lead)
    first = row(workspace, "lead", lead)["seen_at"]
    clock.move(hours=1)
    workspace.act(operations.leads.see, lead)
    assert row(workspace, "lead", lead)["seen_at"] == first


def test_a_handoff_freezes_its_brief_moves_the_lead_and_starts_the_receipt_clock(practice):
    from dataclasses import replace

    lead = practice.ask(queries.search.find, "isaura")[0].row_id
    caspar = practice.ask(queries.people.account_executives, practice.user, "2026-11-12")[0]
    practice.act(
        operations.meetings.book_meeting, lead, start=practice.clock.now() + timedelta(days=5), with_id=caspar.id
    )
    card = practice.ask(queries.lead_card.lead_card_of, lead, now=0)
    missing = queries.handoffs.missing_for(card, receiver_id=caspar.id, why_now="An audit", override="")
    assert missing == ()
    handed = practice.act(
        operations.handoffs.offer_handoff, lead, to=caspar.id, why_now="An audit", override="", missing=missing, included=("pain",),
        criteria=[], meeting_id=card.meetings[0].id)  # fmt: skip
    brief = practice.ask(
        queries.briefs.brief_of, lead, now=practice.clock.now(), sender="Mina Aldous", number=handed.code
    )
    practice.act(operations.handoffs.freeze_brief, handed.handoff_id, brief_to_json(brief))
    assert handed.code == "H-0412"
    assert row(practice, "lead", lead)["stage"] == "Handed off"
    practice.act(operations.contacts.set_field, lead, "company", "Renamed since", region="GB")
    frozen = practice.ask(queries.briefs.frozen_brief, lead)
    assert frozen == replace(brief)
    due = row(practice, "handoff", handed.handoff_id)["receipt_due"]
    assert due - practice.clock.now().timestamp() * 1000 > 48 * 3_600_000, "24 working hours are three working days"


def test_a_handoff_with_something_missing_is_refused(practice):
    lead = practice.ask(queries.search.find, "lorcan")[0].row_id
    card = practice.ask(queries.lead_card.lead_card_of, lead, now=0)
    missing = queries.handoffs.missing_for(card, receiver_id="", why_now="", override="")
    with pytest.raises(RefusedError) as error:
        practice.act(
            operations.handoffs.offer_handoff,
            lead,
            to="x",
            why_now="",
            override="",
            missing=missing,
            included=(),
            criteria=[],
            meeting_id="",
        )
    assert error.value.code == "E-NOT-READY"
    assert {"receiver", "meeting", "why_now", "criterion:pain"} <= set(error.value.missing)


def test_meet_all_makes_a_lead_ready(workspace):
    lead = a_lead(workspace)
    meet_all(workspace, lead)
    assert workspace.ask(queries.lead_card.lead_card_of, lead, now=0).met == 4


def test_leads_moved_together_get_what_each_lacks_and_go_back_in_one_step(workspace):
    spoken, cold = (
        a_lead(workspace),
        a_lead(workspace, name="Bram Ostrowick", company="Ferrisgate Tools", email="", phone=""),
    )
    meet_all(workspace, spoken)
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.lead_batches.move_all, (spoken, cold), Stage.QUALIFIED)
    assert refused.value.missing[0] == "conversation"
    assert len(refused.value.missing) == 5
    answers = GateAnswers(conversation="They lose parts", evidence={one.key: "Said so" for one in CRITERIA})
    workspace.act(operations.lead_batches.move_all, (spoken, cold), Stage.QUALIFIED, answers=answers)
    assert {row(workspace, "lead", one)["stage"] for one in (spoken, cold)} == {"Qualified"}
    card = workspace.ask(queries.lead_card.lead_card_of, spoken, now=to_ms(workspace.clock.now()))
    assert card.criteria[0].evidence == "Evidence of target company"
    workspace.undo()
    assert {row(workspace, "lead", one)["stage"] for one in (spoken, cold)} == {"New"}
