"""Flow: what came in, who has it, what waits and what is late, by territory and person; the leads of a line beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app import queries
from app.domain.names import fold
from app.language import tr
from app.queries.routing_flow import FlowLine
from ui.common.list_delegate import ListView
from ui.common.page import Hints
from ui.common.row_table_model import ROW_ROLE
from ui.common.split_list_page import SplitListPage
from ui.common.text import Text
from ui.gates.move import local_now
from ui.routing.flow_table import FlowDelegate, FlowHead, FlowLeadDelegate, FlowLeadModel, FlowModel
from ui.routing.sections import SectionsRow, attach_sections

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.context import UiContext

LEADS = 400  # design pixels of the leads beside the table


def _now() -> int:
    return round(local_now().timestamp() * 1000)


class FlowPage(SplitListPage):
    """J K a line, Enter into its leads, Enter again opens one."""

    scope = "flow"
    touches = ("lead", "account", "territory", "user")
    both_from = 940

    def __init__(self, *, context: UiContext) -> None:
        model, theme = FlowModel(), context.theme
        super().__init__(tr("Flow"), context=context, model=model, delegate=FlowDelegate(theme=theme), icon="split")
        model.setParent(self)
        self.header.set_title(tr("Routing"))
        sections = SectionsRow("flow", header=self.header, context=context)
        table, column = QFrame(), QVBoxLayout()
        self._table(table, column)
        self.leads, self.behind = FlowLeadModel(), ListView(theme=theme, name=tr("Leads of the line"))
        self.leads.setParent(self)
        self.behind.setModel(self.leads)
        self.behind.setItemDelegate(FlowLeadDelegate(theme=theme, parent=self.behind))
        self.title = Text("", type="body_strong", elide=True)
        pane = QWidget()
        pane.setMinimumWidth(1)
        inside = QVBoxLayout(pane)
        theme.space(inside, (0, 7, 0, 0), 6)
        inside.addWidget(self.title)
        self.title.setContentsMargins(theme.px(17), 0, 0, 0)
        inside.addWidget(self.behind, 1)
        self.behind.doubleClicked.connect(self._on_open)
        self.finish_beside(pane, above=sections)
        attach_sections(self, context)

    def _table(self, table: QFrame, column: QVBoxLayout) -> None:
        """The list under the names of its columns."""
        table.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(FlowHead(self.list, theme=self._context.theme))
        column.addWidget(self.list, 1)
        self.list.show()  # leaving the stack hid it
        self.stack.insertWidget(0, table)
        self.stack.setCurrentIndex(0)

    async def load(self, typed: str) -> Sequence[Any]:
        """The lines that hold what was typed."""
        lines = await self._tasks.ask(queries.routing_flow.flow, _now())
        words = fold(typed).split()
        return [one for one in lines if all(word in fold(f"{one.territory} {one.person}") for word in words)]

    def count_words(self, rows: Sequence[Any]) -> str:
        """What the table counts."""
        return tr("Inbound leads of 30 days; first touch in working time") if rows else ""

    def empty_words(self) -> tuple[str, str, str]:
        return tr("No inbound lead came in the last 30 days."), "", ""

    def list_width(self) -> int:
        return max(self.width() - self._context.theme.px(LEADS), 1)

    def entry(self) -> QWidget:
        return self.behind

    def show_chosen(self) -> None:
        """The leads of the line with the cursor."""
        line = self.chosen()
        if isinstance(line, FlowLine):
            self._tasks.start_latest("behind", self._show(line))

    async def _show(self, line: FlowLine) -> None:
        self.title.setText(f"{line.person}, {line.territory}" if line.person else line.territory)
        self.leads.set_rows(await self._tasks.ask(queries.routing_flow.leads_behind, line, _now()))
        if self.leads.rowCount() and not self.behind.currentIndex().isValid():
            self.behind.step(1)

    def _on_open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self._context.navigator.open_lead(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.behind.hasFocus():
            self._on_open(self.behind.currentIndex())
        else:
            super().keyPressEvent(event)

    def key_hints(self) -> Hints:
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Its leads, then one of them")),
            ("1|2", tr("Rules, territories")),
            ("Esc", tr("Back")),
        )
