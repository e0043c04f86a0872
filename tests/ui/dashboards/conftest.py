"""A window with the dashboards in it, over a practice company with a quarter's work behind it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from sqlalchemy import select

from app.changes import Source
from app.practice.past import make_past
from app.practice.people import Team
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork
from tests.support.databases import practice_at
from tests.ui.accounts.small_desk import LeadStub, SmallDesk
from ui.change_relay import ChangeRelay
from ui.commands import Commands
from ui.context import UiContext
from ui.dashboards.dashboards_page import DashboardsPage
from ui.error_presenter import ErrorPresenter
from ui.late_workspace import LateWorkspace
from ui.main_window import MainWindow
from ui.navigator import Navigator
from ui.tasks import Tasks

if TYPE_CHECKING:
    import qasync
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


def _past(work: UnitOfWork) -> None:
    ids = {row.name.split(" ")[0]: row.id for row in work.connection.execute(select(t.user.c.id, t.user.c.name))}
    inside, field = (tuple(ids[one] for one in names) for names in (("Jonah", "Imogen", "Teo"), ("Tesni", "Karim")))
    make_past(work, Team(work.user, inside, field, ids["Caspar"], ids["Ruth"], ids["Sabine"]), seed=7)


@pytest.fixture(name="desk")
def make_desk(
    qapp: QApplication, theme: Theme, qloop: qasync.QEventLoop, tmp_path: Path, qtbot: QtBot
) -> Iterator[SmallDesk]:
    """At 1440 by 868."""
    workspace = practice_at(tmp_path / "p", leads=60)
    workspace.act_as(Source.AUTOMATION, _past)
    door = LateWorkspace()
    door.opened(workspace)
    errors, navigator, commands = ErrorPresenter(), Navigator(), Commands(app=qapp)
    tasks, relay = Tasks(workspace=door, errors=errors), ChangeRelay(hub=door.changes)
    settings = QSettings(str(tmp_path / "satchel.ini"), QSettings.Format.IniFormat)
    context = UiContext(door, tasks, relay, navigator, errors, theme, commands, settings)
    window = MainWindow(context=context, user_name="Mina Aldous", user_role="SDR · North")
    window.add_place(
        "dashboards", "Dashboards", "chart-no-axes-column", "", partial(DashboardsPage, context=context), "D"
    )
    leads: list[str] = []
    window.add_record("lead", partial(LeadStub, leads))
    window.resize(1440, 868)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk = SmallDesk(window, context, workspace, qloop)
    desk.leads, desk.requests = leads, []
    navigator.toast_requested.connect(desk.requests.append)
    yield desk
    desk.idle()
    window.close()
    relay.close()
    tasks.close()
    workspace.close()
    window.deleteLater()
    commands.deleteLater()
    assert not desk.bugs, desk.bugs
