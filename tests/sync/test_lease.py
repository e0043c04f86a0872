"""A laptop without its server for two weeks locks itself; the next contact opens it, nothing is lost (product 11)."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import operations, queries
from app.clock import to_ms
from app.domain.lease import DAY_MS, lease_of
from app.store import outbox
from app.sync_client.runner import Runner
from app.sync_client.sync_state import Kind
from tests.support.met_conflicts import Met
from tests.support.sync_desks import Laptop

HOUR = 3_600_000


@pytest.fixture
def mina(tmp_path: Path):
    made = Met(tmp_path)
    yield made.mina
    made.close()


def state(laptop: Laptop):
    return Runner(laptop.workspace).state


def test_it_warns_two_days_before_then_locks_and_keeps_what_is_unsent(mina: Laptop):
    contact = mina.workspace.ask(outbox.state, "last_contact")
    mina.workspace.act(
        operations.leads.add_note,
        mina.workspace.ask(queries.lead_rows.lead_rows, queries.lead_rows.LeadFilter()).rows[0].id,
        "Later",
    )
    mina.clock.off = 12 * DAY_MS - HOUR
    assert (state(mina).kind, state(mina).locks_at) == (Kind.UP_TO_DATE, None)
    mina.clock.off = 12 * DAY_MS + HOUR
    assert (state(mina).kind, state(mina).locks_at) == (Kind.UP_TO_DATE, contact + 14 * DAY_MS)
    mina.clock.off = 14 * DAY_MS
    assert state(mina).kind is Kind.LEASE_OVER
    assert "locked" in state(mina).sentence
    assert mina.workspace.ask(outbox.waiting) == 1
    mina.sync()
    assert (state(mina).kind, state(mina).locks_at) == (Kind.UP_TO_DATE, None)
    assert mina.workspace.ask(outbox.waiting) == 0


def test_setting_the_clock_back_wins_nothing_and_a_contact_starts_anew(mina: Laptop):
    mina.clock.off = 13 * DAY_MS
    Runner(mina.workspace)._mind_time()
    mina.clock.off = 0
    assert state(mina).locks_at is not None
    mina.clock.off = 15 * DAY_MS
    Runner(mina.workspace)._mind_time()
    mina.clock.off = -30 * DAY_MS
    assert state(mina).kind is Kind.LEASE_OVER
    mina.clock.off = 0
    mina.sync()
    assert (state(mina).kind, state(mina).locks_at) == (Kind.UP_TO_DATE, None), (
        "a clock that was wrong once locks no one for ever"
    )


def test_the_time_is_written_once_an_hour(mina: Laptop):
    runner = Runner(mina.workspace)
    for minutes, wanted in ((30, 0), (59, 0), (61, 61), (90, 61)):
        mina.clock.off = minutes * 60_000
        runner._mind_time()
        noted = mina.workspace.ask(outbox.state, "latest") - mina.world.time()
        assert noted == wanted * 60_000


def test_no_server_or_nothing_of_it_no_lease(workspace_alone):
    assert workspace_alone.ask(queries.status.lease, to_ms(workspace_alone.clock.now())) is None


@pytest.fixture
def workspace_alone(tmp_path: Path):
    from tests.support.clocks import FakeClock
    from tests.support.databases import empty_workspace

    made = empty_workspace(tmp_path / "alone", FakeClock())
    yield made
    made.close()


@pytest.mark.parametrize(("days", "kept"), [(0, 1), (7, 7), (400, 30)])
def test_the_term_is_between_one_day_and_thirty(days: int, kept: int):
    assert lease_of(0, days, now=0, latest=0).ends == kept * DAY_MS
