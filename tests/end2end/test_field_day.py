"""A field rep's whole day in the real window, by keys, without a network: planned, driven, killed in the middle of a visit, finished."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from sqlalchemy import select

from app import queries
from app import workspace as workspaces
from app.paths import Profile
from app.store.tables import synced as t
from ui.day.day_acts import local_today
from ui.visits.visit_page import VisitPage

ROOT = Path(__file__).parents[2]

MORNING = """
import sys
sys.path.insert(0, "packaging")
from pathlib import Path
from stage import play, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app.paths import Profile

def press(made, key):
    QTest.keyClick(QApplication.focusWidget() or made.window, key)

async def until(holds):
    for _ in range(200):
        if holds():
            return
        await settle(0.05)
    raise SystemExit("it did not happen")

async def script(made):
    made.navigator.open_place("day")
    page = made.window.places.page()
    await until(lambda: page.plan is not None and page.shorter.isVisible())
    press(made, Qt.Key.Key_O)
    await until(lambda: page.plan.shorter is None)
    await settle(0.4)
    press(made, Qt.Key.Key_Space)
    await until(lambda: made.window.places.page() is not page and made.window.places.page()._desk is not None)
    await settle(0.6)
    press(made, Qt.Key.Key_Space)
    await until(lambda: made.window.places.page()._state.state == "Arrived")
    await settle(0.3)
    press(made, Qt.Key.Key_N)
    await settle(0.2)
    QTest.keyClicks(QApplication.focusWidget(), "> we lose a shift before anyone opens the cage")
    await settle(1.4)
    print("noted", made.window.places.page()._state.visit_id, *(one.id for one in page.plan.stops), flush=True)
    await settle(60)

play(Profile(Path(sys.argv[1])), script)
"""


def visits(desk):
    query = select(t.visit).where(t.visit.c.day == local_today().isoformat(), t.visit.c.owner_id == desk.workspace.user)
    return {one["id"]: one for one in desk.workspace.ask(lambda c: [dict(one) for one in c.execute(query).mappings()])}


def test_a_whole_day_in_the_field_with_a_kill_in_the_middle_of_a_visit(practice_of_today, tmp_path, open_desk):
    folder = tmp_path / "p"
    shutil.copytree(practice_of_today, folder)
    morning = subprocess.Popen([sys.executable, "-c", MORNING, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})  # fmt: skip
    assert morning.stdout is not None
    assert morning.stderr is not None
    said = morning.stdout.readline().split()
    assert said[:1] == ["noted"], morning.stderr.read()
    morning.send_signal(signal.SIGKILL)
    morning.wait()
    morning.stdout.close()
    morning.stderr.close()
    kept = workspaces.open_workspace(Profile(folder))
    assert kept.problems() == []
    kept.close()

    desk = open_desk(folder)
    first = visits(desk)[said[1]]
    assert first["state"] == "Arrived"
    assert first["left_for_at"] <= first["arrived_at"]
    desk.go("day")
    order = [
        one.id for one in desk.workspace.ask(queries.day.day_plan, user=desk.workspace.user, day=local_today()).stops
    ]
    assert order == said[2:], "the order that was taken is kept"
    desk.made.navigator.open_visit(said[1])
    desk.until(lambda: isinstance(desk.page, VisitPage) and desk.page._desk is not None, "the visit is open again")
    desk.wait(0.6)
    assert desk.page.view.reopened.isVisible(), "it says that it is still open"
    assert "we lose a shift before anyone opens the cage" in desk.page.view.middle.notes.toPlainText()

    desk.press("Ctrl+Return", "1")
    desk.type("in 5 days 2pm send the sheet\n")
    desk.until(lambda: visits(desk)[said[1]]["outcome"] == "Met", "the first is written up")
    worked = [said[1]]
    rest = [one for one in order if one in visits(desk) and one != said[1]]
    for number, expected in enumerate(rest):
        desk.until(lambda: isinstance(desk.page, VisitPage) and desk.page._state is not None and desk.page._state.visit_id not in worked,
                   "the next stop is open")  # fmt: skip
        desk.until(lambda: desk.page._desk is not None and desk.page.view.outcomes.has_outcome_focus, "at the gate")
        visit = desk.page._state.visit_id
        assert visit == expected, "in the order of the day"
        worked.append(visit)
        if number == 1:  # one of them agrees to a meeting, with an hour of the AE's
            desk.press("6", "1", "Return")
            desk.until(
                lambda visit=visit: visits(desk)[visit]["outcome"] == "Meeting for an AE agreed", "a meeting is booked"
            )
            desk.wait(0.6)
            if desk.page.view.missing.isVisible():  # what the stage still asks for may wait
                desk.press("Escape")
        else:
            desk.press("3")
            desk.until(lambda visit=visit: visits(desk)[visit]["outcome"] == "Not there", "nobody was there")
    desk.until(lambda: not isinstance(desk.page, VisitPage), "the day is done")

    done = visits(desk)
    assert {one["outcome"] for one in done.values()} == {"Met", "Not there", "Meeting for an AE agreed"}
    assert all(one["state"] == "Done" for one in done.values())
    notes = desk.workspace.ask(
        lambda c: [
            one for one in c.execute(select(t.activity.c.body).where(t.activity.c.kind == "visit")).scalars() if one
        ]
    )
    assert any("we lose a shift before anyone opens the cage" in one for one in notes)
    assert desk.workspace.ask(queries.drafts.open_drafts, "visit") == []
    assert desk.workspace.problems() == []
