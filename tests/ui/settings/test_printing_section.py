"""Settings, Printing, by keyboard: the company's logo from a file, and the sections a new brief begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from app import queries
from app.changes import Source
from app.domain.briefs import ALL_PARTS
from app.domain.logo import MOST_HIGH, MOST_WIDE
from app.errors import RefusedError
from app.store import outbox
from ui.settings.logo_file import image_of, read_logo
from ui.settings.settings_dialog import SettingsDialog, open_settings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.accounts.small_desk import SmallDesk
    from ui.settings.printing_section import PrintingSection


def picture(path: Path, width: int = 200, height: int = 50, color: str = "#204080", kind: str = "") -> Path:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(color))
    assert image.save(str(path), kind or None)
    return path


def _open(desk: SmallDesk, typed: str) -> PrintingSection:
    desk.window.window_tasks.start_once("settings", open_settings(context=desk.context, parent=desk.window))
    dialog = desk.dialog()
    assert isinstance(dialog, SettingsDialog)
    desk.type(typed)
    assert dialog._stack.currentWidget() is dialog.printing
    desk.wait(lambda: all(box.isChecked() for box in dialog.printing.parts.values()))
    return dialog.printing


def _close(desk: SmallDesk, section: PrintingSection) -> None:
    dialog = section.window()
    assert isinstance(dialog, SettingsDialog)
    dialog.accept()
    desk.wait(desk.no_dialog)


def choose(desk: SmallDesk, section: PrintingSection, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def picked(*_given: object, **_named: object) -> Path:
        return path

    monkeypatch.setattr("ui.dialogs.pick_file", picked)  # the system's own window of files
    section.choose.setFocus()
    desk.press(Qt.Key.Key_Space)


def test_sections_are_ticked_by_keys_and_the_next_brief_begins_so(desk: SmallDesk) -> None:
    section = _open(desk, "sections")
    section.parts["score"].setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: "score" not in desk.workspace.ask(queries.brief_look.usual_parts))
    section.parts["score"].setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.workspace.ask(queries.brief_look.usual_parts) == ALL_PARTS)
    _close(desk, section)


def test_a_logo_is_chosen_shown_and_removed(desk: SmallDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    section = _open(desk, "logo")
    assert not section.picture.isVisible()
    assert not section.remove.isVisible()
    choose(desk, section, picture(tmp_path / "logo.png"), monkeypatch)
    desk.wait(lambda: section.picture.isVisible())
    kept = desk.workspace.ask(queries.brief_look.logo)
    assert kept is not None
    assert (kept.width, kept.height) == (384, 96)
    assert section.picture.accessibleName()
    section.remove.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.workspace.ask(queries.brief_look.logo) is None and not section.picture.isVisible())
    assert section.choose.hasFocus()
    _close(desk, section)


def test_a_picture_that_is_none_is_refused_and_the_logo_stays(
    desk: SmallDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = _open(desk, "logo")
    choose(desk, section, picture(tmp_path / "logo.png"), monkeypatch)
    desk.wait(lambda: section.picture.isVisible())
    broken = tmp_path / "text.png"
    broken.write_text("no picture")
    choose(desk, section, broken, monkeypatch)
    desk.wait(lambda: "is no PNG" in section.problem.text())
    assert "The logo is as it was." in section.problem.text()
    assert section.problem.isVisible()
    assert desk.workspace.ask(queries.brief_look.logo) is not None
    _close(desk, section)


def test_a_rep_is_told_that_a_manager_does_this(desk: SmallDesk) -> None:
    section = _open(desk, "sections")
    desk.workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, "client", "c"))
    section.parts["people"].setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: "Only a manager" in section.problem.text())
    desk.wait(lambda: section.parts["people"].isChecked())
    assert desk.workspace.ask(queries.brief_look.usual_parts) == ALL_PARTS
    _close(desk, section)


@pytest.mark.parametrize("kind", ["png", "jpg", "bmp"])
def test_a_file_becomes_greys_on_white(tmp_path: Path, kind: str) -> None:
    logo = read_logo(picture(tmp_path / f"logo.{kind}", color="#204080"))
    assert (logo.width, logo.height) == (384, 96)
    grey = logo.pixels[len(logo.pixels) // 2 + 100]
    assert 50 < grey < 80
    shown = image_of(logo).pixelColor(10, 10)
    assert shown.red() == shown.green() == shown.blue()


def test_what_is_clear_is_white_and_extremes_still_fit(tmp_path: Path) -> None:
    clear = read_logo(picture(tmp_path / "clear.png", color="#00000000"))
    assert set(clear.pixels) == {255}
    for name, width, height, wanted in (
        ("wide", 9000, 3, (MOST_WIDE, 1)),
        ("high", 3, 9000, (1, MOST_HIGH)),
        ("dot", 1, 1, (MOST_HIGH, MOST_HIGH)),
        ("odd", 333, 77, (415, MOST_HIGH)),
    ):
        logo = read_logo(picture(tmp_path / f"{name}.png", width, height))
        assert (logo.width, logo.height) == wanted
        assert len(logo.pixels) == logo.width * logo.height


def test_files_that_are_no_pictures_are_refused(tmp_path: Path) -> None:
    whole = picture(tmp_path / "whole.png", 300, 300, kind="png").read_bytes()
    for name, content in {
        "text.png": b"hello", "empty.png": b"", "half.png": whole[: len(whole) // 2], "huge.png": whole + bytes(11 << 20),
        "page.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>',
    }.items():  # fmt: skip
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(RefusedError, match="The file"):
            read_logo(path)
    with pytest.raises(RefusedError):
        read_logo(tmp_path / "missing.png")
    with pytest.raises(RefusedError):
        read_logo(tmp_path)
    with pytest.raises(RefusedError, match="40 million pixels"):
        read_logo(picture(tmp_path / "vast.png", 20_000, 2_001))
