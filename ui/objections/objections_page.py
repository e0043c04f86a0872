"""Objection cards: the most raised first at the left, the chosen one at the right; managers change them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app import operations, queries
from app.errors import RefusedError
from app.language import tr
from app.queries.objections import Objection
from ui.commands import Command
from ui.common.page import Hints
from ui.common.search_list_page import SearchListPage
from ui.objections.card_form import CardForm
from ui.objections.card_rows import CardsDelegate, CardsModel, holds

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.context import UiContext

BOTH_FROM = 640  # design pixels; below that the list, or after Enter the card


class ObjectionsPage(SearchListPage):
    """Enter goes into the card, Ctrl Enter saves it, Esc goes back; N begins a new one."""

    scope = "objections"
    touches = ("objection", "activity")

    def __init__(self, *, context: UiContext) -> None:
        model = CardsModel()
        super().__init__(
            tr("Objections"), context=context, model=model, delegate=CardsDelegate(theme=context.theme),
            icon="circle-question-mark",
        )  # fmt: skip
        model.setParent(self)
        self._shown: Objection | None = None
        self._inside = False
        self.form = CardForm(theme=context.theme)
        self.form.save_wished.connect(self.save)
        new = self.header.add_button(tr("Card"), icon="plus", key="N", kind="primary")
        new.clicked.connect(self.begin)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.stack.setMinimumWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.form)
        self._splitter.setStretchFactor(1, 1)
        self.finish(body=self._splitter)
        self.selection_changed.connect(self._show_chosen)
        context.theme.changed.connect(self._fit)

    def commands(self) -> list[Command]:
        """The usual keys, and what can be done with a card."""
        page = f"{self.scope}_page"
        return [
            *super().commands(),
            Command("objections.retire", tr("Retire the card"), self.retire, key="Del", icon="trash-2", scope=self.scope,
                    applies=self.why_not),
            Command("objections.new", tr("New objection card"), self.begin, key="N", icon="plus", scope=page,
                    applies=self._why_not_here),
            Command("objections.save", tr("Save the card"), self.save, key="Ctrl+Return", more_keys=("Ctrl+Enter",),
                    scope=page, applies=self._why_not_here),
            Command("objections.tracks", tr("Talk tracks"), self.open_tracks, key="T", icon="message-square-text", scope=page,
                    applies=self._why_not_here),
        ]  # fmt: skip

    async def load(self, typed: str) -> Sequence[Any]:
        """The cards that hold what was typed."""
        cards = await self._tasks.ask(queries.objections.counted)
        return [one for one in cards if holds(one, typed)]

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any card."""
        return tr("No objection cards yet. N writes the first."), "", ""

    # what can be done

    def open_tracks(self) -> None:
        """To the talk tracks."""
        self._context.navigator.open_place("talk_tracks")

    def begin(self) -> None:
        """A new card."""
        self._shown = None
        self.form.show_card(None, language=self._language())
        self._go_in()

    def _language(self) -> str:
        chosen = self.chosen()
        return chosen.language if isinstance(chosen, Objection) else "en"

    def save(self) -> None:
        """Keep the card in the form."""
        self._tasks.start_once("save", self._save())

    async def _save(self) -> None:
        card_id = self._shown.id if self._shown is not None else ""
        try:
            card = self.form.card()
            saved, step = await self._tasks.act_with_undo(operations.objections.save_card, card, card_id)
        except RefusedError as error:
            self.form.show_problem(error)
            return
        self._context.navigator.show_toast(tr("Card saved:"), strong=card.says.strip(), undo=step)
        await self.refresh()
        self.list.setCurrentIndex(self._model.index_of(saved))
        self._shown = None
        self._show_chosen()
        self._back_to_list()

    def retire(self) -> None:
        """The card into the bin."""
        if isinstance(card := self.chosen(), Objection):
            self._tasks.start_once("retire", self._retire(card))

    async def _retire(self, card: Objection) -> None:
        says, step = await self._tasks.act_with_undo(operations.objections.retire_card, card.id)
        self._context.navigator.show_toast(tr("Card retired:"), strong=says, undo=step)

    def show_refusal(self, error: RefusedError) -> bool:
        """Say it in the card."""
        self.form.show_problem(error)
        return True

    # showing

    def open_chosen(self) -> None:
        """Into the card."""
        if self.list.currentIndex().isValid():
            self._go_in()

    def _go_in(self) -> None:
        self._inside = True
        self._fit()
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_list(self) -> None:
        self._inside = False
        self._fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_clicked(self, index: QModelIndex) -> None:
        """Where there is room for one pane only, a click opens."""
        if self.form.isHidden():
            self.open_chosen()

    def _show_chosen(self) -> None:
        card = self.chosen()
        if isinstance(card, Objection) and card != self._shown and not self._typing():
            self._shown = card
            self.form.show_card(card)
        self._fit()

    def _typing(self) -> bool:
        """Whether a person is in the form: what comes in meanwhile must not take their words away."""
        focus = self.focusWidget()
        return self._inside and focus is not None and self.form.isAncestorOf(focus) and focus.hasFocus()

    def _fit(self) -> None:
        wide = self.width() >= self._context.theme.px(BOTH_FROM)
        there = self._inside or self._model.rowCount() > 0
        self.form.setVisible(there and (wide or self._inside))
        self.stack.setVisible(wide or not self._inside)
        if wide:
            side = self._context.theme.px(340)
            self._splitter.setSizes([side, max(self.width() - side, side)])

    def key_hints(self) -> Hints:
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Edit")),
            ("Ctrl Enter", tr("Save")),
            ("N", tr("New")),
            ("T", tr("Talk tracks")),
            ("Ctrl F", tr("Find")),
        )

    def panes(self) -> list[QWidget]:
        if self.stack.isHidden():
            return [self.form, self.search]
        return [*super().panes(), *(() if self.form.isHidden() else (self.form,))]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._inside:
            self._shown = None
            self._back_to_list()
            self._show_chosen()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
