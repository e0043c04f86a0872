"""The Outbox: letters reviewed one after another, then sent by the way the rep chooses (product 6)."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app import operations, queries
from app.domain.names import fold
from app.errors import RefusedError
from app.language import tr
from app.queries.outbox_mail import LetterRow
from ui.commands import Command
from ui.common.button import Button
from ui.common.page import Hints
from ui.common.search_list_page import SearchListPage
from ui.gates.move import local_now
from ui.mail.letter_pane import LetterPane
from ui.mail.outbox_rows import OutboxDelegate, OutboxModel
from ui.mail.ways import Ways
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.errors import SatchelError
    from ui.context import UiContext

BOTH_FROM = 720  # design pixels; below that the list, or after Enter the letter
EMPTY = tr("Nothing waits to be sent. Steps of sequences put letters here; Shift E on a lead writes one.")


class OutboxPage(SearchListPage):
    """A approves and shows the next one, D drops, Enter edits; nothing leaves by itself."""

    scope = "outbox"
    touches = ("message", "activity", "email", "suppression", "setting")

    def __init__(self, *, context: UiContext) -> None:
        model = OutboxModel()
        super().__init__(
            tr("Outbox"), context=context, model=model, delegate=OutboxDelegate(theme=context.theme), icon="mails"
        )
        model.setParent(self)
        self._reading = False
        self.pane = LetterPane(theme=context.theme)
        self._ways = Ways(context=context, tasks=self._tasks, parent=self)
        for key, words, icon, letter, run in self._actions():
            kind = "primary" if key == "approve" else "default"
            button = Button(words, theme=context.theme, icon=icon, key=letter, kind=kind, small=True)
            button.clicked.connect(run)
            self.pane.add_action(key, button)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.stack.setMinimumWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(1, 1)
        self.finish(body=self._splitter, scopes=("lead",))
        self.selection_changed.connect(self._show_chosen)
        self.pane.left.connect(self._on_left)
        self.pane.finished.connect(self.approve)
        context.theme.changed.connect(self._fit)

    def _actions(self) -> tuple[tuple[str, str, str, str, Callable[[], None]], ...]:
        return (
            ("approve", tr("Approve"), "check", "A", self.approve),
            ("send", tr("Send"), "mail", "S", self.send),
            ("program", tr("Mail program"), "external-link", "M", self.open_program),
            ("file", tr("File"), "file", "F", self.save_file),
            ("copy", tr("Copy"), "copy", "Y", self.copy),
            ("sent", tr("I sent it"), "check", "I", self.mark_sent),
            ("drop", tr("Drop"), "x", "D", self.drop),
        )

    def commands(self) -> list[Command]:
        words = {
            "approve": tr("Approve, and show the next"),
            "send": tr("Send by your mail server"),
            "program": tr("Open in your mail program"),
            "file": tr("Save as a file and open it"),
            "copy": tr("Copy the text and open their profile"),
            "sent": tr("I sent it"),
            "drop": tr("Drop the letter"),
        }
        return [
            *super().commands(),
            *(
                Command(f"outbox.{key}", words[key], run, key=letter, scope=self.scope, icon=icon, applies=self.why_not)
                for key, _, icon, letter, run in self._actions()
            ),
        ]

    async def load(self, typed: str) -> Sequence[Any]:
        """Letters whose person, company or subject holds what was typed."""
        rows = await self._tasks.ask(queries.outbox_mail.letters, self._context.workspace.user, local_now())
        words = fold(typed).split()
        return [one for one in rows if all(word in fold(f"{one.name} {one.company} {one.subject}") for word in words)]

    def count_words(self, rows: Sequence[Any]) -> str:
        """How many are to review, how many approved."""
        drafts = sum(one.state == "draft" for one in rows)
        return tr("{drafts:,} to review, {rows:,} approved", drafts=drafts, rows=len(rows) - drafts) if rows else ""

    def empty_words(self) -> tuple[str, str, str]:
        """What to say when nothing waits."""
        return EMPTY, "", ""

    def _row(self) -> LetterRow | None:
        found = self.chosen()
        return found if isinstance(found, LetterRow) else None

    def show_rows(self, rows: Sequence[Any]) -> None:
        """The cursor goes on to the next one to review when its row went."""
        super().show_rows(rows)
        self._show_chosen()

    def _show_chosen(self) -> None:
        if (row := self._row()) is not None:
            if self.pane.row is not None and self.pane.row.id != row.id and self.pane.changed:
                self._tasks.start_once("keep", self._keep())
            self.pane.show_row(row)
            mail, approved = row.channel == "email", row.state == "approved"
            shown = {"approve": not approved, "send": mail and approved, "program": mail and approved, "file": mail and approved,
                     "copy": not mail and approved, "sent": approved, "drop": True}  # fmt: skip
            for key, button in self.pane.buttons.items():
                button.setVisible(shown[key])
        self._fit()

    # what is done

    def open_chosen(self) -> None:
        """Into the text."""
        if self._row() is not None:
            self._reading = True
            self._fit()
            self.pane.begin()

    def on_clicked(self, index: QModelIndex) -> None:
        """Where there is room for one pane only, a click reads."""
        if self.pane.isHidden():
            self._reading = True
            self._fit()

    def approve(self) -> None:
        """Keep what was typed, approve it, and show the next one."""
        self._begin("approve", self._approve)

    def send(self) -> None:
        """By the rep's mail server."""
        self._begin("send", self._ways.by_server)

    def open_program(self) -> None:
        """In the rep's mail program."""
        self._begin("send", self._ways.by_program)

    def save_file(self) -> None:
        """As a file."""
        self._begin("send", self._ways.as_file)

    def copy(self) -> None:
        """The text, and their profile."""
        self._begin("send", self._ways.by_copy)

    def mark_sent(self) -> None:
        """It went."""
        self._begin("send", self._ways.mark_sent)

    def drop(self) -> None:
        """It does not go."""
        self._begin("drop", self._drop)

    def _begin(self, name: str, work: Callable[[LetterRow], Coroutine[Any, Any, None]]) -> None:
        if (row := self._row()) is not None:
            self._tasks.start_once(name, self._do(row, work))

    async def _do(self, row: LetterRow, work: Callable[[LetterRow], Coroutine[Any, Any, None]]) -> None:
        self.pane.show_problem("")
        await work(row)
        await self.refresh()

    async def _approve(self, row: LetterRow) -> None:
        await self._keep()
        _, undo = await self._tasks.act_with_undo(operations.mail.approve, row.id)
        self._context.navigator.show_toast(tr("Approved:"), strong=row.name, undo=undo)
        at = self.list.currentIndex().row()
        following = self._model.index(at + 1, 0)
        if following.isValid():
            self.list.setCurrentIndex(following)

    async def _drop(self, row: LetterRow) -> None:
        _, undo = await self._tasks.act_with_undo(operations.mail.drop, row.id)
        self._context.navigator.show_toast(tr("Dropped:"), strong=row.name, undo=undo)

    def _keep(self) -> Coroutine[Any, Any, None]:
        """What is typed now, kept; read at once, before the pane shows another letter."""
        row = self.pane.row if self.pane.changed else None
        return self._keep_words(row, self.pane.take_words())

    async def _keep_words(self, row: LetterRow | None, words: dict[str, str]) -> None:
        if row is None:
            return
        try:
            await self._tasks.act(operations.mail.edit, row.id, **words)
        except RefusedError:
            self.pane.give_back(row)
            raise

    def _on_left(self) -> None:
        self._tasks.start_once("keep", self._leave())

    async def _leave(self) -> None:
        await self._keep()
        self._reading = False
        await self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, error: SatchelError) -> bool:
        """Beside the field it is about."""
        if not isinstance(error, RefusedError) or self._row() is None:
            return False
        if self.pane.isHidden():
            self._reading = True
            self._fit()
        self.pane.show_problem(str(error), error.field)
        return True

    # what the window asks

    def selection(self) -> Selection | None:
        row = self._row()
        return Selection("lead", row.lead_id, row.name) if row else None

    def left(self) -> None:
        """What was typed is kept."""
        if self.pane.changed:
            self._tasks.start_once("keep", self._keep())

    def _fit(self) -> None:
        wide = self.width() >= self._context.theme.px(BOTH_FROM)
        there = self._row() is not None
        self.pane.setVisible(there and (wide or self._reading))
        self.stack.setVisible(wide or not self.pane.isVisibleTo(self))
        if wide:
            side = self._context.theme.px(320)
            self._splitter.setSizes([side, max(self.width() - side, side)])

    def key_hints(self) -> Hints:
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Edit")),
            ("A", tr("Approve")),
            ("S", tr("Send")),
            ("M", tr("Mail program")),
            ("D", tr("Drop")),
        )

    def panes(self) -> list[QWidget]:
        if self.stack.isHidden():
            return [self.pane.body, self.search]
        return [*super().panes(), *(() if self.pane.isHidden() else (self.pane.body,))]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
