"""The left pane of a lead: who, where they work, what the lead is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.custom_fields import OWN, CustomField
from app.language import tr
from app.operations.contacts import FIELDS
from app.queries.fact_ages import FactAge
from app.queries.lead_card import LeadCard
from ui.common.text import Text
from ui.gates.move import local_now
from ui.leads.link_button import LinkButton
from ui.leads.property_field import PropertyField
from ui.leads.property_specs import SPECS, PropertySpec, cleaned, own_specs, values_of

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class PropertiesPane(QScrollArea):
    """`edited(field, value)` is to be saved; `show_problem` when it could not be. `field_wished` by the words under it all,
    `followed(address)` by a link."""

    edited = Signal(str, str)
    field_wished = Signal()
    followed = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Details"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        theme.space(column, (20, 14, 8, 14), 1)
        self.fields: dict[str, PropertyField] = {}
        self._own: dict[str, QVBoxLayout] = {}  # where the fields that the team defined stand, by section
        self._own_specs: tuple[PropertySpec, ...] = ()
        for section, specs in groupby(SPECS, key=attrgetter("section")):
            if self._own:
                column.addSpacing(theme.px(10))
            column.addWidget(Text(section, type="body_strong"))
            for spec in specs:
                column.addWidget(self._add(spec))
            own = self._own[section] = QVBoxLayout()
            theme.space(own, (0, 0, 0, 0), 1)
            column.addLayout(own)
        self.more = LinkButton(tr("+ Add field"), theme=theme, tone="text2")
        self.more.setAccessibleName(tr("Add a field"))
        self.more.clicked.connect(self.field_wished)
        column.addSpacing(theme.px(6))
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(body)
        first = self.fields["phone"].editor
        assert first is not None  # a number can be edited
        self.setFocusProxy(first)

    def _add(self, spec: PropertySpec) -> PropertyField:
        field = self.fields[spec.key] = PropertyField(spec, theme=self._theme)
        field.edited.connect(self._on_edited)
        field.followed.connect(self.followed)
        return field

    def _show_own(self, specs: tuple[PropertySpec, ...]) -> None:
        """The lines of the team's fields; those that stay as they were keep what is being typed in them."""
        if specs == self._own_specs:
            return
        for before in self._own_specs:
            self._own[before.section].removeWidget(self.fields[before.key])
            if before not in specs:
                gone = self.fields.pop(before.key)
                gone.hide()
                gone.deleteLater()
        self._own_specs = specs
        for spec in specs:
            self._own[spec.section].addWidget(self.fields.get(spec.key) or self._add(spec))
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes from line to line as they stand, whenever each was made."""
        shown = [spec for section in self._own for spec in (*SPECS, *self._own_specs) if spec.section == section]
        editors = [editor for spec in shown if (editor := self.fields[spec.key].editor) is not None]
        for before, after in pairwise(editors):
            self.setTabOrder(before, after)
        self.setTabOrder(editors[-1], self.more)

    def label_of(self, field: str) -> str:
        """What a line is called, by the word it is saved under."""
        return next((one.spec.label for one in self.fields.values() if one.spec.field == field), field)

    def show_card(self, card: LeadCard, *, other: bool) -> None:
        """Show a lead; `other` when it is not the one before."""
        self._show_own(own_specs(card.fields))
        if other:
            for field in self.fields.values():
                field.forget()
        for key, (words, tone) in values_of(card, local_now()).items():
            self.fields[key].show_value(words, tone)

    def show_ages(self, ages: Mapping[str, FactAge], fields: Sequence[CustomField]) -> None:
        """How old each fact is, where it is known."""
        own = {OWN + one.id: f"{one.entity}.c:{one.key}" for one in fields}
        for line in self.fields.values():
            age = ages.get(own.get(line.spec.field) or FIELDS.get(line.spec.field, ""))
            line.show_age(age.words if age is not None else "")

    def offer_tags(self, tags: Sequence[str]) -> None:
        """What is completed while tags are typed."""
        for line in self.fields.values():
            if line.spec.many and line.editor is not None:
                line.editor.offer(tags)

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
