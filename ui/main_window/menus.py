"""Fills the menu bar from the registry of commands; a command out of place stays listed with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QMenuBar

from app.language import marked, tr

if TYPE_CHECKING:
    from ui.commands import Commands
    from ui.theme.theme import Theme

MENUS = (
    marked("&File"), marked("&Edit"), marked("&View"), marked("&Go"), marked("&Lead"), marked("&Call"), marked("V&isit"),
    marked("&Reports"), marked("&Window"), marked("&Help"),
)  # fmt: skip


class Menus(QObject):
    """One QMenu per menu name; menus without commands are hidden."""

    def __init__(self, *, bar: QMenuBar, commands: Commands, theme: Theme) -> None:
        super().__init__(bar)
        self._commands, self._theme = commands, theme
        self._menus: dict[str, QMenu] = {}
        for words in MENUS:
            menu = QMenu(tr(words), bar)
            menu.setToolTipsVisible(True)
            bar.addMenu(menu)
            menu.aboutToShow.connect(self._on_about_to_show)
            menu.aboutToHide.connect(self._on_about_to_hide)
            self._menus[words.replace("&", "")] = menu
        commands.changed.connect(self.fill)
        self.fill()

    def menu(self, name: str) -> QMenu:
        """A menu by its name without the access key."""
        return self._menus[name]

    @Slot()
    def fill(self) -> None:
        """Put every command where its menu says, a line between sections."""
        for name, menu in self._menus.items():
            menu.clear()
            section: int | None = None
            for command in self._commands.in_menu(name):
                if section is not None and command.section != section:
                    menu.addSeparator()
                section = command.section
                menu.addAction(self._commands.action(command.id))
            menu.menuAction().setVisible(not menu.isEmpty())

    def _shown_menu(self) -> QMenu | None:
        sender = self.sender()
        return sender if isinstance(sender, QMenu) else None

    @Slot()
    def _on_about_to_show(self) -> None:
        menu = self._shown_menu()
        for action in menu.actions() if menu is not None else ():
            command = self._commands.find(action.objectName())
            if command is None:
                continue
            reason = command.why_not
            action.setEnabled(not reason)
            action.setToolTip(reason or command.words)
            if command.icon and not command.checkable:
                action.setIcon(self._theme.icon(command.icon))

    @Slot()
    def _on_about_to_hide(self) -> None:
        # Enabled again, so that the key of a command still answers, with the reason when it cannot run.
        menu = self._shown_menu()
        for action in menu.actions() if menu is not None else ():
            action.setEnabled(True)
