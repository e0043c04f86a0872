"""Who takes the handoff: the paired AE first, those away with their day of return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.domain.when import say_day
from app.language import plural, tr
from ui.common.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.queries.rows import PersonRow
    from ui.theme.theme import Theme


class ReceiverField(QWidget):
    """`changed` when another AE is chosen."""

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._people: Sequence[PersonRow] = ()
        self._today: date | None = None
        self.box = QComboBox()
        self.box.setAccessibleName(tr("To"))
        self.box.currentIndexChanged.connect(self._on_changed)
        self._about = Text("", type="meta", tone="text2", wrap=True)
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 4)
        label = Text(tr("To"), type="meta", tone="text2")
        label.setBuddy(self.box)
        for part in (label, self.box, self._about):
            column.addWidget(part)
        self.setFocusProxy(self.box)

    def show_people(self, people: Sequence[PersonRow], chosen: str, today: date) -> None:
        """Offer these; without a choice the paired one who is here."""
        self._people, self._today = people, today
        self.box.blockSignals(True)
        self.box.clear()
        for one in people:
            self.box.addItem(f"{one.name}   AE{', ' + one.territory if one.territory else ''}", one.id)
        first = chosen or next((one.id for one in people if one.paired and not one.away), "")
        self.box.setCurrentIndex(next((n for n, one in enumerate(people) if one.id == first), -1))
        self.box.setPlaceholderText(tr("Choose who takes it"))
        self.box.blockSignals(False)
        self._show_about()

    @property
    def person(self) -> PersonRow | None:
        """The AE chosen."""
        at = self.box.currentIndex()
        return self._people[at] if 0 <= at < len(self._people) else None

    def _show_about(self) -> None:
        one = self.person
        if one is None:
            self._about.setText(tr("Nobody chosen yet."))
            return
        parts = [
            tr("Pairs with you on {territory}.", territory=one.territory) if one.paired else "",
            plural(one.open_handoffs, "{number} open handoff.", "{number} open handoffs."),
        ]
        if one.away and self._today is not None:
            from datetime import date

            back = say_day(date.fromisoformat(one.away), self._today)
            parts.insert(0, tr("Away until {back}; the deputy answers.", back=back))
        self._about.setText(" ".join(part for part in parts if part))
        self._about.set_tone("warn" if one.away else "text2")

    @Slot()
    def _on_changed(self) -> None:
        self._show_about()
        self.changed.emit()
