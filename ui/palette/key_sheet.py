"""The key sheet: every key there is, searchable, straight from the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.language import tr
from ui.commands import EVERYWHERE, Commands, key_words
from ui.common.marks import KeyCap
from ui.common.overlay import Overlay
from ui.common.text import Text
from ui.palette.hits import PaletteRow
from ui.palette.row_list import PaletteList

if TYPE_CHECKING:
    from ui.theme.theme import Theme

SCOPE_WORDS = {EVERYWHERE: tr("Everywhere"), "lead": tr("A lead, anywhere")}
WIDTH, HEIGHT = 620, 560


class KeySheet(Overlay):
    """Opens with ?, filters by words or by key."""

    def __init__(self, *, theme: Theme, host: QWidget, commands: Commands) -> None:
        super().__init__(theme=theme, host=host, name=tr("All keys"), width=WIDTH, height=HEIGHT)
        self._commands = commands
        self.field = QLineEdit(self.panel)
        self.field.setProperty("plain", True)
        self.field.setProperty("scale", "large")
        self.field.setPlaceholderText(tr("Find a key or a command"))
        self.field.setAccessibleName(tr("Find a key or a command"))
        self.list = PaletteList(theme=theme, name=tr("Keys"), parent=self.panel)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._empty = Text(tr("No key for that. The palette (Ctrl K) finds commands without one."), tone="text2")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top = QFrame(self.panel)
        top.setObjectName("overlay_top")
        row = QHBoxLayout(top)
        theme.space(row, (18, 12, 16, 12), 10)
        row.addWidget(Text(tr("Keys"), type="dialog_title"))
        row.addWidget(self.field, 1)
        row.addWidget(KeyCap("Esc", theme=theme))
        column = QVBoxLayout(self.panel)
        theme.space(column, (1, 1, 1, 8), 0)
        column.addWidget(top)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return)
        self.list.clicked.connect(self._on_clicked)

    def open(self) -> None:
        """Show every key, grouped by where it works."""
        self.field.clear()
        self._on_typed("")
        self.open_over(self.field)

    def _all_rows(self, wanted: str) -> list[PaletteRow]:
        rows: list[PaletteRow] = []
        scopes = dict.fromkeys([EVERYWHERE, "lead", *(command.scope for command in self._commands.all())])
        for scope in scopes:
            found = []
            for command in self._commands.in_scope(scope):
                keys = [key_words(key) for key in command.keys]
                haystack = " ".join([command.words, *keys, *command.aliases]).casefold()
                if keys and wanted in haystack:
                    found.append(
                        PaletteRow(
                            id=command.id, kind="command", title=command.words, icon=command.icon, target=command.id,
                            key=keys[0], detail=tr(" or ").join(keys[1:]),
                        )
                    )  # fmt: skip
            if found:
                title = SCOPE_WORDS.get(scope, scope.replace("_", " ").capitalize())
                rows += [PaletteRow(id=f"heading:{scope}", kind="heading", title=title), *found]
        return rows

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        rows = self._all_rows(typed.strip().casefold())
        self.list.rows.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.list.choose_first()

    @Slot()
    def _on_return(self) -> None:
        self._run(self.list.chosen())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._run(self.list.rows.row_at(index))

    def _run(self, row: PaletteRow | None) -> None:
        if row is not None and not row.heading:
            self.close_overlay()
            self._commands.run(row.target)
