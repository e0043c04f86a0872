"""The screen of a visit put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.visits import OUTCOMES
from app.language import tr
from ui.calls.desk_view import DeskView
from ui.calls.missing_panel import MissingPanel
from ui.calls.outcome_bar import OutcomeBar
from ui.calls.reopened_bar import ReopenedBar
from ui.calls.track_pane import TrackPane
from ui.common.slot_row import SlotRow
from ui.visits.people_pane import PeoplePane
from ui.visits.site_pane import SitePane
from ui.visits.visit_bar import VisitBar

if TYPE_CHECKING:
    from ui.common.sentence_date_field import Parse
    from ui.theme.theme import Theme

PANES = (
    ("track", tr("Guide"), ""),
    ("notes", tr("Notes"), ""),
    ("right", tr("Site"), ""),
    ("outcomes", tr("Outcome"), ""),
)
HINT = tr("Leave, then press one key. Before you arrive, the same key logs the attempt.")
SHORT = {"5": tr("Come back at…"), "6": tr("AE meeting agreed")}


class VisitView(DeskView):
    """The parts of a visit."""

    shares = (500, 492, 400)

    def __init__(self, *, theme: Theme, parse_step: Parse, parse_day: Parse) -> None:
        super().__init__(theme=theme)
        self.bar = VisitBar(theme=theme)
        self.reopened = ReopenedBar(theme=theme, end=tr("Leave at…"))
        self.track = TrackPane(theme=theme, kind=tr("Visit guide"))
        self.missing = MissingPanel(theme=theme, what="visit")
        self.outcomes = OutcomeBar(
            theme=theme, parse_step=parse_step, parse_day=parse_day, outcomes=OUTCOMES, hint=HINT, short=SHORT, words=False
        )  # fmt: skip
        self.slots = SlotRow(theme=theme)
        self.slots.picked.connect(self._on_slot_picked)
        self.slots.typed.connect(self._on_typed)
        self.outcomes.add_row(self.slots)
        self.outcomes.chosen.connect(self._on_chosen)
        self.site = SitePane(theme=theme)
        self.people = PeoplePane(theme=theme)
        self.lay_out(self.bar, self._beside(), PANES, tr("Part of the visit"))

    def _beside(self) -> QWidget:
        inside, scroll = QWidget(), QScrollArea()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.site)
        column.addWidget(self.people)
        column.addWidget(self.objections, 1)
        self.objections.setMinimumHeight(self._theme.px(230))
        scroll.setAccessibleName(tr("Site, people and objections"))
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self._scroll = scroll
        return scroll

    def show_slots(self, shown: bool) -> None:
        """Offer the free times of the AE, or put them away."""
        self.slots.setVisible(shown)

    def _on_chosen(self, key: str) -> None:
        self.show_slots(key == "6")

    def _on_slot_picked(self, sentence: str) -> None:
        self.outcomes.next_step.setText(sentence)
        self.outcomes.next_step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, text: str) -> None:
        self.outcomes.next_step.setFocus(Qt.FocusReason.OtherFocusReason)
        self.outcomes.next_step.insert(text)

    def scroll_to(self, widget: QWidget) -> None:
        super().scroll_to(widget)
        inner = widget.focusProxy() or widget
        if self._scroll.isAncestorOf(inner):
            self._scroll.ensureWidgetVisible(inner, 0, self._theme.px(8))
