"""The state of a call: what its timer shows, and what a reopened one goes on from."""

from __future__ import annotations

from datetime import datetime

import pytest

from app.clock import local_zone
from app.domain.outcomes import BY_KEY
from app.domain.track_walk import TrackWalk
from app.domain.tracks import Track, TrackAnswer, TrackLine
from app.queries.rows import PersonRow
from ui.calls.call_state import CallState, Phase, reopened, say_clock
from ui.gates.step_reading import StepReader, looks_like_meeting

HOUR = 3_600_000
NOW = datetime(2026, 11, 12, 11, 7, tzinfo=local_zone())
TRACK = Track(id="t", name="Cold storage", version=4, lines=(
    TrackLine("o1", "Opener", "Hello", answers=(TrackAnswer("Yes", "d1", "Discovery"),)),
    TrackLine("d1", "Discovery", "How?", answers=(TrackAnswer("So", "d2"), TrackAnswer("We have one", "objection:We have one", "Objection"))),
    TrackLine("d2", "Discovery", "When?", answers=(TrackAnswer("Then", "outcome:6"),)),
    TrackLine("a1", "Ask", "Tuesday?"),
))  # fmt: skip


def test_a_reopened_call_goes_on_from_where_it_was_last_seen() -> None:
    state = CallState("L", started_at=0)
    state.answer(10_000)
    kept = state.to_json(10_000 + 252_000)
    again = reopened(kept, 262_000 + 9 * HOUR)
    assert say_clock(again.talk_seconds(262_000 + 9 * HOUR)) == "4:12"
    again.end(263_000 + 9 * HOUR)
    assert again.talk_seconds(20 * HOUR) == 253


def test_an_ended_call_does_not_grow() -> None:
    state = CallState("L", started_at=0)
    state.answer(1000)
    state.end(61_000)
    assert reopened(state.to_json(62_000), 5 * HOUR).talk_seconds(6 * HOUR) == 60


def test_a_draft_of_another_version_is_refused() -> None:
    with pytest.raises(TypeError):
        reopened({"phase": "ringing", "lead_id": "L", "started_at": 0, "mood": 1}, 0)


def test_nothing_written_while_ringing_is_not_worth_keeping() -> None:
    state = CallState("L", started_at=0)
    assert not state.worth_keeping
    state.notes = "x"
    assert state.worth_keeping
    assert CallState("L", 0, phase=Phase.ENDED).worth_keeping


def test_clock_words() -> None:
    assert (say_clock(0), say_clock(252), say_clock(3852)) == ("0:00", "4:12", "1:04:12")


def test_the_walk_branches_skips_replays_and_goes_back() -> None:
    walk = TrackWalk(TRACK)
    assert [one.says for one in walk.choices()] == ["Yes", "Something else, skip ahead"]
    walk.take(walk.choices()[0])
    assert [(one.name, one.state, one.detail) for one in walk.sections()] == [
        ("Opener", "done", ""), ("Discovery", "now", "1 of 2"), ("Ask", "later", "")
    ]  # fmt: skip
    assert [(label, line.key) for label, line in walk.coming_up()] == [("Then", "d2"), ("Ask", "a1")]
    objection = walk.choices()[1]
    assert objection.objection == "We have one"
    walk.take(objection)
    assert walk.line is TRACK.lines[1], "an objection leaves the line where it is"
    walk.take(walk.choices()[2])
    assert walk.line is TRACK.lines[2]
    assert walk.choices()[0].outcome == "6"
    again = TrackWalk(TRACK, walk.steps)
    assert (again.line, again.path()) == (walk.line, walk.path())
    assert again.back()
    assert again.line is TRACK.lines[1]
    assert [again.back(), again.back()] == [True, False]


def test_a_sentence_names_the_ae_the_kind_and_the_length() -> None:
    reader = StepReader()
    reader.executives = (
        PersonRow("C", "Caspar Lindholt", "AE", "North", "", paired=True),
        PersonRow("R", "Ruth Ekwueme", "AE", "North", ""),
    )
    words, when = reader.understood("tue 2pm discovery ruth video 45m", NOW)
    assert words == "Ruth · Tue 17, 14:00"
    assert when is not None
    assert looks_like_meeting(when)
    read = reader.read(when, BY_KEY["6"], NOW)
    assert (read.with_id, read.kind, read.step.text, read.step.minutes) == ("R", "video", "Discovery", 45)
    unnamed = reader.understood("tue 2pm 45m", NOW)[1]
    assert unnamed is not None
    assert reader.read(unnamed, BY_KEY["6"], NOW).with_id == "C", "else the paired one"
    call_back = reader.understood("fri 10am", NOW)[1]
    assert call_back is not None
    assert not looks_like_meeting(call_back)
    assert reader.understood("3/4", NOW) == ("3/4: 3 Apr or 4 Mar?", None)
