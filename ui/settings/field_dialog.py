"""A field is defined or changed: what it is called, where it stands, what it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.custom_fields import KINDS, RECORDS, FieldKind
from app.language import tr
from ui.common.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.custom_fields import CustomField
    from ui.context import UiContext


class FieldDialog(FormDialog):
    """For a new field, or one that is there; `outcome` is its id."""

    def __init__(self, field: CustomField | None, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(
            tr("Change {name}", name=field.name) if field else tr("New field"), context=context, parent=parent
        )
        self._field = field
        self.name = self.add_line("name", tr("Name"), tr("Plan"))
        if field is None:
            self.record = self.add_choice(tr("Stands on"), [(key, words, "") for key, words in RECORDS.items()])
        self.kind = self.add_combo(tr("Kind"), [(kind.value, words) for kind, words in KINDS.items()])
        self.options = self.add_text("options", tr("Options, one a line"), tr("Basic\nPro"), height=110)
        if field is not None:
            self.name.setText(field.name)
            self.kind.setCurrentIndex(self.kind.findData(field.kind.value))
            self.options.setPlainText("\n".join(field.options))
        self.kind.currentIndexChanged.connect(self._on_kind)
        self._on_kind()
        self.finish(tr("Keep it"), self._keep)

    def _on_kind(self, _index: int = 0) -> None:
        self.show_field("options", shown=self.kind.currentData() == FieldKind.CHOICE.value)

    async def _keep(self) -> str:
        typed = self.text("name"), FieldKind(self.kind.currentData()), self.text("options").splitlines()
        if self._field is None:
            return await self.act(operations.custom_fields.define, self.record.current, *typed)
        await self.act(operations.custom_fields.change, self._field.id, *typed)
        return self._field.id
