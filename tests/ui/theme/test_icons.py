"""Every icon that is shipped draws something, and every icon that is named is shipped."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from app.resource_files import resource
from ui.theme.icons import Icons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_every_icon_draws_something_in_the_colour_asked_for(qapp: QApplication) -> None:
    icons = Icons()
    assert len(icons.names()) > 80
    for name in icons.names():
        image = icons.pixmap(name, "#B81F30", 16, 2.0).toImage()
        assert (image.width(), image.height()) == (32, 32)
        drawn = [image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 250]
        assert drawn, name
        assert all(pixel.red() > pixel.green() for pixel in drawn), name


def test_pixmaps_are_kept_and_an_unknown_name_draws_a_dot(qapp: QApplication) -> None:
    icons = Icons()
    assert icons.pixmap("phone", "#000000", 16, 1.0) is icons.pixmap("phone", "#000000", 16, 1.0)
    assert not icons.pixmap("no-such-icon", "#000000", 16, 1.0).isNull()


def test_every_icon_named_in_ui_is_shipped() -> None:
    shipped = {path.stem for path in resource("icons").glob("*.svg")}
    named = set()
    for source in Path("ui").rglob("*.py"):
        named |= set(re.findall(r'icon="([a-z0-9_-]+)"', source.read_text(encoding="utf-8")))
    assert named <= shipped, named - shipped
