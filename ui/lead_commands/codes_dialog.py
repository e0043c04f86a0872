"""The numbers of a person as codes: the phone dials, the rep talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout

from app.domain.codes import tel_link
from app.language import tr
from ui.common.button import Button
from ui.common.code_view import CodeView
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.lead_card import LeadCard, Point
    from ui.context import UiContext

MOST = 4


def coded(card: LeadCard) -> list[Point]:
    """The numbers that may be dialled and can be."""
    return [one for one in card.numbers if one.usable and tel_link(one.value)][:MOST]


class CodesDialog(QDialog):
    """Esc or Enter closes it; nothing is sent anywhere."""

    def __init__(self, card: LeadCard, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        theme, name = context.theme, card.row.name or card.row.company
        self.setWindowTitle(tr("Codes for {name}", name=name))
        self.setAccessibleName(tr("Codes for {name}", name=name))
        column, grid = QVBoxLayout(self), QGridLayout()
        theme.space(column, (24, 20, 24, 18), 12)
        theme.space(grid, (0, 0, 0, 0), 16)
        column.addWidget(Text(tr("Call {name}", name=name), type="dialog_title"))
        column.addWidget(
            Text(
                tr("Point the phone's camera at a code. It dials; Satchel sees nothing of it."), tone="text2", wrap=True
            )
        )
        for number, one in enumerate(coded(card)):
            code = CodeView(tel_link(one.value), tr("call {name}, {shown}", name=name, shown=one.shown), theme=theme)
            grid.addWidget(code, 0, number, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(Text(one.shown, type="body_strong"), 1, number, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(
                Text(tr(one.kind.capitalize()), type="meta", tone="text2"), 2, number, Qt.AlignmentFlag.AlignHCenter
            )
        column.addLayout(grid)
        close = Button(tr("Close"), theme=theme, kind="primary", key="Esc")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
