"""Talk tracks as documents: written and read again, checked, walked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import track_text
from app.domain.track_check import blocking, check
from app.domain.track_text import FIRST, read, written
from app.domain.track_walk import TrackWalk
from app.domain.track_words import filled, unknown_in
from app.domain.tracks import (
    KEY,
    KINDS,
    MOST_LINES,
    RESERVED,
    Track,
    TrackAnswer,
    TrackLine,
    TrackText,
    listed,
    plain,
    record_of,
    track_of,
)
from app.errors import RefusedError

WORDS = (st.text(max_size=30) | st.sampled_from(["a -> end", "→ b", "# c", "> d", "A: e -> f"])).map(plain)
SAID = WORDS.filter(bool)
KEYS = st.from_regex(KEY, fullmatch=True).filter(lambda key: key not in RESERVED)
LISTS = st.lists(st.text(max_size=12), max_size=3).map(lambda parts: listed(",".join(parts)))


@st.composite
def tracks(draw: st.DrawFn) -> TrackText:
    """Any document: whole ones and broken ones."""
    keys = draw(st.lists(KEYS, min_size=1, max_size=6, unique=True))
    goals = st.one_of(
        st.sampled_from([*keys, "end", "", "gone", "outcome:6"]), SAID.map(lambda says: f"objection:{says}")
    )
    sections = sorted(draw(st.lists(SAID, min_size=len(keys), max_size=len(keys))))
    lines = []
    for key, section in zip(keys, sections, strict=True):
        answers = []
        for _ in range(draw(st.integers(0, 4))):
            goes = draw(goals)
            words = "" if goes.startswith("objection:") else draw(WORDS)
            answers.append(TrackAnswer(draw(WORDS), goes, words, draw(st.sampled_from(["", "pain", "person"]))))
        lines.append(TrackLine(key, section, draw(WORDS), draw(LISTS), tuple(answers), draw(LISTS)))
    return TrackText(
        draw(WORDS), tuple(lines), draw(st.sampled_from(list(KINDS))), draw(st.sampled_from(["en", "de"])), draw(LISTS),
        draw(st.integers(0, 9000)), draw(st.integers(0, 9000)), tuple(draw(st.lists(WORDS, max_size=2))),
    )  # fmt: skip


RECORD = {"id": "", "version": 1, "state": "published", "created_by": "", "previous_id": None, "updated_at": 0}
GOOD = TrackText(
    "Cold",
    (
        TrackLine("o1", "Opener", "{{first_name}}?", ("yes",), (TrackAnswer("Yes", "d1"), TrackAnswer("No", "end"))),
        TrackLine("d1", "Discovery", "How?", (), (TrackAnswer("So", "a1", criterion="pain"), TrackAnswer("One", "objection:Have one"))),
        TrackLine("a1", "Ask", "When?", (), (TrackAnswer("Tuesday", "outcome:6"), TrackAnswer("Again", "d1"))),
    ),
)  # fmt: skip


@given(tracks())
def test_what_is_written_is_read_again(track: TrackText) -> None:
    text = written(track)
    if blocking(track):
        with pytest.raises(RefusedError):
            read(text)
        reader = track_text._Reader()
        for number, line in enumerate(text.split("\n"), 1):
            reader.take(number, line.strip())
        assert tuple(reader._lines) == track.lines
    else:
        assert read(text) == track


@given(tracks())
def test_what_is_stored_is_read_again(track: TrackText) -> None:
    assert track_of({**record_of(track), **RECORD}) == Track(
        **{**vars(track), "target_from": track.target_from or 360, "target_to": track.target_to or 480}
    )


@given(st.text(max_size=200) | st.text(alphabet="#>ABCD: ->\nend1satchel", max_size=300).map((FIRST + "\n").__add__))
def test_any_text_is_read_or_refused_with_a_code(text: str) -> None:
    try:
        read(text)
    except RefusedError as error:
        assert error.code == "E-TRACK-FILE"
        assert error.happened.startswith("Line ")


def test_a_good_track_has_no_findings_and_a_round_that_an_answer_leaves_is_none() -> None:
    assert check(GOOD) == ()
    assert [str(one) for one in check(GOOD, ["Other"])] == ["Discovery, line d1: No card says “Have one”."]
    assert not check(GOOD, ["HAVE ONE"])
    assert not blocking(GOOD)


def changed(at: int, **values: object) -> TrackText:
    """GOOD with one of its lines changed."""
    lines = list(GOOD.lines)
    lines[at] = replace(lines[at], **values)
    return replace(GOOD, lines=tuple(lines))


@pytest.mark.parametrize(
    ("track", "found"),
    [
        (changed(1, answers=(TrackAnswer("So", "d1"),)), "Ask: No answer leads into this section."),
        (changed(0, answers=(TrackAnswer("Yes", "d1"),)), ""),
        (changed(2, answers=()), "Ask, line a1: A dead end: no answer, and no line follows."),
        (changed(2, answers=(TrackAnswer("Hm", "objection:x"),)), "Ask, line a1: A dead end: no answer, and no line follows."),
        (changed(2, answers=(TrackAnswer("Yes", ""),)), "Ask, line a1: Answer A has no way on."),
        (changed(2, answers=(TrackAnswer("Yes", "a9"),)), "Ask, line a1: Answer A leads to “a9”, which is not a line here."),
        (changed(2, answers=(TrackAnswer("Yes", "outcome:0"),)), "Ask, line a1: Answer A leads to outcome 0, which does not exist."),
        (changed(2, answers=(TrackAnswer("Yes", "end", criterion="luck"),)), "Ask, line a1: Answer A speaks for “luck”, which is no criterion."),
        (changed(2, says="{{shoe_size}}?"), "Ask, line a1: {{shoe_size}} is not a variable."),
        (changed(2, says="{first_name}?"), "Ask, line a1: {first_name} is not a variable."),
        (changed(2, says=" "), "Ask, line a1: There is nothing to say."),
        (changed(2, key="d1"), "Ask, line d1: Another line has the same key."),
        (changed(2, key="end"), "Ask, line end: Its key has to be letters, digits, - or _, and not end, outcome or objection."),
        (changed(2, section="Opener"), "Opener, line a1: Section “Opener” is there twice."),
        (changed(2, answers=GOOD.lines[2].answers * 3), "Ask, line a1: It has more than four answers."),
        (changed(0, answers=(TrackAnswer("Yes", "d1"), TrackAnswer("yes", "end"))), "Opener, line o1: Answer A is there twice."),
        (replace(GOOD, name=""), "The track has no name."),
        (replace(GOOD, kind="dance"), "There is no kind of track called “dance”."),
        (replace(GOOD, target_from=900), "The length aimed for has to be from a shorter to a longer time, at most four hours."),
        (TrackText("Empty"), "The track has no lines."),
    ],
)  # fmt: skip
def test_each_fault_is_found_at_its_place(track: TrackText, found: str) -> None:
    words = [str(one) for one in blocking(track)]
    assert found in words if found else not words


def test_a_round_without_a_way_out_is_told_once() -> None:
    lines = (
        TrackLine("o1", "Opener", "Hello?", (), (TrackAnswer("Yes", "o2"),)),
        TrackLine("o2", "Opener", "Sure?", (), (TrackAnswer("Yes", "o1"), TrackAnswer("Hm", "objection:x"))),
    )
    assert [str(one) for one in check(replace(GOOD, lines=lines))] == [
        "Opener, line o1: An endless round: it leads to no outcome and no end, nor does o2."
    ]


def test_a_line_in_the_middle_that_nobody_reaches_is_found() -> None:
    lines = (*GOOD.lines, TrackLine("a2", "Ask", "Then?", (), (TrackAnswer("Yes", "end"),)))
    assert [str(one) for one in check(replace(GOOD, lines=lines))] == ["Ask, line a2: No answer leads to this line."]


def test_a_voicemail_may_just_end_and_too_many_lines_may_not() -> None:
    spoken = TrackText(
        "Voicemail", (TrackLine("v1", "Message", "It's me."), TrackLine("v2", "Message", "Bye.")), "voicemail"
    )
    assert not check(spoken)
    many = tuple(TrackLine(f"v{n}", "Message", "On.") for n in range(MOST_LINES + 1))
    assert [one.words for one in check(replace(spoken, lines=many))] == ["The track has 201 lines; 200 is the most."]
    long = tuple(TrackLine(f"v{n}", "Message", "o" * 590) for n in range(120))
    assert [one.words for one in check(replace(spoken, lines=long))] == [
        "The track is too long to be kept in one record; split it in two."
    ]


HEAD = f"{FIRST}\nname: Cold\n# Opener\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("%PDF-1.7\n", "Line 1: this is not a talk track; one begins with “Satchel talk track 1”."),
        ("", "Line 1: this is not a talk track; one begins with “Satchel talk track 1”."),
        (f"{FIRST}\nname: a\nname: b", "Line 3: “name:” is there twice."),
        (f"{FIRST}\ncolour: red", "Line 2: “colour:” is not known here."),
        (f"{FIRST}\ntarget: six", "Line 2: the length aimed for is written as 6:00 to 8:00."),
        (f"{FIRST}\n> Hello", "Line 2: the first section comes before the first line."),
        (f"{HEAD}# Opener", "Line 4: section “Opener” is there already, in line 3."),
        (f"{HEAD}## o1\n> Hi\n## o1", "Line 6: key o1 is there already, in line 5."),
        (f"{HEAD}## o 1", "Line 4: a key is letters, digits, - and _, at most 24."),
        (f"{HEAD}A: Yes -> end", "Line 4: an answer stands under the line it belongs to."),
        (f"{HEAD}> Hi\nB: Yes -> end", "Line 5: answers go from A to D, in order."),
        (f"{HEAD}> Hi\ncriterion: pain", "Line 5: a criterion stands under the answer that speaks for it."),
        (f"{HEAD}> Hi\nwhat is this", "Line 5: nothing in a talk track looks like this."),
        (f"{HEAD}\n## o1\n> Hi {{{{shoe}}}}\nA: Yes -> gone", "Line 6: {{shoe}} is not a variable. There is 1 more."),
        (f"{HEAD}## o1\n> Hi\nA: Yes -> o1", "Line 5: An endless round: it leads to no outcome and no end."),
        (f"{HEAD}> Hi\nA: Yes -> end\n# Later\n> Bye", "Line 6: No answer leads into this section. There is 1 more."),
    ],
)
def test_a_file_that_is_none_is_refused_naming_the_line(text: str, said: str) -> None:
    with pytest.raises(RefusedError) as error:
        read(text)
    assert (error.value.code, error.value.happened, error.value.safe) == ("E-TRACK-FILE", said, "Nothing was changed.")


def test_a_file_by_hand_may_leave_out_keys_and_name_sections() -> None:
    track = read(
        f"\ufeff{FIRST}\r\nname: By  hand\r\n# Opener\r\n> Is now\r\n> a good minute?\r\nA: Yes → # Ask\r\n"
        "# Ask\r\n> Tuesday?\r\nA: Fine -> outcome 6: Booked\r\n"
    )
    assert [(line.key, line.says, line.answers[0].goes) for line in track.lines] == [
        ("l1", "Is now a good minute?", "l2"), ("l2", "Tuesday?", "outcome:6")
    ]  # fmt: skip
    assert (track.name, track.way(track.lines[1].answers[0])) == ("By hand", "Booked")


def test_five_megabytes_are_refused_before_they_are_read() -> None:
    with pytest.raises(RefusedError, match="longer than 256 KB"):
        read(FIRST + "\n" * 5_000_000)


def test_an_unknown_variable_is_a_blank_one_can_see() -> None:
    assert (
        filled("{{first_name}}, {{ town }} and {{odd_one}}", {"first_name": "<b>"}) == "<b>, [their town] and [odd one]"
    )
    assert unknown_in("{{first_name}} {{odd}} {x} }") == ("{{odd}}", "{x}", "}")


def test_the_walk_offers_a_way_on_in_the_track_s_language_and_keeps_its_version() -> None:
    walk = TrackWalk(replace(GOOD, language="de", id="t", version=3))
    assert [one.says for one in walk.choices()] == ["Yes", "No", "Etwas anderes, weiter"]
    walk.take(walk.choices()[0])
    assert walk.path() == {"id": "t", "track": "Cold", "version": 3, "steps": [{"line": "o1", "answer": "Yes"}]}
