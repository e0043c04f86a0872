"""Help: what is new is the list of changes, and a report of a problem is a file without a customer's word."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from sqlalchemy import select

from app.language import NAMES
from app.resource_files import resource
from app.store.tables import synced as t
from app.version import VERSION
from tests.support.verbs import ROOT
from tests.ui.leads.desk import Desk
from ui import dialogs
from ui.help.help_commands import add_help
from ui.help.text_dialog import TextDialog
from ui.late_workspace import LateWorkspace


def test_the_help_menu_shows_what_is_new_and_saves_a_report(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = LateWorkspace()
    door.opened(desk.workspace)
    add_help(replace(desk.context, workspace=door), desk.window, desk.window.window_tasks, desk.window.places.page)
    assert [one.id for one in desk.context.commands.in_menu("Help")][-2:] == ["help.news", "help.report"]

    desk.leads_page()
    desk.press(Qt.Key.Key_F1)
    page = desk.dialog()
    assert isinstance(page, TextDialog)
    assert page.windowTitle() == "Leads"
    assert "Keys here:" in page.text.toPlainText()
    shown = page.text.document().begin().begin().fragment().charFormat().toImageFormat()
    assert shown.isValid()
    assert 300 < shown.width() <= page.text.viewport().width()  # no line to scroll sideways
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)

    desk.context.commands.run("help.news")
    news = desk.dialog()
    assert isinstance(news, TextDialog)
    shown = news.text.toPlainText()
    assert shown.strip().startswith(VERSION)
    assert "`" not in shown
    assert news.focusWidget() is news.text
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)

    target = tmp_path / "problem.txt"

    async def picked(*_: object, **__: object) -> Path:
        return target

    monkeypatch.setattr(dialogs, "pick_file", picked)  # the platform's own dialog
    desk.context.commands.run("help.report")
    desk.wait(lambda: desk.toasts)
    report = target.read_text("utf-8")
    assert "records, lead: 80" in report
    assert "offscreen" in report
    names = desk.workspace.ask(lambda connection: set(connection.execute(select(t.contact.c.name)).scalars()))
    assert len(names) > 50
    assert [one for one in names if one in report] == []


def test_every_page_has_its_help_and_none_is_of_a_page_that_is_gone() -> None:
    pages = {one.parent.name for one in (ROOT / "ui").glob("*/*page.py") if "Page" in one.read_text("utf-8")} - {
        "common"
    }
    told = {one.stem for one in resource("help", "en").glob("*.md")}
    assert pages - told == set()
    assert {name for name in told - {"start"} if not (ROOT / "ui" / name).is_dir()} == set()
    for one in resource("help", "en").glob("*.md"):
        head, _, text = one.read_text("utf-8").partition("\n")
        assert head.startswith("# ")
        assert len(text) > 100


@pytest.mark.parametrize("code", NAMES)
def test_every_page_of_the_guide_has_its_picture_in_each_language(code: str) -> None:
    for one in resource("help", code).glob("*.md"):
        picture = QImage(str(one.with_suffix(".webp")))
        assert not picture.isNull(), one.name
        assert picture.width() > 600
    pictures = {one.stem for one in resource("help", code).glob("*.webp")}
    assert pictures == {one.stem for one in resource("help", code).glob("*.md")}
