"""A code on the screen is one that a phone's camera can read."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer

from ui.common.code_view import SMALLEST, CodeView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


@pytest.mark.parametrize("side", [SMALLEST, 168])
@pytest.mark.parametrize("text", ["tel:+441632960517;ext=204", "geo:53.84200,-0.64500?q=53.84200,-0.64500"])
def test_a_camera_reads_what_the_code_says(qtbot: QtBot, theme: Theme, text: str, side: int) -> None:
    view = CodeView(text, "call Isaura Thackwell", theme=theme, side=side)
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    buffer = QBuffer()
    view.grab().save(buffer, "PNG")
    picture = Image.open(BytesIO(bytes(buffer.data().data()))).convert("L")
    assert [one.text for one in zxingcpp.read_barcodes(picture)] == [text]
