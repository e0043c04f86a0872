"""Cycles are collected, and never on another thread than the interface's."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.garbage import GarbageCollector


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp: QApplication):
    was, owner = gc.isenabled(), QObject()
    yield GarbageCollector(owner)
    owner.deleteLater()
    if was:
        gc.enable()


def test_what_another_thread_leaves_behind_is_collected_here(collector: GarbageCollector) -> None:
    collected_on: list[threading.Thread] = []
    knots: list[weakref.ref[Knot]] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            collected_on.append(threading.current_thread())

    def leave() -> None:
        for _ in range(20_000):
            knots.append(weakref.ref(Knot()))

    gc.callbacks.append(note)
    try:
        other = threading.Thread(target=leave)
        other.start()
        other.join()
        assert collected_on == [], "nothing is collected over there"
        assert knots[0]() is not None
        collector.look()
    finally:
        gc.callbacks.remove(note)
    assert knots[0]() is None
    assert set(collected_on) == {threading.main_thread()}


def test_it_looks_by_itself(collector: GarbageCollector, qtbot: object) -> None:
    knot = weakref.ref(Knot())
    waste = [Knot() for _ in range(2_000)]
    del waste
    qtbot.waitUntil(lambda: knot() is None, timeout=5_000)  # type: ignore[attr-defined]
