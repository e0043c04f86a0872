"""A picture file as the grey logo briefs print, decoded by a process of its own."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app import child
from app.domain.logo import Logo, logo_of
from app.errors import RefusedError
from app.language import tr

if TYPE_CHECKING:
    from pathlib import Path

PATTERN = "*.png *.jpg *.jpeg *.bmp *.gif *.webp"
MOST_BYTES, SECONDS = 10 << 20, 20
WHY = {
    "kind": tr("is no PNG, JPEG, BMP, GIF or WebP of at most 10 MB"),
    "large": tr("has more than 40 million pixels"),
    "broken": tr("is broken"),
}


def read_logo(path: Path) -> Logo:
    """The picture on white paper in greys, as large as a logo may be; RefusedError E-LOGO. Takes half a second."""
    if not path.is_file() or path.stat().st_size > MOST_BYTES:
        raise _refused("kind")
    process = child.start(child.READ_LOGO, str(path.absolute()), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        answer = json.loads(process.communicate(timeout=SECONDS)[0])
    except (subprocess.TimeoutExpired, ValueError):
        process.kill()
        process.communicate()
        raise _refused("broken") from None
    logo = logo_of(answer)
    if logo is None:
        raise _refused(answer.get("why", "broken"))
    return logo


def image_of(logo: Logo) -> QImage:
    """The logo as a picture for the screen."""
    return QImage(logo.pixels, logo.width, logo.height, logo.width, QImage.Format.Format_Grayscale8).copy()


def _refused(why: str) -> RefusedError:
    return RefusedError(
        "E-LOGO",
        tr("The file {why}.", why=WHY[why]),
        safe=tr("The logo is as it was."),
        do=tr("Choose another picture."),
    )
