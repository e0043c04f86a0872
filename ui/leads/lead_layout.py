"""The panes of a lead's page, and how they give way as the window gets narrower or the text larger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.language import tr
from ui.common.empty_state import EmptyState
from ui.common.page import Page
from ui.common.segmented_control import SegmentedControl
from ui.files.files_pane import FilesPane
from ui.leads.composer import Composer
from ui.leads.lead_head import LeadHead
from ui.leads.properties_pane import PropertiesPane
from ui.leads.side_pane import SidePane
from ui.leads.timeline_pane import TimelinePane
from ui.theme.tokens import COMPACT_BELOW, MEDIUM_BELOW

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.context import UiContext

SEGMENTS = (
    ("timeline", tr("Timeline", said_of="a lead"), ""),
    ("write", tr("Write"), ""),
    ("details", tr("Details"), ""),
    ("side", tr("Qualify"), ""),
)
GONE = tr("This lead is in the bin. Ctrl Z brings it back.")
SHORT_BELOW = 520
LEFT, RIGHT = 296, 348


class LeadLayout(Page):
    """Wide: three panes. Medium: the right one is called with Ctrl Shift B. Compact: one at a time."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Lead"))
        self._context = context
        theme = self._context.theme
        self.head = LeadHead(theme=theme, commands=context.commands)
        self.properties = PropertiesPane(theme=theme)
        self.composer = Composer(theme=theme)
        self.timeline = TimelinePane(theme=theme)
        self.files = FilesPane(context=context, around=self)
        self.side = SidePane(theme=theme, files=self.files)
        self._side_wanted = {"wide": True, "medium": False}
        self._form = ""
        self._segments = SegmentedControl(SEGMENTS, theme=theme, name=tr("Part of the lead"))
        self._segments.chosen.connect(self.show_part)
        self._bar, bar = QFrame(), QHBoxLayout()
        theme.space(bar, (12, 5, 12, 5), 0)
        bar.addWidget(self._segments)
        bar.addStretch(1)
        self._bar.setLayout(bar)
        self._write, write = QWidget(), QVBoxLayout()
        theme.space(write, (20, 12, 20, 8), 0)
        write.addWidget(self.composer)
        self._write.setLayout(write)
        self._middle, middle = QWidget(), QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._write)
        self._room = QWidget()  # under the composer where it stands alone
        middle.addWidget(self.timeline, 1)
        middle.addWidget(self._room, 1)
        self._middle.setLayout(middle)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for number, pane in enumerate((self.properties, self._middle, self.side)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(number, int(number == 1))
        self.gone = EmptyState(GONE, theme=theme, icon="trash-2")
        whole, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self._bar):
            column.addWidget(part)
        column.addWidget(self._splitter, 1)
        whole.setLayout(column)
        self._whole = QStackedWidget()
        self._whole.addWidget(whole)
        self._whole.addWidget(self.gone)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)
        theme.changed.connect(self._fit)

    @property
    def compact(self) -> bool:
        """Whether one pane is shown at a time."""
        return self._form == "compact"

    def show_part(self, key: str) -> None:
        """In the compact form: bring one part to the front."""
        self._segments.set_current(key)
        if self.compact:
            self._arrange()
            first = {
                "timeline": self.timeline.view,
                "write": self.composer.note,
                "details": self.properties,
                "side": self.side.qualify,
            }
            first[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_side(self) -> None:
        """Show or hide the right pane."""
        if self.compact:
            self.show_part("timeline" if self._segments.current == "side" else "side")
            return
        self._side_wanted[self._form] = not self._side_wanted[self._form]
        self._arrange()

    def reveal(self, key: str) -> None:
        """Make sure a part can be seen."""
        if self.compact:
            self.show_part(key)
        elif key == "side" and not self._side_wanted[self._form]:
            self.toggle_side()

    def _fit(self) -> None:
        theme = self._context.theme
        form = (
            "wide"
            if self.width() >= theme.px(MEDIUM_BELOW)
            else "compact"
            if self.width() < theme.px(COMPACT_BELOW)
            else "medium"
        )
        self.head.set_short(form == "compact" and self.height() < theme.px(SHORT_BELOW))
        changed, self._form = form != self._form, form
        self._arrange()
        if changed and form != "compact":
            side = theme.px(RIGHT) if self._side_wanted[form] else 0
            left = theme.px(LEFT)
            self._splitter.setSizes([left, max(self.width() - left - side, 1), max(side, 1)])

    def _arrange(self) -> None:
        theme, part = self._context.theme, self._segments.current
        compact = self.compact
        self._bar.setVisible(compact)
        self.properties.setMinimumWidth(0 if compact else theme.px(220))
        self.side.setMinimumWidth(0 if compact else theme.px(280))
        self.properties.setVisible(not compact or part == "details")
        self._middle.setVisible(not compact or part in ("timeline", "write"))
        self._write.setVisible(not compact or part == "write")
        self.timeline.setVisible(not compact or part == "timeline")
        self.side.setVisible(part == "side" if compact else self._side_wanted[self._form])
        self._room.setVisible(compact and part == "write")

    def panes(self) -> list[QWidget]:
        shown = [self.timeline.view, self.composer.note, self.properties, self.side.currentWidget()]
        if self.compact:
            key = self._segments.current
            return [
                {"timeline": shown[0], "write": shown[1], "details": shown[2], "side": shown[3]}[key],
                self._segments,
            ]
        return shown if self.side.isVisible() else shown[:3]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
