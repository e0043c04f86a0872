"""Which sheet: its number typed, or picked from those printed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.domain.sheets import CALLS
from app.language import tr
from app.queries.day import say_whole_day
from app.queries.sheets import SheetCard
from ui.common.empty_state import EmptyState
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import RIGHT, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.spoken_text import SpokenText
from ui.common.text import Text
from ui.gates.move import local_now

if TYPE_CHECKING:
    from ui.theme.theme import Theme


WORDS = tr("The number stands at the top right of the paper. Type it, or pick the sheet.")


def entered_words(card: SheetCard, *, begun: bool = False) -> str:
    """How far it is entered."""
    if card.entered >= card.rows:
        return "entered"
    words = (
        tr("{entered} of {rows} rows entered", entered=card.entered, rows=card.rows)
        if card.entered
        else tr("not entered yet")
    )
    return tr("begun, {words}", words=words) if begun else words


class SheetModel(RowListModel[SheetCard]):
    """Sheets, the latest first; `begun` are those with words kept that are not entered."""

    begun: frozenset[str] = frozenset()

    def sentence(self, row: SheetCard) -> str:
        """As a screen reader says it."""
        day = say_whole_day(row.day, local_now().date())
        return tr(
            "{id}, {day}, {rows} rows, {entered_words}",
            id=row.id,
            day=day,
            rows=row.rows,
            entered_words=entered_words(row, begun=row.id in self.begun),
        )


class SheetDelegate(ListDelegate):
    """Number, day, how far it is entered."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One sheet."""
        card, theme, model = index.data(ROW_ROLE), self.theme, index.model()
        if isinstance(card, SheetCard) and isinstance(model, SheetModel):
            inner = rect.adjusted(theme.px(17), 0, -theme.px(16), 0)
            said = entered_words(card, begun=card.id in model.begun)
            taken = paint_text(painter, theme, inner, said, role="meta", tone="text2", align=int(RIGHT))
            kind = tr("Call list") if card.kind == CALLS else tr("Day sheet")
            day = say_whole_day(card.day, local_now().date())
            left = inner.adjusted(0, 0, -taken - theme.px(12), 0)
            paint_two_lines(painter, theme, left, card.id, day, tr("{kind}, {rows} rows", kind=kind, rows=card.rows))


class SheetList(QWidget):
    """`chosen(number)` on Enter, as typed or picked."""

    chosen = Signal(str)
    given_up = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.field = _NumberField(self, theme=theme)
        self.field.setAccessibleName(tr("Number of the sheet"))
        self.problem = SpokenText()
        self.problem.hide()
        self.model = SheetModel(self)
        self.list = ListView(theme=theme, name=tr("Sheets printed here"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(SheetDelegate(theme=theme, parent=self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._on_clicked)
        self.empty = EmptyState(tr("No sheet to enter. Ctrl P on Day prints one."), theme=theme, icon="printer")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        head, column = QVBoxLayout(), QVBoxLayout(self)
        theme.space(head, (20, 14, 16, 12), 8)
        theme.space(column, (0, 0, 0, 0), 0)
        self._words = Text(WORDS, tone="text2", wrap=True)
        head.addWidget(self._words)
        head.addWidget(self.field)
        head.addWidget(self.problem)
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    def fit(self, *, low: bool) -> None:
        """Leave the explanation out where the page is low."""
        self._words.setVisible(not low)
        self.field.setMinimumHeight(self._theme.height("control"))

    def show_cards(self, cards: tuple[SheetCard, ...], begun: frozenset[str]) -> None:
        """What there is; the one begun, else the latest, is chosen."""
        self.model.begun = begun
        self.model.set_rows(cards)
        self.model.refresh_all()
        self.stack.setCurrentIndex(int(not cards))
        likely = next((one for one in cards if one.id in begun), cards[0] if cards else None)
        self.field.setPlaceholderText(likely.id if likely is not None else "D-0001")
        if likely is not None:
            self.list.setCurrentIndex(self.model.index_of(likely.id))

    def show_problem(self, words: str) -> None:
        """That sheet is not here; '' takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def take(self) -> None:
        """What was typed, else what is picked."""
        card = self.list.currentIndex().data(ROW_ROLE)
        text = self.field.text().strip() or (card.id if isinstance(card, SheetCard) else "")
        if text:
            self.chosen.emit(text)

    def step(self, by: int) -> None:
        """Another sheet of the list."""
        at = self.list.currentIndex().row() + by
        if 0 <= at < self.model.rowCount():
            self.field.clear()
            self.list.setCurrentIndex(self.model.index(at, 0))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.field.clear()
        self.take()


class _NumberField(QLineEdit):
    def __init__(self, owner: SheetList, *, theme: Theme) -> None:
        super().__init__()
        self._owner, self._theme = owner, theme
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.height("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._owner.take()
        elif step:
            self._owner.step(step)
        elif event.key() == Qt.Key.Key_Escape and not self.text():
            self._owner.given_up.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)
