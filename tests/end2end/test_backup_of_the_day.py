"""The backup of the day is made by itself, once, never during a call; what fails is said and tried again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog

from ui.settings.backup_schedule import AFTER_CALL_MS, FAILED, BackupSchedule
from ui.settings.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from tests.end2end.conftest import Desk


def schedule_of(desk: Desk) -> BackupSchedule:
    found: BackupSchedule = desk.made.window.findChild(BackupSchedule)
    return found


def ring(desk: Desk) -> None:
    """The time has come."""
    schedule_of(desk).findChild(QTimer).start(0)
    desk.wait(0.3)
    desk.until(lambda: not schedule_of(desk)._tasks.busy, "the backup is done")


def settings_of(desk: Desk) -> SettingsDialog:
    desk.press("Ctrl+Comma")
    dialog = next(one for one in desk.made.window.findChildren(QDialog) if one.isVisible())
    assert isinstance(dialog, SettingsDialog)
    dialog.show_page("Data")
    desk.until(lambda: dialog.data._where.text() != "…", "the facts are read")
    return dialog


def test_one_a_day_also_after_a_restart(
    open_desk: Callable[[Path], Desk], practice_of_today: Path, tmp_path: Path
) -> None:
    shutil.copytree(practice_of_today, tmp_path / "p")
    desk = open_desk(tmp_path / "p")
    assert desk.workspace.backups() == []
    ring(desk)
    assert [one.why for one in desk.workspace.backups()] == ["daily"]
    dialog = settings_of(desk)
    assert dialog.data.last_backup.text().endswith("opened and checked")
    assert dialog.data.backup_result.isHidden()
    dialog.accept()
    ring(desk)
    desk.made.window.close()
    desk.made.close()
    again = open_desk(tmp_path / "p")
    ring(again)
    assert len(again.workspace.backups()) == 1


def test_never_during_a_call(desk: Desk) -> None:
    desk.made.navigator.start_call(desk.find("isaura"))
    desk.wait(0.5)
    ring(desk)
    assert desk.workspace.backups() == []
    assert schedule_of(desk).findChild(QTimer).interval() == AFTER_CALL_MS
    desk.press("Space")  # they answered
    desk.go("leads")
    ring(desk)
    assert desk.workspace.backups() == []  # still on the line
    desk.made.navigator.go_back()
    desk.wait(0.5)
    desk.press("Ctrl+Return", "3", "Return")
    desk.until(lambda: not desk.made.window.places.made("record:call").in_call, "the call is logged")
    ring(desk)
    assert len(desk.workspace.backups()) == 1


def test_a_failure_is_said_and_tried_again(desk: Desk) -> None:
    folder = desk.workspace.profile.backups
    folder.write_text("in the way", "utf-8")
    ring(desk)
    status = desk.made.window.status.sync
    assert status.text() == FAILED
    assert "E-BACKUP The backup could not be written." in status.accessibleName()
    status.click()  # it leads to the page that says more
    desk.wait(0.5)
    dialog = next(one for one in desk.made.window.findChildren(SettingsDialog) if one.isVisible())
    desk.until(lambda: "E-BACKUP" in dialog.data.backup_result.text(), "the page says why")
    assert "tried again every 15 minutes" in dialog.data.backup_result.text()
    assert dialog.data.last_backup.text() == "None yet"
    folder.unlink()
    ring(desk)
    assert status.text() == "On this laptop only"
    desk.until(lambda: dialog.data.backup_result.isHidden(), "the page forgets it")
    assert dialog.data.last_backup.text().endswith("opened and checked")
    dialog.accept()
