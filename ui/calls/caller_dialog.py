"""They are calling: digits or a name, and the call is open, answered, with what was said last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from app import operations
from app.language import tr
from app.queries import callers
from app.queries.callers import Caller
from ui.common.choice_teller import ChoiceTeller
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import RIGHT, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext

LOOKING = tr("Type the digits on the phone's display, or a name.")


class CallerModel(RowListModel[Caller]):
    """Who it may be."""

    def sentence(self, row: Caller) -> str:
        """The row as a screen reader says it."""
        return ", ".join(one for one in (row.name, row.company, row.number, row.last) if one)

    def reason(self, row: Caller) -> str:
        """What was said last."""
        return row.last


class CallerDelegate(ListDelegate):
    """Name, company, the number that matched, the last line said."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One who may be calling."""
        row, theme = index.data(ROW_ROLE), self.theme
        if not isinstance(row, Caller):
            return
        inner = rect.adjusted(theme.px(14), 0, -theme.px(14), 0)
        left = inner.adjusted(0, 0, -theme.px(150), 0)
        paint_two_lines(painter, theme, left, row.name or row.number, row.company, row.last or tr("No contact yet"))
        paint_text(painter, theme, inner, row.number, role="meta", tone="text2", align=int(RIGHT))


class CallerDialog(QDialog):
    """Accepted with `lead_id` of the call to open."""

    def __init__(self, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("They are calling"))
        self.setAccessibleName(tr("They are calling"))
        self._context, theme = context, context.theme
        self._tasks = context.tasks.for_page(self)
        self.lead_id = ""
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Number or name"))
        self.field.setPlaceholderText(tr("0958, or a name"))
        self.field.textChanged.connect(self._on_text_changed)
        self._model = CallerModel(self)
        self.list = ListView(theme=theme, name=tr("Who it may be"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(CallerDelegate(theme=theme, parent=self.list))
        self.list.doubleClicked.connect(self.take)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words = Text(LOOKING, tone="text2", wrap=True)
        self._teller = ChoiceTeller(self.list, self._words)
        column = QVBoxLayout(self)
        theme.space(column, (20, 18, 20, 16), 10)
        column.addWidget(Text(tr("They are calling"), type="dialog_title"))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._words)
        self.resize(min(theme.px(520), parent.width() - 24), min(theme.px(420), parent.height() - 24))

    def _on_text_changed(self, text: str) -> None:
        self._tasks.start_latest("look", self._look(text))

    async def _look(self, text: str) -> None:
        found = await self._tasks.ask(callers.callers, text)
        if text != self.field.text():
            return
        self._model.set_rows(found)
        if found:
            self.list.setCurrentIndex(self._model.index(0, 0))
            self._words.setText(tr("Enter opens the call, already answered."))
        elif text.strip():
            what = "number" if callers.digits_of(text) else "name"
            self._words.setText(tr("Nobody here has it. Enter keeps a new contact with that {what}.", what=what))
        else:
            self._words.setText(LOOKING)
        self._teller.look()

    def take(self) -> None:
        """Open the call with the one chosen, or with somebody new."""
        self._tasks.start_once("take", self._take(self.field.text().strip()))

    async def _take(self, text: str) -> None:
        if not text:
            return
        await self._look(self.field.text())  # a fast Enter is for what stands in the field, not for an older list
        row = self.list.currentIndex().data(ROW_ROLE)
        if not isinstance(row, Caller):
            self.lead_id = await self._tasks.act(
                operations.callers.keep_caller, text, region=self._context.workspace.region
            )
        elif row.lead_id:
            self.lead_id = row.lead_id
        else:
            self.lead_id = await self._tasks.act(operations.callers.lead_of_contact, row.contact_id)
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
