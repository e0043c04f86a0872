"""Connections whose other side is gone without a word (F51): nobody closes them, nothing comes over them any more.

Only one's own time-outs tell. They are made short here; what they are is held by the last test.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import httpx2
import pytest

from app.sync_client import events, http
from app.sync_client.sync_state import Kind
from app.sync_client.timetable import Pace
from app.sync_server import pokes
from tests.support.builders import a_lead
from tests.support.runner_desk import wait_for
from tests.support.server_process import ServerProcess, Wire

SHORT = httpx2.Timeout(1.0)
SILENT = httpx2.Timeout(4.0)


@pytest.fixture
def wire(server: ServerProcess) -> Iterator[Wire]:
    made = Wire(server.url)
    yield made
    made.close()


def decided(server: ServerProcess, name: str) -> list[tuple[str, str]]:
    """Each mutation in which that name stands, and what became of it."""
    connection = sqlite3.connect(server.database, timeout=10)
    try:
        return connection.execute("SELECT id, status FROM mutation WHERE body LIKE ?", (f"%{name}%",)).fetchall()
    finally:
        connection.close()


@pytest.mark.parametrize("mode", ["lose", "lose answers"])
def test_a_request_nobody_answers_is_given_up_and_sent_once_when_the_wire_is_well(
    server, wire, desk, monkeypatch: pytest.MonkeyPatch, mode: str
):
    """Both ways are dead, or the request arrives and its answer does not."""
    monkeypatch.setattr(http, "TIMEOUT", SHORT)
    mina, name = desk(url=wire.url), f"{mode.title()} Marnie"
    mina.begin(Pace(poll=3600, idle_poll=3600, longest_retry=2))
    wait_for(mina.hears)
    wire.set_mode(mode)
    a_lead(mina.workspace, name=name)
    wait_for(lambda: mina.kind is Kind.OFFLINE, 10)
    assert mina.runner.state.waiting == 1
    assert len(decided(server, name)) == (mode == "lose answers")
    tried = wire.tried
    wait_for(lambda: wire.tried >= tried + 2, 20)  # by itself, while nothing answers still
    assert mina.waiting() == 1
    wire.set_mode("pass")
    wait_for(lambda: mina.waiting() == 0 and mina.kind is Kind.UP_TO_DATE)
    assert [status for _, status in decided(server, name)] == ["applied"]


def test_a_stream_that_fell_silent_is_given_up_and_another_one_hears(wire, desk, monkeypatch: pytest.MonkeyPatch):
    """Nothing else would tell this laptop of what its colleagues do: its next poll is an hour away."""
    monkeypatch.setattr(http, "TIMEOUT", SHORT)
    monkeypatch.setattr(events, "STEADY", 1.0)
    boss, mina = desk("manager", url=wire.url), desk()
    before = len(boss.leads())
    with monkeypatch.context() as only_the_first:
        only_the_first.setattr(http, "SILENCE", SILENT)
        boss.begin()
        wait_for(boss.hears)
    wire.set_mode("lose")
    wire.set_mode("pass")  # well again, but not for what was open
    silent = boss.runner._events._wire
    mina.begin()
    a_lead(mina.workspace)
    wait_for(lambda: mina.waiting() == 0)
    assert len(boss.leads()) == before
    wait_for(lambda: len(boss.leads()) == before + 1, 20)
    wait_for(lambda: boss.hears() and boss.runner._events._wire is not silent)
    wait_for(lambda: boss.kind is Kind.UP_TO_DATE)
    a_lead(mina.workspace, name="Orsolya Thackwell", email="o@quillfen.example", phone="01632 960773")
    wait_for(lambda: len(boss.leads()) == before + 2, 10)


def test_the_limits_are_no_longer_than_promised_and_fit_each_other():
    """A stream may be as silent as the server is between two signs of life, and one given up for silence counts as news."""
    assert http.TIMEOUT.connect <= http.TIMEOUT.read <= 30
    assert pokes.HEARTBEAT < http.SILENCE.read < 2 * pokes.HEARTBEAT
    assert http.SILENCE.read > events.STEADY
