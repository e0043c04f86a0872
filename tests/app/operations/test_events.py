"""Events: people taken at a stand, joined where they are known, their answer kept, all of them shared out in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from app import operations, queries
from app.domain.captures import Person
from app.domain.events import Follow, Question
from app.domain.routing import ROUND_ROBIN
from app.domain.stages import Stage
from app.errors import RefusedError
from app.store.tables import synced as t
from tests.support.builders import a_lead, row
from tests.support.events import SHOW, a_show, someone, take


def entries(workspace, entity):
    return workspace.ask(lambda c: [dict(one) for one in c.execute(select(t.RECORDS[entity])).mappings()])


def count(workspace, entity):
    return workspace.ask(lambda c: c.execute(select(func.count()).select_from(t.RECORDS[entity])).scalar())


@pytest.fixture
def show(workspace):
    return a_show(workspace)


def test_a_new_person_is_kept_with_company_number_answers_and_consent(workspace, show):
    taken = take(workspace, show, someone(word="> we run it on paper\n! two stops a week", seconds=9))
    lead = row(workspace, "lead", taken.lead_id)
    assert (lead["event_id"], lead["source"], lead["lifecycle"]) == (show, "Humber Works Show", "Prospect")
    assert row(workspace, "account", lead["account_id"])["name"] == "Amberline Couriers"
    (number,) = entries(workspace, "number")
    assert (number["e164"], number["kind"], number["consent"]) == ("+447700900482", "mobile", "given")
    entry = row(workspace, "activity", taken.id)
    detail = entry["detail"]
    assert detail["answers"][1] == {"asks": "When would you want it working?", "answer": "Next year"}
    consent = detail["consent"]
    assert consent["words"].startswith("May we call or write")
    assert consent["answer"] is True
    assert (consent["at"], consent["name"]) == (entry["at"], "Mina Aldous")
    kinds = {one["kind"]: one["text"] for one in entries(workspace, "signal")}
    assert kinds == {"trade show": "Came by at Humber Works Show", "pain named": "two stops a week"}


def test_no_reply_clock_starts_and_nothing_is_due_before_the_show_is_shared_out(workspace, show):
    taken = take(workspace, show, someone())
    assert row(workspace, "lead", taken.lead_id)["asked"] is False
    assert count(workspace, "task") == 0


def test_a_no_keeps_the_name_and_stops_every_channel(workspace, show):
    taken = take(workspace, show, someone(consent=False))
    assert row(workspace, "contact", taken.contact_id)["name"] == "Tunde Osgrave"
    stopped = entries(workspace, "suppression")
    assert {(one["channel"], one["reason"]) for one in stopped} == {("all", "Said no at Humber Works Show")}
    assert entries(workspace, "number")[0]["consent"] == "refused"
    assert {one["kind"] for one in stopped} == {"person", "number"}


def test_a_no_needs_no_number(workspace, show):
    taken = take(workspace, show, someone(reach="", consent=False))
    assert row(workspace, "contact", taken.contact_id)["name"] == "Tunde Osgrave"


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": " "}, "E-CAPTURE-WHO", "name"),
        ({"reach": ""}, "E-CAPTURE-REACH", "reach"),
        ({"heat": 0}, "E-CAPTURE-HEAT", "heat"),
        ({"answers": (5, 1)}, "E-CAPTURE-ANSWER", "question_1"),
        ({"consent": None}, "E-CAPTURE-CONSENT", "consent"),
    ],
)
def test_what_is_missing_is_said_beside_its_field_and_nothing_is_kept(workspace, show, change, code, field):
    with pytest.raises(RefusedError) as refused:
        take(workspace, show, someone(**change))
    assert (refused.value.code, refused.value.field) == (code, field)
    assert count(workspace, "contact") == 0


@pytest.mark.parametrize(
    "known_by", [{"reach": "i.thackwell@quillfen.example"}, {"reach": "01632 960772"}, {"reach": "07700 900999"}]
)
def test_a_known_person_joins_by_mail_by_number_or_by_name_and_company(workspace, show, known_by):
    lead = a_lead(workspace)
    taken = take(workspace, show, someone(name="Isaura Thackwell", company="Quillfen Cold Storage Ltd", **known_by))
    assert (taken.lead_id, taken.known) == (lead, True)
    assert count(workspace, "contact") == count(workspace, "lead") == count(workspace, "account") == 1
    assert [one["kind"] for one in entries(workspace, "signal")] == ["trade show"]
    assert row(workspace, "activity", taken.id)["detail"]["joined"] is True


def test_the_same_name_at_another_company_is_somebody_else(workspace, show):
    a_lead(workspace)
    take(workspace, show, someone(name="Isaura Thackwell", company="Amberline Couriers"))
    assert count(workspace, "contact") == 2


def test_somebody_whose_lead_was_closed_gets_a_new_cycle_without_a_clock(workspace, show):
    lead = a_lead(workspace)
    workspace.act(operations.leads.move_lead, lead, to=Stage.DISQUALIFIED, reason="No budget")
    taken = take(workspace, show, someone(name="Isaura Thackwell", reach="01632 960772"))
    again = row(workspace, "lead", taken.lead_id)
    assert (again["cycle"], again["returned"]) == (2, "Disqualified before: No budget")
    assert (again["asked"], again["lifecycle"], again["event_id"]) == (False, "Prospect", show)
    assert row(workspace, "contact", taken.contact_id)["id"] == again["contact_id"]


def test_one_undo_takes_back_the_last_one_whole(workspace, show):
    take(workspace, show, someone())
    before = {one: count(workspace, one) for one in ("lead", "contact", "number", "activity", "signal", "suppression")}
    take(
        workspace,
        show,
        someone(name="Zofia Hallam", company="Marrick Print Works", reach="z@marrick.example", consent=False),
    )
    assert workspace.undo() == "Zofia Hallam taken"
    assert {one: count(workspace, one) for one in before} == before


def test_nobody_is_taken_a_week_after_the_show_or_once_it_is_shared_out(workspace, clock, show):
    clock.move(days=8)
    take(workspace, show, someone())
    clock.move(days=1)
    with pytest.raises(RefusedError) as refused:
        take(workspace, show, someone(name="Late Comer"))
    assert refused.value.code == "E-EVENT-OVER"
    assert "13 November" in refused.value.happened
    workspace.act(operations.events.share_out, show)
    with pytest.raises(RefusedError) as refused:
        take(workspace, show, someone(name="Later Comer"))
    assert refused.value.code == "E-EVENT-SHARED"


def test_sharing_out_makes_a_call_a_sequence_and_nurture_once_and_undo_takes_all_back(workspace, clock):
    def sequence(work):
        made = operations.sequences.copy_starter(work, "en-cold", state="active")
        return made

    join = workspace.act(sequence)
    show = a_show(workspace, follow={3: Follow("call"), 2: Follow("sequence", join), 1: Follow("nurture", days=60)})
    hot = take(workspace, show, someone())
    warm = take(workspace, show, someone(name="Zofia Hallam", company="Marrick", reach="z@marrick.example", heat=2))
    cool = take(
        workspace, show, someone(name="Anselm Corrie", company="Pellinor Lifts", reach="a@pellinor.example", heat=1)
    )
    no = take(
        workspace, show, someone(name="Ebba Lindquarry", company="Solvane", reach="e@solvane.example", consent=False)
    )
    before = {one: row(workspace, "lead", one) for one in (hot.lead_id, warm.lead_id, cool.lead_id, no.lead_id)}
    preview = workspace.ask(queries.events.preview, show)
    assert [line.partition(" ")[0] for line in preview.lines] == ["1", "1", "1", "1"]
    clock.move(days=1)  # Friday: the next working day is Monday
    done = workspace.act(operations.events.share_out, show)
    assert dict(done.counts) == {"call": 1, "sequence": 1, "nurture": 1, "said no": 1}
    tasks = {one["lead_id"]: one for one in entries(workspace, "task") if one["text"].startswith("Call this week")}
    assert tasks[hot.lead_id]["due_date"] == "2026-11-16"
    assert [one["lead_id"] for one in entries(workspace, "enrolment")] == [warm.lead_id]
    assert (row(workspace, "lead", cool.lead_id)["stage"], row(workspace, "lead", cool.lead_id)["wake"]) == (
        "Nurture",
        "2027-01-12",
    )
    assert row(workspace, "lead", hot.lead_id)["lifecycle"] == "Working"
    assert row(workspace, "lead", no.lead_id)["lifecycle"] == "Prospect"
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.events.share_out, show)
    assert refused.value.code == "E-EVENT-SHARED"
    workspace.undo()
    for lead_id, was in before.items():
        now = row(workspace, "lead", lead_id)
        assert (now["stage"], now["lifecycle"]) == (was["stage"], was["lifecycle"])
    assert row(workspace, "event", show)["shared_out_at"] is None
    assert count(workspace, "enrolment") == 0


def test_who_cannot_join_the_sequence_gets_a_call_instead(workspace):
    join = workspace.act(operations.sequences.copy_starter, "en-cold", state="active")
    show = a_show(workspace, follow={3: Follow("call"), 2: Follow("sequence", join), 1: Follow("nothing")})
    one = take(workspace, show, someone(heat=2))
    workspace.act(operations.enrolments.enrol, join, [one.lead_id], start=date(2026, 11, 13))
    other = take(workspace, show, someone(name="Bram Tolliver", reach="b@amberline.example", heat=2))
    take(workspace, show, someone(name="Noor Stroud", company="Marrick", reach="n@marrick.example", heat=2))
    done = workspace.act(operations.events.share_out, show)
    assert [name for name, _ in done.left_out] == ["Tunde Osgrave", "Bram Tolliver"]
    assert [one["lead_id"] for one in entries(workspace, "task") if one["text"].startswith("Interested")] == [
        other.lead_id
    ]


def test_by_the_rules_the_call_is_the_owner_s_whom_the_rules_chose(workspace):
    def colleague(work):
        made = work.create("user", {"name": "Rowan Ilves", "role": "SDR", "active": True})
        work.create(
            "routing_rule",
            {"name": "All", "position": 0, "method": ROUND_ROBIN, "test": {}, "target": {"users": [made]}},
        )
        return made

    rowan = workspace.act(colleague)
    show = a_show(workspace, share="rules")
    taken = take(workspace, show, someone())
    workspace.act(operations.events.share_out, show)
    assert row(workspace, "lead", taken.lead_id)["owner_id"] == rowan
    assert [one["owner_id"] for one in entries(workspace, "task")] == [rowan]


def test_who_was_taken_twice_goes_on_as_one_and_nothing_is_lost(workspace, show):
    first = take(workspace, show, someone())

    def on_another_laptop(work):
        contact = work.create("contact", {"name": "T. Osgrave"})
        operations.contacts.add_number(work, ("contact", contact), "07700 900482", "GB")
        lead = operations.leads.open_lead(work, contact_id=contact, account_id=None, event_id=show)
        detail = {"event": show, "heat": 3, "consent": {"answer": True}}
        values = {"kind": "capture", "at": work.now + 1, "body": "asks about spares", "detail": detail}
        work.create("activity", {"lead_id": lead, "contact_id": contact, "by_id": work.user, **values})
        return lead

    second = workspace.act(on_another_laptop)
    done = workspace.act(operations.events.share_out, show)
    assert dict(done.counts) == {"call": 1, "twice": 1}
    assert row(workspace, "lead", second)["stage"] == "Disqualified"
    told = [one for one in entries(workspace, "activity") if one["title"] == "Taken twice at Humber Works Show"]
    assert [(one["lead_id"], one["body"]) for one in told] == [(first.lead_id, "asks about spares")]


def test_all_of_an_event_are_taken_back_in_one_step_but_who_was_worked_since(workspace, clock, show):
    kept = a_lead(workspace)
    take(workspace, show, someone())
    take(workspace, show, someone(name="Isaura Thackwell", reach="01632 960772"))
    worked = take(workspace, show, someone(name="Zofia Hallam", company="Marrick", reach="z@marrick.example"))
    clock.move(hours=1)
    workspace.act(operations.leads.add_note, worked.lead_id, "Rang at once")
    back = workspace.act(operations.capture.take_back_all, show)
    assert (back.count, back.stay) == (2, ("Zofia Hallam",))
    assert {one["id"] for one in entries(workspace, "lead")} == {kept, worked.lead_id}
    assert [one["name"] for one in entries(workspace, "contact")] == ["Isaura Thackwell", "Zofia Hallam"]
    assert len(workspace.ask(queries.events.taken, show, user_id=workspace.user, since=0).rows) == 1
    workspace.undo()
    assert len(workspace.ask(queries.events.taken, show, user_id=workspace.user, since=0).rows) == 3


def test_after_thirty_days_they_stay(workspace, clock, show):
    take(workspace, show, someone())
    clock.move(days=31)
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.capture.take_back_all, show)
    assert refused.value.code == "E-EVENT-NOBODY"


def test_results_count_people_once_and_divide_the_cost(workspace, clock, show):
    one = take(workspace, show, someone(heat=1))
    take(workspace, show, someone(heat=3))
    take(
        workspace,
        show,
        someone(name="Zofia Hallam", company="Marrick", reach="z@marrick.example", heat=2, consent=False),
    )
    clock.move(hours=2)

    def what_came(work):
        lead = work.require("lead", one.lead_id)
        about = {"lead_id": lead["id"], "contact_id": lead["contact_id"]}
        work.create("meeting", {**about, "start": work.now, "minutes": 30, "state": "Held"})
        work.create("handoff", {"lead_id": lead["id"], "verdict": "accept", "state": "Accepted"})
        deal = {"lead_id": lead["id"], "name": "Planner", "amount_currency": "GBP"}
        work.create("opportunity", {**deal, "amount_minor": 1_200_000, "stage": "discovery"})
        work.create("opportunity", {**deal, "amount_minor": 900_000, "stage": "closed lost"})

    workspace.act(what_came)
    found = workspace.ask(queries.events.results, show)
    assert (found.people, dict(found.by_heat), found.said_no) == (2, {3: 1, 2: 1}, 1)
    assert (found.met, found.meetings, found.accepted, found.pipeline) == (1, 1, 1, 1_200_000)
    assert (found.cost_each, found.cost_accepted) == (320_000, 640_000)


def test_a_capture_drops_the_draft_of_its_form_in_the_same_step(workspace, show):
    workspace.act(operations.drafts.keep, "capture", show, {"name": "Tun"})
    take(workspace, show, someone())
    assert workspace.ask(queries.drafts.draft_of, "capture", show) is None


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": ""}, "E-EVENT-NAME", "name"),
        ({"first_day": None}, "E-EVENT-DAYS", "first_day"),
        ({"last_day": date(2026, 11, 10)}, "E-EVENT-DAYS", "last_day"),
        ({"cost_minor": -1}, "E-EVENT-COST", "cost"),
        ({"questions": (Question("When?", ()),)}, "E-EVENT-QUESTION", "answers_1"),
        ({"questions": (Question("When?", ("a", "b", "c", "d", "e")),)}, "E-EVENT-QUESTION", "answers_1"),
        ({"consent": " "}, "E-EVENT-CONSENT", "consent"),
        ({"follow": {3: Follow("sequence")}}, "E-EVENT-FOLLOW", "follow_3"),
    ],
)
def test_an_event_that_cannot_be_is_refused_beside_its_field(workspace, change, code, field):
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.events.save_event, replace(SHOW, **change))
    assert (refused.value.code, refused.value.field) == (code, field)
    assert count(workspace, "event") == 0


def test_an_event_is_read_back_as_it_was_saved(workspace, show):
    assert workspace.ask(queries.events.event_of, show).plan == SHOW
    changed = replace(SHOW, stand="D2")
    workspace.act(operations.events.save_event, changed, show)
    (found,) = workspace.ask(queries.events.event_rows, typed="humber")
    assert (found.plan, found.people) == (changed, 0)


def test_the_event_of_today_is_chosen_else_the_nearest(workspace, show):
    a_show(workspace, name="Spring Fair", first_day=date(2027, 3, 2), last_day=date(2027, 3, 3))
    assert workspace.ask(queries.events.running, date(2026, 11, 12)) == show
    assert workspace.ask(queries.events.running, date(2027, 2, 20)) != show


def test_a_company_that_is_an_account_is_told_and_one_that_begins_so_is_offered(workspace, show):
    a_lead(workspace)
    assert workspace.ask(queries.events.company_hints, "Quill") == (["Quillfen Cold Storage"], False)
    assert workspace.ask(queries.events.company_hints, "quillfen cold storage ltd")[1] is True
    assert workspace.ask(queries.events.company_hints, "100%") == ([], False)


def test_an_empty_form_is_known_as_empty():
    assert Person(answers=(0, 0)).empty
    assert not Person(heat=1).empty
