"""The two paper sizes Satchel prints on."""

from __future__ import annotations

from enum import Enum


class Paper(Enum):
    """A paper size in points, upright."""

    A4 = (595.2756, 841.8898)
    LETTER = (612.0, 792.0)

    @property
    def width(self) -> float:
        """Width in points."""
        return self.value[0]

    @property
    def height(self) -> float:
        """Height in points."""
        return self.value[1]
