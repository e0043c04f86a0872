"""A template: its words with fields in double braces, checked when it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.templates import FIELDS
from app.queries.templates import TemplateRow
from ui.common.form_dialog import FormDialog
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext


class TemplateDialog(FormDialog):
    """A new template, or one changed."""

    def __init__(self, row: TemplateRow | None, *, context: UiContext, parent: QWidget) -> None:
        super().__init__("Template" if row else "New template", context=context, parent=parent, width=560)
        self._row = row
        self.add_line("name", "Name", "First letter, cold").setText(row.name if row else "")
        channels = (
            ("email", "E-mail", "mail"),
            ("message", "Message", "message-square"),
            ("social", "Social", "at-sign"),
        )
        self.channel = self.add_choice("For", channels)
        self.language = self.add_choice("Language", (("en", "English", ""), ("de", "German", ""), ("", "Other", "")))
        if row is not None:
            self.channel.set_current(row.channel if row.channel in ("email", "message", "social") else "email")
            self.language.set_current(row.language if row.language in ("en", "de") else "")
        self.add_line("subject", "Subject", "{{company}}: a question").setText(row.subject if row else "")
        body = self.add_text("body", "Text", "Hello {{first_name|there}},", 200)
        body.setPlainText(row.body if row else "")
        names = ", ".join(f"{{{{{one}}}}}" for one in FIELDS)
        hint = f"Fields: {names}. What follows a bar stands in for an empty one: {{{{first_name|there}}}}."
        self.column.addWidget(Text(hint, type="meta", tone="text2", wrap=True))
        self.finish("Save template", self._save)

    async def _save(self) -> str:
        return await self.act(
            operations.templates.save_template,
            template_id=self._row.id if self._row else "",
            name=self.text("name"),
            channel=self.channel.current,
            subject=self.text("subject"),
            body=self.text("body"),
            language=self.language.current,
        )
