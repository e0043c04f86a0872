"""What a list asks of a field the team defined: "Plan is Pro", "Renewal before 1 Dec", "Seats at least 50"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.custom_fields import KNOWN, OWN, UNKNOWN, FieldKind, FieldTest, plain, read_value, say, tests_of
from app.errors import RefusedError
from app.language import read_number, tr
from ui.common.form_dialog import FormDialog
from ui.gates.day_reading import read_date
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.custom_fields import CustomField
    from ui.context import UiContext


class FieldFilterDialog(FormDialog):
    """`outcome` is a FieldTest."""

    def __init__(self, field: CustomField, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Leads where {name}", name=field.name), context=context, parent=parent, width=380)
        self._field = field
        if field.choices:
            words = [(f"is:{one}", tr("is {one}", one=say(field, one))) for one in field.choices]
            self.test = self.add_combo(tr("How"), [*words, (KNOWN, tr("known")), (UNKNOWN, tr("not known"))])
        else:
            self.test = self.add_combo(tr("How"), tests_of(field.kind))
            key = OWN + field.id
            line = (
                self.add_when(key, tr("Day"), read_date)
                if field.kind is FieldKind.DATE
                else self.add_line(key, tr("Value"))
            )
            line.setFocus()
            self.test.currentIndexChanged.connect(self._on_test)
        self.finish(tr("Filter"), self._read)

    def _on_test(self, _index: int) -> None:
        self.show_field(OWN + self._field.id, shown=self.test.currentData() not in (KNOWN, UNKNOWN))

    async def _read(self) -> FieldTest:
        field, (test, _, value) = self._field, str(self.test.currentData()).partition(":")
        if test in (KNOWN, UNKNOWN) or value:
            return field.entity, field.key, test, value
        typed = self.text(OWN + field.id)
        typed = read_number(typed.strip()) if field.kind is FieldKind.NUMBER else typed
        typed = plain(read_value(field, typed, local_now()))
        if not typed:
            raise RefusedError(
                "E-VALUE",
                tr("There is nothing to compare with."),
                safe="",
                do=tr("Write a value."),
                field=OWN + field.id,
            )
        return field.entity, field.key, test, typed
