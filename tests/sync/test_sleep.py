"""A laptop that slept for days: its process stood still, its connections are gone, its clock has moved on (F21)."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app import workspace as workspaces
from tests.support.builders import a_lead
from tests.support.runner_desk import Desk, wait_for
from tests.support.server_process import ServerProcess, Wire
from tests.support.sleeping_laptop import SleepingLaptop

DAY_S = 86_400
SLEPT_S = 1.5  # of ours; its clock says days
SOON_S = 15.0  # the clock is looked at every 5 s


@pytest.fixture
def wire(server: ServerProcess) -> Iterator[Wire]:
    made = Wire(server.url)
    yield made
    made.close()


@pytest.fixture
def sleeper(wire: Wire, desk: Callable[..., Desk]) -> Iterator[Callable[[], SleepingLaptop]]:
    """A manager's laptop that has synced and hears of what others do; its clock stands fifteen days before now."""
    made: list[SleepingLaptop] = []

    def make() -> SleepingLaptop:
        joined = desk("manager", url=wire.url)
        joined.workspace.close()
        tried = wire.tried
        made.append(SleepingLaptop(joined.workspace.profile, behind=15 * DAY_S))
        wait_for(lambda: made[0].now["kind"] == "CLOCK_OFF" and wire.tried == tried + 2)  # for requests and for pokes
        return made[0]

    yield make
    for one in made:
        one.close()


def asked_of(server: ServerProcess, query: str, *values: object) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(server.database, timeout=10)
    try:
        with connection:
            return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def test_one_that_had_nothing_to_do_hears_what_it_missed_soon_after_it_wakes(wire, sleeper, desk):
    """Its stream is cut while it sleeps, so no poke reaches it, and its next poll is an hour away."""
    laptop, mina = sleeper(), desk()
    laptop.sleep()
    wire.set_mode("cut")
    wire.set_mode("pass")
    a_lead(mina.workspace)
    mina.begin()
    wait_for(lambda: mina.waiting() == 0)
    time.sleep(SLEPT_S)
    assert laptop.now["kind"] == "CLOCK_OFF", "it stood still"
    laptop.wake()
    wait_for(lambda: laptop.now["kind"] == "UP_TO_DATE", SOON_S)
    laptop.close()
    woken = Desk(workspaces.open_workspace(laptop.profile))
    assert "Isaura Thackwell" in woken.leads()
    woken.close()


def test_one_that_slept_in_the_middle_of_sending_goes_on_by_itself_when_the_network_is_back(server, wire, sleeper):
    """It wakes in another place: its connections were cut, its session ran out, its lease too, and there is no network yet."""
    laptop = sleeper()
    wire.set_mode("stall")
    laptop.add_lead("Marnie Oduya")
    wait_for(lambda: (laptop.now["kind"], laptop.now["waiting"]) == ("SYNCING", 1))
    laptop.sleep()
    wire.set_mode("cut")
    asked_of(server, "UPDATE device SET expires_at = 1")
    time.sleep(SLEPT_S)
    laptop.wake()
    wait_for(lambda: (laptop.now["kind"], laptop.now["waiting"]) == ("LEASE_OVER", 1), SOON_S)
    tried = wire.tried
    time.sleep(4)
    assert wire.tried - tried < 12, "it tries again, ever later"
    wire.set_mode("pass")
    wait_for(lambda: (laptop.now["kind"], laptop.now["waiting"]) == ("UP_TO_DATE", 0))
    assert laptop.now["locks_at"] is None
    sent = asked_of(server, "SELECT status FROM mutation WHERE body LIKE ?", "%Marnie%")
    assert sent == [("applied",)]
