"""The tags of one record, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app import operations, queries
from app.domain.tags import say_tags
from app.language import tr
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.common.tag_completer import TagCompleter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.tasks import PageTasks


class TagsDialog(FormDialog):
    """`outcome` is the line as it was saved; `known` are the tags in use."""

    def __init__(
        self, record: tuple[str, str], name: str, tags: Sequence[str], known: Sequence[str], *, context: UiContext, parent: QWidget
    ) -> None:  # fmt: skip
        super().__init__(tr("Tags of {name}", name=name), context=context, parent=parent)
        self._record = record
        line = self.add_line("tags", tr("Tags, with commas between them"), tr("march, trade show"))
        line.setText(f"{say_tags(tags)}, " if tags else "")
        TagCompleter(line, known)
        self.finish(tr("Save"), self._save)

    async def _save(self) -> str:
        await self.act(operations.tags.set_tags, *self._record, self.text("tags"))
        return self.text("tags").rstrip(", ")


async def edit_tags(
    record: tuple[str, str], name: str, tags: Sequence[str], *, context: UiContext, tasks: PageTasks, parent: QWidget
) -> None:
    """Ask for the tags of (kind, id) and save them."""
    known = await tasks.ask(queries.tags.tags_in_use)
    dialog = TagsDialog(record, name, tags, known, context=context, parent=parent)
    if await dialogs.show(dialog):
        context.navigator.show_toast(tr("Tags changed:"), strong=name, undo=dialog.step)
