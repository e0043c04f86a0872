"""The line on a record that others were merged into: "Merged with I. Thackwell on 12 Nov." and Un-merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app import operations, queries
from app.clock import from_ms, local_zone
from app.language import tr
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from app.queries.duplicates import MergeMark
    from ui.context import UiContext
    from ui.tasks import PageTasks

NOTHING = tr("Nothing was merged into this record on this laptop.")


class MergedLine(QWidget):
    """Hidden where nothing was merged; `unmerge` parts the newest."""

    def __init__(self, *, context: UiContext, tasks: PageTasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._navigator, self._tasks = context.navigator, tasks
        self._mark: MergeMark | None = None
        self.words = Text("", type="meta", tone="text2", elide=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button = Button(tr("Un-merge"), theme=theme, kind="ghost", small=True, icon="split")
        self.button.clicked.connect(self.unmerge)
        line = QHBoxLayout(self)
        theme.space(line, (0, 0, 0, 0), 8)
        line.addWidget(self.words)
        line.addWidget(self.button)
        line.addStretch(1)
        self.hide()

    async def show_for(self, record_id: str) -> None:
        """What was merged into that record."""
        marks = await self._tasks.ask(queries.duplicates.merged_into, record_id)
        self._mark = marks[0] if marks else None
        self.setVisible(bool(marks))
        if self._mark is not None:
            at = from_ms(self._mark.at).astimezone(local_zone())
            more = tr(" and {marks} more", marks=len(marks) - 1) if len(marks) > 1 else ""
            self.words.setText(
                tr(
                    "Merged with {name} on {day} {at:%b}{more}.",
                    name=self._mark.name or tr("one without a name"),
                    day=at.day,
                    at=at,
                    more=more,
                )
            )

    def unmerge(self) -> None:
        """Two again."""
        if self._mark is None:
            self._navigator.show_toast(NOTHING)
        else:
            self._tasks.start_once("unmerge", self._unmerge(self._mark))

    async def _unmerge(self, mark: MergeMark) -> None:
        _, step = await self._tasks.act_with_undo(operations.merging.unmerge, mark.loser)
        self._navigator.show_toast(tr("Two again:"), strong=mark.name, undo=step)
