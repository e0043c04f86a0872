"""The settings, driven by keys over a real workspace."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMessageBox

from app import queries
from app import workspace as workspaces
from app.errors import UnavailableError
from app.store import backup
from ui.commands import Command
from ui.common.open_url import DIAL_KEY
from ui.common.paper_choice import usual_paper
from ui.language import CHOSEN as LANGUAGE
from ui.reminders import reminders
from ui.settings.auto_lock import minutes_of
from ui.settings.data_section import size_words
from ui.settings.keyboard_section import key_rows
from ui.settings.settings_dialog import SettingsDialog, open_settings
from ui.settings.updates_section import address_of, is_wanted

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

TODAY = date(2026, 11, 12)


def _open(desk: SmallDesk) -> SettingsDialog:
    desk.window.window_tasks.start_once("settings", open_settings(context=desk.context, parent=desk.window))
    dialog = desk.dialog()
    assert isinstance(dialog, SettingsDialog)
    desk.wait(lambda: dialog.data._where.text() != "…" and dialog.you.facts["name"].text() != "…")
    return dialog


def _close(desk: SmallDesk, dialog: SettingsDialog) -> None:
    dialog.accept()
    desk.wait(desk.no_dialog)


def test_opens_on_the_search_and_esc_closes(desk: SmallDesk) -> None:
    dialog = _open(desk)
    assert dialog.search.hasFocus()
    me = desk.workspace.ask(queries.people.person, desk.workspace.user)
    assert dialog.you.facts["name"].text() == me.name
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)


def test_typing_leaves_the_pages_that_have_it(desk: SmallDesk) -> None:
    dialog = _open(desk)
    desk.type("backup")
    assert [one.title for one in dialog._sections if one.found_by("backup")] == ["Data"]
    assert dialog._stack.currentWidget() is dialog.data
    dialog.search.setText("larger text")
    assert dialog._stack.currentWidget() is dialog.keyboard
    assert [row.words for row in dialog.keyboard.model.rows()] == ["Larger text"]
    dialog.search.setText("remind")  # keys have it in their words too, but a page is called so
    assert dialog.tabs.tabText(dialog.tabs.currentIndex()) == "Reminders"
    dialog.search.setText("zzzz")
    assert "No setting matches “zzzz”" in dialog._nothing.text()
    desk.press(Qt.Key.Key_Escape)  # empties the field
    assert dialog.isVisible()
    assert all(dialog.tabs.isTabVisible(number) for number in range(dialog.tabs.count()))
    _close(desk, dialog)


def test_appearance_is_in_force_at_once_and_kept(desk: SmallDesk) -> None:
    dialog, theme, settings = _open(desk), desk.context.theme, desk.context.settings
    dialog.show_page("Appearance")
    section = dialog.appearance
    section.scheme._group.button(1).setFocus()
    desk.press(Qt.Key.Key_Right)
    assert theme.scheme == "dark"
    assert theme.dark
    assert settings.value("appearance/scheme") == "dark"
    section.density._group.button(2).click()
    section.contrast._group.button(2).click()
    section.text_size.setFocus()
    desk.press(Qt.Key.Key_Down)
    section.text_size.activated.emit(section.text_size.findData(1.5))
    assert (theme.density, theme.high_contrast, theme.text_scale) == ("compact", True, 1.5)
    assert float(settings.value("appearance/text_scale")) == 1.5  # type: ignore[arg-type]
    section.restore.click()
    assert (theme.scheme, theme.density, theme.contrast, theme.text_scale) == ("system", "normal", "system", 1.0)
    assert section.scheme.current == "system"
    assert settings.value("appearance/scheme") is None
    _close(desk, dialog)


def test_the_paper_and_less_motion_are_chosen_by_keys_and_kept(desk: SmallDesk) -> None:
    dialog, settings = _open(desk), desk.context.settings
    desk.type("paper")
    assert dialog._stack.currentWidget() is dialog.printing
    assert dialog.printing.paper.current == usual_paper(settings)
    dialog.printing.paper._group.button(0).setFocus()
    desk.press(Qt.Key.Key_Right)
    assert usual_paper(settings) == "letter"
    dialog.search.setText("motion")
    assert dialog._stack.currentWidget() is dialog.appearance
    motion = dialog.appearance.motion
    assert motion.isChecked()  # the theme of tests slides nothing
    motion.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert not desk.context.theme.reduced_motion
    desk.press(Qt.Key.Key_Space)
    assert settings.value("appearance/motion") == "less"
    dialog.appearance.restore.click()
    assert settings.value("appearance/motion") is None
    _close(desk, dialog)


def test_each_page_that_keeps_something_here_puts_it_back(desk: SmallDesk) -> None:
    dialog, settings = _open(desk), desk.context.settings
    desk.wait(lambda: dialog.calls.hours.toPlainText() and dialog.safety.place)
    calls, paper = dialog.calls, usual_paper(settings)
    calls.dial._group.button(1).click()
    calls.reply.setValue(40)
    calls.reply.editingFinished.emit()
    dialog.printing.paper._group.button(0 if paper == "letter" else 1).click()
    dialog.reminders.switches["promise"].click()
    dialog.updates.daily.click()
    dialog.updates.address.setText("https://mirror.example/satchel")
    dialog.updates.address.editingFinished.emit()
    dialog.safety.lock.setCurrentIndex(0)
    dialog.appearance.language.setCurrentIndex(1)
    dialog.appearance.language.activated.emit(1)
    asked = partial(desk.workspace.ask, queries.call_settings.call_settings, today=TODAY)
    desk.wait(lambda: asked().reply_minutes == 40)

    def kept() -> tuple[object, ...]:
        return (
            settings.value(DIAL_KEY), usual_paper(settings), reminders.is_wanted(settings, "promise"), is_wanted(settings),
            address_of(settings), minutes_of(settings), settings.value(LANGUAGE, ""),
        )  # fmt: skip

    other = "a4" if paper == "letter" else "letter"
    assert kept() == ("sip", other, False, False, "https://mirror.example/satchel", 0, "en")
    assert not dialog.safety.restore.isEnabled()
    dialog.safety.restore.setEnabled(True)  # the practice workspace has no passphrase to ask for
    for page in (calls, dialog.printing, dialog.reminders, dialog.updates, dialog.safety, dialog.appearance):
        dialog.show_page(page.title)
        page.restore.setFocus()
        desk.press(Qt.Key.Key_Space)
    assert kept() == ("tel", paper, True, True, "", 10, "")
    assert (calls.dial.current, dialog.printing.paper.current) == ("tel", paper)
    desk.wait(lambda: not dialog._tasks.busy)
    assert asked().reply_minutes == calls.reply.value() == 40, "the company's own stays"
    _close(desk, dialog)


def test_what_design_names_a_setting_is_found_by_its_name(desk: SmallDesk) -> None:
    dialog = _open(desk)
    wanted = (
        "You", "theme", "density", "contrast", "motion", "text size", "keyboard", "rebind", "single letters", "dial", "detour",
        "speed", "map", "smtp", "criteria", "framework", "scores", "stages", "limit", "routing", "territories", "speed to lead",
        "hours", "holidays", "printing", "paper", "location", "encryption", "backup", "accessibility", "language", "fields",
        "reminders", "passphrase", "updates", "sync", "work offline", "talk tracks", "objections", "sequences", "screen reader",
        "driving", "calendar file", "outcomes", "target length", "mail program", "collection mailbox", "logo", "sections", "export",
        "retention",
    )  # fmt: skip
    assert [word for word in wanted if not any(one.found_by(word) for one in dialog._sections)] == []
    _close(desk, dialog)


@pytest.mark.parametrize(
    ("chosen", "land", "paper"), [("", "GB", "a4"), ("", "US", "letter"), ("a4", "US", "a4"), ("x", "", "a4")]
)
def test_paper_is_as_chosen_else_as_usual_in_the_country(tmp_path: Path, chosen: str, land: str, paper: str) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    settings.setValue("printing/paper", chosen)
    assert usual_paper(settings, land) == paper


def test_the_page_follows_what_the_menus_do(desk: SmallDesk) -> None:
    dialog = _open(desk)
    desk.context.theme.set_text_scale(1.25)
    assert dialog.appearance.text_size.currentText() == "125 %"
    desk.context.theme.set_text_scale(1.0)
    _close(desk, dialog)


def test_it_never_is_larger_than_its_window(desk: SmallDesk) -> None:
    desk.window.resize(720, 450)
    desk.context.theme.set_text_scale(2.0)
    dialog = _open(desk)
    assert dialog.width() <= 720
    assert dialog.height() <= 450
    desk.context.theme.set_text_scale(1.0)
    _close(desk, dialog)


def test_every_command_is_listed_with_its_keys(desk: SmallDesk) -> None:
    dialog = _open(desk)
    rows = {row.id: row for row in dialog.keyboard.model.rows()}
    assert set(rows) == {command.id for command in desk.context.commands.all()}
    assert rows["edit.undo"].keys == ("Ctrl Z",)
    found = [row.id for row in key_rows(desk.context.commands, "ctrl q")]
    assert found == ["file.quit"]
    _close(desk, dialog)


def test_backup_now_makes_a_verified_file(desk: SmallDesk) -> None:
    dialog = _open(desk)
    dialog.show_page("Data")
    assert dialog.data._where.text() == str(desk.workspace.profile.folder)
    assert dialog.data._engine.text().startswith("SQLite 3.")
    assert dialog.data.last_backup.text() == "None yet"
    dialog.data.backup_button.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: "opened and checked" in dialog.data.backup_result.text(), seconds=20)
    made = desk.workspace.backups()
    assert dialog.data.last_backup.text().endswith("opened and checked")
    assert [row.id for row in dialog.data._model.rows()] == [one.name for one in made]
    path = desk.workspace.profile.backups / made[0].name
    assert path.stat().st_size == made[0].size
    assert not path.read_bytes().startswith(b"SQLite format 3")  # encrypted
    _close(desk, dialog)


def test_a_backup_is_restored_by_one_button_and_the_present_state_is_kept(desk: SmallDesk) -> None:
    dialog = _open(desk)
    dialog.show_page("Data")
    dialog.data.back_up()
    desk.wait(lambda: "opened and checked" in dialog.data.backup_result.text(), seconds=20)
    desk.workspace.act(lambda work: work.patch("user", work.user, {"phone": "+441632960001"}))
    restarts: list[bool] = []
    desk.context.navigator.restart_requested.connect(lambda: restarts.append(True))
    dialog.data.restore_button.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: any(box.isVisible() for box in dialog.findChildren(QMessageBox)))
    (box,) = [one for one in dialog.findChildren(QMessageBox) if one.isVisible()]
    agree = next(one for one in box.buttons() if "Restore" in one.text())
    agree.click()
    desk.wait(lambda: bool(restarts), seconds=20)
    _close(desk, dialog)
    profile, user = desk.workspace.profile, desk.workspace.user
    desk.workspace.close()
    again = workspaces.open_workspace(profile)
    assert again.ask(queries.people.person, user).name == "Mina Aldous"
    assert again.act(lambda work: work.require("user", user)["phone"]) != "+441632960001"
    assert list(profile.folder.glob("satchel.db.kept-*"))
    again.close()


def test_a_backup_that_fails_says_so_beside_its_button(desk: SmallDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = _open(desk)

    def broken(*_: object, **__: object) -> None:
        raise UnavailableError("E-BACKUP", "The disk is full.", safe="The database was not touched.", do="Free space.")

    monkeypatch.setattr(backup, "make", broken)
    dialog.data.back_up()
    desk.wait(lambda: "The disk is full." in dialog.data.backup_result.text())
    assert dialog.data.backup_result.property("tone") == "bad"
    _close(desk, dialog)


def test_check_the_database(desk: SmallDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = _open(desk)
    dialog.data.check_button.click()
    desk.wait(lambda: dialog.data.check_result.text() == "The database is sound.", seconds=20)
    monkeypatch.setattr(desk.workspace, "problems", lambda: ["page 7 is damaged"])
    dialog.data.check_button.click()
    desk.wait(lambda: "1 problem" in dialog.data.check_result.text())
    assert "page 7 is damaged" in dialog.data.check_result.text()
    _close(desk, dialog)


def test_words() -> None:
    assert size_words(8_612_345) == "8.6 MB"
    assert size_words(640_200) == "640 kB"


def test_calls_hours_reply_and_dialling_are_set_and_an_unclear_line_changes_nothing(desk: SmallDesk) -> None:
    dialog, calls = _open(desk), None
    dialog.show_page("Calls")
    calls = dialog.calls
    desk.wait(lambda: calls.hours.toPlainText().startswith("usual "))
    calls.hours.setPlainText("usual 09:00-18:00 mon-fri\nGB soon")
    calls.save_hours.click()
    desk.wait(lambda: "Line 2" in calls.problem.text())
    calls.hours.setPlainText("usual 09:00-18:00 mon-fri\nGB 10:00-12:00")
    calls.save_hours.click()
    found = queries.call_settings.call_settings
    desk.wait(lambda: "GB 10:00-12:00 mon-sat" in desk.workspace.ask(found, today=TODAY).hours)
    desk.wait(lambda: not calls.problem.isVisible())
    calls.reply.setValue(30)
    calls.reply.editingFinished.emit()
    desk.wait(lambda: desk.workspace.ask(found, today=TODAY).reply_minutes == 30)
    calls.dial._group.button(1).click()
    assert desk.context.settings.value("calls/dial") == "sip"
    _close(desk, dialog)


def test_a_list_is_taken_beside_the_window_and_a_bad_one_leaves_it(desk: SmallDesk, tmp_path: Path) -> None:
    dialog = _open(desk)
    dialog.show_page("Calls")
    calls, good, bad = dialog.calls, tmp_path / "dnc.csv", tmp_path / "names.csv"
    good.write_text("+442079460958\nragna@pellinor.example\nno idea\n", "utf-8")
    bad.write_text("Name\nAda\n", "utf-8")
    dialog._tasks.start_once("list", calls.take_list(good))
    desk.wait(
        lambda: calls.result.text() == "2 entries are in force. 1 entries are none of these, the first in line 3."
    )
    desk.wait(lambda: "1 numbers, 1 addresses" in calls.list_facts.text())
    dialog._tasks.start_once("list", calls.take_list(bad))
    desk.wait(lambda: "Nothing in names.csv" in calls.result.text())
    assert "1 numbers, 1 addresses" in calls.list_facts.text()
    _close(desk, dialog)


def test_the_scores_in_force_are_told_and_their_place_is_one_press_away(desk: SmallDesk) -> None:
    dialog = _open(desk)
    dialog.show_page("Scores")
    desk.wait(lambda: dialog.scores.count.text() == "23 in force, 0 off")
    assert dialog.scores.combining.text() == "Fit 50 %, Engagement 20 %, Intent 30 %. Hot from 70, Warm from 45."
    dialog.scores.rules.click()
    desk.wait(lambda: desk.window.places.page().windowTitle() == "Scores")


@pytest.mark.parametrize(
    ("page", "to", "shown"),
    [("Routing", "routing", "Routing"), ("Talk tracks", "talk_tracks", "Talk tracks"), ("Talk tracks", "objections", "Objections"),
     ("You", "meetings", "Meetings"), ("Calls", "talk_tracks", "Talk tracks")],
)  # fmt: skip
def test_what_is_set_in_a_place_is_one_press_away(desk: SmallDesk, page: str, to: str, shown: str) -> None:
    dialog = _open(desk)
    desk.type(page)
    section: Any = dialog._stack.currentWidget()
    assert section.title == page
    section.doors[to].setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.window.places.page().windowTitle() == shown)


def test_export_and_keeping_time_open_from_the_data_page(desk: SmallDesk) -> None:
    asked: list[str] = []
    for to in ("file.export", "file.keeping"):
        desk.context.commands.add(Command(to, to, partial(asked.append, to)))
        dialog = _open(desk)
        dialog.show_page("Data")
        dialog.data.doors[to].click()
        desk.wait(desk.no_dialog)
    assert asked == ["file.export", "file.keeping"]


def test_sequences_and_triggers_are_asked_for_by_their_places(desk: SmallDesk) -> None:
    asked: list[str] = []
    desk.context.navigator.place_requested.connect(asked.append)
    for to in ("sequences", "triggers"):
        dialog = _open(desk)
        dialog.show_page("Sequences")
        dialog.sequences.doors[to].click()
        desk.wait(desk.no_dialog)
    assert asked == ["sequences", "triggers"]


def test_accessibility_leads_to_the_pages_where_it_is_set(desk: SmallDesk) -> None:
    dialog = _open(desk)
    desk.type("screen reader")
    assert dialog._stack.currentWidget() is dialog.accessibility
    dialog.search.clear()
    for title, section in (("Keyboard", dialog.keyboard), ("Appearance", dialog.appearance)):
        dialog.show_page("Accessibility")
        dialog.accessibility.doors[title].setFocus()
        desk.press(Qt.Key.Key_Space)
        assert dialog._stack.currentWidget() is section
    _close(desk, dialog)


def test_a_workspace_without_a_server_says_so_under_sync(desk: SmallDesk) -> None:
    dialog = _open(desk)
    dialog.show_page("Sync")
    desk.wait(lambda: "has no server" in dialog.sync.server.text())
    assert dialog.sync.state.text() == "On this laptop only"
    assert not dialog.sync.offline.isEnabled()
    assert not dialog.sync.panel.isEnabled()
    _close(desk, dialog)


def test_roads_are_estimated_as_set_and_a_table_of_postcodes_is_taken(desk: SmallDesk, tmp_path: Path) -> None:
    dialog = _open(desk)
    dialog.show_page("Road")
    desk.wait(lambda: dialog.road.detour.value() == 30 and dialog.road.speed.value() == 55)
    dialog.road.detour.setValue(50)
    dialog.road.detour.editingFinished.emit()
    settings = queries.road_settings.road_settings
    desk.wait(lambda: desk.workspace.ask(settings).driving.factor == 1.5)
    dialog.road.intervals.setPlainText("A often")
    dialog.road.save.click()
    desk.wait(lambda: "Line 1, “A often”" in dialog.road.problem.text())
    dialog.road.intervals.setPlainText("A 30")
    dialog.road.save.click()
    desk.wait(lambda: desk.workspace.ask(settings).intervals == "A 30")
    table = tmp_path / "codes.csv"
    table.write_text("country,postcode,latitude,longitude\nGB,HU1 1AA,53.7,-0.3\nGB,X,99,1\n")
    desk.context.tasks.for_page(dialog).start_once("take", dialog.road.take_table(table))
    desk.wait(lambda: dialog.road.known.text() == "GB 1")
    assert "1 postcodes are known" in dialog.road.result.text()
    assert "1 rows were left out, the first in line 3" in dialog.road.result.text()
    _close(desk, dialog)
