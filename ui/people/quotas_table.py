"""The grid of quotas: people down, months across; a digit or Enter begins a cell, Delete empties it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView

from app.domain.quotas import VALUE
from app.language import tr
from app.queries.quotas import QuotaCell, QuotaGrid

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
EMPTY = QuotaGrid((), (), "")
_MONTHS = (
    tr("Jan"),
    tr("Feb"),
    tr("Mar"),
    tr("Apr"),
    tr("May"),
    tr("Jun"),
    tr("Jul"),
    tr("Aug"),
    tr("Sep"),
    tr("Oct"),
    tr("Nov"),
    tr("Dec"),
)


def say_month(month: str) -> str:
    """ "Nov 2026"."""
    return f"{_MONTHS[int(month[5:]) - 1]} {month[:4]}"


def say_amount(amount: int, measure: str) -> str:
    """ "1,200"; value without its minor units where there are none."""
    if measure != VALUE:
        return tr("{amount:,}", amount=amount)
    return tr("{amount:,}", amount=amount // 100) + (f".{amount % 100:02d}" if amount % 100 else "")


def say_cell(cell: QuotaCell, measure: str) -> str:
    """ "12", "9 of 12" where days away lower it, '' where none is set."""
    if cell.target is None:
        return ""
    whole = say_amount(cell.target, measure)
    return (
        whole
        if cell.left == cell.target
        else tr("{amount} of {whole}", amount=say_amount(cell.left, measure), whole=whole)
    )


def say_how(cell: QuotaCell, measure: str) -> str:
    """How a cell comes about, as a sentence; '' where nothing is set."""
    if cell.target is None:
        return tr("no quota set")
    parts = [tr("{amount} set", amount=say_amount(cell.target, measure))]
    if cell.percent != 100:
        parts.append(tr("{percent} % of the full one", percent=cell.percent))
    if cell.away:
        parts.append(
            tr(
                "{amount} after {away} of {days} working days away",
                amount=say_amount(cell.left, measure),
                away=cell.away,
                days=cell.days,
            )
        )
    return ", ".join(parts)


class QuotasModel(QAbstractTableModel):
    """`edited(user id, month, text)` when somebody typed into a cell."""

    edited = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.grid, self.measure = EMPTY, ""

    def show_grid(self, grid: QuotaGrid, measure: str) -> None:
        """Show it; where only numbers changed, the cursor stays."""
        same = [one.id for one in grid.rows] == [one.id for one in self.grid.rows] and grid.months == self.grid.months
        if not same:
            self.beginResetModel()
        self.grid, self.measure = grid, measure
        if not same:
            self.endResetModel()
        elif grid.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def cell(self, index: AnyIndex) -> QuotaCell:
        """What stands there."""
        return self.grid.rows[index.row()].cells[index.column()]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.grid.months)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation == Qt.Orientation.Horizontal
        return say_month(self.grid.months[section]) if across else self.grid.rows[section].name

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return say_cell(cell, self.measure)
        if role == Qt.ItemDataRole.EditRole:
            return "" if cell.target is None else say_amount(cell.target, self.measure)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.grid.rows[index.row()].name}, {say_month(cell.month)}, {say_how(cell, self.measure)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if self.grid.why_not else usual | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or str(value) == self.data(index, role):
            return False
        self.edited.emit(self.grid.rows[index.row()].id, self.cell(index).month, str(value))
        return False  # shown once it is kept


class QuotasTable(QTableView):
    """`cleared(list of (user id, month))` on Delete."""

    cleared = Signal(list)

    def __init__(self, model: QuotasModel, *, theme: Theme) -> None:
        super().__init__()
        self._model, self._theme = model, theme
        self.setAccessibleName(tr("Quotas"))
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        self.horizontalHeader().setDefaultSectionSize(px(96))
        self.verticalHeader().setDefaultSectionSize(px(36))

    def picked(self) -> list[tuple[str, str]]:
        """(user id, month) of every selected cell."""
        return [(self._model.grid.rows[one.row()].id, self._model.cell(one).month) for one in self.selectedIndexes()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, text = self.currentIndex(), event.text()
        editable = bool(self._model.flags(index) & Qt.ItemFlag.ItemIsEditable) if index.isValid() else False
        if not editable or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(index)
        elif event.key() == Qt.Key.Key_Delete:
            self.cleared.emit(self.picked())
        elif text.isascii() and text.isdigit():
            self.edit(index)
            for editor in self.viewport().findChildren(QLineEdit):
                editor.setText(text)
        else:
            super().keyPressEvent(event)
