"""Two or three views of the same thing side by side: Board or List, A4 or Letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from ui.common.button import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


class SegmentedControl(QFrame):
    """`choices` are (key, words, icon). `chosen(key)` fires when the user picks another one; arrows move.

    The first is in force until another is chosen, none after `clear`.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str, str]], *, theme: Theme, name: str, current: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty("part", "segmented")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _words, _icon in choices]
        self._has_icons = all(icon for _key, _words, icon in choices)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        for number, (key, words, icon) in enumerate(choices):
            button = Button(words, theme=theme, kind="segment", icon=icon, small=True)
            button.setCheckable(True)
            button.setChecked(key == (current or self._keys[0]))
            self._group.addButton(button, number)
            layout.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def current(self) -> str:
        """Key of the segment in force, '' after `clear`."""
        return self._keys[self._group.checkedId()] if self._group.checkedId() >= 0 else ""

    def set_current(self, key: str) -> None:
        """Choose without telling `chosen`."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def offer(self, key: str, *, offered: bool) -> None:
        """Whether that segment can be chosen at all; one that cannot is not there."""
        self._group.button(self._keys.index(key)).setVisible(offered)

    def show_text(self, shown: bool) -> None:
        """Show or leave out the words where each has an icon that says the same."""
        if self._has_icons:
            for button in self._group.buttons():
                cast("Button", button).show_text(shown)
            self.updateGeometry()  # at once, not when the layout inside has told

    def clear(self) -> None:
        """Nothing is chosen: a question that is not answered yet."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._keys[number])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        number = (self._group.checkedId() + step) % len(self._keys)
        while self._group.button(number).isHidden():
            number = (number + step) % len(self._keys)
        self._group.button(number).setFocus(Qt.FocusReason.TabFocusReason)
        self._group.button(number).click()
