"""A picture file as the grey logo briefs print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from app.domain.logo import MOST_HIGH, MOST_WIDE, Logo
from app.errors import RefusedError
from app.language import tr

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("png", "jpeg", "bmp", "gif", "webp")
PATTERN = "*.png *.jpg *.jpeg *.bmp *.gif *.webp"
MOST_BYTES, MOST_SIDE = 10 << 20, 10_000


def read_logo(path: Path) -> Logo:
    """The picture on white paper in greys, as large as a logo may be; RefusedError E-LOGO. Takes some tens of milliseconds."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not path.is_file() or path.stat().st_size > MOST_BYTES or bytes(reader.format().data()).decode() not in KINDS:
        raise _refused(tr("is no PNG, JPEG, BMP, GIF or WebP of at most 10 MB"))
    size = reader.size()
    if max(size.width(), size.height()) > MOST_SIDE:
        raise _refused(tr("has more than 10,000 pixels on a side"))
    image = reader.read()
    if image.isNull():
        raise _refused(tr("is broken"))
    return _logo_of(_on_white(image.scaled(_fitting(image.size()), mode=Qt.TransformationMode.SmoothTransformation)))


def _fitting(size: QSize) -> QSize:
    """As large as fits, whatever the picture is; neither side is ever nothing."""
    return size.scaled(MOST_WIDE, MOST_HIGH, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _on_white(image: QImage) -> QImage:
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper.convertToFormat(QImage.Format.Format_Grayscale8)


def _logo_of(image: QImage) -> Logo:
    lines, width, stride = bytes(image.constBits()), image.width(), image.bytesPerLine()
    rows = (lines[start : start + width] for start in range(0, stride * image.height(), stride))
    return Logo(width, image.height(), b"".join(rows))


def image_of(logo: Logo) -> QImage:
    """The logo as a picture for the screen."""
    return QImage(logo.pixels, logo.width, logo.height, logo.width, QImage.Format.Format_Grayscale8).copy()


def _refused(why: str) -> RefusedError:
    return RefusedError(
        "E-LOGO",
        tr("The file {why}.", why=why),
        safe=tr("The logo is as it was."),
        do=tr("Choose another picture."),
    )
