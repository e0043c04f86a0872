"""Where a rep writes on a lead: a note whose lines file themselves, a call, a next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.language import tr
from app.operations.tasks import Step
from ui.common.button import Button
from ui.common.filter_chip import FilterChip
from ui.common.sentence_date_field import SentenceDateField
from ui.common.spoken_text import SpokenText
from ui.common.text import Text
from ui.gates.move import local_now
from ui.gates.step_words import read_step

if TYPE_CHECKING:
    from ui.theme.theme import Theme

TABS = (("note", tr("Note"), "sticky-note"), ("call", tr("Call"), "phone"), ("task", tr("Task"), "square-check"))
LEGEND = tr("Start a line with  > quote  ! pain  ? question  @ person  ~ timing")
KEEP_AFTER_MS = 400


class NoteField(QPlainTextEdit):
    """Grows with what is written; Ctrl Enter saves, Esc leaves it as a draft."""

    finished = Signal()
    left = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("plain", True)
        self.setPlaceholderText(tr("Write a note…"))
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = min(max(self.document().blockCount(), 1), 7)
        return QSize(self._theme.px(200), self.fontMetrics().lineSpacing() * lines + self._theme.px(10))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ctrl:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Composer(QFrame):
    """`note_written(text)`, `draft_changed(text)` on every pause, `step_written(Step)`, `acted(command)`, `left` on Esc."""

    note_written = Signal(str)
    draft_changed = Signal(str)
    step_written = Signal(object)
    acted = Signal(str)
    left = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "card")
        self.setAccessibleName(tr("Write"))
        self.tabs: dict[str, FilterChip] = {}
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout()
        theme.space(line, (0, 0, 0, 0), 4)
        for number, (key, words, icon) in enumerate(TABS):
            tab = self.tabs[key] = FilterChip(words, theme=theme, icon=icon)
            tab.setProperty("kind", "segment")
            tab.setProperty("number", number)
            tab.setChecked(not number)
            tab.clicked.connect(self._on_tab)
            line.addWidget(tab)
        line.addStretch(1)
        column = QVBoxLayout(self)
        theme.space(column, (8, 7, 10, 8), 5)
        column.addLayout(line)
        column.addWidget(self._stack)
        for page in (self._note_page(), self._call_page(), self._task_page()):
            self._stack.addWidget(page)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEEP_AFTER_MS)
        self._pause.timeout.connect(self.keep_now)
        self._quiet = False
        self._fit()

    def _note_page(self) -> QWidget:
        page, column, self._line = QWidget(), QVBoxLayout(), QHBoxLayout()
        self.note = NoteField(theme=self._theme)
        self.note.textChanged.connect(self._on_note_changed)
        self.note.finished.connect(self.save_note)
        self.note.left.connect(self.left)
        self._legend = Text(LEGEND, type="label", tone="text2")
        self.save = Button(tr("Save note"), theme=self._theme, kind="primary", key="Ctrl Enter", small=True)
        self.save.clicked.connect(self.save_note)
        self.save.hide()
        self._problem = SpokenText(type="meta", wrap=False)
        self._problem.hide()
        self._theme.space(column, (8, 0, 0, 0), 4)
        self._theme.space(self._line, (0, 0, 0, 0), 8)
        top = QHBoxLayout()
        self._theme.space(top, (0, 0, 0, 0), 8)
        top.addWidget(self.note, 1)
        top.addWidget(self._legend)
        self._line.addWidget(self._problem, 1)
        self._line.addStretch(1)
        self._line.addWidget(self.save)
        column.addLayout(top)
        column.addLayout(self._line)
        page.setLayout(column)
        return page

    def _call_page(self) -> QWidget:
        page, line = QWidget(), QHBoxLayout()
        self._theme.space(line, (8, 2, 0, 0), 8)
        for command, words, key in (("lead.call", tr("Call now"), "C"), ("lead.log", tr("Log a call"), "L")):
            button = Button(words, theme=self._theme, key=key, small=True)
            button.setProperty("command", command)
            button.clicked.connect(self._on_act)
            line.addWidget(button)
        line.addWidget(
            Text(tr("A finished call asks how it ended and what comes next."), type="meta", tone="text2", elide=True), 1
        )
        page.setLayout(line)
        return page

    def _task_page(self) -> QWidget:
        page, line = QWidget(), QHBoxLayout()
        self._theme.space(line, (0, 0, 0, 0), 8)
        self.step = SentenceDateField(
            theme=self._theme, parse=self._parse, name=tr("Next step"), placeholder=tr("tue 2pm call about audit")
        )
        self.step.accepted.connect(self._on_step)
        add = Button(tr("Add task"), theme=self._theme, kind="primary", key="Enter", small=True)
        add.clicked.connect(self._on_add)
        line.addWidget(self.step, 1)
        line.addWidget(add)
        page.setLayout(line)
        return page

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return read_step(sentence, local_now())

    def show_draft(self, text: str) -> None:
        """Another lead, or what was left unsaved on this one."""
        self._pause.stop()
        self._quiet = True
        self.note.setPlainText(text)
        self._quiet = False
        self._problem.hide()
        self.step.clear()
        self.show_tab("note")

    def begin_note(self) -> None:
        """The cursor into the note."""
        self.show_tab("note")
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_task(self) -> None:
        """The cursor into the next step."""
        self.show_tab("task")
        self.step.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front."""
        for own, tab in self.tabs.items():
            tab.setChecked(own == key)
        self._stack.setCurrentIndex(list(self.tabs).index(key))
        self._fit()

    def save_note(self) -> None:
        """Save what is written; the field empties once it is saved."""
        self._pause.stop()
        self.note_written.emit(self.note.toPlainText())

    def note_saved(self) -> None:
        """It is in the timeline now."""
        self.show_draft("")

    def show_problem(self, words: str) -> None:
        """Say why it was not saved; the text stays."""
        self._problem.setText(words)
        self._problem.show()

    def keep_now(self) -> None:
        """Keep the draft now instead of at the next pause."""
        self._pause.stop()
        self.draft_changed.emit(self.note.toPlainText())

    @property
    def unkept(self) -> bool:
        """Whether something typed waits for the next pause."""
        return self._pause.isActive()

    def _on_note_changed(self) -> None:
        self._problem.hide()
        self._fit()
        if not self._quiet:
            self._pause.start()

    def _fit(self) -> None:
        written = bool(self.note.toPlainText().strip())
        self.save.setVisible(written)
        self._legend.setVisible(not written and self.width() >= self._theme.px(480))
        current = self._stack.currentWidget()
        if current is not None:
            self._stack.setFixedHeight(current.sizeHint().height())

    def _on_tab(self) -> None:
        key = list(self.tabs)[int(self.sender().property("number"))]
        self.show_tab(key)
        if key != "call":
            (self.note if key == "note" else self.step).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_act(self) -> None:
        self.acted.emit(str(self.sender().property("command")))

    def _on_add(self) -> None:
        self._on_step(self.step.value)

    def _on_step(self, value: object) -> None:
        if isinstance(value, Step):
            self.step.clear()
            self.step_written.emit(value)
        else:
            self.step.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
