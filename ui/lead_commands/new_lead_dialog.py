"""A new lead, typed in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from app import operations
from ui.common.form_dialog import FormDialog, columns_for

if TYPE_CHECKING:
    from ui.context import UiContext

FIELDS = (
    ("name", "Name", "Isaura Thackwell"),
    ("company", "Company", "Quillfen Cold Storage"),
    ("email", "E-mail", ""),
    ("phone", "Number", ""),
    ("title", "Title", "Head of Site Engineering"),
    ("source", "Source", "Referral, website, trade show …"),
)


class NewLeadDialog(FormDialog):
    """`outcome` is the id of the lead that was made."""

    def __init__(self, *, context: UiContext, parent: QWidget) -> None:
        super().__init__("New lead", context=context, parent=parent, width=520)
        outer, grid, holder = self.column, QGridLayout(), QWidget()
        self._theme.space(grid, (0, 0, 0, 0), 10)
        columns = columns_for(parent, self._theme.px(520))
        for number, (key, label, hint) in enumerate(FIELDS):
            self.column = self._cell()
            self.add_line(key, label, hint)
            cell = QWidget()
            cell.setLayout(self.column)
            grid.addWidget(cell, number // columns, number % columns)
        holder.setLayout(grid)
        self.column = outer
        outer.addWidget(holder)
        self.asked = QCheckBox("They asked for contact; the reply clock starts now")
        outer.addWidget(self.asked)
        self.finish("Add lead", self._save)
        self.fields["name"].setFocus()

    def _cell(self) -> QVBoxLayout:
        cell = QVBoxLayout()
        self._theme.space(cell, (0, 0, 0, 0), 4)
        return cell

    async def _save(self) -> str:
        typed = {key: self.text(key) for key, _, _ in FIELDS}
        capture = partial(operations.leads.capture_lead, source=typed["source"])  # act has a parameter of that name
        return await self.act(
            capture,
            name=typed["name"],
            company=typed["company"],
            email=typed["email"],
            phone=typed["phone"],
            title=typed["title"],
            asked=self.asked.isChecked(),
            region=self._context.workspace.region,
        )
