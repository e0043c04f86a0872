"""A property edited in place: looks like text until F2, Enter or a click, then is a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QStackedWidget, QStyledItemDelegate, QWidget

from app.language import tr
from ui.common.painters import LEFT, key_cap_width, paint_box, paint_focus, paint_key_cap, paint_text
from ui.common.polish import polish_anew
from ui.common.sentence_date_field import Parse, SentenceDateField
from ui.common.tag_completer import TagCompleter
from ui.common.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme.theme import Theme


HEIGHT, LINE = 27, 17


class _Shown(QWidget):
    """The value as text; focusable."""

    edit_requested = Signal()

    def __init__(self, *, theme: Theme, type: str, tone: str) -> None:
        super().__init__()
        self._theme, self._type, self._tone = theme, type, tone
        self.text, self.placeholder = "", ""
        self.most = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_requested.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.edit_requested.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def allow(self, lines: int) -> None:
        """Let the words take that many lines; more than one and the height follows the width."""
        self.most = lines
        policy = self.sizePolicy()
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)

    def lines(self, width: int) -> list[str]:
        """The words as they stand at a width: wrapped, elided at the end of the last line there is room for."""
        room = width - 2 * self._theme.px(8)
        return wrapped(self.text or self.placeholder, self._theme.font(self._type), room, most=self.most)

    def heightForWidth(self, width: int) -> int:
        return self._theme.px(HEIGHT + LINE * (len(self.lines(width)) - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, self._theme, self.rect(), fill="hover")
        lines, pitch = self.lines(self.width()), self._theme.px(LINE)
        line = self.rect().adjusted(self._theme.px(8), 0, -self._theme.px(8), 0)
        line.setTop((self.height() - pitch * len(lines)) // 2)
        line.setHeight(pitch)
        for words in lines:
            tone = self._tone if self.text else "text3"
            paint_text(painter, self._theme, line, words, role=self._type, tone=tone, align=int(LEFT))
            line.translate(0, pitch)
        if self.hasFocus():
            paint_focus(painter, self._theme, self.rect())


class _Field(QLineEdit):
    """The field, with 'Enter save Esc' painted inside while there is room."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def _hint_width(self) -> int:
        theme = self._theme
        words = theme.text_width("save", "label")
        return key_cap_width(theme, "Enter") + key_cap_width(theme, "Esc") + words + theme.px(20)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._theme
        used = self.fontMetrics().horizontalAdvance(self.text()) + theme.px(16)
        x, middle = self.width() - self._hint_width(), self.height() // 2
        if not theme.key_caps or used > x:
            return
        painter = QPainter(self)
        x += paint_key_cap(painter, theme, x, middle, "Enter") + theme.px(5)
        rect = self.rect().adjusted(x, 0, 0, 0)
        x += paint_text(painter, theme, rect, "save", role="label", tone="text3") + theme.px(5)
        paint_key_cap(painter, theme, x, middle, "Esc")


class InlineEditor(QStackedWidget):
    """`edited(str)` fires once per change: on Enter or when the focus leaves. Esc restores.

    Among `choices` one chooses from a list, which Down opens again. With `parse` it is a day, as a sentence or from a calendar.
    With `many` it is tags with commas between them; `offer` says which are completed.
    While it is not edited the text takes at most `lines` lines, in a `type` of the scale and a `tone` of the palette.
    """

    edited = Signal(str)

    def __init__(
        self, text: str = "", *, theme: Theme, name: str, placeholder: str = "", choices: Sequence[str] = (),
        lines: int = 1, type: str = "body", tone: str = "text", parse: Parse | None = None, many: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme, self._name, self._open = theme, name, False
        self._shown = _Shown(theme=theme, type=type, tone=tone)
        self._field = SentenceDateField(theme=theme, parse=parse, name=name) if parse else _Field(theme=theme)
        self._shown.placeholder = placeholder or tr("Not known yet")
        self._shown.allow(lines)
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(placeholder)
        if choices:
            completer = QCompleter(list(choices), self._field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setMaxVisibleItems(12)
            popup = completer.popup()
            assert popup is not None  # choices stand in a list, never in the line itself
            popup.setProperty("part", "choices")
            popup.setItemDelegate(QStyledItemDelegate(popup))
            self._field.setCompleter(completer)
            self._field.returnPressed.connect(self._on_chosen)  # Enter in the list of choices comes by this way
        self._tags = TagCompleter(self._field) if many else None
        self.addWidget(self._shown)
        self.addWidget(self._field)
        self.setFocusProxy(self._shown)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed if lines == 1 else QSizePolicy.Policy.Preferred
        )
        self._shown.edit_requested.connect(self.begin)
        self._field.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.set_text(text)

    def text(self) -> str:
        """The value as last saved."""
        return self._shown.text

    def set_text(self, text: str) -> None:
        """Show a value that came from elsewhere; a field being edited keeps what was typed."""
        self._shown.text = text
        self._shown.setAccessibleName(f"{self._name}: {text or tr('empty')}")
        self._shown.update()
        self._shown.updateGeometry()

    def offer(self, tags: Sequence[str]) -> None:
        """What is completed while tags are typed."""
        if self._tags is not None:
            self._tags.offer(tags)

    def describe(self, words: str) -> None:
        """More about the value, for screen readers."""
        self._shown.setAccessibleDescription(words)

    def set_bad(self, reason: str) -> None:
        """Mark the field with the reason it was refused, '' to clear."""
        self._field.setProperty("bad", bool(reason))
        self._field.setToolTip(reason)
        self._field.setAccessibleDescription(reason)
        polish_anew(self._field)

    def _open_choices(self) -> bool:
        """All of them under the field; False where anything can be typed."""
        completer = self._field.completer()
        if completer is None:
            return False
        completer.setCompletionPrefix(self._field.text() if self._tags is not None else "")
        completer.complete()
        return True

    @Slot()
    def _on_chosen(self) -> None:
        self._end(save=True, keep_focus=True)

    @property
    def editing(self) -> bool:
        """Whether the field is open."""
        return self._open

    @Slot()
    def begin(self) -> None:
        """Open the field with everything selected."""
        self._open = True
        self._field.setText(self.text())
        self.setFocusProxy(self._field)
        self.setCurrentWidget(self._field)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._tags is None:
            self._field.selectAll()
        elif self.text():
            self._field.setText(f"{self.text()}, ")  # the next tag is typed at once
        self._open_choices()

    def _end(self, *, save: bool, keep_focus: bool) -> None:
        if not self._open:
            return
        self._open = False  # first: hiding the field takes its focus, which would save again
        typed, before = self._field.text().strip(), self.text()
        if self._tags is not None:
            typed = typed.rstrip(", ")
        self.setFocusProxy(self._shown)
        self.setCurrentWidget(self._shown)
        if keep_focus:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)
        if save and typed != before:
            self.set_text(typed)
            self.edited.emit(typed)

    @Slot()
    def _on_theme_changed(self) -> None:
        if self._shown.most == 1:
            self.setFixedHeight(self._theme.px(HEIGHT))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(HEIGHT))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._end(save=True, keep_focus=True)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._end(save=False, keep_focus=True)
                return True
            if event.key() == Qt.Key.Key_Down and self._open_choices():
                return True
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        ):
            self._end(save=True, keep_focus=False)
        return False
