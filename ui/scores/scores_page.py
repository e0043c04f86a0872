"""Scores: the rules at the left, the chosen one at the right with what it would change; managers change them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from app import operations, queries
from app.domain import score_rules
from app.domain.counted import counted
from app.domain.names import fold
from app.domain.score_rules import Combining, ScoreRule
from app.errors import RefusedError, UserCancelledError
from app.language import tr
from app.queries.scores import ScoreRules
from ui.commands import Command
from ui.common.page import Hints
from ui.common.search_list_page import SearchListPage
from ui.gates.move import local_now
from ui.scores.lines import COMBINING, Line, LinesDelegate, LinesModel, lines_of
from ui.scores.rule_form import NEW, NEW_EVENT
from ui.scores.rule_pane import RulePane

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.context import UiContext

BOTH_FROM = 780  # design pixels; below that the list, or after Enter the rule
COUNT_FROM = 2000  # leads, from which the counting is shown


class ScoresPage(SearchListPage):
    """Enter goes into the rule, Ctrl T tries it on today's leads, Ctrl Enter applies it, Esc goes back."""

    scope = "scores"
    touches = ("score_rule", "setting", "user")
    progressed = Signal(int, int)

    def __init__(self, *, context: UiContext) -> None:
        model = LinesModel()
        super().__init__(
            tr("Scores"), context=context, model=model, delegate=LinesDelegate(theme=context.theme), icon="gauge"
        )
        model.setParent(self)
        self._found: ScoreRules | None = None
        self._shown: Line | None = None
        self._inside, self._stop = False, threading.Event()
        self.pane = RulePane(theme=context.theme)
        self.pane.try_wished.connect(self.attempt)
        self.pane.apply_wished.connect(self.apply)
        self.pane.dry.opened.connect(context.navigator.open_lead)
        self.pane.dry.progress.cancelled.connect(self._on_cancel)
        for form in (self.pane.rule_form, self.pane.weights_form):
            form.changed.connect(self._on_changed)
        self.new = self.header.add_button(tr("Rule"), icon="plus", key="N", kind="primary")
        self.new.clicked.connect(self.begin)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.stack.setMinimumWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(1, 1)
        self.finish(body=self._splitter)
        self.progressed.connect(self._on_progressed)
        self.selection_changed.connect(self._show_chosen)
        context.theme.changed.connect(self._fit)

    def commands(self) -> list[Command]:
        """The usual keys, and what can be done with a rule."""
        scope, page, why = self.scope, f"{self.scope}_page", self._why_no_rule
        return [
            *super().commands(),
            Command("scores.new", tr("New score rule"), self.begin, key="N", icon="plus", scope=scope, applies=self._why_only_read),
            Command("scores.switch", tr("Switch the rule on or off"), self.switch, key="A", icon="play", scope=scope, applies=why),
            Command("scores.remove", tr("Move the rule to the bin"), self.remove, key="Del", icon="trash-2", scope=scope, applies=why),
            Command("scores.try", tr("Try on today's leads"), self.attempt, key="Ctrl+T", icon="play", scope=page,
                    applies=self._why_only_read),
            Command("scores.apply", tr("Apply the rule"), self.apply, key="Ctrl+Return", more_keys=("Ctrl+Enter",), scope=page,
                    applies=self._why_only_read),
        ]  # fmt: skip

    def _why_only_read(self) -> str:
        return self._why_not_here() or (self._found.why_not if self._found is not None else tr("Wait for the rules."))

    def _why_no_rule(self) -> str:
        return self._why_only_read() or ("" if self._rule() is not None else tr("Choose a rule first."))

    async def load(self, typed: str) -> Sequence[Any]:
        """The lines that hold what was typed."""
        found = await self._tasks.ask(queries.scores.rules_page, self._context.workspace.user)
        if found != self._found:
            self._found = found
            self.pane.show_rights(found.why_not)
            self.new.setEnabled(not found.why_not)
            self.new.setToolTip(found.why_not)
        words = fold(typed).split()
        return [
            one
            for one in lines_of(found)
            if all(word in fold(f"{one.words} {one.beside} {one.under}") for word in words)
        ]

    def count_words(self, rows: Sequence[Any]) -> str:
        """How many rules, how many of them off."""
        rules = [one.rule for one in rows if one.rule is not None]
        off = sum(not one.active for one in rules)
        return counted(len(rules), "rule") + (tr(", {off} off", off=off) if off else "")

    def _rule(self) -> ScoreRule | None:
        chosen = self.chosen()
        return chosen.rule if isinstance(chosen, Line) else None

    # what can be done

    def begin(self) -> None:
        """A new rule, of the part the cursor stands in."""
        if self._found is not None:
            beside = self._rule()
            self._shown = None
            self.pane.show_rule(
                NEW if beside is None or beside.part == "fit" else replace(NEW_EVENT, part=beside.part), self._found
            )
            self._go_in()

    def attempt(self) -> None:
        """What the form would change, counted off this thread."""
        if self._found is not None:
            self._stop.set()  # the run before, where there is one
            self._stop = threading.Event()
            self._tasks.start_latest("dry", self._try(self._found, self._stop))

    async def _try(self, found: ScoreRules, stop: threading.Event) -> None:
        self.pane.clear_problem()
        self.pane.dry.clear()
        try:
            rules, combining = self._proposed(found)
            now = round(local_now().timestamp() * 1000)
            told = lambda done, total: self._tell(stop, done, total)  # noqa: E731
            self.pane.dry.show_run(await self._tasks.ask(queries.scores.dry_run, rules, combining, now, told))
        except RefusedError as error:
            self.pane.show_problem(error)
        except UserCancelledError:
            self.pane.dry.clear()

    def _proposed(self, found: ScoreRules) -> tuple[list[ScoreRule], Combining]:
        """The rules and weights as they would be with what the form says."""
        if self.pane.form is self.pane.weights_form:
            return list(found.rules), self.pane.weights_form.combining()
        rule = self.pane.rule_form.rule()
        score_rules.check(rule)
        if rule.id:
            return [rule if one.id == rule.id else one for one in found.rules], found.combining
        return [*found.rules, rule], found.combining

    def _tell(self, stop: threading.Event, done: int, total: int) -> bool:
        if not stop.is_set():
            self.progressed.emit(done, total)
        return not stop.is_set()

    def apply(self) -> None:
        """Keep what the form says."""
        self._tasks.start_once("apply", self._apply())

    async def _apply(self) -> None:
        self.pane.clear_problem()
        act, toast = self._tasks.act_with_undo, self._context.navigator.show_toast
        try:
            if self.pane.form is self.pane.weights_form:
                _, step = await act(operations.scores.set_combining, self.pane.weights_form.combining())
                saved = COMBINING
                toast(tr("Weights applied. The leads are scored again."), undo=step)
            else:
                rule = self.pane.rule_form.rule()
                saved, step = await act(operations.scores.save_rule, rule)
                toast(tr("Rule applied:"), strong=score_rules.say(rule), undo=step)
        except RefusedError as error:
            self.pane.show_problem(error)
            return
        await self.refresh()
        self.list.setCurrentIndex(self._model.index_of(saved))
        self._shown = None
        self._back_to_list()
        self._show_chosen()

    def switch(self) -> None:
        """On, or off."""
        if (rule := self._rule()) is not None:
            words = tr("Rule off:") if rule.active else tr("Rule on:")
            self._tasks.start_once(
                "switch", self._act(words, rule, operations.scores.switch_rule, rule.id, not rule.active)
            )

    def remove(self) -> None:
        """To the bin."""
        if (rule := self._rule()) is not None:
            self._tasks.start_once(
                "remove", self._act("Moved to the bin:", rule, operations.scores.remove_rule, rule.id)
            )

    async def _act(self, words: str, rule: ScoreRule, operation: Any, *args: Any) -> None:
        _, undo = await self._tasks.act_with_undo(operation, *args)
        self._context.navigator.show_toast(words, strong=score_rules.say(rule), undo=undo)

    def show_refusal(self, error: RefusedError) -> bool:
        """Say it beside the rule."""
        self.pane.show_problem(error)
        return True

    # showing

    def open_chosen(self) -> None:
        """Into the rule."""
        if self.list.currentIndex().isValid():
            self._go_in()

    def _go_in(self) -> None:
        self._inside = True
        self._fit()
        self.pane.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_list(self) -> None:
        self._inside = False
        self._fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_clicked(self, index: QModelIndex) -> None:
        """Where there is room for one pane only, a click opens."""
        if self.pane.isHidden():
            self.open_chosen()

    def _show_chosen(self) -> None:
        line = self.chosen()
        if isinstance(line, Line) and line != self._shown and not self._typing() and self._found is not None:
            self._stop.set()
            self._shown = line
            if line.rule is None:
                self.pane.show_combining(self._found.combining)
            else:
                self.pane.show_rule(line.rule, self._found)
        self._fit()

    def _typing(self) -> bool:
        """Whether a person is in the form: what comes in meanwhile must not take their words away."""
        focus = self.focusWidget()
        return self._inside and focus is not None and self.pane.isAncestorOf(focus) and focus.hasFocus()

    @Slot()
    def _on_changed(self) -> None:
        self.pane.clear_problem()
        self._stop.set()
        self.pane.dry.clear()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if total >= COUNT_FROM and done < total and not self._stop.is_set():
            self.pane.dry.progress.show()
            self.pane.dry.progress.show_count(done, total)

    @Slot()
    def _on_cancel(self) -> None:
        self._stop.set()

    @Slot()
    def _fit(self) -> None:
        wide = self.width() >= self._context.theme.px(BOTH_FROM)
        there = self._inside or self._model.rowCount() > 0
        self.pane.setVisible(there and (wide or self._inside))
        self.stack.setVisible(wide or not self._inside)
        if wide:
            side = self._context.theme.px(380)
            self._splitter.setSizes([side, max(self.width() - side, side)])

    def key_hints(self) -> Hints:
        return (("J|K", tr("Move")), ("Enter", tr("Edit")), ("Ctrl T", tr("Try")), ("Ctrl Enter", tr("Apply")), ("A", tr("On or off")),
                ("N", tr("New")), ("Del", tr("Bin")))  # fmt: skip

    def panes(self) -> list[QWidget]:
        if self.stack.isHidden():
            return [*self._right(), self.search]
        return [*super().panes(), *self._right()]

    def _right(self) -> list[QWidget]:
        return [one for one in (self.pane.form, self.pane.dry.list) if one.isVisibleTo(self)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pane.dry.progress.isVisible():
            self._on_cancel()
        elif event.key() == Qt.Key.Key_Escape and self._inside:
            self._shown = None
            self._back_to_list()
            self._show_chosen()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
