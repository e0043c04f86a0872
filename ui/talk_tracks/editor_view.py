"""The parts of the talk-track editor side by side; where there is little room the try-out, then the outline give way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.language import tr
from ui.common.banner import Banner
from ui.common.header import Header
from ui.common.list_delegate import ListView
from ui.common.segmented_control import SegmentedControl
from ui.talk_tracks.about_form import AboutForm
from ui.talk_tracks.findings_list import FindingsDelegate, FindingsModel
from ui.talk_tracks.line_form import LineForm
from ui.talk_tracks.outline import OutlineDelegate, OutlineModel
from ui.talk_tracks.try_out import TryOut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent

    from app.domain.tracks import Track, TrackLine
    from ui.talk_tracks.answer_form import Ways
    from ui.talk_tracks.findings_list import FindingRow
    from ui.talk_tracks.outline import OutlineRow
    from ui.theme.theme import Theme

ALL_FROM, TWO_FROM = 1040, 620  # design pixels
PARTS = (("outline", tr("Outline"), ""), ("form", tr("Line"), ""), ("trial", tr("Try out"), ""))
MOST_FINDINGS = 4  # rows in sight


class EditorView(QObject):
    """Lays the parts out on the page; the page listens to them."""

    def __init__(self, page: QWidget, *, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._theme, self._part = page, theme, "outline"
        self.header = Header(tr("Talk track"), theme=theme)
        self.versions = self.header.add_button(tr("Versions"), icon="history")
        self.write = self.header.add_button(tr("To file"), icon="file-text")
        self.publish = self.header.add_button(tr("Publish"), key="Ctrl Enter", kind="primary")
        self.banner = Banner(theme=theme)
        self.switch = SegmentedControl(PARTS, theme=theme, name=tr("Part of the editor"))
        self.switch.chosen.connect(self.show_part)
        self._outline_model, self._findings_model = OutlineModel(self), FindingsModel(self)
        self.outline = ListView(theme=theme, name=tr("Outline"))
        self.outline.setModel(self._outline_model)
        self.outline.setItemDelegate(OutlineDelegate(theme=theme, parent=self.outline))
        self.findings = ListView(theme=theme, name=tr("To mend"))
        self.findings.setModel(self._findings_model)
        self.findings.setItemDelegate(FindingsDelegate(theme=theme, parent=self.findings))
        self.line, self.about, self.trial = LineForm(theme=theme), AboutForm(theme=theme), TryOut(theme=theme)
        self._about_area = QScrollArea()
        self._about_area.setAccessibleName(tr("About the track"))
        self._about_area.setWidgetResizable(True)
        self._about_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._about_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._about_area.setWidget(self.about)
        self._about_area.setFocusProxy(self.about.name)
        self.form = QStackedWidget()
        self.form.addWidget(self._about_area)
        self.form.addWidget(self.line)
        self._lay_out()
        page.installEventFilter(self)
        theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        theme = self._theme
        self._middle = QWidget()
        middle, column, banners, switch = (
            QVBoxLayout(self._middle),
            QVBoxLayout(self._page),
            QVBoxLayout(),
            QVBoxLayout(),
        )
        for layout in (middle, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        middle.addWidget(self.form, 1)
        middle.addWidget(self.findings)
        theme.space(banners, (12, 0, 12, 0), 4)
        banners.addWidget(self.banner)
        theme.space(switch, (16, 2, 16, 6), 0)
        switch.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._switch_row = QWidget()
        self._switch_row.setLayout(switch)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        for number, (part, share) in enumerate(((self.outline, 0), (self._middle, 1), (self.trial, 0))):
            part.setMinimumWidth(1)
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(number, share)
        column.addWidget(self.header)
        column.addLayout(banners)
        column.addWidget(self._switch_row)
        column.addWidget(self.splitter, 1)

    def show_track(self, track: Track, rows: Sequence[OutlineRow], findings: Sequence[FindingRow]) -> None:
        """Show the outline, what is to mend, and the try-out."""
        self.header.set_title(track.name or tr("Talk track"))
        mend = tr("{findings} to mend", findings=len(findings)) if findings else tr("Nothing to mend")
        self.header.set_scope(tr("Draft of version {version} · {mend}", version=track.version, mend=mend))
        self._outline_model.set_rows(rows)
        self._findings_model.set_rows(findings)
        self.trial.show_track(track)
        self._fit()

    def show_about(self, track: Track) -> None:
        """The head of the track in the middle."""
        self.about.show_track(track)
        self.form.setCurrentIndex(0)

    def show_line(self, line: TrackLine, ways: Ways, *, visit: bool) -> None:
        """One line in the middle."""
        self.line.show_line(line, ways, visit=visit)
        self.form.setCurrentIndex(1)

    @property
    def pane(self) -> QWidget:
        """The form in the middle: the line's, or the track's."""
        return self.line if self.form.currentIndex() else self._about_area

    def go_into(self) -> None:
        """The focus into the form."""
        self.show_part("form")
        self.pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select(self, key: str) -> None:
        """The cursor of the outline onto that line."""
        index = self._outline_model.index_of(key)
        if index.isValid():
            self.outline.setCurrentIndex(index)

    def select_row(self, row: int) -> None:
        """The cursor of the outline onto that row, or the nearest there is."""
        count = self._outline_model.rowCount()
        self.outline.setCurrentIndex(self._outline_model.index(max(0, min(row, count - 1)), 0))

    def to_outline(self) -> None:
        """The focus back into the outline."""
        self.show_part("outline")
        self.outline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def try_out(self) -> None:
        """The focus into the try-out."""
        self.show_part("trial")
        self.trial.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str)
    def show_part(self, part: str) -> None:
        """Bring a part up where only some fit."""
        self._part = part
        self.switch.set_current(part)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        theme, width = self._theme, self._page.width()
        fit = 3 if width >= theme.px(ALL_FROM) else 2 if width >= theme.px(TWO_FROM) else 1
        shown = {
            3: {"outline", "form", "trial"},
            2: {"outline", "trial" if self._part == "trial" else "form"},
        }.get(fit, {self._part})
        for name, part in (("outline", self.outline), ("form", self._middle), ("trial", self.trial)):
            part.setVisible(name in shown)
        self._switch_row.setVisible(fit < 3)
        side = theme.px(300)
        self.splitter.setSizes([side, max(width - 2 * side - theme.px(60), side), side + theme.px(60)])
        rows = min(self._findings_model.rowCount(), MOST_FINDINGS)
        self.findings.setVisible(bool(rows))
        self.findings.setFixedHeight(theme.px(30) * rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == event.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)
