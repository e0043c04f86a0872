"""Long work: newest wins, once is once, leaving a page cancels, a write is never lost, errors have one road."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel

from app.errors import RefusedError, UserCancelledError
from ui.tasks import Tasks

if TYPE_CHECKING:
    import qasync
    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

    from ui.context import UiContext


class Heard:
    """Takes errors in place of the presenter."""

    def __init__(self) -> None:
        self.errors: list[BaseException] = []

    def present(self, error: BaseException, *, near: QObject | None = None) -> None:
        self.errors.append(error)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def tasks(workspace: Any, heard: Heard, qloop: qasync.QEventLoop) -> Any:
    made = Tasks(workspace=workspace, errors=heard)
    yield made
    made.close()


def spin(qloop: qasync.QEventLoop, seconds: float = 0.05) -> None:
    qloop.run_until_complete(asyncio.sleep(seconds))


def test_the_newest_load_wins(tasks: Tasks, qloop: qasync.QEventLoop) -> None:
    page, seen = QLabel(), []
    door = tasks.for_page(page)

    async def load(number: int) -> None:
        await door.ask(time.sleep, 0.01)
        seen.append(number)

    async def story() -> None:
        for number in range(30):
            door.start_latest("load", load(number))
        await asyncio.sleep(0.2)

    qloop.run_until_complete(story())
    assert seen == [29]
    assert not door.busy


def test_a_second_click_while_busy_is_ignored(tasks: Tasks, qloop: qasync.QEventLoop) -> None:
    page, seen = QLabel(), []
    door = tasks.for_page(page)

    async def save(number: int) -> None:
        await door.act(time.sleep, 0.01)
        seen.append(number)

    async def story() -> None:
        assert door.start_once("save", save(1))
        assert not door.start_once("save", save(2))
        await asyncio.sleep(0.1)
        assert door.start_once("save", save(3))
        await asyncio.sleep(0.1)

    qloop.run_until_complete(story())
    assert seen == [1, 3]


def test_a_destroyed_page_is_not_touched_and_its_write_still_happens(
    tasks: Tasks, heard: Heard, qloop: qasync.QEventLoop
) -> None:
    page, wrote = QLabel(), []
    door = tasks.for_page(page)

    def write() -> None:
        time.sleep(0.03)
        wrote.append(True)

    async def save() -> None:
        await door.act(write)
        page.setText("saved")  # would be "Internal C++ object already deleted"

    async def story() -> None:
        door.start_once("save", save())
        await asyncio.sleep(0.01)
        shiboken6.delete(page)
        await asyncio.sleep(0.1)

    qloop.run_until_complete(story())
    assert wrote == [True]
    assert heard.errors == []
    assert not door.start_once("more", save())


def test_a_write_that_fails_after_its_page_has_gone_is_still_told(
    tasks: Tasks, heard: Heard, qloop: qasync.QEventLoop
) -> None:
    page = QLabel()
    door = tasks.for_page(page)

    def write() -> None:
        time.sleep(0.03)
        raise RefusedError("E-X", "That stage is gone.")

    async def story() -> None:
        door.start_once("save", door.act(write))
        await asyncio.sleep(0.01)
        shiboken6.delete(page)
        await asyncio.sleep(0.1)

    qloop.run_until_complete(story())
    assert [str(error) for error in heard.errors] == ["That stage is gone. Nothing was changed."]


def test_writes_share_one_thread_and_reads_two(tasks: Tasks, qloop: qasync.QEventLoop) -> None:
    door = tasks.for_page(QLabel())

    def where() -> str:
        time.sleep(0.005)
        return threading.current_thread().name

    async def story() -> tuple[set[str], set[str]]:
        writes = await asyncio.gather(*(door.act(where) for _ in range(8)))
        reads = await asyncio.gather(*(door.ask(where) for _ in range(8)))
        return set(writes), set(reads)

    writes, reads = qloop.run_until_complete(story())
    assert len(writes) == 1
    assert 1 <= len(reads) <= 2
    assert threading.current_thread().name not in writes | reads


def test_an_error_goes_to_the_presenter_and_the_page_lives_on(
    tasks: Tasks, heard: Heard, qloop: qasync.QEventLoop
) -> None:
    door = tasks.for_page(QLabel())

    async def bad() -> None:
        raise ValueError("ours")

    async def story() -> None:
        door.start_once("bad", bad())
        await asyncio.sleep(0.02)

    qloop.run_until_complete(story())
    assert [type(error) for error in heard.errors] == [ValueError]


def test_cancel_is_silent(context: UiContext, qloop: qasync.QEventLoop, qtbot: QtBot) -> None:
    toasts: list[object] = []
    context.navigator.toast_requested.connect(toasts.append)
    context.errors.present(UserCancelledError())
    assert toasts == []


@pytest.mark.parametrize(("patience", "order"), [(9.0, ["page", "page", "page", "own"]), (0.0, ["own", *["page"] * 3])])
def test_the_machines_own_work_waits_for_the_pages_but_not_for_ever(
    tasks: Tasks, qloop: qasync.QEventLoop, monkeypatch: pytest.MonkeyPatch, patience: float, order: list[str]
) -> None:
    monkeypatch.setattr("ui.tasks.LULL", 0.4)
    monkeypatch.setattr("ui.tasks.PATIENCE", patience)
    page, runner, seen = QLabel(), QLabel(), []
    front, own = tasks.for_page(page), tasks.for_page(runner, behind=True)

    async def load() -> None:
        await front.ask(time.sleep, 0.05)
        seen.append("page")

    async def keep() -> None:
        await own.lull()
        seen.append("own")

    async def story() -> None:
        for number in range(3):
            front.start_once("load", load())
            if not number:
                own.start_once("keep", keep())
            await asyncio.sleep(0.1)
        while len(seen) < 4:
            await asyncio.sleep(0.02)

    qloop.run_until_complete(asyncio.wait_for(story(), 10))
    assert seen == order
