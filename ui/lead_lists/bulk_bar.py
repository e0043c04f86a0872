"""The bar over a list while rows are ticked: how many, and what may be done with all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.language import tr
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme

ACTS = (
    ("leads.change", tr("Change…"), "pencil", "Shift E"),
    ("mine", tr("Assign to me"), "user-check", ""),
    ("lead.task", tr("Task…"), "square-check", "T"),
    ("lead.nurture", tr("Nurture…"), "stage-nurture", "Shift N"),
    ("lead.disqualify", tr("Disqualify…"), "stage-disqualified", ""),
    ("lead.discard", tr("Move to the bin"), "trash-2", "Del"),
)


class BulkBar(QFrame):
    """Hidden while nothing is ticked. `wished(act)` names a command, or "mine"; `cleared` unticks."""

    wished = Signal(str)
    cleared = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_row")
        self.setAccessibleName(tr("Ticked leads"))
        self._theme = theme
        self._count = Text("", type="body_strong")
        line = QHBoxLayout(self)
        theme.space(line, (20, 0, 12, 0), 8)
        line.addWidget(self._count)
        self.buttons: dict[str, Button] = {}
        for act, words, icon, key in ACTS:
            button = self.buttons[act] = Button(words, theme=theme, icon=icon, key=key, small=True)
            button.setProperty("act", act)
            button.clicked.connect(self._on_clicked)
            line.addWidget(button)
        line.addStretch(1)
        clear = Button(tr("Untick all"), theme=theme, kind="ghost", key="Esc", small=True)
        clear.clicked.connect(self.cleared)
        line.addWidget(clear)
        self.hide()

    def show_count(self, count: int) -> None:
        """How many are ticked; 0 hides the bar."""
        self._count.setText(tr("{count:,} ticked", count=count))
        self.setVisible(bool(count))

    def _on_clicked(self) -> None:
        self.wished.emit(str(self.sender().property("act")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() / self._theme.text_scale
        for number, button in enumerate(self.buttons.values()):
            button.setVisible(room >= (0, 340, 480, 640, 820, 960)[number])
