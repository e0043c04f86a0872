"""Renders the shipped SVG icons in any text colour, on first use and at the device's ratio."""

from __future__ import annotations

import logging

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.resource_files import resource

log = logging.getLogger(__name__)
CACHE_LIMIT = 2000
MISSING = "circle-dot"


class Icons:
    """Icons by name; pixmaps are kept by name, colour, size and ratio."""

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def names(self) -> list[str]:
        """Names of all shipped icons."""
        return sorted(path.stem for path in resource("icons").glob("*.svg"))

    def pixmap(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        """The icon as a square of `size` logical pixels, drawn in `color` (#RRGGBB)."""
        key = (name, color, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            if len(self._pixmaps) >= CACHE_LIMIT:
                self._pixmaps.clear()
            found = self._pixmaps[key] = self._render(name, color, size, ratio)
        return found

    def icon(self, name: str, color: str, disabled: str, size: int, ratio: float) -> QIcon:
        """The icon for buttons and menus, with its disabled look."""
        icon = QIcon(self.pixmap(name, color, size, ratio))
        icon.addPixmap(self.pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
        return icon

    def _read(self, name: str) -> str:
        path = resource("icons", f"{name}.svg")
        if not path.is_file():
            # Drawn as a dot: an exception while painting would take the window down.
            log.error("no icon named %s", name)
            path = resource("icons", f"{MISSING}.svg")
        return path.read_text(encoding="utf-8")

    def _render(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = self._read(name)
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
        pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap
