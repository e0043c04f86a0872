"""What stands over the line of the day: the shorter order, what the order cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.language import tr

if TYPE_CHECKING:
    from ui.theme.theme import Theme

MOST = 0.6  # of the height they stand in; the line keeps the rest


class Offers(QScrollArea):
    """As high as its bars; where that leaves the line no room they scroll. Without any bar it is not there."""

    def __init__(self, *bars: QWidget, around: QWidget, theme: Theme) -> None:
        super().__init__()
        self._bars, self._around = bars, around
        self.setAccessibleName(tr("Over the line"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._inside = QWidget()
        column = QVBoxLayout(inside)
        theme.space(column, (16, 6, 16, 2), 6)
        for bar in bars:
            column.addWidget(bar)
        self.setWidget(inside)
        for watched in (inside, around):
            watched.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Take the height there is for it."""
        self.setVisible(not all(bar.isHidden() for bar in self._bars))
        layout = self._inside.layout()
        assert layout is not None  # made above
        layout.activate()
        wanted = layout.totalHeightForWidth(self._around.width()) if layout.hasHeightForWidth() else -1
        self.setFixedHeight(min(max(wanted, layout.totalMinimumSize().height()), int(self._around.height() * MOST)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is (QEvent.Type.Resize if watched is self._around else QEvent.Type.LayoutRequest):
            self.fit()
        return False
