"""Erase one person for good: what goes is counted, and their name is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app import opening
from app.domain.names import fold
from app.errors import RefusedError
from app.language import tr
from ui.common.form_dialog import FormDialog
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext

ABOUT = tr(
    "They go from every list, note, file, backup and printed sheet on this laptop, and with a server "
    "from every colleague's. Nothing brings them back. Their numbers and addresses stay stopped, as "
    "digests nobody can read; figures of the company stay without them."
)


def said_all(held: Sequence[tuple[str, int]]) -> str:
    """ "Lead 1 · Activity 14 · Document 2"."""
    return " · ".join(tr("{kind} {count:,}", kind=kind, count=count) for kind, count in held)


class EraseDialog(FormDialog):
    """`outcome` is whether they are gone now, or with the next sync."""

    def __init__(
        self, contact_id: str, name: str, held: Sequence[tuple[str, int]], *, context: UiContext, parent: QWidget
    ) -> None:
        super().__init__(
            tr("Erase {name}", name=name or tr("this person")), about=ABOUT, context=context, parent=parent, width=480
        )
        self._contact_id, self._name = contact_id, name or "erase"
        self.counted = Text(said_all(held), type="body_strong", wrap=True)
        self.counted.setMinimumWidth(1)
        self.column.addWidget(self.counted)
        self.add_line("name", tr("Type “{name}” to erase them", name=self._name), "")
        self.finish(tr("Erase for good"), self._save, no=tr("Keep them"))
        self.yes.setProperty("kind", "danger")

    async def _save(self) -> bool:
        if fold(self.text("name")) != fold(self._name):
            raise RefusedError(
                "E-CONFIRM",
                tr("That is not the name."),
                safe=tr("Nothing was erased."),
                do=tr("Type it as it stands above."),
                field="name",
            )
        return (await self._tasks.read(opening.erase, self._context.workspace.real, [self._contact_id])).now
