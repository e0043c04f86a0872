"""A second Satchel hands what it was given to the window that runs, which comes to the front."""

from __future__ import annotations

import contextlib
import os
import stat
import subprocess
import sys
import tempfile
import threading
from multiprocessing.connection import Client
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.links import link_to
from app.paths import Profile
from tests.support.verbs import ROOT
from ui import one_window
from ui.one_window import address_of, hand_to_running


@pytest.fixture
def give(desk):
    """Words handed over as another process does, while the window goes on."""

    def give_one(*words: str) -> bool:
        taken = []
        asking = threading.Thread(target=lambda: taken.append(hand_to_running(desk.workspace.profile, list(words))))
        asking.start()
        desk.until(lambda: bool(taken), "an answer")
        asking.join()
        return taken[0]

    return give_one


def test_a_list_and_a_link_open_in_the_window_that_runs(desk, give, tmp_path):
    lead = desk.find("isaura")
    window = desk.made.first
    window.setWindowState(Qt.WindowState.WindowMinimized)
    assert give()
    desk.until(lambda: not window.windowState() & Qt.WindowState.WindowMinimized, "it comes to the front")
    assert give(link_to("lead", lead))
    desk.until(lambda: desk.page.selection() is not None and desk.page.selection().id == lead, "the lead's page")
    path = tmp_path / "list.csv"
    path.write_text("First Name,Email\nZebedee,z@x.example\n", "utf-8")
    assert give(str(path))
    desk.until(lambda: desk.page.windowTitle() == "Import" and desk.page._ledger is not None, "the list is in Import")


def test_in_a_call_it_waits_and_what_is_no_list_is_refused(desk, give, tmp_path, monkeypatch):
    toasts = []
    desk.made.navigator.toast_requested.connect(lambda request: toasts.append(request.text))
    desk.made._later.setInterval(20)
    assert give("/etc/passwd")
    desk.until(lambda: any("is no list and no link" in one for one in toasts))
    assert give(link_to("lead", "018f0000-0000-7000-8000-000000000000"))
    desk.until(lambda: any("leads to nothing on this laptop" in one for one in toasts))
    lead = desk.find("isaura")
    desk.made.navigator.start_call(desk.find("ansel brightmoor"))
    desk.wait(0.4)
    assert give(link_to("lead", lead))
    desk.until(lambda: any("waits until the call has ended" in one for one in toasts))
    desk.wait(0.2)
    assert desk.page.windowTitle().startswith("Call")
    desk.made.navigator.go_back()
    desk.until(
        lambda: desk.page.selection() is not None and desk.page.selection().id == lead, "it opens after the call"
    )


def test_only_the_same_user_reaches_it_and_what_is_no_message_is_not_answered(desk, give, monkeypatch):
    address = address_of(desk.workspace.profile)
    if os.name == "posix":
        assert stat.S_IMODE(Path(address).parent.stat().st_mode) == 0o700
        assert Path(address).parent != desk.workspace.profile.folder, "people copy that one"
    asked = []
    desk.made._door.asked.connect(asked.append)
    for wrong in (
        b"\x80\x04K.",
        b"{}",
        b'{"open": 3}',
        b'{"open": [3]}',
        b"[" * 60_000,
        b'{"open": ["' + b"x" * (1 << 20) + b'"]}',
    ):
        with Client(address) as there:
            try:
                there.send_bytes(wrong)
                assert not there.poll(0.5) or there.recv_bytes() != b"ok"
            except (EOFError, OSError):
                pass
    monkeypatch.setattr(one_window.os, "getuid", lambda: 12345)  # as if somebody else's process had come
    with Client(address) as there:
        with contextlib.suppress(OSError):
            there.send_bytes(b'{"open": []}')
        with contextlib.suppress(EOFError, OSError):
            assert not there.poll(2) or there.recv_bytes() != b"ok"
    monkeypatch.undo()
    assert give()
    desk.until(lambda: asked == [[]])


def test_a_second_start_ends_at_once_and_a_dead_window_is_no_window(desk, tmp_path):
    profile = desk.workspace.profile
    second = subprocess.Popen(
        [sys.executable, "-m", "ui.launch", "--profile", str(profile.folder), "--open", link_to("lead", desk.find("isaura"))],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "c")},
    )  # fmt: skip
    desk.until(lambda: second.poll() is not None, "the second one ends", seconds=30)
    assert second.returncode == 0
    desk.until(lambda: "Isaura" in desk.made.window.windowTitle())
    desk.made._door.close()
    assert not hand_to_running(profile, [])
    if os.name == "posix":
        Path(address_of(profile)).touch()  # what a killed window may leave
        assert not hand_to_running(profile, [])
        again = one_window.Door(profile, desk.made.window)
        assert again._listener is not None
        again.close()


@pytest.mark.skipif(os.name != "posix", reason="pipes have no folder")
def test_a_folder_of_somebody_else_is_not_used(monkeypatch):
    with tempfile.TemporaryDirectory() as place:  # a short path, as sockets have
        runtime, profile = Path(place), Profile(Path("/home/mina/workspace"))
        monkeypatch.setenv("XDG_RUNTIME_DIR", place)
        assert Path(address_of(profile)).parent == runtime / "satchel"
        (runtime / "satchel").chmod(0o777)
        assert address_of(profile) == ""
        (runtime / "satchel").rmdir()
        (runtime / "mine").mkdir(0o700)
        (runtime / "satchel").symlink_to(runtime / "mine")
        assert address_of(profile) == ""
