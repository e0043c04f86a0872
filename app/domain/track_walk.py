"""The way through a talk track: which line is said now, where an answer leads, and the way back."""

from __future__ import annotations

from typing import Any

from app.domain.tracks import LETTERS, OBJECTION, OUTCOME, TrackLine, TrackText
from app.frozen import frozen
from app.language import tr

SKIP = {"en": tr("Something else, skip ahead"), "de": "Etwas anderes, weiter"}


@frozen
class Choice:
    """One answer as offered: its letter, their words, where it goes and in which words; `skips` when none fitted."""

    letter: str
    says: str
    goes: str
    words: str
    criterion: str = ""
    skips: bool = False

    @property
    def objection(self) -> str:
        """The objection it raises, '' when none."""
        return self.goes.removeprefix(OBJECTION) if self.goes.startswith(OBJECTION) else ""

    @property
    def outcome(self) -> str:
        """The outcome it suggests ("6"), '' when none."""
        return self.goes.removeprefix(OUTCOME) if self.goes.startswith(OUTCOME) else ""


@frozen
class Step:
    """A section as the row of steps shows it; `detail` "2 of 3" on the present one."""

    name: str
    state: str
    detail: str = ""


class TrackWalk:
    """Walks one track; `steps` are (line key, what they answered), as stored with the call."""

    def __init__(self, track: TrackText, steps: list[list[str]] | None = None) -> None:
        self.track = track
        self.steps: list[list[str]] = []
        self._line = track.lines[0] if track.lines else None
        for key, says in steps or []:
            self._replay(key, says)

    def _replay(self, key: str, says: str) -> None:
        if self._line is not None and self._line.key == key:
            choice = next((one for one in self.choices() if one.says == says), None)
            if choice is not None:
                self.take(choice)

    @property
    def line(self) -> TrackLine | None:
        """The line to say now."""
        return self._line

    @property
    def said(self) -> TrackLine | None:
        """The line said before it."""
        return self.track.line(self.steps[-1][0]) if self.steps else None

    def choices(self) -> list[Choice]:
        """The answers of the line, and a way on when none of them fits."""
        if self._line is None:
            return []
        found = [
            Choice(letter, one.says, one.goes, self.track.way(one), one.criterion, one.says in SKIP.values())
            for letter, one in zip(LETTERS, self._line.answers, strict=False)
        ]
        following = self.track.after(self._line.key)
        if len(found) < len(LETTERS) and following is not None and not any(one.skips for one in found):
            skip = SKIP.get(self.track.language, SKIP["en"])
            found.append(Choice(LETTERS[len(found)], skip, following.key, following.section, skips=True))
        return found

    def take(self, choice: Choice) -> None:
        """They answered; an objection or an outcome leaves the line where it is."""
        following = self.track.line(choice.goes)
        if self._line is not None and following is not None:
            self.steps.append([self._line.key, choice.says])
            self._line = following

    def go_to(self, key: str) -> None:
        """Stand at that line, as the editor does; the way there stays as far as it leads to it."""
        line = self.track.line(key)
        if line is not None and line is not self._line:
            self.steps, self._line = [], line

    def back(self) -> bool:
        """One step back; False at the first line."""
        if not self.steps:
            return False
        key, _says = self.steps.pop()
        self._line = self.track.line(key)
        return True

    def sections(self) -> list[Step]:
        """Every section: done, now or later."""
        names = list(self.track.sections)
        if self._line is None:
            return [Step(name, "later") for name in names]
        at = names.index(self._line.section)
        own = [line.key for line in self.track.lines if line.section == self._line.section]
        detail = tr("{index} of {own}", index=own.index(self._line.key) + 1, own=len(own)) if len(own) > 1 else ""
        return [
            Step(name, "done" if number < at else "now" if number == at else "later", detail if number == at else "")
            for number, name in enumerate(names)
        ]

    def coming_up(self) -> list[tuple[str, TrackLine]]:
        """What is likely to follow: the next line, then the first of later sections."""
        if self._line is None:
            return []
        ahead = [self.track.line(choice.goes) for choice in self.choices()]
        following = next((line for line in ahead if line is not None), None)
        found = [(tr("Then"), following)] if following is not None else []
        names = list(self.track.sections)
        seen = {following.section if following else "", self._line.section}
        for name in names[names.index(self._line.section) + 1 :]:
            line = next((one for one in self.track.lines if one.section == name), None)
            if line is not None and name not in seen:
                found.append((name.split()[0], line))
        return found[:3]

    def path(self) -> dict[str, Any]:
        """As logged with the call: the track's version, and each line left with the answer that left it."""
        steps = [{"line": key, "answer": says} for key, says in self.steps]
        return {"id": self.track.id, "track": self.track.name, "version": self.track.version, "steps": steps}
