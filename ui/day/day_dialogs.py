"""Small dialogs of the day: where it begins and ends, and the codes large enough for the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app import operations
from app.domain.day_words import DayHome, read_clock
from app.domain.places import read_place
from app.domain.site_hours import say_minutes
from app.language import tr
from ui.common.button import Button
from ui.common.code_view import CodeView
from ui.common.form_dialog import FittingScroll, FormDialog, columns_for
from ui.common.text import Text
from ui.day.stop_pane import codes_of

if TYPE_CHECKING:
    from app.queries.stop_card import StopCard
    from ui.context import UiContext

KEPT = tr("Kept on this laptop only; it never leaves it.")
MOST = 4


class HomeDialog(FormDialog):
    """Where and when this person starts and ends."""

    def __init__(self, home: DayHome, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Where your day begins"), context=context, parent=parent, about=KEPT)
        self.add_line("name", tr("Place, in a word"), tr("Beverley")).setText(home.name)
        place = self.add_line("place", tr("Coordinates or map link"), "53.842, -0.434")
        place.setText(str(home.place) if home.place is not None else "")
        self.add_line("leave", tr("You leave at"), "08:15").setText(say_minutes(home.leave))
        self.add_line("back", tr("You want to be back by"), "17:30").setText(say_minutes(home.back))
        self.finish(tr("Keep it"), self._keep)

    async def _keep(self) -> None:
        text = self.text("place")
        leave, back = read_clock(self.text("leave"), "leave"), read_clock(self.text("back"), "back")
        home = DayHome(self.text("name"), read_place(text) if text else None, leave, back)
        await self.act(operations.day_plan.set_home, home)


class DayCodesDialog(QDialog):
    """The way there and the numbers of one stop; Esc or Enter closes it."""

    def __init__(self, card: StopCard, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        theme, name = context.theme, card.stop.name
        self.setWindowTitle(tr("Codes for {name}", name=name))
        self.setAccessibleName(tr("Codes for {name}", name=name))
        column, grid = QVBoxLayout(self), QGridLayout()
        theme.space(column, (24, 20, 24, 18), 12)
        theme.space(grid, (0, 0, 0, 0), 16)
        column.addWidget(Text(name, type="dialog_title", wrap=True))
        words = tr("Point the phone's camera at a code. It drives and dials; Satchel sees nothing of it.")
        column.addWidget(Text(words, tone="text2", wrap=True))
        across = columns_for(parent, theme.px(420))
        for number, (link, does, word) in enumerate(codes_of(card)[:MOST]):
            row, at = number // across * 2, number % across
            grid.addWidget(CodeView(link, does, theme=theme), row, at, Qt.AlignmentFlag.AlignHCenter)
            words = tr("Drive") if word == "Drive" else does.rpartition(", ")[2]
            grid.addWidget(Text(words, type="body_strong"), row + 1, at, Qt.AlignmentFlag.AlignHCenter)
        inside = QWidget()
        inside.setLayout(grid)
        column.addWidget(FittingScroll(inside, tr("Codes")))
        close = Button(tr("Close"), theme=theme, kind="primary", key="Esc")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMaximumHeight(max(parent.window().height() - theme.px(8), 300))
