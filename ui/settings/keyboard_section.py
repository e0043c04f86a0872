"""Settings, Keyboard: every command and its keys, straight from the registry, each of which may have another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.names import fold
from app.frozen import frozen
from app.language import tr
from ui.commands import EVERYWHERE, Command, Commands, key_words
from ui.common.button import Button
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import key_cap_width, paint_key_cap, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme

BARE = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock)
WORDS = tr("keyboard keys shortcuts bind rebind single letters")
SCOPES = {EVERYWHERE: tr("everywhere"), "lead": tr("a lead, anywhere")}


@frozen
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
        return f"{row.words}, {tr(' or ').join(row.keys) or tr('no key')}, {row.where}"


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
            right -= key_cap_width(theme, key, live=True)
            paint_key_cap(painter, theme, right, middle, key, live=True)
            right -= theme.px(6)
        if not row.keys:
            right -= theme.text_width(tr("no key"), "meta")
            paint_text(
                painter,
                theme,
                QRect(right, rect.y(), rect.right() - right, rect.height()),
                tr("no key"),
                role="meta",
                tone="text3",
            )
        left = rect.x() + theme.px(17)
        room = QRect(left, rect.y(), max(right - left - theme.px(8), 0), rect.height())
        taken = paint_text(painter, theme, room, row.words) + theme.px(8)
        paint_text(painter, theme, room.adjusted(taken, 0, 0, 0), row.where, role="meta", tone="text2")


class KeyField(QLineEdit):
    """Takes the next key that is pressed; `pressed(key)`, `given_up` with Esc."""

    pressed = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(tr("New key"))
        self.setPlaceholderText(tr("Press the new key. Backspace takes it away, Esc leaves it."))

    def event(self, event: QEvent) -> bool:
        """Every key is meant for this field, Tab and those of the window too."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
            event.accept()
            return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            self.pressed.emit("")
        elif event.key() not in BARE:
            self.pressed.emit(QKeySequence(event.keyCombination()).toString())


class KeyboardSection(QWidget):
    """The list; `show_typed` narrows it. Enter on a command takes another key for it."""

    title = tr("Keyboard")

    def __init__(self, *, theme: Theme, commands: Commands) -> None:
        super().__init__()
        self._commands, self._theme, self._typed = commands, theme, ""
        self.setAccessibleName(self.title)
        self.model = KeysModel(self)
        self.list = ListView(theme=theme, name=tr("Commands and their keys"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(KeysDelegate(theme=theme, parent=self.list))
        self.list.activated.connect(self._on_activated)
        self.letters = QCheckBox(tr("Single letters and digits run commands"))
        self.letters.setChecked(commands.choices.letters)
        self.letters.toggled.connect(self._on_letters)
        self.restore = Button(tr("Restore defaults"), theme=theme, kind="ghost", small=True)
        self.restore.clicked.connect(self._on_restore)
        self.field, self.problem = KeyField(), Text("", tone="text2", wrap=True)
        self.field.pressed.connect(self._on_pressed)
        self.field.given_up.connect(self._on_given_up)
        words = Text(
            tr("Enter gives a command another key. ? shows them in the window."), type="meta", tone="text2", wrap=True
        )
        top, line, foot, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        theme.space(top, (20, 10, 20, 8), 6)
        theme.space(line, (0, 0, 0, 0), 8)
        theme.space(foot, (20, 6, 20, 8), 6)
        line.addWidget(self.letters, 1)
        line.addWidget(self.restore)
        top.addWidget(words)
        top.addLayout(line)
        foot.addWidget(self.problem)
        foot.addWidget(self.field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self._end()
        self.show_typed("")

    def _on_activated(self, _index: QModelIndex) -> None:
        row = self._row()
        if row is not None:
            self._say(tr("A new key for “{words}”:", words=row.words), "text2")
            self.field.clear()
            self.field.show()
            QTimer.singleShot(0, self._show_chosen)  # the list has become lower
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chosen(self) -> None:
        self.list.scrollTo(self.list.currentIndex())

    def _row(self) -> KeyRow | None:
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, KeyRow) else None

    def _on_pressed(self, key: str) -> None:
        row = self._row()
        if row is None:
            return
        reason = self._commands.rebind(row.id, key)
        if reason:
            self._say(reason, "bad")
            self.field.setText(key_words(key))
            return
        self._end()
        self._say(
            tr("“{words}” is {key_words} now.", words=row.words, key_words=key_words(key))
            if key
            else tr("“{words}” has no key now.", words=row.words),
            "ok",
        )
        self._show_keys()

    def _on_given_up(self) -> None:
        self._end()

    def _on_letters(self, on: bool) -> None:
        self._commands.choices.set_letters(on)
        self._commands.use_choices()
        self._say("" if on else tr("Menus and the palette (Ctrl K) reach the same commands."), "text2")
        self._show_keys()

    def _on_restore(self) -> None:
        self._commands.choices.clear()
        self._commands.use_choices()
        self.letters.setChecked(True)
        self._say(tr("All keys are as they came."), "ok")
        self._show_keys()

    def _show_keys(self) -> None:
        self._theme.set_stale_keys(self._commands.stale_words())
        self.restore.setEnabled(self._commands.choices.any)
        self.show_typed(self._typed)

    def _end(self) -> None:
        had_focus = self.field.hasFocus()
        self.field.hide()
        self.problem.hide()
        self.restore.setEnabled(self._commands.choices.any)
        if had_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str, tone: str) -> None:
        self.problem.set_tone(tone)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def found_by(self, typed: str) -> bool:
        """Whether the page has what was typed."""
        said = fold(f"{WORDS} {self.letters.text()}")
        return all(word in said for word in fold(typed).split()) or bool(key_rows(self._commands, typed))

    def show_typed(self, typed: str) -> None:
        """Only the commands with these words; all of them when there is none."""
        self._typed = typed
        rows = key_rows(self._commands, typed) or key_rows(self._commands, "")
        self.model.set_rows(rows)
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
