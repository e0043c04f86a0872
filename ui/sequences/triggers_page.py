"""Triggers: a dozen at most; each says what it does, and for whom it would have fired lately."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from app import operations, queries
from app.domain import written
from app.domain.counted import counted
from app.domain.names import fold
from app.language import tr
from app.queries.triggers import TriggerRow
from ui import dialogs
from ui.commands import Command
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.page import Hints
from ui.common.painters import paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.search_list_page import SearchListPage
from ui.common.text import Rule, Text
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent

    from ui.context import UiContext

BOTH_FROM = 640
EMPTY = tr("No triggers yet. N makes one: when something happens, then one thing is done.")


class TriggersModel(RowListModel[TriggerRow]):
    """Triggers, those that are on first."""

    def sentence(self, row: TriggerRow) -> str:
        """As a screen reader says it."""
        return ", ".join(one for one in (row.name, "on" if row.active else "off", row.words, row.problem) if one)


class TriggersDelegate(ListDelegate):
    """Name, on or off, the rule."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One trigger."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, TriggerRow):
            return
        theme = self.theme
        paint_tile(painter, theme, rect, "zap" if row.active else "circle", selected=selected)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), rect.right() - theme.px(12) - left, rect.height())
        tone = "warn" if row.problem else "text2"
        paint_two_lines(
            painter,
            theme,
            room,
            row.name,
            tr("On") if row.active else tr("Off"),
            row.problem or row.words,
            second_tone=tone,
        )


class TriggersPage(SearchListPage):
    """N makes one, Enter edits, A switches; the right side is the dry run."""

    scope = "triggers"
    touches = ("trigger",)

    def __init__(self, *, context: UiContext) -> None:
        model = TriggersModel()
        super().__init__(
            tr("Triggers"), context=context, model=model, delegate=TriggersDelegate(theme=context.theme), icon="zap"
        )
        model.setParent(self)
        self.header.add_button(tr("Trigger"), icon="plus", key="N", kind="primary").clicked.connect(self.add_trigger)
        self.dry = QWidget()
        self._words, self._said = Text("", type="body_strong", wrap=True), Text("", tone="text2", wrap=True)
        self.list_of = QPlainTextEdit()
        self.list_of.setReadOnly(True)
        self.list_of.setAccessibleName(tr("For whom it would have fired"))
        column = QVBoxLayout(self.dry)
        context.theme.space(column, (16, 10, 16, 12), 8)
        for part in (self._words, self._said, Rule()):
            column.addWidget(part)
        column.addWidget(self.list_of, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.stack.setMinimumWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.dry)
        self._splitter.setStretchFactor(1, 1)
        self.finish(body=self._splitter)
        self.selection_changed.connect(self._show_chosen)
        context.theme.changed.connect(self._fit)

    async def load(self, typed: str) -> Sequence[Any]:
        """Triggers that hold what was typed."""
        rows = await self._tasks.ask(queries.triggers.triggers)
        words = fold(typed).split()
        return [one for one in rows if all(word in fold(f"{one.name} {one.words}") for word in words)]

    def commands(self) -> list[Command]:
        scope, why = self.scope, self.why_not
        return [
            *super().commands(),
            Command("triggers.new", tr("New trigger…"), self.add_trigger, key="N", scope=scope, icon="plus"),
            Command("triggers.switch", tr("Switch it on or off"), self.switch, key="A", scope=scope, icon="play", applies=why),
            Command("triggers.remove", tr("Move the trigger to the bin"), self.remove, key="Del", scope=scope, icon="trash-2", applies=why),
        ]  # fmt: skip

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any."""
        return EMPTY, tr("New trigger"), ""

    def act_on_empty(self) -> None:
        """Make one, or clear the search."""
        if self.search.text().strip():
            super().act_on_empty()
        else:
            self.add_trigger()

    def _row(self) -> TriggerRow | None:
        found = self.chosen()
        return found if isinstance(found, TriggerRow) else None

    def add_trigger(self) -> None:
        """A new one, off."""
        self._tasks.start_once("trigger", self._edit(None))

    def open_chosen(self) -> None:
        """Edit it."""
        if (row := self._row()) is not None:
            self._tasks.start_once("trigger", self._edit(row))

    def on_clicked(self, index: QModelIndex) -> None:
        """The right side follows the cursor."""

    async def _edit(self, row: TriggerRow | None) -> None:
        from ui.sequences.trigger_dialog import Choices, TriggerDialog

        ask, user = self._tasks.ask, self._context.workspace.user
        now = local_now()
        at = round(now.timestamp() * 1000)
        views = await ask(queries.views.saved_views, user_id=user, now=at, midnight=at)
        people = sorted((await ask(queries.people.names)).items(), key=lambda one: one[1])
        choices = Choices(
            tuple((one.id, one.name) for one in views), tuple(await ask(queries.sequences.in_force)), tuple(people)
        )
        dialog = TriggerDialog(row, choices, context=self._context, parent=self)
        if await dialogs.show(dialog):
            await self.refresh()
            index = self._model.index_of(str(dialog.outcome))
            if index.isValid():
                self.list.setCurrentIndex(index)
            self._context.navigator.show_toast(tr("Trigger saved"), undo=dialog.step)

    def switch(self) -> None:
        """On, or off."""
        if (row := self._row()) is not None:
            words = tr("Off:") if row.active else tr("On:")
            self._tasks.start_once("switch", self._act(words, row, operations.triggers.switch, row.id, not row.active))

    def remove(self) -> None:
        """To the bin."""
        if (row := self._row()) is not None:
            self._tasks.start_once(
                "remove", self._act("Moved to the bin:", row, operations.triggers.remove_trigger, row.id)
            )

    async def _act(self, words: str, row: TriggerRow, operation: Any, *args: Any) -> None:
        _, undo = await self._tasks.act_with_undo(operation, *args)
        self._context.navigator.show_toast(words, strong=row.name, undo=undo)

    def _show_chosen(self) -> None:
        row = self._row()
        if row is not None:
            self._tasks.start_latest("dry", self._show_dry(row))
        self._fit()

    async def _show_dry(self, row: TriggerRow) -> None:
        self._words.setText(row.problem or row.words)
        if row.rule is None:
            self._said.setText("")
            self.list_of.setPlainText("")
            return
        found = await self._tasks.ask(
            queries.triggers.dry_run, row.rule, self._context.workspace.user, local_now(), row.id
        )
        self._said.setText(
            tr(
                "Dry run: in the last 30 days it would have fired {count} for your leads.",
                count=counted(len(found), "time"),
            )
        )
        self.list_of.setPlainText("\n".join(f"{one.who}: {written.say('because', one.why)}" for one in found[:200]))

    def _fit(self) -> None:
        wide = self.width() >= self._context.theme.px(BOTH_FROM)
        self.dry.setVisible(wide and self._row() is not None)
        if wide:
            side = self._context.theme.px(380)
            self._splitter.setSizes([side, max(self.width() - side, side)])

    def key_hints(self) -> Hints:
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Edit")),
            ("A", tr("On or off")),
            ("N", tr("New")),
            ("Del", tr("Bin")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
