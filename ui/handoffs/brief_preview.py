"""The live page: pictures of the very PDF, on the paper chosen, in colour or as a grey printer makes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.counted import counted
from app.language import tr
from ui.common.button import Button
from ui.common.marks import Chip
from ui.common.paper_choice import PAPERS
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text
from ui.handoffs.page_rendering import SHOWN_AT_ONCE, to_image

if TYPE_CHECKING:
    from ui.handoffs.page_rendering import Rendered
    from ui.theme.theme import Theme

MARGIN, WIDEST, WHOLE_FROM = 16, 640, 560
SETTLE_MS = 150


class _Pages(QWidget):
    """Pages under each other on a grey desk."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._images: list[QImage] = []
        self._first, self._total = 0, 0
        self.setAccessibleName(tr("Pages as printed"))

    def show_images(self, images: list[QImage], *, first: int, total: int) -> None:
        """Show these pages, the first of them counted from 0; several have their numbers below."""
        self._images, self._first, self._total = images, first, total
        self.setMinimumHeight(self._height())
        self.update()

    def _height(self) -> int:
        margin = self._theme.px(MARGIN)
        return margin + sum(round(one.deviceIndependentSize().height()) + margin for one in self._images)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.fillRect(self.rect(), theme.color("press"))
        y = theme.px(MARGIN)
        for number, image in enumerate(self._images, start=1):
            size = image.deviceIndependentSize().toSize()
            rect = QRect((self.width() - size.width()) // 2, y, size.width(), size.height())
            painter.fillRect(rect.adjusted(-1, -1, 1, 2), theme.color("line"))
            painter.drawImage(rect.topLeft(), image)
            y += size.height()
            if self._total > 1:
                painter.setPen(theme.color("text2"))
                painter.setFont(theme.font("meta"))
                place = QRect(0, y + 2, self.width(), theme.px(MARGIN) - 2)
                painter.drawText(
                    place,
                    Qt.AlignmentFlag.AlignCenter,
                    tr("{first} of {total}", first=self._first + number, total=self._total),
                )
            y += theme.px(MARGIN)


class BriefPreview(QFrame):
    """`paper_chosen`, `grey_chosen`, `turned(first page)`, and `width_changed` when the pictures must be made anew."""

    paper_chosen = Signal(str)
    grey_chosen = Signal(bool)
    width_changed = Signal()
    turned = Signal(int)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rendered: Rendered | None = None
        self.setAccessibleName(tr("Preview"))
        self._count = Chip("…", theme=theme)
        self.paper = SegmentedControl(PAPERS, theme=theme, name=tr("Paper"))
        self.paper.chosen.connect(self.paper_chosen)
        self.grey = Button(tr("Grey"), theme=theme, icon="eye", small=True)
        self.grey.setCheckable(True)
        self.grey.toggled.connect(self._on_grey)
        head = QHBoxLayout()
        theme.space(head, (14, 8, 14, 8), 8)
        for part in (Text(tr("Preview"), type="body_strong"), self._count):
            head.addWidget(part)
        self.earlier = Button(tr("Earlier pages"), theme=theme, small=True)
        self.later = Button(tr("Later pages"), theme=theme, small=True)
        head.addStretch(1)
        for button, by in ((self.earlier, -SHOWN_AT_ONCE), (self.later, SHOWN_AT_ONCE)):
            button.setProperty("by", by)
            button.clicked.connect(self._on_turn)
            button.hide()
            head.addWidget(button)
        head.addWidget(self.paper)
        head.addWidget(self.grey)
        self._pages = _Pages(theme=theme)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Preview of the pages"))
        self._scroll.setWidget(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self.width_changed)

    def scale_for(self, points: tuple[float, float]) -> float:
        """Pixels to a point: the whole page where that can be read, else as wide as the pane."""
        margin, pane = 2 * self._theme.px(MARGIN), self._scroll.viewport()
        wide = min(max(pane.width() - margin, 120), self._theme.px(WIDEST)) / points[0]
        whole = (pane.height() - margin) / points[1]
        scale = min(wide, whole) if pane.height() >= self._theme.px(WHOLE_FROM) else wide
        return scale * self.devicePixelRatioF()

    def show_rendered(self, rendered: Rendered) -> None:
        """Show the pages."""
        self._rendered = rendered
        pages, shown = rendered.total, rendered.first + len(rendered.pages)
        self.earlier.setVisible(rendered.first > 0)
        self.later.setVisible(shown < pages)
        self._count.show_state(counted(pages, "page"))
        images = [to_image(one, grey=self.grey.isChecked()) for one in rendered.pages]
        for image in images:
            image.setDevicePixelRatio(self.devicePixelRatioF())
        self._pages.show_images(images, first=rendered.first, total=pages)
        self._pages.setAccessibleDescription(f"{Path(rendered.name).stem}, {counted(pages, 'page')}")

    @property
    def rendered(self) -> Rendered | None:
        """What is shown now."""
        return self._rendered

    @Slot()
    def _on_turn(self) -> None:
        if self._rendered is not None:
            self.turned.emit(max(self._rendered.first + int(self.sender().property("by")), 0))
            self._scroll.verticalScrollBar().setValue(0)

    @Slot(bool)
    def _on_grey(self, grey: bool) -> None:
        if self._rendered is not None:
            self.show_rendered(self._rendered)
        self.grey_chosen.emit(grey)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(620), self._theme.px(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._settled.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("press"))
        super().paintEvent(event)
