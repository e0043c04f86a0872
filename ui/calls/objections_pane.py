"""Objections: type what they said, open a card, mark it handled or still open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.language import tr
from app.queries.objections import in_language
from ui.calls.objection_card import ObjectionCard
from ui.calls.pane_header import PaneHeader
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.objections import Counts, Objection
    from ui.theme.theme import Theme

FOOT = tr("Counts are your team’s calls that moved on after this answer.")
NO_CARD = tr("No card for that. Enter keeps it as an open objection.")


class ObjectionsPane(QFrame):
    """`raised` maps what they said to what a call keeps of it; `changed` fires when it does.

    That is {"handled", "reply"}, and with a card {"card", "used"}: its id and the key of the reply used.
    """

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.raised: dict[str, dict[str, Any]] = {}
        self.cards: list[ObjectionCard] = []
        self._language = ""
        self._shown: tuple[Objection, ...] = ()
        self.setAccessibleName(tr("Objections"))
        self.header = PaneHeader(tr("Objections"), theme=theme, icon="circle-question-mark", key="O")
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Type what they said"))
        self.search.setPlaceholderText(tr("Type what they said..."))
        self._icon = QAction(self)
        self.search.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._on_typed)
        self.search.installEventFilter(self)
        self._foot = Text(FOOT, type="meta", tone="text3", wrap=True)
        self._list = QVBoxLayout()
        self._lay_out()
        self.setFocusProxy(self.search)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        theme, inside = self._theme, QWidget()
        column, field, foot, body = QVBoxLayout(self), QVBoxLayout(), QVBoxLayout(), QVBoxLayout(inside)
        for layout in (column, self._list, body):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        theme.space(field, (16, 10, 16, 10), 0)
        theme.space(foot, (16, 8, 16, 12), 0)
        field.addWidget(self.search)
        foot.addWidget(self._foot)
        body.addLayout(self._list)
        body.addLayout(foot)
        body.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        column.addWidget(self.header)
        column.addLayout(field)
        column.addWidget(Rule())
        column.addWidget(self._scroll, 1)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._icon.setIcon(self._theme.icon("search", "text3"))

    def show_cards(self, objections: Sequence[Objection], raised: dict[str, dict[str, Any]]) -> None:
        """Show the team's cards, and what was raised on this call so far. The same cards are not made again."""
        if self._shown != (shown := tuple(objections)):
            self._shown = shown
            for card in self.cards:
                self._list.removeWidget(card)
                card.hide()
                card.deleteLater()
            self.cards = [self._card(one) for one in objections]
        self.begin(raised)

    def _card(self, one: Objection) -> ObjectionCard:
        card = ObjectionCard(one, theme=self._theme)
        card.opened.connect(self._on_opened)
        card.answered.connect(self._on_answered)
        card.step_wished.connect(self._on_step_wished)
        self._list.addWidget(card)
        return card

    def begin(self, raised: dict[str, dict[str, Any]]) -> None:
        """A call begins, with what was raised on it before it was left."""
        self.raised = raised
        for card in self.cards:
            card.begin(raised.get(card.objection.says))
        self.search.clear()
        self._on_typed("")

    def use_language(self, language: str) -> None:
        """Show the cards in the language of the talk track."""
        self._language = language
        self._on_typed(self.search.text())

    def show_counts(self, counts: Counts) -> None:
        """What the calls here say of each card and reply."""
        for card in self.cards:
            card.show_counts(counts.on(card.objection))

    def raise_objection(self, says: str) -> None:
        """Open the card of an objection that came up on the track, ready for Enter or U."""
        self.search.clear()
        card = next((one for one in self.cards if one.objection.says.casefold() == says.casefold()), None)
        if card is None:
            self.search.setText(says)
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._open(card)

    def _open(self, card: ObjectionCard) -> None:
        card.fold(False)
        self._fold_others(card)
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(card, 0, self._theme.px(20))

    def _fold_others(self, card: ObjectionCard) -> None:
        for other in self.cards:
            if other is not card and not other.folded:
                other.fold(True)

    @Slot()
    def _on_opened(self) -> None:
        card = self.sender()
        assert isinstance(card, ObjectionCard)
        self._fold_others(card)

    @Slot(bool)
    def _on_answered(self, handled: bool) -> None:
        card = self.sender()
        assert isinstance(card, ObjectionCard)
        one, reply = card.objection, card.reply
        said = (reply.turn or reply.ask) if handled else ""
        self._note(one.says, handled, said, card=one.id, used=reply.key)
        card.show_state(handled)

    def _note(self, says: str, handled: bool, reply: str, **card: str) -> None:
        self.raised[says] = {"handled": handled, "reply": reply, **card}
        self.changed.emit()

    def visible_cards(self) -> list[ObjectionCard]:
        """The cards that match what was typed."""
        return [card for card in self.cards if not card.isHidden()]

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        words = [word for word in text.casefold().split() if len(word) > 1]
        ones = in_language([card.objection for card in self.cards], self._language)
        found = {one.id for one in ones if _matches(words, one.says)}
        if not found:  # nothing they say sounds like it: look into the replies
            found = {one.id for one in ones if _matches(words, one.words)}
        for card in self.cards:
            card.setVisible(card.objection.id in found)
        self._foot.setText(FOOT if self.visible_cards() else NO_CARD)

    @Slot(int)
    def _on_step_wished(self, step: int) -> None:
        shown = self.visible_cards()
        at = next((number for number, card in enumerate(shown) if card.head.hasFocus()), 0) + step
        if at < 0:
            self.search.setFocus(Qt.FocusReason.TabFocusReason)
        elif at < len(shown):
            shown[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(shown[at], 0, self._theme.px(10))

    def _take_first(self) -> None:
        shown = self.visible_cards()
        typed = self.search.text().strip()
        if shown:
            self._open(next((card for card in shown if not card.folded), shown[0]))
        elif typed:
            self._note(typed, False, "")
            self.search.clear()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self._take_first()
                    return True
            elif event.key() == Qt.Key.Key_Down and self.visible_cards():
                self.visible_cards()[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False


def _matches(words: Sequence[str], text: str) -> bool:
    """Whether more than half of the words stand in the text."""
    said = text.casefold()
    return not words or sum(word in said for word in words) * 2 > len(words)
