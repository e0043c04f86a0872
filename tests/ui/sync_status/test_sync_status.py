"""The indicator and the panel over a real server, by keyboard."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import operations, queries
from app.changes import Source
from app.clock import to_ms
from app.errors import RefusedError
from app.paths import Profile
from app.practice.make import make_practice
from app.queries.status import OwnDevice, OwnDevices
from app.store import outbox
from app.store.tables.local import sync_attention
from app.sync_client import joining
from app.sync_client.sync_state import Kind, SyncState
from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.ui.sync_status.conftest import PASSWORD
from ui.settings.backup_schedule import FAILED, BackupSchedule
from ui.settings.settings_dialog import SettingsDialog, open_settings
from ui.sync_status.sign_in import SignInDialog
from ui.sync_status.status_words import say_age, say_clock, say_devices, status_words
from ui.sync_status.sync_panel import SyncPanel

if TYPE_CHECKING:
    from tests.ui.sync_status.conftest import Opened, SyncDesk

NOW = datetime(2026, 11, 24, 14, 4, tzinfo=UTC)
SYNCED = to_ms(datetime(2026, 11, 24, 10, 36, tzinfo=UTC))


def panel(desk: SyncDesk) -> Any:
    """The panel, opened by F5."""
    desk.press(Qt.Key.Key_F5)
    return filled(desk)


def filled(desk: SyncDesk) -> Any:
    """The panel that is open, once it has read what waits."""
    found: Any = desk.dialog()
    desk.wait(lambda: found._queue_title.text())
    return found


def spoil(workspace: Workspace) -> None:
    """A session the server does not know."""
    kept = {**workspace.ask(outbox.state, joining.SESSION), "token": "bad", "refresh": "bad"}
    workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, joining.SESSION, kept))


def refuse(workspace: Workspace, code: str, by: str = "") -> None:
    """A change that was not taken."""
    op = {"op": "cmd", "name": "claim_lead", "args": {"lead": "x", "name": "Isaura Fenn"}, "ops": []}
    reason = {"code": code, "detail": {"by": by}}
    body = {"at": 1, "label": "Lead claimed", "ops": [op]}
    values = {"id": "m1", "kind": "rejected", "body": body, "reason": reason, "at": 2}
    workspace.act_as(Source.SYNC, lambda work: work.connection.execute(sync_attention.insert().values(**values)))


@pytest.mark.parametrize(
    ("state", "word", "detail"),
    [
        (SyncState(Kind.UP_TO_DATE, last_contact=SYNCED), "Up to date", "synced 10:36"),
        (SyncState(Kind.REVIEW, review=3, last_contact=SYNCED), "Up to date", "synced 10:36"),
        (SyncState(Kind.SYNCING, done=6, total=9, rows=1200), "Syncing 6 of 9", "1,200 records"),
        (SyncState(Kind.OFFLINE, waiting=4, last_contact=SYNCED), "Offline", "4 saved here · last sync 10:36"),
        (SyncState(Kind.PAUSED), "Paused", ""),
        (SyncState(Kind.SIGN_IN, waiting=1), "Needs sign-in", "1 saved here"),
        (SyncState(Kind.REVOKED), "Access ended", ""),
        (SyncState(Kind.CLOCK_OFF, clock_off=-180_000), "Clock 3 min slow", ""),
        (SyncState(Kind.UPDATE_NEEDED, trouble="Install it."), "Update needed", ""),
        (SyncState(Kind.MANY_DELETES), "Waits for your yes", ""),
    ],
)  # fmt: skip
def test_each_state_has_its_words(state: SyncState, word: str, detail: str) -> None:
    words = status_words(state, NOW)
    assert (words.word, words.detail) == (word, detail)


def test_sentences_say_what_is_safe() -> None:
    offline = SyncState(Kind.OFFLINE, waiting=1)
    assert (
        offline.sentence
        == "The server cannot be reached. Your one change is saved on this laptop. It goes out by itself when you are back."
    )
    assert replace(offline, waiting=4, chosen=True).sentence.startswith(
        "You chose to work offline. Your 4 changes are saved"
    )
    assert all(SyncState(kind, trouble="Why.").sentence for kind in Kind)


def test_devices_say_which_is_this_one_and_when_the_others_were_heard_of() -> None:
    own = [
        OwnDevice("mina-laptop", True, False, SYNCED),
        OwnDevice("office", False, False, SYNCED),
        OwnDevice("old", False, True, None),
    ]
    assert (
        say_devices(OwnDevices(tuple(own), SYNCED), NOW)
        == "Your devices, as of 10:36: this one (mina-laptop) · office, last contact 10:36 · old, access ended"
    )
    assert say_devices(OwnDevices((), None), NOW) == ""


def test_times_and_ages() -> None:
    assert say_clock(SYNCED, NOW) == "10:36"
    assert say_clock(SYNCED - 2 * 86_400_000, NOW) == "Sun 10:36"
    assert say_clock(SYNCED - 20 * 86_400_000, NOW) == "4 Nov"
    ages = [say_age(to_ms(NOW) - seconds * 1000, NOW) for seconds in (5, 700, 8000, 90_000, 400_000)]
    assert ages == ["just now", "11 min", "2 h", "1 day", "4 days"]


def test_without_a_server_f5_says_so_and_nothing_runs(opened: Opened, tmp_path: Path) -> None:
    desk = opened(make_practice(Profile(tmp_path / "alone"), leads=10, seed=7))
    assert desk.service.runner is None
    assert desk.bar == "On this laptop only"
    desk.press(Qt.Key.Key_F5)
    assert "no server" in desk.toasts[-1]
    assert desk.no_dialog()


def test_the_bar_follows_an_edit_until_everyone_has_it(opened: Opened) -> None:
    desk = opened()
    desk.wait(lambda: desk.bar.startswith("Up to date, synced"), 20)
    a_lead(desk.workspace)
    desk.wait(lambda: desk.workspace.ask(outbox.waiting) == 0, 20)
    desk.wait(lambda: desk.bar.startswith("Up to date, synced"), 20)


def test_work_offline_by_the_panel_shows_what_waits_by_record(opened: Opened) -> None:
    desk = opened()
    desk.wait(lambda: desk.kind() == "up_to_date", 20)
    shown = panel(desk)
    assert re.fullmatch(r"Your devices, as of \d\d:\d\d: this one \(.+\)", shown.devices.text())
    (device,) = [one for one in desk.server.admin("devices")["devices"] if one["user_id"] == desk.workspace.user]
    assert device["seen_at"] is not None, "the administrator sees the last contact too"
    shown.offline.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.kind() == "offline")
    lead = a_lead(desk.workspace)
    desk.workspace.act(operations.leads.add_note, lead, "Ring after ten")
    desk.wait(lambda: desk.bar.startswith("Offline, 2 saved here"))
    desk.wait(lambda: [one.name for one in shown._model.rows()] == ["Isaura Thackwell"])
    (waits,) = shown._model.rows()
    assert waits.reason.startswith("2 changes, ")
    assert shown._queue_title.text() == "2 to send"
    assert "You chose to work offline. Your 2 changes are saved" in shown._sentence.text()
    shown.offline.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.kind() == "up_to_date" and not shown._model.rows(), 20)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
    desk.idle()
    assert desk.context.commands.find("sync.again") is None


def test_settings_show_the_server_switch_to_offline_and_lead_to_the_panel(opened: Opened) -> None:
    desk = opened()
    desk.wait(lambda: desk.kind() == "up_to_date", 20)
    settings = open_settings(context=desk.context, parent=desk.window, sync=desk.service, page="Sync")
    desk.window.window_tasks.start_once("settings", settings)
    dialog = desk.dialog()
    assert isinstance(dialog, SettingsDialog)
    page = dialog.sync
    address = desk.workspace.ask(queries.status.server)
    desk.wait(lambda: page.server.text() == address and page.state.text().startswith("Up to date. "))
    assert re.fullmatch(r"\d\d:\d\d", page.last.text())
    page.offline.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.kind() == "offline" and page.state.text().startswith("Offline. You chose"))
    page.panel.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: any(one.isVisible() for one in desk.window.findChildren(SyncPanel)))
    shown = filled(desk)
    assert shown.offline.isChecked()
    shown.offline.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.kind() == "up_to_date", 20)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)


def test_pause_holds_until_sync_now(opened: Opened) -> None:
    desk = opened()
    desk.wait(lambda: desk.kind() == "up_to_date", 20)
    shown = panel(desk)
    shown.pause.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.bar.startswith("Paused"))
    desk.press(Qt.Key.Key_F5)
    desk.wait(lambda: desk.kind() == "up_to_date", 20)
    assert not shown.pause.isChecked()
    shown.reject()


def test_signing_in_again_costs_no_edit(opened: Opened) -> None:
    desk = opened(prepare=spoil)
    a_lead(desk.workspace)
    desk.wait(lambda: desk.bar.startswith("Needs sign-in, 1 saved here"), 20)
    desk.window.status.sync.click()
    shown = filled(desk)
    assert shown.sign_in.isVisible()
    shown.sign_in.click()
    desk.wait(lambda: shown.findChildren(SignInDialog))
    (asks,) = shown.findChildren(SignInDialog)
    QTest.keyClicks(asks.field, "wrong wrong wrong")
    QTest.keyClick(asks.field, Qt.Key.Key_Return)
    desk.wait(lambda: asks._problem.isVisible(), 20)
    assert "do not fit" in asks._problem.text()
    QTest.keyClicks(asks.field, PASSWORD)
    QTest.keyClick(asks.field, Qt.Key.Key_Return)
    desk.wait(lambda: desk.workspace.ask(outbox.waiting) == 0, 20)
    desk.wait(lambda: desk.kind() == "up_to_date", 20)
    shown.reject()


def test_a_refused_change_is_put_away_in_the_panel(opened: Opened) -> None:
    desk = opened(prepare=lambda one: refuse(one, "STALE"))
    desk.wait(lambda: desk.kind() == "review", 20)
    assert desk.window.status.review.text() == "1 to review"
    shown = panel(desk)
    assert shown._model.rows()[0].reason == "It had changed before yours arrived."
    shown.queue.setFocus()
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: desk.workspace.ask(queries.conflicts.to_review) == 0)
    desk.wait(lambda: not desk.window.status.review.isVisible())
    shown.reject()


@pytest.mark.parametrize("joined", [True, False])
def test_after_a_failed_backup_the_bar_says_again_how_sync_stands(opened: Opened, tmp_path: Path, joined: bool) -> None:
    desk = opened(None if joined else make_practice(Profile(tmp_path / "alone"), leads=5, seed=1))
    if joined:
        desk.wait(lambda: desk.kind() == "up_to_date", 20)
    schedule = BackupSchedule(context=desk.context, in_call=lambda: False, parent=desk.window)
    schedule.changed.connect(desk.service.show)
    schedule.trouble = FAILED
    desk.context.navigator.tell_sync_state("triangle-alert", FAILED)
    schedule.settle()
    assert desk.bar.startswith("Up to date" if joined else "On this laptop only")


def test_a_claim_that_came_too_late_is_told_once_and_the_count_leads_to_the_page(opened: Opened) -> None:
    desk = opened()
    desk.wait(lambda: desk.kind() == "up_to_date", 20)
    refuse(desk.workspace, "ALREADY_CLAIMED", desk.workspace.user)
    desk.wait(lambda: any("claimed" in one for one in desk.toasts))
    name = desk.workspace.ask(queries.people.person, desk.workspace.user).name
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == f"Isaura Fenn was claimed by {name}. Your notes are kept.")
    desk.wait(lambda: desk.window.status.review.isVisible())
    desk.window.status.review.click()
    desk.idle()
    assert desk.window.places.page() is desk.window.places.made("conflicts")
    assert sum("claimed" in one for one in desk.toasts) == 1


def test_a_role_that_the_server_refuses_is_told_and_stands_as_before(opened: Opened) -> None:
    desk = opened()
    desk.wait(lambda: desk.kind() == "up_to_date", 20)
    me = desk.workspace.ask(queries.people.person, desk.workspace.user)
    desk.workspace.act(lambda work: work.patch("user", desk.workspace.user, {"role": "manager", "name": "Somebody"}))
    said = f"{me.name} stays as before. You may not change this any more."
    desk.wait(lambda: said in desk.toasts, 20)
    assert desk.workspace.ask(queries.people.person, desk.workspace.user) == me
    desk.wait(lambda: desk.window.status.review.isVisible())


def abandon(workspace: Workspace) -> None:
    """No contact for fifteen days, and the user works offline."""

    def write(work: Any) -> None:
        outbox.set_state(work.connection, "last_contact", to_ms(workspace.clock.now()) - 15 * 86_400_000)
        outbox.set_state(work.connection, "offline", True)

    workspace.act_as(Source.SYNC, write)


def test_a_lease_that_is_over_covers_the_window_until_the_next_contact(opened: Opened) -> None:
    desk = opened(prepare=abandon)
    cover = desk.service.cover
    desk.wait(cover.isVisible)
    assert cover.geometry() == desk.window.rect()
    assert desk.bar.startswith("Locked")
    for locked in (partial(desk.door.ask, queries.status.status), partial(desk.door.act, operations.leads.claim, "x")):
        with pytest.raises(RefusedError) as refused:
            locked()
        assert refused.value.code == "E-LEASE-OVER"
    desk.service.runner.set_offline(False)
    desk.wait(lambda: not cover.isVisible(), 20)
    assert desk.door.ask(queries.status.status).joined


def test_the_last_two_days_of_a_lease_are_said(opened: Opened) -> None:
    def near(workspace: Workspace) -> None:
        abandon(workspace)
        contact = to_ms(workspace.clock.now()) - 13 * 86_400_000
        workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, "last_contact", contact))

    desk = opened(prepare=near)
    desk.wait(lambda: "locks" in desk.bar)
    desk.wait(lambda: any("locks itself" in one for one in desk.toasts))
    assert not desk.service.cover.isVisible()
    shown = panel(desk)
    assert "locks itself" in shown._last.text()
    shown.reject()


def test_an_ended_access_locks_what_is_new_and_keeps_what_is_read(opened: Opened) -> None:
    desk = opened()
    desk.wait(lambda: desk.kind() == "up_to_date", 20)
    desk.server.admin("revoke-device", desk.workspace.ask(outbox.state, joining.SESSION)["device"])
    desk.service.sync_now()
    desk.wait(lambda: desk.bar == "Access ended", 20)
    with pytest.raises(RefusedError, match="access to this workspace was ended"):
        desk.door.act(operations.leads.capture_lead, name="New", company="New", region="GB")
    assert desk.door.ask(queries.people.person, desk.workspace.user).name


def test_a_wiped_copy_closes_the_window(opened: Opened, qtbot: Any) -> None:
    desk = opened()
    desk.wait(lambda: desk.kind() == "up_to_date", 20)
    ended: list[bool] = []
    desk.service.closed.connect(lambda: ended.append(True))
    desk.server.admin("wipe-device", desk.workspace.ask(outbox.state, joining.SESSION)["device"])
    desk.service.sync_now()
    desk.wait(lambda: ended, 20)
    with pytest.raises(RefusedError, match="destroyed"):
        desk.door.ask(queries.people.person, "x")
    desk.wait(lambda: not desk.workspace.profile.database.exists())
