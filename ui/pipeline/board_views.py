"""The saved views of the board: a filter under a name, kept, renamed, shared, removed; each says what it shows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app import operations, queries
from app.errors import RefusedError
from app.language import tr
from app.queries.lead_rows import LeadFilter
from ui.gates.move import local_now
from ui.lead_lists.filter_words import EMPTY, at_moment, parts_of
from ui.lead_lists.save_bar import SaveBar

if TYPE_CHECKING:
    from app.queries.views import SavedView
    from ui.context import UiContext

PLACE = "pipeline"


def sentence_of(wanted: LeadFilter, me: str) -> str:
    """ "Score over 45, Region: North, Next step overdue"."""
    return ", ".join(part.words for part in parts_of(wanted, owners={}, me=me, imports={}))


class BoardViews(QObject):
    """`chosen(LeadFilter)`. `bar` stands over the board while a name is asked; `begin_save` takes the present filter."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._host = context, parent
        self._tasks = context.tasks.for_page(self)
        self._filter = EMPTY
        self._renamed = ""
        self.bar = SaveBar(theme=context.theme)
        self.bar.named.connect(self._on_named)
        self.bar.given_up.connect(self.closed)

    def begin_save(self, wanted: LeadFilter) -> None:
        """Ask for a name; the filter's own words stand there."""
        words = sentence_of(wanted, self._context.workspace.user)
        if not words:
            self._context.navigator.show_toast(tr("There is no filter to save. Press / to add one."))
            return
        self._filter, self._renamed = wanted, ""
        self.bar.ask(words)

    def open_menu(self, wanted: LeadFilter, below: QWidget) -> None:
        """All views, what each shows, and what can be done with the one in force."""
        self._tasks.start_latest("views", self._open_menu(wanted, below))

    async def _open_menu(self, wanted: LeadFilter, below: QWidget) -> None:
        moment, me = at_moment(EMPTY, local_now()), self._context.workspace.user
        found: tuple[SavedView, ...] = await self._tasks.ask(
            queries.views.saved_views, user_id=me, now=moment.now, midnight=moment.midnight, place=PLACE
        )
        menu = QMenu(self._host)
        for view in found:
            shared = tr(" (shared)") if view.shared else ""
            words = tr(
                "{name}{shared}: {sentence_of} · {count:,}",
                name=view.name,
                shared=shared,
                sentence_of=sentence_of(view.filter, me),
                count=view.count,
            )
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(view.filter == wanted)
            action.triggered.connect(partial(self._on_chosen, view.filter))
        if not found:
            menu.addAction(tr("No view of the board is saved yet")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(tr("&All leads")).triggered.connect(partial(self._on_chosen, EMPTY))
        menu.addAction(tr("&Save this view…")).triggered.connect(partial(self._on_save, wanted))
        current = next((view for view in found if view.filter == wanted and view.mine), None)
        if current is not None:
            menu.addAction(tr("&Rename {name}…", name=current.name)).triggered.connect(
                partial(self._on_rename, current)
            )
            share = (
                tr("S&hare {name} with the team", name=current.name)
                if not current.shared
                else tr("&Keep {name} to yourself", name=current.name)
            )
            menu.addAction(share).triggered.connect(partial(self._on_share, current))
            menu.addAction(tr("Re&move {name}", name=current.name)).triggered.connect(partial(self._on_remove, current))
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _on_chosen(self, wanted: LeadFilter, _checked: bool = False) -> None:
        self.chosen.emit(wanted)

    def _on_save(self, wanted: LeadFilter, _checked: bool = False) -> None:
        self.begin_save(wanted)

    def _on_rename(self, view: SavedView, _checked: bool = False) -> None:
        self._renamed = view.id
        self.bar.ask(view.name)

    def _on_share(self, view: SavedView, _checked: bool = False) -> None:
        self._tasks.start_once("share", self._share(view))

    def _on_remove(self, view: SavedView, _checked: bool = False) -> None:
        self._tasks.start_once("remove", self._remove(view))

    def _on_named(self, name: str) -> None:
        self._tasks.start_once("save", self._save(name))

    async def _save(self, name: str) -> None:
        act = self._tasks.act_with_undo
        try:
            if self._renamed:
                _, step = await act(operations.views.rename_view, self._renamed, name)
            else:
                filters = queries.views.raw_of(self._filter)
                _, step = await act(operations.views.save_view, name, place=PLACE, filters=filters, sort="next")
        except RefusedError as error:
            self.bar.show_problem(f"{error.happened} {error.do}")
            return
        self.bar.hide()
        self.closed.emit()
        words = tr("View is now called") if self._renamed else tr("View saved:")
        self._context.navigator.show_toast(words, strong=name.strip(), undo=step)

    async def _share(self, view: SavedView) -> None:
        _, step = await self._tasks.act_with_undo(operations.views.share_view, view.id, shared=not view.shared)
        words = tr("Only you see") if view.shared else tr("The team sees")
        self._context.navigator.show_toast(words, strong=view.name, undo=step)

    async def _remove(self, view: SavedView) -> None:
        name, step = await self._tasks.act_with_undo(operations.views.remove_view, view.id)
        self._context.navigator.show_toast(tr("View removed:"), strong=name, undo=step)
