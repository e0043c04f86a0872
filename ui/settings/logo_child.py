"""The child that decodes a picture (reliability B11): limits itself, prints the logo or why there is none as JSON, and is gone."""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from app.domain.logo import MOST_HIGH, MOST_WIDE, Logo, raw_of

MEMORY = 1 << 30  # of addresses, of which Qt's libraries take half
MOST_PIXELS = 40_000_000
KINDS = ("png", "jpeg", "bmp", "gif", "webp")  # never SVG, which is a program more than a picture


def main(path: str) -> None:
    """Read it: a logo as a setting keeps one, or {"why": "kind" | "large" | "broken"}."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        answer = _read(path)
    except MemoryError:
        answer = {"why": "large"}
    sys.stdout.write(json.dumps(answer))


def _read(path: str) -> dict[str, Any]:
    reader = QImageReader(path)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()).decode("ascii", "replace") not in KINDS:
        return {"why": "kind"}
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        return {"why": "large"}
    image = reader.read()
    if image.isNull():
        return {"why": "broken"}
    fitting = image.size().scaled(MOST_WIDE, MOST_HIGH, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    small = image.scaled(fitting, mode=Qt.TransformationMode.SmoothTransformation)
    return raw_of(_logo_of(_on_white(small))) or {}


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


if __name__ == "__main__":
    main(sys.argv[1])
