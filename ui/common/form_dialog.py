"""Small dialogs: labelled fields, a refusal beside its field, one verb that finishes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.errors import RefusedError
from app.language import tr
from ui.common.button import Button
from ui.common.segmented_control import SegmentedControl
from ui.common.sentence_date_field import Parse, SentenceDateField
from ui.common.spoken_text import SpokenText
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.context import UiContext

T = TypeVar("T")
Attempt = Callable[[], Awaitable[object]]


class FittingScroll(QScrollArea):
    """The fields; they scroll where the screen is too low for them, as at 200 % text."""

    def __init__(self, inside: QWidget, name: str) -> None:
        super().__init__()
        self._inside = inside
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def sizeHint(self) -> QSize:
        wanted, screen = self._inside.sizeHint(), self.screen().availableSize()
        width = min(wanted.width(), self.window().maximumWidth())
        height = (
            wanted.height() if width == wanted.width() else max(self._inside.heightForWidth(width), wanted.height())
        )
        return QSize(width, min(height, max(screen.height() - 60, 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self.sizeHint().height(), max(self.window().maximumHeight(), 200)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class FormDialog(QDialog):
    """Add fields, then `finish`. `attempt` is awaited on the verb; a RefusedError stays here, beside its field.

    `step` is the undo step of what `act` did, for the toast.
    """

    def __init__(self, title: str, *, context: UiContext, parent: QWidget, about: str = "", width: int = 440) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._context, self._theme = context, context.theme
        self._tasks = context.tasks.for_page(self)
        self._attempt: Attempt | None = None
        self.outcome: object = None
        self.step = ""
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._problems: dict[str, Text] = {}
        self._labels: dict[str, Text] = {}
        inside, outer = QWidget(), QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(FittingScroll(inside, tr("Form")))
        self.column = QVBoxLayout(inside)
        self._theme.space(self.column, (20, 18, 20, 16), 8)
        self.column.addWidget(Text(title, type="dialog_title", wrap=True))
        if about:
            self.column.addWidget(Text(about, tone="text2", wrap=True))
        self.setMaximumHeight(max(parent.window().height() - self._theme.px(8), 300))
        most = max(parent.window().width() - self._theme.px(24), 280)
        self.setMaximumWidth(most)
        self.setMinimumWidth(min(self._theme.px(width), most))

    def add_line(self, key: str, label: str, hint: str = "") -> QLineEdit:
        """A line of text under its label."""
        field = QLineEdit()
        field.setPlaceholderText(hint)
        self._add(key, label, field)
        return field

    def add_text(self, key: str, label: str, hint: str = "", height: int = 92) -> QPlainTextEdit:
        """Several lines; Tab leaves."""
        field = QPlainTextEdit()
        field.setPlaceholderText(hint)
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._theme.px(height))
        self._add(key, label, field)
        return field

    def add_when(self, key: str, label: str, parse: Parse, hint: str = tr("tue 2pm")) -> SentenceDateField:
        """A sentence that becomes a date."""
        field = SentenceDateField(theme=self._theme, parse=parse, name=label, placeholder=hint)
        self._add(key, label, field)
        return field

    def add_choice(self, label: str, choices: Sequence[tuple[str, str, str]]) -> SegmentedControl:
        """A few ways side by side as (key, words, icon); arrows move, the first is in force."""
        control = SegmentedControl(choices, theme=self._theme, name=label)
        words, line = Text(label, type="body_medium"), QHBoxLayout()
        words.setBuddy(control)
        line.addWidget(control)
        line.addStretch(1)
        self.column.addWidget(words)
        self.column.addLayout(line)
        return control

    def add_combo(self, label: str, choices: Sequence[tuple[str, str]], current: str = "") -> QComboBox:
        """A list of (key, words) to choose from under its label."""
        words, box = Text(label, type="body_medium"), QComboBox()
        words.setBuddy(box)
        box.setAccessibleName(label)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, shown in choices:
            box.addItem(shown, key)
        box.setCurrentIndex(max(box.findData(current), 0))
        self.column.addWidget(words)
        self.column.addWidget(box)
        return box

    def _add(self, key: str, label: str, field: QLineEdit | QPlainTextEdit) -> None:
        problem, words = SpokenText(type="meta"), Text(label, type="body_medium")
        words.setBuddy(field)
        field.setAccessibleName(label)
        problem.hide()
        self.fields[key], self._problems[key], self._labels[key] = field, problem, words
        for part in (words, field, problem):
            self.column.addWidget(part)

    def show_field(self, key: str, *, shown: bool) -> None:
        """Show or hide a field with its label, where another answer decides whether it is asked."""
        for part in (self._labels[key], self.fields[key]):
            part.setVisible(shown)
        self._problems[key].hide()

    def finish(self, yes: str, attempt: Attempt, *, no: str = tr("Leave it")) -> None:
        """The buttons; the problem of no field stands over them."""
        self._attempt = attempt
        general = self._problems[""] = SpokenText()
        general.hide()
        self.column.addWidget(general)
        line = QHBoxLayout()
        self._theme.space(line, (0, 8, 0, 0), 8)
        line.addStretch(1)
        self.no = Button(no, theme=self._theme, key="Esc")
        self.no.clicked.connect(self.reject)
        many = any(isinstance(field, QPlainTextEdit) for field in self.fields.values())
        self.yes = Button(yes, theme=self._theme, kind="primary", key="Ctrl Enter" if many else "Enter")
        self.yes.clicked.connect(self.submit)
        line.addWidget(self.no)
        line.addWidget(self.yes)
        self.column.addLayout(line)

    async def act(self, operation: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """Run the operation the dialog is for."""
        result, self.step = await self._tasks.act_with_undo(operation, *args, **kwargs)
        return result

    def text(self, key: str) -> str:
        """What a field holds, trimmed."""
        field = self.fields[key]
        return (field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()).strip()

    def submit(self) -> None:
        """Try to save."""
        if self._attempt is not None:
            self._tasks.start_once("submit", self._submit(self._attempt))

    async def _submit(self, attempt: Attempt) -> None:
        self.clear_problems()
        try:
            self.outcome = await attempt()
        except RefusedError as error:
            self.show_problem(str(error), error.field)
            return
        self.done(QDialog.DialogCode.Accepted)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for key, problem in self._problems.items():
            problem.hide()
            if key in self.fields and self.fields[key].accessibleDescription() == problem.text():
                self.fields[key].setAccessibleDescription("")

    def show_problem(self, words: str, key: str = "") -> None:
        """Say it beside the field it is about and put the cursor there."""
        place = key if key in self._problems else ""
        self._problems[place].setText(words)
        self._problems[place].show()
        field = self.fields.get(place)
        if field is not None:
            field.setAccessibleDescription(words)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
            return
        super().keyPressEvent(event)


def columns_for(parent: QWidget, width: int) -> int:
    """Two columns of fields where the window is that wide, else one."""
    return 2 if parent.window().width() >= width + 40 else 1
