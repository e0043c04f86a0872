"""Criteria and framework fields as lines of text that become fields on F2, Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain import written
from app.domain.qualification import MET, PARTLY
from app.language import tr
from ui.common.inline_editor import HEIGHT, InlineEditor
from ui.common.marks import Mark
from ui.common.painters import paint_box, paint_icon
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from app.queries.lead_card import AnswerRow
    from ui.theme.theme import Theme

SIDE = 17
SHOWN = 3


class AnswerMark(Mark):
    """A box beside the first line of its evidence: ticked when met, half when partly, empty otherwise."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme)
        self._status = ""

    def show_status(self, name: str, status: str) -> None:
        """Change it."""
        self._status = status
        self.setAccessibleName(f"{name}: {status}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(SIDE), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        side = theme.px(SIDE)
        box = QRect(0, (self.height() - side) // 2, side, side)
        if self._status == MET:
            paint_box(painter, theme, box, fill="ok", radius="mark")
            paint_icon(painter, theme, (side - theme.px(13)) // 2, self.height() // 2, "check", "surface", 13)
        else:
            paint_box(painter, theme, box, fill="surface", line="control", radius="mark")
        if self._status == PARTLY:
            inset = theme.px(4)
            painter.fillRect(box.adjusted(inset, inset, -inset, -inset), theme.color("warn"))


class CriteriaForm(QWidget):
    """`answered(key, evidence)` when a line was edited."""

    answered = Signal(str, str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fields: dict[str, InlineEditor] = {}
        self._marks: dict[str, AnswerMark] = {}
        self._dates: dict[str, Text] = {}
        self._beside: list[Text] = []
        self._met, self._met_mark = Text("", tone="ok"), QLabel()
        head, self._grid, column = QHBoxLayout(), QGridLayout(), QVBoxLayout(self)
        theme.space(head, (0, 0, 0, 2), 8)
        theme.space(self._grid, (0, 0, 0, 0), 2)
        theme.space(column, (0, 0, 0, 0), 4)
        head.addWidget(Text(tr("Sales-ready criteria"), type="body_strong"), 1)
        head.addWidget(self._met_mark)
        head.addWidget(self._met)
        column.addLayout(head)
        column.addLayout(self._grid)
        self._grid.setColumnStretch(2, 1)
        self._grid.setHorizontalSpacing(theme.px(12))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_answers(self, rows: Sequence[AnswerRow]) -> None:
        """Show how the four stand."""
        for number, row in enumerate(rows):
            if row.key not in self.fields:
                self._add(number, row)
            self._marks[row.key].show_status(row.name, row.status)
            self.fields[row.key].set_text(row.evidence)
            self.fields[row.key].setToolTip(row.evidence)
            self._dates[row.key].setText(_day(row))
        met = sum(row.status == MET for row in rows)
        evidence = all(row.evidence for row in rows)
        self._met.setText(
            tr(
                "{met} of {rows}{value}",
                met=met,
                rows=len(rows),
                value=tr(", each with evidence") if met == len(rows) and evidence else "",
            )
        )
        self._met.set_tone("ok" if met == len(rows) else "warn")
        self._met_mark.setVisible(met == len(rows))

    def _add(self, number: int, row: AnswerRow) -> None:
        mark, field = (
            AnswerMark(theme=self._theme),
            InlineEditor(
                theme=self._theme, name=row.name, placeholder=tr("What you heard"), lines=2, type="meta", tone="text2"
            ),
        )
        field.setProperty("criterion", row.key)
        field.edited.connect(self._on_edited)
        day = Text("", type="meta", tone="text2")
        self._marks[row.key], self.fields[row.key], self._dates[row.key] = mark, field, day
        if number:
            self._grid.addWidget(Rule(), number * 2 - 1, 0, 1, 4)
        name = Text(row.name, type="body_medium")
        self._beside += [name, day]
        self._on_theme_changed()
        top, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(mark, number * 2, 0, top)
        self._grid.addWidget(name, number * 2, 1, top)
        self._grid.addWidget(field, number * 2, 2, top)
        self._grid.addWidget(day, number * 2, 3, top | right)

    @Slot(str)
    def _on_edited(self, words: str) -> None:
        self.answered.emit(str(self.sender().property("criterion")), words)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._met_mark.setPixmap(self._theme.pixmap("check", "ok", 14))
        for words in self._beside:  # they stand on the first line of the evidence, however many it has
            words.setFixedHeight(self._theme.px(HEIGHT))


def _day(row: AnswerRow) -> str:
    if not row.on:
        return written.say(written.SOURCE, row.source)
    day = date.fromisoformat(row.on)
    return (
        tr("{day} {date:%b}", day=day.day, date=day)
        if row.source != "Research"
        else written.say(written.SOURCE, row.source)
    )


class FrameworkForm(QWidget):
    """`chosen(name)` for another framework, `answered(key, text)` when a field was edited."""

    chosen = Signal(str)
    answered = Signal(str, str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fields: dict[str, InlineEditor] = {}
        self._narrow = False
        self._rows: Sequence[AnswerRow] = ()
        self._partly, self._partly_mark = Text("", tone="warn", elide=True), QLabel()
        self._control = QVBoxLayout()
        self._names: tuple[str, ...] = ()
        self.control: SegmentedControl | None = None
        head, column = QHBoxLayout(), QVBoxLayout(self)
        theme.space(head, (0, 0, 0, 0), 10)
        theme.space(column, (0, 0, 0, 0), 4)
        head.addWidget(Text(tr("Framework"), type="body_strong"))
        head.addLayout(self._control)
        head.addStretch(1)
        head.addWidget(self._partly_mark)
        head.addWidget(self._partly)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._head = head
        column.addLayout(head)
        self._holder = QVBoxLayout()
        column.addLayout(self._holder)
        self._body = QWidget()
        self._holder.addWidget(self._body)

    def show_framework(self, name: str, rows: Sequence[AnswerRow], names: Sequence[str]) -> None:
        """Show one framework's fields with their answers, and the first of `names` to choose from."""
        shown = tuple(dict.fromkeys((*names[:SHOWN], name)))
        if shown != self._names:
            self._offer(shown)
        if self.control is not None:
            self.control.set_current(name)
        if list(self.fields) != [row.key for row in rows]:
            self._build(rows)
        self._rows = rows
        for row in rows:
            self.fields[row.key].set_text(row.evidence)
        partly = [row.name for row in rows if row.status == PARTLY]
        self._partly.setText(tr("{partly} partly known", partly=partly[0]) if partly else "")
        self._partly_mark.setVisible(bool(partly))

    def _offer(self, names: tuple[str, ...]) -> None:
        if self.control is not None:
            self.control.hide()
            self.control.deleteLater()
        self._names = names
        words = [(one, one.replace("&", "&&"), "") for one in names]
        self.control = SegmentedControl(words, theme=self._theme, name=tr("Framework"))
        self.control.chosen.connect(self.chosen)
        self._control.addWidget(self.control)

    def set_narrow(self, narrow: bool) -> None:
        """One field a line on narrow forms."""
        self._narrow = narrow
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        if self._rows:
            self._build(self._rows)
            for row in self._rows:
                self.fields[row.key].set_text(row.evidence)

    def _build(self, rows: Sequence[AnswerRow]) -> None:
        self._holder.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body, self.fields = QWidget(), {}
        grid = QGridLayout(self._body)
        self._theme.space(grid, (0, 0, 0, 0), 2)
        pairs = 1 if self._narrow else 2
        for number, row in enumerate(rows):
            field = InlineEditor(theme=self._theme, name=row.name, placeholder=row.asks)
            field.setProperty("criterion", row.key)
            field.edited.connect(self._on_edited)
            self.fields[row.key] = field
            grid.addWidget(Text(row.name, tone="text2"), number // pairs, number % pairs * 2)
            grid.addWidget(field, number // pairs, number % pairs * 2 + 1)
        for column in (1, 3)[:pairs]:
            grid.setColumnStretch(column, 1)
        self._holder.addWidget(self._body)

    @Slot(str)
    def _on_edited(self, words: str) -> None:
        self.answered.emit(str(self.sender().property("criterion")), words)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._partly_mark.setPixmap(self._theme.pixmap("circle-question-mark", "warn", 14))
