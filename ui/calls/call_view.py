"""The call screen put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from ui.calls.call_bar import CallBar
from ui.calls.desk_view import DeskView
from ui.calls.missing_panel import MissingPanel
from ui.calls.outcome_bar import OutcomeBar
from ui.calls.reopened_bar import ReopenedBar
from ui.calls.track_pane import TrackPane

if TYPE_CHECKING:
    from ui.common.sentence_date_field import Parse
    from ui.theme.theme import Theme

PANES = (
    ("track", tr("Track"), ""),
    ("notes", tr("Notes"), ""),
    ("right", tr("Objections"), ""),
    ("outcomes", tr("Outcome"), ""),
)


class CallView(DeskView):
    """The parts of a call."""

    def __init__(self, *, theme: Theme, parse_step: Parse, parse_day: Parse) -> None:
        super().__init__(theme=theme)
        self.bar = CallBar(theme=theme)
        self.reopened = ReopenedBar(theme=theme)
        self.track = TrackPane(theme=theme)
        self.missing = MissingPanel(theme=theme)
        self.outcomes = OutcomeBar(theme=theme, parse_step=parse_step, parse_day=parse_day)
        self.lay_out(self.bar, self.objections, PANES, tr("Part of the call"))
