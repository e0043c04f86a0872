"""Text into lines of a given width, whole sentences or a count of what was left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.language import plural, tr
from app.reports import fonts, right_to_left
from app.reports.wording import clean, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

UNDRAWN_WIDTH = 0.62
NOTE_GREY = 0x3D / 255
_ROOM_FOR_WORDS = 170.0

_WIDE = re.compile("[\u2e80-\u30ff\u31f0-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]")
_NEVER_FIRST = frozenset("、。，．：；！？）」』】》〉ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ”’…")
_NEVER_LAST = frozenset("（「『【《〈“‘")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one look. `whole` words are never dropped for length (labels of our own)."""

    text: str
    weight: str = fonts.REGULAR
    size: float = 9.0
    grey: float = 0.0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line in one look, its width measured."""

    span: Span
    text: str
    width: float


Line = list[Piece]


@dataclass(slots=True)
class _Word:
    pieces: Line
    width: float
    gap: Piece | None


def text_width(text: str, span: Span, language: str) -> float:
    """Width of a text in the look of a span."""
    if right_to_left.is_present(text):
        text = right_to_left.joined(text)
    first = fonts.face(span.weight)
    if first.covers.issuperset(text):
        return first.width(text, span.size)
    return sum(
        run.face.width(run.text, span.size) if run.face else UNDRAWN_WIDTH * span.size * len(run.text)
        for run in fonts.runs(text, span.weight, language)
    )


def fitted(spans: Sequence[Span], width: float, *, limit: int, language: str) -> list[Line]:
    """At most `limit` lines; what does not fit is left out by whole sentences and counted."""
    current = [span if span.whole else _cleaned(span) for span in spans if span.text]
    lines = _broken_if_short(current, width, limit, language)
    if lines is not None:
        return lines
    for victim in sorted((span for span in current if not span.whole), key=lambda span: -len(span.text)):
        current = _shortened(current, victim, width, limit, language)
        lines = _broken_if_short(current, width, limit, language)
        if lines is not None:
            return lines
    return _broken(current, width, limit, language)[:limit]


def _broken_if_short(spans: Sequence[Span], width: float, limit: int, language: str) -> list[Line] | None:
    """The lines, or None when there are more than `limit`; a huge text is refused without reading it all."""
    most = (limit + 1) * width / min(span.size for span in spans) * 12 if spans else 0
    if sum(len(span.text) for span in spans) > most:
        return None
    lines = _broken(spans, width, limit + 1, language)
    return lines if len(lines) <= limit else None


def _cleaned(span: Span) -> Span:
    """The span clean, but for the space that parts it from the one before."""
    text = clean(span.text)
    if span.text[0] == " " and text:
        text = f" {text}"
    return span if text == span.text else replace(span, text=text)


def _shortened(spans: list[Span], victim: Span, width: float, limit: int, language: str) -> list[Span]:
    """The spans with as many first sentences of the victim as fit, and a count of the rest."""
    index = next(place for place, span in enumerate(spans) if span is victim)
    told = sentences(victim.text)
    best: list[Span] | None = None
    low, high = 1, min(len(told.first), told.total - 1)
    while low <= high:
        kept = (low + high) // 2
        left = told.total - kept
        note = _note(plural(left, " +{number:,} sentence", " +{number:,} sentences"), victim)
        shorter = replace(victim, text="".join(told.first[:kept]).rstrip())
        tried = [*spans[:index], shorter, note, *spans[index + 1 :]]
        if _broken_if_short(tried, width, limit, language) is None:
            high = kept - 1
        else:
            best, low = tried, kept + 1
    if best is not None:
        return best
    size = tr("{text:,} characters", text=len(victim.text))
    note = _note(f"({size})" if width < _ROOM_FOR_WORDS else tr("({size}, too long to print)", size=size), victim)
    return [*spans[:index], note, *spans[index + 1 :]]


def _note(words: str, victim: Span) -> Span:
    return Span(words, size=min(victim.size, 9.0), grey=NOTE_GREY, whole=True)


def _broken(spans: Sequence[Span], width: float, limit: int, language: str) -> list[Line]:
    lines: list[Line] = []
    line: Line = []
    used = 0.0
    for word in _words(spans, width, language):
        gap = word.gap if line else None
        taken = word.width + (gap.width if gap else 0.0)
        if line and used + taken > width + 0.01:
            lines.append(line)
            if len(lines) >= limit:
                return lines
            line, used, gap, taken = [], 0.0, None, word.width
        for piece in (*((gap,) if gap else ()), *word.pieces):
            _append(line, piece)
        used += taken
    if line:
        lines.append(line)
    return lines


def _append(line: Line, piece: Piece) -> None:
    if line and line[-1].span is piece.span:
        last = line[-1]
        line[-1] = Piece(last.span, last.text + piece.text, last.width + piece.width)
    else:
        line.append(piece)


def _words(spans: Sequence[Span], width: float, language: str) -> Iterator[_Word]:
    """Unbreakable units in order; a unit may run through several spans when no space parts them."""
    word = _Word([], 0.0, None)
    gap: Piece | None = None
    for span in spans:
        space = Piece(span, " ", fonts.face(span.weight).width(" ", span.size))
        for number, chunk in enumerate(span.text.split(" ")):
            if number:
                if word.pieces:
                    yield word
                gap = space
                word = _Word([], 0.0, gap)
            for place, unit in enumerate(_units(chunk, span, width, language)):
                if place and word.pieces:
                    yield word
                    word = _Word([], 0.0, None)
                unit_width = text_width(unit, span, language)
                word.pieces.append(Piece(span, unit, unit_width))
                word.width += unit_width
    if word.pieces:
        yield word


def _units(chunk: str, span: Span, width: float, language: str) -> list[str]:
    """A chunk without spaces, split where it may break: around wide characters, or anywhere if too long."""
    if not chunk:
        return []
    units = _wide_units(chunk) if not chunk.isascii() and _WIDE.search(chunk) else [chunk]
    found: list[str] = []
    for unit in units:
        if len(unit) < 8 or text_width(unit, span, language) <= width:
            found.append(unit)
        else:
            found.extend(_hard_split(unit, span, width, language))
    return found


def _wide_units(chunk: str) -> list[str]:
    units: list[str] = []
    for character in chunk:
        joins = units and (
            character in _NEVER_FIRST
            or units[-1][-1] in _NEVER_LAST
            or not (_WIDE.match(character) or _WIDE.match(units[-1][-1]))
        )
        if joins:
            units[-1] += character
        else:
            units.append(character)
    return units


def _hard_split(unit: str, span: Span, width: float, language: str) -> list[str]:
    parts: list[str] = []
    part, used = "", 0.0
    for character in unit:
        taken = text_width(character, span, language)
        if part and used + taken > width:
            parts.append(part)
            part, used = "", 0.0
        part += character
        used += taken
    return [*parts, part]
