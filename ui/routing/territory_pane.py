"""The right side of the Territories page: the form, what is wrong with the map, and the redraw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.territory_check import say_gaps
from app.language import tr
from ui.common.button import Button
from ui.common.spoken_text import SpokenText
from ui.common.text import Rule, Text
from ui.routing.redraw_box import RedrawBox
from ui.routing.territory_form import TerritoryForm

if TYPE_CHECKING:
    from app.domain.territories import Territory
    from app.errors import RefusedError
    from app.queries.territories import TerritoryMap
    from ui.theme.theme import Theme

WIDEST, MOST_SAID = 620, 6  # design pixels, so that lines stay easy to read; sentences about gaps


class TerritoryPane(QScrollArea):
    """`keep_wished` by the button under the form."""

    keep_wished = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("The territory and the redraw"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(1)
        self.form, self.redraw = TerritoryForm(theme=theme), RedrawBox(theme=theme)
        self.title, self.reason = Text("", type="dialog_title", wrap=True), Text("", tone="text2", wrap=True)
        self.problem, self.gaps = SpokenText(), Text("", tone="warn", wrap=True)
        self.keep = Button(tr("Keep in the draft"), theme=theme, kind="primary", key="Ctrl Enter")
        self.keep.clicked.connect(self.keep_wished)
        body, outer, self._inside = QWidget(), QHBoxLayout(), QWidget()
        body.setLayout(outer)
        outer.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self._inside)
        theme.space(column, (20, 16, 20, 16), 10)
        above: tuple[QWidget, ...] = (self.title, self.reason, self.form, self.problem)
        for part in above:
            column.addWidget(part)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        below: tuple[QWidget, ...] = (self.gaps, Rule(), self.redraw)
        for part in below:
            column.addWidget(part)
        column.addStretch(1)
        outer.addWidget(self._inside, 1000)
        outer.addStretch(1)
        self.setWidget(body)
        theme.changed.connect(self._fit)
        self._fit()

    def show_territory(self, one: Territory, found: TerritoryMap) -> None:
        """A territory; one without an id is a new one."""
        self.title.setText(tr("Territory") if one.id else tr("New territory"))
        self.problem.hide()
        self.verticalScrollBar().setValue(0)
        self.form.show_territory(one, found)

    def show_map(self, found: TerritoryMap, *, mine: bool) -> None:
        """What is wrong with all of it, how the draft stands, and why this person only reads."""
        said = say_gaps(found.found) if found.territories else []
        if len(said) > MOST_SAID:
            said = [*said[:MOST_SAID], tr("And {said:,} more pairs.", said=len(said) - MOST_SAID)]
        self.gaps.setText("\n".join(said))
        self.gaps.setVisible(bool(said))
        self.reason.setText(found.why_not)
        self.reason.setVisible(bool(found.why_not))
        self.form.setEnabled(not found.why_not)
        self.keep.setEnabled(not found.why_not)
        self.redraw.show_map(found, mine=mine)

    def show_problem(self, error: RefusedError) -> None:
        """Say it over the button and put the cursor where it is about."""
        self.problem.setText(f"{error.happened} {error.do}".strip())
        self.problem.show()
        fields = {"day": self.redraw.day, "stay": self.redraw.stay}
        (fields.get(error.field) or self.form.field_of(error.field)).setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self.problem)

    def clear_problem(self) -> None:
        """Nothing is wrong any more."""
        self.problem.hide()

    def _fit(self) -> None:
        self._inside.setMaximumWidth(self._theme.px(WIDEST))
