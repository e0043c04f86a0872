"""What did not go is said to screen readers: beside a field, under a form, over a page."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import RefusedError
from tests.support.told import told
from ui.common.form_dialog import FormDialog
from ui.common.spoken_text import SpokenText

if TYPE_CHECKING:
    import qasync
    from pytestqt.qtbot import QtBot

    from ui.context import UiContext
    from ui.main_window import MainWindow

__all__ = ["told"]
UI = Path(__file__).parents[3] / "ui"


def test_it_is_told_once_each_time_it_comes_or_changes(qtbot: QtBot, theme: object, told: list[str]) -> None:
    page, line = QWidget(), SpokenText()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(line)
    line.hide()
    page.show()
    assert told == []
    for words in ("No name.", "No name.", "No day."):
        line.setText(words)
        line.show()
    assert told == ["No name.", "No day."]
    line.hide()
    line.show()  # tried again, and refused again
    assert told == ["No name.", "No day.", "No day."]
    line.setText("")
    assert len(told) == 3


def test_a_refusal_is_said_whether_a_form_or_the_window_shows_it(
    window: MainWindow, context: UiContext, qloop: qasync.QEventLoop, told: list[str]
) -> None:
    form = FormDialog("New site", context=context, parent=window)
    form.add_line("name", "Name")
    form.finish("Save", refused)
    form.show()
    for _ in range(2):
        form.submit()
        qloop.run_until_complete(asyncio.sleep(0.05))
    assert told == ["It has no name. Nothing was changed. Type one."] * 2
    assert form.fields["name"].accessibleDescription() == told[0]
    form.clear_problems()
    assert form.fields["name"].accessibleDescription() == ""
    form.close()
    told.clear()
    context.errors.present(RefusedError("E-NO", "That is over.", safe=""))
    assert told == ["That is over."]


async def refused() -> object:
    raise RefusedError("E-NAME", "It has no name.", do="Type one.", field="name")


def test_no_page_has_a_silent_label_for_what_did_not_go() -> None:
    silent = re.compile(r"(problem|error)\w*\W.* = (Text|self\.wrapped)\(")
    assert [str(one) for one in UI.rglob("*.py") if silent.search(one.read_text("utf-8"))] == []
