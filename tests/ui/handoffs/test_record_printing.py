"""Ctrl P on a lead and on an account shows the sheet as it prints."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QWidget

from app import queries
from ui.common.paper_choice import CHOSEN
from ui.handoffs.brief_dialog import BriefDialog
from ui.handoffs.record_printing import print_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.workspace import Workspace
    from ui.context import UiContext

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("kind", ["lead", "account"])
def test_the_sheet_is_shown_in_pages_ready_to_print(
    kind: str, context: UiContext, workspace: Workspace, lead_named: Callable[[str], str],
    until: Callable[[Callable[[], object]], None], qtbot: QtBot,
) -> None:  # fmt: skip
    lead = lead_named("Isaura")
    record = lead if kind == "lead" else workspace.ask(queries.lead_card.find_lead, lead)["account_id"]
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1000, 800)
    parent.show()
    context.settings.setValue(CHOSEN, "letter" if kind == "lead" else "a4")
    tasks = context.tasks.for_page(parent)
    tasks.start_once("print", print_record(context=context, tasks=tasks, parent=parent, kind=kind, record_id=record))
    until(lambda: parent.findChildren(BriefDialog) and parent.findChildren(BriefDialog)[0].preview.rendered)
    dialog = parent.findChildren(BriefDialog)[0]
    assert dialog.windowTitle() == ("Lead Isaura Thackwell" if kind == "lead" else "Account Quillfen Cold Storage")
    rendered = dialog._ready()
    assert rendered is not None
    assert rendered.name == f"{dialog.windowTitle()}.pdf"
    assert rendered.total >= 1
    width = PdfReader(io.BytesIO(rendered.pdf)).pages[0].mediabox.width
    assert (round(width), dialog.preview.paper.current) == ((612, "letter") if kind == "lead" else (595, "a4"))
    dialog.reject()
    until(lambda: not tasks.busy)
