"""The living theme: which tokens apply now, told to painters as colours, fonts and pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPixmap

from ui.theme.fonts import has_figures, load_fonts, make_font
from ui.theme.icons import Icons
from ui.theme.qt_palette import qt_palette
from ui.theme.style_sheet import style_sheet
from ui.theme.tokens import (
    AVATARS_DARK,
    AVATARS_LIGHT,
    DENSITY,
    HEIGHTS,
    RADIUS,
    SMALLEST_ROW,
    STAGE_TINT_DARK,
    STAGE_TINT_LIGHT,
    TEXT_SCALES,
    TYPE_SCALE,
    colors,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QLayout

MOST_FITTED = 5_000  # texts whose cut is kept
ENDLESS = 1 << 20  # pixels of room in which nothing is cut
SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Colours, fonts and sizes in force; `changed` fires after the application has taken new ones."""

    changed = Signal()

    def __init__(
        self, *, app: QApplication, scheme: str = "system", text_scale: float = 1.0, density: str = "normal",
        contrast: str = "system", reduced_motion: bool = False, key_caps: bool = True,
    ) -> None:  # fmt: skip
        super().__init__()
        self._app = app
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()  # kept: a temporary would be collected
        self._scheme, self._density, self._contrast = scheme, density, contrast
        self._scale = text_scale
        self._ratio = app.devicePixelRatio()
        self.reduced_motion = reduced_motion
        self.key_caps, self.stale_keys = key_caps, frozenset[str]()
        self._icons = Icons()
        self._colors: dict[str, str] = {}
        self._qcolors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int, bool], QFont] = {}
        self._metrics: dict[tuple[str, int, bool], QFontMetrics] = {}
        self._fitted: dict[tuple[str, str, int, int], tuple[str, int]] = {}
        self._layouts: list[tuple[QLayout, tuple[int, int, int, int], int]] = []
        self._active = False
        self._read_tokens()

    def activate(self) -> None:
        """Dress the application: style, fonts, palette, sheet; then follow the system."""
        load_fonts()
        self._app.setStyle("Fusion")
        self._active = True
        self._tell_platform()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._on_system_changed)
        self._apply()

    def retire(self) -> None:
        """Stop following the system; a second theme may take over, as in tests."""
        self._hints.colorSchemeChanged.disconnect(self._on_system_changed)
        self._accessibility.contrastPreferenceChanged.disconnect(self._on_system_changed)
        self._active = False

    @property
    def scheme(self) -> str:
        """The user's choice: system, light or dark."""
        return self._scheme

    @property
    def dark(self) -> bool:
        """Whether dark colours are in force now."""
        if self._scheme == "system":
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._scheme == "dark"

    @property
    def high_contrast(self) -> bool:
        """Whether the high contrast tokens are in force now."""
        if self._contrast == "system":
            return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
        return self._contrast == "high"

    @property
    def text_scale(self) -> float:
        """Text size as a factor, 0.9 to 2.0."""
        return self._scale

    @property
    def density(self) -> str:
        """comfortable, normal or compact."""
        return self._density

    @property
    def contrast(self) -> str:
        """The user's choice: system, normal or high."""
        return self._contrast

    @property
    def focus_width(self) -> int:
        """Width of the focus ring in pixels."""
        return 3 if self.high_contrast else 2

    def set_stale_keys(self, words: frozenset[str]) -> None:
        """Keys in words that run nothing any more, so that no cap shows them."""
        if words != self.stale_keys:
            self.stale_keys = words
            self.changed.emit()

    def set_scheme(self, scheme: str) -> None:
        """Choose system, light or dark."""
        self._scheme = scheme
        self._tell_platform()
        self._apply()

    def set_text_scale(self, scale: float) -> None:
        """Choose the text size; kept within 0.9 to 2.0."""
        self._scale = min(max(scale, TEXT_SCALES[0]), TEXT_SCALES[-1])
        self._apply()

    def step_text_scale(self, direction: int) -> None:
        """One step larger (1) or smaller (-1)."""
        if direction > 0:
            self.set_text_scale(next((step for step in TEXT_SCALES if step > self._scale), TEXT_SCALES[-1]))
        else:
            self.set_text_scale(next((step for step in reversed(TEXT_SCALES) if step < self._scale), TEXT_SCALES[0]))

    def set_density(self, density: str) -> None:
        """Choose comfortable, normal or compact rows."""
        self._density = density
        self._apply()

    def set_contrast(self, contrast: str) -> None:
        """Choose system, normal or high contrast."""
        self._contrast = contrast
        self._apply()

    def set_ratio(self, ratio: float) -> None:
        """The device ratio of the window's screen; icons are drawn for it."""
        if ratio != self._ratio:
            self._ratio = ratio
            self.changed.emit()

    def hex(self, name: str) -> str:
        """A colour token as #RRGGBB."""
        return self._colors[name]

    def color(self, name: str) -> QColor:
        """A colour token; unknown names raise KeyError."""
        found = self._qcolors.get(name)
        if found is None:
            found = self._qcolors[name] = QColor(self._colors[name])
        return found

    def tint(self, name: str) -> QColor:
        """A colour token mixed thinly into the surface: the fill of a stage chip."""
        if self.high_contrast:
            return self.color("surface")
        share = STAGE_TINT_DARK if self.dark else STAGE_TINT_LIGHT
        over, under = self.color(name), self.color("surface")
        parts = zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]
        return QColor(*(round(top * share + bottom * (1 - share)) for top, bottom in parts))

    def avatar_colors(self, number: int) -> tuple[QColor, QColor]:
        """Fill and text of one of the eight avatar pairs."""
        pairs = AVATARS_DARK if self.dark else AVATARS_LIGHT
        fill, text = pairs[number % len(pairs)]
        return QColor(fill), QColor(text)

    def font(self, role: str, weight: int = 0, *, tabular: bool = True) -> QFont:
        """A font of the type scale at the current text size, with its weight or another. Copy it to change it."""
        key = (role, weight, tabular)
        found = self._fonts.get(key)
        if found is None:
            style = TYPE_SCALE[role]
            found = self._fonts[key] = make_font(self.px(style.size), weight or style.weight, tabular=tabular)
        return found

    def metrics(self, role: str, weight: int = 0, *, tabular: bool = True) -> QFontMetrics:
        """Measures of that font, kept so that delegates do not build them for each row."""
        key = (role, weight, tabular)
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetrics(self.font(role, weight, tabular=tabular))
        return found

    def fitted(self, text: str, role: str, weight: int, room: int) -> tuple[str, int]:
        """The text cut to `room` pixels with an ellipsis, and its width; kept, since rows are painted again and again."""
        key = (text, role, weight, room)
        found = self._fitted.get(key)
        if found is None:
            metrics = self.metrics(role, weight, tabular=has_figures(text))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
            if len(self._fitted) >= MOST_FITTED:
                self._fitted.clear()
            found = self._fitted[key] = shown, metrics.horizontalAdvance(shown)
        return found

    def text_width(self, text: str, role: str = "body", weight: int = 0) -> int:
        """How wide a line will be painted."""
        return self.fitted(text, role, weight, ENDLESS)[1]

    def px(self, size: float) -> int:
        """Design pixels at the current text size."""
        return round(size * self._scale)

    def height(self, name: str) -> int:
        """A height token in pixels; rows and tables follow the density."""
        base = HEIGHTS[name]
        if name in ("row", "table"):
            base = max(base + DENSITY[self._density], SMALLEST_ROW)
        return self.px(base)

    def radius(self, name: str) -> int:
        """A corner radius token in pixels."""
        return self.px(RADIUS[name])

    def pixmap(self, name: str, color: str = "text2", size: int = 16) -> QPixmap:
        """An icon in a colour token, `size` design pixels square."""
        return self._icons.pixmap(name, self._colors[color], self.px(size), self._ratio)

    def icon(self, name: str, color: str = "text2", size: int = 16) -> QIcon:
        """An icon for an action or a plain button."""
        return self._icons.icon(name, self._colors[color], self._colors["disabled"], self.px(size), self._ratio)

    def space(self, layout: QLayout, margins: tuple[int, int, int, int], spacing: int = 0) -> None:
        """Give a layout margins (left, top, right, bottom) and spacing that grow with the text."""
        self._layouts.append((layout, margins, spacing))
        self._space_now(layout, margins, spacing)

    def _space_now(self, layout: QLayout, margins: tuple[int, int, int, int], spacing: int) -> None:
        layout.setContentsMargins(*(self.px(margin) for margin in margins))
        layout.setSpacing(self.px(spacing))

    def _read_tokens(self) -> None:
        self._colors = colors(dark=self.dark, high_contrast=self.high_contrast)
        self._qcolors.clear()
        self._fonts.clear()
        self._metrics.clear()
        self._fitted.clear()

    def _tell_platform(self) -> None:
        if self._scheme == "system":
            self._hints.unsetColorScheme()
        else:
            self._hints.setColorScheme(SCHEMES[self._scheme])

    def _apply(self) -> None:
        self._read_tokens()
        if not self._active:
            return
        self._app.setPalette(qt_palette(self._colors))
        self._app.setFont(self.font("body", tabular=False))
        self._app.setStyleSheet(style_sheet(self._colors, self.px, focus_width=self.focus_width))
        self._layouts = [entry for entry in self._layouts if shiboken6.isValid(entry[0])]
        for layout, margins, spacing in self._layouts:
            self._space_now(layout, margins, spacing)
        self.changed.emit()

    @Slot()
    def _on_system_changed(self) -> None:
        if self._scheme == "system" or self._contrast == "system":
            self._apply()
