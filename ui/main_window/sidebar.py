"""The sidebar: search or run, the places with their counts, who is signed in; folds to a rail of icons."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.language import marked, tr
from ui.common.button import Button
from ui.common.list_delegate import ListView
from ui.common.marks import Avatar
from ui.common.painters import key_cap_width, paint_icon, paint_key_cap, paint_text
from ui.common.text import Text
from ui.main_window.sidebar_rows import NavDelegate, NavModel, NavRow
from ui.theme.tokens import RAIL_WIDTH, SIDEBAR_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme


class _SearchButton(Button):
    """Looks like a field, opens the palette."""

    rail = False

    def paint_content(self, painter: QPainter, rect: QRect) -> None:
        theme, middle = self._theme, rect.center().y() + 1
        if self.rail:
            paint_icon(painter, theme, rect.center().x() - theme.px(8) + 1, middle, "search")
            return
        x = rect.x() + theme.px(9)
        x += paint_icon(painter, theme, x, middle, "search", size=14) + theme.px(7)
        cap = key_cap_width(theme, "Ctrl K")
        room = QRect(x, rect.y(), rect.right() - x - cap - theme.px(12), rect.height())
        paint_text(painter, theme, room, tr("Search or run…"), role="meta", tone="text3")
        paint_key_cap(painter, theme, rect.right() - cap - theme.px(6), middle, "Ctrl K")

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(30), self._theme.height("control"))


class Sidebar(QFrame):
    """`place_chosen(key)` fires on click or Enter; `theme_menu_requested(point)` from the button at the foot."""

    place_chosen = Signal(str)
    search_requested = Signal()
    theme_menu_requested = Signal(QPoint)
    sections_order = ("", marked("Library"), marked("Team"), marked("Saved views"))

    def __init__(self, *, theme: Theme, user_name: str, user_role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(tr("Sidebar"))
        self._theme, self._rail = theme, False
        self._rows: dict[str, list[NavRow]] = {section: [] for section in self.sections_order}
        self._left_out: frozenset[str] = frozenset()
        self._held = False
        self._search = _SearchButton("", theme=theme, kind="field", name=tr("Search or run"), key="Ctrl K", parent=self)
        self._search.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list = ListView(theme=theme, name=tr("Places"), parent=self)
        self.list.setUniformItemSizes(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = NavModel(self.list)
        self._delegate = NavDelegate(theme=theme, parent=self.list)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self._avatar = Avatar(user_name, theme=theme, parent=self)
        self._name = Text(user_name, type="body_medium", elide=True, parent=self)
        self._role = Text(user_role, type="label", tone="text2", elide=True, parent=self)
        self._theme_button = Button(theme=theme, kind="ghost", icon="sun", name=tr("Theme"), small=True, parent=self)
        self._lay_out()
        self._search.clicked.connect(self.search_requested)
        self.list.clicked.connect(self._on_activated)
        self.list.activated.connect(self._on_activated)
        self._theme_button.clicked.connect(self._on_theme_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._search)
        self._column.addSpacing(self._theme.px(8))
        self._column.addWidget(self.list, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._role)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._avatar)
        self._foot.addLayout(words, 1)
        self._foot.addWidget(self._theme_button)
        self._column.addLayout(self._foot)

    @property
    def rail(self) -> bool:
        """Whether it is folded to icons."""
        return self._rail

    def set_rail(self, rail: bool) -> None:
        """Fold or unfold."""
        if rail == self._rail:
            return
        self._rail = self._delegate.rail = self._search.rail = rail
        self._search.set_kind("nav" if rail else "field")
        off, auto = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.list.setVerticalScrollBarPolicy(off if rail else auto)
        for part in (self._name, self._role, self._theme_button):
            part.setVisible(not rail)
        self._fill()
        self._on_theme_changed()

    @contextmanager
    def several(self) -> Iterator[None]:
        """Many rows at once: the list is filled after the last."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
            self._fill()

    def add_row(self, row: NavRow, *, section: str) -> None:
        """Add a place at the end of its section; one that is there already is replaced."""
        rows = self._rows[section]
        known = [one.id for one in rows]
        if row.id in known:
            rows[known.index(row.id)] = row
        else:
            rows.append(row)
        self._fill()

    def remove_row(self, key: str) -> None:
        """Take a place away, as when a saved view is deleted."""
        for rows in self._rows.values():
            rows[:] = [row for row in rows if row.id != key]
        self._fill()

    def set_count(self, key: str, count: int, tone: str = "") -> None:
        """The number beside a place; a tone makes it a badge."""
        for rows in self._rows.values():
            rows[:] = [replace(row, count=count, tone=tone) if row.id == key else row for row in rows]
        self._fill()

    def set_user(self, name: str, role: str) -> None:
        """Who is signed in."""
        self._avatar.show_person(name)
        self._name.setText(name)
        self._role.setText(role)

    def leave_out(self, keys: Iterable[str]) -> None:
        """Places without a row for whoever is signed in; all others have theirs."""
        self._left_out = frozenset(keys)
        self._fill()

    def place_keys(self) -> list[str]:
        """Keys of all places that are shown, from top to bottom."""
        return [row.id for rows in self._rows.values() for row in rows if row.id not in self._left_out]

    def show_key(self, key: str, shortcut: str) -> None:
        """The key told beside a place."""
        for rows in self._rows.values():
            rows[:] = [replace(row, key=shortcut) if row.id == key else row for row in rows]
        self._fill()

    def section_number(self, section: str) -> int:
        """Where a section stands among the others."""
        return list(self._rows).index(section)

    def current(self) -> str:
        """Key of the place in force."""
        return self._delegate.current

    def set_current(self, key: str) -> None:
        """Mark the place in force."""
        self._delegate.current = key
        self.list.setCurrentIndex(self._model.index_of(key))
        self.list.viewport().update()

    def _fill(self) -> None:
        if self._held:
            return
        shown: list[NavRow] = []
        for section, every in self._rows.items():
            rows = [row for row in every if row.id not in self._left_out]
            if rows and section and not self._rail:
                shown.append(NavRow(f"heading:{section}", tr(section), heading=True))
            shown.extend(rows)
        self._model.set_rows(shown)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None and not row.heading:
            self.place_chosen.emit(row.id)

    @Slot()
    def _on_theme_clicked(self) -> None:
        self.theme_menu_requested.emit(self._theme_button.mapToGlobal(QPoint(0, 0)))

    @Slot()
    def _on_theme_changed(self) -> None:
        theme = self._theme
        self.setFixedWidth(theme.px(RAIL_WIDTH if self._rail else SIDEBAR_WIDTH))
        side = theme.px(8)
        self._column.setContentsMargins(side, theme.px(10), side, theme.px(10))
        self._column.setSpacing(0)
        left = theme.px(8) if not self._rail else max((theme.px(RAIL_WIDTH - 24) - 2 * side) // 2, 0)
        self._foot.setContentsMargins(left, theme.px(8), 0, 0)
        self._foot.setSpacing(theme.px(9) if not self._rail else 0)
