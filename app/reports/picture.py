"""Grey pixels for ReportLab, which would else ask for an imaging library Satchel does not ship."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.utils import ImageReader

from app.domain.logo import MOST_HIGH

if TYPE_CHECKING:
    from app.domain.logo import Logo

POINTS = 16 / MOST_HIGH  # a pixel on paper: no logo is higher than a line and a half, so the page stays one page


class Grey(ImageReader):  # type: ignore[misc]  # ReportLab has no types
    """What `drawImage` takes, without decoding anything."""

    def __init__(self, logo: Logo) -> None:
        self.mode, self._dataA = "L", None
        self._width, self._height, self._data = logo.width, logo.height, logo.pixels

    def getRGBData(self) -> Any:  # noqa: N802
        """The pixels as they are."""
        return self._data
