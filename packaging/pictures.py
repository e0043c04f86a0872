"""Renders every page from the practice workspace: `pictures.py --out DIR [--size 1440x900] [--scale 1.0]`, light and dark."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent))

from PySide6.QtWidgets import QDialog
from stage import play, settle
from staged_conflicts import stage_conflicts, stage_refusal

from app import operations, queries
from app.changes import Source
from app.domain.captures import Person
from app.paths import Profile
from app.practice.library import SHOW
from ui.application import Application
from ui.capture.capture_form import CaptureForm
from ui.gates.move import local_now

PLACES = ("today", "day", "leads", "pipeline", "opportunities", "meetings", "accounts", "contacts", "sequences", "handoffs", "dashboards",
          "talk_tracks", "objections", "outbox", "templates", "triggers", "scores", "routing",
          "territories", "flow", "import", "events")  # fmt: skip

TAKEN = (
    ("Ebba Lindquarry", "Solvane Heat Pumps", 2),
    ("Ragna Whitlow", "Kestrelmoor Dairy", 3),
    ("Anselm Corrie", "Pellinor Lifts", 1),
    ("Osric Penhale", "Larkbarrow Timber", 2),
    ("Zofia Hallam", "Marrick Print Works", 2),
    ("Dafydd Amory", "Hollin & Pike Joinery", 3),
)


def grab(made: Application, path: Path) -> None:
    """The window as it stands, with a dialog over it where one is open."""
    picture = made.window.grab()
    dialog = next((one for one in made.window.findChildren(QDialog) if one.isVisible()), None)
    if dialog is not None:
        from PySide6.QtGui import QColor, QPainter

        painter = QPainter(picture)
        painter.fillRect(picture.rect(), QColor(20, 21, 24, 90))
        shown = dialog.grab()
        painter.drawPixmap((picture.width() - shown.width()) // 2, (picture.height() - shown.height()) // 2, shown)
        painter.end()
    picture.save(str(path))


async def all_pages(made: Application, folder: Path, tail: str) -> None:
    """Each place, then the lead of the guide: its page, a call, the handoff, the palette, the keys."""
    for place in PLACES:
        if made.window.places.knows(place):
            made.navigator.open_place(place)
            await settle()
            grab(made, folder / f"{place}{tail}.png")
    lead_id = made.workspace.ask(queries.search.find, "isaura")[0].row_id
    made.navigator.open_lead(lead_id)
    await settle(0.8)
    grab(made, folder / f"lead{tail}.png")
    made.window.palette_overlay().open()
    await settle(0.3)
    grab(made, folder / f"palette{tail}.png")
    made.window.palette_overlay().close_overlay()
    made.navigator.hand_off(lead_id)
    await settle(1.5)
    grab(made, folder / f"handoff{tail}.png")
    for dialog in made.window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
    await settle(0.2)
    await conflicts(made, folder, tail)
    made.navigator.open_place("duplicates")
    await settle(4)
    grab(made, folder / f"duplicates{tail}.png")
    made.navigator.start_call(lead_id)
    await settle(0.8)
    grab(made, folder / f"call{tail}.png")
    await visit(made, folder, tail)
    await capture(made, folder, tail)


async def capture(made: Application, folder: Path, tail: str) -> None:
    """The stand at a show of today, half way through a person."""
    today = local_now().date()
    plan = replace(SHOW, name="Humber Works Show", first_day=today, last_day=today)
    show = made.workspace.act(operations.events.save_event, plan)
    for name, company, heat in TAKEN:
        reach = f"{name.partition(' ')[0].lower()}@stand.example"
        person = Person(name, company, reach, heat, (2, 1), consent=True, seconds=9)
        made.workspace.act(operations.capture.take, show, person, region="GB")
    made.navigator.open_record("capture", show)
    await settle(0.8)
    form = made.window.places.page().findChild(CaptureForm)
    form.show_person(Person("Tunde Osgrave", "Amberline Couriers", "07700 900 482", 3, (2, 0)))
    for field in (form.company, form.reach):
        field.textEdited.emit(field.text())
    form.questions[1].setFocus()
    await settle(0.4)
    grab(made, folder / f"capture{tail}.png")


async def visit(made: Application, folder: Path, tail: str) -> None:
    """The first stop of the day, arrived at."""
    user, day = made.workspace.user, local_now().date().isoformat()
    due = made.workspace.ask(queries.visits.due_visits, user_id=user, day=day)
    if due:
        made.workspace.act(operations.visits.set_state, due[0]["id"], "Arrived")
        made.navigator.open_visit(due[0]["id"])
        await settle(0.8)
        grab(made, folder / f"visit{tail}.png")


async def ae_pages(made: Application, folder: Path, tail: str) -> None:
    """The AE's morning, and the handoffs as the AE has them."""
    await settle(0.6)
    grab(made, folder / f"ae-today{tail}.png")
    made.navigator.open_place("handoffs")
    await settle()
    grab(made, folder / f"ae-handoffs{tail}.png")


async def conflicts(made: Application, folder: Path, tail: str) -> None:
    """The page that needs two people: empty, with cases, with a change that was not taken."""
    made.navigator.open_place("conflicts")
    await settle()
    grab(made, folder / f"conflicts-empty{tail}.png")
    made.workspace.act_as(Source.AUTOMATION, stage_conflicts)
    await settle()
    grab(made, folder / f"conflicts{tail}.png")
    made.workspace.act_as(Source.AUTOMATION, stage_refusal)
    await settle()
    made.commands.run("conflicts.next")
    made.commands.run("conflicts.next")
    made.commands.run("conflicts.next")
    await settle()
    grab(made, folder / f"conflicts-refused{tail}.png")


def main() -> int:
    """Make them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--ae", action="store_true", help="only the pages of an AE")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    width, height = (int(part) for part in options.size.split("x"))
    for scheme in ("light", "dark"):
        with tempfile.TemporaryDirectory() as folder:
            tail = "" if scheme == "light" else "-dark"

            async def script(made: Application, tail: str = tail) -> None:
                await all_pages(made, options.out, tail)

            async def as_ae(made: Application, tail: str = tail) -> None:
                await ae_pages(made, options.out, tail)

            profile = Profile(Path(folder) / "practice")
            look = {"width": width, "height": height, "scheme": scheme, "scale": options.scale}
            if not options.ae:
                play(profile, script, **look)
            play(profile, as_ae, seat="Caspar", **look)
    print(f"{len(list(options.out.glob('*.png')))} pictures in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
