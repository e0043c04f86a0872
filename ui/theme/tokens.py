"""Every colour, size and type style of the design as data, so that nothing else in ui spells one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class TypeStyle:
    """One line of the type scale: pixels at 100 % and weight."""

    size: int
    line: int
    weight: int


TYPE_SCALE: Mapping[str, TypeStyle] = {
    "label": TypeStyle(11, 16, 500),
    "heading": TypeStyle(11, 16, 600),
    "key": TypeStyle(11, 16, 500),
    "meta": TypeStyle(12, 16, 400),
    "body": TypeStyle(13, 18, 400),
    "body_medium": TypeStyle(13, 18, 500),
    "body_strong": TypeStyle(13, 18, 600),
    "strong": TypeStyle(14, 20, 600),
    "dialog_title": TypeStyle(16, 22, 600),
    "input_large": TypeStyle(16, 22, 400),
    "question": TypeStyle(16, 22, 500),
    "page_title": TypeStyle(18, 26, 600),
    "spoken": TypeStyle(19, 28, 500),
    "record_name": TypeStyle(20, 28, 600),
    "figure": TypeStyle(26, 32, 600),
    "timer": TypeStyle(30, 34, 600),
}

SPACES = (2, 4, 6, 8, 10, 12, 16, 20, 24, 32)
RADIUS: Mapping[str, int] = {"mark": 4, "chip": 5, "control": 6, "card": 8, "dialog": 10}
HEIGHTS: Mapping[str, int] = {
    "control": 30, "control_small": 26, "row": 44, "table": 36, "nav": 29, "status": 28,
    "header": 52, "filters": 40, "chip": 20, "key_cap": 17,
}  # fmt: skip
SIDEBAR_WIDTH, RAIL_WIDTH, PALETTE_WIDTH = 212, 48, 676
COMPACT_BELOW, MEDIUM_BELOW = 800, 1120
MINIMUM_WINDOW = (720, 450)
DENSITY: Mapping[str, int] = {"comfortable": 8, "normal": 0, "compact": -6}
SMALLEST_ROW, SMALLEST_TEXT = 28, 11
TEXT_SCALES = (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)

LIGHT: Mapping[str, str] = {
    "window": "#F6F6F7", "surface": "#FFFFFF", "sunken": "#F1F1F3", "hover": "#F0F0F3", "press": "#E6E6EB",
    "selected": "#EBEDFC", "hairline": "#E4E4E9", "line": "#D2D3DA", "disabled": "#9A9DA8",
    "text": "#18191E", "text2": "#51545E", "text3": "#656873", "accentT": "#3644B8",
    "ok": "#17724A", "warn": "#8A5000", "bad": "#B81F30", "info": "#1B5FAF",
    "control": "#80848F", "focus": "#4150CF",
    "accent": "#4150CF", "accent_hover": "#3542B3", "on_accent": "#FFFFFF",
    "data": "#4150CF", "track": "#E6E6EB", "tick": "#D2D3DA",
    "ok_tint": "#E3F3EA", "warn_tint": "#FBEFD9", "bad_tint": "#FCE9EA", "info_tint": "#E6F0FA",
    "toast": "#22242B", "toast_text": "#F4F4F6", "toast_line": "#5A5D68", "scrim": "#18191E",
    "stage_new": "#656873", "stage_attempting": "#A85508", "stage_connected": "#1559B5",
    "stage_qualified": "#5B33C0", "stage_meeting_set": "#0B5A56", "stage_handed_off": "#A32A88",
    "stage_accepted": "#26794A", "stage_nurture": "#82652A", "stage_disqualified": "#666974",
}  # fmt: skip

DARK: Mapping[str, str] = {
    "window": "#141518", "surface": "#1A1B1F", "sunken": "#151619", "hover": "#24262B", "press": "#2E3037",
    "selected": "#262A47", "hairline": "#2A2C32", "line": "#3A3D45", "disabled": "#636772",
    "text": "#ECEDF1", "text2": "#B0B3BE", "text3": "#969AA6", "accentT": "#A9B3FF",
    "ok": "#6CCB96", "warn": "#E8B45C", "bad": "#FF8F96", "info": "#85B9F2",
    "control": "#787C88", "focus": "#98A3FF",
    "accent": "#5766E6", "accent_hover": "#4A58D6", "on_accent": "#FFFFFF",
    "data": "#8B97FF", "track": "#2E3037", "tick": "#3A3D45",
    "ok_tint": "#183226", "warn_tint": "#372A14", "bad_tint": "#3D1E22", "info_tint": "#182A3E",
    "toast": "#ECEDF1", "toast_text": "#1A1B1F", "toast_line": "#80848F", "scrim": "#000000",
    "stage_new": "#A0A4B0", "stage_attempting": "#F0A35B", "stage_connected": "#7DB4F5",
    "stage_qualified": "#B491FB", "stage_meeting_set": "#8CEAE4", "stage_handed_off": "#E985CF",
    "stage_accepted": "#63D67E", "stage_nurture": "#E0D2A4", "stage_disqualified": "#9396A1",
}  # fmt: skip

HIGH_CONTRAST_SWAPS: Mapping[str, str] = {
    "hairline": "control", "line": "control", "text3": "text2", "disabled": "text3",
    "ok_tint": "surface", "warn_tint": "surface", "bad_tint": "surface", "info_tint": "surface",
}  # fmt: skip

STAGES = (
    "new", "attempting", "connected", "qualified", "meeting_set", "handed_off", "accepted", "nurture", "disqualified",
)  # fmt: skip
STAGE_TINT_LIGHT, STAGE_TINT_DARK = 0.10, 0.16

AVATARS_LIGHT = (
    ("#E6E0F8", "#5730AA"), ("#DCF0EE", "#0B5F5A"), ("#DCE9FA", "#1A55A5"), ("#DDF1E3", "#1C6439"),
    ("#FBE3E4", "#A51E30"), ("#FAEBD3", "#7C4800"), ("#F8E2F3", "#8F2377"), ("#E6E7EB", "#4A4D57"),
)  # fmt: skip
AVATARS_DARK = (
    ("#322560", "#CFC0FF"), ("#12403D", "#8FE3DC"), ("#1B3558", "#A5CCFA"), ("#1B4028", "#93DDB0"),
    ("#4D2026", "#FFB9BE"), ("#45300F", "#F0C680"), ("#47203F", "#F2A9DF"), ("#33363E", "#D2D5DE"),
)  # fmt: skip


def colors(*, dark: bool, high_contrast: bool) -> dict[str, str]:
    """All colour tokens of one scheme."""
    plain = DARK if dark else LIGHT
    chosen = dict(plain)
    if high_contrast:
        chosen.update({name: plain[other] for name, other in HIGH_CONTRAST_SWAPS.items()})
    return chosen
