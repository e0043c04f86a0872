"""Buttons that show their key, so that the mouse teaches the keyboard; the key is no part of the accessible name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui.common.painters import key_cap_width, paint_focus, paint_icon, paint_key_cap, paint_text
from ui.common.polish import polish_anew

if TYPE_CHECKING:
    from ui.theme.theme import Theme

INKS = {
    "primary": "on_accent", "danger": "bad", "ghost": "text2", "filter": "text2", "segment": "text2", "chip": "text2",
    "field": "text3", "toast": "toast_text",
}  # fmt: skip


class Button(QPushButton):
    """A push button of a kind: default, primary, danger, ghost (filter, segment, field, nav, toast for parts).

    `name` is the accessible name of a button that shows an icon only.
    """

    def __init__(
        self, text: str = "", *, theme: Theme, kind: str = "default", icon: str = "", key: str = "", name: str = "",
        small: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name, self._key, self._small = icon, key, small
        self._trailing_icon = ""
        self._key_shown = self._text_shown = True
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setAccessibleName(name or text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if not text:
            self.setToolTip(f"{name} ({key})" if key else name)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def kind(self) -> str:
        """Which look it has."""
        return str(self.property("kind"))

    def set_kind(self, kind: str) -> None:
        """Change the look."""
        self.setProperty("kind", kind)
        polish_anew(self)
        self.update()

    def set_icon_name(self, icon: str, *, trailing: str = "") -> None:
        """Change the icon before the words and the small one after them."""
        self._icon_name, self._trailing_icon = icon, trailing
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Change the key cap."""
        self._key = key
        self.updateGeometry()
        self.update()

    def show_key_cap(self, shown: bool) -> None:
        """Show or leave out the key cap, where there is no room for it."""
        if shown is not self._key_shown:
            self._key_shown = shown
            self.updateGeometry()
            self.update()

    def show_text(self, shown: bool) -> None:
        """Show or leave out the words beside an icon, where there is no room for them; the tooltip says them then."""
        if self._icon_name and shown is not self._text_shown:
            self._text_shown = shown
            if self.toolTip() in ("", self.text()):  # not the reason why it cannot be pressed
                self.setToolTip("" if shown else self.text())
            self.updateGeometry()
            self.update()

    def set_words(self, text: str) -> None:
        """Change the words and the accessible name together."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def ink(self) -> str:
        """The colour token of words and icon now."""
        if not self.isEnabled():
            return "text2" if self.kind == "primary" else "disabled"
        if self.isCheckable() and self.isChecked():
            return "accentT"
        return INKS.get(self.kind, "text")

    def _parts_width(self) -> int:
        theme, text = self._theme, self._shown_text()
        width = theme.text_width(text, self._role()) if text else 0
        gap = theme.px(7)
        for icon, size in ((self._icon_name, 16), (self._trailing_icon, 12)):
            if icon:
                width += theme.px(size) + (gap if width else 0)
        cap = key_cap_width(theme, self._key) if text and self._key_shown else 0
        return width + (cap + theme.px(8) if cap else 0)

    def _shown_text(self) -> str:
        return self.text() if self._text_shown else ""

    def _role(self) -> str:
        return "body" if self.kind == "field" else "body_medium"

    def paint_content(self, painter: QPainter, rect: QRect) -> None:
        """Icon, words, key cap inside the frame; parts override this."""
        theme, ink = self._theme, self.ink()
        middle = rect.center().y() + 1
        x = rect.x() + max((rect.width() - self._parts_width()) // 2, theme.px(6))
        if self._icon_name:
            icon_ink = "text2" if ink == "text" else ink
            x += paint_icon(painter, theme, x, middle, self._icon_name, icon_ink) + theme.px(7)
        if text := self._shown_text():
            room = QRect(x, rect.y(), rect.right() - x, rect.height())
            x += paint_text(painter, theme, room, text, role=self._role(), tone=ink)
            if self._trailing_icon:
                x += theme.px(7) + paint_icon(painter, theme, x + theme.px(7), middle, self._trailing_icon, ink, 12)
            on = {"primary": "accent", "toast": "toast"}.get(self.kind, "surface")
            if self._key and self._key_shown and self.isEnabled():
                paint_key_cap(painter, theme, x + theme.px(8), middle, self._key, on=on)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.height("control_small" if self._small else "control"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        height = theme.height("control_small" if self._small else "control")
        if not self._shown_text():
            return QSize(height, height)
        return QSize(self._parts_width() + theme.px(24 if not self._small else 18), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self.paint_content(painter, self.rect())
        if self.hasFocus():
            paint_focus(painter, self._theme, self.rect())
