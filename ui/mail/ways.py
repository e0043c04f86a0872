"""How a letter leaves: by the rep's mail program, as a file, by the rep's mail server, or copied. Each asks first what
must be asked; none goes without the rep's word."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app import operations, queries
from app.errors import RefusedError, UnavailableError
from app.files import write_safely
from app.language import tr
from app.mail.smtp import send
from app.mail.writing import Outgoing, compose
from ui import dialogs
from ui.common.open_url import LONGEST, mail_address, open_url
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.outbox_mail import LetterRow
    from ui.context import UiContext
    from ui.tasks import PageTasks


class Ways:
    """The ways out of one page's letters."""

    def __init__(self, *, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
        self._context, self._tasks, self._parent = context, tasks, parent

    async def by_program(self, row: LetterRow) -> None:
        """A draft in the rep's mail program; the rep says when it was sent."""
        address = mail_address(row.address, subject=row.subject, body=row.body)
        if len(address) > LONGEST:
            raise RefusedError(
                "E-TOO-LONG", tr("The letter is too long for a link to the mail program."), safe=tr("Nothing was sent."),
                do=tr("Save it as a file with F, which opens there too."),
            )  # fmt: skip
        if await self._hand_over(row, "program") is not None:
            open_url(address)
            self._context.navigator.show_toast(tr("Draft in your mail program. I marks it as sent:"), strong=row.name)

    async def as_file(self, row: LetterRow) -> None:
        """An unsent .eml, saved and opened; the rep says when it was sent."""
        server = await self._tasks.ask(queries.outbox_mail.account)
        name = "".join(one for one in row.name if one.isalnum() or one in " -") or "letter"
        path = await dialogs.pick_file(
            self._parent, tr("Save the letter"), filters=(tr("Letters (*.eml)"),), save_as=f"{name.strip()}.eml"
        )
        if path is None:
            return
        letter = await self._hand_over(row, "eml")
        if letter is not None:
            sender, own_name = (server.sender, server.sender_name) if server else ("", "")
            raw = compose(letter, sender=sender, sender_name=own_name, at=local_now(), unsent=True)
            await self._tasks.read(write_safely, path, raw)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
            self._context.navigator.show_toast(tr("Saved and opened. I marks it as sent:"), strong=path.name)

    async def by_server(self, row: LetterRow) -> None:
        """Sent by the rep's own mail server, after a yes."""
        server = await self._tasks.ask(queries.outbox_mail.account)
        if server is None:
            raise RefusedError(
                "E-NO-SERVER", tr("No mail server is set up."), safe=tr("Nothing was sent."),
                do=tr("M opens it in your mail program; Settings, Mail sets a server up."),
            )  # fmt: skip
        question = tr("Send “{subject}” to {name}, {address}?", subject=row.subject, name=row.name, address=row.address)
        if not await dialogs.ask_yes_no(
            self._parent,
            question,
            yes=tr("Send"),
            no=tr("Not yet"),
            details=tr("By {host}, as {sender}.", host=server.host, sender=server.sender),
        ):
            return
        password = await self._tasks.read(operations.mail_account.password_of, server)
        letter = await self._hand_over(row, "smtp")
        if letter is None:
            return
        raw = compose(letter, sender=server.sender, sender_name=server.sender_name, at=local_now(), unsent=False)
        try:
            await self._tasks.read(send, server, password, raw, letter.to)
        except UnavailableError as error:
            if error.code != "E-SMTP-UNSURE":
                await self._tasks.act(operations.mail.take_back, row.id, error.happened)
            raise
        await self.mark_sent(row)

    async def by_copy(self, row: LetterRow) -> None:
        """The words to the clipboard and their profile opened; nothing is sent by Satchel (product 6)."""
        if await self._hand_over(row, "copy") is None:
            return
        QGuiApplication.clipboard().setText(row.body)
        if row.profile:
            open_url(row.profile)
        self._context.navigator.show_toast(tr("Copied. I marks it as sent:"), strong=row.name)

    async def mark_sent(self, row: LetterRow) -> None:
        """It went; the timeline says how that is known."""
        _, undo = await self._tasks.act_with_undo(operations.mail.mark_sent, row.id)
        self._context.navigator.show_toast(tr("Sent:"), strong=row.name, undo=undo)

    async def _hand_over(self, row: LetterRow, way: str) -> Outgoing | None:
        """Everything asked again at this moment; None when the rep lets it wait."""
        hand_over = partial(self._tasks.act, operations.mail.hand_over, row.id, way)
        try:
            return await hand_over()
        except RefusedError as error:
            if error.code != "E-ASK-FIRST":
                raise
            if await dialogs.ask_yes_no(
                self._parent, error.happened, yes=tr("Send it all the same"), no=tr("Let it wait"), details=row.name
            ):
                return await hand_over(confirmed=True)
            return None
