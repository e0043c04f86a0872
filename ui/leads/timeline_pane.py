"""The timeline with its filters and its search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QStackedWidget, QVBoxLayout, QWidget

from app.language import tr
from app.queries.lead_card import LeadCard
from app.queries.timeline import TimelineItem
from ui.common.filter_chip import FilterChip
from ui.common.list_delegate import ListView
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.gates.move import local_now
from ui.leads.nothing import Nothing
from ui.leads.timeline_delegate import TimelineDelegate
from ui.leads.timeline_rows import FILTERS, TimelineRow, counts_of, rows_of

if TYPE_CHECKING:
    from ui.theme.theme import Theme

NOTHING = tr("No contact yet. C to call, or write what you know.")


class TimelineModel(RowListModel[TimelineRow]):
    """Entries and headings; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sentence(self, row: TimelineRow) -> str:
        """The entry as a screen reader says it."""
        return row.words

    def flags_of(self, row: TimelineRow) -> Qt.ItemFlag:
        usual = super().flags_of(row)
        return usual & ~Qt.ItemFlag.ItemIsSelectable if row.kind == "heading" else usual


class TimelineView(ListView):
    """Enter, Space or a click shows a long entry whole and folds it again."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme, name=tr("Timeline", said_of="a lead"))
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.delegate = TimelineDelegate(theme=theme, view=self)
        self.setItemDelegate(self.delegate)
        self.clicked.connect(self.toggle)

    def toggle(self, index: QModelIndex) -> None:
        """Show whole or fold."""
        row = index.data(ROW_ROLE)
        if isinstance(row, TimelineRow) and self.delegate.layout_of(row).more is not None:
            self.delegate.expanded ^= {row.id}
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.toggle(self.currentIndex())
            return
        super().keyPressEvent(event)


class TimelinePane(QWidget):
    """`show_items` fills it; filters and search work on what is there."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._card = theme, None  # type: Theme, LeadCard | None
        self._items: Sequence[TimelineItem] = ()
        self._group = ""
        self.model = TimelineModel(self)
        self.view = TimelineView(theme=theme)
        self.view.setModel(self.model)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in timeline"))
        self.search.setAccessibleName(tr("Find in timeline"))
        self.search.textChanged.connect(self._fill)
        self._empty = Nothing(NOTHING, theme=theme, icon="history")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._filters, line = QWidget(), QHBoxLayout()
        self._filters.setLayout(line)
        theme.space(line, (20, 4, 20, 6), 6)
        self.chips: dict[str, FilterChip] = {}
        for key, words in FILTERS:
            chip = self.chips[key] = FilterChip(words, theme=theme)
            chip.setChecked(not key)
            chip.setProperty("group", key)
            chip.clicked.connect(self._on_chip)
            line.addWidget(chip)
        line.addStretch(1)
        line.addWidget(self.search)
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 0)
        column.addWidget(self._filters)
        column.addWidget(self._stack, 1)

    def show_items(self, card: LeadCard, items: Sequence[TimelineItem]) -> None:
        """Take what happened."""
        if self._card is not None and self._card.row.id != card.row.id:
            self.view.delegate.expanded.clear()
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)
            self._group = ""
        self._card, self._items = card, items
        counts = counts_of(items)
        for key, chip in self.chips.items():
            chip.setChecked(key == self._group)
            chip.set_count(counts.get(key, 0) if key else None)
        self._fill()

    def entry(self) -> TimelineRow | None:
        """What happened under the cursor; None on a heading and on what is still to come."""
        row = self.view.currentIndex().data(ROW_ROLE)
        happened = isinstance(row, TimelineRow) and any(row.id == item.id for item in self._items)
        return row if happened else None

    def begin_search(self) -> None:
        """The cursor into the search, else into the list where there is no room for it."""
        (self.search if self.search.isVisible() else self.view).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fill(self) -> None:
        if self._card is None:
            return
        typed = self.search.text()
        rows = rows_of(self._card, self._items, local_now(), group=self._group, typed=typed)
        self.model.set_rows(rows)
        self._stack.setCurrentIndex(int(not rows))
        self._empty.show_sentence(tr("Nothing here matches.") if self._items and (self._group or typed) else NOTHING)

    def _on_chip(self) -> None:
        self._group = str(self.sender().property("group"))
        for key, chip in self.chips.items():
            chip.setChecked(key == self._group)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() / self._theme.text_scale
        self._filters.setVisible(self.height() >= self._theme.px(170))
        self.search.setVisible(room >= 520)
        self.search.setFixedWidth(self._theme.px(130))
        for number, chip in enumerate(self.chips.values()):
            chip.setVisible(room >= (0, 160, 230, 300, 380)[number])
