"""The manager's morning: what is late, open or missing, nothing that is not, each line with its records behind it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from pypdf import PdfReader

from app import operations, queries
from app.clock import to_ms
from app.domain.figures.morning import Morning, last_working_day
from app.domain.figures.tables import Table
from app.domain.working_time import WorkingCalendar
from app.errors import RefusedError
from app.queries.figure_scope import Wanted
from app.queries.figures import MORNING, Dashboard
from app.reports.morning import morning_pdf, shortened
from app.reports.paper import Paper
from app.store.unit_of_work import UnitOfWork
from app.workspace import Workspace
from tests.support.builders import a_lead, row
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy

NOW = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)  # a Monday
FRIDAY = datetime(2026, 11, 13, 10, 0, tzinfo=UTC)


def ms(moment: datetime, **more: float) -> int:
    return to_ms(moment + timedelta(**more))


@dataclass(frozen=True)
class Team:
    """The workspace, and leads by what is the matter with them."""

    workspace: Workspace
    caspar: str
    jonah: str
    leads: dict[str, str]


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    workspace = empty_copy(tmp_path_factory.mktemp("morning") / "w", FakeClock(NOW))
    names = (
        "late",
        "in time",
        "cannot",
        "missed",
        "withdrawn",
        "unclaimed",
        "answered",
        "owned",
        "stepless",
        "today",
        "rebooked",
        "sure",
    )
    leads = {one: a_lead(workspace, name=f"Ada {one.title()}", email="", phone="") for one in names}
    made: dict[str, str] = {}
    workspace.act(_fill, leads, made)
    yield Team(workspace, made["caspar"], made["jonah"], leads)
    workspace.close()


def _fill(work: UnitOfWork, leads: dict[str, str], made: dict[str, str]) -> None:
    for name, role in (("Caspar Lindholt", "AE"), ("Jonah Priddle", "SDR")):
        made[name.split(" ")[0].casefold()] = work.create(
            "user", {"name": name, "role": role, "active": True, "zone": "Europe/London"}
        )
    caspar, jonah = made["caspar"], made["jonah"]
    for name, lead in leads.items():
        work.patch("lead", lead, {"owner_id": jonah, "inbound": False, "touched_at": ms(FRIDAY)})
        if name != "stepless":
            work.create("task", {"lead_id": lead, "owner_id": jonah, "channel": "call", "text": "Call", "state": "open",
                                 "due_at": ms(NOW, days=2)})  # fmt: skip
    _handoffs(work, leads, caspar, jonah)
    _meetings(work, leads, caspar, jonah)
    for name in ("unclaimed", "answered"):
        touched = ms(FRIDAY) if name == "answered" else None
        work.patch("lead", leads[name], {"owner_id": None, "inbound": True, "asked": True, "touched_at": touched,
                                         "arrived_at": ms(FRIDAY), "source": "Webinar"})  # fmt: skip
    work.create("activity", {"lead_id": leads["answered"], "kind": "call", "at": ms(FRIDAY), "by_id": jonah, "direction": "out",
                             "outcome": "No answer", "title": "Call"})  # fmt: skip
    work.patch("lead", leads["owned"], {"inbound": True, "touched_at": None})
    work.create("absence", {"user_id": jonah, "first_day": "2026-11-16", "last_day": "2026-11-20", "cover_id": caspar})
    work.create("absence", {"user_id": caspar, "first_day": "2026-11-17", "last_day": "2026-11-20"})


def _handoffs(work: UnitOfWork, leads: dict[str, str], caspar: str, jonah: str) -> None:
    def offer(name: str, **more: Any) -> None:
        work.create("handoff", {"lead_id": leads[name], "sender_id": jonah, "receiver_id": caspar, "offered_at": ms(FRIDAY), "state": "offered",
                                "receipt_due": ms(FRIDAY, hours=3), **more})  # fmt: skip

    missed = work.create("meeting", {"lead_id": leads["missed"], "owner_id": caspar, "organiser_id": jonah, "state": "No-show",
                                     "start": ms(FRIDAY, hours=-2)})  # fmt: skip
    offer("late")
    offer("in time", receipt_due=ms(NOW, hours=1))
    offer("cannot", receipt="cannot", verdict_due=ms(FRIDAY))
    offer("withdrawn", state="withdrawn")
    offer("missed", receipt="taking", verdict_due=ms(FRIDAY), meeting_id=missed)
    offer("sure", receipt="taking", verdict="return", verdict_at=ms(FRIDAY, hours=4), verdict_due=ms(FRIDAY))


def _meetings(work: UnitOfWork, leads: dict[str, str], caspar: str, jonah: str) -> None:
    def meet(name: str, state: str, start: int) -> None:
        work.create(
            "meeting",
            {"lead_id": leads[name], "owner_id": caspar, "organiser_id": jonah, "state": state, "start": start},
        )

    meet("today", "Booked", ms(NOW, hours=5))
    meet("sure", "Confirmed", ms(NOW, hours=2))
    meet("owned", "Cancelled", ms(NOW, hours=2))
    meet("rebooked", "No-show", ms(FRIDAY))
    meet("rebooked", "Booked", ms(NOW, days=3))
    meet("late", "Held", ms(FRIDAY, hours=1))


def sheet(team: Team) -> Dashboard:
    return team.workspace.ask(queries.figures.dashboard, Wanted("2020"), MORNING, now=NOW, user_id=team.workspace.user)


def table(team: Team, key: str) -> Table:
    return next(one for one in sheet(team).tables if one.key == f"morning_{key}")


def test_only_answers_that_are_owed_and_over_are_late_and_say_by_how_much_working_time(team: Team) -> None:
    [late] = table(team, "late").rows
    assert late.cells == ("Ada Late, Quillfen Cold Storage", "Receipt", "Caspar Lindholt", "Jonah Priddle", "5 h over")
    assert late.id == f"lead:{team.leads['late']}:{team.caspar}", "a note about it goes to the AE"


def test_unclaimed_are_inbound_leads_of_nobody_that_nobody_touched(team: Team) -> None:
    [one] = table(team, "unclaimed").rows
    assert one.cells == ("Ada Unclaimed, Quillfen Cold Storage", "Webinar", "8 h")


def test_todays_meetings_say_which_are_not_confirmed_and_a_no_show_counts_until_it_is_rebooked(team: Team) -> None:
    today = table(team, "meetings")
    assert [(one.cells[0], one.cells[1].split(",")[0], one.cells[4]) for one in today.rows] == [
        ("12:00", "Ada Sure", "Confirmed"), ("15:00", "Ada Today", "Not confirmed"),
    ]  # fmt: skip
    assert today.note == "1 not confirmed"
    assert [one.cells[0] for one in table(team, "missed").rows] == ["Ada Missed, Quillfen Cold Storage"]
    assert sheet(team).scope.late.startswith("2 meetings today, 1 not confirmed.")


def test_leads_without_a_step_and_the_last_working_day_open_just_what_they_count(team: Team) -> None:
    [stepless] = table(team, "stepless").rows
    assert stepless.cells == ("Jonah Priddle", "1")
    before = table(team, "before")
    assert before.title == "Friday, 13 Nov"
    assert [one.cells[1] for one in before.rows] == ["1", "2", "1"]
    for one in (stepless, *before.rows):
        behind = team.workspace.ask(queries.figure_records.behind, Wanted(), one.id, now=NOW)
        assert behind.total == int(one.cells[1]), one.id
    assert [one.cells for one in table(team, "away").rows] == [("Jonah Priddle", "Fri 20", "Caspar Lindholt")]


def test_the_page_is_one_however_much_there_is_and_says_what_it_leaves_out(team: Team) -> None:
    found = sheet(team)
    many = [Table(one.key, one.title, one.note, one.heads, one.rows * 60, wide=one.wide) for one in found.tables]
    full = Dashboard(found.tab, found.title, found.span, found.scope, (), (), tuple(many), ())
    for paper in (Paper.A4, Paper.LETTER):
        pdf = morning_pdf(full, by="Bettina Crowle", printed="Mon 16 Nov 2026, 10:00", paper=paper)
        reader = PdfReader(io.BytesIO(pdf))
        assert len(reader.pages) == 1
        assert "of 60" in " ".join(reader.pages[0].extract_text().split())
    assert shortened(found.tables[0], 5) is found.tables[0]


def test_an_empty_morning_is_quiet_in_the_words_of_the_design() -> None:
    quiet = Morning((), (), (), (), (), (), (), date(2026, 11, 13), (0, 0, 0))
    assert quiet.headline(NOW.replace(hour=8)) == "All quiet at 08:00. No meetings today."
    open_ = Morning((), (), (), (), [("u", "Jonah", 2)], (), (), date(2026, 11, 13), (0, 0, 0))
    assert open_.headline(NOW) == "No meetings today."


def test_the_day_before_a_monday_is_friday_and_a_holiday_is_passed_over() -> None:
    calendar = WorkingCalendar(holidays=frozenset({date(2026, 11, 13)}))
    assert last_working_day(date(2026, 11, 16), WorkingCalendar()) == date(2026, 11, 13)
    assert last_working_day(date(2026, 11, 16), calendar) == date(2026, 11, 12)


def test_a_note_stands_in_the_timeline_and_arrives_as_a_task_of_whom_it_is_for(team: Team) -> None:
    lead, workspace = team.leads["late"], team.workspace
    task = workspace.act(operations.coaching.send_note, lead, team.caspar, "  Take it,\nor say why not ")
    found = row(workspace, "task", task)
    assert (found["owner_id"], found["state"], found["due_date"]) == (team.caspar, "open", "2026-11-16")
    assert found["text"] == "Mina Aldous: Take it, or say why not"
    with pytest.raises(RefusedError, match="Nobody has this lead yet"):
        workspace.act(operations.coaching.send_note, lead, "", "Take it")
    with pytest.raises(RefusedError, match="nothing to send"):
        workspace.act(operations.coaching.send_note, lead, team.caspar, " ")
