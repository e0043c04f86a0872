"""A contact in a form: what is known of them, and one more number or address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from ui.common.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.contact_card import ContactCard
    from ui.context import UiContext

LINES = (
    ("name", "Name", ""), ("title", "Title", ""), ("department", "Department", ""),
    ("role", "Role in deal", "Champion, Signs, Influences …"),
    ("language", "Language", "de"), ("zone", "Time zone", "Europe/Berlin"), ("best_hours", "Best hours", "10:00–12:00"),
    ("number", "One more number", ""), ("email", "One more e-mail", ""),
)  # fmt: skip


class ContactDialog(FormDialog):
    """`outcome` is their name."""

    def __init__(self, card: ContactCard, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(f"Edit {card.name or 'the contact'}", context=context, parent=parent, width=480)
        self._contact_id = card.id
        for key, label, hint in LINES:
            value = card.record.get(key)
            self.add_line(key, label, hint).setText("" if key == "role" and value == "unknown" else str(value or ""))
        self.add_text("note", "Note").setPlainText(str(card.record["note"] or ""))
        self.finish("Save", self._save)

    async def _save(self) -> str:
        values = {key: self.text(key) for key in (*(one for one, _, _ in LINES), "note")}
        await self.act(
            operations.contacts.set_details,
            self._contact_id,
            {**values, "role": values["role"] or "unknown"},
            region=self._context.workspace.region,
            number=values["number"],
            email=values["email"],
        )
        return values["name"]
