"""What is wrong with a talk track: each finding names its section and line, most of them forbid publishing."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from app.domain.outcomes import BY_KEY
from app.domain.qualification import CRITERIA
from app.domain.track_words import unknown_in
from app.domain.tracks import (
    END,
    KEY,
    KINDS,
    LETTERS,
    LONGEST_LINE,
    LONGEST_NAME,
    MOST_BYTES,
    MOST_LINES,
    OBJECTION,
    OUTCOME,
    RESERVED,
    TrackAnswer,
    TrackLine,
    TrackText,
    stored_bytes,
)
from app.frozen import frozen
from app.language import tr

_CRITERIA = {one.key for one in CRITERIA}


@frozen
class Finding:
    """One thing to mend. `key` is the line's, '' for the whole track; with `blocks` it cannot be published."""

    words: str
    section: str = ""
    key: str = ""
    blocks: bool = True

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.section, f"line {self.key}" if self.key else "") if part)
        return f"{place}: {self.words}" if place else self.words


def check(track: TrackText, cards: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Everything found, in the track's order. `cards` are what the objection cards say, None to leave them out."""
    found = list(_whole(track))
    keys = {line.key for line in track.lines}
    for number, line in enumerate(track.lines):
        found += [Finding(words, line.section, line.key) for words in _line(track, number, line, keys)]
        found += [
            Finding(
                tr("No card says “{removeprefix}”.", removeprefix=one.goes.removeprefix(OBJECTION)),
                line.section,
                line.key,
                blocks=False,
            )
            for one in line.answers
            if cards is not None and one.goes.startswith(OBJECTION) and not _has(cards, one.goes)
        ]
    return (*found, *_ways(track))


def blocking(track: TrackText) -> tuple[Finding, ...]:
    """What forbids publishing it."""
    return tuple(one for one in check(track) if one.blocks)


def _has(cards: Collection[str], goes: str) -> bool:
    return goes.removeprefix(OBJECTION).strip().casefold() in {one.casefold() for one in cards}


def _whole(track: TrackText) -> Iterator[Finding]:
    if not track.name.strip():
        yield Finding(tr("The track has no name."))
    if len(track.name) > LONGEST_NAME:
        yield Finding(tr("The name is longer than {longest_name} characters.", longest_name=LONGEST_NAME))
    if track.kind not in KINDS:
        yield Finding(tr("There is no kind of track called “{kind}”.", kind=track.kind))
    if not 0 < track.target_from <= track.target_to <= 4 * 3600:
        yield Finding(tr("The length aimed for has to be from a shorter to a longer time, at most four hours."))
    if not track.lines:
        yield Finding(tr("The track has no lines."))
    if len(track.lines) > MOST_LINES:
        yield Finding(
            tr("The track has {lines} lines; {most_lines} is the most.", lines=len(track.lines), most_lines=MOST_LINES)
        )
    if stored_bytes(track) > MOST_BYTES:
        yield Finding(tr("The track is too long to be kept in one record; split it in two."))


def _line(track: TrackText, number: int, line: TrackLine, keys: set[str]) -> Iterator[str]:
    if not KEY.fullmatch(line.key) or line.key in RESERVED:
        yield tr("Its key has to be letters, digits, - or _, and not end, outcome or objection.")
    if any(one.key == line.key for one in track.lines[:number]):
        yield tr("Another line has the same key.")
    if not 0 < len(line.section) <= LONGEST_NAME:
        yield tr("Its section needs a name of at most {longest_name} characters.", longest_name=LONGEST_NAME)
    if number and line.section != track.lines[number - 1].section and line.section in _sections(track, number - 1):
        yield tr("Section “{section}” is there twice.", section=line.section)
    yield from _words(line)
    said = [one.says.casefold() for one in line.answers]
    for letter, answer in zip(LETTERS, line.answers, strict=False):
        yield from (tr("Answer {letter} {words}", letter=letter, words=words) for words in _answer(answer, keys))
        if answer.says and said.count(answer.says.casefold()) > 1:
            yield tr("Answer {letter} is there twice.", letter=letter)


def _words(line: TrackLine) -> Iterator[str]:
    if not line.says.strip():
        yield tr("There is nothing to say.")
    if len(line.says) > LONGEST_LINE:
        yield tr(
            "It is longer than {longest_line} characters; nobody says that in one breath.", longest_line=LONGEST_LINE
        )
    if len(line.answers) > len(LETTERS):
        yield tr("It has more than four answers.")
    for text in (line.says, *(one.says for one in line.answers)):
        yield from (tr("{name} is not a variable.", name=name) for name in unknown_in(text))


def _sections(track: TrackText, before: int) -> set[str]:
    return {line.section for line in track.lines[:before]}


def _answer(answer: TrackAnswer, keys: set[str]) -> Iterator[str]:
    goes = answer.goes
    if not answer.says.strip():
        yield tr("says nothing.")
    if len(answer.says) > LONGEST_LINE:
        yield tr("is longer than {longest_line} characters.", longest_line=LONGEST_LINE)
    if not goes:
        yield tr("has no way on.")
    elif goes.startswith(OUTCOME):
        if goes.removeprefix(OUTCOME) not in BY_KEY:
            yield tr("leads to outcome {removeprefix}, which does not exist.", removeprefix=goes.removeprefix(OUTCOME))
    elif goes.startswith(OBJECTION):
        if not goes.removeprefix(OBJECTION).strip():
            yield tr("raises an objection without words.")
    elif goes != END and goes not in keys:
        yield tr("leads to “{goes}”, which is not a line here.", goes=goes)
    if answer.criterion and answer.criterion not in _CRITERIA:
        yield tr("speaks for “{criterion}”, which is no criterion.", criterion=answer.criterion)


def _ways(track: TrackText) -> Iterator[Finding]:
    """Lines nobody reaches, lines where the talk stops, and rounds that no answer leaves."""
    if not track.lines:
        return
    onward = {line.key: _onward(track, line) for line in track.lines}
    reached = _closure({track.lines[0].key}, onward)
    yield from _unreached(track, reached)
    ends = {line.key for line in track.lines if _ends(track, line, onward[line.key])}
    for line in track.lines:
        if line.key in ends and line.goes_on and track.kind in ("call", "visit"):
            yield Finding(tr("A dead end: no answer, and no line follows."), line.section, line.key)
    backward: dict[str, set[str]] = {key: set() for key in onward}
    for key, goals in onward.items():
        for goal in goals:
            backward[goal].add(key)
    leaving = _closure(ends, backward)
    rounds = [line for line in track.lines if line.key in reached - leaving]
    if rounds:
        others = ", ".join(line.key for line in rounds[1:])
        words = tr("An endless round: it leads to no outcome and no end") + (
            tr(", nor does {others}.", others=others) if others else "."
        )
        yield Finding(words, rounds[0].section, rounds[0].key)


def _unreached(track: TrackText, reached: set[str]) -> Iterator[Finding]:
    for name in track.sections:
        lines = [line for line in track.lines if line.section == name]
        missed = [line for line in lines if line.key not in reached]
        if missed == lines:
            yield Finding(tr("No answer leads into this section."), name)
        else:
            yield from (Finding(tr("No answer leads to this line."), name, line.key) for line in missed)


def _onward(track: TrackText, line: TrackLine) -> set[str]:
    """The lines that can come next."""
    following = track.after(line.key)
    if line.goes_on:
        return {following.key} if following is not None else set()
    return {one.goes for one in line.answers if track.line(one.goes) is not None}


def _ends(track: TrackText, line: TrackLine, goals: set[str]) -> bool:
    """Whether the talk can end here; an answer with no way on is told of elsewhere."""
    return not goals or any(track.line(a.goes) is None and not a.goes.startswith(OBJECTION) for a in line.answers)


def _closure(start: set[str], ways: dict[str, set[str]]) -> set[str]:
    found, waiting = set(start), list(start)
    while waiting:
        new = ways[waiting.pop()] - found
        found |= new
        waiting += new
    return found
