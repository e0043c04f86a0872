"""The site: address, hours, how to get in, the code that leads there, and what was there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import from_ms, local_zone
from app.domain.when import say_day
from app.language import tr
from ui.calls.pane_header import PaneHeader
from ui.common.button import Button
from ui.common.code_view import CodeView
from ui.common.marks import Chip
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from datetime import date

    from app.queries.visit_desk import SiteThere
    from app.queries.visits import PastVisit
    from ui.theme.theme import Theme


class SitePane(QFrame):
    """`change_requested` for how to get in."""

    change_requested = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Site"))
        self.header = PaneHeader(tr("Site"), theme=theme, icon="map-pin")
        self._which = Text("", tone="text2")
        self.header.add(self._which)
        self.change = Button(tr("Site"), theme=theme, key="F2", small=True, name=tr("How to get in"))
        self.change.clicked.connect(self.change_requested)
        self.header.add_right(self.change)
        self.setFocusProxy(self.change)
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)

    def show_site(self, site: SiteThere | None, today: date) -> None:
        """Show a site; None when the visit names none."""
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self.header.title.setText(site.name if site else tr("No site yet"))
        self._which.setText(
            tr("{number} of {of} sites", number=site.number, of=site.of) if site and site.of > 1 else ""
        )
        self.change.setVisible(site is not None)
        self._body = self._made(site, today)
        self._column.addWidget(self._body)

    def _made(self, site: SiteThere | None, today: date) -> QWidget:
        body, line, theme = QWidget(), QHBoxLayout(), self._theme
        column, grid = QVBoxLayout(body), QGridLayout()
        theme.space(column, (18, 10, 16, 10), 8)
        theme.space(line, (0, 0, 0, 0), 10)
        theme.space(grid, (0, 0, 0, 0), 5)
        if site is None:
            column.addWidget(
                Text(tr("This visit names no site. Add one on the account’s page."), tone="text2", wrap=True)
            )
            return body
        for row, (label, words) in enumerate(site_lines(site)):
            name, value = Text(label, type="meta", tone="text2"), Text(words, wrap=True)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        grid.setColumnMinimumWidth(0, theme.px(60))
        grid.setColumnStretch(1, 1)
        line.addLayout(grid, 1)
        if site.link:
            line.addWidget(self._code(site.link, site.name), 0, Qt.AlignmentFlag.AlignTop)
        if site.moved:
            column.addWidget(Chip(tr("Moved or closed"), theme=theme, tone="warn", icon="triangle-alert"))
        column.addLayout(line)
        for past in site.visits.last:
            column.addLayout(self._past(past, today))
        outer, holder = QVBoxLayout(), QWidget()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(body)
        outer.addWidget(Rule())
        holder.setLayout(outer)
        return holder

    def _code(self, link: str, name: str) -> QWidget:
        frame, column = QFrame(), QVBoxLayout()
        frame.setProperty("surface", "card")
        frame.setLayout(column)
        self._theme.space(column, (4, 4, 4, 4), 2)
        column.addWidget(CodeView(link, tr("drive to {name}", name=name), theme=self._theme, side=82))
        column.addWidget(Text(tr("Drive there"), type="meta", tone="text2"), 0, Qt.AlignmentFlag.AlignHCenter)
        return frame

    def _past(self, past: PastVisit, today: date) -> QHBoxLayout:
        line = QHBoxLayout()
        self._theme.space(line, (0, 0, 0, 0), 7)
        day = from_ms(past.at).astimezone(local_zone()).date() if past.at else today.fromisoformat(past.day)
        when = Text(say_day(day, today), type="meta", tone="text2")
        when.setMinimumWidth(self._theme.px(60))
        line.addWidget(when)
        line.addWidget(Chip(tr(past.outcome), theme=self._theme))
        line.addWidget(Text(past.note or past.by, type="meta", tone="text2", elide=True), 1)
        return line


def site_lines(site: SiteThere) -> list[tuple[str, str]]:
    """Address, hours and how to get in, line by line: "Gate: 2, park left" is labelled Gate."""
    found = [(tr("Address"), site.address), (tr("Open", said_of="hours"), site.record["hours"] or "")]
    for line in (site.record["get_in"] or "").splitlines():
        label, colon, words = line.partition(":")
        found.append((label.strip(), words.strip()) if colon and len(label) < 14 else (tr("Get in"), line.strip()))
    return [(label, words) for label, words in found if words]
