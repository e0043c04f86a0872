"""The filter row: chips that read as a sentence, what to add, the field that filters while typing, the order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QWidget

from app.language import tr
from ui.common.button import Button
from ui.common.chip_line import ChipLine
from ui.common.filter_chip import FilterChip
from ui.lead_lists.filter_words import FilterPart
from ui.leads.views import SORT_WORDS

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme


class _Search(QLineEdit):
    """Down and Enter go to the list, Esc empties."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBar(QFrame):
    """`typed(words)` on every key, `removed(field)`, `filter_wished` for the menu, `sort_chosen(sort)`, `list_wished`."""

    typed = Signal(str)
    removed = Signal(str)
    filter_wished = Signal()
    sort_chosen = Signal(str)
    list_wished = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_row")
        self._theme = theme
        self._chips: list[FilterChip] = []
        self._area = ChipLine(theme=theme)
        self.add = FilterChip(tr("Filter"), theme=theme, icon="plus", key="/", checkable=False, dashed=True)
        self._area.line.insertWidget(0, self.add)
        self.search = _Search()
        self.search.setAccessibleName(tr("Find in this list"))
        self.search.setPlaceholderText(tr("Find in this list"))
        self.search.setClearButtonEnabled(False)
        self.sort = Button("", theme=theme, kind="ghost", small=True)
        line = QHBoxLayout(self)
        theme.space(line, (20, 0, 12, 0), 8)
        line.addWidget(self._area, 1)
        line.addWidget(self.search)
        line.addWidget(self.sort)
        self.add.clicked.connect(self.filter_wished)
        self.search.textChanged.connect(self.typed)
        self.search.left_down.connect(self.list_wished)
        self.sort.clicked.connect(self._on_sort)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_parts(self, parts: Sequence[FilterPart]) -> None:
        """Show these chips."""
        for chip in self._chips:
            self._area.line.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        for number, part in enumerate(parts):
            chip = FilterChip(part.words, theme=self._theme, removable=True)
            chip.setChecked(True)
            chip.setProperty("field", part.field)
            chip.setToolTip(tr("Remove {words} (Delete)", words=part.words))
            chip.removed.connect(self._on_removed)
            chip.clicked.connect(self._on_clicked)
            self._area.line.insertWidget(number, chip)
            self._chips.append(chip)

    def show_sort(self, sort: str) -> None:
        """Say the order; '' while typed words put the newest first."""
        self.sort.set_words(tr("Sorted by {sort_words}", sort_words=SORT_WORDS[sort]) if sort else tr("Newest first"))
        self.sort.setEnabled(bool(sort))

    def begin_search(self) -> None:
        """Put the cursor in the field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_removed(self) -> None:
        self.removed.emit(str(self.sender().property("field")))

    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            chip.setChecked(True)  # it stays on until it is removed
            self.filter_wished.emit()

    def _on_sort(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in SORT_WORDS.items():
            action = menu.addAction(words[:1].upper() + words[1:])
            action.setData(key)
            action.triggered.connect(self._on_sort_action)
        menu.popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))

    def _on_sort_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.sort_chosen.emit(str(action.data()))

    def _on_theme_changed(self) -> None:
        wide = self.width() >= self._theme.px(620)
        self.search.setFixedWidth(self._theme.px(190 if wide else 120))
        self.sort.setVisible(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_theme_changed()
