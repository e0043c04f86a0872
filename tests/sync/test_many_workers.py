"""Four processes on one PostgreSQL, many laptops at once: nothing acknowledged is lost and no reader misses a version."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.sync_server.admin import Admin
from app.sync_server.database import Database, now_ms
from tests.support.postgres import PostgresOfItsOwn
from tests.support.real_server import Laptop, RealServer

pytestmark = pytest.mark.soak
SOAK = bool(os.environ.get("SATCHEL_SOAK"))
LAPTOPS = 64
ROUNDS = 200 if SOAK else 2


class Site:
    """A PostgreSQL that can be stopped, a workspace, a server of four workers, and a manager who reads along."""

    def __init__(self, folder: Path) -> None:
        self.postgres = PostgresOfItsOwn()
        self.database = Database(self.postgres.url)
        self.database.create()
        admin = Admin(self.database, now=now_ms)
        ws = admin.create_workspace("Quillfen")["id"]
        admin.add_team(ws, "North")
        codes = [
            admin.invite(ws, f"rep{number}@quillfen.example", role="rep", team="North")["code"]
            for number in range(LAPTOPS)
        ]
        boss = admin.invite(ws, "boss@quillfen.example", role="manager", team="North")["code"]
        self.server = RealServer(self.postgres.url, folder, "--workers", "4", SATCHEL_METRICS_TOKEN="t")
        self.boss = Laptop(self.server, boss)
        self.laptops = [Laptop(self.server, code) for code in codes]

    def close(self) -> None:
        self.server.stop()
        self.database.close()
        self.postgres.remove()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    yield made
    made.close()


class Reader:
    """Pulls without a pause from where it stands and keeps what it saw."""

    def __init__(self, laptop: Laptop) -> None:
        self.laptop = laptop
        self.cursor = [0, "0"]
        self.seen: set[str] = set()
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        while not self.ended.is_set():
            self.once()

    def once(self) -> bool:
        body = self.laptop.envelope(cursor=self.cursor, gv=0, limit=50)
        try:
            status, page = self.laptop.server.ask("POST", "/sync/v1/pull", body, self.laptop.token)
        except OSError:
            return True
        if status != 200:
            assert status in (429, 503), page
            return True
        before, self.cursor = self.cursor[0], page["to"]
        assert self.cursor[0] >= before
        for part in page["put"]:
            assert all(row[part["cols"].index("_ver")] > before for row in part["rows"])
            if part["e"] == "lead":
                self.seen |= {row[part["cols"].index("id")] for row in part["rows"]}
        return bool(page["more"])

    def finish(self) -> set[str]:
        self.ended.set()
        self.thread.join()
        while self.once():
            pass
        return self.seen


def work(site: Site, rounds: int, *, trouble: threading.Event | None = None) -> None:
    """Everybody pushes a lead, `rounds` times, and sends again what was not taken."""
    failures: list[BaseException] = []

    def one(laptop: Laptop) -> None:
        try:
            for _ in range(rounds):
                laptop.add()
                deadline = time.monotonic() + 60
                while not laptop.push():
                    assert time.monotonic() < deadline, "never taken"
                    time.sleep(0.1)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=one, args=(laptop,)) for laptop in site.laptops]
    for thread in threads:
        thread.start()
    if trouble is not None:
        trouble.set()
    for thread in threads:
        thread.join()
    assert not failures, failures[:3]


def acknowledged(site: Site) -> set[str]:
    return {lead for laptop in site.laptops for lead in laptop.acknowledged}


def a_reader_misses_no_version_of_sixty_four_writers(site: Site) -> None:
    assert len(site.server.workers()) == 4
    reader = Reader(site.boss)
    work(site, ROUNDS)
    assert reader.finish() == acknowledged(site)
    for _ in range(4):  # whichever worker is asked, it tells the figures of all
        figures = site.server.ask("GET", "/metrics", token="t")[1].decode()
        assert f'satchel_push_mutations_total{{status="applied"}} {float(len(acknowledged(site)))}' in figures


def a_killed_worker_loses_nothing_and_is_replaced(site: Site) -> None:
    before = set(site.server.workers())
    begun = threading.Event()

    def kill() -> None:
        begun.wait()
        for _ in range(20 if SOAK else 2):
            time.sleep(0.25)
            victims = site.server.workers()
            if victims:
                os.kill(victims[0], signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    reader = Reader(site.boss)
    work(site, ROUNDS, trouble=begun)
    killer.join()
    assert reader.finish() >= acknowledged(site)
    deadline = time.monotonic() + 15
    while len(site.server.workers()) < 4:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert set(site.server.workers()) != before
    assert applied_once(site)


def a_database_that_stops_and_starts_is_waited_for(site: Site) -> None:
    begun = threading.Event()

    def interrupt() -> None:
        begun.wait()
        for _ in range(5 if SOAK else 1):
            time.sleep(0.3)
            site.postgres.stop(immediate=True)
            time.sleep(1)
            site.postgres.start()

    interrupter = threading.Thread(target=interrupt)
    interrupter.start()
    reader = Reader(site.boss)
    work(site, ROUNDS, trouble=begun)
    interrupter.join()
    assert reader.finish() >= acknowledged(site)
    assert applied_once(site)
    assert site.server.process.poll() is None


def applied_once(site: Site) -> bool:
    """Each version was given once and the last one is the workspace's own."""
    with site.database.reading("*") as connection:
        row = connection.exec_driver_sql(
            "SELECT count(*), count(DISTINCT version), max(version), (SELECT version FROM workspace) FROM version_tag"
        ).one()
        leads = connection.exec_driver_sql("SELECT count(*) FROM r_lead").scalar()
    return row[0] == row[1] == row[2] == row[3] and leads == len(acknowledged(site))


def workers_end_with_the_process_that_watches_over_them(site: Site, tmp_path: Path) -> None:
    server = RealServer(site.postgres.url, tmp_path, "--workers", "2")
    children = server.workers()
    server.stop(signal.SIGKILL)
    deadline = time.monotonic() + 15
    while any(
        subprocess.run(["ps", "-p", str(pid)], capture_output=True, check=False).returncode == 0 for pid in children
    ):
        assert time.monotonic() < deadline, "a worker serves on without supervision"
        time.sleep(0.1)


@pytest.mark.timeout(3600 if SOAK else 300)
def test_nothing_is_lost_by_many_workers_whatever_is_killed(site: Site, tmp_path: Path) -> None:
    """One after the other on one site, since making a site takes longer than any of them."""
    a_reader_misses_no_version_of_sixty_four_writers(site)
    a_killed_worker_loses_nothing_and_is_replaced(site)
    a_database_that_stops_and_starts_is_waited_for(site)
    workers_end_with_the_process_that_watches_over_them(site, tmp_path)
