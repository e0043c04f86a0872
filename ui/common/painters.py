"""Draws chips, avatars, score bars, key caps and focus rings, the same in delegates and in widgets."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.language import tr
from ui.theme.fonts import has_figures

if TYPE_CHECKING:
    from ui.theme.theme import Theme

CHIP_TONES = {
    "neutral": ("sunken", "text2"),
    "accent": ("selected", "accentT"),
    "ok": ("ok_tint", "ok"),
    "warn": ("warn_tint", "warn"),
    "bad": ("bad_tint", "bad"),
    "info": ("info_tint", "info"),
}
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
CENTER = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


def paint_text(
    painter: QPainter, theme: Theme, rect: QRect, text: str, *, role: str = "body", tone: str = "text",
    align: int = int(LEFT), weight: int = 0,
) -> int:  # fmt: skip
    """One elided line; returns the width it took."""
    shown, width = theme.fitted(text, role, weight, rect.width())
    painter.setFont(theme.font(role, weight, tabular=has_figures(text)))
    painter.setPen(theme.color(tone))
    painter.drawText(rect, align, shown)
    return width


def paint_icon(
    painter: QPainter, theme: Theme, x: int, center_y: int, name: str, tone: str = "text2", size: int = 16
) -> int:
    """An icon centred on a line; returns its width."""
    pixmap = theme.pixmap(name, tone, size)
    side = theme.px(size)
    painter.drawPixmap(x, center_y - side // 2, pixmap)
    return side


def _rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, line: QColor | None, width: float = 1
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, width) if line is not None else Qt.PenStyle.NoPen)
    if fill is not None:
        painter.setBrush(fill)
    inset = width / 2 if line is not None else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def paint_box(
    painter: QPainter, theme: Theme, rect: QRect, *, fill: str = "", line: str = "", radius: str = "control"
) -> None:
    """A rounded box in tokens."""
    _rounded(
        painter, QRectF(rect), theme.radius(radius),
        theme.color(fill) if fill else None, theme.color(line) if line else None,
    )  # fmt: skip


def paint_focus(painter: QPainter, theme: Theme, rect: QRect, radius: str = "control") -> None:
    """The focus ring, inside `rect`, never covered by the content."""
    _rounded(painter, QRectF(rect), theme.radius(radius), None, theme.color("focus"), theme.focus_width)


def chip_width(theme: Theme, text: str, icon: str = "") -> int:
    """How wide a chip will be."""
    return theme.text_width(text, "label") + theme.px(14) + (theme.px(18) if icon else 0)


def paint_chip(
    painter: QPainter, theme: Theme, x: int, center_y: int, text: str, *, tone: str = "neutral", icon: str = "",
    max_width: int = 0,
) -> int:  # fmt: skip
    """A 20 px chip, tint and word, with an icon when it tells a state; returns its width."""
    fill, ink = CHIP_TONES[tone]
    return _chip(painter, theme, x, center_y, text, fill=theme.color(fill), ink=ink, icon=icon, max_width=max_width)


def paint_stage_chip(
    painter: QPainter, theme: Theme, x: int, center_y: int, stage: str, words: str, *, max_width: int = 0
) -> int:
    """A stage: its mark, its word, its colour thinly under both. `stage` is new, attempting ... disqualified."""
    ink = f"stage_{stage}"
    return _chip(
        painter,
        theme,
        x,
        center_y,
        tr(words),
        fill=theme.tint(ink),
        ink=ink,
        icon=f"stage-{stage}",
        max_width=max_width,
    )


def stage_chip_width(theme: Theme, words: str) -> int:
    """How wide a stage chip will be."""
    return chip_width(theme, tr(words), "stage-new")


def _chip(
    painter: QPainter, theme: Theme, x: int, center_y: int, text: str, *, fill: QColor, ink: str, icon: str,
    max_width: int,
) -> int:  # fmt: skip
    width = chip_width(theme, text, icon)
    if max_width:
        width = min(width, max_width)
    height = theme.height("chip")
    rect = QRect(x, center_y - height // 2, width, height)
    _rounded(painter, QRectF(rect), theme.radius("chip"), fill, theme.color(ink) if theme.high_contrast else None)
    inner = rect.adjusted(theme.px(7), 0, -theme.px(6), 0)
    if icon:
        paint_icon(painter, theme, rect.x() + theme.px(5), center_y, icon, ink, 14)
        inner.setLeft(rect.x() + theme.px(24))
    paint_text(painter, theme, inner, text, role="label", tone=ink)
    return width


KEYS = {"Ctrl": tr("Ctrl"), "Shift": tr("Shift"), "Del": tr("Del"), "Space": tr("Space"), "Backspace": tr("Backspace")}


def said_key(key: str) -> str:
    """A key as it is written on keyboards of the language: letters and digits are the same in all."""
    return " ".join(KEYS.get(part, part) for part in key.split(" "))


def key_cap_width(theme: Theme, key: str, *, live: bool = False) -> int:
    """How wide a key cap will be; 0 when caps are hidden, and for a key that was given up unless it is `live` from the registry."""
    if not theme.key_caps or not key or (key in theme.stale_keys and not live):
        return 0
    return max(theme.text_width(said_key(key), "key") + theme.px(10), theme.height("key_cap"))


def paint_key_cap(
    painter: QPainter, theme: Theme, x: int, center_y: int, key: str, *, on: str = "surface", live: bool = False
) -> int:
    """A key cap; `on` is surface, accent or toast, where it stands. Returns its width."""
    width = key_cap_width(theme, key, live=live)
    if not width:
        return 0
    height = theme.height("key_cap")
    rect = QRect(x, center_y - height // 2, width, height)
    ink = {"accent": "on_accent", "toast": "toast_text"}.get(on, "text2")
    line = QColor(theme.color(ink))
    if on == "surface":
        _rounded(painter, QRectF(rect), theme.radius("mark"), theme.color("surface"), theme.color("line"))
    elif on == "accent":
        line.setAlphaF(0.55)
        _rounded(painter, QRectF(rect), theme.radius("mark"), None, line)
    paint_text(painter, theme, rect.adjusted(-2, 0, 2, 0), said_key(key), role="key", tone=ink, align=int(CENTER))
    return width


def initials(name: str) -> str:
    """At most two letters: first of the first and of the last word."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def paint_avatar(painter: QPainter, theme: Theme, rect: QRect, name: str) -> None:
    """Initials on a disc; the colour is a stable hash of the name, the name always stands beside it."""
    fill, ink = theme.avatar_colors(zlib.crc32(name.encode()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(rect)
    font = QFont(theme.font("body_strong"))  # a copy: the theme keeps its own
    font.setPixelSize(max(round(rect.height() * 0.4), 6))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, int(CENTER), initials(name))
    painter.restore()


def score_width(theme: Theme) -> int:
    """Width of bars and number together."""
    return theme.px(24) + theme.text_width("100", "body_strong")


def paint_score_bars(painter: QPainter, theme: Theme, x: int, center_y: int, parts: tuple[int, int, int]) -> None:
    """Three 4 px bars (fit, engagement, intent)."""
    height, bar, gap = theme.px(12), theme.px(4), theme.px(3)
    top = center_y - height // 2
    for number, part in enumerate(parts):
        left = x + number * (bar + gap)
        painter.fillRect(left, top, bar, height, theme.color("tick"))
        filled = round(height * min(max(part, 0), 100) / 100)
        painter.fillRect(left, top + height - filled, bar, filled, theme.color("data"))


def paint_score(
    painter: QPainter, theme: Theme, x: int, center_y: int, parts: tuple[int, int, int], number: int | None
) -> int:
    """Three 4 px bars (fit, engagement, intent) and the combined number, None for not scored; returns the width."""
    paint_score_bars(painter, theme, x, center_y, parts)
    rect = QRect(x + theme.px(24), center_y - theme.px(9), theme.px(40), theme.px(18))
    paint_text(painter, theme, rect, "-" if number is None else str(number), role="body_strong")
    return score_width(theme)


def paint_meter(painter: QPainter, theme: Theme, rect: QRect, share: float, tone: str = "data") -> None:
    """A thin horizontal bar filled to `share` (0 to 1)."""
    radius = rect.height() / 2
    _rounded(painter, QRectF(rect), radius, theme.color("track"), None)
    filled = QRectF(rect)
    filled.setWidth(max(rect.width() * min(max(share, 0), 1), rect.height() if share > 0 else 0))
    if filled.width():
        _rounded(painter, filled, radius, theme.color(tone), None)


def paint_shadow(painter: QPainter, theme: Theme, rect: QRect) -> None:
    """A soft shadow under an overlay; painted, because style sheets have none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shade = QColor(0, 0, 0, 4)
    for spread in range(theme.px(28), 0, -theme.px(2)):
        painter.setBrush(shade)
        grown = QRectF(rect).adjusted(-spread, -spread + theme.px(10), spread, spread + theme.px(10))
        painter.drawRoundedRect(grown, theme.px(10) + spread, theme.px(10) + spread)
    painter.restore()


def paint_two_lines(
    painter: QPainter, theme: Theme, rect: QRect, first: str, beside: str, second: str, *,
    first_tone: str = "text", second_tone: str = "text2",
) -> None:  # fmt: skip
    """The two lines of a row: a strong name with something beside it, and the reason under it."""
    line, meta = theme.px(17), theme.px(15)
    top = rect.y() + (rect.height() - line - meta) // 2
    width = min(theme.text_width(first, "body_strong") + 1, rect.width())
    paint_text(painter, theme, QRect(rect.x(), top, width, line), first, role="body_strong", tone=first_tone)
    left = rect.x() + width + theme.px(7)
    paint_text(painter, theme, QRect(left, top, rect.right() - left, line), beside, tone="text2")
    paint_text(painter, theme, QRect(rect.x(), top + line, rect.width(), meta), second, role="meta", tone=second_tone)


def paint_unsent(painter: QPainter, theme: Theme, rect: QRect) -> QRect:
    """The cloud-arrow mark of work that is on this laptop only, at the right of `rect`; the room that is left."""
    side = theme.px(14)
    paint_icon(painter, theme, rect.right() - side, rect.center().y() + 1, "cloud-upload", "text3", 14)
    return rect.adjusted(0, 0, -side - theme.px(6), 0)


def paint_hairline(painter: QPainter, theme: Theme, rect: QRect, *, tone: str = "hairline") -> None:
    """A line one pixel high along the bottom of `rect`."""
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color(tone))


def paint_dot(painter: QPainter, theme: Theme, center: QPointF, radius: float, tone: str) -> None:
    """A filled dot, for a count that does not fit."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(tone))
    painter.drawEllipse(center, radius, radius)
    painter.restore()


def paint_tick_box(painter: QPainter, theme: Theme, rect: QRect, *, ticked: bool) -> None:
    """The box before a row that can be ticked."""
    fill, line = ("accent", "accent") if ticked else ("surface", "control")
    paint_box(painter, theme, rect, fill=fill, line=line, radius="mark")
    if ticked:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("on_accent"), theme.px(2) * 0.9, Qt.PenStyle.SolidLine))
        unit = rect.width() / 16
        points = ((4, 8.3), (7, 11), (12, 5.2))
        painter.drawPolyline([QPointF(rect.x() + x * unit, rect.y() + y * unit) for x, y in points])
        painter.restore()
