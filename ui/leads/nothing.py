"""An empty state whose sentence changes: its words are given room again each time."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from ui.common.empty_state import EmptyState


class Nothing(EmptyState):
    """EmptyState measures its words only when it is resized."""

    def show_sentence(self, sentence: str, *, action: str = "", key: str = "") -> None:
        """Change what it says."""
        super().show_sentence(sentence, action=action, key=key)
        self.resizeEvent(QResizeEvent(self.size(), self.size()))
