"""Templates: the list, and how the chosen one reads for somebody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from app import operations, queries
from app.domain.names import fold
from app.domain.templates import say_empty
from app.language import tr
from app.queries.templates import TemplateRow
from ui import dialogs
from ui.commands import Command
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.page import Hints
from ui.common.painters import paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.search_list_page import SearchListPage
from ui.common.text import Rule, Text
from ui.mail.outbox_rows import ICONS

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent

    from ui.context import UiContext

BOTH_FROM = 640
EMPTY = tr("No templates yet. N makes one; copying a starter sequence brings its own.")
CHANNELS = {"email": tr("E-mail"), "message": tr("Message"), "social": tr("Social")}
LANGUAGES = {"en": tr("English"), "de": tr("German")}


def about(row: TemplateRow) -> str:
    """ "E-mail · English"."""
    return " · ".join(
        one for one in (CHANNELS.get(row.channel, row.channel), LANGUAGES.get(row.language, row.language)) if one
    )


class TemplatesModel(RowListModel[TemplateRow]):
    """Templates by name."""

    def sentence(self, row: TemplateRow) -> str:
        """As a screen reader says it."""
        return f"{row.name}, {about(row).replace(' · ', ', ')}, {row.subject}"


class TemplatesDelegate(ListDelegate):
    """Name and subject."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One template."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, TemplateRow):
            return
        theme = self.theme
        paint_tile(painter, theme, rect, ICONS.get(row.channel, "mail"), selected=selected)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), rect.right() - theme.px(12) - left, rect.height())
        paint_two_lines(painter, theme, room, row.name, about(row), row.subject or row.body.partition("\n")[0])


class TemplatesPage(SearchListPage):
    """Enter edits, N makes one; the right side shows it merged for one of the rep's leads."""

    scope = "templates"
    touches = ("template",)

    def __init__(self, *, context: UiContext) -> None:
        model = TemplatesModel()
        super().__init__(
            tr("Templates"),
            context=context,
            model=model,
            delegate=TemplatesDelegate(theme=context.theme),
            icon="file-text",
        )
        model.setParent(self)
        self.header.add_button(tr("Template"), icon="plus", key="N", kind="primary").clicked.connect(self.add_template)
        self.preview = QWidget()
        self._subject, self._for = Text("", type="body_strong", wrap=True), Text("", tone="text2", wrap=True)
        self._empty, self._body = Text("", tone="warn", wrap=True), QPlainTextEdit()
        self._body.setReadOnly(True)
        self._body.setAccessibleName(tr("How it reads"))
        column = QVBoxLayout(self.preview)
        context.theme.space(column, (16, 10, 16, 12), 8)
        for part in (self._for, self._subject, self._empty, Rule()):
            column.addWidget(part)
        column.addWidget(self._body, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.stack.setMinimumWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(1, 1)
        self.finish(body=self._splitter)
        self.selection_changed.connect(self._show_chosen)
        context.theme.changed.connect(self._fit)

    async def load(self, typed: str) -> Sequence[Any]:
        """Templates that hold what was typed."""
        rows = await self._tasks.ask(queries.templates.templates)
        words = fold(typed).split()
        return [one for one in rows if all(word in fold(f"{one.name} {one.subject} {one.body}") for word in words)]

    def commands(self) -> list[Command]:
        scope, why = self.scope, self.why_not
        return [
            *super().commands(),
            Command("templates.new", tr("New template…"), self.add_template, key="N", scope=scope, icon="plus"),
            Command(
                "templates.remove",
                tr("Move the template to the bin"),
                self.remove,
                key="Del",
                scope=scope,
                applies=why,
                icon="trash-2",
            ),
        ]

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any."""
        return EMPTY, tr("New template"), ""

    def act_on_empty(self) -> None:
        """Make one, or clear the search."""
        if self.search.text().strip():
            super().act_on_empty()
        else:
            self.add_template()

    def add_template(self) -> None:
        """A new one."""
        self._tasks.start_once("template", self._edit(None))

    def open_chosen(self) -> None:
        """Edit it."""
        row = self.chosen()
        if isinstance(row, TemplateRow):
            self._tasks.start_once("template", self._edit(row))

    def on_clicked(self, index: QModelIndex) -> None:
        """The right side follows the cursor."""

    async def _edit(self, row: TemplateRow | None) -> None:
        from ui.mail.template_dialog import TemplateDialog

        dialog = TemplateDialog(row, context=self._context, parent=self)
        if await dialogs.show(dialog):
            await self.refresh()
            index = self._model.index_of(str(dialog.outcome))
            if index.isValid():
                self.list.setCurrentIndex(index)
            self._context.navigator.show_toast(tr("Template saved"), undo=dialog.step)

    def remove(self) -> None:
        """To the bin."""
        row = self.chosen()
        if isinstance(row, TemplateRow):
            self._tasks.start_once("remove", self._remove(row))

    async def _remove(self, row: TemplateRow) -> None:
        _, undo = await self._tasks.act_with_undo(operations.templates.remove_template, row.id)
        self._context.navigator.show_toast(tr("Moved to the bin:"), strong=row.name, undo=undo)

    def _show_chosen(self) -> None:
        row = self.chosen()
        if isinstance(row, TemplateRow):
            self._tasks.start_latest("merged", self._show(row))
        self._fit()

    async def _show(self, row: TemplateRow) -> None:
        user = self._context.workspace.user
        lead = await self._tasks.ask(queries.templates.somebody, user)
        subject, body, who, empty = row.subject, row.body, "", ""
        if lead:
            merged = await self._tasks.ask(queries.templates.merged_for, lead, row.subject, row.body, user)
            subject, body, who, empty = (
                merged.subject,
                merged.body,
                tr("As {to} would read it", to=merged.to),
                say_empty(merged.empty),
            )
        self._for.setText(who or tr("As it is written; no lead of yours to try it on"))
        self._subject.setText(subject)
        self._subject.setVisible(bool(subject))
        self._empty.setText(empty)
        self._empty.setVisible(bool(empty))
        self._body.setPlainText(body)

    def _fit(self) -> None:
        wide = self.width() >= self._context.theme.px(BOTH_FROM)
        self.preview.setVisible(wide and isinstance(self.chosen(), TemplateRow))
        if wide:
            side = self._context.theme.px(320)
            self._splitter.setSizes([side, max(self.width() - side, side)])

    def key_hints(self) -> Hints:
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Edit")),
            ("N", tr("New")),
            ("Del", tr("Bin")),
            ("Ctrl F", tr("Find")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
