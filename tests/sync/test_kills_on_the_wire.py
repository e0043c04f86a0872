"""Two real desktops and a real server behind a wire that fails; one of them is killed again and again, in the middle.

Nothing a rep was told is saved may be missing anywhere in the end, nothing may be there twice, and all agree.
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from app import workspace as workspaces
from app.paths import Profile
from app.store.tables import synced as t
from app.sync_client import joining
from app.sync_client.engine import Engine
from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.support.busy_desktop import BusyDesktop
from tests.support.server_process import ServerProcess, Wire

pytestmark = pytest.mark.soak
KILLS = int(os.environ.get("SATCHEL_KILLS", "200" if os.environ.get("SATCHEL_SOAK") else "20"))
NAMES = ("mina", "jonah")


class Company:
    """A server, its wire and the reps' laptops, all joined; a queue of leads that both serve."""

    def __init__(self, folder: Path) -> None:
        self.server = ServerProcess(folder)
        self.wire = Wire(self.server.url)
        self.queue = self.server.admin("add-queue", "Inbound", "--team", "North")["id"]
        self.profiles: dict[str, Profile] = {}
        self.leads: list[str] = []
        for name in NAMES:
            laptop = self.server.laptop(folder, name, url=self.wire.url)
            self.profiles[name] = laptop.profile
            if not self.leads:
                self.leads = [self._shared_lead(laptop, f"Isaura {number}") for number in range(3)]
            self._sync(laptop)
            laptop.close()

    def _shared_lead(self, laptop: Workspace, name: str) -> str:
        lead = a_lead(laptop, name=name, company=f"{name} Stores")

        def give(work):
            with work.command("release_lead", lead=lead, queue=self.queue):
                work.patch("lead", lead, {"owner_id": None, "queue": self.queue})

        laptop.act(give)
        return lead

    @staticmethod
    def _sync(laptop: Workspace) -> None:
        http = joining.connect(laptop)
        try:
            for _ in range(4):
                Engine(laptop, http).sync()
        finally:
            http.close()

    def settle(self) -> dict[str, Counter[str]]:
        """Everything sent and fetched; the notes on each laptop by their words."""
        self.wire.set_mode("pass")
        for _ in range(2):
            for profile in self.profiles.values():
                laptop = workspaces.open_workspace(profile)
                self._sync(laptop)
                laptop.close()
        return {name: notes(profile) for name, profile in self.profiles.items()}


def notes(profile: Profile) -> Counter[str]:
    laptop = workspaces.open_workspace(profile)
    try:
        query = select(t.activity.c.body).where(t.activity.c.kind == "note")
        return Counter(laptop.ask(lambda c: list(c.execute(query).scalars())))
    finally:
        laptop.close()


@pytest.mark.timeout(3000 if os.environ.get("SATCHEL_SOAK") else 600)
def test_nothing_acknowledged_is_lost_or_doubled_through_kills_and_a_bad_wire(tmp_path):
    chance, company = random.Random(11), Company(tmp_path)
    desktops = {name: BusyDesktop(company.profiles[name].folder, name, company.leads) for name in NAMES}
    try:
        for _ in range(KILLS):
            time.sleep(1.6 + chance.random() * 1.5)  # a window is live after about a second
            company.wire.set_mode(chance.choice(("pass", "pass", "double", "cut", "stall")))
            victim = chance.choice((*NAMES, "server"))
            if victim == "server":
                company.server.kill()
                company.server.start()
            else:
                desktops[victim].kill()
                desktops[victim].start()
            if chance.random() < 0.7:
                company.wire.set_mode("pass")
        time.sleep(2)
        assert all(one.runs for one in desktops.values()), "a desktop ended by itself"
    finally:
        for one in desktops.values():
            one.kill()
    told = Counter(words for one in desktops.values() for words in one.acknowledged())
    assert len(told) > KILLS * 3, "too little was typed to prove anything"
    found = company.settle()
    company.wire.close()
    company.server.kill()
    for name, have in found.items():
        assert not told - have, f"acknowledged and missing on {name}'s laptop"
        assert max(have.values()) == 1, f"twice on {name}'s laptop"
    assert found["mina"] == found["jonah"]
