"""What letters add to every lead: write one, log one from a file, by key or dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from app import operations, queries
from app.errors import RefusedError
from app.language import tr
from ui import dialogs
from ui.commands import Command
from ui.lead_commands.selected import focused_page, selected
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.mail.reading import Letter
    from ui.context import UiContext

FILTERS = (tr("Letters (*.eml)"), tr("All files (*)"))


class MailActs(QObject):
    """Acts on the selected lead; letters dropped on the window go to the lead that shows."""

    def __init__(self, *, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._tasks = context.tasks.for_page(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def why_not_any(self) -> str:
        """'' when at least one lead is selected."""
        return "" if selected(self._context.navigator) else tr("Choose a lead first.")

    def why_not_one(self) -> str:
        """'' when exactly one is."""
        found = selected(self._context.navigator)
        return (
            tr("Choose a lead first.")
            if found is None
            else tr("Works on one lead at a time.")
            if len(found.all_ids) > 1
            else ""
        )

    def write(self) -> None:
        """A letter into the Outbox."""
        if found := selected(self._context.navigator):
            self._tasks.start_once("letter", self._write(found))

    async def _write(self, found: Selection) -> None:
        from ui.mail.write_dialog import WriteDialog

        listed = await self._tasks.ask(queries.templates.templates, "email")
        if len(found.all_ids) > 1 and not listed:
            raise RefusedError("E-NO-TEMPLATE", tr("There is no template yet."), do=tr("Make one under Templates."))
        parent = focused_page() or self._window
        dialog = WriteDialog(found.title, found.all_ids, listed, context=self._context, parent=parent)
        if await dialogs.show(dialog):
            many = isinstance(dialog.outcome, int) and dialog.outcome > 1
            words = tr("{outcome} letters wait", outcome=dialog.outcome) if many else tr("A letter waits")
            self._context.navigator.show_toast(tr("{words} in the", words=words), strong=tr("Outbox"), undo=dialog.step)

    def log_file(self) -> None:
        """Their letter from a file."""
        if found := selected(self._context.navigator):
            self._tasks.start_once("letter", self._pick(found))

    async def _pick(self, found: Selection) -> None:
        path = await dialogs.pick_file(focused_page() or self._window, tr("Their letter"), filters=FILTERS)
        if path is not None:
            await self._take(found, path)

    async def _take(self, found: Selection, path: Path) -> None:
        letter = await self._tasks.read(_letter_in, path)
        said, undo = await self._tasks.act_with_undo(operations.mail.take_letter, found.id, letter)
        self._context.navigator.show_toast(f"{said}:", strong=found.title, undo=undo)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and (path := dropped_letter(event.mimeData())) is not None:
            found = selected(self._context.navigator)
            if found is None:
                return False
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
                self._tasks.start_once("letter", self._take(found, path))
            return True
        return super().eventFilter(watched, event)


def dropped_letter(data: QMimeData) -> Path | None:
    """The one .eml file that is dropped; None for anything else."""
    urls = data.urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.casefold() == ".eml" else None


def _letter_in(path: Path) -> Letter:
    from app.mail.reading import (
        read_letter_file,
    )  # the library for letters is loaded for the first one, not at each start

    return read_letter_file(path)


def add_mail(context: UiContext, window: QWidget) -> None:
    """Register the commands and take what is dropped."""
    acts = MailActs(context=context, window=window)
    context.commands.add(
        Command("lead.write", tr("Write a letter…"), acts.write, key="Shift+E", menu="Lead", icon="mail", scope="lead",
                applies=acts.why_not_any, aliases=(tr("mail merge"), "template", "outbox")),
        Command("lead.letter", tr("Log their letter from a file…"), acts.log_file, key="Shift+R", menu="Lead", icon="mails", scope="lead",
                applies=acts.why_not_one, aliases=("eml", "reply", "bounce", "drop")),
    )  # fmt: skip
