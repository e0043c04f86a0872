"""The main job without a display: import, queue, call, board, handoff, by keys, leaving a picture of each step and the brief."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from stage import play, settle

from app import queries
from app.domain.holidays import public_holidays
from app.domain.working_time import WorkingCalendar
from app.files import write_safely
from app.paths import Profile
from app.reports.brief import brief_pdf
from app.reports.file_names import file_name
from app.reports.paper import Paper
from ui.application import Application
from ui.gates.move import local_now

LIST = """First Name,Last Name,Company,Email,Phone,Lead Source,Lead Status,Fleet
Ada,Byron,Engine Works,ada@engine.example,020 7946 1001,Trade show,New,12
Bob,Cole,Coal and Coke,bob@coal.example,020 7946 1002,Referral,Contacted,3
Cy,Dee,Dee Mills,cy@dee.example,020 7946 1003,Trade show,New,
"""


def meeting_words(today: date) -> str:
    """A meeting as one types it, on the first working day that is five days off or more."""
    off = 5
    while not _works(today + timedelta(days=off)):
        off += 1
    return f"in {off} days 14:00 discovery 45m"


def _works(day: date) -> bool:
    return WorkingCalendar(holidays=public_holidays("GB", day.year)).is_open_day(day)


class Walk:
    """Steps through the job, one numbered picture each."""

    def __init__(self, made: Application, folder: Path) -> None:
        self.made, self.folder, self.number = made, folder, 0

    def say(self, words: str) -> None:
        """A picture of the window, and a line at the terminal."""
        self.number += 1
        dialog = next((one for one in self.made.window.findChildren(QDialog) if one.isVisible()), None)
        picture = (dialog or self.made.window).grab()
        name = f"{self.number:02d} {words}.png"
        picture.save(str(self.folder / name))
        print(f"  {name}", flush=True)

    async def keys(self, *keys: str, pause: float = 0.4) -> None:
        """Press keys where the focus is, as a person would."""
        for key in keys:
            target = QApplication.focusWidget() or self.made.window
            press(target, key)
            await settle(pause)

    async def type(self, text: str, pause: float = 0.3) -> None:
        """Type into the focused field."""
        for number, line in enumerate(text.split("\n")):
            target = QApplication.focusWidget() or self.made.window
            if number:
                press(target, "Return")
            QTest.keyClicks(target, line)
        await settle(pause)


def press(target: QWidget, key: str) -> None:
    """One key, "Ctrl+Return" or "6"."""
    *modifiers, name = key.split("+")
    flags = Qt.KeyboardModifier.NoModifier
    for one in modifiers:
        flags |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[one]
    code = getattr(Qt.Key, f"Key_{name}")
    QTest.keyClick(target, code, flags)


async def walk(made: Application, folder: Path) -> None:
    """The whole job."""
    step = Walk(made, folder)
    made.window.activateWindow()
    await settle()
    step.say("Today, as the window opens")
    path = folder / "new-leads.csv"
    path.write_text(LIST, "utf-8")
    made.navigator.open_place("import")
    await settle()
    page = made.window.places.page()
    page.read([path])  # type: ignore[union-attr]
    await settle(1.0)
    step.say("a list, its columns matched and each row accounted for")
    page.go()  # type: ignore[union-attr]
    await settle(1.5)
    step.say("imported, and it can be taken back")
    made.navigator.open_place("today")
    await settle(0.8)
    await step.keys("C")
    step.say("the first call, ringing")
    await step.keys("1", pause=0.8)
    step.say("nobody home, two keys, back in the queue")
    await qualify(step)
    await hand_over(step)


async def qualify(step: Walk) -> None:
    """A call that is answered, with notes, and a meeting at its end."""
    made = step.made
    lead_id = made.workspace.ask(queries.search.find, "isaura")[0].row_id
    made.navigator.start_call(lead_id)
    await settle(0.8)
    await step.keys("Space", "A", "N")
    await step.type("> we find out when a customer rings\n! failures found late\n~ audit 26 Jan\n")
    step.say("on the call, notes filed as they are typed")
    await step.keys("Ctrl+Return", "6")
    await step.type(meeting_words(local_now().date()))
    step.say("a meeting, in words")
    await step.keys("Return", pause=1.2)
    made.navigator.open_place("pipeline")
    await settle(0.8)
    step.say("the board, the lead at Meeting set")


async def hand_over(step: Walk) -> None:
    """The handoff with its brief."""
    made = step.made
    lead_id = made.workspace.ask(queries.search.find, "isaura")[0].row_id
    made.navigator.open_lead(lead_id)
    await settle(0.8)
    step.say("the lead, with what was said")
    made.navigator.hand_off(lead_id)
    await settle(1.5)
    step.say("the handoff with the very page that prints")
    await step.keys("Ctrl+Return", pause=1.5)
    made.navigator.open_place("handoffs")
    await settle(0.8)
    step.say("handed off")
    brief = made.workspace.ask(queries.briefs.frozen_brief, lead_id)
    if brief is not None:
        write_safely(step.folder / file_name(brief), brief_pdf(brief, paper=Paper.A4))
        print(f"  {file_name(brief)}", flush=True)


def main() -> int:
    """Walk through it; 1 when the lead was not handed off in the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:

        async def script(made: Application) -> None:
            await walk(made, options.out)

        play(Profile(Path(place) / "practice"), script)
    done = bool(list(options.out.glob("H-*.pdf")))
    print("Done." if done else "The walk did not reach its end.")
    return 0 if done else 1


if __name__ == "__main__":
    sys.exit(main())
