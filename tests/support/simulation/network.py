"""A network that loses, repeats and delays requests, and looks at every answer for what must never be in it."""

from __future__ import annotations

import json
import random
from typing import Any

from sqlalchemy import select

from app.sync_client.errors import OfflineError, SyncError
from app.sync_server import tables as s
from app.sync_server.api import CHECKS
from app.sync_server.bodies import checked
from app.sync_server.endpoints import Session
from app.sync_server.errors import ServerError
from tests.support.sync_world import World


def granted_to(connection: Any, user_id: str) -> set[str]:
    """The scopes somebody holds, read without the server's help."""
    g = s.grant.c
    return set(connection.execute(select(g.scope).where(g.user_id == user_id, g.revoked_v.is_(None))).scalars())


FAULTS = ("request lost", "answer lost", "twice", "late")
MANY = 200  # requests of one laptop between two actions: ten times what there ever is to say


class Network:
    """One laptop's way to the server; `bad` is the share of requests that go wrong."""

    def __init__(self, world: World, session: Session, chance: random.Random) -> None:
        self.world, self.session, self.chance = world, session, chance
        self.bad = 0.0
        self.asked = 0  # requests since somebody did something
        self._late: list[tuple[str, dict[str, Any]]] = []

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """One request, as good as the network is just now."""
        self.asked += 1
        assert self.asked < MANY, "I16: it asks and asks"
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
        with self.world.database.reading(self.world.ws) as connection:
            granted = granted_to(connection, self.session.user_id)
            if path == "pull" and answer["ack"][0]:
                c = s.sent.c
                query = select(c.version).where(c.client_id == body["client"], c.seq == answer["ack"][0])
                version = connection.execute(query).scalar()
                assert version <= answer["to"][0], "I11: an acknowledgement before its result"
        shown = {row["_scope"] for row in rows} | {one[0] for one in answer.get("gone", ())}
        assert shown <= granted, "I5: a record of a scope that is not granted"
        if path == "pull" and body["cursor"] is not None:
            assert answer["to"][0] >= body["cursor"][0], "I17: the cursor went back"
            assert all(body["cursor"][0] < one[3] <= answer["to"][0] for one in answer["gone"]), (
                "I13: a page splits a version"
            )
