"""Requests to the shipped application without a socket, byte by byte, and people who joined over them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI

from app.sync_protocol.manifest import SCHEMA
from app.sync_server.admin import Admin


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    content: bytes

    @property
    def json(self) -> Any:
        """The body, read."""
        return json.loads(self.content)

    @property
    def code(self) -> str:
        """The error's code; empty for none."""
        if self.headers.get("content-type") != "application/json":
            return ""
        found = self.json
        return str(found.get("error", "")) if isinstance(found, dict) else ""


class InProcess:
    """The wire. A body is sent in the parts it is given in."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app
        self._loop = asyncio.new_event_loop()

    def close(self) -> None:
        """End the loop."""
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()

    def send(
        self,
        method: str,
        path: str,
        body: bytes | Sequence[bytes] = b"",
        headers: dict[str, str] | Sequence[tuple[bytes, bytes]] = (),
    ) -> Answer:
        """One request and its whole answer."""
        parts = [body] if isinstance(body, bytes) else list(body)
        return self._loop.run_until_complete(self._send(method, path, parts, headers))

    async def _send(self, method: str, path: str, parts: list[bytes], headers: Any) -> Answer:
        if isinstance(headers, dict):
            headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        bare, _, query = path.partition("?")
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http", "path": bare,
            "raw_path": bare.encode(), "query_string": query.encode(), "root_path": "", "headers": list(headers),
            "client": ("198.51.100.7", 1), "server": ("test", 80), "state": {},
        }  # fmt: skip
        waiting = [{"type": "http.request", "body": one, "more_body": True} for one in parts[:-1]]
        waiting.append({"type": "http.request", "body": parts[-1], "more_body": False})
        got: dict[str, Any] = {"status": 0, "headers": {}, "body": bytearray()}

        async def receive() -> dict[str, Any]:
            if not waiting and not bare.endswith("/events"):  # a stream is hung up on, everything else waited for
                await asyncio.sleep(60)
            return waiting.pop(0) if waiting else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                got["status"] = message["status"]
                got["headers"] = {name.decode(): value.decode() for name, value in message["headers"]}
            elif message["type"] == "http.response.body":
                got["body"] += message.get("body", b"")

        await self.app(scope, receive, send)
        return Answer(got["status"], got["headers"], bytes(got["body"]))

    def post(self, path: str, body: dict[str, Any], token: str = "") -> Answer:
        """JSON there and back."""
        headers = {"authorization": f"Bearer {token}"} if token else {}
        return self.send("POST", path, json.dumps(body).encode(), headers)


class Colleague:
    """Somebody who joined with an invitation and registered a client."""

    def __init__(self, wire: InProcess, admin: Admin, ws: str, name: str, *, role: str, team: str = "") -> None:
        invited = admin.invite(ws, f"{name}@satchel.example", role=role, team=team, name=name.title())
        joined = wire.post("/auth/v1/join", {"code": invited["code"], "device": name}).json
        self.wire, self.ws, self.role, self.user_id, self.name = wire, ws, role, invited["user_id"], name.title()
        self.token, self.refresh, self.device = joined["token"], joined["refresh"], joined["device"]
        registered = wire.post("/sync/v1/clients", {"device": name, "app": "0", "schema": SCHEMA}, self.token).json
        self.client, self.epoch = registered["client"], registered["epoch"]
        self.seq = self.acked = 0
        self.prev: str | None = None

    def envelope(self, **more: Any) -> dict[str, Any]:
        """What every request carries."""
        common = {"client": self.client, "epoch": self.epoch, "schema": SCHEMA, "acked": self.acked, "proof": [0, "0"]}
        return {**common, "now": 1_764_000_000_000, **more}

    def ask(self, path: str, token: str | None = None, **more: Any) -> Answer:
        """A sync request under this or another token."""
        return self.wire.post(f"/sync/v1/{path}", self.envelope(**more), self.token if token is None else token)

    def push(self, mutation_id: str, *ops: dict[str, Any]) -> Answer:
        """The next mutation in this client's order."""
        mutation = {
            "seq": self.seq + 1,
            "id": mutation_id,
            "prev": self.prev,
            "at": 1_764_000_000_000,
            "ops": list(ops),
        }
        answer = self.ask("push", mutations=[mutation])
        if answer.status == 200:
            self.seq, self.prev = self.seq + 1, mutation_id
        return answer
