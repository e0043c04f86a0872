"""Talk tracks and objection cards for a call."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from app.store.tables import synced as t


@dataclass(frozen=True)
class TrackAnswer:
    """A thing they may say and where it leads: a line's key, or "objection:" and its words, or a criterion it meets."""

    says: str
    goes: str
    words: str = ""
    criterion: str = ""


@dataclass(frozen=True)
class TrackLine:
    """One line to say, what to listen for, and the answers that branch."""

    key: str
    section: str
    says: str
    listen: tuple[str, ...] = ()
    answers: tuple[TrackAnswer, ...] = ()


@dataclass(frozen=True)
class Track:
    """A talk track in its published version. Targets in seconds."""

    id: str
    name: str
    version: int
    target_from: int
    target_to: int
    lines: tuple[TrackLine, ...] = field(default=())

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


@dataclass(frozen=True)
class Objection:
    """What they say and the reply: agree, turn, ask; how often calls moved on after it."""

    id: str
    says: str
    agree: str
    turn: str
    ask: str
    calls: int
    moved_on: int


def tracks(connection: Connection) -> list[Track]:
    """Published talk tracks by name."""
    rows = (
        connection.execute(select(t.track).where(t.track.c.state == "published").order_by(t.track.c.name))
        .mappings()
        .all()
    )
    return [
        Track(
            r["id"],
            r["name"],
            r["version"] or 1,
            r["target_from"] or 360,
            r["target_to"] or 480,
            _lines(r["sections"] or []),
        )
        for r in rows
    ]


def _lines(sections: list[dict[str, object]]) -> tuple[TrackLine, ...]:
    lines = []
    for section in sections:
        for raw in section["lines"]:  # type: ignore[attr-defined]
            answers = tuple(
                TrackAnswer(one["says"], one["goes"], one.get("words", ""), one.get("criterion", ""))
                for one in raw.get("answers", ())
            )
            lines.append(
                TrackLine(raw["key"], str(section["name"]), raw["says"], tuple(raw.get("listen", ())), answers)
            )
    return tuple(lines)


def objections(connection: Connection) -> list[Objection]:
    """Objection cards, the most raised first."""
    rows = connection.execute(select(t.objection).order_by(t.objection.c.calls.desc())).mappings().all()
    return [
        Objection(
            r["id"], r["says"], r["agree"] or "", r["turn"] or "", r["ask"] or "", r["calls"] or 0, r["moved_on"] or 0
        )
        for r in rows
    ]


def track_for(connection: Connection, source: str, industry: str) -> Track | None:
    """The track whose audience names the lead's industry or source, else the first."""
    found = tracks(connection)
    audiences = {
        r.id: [str(one).casefold() for one in (r.audience or [])]
        for r in connection.execute(select(t.track.c.id, t.track.c.audience))
    }
    words = f"{source} {industry}".casefold()
    for one in found:
        if any(word in words for word in audiences.get(one.id, ())):
            return one
    return found[0] if found else None
