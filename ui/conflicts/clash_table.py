"""The table of a case: each thing that clashed, mine, theirs, and what will be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.domain.stages import parse_stage
from app.language import inner, tr
from ui.common.painters import paint_avatar, paint_focus, paint_icon, paint_stage_chip, paint_text
from ui.common.wrapping import wrapped
from ui.conflicts.case_rows import say_time
from ui.conflicts.choices import BOTH, LEFT, RIGHT, Choices, side_of

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.queries.conflict_cases import Case, Clash
    from ui.theme.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
PAD, LINE, META, CHIP, MOST, NAMES = 14, 18, 16, 24, 3, 129  # design pixels, and lines of a text
SIDES = {1: LEFT, 2: RIGHT}
ICONS = {tr("Mine"): "laptop", tr("In Satchel"): "laptop", tr("In the file"): "file-spreadsheet"}


class ClashModel(QAbstractTableModel):
    """Row 0 is the head; the others are clashes."""

    def __init__(self, choices: Choices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices = choices
        self.case: Case | None = None
        self.now: datetime | None = None

    def show_case(self, case: Case, now: datetime) -> None:
        """Another case."""
        self.beginResetModel()
        self.case, self.now = case, now
        self.endResetModel()

    def clash(self, row: int) -> Clash | None:
        """The clash of a row."""
        inside = self.case is not None and 0 < row <= len(self.case.clashes)
        return self.case.clashes[row - 1] if self.case is not None and inside else None

    def tell(self) -> None:
        """Choices were made elsewhere."""
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 3))

    def head(self, column: int) -> tuple[str, str]:
        """Title and line under it of a column."""
        if self.case is None or self.now is None or column == 0:
            return "", ""
        if self.case.heads:
            return self.case.heads[column]
        if column == 3:
            many = len(self.case.clashes)
            return (
                (tr("Was saved"), "")
                if self.case.settled
                else (tr("Will be saved"), tr("{many} of {many} chosen", many=many))
            )
        side = side_of(self.case.clashes[0], SIDES[column])
        at = max(side_of(clash, SIDES[column]).at for clash in self.case.clashes)
        if side.mine:
            return tr("Mine"), tr("You, {time}", time=say_time(at, self.now))
        mine = any(clash.left.mine or clash.right.mine for clash in self.case.clashes)
        return tr("Theirs") if mine else side.by, f"{side.by}, {say_time(at, self.now)}"

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if self.case is None or (parent is not None and parent.isValid()) else len(self.case.clashes) + 1

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.row() == 0:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        clash = self.clash(index.row())
        if role == Qt.ItemDataRole.ToolTipRole and clash is not None:
            return clash.before if index.column() == 0 else None
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        if clash is None:
            return ", ".join(one for one in self.head(index.column()) if one) or tr("Field")
        if index.column() == 0:
            return tr("{name}, was {before}", name=clash.name, before=clash.before) if clash.before else clash.name
        if index.column() == 3:
            result = self.choices.result(clash)
            return tr("{name} will be {words}, {note}", name=clash.name, words=result.words, note=result.note)
        side = SIDES[index.column()]
        chosen = "chosen" if self.choices.of(clash) in (side, BOTH) else tr("not chosen")
        return f"{clash.name}, {inner(self.head(index.column())[0])}: {side_of(clash, side).words}, {chosen}"


class ClashDelegate(QStyledItemDelegate):
    """Paints heads, names, values and results."""

    def __init__(self, table: ClashTable, *, theme: Theme) -> None:
        super().__init__(table)
        self._table, self.theme = table, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, model, rect = self.theme, self._table.clashes, QRect(option.rect)
        clash, column = model.clash(index.row()), index.column()
        line = theme.color("hairline")
        if clash is None:
            painter.fillRect(rect, theme.color("sunken" if column == 0 else "window"))
            self._head(painter, rect, column)
        else:
            self._cell(painter, rect, clash, column, index.row())
        last = index.row() == model.rowCount() - 1
        if column < 3:
            painter.fillRect(rect.right(), rect.y(), 1, rect.height(), line)
        if not last:
            painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, line)
        if clash is not None and self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            side = model.choices.of(clash)
            if (side == BOTH and column == 3) or SIDES.get(column) == side:
                paint_focus(painter, theme, rect)

    def _head(self, painter: QPainter, rect: QRect, column: int) -> None:
        theme, model = self.theme, self._table.clashes
        title, under = model.head(column)
        if not title:
            return
        left, top = rect.x() + theme.px(PAD), rect.y() + theme.px(9)
        side = theme.px(16)
        named = model.case is not None and bool(model.case.heads)
        icon = "check" if column == 3 else ICONS.get(title, "")
        if icon:
            paint_icon(painter, theme, left, top + theme.px(9), icon, "accentT" if column == 3 else "text")
        else:
            paint_avatar(
                painter, theme, QRect(left, top + theme.px(1), side, side), title if named else under.rpartition(",")[0]
            )
        words = QRect(left + side + theme.px(4), top, rect.right() - left - side - theme.px(8), theme.px(LINE))
        paint_text(painter, theme, words, title, role="body_strong", tone="accentT" if column == 3 else "text")
        below = QRect(left, top + theme.px(LINE), rect.right() - left - theme.px(8), theme.px(LINE))
        paint_text(painter, theme, below, under, role="meta", tone="text2")

    def _cell(self, painter: QPainter, rect: QRect, clash: Clash, column: int, row: int) -> None:
        theme, choices = self.theme, self._table.clashes.choices
        left, top = rect.x() + theme.px(PAD), rect.y() + theme.px(9)
        width = rect.width() - theme.px(2 * PAD)
        if column == 0:
            case = self._table.clashes.case
            below = (
                tr("was {before}", before=clash.before)
                if clash.before
                else ""
                if case is None or case.heads
                else tr("was empty")
            )
            for at, (words, role, tone) in enumerate(((clash.name, "body_strong", "text"), (below, "meta", "text2"))):
                room = QRect(left, top + theme.px(LINE) * at, width, theme.px(LINE))
                paint_text(painter, theme, room, words, role=role, tone=tone)
            return
        if column == 3:
            result = choices.result(clash)
            top = self._value(painter, left, top, width, result.words, result.stage)
            if not self._table.settled:
                for line in self._notes(result.note, width):
                    room = QRect(left, top, width + 2, theme.px(META))
                    paint_text(painter, theme, room, line, role="meta", tone="text2")
                    top += theme.px(META)
            return
        side = side_of(clash, SIDES[column])
        chosen = choices.of(clash) in (SIDES[column], BOTH) and not self._table.settled
        if chosen:
            painter.fillRect(rect.adjusted(0, 0, -1, -1), QColor(theme.color("selected")))
            paint_icon(painter, theme, rect.right() - theme.px(28), top + theme.px(9), "check", "accentT")
        self._value(painter, left, top, width - theme.px(18), side.words, side.stage)

    def _value(self, painter: QPainter, left: int, top: int, width: int, words: str, stage: str) -> int:
        """A stage as its chip, anything else as text; where the next line begins."""
        theme = self.theme
        found = parse_stage(stage) if stage else None
        if found is not None:
            key = found.value.casefold().replace(" ", "_")
            paint_stage_chip(painter, theme, left, top + theme.px(10), key, words, max_width=width)
            return top + theme.px(CHIP)
        for line in self._lines(words, width):
            paint_text(painter, theme, QRect(left, top, width + 2, theme.px(LINE)), line)
            top += theme.px(LINE)
        return top

    def _lines(self, words: str, width: int) -> list[str]:
        return wrapped(words, self.theme.font("body"), width, most=MOST)

    def _notes(self, words: str, width: int) -> list[str]:
        return wrapped(words, self.theme.font("meta"), width, most=MOST)

    def height(self, clash: Clash | None, width: int) -> int:
        """What a row needs with value columns of that width."""
        theme = self.theme
        if clash is None:
            return theme.px(54)
        inner = width - theme.px(2 * PAD)
        result = self._table.clashes.choices.result(clash)
        sides = [len(self._lines(side.words, inner - theme.px(18))) * LINE for side in (clash.left, clash.right)]
        saved = CHIP if result.stage else len(self._lines(result.words, inner)) * LINE
        saved += len(self._notes(result.note, inner)) * META
        return theme.px(max(*sides, saved, LINE + META) + 20) + 1

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self.theme.px(80), self.height(self._table.clashes.clash(index.row()), self.theme.px(247)))


class ClashTable(QTableView):
    """As high as its rows; a click on a value chooses it, `chosen(row, side)`."""

    chosen = Signal(int, str)

    def __init__(self, choices: Choices, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.settled = False
        self.clashes = ClashModel(choices, self)
        self._painter = ClashDelegate(self, theme=theme)
        self.setModel(self.clashes)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("What clashed"))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clashes.dataChanged.connect(self._fit)
        self.clashes.modelReset.connect(self._fit)
        theme.changed.connect(self._fit)

    def show_case(self, case: Case, now: datetime) -> None:
        """Another case, its first field under the cursor."""
        self.settled = case.settled
        self.clashes.show_case(case, now)
        self.setCurrentIndex(self.clashes.index(1, 1))

    def step(self, direction: int) -> None:
        """The field above or below."""
        row = min(max(self.currentIndex().row() + direction, 1), self.clashes.rowCount() - 1)
        self.setCurrentIndex(self.clashes.index(row, 1))
        self.viewport().update()

    def current(self) -> Clash | None:
        """The clash under the cursor."""
        return self.clashes.clash(self.currentIndex().row())

    def _fit(self, *_: object) -> None:
        theme, width = self._theme, self.viewport().width()
        names = min(theme.px(NAMES), width // 5)
        side = (width - names) // 3
        for column, wide in enumerate((names, side, side, width - names - 2 * side)):
            self.setColumnWidth(column, wide)
        tall = 0
        for row in range(self.clashes.rowCount()):
            self.setRowHeight(row, self._painter.height(self.clashes.clash(row), side))
            tall += self.rowHeight(row)
        self.setFixedHeight(max(tall, 1))
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.row() > 0 and index.column() in SIDES:
            self.chosen.emit(index.row(), SIDES[index.column()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
