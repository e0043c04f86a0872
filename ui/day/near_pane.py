"""Who is near the chosen stop: by score, then by how long nobody was there; X selects, V adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.language import tr
from app.queries.near_here import REACHES, NearRow
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.marks import KeyCap
from ui.common.painters import RIGHT, paint_icon, paint_score, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

ROW, KM_AT, SCORE_AT = 29, 48, 92
OVERDUE = 0  # in place of km: accounts whose tier asks for a visit
USUAL = 10
ORDER = tr("score, then days since a visit")


def days_words(row: NearRow) -> str:
    """ "never", "62 d", with what its tier asks for."""
    return tr("never") if row.days is None else f"{row.days} d"


class NearModel(RowListModel[NearRow]):
    """`ticked` are the ids that are selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticked: set[str] = set()

    def sentence(self, row: NearRow) -> str:
        """As a screen reader says it."""
        score = tr("score {score}", score=row.score) if row.score is not None else tr("not scored")
        km = tr("{km} km", km=round(row.km)) if row.km is not None else ""
        seen = tr("never visited") if row.days is None else tr("last visit {days} days ago", days=row.days)
        overdue = "overdue" if row.overdue else ""
        ticked = "selected" if row.id in self.ticked else ""
        return ", ".join(one for one in (row.name, row.person, score, km, seen, overdue, ticked) if one)

    def tick(self, row: NearRow) -> None:
        """Select a row, or not any more."""
        self.ticked ^= {row.id}
        self.put_rows([row])
        at = self.index_of(row.id)
        self.dataChanged.emit(at, at)

    def chosen_rows(self) -> list[NearRow]:
        """The selected rows in their order."""
        return [row for row in self.rows() if row.id in self.ticked]


class NearDelegate(ListDelegate):
    """One line: name, person, score, km, days."""

    def height_of(self, _index: AnyIndex) -> int:
        """A low row."""
        return self.theme.px(ROW)

    def paint_ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
        """The cursor shows while somebody chooses here; until then this is a table to read."""
        view = self.parent()
        super().paint_ground(
            painter, rect, selected=selected and isinstance(view, QWidget) and view.hasFocus(), hovered=hovered
        )

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """Figures at the right, names with what is left."""
        row, theme = index.data(ROW_ROLE), self.theme
        model = index.model()
        if not isinstance(row, NearRow):
            return
        inner = rect.adjusted(theme.px(5), 0, -theme.px(6), 0)
        if isinstance(model, NearModel) and row.id in model.ticked:
            paint_icon(painter, theme, inner.x(), inner.center().y() + 1, "square-check", "accentT", 14)
            inner.setLeft(inner.x() + theme.px(20))
        tone = "warn" if row.overdue else "text2"
        paint_text(painter, theme, inner, days_words(row), role="meta", tone=tone, align=int(RIGHT))
        km = QRect(inner.x(), inner.y(), inner.width() - theme.px(KM_AT), inner.height())
        if row.km is not None:
            paint_text(painter, theme, km, tr("{km} km", km=round(row.km)), role="meta", tone="text2", align=int(RIGHT))
        left = inner.right() - theme.px(SCORE_AT) - theme.px(50)
        if row.score is not None:
            paint_score(painter, theme, left, inner.center().y() + 1, row.parts, row.score)
        room = left - inner.x() - theme.px(10)
        taken = paint_text(
            painter, theme, QRect(inner.x(), inner.y(), room, inner.height()), row.name, role="body_medium"
        )
        beside = QRect(inner.x() + taken + theme.px(7), inner.y(), room - taken - theme.px(7), inner.height())
        paint_text(painter, theme, beside, row.person, role="meta", tone="text2")


class NearPane(QWidget):
    """`reach_changed(km)` when another distance is chosen, 0 for the overdue ones."""

    reach_changed = Signal(int)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Near here"))
        self.model = NearModel(self)
        self.list = ListView(theme=theme, name=tr("Near here"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(NearDelegate(theme=theme, parent=self.list))
        self.reach = QComboBox()
        self.reach.setAccessibleName(tr("How near"))
        for km in REACHES:
            self.reach.addItem(tr("within {km} km", km=km), km)
        self.reach.addItem(tr("overdue visits"), OVERDUE)
        self.reach.setCurrentIndex(self.reach.findData(USUAL))
        self.reach.currentIndexChanged.connect(self._on_reach)
        self._nobody = Text("", tone="text2", wrap=True)
        self._gap = Text(tr("add to the day"), type="label", tone="text2", elide=True)
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 6)
        column.addLayout(self._head())
        column.addWidget(self._nobody)
        column.addWidget(self.list)
        column.addLayout(self._foot())
        theme.changed.connect(self._fit)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._theme.space(line, (0, 0, 0, 0), 10)
        line.addWidget(Text(tr("Near here"), type="body_strong"))
        line.addWidget(self.reach)
        order = Text(ORDER, type="label", tone="text2", elide=True)
        order.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(order, 1)
        return line

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._theme.space(line, (0, 0, 0, 0), 6)
        line.addWidget(KeyCap("X", theme=self._theme))
        line.addWidget(Text(tr("select"), type="label", tone="text2"))
        line.addWidget(KeyCap("V", theme=self._theme))
        line.addWidget(self._gap, 1)
        line.addWidget(Text(tr("No location is tracked."), type="label", tone="text2"))
        return line

    def km(self) -> int:
        """The distance in force, 0 for the overdue ones."""
        return int(self.reach.currentData())

    def show_rows(self, rows: tuple[NearRow, ...], *, nobody: str, gap: str) -> None:
        """Show these, or say why there are none; `gap` says where V puts one."""
        self.model.ticked &= {row.id for row in rows}
        self.model.set_rows(rows)
        self._nobody.setText(nobody)
        self._nobody.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._gap.setText(gap)
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._fit()

    def wanted(self) -> list[NearRow]:
        """What V adds: the selected rows, else the one with the cursor."""
        if rows := self.model.chosen_rows():
            return rows
        row = self.list.currentIndex().data(ROW_ROLE)
        return [row] if isinstance(row, NearRow) else []

    def current(self) -> NearRow | None:
        """The row with the cursor."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, NearRow) else None

    def step(self, by: int) -> None:
        """The next row or the one before."""
        at = self.list.currentIndex().row() + by
        if 0 <= at < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(at, 0))

    def _on_reach(self, _index: int) -> None:
        self.reach_changed.emit(self.km())

    def _fit(self) -> None:
        """As high as its rows: the pane around it scrolls."""
        self.list.setFixedHeight(self._theme.px(ROW) * max(min(self.model.rowCount(), 12), 1) + 2)
