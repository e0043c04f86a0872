"""Laptops for tests: real workspaces, the shipped engine, and a network that is a function call."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app import workspace as workspaces
from app.changes import Source
from app.paths import Profile
from app.store import keys
from app.sync_client import joining
from app.sync_client.engine import Engine, Report
from app.sync_client.errors import SyncError
from app.sync_protocol.manifest import SCHEMA
from app.sync_server.endpoints import Session
from app.sync_server.errors import ServerError
from app.workspace import Workspace
from tests.support.sync_world import Time, World

HANDLERS = ("clients", "push", "pull", "snapshot", "reconcile", "verify")


class LaptopClock:
    """A laptop's clock: the world's time and an error of its own, ms."""

    def __init__(self, time: Time, off: int = 0) -> None:
        self.time, self.off = time, off

    def now(self) -> datetime:
        """The laptop's idea of now."""
        return datetime.fromtimestamp((self.time() + self.off) / 1000, UTC)


SECRET = "00" * 32  # of every device


class Direct:
    """A network without a wire: the body goes through JSON and the server's own check of the envelope."""

    def __init__(self, world: World, session: Session) -> None:
        self.world, self.session = world, session

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """One request."""
        from app.sync_server.api import CHECKS
        from app.sync_server.bodies import checked

        handler: Callable[..., dict[str, Any]] = getattr(self.world.sync, "register" if path == "clients" else path)
        try:
            answer = handler(self.session, checked(CHECKS[path], json.loads(json.dumps(body))))
        except ServerError as error:
            raise SyncError(error.code, json.loads(json.dumps(error.detail)), retry_after=error.retry_after) from error
        return dict(json.loads(json.dumps(answer)))


class Laptop:
    """One person's workspace, joined to the world."""

    def __init__(
        self, world: World, folder: Path, user_id: str, role: str = "rep", *, off: int = 0, **engine: Any
    ) -> None:
        self.world = world
        self.clock = LaptopClock(world.time, off)
        self.session = Session(world.ws, user_id, role, world.team, user_id, SECRET)
        self.network: Any = Direct(world, self.session)
        profile = Profile(folder)
        self.workspace: Workspace = workspaces.create(
            profile, make_key=keys.create_beside, name="", user_id=user_id, clock=self.clock
        )
        registered = self.network.post("clients", {"device": "test", "app": "0", "schema": SCHEMA})
        person = {
            "token": "t",
            "refresh": "r",
            "device": user_id,
            "secret": SECRET,
            "lease_days": 14,
            "user": {"email": "e"},
        }
        self.workspace.act_as(Source.AUTOMATION, joining.begin, "http://localhost", person, registered)
        self._engine = engine

    def engine(self) -> Engine:
        """A fresh engine, as after a start."""
        return Engine(self.workspace, self.network, **self._engine)

    def sync(self) -> Report:
        """Sync until nothing is left."""
        return self.engine().sync()

    def close(self) -> None:
        """Close the workspace."""
        self.workspace.close()
