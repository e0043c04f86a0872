"""What stands over the meetings: the week between its arrows, figures, week or list, and whose time is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from ui.common.filter_chip import FilterChip
from ui.common.header import FilterRow, Header
from ui.common.segmented_control import SegmentedControl
from ui.common.stepper import Stepper
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

FORMS = (("week", tr("Week"), "calendar"), ("list", tr("List"), "list"))


class MeetingsHead:
    """The parts it puts into the page's header, and the row of chips under it."""

    def __init__(self, header: Header, *, theme: Theme) -> None:
        self.stepper = Stepper(theme=theme, before=tr("Week before"), after=tr("Next week"))
        header.add_scope(self.stepper)
        self.confirm = Text("", type="body_medium", tone="bad")
        header.add_widget(self.confirm, can_go=True)
        self.held = header.add_figure(tr("Held this quarter"), "")
        self.form = SegmentedControl(FORMS, theme=theme, name=tr("Week or list"))
        header.add_widget(self.form)
        self.book = header.add_button(tr("Meeting"), icon="plus", key="B", kind="primary")
        self.chips = FilterRow(theme=theme)
        self.mine = FilterChip(tr("Mine"), theme=theme, checkable=False)
        self.visits = FilterChip(tr("Visits"), theme=theme, icon="map-pin")
        self.visits.setChecked(True)
        self.chips.add_left(self.mine)
        self.chips.add_left(self.visits)
        self.fresh = Text("", tone="text2", elide=True)
        self.chips.add_right(self.fresh)
