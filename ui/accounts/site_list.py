"""The sites of an account: a list by keys, and under it where the chosen one is, when it is open, how to get in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.language import tr
from app.queries.sites import SiteCard
from ui.common.button import Button
from ui.common.code_view import CodeView
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

EMPTY = tr("No sites yet. N adds the first one.")
SHOWN = 5  # rows before the list scrolls
CODE = 96


class SiteModel(RowListModel[SiteCard]):
    """Sites by name."""

    def sentence(self, row: SiteCard) -> str:
        """As a screen reader says it."""
        last = tr("last visit {last}", last=row.last) if row.last else tr("never visited")
        return ", ".join(one for one in (row.name, *row.address, last) if one)


class SiteDelegate(ListDelegate):
    """Name over address."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One site."""
        row, theme = index.data(ROW_ROLE), self.theme
        if isinstance(row, SiteCard):
            inner = rect.adjusted(theme.px(17), 0, -theme.px(12), 0)
            words = ", ".join(row.address) or (tr("Coordinates only") if row.place else tr("Address not known"))
            paint_two_lines(painter, theme, inner, row.name, "", words)


def facts_of(site: SiteCard) -> list[tuple[str, str]]:
    """(what, in words) of a site, what is not known said as such."""
    return [
        (tr("Address"), ", ".join(site.address) or tr("not known")),
        (tr("Hours"), site.hours or tr("not known")),
        (tr("How to get in"), "\n".join(site.get_in) or tr("not known")),
        (tr("People there"), ", ".join(name for _, name in site.people) or tr("nobody yet")),
        (tr("Last visit"), site.last or "never"),
        (
            tr("Place from"),
            f"{site.place_from}\n{site.place}" if site.place else tr("no coordinates; paste a map link with Ctrl V"),
        ),
    ]


class SitesPane(QWidget):
    """`list` has the keys; `new_wished` by the button."""

    new_wished = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Sites"))
        self.setMinimumWidth(1)
        self.model = SiteModel(self)
        self.list = ListView(theme=theme, name=tr("Sites"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(SiteDelegate(theme=theme, parent=self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._count, self._empty = Text("", tone="text2"), Text(EMPTY, tone="text2", wrap=True)
        self._empty.setContentsMargins(20, 0, 16, 8)
        new = Button(tr("Site"), theme=theme, icon="plus", key="N", small=True)
        new.clicked.connect(self.new_wished)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        theme.space(head, (20, 10, 12, 6), 7)
        theme.space(column, (0, 0, 0, 0), 0)
        head.addWidget(Text(tr("Sites"), type="body_strong"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(new)
        self._facts = QScrollArea()
        self._facts.setAccessibleName(tr("Chosen site"))
        self._facts.setWidgetResizable(True)
        self._facts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._facts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.list)
        column.addWidget(self._facts, 1)
        self.setFocusProxy(self.list)
        theme.changed.connect(self._fit)

    def show_sites(self, sites: Sequence[SiteCard], chosen: str = "") -> None:
        """Show these; the cursor stays on its site, or goes to `chosen`."""
        before = chosen or (now.id if (now := self.chosen()) is not None else "")
        self.model.set_rows(sites)
        self._count.setText(tr("{sites:,}", sites=len(sites)))
        self._empty.setVisible(not sites)
        index = self.model.index_of(before)
        self.list.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        self._fit()
        self._show_chosen()

    def chosen(self) -> SiteCard | None:
        """The site with the cursor."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, SiteCard) else None

    def step(self, by: int) -> None:
        """The next site or the one before."""
        at = self.list.currentIndex().row() + by
        if 0 <= at < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(at, 0))

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_chosen()

    def _fit(self) -> None:
        rows = max(min(self.model.rowCount(), SHOWN), 1)
        self.list.setFixedHeight(self._theme.height("row") * rows + 2)

    def _show_chosen(self) -> None:
        site, body = self.chosen(), QWidget()
        column = QVBoxLayout(body)
        self._theme.space(column, (20, 8, 16, 14), 8)
        if site is not None:
            column.addWidget(Rule())
            for name, words in facts_of(site):
                pair = QVBoxLayout()
                self._theme.space(pair, (0, 0, 0, 0), 1)
                pair.addWidget(Text(name, type="meta", tone="text2"))
                known = not words.startswith(("not known", "no coordinates", "nobody"))
                value = Text(words, tone="text" if known else "text3", wrap=True)
                value.setAccessibleName(f"{name}: {words}")
                value.setMinimumWidth(1)
                pair.addWidget(value)
                column.addLayout(pair)
            if site.drive:
                code = CodeView(site.drive, tr("drive to {name}", name=site.name), theme=self._theme, side=CODE)
                column.addWidget(code, 0, Qt.AlignmentFlag.AlignLeft)
                column.addWidget(Text(tr("The phone drives there."), type="meta", tone="text2"))
        column.addStretch(1)
        self._facts.setWidget(body)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(300))
