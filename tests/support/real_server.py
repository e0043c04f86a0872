"""`satchel-server run` as it is installed: a process of its own, spoken to over a socket."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from app.ids import new_id
from app.sync_protocol.manifest import SCHEMA
from app.sync_server.__main__ import main
from tests.support.verbs import called

PROGRAM = [sys.executable, "-m", "app.sync_server"]


def verb(*words: str, **environment: str) -> tuple[int, Any, str]:
    """Run one verb here: its exit code, its answer read as JSON, and what it said on standard error."""
    code, out, err = called(main, [*words], environment)
    return code, json.loads(out) if out else None, err


class RealServer:
    """One that runs; its log is kept in a file."""

    def __init__(self, database: str, folder: Path, *options: str, port: int = 0, **environment: str) -> None:
        self.log = folder / "server.log"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*PROGRAM, "run", "--database", database, "--port", str(port), *options],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, **environment},
            )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, self.log.read_text()
        self.told: dict[str, Any] = json.loads(line)
        self.port = int(self.told["url"].rpartition(":")[2])

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Ask it to end; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(20)
        if self.process.stdout is not None:
            self.process.stdout.close()
        return code

    def lines(self) -> list[dict[str, Any]]:
        """What it logged."""
        return [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]

    def workers(self) -> list[int]:
        """The processes that serve, where there are several."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in path.read_text().split()]

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        token: str = "",
        headers: dict[str, str] | None = None,
        timeout: float = 15,
    ) -> tuple[int, Any]:
        """One request on a connection of its own: status, and the answer read."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            sent = {"authorization": f"Bearer {token}"} if token else {}
            content = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
            connection.request(method, path, content, {**sent, **(headers or {})})
            answer = connection.getresponse()
            raw = answer.read()
            kind = answer.getheader("content-type", "")
            return answer.status, json.loads(raw) if kind == "application/json" else raw
        finally:
            connection.close()


class Laptop:
    """A client that pushes and pulls over a socket and keeps what was acknowledged to it."""

    def __init__(self, server: RealServer, code: str) -> None:
        self.server = server
        _, joined = server.ask("POST", "/auth/v1/join", {"code": code, "device": "test"})
        self.token, self.user = joined["token"], joined["user"]["id"]
        _, registered = server.ask("POST", "/sync/v1/clients", {"schema": SCHEMA}, self.token)
        self.client, self.epoch = registered["client"], registered["epoch"]
        self.seq = 0
        self.prev: str | None = None
        self.waiting: list[dict[str, Any]] = []
        self.acknowledged: list[str] = []

    def envelope(self, **more: Any) -> dict[str, Any]:
        """What every request carries."""
        return {
            "client": self.client,
            "epoch": self.epoch,
            "schema": SCHEMA,
            "acked": 0,
            "proof": [0, "0"],
            "now": 1,
            **more,
        }

    def add(self) -> str:
        """A new lead, waiting to be sent; its id."""
        lead, mutation = new_id(), new_id()
        op = {"op": "create", "e": "lead", "id": lead, "set": {"owner_id": self.user, "stage": "New"}}
        self.seq += 1
        self.waiting.append({"seq": self.seq, "id": mutation, "prev": self.prev, "at": 1, "ops": [op]})
        self.prev = mutation
        return lead

    def push(self) -> bool:
        """Send what waits, as often as it takes; False when the server could not be asked or was busy."""
        try:
            status, answer = self.server.ask("POST", "/sync/v1/push", self.envelope(mutations=self.waiting), self.token)
        except (OSError, http.client.HTTPException):
            return False
        if status != 200:
            assert status in (503, 429), (status, answer)
            return False
        assert [one["status"] for one in answer["results"]] == ["applied"] * len(self.waiting), answer
        self.acknowledged += [mutation["ops"][0]["id"] for mutation in self.waiting]
        self.waiting.clear()
        return True
