"""The faces on paper: registered when first needed, and chosen run by run by what each can draw."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from threading import RLock
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.resource_files import resource

REGULAR, SEMIBOLD, BOLD = "Inter", "Inter-SemiBold", "Inter-Bold"
_DEJAVU, _DEJAVU_BOLD = "DejaVu", "DejaVu-Bold"
_CHINESE, _JAPANESE, _KOREAN = "NotoSansSC", "NotoSansJP", "NotoSansKR"
_FILES = {
    REGULAR: "Inter_400Regular.ttf",
    SEMIBOLD: "Inter_600SemiBold.ttf",
    BOLD: "Inter_700Bold.ttf",
    _DEJAVU: "DejaVuSans.ttf",
    _DEJAVU_BOLD: "DejaVuSans-Bold.ttf",
    _CHINESE: "NotoSansSC_400Regular.ttf",
    _JAPANESE: "NotoSansJP_400Regular.ttf",
    _KOREAN: "NotoSansKR_400Regular.ttf",
}
_CJK_ORDER = {
    "zh": (_CHINESE, _JAPANESE, _KOREAN),
    "ja": (_JAPANESE, _CHINESE, _KOREAN),
    "ko": (_KOREAN, _CHINESE, _JAPANESE),
}
_KANA = re.compile("[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_PRESENTATION_FORM = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
ONE_AT_A_TIME = RLock()  # ReportLab shares what it reads from font files between faces and documents


class Run(NamedTuple):
    """Neighbouring characters one face draws; `face` None means that no face can."""

    face: Face | None
    text: str


class _CopyableFont(TTFont):  # type: ignore[misc]
    """A font whose copied text is right where ReportLab's table for it is not.

    ReportLab writes code points above U+FFFF as five hex digits, which no reader understands, and
    would hand out Arabic presentation forms instead of the letters that were typed.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        subsets = list(self.state[doc].subsets)
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            odd = {index: text for index, code in enumerate(subset) if (text := _copied(code))}
            if odd:
                self._mend(doc, number, odd)

    def _mend(self, doc: Any, number: int, odd: dict[int, str]) -> None:
        from reportlab.pdfbase.ttfonts import SUBSETN

        name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("ascii")
        table = doc.idToObject[f"toUnicodeCMap:{name}"]
        for index, text in odd.items():
            line = re.compile(rf"^<{index:02X}> <[0-9A-F]+>$", re.MULTILINE)
            table.content = line.sub(f"<{index:02X}> <{text.encode('utf-16-be').hex().upper()}>", table.content)


class Face:
    """One registered font with its coverage and its widths."""

    def __init__(self, name: str) -> None:
        font = _CopyableFont(name, str(resource("fonts", _FILES[name])), asciiReadable=False)
        # ReportLab hands the first font registered under a face's own name to everybody after it;
        # with a name of ours, the bytes do not depend on what else was drawn before.
        font.face.name = f"Satchel-{name}".encode()
        pdfmetrics.registerFont(font)
        self.name = name
        self.covers = frozenset(map(chr, font.face.charToGlyph)) - {"\ufffd"}
        self._widths = _Widths(font.face.charWidths, font.face.defaultWidth)
        self._known: dict[str, float] = {}

    def width(self, text: str, size: float) -> float:
        """Width of a text every character of which this face covers."""
        known = self._known
        width = known.get(text)
        if width is None:
            if len(known) > 20_000:  # long batches must not keep every word ever printed
                known.clear()
            width = known[text] = sum(map(self._widths.__getitem__, text)) / 1000
        return width * size


class _Widths(dict[str, float]):
    def __init__(self, by_code: dict[int, float], default: float) -> None:
        self._by_code = by_code
        self._default = default

    def __missing__(self, character: str) -> float:
        code = 32 if character == "\xa0" else ord(character)  # ReportLab draws it as a space
        width = self[character] = float(self._by_code.get(code, self._default))
        return width


@cache
def _loaded(name: str) -> Face:
    return Face(name)


def face(name: str) -> Face:
    """The face of that name, registered at its first use."""
    with ONE_AT_A_TIME:
        return _loaded(name)


def runs(text: str, weight: str, language: str) -> list[Run]:
    """Split a text into runs of one face each, in order; drawn left to right as given."""
    first = face(weight)
    if first.covers.issuperset(text):
        return [Run(first, text)]
    found: list[Run] = []
    for part, is_first in _parts(text, first.covers):
        found.extend([Run(first, part)] if is_first else _foreign_runs(part, weight, language))
    return found


def undrawable_characters(text: str, language: str) -> list[str]:
    """Characters of the text no face can draw, each once, in order of appearance."""
    missing = [run.text for run in runs(text, REGULAR, language) if run.face is None]
    return list(dict.fromkeys("".join(missing)))


def _parts(text: str, covers: frozenset[str]) -> list[tuple[str, bool]]:
    """Stretches inside and outside the coverage, in order."""
    parts: list[tuple[str, bool]] = []
    start = 0
    inside = text[0] in covers
    for index, character in enumerate(text):
        if (character in covers) != inside:
            parts.append((text[start:index], inside))
            start, inside = index, not inside
    parts.append((text[start:], inside))
    return parts


def _foreign_runs(text: str, weight: str, language: str) -> list[Run]:
    order = _order(text, weight, language)
    for name in order:
        if face(name).covers.issuperset(text):
            return [Run(face(name), text)]
    found: list[Run] = []
    for character in text:
        able = next((face(name) for name in order if character in face(name).covers), None)
        if found and found[-1].face is able:
            found[-1] = Run(able, found[-1].text + character)
        else:
            found.append(Run(able, character))
    return found


def _order(text: str, weight: str, language: str) -> tuple[str, ...]:
    symbols = _DEJAVU if weight == REGULAR else _DEJAVU_BOLD
    spoken = _CJK_ORDER.get(language[:2].lower())
    if spoken:
        return (*spoken, symbols)
    if _KANA.search(text):
        return (symbols, *_CJK_ORDER["ja"])
    return (symbols, *_CJK_ORDER["ko" if _HANGUL.search(text) else "zh"])


def is_thin_bold(face_name: str, weight: str) -> bool:
    """True when a bold text has only a regular face, so its strokes must be thickened."""
    return weight != REGULAR and face_name in (_CHINESE, _JAPANESE, _KOREAN)


def _copied(code: int) -> str:
    character = chr(code)
    if code > 0xFFFF:
        return character
    return unicodedata.normalize("NFKC", character) if _PRESENTATION_FORM.match(character) else ""


def symbols_face() -> Face:
    """The face of Arabic, Hebrew and signs."""
    return face(_DEJAVU)
