"""Words broken into the lines there is room for; what does not fit is elided at the end of the last."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def wrapped(text: str, font: QFont, width: int, *, most: int) -> list[str]:
    """At most `most` lines of `text` at that width, at least one."""
    metrics = QFontMetrics(font)
    plain = " ".join(text.split())
    layout, option = QTextLayout(plain, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < 2:
        return [metrics.elidedText(plain, Qt.TextElideMode.ElideRight, width)]
    full = [plain[start:end].rstrip() for start, end in pairwise(starts)]
    return [*full, metrics.elidedText(plain[starts[-1] :], Qt.TextElideMode.ElideRight, width)]
