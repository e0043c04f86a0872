"""A page that is one list, filtered while typing: accounts, contacts, meetings and talk tracks are made from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.language import inner, tr
from ui.commands import Command
from ui.common.empty_state import EmptyState
from ui.common.header import Header
from ui.common.list_delegate import ListDelegate, ListView
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.changes import ChangeSet
    from ui.context import UiContext


class SearchListPage(Page):
    """Override `load`, `open_chosen`, the words of the empty state; call `finish` once everything is built.

    `scope` names the keys of the list, `touches` the records whose changes it shows.
    """

    scope = ""
    touches: tuple[str, ...] = ()

    def __init__(
        self, title: str, *, context: UiContext, model: RowListModel[Any], delegate: ListDelegate, icon: str
    ) -> None:
        super().__init__(title=title)
        self._context, self._model = context, model
        self._tasks = context.tasks.for_page(self)
        theme = context.theme
        self.header = Header(title, theme=theme)
        self.search = SearchField(tr("Find in {title}", title=inner(title)), theme=theme)
        self.header.add_widget(self.search)
        self.list = ListView(theme=theme, name=title)
        delegate.setParent(self.list)
        self.list.setModel(model)
        self.list.setItemDelegate(delegate)
        self.empty = EmptyState("", theme=theme, icon=icon)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)

    def finish(
        self, *, above: QWidget | None = None, body: QWidget | None = None, below: QWidget | None = None,
        scopes: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """Lay out, register the keys, listen."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        if above is not None:
            column.addWidget(above)
        column.addWidget(body or self.stack, 1)
        if below is not None:
            column.addWidget(below)
        commands = self._context.commands
        commands.add(*self.commands())
        commands.attach(self.list, self.scope, *scopes)
        commands.attach(self, f"{self.scope}_page")
        self._context.relay.committed.connect(self._on_committed)
        self.search.textChanged.connect(self._on_typed)
        self.search.left_down.connect(self._on_left_down)
        self.search.given_up.connect(self._on_given_up)
        self.empty.action_requested.connect(self.act_on_empty)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.clicked.connect(self.on_clicked)
        self.list.doubleClicked.connect(self._on_double_clicked)

    def commands(self) -> list[Command]:
        """The keys every such list has."""
        scope, why = self.scope, self.why_not
        return [
            Command(
                f"{scope}.open", tr("Open"), self.open_chosen, key="Return", more_keys=("Enter",), scope=scope, applies=why
            ),
            Command(f"{scope}.next", tr("Next row"), self.move_down, key="J", scope=scope, applies=why),
            Command(f"{scope}.previous", tr("Row before"), self.move_up, key="K", scope=scope, applies=why),
            Command(
                f"{scope}.find", self.search.placeholderText(), self.begin_search, key="Ctrl+F",
                scope=f"{scope}_page", icon="search", applies=self._why_not_here,
            ),
        ]  # fmt: skip

    # what a page says for itself

    async def load(self, typed: str) -> Sequence[Any]:
        """The rows for what was typed."""
        raise NotImplementedError

    def open_chosen(self) -> None:
        """Open the row with the cursor."""

    def empty_words(self) -> tuple[str, str, str]:
        """Sentence, action and the place it leads to, when there is nothing at all."""
        return tr("Nothing here yet."), "", ""

    def count_words(self, rows: Sequence[Any]) -> str:
        """What the header says after the title."""
        return tr("{rows:,}", rows=len(rows))

    def on_clicked(self, index: QModelIndex) -> None:
        """A row was clicked; only lists with headings care."""

    # showing

    async def refresh(self) -> None:
        """Ask again and show the differences."""
        rows = await self.load(self.search.text())
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these, or why there are none."""
        had_focus = self.list.hasFocus()
        self._model.set_rows(rows)
        self.header.set_scope(self.count_words(rows))
        self.stack.setCurrentIndex(int(not rows))
        if not rows:
            self._say_empty()
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.list.currentIndex().isValid():
            self.list.step(1)
        if rows and self.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selection_changed.emit()

    def _say_empty(self) -> None:
        if typed := self.search.text().strip():
            self.empty.show_sentence(
                tr("Nothing in {windowtitle} matches “{typed}”.", windowtitle=inner(self.windowTitle()), typed=typed),
                action=tr("Clear what was typed"),
                key="Enter",
            )
            return
        words, action, _ = self.empty_words()
        self.empty.show_sentence(words, action=action, key="Enter" if action else "")

    def act_on_empty(self) -> None:
        """What the empty state offers."""
        if self.search.text().strip():
            self.search.clear()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place := self.empty_words()[2]:
            self._context.navigator.open_place(place)

    # choosing

    def chosen(self) -> Any:
        """The row with the cursor, None without one."""
        return self.list.currentIndex().data(ROW_ROLE)

    def why_not(self) -> str:
        """Why the keys of the list cannot work now."""
        if reason := self._why_not_here():
            return reason
        return "" if self.list.currentIndex().isValid() else tr("Choose a row first.")

    def _why_not_here(self) -> str:
        return "" if self.isVisible() else tr("Open {windowtitle} first.", windowtitle=self.windowTitle())

    def move_down(self) -> None:
        """The next row."""
        self._step(1)

    def move_up(self) -> None:
        """The row before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        self.list.step(by)

    def begin_search(self) -> None:
        """The cursor into the field that filters."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # what happened

    def _on_typed(self, _typed: str) -> None:
        if self._context.workspace.user:
            self._tasks.start_latest("refresh", self.refresh())

    def _on_left_down(self) -> None:
        if self._model.rowCount():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.act_on_empty()

    def _on_given_up(self) -> None:
        self.panes()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self.selection_changed.emit()
        self.hints_changed.emit()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.open_chosen()

    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and any(change.ids(entity) for entity in self.touches):
            self._tasks.start_latest("refresh", self.refresh())

    # what the window asks

    def key_hints(self) -> Hints:
        return (("J|K", tr("Move")), ("Enter", tr("Open")), ("Ctrl F", tr("Find")))

    def panes(self) -> list[QWidget]:
        return [self.list if self._model.rowCount() else self, self.search]

    def entered(self) -> None:
        if self._context.workspace.user:  # until the workspace is open there is nothing to ask
            self._tasks.start_latest("refresh", self.refresh())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.stack.currentWidget() is self.empty:
            self.act_on_empty()
        else:
            super().keyPressEvent(event)
