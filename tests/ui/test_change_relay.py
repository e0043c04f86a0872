"""The relay: one signal on the interface thread for many commits on other threads."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from app.changes import ChangeHub, ChangeSet, Source
from ui.change_relay import MERGE_MS, SYNC_MS, ChangeRelay

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


def test_what_a_long_sync_brings_is_told_at_once_and_then_together_and_never_holds_up_ones_own(qtbot: QtBot) -> None:
    hub = ChangeHub()
    relay = ChangeRelay(hub=hub)
    heard: list[frozenset[str]] = []
    relay.committed.connect(lambda change: heard.append(change.ids("lead")))

    def bring(*ids: str) -> None:
        for one in ids:
            hub.publish(ChangeSet(Source.SYNC, "", {"lead": frozenset({one})}))

    bring("S1")
    qtbot.waitUntil(lambda: heard == [{"S1"}])
    bring("S2", "S3")
    qtbot.wait(4 * MERGE_MS)
    bring("S4")
    assert heard == [{"S1"}], "the next pages are told together"
    qtbot.waitUntil(lambda: heard == [{"S1"}, {"S2", "S3", "S4"}])
    bring("S5")
    qtbot.wait(2 * MERGE_MS)
    hub.publish(ChangeSet(Source.USER, "Edited", {"lead": frozenset({"L1"})}))
    qtbot.waitUntil(lambda: len(heard) == 3, timeout=SYNC_MS // 2)
    assert heard[2] == {"S5", "L1"}
    relay.close()
