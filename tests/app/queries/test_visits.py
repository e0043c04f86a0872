"""What is read of visits: what is due, the next stop, what was at a site, and the desk of one."""

from datetime import date, timedelta

import pytest

from app import operations, queries
from app.domain.visits import BY_KEY
from app.errors import RefusedError
from app.operations.tasks import Step
from app.operations.visits import VisitLog
from app.queries.visits import SiteVisits
from tests.support.builders import a_lead, row

DAY = date(2026, 11, 12)


def a_visit(workspace, account="", **more):
    """A visit on the Goole works of a company; its id."""

    def plan(work):
        holder = account or work.create("account", {"name": "Ashenby Plastics"})
        sites = {"account_id": holder, "name": "Goole works"}
        site = more.pop("site_id", None) or work.create("site", sites)
        return operations.visits.plan_visit(work, **{"account_id": holder, "site_id": site, "day": DAY, **more})

    return workspace.act(plan)


def end(workspace, visit, key="3", **more):
    step = Step("call", "Ring", at=workspace.clock.now() + timedelta(days=9))
    return workspace.act(operations.visits.log_visit, visit, VisitLog(BY_KEY[key], next_step=step, **more))


def desk(workspace, visit):
    return workspace.ask(
        queries.visit_desk.visit_desk, visit, user_id=workspace.user, now=workspace.clock.now().astimezone()
    )


def today(workspace):
    found = workspace.ask(queries.today.today_list, now=workspace.clock.now().astimezone(), user_id=workspace.user)
    return {group.key: group.rows for group in found.groups}


def test_the_next_stop_is_the_next_of_that_day_nobody_stood_at(workspace):
    first, second, third = (a_visit(workspace) for _ in range(3))
    a_visit(workspace, day=DAY + timedelta(days=1))
    assert desk(workspace, first).next_id == second
    workspace.act(operations.visits.cancel_visit, second)
    assert desk(workspace, first).next_id == third
    end(workspace, third)
    assert desk(workspace, first).next_id == ""


def test_a_visit_due_stands_in_today_until_it_is_written_up(workspace):
    lead = a_lead(workspace)
    about = {"account": row(workspace, "lead", lead)["account_id"], "lead_id": lead}
    old = a_visit(workspace, **about, day=DAY - timedelta(days=1), purpose="Walk the floor")
    alone = a_visit(workspace)
    a_visit(workspace, day=DAY + timedelta(days=1))
    rows = today(workspace)["visit"]
    assert [(one.visit_id, one.lead_id) for one in rows] == [(old, lead), (alone, "")]
    assert (rows[0].name, rows[0].why) == ("Isaura Thackwell", "Walk the floor · Goole works")
    assert (rows[1].name, rows[1].channel) == ("Ashenby Plastics", "visit")
    workspace.act(operations.visits.set_state, old, "Done")  # left, but not written up
    assert today(workspace)["visit"][0].step == "Done"
    end(workspace, old)
    workspace.act(operations.visits.cancel_visit, alone)
    assert "visit" not in today(workspace)


def test_a_visit_of_a_colleague_is_not_in_my_today(workspace):
    visit = a_visit(workspace)
    workspace.act(lambda work: work.patch("visit", visit, {"owner_id": "somebody"}))
    assert "visit" not in today(workspace)


def test_a_site_tells_its_last_three_visits_and_how_many_there_were(workspace):
    visits = [a_visit(workspace)]
    about = row(workspace, "visit", visits[0])
    more = {"account": about["account_id"], "site_id": about["site_id"]}
    visits += [a_visit(workspace, **more, day=DAY + timedelta(days=number)) for number in (1, 2, 3)]
    for number, visit in enumerate(visits):
        end(workspace, visit, "1", note=f"> quote {number}\nmore")
    a_visit(workspace, **more)
    found = workspace.ask(queries.visits.last_visits, [about["site_id"], "nowhere"])
    assert list(found) == [about["site_id"]]
    assert found[about["site_id"]].count == 4
    assert [(one.outcome, one.note) for one in found[about["site_id"]].last] == [
        ("Met", "quote 3"), ("Met", "quote 2"), ("Met", "quote 1"),
    ]  # fmt: skip
    assert desk(workspace, visits[0]).site.visits == found[about["site_id"]]


def test_the_desk_knows_site_people_and_whether_a_lead_is_there(workspace):
    lead = a_lead(workspace)
    values = row(workspace, "lead", lead)
    visit = a_visit(workspace, values["account_id"], lead_id=lead, contact_id=values["contact_id"])
    site = row(workspace, "visit", visit)["site_id"]

    def people(work):
        work.create("contact", {"name": "Ida Rowe", "account_id": values["account_id"], "site_id": site})
        work.create(
            "contact",
            {"name": "Gone Before", "account_id": values["account_id"], "site_id": site, "left": "2026-01-01"},
        )
        work.create("contact", {"name": "Elsewhere", "account_id": values["account_id"]})

    workspace.act(people)
    found = desk(workspace, visit)
    assert [one.name for one in found.people] == ["Isaura Thackwell", "Ida Rowe"]
    assert (found.site.name, found.site.number, found.site.of) == ("Goole works", 1, 1)
    assert found.card.row.id == lead
    assert desk(workspace, a_visit(workspace)).card is None


def test_the_desk_of_one_written_up_afterwards_has_no_record_yet(workspace):
    lead = a_lead(workspace)
    a_visit(workspace, row(workspace, "lead", lead)["account_id"])
    found = desk(workspace, f"log:{lead}")
    assert (found.visit, found.site.name, found.site.visits) == ({}, "Goole works", SiteVisits())
    account = row(workspace, "lead", lead)["account_id"]
    assert desk(workspace, f"log:{account}").card is None
    with pytest.raises(RefusedError):
        desk(workspace, "nowhere")


def test_the_guide_is_a_published_track_of_that_kind(workspace):
    visit = a_visit(workspace)
    assert desk(workspace, visit).track is None

    def publish(work):
        for name, kind in (("Cold call", "call"), ("Plant tour", "visit")):
            work.create(
                "track",
                {"name": name, "kind": kind, "state": "published", "version": 1, "language": "en", "sections": []},
            )

    workspace.act(publish)
    found = desk(workspace, visit)
    assert [one.name for one in found.tracks] == ["Plant tour"]
    assert found.track.name == "Plant tour"
