"""What a call and a visit look like: head, three panes, outcomes; all at once when there is room, one at a time when not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.calls.missing_panel import MissingPanel
from ui.calls.notes_pane import NotesPane
from ui.calls.objections_pane import ObjectionsPane
from ui.calls.outcome_bar import OutcomeBar
from ui.calls.reopened_bar import ReopenedBar
from ui.calls.track_pane import TrackPane
from ui.common.banner import Banner
from ui.common.segmented_control import SegmentedControl
from ui.theme.tokens import COMPACT_BELOW, MEDIUM_BELOW

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme

LOW = 470
Panes = tuple[tuple[str, str, str], ...]


class FitScroll(QScrollArea):
    """As tall as its content while there is room; scrolls when it may not be."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.content = content
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.installEventFilter(self)

    def fill(self, fill: bool) -> None:
        """Take all the room there is, or just what the content needs."""
        policy = QSizePolicy.Policy.Expanding if fill else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(self.content.sizeHint().width(), self.content.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)


class DeskBar(QFrame):
    """The head of it."""

    def set_level(self, level: int) -> None:
        """0 shows everything; 1 and 2 leave out what there is no room for."""
        raise NotImplementedError


class DeskView(QWidget):
    """`show_pane` brings a pane up where only some fit; everything else is told to the parts themselves.

    Who makes it sets the four parts named here, then calls `lay_out`. `beside` stands at the right and holds the
    objections; `has_track` is False where there is no guide, then notes fill the width.
    """

    reopened: ReopenedBar
    track: TrackPane
    missing: MissingPanel
    outcomes: OutcomeBar
    shares = (520, 496, 376)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._mode, self._pane = "", "outcomes"
        self.has_track = True
        self.banner = Banner(theme=theme)
        self.middle = NotesPane(theme=theme)
        self.objections = ObjectionsPane(theme=theme)
        self._grown = QTimer(self)
        self._grown.setSingleShot(True)
        self._grown.timeout.connect(self._on_grown)
        self.middle.criteria.opened.connect(self._grown.start)
        self.right = QStackedWidget()

    def lay_out(self, bar: DeskBar, beside: QWidget, panes: Panes, name: str) -> None:
        """Put the parts where they belong."""
        self._bar, self.beside = bar, beside
        self.switcher = SegmentedControl(panes, theme=self._theme, name=name)
        self.switcher.chosen.connect(self.show_pane)
        self.right.addWidget(beside)
        self.right.addWidget(self.missing)
        self._lay_out()
        self._theme.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        theme, notes = self._theme, QScrollArea()
        notes.setWidgetResizable(True)
        notes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        notes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        notes.setWidget(self.middle)
        self._notes = notes
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for number, (pane, share) in enumerate(zip((self.track, notes, self.right), self.shares, strict=True)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(number, share)
        self.foot = FitScroll(self.outcomes)
        self.foot.fill(False)
        self._switch_row = QWidget()
        row, column, banners = QHBoxLayout(self._switch_row), QVBoxLayout(self), QVBoxLayout()
        theme.space(row, (8, 2, 8, 4), 0)
        row.addWidget(self.switcher)
        row.addStretch(1)
        theme.space(banners, (12, 0, 12, 0), 4)
        banners.addWidget(self.reopened)
        banners.addWidget(self.banner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(banners)
        column.addWidget(self._switch_row)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.foot)
        self._bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._panes: dict[str, QWidget] = {"track": self.track, "notes": notes, "right": self.right}

    @property
    def aside(self) -> QWidget:
        """What stands at the right: the objections, or what the stage still asks."""
        return self.missing if self.right.currentWidget() is self.missing else self.objections

    def show_beside(self) -> None:
        """Objections again where the stage had asked."""
        self.right.setCurrentWidget(self.beside)

    def show_track_pane(self, shown: bool) -> None:
        """Whether there is a guide to follow."""
        self.has_track = shown
        self._show_panes()

    def show_pane(self, pane: str) -> None:
        """Bring a pane up: track, notes, right or outcomes."""
        self._pane = pane
        self._show_panes()

    def scroll_to(self, widget: QWidget) -> None:
        """Have a part of the middle or the foot in sight."""
        inner = widget.focusProxy() or widget
        for area, content in ((self._notes, self.middle), (self.foot, self.outcomes)):
            if content.isAncestorOf(inner):
                area.ensureWidgetVisible(inner, 0, self._theme.px(8))

    def _on_grown(self) -> None:
        self.scroll_to(self.middle.criteria.evidence)

    def _arrange(self) -> None:
        theme, width = self._theme, self.width()
        compact = width < theme.px(COMPACT_BELOW - 48) or self.height() < theme.px(LOW)
        mode = "one" if compact else "two" if width < theme.px(MEDIUM_BELOW - 48) else "all"
        self._bar.set_level(2 if width < theme.px(600) else 1 if width < theme.px(1000) else 0)
        if mode != self._mode:
            self._mode = mode
            alone = (self.objections,) if self.beside is self.objections else ()
            for pane in (self.track, self.middle, *alone):  # the switch names them; what shares a pane keeps its head
                pane.header.setVisible(mode != "one")
            self._switch_row.setVisible(mode == "one")
            self.foot.fill(mode == "one")
            self._show_panes()
            self.splitter.setSizes(list(self.shares))

    def _show_panes(self) -> None:
        pane = self._pane if self.has_track or self._pane != "track" else "notes"
        shown = {
            "all": {"track", "notes", "right", "outcomes"},
            "two": {"track", "right" if pane == "right" else "notes", "outcomes"},
            "one": {pane},
        }.get(self._mode, {"track", "notes", "right", "outcomes"})
        for name, widget in self._panes.items():
            widget.setVisible(name in shown and (self.has_track or name != "track"))
        self.splitter.setVisible(bool(shown - {"outcomes"}))
        self.foot.setVisible("outcomes" in shown)
        self.switcher.set_current(pane)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(900), self._theme.px(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
