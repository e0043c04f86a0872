"""One pair: who it is about, the table, what comes along, and the decision at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.language import sentence, tr
from ui.common.button import Button
from ui.common.marks import Avatar
from ui.common.text import Rule, Text
from ui.conflicts.clash_table import ClashTable

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from app.queries.conflict_cases import Case
    from app.queries.duplicates import Pair
    from ui.duplicates.pair_choices import PairChoices
    from ui.theme.theme import Theme

KEPT = tr("Undo any time: Ctrl Z, or Un-merge on the record.")
CAPS_FROM, KEPT_FROM = 560, 720  # design pixels from which key caps and the promise have room
ASKS = {"contact": tr("Is this one person?"), "account": tr("Is this one company?")}


class PairView(QWidget):
    """Only shows; `wished` says what a button wants: open, merge, both, skip."""

    wished = Signal(str)

    def __init__(self, choices: PairChoices, *, theme: Theme, kept: str = KEPT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.table = ClashTable(choices, theme=theme)
        self.table.setAccessibleName(tr("The two side by side"))
        self._avatar = Avatar("", theme=theme, size=36)
        self._name, self._asks = Text("", type="strong", elide=True), Text("", type="meta", tone="text2", elide=True)
        self._alike = Text(tr("All fields are the same."), tone="text2")
        self._along_mark, self._along = QLabel(), Text("", tone="text2", wrap=True)
        self._along_row = QWidget()
        self.open = Button(tr("Open"), theme=theme, kind="ghost", icon="link", key="Enter")
        self.merge = Button(tr("Merge"), theme=theme, kind="primary", icon="merge", key="M")
        self.both = Button(tr("Keep both"), theme=theme, key="B")
        self.skip = Button(tr("Later"), theme=theme, key="S")
        self._promise = kept
        self._kept = Text(kept, tone="text2", elide=True)
        self._buttons = {"open": self.open, "merge": self.merge, "both": self.both, "skip": self.skip}
        self._lay_out()
        for button in self._buttons.values():
            button.clicked.connect(self._on_clicked)
        self.table.selectionModel().currentChanged.connect(self._on_field)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        theme = self._theme
        head, words, along = QHBoxLayout(), QVBoxLayout(), QHBoxLayout(self._along_row)
        theme.space(head, (0, 0, 0, 0), 10)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._asks)
        head.addWidget(self._avatar)
        head.addLayout(words, 1)
        head.addWidget(self.open)
        card = QFrame()
        card.setProperty("surface", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        theme.space(along, (3, 0, 0, 0), 8)
        along.addWidget(self._along_mark, 0, Qt.AlignmentFlag.AlignTop)
        along.addWidget(self._along, 1)
        content = self._content = QWidget()
        column = QVBoxLayout(content)
        theme.space(column, (20, 13, 20, 20), 12)
        column.addLayout(head)
        for part in (card, self._alike, self._along_row):
            column.addWidget(part)
        column.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(Rule())
        whole.addWidget(self._foot())

    def _foot(self) -> QFrame:
        made = QFrame()
        made.setProperty("surface", "window")
        line = QHBoxLayout(made)
        self._theme.space(line, (20, 12, 20, 12), 8)
        for button in (self.merge, self.both, self.skip):
            line.addWidget(button)
        line.addWidget(self._kept, 1)
        self._kept.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return made

    def show_pair(self, pair: Pair, case: Case, now: datetime) -> None:
        """Another pair."""
        self._avatar.show_person(pair.name)
        self._name.setText(", ".join(one for one in (pair.name, pair.company) if one))
        self._asks.setText(f"{ASKS[pair.entity]} {sentence(', '.join(pair.reasons))}")
        self._along.setText(tr("Comes along: {joined}.", joined=case.joined))
        self._along_row.setVisible(bool(case.joined))
        self._alike.setVisible(not case.clashes)
        self.table.show_case(case, now)
        self._fit()

    def _on_field(self, now: QModelIndex, _before: QModelIndex) -> None:
        field = self.table.visualRect(now)
        place = self.table.viewport().mapTo(self._content, field.center())
        self._scroll.ensureVisible(place.x(), place.y(), 0, field.height())

    def _on_clicked(self) -> None:
        self.wished.emit(next((wish for wish, button in self._buttons.items() if button is self.sender()), ""))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._along_mark.setPixmap(self._theme.pixmap("merge", "text2", 14))

    def _fit(self) -> None:
        theme, width = self._theme, self.width()
        for button in self._buttons.values():
            button.show_key_cap(width >= theme.px(CAPS_FROM))
        self._kept.setText(self._promise if width >= theme.px(KEPT_FROM) else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
