"""The redraw under the territory: who stays, from which day, what it would move, and the way back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.counted import counted
from app.domain.when import say_day
from app.language import tr
from app.queries.territories import Preview, TerritoryMap
from ui.common.button import Button
from ui.common.dry_run_view import DryRunView
from ui.common.text import Text
from ui.common.wrap_layout import WrapLayout
from ui.gates.day_reading import read_date
from ui.gates.move import local_now
from ui.routing.territory_lines import ExampleDelegate, ExampleModel, say_count

if TYPE_CHECKING:
    from ui.theme.theme import Theme

MOST_FLOWS = 6


class RedrawBox(QWidget):
    """`keep_wished` and `day_wished` by Enter in their fields; the rest by buttons."""

    keep_wished = Signal()
    day_wished = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.title, self.state = Text(tr("Redraw"), type="dialog_title"), Text("", tone="text2", wrap=True)
        self.stay, self.day = QLineEdit(), QLineEdit()
        self.understood = Text("", tone="text2", wrap=True)
        self.preview = Button(tr("Preview"), theme=theme, icon="play", key="Ctrl T")
        self.drop = Button(tr("Throw the draft away"), theme=theme, icon="trash-2")
        self.back = Button(tr("Take the last one back"), theme=theme, icon="undo-2")
        self.dry = DryRunView(
            ExampleModel(), ExampleDelegate(theme=theme), theme=theme, counting=tr("Drawing anew"), name=tr("Leads that would move")
        )  # fmt: skip
        grid, buttons, column = QGridLayout(), WrapLayout(), QVBoxLayout(self)
        theme.space(grid, (0, 0, 0, 0), 8)
        rows = (
            (tr("Stay with their rep"), self.stay, tr("Companies by name; Enter keeps them")),
            (tr("Applies on"), self.day, tr("1 dec, mon, today; Enter sets it")),
        )
        for number, (label, field, hint) in enumerate(rows):
            words = Text(label, tone="text2")
            words.setBuddy(field)
            field.setAccessibleName(label)
            field.setPlaceholderText(hint)
            grid.addWidget(words, number, 0)
            grid.addWidget(field, number, 1)
        grid.addWidget(self.understood, len(rows), 1)
        grid.setColumnStretch(1, 1)
        for button in (self.preview, self.drop, self.back):
            buttons.addWidget(button)
        theme.space(buttons, (0, 0, 0, 0), 8)
        theme.space(column, (0, 0, 0, 0), 10)
        column.addWidget(self.title)
        column.addWidget(self.state)
        column.addLayout(grid)
        column.addLayout(buttons)
        column.addWidget(self.dry, 1)
        self.stay.returnPressed.connect(self.keep_wished)
        self.day.returnPressed.connect(self.day_wished)
        self.day.textEdited.connect(self._on_day)
        self.understood.hide()

    def show_map(self, found: TerritoryMap, *, mine: bool) -> None:
        """How the draft stands; `mine` whether this laptop applies it. What is being typed stays."""
        self.state.setText(_say_state(found, mine=mine))
        if not self.stay.hasFocus():
            self.stay.setText(", ".join(name for _, name in found.keep))
            self.stay.setCursorPosition(0)
        if not self.day.hasFocus():
            day = found.draft.day
            self.day.setText(read_date(day)[0] if day else "")
            self.understood.hide()
        self.drop.setVisible(found.drawn)
        self.back.setVisible(found.draft.applied is not None)
        for part in (self.stay, self.day, self.preview, self.drop, self.back):
            part.setEnabled(not found.why_not)

    def show_preview(self, seen: Preview) -> None:
        """What would move."""
        first = tr(
            "{accounts}, {leads} and {steps} would move.",
            accounts=say_count(seen.accounts),
            leads=counted(seen.leads, "lead"),
            steps=counted(seen.tasks, "next step"),
        )
        flows = [
            tr(
                "{a} to {b}: {leads}, {steps}.",
                a=a,
                b=b,
                leads=counted(leads, "lead"),
                steps=counted(tasks, "next step"),
            )
            for a, b, leads, tasks in seen.flows[:MOST_FLOWS]
        ]
        if len(seen.flows) > MOST_FLOWS:
            flows.append(tr("And {count}.", count=counted(len(seen.flows) - MOST_FLOWS, "more pair")))
        stays = [
            tr("{words}: {count} with nobody to go to.", words=words, count=counted(count, "lead"))
            for words, count in seen.stays
        ]
        kept = [tr("{count} with their rep whatever is drawn.", count=say_count(seen.kept))] if seen.kept else []
        self.dry.show_words(first, " ".join([*flows, *stays, *kept]), seen.examples)

    def iso_day(self) -> str | None:
        """The day as typed, "" for none, None for words that are no day."""
        if not self.day.text().strip():
            return ""
        _, day = read_date(self.day.text())
        return str(day) if day is not None else None

    def _on_day(self, typed: str) -> None:
        self.understood.setText(read_date(typed)[0] if typed.strip() else tr("Not set: nothing moves yet."))
        self.understood.show()


def say_iso(iso: str) -> str:
    """A day as lists say days, "" for none."""
    return say_day(date.fromisoformat(iso), local_now().date()) if iso else ""


def _say_state(found: TerritoryMap, *, mine: bool) -> str:
    draft = found.draft
    if found.drawn and draft.day:
        whose = tr("This laptop applies it") if mine else tr("The laptop of who set the day applies it")
        return tr(
            "A draft that applies on {day}. {whose} then, or when it is next opened.",
            day=say_iso(draft.day),
            whose=whose,
        )
    if found.drawn:
        return tr("A draft: nothing moves until it has a day.")
    if draft.applied is not None:
        return tr("In force. Last redrawn {day}.", day=say_iso(draft.applied.day))
    return tr("In force. What you change begins a draft.")
