"""Dialogs are awaited while other tasks run on; each kind of error is shown in its own way."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget

from app.errors import RefusedError, UnavailableError
from ui.dialogs import ask_yes_no, show

if TYPE_CHECKING:
    from collections.abc import Callable

    import qasync
    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow


def press(words: str) -> Callable[[], None]:
    def find_and_press() -> None:
        for box in QApplication.topLevelWidgets():
            if isinstance(box, QMessageBox) and box.isVisible():
                next(button for button in box.findChildren(QPushButton) if button.text() == words).click()

    return find_and_press


def test_other_tasks_run_while_a_dialog_is_open(qloop: qasync.QEventLoop, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.002)
            ticks += 1

    async def story() -> bool:
        ticking = asyncio.ensure_future(tick())
        dialog = QDialog(parent)
        QTimer.singleShot(60, dialog.accept)
        answer = await show(dialog)
        ticking.cancel()
        return answer

    assert qloop.run_until_complete(story())
    assert ticks > 5


def test_a_dialog_that_went_with_its_window_is_no_mistake(qloop: qasync.QEventLoop) -> None:
    parent, field = QWidget(), QWidget()
    field.setParent(parent)
    dialog = QDialog(parent)

    async def story() -> None:
        asking = asyncio.ensure_future(show(dialog))
        await asyncio.sleep(0.01)
        shiboken6.delete(parent)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking

    qloop.run_until_complete(story())


def test_yes_and_no_are_verbs(qloop: qasync.QEventLoop, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for words, expected in (("Stop contact", True), ("Keep contact", False)):
        QTimer.singleShot(40, press(words))
        asked = ask_yes_no(parent, "Stop all contact?", yes="Stop contact", no="Keep contact", danger=True)
        assert qloop.run_until_complete(asked) is expected


def test_each_error_is_shown_in_its_own_way(window: MainWindow, qtbot: QtBot) -> None:
    errors = window.context.errors
    errors.present(RefusedError("E-1", "Two criteria are missing."))
    assert window.toast.isVisible()
    errors.present(UnavailableError("E-2", "The printer did not answer.", do="Print again."))
    assert window.banner.isVisible()
    errors.present(ValueError("a bug of ours"))
    box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    assert "ValueError: a bug of ours" in box.detailedText()
    box.close()


def test_a_page_may_show_a_refusal_itself(window: MainWindow) -> None:
    class Page(QWidget):
        shown = ""

        def show_refusal(self, error: RefusedError) -> bool:
            self.shown = error.field
            return True

    page = Page()
    window.context.errors.present(RefusedError("E-1", "Wrong.", field="email"), near=page)
    assert page.shown == "email"
    assert not window.toast.isVisible()
