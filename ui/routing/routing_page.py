"""Routing: the rules at the left, first match wins; the chosen one at the right with what it would do; managers change them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app import operations, queries
from app.domain.counted import counted
from app.domain.names import fold
from app.domain.routing import Rule
from app.domain.routing_check import require_sound
from app.errors import RefusedError, UserCancelledError
from app.language import tr
from app.queries.routing import RoutingRules
from ui.commands import Command
from ui.common.page import Hints
from ui.common.split_list_page import SplitListPage
from ui.gates.move import local_now
from ui.routing.lines import Line, LinesDelegate, LinesModel, lines_of
from ui.routing.rule_form import NEW
from ui.routing.rule_pane import RulePane
from ui.routing.sections import SectionsRow, attach_sections

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.context import UiContext

SHARE_FROM = 400  # design pixels
COUNT_FROM = 2000  # leads, from which the counting is shown
OPEN_END = tr("Leads that fit no rule stay where they are.")


def _now() -> int:
    return round(local_now().timestamp() * 1000)


class RoutingPage(SplitListPage):
    """Enter goes into the rule, Ctrl T tries it, Ctrl Enter applies it, Shift Up and Down move it, S shares out who waits."""

    scope = "routing"
    touches = ("routing_rule", "territory", "user", "absence", "lead")
    progressed = Signal(int, int)

    def __init__(self, *, context: UiContext) -> None:
        model = LinesModel()
        super().__init__(
            tr("Routing"), context=context, model=model, delegate=LinesDelegate(theme=context.theme), icon="split"
        )
        model.setParent(self)
        self._found: RoutingRules | None = None
        self._shown: Line | None = None
        self._stop = threading.Event()
        sections = SectionsRow("routing", header=self.header, context=context)
        self.pane = RulePane(theme=context.theme)
        self.pane.try_wished.connect(self.attempt)
        self.pane.apply_wished.connect(self.apply)
        self.pane.dry.opened.connect(context.navigator.open_lead)
        self.pane.dry.progress.cancelled.connect(self._on_cancel)
        self.pane.form.changed.connect(self._on_changed)
        self.share = self.header.add_button(tr("Share out"), icon="split", key="S")
        self.share.clicked.connect(self.share_out)
        self.new = self.header.add_button(tr("Rule"), icon="plus", key="N", kind="primary")
        self.new.clicked.connect(self.begin)
        self.progressed.connect(self._on_progressed)
        self.finish_beside(self.pane, above=sections)
        attach_sections(self, context)

    def commands(self) -> list[Command]:
        """The usual keys, and what can be done with a rule."""
        scope, page, why = self.scope, f"{self.scope}_page", self._why_no_rule
        return [
            *super().commands(),
            Command(
                "routing.new",
                tr("New routing rule"),
                self.begin,
                key="N",
                icon="plus",
                scope=page,
                applies=self._why_only_read,
            ),
            Command(
                "routing.share",
                tr("Share out waiting leads"),
                self.share_out,
                key="S",
                icon="split",
                scope=scope,
                applies=self._why_none_wait,
            ),
            Command(
                "routing.switch",
                tr("Switch the rule on or off"),
                self.switch,
                key="A",
                icon="play",
                scope=scope,
                applies=why,
            ),
            Command(
                "routing.up",
                tr("Move the rule up"),
                partial(self.shift, -1),
                key="Shift+Up",
                icon="arrow-up",
                scope=scope,
                applies=why,
            ),
            Command(
                "routing.down",
                tr("Move the rule down"),
                partial(self.shift, 1),
                key="Shift+Down",
                icon="arrow-down",
                scope=scope,
                applies=why,
            ),
            Command(
                "routing.remove",
                tr("Move the rule to the bin"),
                self.remove,
                key="Del",
                icon="trash-2",
                scope=scope,
                applies=why,
            ),
            Command(
                "routing.try",
                tr("Try the rules on leads"),
                self.attempt,
                key="Ctrl+T",
                icon="play",
                scope=page,
                applies=self._why_only_read,
            ),
            Command(
                "routing.apply",
                tr("Apply the rule"),
                self.apply,
                key="Ctrl+Return",
                more_keys=("Ctrl+Enter",),
                scope=page,
                applies=self._why_only_read,
            ),
        ]

    def _why_only_read(self) -> str:
        return self._why_not_here() or (self._found.why_not if self._found is not None else tr("Wait for the rules."))

    def _why_no_rule(self) -> str:
        return self._why_only_read() or ("" if self._rule() is not None else tr("Choose a rule first."))

    def _why_none_wait(self) -> str:
        none = self._found is None or not self._found.waiting
        return self._why_only_read() or (tr("No inbound lead waits for an owner.") if none else "")

    async def load(self, typed: str) -> Sequence[Any]:
        """The lines that hold what was typed."""
        found = await self._tasks.ask(queries.routing.rules_page, self._context.workspace.user, _now())
        if found != self._found:
            self._found = found
            self.pane.show_rights(found.why_not)
            self.new.setEnabled(not found.why_not)
            self.new.setToolTip(found.why_not)
            self.share.setEnabled(not found.why_not and found.waiting > 0)
            self.share.setToolTip(found.why_not or ("" if found.waiting else tr("No inbound lead waits for an owner.")))
        words = fold(typed).split()
        return [
            one
            for one in lines_of(found)
            if all(word in fold(f"{one.words} {one.beside} {one.under}") for word in words)
        ]

    def count_words(self, rows: Sequence[Any]) -> str:
        """How many rules and how many of them off, who waits, and whether every lead fits one."""
        off = sum(not one.rule.active for one in rows)
        words = counted(len(rows), "rule") + (tr(", {off} off", off=off) if off else "")
        if self._found is None:
            return words
        open_end = f" · {OPEN_END}" if rows and self._found.falls_through else ""
        return tr(
            "{words} · {waiting:,} waiting{open_end}", words=words, waiting=self._found.waiting, open_end=open_end
        )

    def empty_words(self) -> tuple[str, str, str]:
        return (
            tr(
                "No rules yet: each lead stays with who noted it. N makes the first; the first one that fits a lead wins."
            ),
            "",
            "",
        )

    def _rule(self) -> Rule | None:
        chosen = self.chosen()
        return chosen.rule if isinstance(chosen, Line) else None

    # what can be done

    def begin(self) -> None:
        """A new rule, at the end."""
        if self._found is not None and not self._found.why_not:
            self._shown = None
            self.pane.show_rule(NEW, self._found)
            self.go_in()

    def attempt(self) -> None:
        """What the rules would do with what the form says, counted off this thread."""
        if self._found is not None:
            self._stop.set()  # the run before, where there is one
            self._stop = threading.Event()
            self._tasks.start_latest("dry", self._try(self._found, self._stop))

    async def _try(self, found: RoutingRules, stop: threading.Event) -> None:
        self.pane.clear_problem()
        self.pane.dry.clear()
        told = lambda done, total: self._tell(stop, done, total)  # noqa: E731
        try:
            run = await self._tasks.ask(queries.routing.dry_run, self._proposed(found), _now(), told)
            self.pane.dry.show_run(run, joined=found.joined)
        except RefusedError as error:
            self.pane.show_problem(error)
        except UserCancelledError:
            self.pane.dry.clear()

    def _proposed(self, found: RoutingRules) -> list[Rule]:
        """The rules as they would be with what the form says."""
        rule = self.pane.form.rule()
        require_sound(rule, [one for one, _ in found.people])
        if rule.id:
            return [rule if one.id == rule.id else one for one in found.rules]
        return [*found.rules, rule]

    def _tell(self, stop: threading.Event, done: int, total: int) -> bool:
        if not stop.is_set():
            self.progressed.emit(done, total)
        return not stop.is_set()

    def apply(self) -> None:
        """Keep what the form says."""
        self._tasks.start_once("apply", self._apply())

    async def _apply(self) -> None:
        self.pane.clear_problem()
        try:
            rule = self.pane.form.rule()
            saved, step = await self._tasks.act_with_undo(operations.routing.save_rule, rule)
        except RefusedError as error:
            self.pane.show_problem(error)
            return
        self._context.navigator.show_toast(tr("Rule applied:"), strong=rule.name, undo=step)
        await self.refresh()
        self.list.setCurrentIndex(self._model.index_of(saved))
        self.leave()

    def share_out(self) -> None:
        """Place every inbound lead that is nobody's."""
        self._tasks.start_once("share", self._share())

    async def _share(self) -> None:
        gone, undo = await self._tasks.act_with_undo(operations.routing.route_waiting)
        joined = self._found is not None and self._found.joined
        words = (
            tr("They go to Territory at next sync.")
            if joined
            else tr("{gone:,} shared out. Each lead says why.", gone=gone)
        )
        self._context.navigator.show_toast(words, undo=undo)

    def switch(self) -> None:
        """On, or off."""
        if (rule := self._rule()) is not None:
            words = tr("Rule off:") if rule.active else tr("Rule on:")
            self._start("switch", words, rule, operations.routing.switch_rule, not rule.active)

    def shift(self, by: int) -> None:
        """Up or down."""
        if (rule := self._rule()) is not None:
            self._start("shift", tr("Moved:"), rule, operations.routing.shift_rule, by)

    def remove(self) -> None:
        """To the bin."""
        if (rule := self._rule()) is not None:
            self._start("remove", tr("Moved to the bin:"), rule, operations.routing.remove_rule)

    def _start(self, name: str, words: str, rule: Rule, operation: Any, *args: Any) -> None:
        self._tasks.start_once(name, self._act(words, rule, operation, rule.id, *args))

    async def _act(self, words: str, rule: Rule, operation: Any, *args: Any) -> None:
        _, undo = await self._tasks.act_with_undo(operation, *args)
        self._context.navigator.show_toast(words, strong=rule.name, undo=undo)

    def show_refusal(self, error: RefusedError) -> bool:
        """Say it beside the rule."""
        self.pane.show_problem(error)
        return True

    # showing

    @Slot()
    def fit(self) -> None:
        """Share out has its key where its button has no room, as at 200 %."""
        super().fit()
        self.share.setVisible(self.width() >= self._context.theme.px(SHARE_FROM))

    def entry(self) -> QWidget:
        return self.pane.form

    def right_panes(self) -> list[QWidget]:
        return [self.pane.form, self.pane.dry.list]

    def show_chosen(self) -> None:
        """The rule with the cursor."""
        line = self.chosen()
        if isinstance(line, Line) and line != self._shown and not self.typing and self._found is not None:
            self._stop.set()
            self._shown = line
            self.pane.show_rule(line.rule, self._found)

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

    def key_hints(self) -> Hints:
        return (("J|K", tr("Move")), ("Enter", tr("Edit")), ("Ctrl T", tr("Try")), ("Ctrl Enter", tr("Apply")), ("Shift ↑|↓", tr("Order")),
                ("A", tr("On or off")), ("N", tr("New")), ("S", tr("Share out")), ("Del", tr("Bin")))  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pane.dry.progress.isVisible():
            self._on_cancel()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        self._shown = None
        super().leave()
