from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from app import operations, queries
from app.domain.outcomes import BY_KEY
from app.domain.stages import Stage
from app.errors import RefusedError
from app.operations.calls import CallLog
from app.operations.tasks import Step
from app.store.tables import synced as t
from tests.support.builders import a_lead, meet_all, row
from tests.support.clocks import FakeClock


def records(workspace, table):
    return workspace.ask(lambda c: [dict(one) for one in c.execute(select(table)).mappings()])


def log(workspace, lead, key, **more):
    called = workspace.clock.now()
    return workspace.act(operations.calls.log_call, lead, CallLog(BY_KEY[key], called=called, **more))


def step(workspace, days=1, **more) -> Step:
    return Step("call", "Ring", at=workspace.clock.now() + timedelta(days=days), **more)


@pytest.mark.parametrize("key", ["1", "2", "3"])
def test_an_unanswered_call_moves_new_to_attempting_and_proposes_another_hour(workspace, key):
    lead = a_lead(workspace)
    logged = log(workspace, lead, key)
    assert logged.stage is Stage.ATTEMPTING
    (task,) = [one for one in records(workspace, t.task) if one["state"] == "open"]
    assert task["channel"] == "call"
    assert task["due_at"] > workspace.clock.now().timestamp() * 1000
    assert row(workspace, "lead", lead)["touched_at"] is not None


def test_a_call_answers_the_tasks_to_call(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.tasks.add_task, lead, step(workspace, days=0))
    log(workspace, lead, "1")
    assert [one["state"] for one in records(workspace, t.task)] == ["done", "open"]


def test_call_back_later_asks_when_and_marks_it_promised(workspace):
    lead = a_lead(workspace)
    with pytest.raises(RefusedError) as error:
        log(workspace, lead, "4")
    assert error.value.code == "E-NEXT-NEEDED"
    assert records(workspace, t.activity) == []
    log(workspace, lead, "4", next_step=step(workspace))
    (task,) = records(workspace, t.task)
    assert task["promised"] is True


def test_talked_needs_a_next_step_and_connects(workspace):
    lead = a_lead(workspace)
    with pytest.raises(RefusedError):
        log(workspace, lead, "5")
    assert row(workspace, "lead", lead)["stage"] == "New"
    assert log(workspace, lead, "5", next_step=step(workspace)).stage is Stage.CONNECTED


def test_a_booked_meeting_needs_its_hour(workspace):
    lead = a_lead(workspace)
    with pytest.raises(RefusedError) as error:
        log(
            workspace,
            lead,
            "6",
            next_step=Step("meeting", "Discovery", day=workspace.clock.now().date() + timedelta(days=2)),
        )
    assert error.value.code == "E-MEETING-NEEDED"
    assert records(workspace, t.meeting) == []


def test_a_booked_meeting_is_saved_even_when_criteria_are_missing_and_they_are_asked(workspace):
    lead = a_lead(workspace)
    logged = log(workspace, lead, "6", next_step=step(workspace, days=5, minutes=45))
    assert logged.stage is Stage.CONNECTED
    assert len(logged.missing) == 4
    (meeting,) = records(workspace, t.meeting)
    assert (meeting["minutes"], meeting["state"]) == (45, "Booked")
    assert any(one["text"].startswith("Confirm") for one in records(workspace, t.task))


def test_with_all_criteria_met_a_booked_meeting_moves_to_meeting_set(workspace):
    lead = a_lead(workspace)
    meet_all(workspace, lead)
    assert log(workspace, lead, "6", next_step=step(workspace, days=5)).stage is Stage.MEETING_SET


def test_not_interested_needs_a_reason_then_disqualifies_or_nurtures(workspace):
    first, second = a_lead(workspace), a_lead(workspace, name="Bram", email="b@x.example", phone="")
    with pytest.raises(RefusedError) as error:
        log(workspace, first, "7")
    assert error.value.code == "E-REASON-NEEDED"
    assert log(workspace, first, "7", reason="No need").stage is Stage.DISQUALIFIED
    wake = workspace.clock.now().date() + timedelta(days=90)
    assert log(workspace, second, "7", reason="Bad timing", wake=wake).stage is Stage.NURTURE
    assert row(workspace, "lead", second)["wake"] == str(wake)
    assert any(one["due_date"] == str(wake) for one in records(workspace, t.task))


def test_a_wrong_number_is_flagged_and_the_next_one_used(workspace):
    lead = a_lead(workspace)
    contact = row(workspace, "lead", lead)["contact_id"]
    workspace.act(operations.contacts.add_number, ("contact", contact), "020 7946 1001", "GB", rank=1)
    log(workspace, lead, "8")
    states = {one["value"]: one["state"] for one in records(workspace, t.number)}
    assert states["01632 960772"] == "wrong"
    assert states["020 7946 1001"] != "wrong"
    assert workspace.ask(queries.lead_card.lead_card_of, lead, now=0).row.phone == "+442079461001"


def test_do_not_call_stops_the_person_and_closes_calls_only(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.tasks.add_task, lead, step(workspace))
    workspace.act(operations.tasks.add_task, lead, Step("email", "Send", day=workspace.clock.now().date()))
    log(workspace, lead, "9")
    assert workspace.ask(queries.lead_card.lead_card_of, lead, now=0).stopped == ("call",)
    assert {one["channel"]: one["state"] for one in records(workspace, t.task)} == {"call": "done", "email": "open"}


def test_sent_to_someone_else_goes_on_with_the_new_person_and_keeps_who_referred(workspace):
    lead = a_lead(workspace)
    before = row(workspace, "lead", lead)["contact_id"]
    with pytest.raises(RefusedError):
        log(workspace, lead, "S")
    log(workspace, lead, "S", person="Goran Pellish")
    now = row(workspace, "lead", lead)["contact_id"]
    assert row(workspace, "contact", now)["name"] == "Goran Pellish"
    assert row(workspace, "contact", now)["referred_by_id"] == before


def test_no_longer_there_dates_the_person_left(workspace):
    lead = a_lead(workspace)
    contact = row(workspace, "lead", lead)["contact_id"]
    log(workspace, lead, "L")
    assert row(workspace, "contact", contact)["left"] == "2026-11-12"


def test_a_cold_prospect_is_taken_when_it_is_called(workspace):
    lead = a_lead(workspace)
    workspace.act(lambda work: work.patch("lead", lead, {"lifecycle": "Prospect"}))
    log(workspace, lead, "1")
    assert row(workspace, "lead", lead)["lifecycle"] == "Working"


def test_prefixed_lines_become_signals_and_people(workspace):
    lead = a_lead(workspace)
    log(
        workspace,
        lead,
        "5",
        next_step=step(workspace),
        note="! late alarms\n~ before 26 Jan\n@ Goran Pellish, signs over £20k\n> we ring",
    )
    assert {one["kind"] for one in records(workspace, t.signal)} == {"pain named", "date set"}
    goran = next(one for one in records(workspace, t.contact) if one["name"] == "Goran Pellish")
    assert goran["note"] == "signs over £20k"


def test_undo_takes_back_the_whole_call(workspace):
    lead = a_lead(workspace)
    before = {
        name: records(workspace, t.RECORDS[name]) for name in ("activity", "task", "meeting", "signal", "contact")
    }
    stage = row(workspace, "lead", lead)["stage"]
    log(workspace, lead, "6", next_step=step(workspace, days=5), note="! late alarms\n@ Goran")
    workspace.undo()
    assert {name: records(workspace, t.RECORDS[name]) for name in before} == before
    assert row(workspace, "lead", lead)["stage"] == stage


def test_logging_drops_the_journal_in_the_same_transaction(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.drafts.keep, "call", lead, {"note": "half"})
    log(workspace, lead, "1", note="half")
    assert workspace.ask(queries.drafts.draft_of, "call", lead) is None


def test_a_reply_clock_runs_until_the_first_touch(tmp_path):
    from tests.support.databases import empty_workspace

    workspace = empty_workspace(tmp_path / "w", FakeClock(datetime.fromisoformat("2026-11-12T10:44:00+00:00")))
    lead = a_lead(workspace, asked=True)
    due = workspace.ask(queries.lead_rows.rows_by_id, [lead])[0].reply_due
    assert due == int(workspace.clock.now().timestamp() * 1000) + 15 * 60_000
    log(workspace, lead, "1")
    assert workspace.ask(queries.lead_rows.rows_by_id, [lead])[0].reply_due is None
    workspace.close()
