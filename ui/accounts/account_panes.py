"""What is known about the company, at the side of an account's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain import custom_fields
from app.domain.money import say_short
from app.language import tr
from ui.common.button import Button
from ui.common.facts_column import FactsColumn
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
        (tr("Owner"), card.owner),
        (tr("Tier"), record["tier"]),
        (tr("Industry"), record["industry"]),
        (tr("People"), tr("{people:,}", people=record["people"]) if record["people"] else ""),
        (tr("Revenue"), revenue),
        (tr("Address"), address),
        (tr("Region"), record["region"]),
        (tr("Territory"), record["territory"]),
        (tr("Website"), record["website"]),
        (tr("Domains"), ", ".join(record["domains"] or ())),
        (tr("Uses today"), record["uses_today"]),
        (tr("Tags"), ", ".join(record["tags"] or ())),
        *custom_fields.facts(card.fields, record["custom"]),
        (tr("Note"), record["note"]),
    ]
    return [(name, str(value)) for name, value in pairs if value]


class FactsPane(FactsColumn):
    """Read only; editing is on a lead of the company, `edit_wished` goes there."""

    edit_wished = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Details"), theme=theme, parent=parent)

    def show_card(self, card: AccountCard) -> None:
        """Fill the pane."""
        column = self.begin()
        column.addWidget(Text(tr("Details"), type="body_strong"))
        self.add_facts(column, facts_of(card))
        if not facts_of(card):
            column.addWidget(Text(tr("Only the name is known so far."), tone="text2", wrap=True))
        column.addWidget(Rule())
        if card.leads:
            column.addWidget(
                Text(tr("Details are edited on a lead of this company."), type="meta", tone="text2", wrap=True)
            )
            button = Button(tr("Open lead to edit"), theme=self._theme, icon="pencil", key="F2", small=True)
            button.clicked.connect(self.edit_wished)
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)
        else:
            words = tr("A lead of this company is needed to edit these. Ctrl N makes one.")
            column.addWidget(Text(words, type="meta", tone="text2", wrap=True))
        column.addStretch(1)
