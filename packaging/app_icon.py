"""Draws the mark of Satchel as the files that desktops want: `app_icon.py FOLDER`, run by `build.py`."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "satchel.svg"
ACCENT = "#4150CF"


def main(folder: Path) -> None:
    """satchel.svg, satchel.png (256), satchel.ico and satchel.icns."""
    folder.mkdir(parents=True, exist_ok=True)
    drawing = SOURCE.read_text("utf-8").replace("currentColor", ACCENT)
    (folder / "satchel.svg").write_text(drawing, "utf-8")
    application = QGuiApplication(sys.argv[:1])
    image = QImage(1024, 1024, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    large = folder / "large.png"
    image.save(str(large))
    with Image.open(large) as drawn:
        drawn.resize((256, 256), Image.Resampling.LANCZOS).save(folder / "satchel.png")
        drawn.save(folder / "satchel.ico", sizes=[(size, size) for size in (16, 24, 32, 48, 64, 128, 256)])
        drawn.save(folder / "satchel.icns")
    large.unlink()
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
