"""A talk track as a text file that people read, compare and send: what `written` writes, `read` reads.

Satchel talk track 1
name: Cold outbound
kind: call                      call, visit, pitch or voicemail
language: en
audience: cold, list            words of the lead's source or industry
target: 6:00 to 8:00
leave: Ask: who signs?          visit guides: before you leave; once for each

# Opener                        a section
## o1                           the key of the line that follows
> {{first_name}}, is now a good minute?
listen: yes, later              or look:
A: Yes -> d1: What happened     their answer, the line it leads to, and a name for that way
   criterion: pain              what the answer speaks for
B: We have one -> objection: We already have a system
C: Tuesday -> outcome 6
D: No -> end
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NoReturn

from app.domain.track_check import blocking
from app.domain.tracks import KEY, LETTERS, OBJECTION, OUTCOME, TrackAnswer, TrackLine, TrackText, listed, plain
from app.errors import RefusedError
from app.language import plural, tr

FIRST = "Satchel talk track 1"
LONGEST_FILE = 256 * 1024  # characters and bytes alike
_ANSWER = re.compile(r"([A-D]):\s*(.*?)\s*(?:->|→)\s*(.*)")
_FIELD = re.compile(r"([a-z]+):\s*(.*)")
_OUTCOME = re.compile(r"outcome (\w)(?::\s*(.*))?")
_TARGET = re.compile(r"(\d{1,3}):([0-5]\d) to (\d{1,3}):([0-5]\d)")
_HEADER = ("name", "kind", "language", "audience", "target", "leave")


def written(track: TrackText) -> str:
    """The track as text."""
    return "\n".join(_written(track)) + "\n"


def _written(track: TrackText) -> Iterator[str]:
    yield FIRST
    yield from (f"name: {track.name}", f"kind: {track.kind}", f"language: {track.language}")
    if track.audience:
        yield f"audience: {', '.join(track.audience)}"
    yield f"target: {say_target(track.target_from, track.target_to)}"
    yield from (f"leave: {one}" for one in track.leave)
    section = None
    for line in track.lines:
        if line.section != section:
            section = line.section
            yield from ("", f"# {section}")
        yield from ("", f"## {line.key}", f"> {line.says}")
        for name, words in (("listen", line.listen), ("look", line.look)):
            if words:
                yield f"{name}: {', '.join(words)}"
        for letter, one in zip(LETTERS, line.answers, strict=False):
            yield f"{letter}: {one.says} -> {_goal(one)}"
            if one.criterion:
                yield f"   criterion: {one.criterion}"


def say_target(shortest: int, longest: int) -> str:
    """The length aimed for, given in seconds: "6:00 to 8:00"."""
    return f"{_clock(shortest)} to {_clock(longest)}"


def read_target(text: str) -> tuple[int, int] | None:
    """The seconds of "6:00 to 8:00", None when it is not written like that."""
    if (match := _TARGET.fullmatch(text.strip())) is None:
        return None
    minutes, seconds, most, rest = (int(one) for one in match.groups())
    return minutes * 60 + seconds, most * 60 + rest


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def _goal(answer: TrackAnswer) -> str:
    if answer.goes.startswith(OBJECTION):
        return f"objection: {answer.goes.removeprefix(OBJECTION)}"
    goal = answer.goes.replace(OUTCOME, "outcome ") if answer.goes.startswith(OUTCOME) else answer.goes
    return f"{goal}: {answer.words}" if answer.words else goal


def read(text: str) -> TrackText:
    """The track a text describes. RefusedError E-TRACK-FILE, naming the line, when it is not one or not whole."""
    if len(text) > LONGEST_FILE:
        raise RefusedError(
            "E-TRACK-FILE",
            tr("The file is longer than {most} KB; no talk track is.", most=LONGEST_FILE // 1024),
            do=tr("Choose another file."),
        )
    reader = _Reader()
    for number, line in enumerate(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"), 1):
        reader.take(number, line.strip())
    return reader.finish()


class _Reader:
    """Takes line after line; `places` keeps where each line of the track stands in the file."""

    def __init__(self) -> None:
        self._number = 0
        self._header: dict[str, Any] = {}
        self._leave: list[str] = []
        self._lines: list[TrackLine] = []
        self._section, self._key = "", ""
        self._places: dict[str, int] = {}
        self._sections: dict[str, int] = {}
        self._saying = False

    def _refuse(self, words: str, *, number: int = 0, do: str = "") -> NoReturn:
        raise RefusedError(
            "E-TRACK-FILE",
            tr("Line {number}: {words}", number=number or self._number, words=words),
            do=do or tr("Mend the file, then try again."),
        )

    def take(self, number: int, line: str) -> None:
        self._number = number
        if number == 1:
            if line != FIRST:
                self._refuse(
                    tr("this is not a talk track; one begins with “{first}”.", first=FIRST),
                    do=tr("Choose a talk track written by Satchel."),
                )
        elif line.startswith("##"):
            self._begin_line(line[2:].strip())
        elif line.startswith("#"):
            self._begin_section(plain(line[1:]))
        elif line.startswith(">"):
            self._say(plain(line[1:]))
        elif match := _ANSWER.fullmatch(line):
            self._answer(match[1], plain(match[2]), match[3])
        elif match := _FIELD.fullmatch(line):
            self._field(match[1], match[2].strip())
        elif line:
            self._refuse(tr("nothing in a talk track looks like this."))
        self._saying = line.startswith(">")

    def _begin_section(self, name: str) -> None:
        if not name:
            self._refuse(tr("a section needs a name."))
        if name in self._sections:
            self._refuse(tr("section “{name}” is there already, in line {line}.", name=name, line=self._sections[name]))
        self._section, self._key = name, ""
        self._sections[name] = self._number

    def _begin_line(self, key: str) -> None:
        if not self._section:
            self._refuse(tr("the first section comes before the first line."))
        if not KEY.fullmatch(key):
            self._refuse(tr("a key is letters, digits, - and _, at most 24."))
        if key in self._places:
            self._refuse(tr("key {key} is there already, in line {line}.", key=key, line=self._places[key]))
        self._key = key

    def _say(self, says: str) -> None:
        if self._saying:
            self._lines[-1] = replace(self._lines[-1], says=plain(f"{self._lines[-1].says} {says}"))
            return
        if not self._section:
            self._refuse(tr("the first section comes before the first line."))
        number = len(self._lines) + 1
        key = self._key or next(one for n in range(number, 9999) if (one := f"l{n}") not in self._places)
        self._key = ""
        self._places[key] = self._number
        self._lines.append(TrackLine(key, self._section, says))

    def _answer(self, letter: str, says: str, goal: str) -> None:
        line = self._last(tr("an answer"))
        if len(line.answers) >= len(LETTERS) or letter != LETTERS[len(line.answers)]:
            self._refuse(tr("answers go from A to D, in order."))
        goes, words = self._goal(goal.strip())
        self._lines[-1] = replace(line, answers=(*line.answers, TrackAnswer(says, goes, words)))

    def _goal(self, goal: str) -> tuple[str, str]:
        if goal.startswith("objection:"):
            return OBJECTION + plain(goal.removeprefix("objection:")), ""
        if match := _OUTCOME.fullmatch(goal):
            return OUTCOME + match[1], plain(match[2] or "")
        if goal.startswith("#"):
            return f"#{plain(goal[1:])}", ""
        goes, _, words = goal.partition(":")
        return plain(goes), plain(words)

    def _field(self, name: str, value: str) -> None:
        if not self._section:
            self._head(name, value)
        elif name in ("listen", "look"):
            line = self._last(f"{name}:")
            words = listed(value)
            self._lines[-1] = (
                replace(line, listen=(*line.listen, *words))
                if name == "listen"
                else replace(line, look=(*line.look, *words))
            )
        elif name == "criterion":
            line = self._last("a criterion")
            if not line.answers:
                self._refuse(tr("a criterion stands under the answer that speaks for it."))
            last = replace(line.answers[-1], criterion=plain(value))
            self._lines[-1] = replace(line, answers=(*line.answers[:-1], last))
        else:
            self._refuse(tr("“{name}:” is not known here.", name=name))

    def _head(self, name: str, value: str) -> None:
        if name not in _HEADER:
            self._refuse(tr("“{name}:” is not known here.", name=name))
        if name in self._header:
            self._refuse(tr("“{name}:” is there twice.", name=name))
        if name == "leave":
            self._leave.append(plain(value))
        elif name == "target":
            self._header[name] = read_target(value) or self._refuse(
                tr("the length aimed for is written as 6:00 to 8:00.")
            )
        else:
            self._header[name] = listed(value) if name == "audience" else plain(value)

    def _last(self, what: str) -> TrackLine:
        if not self._lines or self._lines[-1].section != self._section or self._key:
            self._refuse(tr("{what} stands under the line it belongs to.", what=what))
        return self._lines[-1]

    def finish(self) -> TrackText:
        target = self._header.pop("target", (TrackText.target_from, TrackText.target_to))
        lines = tuple(replace(line, answers=tuple(map(self._by_section, line.answers))) for line in self._lines)
        track = TrackText(
            lines=lines, leave=tuple(self._leave), target_from=target[0], target_to=target[1], **self._header
        )
        if found := blocking(track):
            first = found[0]
            number = self._places.get(first.key) or self._sections.get(first.section) or 1
            more = (
                plural(len(found) - 1, " There is {number} more.", " There are {number} more.")
                if len(found) > 1
                else ""
            )
            self._refuse(f"{first.words}{more}", number=number)
        return track

    def _by_section(self, answer: TrackAnswer) -> TrackAnswer:
        """An answer may name a section; it leads to that section's first line."""
        if not answer.goes.startswith("#"):
            return answer
        first = next((line.key for line in self._lines if line.section == answer.goes[1:]), answer.goes)
        return replace(answer, goes=first)
