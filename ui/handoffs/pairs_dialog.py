"""Acceptance by pair: what each SDR handed to each AE and what became of it, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.language import percent, tr
from app.queries.acceptance import PairRow
from ui.common.button import Button
from ui.common.column import Column
from ui.common.row_table_model import RowTableModel
from ui.common.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.context import UiContext

ABOUT = tr(
    "Handoffs on this laptop, withdrawn ones left out. The share is of the verdicts given; as briefed reads yes, partly, no."
)


def _reasons(row: PairRow) -> str:
    return ", ".join(f"{words} {count}" for words, count in row.reasons)


COLUMNS: tuple[Column[PairRow], ...] = (
    Column(tr("SDR"), lambda row: row.sdr, 130),
    Column(tr("AE"), lambda row: row.ae or tr("nobody yet"), 130),
    Column(tr("Handed over"), lambda row: f"{row.handed}", 100, numeric=True),
    Column(tr("Accepted"), lambda row: f"{row.accepted}", 80, numeric=True),
    Column(tr("Share"), lambda row: "–" if row.share is None else percent(row.share / 100), 60, numeric=True),
    Column(tr("Open", said_of="leads"), lambda row: f"{row.open}", 60, numeric=True),
    Column(tr("Returned"), _reasons),
    Column(tr("As briefed"), lambda row: f"{row.yes}, {row.partly}, {row.no}", 90, numeric=True),
)


class PairsDialog(QDialog):
    """The table, read by arrows."""

    def __init__(self, rows: Sequence[PairRow], *, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Acceptance by pair"))
        self.setAccessibleName(tr("Acceptance by pair"))
        theme = context.theme
        column = QVBoxLayout(self)
        theme.space(column, (20, 18, 20, 16), 10)
        column.addWidget(Text(tr("Acceptance by pair"), type="dialog_title"))
        column.addWidget(Text(ABOUT, tone="text2", wrap=True))
        self.model: RowTableModel[PairRow] = RowTableModel(COLUMNS, self)
        self.model.set_rows(rows)
        self.table = QTableView()
        self.table.setAccessibleName(tr("Acceptance by pair"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        for number, one in enumerate(COLUMNS):
            if one.width:
                self.table.setColumnWidth(number, theme.px(one.width))
            else:
                self.table.horizontalHeader().setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        close = Button(tr("Close"), theme=theme, key="Esc")
        close.clicked.connect(self.reject)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        self.resize(min(theme.px(940), parent.window().width() - 24), min(theme.px(420), parent.window().height() - 24))
        if rows:
            self.table.selectRow(0)
        self.table.setFocus()
