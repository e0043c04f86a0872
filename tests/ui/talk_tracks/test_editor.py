"""The talk-track editor and the library around it, driven by keys over a real workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import operations, queries
from app.domain.track_edit import blank
from app.domain.track_text import written
from app.domain.tracks import DRAFT, PUBLISHED
from ui import dialogs

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk
    from ui.talk_tracks.track_editor import TrackEditor

CTRL = Qt.KeyboardModifier.ControlModifier


def editing(desk: SmallDesk) -> TrackEditor:
    """The first track of the library in the editor, by E."""
    desk.page("talk_tracks")
    desk.press(Qt.Key.Key_E)
    return opened(desk)


def opened(desk: SmallDesk) -> TrackEditor:
    desk.wait(lambda: getattr(desk.window.places.page(), "_saved", None) is not None)
    page: Any = desk.window.places.page()
    desk.idle()
    return page


def drafts(desk: SmallDesk) -> list[Any]:
    everything = desk.workspace.ask(queries.tracks.library, user_id=desk.workspace.user)
    return [one for one in everything if one.state == DRAFT]


def test_e_makes_a_draft_typing_is_kept_and_the_try_out_follows(desk: SmallDesk) -> None:
    page = editing(desk)
    assert page.view.outline.hasFocus()
    assert page.chosen() == page._track.lines[0].key
    desk.press(Qt.Key.Key_Return)
    assert page.view.line.says.hasFocus()
    page.view.line.says.selectAll()
    desk.type("Hello {{town}}")
    assert page.view.trial._line.text() == "“Hello [their town]”"
    desk.wait(lambda: [one.lines[0].says for one in drafts(desk)] == ["Hello {{town}}"])
    published = desk.workspace.ask(queries.tracks.tracks)
    assert all(one.lines[0].says != "Hello {{town}}" for one in published)


def test_lines_are_added_moved_and_taken_out_by_key_and_findings_lead_to_them(desk: SmallDesk) -> None:
    page = editing(desk)
    first = page.chosen()
    desk.press(Qt.Key.Key_N)
    added = page.chosen()
    assert added != first
    assert [str(one.finding) for one in page.view._findings_model.rows()] == [
        f"Opener, line {added}: There is nothing to say.", f"Opener, line {added}: No answer leads to this line."
    ]  # fmt: skip
    desk.press(Qt.Key.Key_Escape)
    assert page.view.outline.hasFocus()
    desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.key for one in page._track.lines][2] == added
    page.view.select(first)
    desk.press(Qt.Key.Key_F8)
    assert page.chosen() == added
    assert page.view.line.says.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Delete)
    assert page._track.line(added) is None
    assert page.view.findings.isHidden()


def test_an_answer_is_filled_in_and_the_try_out_takes_it(desk: SmallDesk) -> None:
    page = editing(desk)
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert page._track.line(page.chosen()).section == "New section"
    assert [form.isHidden() for form in page.view.line.answers] == [False, True, True, True]
    form = page.view.line.answers[0]
    form.says.setFocus()
    desk.type("Book it")
    form.goes.setCurrentIndex(form.goes.findData("outcome:6"))
    form.goes.activated.emit(form.goes.currentIndex())
    answer = page._track.line(page.chosen()).answers[0]
    assert (answer.says, answer.goes) == ("Book it", "outcome:6")
    assert not page.view.line.answers[1].isHidden()
    desk.press(Qt.Key.Key_T, CTRL)
    desk.press(Qt.Key.Key_A)
    assert page.view.trial._told.text() == "The call is over; outcome 6 is proposed."
    desk.press(Qt.Key.Key_Home)
    assert page.view.trial.walk.line is page._track.lines[0]


def test_ctrl_enter_publishes_and_faults_are_told_and_kept(desk: SmallDesk) -> None:
    page = editing(desk)
    name, version = page._track.name, page._track.version
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: page.view.banner.isVisible())
    assert "There is nothing to say." in page.view.banner.accessibleName()
    assert page._saved == page._track, "it is not read back over what is typed next"
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.requests and desk.requests[-1].strong == name)
    assert desk.requests[-1].text == f"Version {version} published:"
    states = desk.workspace.ask(queries.tracks.versions, page_id(desk, name))
    assert [(one.version, one.state) for one in states][:2] == [(version, PUBLISHED), (version - 1, "retired")]


def page_id(desk: SmallDesk, name: str) -> str:
    return next(one.id for one in desk.workspace.ask(queries.tracks.tracks) if one.name == name)


def test_the_section_gets_another_name_and_lines_of_a_version_come_back(desk: SmallDesk) -> None:
    page = editing(desk)
    section = page.view.line.section
    section.setFocus()
    section.selectAll()
    desk.type("Hello there")
    desk.press(Qt.Key.Key_Return)
    page.view.outline.setFocus()
    assert page._track.sections[0] == "Hello there"
    page.offer_versions()
    menu = QApplication.activePopupWidget()
    (action,) = menu.actions()
    action.trigger()
    menu.close()
    assert page._track.sections[0] == "Opener"
    desk.requests[-1].undo()
    assert page._track.sections[0] == "Hello there"


def test_leaving_keeps_what_was_typed_last(desk: SmallDesk) -> None:
    page = editing(desk)
    desk.press(Qt.Key.Key_Return)
    page.view.line.says.selectAll()
    desk.type("Last words")
    desk.window.open_place("accounts")
    desk.wait(lambda: [one.lines[0].says for one in drafts(desk)] == ["Last words"])


def test_where_there_is_little_room_one_part_shows_at_a_time(desk: SmallDesk) -> None:
    page = editing(desk)
    view = page.view
    assert all(part.isVisible() for part in (view.outline, view.form, view.trial))
    desk.window.resize(900, 600)
    desk.idle()
    assert [part.isVisible() for part in (view.outline, view.form, view.trial)] == [True, True, False]
    desk.press(Qt.Key.Key_T, CTRL)
    assert [part.isVisible() for part in (view.outline, view.form, view.trial)] == [True, False, True]
    desk.window.resize(720, 600)
    desk.context.theme.set_text_scale(1.5)
    desk.idle()
    assert [part.isVisible() for part in (view.outline, view.form, view.trial)] == [False, False, True]
    desk.press(Qt.Key.Key_Escape)
    assert [part.isVisible() for part in (view.outline, view.form, view.trial)] == [True, False, False]
    desk.press(Qt.Key.Key_Return)
    assert view.line.says.hasFocus()
    desk.context.theme.set_text_scale(1.0)


def test_a_text_file_comes_in_and_a_wrong_one_is_told_with_its_line(
    desk: SmallDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.page("talk_tracks")
    path = tmp_path / "in.txt"

    async def picked(*_args: object, **_more: object) -> Path:
        return path

    monkeypatch.setattr(dialogs, "pick_file", picked)  # the platform's own dialog
    path.write_text(written(blank("From a file")).replace("A: Goodbye -> end", "A: Goodbye -> nowhere"), "utf-8")
    desk.press(Qt.Key.Key_O, CTRL)
    desk.wait(lambda: page.banner.isVisible())
    assert page.banner.accessibleName().startswith("Line 10: Answer A leads to “nowhere”, which is not a line here.")
    assert not drafts(desk)
    path.write_text(written(blank("From a file")), "utf-8")
    desk.press(Qt.Key.Key_O, CTRL)
    editor = opened(desk)
    assert editor._track.name == "From a file"
    out = path = tmp_path / "out.txt"
    desk.press(Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desk.wait(out.exists)
    assert out.read_text("utf-8") == written(blank("From a file"))


def test_drafts_and_older_versions_are_listed_and_act_only_on_their_own(desk: SmallDesk) -> None:
    page = desk.page("talk_tracks")
    draft = desk.workspace.act(operations.tracks.save_draft, blank("Mine"))
    assert page._why_not_state(DRAFT) == "Only a draft can be deleted."
    desk.press(Qt.Key.Key_2)
    desk.wait(lambda: [one.id for one in page._model.rows()] == [draft])
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: page._model.rowCount() == 0)
    assert "No drafts of yours" in page.empty.accessibleName() or page.stack.currentWidget() is page.empty
    desk.press(Qt.Key.Key_1)
    desk.wait(lambda: page._model.rowCount() > 5)
    first = page.chosen()
    desk.press(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    desk.wait(lambda: first.id not in [one.id for one in page._model.rows()])
    desk.press(Qt.Key.Key_3)
    desk.wait(lambda: [one.id for one in page._model.rows()] == [first.id])
    desk.press(Qt.Key.Key_B)
    desk.wait(lambda: desk.requests[-1].text == "Brought back:")


def test_n_begins_a_new_track_with_its_head(desk: SmallDesk) -> None:
    desk.page("talk_tracks")
    desk.press(Qt.Key.Key_N)
    page = opened(desk)
    assert page.chosen() == ":about"
    desk.press(Qt.Key.Key_Return)
    assert page.view.about.name.hasFocus()
    page.view.about.name.selectAll()
    desk.type("Winter")
    desk.wait(lambda: [one.name for one in drafts(desk)] == ["Winter"])
    assert page.windowTitle() == "Winter"
    length = page.view.about.length
    length.setFocus()
    length.selectAll()
    desk.type("0:30 to")
    assert (length.property("bad"), length.text(), page._track.target_from) == (True, "0:30 to", 360)
    desk.type(" 0:45")
    assert (length.property("bad"), page._track.target_from, page._track.target_to) == (False, 30, 45)


def test_without_any_track_enter_adds_the_starters(desk: SmallDesk) -> None:
    def drop(work: Any) -> None:
        for row in list(work.connection.exec_driver_sql("select id from track")):
            work.delete("track", row[0])

    desk.workspace.act(drop)
    page = desk.page("talk_tracks")
    assert page.stack.currentWidget() is page.empty
    page.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: page._model.rowCount() == 8)
    assert desk.requests[-1].strong == "8 talk tracks, 0 objection cards"
