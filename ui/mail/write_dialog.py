"""A letter to one lead, or the same template to many: into the Outbox, where it is reviewed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app import operations, queries
from app.domain.templates import fields_in, say_empty
from app.errors import RefusedError
from app.language import tr
from app.queries.templates import TemplateRow
from ui.common.form_dialog import FormDialog
from ui.common.spoken_text import SpokenText
from ui.lead_commands.selected import who

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext


class WriteDialog(FormDialog):
    """A template fills the fields in; what nobody knows stays visible and is said."""

    def __init__(
        self, title: str, ids: Sequence[str], templates: Sequence[TemplateRow], *, context: UiContext, parent: QWidget
    ) -> None:
        many = len(ids) > 1
        about = (
            tr("Drafts go to the Outbox; nothing is sent.")
            if many
            else tr("A draft goes to the Outbox; nothing is sent.")
        )
        super().__init__(
            tr("Letter to {who}", who=who(title, ids)), context=context, parent=parent, about=about, width=560
        )
        self._ids, self._templates = tuple(ids), {one.id: one for one in templates}
        none = [] if many else [("", tr("None, a letter of my own"))]
        self.template = self.add_combo(tr("Template"), [*none, *((one.id, one.name) for one in templates)])
        self._empty = SpokenText(tone="warn")
        if not many:
            self.add_line("subject", tr("Subject"))
            self.add_text("body", tr("Text"), "", 200)
            self.template.currentIndexChanged.connect(self._on_template)
        self.column.addWidget(self._empty)
        self.finish(tr("Into the Outbox"), self._save)
        self.template.setFocus()

    def _on_template(self) -> None:
        self._tasks.start_latest("merge", self._merge())

    async def _merge(self) -> None:
        row = self._templates.get(self.template.currentData())
        if row is None:
            return
        merged = await self._tasks.ask(
            queries.templates.merged_for, self._ids[0], row.subject, row.body, self._context.workspace.user
        )
        self._empty.setText(say_empty(merged.empty))
        for key, text in (("subject", merged.subject), ("body", merged.body)):
            field = self.fields[key]
            field.setPlainText(text) if key == "body" else field.setText(text)  # type: ignore[union-attr]

    async def _save(self) -> int:
        template = self.template.currentData() or ""
        if len(self._ids) > 1:
            return await self.act(operations.mail.merge_batch, self._ids, template)
        subject, body = self.text("subject"), self.text("body")
        if not body:
            raise RefusedError("E-LETTER", tr("The letter has no text."), field="body")
        if left := fields_in(f"{subject} {body}"):
            raise RefusedError("E-EMPTY-FIELD", say_empty(left), do=tr("Fill it in."), field="body")
        await self.act(operations.mail.write, self._ids[0], subject=subject, body=body, template_id=template)
        return 1
