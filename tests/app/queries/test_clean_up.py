"""What there is to put right is counted as the list behind it shows it, and told as new only where a record says so."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app import operations, queries
from app.clock import to_ms
from app.queries import clean_up, lead_gaps
from app.queries.lead_rows import LeadFilter
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork
from app.workspace import Workspace
from tests.support.builders import a_lead, row
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy

DAY = 86_400_000


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def workspace(tmp_path: Path, clock: FakeClock):
    made = empty_copy(tmp_path / "w", clock)
    yield made
    made.close()


def now_of(clock: FakeClock) -> int:
    return to_ms(clock.now())


def counted(workspace: Workspace, clock: FakeClock, since: int | None = None) -> dict[str, clean_up.GapCount]:
    now = now_of(clock)
    since = now - 30 * DAY if since is None else since
    return {one.key: one for one in workspace.ask(clean_up.counts, now=now, midnight=now + DAY, since=since)}


def only(workspace: Workspace, entity: str, contact_id: str) -> str:
    table = t.RECORDS[entity]
    return str(
        workspace.ask(lambda c: c.execute(table.select().where(table.c.contact_id == contact_id)).mappings().one())[
            "id"
        ]
    )


def test_each_kind_counts_the_leads_its_list_shows(workspace: Workspace, clock: FakeClock):
    lead = a_lead(workspace)
    a_lead(workspace, name="Lorcan Breen", company="Tarnbrook", email="l@t.example", phone="01632 960001")
    contact, account = (str(row(workspace, "lead", lead)[one]) for one in ("contact_id", "account_id"))
    assert {key: one.count for key, one in counted(workspace, clock).items()} == {
        "none": 2, "owner": 0, "number": 0, "bounced": 0, "left": 0, "stale": 0, "address": 2,
    }  # fmt: skip

    def spoil(work: UnitOfWork) -> None:
        work.patch("lead", lead, {"owner_id": None})
        work.patch("number", only_number, {"state": "wrong"})
        work.patch("email", only_email, {"state": "bounced"})
        work.patch("contact", contact, {"left": "2026-11-01"})

    only_number, only_email = only(workspace, "number", contact), only(workspace, "email", contact)
    workspace.act(spoil)
    workspace.act(UnitOfWork.create, "site", {"account_id": account, "name": "Gate 2", "town": "Beverley"})
    found = counted(workspace, clock)
    assert {key: one.count for key, one in found.items()} == {
        "none": 2, "owner": 1, "number": 1, "bounced": 1, "left": 1, "stale": 0, "address": 1,
    }  # fmt: skip
    now = now_of(clock)
    for gap in (lead_gaps.OWNER, lead_gaps.NUMBER, lead_gaps.BOUNCED, lead_gaps.LEFT):
        page = workspace.ask(queries.lead_rows.lead_rows, LeadFilter(gap=gap, now=now))
        assert [one.id for one in page.rows] == [lead], gap
        assert workspace.ask(clean_up.ids_of, gap, now=now, midnight=now + DAY) == (lead,)
        assert [one.id for one in workspace.ask(queries.lead_rows.rows_by_id, [lead], LeadFilter(gap=gap, now=now))]


def test_who_leaves_next_month_has_not_left(workspace: Workspace, clock: FakeClock):
    contact = row(workspace, "lead", a_lead(workspace))["contact_id"]
    later = (clock.now() + timedelta(days=31)).date().isoformat()
    workspace.act(UnitOfWork.patch, "contact", contact, {"left": later})
    assert counted(workspace, clock)["left"].count == 0


def test_nothing_is_to_be_put_right_on_a_lead_that_is_off_the_path(workspace: Workspace, clock: FakeClock):
    lead = a_lead(workspace)
    workspace.act(UnitOfWork.patch, "lead", lead, {"owner_id": None, "stage": "Disqualified"})
    assert {one.count for one in counted(workspace, clock).values()} == {0}


def test_what_is_new_since_a_day_is_read_from_history_not_from_any_later_change(workspace: Workspace, clock: FakeClock):
    contact = row(workspace, "lead", a_lead(workspace))["contact_id"]
    email = only(workspace, "email", contact)
    workspace.act(UnitOfWork.patch, "email", email, {"state": "bounced"})
    assert counted(workspace, clock)["bounced"].since == 1
    clock.move(days=40)
    since = now_of(clock) - 30 * DAY
    assert counted(workspace, clock, since)["bounced"].since == 0
    workspace.act(UnitOfWork.patch, "email", email, {"kind": "private"})
    assert counted(workspace, clock, since)["bounced"].since == 0, "its kind was set, not that it bounced"
    assert counted(workspace, clock, since)["none"].since is None, "no record says since when nothing is planned"


def test_a_filter_of_a_newer_satchel_shows_nothing_rather_than_everything(workspace: Workspace):
    a_lead(workspace)
    assert workspace.ask(queries.lead_rows.count, LeadFilter(gap="of tomorrow")) == 0


def test_a_view_keeps_what_is_wrong(workspace: Workspace):
    filters = queries.views.raw_of(LeadFilter(gap=lead_gaps.BOUNCED))
    workspace.act(operations.views.save_view, "Bounced", place="leads", filters=filters, sort="score")
    view = workspace.ask(queries.views.saved_views, user_id=workspace.user, now=0, midnight=0)[0]
    assert view.filter == LeadFilter(gap=lead_gaps.BOUNCED)
