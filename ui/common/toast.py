"""The toast: what was done, in one line, with Undo, or a reminder with Open; eight seconds, longer while pointed at or in focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QResizeEvent

    from ui.navigator import ToastRequest
    from ui.theme.theme import Theme

SHOWN_MS = 8000
SLIDE_MS = 120
UNDO = tr("Undo")


class Toast(QFrame):
    """One at a time, at the bottom right of its host; it never takes the focus."""

    undo_requested = Signal(object)

    def __init__(self, *, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("toast")
        self._theme, self._host = theme, host
        self._request: ToastRequest | None = None
        self._mark = QLabel(self)
        self._text = Text(tone="toast_text", parent=self)
        self._strong = Text(type="body_strong", tone="toast_text", parent=self)
        self._undo = Button(UNDO, theme=theme, kind="toast", key="Ctrl Z", parent=self)
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = self._line = QHBoxLayout(self)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        theme.space(layout, (14, 4, 8, 4), 10)
        theme.space(self._words, (0, 0, 0, 0), 4)
        self._words.addWidget(self._text)
        self._words.addWidget(self._strong)
        layout.addWidget(self._mark)
        layout.addLayout(self._words, 1)
        layout.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._timer.timeout.connect(self.hide)
        self._undo.clicked.connect(self._on_undo)
        theme.changed.connect(self._on_theme_changed)
        host.installEventFilter(self)
        self._undo.installEventFilter(self)
        self._on_theme_changed()
        self.hide()

    def show_request(self, request: ToastRequest) -> None:
        """Show it in place of the one before and say it to screen readers."""
        self._request = request
        self._text.setText(request.text)
        self._strong.setText(request.strong)
        self._strong.setVisible(bool(request.strong))
        undoes = request.verb == UNDO
        self._mark.setPixmap(self._theme.pixmap("check" if undoes else "bell", "toast_text"))
        self._undo.set_words(request.verb)
        self._undo.set_key("Ctrl Z" if undoes else "")
        self._undo.setVisible(bool(request.undo))
        words = f"{request.text} {request.strong}".strip()
        self.setAccessibleName(words)
        slide = not self.isVisible()
        self.show()  # first, so that its fonts are known when it is measured
        self._place(slide=slide)
        self.raise_()
        self._timer.start()
        announce(self._host, tr("{words}. Control Z undoes it.", words=words) if request.undo and undoes else words)

    def _place(self, *, slide: bool) -> None:
        self._fit(max(self._host.width() - 2 * self._theme.px(20), 100))
        goal = self._corner()
        self._slide.stop()
        if slide and not self._theme.reduced_motion:
            self._slide.setStartValue(goal + QPoint(0, self._theme.px(12)))
            self._slide.setEndValue(goal)
            self._slide.start()
        else:
            self.move(goal)

    def _fit(self, room: int) -> None:
        """On one line where it has room, else the words under each other and broken, all of them readable."""
        self._stack_words(stacked=False)
        width = self.sizeHint().width()
        if width > room:
            self._stack_words(stacked=True)
            width = room
        line = self._line
        height = line.heightForWidth(width) if line.hasHeightForWidth() else self.sizeHint().height()
        self.resize(width, max(height, self.minimumHeight()))

    def _stack_words(self, *, stacked: bool) -> None:
        way = QBoxLayout.Direction
        self._words.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        for words in (self._text, self._strong):
            words.setWordWrap(stacked)
        self._words.invalidate()
        self._line.activate()

    def _corner(self) -> QPoint:
        margin = self._theme.px(20)
        return QPoint(self._host.width() - self.width() - margin, self._host.height() - self.height() - margin)

    def _to_corner(self) -> None:
        if self._slide.state() != QPropertyAnimation.State.Running:
            self.move(self._corner())

    @Slot()
    def _on_undo(self) -> None:
        self.hide()
        if self._request is not None:
            self.undo_requested.emit(self._request.undo)

    @Slot()
    def _on_theme_changed(self) -> None:
        asks = self._request is not None and self._request.verb != UNDO
        self._mark.setPixmap(self._theme.pixmap("bell" if asks else "check", "toast_text"))
        self.setMinimumHeight(self._theme.px(40))
        if self.isVisible():
            self._place(slide=False)

    def _resume(self) -> None:
        if self.isVisible() and not self.underMouse() and not self._undo.hasFocus():
            self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._to_corner()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible() and not self._undo.hasFocus():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._host and kind == QEvent.Type.Resize and self.isVisible():
            self._place(slide=False)
        elif watched is self._undo and kind == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self._undo and kind == QEvent.Type.FocusOut:
            self._resume()
        return False
