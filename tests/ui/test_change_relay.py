"""The relay: one signal on the interface thread for many commits on other threads."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from app.changes import ChangeHub, ChangeSet, Source
from ui.change_relay import ChangeRelay

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_commits_of_other_threads_arrive_merged_on_the_interface_thread(qtbot: QtBot) -> None:
    hub = ChangeHub()
    relay = ChangeRelay(hub=hub)
    heard: list[tuple[ChangeSet, int]] = []
    relay.committed.connect(lambda change: heard.append((change, threading.get_ident())))

    def commit() -> None:
        hub.publish(ChangeSet(Source.USER, "Moved to Meeting set", {"lead": frozenset({"L1"})}, undo="U1"))
        for number in range(50):
            hub.publish(ChangeSet(Source.SYNC, "", {"lead": frozenset({f"S{number}"})}))

    worker = threading.Thread(target=commit)
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(heard))
    (change, thread), *rest = heard
    assert rest == []
    assert thread == threading.get_ident()
    assert len(change.ids("lead")) == 51
    assert (change.source, change.label, change.undo) == (Source.USER, "Moved to Meeting set", "U1")
    relay.close()
    hub.publish(ChangeSet(Source.USER, "later"))
    qtbot.wait(80)
    assert len(heard) == 1
