"""The registry of commands: menus, palette, key sheet and status hints all read the same list."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.frozen import frozen
from app.language import tr
from ui.key_choices import KeyChoices, never_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EVERYWHERE = "everywhere"


@frozen
class Command:
    """One thing a person can do. `scope` says where its keys work, `applies` says '' or why it cannot run now.

    `menu` names the menu it stands in, `section` groups it there. `choices` gives (value, words) pairs for a
    command that needs a value (the palette asks for it on Tab and calls `run_with`).
    """

    id: str
    words: str
    run: Callable[[], object]
    aliases: tuple[str, ...] = ()
    key: str = ""
    more_keys: tuple[str, ...] = ()
    menu: str = ""
    section: int = 0
    icon: str = ""
    scope: str = EVERYWHERE
    applies: Callable[[], str] | None = None
    detail: Callable[[], str] | None = None
    choices: Callable[[], Sequence[tuple[str, str]]] | None = None
    run_with: Callable[[str], object] | None = None
    checkable: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole

    @property
    def keys(self) -> tuple[str, ...]:
        """All key sequences, the first one is shown."""
        return ((self.key,) if self.key else ()) + self.more_keys

    @property
    def why_not(self) -> str:
        """'' when it can run now, otherwise the reason in words."""
        return self.applies() if self.applies is not None else ""


class DuplicateKeyError(ValueError):
    """Two commands of one scope want the same key."""


class Commands(QObject):
    """All commands by id, each with one QAction. `changed` fires once per turn of the event loop."""

    changed = Signal()
    ran = Signal(str)
    refused = Signal(str)

    def __init__(self, *, app: QApplication, choices: KeyChoices | None = None) -> None:
        super().__init__()
        self.choices = choices or KeyChoices()
        self._usual: dict[str, tuple[str, ...]] = {}
        self._together: set[frozenset[str]] = set()  # scopes whose keys work in one view
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._taken: dict[tuple[str, str], str] = {}  # (scope, key) to the command that has it
        self._window: QWidget | None = None
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.timeout.connect(self.changed)
        self._priority = _KeyPriority(commands=self)
        app.focusChanged.connect(self._priority.on_focus_changed)

    def use_window(self, window: QWidget) -> None:
        """The window whose keys everywhere-commands listen to."""
        self._window = window
        for command in self._commands.values():
            if command.scope == EVERYWHERE:
                window.addAction(self._actions[command.id])

    def add(self, *commands: Command) -> None:
        """Register; a key taken within the same scope raises DuplicateKeyError, an id known is replaced."""
        for usual in commands:
            self.remove(usual.id)
            self._usual[usual.id] = usual.keys
            command = self._as_chosen(usual)
            if self._owner_of_keys(command):  # a key chosen before another command was given it
                command = usual
            self._refuse_duplicate_keys(command)
            self._commands[command.id] = command
            action = self._actions[command.id] = self._build(command)
            if command.scope == EVERYWHERE and self._window is not None:
                self._window.addAction(action)
        self._told.start(0)

    def remove(self, command_id: str) -> None:
        """Forget a command and its action."""
        if self._commands.pop(command_id, None) is not None:
            self._taken = {place: owner for place, owner in self._taken.items() if owner != command_id}
            action = self._actions.pop(command_id)
            for owner in action.associatedObjects():
                if isinstance(owner, QWidget):
                    owner.removeAction(action)
            action.deleteLater()
            self._told.start(0)

    def attach(self, view: QWidget, *scopes: str) -> None:
        """Let the keys of these scopes work while `view` or a child has focus; the first scope wins a shared key."""
        taken: set[str] = set()
        self._together.add(frozenset(scopes))
        for scope in scopes:
            for command in self.in_scope(scope):
                if not taken.intersection(command.keys):
                    view.addAction(self._actions[command.id])
                taken.update(command.keys)

    # keys of one's own

    def _as_chosen(self, command: Command) -> Command:
        """With the keys this person has for it."""
        keys = self.choices.keys_of(command.id, command.keys)
        return replace(command, key=keys[0] if keys else "", more_keys=keys[1:]) if keys != command.keys else command

    def why_not_key(self, command_id: str, key: str) -> str:
        """Why a command cannot have that key: '' when it can, else who has it where both would work."""
        if reason := never_words(key):
            return reason
        own, wanted = self._commands[command_id].scope, QKeySequence(key).toString()
        near = {own, EVERYWHERE}.union(*(scopes for scopes in self._together if own in scopes))
        for other in self._commands.values():
            meets = own == EVERYWHERE or other.scope in near
            if other.id != command_id and meets and wanted in (QKeySequence(one).toString() for one in other.keys):
                return tr(
                    "{key_words} is “{rstrip}”. Choose another.",
                    key_words=key_words(key),
                    rstrip=other.words.rstrip("…"),
                )
        return ""

    def rebind(self, command_id: str, key: str | None) -> str:
        """Give a command another key at once, '' for none, None for the usual ones; returns why it cannot be, '' when it is."""
        reason = self.why_not_key(command_id, key) if key else ""
        if not reason:
            self.choices.choose(command_id, key)
            self.use_choices()
        return reason

    def usual(self, command_id: str) -> tuple[str, ...]:
        """Its keys before anybody chose others."""
        return self._usual[command_id]

    def give(self, command_id: str, keys: tuple[str, ...]) -> None:
        """Other usual keys, in force with the next `use_choices`; those a person chose stay."""
        self._usual[command_id] = keys

    def use_choices(self) -> None:
        """Have the keys as they were chosen."""
        for command_id, command in list(self._commands.items()):
            keys = self.choices.keys_of(command_id, self._usual[command_id])
            if keys != command.keys:
                self._commands[command_id] = replace(command, key=keys[0] if keys else "", more_keys=keys[1:])
                self._actions[command_id].setShortcuts([QKeySequence(one) for one in keys])
        self._taken = {
            (one.scope, QKeySequence(key).toString()): one.id for one in self._commands.values() for key in one.keys
        }
        self._told.start(0)

    def stale_words(self) -> frozenset[str]:
        """Keys as people read them that some command no longer has: nothing may show them as if they worked."""
        gone = {
            key_words(key)
            for command in self._commands.values()
            for key in set(self._usual[command.id]) - set(command.keys)
        }
        return frozenset(gone)

    def hints(self, hints: Sequence[tuple[str, str]], focus: QWidget | None) -> tuple[tuple[str, str], ...]:
        """The hints of a page with the keys as they are where the focus stands; what has no key any more is left out."""
        stale = self.stale_words()
        if not stale:
            return tuple(hints)
        now: dict[str, str] = {}
        widget = focus
        while widget is not None:
            for action in widget.actions():
                command = self._commands.get(action.objectName())
                for usual in self._usual[command.id] if command is not None else ():
                    now.setdefault(key_words(usual), key_words(command.key) if command and command.key else "")
            widget = widget.parentWidget()
        shown = []
        for keys, words in hints:
            kept = [now.get(one, "" if one in stale else one) for one in keys.split("|")]
            if all(kept):
                shown.append(("|".join(kept), words))
        return tuple(shown)

    def all(self) -> list[Command]:
        """Every command, in order of registration."""
        return list(self._commands.values())

    def in_scope(self, scope: str) -> list[Command]:
        """Commands of one scope."""
        return [command for command in self._commands.values() if command.scope == scope]

    def in_menu(self, menu: str) -> list[Command]:
        """Commands of one menu, by section, then registration."""
        return sorted((command for command in self._commands.values() if command.menu == menu), key=_section)

    def find(self, command_id: str) -> Command | None:
        """The command of that id."""
        return self._commands.get(command_id)

    def action(self, command_id: str) -> QAction:
        """The one QAction of that command."""
        return self._actions[command_id]

    def run(self, command_id: str) -> bool:
        """Run by id; when it cannot run now, `refused` tells why and it returns False."""
        command = self._commands[command_id]
        reason = command.why_not
        if reason:
            self.refused.emit(reason)
            return False
        command.run()
        self.ran.emit(command_id)
        return True

    def run_with(self, command_id: str, value: str) -> None:
        """Run a command that needs a value."""
        command = self._commands[command_id]
        if command.run_with is not None:
            command.run_with(value)
            self.ran.emit(command_id)

    def _build(self, command: Command) -> QAction:
        action = QAction(command.words, self)
        action.setObjectName(command.id)
        action.setMenuRole(command.role)
        action.setCheckable(command.checkable)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        everywhere = command.scope == EVERYWHERE
        action.setShortcutContext(
            Qt.ShortcutContext.WindowShortcut if everywhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        action.triggered.connect(partial(self._on_triggered, command.id))
        return action

    def _owner_of_keys(self, command: Command) -> str:
        places = [(command.scope, QKeySequence(key).toString()) for key in command.keys]
        return next((self._taken[place] for place in places if self._taken.get(place, command.id) != command.id), "")

    def _refuse_duplicate_keys(self, command: Command) -> None:
        for key in command.keys:
            place = command.scope, QKeySequence(key).toString()
            if self._taken.setdefault(place, command.id) != command.id:
                raise DuplicateKeyError(
                    f"{command.id} and {self._taken[place]} both want {place[1]} in {command.scope}"
                )

    @Slot()
    def _on_triggered(self, command_id: str, _checked: bool = False) -> None:
        self.run(command_id)


def key_words(key: str) -> str:
    """A key sequence as people read it: 'Ctrl K', 'G T', on macOS '⌘K'."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    plus = native.endswith("+")
    words = native.rstrip("+").replace(", ", " ").replace("+", " ").replace("Return", "Enter")
    return f"{words} +".strip() if plus else words


def _section(command: Command) -> int:
    return command.section


class _KeyPriority(QObject):
    """While a text field has focus, keys of everywhere-commands with Ctrl still reach the window.

    Ctrl K deletes to the end of the line in text fields of some Linux desktops; the palette must win. The filter
    sits on the focused field only, because a filter on the application would see every event there is.
    """

    YIELDS = frozenset("Ctrl+" + key for key in "ZXCVA") | {"Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+Left", "Ctrl+Right"}

    def __init__(self, *, commands: Commands) -> None:
        super().__init__(commands)
        self._commands = commands
        self._field: QWidget | None = None

    @Slot(QWidget, QWidget)
    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Move the filter to the new text field."""
        if self._field is not None and shiboken6.isValid(self._field):
            self._field.removeEventFilter(self)
        typed_in = isinstance(new, QLineEdit | QTextEdit | QPlainTextEdit) and not new.isReadOnly()
        self._field = new if typed_in else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def _wants(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        pressed = QKeySequence(event.keyCombination()).toString()
        if pressed in self.YIELDS:
            return False
        return any(
            pressed == QKeySequence(key).toString() for one in self._commands.in_scope(EVERYWHERE) for key in one.keys
        )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.ignore()
            return True
        return False
