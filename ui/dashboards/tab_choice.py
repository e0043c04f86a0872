"""Which figures: four side by side, the others behind "More"; on a small window all of them behind one chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.language import tr
from app.queries.figures import MORNING, OVERVIEW, TABS
from app.queries.month_close import CLOSE
from ui.common.filter_chip import FilterChip
from ui.common.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from ui.theme.theme import Theme

SHOWN = TABS[:4]
NAMES = {**dict(TABS), CLOSE: tr("Month close"), MORNING: tr("Morning sheet")}


class TabChoice(QObject):
    """`chosen` gives the key of a tab."""

    chosen = Signal(str)

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current, self.manages, self._compact = OVERVIEW, False, False
        self.segments = SegmentedControl(
            [(key, words, "") for key, words in SHOWN], theme=theme, name=tr("Which figures")
        )
        self.more = FilterChip(tr("More"), theme=theme, checkable=False)
        self.more.set_icon_name("", trailing="chevron-down")
        self.segments.chosen.connect(self.chosen)
        self.more.clicked.connect(self._on_more)
        self._name()

    def set_current(self, key: str) -> None:
        """Show which one it is, without telling `chosen`."""
        self.current = key
        if key in dict(SHOWN):
            self.segments.set_current(key)
        else:
            self.segments.clear()
        self._name()

    def set_compact(self, compact: bool) -> None:
        """Whether one chip must do for all."""
        self._compact = compact
        self.segments.setVisible(not compact)
        self._name()

    def focus_widget(self) -> FilterChip | SegmentedControl:
        """What takes the focus where there is no figure."""
        return self.more if self._compact else self.segments

    def _name(self) -> None:
        inside = not self._compact and self.current in dict(SHOWN)
        self.more.set_words(tr("More") if inside else NAMES[self.current])
        self.more.setAccessibleName(tr("More figures") if inside else tr("Figures: {names}", names=NAMES[self.current]))

    def _on_more(self) -> None:
        menu = QMenu(self.more)
        menu.setAccessibleName(tr("Figures"))
        for key, words in NAMES.items():
            if (not self._compact and key in dict(SHOWN)) or (key in (CLOSE, MORNING) and not self.manages):
                continue
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(key == self.current)
            action.setData(key)
            action.triggered.connect(self._on_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(str(action.data()))
