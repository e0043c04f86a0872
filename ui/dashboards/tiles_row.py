"""Tiles side by side while each has the room it needs, else in further rows; every row fills the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme

GAP = 10


class TilesRow(QWidget):
    """`least` is the width a tile needs in design pixels; `shares` how a row of all of them is parted."""

    def __init__(
        self, *, theme: Theme, least: int, shares: Sequence[int] = (), gap: int = GAP, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._least, self._shares, self._gap = theme, least, tuple(shares), gap
        self._tiles: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.place)

    def show_tiles(self, tiles: Sequence[QWidget]) -> None:
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
            shares = self._shares if len(row) == len(self._shares) else (1,) * len(row)
            room, x = self.width() - gap * (len(row) - 1), 0
            high = max(tile.minimumHeight() for tile in row)
            for number, (tile, share) in enumerate(zip(row, shares, strict=True)):
                wide = room * share // sum(shares) if number < len(row) - 1 else self.width() - x
                tile.setGeometry(x, y, wide, high)
                x += wide + gap
            y += high + gap
        self.setFixedHeight(max(y - gap, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()
