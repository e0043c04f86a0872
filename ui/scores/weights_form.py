"""How Fit, Engagement and Intent become one number, and where the bands begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.score_rules import Combining
from app.language import tr
from ui.common.spin_fields import NumberField
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

FIELDS = (("fit", tr("Fit weighs"), "%"), ("engagement", tr("Engagement weighs"), "%"), ("intent", tr("Intent weighs"), "%"),
          ("hot", tr("Hot from"), ""), ("warm", tr("Warm from"), ""))  # fmt: skip


class WeightsForm(QWidget):
    """`changed` when a person changed anything."""

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._showing = False
        self.setAccessibleName(tr("How the three become one"))
        self.fields = {name: NumberField(0, 100, theme=theme, unit=unit) for name, _, unit in FIELDS}
        self._sum = Text("", tone="text2", wrap=True)
        grid = QGridLayout(self)
        theme.space(grid, (0, 0, 0, 0), 8)
        for row, (name, label, _) in enumerate(FIELDS):
            field, words = self.fields[name], Text(label, tone="text2")
            field.setAccessibleName(label)
            words.setBuddy(field)
            grid.addWidget(words, row, 0)
            grid.addWidget(field, row, 1)
            field.valueChanged.connect(self._on_edited)
        grid.addWidget(self._sum, len(FIELDS), 0, 1, 3)
        grid.setColumnStretch(2, 1)
        self.setFocusProxy(self.fields["fit"])

    def show_combining(self, given: Combining) -> None:
        """Fill it."""
        self._showing = True
        for name, field in self.fields.items():
            field.setValue(getattr(given, name))
        self._showing = False
        self._say()

    def combining(self) -> Combining:
        """As it stands."""
        return Combining(**{name: field.value() for name, field in self.fields.items()})

    def _on_edited(self) -> None:
        self._say()
        if not self._showing:
            self.changed.emit()

    def _say(self) -> None:
        weights = sum(self.fields[name].value() for name in ("fit", "engagement", "intent"))
        self._sum.setText(
            tr("Each is 0 to 100; the weights add up to 100.")
            if weights == 100
            else tr("The weights add up to {weights}, not 100.", weights=weights)
        )
        self._sum.set_tone("text2" if weights == 100 else "warn")
