"""One objection card to read and to change: what they say, the replies, for whom it is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.objections import MAIN, MOST_REPLIES, Reply
from app.domain.tracks import LANGUAGES
from app.language import tr
from app.operations.objections import Card
from ui.common.button import Button
from ui.common.spoken_text import SpokenText
from ui.common.text import Rule, SectionLabel, Text
from ui.objections.card_rows import moved_on_words

if TYPE_CHECKING:
    from app.errors import RefusedError
    from app.queries.objections import Objection
    from ui.theme.theme import Theme

PARTS = ("agree", "turn", "ask")
WIDEST = 720  # design pixels, so that lines stay easy to read


class ReplyForm(QFrame):
    """Agree, turn and ask of one reply; `empty` when nothing is in it."""

    def __init__(self, number: int, *, theme: Theme) -> None:
        super().__init__()
        self.key = MAIN if not number else ""
        self.setProperty("surface", "card")
        grid, head = QGridLayout(self), QHBoxLayout()
        theme.space(grid, (14, 10, 14, 12), 6)
        self._count = Text("", type="meta", tone="text2")
        head.addWidget(SectionLabel(tr("Reply {number}", number=number + 1) if number else tr("Reply")))
        head.addStretch(1)
        head.addWidget(self._count)
        grid.addLayout(head, 0, 0, 1, 2)
        self._theme = theme
        self.fields = {part: QPlainTextEdit() for part in PARTS}
        for row, (part, field) in enumerate(self.fields.items(), 1):
            field.setTabChangesFocus(True)
            label = Text(tr(part.capitalize()), tone="text2")
            label.setBuddy(field)
            field.setAccessibleName(tr("Reply {number}, {part}", number=number + 1, part=part))
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        theme.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        for field in self.fields.values():
            field.setFixedHeight(self._theme.px(52))

    def show_reply(self, reply: Reply | None, count: tuple[int, int]) -> None:
        """Show a reply, None for an empty one; `count` are calls it was used in and those that moved on."""
        self.key = reply.key if reply is not None else self.key if self.key == MAIN else ""
        for part, field in self.fields.items():
            field.setPlainText(getattr(reply, part) if reply is not None else "")
        self._count.setText(tr("Here: {moved_on_words}", moved_on_words=moved_on_words(*count)) if count[0] else "")

    @property
    def reply(self) -> Reply:
        """The reply as it stands."""
        agree, turn, ask = (self.fields[part].toPlainText() for part in PARTS)
        return Reply(agree, turn, ask, self.key)

    @property
    def empty(self) -> bool:
        """Whether nothing is in it."""
        return not any(field.toPlainText().strip() for field in self.fields.values())


class CardForm(QScrollArea):
    """`save_wished` by its button."""

    save_wished = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Objection card"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(1)
        self.says, self.personas, self.competitors = QLineEdit(), QLineEdit(), QLineEdit()
        self.points, self.language = QPlainTextEdit(), QComboBox()
        self.points.setTabChangesFocus(True)
        for key, words in LANGUAGES.items():
            self.language.addItem(words, key)
        body, outer = QWidget(), QHBoxLayout()
        body.setLayout(outer)
        outer.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        theme.space(column, (20, 14, 20, 18), 6)
        outer.addWidget(self._inside, 1000)
        outer.addStretch(1)
        self._count = Text("", tone="text2", wrap=True)
        self._problem = SpokenText()
        self._add(column, tr("They say"), self.says)
        column.addWidget(self._count)
        self.replies = [ReplyForm(number, theme=theme) for number in range(MOST_REPLIES)]
        for form in self.replies:
            column.addWidget(form)
        self.more = Button(tr("Another reply"), theme=theme, icon="plus", small=True)
        self.more.clicked.connect(self._add_reply)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Rule())
        self._add(column, tr("Value points, a line each"), self.points)
        self._add(column, tr("Who says it, with commas between"), self.personas)
        self._add(column, tr("About which competitor, with commas between"), self.competitors)
        self._add(column, tr("Language"), self.language)
        column.addWidget(self._problem)
        row = QHBoxLayout()
        self.save = Button(tr("Save the card"), theme=theme, kind="primary", key="Ctrl Enter")
        self.save.clicked.connect(self.save_wished)
        row.addWidget(self.save)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.setWidget(body)
        self.setFocusProxy(self.says)
        theme.changed.connect(self._fit)
        self._fit()

    def _add(self, column: QVBoxLayout, words: str, field: QWidget) -> None:
        label = Text(words, type="body_medium", wrap=True)
        label.setBuddy(field)
        field.setAccessibleName(words)
        column.addWidget(label)
        column.addWidget(field)

    @Slot()
    def _fit(self) -> None:
        self._inside.setMaximumWidth(self._theme.px(WIDEST))
        self.points.setFixedHeight(self._theme.px(76))

    def show_card(self, card: Objection | None, *, language: str = "en") -> None:
        """Show a card, None for a new one."""
        self.says.setText(card.says if card is not None else "")
        self.says.setCursorPosition(0)
        counted = card is not None and card.calls > 0
        self._count.setText(moved_on_words(card.calls, card.moved_on) if card is not None else "")
        self._count.setVisible(counted)
        replies = card.replies if card is not None else ()
        for number, form in enumerate(self.replies):
            reply = replies[number] if number < len(replies) else None
            count = card.count_of(reply.key) if card is not None and reply is not None else (0, 0)
            form.show_reply(reply, count)
            form.setVisible(number < max(len(replies), 1))
        self.points.setPlainText("\n".join(card.value_points) if card is not None else "")
        self.personas.setText(", ".join(card.personas) if card is not None else "")
        self.competitors.setText(", ".join(card.competitors) if card is not None else "")
        self.language.setCurrentIndex(max(self.language.findData(card.language if card is not None else language), 0))
        self.more.setVisible(self.replies[-1].isHidden())
        self._problem.hide()
        self.verticalScrollBar().setValue(0)

    @Slot()
    def _add_reply(self) -> None:
        form = next(one for one in self.replies if one.isHidden())
        form.show()
        form.fields["agree"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.more.setVisible(self.replies[-1].isHidden())

    def card(self) -> Card:
        """The card as it stands; a reply emptied is taken away."""
        main, *others = self.replies
        return Card(
            self.says.text(),
            [main.reply, *(one.reply for one in others if not one.empty)],
            self.personas.text(),
            self.competitors.text(),
            self.points.toPlainText().split("\n"),
            str(self.language.currentData()),
        )

    def show_problem(self, error: RefusedError) -> None:
        """Say it over the button and put the cursor where it is about."""
        self._problem.setText(f"{error.happened} {error.do}".strip())
        self._problem.show()
        field = {"says": self.says, "turn": self.replies[0].fields["turn"]}.get(error.field)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self._problem)
