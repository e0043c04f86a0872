"""Notes and, under them, the criteria they feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.notes import of_kind, read_notes
from app.language import tr
from ui.calls.criteria_strip import CriteriaStrip
from ui.calls.notes_edit import NotesEdit
from ui.calls.pane_header import PaneHeader

if TYPE_CHECKING:
    from ui.theme.theme import Theme

KINDS = {"pain": "pain", "timing": "timing", "person": "person"}


class NotesPane(QFrame):
    """`notes` is the text, `criteria` the strip."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Notes and criteria"))
        self.header = PaneHeader(tr("Notes"), theme=theme, icon="sticky-note", beside=tr("saved as you type"), key="N")
        self.notes = NotesEdit(theme=theme)
        self.criteria = CriteriaStrip(theme=theme, evidence_for=self.evidence_for)
        inner, frame = QVBoxLayout(), QWidget()
        theme.space(inner, (5, 10, 14, 8), 0)
        inner.addWidget(self.notes)
        frame.setLayout(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(frame, 1)
        column.addWidget(self.criteria)
        self.setFocusProxy(self.notes)

    def evidence_for(self, criterion: str) -> str:
        """The lines of the notes that speak for a criterion."""
        lines = read_notes(self.notes.toPlainText())
        return "; ".join(of_kind(lines, KINDS[criterion])) if criterion in KINDS else ""
