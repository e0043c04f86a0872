"""How long a person's hands take, in the real window and in real time: a sheet of 25 rows typed back, one visitor at a stand.

The keystroke-level model of Card, Moran and Newell (1980): 0.2 s a key (55 words a minute), 1.35 s to look and decide:
once a row of the sheet, once a visitor. The window must keep up: what it needs itself is in the figure. Run alone:
`python tests/benchmarks/bench_hands.py`.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from stage import play, settle  # noqa: E402

from app import operations, queries  # noqa: E402
from app.paths import Profile  # noqa: E402
from app.practice.make import make_practice  # noqa: E402
from tests.benchmarks.measure import Figure  # noqa: E402
from ui.day.day_acts import local_today  # noqa: E402
from ui.sheets.sheet_dialog import SheetDialog  # noqa: E402

KEY, LOOK = 0.2, 1.35  # seconds
ROWS = (
    "1 fri 9am send the sheet",
    "3",
    "1 tue 2pm call",
    "",
    "3",
    "3 gate shut",
    "1 mon 9am price",
    "4 guard said no",
    "3",
    "1 thu 10am quote",
)
VISITOR = ("Tunde Osgrave", "Amberline Couriers", "07700 900482")


class Hands:
    """Keys at a person's pace, where the focus is."""

    def __init__(self, made: Any) -> None:
        self.window, self.keys = made.window, 0

    async def press(self, key: Any, flags: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """One key. Without a window manager nobody gives the focus back when a dialog closes."""
        await asyncio.sleep(KEY)
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            await until(QApplication.focusWidget)
        self.keys += 1
        QTest.keyClick(QApplication.focusWidget(), key, flags)

    async def type(self, words: str) -> None:
        """Letter by letter."""
        for letter in words:
            await self.press(letter)


async def until(holds: Any) -> None:
    """Wait for the window; TimeoutError after ten seconds."""
    async with asyncio.timeout(10):
        while not holds():
            await asyncio.sleep(0.02)


def _figure(name: str, took: float, limit: float, keys: int) -> Figure:
    return Figure(name, took, f"<= {limit:.0f} s", took <= limit, f"{keys} keys at {KEY} s, in the real window")


async def _sheet(made: Any, found: list[Figure]) -> None:
    workspace = made.workspace.real
    plan = workspace.ask(queries.day.day_plan, user=workspace.user, day=local_today())

    def fill(work: Any) -> None:
        for number in range(25 - len(plan.stops)):
            account = work.create("account", {"name": f"Stop {number}"})
            operations.visits.plan_visit(work, account_id=account, day=local_today())

    workspace.act(fill)
    made.navigator.open_place("day")
    await settle(1.5)
    await Hands(made).press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: made.window.findChildren(SheetDialog))
    dialog = made.window.findChildren(SheetDialog)[0]
    await until(lambda: dialog.preview.rendered is not None)
    await Hands(made).press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: workspace.ask(queries.sheets.sheet_cards))
    await until(dialog.banner.isVisible)
    dialog.reject()
    await settle(0.5)

    hands, begun = Hands(made), time.perf_counter()
    await hands.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: getattr(made.window.places.page(), "sheets", None) is not None)
    page = made.window.places.page()
    await until(page.sheets.field.hasFocus)
    await hands.press(Qt.Key.Key_Return)
    await until(page.bar.field.hasFocus)
    rows = page.model.rows()
    for number in range(25):
        await asyncio.sleep(LOOK)
        await until(lambda at=number: page.list.currentIndex().row() == at)
        await hands.type("1" if rows[number].line.row.kind == "call" else ROWS[number % len(ROWS)])
        await hands.press(Qt.Key.Key_Return)
    await until(page.entered_view.hasFocus)
    found.append(_figure("a sheet of 25 rows typed back", time.perf_counter() - begun, 120, hands.keys))
    assert not page.entered_view.accessibleName().startswith("0 ")


async def _stand(made: Any, found: list[Figure]) -> None:
    workspace = made.workspace.real
    for row in workspace.ask(queries.events.event_rows):
        plan = replace(row.plan, first_day=local_today(), last_day=local_today())
        workspace.act(operations.events.save_event, plan, row.id)
    made.navigator.open_record("capture", "")
    await until(lambda: getattr(made.window.places.page(), "form", None) is not None)
    page = made.window.places.page()
    await until(lambda: page.row is not None)
    show = page.row.id
    await settle(1.0)
    page.form.name.setFocus()
    user = workspace.user
    before = len(workspace.ask(queries.events.taken, show, user_id=user, since=0).rows)
    hands, begun = Hands(made), time.perf_counter()
    await asyncio.sleep(LOOK)
    for words in VISITOR:
        await hands.type(words)
        await hands.press(Qt.Key.Key_Tab)
    for key in ("3", "2", "3", Qt.Key.Key_Tab, "Y"):
        await hands.press(key)
    await until(lambda: len(workspace.ask(queries.events.taken, show, user_id=user, since=0).rows) > before)
    found.append(_figure("one visitor at a stand", time.perf_counter() - begun, 12, hands.keys))


def hands() -> list[Figure]:
    """Both, in a practice workspace."""
    found: list[Figure] = []

    async def script(made: Any) -> None:
        await _sheet(made, found)
        await _stand(made, found)

    with tempfile.TemporaryDirectory() as folder:
        make_practice(Profile(Path(folder) / "p"), leads=200).close()
        play(Profile(Path(folder) / "p"), script)
    return found


if __name__ == "__main__":
    for one in hands():
        print(f"{'ok ' if one.ok else 'NO '} {one.name:<40} {one.ratio:7.1f} s  {one.target}  {one.detail}")
