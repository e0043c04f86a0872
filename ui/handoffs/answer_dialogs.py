"""What an answer asks before it is sent: why one cannot, why a lead goes back, and which brief a sheet belongs to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from app.errors import RefusedError
from app.language import tr
from ui.common.button import Button
from ui.common.spoken_text import SpokenText
from ui.common.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.return_reasons import ReturnReason
    from ui.context import UiContext

Send = Callable[[], Awaitable[None]]


class LineDialog(QDialog):
    """One line of text; `send` is awaited on the verb, and its RefusedError stays here."""

    def __init__(
        self, title: str, about: str, label: str, verb: str, *, context: UiContext, parent: QWidget, hint: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        theme = context.theme
        self._tasks = context.tasks.for_page(self)
        self._send: Send | None = None
        self.column = QVBoxLayout(self)
        theme.space(self.column, (20, 18, 20, 16), 8)
        self.column.addWidget(Text(title, type="dialog_title", wrap=True))
        if about:
            self.column.addWidget(Text(about, tone="text2", wrap=True))
        self.label = Text(label, type="body_medium")
        self.field = QLineEdit()
        self.field.setAccessibleName(label)
        self.field.setPlaceholderText(hint)
        self.label.setBuddy(self.field)
        self.problem = SpokenText()
        self.problem.hide()
        foot = QHBoxLayout()
        theme.space(foot, (0, 8, 0, 0), 8)
        leave = Button(tr("Not now"), theme=theme, key="Esc")
        leave.clicked.connect(self.reject)
        self.verb = Button(verb, theme=theme, kind="primary", key="Enter")
        self.verb.clicked.connect(self.submit)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.verb)
        for part in (self.label, self.field, self.problem):
            self.column.addWidget(part)
        self.column.addLayout(foot)
        self.setMinimumWidth(min(theme.px(440), max(parent.window().width() - theme.px(24), 280)))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_submit(self, send: Send) -> None:
        """What the verb does."""
        self._send = send

    def submit(self) -> None:
        """Send it."""
        if self._send is not None:
            self._tasks.start_once("send", self._submit(self._send))

    async def _submit(self, send: Send) -> None:
        try:
            await send()
        except RefusedError as error:
            self.problem.setText(str(error))
            self.problem.show()
            self.field.setAccessibleDescription(str(error))
            return
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
            return
        super().keyPressEvent(event)


class ReturnDialog(LineDialog):
    """The coded reason by its digit, then a sentence (design 4.18)."""

    def __init__(
        self, company: str, sender: str, reasons: Sequence[ReturnReason], *, context: UiContext, parent: QWidget
    ) -> None:
        about = tr(
            "It goes back to {sender}, marked Returned, with the task that fits the reason.",
            sender=sender or tr("the SDR"),
        )
        super().__init__(
            tr("Return {company}", company=company), about, tr("In a sentence"), "Return", context=context, parent=parent,
            hint=tr("What {sender} should know", sender=sender or 'the SDR'),
        )  # fmt: skip
        self._reasons = reasons
        self.reasons = QListWidget()
        self.reasons.setAccessibleName(tr("Reason"))
        self.reasons.addItems(
            [f"{number}  {one.words}: {one.task} ({one.goes_to}, {one.whose})" for number, one in enumerate(reasons, 1)]
        )
        self.reasons.setWordWrap(True)
        self.reasons.setMinimumHeight(context.theme.px(150))
        self.column.insertWidget(2, self.reasons, 1)
        self.reasons.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def reason(self) -> str:
        """The key of the chosen reason, '' when none is."""
        at = self.reasons.currentRow()
        return self._reasons[at].key if at >= 0 and self.reasons.currentItem().isSelected() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._reasons) and not self.field.hasFocus():
            self.reasons.setCurrentRow(number)
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)
