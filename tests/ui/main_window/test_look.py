"""Pictures of the shell, kept where SATCHEL_PICTURES says, so that the design can be compared by eye."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow

folder = os.environ.get("SATCHEL_PICTURES", "")


@pytest.mark.parametrize(
    ("name", "size", "scheme", "scale"),
    [
        ("light", (1440, 868), "light", 1.0),
        ("dark", (1440, 868), "dark", 1.0),
        ("large", (1440, 868), "light", 2.0),
        ("small", (720, 450), "light", 1.0),
        ("small_large", (720, 450), "dark", 2.0),
    ],
)
def test_the_shell_fits_its_window_and_can_be_pictured(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str, size: tuple[int, int], scheme: str, scale: float
) -> None:
    window.context.theme.set_scheme(scheme)
    window.context.theme.set_text_scale(scale)
    window.resize(*size)
    window.context.navigator.show_toast("Quillfen Cold Storage moved to", strong="Meeting set", undo="U1")
    qtbot.wait(30)
    target = Path(folder) if folder else tmp_path
    assert (window.width(), window.height()) == size
    assert window.grab().save(str(target / f"shell_{name}.png"))
    window.open_palette()
    overlay = window.palette_overlay()
    qtbot.keyClicks(overlay.field, "mo")
    qtbot.waitUntil(lambda: any(row.kind == "hit" for row in overlay.list.rows.rows()), timeout=2000)
    assert window.grab().save(str(target / f"palette_{name}.png"))
    overlay.close_overlay()
    window.open_key_sheet()
    assert window.grab().save(str(target / f"keys_{name}.png"))
