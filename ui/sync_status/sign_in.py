"""Asks for the password when the server no longer knows this laptop's session; no edit is touched by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import SatchelError
from app.language import tr
from ui import dialogs
from ui.common.button import Button
from ui.common.spoken_text import SpokenText
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.context import UiContext
    from ui.sync_status.service import SyncService


class SignInDialog(QDialog):
    """The password; problems stand under the field."""

    def __init__(self, *, context: UiContext, service: SyncService, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sign in again"))
        self._context, self._service = context, service
        self._tasks = context.tasks.for_page(self)
        theme = context.theme
        column, foot = QVBoxLayout(self), QHBoxLayout()
        theme.space(column, (20, 18, 20, 16), 8)
        column.addWidget(Text(tr("Sign in again"), type="dialog_title"))
        state = service.state
        column.addWidget(Text(state.sentence if state is not None else "", tone="text2", wrap=True))
        column.addWidget(Text(tr("Password"), type="body_strong"))
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Password"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        column.addWidget(self.field)
        self._problem = SpokenText()
        self._problem.hide()
        column.addWidget(self._problem)
        later = Button(tr("Not now"), theme=theme, key="Esc")
        self._go = Button(tr("Sign in"), theme=theme, kind="primary", key="Enter")
        foot.addStretch(1)
        foot.addWidget(later)
        foot.addWidget(self._go)
        column.addLayout(foot)
        later.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)
        self.field.returnPressed.connect(self._on_go)
        self.setMinimumWidth(theme.px(400))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go(self) -> None:
        if self.field.text():
            self._tasks.start_once("sign in", self._sign_in(self.field.text()))

    async def _sign_in(self, password: str) -> None:
        from app.sync_client import joining

        self._go.setEnabled(False)
        try:
            await self._tasks.read(joining.sign_in, self._context.workspace.real, "", password)
        except SatchelError as error:
            self._problem.setText(str(error))
            self._problem.show()
            self.field.selectAll()
            self.field.setFocus()
            return
        finally:
            self._go.setEnabled(True)
        self._service.sync_now()
        self.accept()


async def sign_in_again(*, context: UiContext, service: SyncService, parent: QWidget) -> None:
    """Ask until it fits or the person gives up for now."""
    await dialogs.show(SignInDialog(context=context, service=service, parent=parent))
