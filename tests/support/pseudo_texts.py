"""Which texts of a window are neither in the pseudo-language nor what somebody wrote, and which labels have no room."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from app.language.pseudo import CLOSED, OPENED
from ui.common.chip_line import ChipLine
from ui.common.text import Text

PAINTED: set[str] = set()  # what was painted since it was cleared, where a recording painter is in place
STRIPPED = " .?!-–+/%0123456789"
WRITTEN = re.compile(
    "it.s|You look after|wear boots|Here is what I would suggest|You wrote to us|honestly|Gate over"
)  # of talk tracks and ways in, put together
ACCENTED = re.compile("[àçéîñöûýÅÉÎÑÖÛÝ]")  # a line of a translated text, broken to fit
WORD = re.compile(r"[A-Za-z]{2,}")
# Names, units and keys, the same in every language.
SAME = re.compile(
    r"\b(Satchel|SDR|AE|AEs|MQL|SQL|BANT|MEDDIC|GPCT|CSV|PDF|JSON|km|min|kB|MB|h|GBP|EUR|USD|Ctrl|Enter|Esc|Space|Shift|Alt|Del|"
    r"Backspace|Tab|F\d+|Return|Up|Down|Left|Right|SQLite|UTC|https?|smtp|csv|xlsx|R-[A-Z]+|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|"
    r"Jul|Aug|Sep|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|"
    r"September|October|November|December|tel|sip|callto|English|Deutsch|Re|Scroll Left|Scroll Right)\b"
)


def unsaid(shown: str) -> str:
    """What of a text stands outside the brackets of the pseudo-language."""
    depth, left = 0, []
    for sign in shown:
        depth += (sign == OPENED) - (sign == CLOSED)
        left.append(sign if depth == 0 and sign != CLOSED else " ")
    return "".join(left)


class Walk:
    """What was found, by place."""

    def __init__(self, data: set[str]) -> None:
        self._data, self._all = data, "\n".join(data)
        self.found: dict[str, dict[str, list[str]]] = {}

    def plain(self, shown: str) -> str:
        """The part of a text that is neither translated nor data, '' for none."""
        for part in re.split(r"[·,:;\n|“”()…→\[\]]|[.?!] | {2,}", unsaid(shown)):
            rest = SAME.sub("", part).strip(STRIPPED)
            if not WORD.search(rest) or any(sign in rest for sign in "@/{}"):
                continue
            said = {part.strip(" .?![]").casefold(), rest.casefold()}
            if (
                said & self._data
                or any(len(one.split()) > 1 and one in self._all for one in said)
                or ACCENTED.search(rest)
                or WRITTEN.match(rest)
            ):
                continue
            return part.strip()
        return ""

    def look(self, place: str, root: QWidget) -> None:
        """Note every visible text below `root`."""
        note = self.found.setdefault(place, {"plain": [], "cut": []})
        PAINTED.clear()
        root.grab()
        for shown in sorted(PAINTED):
            part = self.plain(shown)
            if part and part.casefold() not in self._all:  # a line of what somebody wrote, broken to fit
                note["plain"].append(f"painted: {part}")
        for widget in (root, *root.findChildren(QWidget)):
            if not widget.isVisible():
                continue
            for shown in texts_of(widget):
                if (part := self.plain(shown)) and (said := f"{type(widget).__name__}: {part}") not in note["plain"]:
                    note["plain"].append(said)
            if is_cut(widget):
                note["cut"].append(f"{type(widget).__name__}: {', '.join(texts_of(widget))}")


def texts_of(widget: QWidget) -> list[str]:
    """What a widget shows and what it is called."""
    found = [widget.accessibleName(), widget.toolTip()]
    if isinstance(widget, (QLabel, QAbstractButton)):
        found.append(widget.text())
    if isinstance(widget, QLineEdit):
        found.append(widget.placeholderText())
    if isinstance(widget, QSpinBox):
        found += [widget.suffix(), widget.specialValueText()]
    if isinstance(widget, QComboBox):
        found += [widget.itemText(at) for at in range(widget.count())]
    if isinstance(widget, QTabWidget):
        found += [widget.tabText(at) for at in range(widget.count())]
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        for row in range(min(model.rowCount(), 6)):
            found.append(str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or ""))
    return [one for one in found if one]


def is_cut(widget: QWidget) -> bool:
    """Whether a label or a button has less room than its text needs, and neither wraps nor ends in dots."""
    if isinstance(
        widget, QScrollArea
    ):  # what it holds is wider and cannot be scrolled to; a line of chips goes to the focus
        inside, shown = widget.widget(), widget.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if shown or inside is None or isinstance(widget, ChipLine):
            return False
        return inside.minimumSizeHint().width() > widget.viewport().width() + 1
    if isinstance(widget, QSpinBox):
        field = widget.lineEdit()
        texts, margins = (widget.specialValueText(), widget.text()), field.textMargins()
        room = field.width() - margins.left() - margins.right()
        return any(room + 1 < field.fontMetrics().horizontalAdvance(text) for text in texts)
    if isinstance(widget, QLabel):
        if widget.wordWrap() or not widget.text() or (isinstance(widget, Text) and widget._elide):
            return False
        return widget.width() + 1 < widget.fontMetrics().horizontalAdvance(widget.text().split("\n")[0])
    return False
