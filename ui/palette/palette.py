"""The command palette: one field that finds every command and every record, and teaches the shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.language import tr
from ui.common.choice_teller import ChoiceTeller
from ui.common.filter_chip import FilterChip
from ui.common.hint_row import HintRow
from ui.common.marks import KeyCap
from ui.common.overlay import Overlay
from ui.common.text import Text
from ui.palette.groups import choice_rows, palette_rows, split_prefix
from ui.palette.hits import PaletteHit, PaletteRow, Search
from ui.palette.row_list import PaletteList
from ui.theme.tokens import PALETTE_WIDTH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.commands import Command, Commands
    from ui.navigator import Selection
    from ui.tasks import Tasks
    from ui.theme.theme import Theme

PREFIXES = ((">", tr("commands")), ("@", tr("people")), ("#", tr("companies")), ("/", tr("views")))
RECENT_KEPT = 12
HEIGHT, FOOT_FROM = 514, 260


class Palette(Overlay):
    """`hit_chosen(PaletteHit, new_window)` fires for a record; commands run through the registry."""

    hit_chosen = Signal(object, bool)

    def __init__(
        self, *, theme: Theme, host: QWidget, commands: Commands, tasks: Tasks, search: Search | None,
        selection: Callable[[], Selection | None],
    ) -> None:  # fmt: skip
        super().__init__(theme=theme, host=host, name=tr("Search or run"), width=PALETTE_WIDTH, height=HEIGHT)
        self._commands, self._search, self._ask_selection = commands, search, selection
        self._tasks = tasks.for_page(self)
        self._hits: Sequence[PaletteHit] = ()
        self._recent: list[str] = []
        self._selection: Selection | None = None
        self._asking: Command | None = None
        self._theme_for_parts = theme
        self._chip = FilterChip("", theme=theme, removable=True, parent=self.panel)
        self._chip.setChecked(True)
        self._chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field = QLineEdit(self.panel)
        self.field.setProperty("plain", True)
        self.field.setProperty("scale", "large")
        self.field.setAccessibleName(tr("Search or run"))
        self.list = PaletteList(theme=theme, name=tr("Results"), parent=self.panel)
        self._laptop = QLabel()
        self._empty = Text(tone="text2", parent=self.panel)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._teller = ChoiceTeller(self.list, self._empty)
        self._lay_out()
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self._chip.removed.connect(self._on_chip_removed)
        self.list.clicked.connect(self._on_clicked)
        commands.ran.connect(self._on_ran)
        theme.changed.connect(self._on_icons_changed)
        self._on_icons_changed()

    def open(self, typed: str = "") -> None:
        """Open with the current selection as a chip."""
        self._asking = None
        self._selection = self._ask_selection()
        self._hits = ()
        self.field.setText(typed)
        self._show_chip()
        self._fill()
        self.open_over(self.field)
        self._teller.begin()
        self._foot.setVisible(self.panel.height() > self._theme_for_parts.px(FOOT_FROM))
        self._start_search(typed)

    def open_for(self, command_id: str) -> None:
        """Open right at a command's value, as M does for Move to stage."""
        self.open()
        self._ask_value(self._commands.find(command_id))

    def _lay_out(self) -> None:
        theme = self._theme_for_parts
        top, foot = QFrame(self.panel), QFrame(self.panel)
        top.setObjectName("overlay_top")
        foot.setObjectName("overlay_foot")
        row = QHBoxLayout(top)
        theme.space(row, (16, 10, 16, 10), 10)
        row.addWidget(self._chip)
        row.addWidget(self.field, 1)
        row.addWidget(KeyCap("Esc", theme=theme))
        line = QHBoxLayout(foot)
        theme.space(line, (18, 10, 18, 10), 6)
        prefixes = HintRow(theme=theme, align_left=True)
        prefixes.show_hints(PREFIXES)
        line.addWidget(prefixes, 1)
        line.addWidget(self._laptop)
        line.addWidget(Text(tr("searched on this laptop, works offline"), type="meta", tone="text3"))
        self._foot = foot
        column = QVBoxLayout(self.panel)
        theme.space(column, (1, 1, 1, 1), 0)
        column.addWidget(top)
        column.addSpacing(theme.px(2))
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addWidget(foot)

    def _show_chip(self) -> None:
        words = self._asking.words.rstrip("….") if self._asking else self._selection.title if self._selection else ""
        self._chip.set_words(words)
        self._chip.setVisible(bool(words))
        self.field.setPlaceholderText("" if self._asking else tr("Search or run a command"))

    def _fill(self) -> None:
        typed = self.field.text()
        before = self.list.chosen()
        if self._asking is not None:
            rows = choice_rows(self._asking, typed)
        else:
            rows = palette_rows(
                typed, commands=self._commands, hits=self._hits, selection=self._selection, recent=self._recent
            )
        self.list.rows.set_rows(rows)
        if before is None or before not in rows:
            self.list.choose_first()
        found = any(not row.heading for row in rows)
        self.list.setVisible(found)
        self._empty.setVisible(not found)
        self._empty.setText(tr("Nothing found for “{typed}”.", typed=typed) if typed else tr("Type to search."))
        self._empty.setMinimumHeight(self._theme_for_parts.px(80))

    def _start_search(self, typed: str) -> None:
        prefix, words = split_prefix(typed)
        if self._search is None or self._asking is not None or prefix == ">" or not words:
            self._hits = ()
            return
        self._tasks.start_latest("search", self._find(words, self._search))

    async def _find(self, words: str, search: Search) -> None:
        self._hits = await self._tasks.read(search, words)
        if self.isVisible():
            self._fill()

    def _ask_value(self, command: Command | None) -> None:
        if command is None or command.choices is None or command.why_not:
            return
        self._asking = command
        self.field.clear()
        self._show_chip()
        self._fill()

    def _run(self, row: PaletteRow, *, new_window: bool) -> None:
        if row.reason:
            return
        command = self._commands.find(row.target) if row.kind == "command" else None
        if command is not None and command.choices is not None:
            self._ask_value(command)
            return
        asking = self._asking
        self.close_overlay()
        if row.kind == "hit":
            kind = row.id.split(":", 1)[0]
            self.hit_chosen.emit(PaletteHit(kind, row.target, row.title, row.detail), new_window)
        elif row.kind == "choice" and asking is not None:
            self._commands.run_with(asking.id, row.target)
        else:
            self._commands.run(row.target)

    def _step_back(self) -> bool:
        if self.field.text():
            return False
        if self._asking is not None:
            self._asking = None
        elif self._selection is not None:
            self._selection = None
        else:
            return False
        self._show_chip()
        self._fill()
        return True

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._start_search(typed)
        self._fill()
        self.list.choose_first()

    @Slot()
    def _on_chip_removed(self) -> None:
        self._asking, self._selection = None, (None if self._asking is None else self._selection)
        self._show_chip()
        self._fill()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.list.rows.row_at(index)
        if row is not None and not row.heading:
            self._run(row, new_window=False)

    @Slot(str)
    def _on_ran(self, command_id: str) -> None:
        self._recent = [command_id, *(one for one in self._recent if one != command_id)][:RECENT_KEPT]

    @Slot()
    def _on_icons_changed(self) -> None:
        self._laptop.setPixmap(self._theme_for_parts.pixmap("laptop", "text3"))

    def _field_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        chosen = self.list.chosen()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self._run(chosen, new_window=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return True
        if key == Qt.Key.Key_Tab and chosen is not None and chosen.kind == "command":
            self._ask_value(self._commands.find(chosen.target))
            return True
        return key == Qt.Key.Key_Backspace and self._step_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._field_key(event)
        return super().eventFilter(watched, event)
