"""The line chosen in the editor: its section, what is said, what to listen for, and its answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.track_words import VARIABLES
from app.domain.tracks import LETTERS, TrackLine, listed, plain
from app.language import tr
from ui.common.button import Button
from ui.common.text import Text
from ui.talk_tracks.answer_form import AnswerForm, Ways

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class LineForm(QScrollArea):
    """`changed(TrackLine)` as a person types, `section_named(str)` when the section got another name."""

    changed = Signal(object)
    section_named = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = TrackLine("", "", "")
        self.setAccessibleName(tr("Line"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        theme.space(column, (18, 12, 18, 14), 6)
        self.section, self.says, self.listen, self.look = QLineEdit(), QPlainTextEdit(), QLineEdit(), QLineEdit()
        self.says.setTabChangesFocus(True)
        self._variable = Button(tr("Variable"), theme=theme, small=True)
        self._variable.clicked.connect(self._offer_variables)
        self._labels = {}
        for name, field in (
            (tr("Section"), self.section), (tr("You say"), self.says), (tr("Listen for"), self.listen), (tr("Look for"), self.look),
        ):  # fmt: skip
            label = self._labels[name] = Text(name, type="body_medium")
            label.setBuddy(field)
            field.setAccessibleName(name)
            row = QHBoxLayout()
            row.addWidget(label, 1)
            if field is self.says:
                row.addWidget(self._variable)
            column.addLayout(row)
            column.addWidget(field)
        for field in (self.listen, self.look):
            field.setPlaceholderText(tr("Words with commas between them"))
        column.addSpacing(theme.px(8))
        column.addWidget(Text(tr("Their answers"), type="body_medium"))
        self.answers = [AnswerForm(letter, theme=theme) for letter in LETTERS]
        for one in self.answers:
            one.changed.connect(self._on_edited)
            column.addWidget(one)
        column.addStretch(1)
        self.setWidget(body)
        self.setFocusProxy(self.says)
        self.says.textChanged.connect(self._on_edited)
        for line in (self.listen, self.look):
            line.textEdited.connect(self._on_edited)
        self.section.editingFinished.connect(self._on_section)
        theme.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.says.setFixedHeight(self._theme.px(76))

    def show_line(self, line: TrackLine, ways: Ways, *, visit: bool) -> None:
        """Show a line; in a visit guide one looks for things as well. What is typed now stays as typed."""
        fresh = line.key != self._line.key
        self._line = TrackLine("", "", "")  # what filling the fields changes is no edit
        if fresh or plain(self.says.toPlainText()) != line.says:
            self.says.setPlainText(line.says)
        self.section.setText(line.section)
        for field, words in ((self.listen, line.listen), (self.look, line.look)):
            if fresh or listed(field.text()) != words:
                field.setText(", ".join(words))
        for name, field in ((tr("Listen for"), self.listen), (tr("Look for"), self.look)):
            shown = bool(listed(field.text())) or visit is (field is self.look)
            field.setVisible(shown)
            self._labels[name].setVisible(shown)
        for at, form in enumerate(self.answers):
            answer = line.answers[at] if at < len(line.answers) else None
            if fresh or answer is not None or form.answer is None:
                form.show_answer(answer, ways)
            form.setVisible(at <= len(line.answers))  # those there are, and one more to fill
        self._line = line
        if fresh:
            self.verticalScrollBar().setValue(0)

    @Slot()
    def _on_edited(self) -> None:
        if not self._line.key:
            return
        answers = tuple(found for form in self.answers if (found := form.answer) is not None)
        line = replace(
            self._line, says=plain(self.says.toPlainText()), listen=listed(self.listen.text()),
            look=listed(self.look.text()), answers=answers,
        )  # fmt: skip
        if line != self._line:
            self._line = line
            self.changed.emit(line)

    @Slot()
    def _on_section(self) -> None:
        if self._line.key and plain(self.section.text()) != self._line.section:
            self.section_named.emit(self.section.text())

    @Slot()
    def _offer_variables(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in VARIABLES.items():
            menu.addAction(words[:1].upper() + words[1:]).setData(name)
        menu.triggered.connect(self._on_variable)
        menu.popup(self._variable.mapToGlobal(self._variable.rect().bottomLeft()))

    @Slot(QAction)
    def _on_variable(self, action: QAction) -> None:
        self.says.insertPlainText(f"{{{{{action.data()}}}}}")
        self.says.setFocus(Qt.FocusReason.OtherFocusReason)
