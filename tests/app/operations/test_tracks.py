"""Talk tracks: drafts, versions, rights, files; the starters that are shipped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app import operations, queries
from app.domain.objections import MOST_REPLIES
from app.domain.track_check import check
from app.domain.track_edit import add_line, blank, move_line, remove_line, rename_section, with_line
from app.domain.track_text import LONGEST_FILE, written
from app.domain.tracks import DRAFT, KINDS, PUBLISHED, RETIRED, Track, TrackText
from app.errors import RefusedError
from app.import_export import track_text
from app.operations.starters import cards, starters
from app.store import outbox
from app.store.unit_of_work import UnitOfWork
from app.sync_protocol.manifest import ENTITIES
from app.sync_protocol.values import check_values
from app.workspace import Workspace


def library(workspace: Workspace) -> list[Track]:
    return workspace.ask(queries.tracks.library, user_id=workspace.user)


def states(workspace: Workspace) -> list[tuple[int, str]]:
    return sorted((one.version, one.state) for one in library(workspace))


def published(workspace: Workspace, **more: Any) -> str:
    """A track in use, in its first version."""
    draft = workspace.act(operations.tracks.save_draft, replace(blank("Cold"), **more))
    return workspace.act(operations.tracks.publish, draft).id


def join(workspace: Workspace, role: str) -> None:
    """As if a server was joined, with that role."""

    def write(work: UnitOfWork) -> None:
        work.patch("user", work.user, {"role": role})
        outbox.set_state(work.connection, "client", 1)

    workspace.act(write)


def test_a_version_is_published_the_one_before_retires_and_undo_takes_it_back(workspace: Workspace) -> None:
    first = published(workspace)
    draft = workspace.act(operations.tracks.edit, first)
    assert workspace.act(operations.tracks.edit, first) == draft, "the draft begun goes on"
    assert workspace.act(operations.tracks.edit, draft) == draft
    changed = replace(workspace.ask(queries.tracks.track, draft), name="Cold chain")
    workspace.act(operations.tracks.save_draft, changed, draft)
    assert [one.name for one in workspace.ask(queries.tracks.tracks)] == ["Cold"]
    made = workspace.act(operations.tracks.publish, draft)
    assert (made.name, made.version, made.previous_id) == ("Cold chain", 2, first)
    assert states(workspace) == [(1, RETIRED), (2, PUBLISHED)]
    workspace.undo()
    assert states(workspace) == [(1, PUBLISHED), (2, DRAFT)]


def test_an_older_version_comes_back_as_the_newest_and_calls_keep_theirs(workspace: Workspace) -> None:
    first = published(workspace)
    workspace.act(operations.tracks.publish, workspace.act(operations.tracks.edit, first))
    made = workspace.act(operations.tracks.restore, first)
    assert states(workspace) == [(1, RETIRED), (2, RETIRED), (3, PUBLISHED)]
    assert [one.version for one in workspace.ask(queries.tracks.versions, first)] == [3, 2, 1]
    assert [one.id for one in workspace.ask(queries.tracks.tracks, also=first)] == [made.id, first]
    with pytest.raises(RefusedError, match="Only an older version"):
        workspace.act(operations.tracks.restore, made.id)


def test_two_drafts_of_one_track_become_two_versions(workspace: Workspace) -> None:
    first = published(workspace)
    one = workspace.act(operations.tracks.edit, first)
    workspace.act(operations.tracks.publish, one)

    def begun_meanwhile(work: UnitOfWork) -> str:
        return work.create("track", {**_record(work, first), "state": DRAFT, "version": 2, "previous_id": first})

    other = workspace.act(begun_meanwhile)
    assert workspace.act(operations.tracks.publish, other).version == 3
    assert states(workspace) == [(1, RETIRED), (2, RETIRED), (3, PUBLISHED)]


def _record(work: UnitOfWork, track_id: str) -> dict[str, Any]:
    row = work.require("track", track_id)
    return {name: row[name] for name in ("name", "kind", "sections", "target_from", "target_to")}


def test_a_track_with_faults_is_not_published_and_the_draft_is_kept(workspace: Workspace) -> None:
    track, key = add_line(blank("Cold"), "l1")
    draft = workspace.act(operations.tracks.save_draft, track)
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.tracks.publish, draft)
    assert (error.value.code, error.value.safe) == ("E-TRACK-FAULTS", "The draft is kept.")
    assert error.value.happened == f"Opener, line {key}: There is nothing to say. There is more to mend: 2."
    assert states(workspace) == [(1, DRAFT)]


def test_drafts_are_their_author_s_and_published_ones_do_not_change(workspace: Workspace) -> None:
    first = published(workspace)

    def theirs(work: UnitOfWork) -> str:
        draft = operations.tracks.save_draft(work, blank("Theirs"))
        work.connection.exec_driver_sql("UPDATE track SET created_by = 'else' WHERE id = ?", (draft,))
        return draft

    draft = workspace.act(theirs)
    assert [one.name for one in library(workspace)] == ["Cold"]
    for track_id, code in ((draft, "E-TRACK-NOT-YOURS"), (first, "E-TRACK-STATE")):
        for operation, more in (
            (operations.tracks.save_draft, True), (operations.tracks.publish, False), (operations.tracks.delete_draft, False)
        ):  # fmt: skip
            with pytest.raises(RefusedError) as error:
                workspace.act(operation, *((blank("x"),) if more else ()), track_id)
            assert error.value.code == code


def test_with_a_server_reps_draft_and_managers_publish(workspace: Workspace) -> None:
    first = published(workspace)
    join(workspace, "rep")
    draft = workspace.act(operations.tracks.edit, first)
    card = operations.objections.Card("Too dear", [operations.objections.Reply(turn="It pays.")])
    for operation, args in (
        (operations.tracks.publish, (draft,)), (operations.tracks.retire, (first,)), (operations.tracks.restore, (first,)),
        (operations.objections.save_card, (card,)), (operations.starters.add_starters, ("en",)), (operations.objections.retire_card, ("x",)),
    ):  # fmt: skip
        with pytest.raises(RefusedError) as error:
            workspace.act(operation, *args)
        assert error.value.code == "E-NOT-ALLOWED"
    workspace.act(operations.tracks.copy, first)
    workspace.act(operations.tracks.delete_draft, draft)
    join(workspace, "manager")
    assert workspace.act(operations.tracks.retire, first) == "Cold"
    assert states(workspace) == [(1, DRAFT), (1, RETIRED)]


def test_a_copy_is_a_track_of_its_own(workspace: Workspace) -> None:
    first = published(workspace)
    copy = workspace.act(operations.tracks.copy, first)
    workspace.act(operations.tracks.publish, copy)
    assert [(one.name, one.version, one.state) for one in library(workspace)] == [
        ("Cold", 1, PUBLISHED), ("Cold, copy", 1, PUBLISHED)
    ]  # fmt: skip


def test_a_file_goes_out_and_comes_in_and_a_wrong_one_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "cold.txt"
    track_text.write_file(path, blank("Cold"))
    draft = workspace.act(operations.tracks.take_text, track_text.read_file(path))
    found = workspace.ask(queries.tracks.track, draft)
    assert written(found) == path.read_text("utf-8")
    for raw, said in (
        (b"x" * 5_000_000, "wrong.txt is longer than 256 KB; no talk track is."),
        (b"Satchel talk track 1\nname: \xff\xfe", "Line 2 of wrong.txt is no text."),
        (b"BEGIN:VCARD\n", "Line 1: this is not a talk track; one begins with “Satchel talk track 1”."),
        ((written(blank("x")) + "A: Round -> l1\n").encode(), "Line 12: answers go from A to D, in order."),
    ):
        wrong = tmp_path / "wrong.txt"
        wrong.write_bytes(raw)
        with pytest.raises(RefusedError) as error:
            workspace.act(operations.tracks.take_text, track_text.read_file(wrong))
        assert (error.value.code, error.value.happened) == ("E-TRACK-FILE", said)
    assert len(library(workspace)) == 1
    assert LONGEST_FILE == 256 * 1024


def test_the_track_for_a_lead_follows_language_audience_and_kind(workspace: Workspace) -> None:
    for name, more in (
        ("All", {}), ("Webinar", {"audience": ("webinar",)}), ("Deutsch", {"language": "de"}),
        ("Visit", {"kind": "visit", "audience": ("webinar",)}),
    ):  # fmt: skip
        published(workspace, **{"name": name, **more})

    def named(*words: str, **more: str) -> str:
        found = workspace.ask(queries.tracks.track_for, *words, **more)
        return found.name if found else ""

    assert named("Webinar", "") == "Webinar"
    assert named("List", "storage") == "All"
    assert named("Webinar", "", language="de-AT") == "Deutsch"
    assert named("Webinar", "", language="fr") in ("Webinar",)
    assert (named("", "", kind="visit"), named("", "", kind="pitch")) == ("Visit", "")


def test_editing_keeps_sections_whole_and_takes_no_answer_along() -> None:
    track, second = add_line(blank("Cold"), "l1", new_section=True)
    assert track.sections == ("Opener", "New section")
    track = with_line(track, replace(track.line("l1"), answers=(replace(track.line("l1").answers[0], goes=second),)))
    track, third = add_line(track, "l1")
    assert [one.key for one in track.lines] == ["l1", third, second]
    track, _ = add_line(track, "l1", new_section=True)
    assert track.sections == ("Opener", "New section 2", "New section")
    moved = move_line(track, third, 1)
    assert moved.line(third).section == "New section 2"
    assert move_line(track, "l1", -1) == track
    assert remove_line(track, second).line("l1").answers[0].goes == ""
    assert remove_line(blank(), "l1") == blank()
    assert rename_section(track, "Opener", "New section") == track
    assert rename_section(track, "Opener", " Hello ").sections[0] == "Hello"


def test_what_is_shipped_is_whole_in_both_languages() -> None:
    english, german = starters("en"), starters("de")
    assert len(english) == len(german) == 8
    assert {one.kind for one in english} == set(KINDS) - {"visit"}
    for language, tracks in (("en", [*english, *starters("practice")]), ("de", german)):
        shipped = cards(language)
        assert len({one["says"] for one in shipped}) == 25
        for card in shipped:
            check_values(ENTITIES["objection"], card)
            assert all(card[part] for part in ("agree", "turn", "ask"))
            assert len(card.get("replies", ())) < MOST_REPLIES
        for track in tracks:
            assert not check(track, [one["says"] for one in shipped]), track.name
            assert track.language == language
            _well_spoken(track)


def test_starters_are_added_once_and_taken_back_in_one_step(workspace: Workspace) -> None:
    assert workspace.act(operations.starters.add_starters, "de") == (8, 25)
    assert workspace.act(operations.starters.add_starters, "de") == (0, 0)
    assert workspace.act(operations.starters.add_starters, "en") == (8, 25)
    assert len(workspace.ask(queries.tracks.tracks)) == 16
    workspace.undo()
    assert {one.language for one in workspace.ask(queries.tracks.tracks)} == {"de"}


def _well_spoken(track: TrackText) -> None:
    for line in track.lines:
        assert "!" not in line.says
        assert line.says.count("?") <= 1, (track.name, line.says)
        assert len(line.says) <= 260
