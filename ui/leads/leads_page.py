"""The list of leads: filtered while typing, ordered, ticked, peeked into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app import operations, queries
from app.clock import to_ms
from app.domain.stages import RAILS
from app.errors import RefusedError
from app.language import tr
from app.queries.rows import LeadRow
from ui import dialogs
from ui.common.page import Hints
from ui.common.row_table_model import ROW_ROLE
from ui.gates.move import local_now
from ui.lead_lists.bulk_dialog import change_many
from ui.lead_lists.list_commands import PAGE, ROWS
from ui.lead_lists.peek import Peek
from ui.lead_lists.save_bar import SaveBar
from ui.leads.columns_dialog import ColumnsDialog
from ui.leads.leads_listing import LeadsListing
from ui.leads.list_order import ListOrder
from ui.leads.view_commands import VIEWS_SCOPE, add_view_commands
from ui.leads.views import VIEWS, LeadsView, stage_view
from ui.navigator import Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.context import UiContext


class LeadsPage(LeadsListing):
    """Serves the Leads place, saved views and the rails of the board; `order` tells the lead page where it came from.

    `place` is the key of its row in the sidebar, whose count it keeps.
    """

    answers_leads_keys = True

    def __init__(
        self, *, context: UiContext, view: LeadsView | None = None, order: ListOrder | None = None, place: str = "leads"
    ) -> None:
        super().__init__(context=context, view=view, place=place)
        self._order = order or ListOrder()
        self._peek = Peek(theme=context.theme, host=self)
        self.save_bar = SaveBar(theme=context.theme)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.filters) + 1, self.save_bar)
        self.save_bar.named.connect(self._on_named)
        self.save_bar.given_up.connect(self.list.setFocus)
        add_view_commands(context)
        context.commands.attach(self.list, ROWS, "lead")
        context.commands.attach(self, PAGE, VIEWS_SCOPE)
        self.model.ticked_changed.connect(self._on_ticked)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.box_clicked.connect(self._on_box_clicked)
        self.list.opened.connect(self._on_opened)
        self.filters.list_wished.connect(self._on_list_wished)
        self.bulk.wished.connect(self._on_bulk)
        self.bulk.cleared.connect(self.model.clear_ticks)
        self._peek.stepped.connect(self._on_peek_stepped)
        self._peek.opened.connect(self.open_chosen)
        self._columns.clicked.connect(self._on_columns)
        self._new.clicked.connect(self._on_new)
        self._views.clicked.connect(self._on_views)
        self.use_view(self._view)

    # choosing

    def chosen(self) -> LeadRow | None:
        """The row with the cursor."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, LeadRow) else None

    def move_down(self) -> None:
        """The next row."""
        self._step(1)

    def move_up(self) -> None:
        """The row before."""
        self._step(-1)

    def _step(self, by: int) -> bool:
        at = self.list.currentIndex().row() + by
        if at >= self.model.rowCount() - 1 and self.model.canFetchMore(QModelIndex()):
            self.model.fetchMore(QModelIndex())
        if not 0 <= at < self.model.rowCount():
            return False
        self.list.setCurrentIndex(self.model.index(at, 0))
        return True

    def toggle_tick(self) -> None:
        """Tick or untick the row with the cursor."""
        if row := self.chosen():
            self.model.tick([row.id], on=not self.model.is_ticked(row.id))

    def extend_down(self) -> None:
        """Tick this row and the next."""
        self._extend(1)

    def extend_up(self) -> None:
        """Tick this row and the one before."""
        self._extend(-1)

    def _extend(self, by: int) -> None:
        before = self.chosen()
        if before is None:
            return
        self.model.tick([before.id], on=True)
        if self._step(by) and (after := self.chosen()):
            self.model.tick([after.id], on=True)

    def tick_all(self) -> None:
        """Tick every row loaded."""
        self.model.tick(self.model.ids(), on=True)

    def change_ticked(self) -> None:
        """One change for all ticked leads, else for the one with the cursor."""
        row = self.chosen()
        self._tasks.start_once("change", self._change(self.model.ticked() or ((row.id,) if row else ())))

    async def _change(self, ids: Sequence[str]) -> None:
        done = await change_many(context=self._context, tasks=self._tasks, parent=self, ids=ids)
        self.model.tick(list(done), on=False)

    # opening

    def open_chosen(self) -> None:
        """Open the lead here."""
        self._open(new_window=False)

    def open_in_window(self) -> None:
        """Open the lead in a window of its own."""
        self._open(new_window=True)

    def _open(self, *, new_window: bool) -> None:
        if row := self.chosen():
            title = "" if self._view.key == "all" else self._view.name
            self._order.remember(title=title, place=self._place, ids=self.model.ids(), total=self._matching)
            self._context.navigator.open_lead(row.id, new_window=new_window)

    def peek(self) -> None:
        """The essentials over the list."""
        if row := self.chosen():
            self._tasks.start_latest("peek", self._show_peek(row.id))

    async def _show_peek(self, lead_id: str) -> None:
        card = await self._tasks.ask(queries.lead_card.lead_card_of, lead_id, now=to_ms(local_now()))
        items = await self._tasks.ask(queries.timeline.timeline, lead_id, limit=3)
        self._peek.show_lead(card, items)
        if not self._peek.isVisible():
            self._peek.open()

    def _on_peek_stepped(self, by: int) -> None:
        if self._step(by):
            self.peek()

    def begin_search(self) -> None:
        """The cursor into the field that filters."""
        self.filters.begin_search()

    # what happened

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self.selection_changed.emit()

    def _on_ticked(self, count: int) -> None:
        self.bulk.show_count(count)
        self.selection_changed.emit()

    def _on_box_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.toggle_tick()

    def _on_opened(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.open_chosen()

    def _on_list_wished(self) -> None:
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.drop_heaviest()

    def _on_bulk(self, act: str) -> None:
        if act == "mine":
            self._context.commands.run_with("lead.assign", self._context.workspace.user)
        else:
            self._context.navigator.run(act)

    def _on_new(self) -> None:
        self._context.navigator.run("file.new_lead")

    def _on_views(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, view in enumerate((*VIEWS, *(stage_view(stage) for stage in RAILS))):
            if number == len(VIEWS):
                menu.addSeparator()
            action = menu.addAction(view.name)
            action.setData(view)
            action.triggered.connect(self._on_view_chosen)
        menu.addSeparator()
        menu.addAction(tr("Save this view…")).triggered.connect(self.save_view)
        if self._view.saved:
            menu.addAction(tr("Remove this view")).triggered.connect(self.remove_view)
        menu.addAction(tr("Columns…")).triggered.connect(self._on_columns)
        menu.popup(self._views.mapToGlobal(self._views.rect().bottomLeft()))

    def _on_view_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and isinstance(view := action.data(), LeadsView):
            self.use_view(view)

    # saved views

    def save_view(self) -> None:
        """Ask for a name; the filter's own words stand there."""
        if self._parts:
            self.save_bar.ask(", ".join(part.words for part in self._parts))
        else:
            self._context.navigator.show_toast(tr("There is no filter to save. Press / to add one."))

    def _on_named(self, name: str) -> None:
        self._tasks.start_once("save view", self._save_view(name))

    async def _save_view(self, name: str) -> None:
        filters, sort = queries.views.raw_of(self.loader.filter), self.loader.sort
        save = operations.views.save_view
        try:
            _, step = await self._tasks.act_with_undo(save, name, place="leads", filters=filters, sort=sort)
        except RefusedError as error:
            self.save_bar.show_problem(f"{error.happened} {error.do}")
            return
        self.save_bar.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.navigator.show_toast(tr("View saved:"), strong=name.strip(), undo=step)

    def remove_view(self) -> None:
        """Take a saved view out of the sidebar; Undo brings it back."""
        if self._view.saved:
            self._tasks.start_once("remove view", self._remove_view(self._view.key))
        else:
            self._context.navigator.show_toast(tr("This list was not saved by anyone; it is always there."))

    async def _remove_view(self, view_id: str) -> None:
        name, step = await self._tasks.act_with_undo(operations.views.remove_view, view_id)
        self._context.navigator.show_toast(tr("View removed:"), strong=name, undo=step)

    def _on_columns(self) -> None:
        self._tasks.start_once("columns", self._ask_columns())

    async def _ask_columns(self) -> None:
        dialog = ColumnsDialog(self.delegate.columns, theme=self._context.theme, parent=self)
        dialog.changed.connect(self._on_columns_changed)
        await dialogs.show(dialog)

    def _on_columns_changed(self, keys: list[str]) -> None:
        self._context.settings.setValue(f"leads/{self._view.key}/columns", keys)
        self.show_columns(keys)

    # what the window asks

    def key_hints(self) -> Hints:
        if self.model.ticked():
            return (
                ("X", tr("Select")),
                ("Shift J", tr("Extend")),
                ("A", tr("Assign")),
                ("T", tr("Task")),
                ("Shift N", tr("Nurture")),
                ("Esc", tr("Untick")),
            )
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Open")),
            ("P", tr("Peek")),
            ("X", tr("Select")),
            ("/", tr("Filter")),
            ("C", tr("Call")),
        )

    def selection(self) -> Selection | None:
        ticked = self.model.ticked()
        if len(ticked) > 1:
            return Selection("lead", ticked[0], tr("{ticked:,} leads", ticked=len(ticked)), ids=ticked)
        row = self.model.row_at(self.model.index_of(ticked[0])) if ticked else self.chosen()
        return Selection("lead", row.id, row.name, detail=row.company) if row else None

    def panes(self) -> list[QWidget]:
        body = self.list if self.model.rowCount() else self
        return [body, self.filters.search]

    def entered(self) -> None:
        self._half_minute.start()
        self._load_names()
        self.loader.refresh()

    def left(self) -> None:
        self._half_minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() / self._context.theme.text_scale
        self._columns.setVisible(room >= 520)  # the menu of views has it too
        self._new.set_key("Ctrl N" if room >= 420 else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.model.ticked():
            self.model.clear_ticks()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.model.rowCount():
            self.drop_heaviest()
        else:
            super().keyPressEvent(event)
