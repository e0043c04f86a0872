"""The main window: wires sidebar, pages, menus, status bar, palette and toast to the navigator's wishes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from app.changes import ChangeSet, Source
from app.language import inner_start, tr
from ui.commands import Command
from ui.common.banner import Banner
from ui.common.tabbing import tab_on
from ui.common.toast import Toast
from ui.main_window.frame_actions import FrameActions
from ui.main_window.menus import Menus
from ui.main_window.places import Factory, Places, Stop
from ui.main_window.record_window import RecordWindow
from ui.main_window.shell_commands import shell_commands
from ui.main_window.sidebar import Sidebar
from ui.main_window.sidebar_rows import NavRow
from ui.main_window.status_line import StatusLine
from ui.theme.tokens import COMPACT_BELOW, MINIMUM_WINDOW

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.common.page import Page
    from ui.context import UiContext
    from ui.navigator import Selection, ToastRequest
    from ui.palette.hits import Search

RECORD = "record:"
UNDO_WORDS = tr("Undo")
REVIEWED = "conflicts"  # the place whose count the status bar repeats


class MainWindow(FrameActions, QMainWindow):
    """Add places and records, then show, alone or inside the first window. It knows pages only as `Page`."""

    closing = Signal()

    def __init__(self, *, context: UiContext, user_name: str, user_role: str, search: Search | None = None) -> None:
        super().__init__()
        self.context = context
        self.search = search
        self._rail_wanted, self._rail_forced = False, False
        self._record_places: dict[str, str] = {}
        self._instead: Mapping[str, str] = {}
        self._windows: list[RecordWindow] = []
        theme = context.theme
        self.setMinimumSize(*MINIMUM_WINDOW)
        self.setWindowTitle("Satchel")
        self.sidebar = Sidebar(theme=theme, user_name=user_name, user_role=user_role)
        self.places = Places()
        self.banner = Banner(theme=theme)
        self.status = StatusLine(theme=theme)
        self.host = QWidget()
        self._lay_out()
        self.toast = Toast(theme=theme, host=self.host)
        context.commands.use_window(self)
        context.commands.add(*shell_commands(self, theme))
        self.menus = Menus(bar=self.menuBar(), commands=context.commands, theme=theme)
        self.window_tasks = context.tasks.for_page(self)
        self._connect()
        self._on_theme_changed()

    def add_place(
        self, key: str, title: str, icon: str, section: str, factory: Factory, shortcut: str = "", *,
        aliases: tuple[str, ...] = (), row: bool = True,
    ) -> None:  # fmt: skip
        """A page and its row of the sidebar. `shortcut` is the letter after G; the first nine rows get Ctrl 1 to 9.

        Without a `row` it is reached by its letter, the menu and the palette.
        """
        go = [command for command in self.context.commands.in_menu("Go") if command.id != f"go.{key}"]
        taken = {one for command in go for one in command.keys}
        free = next((f"Ctrl+{digit}" for digit in range(1, 10) if f"Ctrl+{digit}" not in taken), "") if row else ""
        keys = ((free,) if free else ()) + ((f"G, {shortcut}",) if shortcut else ())
        self.places.add(key, factory)
        if row:
            shown = keys[0].replace("+", " ").replace(", ", " ") if keys else ""
            self.sidebar.add_row(NavRow(key, title, icon, key=shown), section=section)
        else:
            self._record_places[key] = key  # no row is marked meanwhile
        self.context.commands.add(
            Command(
                f"go.{key}", title, partial(self.open_place, key), key=keys[0] if keys else "", more_keys=keys[1:],
                menu="Go", section=self.sidebar.section_number(section), icon=icon, aliases=(tr("go to"), *aliases),
            )
        )  # fmt: skip

    def leave_out(self, instead: Mapping[str, str]) -> None:
        """The rows somebody of this role does not have, each with the place that is marked instead.

        Ctrl 1 to 9 are the first nine rows that are left; letters never change with the role (design 2).
        """
        if instead == self._instead:
            return
        self._instead = instead
        commands, digits = self.context.commands, iter(f"Ctrl+{digit}" for digit in range(1, 10))
        with self.sidebar.several():
            self.sidebar.leave_out(instead)
            rows = self.sidebar.place_keys()
            for key in (*rows, *instead):
                if (command := commands.find(f"go.{key}")) is not None:
                    digit = next(digits, "") if key in rows else ""
                    letters = [one for one in commands.usual(command.id) if not one.startswith("Ctrl+")]
                    keys = (digit, *letters) if digit else tuple(letters)
                    commands.give(command.id, keys)
                    self.sidebar.show_key(key, keys[0].replace("+", " ").replace(", ", " ") if keys else "")
        commands.use_choices()

    def add_inner_place(self, key: str, factory: Factory, *, place: str) -> None:
        """A page without a row of its own, reached from another; the row of `place` stays marked meanwhile."""
        self.places.add(key, factory)
        self._record_places[key] = place

    def remove_place(self, key: str) -> None:
        """Take a row away, as when a saved view is deleted."""
        self.sidebar.remove_row(key)
        self.context.commands.remove(f"go.{key}")

    def add_record(self, kind: str, factory: Factory, *, place: str = "") -> None:
        """A page for records of a kind; `show_record(id)` is called each time. `place` stays marked meanwhile."""
        self.places.add(RECORD + kind, factory)
        self._record_places[RECORD + kind] = place

    @Slot(str)
    def open_place(self, key: str) -> None:
        """Show a place."""
        if self.places.knows(key):
            self.places.visit(key)

    @Slot(str, str, bool)
    def open_record(self, kind: str, record_id: str, new_window: bool = False) -> None:
        """Show a record here or in a window of its own; kinds nobody added are ignored."""
        key = RECORD + kind
        if not self.places.knows(key):
            return
        if new_window:
            self._open_window(key, record_id)
        else:
            self.places.visit(key, record_id)

    def put_over_pages(self, part: QWidget) -> None:
        """Give a part room of its own between banner and page."""
        self._pages.insertWidget(1, part)

    def show_banner(self, words: str, *, tone: str = "warn", action: str = "") -> None:
        """Something outside Satchel did not work, said over the pages."""
        self.banner.show_message(words, tone=tone, action=action)

    def use_rail(self, rail: bool) -> None:
        """Fold the sidebar for a while, as call mode does."""
        self._rail_forced = rail
        self._update_rail()

    def toggle_sidebar(self) -> None:
        """Fold or unfold the sidebar; remembered."""
        self._rail_wanted = not self.sidebar.rail
        self.context.settings.setValue("window/rail", self._rail_wanted)
        self._update_rail()

    def restore(self) -> None:
        """The sidebar as it was left."""
        self._rail_wanted = self.context.settings.value("window/rail", False, bool) is True
        self._update_rail()

    def _lay_out(self) -> None:
        pages = self._pages = QVBoxLayout()
        pages.setContentsMargins(0, 0, 0, 0)
        pages.setSpacing(0)
        pages.addWidget(self.banner)
        pages.addWidget(self.places, 1)
        row = QHBoxLayout(self.host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(pages, 1)
        self.setCentralWidget(self.host)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        context, navigator = self.context, self.context.navigator
        navigator.place_requested.connect(self.open_place)
        navigator.record_requested.connect(self.open_record)
        navigator.toast_requested.connect(self._on_toast_requested)
        navigator.back_requested.connect(self.go_back)
        navigator.rail_requested.connect(self.use_rail)
        navigator.command_requested.connect(context.commands.run)
        navigator.sync_state_told.connect(self.status.sync.show_state)
        navigator.count_told.connect(self._on_count_told)
        navigator.ask_selection_from(self.selection)
        context.errors.attach(window=self, toast=navigator.show_toast, banner=self.show_banner)
        context.relay.committed.connect(self._on_committed)
        context.commands.refused.connect(navigator.show_toast)
        context.commands.changed.connect(self._on_keys_changed)
        context.theme.changed.connect(self._on_theme_changed)
        self.sidebar.place_chosen.connect(self.open_place)
        self.sidebar.search_requested.connect(self.open_palette)
        self.sidebar.theme_menu_requested.connect(self._on_theme_menu_requested)
        self.status.keys_clicked.connect(self.open_key_sheet)
        self.status.sync_clicked.connect(self._on_sync_clicked)
        self.status.review_clicked.connect(self._on_review_clicked)
        self.places.page_shown.connect(self._on_page_shown)
        self.places.page_told.connect(self._on_page_told)
        self.toast.undo_requested.connect(self._on_undo_requested)

    def selection(self) -> Selection | None:
        """What the page on top has selected."""
        page = self.places.page()
        return page.selection() if page is not None else None

    def _open_window(self, key: str, record_id: str) -> None:
        page = self.places.make(key)
        page.show_record(record_id)
        window = RecordWindow(page)
        window.setWindowIcon(self.windowIcon())
        window.resize(self.size() * 0.8)
        window.destroyed.connect(partial(self._forget_window, window))
        self._windows.append(window)
        window.show()
        page.entered()

    def _forget_window(self, window: RecordWindow, *_: object) -> None:
        if window in self._windows:
            self._windows.remove(window)

    def _update_rail(self) -> None:
        narrow = self.width() < self.context.theme.px(COMPACT_BELOW)
        page = self.places.page()
        self.sidebar.setVisible(page is None or not page.fills_window)
        self.sidebar.set_rail(
            narrow or self._rail_wanted or self._rail_forced or (page is not None and page.hides_sidebar)
        )

    @Slot(object)
    def _on_page_shown(self, stop: Stop) -> None:
        place = self._record_places.get(stop.key, stop.key)
        self.sidebar.set_current(self._instead.get(place, place) or self.sidebar.current())
        self._update_rail()
        self._on_page_told()

    @Slot()
    def _on_page_told(self) -> None:
        page: Page | None = self.places.page()
        if page is not None:
            self.setWindowTitle(tr("{windowtitle} — Satchel", windowtitle=page.windowTitle()))
            self.status.hints.show_hints(self.context.commands.hints(page.key_hints(), self.focusWidget()))

    @Slot()
    def _on_keys_changed(self) -> None:
        if self.context.commands.choices.any or self.context.theme.stale_keys:
            self.context.theme.set_stale_keys(self.context.commands.stale_words())
            self._on_page_told()

    @Slot(object)
    def _on_toast_requested(self, request: ToastRequest) -> None:
        self.toast.show_request(request)

    @Slot(object)
    def _on_undo_requested(self, undo: object) -> None:
        if callable(undo):
            undo()
        else:
            self.undo_step(str(undo))

    @Slot(object)
    def _on_committed(self, change: ChangeSet) -> None:
        if change.source is Source.USER and change.label:
            name = inner_start(change.label)
            words = f"{UNDO_WORDS} {name}" if change.undo else UNDO_WORDS
            self.context.commands.action("edit.undo").setText(words.replace("&", "&&"))

    @Slot(QPoint)
    def _on_theme_menu_requested(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for scheme in ("system", "light", "dark"):
            menu.addAction(self.context.commands.action(f"view.scheme_{scheme}"))
        menu.popup(point - QPoint(0, menu.sizeHint().height()))

    @Slot(str, int, str)
    def _on_count_told(self, place: str, count: int, tone: str) -> None:
        self.sidebar.set_count(place, count, tone)
        if place == REVIEWED:
            self.status.review.show_words(tr("{count:,} to review", count=count) if count else "")

    @Slot()
    def _on_review_clicked(self) -> None:
        self.open_place(REVIEWED)

    @Slot()
    def _on_sync_clicked(self) -> None:
        panel = self.context.commands.find("sync.panel")
        if panel is not None and not panel.why_not:
            self.context.commands.run("sync.panel")
        elif self.context.commands.find("file.data") is not None:
            self.context.commands.run("file.data")

    @Slot()
    def _on_theme_changed(self) -> None:
        theme, commands = self.context.theme, self.context.commands
        self.setWindowIcon(theme.icon("satchel", "accent", 32))
        for scheme in ("system", "light", "dark"):
            commands.action(f"view.scheme_{scheme}").setChecked(theme.scheme == scheme)
        for density in ("comfortable", "normal", "compact"):
            commands.action(f"view.density_{density}").setChecked(theme.density == density)
        self._update_rail()

    def focusNextPrevChild(self, next: bool) -> bool:
        return tab_on(self.window(), forward=next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_rail()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.context.theme.set_ratio(self.devicePixelRatioF())

    def closeEvent(self, event: QCloseEvent) -> None:
        for window in list(self._windows):
            window.close()
        self.closing.emit()
        super().closeEvent(event)
