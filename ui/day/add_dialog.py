"""Whom to see: type a name, Enter; with nothing typed, the visits that are overdue."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from app import queries
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import RIGHT, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext

KINDS, MOST = ("lead", "account", "contact"), 12
LOOKING = tr("Type a company or a person.")
FITS = tr("Enter adds a visit where it fits.")
OVERDUE = tr("Visits that are overdue by their tier. Or type a name.")


@frozen
class Found:
    """Somebody who can be visited."""

    id: str
    kind: str
    title: str
    detail: str
    right: str = ""


class FoundModel(RowListModel[Found]):
    """Who it may be."""

    def sentence(self, row: Found) -> str:
        """As a screen reader says it."""
        return ", ".join(one for one in (row.title, row.detail, row.right) if one)


class FoundDelegate(ListDelegate):
    """Name, what it is."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One that was found."""
        row, theme = index.data(ROW_ROLE), self.theme
        if isinstance(row, Found):
            inner = rect.adjusted(theme.px(14), 0, -theme.px(14), 0)
            paint_two_lines(painter, theme, inner.adjusted(0, 0, -theme.px(90), 0), row.title, "", row.detail)
            paint_text(painter, theme, inner, row.right, role="meta", tone="text2", align=int(RIGHT))


class AddDialog(QDialog):
    """Accepted with `chosen`: (account, lead, contact), ids or ''."""

    def __init__(self, day: date, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add a stop"))
        self.setAccessibleName(tr("Add a stop"))
        self._context, self._day, theme = context, day, context.theme
        self._tasks = context.tasks.for_page(self)
        self.chosen: tuple[str, str, str] = ("", "", "")
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Company or person"))
        self.field.setPlaceholderText(tr("Company or person"))
        self.field.textChanged.connect(self._on_text_changed)
        self._model = FoundModel(self)
        self.list = ListView(theme=theme, name=tr("Who it may be"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(FoundDelegate(theme=theme, parent=self.list))
        self.list.doubleClicked.connect(self.take)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words = Text(LOOKING, tone="text2", wrap=True)
        column = QVBoxLayout(self)
        theme.space(column, (20, 18, 20, 16), 10)
        column.addWidget(Text(tr("Add a stop"), type="dialog_title"))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._words)
        self.resize(min(theme.px(520), parent.width() - 24), min(theme.px(420), parent.height() - 24))
        self._tasks.start_latest("look", self._look(""))

    def _on_text_changed(self, text: str) -> None:
        self._tasks.start_latest("look", self._look(text))

    async def _look(self, text: str) -> None:
        if text.strip():
            hits = await self._tasks.ask(queries.search.find, text, kinds=KINDS, limit=MOST)
            found = [
                Found(hit.row_id, hit.kind, hit.title, hit.detail, "" if hit.kind == "lead" else hit.kind)
                for hit in hits
            ]
        else:
            found = await self._overdue()
        if text != self.field.text():
            return
        self._model.set_rows(found)
        if found:
            self.list.setCurrentIndex(self._model.index(0, 0))
            self._words.setText(FITS if text.strip() else OVERDUE)
        else:
            self._words.setText(tr("Nobody here is called that.") if text.strip() else LOOKING)

    async def _overdue(self) -> list[Found]:
        user = self._context.workspace.user
        rows = await self._tasks.ask(queries.near_here.overdue_visits, user=user, day=self._day, limit=MOST)
        return [
            Found(row.id, "account", row.name, row.person, tr("never") if row.days is None else f"{row.days} d")
            for row in rows
        ]

    def take(self) -> None:
        """Take the one with the cursor."""
        self._tasks.start_once("take", self._take())

    async def _take(self) -> None:
        if self.field.text().strip():
            await self._look(self.field.text())  # a fast Enter is for what stands in the field
        row = self.list.currentIndex().data(ROW_ROLE)
        if not isinstance(row, Found):
            return
        self.chosen = await self._tasks.ask(queries.stop_card.account_of, row.kind, row.id)
        if not self.chosen[0]:
            raise RefusedError(
                "E-NO-ACCOUNT",
                tr("{title} belongs to no company.", title=row.title),
                do=tr("Give the person a company first."),
            )
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif step:
            at = self.list.currentIndex().row() + step
            if 0 <= at < self._model.rowCount():
                self.list.setCurrentIndex(self._model.index(at, 0))
        else:
            super().keyPressEvent(event)
