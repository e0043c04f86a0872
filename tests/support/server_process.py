"""The shipped server as a process of its own on loopback, which can be killed and started again; and a wire that can fail."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from app import workspace as workspaces
from app.paths import Profile
from app.store import keys
from app.sync_client import joining
from app.sync_client.engine import Engine
from app.sync_server.__main__ import main
from app.workspace import Workspace
from tests.support.verbs import called

SERVER = [sys.executable, "-m", "app.sync_server"]


class ServerProcess:
    """One workspace with the team North."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "server.db"
        self._process: subprocess.Popen[str] | None = None
        self.url, self._port = "", "0"
        self.admin("create-workspace", "Quillfen")
        self.admin("add-team", "North")
        self.start()

    def admin(self, *words: str) -> dict[str, Any]:
        """What an administrator does on the server's own computer."""
        code, out, err = called(main, ["admin", words[0], "--database", str(self.database), *words[1:]], {})
        assert code == 0, err
        return dict(json.loads(out))

    def invite(self, name: str, role: str = "rep") -> str:
        """An invitation's code."""
        words = ("--role", role, "--team", "North", "--name", name.title())
        return str(self.admin("invite", f"{name}@satchel.example", *words)["code"])

    def start(self) -> None:
        """Serve, on the same port as before."""
        command = [*SERVER, "run", "--port", self._port, "--database", str(self.database)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.url = json.loads(self._process.stdout.readline())["url"]
        self._port = self.url.rsplit(":", 1)[1]

    def kill(self) -> None:
        """As the power cord does."""
        if self._process is not None:
            os.kill(self._process.pid, signal.SIGKILL)
            self._process.wait()
            assert self._process.stdout is not None
            self._process.stdout.close()
            self._process = None

    def laptop(
        self, folder: Path, name: str, *, role: str = "rep", url: str = "", password: str | None = None
    ) -> Workspace:
        """Somebody's workspace, joined and synced once."""
        workspace = joining.join(
            url or self.url,
            self.invite(name, role),
            Profile(folder / name),
            make_key=keys.create_beside,
            password=password,
        )
        http = joining.connect(workspace)
        Engine(workspace, http).sync()
        http.close()
        return workspace


def reopened(workspace: Workspace) -> Workspace:
    """The same workspace after a start."""
    workspace.close()
    return workspaces.open_workspace(workspace.profile)


def _place(url: str) -> tuple[str, int]:
    return "127.0.0.1", int(url.rsplit(":", 1)[1])


class Wire:
    """A TCP connection to the server that can fail; `tried` counts how often it was opened.

    Its modes are pass, cut (everything off), cut answers (requests arrive, and the first word of an answer cuts everything
    off), stall (held without a word), double (each request a second time), and for half-open connections lose and lose
    answers: what goes over them is swallowed from then on, and nobody is told.
    """

    def __init__(self, url: str) -> None:
        self._to = _place(url)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._mode = "pass"
        self.tried = 0
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._lost: set[socket.socket] = set()  # what comes out of these ends goes nowhere
        self._flows = threading.Event()
        self._flows.set()
        threading.Thread(target=self._accept, daemon=True).start()

    def set_mode(self, mode: str) -> None:
        """From now on; a connection that lost something stays lost when the wire is well again."""
        self._mode = mode
        self._lose(*self._pairs)
        if mode == "stall":
            self._flows.clear()
        else:
            self._flows.set()
        if mode == "cut":
            self._cut()

    def lead_to(self, url: str) -> None:
        """Whoever answers there; what was open is cut."""
        self._to = _place(url)
        self._cut()

    def close(self) -> None:
        """End."""
        self.set_mode("cut")
        self._listening.close()

    def _lose(self, *pairs: tuple[socket.socket, socket.socket]) -> None:
        if self._mode.startswith("lose"):
            self._lost |= {far for _, far in pairs} | {near for near, _ in pairs if self._mode == "lose"}

    def _cut(self) -> None:
        for one in (end for pair in self._pairs for end in pair):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._pairs.clear()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                self.tried += 1
                far = self._reach() if self._mode != "cut" else None
                if far is None:
                    near.close()
                    continue
                self._pairs.append((near, far))
                self._lose((near, far))
                again = self._listener_of_nothing() if self._mode == "double" else None
                for one, other, twin in ((near, far, again), (far, near, None)):
                    threading.Thread(target=self._carry, args=(one, other, twin), daemon=True).start()

    def _reach(self) -> socket.socket | None:
        try:
            return socket.create_connection(self._to)
        except OSError:  # the server is down just now
            return None

    def _listener_of_nothing(self) -> socket.socket:
        """A second connection, whose answers nobody reads on."""
        twin = socket.create_connection(self._to)
        self._pairs.append((twin, twin))
        threading.Thread(target=self._drain, args=(twin,), daemon=True).start()
        return twin

    @staticmethod
    def _drain(twin: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while twin.recv(65536):
                pass

    def _carry(self, one: socket.socket, other: socket.socket, twin: socket.socket | None) -> None:
        with contextlib.suppress(OSError):
            while part := one.recv(65536):
                self._flows.wait()
                if one in self._lost:
                    continue
                if self._mode == "cut answers" and any(one is far for _, far in self._pairs):
                    self._cut()
                    return
                other.sendall(part)
                if twin is not None:
                    twin.sendall(part)
        for end in (one, other) if one not in self._lost else ():
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
