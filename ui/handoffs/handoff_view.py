"""The handoff dialog's frame: title with what is missing, form and page, the three ways to finish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from app.language import tr
from ui.common.banner import Banner
from ui.common.button import Button
from ui.common.hint_row import HintRow
from ui.common.marks import Chip
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Rule, Text
from ui.handoffs.brief_preview import BriefPreview
from ui.handoffs.handoff_form import HandoffForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from app.domain.stages import Missing
    from ui.theme.theme import Theme

HINTS = (("Tab", tr("next field")), ("Ctrl P", tr("print")), ("Esc", tr("close, keeps the draft")))
HALVES = (("form", tr("Form"), ""), ("page", tr("Page"), ""))
ONE_BELOW = 800


class HandoffView(QWidget):
    """`missing_chosen(key)` from the list of what is missing."""

    missing_chosen = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._half, self._company = "form", ""
        self.form, self.preview = HandoffForm(theme=theme), BriefPreview(theme=theme)
        self.banner = Banner(theme=theme)
        self._icon, self._title = QLabel(), Text(tr("Hand off"), type="dialog_title", elide=True)
        self._chip = Chip(tr("Ready"), theme=theme)
        self.close_button = Button("", theme=theme, kind="ghost", icon="x", name=tr("Close, keeps the draft"))
        self._links, self._link_row = QGridLayout(), QWidget()
        self._halves = SegmentedControl(HALVES, theme=theme, name=tr("Form or page"))
        self._halves.chosen.connect(self._on_half)
        self.save = Button(tr("Save PDF…"), theme=theme, icon="file", key="Ctrl S")
        self.print = Button(tr("Print…"), theme=theme, icon="printer", key="Ctrl P")
        self.hand_off = Button(
            tr("Hand off"), theme=theme, kind="primary", icon="arrow-right-to-line", key="Ctrl Enter"
        )
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        theme, column, head, foot = self._theme, QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        theme.space(head, (22, 10, 14, 10), 10)
        theme.space(foot, (22, 9, 18, 9), 8)
        theme.space(self._links, (22, 0, 22, 8), 6)
        self._link_row.setLayout(self._links)
        for part in (self._icon, self._title, self._chip):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._halves)
        head.addWidget(self.close_button)
        self._hints = HintRow(theme=theme, align_left=True)
        self._hints.show_hints(HINTS)
        foot_frame = QFrame()
        foot_frame.setLayout(foot)
        foot.addWidget(self._hints, 1)
        for button in (self.save, self.print, self.hand_off):
            foot.addWidget(button)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.form)
        self._splitter.addWidget(self.preview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._link_row)
        column.addWidget(Rule())
        column.addWidget(self.banner)
        column.addWidget(self._splitter, 1)
        column.addWidget(Rule())
        column.addWidget(foot_frame)

    def show_title(self, company: str) -> None:
        """Name whom it is about."""
        self._company = company
        self._arrange()

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Ready, or how many things are missing with a link to each."""
        while (item := self._links.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if missing:
            self._chip.show_state(tr("{missing} missing", missing=len(missing)), tone="warn", icon="triangle-alert")
        else:
            self._chip.show_state(tr("Ready"), tone="ok", icon="check")
        found = []
        for one in missing:
            link = Button(one.words, theme=self._theme, small=True, icon="arrow-right")
            link.setAccessibleName(tr("Missing: {words}. Go there", words=one.words))
            link.setProperty("missing", one.key)
            link.clicked.connect(self._on_link)
            found.append(link)
        self._place_links(found)
        self._link_row.setVisible(bool(missing))

    def _place_links(self, links: Sequence[Button]) -> None:
        widest = max((link.sizeHint().width() for link in links), default=1) + self._theme.px(6)
        columns = max((self.width() - self._theme.px(44)) // widest, 1)
        for column in range(self._links.columnCount()):
            self._links.setColumnStretch(column, 0)
        for number, link in enumerate(links):
            self._links.addWidget(link, number // columns, number % columns, Qt.AlignmentFlag.AlignLeft)
        self._links.setColumnStretch(min(columns, max(len(links), 1)), 1)

    @property
    def chip_words(self) -> str:
        """What the chip says."""
        return self._chip.accessibleName()

    def links(self) -> list[Button]:
        """The links to what is missing."""
        found = self._link_row.findChildren(Button)
        return [one for one in found if not one.isHidden()]

    @Slot()
    def _on_link(self) -> None:
        self._on_half("form")
        self.missing_chosen.emit(str(self.sender().property("missing")))

    @Slot(str)
    def _on_half(self, half: str) -> None:
        self._half = half
        self._halves.set_current(half)
        self._arrange()

    def _arrange(self) -> None:
        one = self.width() < self._theme.px(ONE_BELOW)
        self._title.setText(
            self._company if one and self._company else tr("Hand off {company}", company=self._company).strip()
        )
        self._icon.setVisible(not one)
        self._halves.setVisible(one)
        self.form.setVisible(not one or self._half == "form")
        self.preview.setVisible(not one or self._half == "page")
        self._hints.setVisible(not one)
        for button, words in ((self.save, tr("Save PDF…")), (self.print, tr("Print…"))):
            button.set_words(words if not one else words.split(" ")[0].rstrip("…"))
        for button, key in ((self.save, "Ctrl S"), (self.print, "Ctrl P"), (self.hand_off, "Ctrl Enter")):
            button.set_key("" if one else key)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("stage-handed_off", "stage_handed_off"))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._place_links(self.links())
        if event.oldSize().width() <= 0:
            self._splitter.setSizes([self.width() * 58 // 120, self.width() * 62 // 120])
