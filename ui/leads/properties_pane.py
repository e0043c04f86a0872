"""The left pane of a lead: who, where they work, what the lead is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.queries.lead_card import LeadCard
from ui.common.text import Text
from ui.gates.move import local_now
from ui.leads.property_field import PropertyField
from ui.leads.property_specs import SPECS, cleaned, values_of

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class PropertiesPane(QScrollArea):
    """`edited(field, value)` is to be saved; `show_problem` when it could not be."""

    edited = Signal(str, str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Details")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        theme.space(column, (20, 14, 8, 14), 1)
        self.fields: dict[str, PropertyField] = {}
        section = ""
        for spec in SPECS:
            if spec.section != section:
                if section:
                    column.addSpacing(theme.px(10))
                section = spec.section
                column.addWidget(Text(section, type="body_strong"))
            field = self.fields[spec.key] = PropertyField(spec, theme=theme)
            field.edited.connect(self._on_edited)
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(body)
        first = self.fields["phone"].editor
        assert first is not None  # a number can be edited
        self.setFocusProxy(first)

    def show_card(self, card: LeadCard, *, other: bool) -> None:
        """Show a lead; `other` when it is not the one before."""
        if other:
            for field in self.fields.values():
                field.forget()
        for key, (words, tone) in values_of(card, local_now()).items():
            self.fields[key].show_value(words, tone)

    def show_problem(self, field: str, words: str) -> None:
        """Say beside the field why it was not saved."""
        found = next((one for one in self.fields.values() if one.spec.field == field), None)
        if found is not None:
            found.show_problem(words)

    def begin(self) -> None:
        """Edit the property with the focus, else the first."""
        focused = self.focusWidget()
        found = next((one for one in self.fields.values() if focused is not None and one.isAncestorOf(focused)), None)
        (found or self.fields["phone"]).begin()

    def _on_edited(self, field: str, typed: str) -> None:
        self.edited.emit(field, cleaned(field, typed))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(296), self._theme.px(300))
