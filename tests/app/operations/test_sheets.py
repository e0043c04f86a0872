"""Paper and back: numbers and letters, what is printed of a day, and what was ticked becomes records, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from app import operations, queries
from app.clock import to_ms
from app.domain import outcomes, visits
from app.domain.day_words import DayHome
from app.domain.places import Place
from app.errors import RefusedError
from app.operations.sheets import RowEntry
from app.operations.tasks import Step
from app.store import settings
from app.store.tables import synced as t
from tests.support.builders import a_lead, row

DAY = date(2026, 11, 12)  # the Thursday of the clock


@pytest.fixture
def stops(workspace):
    """Two visits and a promised call on the day; the ids of visit, visit, task and their leads."""
    workspace.act(operations.day_plan.set_home, DayHome("Beverley", Place(53.842, -0.434), 480, 1080))
    made = []
    for number, company in enumerate(("Saltmarsh Feeds", "Hallowick Dyeworks", "Sedgeworth Hotels"), 1):
        lead = a_lead(
            workspace,
            name=f"Person{number} Kroll",
            company=company,
            email=f"p{number}@x.example",
            phone=f"01632 96050{number}",
        )
        made.append(lead)

    def plan(work):
        ids = []
        for lead in made[:2]:
            about = work.require("lead", lead)
            site = work.create("site", {"account_id": about["account_id"], "name": "Works", "town": "Hull", "hours": "08:00–17:00",
                                        "get_in": "Gate: 2", "latitude": "53.8", "longitude": "-0.4"})  # fmt: skip
            about = {
                "account_id": about["account_id"],
                "lead_id": lead,
                "contact_id": about["contact_id"],
                "site_id": site,
            }
            ids.append(operations.visits.plan_visit(work, **about, day=DAY, purpose="To see the line"))
        ids.append(operations.tasks.add_task(work, made[2], Step("call", "Ring as promised", day=DAY, promised=True)))
        return ids

    return workspace.act(plan), made


def printed(workspace, day=DAY):
    now = workspace.clock.now().astimezone()
    return workspace.ask(queries.sheets.sheet_of_day, user=workspace.user, day=day, now=now)


def print_it(workspace, day=DAY):
    sheet = printed(workspace, day)
    workspace.act(operations.sheets.keep_printed, sheet)
    return sheet.name


def visit(row_id, key, text="", **more):
    return RowEntry(row_id, visits.BY_KEY[key], text or key, **more)


def call(row_id, key, text="", **more):
    return RowEntry(row_id, outcomes.BY_KEY[key], text or key, **more)


def enter(workspace, name, *entries):
    return workspace.act(operations.sheets.enter_rows, name, entries)


def activities(workspace, kind):
    query = select(t.activity).where(t.activity.c.kind == kind).order_by(t.activity.c.id)
    return workspace.ask(lambda c: [dict(one) for one in c.execute(query).mappings()])


def lines(workspace, name):
    return workspace.ask(queries.sheets.open_sheet, name).lines


# printed


def test_a_row_says_who_where_why_and_what_to_say_and_what_the_phone_does(workspace, stops):
    first, _second, third = printed(workspace).rows
    assert (first.number, first.kind, first.mark, first.company) == (1, "visit", "drop-in", "Saltmarsh Feeds")
    assert first.person.startswith("Person1 Kroll")
    assert "gate 2" in first.where
    assert "08:00–17:00" in first.where
    assert first.why == "to see the line."
    assert first.link.startswith("geo:")
    assert first.phone == "+44 1632 960501"
    assert (third.kind, third.link, third.state) == ("call", "tel:+441632960503", "may call")
    assert printed(workspace).facts.startswith("2 visits, 1 call · about ")


def test_numbers_count_up_and_a_day_keeps_its_own_with_a_letter_when_its_rows_change(workspace, stops):
    (ids, _leads) = stops
    assert printed(workspace).name == "D-0001"
    assert printed(workspace).name == "D-0001"  # looking takes no number
    assert print_it(workspace) == "D-0001"
    assert print_it(workspace) == "D-0001"  # nothing changed
    workspace.act(operations.day_plan.move_stop, DAY, ids[0], 1)
    assert print_it(workspace) == "D-0001b"
    workspace.act(operations.day_plan.move_stop, DAY, ids[0], -1)
    assert printed(workspace).name == "D-0001"  # the very rows of the first one
    workspace.act(operations.day_plan.fix_time, DAY, ids[1], 600)
    assert print_it(workspace) == "D-0001c"
    other = a_lead(workspace, name="Someone Else", company="Else", email="e@x.example", phone="01632 960599")
    account = row(workspace, "lead", other)["account_id"]
    workspace.act(operations.visits.plan_visit, account_id=account, day=DAY + timedelta(days=1))
    assert print_it(workspace, DAY + timedelta(days=1)) == "D-0002"
    assert [one.id for one in workspace.ask(queries.sheets.sheet_cards)] == ["D-0002", "D-0001c", "D-0001b", "D-0001"]


def test_who_must_not_be_visited_is_no_row_and_who_must_not_be_called_has_no_number(workspace, stops):
    _ids, leads = stops
    contacts = [row(workspace, "lead", lead)["contact_id"] for lead in leads]
    workspace.act(operations.suppressions.stop_person, contacts[0], channel="call", reason="Asked")

    def block(work):  # as another laptop would have it: the visit was not cancelled with it
        work.create("suppression", {"kind": "person", "contact_id": contacts[1], "channel": "visit", "reason": "Asked"})

    workspace.act(block)
    first, second = printed(workspace).rows
    assert (first.stop, first.phone) == ("DO NOT CALL since 12 Nov, visit is fine", "")
    assert first.link.startswith("geo:")
    assert (second.number, second.company) == (3, "Sedgeworth Hotels")  # the numbers are those of the Day
    workspace.act(
        lambda work: work.create("suppression", {"kind": "person", "contact_id": contacts[2], "channel": "call"})
    )
    stopped = printed(workspace).rows[1]
    assert (stopped.phone, stopped.link, stopped.stop) == ("", "", "DO NOT CALL since 12 Nov")


def test_the_date_of_the_companys_list_is_printed(workspace, stops):
    workspace.act(lambda work: work.create("setting", {"name": settings.STOP_LIST, "value": {"day": "2026-11-09"}}))
    assert printed(workspace).rows[2].state == "may call, list of 9 Nov"


def test_a_day_without_visits_prints_todays_calls_in_the_order_of_the_queue(workspace):
    for number in (1, 2, 3):
        lead = a_lead(
            workspace,
            name=f"Caller{number} Kroll",
            company=f"C{number}",
            email=f"c{number}@x.example",
            phone=f"01632 96060{number}",
        )
        workspace.act(operations.tasks.add_task, lead, Step("call", f"Ring {number}", day=DAY, promised=number == 3))
    now = workspace.clock.now().astimezone()
    queue = workspace.ask(queries.today.today_list, now=now, user_id=workspace.user)
    wanted = [one.company for group in queue.groups for one in group.rows if one.channel == "call"]
    sheet = printed(workspace)
    assert sheet.kind == "calls"
    assert [one.company for one in sheet.rows] == wanted
    assert len(wanted) >= 3
    assert {one.kind for one in sheet.rows} == {"call"}
    with pytest.raises(RefusedError) as refused:
        printed(workspace, DAY - timedelta(days=3))
    assert refused.value.code == "E-NO-ROWS"


# entered


def test_what_was_ticked_is_logged_with_its_planned_times_marked_so_and_in_one_step(workspace, stops):
    ids, _leads = stops
    name = print_it(workspace)
    workspace.clock.move(hours=10)  # 20:44
    at = datetime(2026, 11, 17, 14).astimezone()
    entries = (
        visit(ids[0], "1", "1 tue 2pm", next_step=Step("call", "Ring", at=at), note="!line 2 stops"),
        visit(ids[1], "3"),
        call(ids[2], "1"),
    )
    done = enter(workspace, name, *entries)
    assert [(one.number, one.outcome) for one in done] == [(1, "Met"), (2, "Not there"), (3, "No answer")]
    assert (done[0].stage_before, done[0].stage) == ("New", "Connected")
    first = row(workspace, "visit", ids[0])
    planned = lines(workspace, name)[0].row.start
    start = to_ms(datetime(2026, 11, 12).astimezone() + timedelta(minutes=planned))
    assert (first["arrived_at"], first["left_at"]) == (start, start + 30 * 60_000)
    assert [one["known_by"] for one in activities(workspace, "visit")] == [f"sheet {name}, planned time"] * 2
    [rung] = activities(workspace, "call")
    assert rung["known_by"] == f"sheet {name}, planned time"
    assert row(workspace, "task", ids[2])["state"] == "done"
    assert [one.entered for one in lines(workspace, name)] == ["1 tue 2pm", "3", "1"]
    assert workspace.undo() == f"3 rows entered from {name}"
    assert row(workspace, "visit", ids[0])["outcome"] is None
    assert row(workspace, "task", ids[2])["state"] == "open"
    assert not activities(workspace, "call")
    assert [(one.entered, one.taken_back) for one in lines(workspace, name)] == [
        ("", "1 tue 2pm"),
        ("", "3"),
        ("", "1"),
    ]
    enter(workspace, name, *entries)  # and once more after it was taken back
    assert len(activities(workspace, "call")) == 1


def test_a_sheet_entered_twice_adds_only_what_is_new(workspace, stops):
    ids, _leads = stops
    name = print_it(workspace)
    enter(workspace, name, visit(ids[0], "3", "3"))
    enter(workspace, name, visit(ids[1], "3"), visit(ids[0], "3", "3 guard was kind", note="guard was kind"))
    assert len(activities(workspace, "visit")) == 2
    assert [one["body"] for one in activities(workspace, "note")] == ["guard was kind"]
    with pytest.raises(RefusedError) as refused:
        enter(workspace, name, visit(ids[0], "4", "4 shut", reason="shut"))
    assert refused.value.code == "E-ROW-ENTERED"
    assert refused.value.field == ids[0]


def test_a_reprint_knows_what_was_entered_from_the_first_print(workspace, stops):
    ids, _leads = stops
    first = print_it(workspace)
    workspace.act(operations.day_plan.move_stop, DAY, ids[0], 1)
    second = print_it(workspace)
    enter(workspace, first, visit(ids[0], "3"))
    assert [one.row.id for one in lines(workspace, second)][:2] == [ids[1], ids[0]]
    assert [one.row.id for one in lines(workspace, first)][:2] == [ids[0], ids[1]]  # as it was printed
    assert {one.row.id: one.entered for one in lines(workspace, second)}[ids[0]] == "3"
    assert [one.company for one in printed(workspace).rows] == [
        "Hallowick Dyeworks",
        "Sedgeworth Hotels",
    ]  # written up: no row


def test_one_refusal_leaves_every_row_unentered_and_names_its_row(workspace, stops):
    ids, _leads = stops
    name = print_it(workspace)
    with pytest.raises(RefusedError) as refused:
        enter(workspace, name, visit(ids[0], "3"), call(ids[2], "4"))
    assert refused.value.code == "E-NEXT-NEEDED"
    assert refused.value.field == ids[2]
    assert "Row 3, Sedgeworth Hotels" in refused.value.happened
    assert not activities(workspace, "visit")
    assert not any(one.entered for one in lines(workspace, name))


def test_what_changed_since_the_print_can_still_be_entered(workspace, stops):
    ids, _leads = stops
    name = print_it(workspace)
    workspace.act(operations.visits.cancel_visit, ids[0])
    workspace.act(lambda work: work.patch("visit", ids[1], {"day": "2026-11-16"}))
    assert [one.cancelled for one in lines(workspace, name)] == [True, False, False]
    workspace.clock.move(hours=10)
    enter(workspace, name, visit(ids[0], "3"), visit(ids[1], "3"))
    assert len(activities(workspace, "visit")) == 2
    assert row(workspace, "visit", ids[0])["state"] == "Cancelled"  # a visit of its own was logged instead
    assert row(workspace, "visit", ids[1])["day"] == "2026-11-12"
    workspace.undo()
    workspace.act(lambda work: work.delete("visit", ids[1]))
    enter(workspace, name, visit(ids[1], "3"))
    assert len(activities(workspace, "visit")) == 1


def test_what_was_logged_on_the_laptop_meanwhile_is_said_and_not_logged_again(workspace, stops):
    ids, leads = stops
    name = print_it(workspace)
    workspace.clock.move(minutes=30)
    workspace.act(operations.visits.log_visit, ids[0], operations.visits.VisitLog(visits.BY_KEY["3"]))
    workspace.act(operations.calls.log_call, leads[2], operations.calls.CallLog(outcomes.BY_KEY["1"]))
    assert [one.already for one in lines(workspace, name)] == ["Not there", "", "No answer"]
    with pytest.raises(RefusedError) as refused:
        enter(workspace, name, visit(ids[0], "3"))
    assert refused.value.code == "E-VISIT-OVER"


def test_times_stay_possible_when_the_plan_was_not_kept(workspace, stops):
    ids, _leads = stops
    name = print_it(workspace)
    plan = lines(workspace, name)[0].row
    now = workspace.clock.now()
    workspace.act(operations.visits.set_state, ids[0], "On the way")  # at 10:44, planned for the early morning
    enter(workspace, name, visit(ids[0], "3"), visit(ids[1], "3"))
    first = row(workspace, "visit", ids[0])
    assert plan.start is not None
    assert first["left_for_at"] <= first["arrived_at"] <= first["left_at"]
    assert row(workspace, "visit", ids[1])["left_at"] <= to_ms(now)


def test_a_sheet_of_a_later_day_waits_for_it_and_an_unknown_one_names_the_latest(workspace, stops):
    account = row(workspace, "lead", stops[1][0])["account_id"]
    tomorrow = DAY + timedelta(days=1)
    made = workspace.act(operations.visits.plan_visit, account_id=account, day=tomorrow)
    name = print_it(workspace, tomorrow)
    with pytest.raises(RefusedError) as refused:
        enter(workspace, name, visit(made, "3"))
    assert refused.value.code == "E-SHEET-AHEAD"
    with pytest.raises(RefusedError) as refused:
        workspace.ask(queries.sheets.open_sheet, "D-0078")
    assert str(refused.value) == "No sheet D-0078 on this laptop. It may be a colleague's; D-0001 is your latest."
    for typed in ("", "hello", "D-0001c", "9" * 400):
        with pytest.raises(RefusedError):
            workspace.ask(queries.sheets.open_sheet, typed)


def test_a_call_to_somebody_who_is_no_lead_opens_one(workspace, stops):
    contact = workspace.act(lambda work: work.create("contact", {"name": "Nobody Yet"}))
    workspace.act(
        operations.tasks.add_task_about,
        Step("call", "Ring", day=DAY, promised=True),
        contact_id=contact,
        account_id=None,
    )
    name = print_it(workspace)
    [its] = [one.row for one in lines(workspace, name) if not one.row.lead_id]
    [done] = enter(workspace, name, call(its.id, "1"))
    assert done.stage == "Attempting"
    assert row(workspace, "task", its.id)["state"] == "done"


def test_rows_left_open_are_put_on_another_day_in_one_step(workspace, stops):
    ids, _leads = stops
    name = print_it(workspace)
    enter(workspace, name, visit(ids[0], "3"))
    moved = workspace.act(operations.sheets.put_off, name, ids, date(2026, 11, 16))
    assert moved == 2  # the one that was entered stays
    assert row(workspace, "visit", ids[1])["day"] == "2026-11-16"
    assert row(workspace, "task", ids[2])["due_date"] == "2026-11-16"
    assert row(workspace, "visit", ids[0])["day"] == "2026-11-12"
    workspace.undo()
    assert row(workspace, "visit", ids[1])["day"] == "2026-11-12"


def test_a_number_that_went_to_another_day_meanwhile_is_not_overwritten(workspace, stops):
    sheet = printed(workspace)
    account = row(workspace, "lead", stops[1][0])["account_id"]
    workspace.act(operations.visits.plan_visit, account_id=account, day=DAY + timedelta(days=1))
    print_it(workspace, DAY + timedelta(days=1))
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.sheets.keep_printed, sheet)
    assert refused.value.code == "E-SHEET-CHANGED"
    assert replace(sheet, number="D-0002").name == printed(workspace).name


def test_the_draft_goes_with_what_was_entered(workspace, stops):
    ids, _leads = stops
    name = print_it(workspace)
    workspace.act(operations.drafts.keep, "sheet", name, {"texts": {ids[0]: "3"}, "at": ids[0]})
    enter(workspace, name, visit(ids[0], "3"))
    assert workspace.ask(queries.drafts.draft_of, "sheet", name) is None
