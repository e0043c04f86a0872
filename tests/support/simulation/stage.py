"""The cast of a schedule: a server with people, their laptops, all copied from one template."""

from __future__ import annotations

import atexit
import logging
import random
import secrets
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Engine as AnyEngine
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.util import LRUCache

from app import ids
from app import workspace as workspaces
from app.changes import Source
from app.paths import Profile
from app.store import keys
from app.store.tables.local import sync_outbox
from app.store.unit_of_work import UnitOfWork
from app.sync_client import joining
from app.sync_client.engine import Engine
from app.sync_protocol.manifest import SCHEMA
from app.sync_server.database import Database
from app.sync_server.endpoints import Session, Sync
from app.sync_server.sessions import Sessions
from app.workspace import Workspace
from tests.support.simulation.network import Network
from tests.support.simulation.reader import Reader
from tests.support.simulation.servers import POSTGRESQL, SQLITE, OnSqlite, Place, postgresql
from tests.support.sync_desks import SECRET, LaptopClock
from tests.support.sync_world import START, Time, World

MEMORY = Path("/dev/shm")
PEOPLE = (("mina", "rep"), ("ben", "rep"), ("rowan", "manager"), ("hana", "ae"))
CAST = ("mina", "mina", "ben", "rowan", "hana")  # one person with two laptops


@contextmanager
def seeded(seed: int, time: Time) -> Iterator[random.Random]:
    """Ids, versions' tags and keys from the seed, so that the same seed gives the same trace."""
    before = ids.now_ns, ids.random_bytes, ids._last, secrets.token_hex
    chance, drawn = random.Random(seed), random.Random(~seed)
    secrets.token_hex = lambda nbytes=None: drawn.randbytes(nbytes or 32).hex()
    ids.now_ns, ids.random_bytes, ids._last = (lambda: time() * 1_000_000), chance.randbytes, 0
    try:
        yield random.Random(seed ^ 0x5A7C)
    finally:
        ids.now_ns, ids.random_bytes, ids._last, secrets.token_hex = before


def folder() -> Path:
    """A place where a commit costs no disk."""
    return Path(tempfile.mkdtemp(prefix="satchel-sim-", dir=MEMORY if MEMORY.is_dir() else None))


def share_compiled_statements() -> None:
    """Engines come and go with every laptop; a statement is compiled once for all of them."""
    shared: Any = LRUCache(5000)
    AnyEngine._compiled_cache = property(lambda self: shared, lambda self, own: None)  # type: ignore[assignment]
    DefaultDialect.__hash__ = lambda self: hash(type(self))  # type: ignore[method-assign]
    DefaultDialect.__eq__ = lambda self, other: type(self) is type(other)  # type: ignore[method-assign]


@dataclass(frozen=True)
class Template:
    """What every schedule begins with: server, people and empty laptops."""

    folder: Path
    server: Any  # as its place saved it
    people: dict[str, str]
    ws: str
    team: str
    queue: str


def server_in(folder: Path, on: str) -> Place:
    """Where the server of a schedule keeps its records."""
    return postgresql() if on == POSTGRESQL else OnSqlite(folder)


@cache
def template(on: str) -> Template:
    """Made once per process and kind of database."""
    share_compiled_statements()
    place, time = folder(), Time()
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    server = server_in(place, on)
    with seeded(1, time):
        world = World(server.url)
        people = {
            name: world.admin.invite(world.ws, f"{name}@x.example", role=role, team="North")["user_id"]
            for name, role in PEOPLE
        }
        queue = world.admin.add_queue(world.ws, "Inbound", world.team)["id"]
        made = []
        for number, name in enumerate(CAST):
            session = Session(world.ws, people[name], dict(PEOPLE)[name], world.team, people[name], SECRET)
            registered = world.sync.register(session, {"schema": SCHEMA})
            workspace = workspaces.create(
                Profile(place / f"laptop{number}"),
                make_key=keys.create_beside,
                name="",
                user_id=people[name],
                clock=LaptopClock(time),
            )
            person = {
                "token": "",
                "refresh": "",
                "device": people[name],
                "secret": SECRET,
                "lease_days": 14,
                "user": {"email": ""},
            }
            workspace.act_as(Source.AUTOMATION, joining.begin, "http://localhost", person, registered)
            network = Network(world, session, random.Random(0))
            if name != "hana":
                workspace.act(_first_leads, queue)
            Engine(workspace, network).sync()
            made.append((workspace, network))
        for workspace, network in made:
            Engine(workspace, network).sync()
            workspace.close()
        saved = server.save(world.database)
        world.close()
    return Template(place, saved, people, world.ws, world.team, queue)


def _first_leads(work: UnitOfWork, queue: str) -> None:
    """A lead of one's own and one in the queue, so that there is something to quarrel about."""
    account = work.create("account", {"name": "Quillfen", "note": "gate at the back"})
    contact = work.create("contact", {"name": "Isaura", "account_id": account})
    work.create("lead", {"contact_id": contact, "account_id": account, "stage": "New", "owner_id": work.user})
    work.create("lead", {"stage": "New", "queue": queue})


class Logged(logging.Handler):
    """Every line that is logged, with what the error of it says."""

    OURS = ("satchel.server", "app")

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._levels = [(one, one.level) for one in map(logging.getLogger, self.OURS)]
        for logger, _ in self._levels:
            logger.addHandler(self)
            logger.setLevel(logging.DEBUG)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        self.lines.append(self.format(record))

    def close(self) -> None:
        """Hear no more."""
        for logger, level in self._levels:
            logger.removeHandler(self)
            logger.setLevel(level)
        super().close()


class Stage:
    """One schedule's world. `laptops` may grow: a copied laptop is one more."""

    def __init__(self, seed: int, on: str = SQLITE) -> None:
        self.time = Time(START + 86_400_000)
        self.began = self.time()
        made = template(on)
        self.people, self.ws, self.team, self.queue = made.people, made.ws, made.team, made.queue
        self.place = folder()
        shutil.copytree(
            made.folder, self.place, dirs_exist_ok=True, ignore=shutil.ignore_patterns("server.db*", "backup*.db")
        )
        self.server = server_in(self.place, on)
        self.server.load(made.server)
        self._context = seeded(seed, self.time)
        self.chance = self._context.__enter__()
        self.world = World.__new__(World)
        self.world.time, self.world.ws, self.world.team = self.time, self.ws, self.team
        self.open_server()
        self.laptops = [Machine(self, number, name) for number, name in enumerate(CAST)]
        self.trace: list[str] = []
        self.logged = Logged()
        self.forgotten: set[str] = set()  # mutations that only the server has since a laptop was restored
        self.told: dict[str, set[str]] = defaultdict(
            set
        )  # by person: refusals read on a laptop that was restored later
        self.bad: tuple[float, ...] = (0.0,)  # shares of requests that go wrong
        self.moves_epoch = 0.5
        self.said = 0
        self.backups: list[Any] = []  # as the server's place saved it
        self.acknowledged: dict[
            str, tuple[str, Any]
        ] = {}  # mutation id -> (who, ops): the list that nothing may be lost from
        self.made: set[str] = set()  # ids of these, and of what a laptop that lost power had committed all the same

    def open_server(self) -> None:
        """Start the server on its database."""
        world = self.world
        world.database = Database(self.server.url)
        world.sync = Sync(world.database, now=self.time)
        world.sessions = Sessions(world.database, now=self.time)
        from app.sync_server.admin import Admin

        world.admin = Admin(world.database, now=self.time)

    def back_up_server(self) -> None:
        """A consistent copy of what the server has."""
        self.backups.append(self.server.save(self.world.database))

    def restore_server(self, which: int) -> None:
        """Everything as it was; what came later is gone."""
        self.world.database.close()
        self.server.load(self.backups[which])
        self.backups = self.backups[: which + 1]
        self.open_server()

    def close(self) -> None:
        """End everything."""
        self.logged.close()
        for one in self.laptops:
            one.close()
        self.world.close()
        self._context.__exit__(None, None, None)
        shutil.rmtree(self.place, ignore_errors=True)


class CrashError(Exception):
    """The laptop lost power."""


class Machine:
    """A laptop: its store, its clock's error, its network."""

    def __init__(self, stage: Stage, number: int, name: str) -> None:
        self.stage, self.number, self.name = stage, number, name
        self.user = stage.people[name]
        self.role = dict(PEOPLE)[name]
        self.clock = LaptopClock(stage.time)
        self.session = Session(stage.ws, self.user, self.role, stage.team, self.user, SECRET)
        self.network = Network(stage.world, self.session, stage.chance)
        self.folder = stage.place / f"laptop{number}"
        self.crash_at = 0  # transactions until the power goes; 0 is never
        self.saved: Path | None = None
        self.open()

    def open(self) -> None:
        """Start Satchel on this laptop."""
        self.workspace: Workspace = workspaces.open_workspace(Profile(self.folder), clock=self.clock)
        self._act_as = self.workspace.act_as
        self.workspace.act_as = self._transaction  # type: ignore[method-assign]
        self.engine = Engine(self.workspace, self.network, page_limit=3, push_limit=3, accept_deletes=True)
        self._pull = self.engine.pull
        self.engine.pull = self._looked_at  # type: ignore[method-assign]
        self._reader = Reader(self.stage.world, self.workspace)

    def _looked_at(self) -> tuple[bool, int]:
        """A page, and what must be here after it."""
        more, rows = self._pull()
        self._reader.look()
        return more, rows

    def _transaction(self, source: Source, operation: Any, /, *args: Any, **kwargs: Any) -> Any:
        """A transaction that the power may end just before or just after its commit."""
        self.crash_at -= 1
        if self.crash_at != 0:
            return self._act_as(source, operation, *args, **kwargs)
        if self.stage.chance.random() < 0.5:
            self._act_as(source, operation, *args, **kwargs)
            raise CrashError

        def cut(work: Any, *more: Any, **named: Any) -> Any:
            operation(work, *more, **named)
            raise CrashError

        return self._act_as(source, cut, *args, **kwargs)

    def close(self) -> None:
        """Shut it down."""
        self.workspace.close()

    def restart(self) -> None:
        """After a crash: whatever was committed is there, nothing else."""
        self.close()
        self.crash_at = 0
        self.open()
        self.stage.made |= set(self.workspace.ask(lambda c: c.execute(select(sync_outbox.c.id)).scalars().all()))

    def save(self) -> None:
        """A backup of the whole laptop."""
        self.close()
        self.saved = self.folder.with_name(f"{self.folder.name}-saved")
        shutil.rmtree(self.saved, ignore_errors=True)
        shutil.copytree(self.folder, self.saved)
        self.open()

    def load(self) -> None:
        """Back to the saved state: this laptop has forgotten what came later."""
        assert self.saved is not None
        self.close()
        shutil.rmtree(self.folder)
        shutil.copytree(self.saved, self.folder)
        self.open()

    def clone(self) -> Machine:
        """A copy of this laptop that goes on by itself."""
        self.close()
        number = len(self.stage.laptops)
        shutil.copytree(self.folder, self.stage.place / f"laptop{number}")
        self.open()
        return Machine(self.stage, number, self.name)
