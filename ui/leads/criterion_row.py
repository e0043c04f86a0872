"""One sales-ready criterion: a box that goes through its states, and the evidence written in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.qualification import MET, NOT_MET, PARTLY, STATUS_WORDS, UNKNOWN
from app.language import tr
from ui.common.painters import paint_box, paint_focus
from ui.common.spoken_text import SpokenText
from ui.common.text import Text

if TYPE_CHECKING:
    from app.queries.lead_card import AnswerRow
    from ui.theme.theme import Theme

AFTER = {UNKNOWN: MET, MET: PARTLY, PARTLY: NOT_MET, NOT_MET: UNKNOWN}


class StatusBox(QAbstractButton):
    """Met is a filled tick, Partly a half, Not met a cross, Unknown empty."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.status = theme, UNKNOWN
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_status(self, name: str, status: str) -> None:
        """Change it."""
        self.status = status
        self.setAccessibleName(f"{name}: {STATUS_WORDS[status]}")
        self.setToolTip(tr("{status_words}. Space changes it.", status_words=STATUS_WORDS[status]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(24), self._theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, side = self._theme, QPainter(self), self._theme.px(16)
        box = QRect(theme.px(2), theme.px(3), side, side)
        filled = self.status in (MET, PARTLY)
        tone = {MET: "ok", PARTLY: "warn", NOT_MET: "bad"}.get(self.status, "control")
        paint_box(painter, theme, box, fill=tone if filled else "surface", line=tone, radius="mark")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("surface" if filled else tone), 1.7 * theme.text_scale))
        x, y, unit = box.x(), box.y(), side / 16
        points: tuple[tuple[float, float], ...] = ()
        if self.status == MET:
            points = ((4, 8.3), (7, 11), (12, 5.2))
        elif self.status == PARTLY:
            points = ((4.5, 8), (11.5, 8))
        elif self.status == NOT_MET:
            points = ((5, 5), (11, 11), (8, 8), (11, 5), (5, 11))
        if points:
            painter.drawPolyline(QPolygonF([QPointF(x + px * unit, y + py * unit) for px, py in points]))
        if self.hasFocus():
            paint_focus(painter, theme, self.rect(), "mark")


class EvidenceField(QWidget):
    """Words that wrap; F2, Enter or a click makes them a field. `edited(text)`."""

    edited = Signal(str)

    def __init__(self, *, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._words = Text("", type="meta", tone="text2", wrap=True)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Evidence for {name}", name=name))
        self.field.hide()
        self.field.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        column = QVBoxLayout(self)
        theme.space(column, (4, 0, 2, 2), 0)
        column.addWidget(self._words)
        column.addWidget(self.field)
        self._text = ""
        self.show_text("")

    def call_it(self, name: str) -> None:
        """What the evidence is for, as the team calls it."""
        self._name = name
        self.field.setAccessibleName(tr("Evidence for {name}", name=name))

    @property
    def editing(self) -> bool:
        """Whether the field is open."""
        return self.field.isVisibleTo(self)

    def text(self) -> str:
        """What it holds now."""
        return self.field.text().strip() if self.editing else self._text

    def show_text(self, text: str) -> None:
        """Show stored evidence; what is being typed stays."""
        self._text = text
        self._words.setText(text or tr("Not asked yet"))
        self._words.set_tone("text2" if text else "text3")
        self.setAccessibleName(tr("Evidence for {name}: {text}", name=self._name, text=text or tr("none yet")))

    def begin(self) -> None:
        """Open the field."""
        self._words.hide()
        self.field.setText(self._text)
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _close(self, *, save: bool) -> None:
        if not self.editing:
            return  # closing takes the focus from the field, which comes here again
        typed, before = self.field.text().strip(), self._text
        had_focus = self.field.hasFocus()
        self.field.hide()
        self._words.show()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if save and typed != before:
            self.show_text(typed)
            self.edited.emit(typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
                self._close(save=event.key() != Qt.Key.Key_Escape)
                return True  # kept from the parent, which would open the field again
        elif watched is self.field and event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._close(save=True)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.editing:
            self.begin()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.begin()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            paint_focus(QPainter(self), self._theme, self.rect(), "mark")


class CriterionRow(QWidget):
    """`answered(key, status, evidence)` is to be saved."""

    answered = Signal(str, str, str)

    def __init__(self, key: str, name: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.name = key, name
        self._wanted = ""
        self.box = StatusBox(theme=theme)
        self.evidence = EvidenceField(theme=theme, name=name)
        self._on = Text("", type="label", tone="text2")
        self._problem = SpokenText(type="meta")
        self._problem.hide()
        grid = QGridLayout(self)
        theme.space(grid, (0, 0, 0, 0), 0)
        grid.setHorizontalSpacing(theme.px(6))
        grid.addWidget(self.box, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._title = Text(name, type="body_medium")
        self._title.setContentsMargins(theme.px(4), 0, 0, 0)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._on, 0, 2)
        grid.addWidget(self.evidence, 1, 1, 1, 2)
        grid.addWidget(self._problem, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        self.box.clicked.connect(self._on_box)
        self.evidence.edited.connect(self._on_evidence)

    def show_answer(self, answer: AnswerRow, when: str) -> None:
        """Take the stored answer."""
        self._wanted, self.name = "", answer.name
        self._problem.hide()
        self._title.setText(answer.name)
        self._title.setToolTip(answer.asks)
        self.evidence.call_it(answer.name)
        self.box.show_status(self.name, answer.status)
        self.evidence.show_text(answer.evidence)
        self._on.setText(when)

    def show_problem(self, words: str, wanted: str) -> None:
        """What was refused, and the evidence it asks for."""
        self._wanted = wanted
        self._problem.setText(words)
        self._problem.show()
        self.evidence.begin()

    def _on_box(self) -> None:
        self.answered.emit(self.key, AFTER[self.box.status], self.evidence.text())

    def _on_evidence(self, typed: str) -> None:
        status = self._wanted or (MET if self.box.status == UNKNOWN else self.box.status)
        self.answered.emit(self.key, status if typed else UNKNOWN, typed)
