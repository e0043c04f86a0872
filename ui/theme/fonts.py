"""Loads Inter from the shipped files and gives it tabular figures, so that numbers line up in every row."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from app.resource_files import resource

FAMILY = "Inter"
DIGIT = re.compile(r"\d")
HYPHENED = re.compile(r"[^\W\d_]-\w")
TABULAR = QFont.Tag("tnum")
FILES = ("Inter_400Regular.ttf", "Inter_500Medium.ttf", "Inter_600SemiBold.ttf", "Inter_700Bold.ttf")


@cache
def load_fonts() -> None:
    """Make Inter known to this application, once."""
    for name in FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


def make_font(size: int, weight: int, *, tabular: bool = True) -> QFont:
    """Inter at that pixel size; tabular figures also widen hyphens, so words without figures do without."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    if tabular:
        font.setFeature(TABULAR, 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def has_figures(text: str) -> bool:
    """Whether a text holds digits that should line up with those above and below; words with a hyphen count as words."""
    return bool(DIGIT.search(text)) and not HYPHENED.search(text)
