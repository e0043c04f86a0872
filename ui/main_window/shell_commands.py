"""The commands of the frame itself: undo, palette, history, sidebar, text size, theme, panes, keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAction

from app.language import inner, tr
from ui.commands import Command

if TYPE_CHECKING:
    from ui.theme.theme import Theme

SCHEME_WORDS = (("system", tr("Mode of the system")), ("light", tr("Light mode")), ("dark", tr("Dark mode")))
DENSITY_WORDS = (("comfortable", tr("Comfortable")), ("normal", tr("Normal")), ("compact", tr("Compact")))


class Shell(Protocol):
    """What the frame can do; the main window."""

    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def copy_link(self) -> None: ...
    def link_reason(self) -> str: ...
    def open_palette(self) -> None: ...
    def open_key_sheet(self) -> None: ...
    def go_back(self) -> None: ...
    def go_forward(self) -> None: ...
    def toggle_sidebar(self) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def next_pane(self) -> None: ...
    def previous_pane(self) -> None: ...
    def close(self) -> bool: ...
    def back_reason(self) -> str: ...
    def forward_reason(self) -> str: ...
    def choose_scheme(self, scheme: str) -> None: ...
    def choose_density(self, density: str) -> None: ...
    def choose_contrast(self, contrast: str) -> None: ...
    def choose_text_step(self, direction: int) -> None: ...


def shell_commands(shell: Shell, theme: Theme) -> list[Command]:
    """All of them, with their keys and menus."""
    return [*_file_and_edit(shell), *_view(shell, theme), *_go_and_help(shell)]


def _file_and_edit(shell: Shell) -> list[Command]:
    return [
        Command(
            "file.quit", tr("Quit"), shell.close, key="Ctrl+Q", menu="File", section=90, icon="log-out",
            aliases=("exit", "close"), role=QAction.MenuRole.QuitRole,
        ),
        Command("edit.undo", tr("Undo"), shell.undo, key="Ctrl+Z", menu="Edit", icon="undo-2", aliases=(tr("take back"),)),
        Command(
            "edit.redo", tr("Redo"), shell.redo, key="Ctrl+Shift+Z", more_keys=("Ctrl+Y",), menu="Edit", icon="redo-2",
            aliases=("again",),
        ),
        Command(
            "edit.copy_link", tr("Copy a link to it"), shell.copy_link, menu="Edit", section=1, icon="link",
            aliases=("share", "url", "address"), applies=shell.link_reason,
        ),
    ]  # fmt: skip


def _view(shell: Shell, theme: Theme) -> list[Command]:
    made = [
        Command(
            "view.sidebar", tr("Sidebar"), shell.toggle_sidebar, key="Ctrl+B", menu="View", icon="panel-left",
            aliases=("rail", "collapse"),
        ),
        Command("view.full_screen", tr("Full screen"), shell.toggle_full_screen, key="F11", menu="View", icon="monitor"),
        Command(
            "view.larger", tr("Larger text"), partial(shell.choose_text_step, 1), key="Ctrl++", more_keys=("Ctrl+=",),
            menu="View", section=1, icon="type", aliases=(tr("zoom in"), tr("text size")),
        ),
        Command(
            "view.smaller", tr("Smaller text"), partial(shell.choose_text_step, -1), key="Ctrl+-", menu="View", section=1,
            icon="type", aliases=(tr("zoom out"), tr("text size")),
        ),
        Command(
            "view.normal_size", tr("Normal text size"), partial(shell.choose_text_step, 0), key="Ctrl+0", menu="View",
            section=1, icon="type", aliases=("zoom", "100 %"),
        ),
        Command(
            "view.contrast", tr("High contrast"), partial(_toggle_contrast, shell, theme), menu="View", section=3,
            icon="contrast", aliases=("glare", "accessibility"),
            detail=lambda: "on" if theme.high_contrast else "off",
        ),
    ]  # fmt: skip
    made += [
        Command(
            f"view.scheme_{scheme}", words, partial(shell.choose_scheme, scheme), menu="View",
            section=2, icon=icon, aliases=("theme", "appearance", "dark", "light"), checkable=True,
        )
        for (scheme, words), icon in zip(SCHEME_WORDS, ("monitor", "sun", "moon"), strict=True)
    ]  # fmt: skip
    made += [
        Command(
            f"view.density_{density}", tr("Rows: {words}", words=inner(words)), partial(shell.choose_density, density), menu="View",
            section=4, icon="list", aliases=("density", tr("row height")), checkable=True,
        )
        for density, words in DENSITY_WORDS
    ]  # fmt: skip
    return made


def _go_and_help(shell: Shell) -> list[Command]:
    return [
        Command(
            "help.palette", tr("Search or run…"), shell.open_palette, key="Ctrl+K", menu="Go", section=9, icon="search",
            aliases=("palette", "find"),
        ),
        Command(
            "history.back", tr("Back"), shell.go_back, key="Alt+Left", menu="Go", section=8, icon="arrow-left",
            applies=shell.back_reason,
        ),
        Command(
            "history.forward", tr("Forward"), shell.go_forward, key="Alt+Right", menu="Go", section=8, icon="arrow-right",
            applies=shell.forward_reason,
        ),
        Command("view.next_pane", tr("Next pane"), shell.next_pane, key="F6", menu="Window", icon="panel-right"),
        Command("view.previous_pane", tr("Previous pane"), shell.previous_pane, key="Shift+F6", menu="Window"),
        Command(
            "help.keys", tr("All keys"), shell.open_key_sheet, key="?", menu="Help", icon="keyboard",
            aliases=("shortcuts", "keyboard", "help"),
        ),
    ]  # fmt: skip


def _toggle_contrast(shell: Shell, theme: Theme) -> None:
    shell.choose_contrast("normal" if theme.high_contrast else "high")
