"""Tiles side by side while each has the room it needs, else in further rows; every row fills the width.

A row is parted by the tiles' wishes where they have any; a tile that gets less takes further lines, and the row is as high as its highest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.dashboards.tile import Tile
    from ui.theme.theme import Theme

GAP = 10


def parted(room: int, wishes: Sequence[int]) -> list[int]:
    """`room` pixels parted among tiles: each its wish and an equal part of the rest, or the small wishes first, the others alike."""
    widths = [0] * len(wishes)
    spare = max(room - sum(wishes), 0) // len(wishes)
    left = room
    for done, number in enumerate(sorted(range(len(wishes)), key=lambda one: wishes[one])):
        fair = left // (len(wishes) - done)
        widths[number] = min(wishes[number] + spare, fair) if done < len(wishes) - 1 else left
        left -= widths[number]
    return widths


class TilesRow(QWidget):
    """`least` is the width a tile needs in design pixels; `shares` how a row of all of them is parted."""

    def __init__(
        self, *, theme: Theme, least: int, shares: Sequence[int] = (), gap: int = GAP, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._least, self._shares, self._gap = theme, least, tuple(shares), gap
        self._tiles: list[Tile] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.place)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """These, in place of those before."""
        for old in self._tiles:
            if old not in tiles:
                old.hide()
                old.deleteLater()
        self._tiles = list(tiles)
        for tile in tiles:
            tile.setParent(self)
            tile.show()
        self.place()

    def place(self) -> None:
        """Lay them out and take the height that needs."""
        gap, count = self._theme.px(self._gap), len(self._tiles)
        if not count:
            self.setFixedHeight(0)
            return
        fit = max((self.width() + gap) // (self._theme.px(self._least) + gap), 1)
        lines = -(-count // min(fit, count))
        each = -(-count // lines)  # rows as even as they can be
        y = 0
        for first in range(0, count, each):
            row = self._tiles[first : first + each]
            widths = self._widths(row, self.width() - gap * (len(row) - 1))
            high = max(tile.height_for(wide) for tile, wide in zip(row, widths, strict=True))
            x = 0
            for tile, wide in zip(row, widths, strict=True):
                tile.setGeometry(x, y, wide, high)
                x += wide + gap
            y += high + gap
        self.setFixedHeight(max(y - gap, 0))

    def _widths(self, row: Sequence[Tile], room: int) -> list[int]:
        wishes = [tile.wished_width() for tile in row]
        if any(wishes):
            return parted(room, wishes)
        shares = self._shares if len(row) == len(self._shares) else (1,) * len(row)
        widths = [room * share // sum(shares) for share in shares[:-1]]
        return [*widths, room - sum(widths)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()
