"""Who is away, who stands in, what that moves, and what the deputy sees in Today."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from app import operations, queries
from app.clock import to_ms
from app.domain.absences import Absence
from app.errors import RefusedError
from app.workspace import Workspace
from tests.app.operations.test_people import add, join
from tests.support.builders import a_lead, row
from tests.support.cadences import rows

MON, FRI = date(2026, 11, 16), date(2026, 11, 20)


@pytest.fixture
def team(workspace: Workspace) -> dict[str, str]:
    """Mina works here already; Tesni, Ben, and two AEs."""
    ids = {name: add(workspace, name, role) for name, role in
           (("Tesni Vaughn", "Field SDR"), ("Ben Roe", "SDR"), ("Caspar Lindholt", "AE"), ("Ruth Ekwueme", "AE"))}  # fmt: skip
    return {"Mina": workspace.user, **{name.split(" ")[0]: one for name, one in ids.items()}}


def away(workspace: Workspace, who: str, cover: str = "", first: date = MON, last: date = FRI, **more: Any) -> str:
    return workspace.act(operations.absences.save_absence, Absence(who, first, last, cover, **more))


def refused(workspace: Workspace, *args: Any, **more: Any) -> RefusedError:
    before = rows(workspace, "absence")
    with pytest.raises(RefusedError) as caught:
        away(workspace, *args, **more)
    assert rows(workspace, "absence") == before
    return caught.value


def test_an_absence_is_made_changed_and_taken_back_each_with_undo(workspace: Workspace, team: dict[str, str]) -> None:
    made = away(workspace, team["Tesni"], team["Mina"], reason=" Holiday ")
    found = row(workspace, "absence", made)
    assert (found["first_day"], found["last_day"], found["cover_id"], found["reason"]) == (
        "2026-11-16", "2026-11-20", team["Mina"], "Holiday",
    )  # fmt: skip
    away(workspace, team["Tesni"], team["Ben"], last=FRI + timedelta(days=7), id=made)
    workspace.undo()
    assert row(workspace, "absence", made)["cover_id"] == team["Mina"]
    workspace.act(operations.absences.remove_absence, made)
    assert not rows(workspace, "absence")
    workspace.undo()
    assert row(workspace, "absence", made)["last_day"] == "2026-11-20"


def test_nobody_stands_in_who_is_away_on_any_of_the_days(workspace: Workspace, team: dict[str, str]) -> None:
    away(workspace, team["Ruth"], first=FRI, last=FRI + timedelta(days=3))
    error = refused(workspace, team["Caspar"], team["Ruth"])
    assert str(error).startswith("Ruth cannot be deputy: away the same days.")
    assert (error.do, error.field) == ("Choose another.", "cover")
    assert away(workspace, team["Caspar"], team["Ruth"], last=FRI - timedelta(days=1))


def test_who_stands_in_for_somebody_cannot_go_away_the_same_days(workspace: Workspace, team: dict[str, str]) -> None:
    away(workspace, team["Tesni"], team["Mina"])
    error = refused(workspace, team["Mina"], first=FRI, last=FRI)
    assert str(error).startswith("Mina stands in for Tesni, Mon 16 to Fri 20.")
    assert away(workspace, team["Mina"], first=FRI + timedelta(days=1), last=FRI + timedelta(days=1))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"last": date(2026, 11, 15)}, "The last day is before the first."),
        ({"first": date(2026, 11, 9), "last": date(2026, 11, 11)}, "These days are over."),
        ({"last": date(2027, 11, 17)}, "An absence is a year long at most."),
        ({"cover": "Tesni"}, "Tesni is who is away."),
        ({"cover": "nobody"}, "not here any more"),
        ({"who": "Caspar", "cover": "Ben"}, "Only an AE or a manager answers for an AE."),
    ],
)
def test_days_and_deputies_that_cannot_be_are_refused(
    workspace: Workspace, team: dict[str, str], change: dict[str, Any], words: str
) -> None:
    who, cover = team[change.pop("who", "Tesni")], change.pop("cover", "")
    assert words in str(refused(workspace, who, team.get(cover, cover), **change))


def test_nobody_is_away_twice(workspace: Workspace, team: dict[str, str]) -> None:
    made = away(workspace, team["Tesni"])
    assert "Tesni is away then already." in str(refused(workspace, team["Tesni"], first=FRI, last=FRI))
    away(workspace, team["Tesni"], last=FRI + timedelta(days=1), id=made)


def test_a_rep_says_of_nobody_that_they_are_away_once_there_is_a_server(
    workspace: Workspace, team: dict[str, str]
) -> None:
    made = away(workspace, team["Tesni"])
    join(workspace, "rep")
    assert "Only a manager can" in str(refused(workspace, team["Ben"]))
    with pytest.raises(RefusedError, match="Only a manager can"):
        workspace.act(operations.absences.remove_absence, made)


def with_work(workspace: Workspace, owner: str) -> dict[str, str]:
    """A lead of theirs with a promised call, a visit at a fixed time and a meeting in the week of the absence."""
    lead = a_lead(workspace)

    def make(work: Any) -> dict[str, str]:
        work.patch("lead", lead, {"owner_id": owner, "stage": "Attempting"})
        at = to_ms(datetime(2026, 11, 17, 10, tzinfo=UTC))
        about = {"lead_id": lead, "account_id": work.require("lead", lead)["account_id"]}
        task = work.create("task", {**about, "owner_id": owner, "channel": "call", "text": "Ring", "due_at": at,
                                    "promised": True, "state": "open"})  # fmt: skip
        work.create(
            "task",
            {**about, "owner_id": owner, "channel": "call", "text": "After", "due_date": "2026-11-21", "state": "open"},
        )
        work.create("visit", {**about, "owner_id": owner, "day": "2026-11-18", "fixed_at": at, "state": "Planned"})
        work.create("meeting", {**about, "owner_id": None, "organiser_id": owner, "start": at, "minutes": 30, "state": "Booked",
                                "title": "Demo", "kind": "phone"})  # fmt: skip
        return {"lead": lead, "task": task}

    return workspace.act(make)


def moved(workspace: Workspace, who: str, cover: str) -> list[tuple[str, str]]:
    now = datetime(2026, 11, 12, 10, tzinfo=UTC)
    found = workspace.ask(queries.people_cover.preview, Absence(who, MON, FRI, cover), now)
    return [(one.what, one.where) for one in found]


def test_before_it_applies_it_says_what_goes_where(workspace: Workspace, team: dict[str, str]) -> None:
    with_work(workspace, team["Tesni"])
    assert moved(workspace, team["Tesni"], team["Mina"]) == [
        ("1 task, 1 promised", "to Mina, shown as “for Tesni”"),
        ("1 visit, 1 at a fixed time", "to Mina"),
        ("Meeting Tue 17, 10:00", "stays as booked: move it, or let the deputy hold it"),
        ("New leads", "go to others meanwhile: rules skip Tesni"),
    ]
    assert moved(workspace, team["Tesni"], "")[0] == ("1 task, 1 promised", "wait for Tesni")
    assert moved(workspace, team["Caspar"], team["Ruth"])[-1] == ("0 receipts and verdicts", "Ruth answers")


def today(workspace: Workspace, user: str, day: int) -> list[tuple[str, str]]:
    now = datetime(2026, 11, day, 12, tzinfo=UTC)
    found = workspace.ask(queries.today.today_list, now=now, user_id=user)
    return sorted((one.group, one.why) for group in found.groups for one in group.rows if one.group != "done")


def test_the_deputy_has_it_in_today_as_for_tesni_until_the_last_day_and_ownership_stays(
    workspace: Workspace, team: dict[str, str]
) -> None:
    made = with_work(workspace, team["Tesni"])
    away(workspace, team["Tesni"], team["Ben"])
    assert not today(workspace, team["Ben"], 15)
    whys = [why for _, why in today(workspace, team["Ben"], 17)]
    assert "for Tesni · Ring" in whys
    assert any(why.startswith("for Tesni · Demo") for why in whys)
    assert [why for _, why in today(workspace, team["Ben"], 18) if "Visit" in why] == ["for Tesni · Visit"]
    assert not today(workspace, team["Mina"], 18)
    assert not today(workspace, team["Ben"], 21), "returned the day after"
    assert "Ring" in [why for _, why in today(workspace, team["Tesni"], 17)], "theirs too, as before"
    assert row(workspace, "lead", made["lead"])["owner_id"] == team["Tesni"]
    assert row(workspace, "task", made["task"])["owner_id"] == team["Tesni"]


def test_what_two_both_have_stands_once(workspace: Workspace, team: dict[str, str]) -> None:
    lead = a_lead(workspace)
    at = to_ms(datetime(2026, 11, 17, 10, tzinfo=UTC))
    both = {
        "lead_id": lead,
        "owner_id": team["Ben"],
        "organiser_id": team["Tesni"],
        "start": at,
        "state": "Booked",
        "title": "Demo",
    }
    workspace.act(lambda work: work.create("meeting", {**both, "kind": "phone", "minutes": 30}))
    away(workspace, team["Tesni"], team["Ben"])
    assert today(workspace, team["Ben"], 17) == [("meeting", "Demo · phone")]


def test_a_person_who_left_is_no_deputy(workspace: Workspace, team: dict[str, str]) -> None:
    workspace.act(lambda work: work.patch("user", team["Ben"], {"active": False}))
    assert "not here any more" in str(refused(workspace, team["Tesni"], team["Ben"]))


def test_the_deputy_has_visits_and_calls_on_the_line_of_the_day_and_meetings_in_the_week(
    workspace: Workspace, team: dict[str, str]
) -> None:
    tesni, ben = team["Tesni"], team["Ben"]
    lead = a_lead(workspace)
    day, account = MON + timedelta(days=1), row(workspace, "lead", lead)["account_id"]
    at = to_ms(datetime(2026, 11, 17, 14, tzinfo=UTC))

    def theirs(work: Any) -> None:
        about = {"lead_id": lead, "account_id": account, "owner_id": tesni}
        planned = {**about, "day": day.isoformat(), "state": "Planned"}
        for position, purpose in enumerate(("Boiler room", "Yard"), 1):
            work.create("visit", {**planned, "position": position, "purpose": purpose})
        work.create(
            "task",
            {
                **about,
                "channel": "call",
                "text": "Ring",
                "due_date": day.isoformat(),
                "promised": True,
                "state": "open",
            },
        )
        work.create("meeting", {"lead_id": lead, "owner_id": tesni, "start": at, "title": "Demo", "state": "Booked"})

    def line(user: str, on: date = day) -> list[tuple[str, tuple[str, ...]]]:
        return [(one.why, one.others) for one in workspace.ask(queries.day.day_plan, user=user, day=on).stops]

    def week(user: str) -> list[str]:
        now = datetime(2026, 11, 16, 9, tzinfo=UTC)
        found = workspace.ask(queries.agenda.agenda, user_id=user, first=MON, last=MON + timedelta(days=6), now=now)
        return [one.title for one in found.meetings] + [one.name for one in found.visits]

    workspace.act(theirs)
    own = workspace.act(operations.visits.plan_visit, account_id=account, day=day, purpose="Own")
    workspace.act(lambda work: work.patch("visit", own, {"owner_id": ben, "position": 2}))
    assert line(ben) == [("Own", ("Tesni Vaughn",))]
    assert week(ben) == [workspace.ask(queries.day.day_plan, user=ben, day=day).stops[0].name]
    away(workspace, tesni, ben, last=day)
    assert line(ben) == [
        ("Own", ()),
        ("for Tesni · Boiler room", ()),
        ("for Tesni · Yard", ()),
        ("for Tesni · Ring", ()),
    ]
    assert line(ben, day + timedelta(days=1)) == line(team["Mina"]) == []
    assert week(ben)[0] == "for Tesni · Demo"
    assert len(week(ben)) == 4
    assert [why for why, _ in line(tesni)] == ["Boiler room", "Yard", "Ring"], "theirs too, as before"
    ids = [one.id for one in workspace.ask(queries.day.day_plan, user=ben, day=day).stops]
    workspace.user = ben
    workspace.act(operations.day_plan.set_order, day, ids[::-1])
    assert [one.id for one in workspace.ask(queries.day.day_plan, user=ben, day=day).stops] == ids[::-1]


def test_an_executive_who_stands_in_has_the_meetings_of_the_day(workspace: Workspace, team: dict[str, str]) -> None:
    now, at = datetime(2026, 11, 17, 8, tzinfo=UTC), to_ms(datetime(2026, 11, 17, 14, tzinfo=UTC))
    meeting = {"owner_id": team["Ruth"], "start": at, "title": "Discovery", "state": "Booked"}
    workspace.act(lambda work: work.create("meeting", meeting))

    def whys() -> list[str]:
        found = workspace.ask(queries.ae_today.ae_today, user_id=team["Caspar"], now=now)
        return [one.why for group in found.groups if group.key == "meeting" for one in group.rows]

    assert whys() == []
    away(workspace, team["Ruth"], team["Caspar"])
    assert [one.partition(" · ")[0] for one in whys()] == ["for Ruth"]
