"""A template: its words with fields in double braces, checked when it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.templates import FIELDS
from app.language import tr
from app.queries.templates import TemplateRow
from ui.common.form_dialog import FormDialog
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext


class TemplateDialog(FormDialog):
    """A new template, or one changed."""

    def __init__(self, row: TemplateRow | None, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Template") if row else tr("New template"), context=context, parent=parent, width=560)
        self._row = row
        self.add_line("name", tr("Name"), tr("First letter, cold")).setText(row.name if row else "")
        channels = (
            ("email", tr("E-mail"), "mail"),
            ("message", tr("Message"), "message-square"),
            ("social", tr("Social"), "at-sign"),
        )
        self.channel = self.add_choice(tr("For"), channels)
        self.language = self.add_choice(
            tr("Language"), (("en", tr("English"), ""), ("de", tr("German"), ""), ("", tr("Other"), ""))
        )
        if row is not None:
            self.channel.set_current(row.channel if row.channel in ("email", "message", "social") else "email")
            self.language.set_current(row.language if row.language in ("en", "de") else "")
        self.add_line("subject", tr("Subject"), tr("{{company}}: a question")).setText(row.subject if row else "")
        body = self.add_text("body", tr("Text"), tr("Hello {{first_name|there}},"), 200)
        body.setPlainText(row.body if row else "")
        names = ", ".join(f"{{{{{one}}}}}" for one in FIELDS)
        hint = tr(
            "Fields: {names}. What follows a bar stands in for an empty one: {{{{first_name|there}}}}.", names=names
        )
        self.column.addWidget(Text(hint, type="meta", tone="text2", wrap=True))
        self.finish(tr("Save template"), self._save)

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
