"""The native window: place and size, and Today's kept picture until the main window moves in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QSettings, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.first_window import FirstWindow


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def first(settings: QSettings, qtbot: QtBot) -> FirstWindow:
    window = FirstWindow(settings)
    qtbot.addWidget(window)
    return window


def picture(color: str) -> bytes:
    image = QImage(1440, 900, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    png = QBuffer()
    png.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(png, "PNG")
    return png.data().data()


def test_size_is_remembered_and_a_lost_screen_does_not_lose_the_window(first: FirstWindow, settings: QSettings) -> None:
    first.resize(760, 640)
    first.close()
    again = FirstWindow(settings)
    assert (again.width(), again.height()) == (760, 640)
    again.move(9000, 9000)
    again.close()
    back = FirstWindow(settings)
    assert back.screen().availableGeometry().intersects(back.frameGeometry())


def test_the_kept_picture_is_painted_before_anything_else(first: FirstWindow) -> None:
    assert first.show_picture(first.look(), picture("#123456"))
    assert first.isVisible()
    assert first.grab().toImage().pixelColor(700, 400) == QColor("#123456")


def test_a_picture_of_another_look_and_a_damaged_one_are_not_shown(first: FirstWindow, settings: QSettings) -> None:
    look = first.look()
    assert not first.show_picture(look, b"not a picture")
    settings.setValue("appearance/text_scale", "2.0")
    assert not first.show_picture(look, picture("#123456"))
    assert not first.isVisible()


def test_the_main_window_takes_the_place_of_the_picture(first: FirstWindow, qtbot: QtBot) -> None:
    first.show_picture(first.look(), picture("#123456"))
    page = QWidget()
    page.setMinimumSize(720, 450)
    page.setWindowTitle("Leads — Satchel")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    page.setStyleSheet("background: #ffffff")
    first.move_in(page)
    qtbot.waitUntil(lambda: page.isVisible())
    assert first.windowTitle() == "Leads — Satchel"
    page.setWindowTitle("Today — Satchel")
    assert first.windowTitle() == "Today — Satchel"
    assert first.grab().toImage().pixelColor(700, 400) == QColor("#ffffff")
    first.close()
    assert not page.isVisible()
