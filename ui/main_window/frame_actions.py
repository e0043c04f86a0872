"""What the frame's own commands do; kept beside the window so that both stay readable."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication

from app.domain.links import link_to
from app.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.main_window.places import Places
    from ui.main_window.sidebar import Sidebar
    from ui.main_window.status_line import StatusLine
    from ui.palette.hits import PaletteHit, Search
    from ui.palette.key_sheet import KeySheet
    from ui.palette.palette import Palette
    from ui.tasks import PageTasks


class FrameActions:
    """Mixed into MainWindow, which has the parts named here."""

    context: UiContext
    search: Search | None
    sidebar: Sidebar
    places: Places
    status: StatusLine
    host: QWidget
    window_tasks: PageTasks
    _palette: Palette | None = None
    _key_sheet: KeySheet | None = None

    def undo(self) -> None:
        """Take back the latest change of this user."""
        self.window_tasks.start_once("undo", self._step(self.context.workspace.undo, tr("Undone")))

    def undo_step(self, step: str) -> None:
        """Take back that step, be it the latest or not."""
        self.window_tasks.start_once(
            f"undo {step}", self._step(partial(self.context.workspace.undo, step), tr("Undone"))
        )

    def redo(self) -> None:
        """Do again what was taken back."""
        self.window_tasks.start_once("undo", self._step(self.context.workspace.redo, tr("Done again")))

    def copy_link(self) -> None:
        """Put a link to the chosen record on the clipboard: it opens it on every laptop that has it."""
        if link := self._link():
            QGuiApplication.clipboard().setText(link)
            self.context.navigator.show_toast(tr("Copied:"), strong=link)

    def link_reason(self) -> str:
        """Why there is nothing to link to."""
        return "" if self._link() else tr("Choose a lead, an account or a contact first.")

    def _link(self) -> str:
        chosen = self.context.navigator.selection()
        return link_to(chosen.kind, chosen.id) if chosen is not None else ""

    async def _step(self, step: Callable[[], str], done: str) -> None:
        self.context.navigator.show_toast(f"{done}:", strong=await self.window_tasks.write(step))

    @Slot()
    def open_palette(self) -> None:
        """Open the palette over the window; made on first use."""
        self.palette_overlay().open()

    def palette_overlay(self) -> Palette:
        """The palette, to open it right at a command's value."""
        if self._palette is None:
            from ui.palette.palette import Palette

            self._palette = Palette(
                theme=self.context.theme, host=self.host, commands=self.context.commands, tasks=self.context.tasks,
                search=self.search, selection=self.context.navigator.selection,
            )  # fmt: skip
            self._palette.hit_chosen.connect(self.on_hit_chosen)
        return self._palette

    @Slot()
    def open_key_sheet(self) -> None:
        """Show every key; made on first use."""
        if self._key_sheet is None:
            from ui.palette.key_sheet import KeySheet

            self._key_sheet = KeySheet(theme=self.context.theme, host=self.host, commands=self.context.commands)
        self._key_sheet.open()

    @Slot(object, bool)
    def on_hit_chosen(self, hit: PaletteHit, new_window: bool) -> None:
        """A record was chosen in the palette."""
        navigator = self.context.navigator
        if hit.kind == "view":
            navigator.open_place(hit.id)
        else:
            navigator.open_record(hit.kind, hit.id, new_window=new_window)

    @Slot()
    def go_back(self) -> None:
        """To where the user was before."""
        self.places.step(-1)

    def go_forward(self) -> None:
        """The other way."""
        self.places.step(1)

    def back_reason(self) -> str:
        """Why Back cannot run."""
        return "" if self.places.can_step(-1) else tr("This is where you started.")

    def forward_reason(self) -> str:
        """Why Forward cannot run."""
        return "" if self.places.can_step(1) else tr("You have not gone back.")

    def next_pane(self) -> None:
        """F6: sidebar, panes of the page, status bar, round again."""
        self._move_pane(1)

    def previous_pane(self) -> None:
        """Shift F6."""
        self._move_pane(-1)

    def _move_pane(self, direction: int) -> None:
        page = self.places.page()
        inner = list(page.panes()) if page is not None else []
        if page is not None and not inner:
            inner = [page]
        panes: list[QWidget] = [self.sidebar.list, *(pane for pane in inner if pane.isVisible()), self.status.sync]
        focused = self.host.window().focusWidget()
        at = next((n for n, pane in enumerate(panes) if focused is not None and _within(pane, focused)), 0)
        panes[(at + direction) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_scheme(self, scheme: str) -> None:
        """Light, dark, or as the system says; remembered."""
        self.context.settings.setValue("appearance/scheme", scheme)
        self.context.theme.set_scheme(scheme)

    def choose_density(self, density: str) -> None:
        """Row height; remembered."""
        self.context.settings.setValue("appearance/density", density)
        self.context.theme.set_density(density)

    def choose_contrast(self, contrast: str) -> None:
        """Contrast; remembered."""
        self.context.settings.setValue("appearance/contrast", contrast)
        self.context.theme.set_contrast(contrast)

    def choose_text_step(self, direction: int) -> None:
        """Text one step larger or smaller, 0 for normal; remembered."""
        theme = self.context.theme
        if direction:
            theme.step_text_scale(direction)
        else:
            theme.set_text_scale(1.0)
        self.context.settings.setValue("appearance/text_scale", theme.text_scale)

    def toggle_full_screen(self) -> None:
        """Full screen and back."""
        window = self.host.window()
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()


def _within(pane: QWidget, focused: QWidget) -> bool:
    return pane is focused or pane.isAncestorOf(focused)
