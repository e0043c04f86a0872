"""The runner against the shipped server in a process of its own, over real sockets."""

from __future__ import annotations

import ipaddress
import time

import pytest

from app.errors import RefusedError, UnavailableError
from app.store import outbox
from app.sync_client import joining, network
from app.sync_client import runner as runners
from app.sync_client.http import Http, Tokens
from app.sync_client.sync_state import Kind
from app.sync_client.timetable import Pace
from tests.support.builders import a_lead, row
from tests.support.runner_desk import wait_for
from tests.support.server_process import Wire, reopened

PASSWORD = "winch servicing is late"


def test_an_edit_is_sent_by_itself_and_a_colleague_is_poked(desk):
    mina, boss = desk(), desk("manager")
    boss.begin()
    before = len(boss.leads())
    wait_for(boss.hears)
    mina.begin()
    a_lead(mina.workspace)
    wait_for(lambda: mina.waiting() == 0)
    wait_for(lambda: len(boss.leads()) > before)
    assert Kind.SYNCING in [one.kind for one in mina.told]
    wait_for(lambda: mina.kind is Kind.UP_TO_DATE and mina.runner.state.last_contact)
    assert all(one.done <= one.total for one in mina.told)


def test_without_events_it_polls(desk):
    mina, boss = desk(), desk("manager")
    boss.begin(Pace(poll=0.5))
    before = len(boss.leads())
    boss.runner._events.listen = lambda http: None
    mina.begin()
    a_lead(mina.workspace)
    wait_for(lambda: len(boss.leads()) > before)


def test_a_killed_server_means_offline_and_its_return_is_noticed_without_anybody(server, desk):
    mina = desk()
    mina.begin(Pace(poll=1, longest_retry=1))
    server.kill()
    try:
        a_lead(mina.workspace)
        wait_for(lambda: mina.kind is Kind.OFFLINE and mina.runner.state.waiting == 1)
        assert mina.runner.state.word == "Offline"
        assert "saved on this laptop" in mina.runner.state.sentence
    finally:
        server.start()
    wait_for(lambda: mina.waiting() == 0)
    wait_for(lambda: mina.kind is Kind.UP_TO_DATE)


def test_a_wire_that_is_cut_loses_nothing_and_one_that_stalls_does_not_hold_closing(server, desk):
    wire = Wire(server.url)
    mina = desk(url=wire.url)
    mina.begin(Pace(poll=1, longest_retry=1))
    for _ in range(3):
        wire.set_mode("cut")
        a_lead(mina.workspace)
        wait_for(lambda: mina.kind is Kind.OFFLINE)
        wire.set_mode("pass")
        wait_for(lambda: mina.waiting() == 0)
    wire.set_mode("stall")
    a_lead(mina.workspace)
    wait_for(lambda: mina.runner._asking)
    begun = time.monotonic()
    mina.runner.close()
    assert time.monotonic() - begun < 10
    wire.close()
    assert mina.waiting() == 1
    mina.runner = None
    mina.workspace = reopened(mina.workspace)
    assert mina.waiting() == 1


def test_the_offline_switch_is_kept_over_a_start_and_sends_when_it_is_taken_back(desk):
    mina = desk()
    mina.begin().set_offline(True)
    wait_for(lambda: mina.kind is Kind.OFFLINE)
    mina.runner.close()
    mina.workspace = reopened(mina.workspace)
    runner = mina.begin(Pace(poll=0.2, after_edit=0.1))
    a_lead(mina.workspace)
    wait_for(lambda: runner.state.waiting == 1)
    time.sleep(1)
    assert (mina.kind, runner.state.chosen, mina.waiting()) == (Kind.OFFLINE, True, 1)
    runner.set_offline(False)
    wait_for(lambda: mina.waiting() == 0)
    wait_for(lambda: mina.kind is Kind.UP_TO_DATE)


def test_pause_waits_until_asked(desk):
    mina = desk()
    runner = mina.begin(Pace(poll=0.2, after_edit=0.1))
    runner.pause()
    wait_for(lambda: mina.kind is Kind.PAUSED)
    a_lead(mina.workspace)
    time.sleep(1)
    assert mina.waiting() == 1
    runner.ask_now()
    wait_for(lambda: mina.waiting() == 0)


def test_a_session_the_server_does_not_know_asks_for_the_password_and_costs_no_edit(desk):
    mina = desk(password=PASSWORD)
    mina.session(token="bad", refresh="bad")
    runner = mina.begin()
    lead = a_lead(mina.workspace)
    wait_for(lambda: mina.kind is Kind.SIGN_IN)
    assert runner.state.word == "Needs sign-in"
    with pytest.raises(RefusedError):
        joining.sign_in(mina.workspace, "", "not the password")
    assert mina.waiting() == 1
    joining.sign_in(mina.workspace, "", PASSWORD)
    runner.ask_now()
    wait_for(lambda: mina.waiting() == 0)
    assert row(mina.workspace, "lead", lead)["_ver"] > 0


def test_an_access_token_that_ran_out_is_renewed_and_kept(desk):
    mina = desk()
    mina.session(token="ran out")
    mina.begin()
    wait_for(
        lambda: mina.kind is Kind.UP_TO_DATE and mina.workspace.ask(outbox.state, joining.SESSION)["token"] != "ran out"
    )
    a_lead(mina.workspace)
    wait_for(lambda: mina.waiting() == 0)


def test_a_question_that_meets_an_ended_session_says_so_in_the_bar_and_one_signing_in_mends_it(desk):
    mina = desk(password=PASSWORD)
    mina.begin()
    wait_for(mina.hears)
    assert mina.runner.ask(lambda http: http.url).result(5)
    mina.runner._http._tokens = Tokens("bad", "bad")
    for _ in range(2):  # asked of the server, then known
        with pytest.raises(RefusedError, match="session"):
            mina.runner.ask(lambda http: http.forms("all", {})).result(5)
        wait_for(lambda: mina.kind is Kind.SIGN_IN)
    joining.sign_in(mina.workspace, "", PASSWORD)
    mina.runner.ask_now()
    wait_for(lambda: mina.kind is Kind.UP_TO_DATE)
    mina.runner.set_offline(True)
    with pytest.raises(UnavailableError, match="You chose to work offline"):
        mina.runner.ask(lambda http: http.url).result(5)


def test_an_ended_access_stops_sync_and_keeps_what_waits(server, desk):
    mina = desk()
    device = mina.workspace.ask(outbox.state, joining.SESSION)["device"]
    server.admin("revoke-device", device)
    mina.begin()
    wait_for(lambda: mina.kind is Kind.REVOKED)
    a_lead(mina.workspace)
    wait_for(lambda: mina.runner.state.waiting == 1)
    assert "ask your administrator" in mina.runner.state.sentence
    mina.runner.close()
    mina.workspace = reopened(mina.workspace)
    assert mina.begin().state.kind is Kind.UP_TO_DATE or mina.kind is Kind.REVOKED
    wait_for(lambda: mina.kind is Kind.REVOKED)
    assert mina.waiting() == 1


def test_a_proven_order_destroys_the_copy_and_an_unproven_one_does_nothing(server, desk):
    mina = desk()
    session = mina.workspace.ask(outbox.state, joining.SESSION)
    mina.session(secret="00" * 32)
    server.admin("wipe-device", session["device"])
    mina.begin()
    wait_for(lambda: mina.kind is Kind.TROUBLE)
    assert "does not prove" in mina.runner.state.sentence
    profile = mina.workspace.profile
    assert profile.key_file.exists()
    mina.session(secret=session["secret"])
    mina.runner.ask_now()
    wait_for(lambda: mina.kind is Kind.WIPED)
    wait_for(lambda: not mina.runner._thread.is_alive())
    assert not profile.key_file.exists()
    assert not list(profile.folder.glob("satchel.db*"))


def test_a_clock_that_is_far_off_is_said(desk):
    mina = desk()
    right = mina.workspace.clock.now

    class Fast:
        def now(self):
            from datetime import timedelta

            return right() + timedelta(minutes=7)

    mina.workspace.clock = Fast()
    mina.begin()
    wait_for(lambda: mina.kind is Kind.CLOCK_OFF)
    assert mina.runner.state.word == "Clock 7 min fast"
    assert "7 minutes ahead" in mina.runner.state.sentence


def test_another_network_is_tried_at_once_on_a_new_connection(server, desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(runners, "SLICE", 0.3)
    mina, way = desk(), ["10.0.0.7"]
    mina.begin(Pace(poll=3600, idle_poll=3600, longest_retry=3600), way_out=lambda: way[0])
    wait_for(mina.hears)
    old = mina.runner._http
    server.kill()
    try:
        a_lead(mina.workspace)
        wait_for(lambda: mina.kind is Kind.OFFLINE)
        with mina.runner._turn:
            mina.runner._timetable._due = time.monotonic() + 3600  # it has failed for long
        way[0] = ""
        time.sleep(1)
    finally:
        server.start()
    assert mina.waiting() == 1  # without a network it is not tried
    way[0] = "192.168.4.2"
    wait_for(lambda: mina.waiting() == 0)
    wait_for(mina.hears)
    assert mina.runner._http is not old


def test_the_way_out_is_an_address_of_this_computer_or_none():
    found = network.way_out()
    assert not found or ipaddress.ip_address(found)


def test_pages_are_small_while_somebody_works(desk, monkeypatch: pytest.MonkeyPatch):
    """Decisions 9: five thousand in a first sync, five hundred afterwards."""
    asked: list[tuple[str, int]] = []
    post = Http.post

    def noting(self, path, body):
        if "limit" in body:
            asked.append((path, body["limit"]))
        return post(self, path, body)

    monkeypatch.setattr(Http, "post", noting)
    mina = desk()
    runner = mina.begin()
    wait_for(mina.hears)
    assert ("snapshot", 5000) in asked
    asked.clear()
    runner.ask_now()
    wait_for(lambda: asked)
    assert set(asked) == {("pull", 500)}
