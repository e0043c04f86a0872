from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app import operations, queries
from app.clock import to_ms
from app.domain.visits import BY_KEY, PATH, TIMES, Met, VisitState, may_go, next_state, out_of_order
from app.errors import RefusedError
from app.operations.tasks import Step
from app.operations.visits import VisitLog
from app.store.tables import synced as t
from app.store.tables.local import lead_card
from tests.support.builders import a_lead, meet_all, row

DAY = date(2026, 11, 12)


def records(workspace, table):
    return workspace.ask(lambda c: [dict(one) for one in c.execute(select(table)).mappings()])


def a_visit(workspace, lead="", **more):
    """A planned visit on a site of the lead's company; its id."""
    values = row(workspace, "lead", lead) if lead else {}

    def plan(work):
        account = values.get("account_id") or work.create("account", {"name": "Ashenby Plastics"})
        site = work.create(
            "site", {"account_id": account, "name": "Goole works", "town": "Goole", "street": "Larsen Road"}
        )
        about = {"account_id": account, "lead_id": lead, "contact_id": values.get("contact_id") or "", "site_id": site}
        return operations.visits.plan_visit(work, **{**about, "day": DAY, **more})

    return workspace.act(plan)


def log(workspace, visit, key, **more):
    return workspace.act(operations.visits.log_visit, visit, VisitLog(BY_KEY[key], **more))


def at(hour, minute=0):
    return datetime(2026, 11, 12, hour, minute).astimezone()


def in_days(workspace, days, channel="call", **more):
    return Step(channel, "Ring", at=workspace.clock.now() + timedelta(days=days), **more)


# planned


def test_visits_of_a_day_stand_one_after_the_other_and_are_ones_own(workspace):
    first, second = a_visit(workspace), a_visit(workspace)
    other_day = a_visit(workspace, day=DAY + timedelta(days=1))
    assert [row(workspace, "visit", one)["position"] for one in (first, second, other_day)] == [1, 2, 1]
    assert row(workspace, "visit", first)["owner_id"] == workspace.user
    assert row(workspace, "visit", first)["state"] == "Planned"


def test_a_planned_visit_is_the_next_step_of_its_lead_until_it_is_written_up(workspace):
    lead = a_lead(workspace)
    visit = a_visit(workspace, lead, purpose="Walk the floor", fixed_at=at(15))
    (card,) = records(workspace, lead_card)
    assert (card["next_kind"], card["next_text"], card["next_at"]) == ("visit", "Walk the floor", to_ms(at(15)))
    workspace.act(operations.visits.set_state, visit, "Arrived")
    assert records(workspace, lead_card)[0]["next_kind"] == "visit"  # left open is not done
    log(workspace, visit, "1", next_step=in_days(workspace, 1))
    assert records(workspace, lead_card)[0]["next_kind"] == "call"


def test_nobody_is_visited_who_asked_for_no_more_visits(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.suppressions.stop_contact, lead, channel="visit", reason="Asked", company=True)
    with pytest.raises(RefusedError) as error:
        a_visit(workspace, lead)
    assert error.value.code == "E-VISIT-STOPPED"
    assert records(workspace, t.visit) == []


def test_a_stop_on_calls_does_not_forbid_a_visit(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.suppressions.stop_contact, lead, channel="call", reason="Asked")
    assert a_visit(workspace, lead)


@pytest.mark.parametrize("state", ["Planned", "On the way"])
def test_stopping_contact_cancels_the_visits_ahead(workspace, state):
    lead = a_lead(workspace)
    visit = a_visit(workspace, lead)
    workspace.act(operations.visits.set_state, visit, state)
    workspace.act(operations.suppressions.stop_contact, lead, channel="all", reason="Asked")
    assert row(workspace, "visit", visit)["state"] == "Cancelled"
    assert records(workspace, lead_card)[0]["next_kind"] is None


# its states


def test_each_state_keeps_its_time_and_a_time_can_be_put_right(workspace):
    visit = a_visit(workspace)
    for state in ("On the way", "Arrived", "Done"):
        workspace.clock.move(minutes=10)
        workspace.act(operations.visits.set_state, visit, state)
    kept = row(workspace, "visit", visit)
    assert kept["left_at"] - kept["left_for_at"] == 20 * 60_000
    earlier = workspace.clock.now() - timedelta(minutes=12)
    workspace.act(operations.visits.set_state, visit, "Arrived", at=earlier)
    kept = row(workspace, "visit", visit)
    assert (kept["arrived_at"], kept["state"]) == (to_ms(earlier), "Done")


def test_a_visit_does_not_go_back_by_accident(workspace):
    visit = a_visit(workspace)
    workspace.act(operations.visits.set_state, visit, "Arrived")
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.visits.set_state, visit, "On the way")
    assert error.value.code == "E-VISIT-BACKWARDS"
    workspace.act(operations.visits.set_state, visit, "Done")
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.visits.cancel_visit, visit)
    assert error.value.code == "E-VISIT-OVER"


def test_nobody_leaves_before_they_came(workspace):
    visit = a_visit(workspace)
    workspace.act(operations.visits.set_state, visit, "Arrived")
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.visits.set_state, visit, "Done", at=workspace.clock.now() - timedelta(minutes=1))
    assert error.value.code == "E-VISIT-TIMES"
    assert row(workspace, "visit", visit)["state"] == "Arrived"


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wishes=st.lists(st.tuples(st.sampled_from(VisitState), st.integers(-30, 30)), max_size=6))
def test_whatever_is_pressed_the_state_never_goes_back_and_the_times_never_run_backwards(workspace, wishes):
    visit, reached = a_visit(workspace), VisitState.PLANNED
    for state, minutes in wishes:
        workspace.clock.move(minutes=minutes)  # a clock may be set back, too
        try:
            workspace.act(operations.visits.set_state, visit, state)
        except RefusedError:
            assert not may_go(reached, state)
        kept = row(workspace, "visit", visit)
        now = VisitState(kept["state"])
        assert now is reached or may_go(reached, now)
        assert not out_of_order({one: kept[one] for one in TIMES})
        reached = now


def test_space_goes_to_the_gate_and_no_further():
    assert [next_state(one) for one in PATH] == [VisitState.ON_THE_WAY, VisitState.ARRIVED, None, None]


# its outcomes


def test_met_needs_a_next_step_connects_and_is_kept_with_all_that_was_done(workspace):
    lead = a_lead(workspace)
    visit = a_visit(workspace, lead)
    workspace.act(operations.visits.set_state, visit, "Arrived", at=at(10))
    with pytest.raises(RefusedError) as error:
        log(workspace, visit, "1")
    assert (error.value.code, error.value.missing) == ("E-NEXT-NEEDED", ("next",))
    assert records(workspace, t.activity) == []
    raised = {"says": "No budget this year", "handled": True, "reply": ""}
    done = log(
        workspace, visit, "1", next_step=in_days(workspace, 1), note="! seals ordered by phone\n@ Ida Rowe, stores",
        left_at=at(10, 40), path={"track": "x"}, objections=(raised,), met=(Met("Noor", "c1"), Met("Deputy", met=False)),
    )  # fmt: skip
    assert done.stage == "Connected"
    (entry,) = [one for one in records(workspace, t.activity) if one["kind"] == "visit"]
    assert (entry["outcome"], entry["seconds"], entry["at"]) == ("Met", 2400, to_ms(at(10)))
    assert entry["detail"]["objections"] == [raised]
    assert entry["detail"]["met"] == ["Noor"]
    assert entry["detail"]["site"] == row(workspace, "visit", visit)["site_id"]
    kept = row(workspace, "visit", visit)
    assert (kept["state"], kept["outcome"]) == ("Done", "Met")
    assert kept["people"][1] == {"name": "Deputy", "contact": "", "met": False}
    assert [one["kind"] for one in records(workspace, t.signal)] == ["pain named"]
    assert "Ida Rowe" in [one["name"] for one in records(workspace, t.contact)]
    (task,) = records(workspace, t.task)
    assert task["state"] == "open"


def test_somebody_else_is_a_new_person_at_that_site(workspace):
    lead = a_lead(workspace)
    visit = a_visit(workspace, lead)
    with pytest.raises(RefusedError) as error:
        log(workspace, visit, "2")
    assert error.value.code == "E-PERSON-NEEDED"
    assert log(workspace, visit, "2", person="Ida Rowe").stage == "Connected"
    (ida,) = [one for one in records(workspace, t.contact) if one["name"] == "Ida Rowe"]
    assert ida["site_id"] == row(workspace, "visit", visit)["site_id"]
    assert ida["referred_by_id"] == row(workspace, "lead", lead)["contact_id"]
    assert [one["text"] for one in records(workspace, t.task)] == ["Follow up, met Ida Rowe"]


def test_not_there_plans_another_visit_at_another_hour_of_a_later_day(workspace):
    lead = a_lead(workspace)
    visit = a_visit(workspace, lead)
    assert log(workspace, visit, "3").stage == "Attempting"
    (again,) = [one for one in records(workspace, t.visit) if one["id"] != visit]
    assert (again["day"], again["state"], again["fixed_at"]) == ("2026-11-13", "Planned", None)
    assert again["purpose"] == "Visit again, about 15:00"
    assert again["site_id"] == row(workspace, "visit", visit)["site_id"]
    assert records(workspace, t.task) == []


def test_turned_away_needs_what_they_said_at_the_gate(workspace):
    lead = a_lead(workspace)
    visit = a_visit(workspace, lead)
    with pytest.raises(RefusedError) as error:
        log(workspace, visit, "4")
    assert error.value.code == "E-REASON-NEEDED"
    assert row(workspace, "visit", visit)["state"] == "Planned"
    log(workspace, visit, "4", reason="Only with an appointment")
    (entry,) = [one for one in records(workspace, t.activity) if one["kind"] == "visit"]
    assert entry["detail"]["reason"] == "Only with an appointment"
    (task,) = records(workspace, t.task)
    assert (task["channel"], task["text"]) == ("call", "Call before the next visit")


def test_come_back_is_a_promised_visit_at_the_time_they_said(workspace):
    lead = a_lead(workspace)
    visit = a_visit(workspace, lead)
    with pytest.raises(RefusedError):
        log(workspace, visit, "5")
    when = in_days(workspace, 2, "visit")
    log(workspace, visit, "5", next_step=when)
    (again,) = [one for one in records(workspace, t.visit) if one["id"] != visit]
    assert again["fixed_at"] == to_ms(when.at)
    assert again["detail"] == {"promised": True}


def test_a_meeting_for_an_ae_is_on_this_site_and_sets_the_stage_as_a_drop_would(workspace):
    lead = a_lead(workspace)
    visit = a_visit(workspace, lead)
    with pytest.raises(RefusedError) as error:
        log(workspace, visit, "6", next_step=Step("meeting", "", day=DAY + timedelta(days=3)))
    assert error.value.missing == ("meeting",)
    assert records(workspace, t.meeting) == []
    meet_all(workspace, lead)
    done = log(workspace, visit, "6", next_step=in_days(workspace, 3, "meeting", minutes=45), with_id="ae")
    (meeting,) = records(workspace, t.meeting)
    assert (meeting["kind"], meeting["owner_id"], meeting["minutes"]) == ("on site", "ae", 45)
    assert meeting["site_id"] == row(workspace, "visit", visit)["site_id"]
    assert meeting["place"] == "Goole works, Larsen Road, Goole"
    assert (done.stage, done.missing) == ("Meeting set", ())


def test_a_meeting_with_criteria_missing_is_saved_and_they_are_asked(workspace):
    visit = a_visit(workspace, a_lead(workspace))
    done = log(workspace, visit, "6", next_step=in_days(workspace, 3, "meeting"))
    assert done.stage == "Connected"
    assert done.missing
    assert len(records(workspace, t.meeting)) == 1


@pytest.mark.parametrize(("wake", "stage"), [(None, "Disqualified"), (DAY + timedelta(days=90), "Nurture")])
def test_not_interested_needs_a_reason_and_wakes_or_ends(workspace, wake, stage):
    visit = a_visit(workspace, a_lead(workspace))
    with pytest.raises(RefusedError):
        log(workspace, visit, "7")
    assert log(workspace, visit, "7", reason="Just bought", wake=wake).stage == stage


def test_a_site_that_moved_is_flagged_and_the_people_go_to_the_new_one(workspace):
    lead = a_lead(workspace)
    visit = a_visit(workspace, lead)
    old, person = row(workspace, "visit", visit)["site_id"], row(workspace, "lead", lead)["contact_id"]
    workspace.act(lambda work: work.patch("contact", person, {"site_id": old}))
    log(workspace, visit, "8", address="Dock Street 4, Selby, YO8 1AA")
    assert row(workspace, "site", old)["tags"] == ["Moved or closed"]
    (new,) = [one for one in records(workspace, t.site) if one["id"] != old]
    assert (new["name"], new["street"], new["town"], new["postcode"]) == (
        "Goole works",
        "Dock Street 4",
        "Selby",
        "YO8 1AA",
    )
    assert row(workspace, "contact", person)["site_id"] == new["id"]
    assert [one["text"] for one in records(workspace, t.task)] == ["Arrange a visit at the new address"]


def test_a_site_that_closed_is_flagged_and_somebody_finds_where_they_went(workspace):
    visit = a_visit(workspace, a_lead(workspace))
    log(workspace, visit, "8")
    (site,) = records(workspace, t.site)
    assert site["tags"] == ["Moved or closed"]
    assert [one["text"] for one in records(workspace, t.task)] == ["Find where they went"]


def test_no_more_visits_stops_visits_and_leaves_calls_and_mail(workspace):
    lead = a_lead(workspace)
    visit, later = a_visit(workspace, lead), a_visit(workspace, lead, day=DAY + timedelta(days=7))
    log(workspace, visit, "9")
    assert {one["channel"] for one in records(workspace, t.suppression)} == {"visit"}
    assert row(workspace, "visit", later)["state"] == "Cancelled"
    assert row(workspace, "visit", visit)["outcome"] == "No more visits"
    assert row(workspace, "lead", lead)["stage"] == "New"


def test_a_visit_without_a_lead_is_written_up_and_moves_no_stage(workspace):
    visit = a_visit(workspace)
    done = log(workspace, visit, "1", next_step=in_days(workspace, 1))
    assert (done.stage, done.lead_id) == ("", "")
    (task,) = records(workspace, t.task)
    assert task["account_id"] == row(workspace, "visit", visit)["account_id"]


def test_a_meeting_agreed_without_a_lead_makes_the_lead_it_hangs_on(workspace):
    visit = a_visit(workspace)
    done = log(workspace, visit, "6", next_step=in_days(workspace, 3, "meeting"))
    (meeting,) = records(workspace, t.meeting)
    assert meeting["lead_id"] == done.lead_id == row(workspace, "visit", visit)["lead_id"]


def test_a_visit_is_written_up_once(workspace):
    visit = a_visit(workspace)
    log(workspace, visit, "3")
    with pytest.raises(RefusedError) as error:
        log(workspace, visit, "1", next_step=in_days(workspace, 1))
    assert error.value.code == "E-VISIT-OVER"
    assert len(records(workspace, t.activity)) == 1


def test_a_visit_nobody_planned_is_logged_afterwards_in_one_step_that_undo_takes_back(workspace):
    lead = a_lead(workspace)
    about = {"account_id": row(workspace, "lead", lead)["account_id"], "lead_id": lead}
    log_of = VisitLog(
        BY_KEY["1"], note="Saw line 3", next_step=in_days(workspace, 1), arrived_at=at(9), left_at=at(9, 25)
    )

    def write_up(work):
        return operations.visits.log_past_visit(work, log_of, **about)

    done = workspace.act(write_up)
    kept = row(workspace, "visit", done.visit_id)
    assert (kept["state"], kept["day"]) == ("Done", "2026-11-12")
    workspace.undo()
    assert records(workspace, t.visit) == []
    assert records(workspace, t.activity) == []


def test_a_visit_that_was_made_is_written_up_even_where_visits_are_stopped(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.suppressions.stop_contact, lead, channel="visit", reason="Asked")
    log_of = VisitLog(BY_KEY["1"], next_step=in_days(workspace, 1))
    account = row(workspace, "lead", lead)["account_id"]
    contact = row(workspace, "lead", lead)["contact_id"]
    done = workspace.act(operations.visits.log_past_visit, log_of, account_id=account, lead_id=lead, contact_id=contact)
    assert row(workspace, "visit", done.visit_id)["outcome"] == "Met"


def test_what_was_raised_and_that_they_met_is_counted_as_after_a_call(workspace):
    lead = a_lead(workspace)
    before = records(workspace, lead_card)[0]["engagement"]
    raised = ({"says": "No budget this year", "handled": True, "reply": ""},)
    log(workspace, a_visit(workspace, lead), "1", next_step=in_days(workspace, 1), objections=raised)
    assert records(workspace, lead_card)[0]["engagement"] > before
    assert workspace.ask(queries.objections.counts).by_says["No budget this year"].calls == 1
    entries = workspace.ask(queries.timeline.timeline, lead)
    assert [one.outcome for one in entries if one.kind == "visit"] == ["Met"]


def test_a_visit_answers_the_tasks_to_visit_and_no_others(workspace):
    lead = a_lead(workspace)
    for channel in ("visit", "email"):
        workspace.act(operations.tasks.add_task, lead, in_days(workspace, 1, channel))
    log(workspace, a_visit(workspace, lead), "7", reason="Just bought", wake=DAY + timedelta(days=90))
    states = {one["channel"]: one["state"] for one in records(workspace, t.task)}
    assert (states["visit"], states["email"]) == ("done", "open")


def test_a_sequence_that_goes_on_needs_no_step_of_our_own(workspace):
    lead = a_lead(workspace)
    visit = a_visit(workspace, lead)
    workspace.act(
        lambda work: work.create("enrolment", {"lead_id": lead, "state": "active", "step": 0, "next_on": "2026-11-16"})
    )
    log(workspace, visit, "3")
    assert len(records(workspace, t.visit)) == 1
