"""The left pane of an opportunity: its facts, edited in place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.money import say_money
from app.domain.opportunities import LOST_REASONS, NO_REASON, PROBABILITY, DealStage, read_amount
from app.domain.when import say_day
from app.errors import RefusedError
from app.language import inner, tr
from ui.common.text import Text
from ui.gates.move import local_now
from ui.leads.property_field import PropertyField
from ui.leads.property_specs import PropertySpec
from ui.opportunities.deal_dialogs import CURRENCY, day_of, day_read

if TYPE_CHECKING:
    from app.queries.opportunities import DealCard
    from ui.theme.theme import Theme

SPECS = (
    ("name", tr("Name")),
    ("amount", tr("Amount")),
    ("close_date", tr("Closes on")),
    ("probability", tr("Probability")),
    ("owner_id", tr("Owner")),
    ("note", tr("Note")),
)


class DealPane(QScrollArea):
    """`edited(field, typed)`; `read` makes of what was typed what the operation takes."""

    edited = Signal(str, str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Details"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        theme.space(column, (20, 14, 8, 14), 1)
        column.addWidget(Text(tr("Opportunity"), type="body_strong"))
        self.fields: dict[str, PropertyField] = {}
        for key, label in SPECS:
            field = self.fields[key] = PropertyField(PropertySpec(key, tr("Opportunity"), label, key), theme=theme)
            field.edited.connect(self.edited)
            column.addWidget(field)
        self._lost = Text("", tone="text2", wrap=True)
        column.addWidget(self._lost)
        column.addStretch(1)
        self.setWidget(body)
        first = self.fields["name"].editor
        assert first is not None  # a name can be edited
        self.setFocusProxy(first)

    def show_card(self, card: DealCard, people: Mapping[str, str]) -> None:
        """Its facts; a probability nobody gave is the stage's."""
        row, today = card.row, local_now().date()
        likely = (
            f"{row.probability} %"
            if card.probability_set
            else tr(
                "{probability} %, as usual for {stage}",
                probability=row.probability,
                stage=inner(DealStage(row.stage).say),
            )
        )
        values = {
            "name": row.name,
            "amount": say_money(row.value_minor, row.value_currency),
            "close_date": say_day(date.fromisoformat(row.close_date), today) if row.close_date else "",
            "probability": likely,
            "owner_id": people.get(row.owner_id, row.owner),
            "note": card.note,
        }
        for key, words in values.items():
            self.fields[key].show_value(words, "text")
        lost = row.stage == DealStage.LOST
        words = tr("Lost: {lost_reason}.", lost_reason=tr(LOST_REASONS.get(row.lost_reason, NO_REASON))) if lost else ""
        if lost and row.recontact:
            words += tr(" Ask again on {day}.", day=say_day(date.fromisoformat(row.recontact), today))
        self._lost.setText(words)
        self._lost.setVisible(lost)

    def show_problem(self, field: str, words: str) -> None:
        """Say beside the field why it was not saved."""
        self.fields[field].show_problem(words)

    def begin(self) -> None:
        """Edit the property with the focus, else the first."""
        focused = self.focusWidget()
        found = next((one for one in self.fields.values() if focused is not None and one.isAncestorOf(focused)), None)
        (found or self.fields["name"]).begin()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(296), self._theme.px(300))


def read(card: DealCard, people: Mapping[str, str], field: str, typed: str) -> Any:
    """The value that was meant; RefusedError E-AMOUNT, E-DAY, E-PROBABILITY, E-PERSON."""
    words = typed.strip()
    if field == "amount":
        return read_amount(words, card.row.value_currency or CURRENCY)
    if field == "close_date":
        return day_of(day_read(words)[1], words, field)
    if field == "probability":
        number = words.split(",")[0].replace("%", "").strip()
        if not number or number == str(PROBABILITY[DealStage(card.row.stage)]):
            return None  # as usual for the stage
        if not (number.isascii() and number.isdigit() and len(number) < 4):
            raise RefusedError(
                "E-PROBABILITY",
                tr("“{words}” is no probability.", words=words[:20]),
                do=tr("Use 0 to 100."),
                field=field,
            )
        return int(number)
    if field == "owner_id":
        found = [key for key, name in people.items() if name.casefold().startswith(words.casefold())] if words else []
        if len(found) != 1:
            raise RefusedError(
                "E-PERSON",
                tr("“{words}” is nobody here, or several.", words=words[:40]),
                do=tr("Type the whole name."),
                field=field,
            )
        return found[0]
    return typed
