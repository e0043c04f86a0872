"""Sequences: the list at the left, the chosen one at the right, edited by keys (design 4.8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app import operations, queries
from app.domain.names import fold
from app.errors import RefusedError
from app.language import tr
from app.queries.sequences import SequenceRow
from ui import dialogs
from ui.commands import Command
from ui.common.page import Hints
from ui.common.search_list_page import SearchListPage
from ui.navigator import Selection
from ui.sequences.rows import SequenceDelegate, SequenceModel
from ui.sequences.sequence_pane import SequencePane

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.context import UiContext

BOTH_FROM = 700  # design pixels; below that the list, or after Enter the sequence
EMPTY = tr("No sequences yet. Copy one of six starters, or make one with N.")


class SequencesPage(SearchListPage):
    """Enter goes into a sequence, Esc back; N makes a sequence or, inside, a step."""

    scope = "sequences"
    touches = ("sequence", "step", "enrolment", "template", "task", "message", "activity", "meeting")

    def __init__(self, *, context: UiContext) -> None:
        model = SequenceModel()
        super().__init__(
            tr("Sequences"),
            context=context,
            model=model,
            delegate=SequenceDelegate(theme=context.theme),
            icon="sequence",
        )
        model.setParent(self)
        self._inside = False
        self.pane = SequencePane(theme=context.theme)
        self.header.add_button(tr("Starter"), icon="copy", key="C").clicked.connect(self.copy_starter)
        self.header.add_button(tr("Sequence"), icon="plus", key="N", kind="primary").clicked.connect(self.add_sequence)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.stack.setMinimumWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(1, 1)
        self.finish(body=self._splitter)
        commands = context.commands
        commands.add(*self._in_steps(), *self._in_people())
        commands.attach(self.pane.steps, "sequence_steps")
        commands.attach(self.pane.views, "sequence_steps")
        commands.attach(self.pane.people, "sequence_people")
        self.selection_changed.connect(self._show_chosen)
        self.pane.chosen_changed.connect(self.hints_changed)
        self.pane.view_changed.connect(self.hints_changed)
        self.pane.people.doubleClicked.connect(self._on_person_opened)
        self.pane.steps.doubleClicked.connect(self.edit_step)
        context.theme.changed.connect(self._fit)

    # the list

    async def load(self, typed: str) -> Sequence[Any]:
        """Those whose name holds what was typed."""
        rows = await self._tasks.ask(queries.sequences.sequences)
        words = fold(typed).split()
        return [one for one in rows if all(word in fold(one.name) for word in words)]

    def commands(self) -> list[Command]:
        scope, why = self.scope, self.why_not
        return [
            *super().commands(),
            Command("sequences.new", tr("New sequence…"), self.add_sequence, key="N", scope=scope, icon="plus"),
            Command(
                "sequences.rename", tr("Name and kind…"), self.rename, key="F2", scope=scope, applies=why, icon="pencil"
            ),
            Command(
                "sequences.publish",
                tr("Put in force, or retire"),
                self.publish,
                key="A",
                scope=scope,
                applies=why,
                icon="play",
            ),
            Command(
                "sequences.starter",
                tr("Copy a starter sequence…"),
                self.copy_starter,
                key="C",
                scope=scope,
                icon="copy",
            ),
            Command(
                "sequences.remove",
                tr("Move the sequence to the bin"),
                self.remove,
                key="Del",
                scope=scope,
                applies=why,
                icon="trash-2",
            ),
        ]

    def _in_steps(self) -> list[Command]:
        def step(key: str, words: str, run: Any, letter: str, icon: str = "", *more: str) -> Command:
            return Command(f"step.{key}", words, run, key=letter, more_keys=more, scope="sequence_steps", icon=icon)

        return [
            step("edit", tr("Edit the step…"), self.edit_step, "Return", "pencil", "Enter", "F2"),
            step("add", tr("Add a step after it…"), self.add_step, "N", "plus"),
            step("remove", tr("Remove the step"), self.remove_step, "Del", "trash-2"),
            step("down", tr("Move the step down"), self._step_down, "Shift+Down", "arrow-down"),
            step("up", tr("Move the step up"), self._step_up, "Shift+Up", "arrow-up"),
            step("next", tr("Next step"), self._next, "J"),
            step("previous", tr("Step before"), self._previous, "K"),
            step("people", tr("People in the sequence"), self.pane.toggle, "V", "users"),
            step("publish", tr("Put in force, or retire"), self.publish, "A", "play"),
        ]

    def _in_people(self) -> list[Command]:
        def person(key: str, words: str, run: Any, letter: str, icon: str = "", *more: str) -> Command:
            return Command(
                f"enrolled.{key}", words, run, key=letter, more_keys=more, scope="sequence_people", icon=icon
            )

        return [
            person("open", tr("Open the lead"), self._on_person_opened, "Return", "user", "Enter"),
            person("pause", tr("Pause or resume"), self.pause, "P", "pause"),
            person("out", tr("Take out of the sequence"), self.take_out, "Del", "log-out"),
            person("next", tr("Next person"), self._next, "J"),
            person("previous", tr("Person before"), self._previous, "K"),
            person("steps", tr("Steps of the sequence"), self.pane.toggle, "V", "list"),
        ]

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any sequence."""
        return EMPTY, tr("Copy a starter"), ""

    def act_on_empty(self) -> None:
        """A starter, or clear the search."""
        if self.search.text().strip():
            super().act_on_empty()
        else:
            self.copy_starter()

    def open_chosen(self) -> None:
        """Into the sequence."""
        if self.list.currentIndex().isValid():
            self._inside = True
            self._fit()
            self.pane.focus_list()

    def on_clicked(self, index: QModelIndex) -> None:
        """Where there is room for one pane only, a click goes in."""
        if self.pane.isHidden():
            self.open_chosen()

    def _row(self) -> SequenceRow | None:
        found = self.chosen()
        return found if isinstance(found, SequenceRow) else None

    def _show_chosen(self) -> None:
        if (row := self._row()) is not None:
            self._tasks.start_latest("card", self._load_card(row.id))
        self._fit()

    async def _load_card(self, sequence_id: str, step_id: str = "") -> None:
        try:
            self.pane.show_card(await self._tasks.ask(queries.sequences.sequence_card, sequence_id))
        except RefusedError:
            return  # thrown away meanwhile: the list says so
        if step_id:
            self.pane.choose_step(step_id)
        self._fit()

    # what is done

    def add_sequence(self) -> None:
        """A new, empty one."""
        self._tasks.start_once("sequence", self._name(None))

    def rename(self) -> None:
        """Its name and kind."""
        self._tasks.start_once("sequence", self._name(self._row()))

    async def _name(self, row: SequenceRow | None) -> None:
        from ui.sequences.sequence_dialogs import SequenceDialog

        dialog = SequenceDialog(row, context=self._context, parent=self)
        if await dialogs.show(dialog):
            await self._choose(str(dialog.outcome))

    def copy_starter(self) -> None:
        """One of the shipped ones."""
        self._tasks.start_once("sequence", self._copy_starter())

    async def _copy_starter(self) -> None:
        from ui.sequences.sequence_dialogs import StarterDialog

        dialog = StarterDialog(context=self._context, parent=self)
        if await dialogs.show(dialog):
            await self._choose(str(dialog.outcome))
            self._context.navigator.show_toast(tr("Copied as a draft"), undo=dialog.step)

    async def _choose(self, sequence_id: str) -> None:
        self.search.clear()
        await self.refresh()
        index = self._model.index_of(sequence_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def publish(self) -> None:
        """In force, or retired when it is already."""
        if row := self._row():
            to = "retired" if row.state == "active" else "active"
            words = tr("In force:") if to == "active" else tr("Retired:")
            self._act("publish", words, row.name, operations.sequences.set_state, row.id, to)

    def remove(self) -> None:
        """To the bin."""
        if row := self._row():
            self._act("remove", tr("Moved to the bin:"), row.name, operations.sequences.remove_sequence, row.id)

    def _act(self, name: str, words: str, strong: str, operation: Any, *args: Any) -> None:
        self._tasks.start_once(name, self._run(words, strong, operation, *args))

    async def _run(self, words: str, strong: str, operation: Any, *args: Any) -> None:
        _, undo = await self._tasks.act_with_undo(operation, *args)
        self._context.navigator.show_toast(words, strong=strong, undo=undo)

    def edit_step(self, _index: object = None) -> None:
        """Change the step with the cursor, or add the first one."""
        self._tasks.start_once("step", self._edit_step(new=self.pane.step() is None))

    def add_step(self) -> None:
        """A step after the one with the cursor."""
        self._tasks.start_once("step", self._edit_step(new=True))

    async def _edit_step(self, *, new: bool) -> None:
        from ui.sequences.sequence_dialogs import StepDialog

        card, at = self.pane.card, self.pane.step()
        if card is None:
            return
        templates = await self._tasks.ask(queries.templates.templates)
        step = None if new or at is None else at.step
        tracks = await self._tasks.ask(queries.tracks.tracks, also=step.track_id if step is not None else "")
        after = at.step if new and at is not None else None
        steps = [one.step for one in card.steps]
        dialog = StepDialog(
            card.row.id, steps, step, templates, tracks=tracks, after=after, context=self._context, parent=self
        )
        if await dialogs.show(dialog):
            await self._load_card(card.row.id, str(dialog.outcome))
            self.pane.focus_list()

    def remove_step(self) -> None:
        """Take the step out."""
        if at := self.pane.step():
            self._act("step", tr("Step removed:"), at.step.text, operations.sequences.remove_step, at.id)

    def _step_down(self) -> None:
        self._move_step(1)

    def _step_up(self) -> None:
        self._move_step(-1)

    def _move_step(self, by: int) -> None:
        if at := self.pane.step():
            self._tasks.start_once("step", self._moved(at.id, by))

    async def _moved(self, step_id: str, by: int) -> None:
        await self._tasks.act(operations.sequences.move_step, step_id, by)
        if self.pane.card is not None:
            await self._load_card(self.pane.card.row.id, step_id)

    def pause(self) -> None:
        """Pause the person with the cursor, or go on."""
        if at := self.pane.person():
            paused = at.state == "paused"
            act = operations.enrolments.resume if paused else operations.enrolments.pause
            self._act("person", tr("Goes on:") if paused else tr("Paused:"), at.name, act, at.id)

    def take_out(self) -> None:
        """Take the person with the cursor out."""
        if at := self.pane.person():
            self._act("person", tr("Taken out:"), at.name, operations.enrolments.take_out, at.id)

    def _on_person_opened(self, _index: object = None) -> None:
        if at := self.pane.person():
            self._context.navigator.open_lead(at.lead_id)

    def _next(self) -> None:
        self.pane.go(1)

    def _previous(self) -> None:
        self.pane.go(-1)

    # what the window asks

    def selection(self) -> Selection | None:
        at = self.pane.person() if self.pane.people.hasFocus() else None
        return Selection("lead", at.lead_id, at.name) if at else None

    def _fit(self) -> None:
        wide = self.width() >= self._context.theme.px(BOTH_FROM)
        there = self._row() is not None and self.pane.card is not None
        self.pane.setVisible(there and (wide or self._inside))
        self.stack.setVisible(wide or not self.pane.isVisibleTo(self))
        if wide:
            side = self._context.theme.px(300)
            self._splitter.setSizes([side, max(self.width() - side, side)])

    def key_hints(self) -> Hints:
        if self.pane.people.hasFocus():
            return (
                ("J|K", tr("Move")),
                ("Enter", tr("Open lead")),
                ("P", tr("Pause")),
                ("Del", tr("Take out")),
                ("V", tr("Steps")),
                ("Esc", tr("Back")),
            )
        if self.pane.isAncestorOf(self.focusWidget()) if self.focusWidget() else False:
            return (
                ("J|K", tr("Move")),
                ("Enter", tr("Edit")),
                ("N", tr("Add step")),
                ("Shift ↓", tr("Move")),
                ("V", tr("People")),
                ("Esc", tr("Back")),
            )
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Open")),
            ("N", tr("New")),
            ("A", tr("In force")),
            ("C", tr("Starter")),
            ("Ctrl F", tr("Find")),
        )

    def panes(self) -> list[QWidget]:
        inside = self.pane.list if self.pane.list.model().rowCount() else self.pane.views
        if self.stack.isHidden():
            return [inside, self.search]
        return [*super().panes(), *(() if self.pane.isHidden() else (inside,))]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and at is not None and self.pane.isAncestorOf(at):
            self._inside = False
            self._fit()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hints_changed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
