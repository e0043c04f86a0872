"""The team's sales material, found in a moment also during a call: one-pagers, price lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout

from app import queries
from app.domain.names import fold
from app.language import tr
from ui.common.search_field import SearchField
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text
from ui.files.files_pane import FilesPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.documents import DocumentRow
    from ui.context import UiContext

KINDS = (("one-pager", tr("One-pager"), ""), ("price list", tr("Price list"), ""), ("file", tr("Other"), ""))
WIDTH, HEIGHT = 520, 440


class MaterialPane(FilesPane):
    """What the team shares; `words` narrow it, a new file becomes of that `kind`."""

    def __init__(self, *, context: UiContext) -> None:
        self.words, self.kind = "", KINDS[0][0]
        super().__init__(context=context)
        self.setAccessibleName(tr("Sales material"))
        self._refresh()

    @property
    def ready(self) -> bool:
        """Always: what hangs on no record is the team's."""
        return True

    def kind_of_new(self) -> str:
        """As chosen over the list."""
        return self.kind

    def narrow(self, words: str) -> None:
        """Show those in whose name or kind the words are."""
        self.words = words
        self._refresh()

    async def _rows(self) -> list[DocumentRow]:
        rows = await self._tasks.ask(queries.documents.sales_material)
        wanted = fold(self.words).split()
        return [one for one in rows if all(word in fold(f"{one.name} {one.kind}") for word in wanted)]


class MaterialDialog(QDialog):
    """Typing narrows, Enter opens the first, Esc goes back to where one was."""

    def __init__(self, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        theme = context.theme
        self.setWindowTitle(tr("Sales material"))
        self.setAccessibleName(tr("Sales material"))
        self.search = SearchField(tr("Find sales material"), theme=theme)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.pane = MaterialPane(context=context)
        kinds = SegmentedControl(KINDS, theme=theme, name=tr("What an added file is"))
        head, line, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        theme.space(column, (0, 14, 0, 4), 8)
        theme.space(head, (16, 0, 16, 0), 8)
        theme.space(line, (16, 0, 16, 0), 8)
        head.addWidget(self.search, 1)
        words = Text(tr("Added as"), type="meta", tone="text2")
        words.setBuddy(kinds)
        line.addWidget(words)
        line.addWidget(kinds)
        line.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.pane, 1)
        column.addLayout(line)
        self.search.textChanged.connect(self.pane.narrow)
        self.search.left_down.connect(self._on_left_down)
        self.search.given_up.connect(self.reject)
        kinds.chosen.connect(self._on_kind)
        room = parent.window().size()
        self.resize(min(theme.px(WIDTH), room.width() - 16), min(theme.px(HEIGHT), room.height() - 16))
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left_down(self) -> None:
        self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kind(self, kind: str) -> None:
        self.pane.kind = kind
