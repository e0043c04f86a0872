"""Live transfer: the AE joins now. Their number and its code, three lines to say, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.codes import tel_link
from app.domain.contact_points import read_phone
from app.language import tr
from ui.common.button import Button
from ui.common.code_view import CodeView
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.rows import PersonRow
    from ui.context import UiContext

TAKEN, NOT_REACHED = "taken", tr("not reached")


class TransferDialog(QDialog):
    """`result_words` is TAKEN, NOT_REACHED or '' when it was left; `executive` whom it went to."""

    def __init__(
        self, executives: Sequence[PersonRow], lines: Sequence[str], *, context: UiContext, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._theme = context, context.theme
        self.setWindowTitle(tr("Live transfer"))
        self.setAccessibleName(tr("Live transfer"))
        self._executives = sorted(executives, key=lambda one: (bool(one.away), not one.paired, one.name))
        self.result_words = ""
        outer, inside, self._reach = QVBoxLayout(self), QWidget(), QVBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        body, column = QScrollArea(), QVBoxLayout(inside)
        body.setAccessibleName(tr("Live transfer"))
        body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body.setWidgetResizable(True)
        body.setWidget(inside)
        self._theme.space(column, (24, 20, 24, 8), 12)
        self._theme.space(self._reach, (0, 0, 0, 0), 8)
        column.addWidget(Text(tr("Live transfer"), type="dialog_title"))
        self.who = QComboBox()
        self.who.setAccessibleName(tr("To whom"))
        for one in self._executives:
            self.who.addItem(tr("{name}, away", name=one.name) if one.away else one.name, one.id)
        self.who.currentIndexChanged.connect(self._show_person)
        column.addWidget(self.who)
        column.addLayout(self._reach)
        column.addWidget(Rule())
        column.addWidget(Text(tr("Say"), type="body_strong"))
        for line in lines:
            column.addWidget(Text(line, wrap=True))
        outer.addWidget(body, 1)
        outer.addLayout(self._buttons())
        self._show_person()
        room = parent.window().size()
        wanted = inside.sizeHint().height() + self._theme.px(64)
        self.resize(min(self._theme.px(440), room.width() - 24), min(wanted, room.height() - 16))

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._theme.space(line, (24, 8, 24, 16), 8)
        line.addStretch(1)
        for words, key, result, kind in (
            (tr("Keep talking"), "Esc", "", "default"),
            (tr("Not reached"), "N", NOT_REACHED, "default"),
            (tr("Taken"), "T", TAKEN, "primary"),
        ):
            button = Button(words, theme=self._theme, key=key, kind=kind)
            button.setProperty("result", result)
            button.setShortcut(key)
            button.clicked.connect(self._on_clicked)
            line.addWidget(button)
        return line

    @property
    def executive(self) -> str:
        """The id of the AE chosen, '' when there is none."""
        return str(self.who.currentData() or "")

    def _show_person(self, _index: int = 0) -> None:
        while (item := self._reach.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        person = next((one for one in self._executives if one.id == self.executive), None)
        if person is None:
            self._reach.addWidget(Text(tr("There is no account executive to transfer to."), tone="text2", wrap=True))
            return
        number = read_phone(person.phone, self._context.workspace.region)
        if not number.e164:
            self._reach.addWidget(
                Text(
                    tr("{name} has no number here. Ask your manager to add it.", name=person.name),
                    tone="text2",
                    wrap=True,
                )
            )
            return
        self._reach.addWidget(Text(person.phone, type="record_name"))
        code = CodeView(tel_link(number.e164), tr("call {name}", name=person.name), theme=self._theme, side=140)
        self._reach.addWidget(code, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_clicked(self) -> None:
        self.result_words = str(self.sender().property("result"))
        if self.result_words:
            self.accept()
        else:
            self.reject()
