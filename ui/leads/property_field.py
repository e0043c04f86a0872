"""One property of a lead: edited in place, refused beside the field, never overwritten while being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.language import tr
from ui.common.button import Button
from ui.common.inline_editor import InlineEditor
from ui.common.spoken_text import SpokenText
from ui.common.text import Text
from ui.leads.property_specs import PropertySpec

if TYPE_CHECKING:
    from ui.theme.theme import Theme

LABEL_WIDTH = 86


class PropertyField(QWidget):
    """`edited(field, value)` when a change is to be saved, `followed(address)` when a link is to be opened."""

    edited = Signal(str, str)
    followed = Signal(str)

    def __init__(self, spec: PropertySpec, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec, self._theme, self._age = spec, theme, ""
        self._saved, self._theirs, self._mine = "", None, None  # type: str, str | None, str | None
        self._label = Text(spec.label, type="meta", tone="text2", elide=True)
        self._label.setFixedWidth(theme.px(LABEL_WIDTH))
        grid = QGridLayout(self)
        theme.space(grid, (0, 0, 0, 0), 0)
        grid.addWidget(self._label, 0, 0)
        self.editor: InlineEditor | None = None
        self._shown: Text | None = None
        if spec.field:
            self.editor = InlineEditor(
                theme=theme,
                name=spec.label,
                placeholder=spec.hint,
                choices=spec.choices,
                parse=spec.parse,
                many=spec.many,
            )
            self.editor.edited.connect(self._on_edited)
            self._label.setBuddy(self.editor)
            grid.addWidget(self.editor, 0, 1)
        else:
            self._shown = Text("", elide=True)
            self._shown.setContentsMargins(theme.px(8), 0, 0, 0)
            self._shown.setMinimumHeight(theme.px(27))
            grid.addWidget(self._shown, 0, 1)
        grid.setColumnStretch(1, 1)
        self.follow: Button | None = None
        if spec.link:
            self.follow = Button(
                theme=theme, kind="ghost", icon="external-link", name=tr("Open {label}", label=spec.label), small=True
            )
            self.follow.clicked.connect(self._on_follow)
            self.follow.hide()
            grid.addWidget(self.follow, 0, 2)
        self.problem = SpokenText(type="meta")
        self.problem.setContentsMargins(theme.px(8), 0, 0, theme.px(4))
        self.problem.hide()
        grid.addWidget(self.problem, 1, 1)
        grid.addWidget(self._clash_line(), 2, 1)
        theme.changed.connect(self._on_theme_changed)

    def _clash_line(self) -> QWidget:
        self.clash, line = QWidget(), QHBoxLayout()
        self.clash.setLayout(line)
        self._theme.space(line, (8, 2, 0, 6), 6)
        self.keep = Button(tr("Keep mine"), theme=self._theme, small=True)
        self.take = Button(tr("Take theirs"), theme=self._theme, small=True)
        self.keep.clicked.connect(self._on_keep)
        self.take.clicked.connect(self._on_take)
        line.addWidget(self.keep)
        line.addWidget(self.take)
        line.addStretch(1)
        self.clash.hide()
        return self.clash

    def show_value(self, value: str, tone: str = "text") -> None:
        """Take the stored value; a field that is open keeps what is being typed and says that it was changed elsewhere."""
        if self._shown is not None:
            self._shown.setText(value or "—")
            self._shown.set_tone(tone if value else "text3")
            self._saved = value
            return
        assert self.editor is not None
        if value == self._saved and (self.problem.isVisibleTo(self) or self._theirs is not None or self.editor.editing):
            return
        if self.editor.editing or self._mine is not None:
            self._theirs = value
            self._say(tr("Changed elsewhere to “{value}”", value=value or tr("nothing")), tone="warn")
            self.clash.show()
            return
        self._saved = value
        self.editor.set_text(value)
        self._show_tip()
        if self.follow is not None:
            self.follow.setVisible(bool(value))
        self.clear_problem()

    def show_age(self, words: str) -> None:
        """When it was set and by whom, shown under the pointer and told to screen readers; '' when nothing is known."""
        self._age = words
        self._show_tip()

    def _show_tip(self) -> None:
        if self.editor is not None:
            value = self._saved if len(self._saved) > 24 else ""
            self.editor.setToolTip("\n".join(one for one in (value, self._age) if one))
            self.editor.describe(self._age)

    def forget(self) -> None:
        """Another lead is shown: nothing typed here belongs to it."""
        self._saved, self._theirs, self._mine = "\0", None, None
        if self.editor is not None and self.editor.editing:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.clash.hide()
        self.clear_problem()

    def show_problem(self, words: str) -> None:
        """Say why it was not saved; what was typed stays."""
        self._say(words, tone="bad")
        if self.editor is not None:
            self.editor.set_bad(words)

    def clear_problem(self) -> None:
        """Nothing is wrong."""
        self.problem.hide()
        if self.editor is not None:
            self.editor.set_bad("")

    def begin(self) -> None:
        """Open the field."""
        if self.editor is not None and not self.editor.editing:
            self.editor.begin()

    def _say(self, words: str, *, tone: str) -> None:
        self.problem.setText(words)
        self.problem.set_tone(tone)
        self.problem.show()
        self.setAccessibleDescription(words)

    def _on_edited(self, typed: str) -> None:
        if self._theirs is not None:
            self._mine = typed  # kept until it is decided which one stays
            return
        self.clear_problem()
        self.edited.emit(self.spec.field, typed)

    def _on_follow(self) -> None:
        self.followed.emit(self._saved)

    def _on_keep(self) -> None:
        assert self.editor is not None
        mine = self._mine if self._mine is not None else self.editor.text()
        self._decide(mine)
        self.edited.emit(self.spec.field, mine)

    def _on_take(self) -> None:
        self._decide(self._theirs or "")

    def _decide(self, value: str) -> None:
        assert self.editor is not None
        self._saved, self._theirs, self._mine = value, None, None
        self.clash.hide()
        self.clear_problem()
        self.editor.set_text(value)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_theme_changed(self) -> None:
        self._label.setFixedWidth(self._theme.px(LABEL_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.problem.isVisibleTo(self) and self._theirs is None and self.editor:
            self.editor.set_text(self._saved)
            self.clear_problem()
            return
        super().keyPressEvent(event)
