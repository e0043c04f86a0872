"""What a list of leads shows: its filters, its order, its rows, or why there are none."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.domain.custom_fields import CustomField, is_test
from app.language import tr
from app.queries.lead_rows import LeadFilter
from ui import dialogs
from ui.common.button import Button
from ui.common.header import Header
from ui.common.page import Page
from ui.gates.move import local_now
from ui.lead_lists.bulk_bar import BulkBar
from ui.lead_lists.field_filter_dialog import FieldFilterDialog
from ui.lead_lists.filter_menu import FilterChoices, FilterMenu
from ui.lead_lists.filter_words import EMPTY, FilterPart, parts_of, without
from ui.lead_lists.lead_columns import USUAL, known
from ui.lead_lists.lead_list_delegate import LeadListDelegate
from ui.lead_lists.lead_list_header import LeadListHeader
from ui.lead_lists.lead_list_loader import LeadListLoader, with_text
from ui.lead_lists.lead_list_model import LeadListModel
from ui.lead_lists.lead_list_view import LeadListView
from ui.lead_lists.list_commands import add_list_commands
from ui.leads.filter_bar import FilterBar
from ui.leads.nothing import Nothing
from ui.leads.views import ALL_LEADS, LeadsView

if TYPE_CHECKING:
    from ui.context import UiContext


class LeadsListing(Page):
    """Half of the list page: everything up to the rows on screen; the other half is what is done with them."""

    def __init__(self, *, context: UiContext, view: LeadsView | None, place: str) -> None:
        super().__init__(title=view.name if view else tr("Leads"))
        self._context, self._view, self._place = context, view or ALL_LEADS, place
        self._tasks = context.tasks.for_page(self)
        self._parts: list[FilterPart] = []
        self._imports: dict[str, str] = {}
        self._fields: Sequence[CustomField] = ()
        self._heaviest: FilterPart | None = None
        self.model = LeadListModel(self)
        self.loader = LeadListLoader(tasks=self._tasks, model=self.model, parent=self)
        add_list_commands(context)
        self._build()
        self._listen()
        self._half_minute = QTimer(self)
        self._half_minute.setInterval(30_000)
        self._half_minute.timeout.connect(self._on_half_minute)
        self._matching = 0

    # building

    def _build(self) -> None:
        theme = self._context.theme
        self._header = Header(tr("Leads"), theme=theme)
        self._views = Button("", theme=theme, icon="star")
        self._views.set_icon_name("star", trailing="chevron-down")
        self._header.add_scope(self._views)
        self._columns = self._header.add_button(tr("Columns"))
        self._new = self._header.add_button(tr("Lead"), icon="plus", key="Ctrl N", kind="primary")
        self.filters = FilterBar(theme=theme)
        self.bulk = BulkBar(theme=theme)
        self.list = LeadListView(theme=theme, name=tr("Leads"))
        self.delegate = LeadListDelegate(theme=theme, model=self.model, parent=self.list)
        self.list.setModel(self.model)
        self.loader.watch(self.list)
        self.list.setItemDelegate(self.delegate)
        self.heads = LeadListHeader(theme=theme, rows=self.list, delegate=self.delegate)
        self.empty = Nothing("", theme=theme, icon="filter-x")
        rows, column = QWidget(), QVBoxLayout()
        rows.setLayout(column)
        self._stack = QStackedWidget()
        self._stack.addWidget(rows)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        for layout, parts in (
            (column, (self.heads, self.list)),
            (whole, (self._header, self.filters, self.bulk, self._stack)),
        ):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            for part in parts:
                layout.addWidget(part)

    def _listen(self) -> None:
        self._context.relay.committed.connect(self.loader.on_committed)
        self.loader.shown.connect(self._on_shown)
        self.loader.counted.connect(self._on_counted)
        self.heads.sort_wished.connect(self._on_sort)
        self.filters.typed.connect(self._on_typed)
        self.filters.removed.connect(self._on_removed)
        self.filters.filter_wished.connect(self.choose_filter)
        self.filters.sort_chosen.connect(self._on_sort)
        self.empty.action_requested.connect(self.drop_heaviest)

    # what is listed

    def use_view(self, view: LeadsView) -> None:
        """Show another view here."""
        self._view = view
        settings = self._context.settings
        kept = settings.value(f"leads/{view.key}/columns", list(USUAL))
        self.show_columns([str(one) for one in kept] if isinstance(kept, list) else [str(kept)])
        sort = str(settings.value(f"leads/{view.key}/sort", view.sort))
        self._views.set_words(view.name)
        self.filters.search.blockSignals(True)
        self.filters.search.clear()
        self.filters.search.blockSignals(False)
        self._use(self._kept_filter(view), sort)

    def _kept_filter(self, view: LeadsView) -> LeadFilter:
        """All leads remembers its filters; a saved view always starts as it was saved."""
        try:
            raw = json.loads(str(self._context.settings.value("leads/all/filter", "{}")))
            return LeadFilter(**raw) if view.key == ALL_LEADS.key else view.filter
        except (TypeError, ValueError):
            return view.filter

    def _use(self, wanted: LeadFilter, sort: str) -> None:
        if self._view.key == ALL_LEADS.key:
            changed = {name: value for name, value in asdict(wanted).items() if value != getattr(EMPTY, name)}
            changed.pop("text", None)
            self._context.settings.setValue("leads/all/filter", json.dumps(changed))
        self._show_parts(wanted)
        self.heads.show_sort("" if wanted.text.strip() else sort)
        self.filters.show_sort("" if wanted.text.strip() else sort)
        if self._context.workspace.user:  # until the workspace is open there is nothing to ask
            self.loader.show(wanted, sort)
        else:
            self.loader.filter, self.loader.sort = wanted, sort

    def _show_parts(self, wanted: LeadFilter) -> None:
        me = self._context.workspace.user
        parts = parts_of(wanted, owners=self.model.owners, me=me, imports=self._imports, fields=self._fields)
        if parts != self._parts:
            self._parts = parts
            self.filters.show_parts(parts)

    def _on_typed(self, words: str) -> None:
        self._use(with_text(self.loader.filter, words), self.loader.sort)

    def _on_removed(self, field: str) -> None:
        self._use(without(self.loader.filter, field), self.loader.sort)
        self.filters.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sort(self, sort: str) -> None:
        self._context.settings.setValue(f"leads/{self._view.key}/sort", sort)
        self._use(self.loader.filter, sort)

    def choose_filter(self) -> None:
        """The small menu of filters."""
        self._tasks.start_once("filter menu", self._filter_menu())

    async def _filter_menu(self) -> None:
        ask = self._tasks.ask
        choices = FilterChoices(
            await ask(queries.lead_rows.choices, "source"),
            await ask(queries.lead_rows.choices, "region"),
            await ask(queries.imports.import_rows),
            await ask(queries.tags.tags_in_use),
            await ask(queries.custom_fields.fields),
        )
        self._fields = choices.fields
        self._imports = {one.id: one.file for one in choices.imports}
        me, theme = self._context.workspace.user, self._context.theme
        menu = FilterMenu(self.loader.filter, choices, me=me, theme=theme, parent=self)
        menu.chosen.connect(self._on_filter_chosen)
        menu.field_wished.connect(self._on_field_wished)
        menu.popup(self.filters.add.mapToGlobal(self.filters.add.rect().bottomLeft()))

    def _on_filter_chosen(self, wanted: object) -> None:
        if isinstance(wanted, LeadFilter):
            self._use(wanted, self.loader.sort)

    def _on_field_wished(self, field: object) -> None:
        if isinstance(field, CustomField):
            self._tasks.start_once("field filter", self._ask_field(field))

    async def _ask_field(self, field: CustomField) -> None:
        dialog = FieldFilterDialog(field, context=self._context, parent=self)
        if await dialogs.show(dialog) and is_test(dialog.outcome):
            wanted = self.loader.filter
            self._use(replace(wanted, own=(*wanted.own, dialog.outcome)), self.loader.sort)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # what is shown

    def _on_shown(self) -> None:
        empty = not self.model.rowCount()
        had_focus = self.list.hasFocus()
        self._stack.setCurrentIndex(int(empty))
        if empty:
            self._heaviest = None
            self._say_empty()
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            if self._hiding():
                self._tasks.start_latest("heaviest", self._find_heaviest())
        elif not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
            if self.hasFocus():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selection_changed.emit()

    def _hiding(self) -> list[FilterPart]:
        """Everything that hides leads: the chips and what was typed."""
        typed = self.loader.filter.text.strip()
        return [*self._parts, *([FilterPart("text", f"“{typed}”")] if typed else [])]

    async def _find_heaviest(self) -> None:
        self._heaviest = await self.loader.heaviest(self._hiding())
        if self._stack.currentIndex() == 1:
            self._say_empty()

    def _say_empty(self) -> None:
        words = [part.words for part in self._hiding()]
        if not words:
            self.empty.show_sentence(tr("No leads yet. Ctrl N adds one."))
            return
        said = words[0] if len(words) == 1 else tr("{names} and {last}", names=", ".join(words[:-1]), last=words[-1])
        action = tr("Remove {words}", words=self._heaviest.words) if self._heaviest else ""
        self.empty.show_sentence(
            tr("No lead matches {said}. Remove a filter.", said=said), action=action, key="Enter" if action else ""
        )

    def drop_heaviest(self) -> None:
        """Remove what hides most."""
        if self._heaviest is None:
            return
        if self._heaviest.field == "text":
            self.filters.search.clear()
        else:
            self._on_removed(self._heaviest.field)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_counted(self, matching: int, everything: int) -> None:
        self._header.set_scope(tr("{matching:,} of {everything:,}", matching=matching, everything=everything))
        if self._place != "leads":  # Today counts those
            self._context.navigator.tell_count(self._place, matching)
        self._matching = matching

    def _on_half_minute(self) -> None:
        self.model.now = local_now()
        self.list.viewport().update()

    def show_columns(self, keys: list[str]) -> None:
        """Show these columns from now on."""
        self.delegate.columns = known(keys)
        self.list.viewport().update()
        self.heads.update()

    def _load_names(self) -> None:
        self._tasks.start_latest("names", self._names())

    async def _names(self) -> None:
        self.model.owners = await self._tasks.ask(queries.people.names)
        if self.loader.filter.own:
            self._fields = await self._tasks.ask(queries.custom_fields.fields)
        if self.loader.filter.import_id:
            self._imports = {one.id: one.file for one in await self._tasks.ask(queries.imports.import_rows)}
        self._show_parts(self.loader.filter)
        self.list.viewport().update()
