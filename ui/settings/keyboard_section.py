"""Settings, Keyboard: every command and its keys, straight from the registry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.names import fold
from ui.commands import EVERYWHERE, Command, Commands, key_words
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import key_cap_width, paint_key_cap, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme

SCOPES = {EVERYWHERE: "everywhere", "lead": "a lead, anywhere"}


@dataclass(frozen=True)
class KeyRow:
    """A command with its keys in words and where they work."""

    id: str
    words: str
    keys: tuple[str, ...]
    where: str


def scope_words(scope: str) -> str:
    """Where the keys of a scope work."""
    return SCOPES.get(scope, scope.replace("_", " "))


def key_rows(commands: Commands, typed: str) -> list[KeyRow]:
    """Commands that have what was typed in their words, keys or aliases; those without a key last."""
    rows = [_row(one) for one in commands.all() if _found(one, typed)]
    return sorted(rows, key=_no_key)


def _row(one: Command) -> KeyRow:
    return KeyRow(one.id, one.words.rstrip("…"), tuple(key_words(key) for key in one.keys), scope_words(one.scope))


def _no_key(row: KeyRow) -> bool:
    return not row.keys


def _found(one: Command, typed: str) -> bool:
    words = [one.words, scope_words(one.scope), *one.aliases, *(key_words(key) for key in one.keys)]
    text = fold(" ".join(words))
    return all(word in text for word in fold(typed).split())


class KeysModel(RowListModel[KeyRow]):
    """Commands, in order of registration."""

    def sentence(self, row: KeyRow) -> str:
        """As a screen reader says it."""
        return f"{row.words}, {' or '.join(row.keys) or 'no key'}, {row.where}"


class KeysDelegate(ListDelegate):
    """One line: the command, where it works, its keys as caps."""

    def height_of(self, index: AnyIndex) -> int:
        """One line."""
        return self.theme.px(32)

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One command."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, KeyRow):
            return
        theme, middle, right = self.theme, rect.center().y() + 1, rect.right() - self.theme.px(14)
        for key in reversed(row.keys[:2]):
            right -= key_cap_width(theme, key)
            paint_key_cap(painter, theme, right, middle, key)
            right -= theme.px(6)
        if not row.keys:
            right -= theme.text_width("no key", "meta")
            paint_text(
                painter,
                theme,
                QRect(right, rect.y(), rect.right() - right, rect.height()),
                "no key",
                role="meta",
                tone="text3",
            )
        left = rect.x() + theme.px(17)
        room = QRect(left, rect.y(), max(right - left - theme.px(8), 0), rect.height())
        taken = paint_text(painter, theme, room, row.words) + theme.px(8)
        paint_text(painter, theme, room.adjusted(taken, 0, 0, 0), row.where, role="meta", tone="text2")


class KeyboardSection(QWidget):
    """The list; `show_typed` narrows it."""

    title = "Keyboard"

    def __init__(self, *, theme: Theme, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self.setAccessibleName(self.title)
        self.model = KeysModel(self)
        self.list = ListView(theme=theme, name="Commands and their keys")
        self.list.setModel(self.model)
        self.list.setItemDelegate(KeysDelegate(theme=theme, parent=self.list))
        words = Text(
            "Every command and its keys. ? shows them in the window too.", type="meta", tone="text2", elide=True
        )
        top, column = QVBoxLayout(), QVBoxLayout(self)
        theme.space(top, (20, 10, 20, 8), 0)
        top.addWidget(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self.show_typed("")

    def found_by(self, typed: str) -> bool:
        """Whether the page has what was typed."""
        return fold(typed.strip()) in fold("keyboard keys shortcuts") or bool(key_rows(self._commands, typed))

    def show_typed(self, typed: str) -> None:
        """Only the commands with these words; all of them when there is none."""
        rows = key_rows(self._commands, typed) or key_rows(self._commands, "")
        self.model.set_rows(rows)
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
