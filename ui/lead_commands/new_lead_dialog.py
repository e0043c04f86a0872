"""A new lead, typed in."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from app import operations, queries
from app.language import tr
from ui.common.form_dialog import FormDialog, columns_for
from ui.common.spoken_text import SpokenText

if TYPE_CHECKING:
    from ui.context import UiContext

FIELDS = (
    ("name", tr("Name"), tr("Isaura Thackwell")),
    ("company", tr("Company"), tr("Quillfen Cold Storage")),
    ("email", tr("E-mail"), ""),
    ("phone", tr("Number"), ""),
    ("title", tr("Title"), tr("Head of Site Engineering")),
    ("source", tr("Source"), tr("Referral, website, trade show …")),
)
KNOWN_BY, PAUSE_S = ("name", "company", "email", "phone"), 0.15


class NewLeadDialog(FormDialog):
    """`outcome` is the id of the lead that was made."""

    def __init__(self, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("New lead"), context=context, parent=parent, width=520)
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
        self.asked = QCheckBox(tr("They asked for contact; the reply clock starts now"))
        outer.addWidget(self.asked)
        self.known = SpokenText(tone="warn")
        self.known.hide()
        outer.addWidget(self.known)
        for key in KNOWN_BY:
            self.fields[key].textChanged.connect(self._on_typed)
        self.finish(tr("Add lead"), self._save)
        self.fields["name"].setFocus()

    def _cell(self) -> QVBoxLayout:
        cell = QVBoxLayout()
        self._theme.space(cell, (0, 0, 0, 0), 4)
        return cell

    def _on_typed(self) -> None:
        self._tasks.start_latest("known", self._look())

    async def _look(self) -> None:
        """Say who is here already; the lead may be added all the same."""
        await asyncio.sleep(PAUSE_S)
        typed = {key: self.text(key) for key in KNOWN_BY}
        region = self._context.workspace.region
        found = await self._tasks.ask(queries.duplicates.known_people, typed.pop("name"), region=region, **typed)
        for one in found[:1]:
            who = f"{one.name}, {one.company}" if one.company else one.name
            self.known.setText(tr("{who} is here already: {reasons}.", who=who, reasons=", ".join(one.reasons[:2])))
        self.known.setVisible(bool(found))

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
