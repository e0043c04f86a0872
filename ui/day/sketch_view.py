"""The stops as dots, north up: straight lines between them, who is near, a bar for the scale. It is no map and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.day_sketch import Dot, Drawn, Sketch, sketch
from app.domain.places import Place, bearing_words, km_between
from app.language import tr
from ui.common.painters import paint_box, paint_focus, paint_text
from ui.day.day_delegate import paint_mark

if TYPE_CHECKING:
    from app.queries.day import DayPlan
    from app.queries.day_stops import DayStop
    from app.queries.near_here import NearRow
    from ui.theme.theme import Theme

HOME, HEIGHT, MARGIN, DOT, HOLLOW = "home", 206, 40, 10, 4


class SketchView(QWidget):
    """`show_plan` draws a day; its text twin is the accessible description: each stop with distance and direction."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: DayPlan | None = None
        self._near: tuple[NearRow, ...] = ()
        self._chosen = ""
        self.setAccessibleName(tr("Sketch of the stops, north up"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_plan(self, plan: DayPlan, near: tuple[NearRow, ...], chosen: str) -> None:
        """Draw these stops, these hollow dots, a ring around the chosen one."""
        self._plan, self._near, self._chosen = plan, near, chosen
        self.setAccessibleDescription(sketch_words(plan))
        self.update()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        paint_box(painter, theme, self.rect(), fill="sunken", line="hairline", radius="card")
        if self._plan is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, self._plan)
        if self.hasFocus():
            paint_focus(painter, theme, self.rect().adjusted(1, 1, -1, -1), radius="card")

    def _dots(self, plan: DayPlan) -> list[Dot]:
        theme = self._theme
        found = [Dot(tr("near {id}", id=one.id), one.place, radius=theme.px(HOLLOW)) for one in self._near if one.place]
        if plan.home.place is not None:
            found.append(Dot(HOME, plan.home.place, tr("Home"), theme.text_width(tr("Home"), "label"), theme.px(8)))
        for stop in plan.stops:
            if stop.place is not None:
                word = stop.name.split(" ")[0]
                found.append(Dot(stop.id, stop.place, word, theme.text_width(word, "label"), theme.px(DOT)))
        return found

    def _draw(self, painter: QPainter, plan: DayPlan) -> None:
        theme = self._theme
        dots = self._dots(plan)
        made = sketch(dots, width=self.width(), height=self.height(), margin=theme.px(MARGIN), line=theme.px(14))
        at = {one.dot.id: QPointF(*one.at) for one in made.drawn}
        self._rings(painter, at, made)
        self._way(painter, plan, at)
        stops = {stop.id: stop for stop in plan.stops}
        for one in made.drawn:
            self._dot(painter, one, stops.get(one.dot.id))
        self._frame(painter, made)

    def _rings(self, painter: QPainter, at: dict[str, QPointF], made: Sketch) -> None:
        """Faint circles of 10, 20 … km about the chosen stop."""
        center = at.get(self._chosen)
        if center is None:
            return
        painter.setPen(QPen(self._theme.color("line"), 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in range(1, 5):
            size = ring * made.bar
            painter.drawEllipse(center, size, size)

    def _way(self, painter: QPainter, plan: DayPlan, at: dict[str, QPointF]) -> None:
        """The straight lines in the order of the day; the way home dashed."""
        theme = self._theme
        along = [at[stop.id] for stop in plan.stops if stop.id in at]
        if HOME in at:
            along.insert(0, at[HOME])
        painter.setPen(QPen(theme.color("accent"), theme.px(1.5) or 1))
        painter.drawPolyline(along)
        if HOME in at and len(along) > 1:
            painter.setPen(QPen(theme.color("text3"), theme.px(1.2) or 1, Qt.PenStyle.DashLine))
            painter.drawLine(along[-1], at[HOME])

    def _dot(self, painter: QPainter, one: Drawn, stop: DayStop | None) -> None:
        theme, center = self._theme, QPointF(*one.at)
        size = one.dot.radius
        box = QRectF(center.x() - size, center.y() - size, 2 * size, 2 * size)
        if stop is not None:
            if one.dot.id == self._chosen:
                painter.setPen(QPen(theme.color("accent"), theme.px(1.5) or 1))
                painter.setBrush(theme.color("surface"))
                painter.drawEllipse(center, size + theme.px(3), size + theme.px(3))
            paint_mark(painter, theme, box, stop)
        else:
            painter.setPen(QPen(theme.color("text2"), theme.px(1.3) or 1))
            painter.setBrush(theme.color("surface"))
            if one.dot.id == HOME:
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(3), theme.px(3))
            else:
                painter.drawEllipse(center, size, size)
        if one.label_at is not None:
            left, middle = one.label_at
            height = theme.px(16)
            words = QRect(round(left), round(middle - height / 2), round(one.dot.label_width) + 4, height)
            paint_text(painter, theme, words, one.dot.label, role="label", tone="text2")

    def _frame(self, painter: QPainter, made: Sketch) -> None:
        """North, and the bar of the scale."""
        theme = self._theme
        painter.setPen(QPen(theme.color("text2"), theme.px(1.3) or 1))
        x, top, tip = theme.px(20), theme.px(12), theme.px(4)
        painter.drawLine(QPointF(x, top), QPointF(x, top + theme.px(16)))
        painter.drawPolyline([QPointF(x - tip, top + tip), QPointF(x, top), QPointF(x + tip, top + tip)])
        paint_text(
            painter, theme, QRect(x - theme.px(5), top + theme.px(18), theme.px(16), theme.px(14)), "N", role="label"
        )
        right, bottom = self.width() - theme.px(16), self.height() - theme.px(14)
        left, end = right - made.bar, theme.px(3)
        painter.setPen(QPen(theme.color("text2"), 1))
        painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
        for edge in (left, right):
            painter.drawLine(QPointF(edge, bottom - end), QPointF(edge, bottom + end))
        words = tr("{bar_km:,} km", bar_km=made.bar_km)
        width = theme.text_width(words, "label")
        place = QRect(round((left + right - width) / 2), bottom - theme.px(18), width + 4, theme.px(14))
        paint_text(painter, theme, place, words, role="label", tone="text2")


def sketch_words(plan: DayPlan) -> str:
    """The sketch as a list: each stop with its straight distance and direction from the one before."""
    at: Place | None = plan.home.place
    lines, before = [], plan.home.name or tr("the start")
    for stop in plan.stops:
        if stop.place is None:
            continue
        if at is not None:
            away = round(km_between(at, stop.place))
            lines.append(
                tr(
                    "{number} {name}: {away} km {bearing_words} of {before}",
                    number=stop.number,
                    name=stop.name,
                    away=away,
                    bearing_words=bearing_words(at, stop.place),
                    before=before,
                )
            )
        at, before = stop.place, stop.name
    return ". ".join(lines) or tr("No stop has coordinates yet.")
