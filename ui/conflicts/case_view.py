"""One case: who it is about, the table, what joined by itself, what happened, and the decision at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.language import tr
from ui.common.button import Button
from ui.common.marks import Avatar
from ui.common.text import Rule, Text
from ui.conflicts.case_rows import say_time
from ui.conflicts.clash_table import ClashTable
from ui.conflicts.story import Story

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from app.queries.conflict_cases import Case
    from ui.conflicts.choices import Choices
    from ui.theme.theme import Theme

KEPT = tr("The version you don’t choose stays in History and can be brought back.")
CAPS_FROM, OPEN_FROM, KEPT_FROM = 700, 700, 760  # design pixels from which key caps, the link and the promise have room


class CaseView(QWidget):
    """Only shows; `wished` says what a button wants: open, left, right, ask, later, save."""

    wished = Signal(str)

    def __init__(self, choices: Choices, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.table = ClashTable(choices, theme=theme)
        self._avatar = Avatar("", theme=theme, size=36)
        self._name, self._place = Text("", type="strong", elide=True), Text("", type="meta", tone="text2", elide=True)
        self.open = Button(tr("Open lead"), theme=theme, kind="ghost", icon="link")
        self.mine = Button(tr("Keep all mine"), theme=theme, key="Shift ←")
        self.theirs = Button(tr("Keep all theirs"), theme=theme, key="Shift →")
        self._joined_mark, self._joined = QLabel(), Text("", tone="text2", wrap=True)
        self._joined_row = QWidget()
        self.story = Story(theme=theme)
        self._kept = Text(KEPT, tone="text2", elide=True)
        self.ask = Button(tr("Ask…"), theme=theme, key="A")
        self.later = Button(tr("Later"), theme=theme, key="S")
        self.save = Button(tr("Save and next"), theme=theme, kind="primary", key="Ctrl Enter")
        self._foot = QFrame()
        self._lay_out()
        self._buttons = {
            "open": self.open, "left": self.mine, "right": self.theirs,
            "ask": self.ask, "later": self.later, "save": self.save,
        }  # fmt: skip
        for button in self._buttons.values():
            button.clicked.connect(self._on_clicked)
        self.table.selectionModel().currentChanged.connect(self._on_field)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        theme = self._theme
        head, words, joined, foot = QHBoxLayout(), QVBoxLayout(), QHBoxLayout(self._joined_row), QHBoxLayout(self._foot)
        theme.space(head, (0, 0, 0, 0), 10)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._place)
        head.addWidget(self._avatar)
        head.addLayout(words, 1)
        for button in (self.open, self.mine, self.theirs):
            head.addWidget(button)
        card = QFrame()
        card.setProperty("surface", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        theme.space(joined, (3, 0, 0, 0), 8)
        joined.addWidget(self._joined_mark, 0, Qt.AlignmentFlag.AlignTop)
        joined.addWidget(self._joined, 1)
        content = self._content = QWidget()
        column = QVBoxLayout(content)
        theme.space(column, (20, 13, 20, 20), 12)
        column.addLayout(head)
        column.addWidget(card)
        column.addWidget(self._joined_row)
        column.addWidget(self.story)
        column.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        self._foot.setProperty("surface", "window")
        theme.space(foot, (20, 12, 20, 12), 8)
        foot.addWidget(self._kept, 1)
        for button in (self.ask, self.later, self.save):
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(Rule())
        whole.addWidget(self._foot)

    def show_case(self, case: Case, at: int, total: int, now: datetime) -> None:
        """Another case, `at` of `total`."""
        self._avatar.show_person(case.title)
        self._name.setText(f"{case.title}, {case.company}" if case.company else case.title)
        self._place.setText(
            tr(
                "{at} of {total} · last common version {common}",
                at=at,
                total=total,
                common=say_common(case.common_at, now),
            )
        )
        self.open.setVisible(bool(case.lead_id))
        self.ask.set_words(tr("Ask {split}…", split=case.other.split()[0]))
        self.ask.setVisible(bool(case.lead_id) and case.other != "You")
        self._foot.setVisible(not case.settled)
        self.mine.setVisible(not case.settled)
        self.theirs.setVisible(not case.settled)
        self._joined.setText(tr("Joined without asking: {joined}.", joined=case.joined))
        self._joined_row.setVisible(bool(case.joined))
        self.story.show_happenings(case.happened, now)
        self.table.show_case(case, now)
        self._fit()

    def _on_field(self, now: QModelIndex, _before: QModelIndex) -> None:
        field = self.table.visualRect(now)
        place = self.table.viewport().mapTo(self._content, field.center())
        self._scroll.ensureVisible(place.x(), place.y(), 0, field.height())

    def _on_clicked(self) -> None:
        wish = next((wish for wish, button in self._buttons.items() if button is self.sender()), "")
        self.wished.emit(wish)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._joined_mark.setPixmap(self._theme.pixmap("git-fork", "text2", 14))

    def _fit(self) -> None:
        theme, width = self._theme, self.width()
        caps = width >= theme.px(CAPS_FROM)
        for button in (self.mine, self.theirs, self.ask, self.later, self.save):
            button.show_key_cap(caps)
        case = self.table.clashes.case
        self.open.setVisible(case is not None and bool(case.lead_id) and width >= theme.px(OPEN_FROM))
        self._kept.setText(KEPT if width >= theme.px(KEPT_FROM) else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def say_common(ms: int, now: datetime) -> str:
    """ "10:31 today", "Tue 10:31"."""
    said = say_time(ms, now)
    return tr("{said} today", said=said) if said[0].isdigit() and ":" in said else said
