"""What is known about the company, at the side of an account's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.money import say_short
from ui.common.button import Button
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from app.queries.account_card import AccountCard
    from ui.theme.theme import Theme


def facts_of(card: AccountCard) -> list[tuple[str, str]]:
    """(what, value) pairs of the company; those nobody filled in are left out."""
    record = card.record
    revenue = say_short(record["revenue_minor"], record["revenue_currency"] or "") if record["revenue_minor"] else ""
    address = ", ".join(str(record[one]) for one in ("street", "postcode", "town", "country") if record[one])
    pairs: list[tuple[str, Any]] = [
        ("Owner", card.owner),
        ("Tier", record["tier"]),
        ("Industry", record["industry"]),
        ("People", f"{record['people']:,}" if record["people"] else ""),
        ("Revenue", revenue),
        ("Address", address),
        ("Region", record["region"]),
        ("Territory", record["territory"]),
        ("Website", record["website"]),
        ("Domains", ", ".join(record["domains"] or ())),
        ("Uses today", record["uses_today"]),
        ("Tags", ", ".join(record["tags"] or ())),
        ("Note", record["note"]),
    ]
    return [(name, str(value)) for name, value in pairs if value]


class SidePane(QScrollArea):
    """A column that scrolls; `fill` puts new content into it."""

    def __init__(self, name: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(1)

    def begin(self) -> QVBoxLayout:
        """A new, empty column."""
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        self._theme.space(column, (20, 14, 16, 14), 10)
        self.setWidget(body)
        return column

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(300))


def _selectable(words: str, *, tone: str = "text") -> Text:
    text = Text(words, tone=tone, wrap=True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    text.setMinimumWidth(1)
    return text


class FactsPane(SidePane):
    """Read only; editing is on a lead of the company, `edit_wished` goes there."""

    edit_wished = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Details", theme=theme, parent=parent)

    def show_card(self, card: AccountCard) -> None:
        """Fill the pane."""
        column = self.begin()
        column.addWidget(Text("Details", type="body_strong"))
        for name, value in facts_of(card):
            pair = QVBoxLayout()
            self._theme.space(pair, (0, 0, 0, 0), 1)
            pair.addWidget(Text(name, type="meta", tone="text2"))
            pair.addWidget(_selectable(value))
            column.addLayout(pair)
        if not facts_of(card):
            column.addWidget(Text("Only the name is known so far.", tone="text2", wrap=True))
        column.addWidget(Rule())
        if card.leads:
            column.addWidget(
                Text("Details are edited on a lead of this company.", type="meta", tone="text2", wrap=True)
            )
            button = Button("Open lead to edit", theme=self._theme, icon="pencil", key="F2", small=True)
            button.clicked.connect(self.edit_wished)
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)
        else:
            words = "A lead of this company is needed to edit these. Ctrl N makes one."
            column.addWidget(Text(words, type="meta", tone="text2", wrap=True))
        column.addStretch(1)
