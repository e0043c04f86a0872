"""A contact in a form: what is known of them, and one more number or address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from app import operations
from app.domain.custom_fields import OWN, CustomField, FieldKind, plain, say
from app.domain.tags import say_tags
from app.language import tr
from ui.common.form_dialog import FormDialog
from ui.common.tag_completer import TagCompleter
from ui.gates.day_reading import read_date

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.contact_card import ContactCard
    from ui.context import UiContext

LINES = (
    ("name", tr("Name"), ""), ("title", tr("Title"), ""), ("department", tr("Department"), ""),
    ("role", tr("Role in deal"), tr("Champion, Signs, Influences …")),
    ("language", tr("Language"), "de"), ("zone", tr("Time zone"), tr("Europe/Berlin")), ("best_hours", tr("Best hours"), "10:00–12:00"),
    ("number", tr("One more number"), ""), ("email", tr("One more e-mail"), ""),
)  # fmt: skip


class ContactDialog(FormDialog):
    """`outcome` is their name; `tags` are those in use."""

    def __init__(self, card: ContactCard, tags: Sequence[str], *, context: UiContext, parent: QWidget) -> None:
        super().__init__(
            tr("Edit {name}", name=card.name or tr("the contact")), context=context, parent=parent, width=480
        )
        self._contact_id = card.id
        for key, label, hint in LINES:
            value = card.record.get(key)
            self.add_line(key, label, hint).setText("" if key == "role" and value == "unknown" else str(value or ""))
        line = self.add_line("tags", tr("Tags"), tr("march, trade show"))
        line.setText(say_tags(card.record["tags"]))
        TagCompleter(line, tags)
        self._own = {one.id: self._add_own(one, (card.record["custom"] or {}).get(one.key)) for one in card.fields}
        self._own_before = {key: read() for key, read in self._own.items()}
        self.add_text("note", tr("Note")).setPlainText(str(card.record["note"] or ""))
        self.finish(tr("Save"), self._save)

    def _add_own(self, field: CustomField, stored: object) -> Callable[[], str]:
        """The editor that fits a field the team defined; returns what reads it."""
        key = OWN + field.id
        if field.choices:
            box = self.add_combo(
                field.name,
                [("", tr("Not known yet")), *((one, say(field, one)) for one in field.choices)],
                plain(stored),
            )
            return box.currentData
        line = (
            self.add_when(key, field.name, read_date, tr("1 Dec 2026"))
            if field.kind is FieldKind.DATE
            else self.add_line(key, field.name)
        )
        line.setText(say(field, stored))
        return partial(self.text, key)

    async def _save(self) -> str:
        values = {key: self.text(key) for key in (*(one for one, _, _ in LINES), "tags", "note")}
        await self.act(
            operations.contacts.set_details,
            self._contact_id,
            {**values, "role": values["role"] or "unknown"},
            region=self._context.workspace.region,
            number=values["number"],
            email=values["email"],
            own={key: read() for key, read in self._own.items() if read() != self._own_before[key]},
        )
        return values["name"]
