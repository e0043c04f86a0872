"""Models over frozen rows: lists and tables that tell views which rows came, went, moved or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.common.row_diff import HasId, altered, fresh, gone, reordered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.common.column import Column

Row = TypeVar("Row", bound=HasId)
AnyIndex = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


class _RowKeeper(Generic[Row]):
    """Rows and the differences between them; mixed into a Qt model."""

    _rows: list[Row]
    _total: int
    _by_id: dict[str, int]

    def _setup(self) -> None:
        self._rows, self._total, self._by_id = [], 0, {}

    def rows(self) -> Sequence[Row]:
        """All rows loaded so far."""
        return self._rows

    def row_at(self, index: AnyIndex) -> Row | None:
        """The row of an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, row_id: str) -> QModelIndex:
        """Index of that id, invalid when it is not loaded."""
        at = self._by_id.get(row_id)
        return self._model.index(at, 0) if at is not None else QModelIndex()

    def set_rows(self, rows: Sequence[Row], *, total: int | None = None) -> None:
        """Take these rows; views hear row-level removals, moves, insertions and changes.

        `total` is how many there are in all when only the first pages are given.
        """
        new = list(rows)
        for first, last in gone(self._rows, new):
            self._model.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self._model.endRemoveRows()
        ordered = reordered(self._rows, new)
        if ordered is not None:
            self._reorder(ordered)
        for first, last in fresh(self._rows, new):
            self._model.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = new[first : last + 1]
            self._model.endInsertRows()
        changed = altered(self._rows, new)
        self._rows = new
        self._total = len(new) if total is None else total
        self._by_id = {row.id: index for index, row in enumerate(new)}
        for first, last in changed:
            self._tell_changed(first, last)

    def append_rows(self, rows: Sequence[Row]) -> None:
        """Take the next page at the end."""
        known = self._by_id
        added = [row for row in rows if row.id not in known]
        if added:
            first = len(self._rows)
            self._model.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            self._rows.extend(added)
            self._by_id.update({row.id: first + index for index, row in enumerate(added)})
            self._model.endInsertRows()
        self._total = max(self._total, len(self._rows))

    def put_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows of these ids where they stand; unknown ids are left out."""
        for row in rows:
            at = self._by_id.get(row.id)
            if at is not None and self._rows[at] != row:
                self._rows[at] = row
                self._tell_changed(at, at)

    def refresh_all(self) -> None:
        """Have every row painted again, as after a minute has passed."""
        if self._rows:
            self._tell_changed(0, len(self._rows) - 1)

    @property
    def _model(self) -> QAbstractItemModel:
        assert isinstance(self, QAbstractItemModel)
        return self

    def _reorder(self, ordered: list[Row]) -> None:
        model = self._model
        model.layoutAboutToBeChanged.emit()
        place = {row.id: index for index, row in enumerate(ordered)}
        before = model.persistentIndexList()
        after = [model.index(place[self._rows[index.row()].id], index.column()) for index in before]
        self._rows = ordered
        model.changePersistentIndexList(before, after)
        model.layoutChanged.emit()

    def _tell_changed(self, first: int, last: int) -> None:
        model = self._model
        model.dataChanged.emit(model.index(first, 0), model.index(last, max(model.columnCount() - 1, 0)))


class RowListModel(QAbstractListModel, _RowKeeper[Row]):
    """A list of rows. Say how a row reads: `sentence` for screen readers, `reason`, `flags_of`."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setup()

    def sentence(self, row: Row) -> str:
        """The whole row as one sentence."""
        return str(row)

    def reason(self, row: Row) -> str:
        """Why the row is here."""
        return ""

    def flags_of(self, row: Row) -> Qt.ItemFlag:
        """Headings drop ItemIsSelectable."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = self.row_at(index)
        return self.flags_of(row) if row is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(row)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.reason(row) or None
        return None

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and len(self._rows) < self._total

    def fetchMore(self, parent: AnyIndex) -> None:
        if not parent.isValid():
            self.more_wanted.emit(len(self._rows))


class RowTableModel(QAbstractTableModel, _RowKeeper[Row]):
    """A table of rows; columns are data."""

    more_wanted = Signal(int)

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setup()
        self._columns = list(columns)

    @property
    def columns(self) -> Sequence[Column[Row]]:
        """The columns shown."""
        return self._columns

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns; views start again."""
        self.beginResetModel()
        self._columns = list(columns)
        self.endResetModel()

    def sentence(self, row: Row) -> str:
        """The whole row as one sentence; by default its cells, joined."""
        return ", ".join(cell for cell in (column.text(row) for column in self._columns) if cell)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(row) if index.column() == 0 else f"{column.title}: {column.text(row)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column.numeric:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and len(self._rows) < self._total

    def fetchMore(self, parent: AnyIndex) -> None:
        if not parent.isValid():
            self.more_wanted.emit(len(self._rows))
