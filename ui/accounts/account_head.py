"""The top of an account's page: its name, what it is to us, what it does and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.language import tr
from ui.accounts.account_rows import TONES
from ui.common.marks import Chip
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from app.queries.account_card import AccountCard
    from ui.theme.theme import Theme


class AccountHead(QFrame):
    """Filled by `show_card`; `line` takes more widgets at the right, `names` more lines."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = QLabel()
        self.name = Text("", type="record_name", elide=True)
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._relation, self._stopped = Chip("", theme=theme), Chip("", theme=theme, tone="bad", icon="ban")
        self._about, self.others = Text("", tone="text2", elide=True), Text("", tone="text2", elide=True)
        column, self.line = QVBoxLayout(self), QHBoxLayout()
        names = self.names = QVBoxLayout()
        first = QHBoxLayout()
        theme.space(column, (0, 0, 0, 0), 0)
        theme.space(self.line, (20, 12, 16, 10), 12)
        theme.space(names, (0, 0, 0, 0), 0)
        theme.space(first, (0, 0, 0, 0), 8)
        for part in (self.name, self._relation, self._stopped):
            first.addWidget(part)
        first.addStretch(1)
        names.addLayout(first)
        names.addWidget(self._about)
        names.addWidget(self.others)
        self.others.hide()
        self.line.addWidget(self._mark)
        self.line.addLayout(names, 1)
        column.addLayout(self.line)
        column.addWidget(Rule())
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._relation.hide()
        self._stopped.hide()

    def show_card(self, card: AccountCard) -> None:
        """Fill it."""
        record = card.record
        relation = str(record["relationship"] or "")
        people = tr("{people:,} people", people=record["people"]) if record["people"] else ""
        self.name.setText(card.name or tr("No name yet"))
        self._relation.show_state(relation, tone=TONES.get(relation, "neutral"))
        self._relation.setVisible(bool(relation))
        self._stopped.show_state(card.stop_words.partition(",")[0], tone="bad", icon="ban")
        self._stopped.setVisible(bool(card.stopped))
        parts = (record["industry"], people, record["town"])
        self._about.setText(" · ".join(str(one) for one in parts if one) or tr("Nothing more is known yet"))

    def show_others(self, words: str) -> None:
        """Who else is on the company, '' for nobody."""
        self.others.setText(words)
        self.others.setToolTip(words)
        self.others.setVisible(bool(words))

    def _on_theme_changed(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("building-2", "text2", 24))
