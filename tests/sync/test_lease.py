"""A laptop without its server for two weeks locks itself; the next contact opens it, nothing is lost (product 11)."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from app import operations, queries
from app.clock import to_ms
from app.domain.lease import DAY_MS, lease_of
from app.store import outbox
from app.sync_client import joining
from app.sync_client.runner import Runner
from app.sync_client.sync_state import Kind
from app.sync_protocol.signatures import lease_code
from app.sync_server.sessions import Sessions
from tests.support.met_conflicts import Met
from tests.support.sync_desks import Direct, Laptop
from tests.support.sync_world import World, sqlite_url

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


def test_only_the_server_it_joined_counts_as_a_contact(tmp_path: Path):
    """An answer without the code of this device and this question, a code of another question, of another secret: no contact."""
    world = World(sqlite_url(tmp_path))
    code = world.admin.invite(world.ws, "mina@satchel.example", role="rep", team="North")["code"]
    sessions = Sessions(world.database, now=world.time)
    answer = sessions.join(code, "laptop", "correct horse battery")
    session = sessions.session(answer["token"])
    mina = Laptop(world, tmp_path / "mina", session.user_id)
    mina.session = session
    mina.workspace.act(lambda work: outbox.set_state(work.connection, "session", joining.session_of(answer)))

    class Signed(Direct):
        change = staticmethod(lambda lease, asked: lease)

        def post(self, path, body):
            found = super().post(path, body)
            if path == "pull":
                found["lease"] = self.change(found["lease"], body["now"])
            return found

    network = mina.network = Signed(world, session)
    mina.sync()
    first = mina.workspace.ask(outbox.state, "last_contact")
    before, other = world.time.at, secrets.token_hex(32)
    lies = (
        lambda lease, asked: "", lambda lease, asked: None, lambda lease, asked: lease[:-1] + "x",
        lambda lease, asked: lease_code(answer["secret"], answer["device"], asked - 1),
        lambda lease, asked: lease_code(other, answer["device"], asked),
        lambda lease, asked: lease_code(answer["secret"], "another", asked),
    )  # fmt: skip
    for lie in lies:
        world.time.at += DAY_MS
        network.change = lie
        mina.sync()
        assert mina.workspace.ask(outbox.state, "last_contact") == first
    network.change = lambda lease, asked: lease
    mina.sync()
    assert mina.workspace.ask(outbox.state, "last_contact") - first >= world.time.at - before
    assert answer["secret"] not in repr(session)
    mina.close()
    world.close()
