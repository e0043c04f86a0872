"""Connections whose other side is gone without a word (F51): nobody closes them, nothing comes over them any more.

Only one's own time-outs tell. They are made short here; what they are is held by the last test. Worst is an answer that is
lost after the server has committed (F49): the laptop cannot know, and sends everything again.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from sqlalchemy import select

from app import operations
from app import workspace as workspaces
from app.paths import Profile
from app.store.tables import synced as t
from app.store.tables.local import sync_outbox
from app.sync_client import events, http
from app.sync_client.sync_state import Kind
from app.sync_client.timetable import Pace
from app.sync_server import pokes
from tests.support.builders import a_lead
from tests.support.runner_desk import wait_for
from tests.support.server_process import ServerProcess, Wire
from tests.support.verbs import ROOT, Satchel

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


def some_work(profile: Profile, name: str) -> list[str]:
    """A lead with a note and an answer, saved and not sent; the mutations that wait, in their order."""
    workspace = workspaces.open_workspace(profile)
    try:
        lead = a_lead(workspace, name=name)
        workspace.act(operations.leads.add_note, lead, f"{name} has two depots")
        workspace.act(operations.contacts.set_field, lead, "why_now", f"{name} moves in May", region="GB")
        query = select(sync_outbox.c.id).order_by(sync_outbox.c.pos)
        return workspace.ask(lambda c: list(c.execute(query).scalars()))
    finally:
        workspace.close()


def told_nothing(wire: Wire, profile: Profile, server: ServerProcess, name: str) -> None:
    """A whole sync whose answer to the push never comes, though the server has committed it."""
    wire.set_mode("cut answers")
    assert "E-OFFLINE" in Satchel(profile.folder, process=True).refused("sync")
    assert len(decided(server, name)) == 3


def killed_in_between(wire: Wire, profile: Profile, server: ServerProcess, name: str) -> None:
    """The power goes while the laptop waits for an answer that was lost."""
    wire.set_mode("lose answers")
    command = [sys.executable, "-m", "app", "sync", "--profile", str(profile.folder), "--json"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(lambda: len(decided(server, name)) == 3)
    assert process.poll() is None
    os.kill(process.pid, signal.SIGKILL)
    process.wait()


@pytest.mark.parametrize("lose", [told_nothing, killed_in_between])
def test_what_the_server_committed_unheard_is_there_once_whoever_sends_it_again(
    server: ServerProcess, wire: Wire, tmp_path: Path, lose
):
    """Real processes on both sides. Each change has on the server the very name it was saved under, one place, one effect."""
    name = lose.__name__.title().replace("_", " ")
    mina = server.laptop(tmp_path, f"mina-{lose.__name__}".replace("_", "-"), url=wire.url)
    profile, user = mina.profile, mina.user
    mina.close()
    saved = []
    satchel = Satchel(profile.folder, process=True)
    for time in ("once", "twice"):
        saved += some_work(profile, f"{name} {time}")
        for _ in range(2):
            lose(wire, profile, server, f"{name} {time}")
        wire.set_mode("pass")
        assert satchel("sync")["refused"] == 0
    assert satchel("conflicts") == {"conflicts": [], "refused": []}
    connection = sqlite3.connect(server.database, timeout=10)
    try:
        mutations = connection.execute("SELECT id, status FROM mutation WHERE user_id = ? ORDER BY version", (user,))
        assert [pair for pair in mutations if pair[0] in saved] == [(one, "applied") for one in saved]
        asked_for_numbers = "SELECT id FROM mutation WHERE user_id = ? AND body LIKE '%allocate_number%'"
        [housekeeping] = connection.execute(asked_for_numbers, (user,)).fetchall()
        query = "SELECT id FROM mutation WHERE user_id = ? AND id NOT IN (SELECT value FROM json_each(?))"
        assert connection.execute(query, (user, json.dumps(saved))).fetchall() == [housekeeping]
        clients = "SELECT last_seq FROM sync_client WHERE user_id = ?"
        assert connection.execute(clients, (user,)).fetchall() == [(len(saved) + 1,)]  # one, in one order throughout
    finally:
        connection.close()
    mina = workspaces.open_workspace(profile)
    notes = [row.body for row in mina.ask(lambda c: c.execute(select(t.activity).where(t.activity.c.kind == "note")))]
    mina.close()
    assert sorted(notes) == sorted(f"{name} {time} has two depots" for time in ("once", "twice"))


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
