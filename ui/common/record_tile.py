"""The square with an icon before a row's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from ui.common.painters import paint_box, paint_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme

TILE_LEFT, TILE, WORDS_LEFT = 16, 26, 54


def paint_tile(
    painter: QPainter, theme: Theme, rect: QRect, icon: str, *, selected: bool, left: int = TILE_LEFT
) -> None:
    """Centred on the row, `left` design pixels from its edge."""
    middle, side = rect.center().y(), theme.px(TILE)
    tile = QRect(rect.x() + theme.px(left), middle - side // 2, side, side)
    paint_box(painter, theme, tile, fill="surface" if selected else "sunken", radius="chip")
    paint_icon(painter, theme, tile.x() + theme.px(5), middle, icon, "text")
