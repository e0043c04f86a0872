"""A laptop whose lease ended shows nothing when it is started; a contact opens it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import operations, queries
from app import workspace as workspaces
from app.changes import Source
from app.clock import to_ms
from app.errors import RefusedError
from app.paths import Profile
from app.store import keys, last_seen, outbox
from app.sync_client import joining
from tests.end2end.conftest import Desk

DAY = 86_400_000
ANSWER = {"token": "t", "refresh": "r", "device": "d", "secret": "00" * 32, "lease_days": 14, "user": {"email": "e"}}


def join(folder: Path, days: int) -> None:
    """Joined to a server that does not answer, last heard so many days ago; the user works offline."""
    workspace = workspaces.open_workspace(Profile(folder))

    def write(work: Any) -> None:
        joining.begin(work, "http://localhost:9", ANSWER, {"client": "c", "epoch": "e"})
        outbox.set_state(work.connection, "last_contact", to_ms(workspace.clock.now()) - days * DAY)
        outbox.set_state(work.connection, "offline", True)

    workspace.act_as(Source.SYNC, write)
    workspace.act(operations.drafts.keep_picture, "light", b"how Today looked")
    workspace.close()


@pytest.mark.parametrize(("days", "kinds"), [(13, ["last_picture"]), (15, [])])
def test_what_was_seen_last_is_not_shown_either(practice_of_today: Path, tmp_path: Path, days: int, kinds: list[str]):
    shutil.copytree(practice_of_today, tmp_path / "p")
    join(tmp_path / "p", days)
    profile = Profile(tmp_path / "p")
    assert list(last_seen.read(profile, keys.unlock(profile, passphrase=None))) == kinds


def test_a_locked_laptop_opens_covered_and_a_contact_uncovers_it(
    open_desk: Callable[[Path], Desk], practice_of_today: Path, tmp_path: Path
):
    shutil.copytree(practice_of_today, tmp_path / "p")
    join(tmp_path / "p", 15)
    desk = open_desk(tmp_path / "p")
    cover = desk.made.sync.cover
    desk.until(cover.isVisible, "the cover")
    with pytest.raises(RefusedError, match="locked"):
        desk.made.workspace.ask(queries.status.status)
    assert "Mina" not in desk.made.window.sidebar._name.text()
    now = to_ms(desk.workspace.clock.now())
    desk.workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, "last_contact", now))
    desk.made.sync.runner._look()
    desk.until(lambda: not cover.isVisible(), "uncovered")
    desk.until(lambda: desk.made.window.sidebar._name.text() == "Mina Aldous", "the user is named")
    assert desk.made.workspace.ask(queries.status.status).joined
