"""The status bar: sync state at the left, the keys of the focused page at the right, all keys at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStatusBar, QWidget

from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.hint_row import HintRow
from ui.common.notice_button import NoticeButton
from ui.common.painters import key_cap_width, paint_icon, paint_key_cap, paint_text
from ui.common.text import Rule

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme

PASSING = tr("Syncing")


class SyncButton(Button):
    """Icon, word, detail: how far this laptop is with everyone else."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        self._detail, self._said = "", ""
        super().__init__(tr("On this laptop only"), theme=theme, kind="nav", icon="laptop", small=True, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_state(self, icon: str, word: str, detail: str) -> None:
        """Change what it says; a new word is announced, but not what comes and goes with every change."""
        if word != self._said and not word.startswith(PASSING):
            announce(self, f"{word}. {detail}" if detail else word)
            self._said = word
        self._detail = detail
        self.set_icon_name(icon)
        self.set_words(word)
        self.setAccessibleName(
            tr("Sync: {word}, {detail}", word=word, detail=detail) if detail else tr("Sync: {word}", word=word)
        )

    def _words_width(self) -> int:
        theme = self._theme
        detail = theme.text_width(f"· {self._detail}", "meta") + theme.px(6) if self._detail else 0
        return theme.px(16 + 6) + theme.text_width(self.text(), "meta", 500) + detail

    def paint_content(self, painter: QPainter, rect: QRect) -> None:
        theme, middle = self._theme, rect.center().y() + 1
        x = rect.x() + theme.px(6)
        x += paint_icon(painter, theme, x, middle, self._icon_name, "text2") + theme.px(5)
        room = QRect(x, rect.y(), rect.right() - x, rect.height())
        x += paint_text(painter, theme, room, self.text(), role="meta", weight=500) + theme.px(6)
        if self._detail:
            room = QRect(x, rect.y(), max(rect.right() - x, 0), rect.height())
            paint_text(painter, theme, room, f"· {self._detail}", role="meta", tone="text2")

    def sizeHint(self) -> QSize:
        return QSize(self._words_width() + self._theme.px(18), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        theme = self._theme
        words = theme.text_width(self.text(), "meta", 500)
        return QSize(words + theme.px(34), theme.px(24))


class AllKeysButton(Button):
    """'? All keys' at the end of the status bar."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("All keys"), theme=theme, kind="nav", small=True, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paint_content(self, painter: QPainter, rect: QRect) -> None:
        theme, middle = self._theme, rect.center().y() + 1
        x = rect.x() + theme.px(6)
        x += paint_key_cap(painter, theme, x, middle, "?") + theme.px(6)
        room = QRect(x, rect.y(), rect.right() - x, rect.height())
        paint_text(painter, theme, room, self.text(), role="meta", tone="text2")

    def sizeHint(self) -> QSize:
        theme = self._theme
        words = theme.text_width(self.text(), "meta")
        return QSize(words + key_cap_width(theme, "?") + theme.px(20), theme.px(24))


class StatusLine(QStatusBar):
    """`sync_clicked` opens the sync panel, `review_clicked` the conflicts, `keys_clicked` the key sheet."""

    sync_clicked = Signal()
    review_clicked = Signal()
    keys_clicked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setAccessibleName(tr("Status bar"))
        self._theme = theme
        part = QWidget(self)
        part.setObjectName("status_part")
        self.sync = SyncButton(theme=theme, parent=part)
        self.review = NoticeButton(theme=theme, icon="git-fork", tone="warn", name=tr("To review"), parent=part)
        self.example = NoticeButton(theme=theme, icon="flag", tone="warn", name=tr("Example data"), parent=part)
        self.newer = NoticeButton(theme=theme, icon="download", tone="accentT", name=tr("Newer version"), parent=part)
        self.hints = HintRow(theme=theme, parent=part)
        self._rule = Rule(vertical=True, parent=part)
        self.keys = AllKeysButton(theme=theme, parent=part)
        row = QHBoxLayout(part)
        theme.space(row, (4, 0, 6, 0), 6)
        row.addWidget(self.sync)
        row.addWidget(self.example)
        row.addWidget(self.review)
        row.addWidget(self.newer)
        row.addWidget(self.hints, 1)
        row.addWidget(self._rule)
        row.addWidget(self.keys)
        self.addWidget(part, 1)
        self.sync.clicked.connect(self.sync_clicked)
        self.review.clicked.connect(self.review_clicked)
        self.keys.clicked.connect(self.keys_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._rule.setFixedHeight(self._theme.px(16))
        for part in (self.sync, self.example, self.review, self.newer, self.keys):
            part.setFixedHeight(self._theme.px(24))
