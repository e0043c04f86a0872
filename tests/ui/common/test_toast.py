"""The toast shows one thing, offers Undo, goes by itself, and waits while someone points at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.common.button import Button
from ui.common.toast import Toast
from ui.navigator import ToastRequest
from ui.theme.theme import Theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def test_undo_is_asked_for_once_with_what_was_given(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme=theme, host=host)
    toast.show_request(ToastRequest("Snoozed to", "Mon 16, 09:00", undo="U7"))
    with qtbot.waitSignal(toast.undo_requested) as asked:
        qtbot.mouseClick(toast.findChild(Button), Qt.MouseButton.LeftButton)
    assert asked.args == ["U7"]
    assert not toast.isVisible()


def test_it_sits_at_the_bottom_right_and_takes_no_focus(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme=theme, host=host)
    before = QApplication.focusWidget()
    toast.show_request(ToastRequest("Done"))
    assert QApplication.focusWidget() is before
    assert toast.geometry().right() in range(host.width() - 24, host.width() - 16)
    host.resize(500, 200)
    qtbot.waitUntil(lambda: toast.geometry().bottom() in range(host.height() - 24, host.height() - 16))
    assert not toast.findChild(Button).isVisible()


def test_it_goes_by_itself_but_not_while_pointed_at(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme=theme, host=host)
    toast._timer.setInterval(30)
    toast.show_request(ToastRequest("Done", undo="U1"))
    here = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    qtbot.wait(80)
    assert toast.isVisible()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_long_words_break_and_none_is_cut_at_twice_the_text_size(
    qapp: QApplication, host: QWidget, qtbot: QtBot
) -> None:
    large = Theme(app=qapp, scheme="light", contrast="normal", reduced_motion=True, text_scale=2)
    large.activate()
    host.resize(720, 450)
    toast = Toast(theme=large, host=host)
    long = "Confirm the meeting on Tue 17, bring the sample audit report and the list of the nine sites"
    toast.show_request(ToastRequest("Snoozed to Monday 16 November,", long, undo="U1"))
    assert host.rect().contains(toast.geometry())
    for words in (toast._text, toast._strong):
        assert toast.rect().contains(words.geometry())
        assert words.height() >= words.heightForWidth(words.width())
    assert toast._undo.width() >= toast._undo.sizeHint().width()
    toast.show_request(ToastRequest("Done", undo="U1"))
    assert toast.width() == toast.sizeHint().width() < 400
    large.retire()
