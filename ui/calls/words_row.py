"""What a call was for and how they sounded, beside its outcome: a guess to correct, and nothing that must be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.call_words import PURPOSES, SENTIMENT_WORDS, SENTIMENTS
from app.language import tr
from ui.common.button import Button
from ui.common.wrap_layout import WrapLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from ui.theme.theme import Theme

KEYS = {sentiment: "−" if key == "-" else key for key, sentiment in SENTIMENTS.items()}


class WordsRow(QWidget):
    """`changed` when the rep says another purpose or a sentiment; `purpose` and `sentiment` as they stand."""

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.purpose, self.sentiment = "", ""
        self._purpose = Button(tr("For"), theme=theme, kind="ghost", small=True, key="P")
        self._purpose.set_icon_name("", trailing="chevron-down")
        self._purpose.clicked.connect(self.ask_purpose)
        self._row = row = WrapLayout(self)
        theme.space(row, (0, 0, 0, 0), 4)
        row.addWidget(self._purpose)
        self.buttons: dict[str, Button] = {}
        for sentiment, words in SENTIMENT_WORDS.items():
            button = Button(
                words,
                theme=theme,
                kind="filter",
                small=True,
                key=KEYS[sentiment],
                name=tr("They sounded {sentiment}", sentiment=sentiment),
            )
            button.setCheckable(True)
            button.setProperty("sentiment", sentiment)
            button.clicked.connect(self._on_sentiment)
            self.buttons[sentiment] = button
            row.addWidget(button)

    def sizeHint(self) -> QSize:
        """In one line; there may be more where that has no room."""
        hints = [one.sizeHint() for one in (self._purpose, *self.buttons.values())]
        gaps = (len(hints) - 1) * self._row.spacing()
        return QSize(sum(one.width() for one in hints) + gaps, max(one.height() for one in hints))

    def show_words(self, purpose: str, sentiment: str) -> None:
        """As kept, or as guessed; tells nobody."""
        self.purpose, self.sentiment = purpose, sentiment
        self._purpose.setText(tr(purpose) or tr("For…"))
        self._purpose.setAccessibleName(tr("Purpose of the call: {purpose}", purpose=tr(purpose) or tr("not said")))
        self._purpose.updateGeometry()
        for own, button in self.buttons.items():
            button.setChecked(own == sentiment)

    def ask_purpose(self) -> None:
        """Offer the purposes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, purpose in enumerate(PURPOSES, 1):
            menu.addAction(f"&{number} {tr(purpose)}").setData(purpose)
        menu.triggered.connect(self._on_purpose)
        menu.popup(self._purpose.mapToGlobal(self._purpose.rect().topLeft()))

    def take_key(self, text: str) -> bool:
        """P asks what it was for; + 0 − say how they sounded, pressed again takes it back. Whether the key was one of them."""
        if text.upper() == "P":
            self.ask_purpose()
        elif sentiment := SENTIMENTS.get(text.replace("−", "-")):
            self._say(sentiment)
        else:
            return False
        return True

    def _on_purpose(self, action: QAction) -> None:
        self.show_words(str(action.data()), self.sentiment)
        self.changed.emit()

    def _on_sentiment(self) -> None:
        self._say(str(self.sender().property("sentiment")))

    def _say(self, sentiment: str) -> None:
        self.show_words(self.purpose, "" if sentiment == self.sentiment else sentiment)
        self.changed.emit()
