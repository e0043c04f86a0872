"""A server in memory of the test: its database, its clock and people with sessions; no HTTP between."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.ids import new_id
from app.sync_protocol.manifest import SCHEMA
from app.sync_server.admin import Admin
from app.sync_server.database import Database
from app.sync_server.endpoints import Session, Sync
from app.sync_server.sessions import Sessions

START = 1_764_000_000_000


class Time:
    """A clock that moves when told, ms UTC."""

    def __init__(self, at: int = START) -> None:
        self.at = at

    def __call__(self) -> int:
        return self.at

    def pass_(self, ms: int) -> None:
        """Let time pass."""
        self.at += ms


class World:
    """A workspace with a team, and people as they are asked for."""

    def __init__(self, url: str) -> None:
        self.time = Time()
        _place(url)
        self.database = Database(url)
        self.database.create()
        self.sync = Sync(self.database, now=self.time)
        self.sessions = Sessions(self.database, now=self.time)
        self.admin = Admin(self.database, now=self.time)
        self.ws = self.admin.create_workspace("Quillfen")["id"]
        self.team = self.admin.add_team(self.ws, "North")["id"]

    def person(self, name: str, role: str = "rep", team: str | None = "North") -> Person:
        """A colleague with a session of their own."""
        invited = self.admin.invite(self.ws, f"{name}@satchel.example", role=role, team=team or "", name=name.title())
        return Person(self, invited["user_id"], role, self.team if team else None)

    def close(self) -> None:
        """Close the database."""
        self.database.close()


class Person:
    """Somebody's hand-made requests: what a laptop would send, sentence by sentence."""

    def __init__(self, world: World, user_id: str, role: str, team: str | None) -> None:
        self.world, self.user_id = world, user_id
        self.session = Session(world.ws, user_id, role, team, new_id())
        answer = world.sync.register(self.session, {"device": "test", "app": "0", "schema": SCHEMA})
        self.client, self.epoch = answer["client"], answer["epoch"]
        self.seq, self.acked = 0, 0
        self.prev: str | None = None
        self.proof: list[Any] = [0, "0"]

    def envelope(self, **more: Any) -> dict[str, Any]:
        """What every request carries."""
        common = {
            "client": self.client,
            "epoch": self.epoch,
            "schema": SCHEMA,
            "acked": self.acked,
            "proof": self.proof,
        }
        return {**common, "now": self.world.time(), **more}

    def mutation(self, *ops: dict[str, Any], age: int = 0) -> dict[str, Any]:
        """The next mutation in this client's order, made `age` ms ago."""
        self.seq += 1
        made = {"seq": self.seq, "id": new_id(), "prev": self.prev, "at": self.world.time() - age, "ops": list(ops)}
        self.prev = str(made["id"])
        return made

    def push(self, *mutations: dict[str, Any]) -> list[dict[str, Any]]:
        """Send mutations; their results."""
        results: list[dict[str, Any]] = self.world.sync.push(self.session, self.envelope(mutations=list(mutations)))[
            "results"
        ]
        return results

    def do(self, *ops: dict[str, Any], age: int = 0) -> dict[str, Any]:
        """Send one mutation; its result."""
        return self.push(self.mutation(*ops, age=age))[0]

    def pull(self, cursor: Any = None, **more: Any) -> dict[str, Any]:
        """One page."""
        body = self.envelope(**{"cursor": cursor, "gv": 0, "full_sums": False, "limit": 2000, **more})
        return self.world.sync.pull(self.session, body)

    def sees(self) -> dict[tuple[str, str], dict[str, Any]]:
        """Every record of every scope held now, by entity and id."""
        found = {}
        for scope in self.pull()["scopes"]["add"]:
            token = None
            while True:
                body = self.envelope(scope=scope["scope"], token=token, entities=None, limit=5000)
                page = self.world.sync.snapshot(self.session, body)
                for part in page["put"]:
                    for row in part["rows"]:
                        record = dict(zip(part["cols"], row, strict=True))
                        found[part["e"], record["id"]] = record
                token = page["token"]
                if token is None:
                    break
        return found


def create(entity: str, row_id: str, **values: Any) -> dict[str, Any]:
    """A create operation."""
    return {"op": "create", "e": entity, "id": row_id, "set": values}


def patch(entity: str, row_id: str, **units: Any) -> dict[str, Any]:
    """A patch operation; each unit as (from, to)."""
    return {"op": "patch", "e": entity, "id": row_id, "set": {unit: list(pair) for unit, pair in units.items()}}


@cache
def _server() -> TemporaryDirectory[str]:
    """A database file with every table and nobody in it, made once in a run."""
    folder = TemporaryDirectory()
    made = Database(sqlite_url(Path(folder.name)))
    made.create()
    made.close()
    return folder


def _place(url: str) -> None:
    """A file that is not there yet is a copy, which costs a tenth of making it."""
    path = Path(url.removeprefix("sqlite:///"))
    if url.startswith("sqlite:///") and not path.exists():
        shutil.copy(Path(_server().name) / "server.db", path)


def sqlite_url(folder: Path) -> str:
    """A database file of its own."""
    return f"sqlite:///{folder / 'server.db'}"
