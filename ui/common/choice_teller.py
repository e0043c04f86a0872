"""A list that a field above it moves through: the row that Enter would take is told, since it never has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from ui.common.announce import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from ui.common.list_delegate import ListView

REST_MS = 300  # hands that type are let finish their word


class ChoiceTeller(QObject):
    """Tells the chosen row of `view` once it stays, or what `otherwise` says where there is none."""

    def __init__(self, view: ListView, otherwise: QLabel) -> None:
        super().__init__(view)
        self._view, self._otherwise, self._told = view, otherwise, ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._tell)
        model = view.model()
        for moved in (view.selectionModel().currentChanged, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            moved.connect(self.look)

    def begin(self) -> None:
        """It is opened: tell what is chosen, also where that was told the last time."""
        self._told = ""
        self.look()

    @Slot()
    def look(self) -> None:
        """Something may be chosen anew, or said otherwise."""
        self._rest.start()

    @Slot()
    def _tell(self) -> None:
        row = self._view.currentIndex()
        words = str(row.data(Qt.ItemDataRole.AccessibleTextRole)) if row.isValid() else self._otherwise.text()
        around = self._view.parentWidget()  # the list itself is hidden where it has no row
        if words != self._told and around is not None and around.isVisible():
            self._told = words
            announce(self._view, words)
