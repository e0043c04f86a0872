"""A newer version by keyboard: a word in the status bar, what is new, the download, the installer once the call has ended."""

from __future__ import annotations

import json
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app import managed
from app.managed import Managed
from app.updates import looking
from app.updates.looking import Terms
from tests.support.mirror import PLATFORM
from tests.support.small_disk import fill, small_disk
from ui.settings.updates_section import UpdatesSection, address_of, is_wanted
from ui.updates import update_watch
from ui.updates.update_commands import add_updates
from ui.updates.update_dialog import HANDED, UpdateDialog
from ui.updates.update_watch import UpdateWatch

if TYPE_CHECKING:
    from tests.support.mirror import Mirror
    from tests.ui.accounts.small_desk import SmallDesk

YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@pytest.fixture
def watch(desk: SmallDesk, mirror: Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UpdateWatch:
    """Of a Satchel that came from a package and knows the mirror; `calls` is whether somebody is on the line."""

    def terms(chosen: str, server: str, company: Managed) -> Terms:
        return mirror.terms()

    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(
        f'#!/bin/sh\necho "$1" > {tmp_path / "opened.new"}\nmv {tmp_path / "opened.new"} {tmp_path / "opened"}\n'
    )
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}:/usr/bin:/bin")
    monkeypatch.setenv("SATCHEL_HOME", str(tmp_path / "home"))
    made = UpdateWatch(
        context=desk.context, in_call=lambda: (tmp_path / "call").exists(), parent=desk.window, terms=terms,
        state=tmp_path / "home" / "updates.json",
    )  # fmt: skip
    add_updates(desk.context, desk.window, made, desk.window.status.newer)
    return made


def opened(desk: SmallDesk) -> UpdateDialog:
    dialog = desk.dialog()
    assert isinstance(dialog, UpdateDialog)
    return dialog


def test_it_is_told_fetched_and_handed_over_once_the_call_has_ended(
    desk: SmallDesk, watch: UpdateWatch, mirror: Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update_watch, "AFTER_CALL_MS", 20)
    mirror.offer(released=YESTERDAY)
    word = desk.window.status.newer
    assert not word.isVisible()
    (tmp_path / "call").touch()
    watch.look()  # nobody looks during a call
    desk.idle()
    assert mirror.asked == []
    (tmp_path / "call").unlink()
    watch.look()
    desk.wait(word.isVisible)
    assert word.text() == "Satchel 0.2.0"
    asked = len(mirror.asked)
    watch.look()  # not twice on one day
    desk.idle()
    assert len(mirror.asked) == asked

    (tmp_path / "call").touch()
    word.setFocus()
    desk.press(Qt.Key.Key_Space)
    dialog = opened(desk)
    desk.wait(lambda: dialog.focusWidget() is dialog.go)
    assert dialog.title.text() == "Satchel 0.2.0 is there."
    assert "Calls are quicker." in dialog.notes.toPlainText()
    desk.press(Qt.Key.Key_Return)
    desk.wait(dialog.problem.isVisible)
    assert dialog.problem.text().startswith("You are in a call. The newer version is here and waits.")
    assert not (tmp_path / "opened").exists()
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
    assert word.text() == "Install 0.2.0…"

    (tmp_path / "call").unlink()
    desk.wait(lambda: "The newer version is here: 0.2.0" in desk.toasts)
    asked = len(mirror.asked)
    desk.context.navigator.run("help.newer")
    dialog = opened(desk)
    desk.wait(dialog.go.isVisible)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: dialog.about.text() == HANDED)
    assert len(mirror.asked) == asked  # it is here already
    desk.wait((tmp_path / "opened").exists)
    package = tmp_path / "home" / "cache" / "updates" / "satchel_0.2.0_amd64.deb"
    assert (tmp_path / "opened").read_text().strip() == str(package)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)


def test_cancel_and_escape_end_a_download_which_goes_on_later(
    desk: SmallDesk, watch: UpdateWatch, mirror: Mirror, tmp_path: Path
) -> None:
    mirror.offer(released=YESTERDAY, content=bytes(6_000_000))
    mirror.flows.clear()
    cache = tmp_path / "home" / "cache" / "updates"
    for leave in (False, True):
        desk.context.navigator.run("help.newer")
        dialog = opened(desk)
        desk.wait(dialog.go.isVisible)
        desk.press(Qt.Key.Key_Return)
        desk.wait(lambda dialog=dialog: dialog._told >= 2)  # megabytes
        assert dialog.progress.isVisible()
        if leave:
            desk.press(Qt.Key.Key_Escape)
            desk.wait(desk.no_dialog)
            mirror.flows.set()
        else:
            dialog.progress.cancelled.emit()
            mirror.flows.set()
            desk.wait(dialog.go.isVisible)
            assert not dialog.problem.isVisible()
            desk.press(Qt.Key.Key_Escape)
            desk.wait(desk.no_dialog)
            mirror.flows.clear()
    desk.idle()
    assert [one.suffix for one in cache.iterdir()] == [".part"]
    assert watch.file is None
    desk.context.navigator.run("help.newer")
    dialog = opened(desk)
    desk.wait(dialog.go.isVisible)
    assert re.search(r"Of its 6\.0 MB, [1-5]\.[0-9] MB are on this laptop\.$", dialog.about.text())
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: dialog.about.text() == HANDED)
    assert any(wanted for path, wanted in mirror.asked if path.endswith(".deb")), "it went on where it stopped"
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)


def test_a_disk_that_gets_full_is_said_and_after_room_was_made_it_is_fetched_whole(
    desk: SmallDesk, watch: UpdateWatch, mirror: Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mirror.offer(released=YESTERDAY, content=bytes(6_000_000))
    mirror.flows.clear()
    with small_disk(tmp_path / "disk", 9_000_000) as disk:
        monkeypatch.setenv("SATCHEL_HOME", str(disk))
        desk.context.navigator.run("help.newer")
        dialog = opened(desk)
        desk.wait(dialog.go.isVisible)
        desk.press(Qt.Key.Key_Return)
        desk.wait(lambda: dialog._told >= 2)
        film = fill(disk)
        mirror.flows.set()
        desk.wait(dialog.problem.isVisible)
        assert dialog.problem.text() == (
            "The disk is full. Nothing was installed, and what was fetched was deleted to leave room for your work."
            " Have at least 6.1 MB free, then try again."
        )
        assert dialog.focusWidget() is dialog.go
        assert watch.file is None
        assert list((disk / "cache" / "updates").iterdir()) == []
        film.unlink()
        desk.press(Qt.Key.Key_Return)
        desk.wait(lambda: dialog.about.text() == HANDED)
        desk.press(Qt.Key.Key_Escape)
        desk.wait(desk.no_dialog)


def test_what_is_wrong_stands_in_the_dialog_and_a_false_signature_is_told_by_itself(
    desk: SmallDesk, watch: UpdateWatch, mirror: Mirror
) -> None:
    package = mirror.offer(released=YESTERDAY)
    package.write_bytes(b"malware" * 9000)
    desk.context.navigator.run("help.newer")
    dialog = opened(desk)
    desk.wait(dialog.go.isVisible)
    desk.press(Qt.Key.Key_Return)
    desk.wait(dialog.problem.isVisible)
    assert "not the one that was signed. It was deleted." in dialog.problem.text()
    assert dialog.go.isVisible()  # once more, when the mirror was put right
    assert not dialog.progress.isVisible()
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)

    raw = bytearray(mirror.manifest.read_bytes())
    raw[-9] ^= 1
    mirror.manifest.write_bytes(raw)
    desk.context.navigator.run("help.newer")
    dialog = opened(desk)
    desk.wait(dialog.problem.isVisible)
    assert dialog.title.text() == "No newer version was found."
    assert "is not signed by the makers of Satchel" in dialog.problem.text()
    assert not dialog.go.isVisible()
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
    watch._state.unlink()
    watch.look()
    desk.wait(lambda: any(one.startswith("E-UPDATE-SIGNATURE") for one in desk.toasts))


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the company's settings, on a computer with a packed Satchel."""
    place = tmp_path / "managed.json"
    monkeypatch.setattr(managed, "PLACES", {"linux": place, "darwin": place})
    monkeypatch.setattr(looking, "this_platform", lambda: PLATFORM)
    return place


@pytest.mark.skipif(sys.platform == "win32", reason="there it is the registry")
def test_a_company_switches_it_off_and_nobody_is_asked(
    desk: SmallDesk, watch: UpdateWatch, mirror: Mirror, company: Path
) -> None:
    watch._terms = update_watch.read_terms
    desk.context.settings.setValue("updates/address", mirror.address)
    mirror.offer(released=YESTERDAY)
    for text, said in (
        (
            json.dumps({"updates": {"off": True, "key": mirror.key}}),
            "Your company has switched this off on this computer.",
        ),
        ("half a fi", "The file of your company’s settings cannot be read, so this is switched off."),
    ):
        company.write_text(text)
        watch.look()
        desk.idle()
        desk.context.navigator.run("help.newer")
        dialog = opened(desk)
        desk.wait(dialog.problem.isVisible)
        assert (
            dialog.problem.text() == "Your company has switched off looking for newer versions. Nothing was installed."
        )
        assert not dialog.go.isVisible()
        desk.press(Qt.Key.Key_Escape)
        desk.wait(desk.no_dialog)
        section = UpdatesSection(theme=desk.context.theme, settings=desk.context.settings, look_now=lambda: None)
        assert section.problem.text().startswith(said)
        assert not any(one.isEnabled() for one in (section.daily, section.address, section.now))
        section.deleteLater()
    assert mirror.asked == []


@pytest.mark.skipif(sys.platform == "win32", reason="there it is the registry")
def test_a_company_names_its_mirror_and_nobody_types_another(
    desk: SmallDesk, watch: UpdateWatch, mirror: Mirror, company: Path
) -> None:
    watch._terms = update_watch.read_terms
    desk.context.settings.setValue("updates/address", "https://elsewhere.example")
    mirror.offer(released=YESTERDAY)
    company.write_text(json.dumps({"updates": {"address": mirror.address, "key": mirror.key}}))
    watch.look()
    desk.wait(desk.window.status.newer.isVisible)
    section = UpdatesSection(theme=desk.context.theme, settings=desk.context.settings, look_now=lambda: None)
    assert (section.address.text(), section.address.isReadOnly()) == (mirror.address, True)
    section.address.setText("https://mine.example")
    section.address.editingFinished.emit()
    assert address_of(desk.context.settings) == "https://elsewhere.example"
    section.deleteLater()


def test_the_mirror_is_typed_under_settings_and_only_an_encrypted_one_is_kept(desk: SmallDesk) -> None:
    section = UpdatesSection(theme=desk.context.theme, settings=desk.context.settings, look_now=lambda: None)
    assert is_wanted(desk.context.settings)
    section.daily.click()
    assert not is_wanted(desk.context.settings)
    section.address.setText("http://mirror.example")
    section.address.editingFinished.emit()
    assert "not encrypted" in section.problem.text()
    assert address_of(desk.context.settings) == ""
    section.address.setText("https://mirror.example/satchel/")
    section.address.editingFinished.emit()
    assert section.problem.isHidden()
    assert address_of(desk.context.settings) == "https://mirror.example/satchel"
    section.deleteLater()
