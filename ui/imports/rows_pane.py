"""What is still to be said of a list's rows: who they may be, and why some are not simply in; and the import at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.language import tr
from ui.common.button import Button
from ui.common.list_delegate import ListView
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Rule, Text
from ui.imports.alike_pane import AlikePane
from ui.imports.reasons_pane import ReasonsDelegate, ReasonsModel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.import_export.ledger import Ledger
    from ui.context import UiContext
    from ui.tasks import PageTasks

ALIKE, REASONS, COLUMNS = "alike", "reasons", "columns"
SAVE = tr("Save the rows left out")
UNDONE = tr("Can be undone for 30 days.")
WORDS_FROM, LONG_FROM = (
    560,
    440,
)  # design pixels from which the words beside the buttons have room, and the long ones on them


class RowsPane(QWidget):
    """`alike` decides, `later` are those it has not; `save`, `back` and `go` are the page's to connect, `told` when what is shown
    or decided changed."""

    told = Signal()

    def __init__(self, *, context: UiContext, tasks: PageTasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme = context.theme
        self._ledger: Ledger | None = None
        self.later = 0
        self.alike = AlikePane(context=context, tasks=tasks)
        self.alike.decided.connect(self._tell)
        self._model = ReasonsModel(self)
        self.reasons = ListView(theme=theme, name=tr("Rows with a reason"))
        self.reasons.setModel(self._model)
        self.reasons.setItemDelegate(ReasonsDelegate(theme=theme, parent=self.reasons))
        self._tabs = SegmentedControl(
            ((ALIKE, tr("Duplicates"), ""), (REASONS, tr("Reasons"), ""), (COLUMNS, tr("Columns"), "")),
            theme=theme,
            name=tr("What is shown"),
        )
        self._tabs.chosen.connect(self._on_tab)
        self._columns: QWidget | None = None
        self._words, self._why = (Text("", type="meta", tone="text2", elide=True) for _ in range(2))
        self.save = Button(SAVE, theme=theme, icon="save", key="Ctrl S", small=True)
        self.back = Button(tr("Back"), theme=theme)
        self.go = Button(tr("Import"), theme=theme, icon="download", key="Ctrl Enter", kind="primary")
        self._undone_mark, self._undone = QLabel(), Text(UNDONE, type="meta", tone="text2", elide=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.alike)
        self._stack.addWidget(self._with_reasons())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Rule())
        column.addWidget(self._stack, 1)
        column.addWidget(Rule())
        column.addWidget(self._foot())
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        self._theme.space(head, (20, 10, 16, 8), 8)
        head.addWidget(self._tabs)
        head.addWidget(self._words, 1)
        return head

    def _with_reasons(self) -> QWidget:
        page, column, head = QWidget(), QVBoxLayout(), QHBoxLayout()
        self._theme.space(head, (20, 8, 16, 8), 8)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head.addWidget(self._why, 1)
        head.addWidget(self.save)
        column.addLayout(head)
        column.addWidget(self.reasons, 1)
        page.setLayout(column)
        return page

    def _foot(self) -> QFrame:
        made, line = QFrame(), QHBoxLayout()
        made.setProperty("surface", "window")
        self._theme.space(line, (20, 10, 16, 10), 8)
        line.addWidget(self._undone_mark)
        line.addWidget(self._undone, 1)
        line.addWidget(self.back)
        line.addWidget(self.go)
        made.setLayout(line)
        return made

    def show_ledger(self, ledger: Ledger) -> None:
        """The rows of a list as they were counted."""
        before, self._ledger = self._ledger, ledger
        self._model.show_reasons(ledger.reasons)
        self.alike.show_alike(ledger.alike)
        self.save.setVisible(bool(ledger.left_out))
        count = len(ledger.reasons)
        self._why.setText(
            tr("{count:,}: they are in, or skipped, as it says", count=count)
            if count
            else tr("None: every row is simply in.")
        )
        self._offer()
        if before is None or (not ledger.alike and self._tabs.current == ALIKE):
            self._show_tab(ALIKE if ledger.alike else REASONS)
        self._tell()

    def forget(self) -> None:
        """Another list is read."""
        self._ledger = None
        self.alike.forget()

    def shown(self) -> QWidget:
        """Where the focus goes."""
        return {ALIKE: self.alike.view.table, COLUMNS: self._columns or self.reasons}.get(
            self._tabs.current, self.reasons
        )

    def hold(self, columns: QWidget) -> None:
        """Show the columns among these, where there is no room for both side by side."""
        self._columns = columns
        self._stack.addWidget(columns)
        self._offer()

    def release(self) -> QWidget | None:
        """Give them back."""
        columns, self._columns = self._columns, None
        if columns is not None:
            self._stack.removeWidget(columns)
            if self._tabs.current == COLUMNS:
                self._show_tab(ALIKE if self._ledger is not None and self._ledger.alike else REASONS)
            self._offer()
        return columns

    def _offer(self) -> None:
        self._tabs.offer(ALIKE, offered=self._ledger is not None and bool(self._ledger.alike))
        self._tabs.offer(COLUMNS, offered=self._columns is not None)

    def _show_tab(self, key: str) -> None:
        self._tabs.set_current(key)
        self._stack.setCurrentIndex((ALIKE, REASONS, COLUMNS).index(key))

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._show_tab(key)
        self.told.emit()

    @Slot()
    def _tell(self) -> None:
        ledger = self._ledger
        if ledger is None:
            return
        later = self.later = len(ledger.alike) - len(self.alike.decisions)
        sure = ledger.rows - ledger.skipped - later
        long = self.width() >= self._theme.px(LONG_FROM)
        words = (
            (
                tr("Import {sure:,} now, decide {later:,} later", sure=sure, later=later)
                if long
                else tr("Import {sure:,}, {later:,} later", sure=sure, later=later)
            )
            if later
            else ""
        )
        self.go.set_words(words or tr("Import {sure:,} now", sure=sure))
        decided = tr(
            "{decisions:,} of {alike:,} possible duplicates decided",
            decisions=len(self.alike.decisions),
            alike=len(ledger.alike),
        )
        self._words.setText(decided if ledger.alike else "")
        self.told.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._undone_mark.setPixmap(self._theme.pixmap("undo-2", "text2", 14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(WORDS_FROM)
        self._undone_mark.setVisible(wide)
        self._undone.setText(UNDONE if wide else "")
        for button in (self.go, self.save):
            button.show_key_cap(wide)
        self._tell()
