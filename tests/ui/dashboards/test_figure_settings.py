"""How figures are counted for everybody, by keyboard: no ranking where a company wants none, a zone that is none is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import queries
from app.queries.figure_scope import Wanted
from ui.gates.move import local_now
from ui.settings.settings_dialog import SettingsDialog, open_settings

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

Key = Qt.Key


def tables(desk: SmallDesk) -> list[str]:
    found = desk.workspace.ask(queries.figures.dashboard, Wanted(), now=local_now())
    return [one.key for one in found.tables]


def test_reps_are_not_ranked_where_a_company_wants_none_until_it_wants_it_again(desk: SmallDesk) -> None:
    page = desk.page("dashboards")
    desk.wait(lambda: page.shown is not None)
    assert [card.table.key for card in page.view.table_cards] == tables(desk) == ["leaders"]
    desk.window.window_tasks.start_once("settings", open_settings(context=desk.context, parent=desk.window))
    dialog = desk.dialog()
    assert isinstance(dialog, SettingsDialog)
    desk.type("leaderboard")
    section = dialog.figures
    desk.wait(section.ranks.isChecked)
    section.zone.setFocus()
    desk.type("Europe/Hull")
    desk.press(Key.Key_Return)
    desk.wait(lambda: section.problem.text().startswith("There is no time zone Europe/Hull."))
    assert section.zone.text() == "", "what was set before stands there again"
    desk.type("America/New_York")
    desk.press(Key.Key_Return)
    desk.wait(lambda: str(desk.workspace.ask(queries.figure_scope.reporting_zone)) == "America/New_York")
    section.currency.setFocus()
    desk.type("eur")
    desk.press(Key.Key_Return)
    desk.wait(lambda: desk.workspace.ask(queries.figure_scope.scope, Wanted(), now=local_now()).frame.currency == "EUR")
    section.ranks.setFocus()
    desk.press(Key.Key_Space)
    desk.wait(lambda: tables(desk) == [])
    desk.press(Key.Key_Escape)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: page.view.table_cards == [])
    assert "leaders" not in [one.key for one in page.shown.as_tables()], "nor in a workbook"
    desk.context.commands.run("edit.undo")
    desk.wait(lambda: [card.table.key for card in page.view.table_cards] == ["leaders"])
