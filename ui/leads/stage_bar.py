"""The way of a lead through the stages, with the day each was reached; a click moves it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.clock import from_ms
from app.language import tr
from ui.common.painters import RIGHT, paint_focus, paint_icon, paint_text
from ui.gates.move import local_now
from ui.lead_lists.lead_list_delegate import stage_key

if TYPE_CHECKING:
    from app.queries.lead_card import StageMark
    from ui.theme.theme import Theme


class StageSegment(QAbstractButton):
    """One stage: reached, present or still to come."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.stage, self._when, self._present, self._reached = "", "", False, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def show_mark(self, mark: StageMark, *, before_present: bool) -> None:
        """Change what it says."""
        now = local_now()
        self.stage, self._present, self._reached = mark.stage, mark.present, before_present or mark.present
        day = from_ms(mark.at).astimezone(now.tzinfo).date() if mark.at is not None and self._reached else None
        self._when = (
            "" if day is None else tr("today") if day == now.date() else tr("{day} {date:%b}", day=day.day, date=day)
        )
        state = (
            tr("present stage")
            if self._present
            else self._when or (tr("passed") if before_present else tr("not reached"))
        )
        self.setAccessibleName(f"{tr(mark.stage)}, {state}")
        self.setToolTip(tr(mark.stage) if self._present else tr("Move to {stage}", stage=tr(mark.stage)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(28), self._theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        key = stage_key(self.stage)
        ink = f"stage_{key}"
        radius = theme.radius("chip")
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not self._reached:
            painter.setPen(QPen(theme.color("line"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(
                theme.tint(ink) if self._present else theme.color("press" if self.underMouse() else "sunken")
            )
        painter.drawRoundedRect(area, radius, radius)
        middle, x = self.height() // 2, theme.px(8)
        x += paint_icon(painter, theme, x, middle, f"stage-{key}", ink, 14) + theme.px(6)
        when = theme.text_width(self._when, "label") + theme.px(8) if self._when else 0
        room = self.width() - x - theme.px(6)
        name = theme.text_width(tr(self.stage), "meta", 600 if self._present else 0)
        fits = when and name + when + theme.px(6) <= room
        words = QRect(x, 0, room - (when if fits else 0), self.height())
        tone = ink if self._present else "text2"
        paint_text(painter, theme, words, tr(self.stage), role="meta", tone=tone, weight=600 if self._present else 0)
        if fits:
            right = self.rect().adjusted(0, 0, -theme.px(8), 0)
            paint_text(painter, theme, right, self._when, role="label", tone=tone, align=int(RIGHT))
        if self.hasFocus():
            paint_focus(painter, theme, self.rect(), "chip")


class StageBar(QWidget):
    """`move_wished(stage)` fires for another stage than the present one."""

    move_wished = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Stages"))
        self._theme = theme
        self._line = QHBoxLayout(self)
        theme.space(self._line, (0, 0, 0, 0), 4)
        self.segments: list[StageSegment] = []
        self._present = ""

    def show_stages(self, marks: Sequence[StageMark]) -> None:
        """Show the way; segments are kept, so that the focus stays."""
        while len(self.segments) < len(marks):
            segment = StageSegment(theme=self._theme, parent=self)
            segment.clicked.connect(self._on_clicked)
            self._line.addWidget(segment, 1)
            self.segments.append(segment)
        present = next((number for number, mark in enumerate(marks) if mark.present), 0)
        self._present = marks[present].stage if marks else ""
        for number, segment in enumerate(self.segments):
            segment.setVisible(number < len(marks))
            if number < len(marks):
                passed = number < present if present < 7 else marks[number].at is not None
                segment.show_mark(marks[number], before_present=passed)

    def _on_clicked(self) -> None:
        segment = self.sender()
        if isinstance(segment, StageSegment) and segment.stage != self._present:
            self.move_wished.emit(segment.stage)
