"""What nobody caught in the window, its loop or a thread is kept by place, without a word of anybody's, and told once."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app import fault_log
from ui import mistakes
from ui.error_presenter import ErrorPresenter

CUSTOMER = "Isaura Thackwell +44 1632 960772"


@pytest.fixture
def shown(qloop: qasync.QEventLoop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ErrorPresenter]:
    """A presenter that is told of everything; the hooks of the test run are put back."""
    monkeypatch.setenv("SATCHEL_HOME", str(tmp_path))
    monkeypatch.setattr(mistakes, "_kept", {})
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    presenter = ErrorPresenter()
    mistakes.watch(presenter.present)
    mistakes.watch_loop(qloop, presenter.present)
    yield presenter
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    for box in boxes():
        box.close()
    qloop.run_until_complete(asyncio.sleep(0))


def boxes() -> list[QMessageBox]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]


def kept() -> str:
    return "".join(one.read_text("utf-8") for one in fault_log.files()[:1])


def fail() -> None:
    raise ValueError(CUSTOMER)


def test_a_slot_that_fails_is_kept_by_place_and_told_once(shown: ErrorPresenter, qloop: qasync.QEventLoop) -> None:
    for _ in range(2):
        QTimer.singleShot(0, fail)
        qloop.run_until_complete(asyncio.sleep(0.02))
    assert len(boxes()) == 1
    assert "satchel-faults.log" in boxes()[0].informativeText()
    assert kept().count("ValueError") == 1
    assert "test_mistakes.py" in kept()
    assert CUSTOMER not in kept()
    boxes()[0].close()
    QTimer.singleShot(0, fail)
    qloop.run_until_complete(asyncio.sleep(0.02))
    assert boxes() == []  # not again and again


def test_the_loop_a_thread_and_a_finaliser_are_heard_too(shown: ErrorPresenter, qloop: qasync.QEventLoop) -> None:
    qloop.call_soon(lambda: [][1])
    qloop.run_until_complete(asyncio.sleep(0.02))
    assert "IndexError" in kept()
    assert len(boxes()) == 1

    thread = threading.Thread(target=lambda: {}["key of a thread"])
    thread.start()
    thread.join()
    assert "KeyError" in kept()

    class Ends:
        def __del__(self) -> None:
            raise ArithmeticError(CUSTOMER)

    ends = Ends()
    del ends
    assert "ArithmeticError" in kept()
    assert CUSTOMER not in kept()
