"""One window per workspace: what is opened from outside goes to the one that runs, which comes to the front.

A socket in a folder of the user's own (0700), on Windows a named pipe: only the same user reaches it. It does not lie beside the
workspace, whose folder people copy. What comes in is JSON of at most 64 KiB, `{"open": ["/home/mina/leads.csv", "satchel:lead/…"]}`;
nothing is unpickled.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from app.paths import Profile

MOST = 64 << 10
PATIENCE = 3.0  # seconds for a word of the other side
LONGEST_PATH = 100  # what systems take as the path of a socket
DONE = b"ok"


def address_of(profile: Profile) -> str:
    """Where the window of a workspace listens; '' where this user has no folder of their own for it."""
    name = f"satchel-{hashlib.sha256(os.fsencode(profile.folder.resolve())).hexdigest()[:16]}"
    if sys.platform == "win32":
        return rf"\\.\pipe\{name}"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = Path(runtime) / "satchel" if runtime else Path(os.environ.get("TMPDIR", "/tmp")) / f"satchel-{os.getuid()}"
    with contextlib.suppress(OSError):
        folder.mkdir(0o700, exist_ok=True)
        found = folder.lstat()
        if stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077:
            path = str(folder / name)
            return path if len(os.fsencode(path)) <= LONGEST_PATH else ""
    return ""


def hand_to_running(profile: Profile, words: list[str]) -> bool:
    """Give it to the window that runs; False where none does, or none that answers."""
    address = address_of(profile)
    if not address or (sys.platform != "win32" and not os.path.exists(address)):  # noqa: PTH110 - a start has no time for more
        return False
    from multiprocessing.connection import Client

    with contextlib.suppress(OSError, EOFError):
        with Client(address) as there:
            there.send_bytes(json.dumps({"open": words}).encode())
            return there.poll(PATIENCE) and there.recv_bytes(len(DONE)) == DONE
    return False


class Door(QObject):
    """Listens while the window has its workspace; `asked` brings the words, [] for only the window."""

    asked = Signal(list)
    _came = Signal(list)

    def __init__(self, profile: Profile, parent: QObject) -> None:
        super().__init__(parent)
        self._address, self._closing = address_of(profile), False
        self._listener = self._thread = None
        self._came.connect(self._on_came)  # from its own thread to that of the window
        if not self._address:
            return
        from multiprocessing.connection import Listener

        with contextlib.suppress(OSError):  # the workspace's lock is held, so what a killed window left is nobody's
            if sys.platform != "win32":
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(self._address)  # noqa: PTH108
            self._listener = Listener(self._address)
            self._thread = threading.Thread(target=self._serve, name="satchel-door", daemon=True)
            self._thread.start()

    @Slot(list)
    def _on_came(self, words: list[str]) -> None:
        self.asked.emit(words)

    def close(self) -> None:
        """Listen no more."""
        if self._listener is None or self._thread is None:
            return
        from multiprocessing.connection import Client

        self._closing = True
        with contextlib.suppress(OSError):
            Client(self._address).close()  # wakes the one that waits
        self._thread.join(PATIENCE)
        with contextlib.suppress(OSError):  # somebody tidied the folder
            self._listener.close()

    def _serve(self) -> None:
        assert self._listener is not None  # the thread is started with it
        while not self._closing:
            with contextlib.suppress(OSError, EOFError):
                with self._listener.accept() as there:
                    if not self._closing and _is_own(there):
                        self._answer(there)

    def _answer(self, there: Connection) -> None:
        if not there.poll(PATIENCE):
            return
        try:
            words = json.loads(there.recv_bytes(MOST))["open"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return
        if isinstance(words, list) and all(isinstance(one, str) for one in words):
            self._came.emit(words)
            there.send_bytes(DONE)


def _is_own(there: Connection) -> bool:
    """Whether the other side belongs to the same user; elsewhere than on Linux folder and pipe let in nobody else."""
    if not sys.platform.startswith("linux"):
        return True
    import socket
    import struct

    with socket.socket(fileno=os.dup(there.fileno())) as peer:
        _, uid, _ = struct.unpack("3i", peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i")))
    return bool(uid == os.getuid())
