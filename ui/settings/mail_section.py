"""Settings, Mail: the rep's own mail server, its password in the keychain of the computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app import operations, queries
from app.errors import RefusedError, SatchelError
from app.language import tr
from app.mail.smtp import MailServer
from ui.common.button import Button
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.context import WorkspaceDoor
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

SECURITY = (
    ("tls", tr("TLS, usual port 465")),
    ("starttls", tr("STARTTLS, usual port 587")),
    ("none", tr("None, this computer only")),
)
WORDS = tr("mail smtp server outbox send password sender e-mail email program collection mailbox imap")


class MailSection(Section):
    """Letters leave by the mail program until a server is set up; each is confirmed by name either way."""

    def __init__(self, *, theme: Theme, tasks: PageTasks, door: WorkspaceDoor) -> None:
        super().__init__(tr("Mail"), theme=theme, words=WORDS)
        self._tasks, self._door = tasks, door
        words = tr(
            "Letters leave by your mail program, as files, or by a mail server set up here. None goes before you say so."
        )
        self.column.addWidget(self.wrapped(words, tone="text2"))
        self.host, self.port, self.security = QLineEdit(), QLineEdit(), QComboBox()
        self.own_address, self.sender_name, self.user, self.password = (
            QLineEdit(),
            QLineEdit(),
            QLineEdit(),
            QLineEdit(),
        )
        for key, words in SECURITY:
            self.security.addItem(words, key)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        for label, control, hint in (
            (tr("Server"), self.host, ""),
            (tr("Port"), self.port, ""),
            (tr("Encryption"), self.security, ""),
            (tr("Your address"), self.own_address, ""),
            (tr("Your name"), self.sender_name, ""),
            (tr("User name"), self.user, tr("Empty for none")),
            (tr("Password"), self.password, tr("Kept in the keychain of this computer, nowhere else")),
        ):
            control.setAccessibleName(label)
            if isinstance(control, QLineEdit):
                control.setMinimumWidth(theme.px(260))
            self.add_setting(label, control, hint)
        self.said = self.spoken("text2")
        self.save, self.forget = (
            Button(tr("Save"), theme=theme, kind="primary"),
            Button(tr("Use no server"), theme=theme),
        )
        for part in (self.said, self.save, self.forget):
            self.column.addWidget(part)
        self.add_fact(
            tr("Collection mailbox"),
            tr(
                "Replies sent or forwarded to it come to their lead. Whoever runs the server sets it up: satchel-server admin set-mailbox."
            ),
        )
        self.column.addStretch(1)
        self.save.clicked.connect(self._on_save)
        self.forget.clicked.connect(self._on_forget)

    def begin(self) -> None:
        """Show what is set."""
        self._tasks.start_once("mail", self._load())

    async def _load(self) -> None:
        server = await self._tasks.ask(queries.outbox_mail.account)
        self.forget.setVisible(server is not None)
        if server is None:
            return
        for field, text in ((self.host, server.host), (self.port, str(server.port)), (self.own_address, server.sender),
                            (self.sender_name, server.sender_name), (self.user, server.user)):  # fmt: skip
            field.setText(text)
        self.security.setCurrentIndex(max(self.security.findData(server.security), 0))

    def _on_save(self) -> None:
        self._tasks.start_once("mail", self._save())

    async def _save(self) -> None:
        port = self.port.text().strip()
        try:
            server = MailServer(
                self.host.text().strip(), int(port) if port.isascii() and port.isdigit() else 0, self.security.currentData(),
                self.user.text().strip(), self.own_address.text().strip(), self.sender_name.text().strip(),
            )  # fmt: skip
            await self._tasks.act(operations.mail_account.save, server)
            if self.password.text():
                await self._tasks.read(operations.mail_account.keep_password, server, self.password.text())
        except SatchelError as error:
            self._say(str(error), "bad")
            if isinstance(error, RefusedError):
                fields: dict[str, QWidget] = {"port": self.port, "address": self.own_address, "security": self.security}
                fields.get(error.field, self.host).setFocus()
            return
        self.password.clear()
        self._say(tr("Saved. The Outbox sends by this server after you confirm each letter."), "ok")
        self.forget.show()

    def _on_forget(self) -> None:
        self._tasks.start_once("mail", self._forget())

    async def _forget(self) -> None:
        await self._tasks.act(operations.mail_account.save, None)
        for field in (self.host, self.port, self.own_address, self.sender_name, self.user, self.password):
            field.clear()
        self.forget.hide()
        self._say(tr("Letters leave by your mail program."), "text2")

    def _say(self, words: str, tone: str) -> None:
        self.said.setText(words)
        self.said.set_tone(tone)
