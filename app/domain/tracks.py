"""A talk track as a document: sections, lines to say, what to listen or look for, answers that branch (product 5).

It is stored as JSON in the record's `sections`; `track_text` writes it as text, `track_check` says what is wrong with it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from app.domain.names import clean_line
from app.frozen import frozen
from app.language import tr

KINDS = {"call": tr("Call"), "visit": tr("Visit guide"), "pitch": tr("Elevator pitch"), "voicemail": tr("Voicemail")}
LANGUAGES = {"en": tr("English"), "de": tr("German")}
LETTERS = "ABCD"
DRAFT, PUBLISHED, RETIRED = "draft", "published", "retired"
OBJECTION, OUTCOME, END = "objection:", "outcome:", "end"
KEY = re.compile(r"[A-Za-z0-9_-]{1,24}")
RESERVED = ("end", "outcome", "objection")
MOST_LINES, LONGEST_LINE, LONGEST_NAME, MOST_BYTES = (
    200,
    600,
    80,
    60_000,
)  # a field of a record holds 64 KiB (decisions 8)


@frozen
class TrackAnswer:
    """A thing they may say and where it leads: a line's key, "objection:" and its words, "outcome:6" or "end".

    `words` name the way on when the section's name does not, `criterion` is what the answer speaks for.
    """

    says: str
    goes: str = ""
    words: str = ""
    criterion: str = ""


@frozen
class TrackLine:
    """One line to say, what to listen for (in a visit: look for), and the answers that branch."""

    key: str
    section: str
    says: str
    listen: tuple[str, ...] = ()
    answers: tuple[TrackAnswer, ...] = ()
    look: tuple[str, ...] = ()

    @property
    def goes_on(self) -> bool:
        """Whether no answer of its own leads anywhere, so that the following line comes next."""
        return all(one.goes.startswith(OBJECTION) for one in self.answers)


@frozen
class TrackText:
    """A whole track. Targets in seconds; `audience` are words of a lead's source or industry; `leave` is what a visit
    guide asks before one leaves, "Ask: …". `id` and `version` are its record's, '' before it has one."""

    name: str = ""
    lines: tuple[TrackLine, ...] = ()
    kind: str = "call"
    language: str = "en"
    audience: tuple[str, ...] = ()
    target_from: int = 360
    target_to: int = 480
    leave: tuple[str, ...] = ()
    id: str = ""
    version: int = 1

    @property
    def sections(self) -> tuple[str, ...]:
        """Section names in order."""
        return tuple(dict.fromkeys(line.section for line in self.lines))

    def line(self, key: str) -> TrackLine | None:
        """A line by its key."""
        return next((line for line in self.lines if line.key == key), None)

    def after(self, key: str) -> TrackLine | None:
        """The line that follows in order."""
        keys = [line.key for line in self.lines]
        at = keys.index(key) + 1 if key in keys else 0
        return self.lines[at] if at < len(self.lines) else None

    def way(self, answer: TrackAnswer) -> str:
        """Where an answer leads, in words."""
        if answer.goes.startswith(OBJECTION):
            return tr("Objection")
        if answer.words:
            return answer.words
        if answer.goes.startswith(OUTCOME):
            return tr("Outcome {removeprefix}", removeprefix=answer.goes.removeprefix(OUTCOME))
        line = self.line(answer.goes)
        return line.section if line is not None else tr("End") if answer.goes == END else ""


@frozen
class Track(TrackText):
    """A talk track as kept: draft, published or retired; `changed_at` ms UTC, `author` a user's id."""

    state: str = PUBLISHED
    author: str = ""
    previous_id: str = ""
    changed_at: int = 0


def line_of(everything: Iterable[Track], track_id: str) -> list[Track]:
    """A track and all that came before and after it, the newest version first, drafts last."""
    by_id = {one.id: one for one in everything}
    first = _root(by_id, track_id)
    found = [one for one in by_id.values() if _root(by_id, one.id) == first]
    return sorted(found, key=lambda one: (one.state == DRAFT, -one.version, one.id))


def _root(by_id: dict[str, Track], track_id: str) -> str:
    """The first version of a track; where the one before is gone the line begins."""
    seen = {track_id}
    while track_id in by_id and (before := by_id[track_id].previous_id) in by_id and before not in seen:
        track_id = before
        seen.add(before)
    return track_id


def plain(text: str) -> str:
    """One line as a track holds it: blanks folded, and no arrow, which is a mark of the text file."""
    return " ".join(clean_line(re.sub(r"->|→", "–", text)).split())


def listed(text: str) -> tuple[str, ...]:
    """Words given with commas between them."""
    return tuple(one for part in text.split(",") if (one := plain(part)))


def record_of(track: TrackText) -> dict[str, Any]:
    """The fields of a track's record."""
    return {
        "name": track.name,
        "kind": track.kind,
        "language": track.language,
        "audience": list(track.audience),
        "target_from": track.target_from,
        "target_to": track.target_to,
        "sections": _sections(track),
    }


def _sections(track: TrackText) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [{"name": name, "lines": []} for name in track.sections]
    at = {one["name"]: one["lines"] for one in found}
    for line in track.lines:
        raw: dict[str, Any] = {"key": line.key, "says": line.says}
        for name in ("listen", "look"):
            if words := getattr(line, name):
                raw[name] = list(words)
        if line.answers:
            raw["answers"] = [
                {k: v for k, v in vars(one).items() if v or k in ("says", "goes")} for one in line.answers
            ]
        at[line.section].append(raw)
    return [*found, {"leave": list(track.leave)}] if track.leave else found


def track_of(row: Mapping[str, Any]) -> Track:
    """The track of a record; what another program put there is left out, never an error."""
    sections = row["sections"] if isinstance(row["sections"], list) else []
    sections = [one for one in sections if isinstance(one, dict)]
    return Track(
        row["name"] or "",
        tuple(
            _line(str(one.get("name") or ""), raw)
            for one in sections
            for raw in one.get("lines") or ()
            if isinstance(raw, dict)
        ),
        row["kind"] if row["kind"] in KINDS else "call",
        row["language"] or "en",
        tuple(str(one) for one in row["audience"] or ()),
        row["target_from"] or 360,
        row["target_to"] or 480,
        tuple(str(words) for one in sections for words in one.get("leave") or ()),
        row["id"],
        row["version"] or 1,
        state=row["state"] or DRAFT,
        author=row["created_by"] or "",
        previous_id=row["previous_id"] or "",
        changed_at=row["updated_at"] or 0,
    )


def _line(section: str, raw: dict[str, Any]) -> TrackLine:
    return TrackLine(
        str(raw.get("key") or ""),
        section,
        str(raw.get("says") or ""),
        tuple(str(one) for one in raw.get("listen") or ()),
        tuple(
            TrackAnswer(*(str(one.get(name) or "") for name in ("says", "goes", "words", "criterion")))
            for one in raw.get("answers") or ()
            if isinstance(one, dict)
        ),
        tuple(str(one) for one in raw.get("look") or ()),
    )


def stored_bytes(track: TrackText) -> int:
    """How many bytes its sections take in a record."""
    return len(json.dumps(_sections(track), ensure_ascii=False).encode())
