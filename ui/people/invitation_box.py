"""The chosen invitation at the side: its code large, until when it works, the sheet to hand over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.invitation_codes import InvitationSheet, say_code
from app.language import tr
from ui import dialogs
from ui.common.button import Button
from ui.common.text import Text
from ui.handoffs.brief_dialog import BriefDialog
from ui.handoffs.page_rendering import Rendered
from ui.people.people_rows import say_code_line

if TYPE_CHECKING:
    from datetime import datetime

    from app.queries.people_devices import Devices, Invited
    from app.queries.people_page import PeoplePage
    from ui.context import UiContext
    from ui.theme.theme import Theme

ABOUT = tr("One page: server address, this code, first steps in six lines. Works from paper; no e-mail needed.")


class InvitationBox(QWidget):
    """`print_wished` and `withdraw_wished` from its buttons."""

    print_wished = Signal()
    withdraw_wished = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        column, line = QVBoxLayout(self), QHBoxLayout()
        theme.space(column, (0, 0, 0, 0), 8)
        theme.space(line, (0, 4, 0, 0), 8)
        self.code, self.under = Text("", type="figure"), Text("", tone="text2", wrap=True)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.print = Button(tr("Print"), theme=theme, icon="printer", key="Ctrl P")
        self.withdraw = Button(tr("Withdraw"), theme=theme, icon="x", key="Del")
        self.print.clicked.connect(self.print_wished)
        self.withdraw.clicked.connect(self.withdraw_wished)
        line.addWidget(self.print)
        line.addWidget(self.withdraw)
        line.addStretch(1)
        for part in (self.code, self.under, Text(ABOUT, type="meta", tone="text2", wrap=True)):
            column.addWidget(part)
        column.addLayout(line)

    def show_invited(self, one: Invited, now: datetime) -> None:
        """An invitation; the code of another laptop's is not known here."""
        self.code.setText(say_code(one.code) if one.code else "")
        self.code.setVisible(bool(one.code))
        said = say_code_line(one, now) if one.code else tr("The code is on the laptop that invited.")
        self.under.setText(said[:1].upper() + said[1:])
        self.under.set_tone("bad" if one.problem else "text2")
        self.print.setVisible(bool(one.code) and not one.problem)


async def print_invitation(
    one: Invited, page: PeoplePage, devices: Devices, now: datetime, *, context: UiContext, parent: QWidget
) -> None:
    """Show the sheet, to look at, save and print."""
    me = next((person.name for person in page.people if person.you), "")
    until = say_code_line(one, now).rpartition("until ")[2] if not one.waiting else tr("seven days from now")
    sheet = InvitationSheet(
        one.name, one.role, page.team, devices.server, one.code, until, me, tr("Printed {now:%a %d %b %Y}", now=now)
    )
    dialog = BriefDialog(
        context=context, parent=parent, title=tr("Invitation {name}", name=one.name), make=partial(_rendered, sheet)
    )
    dialog.begin()
    await dialogs.show(dialog)


def _rendered(sheet: InvitationSheet, paper: str, scale: float) -> Rendered:
    from app.reports.brief import undrawable
    from app.reports.file_names import safe_name
    from app.reports.invitation import invitation_pdf
    from app.reports.paper import Paper
    from app.reports.preview import page_count, page_images

    pdf = invitation_pdf(sheet, paper=Paper.LETTER if paper == "letter" else Paper.A4)
    name = safe_name(tr("Invitation {name}", name=sheet.name)) + ".pdf"
    return Rendered(name, pdf, tuple(page_images(pdf, scale=scale)), undrawable(sheet), page_count(pdf))
