"""A network that loses, repeats and delays requests, and looks at every answer for what must never be in it."""

from __future__ import annotations

import json
import random
from typing import Any

from app.sync_client.errors import OfflineError, SyncError
from app.sync_server.api import CHECKS, checked
from app.sync_server.endpoints import Session, caller_of
from app.sync_server.errors import ServerError
from tests.support.sync_world import World

FAULTS = ("request lost", "answer lost", "twice", "late")


class Network:
    """One laptop's way to the server; `bad` is the share of requests that go wrong."""

    def __init__(self, world: World, session: Session, chance: random.Random) -> None:
        self.world, self.session, self.chance = world, session, chance
        self.bad = 0.0
        self._late: list[tuple[str, dict[str, Any]]] = []

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """One request, as good as the network is just now."""
        body = json.loads(json.dumps(body))
        fault = self.chance.choice(FAULTS) if self.chance.random() < self.bad else ""
        if fault == "request lost":
            raise OfflineError(fault)
        if fault == "late":
            self._late.append((path, body))
            raise OfflineError(fault)
        if fault == "twice":
            self._quietly(path, body)
        answer = self._ask(path, body)
        if fault == "answer lost":
            raise OfflineError(fault)
        return answer

    def deliver_late(self) -> None:
        """Requests that were on the way arrive now; nobody reads their answers."""
        late, self._late = self._late, []
        for path, body in late:
            self._quietly(path, body)

    def _quietly(self, path: str, body: dict[str, Any]) -> None:
        try:
            self._ask(path, body)
        except SyncError:
            return

    def _ask(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        handler = getattr(self.world.sync, "register" if path == "clients" else path)
        try:
            answer = json.loads(json.dumps(handler(self.session, checked(CHECKS[path], body))))
        except ServerError as error:
            raise SyncError(error.code, json.loads(json.dumps(error.detail))) from error
        self._look(path, body, answer)
        return dict(answer)

    def _look(self, path: str, body: dict[str, Any], answer: dict[str, Any]) -> None:
        """I5 and I13: only records of scopes granted now, and whole versions."""
        rows = [dict(zip(part["cols"], row, strict=True)) for part in answer.get("put", ()) for row in part["rows"]]
        with self.world.database.reading() as connection:
            granted = set(caller_of(connection, self.session, self.world.time()).grants)
        assert {row["_scope"] for row in rows} <= granted, "I5: a record of a scope that is not granted"
        if path == "pull" and body["cursor"] is not None:
            assert answer["to"][0] >= body["cursor"][0], "I17: the cursor went back"
            assert all(body["cursor"][0] < one[3] <= answer["to"][0] for one in answer["gone"]), "I13: a page splits a version"
