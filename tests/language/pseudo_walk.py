"""Goes through every page and many dialogs in the pseudo-language with text at 200 % and prints what is not translated or is cut off.

Run as `python -m tests.language.pseudo_walk`; the language is chosen before the pages are imported, so it needs a process of its own.
JSON: place to {"plain": texts, "cut": texts}. What somebody wrote or the practice company holds is no text of Satchel's.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

os.environ.update(SATCHEL_LANGUAGE="pseudo", QT_QPA_PLATFORM="offscreen")
ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from PySide6.QtWidgets import QDialog  # noqa: E402
from sqlalchemy import inspect, text  # noqa: E402

from app import language  # noqa: E402

language.choose_without_qt()

from tests.support.pseudo_texts import PAINTED, Walk  # noqa: E402
from ui.common import painters  # noqa: E402


def recording(paint: Callable[..., Any], at: int) -> Callable[..., Any]:
    """The painter itself, noting the words it is given; in place before anything that paints is imported."""

    def painted(*given: Any, **named: Any) -> Any:
        PAINTED.add(str(given[at]))
        return paint(*given, **named)

    return painted


painters.paint_text = recording(painters.paint_text, 3)
painters.paint_chip = recording(painters.paint_chip, 4)

from stage import play, settle  # noqa: E402
from staged_conflicts import stage_conflicts, stage_refusal  # noqa: E402

from app.changes import Source  # noqa: E402
from app.domain.score_defaults import DEFAULT_RULES  # noqa: E402
from app.paths import Profile  # noqa: E402
from app.practice.make import make_practice  # noqa: E402
from tests.support.incoming_addresses import DATA, MAPPED, administrators_laptop  # noqa: E402
from ui.application import Application  # noqa: E402
from ui.incoming.address_dialogs import MappingDialog, NewAddressDialog, ToldOnceDialog  # noqa: E402
from ui.incoming.incoming_dialog import IncomingDialog  # noqa: E402
from ui.settings.settings_dialog import SettingsDialog  # noqa: E402

LISTS_OF_LEADS = ("leads:", "gap:", "view:")  # the same page
DIALOGS = {  # commands that open one, by the place they are for
    "lead": ("log", "note", "book", "codes", "reply", "enrol", "write", "lease", "hand_off"),
    "events": ("events.new",), "templates": ("templates.new",), "triggers": ("triggers.new",),
    "sequences": ("sequences.new",), "opportunities": ("deals.new",), "quotas": ("quotas.ramp",), "day": ("day.home",),
    "today": ("file.export", "file.keeping", "help.news", "help.newer", "material.find", "sync.panel"),
}  # fmt: skip
LIST = "First Name,Company,Email,Fleet\nAda Byron,Engine Works,ada@engine.example,12\n,,,3\n"
NAMES = ("name", "title", "company", "territory", "team", "town")


async def walk(made: Application, seen: Walk, listed: Path) -> None:
    """Every place, a list as it is read, a record of each kind, the dialogs and the settings."""
    window = made.window
    places = [key for key in window.places._factories if not key.startswith(("record:", *LISTS_OF_LEADS))]
    for place in (*places, "leads:New", "gap:number"):
        made.navigator.open_place(place)
        await settle(0.1)
        seen.look(place, window)
    made.navigator.open_place("import")
    await settle(0.1)
    window.places.page().read([listed])  # type: ignore[union-attr]
    await settle(0.3)
    seen.look("a list", window)
    from app import queries

    lead = made.workspace.ask(queries.search.find, "isaura")[0].row_id
    for kind in ("lead", "call"):
        made.navigator.open_record(kind, lead)
        await settle(0.1)
        seen.look(kind, window)
    known = {one.id for one in made.commands.all()}
    for place, commands in DIALOGS.items():
        made.navigator.open_lead(lead) if place == "lead" else made.navigator.open_place(place)
        await settle(0.1)
        for name in commands:
            command = f"lead.{name}" if place == "lead" else name
            if command not in known:
                raise SystemExit(f"there is no command {command}")
            made.commands.run(command)
            await settle(0.1)
            for opened in window.findChildren(QDialog):
                if opened.isVisible():
                    seen.look(command, opened)
                    opened.reject()
            await settle(0.05)
    window.palette_overlay().open()
    await settle(0.1)
    seen.look("palette", window)
    window.palette_overlay().close_overlay()
    made.commands.run("file.settings")
    await settle(0.1)
    for dialog in window.findChildren(SettingsDialog):
        for section in dialog._sections:
            dialog.show_page(section.title)
            await settle(0.1)
            seen.look(f"settings, {type(section).__name__}", dialog)
        dialog.reject()
    await settle(0.05)


async def walk_incoming(made: Application, seen: Walk) -> None:
    """The addresses that leads come in by, which only a server has, and what is asked for one."""
    window = made.window
    await wait_for(lambda: made.sync.state is not None and made.sync.state.last_contact)
    made.commands.run("incoming")
    await wait_for(lambda: any(one.model.rows() for one in window.findChildren(IncomingDialog)))
    (listed,) = window.findChildren(IncomingDialog)
    seen.look("incoming", listed)
    for act, asked in (("map", MappingDialog), ("new", NewAddressDialog)):
        listed.list.wished.emit(act)
        await wait_for(lambda asked=asked: listed.findChildren(asked))
        seen.look(f"incoming, {act}", listed.findChild(asked))
        listed.findChild(asked).reject()
        await wait_for(lambda: not listed._tasks.busy)
    told = ToldOnceDialog("https://satchel.example", "0f" * 32, context=made.context, parent=listed)
    told.show()
    seen.look("incoming, told", told)
    told.reject()
    made.sync.runner.set_offline(True)
    await listed._load()
    seen.look("incoming, offline", listed)
    made.sync.runner.set_offline(False)  # it is kept over a start
    listed.reject()
    await settle(0.05)


async def wait_for(condition: Callable[[], object]) -> None:
    """Until something of the server's is so."""
    for _ in range(300):
        if condition():
            return
        await settle(0.05)
    raise AssertionError("it did not happen within fifteen seconds")


def main() -> None:
    """Walk and print."""
    with tempfile.TemporaryDirectory() as folder, administrators_laptop(Path(folder)) as joined:
        profile = Profile(Path(folder) / "practice")
        workspace = make_practice(profile, leads=80, seed=7)
        workspace.act_as(Source.AUTOMATION, stage_conflicts)
        workspace.act_as(Source.AUTOMATION, stage_refusal)
        listed = Path(folder) / "list.csv"
        listed.write_text(LIST, "utf-8")
        data = workspace.ask(values_of) | {one.casefold() for one in re.split("[,\n]", LIST)} | {"list.csv"}
        workspace.close()
        data |= {one.casefold() for one in (*DATA, *MAPPED.values())}
        data |= {
            word.strip() for rule in DEFAULT_RULES for word in rule.value.split(",")
        }  # a team without rules has these
        found = {}
        for size, (width, height, scale) in {"": (1440, 900, 1.0), ", large text": (1024, 700, 2.0)}.items():
            seen = Walk(data)
            size_of = {"width": width, "height": height, "scale": scale}
            play(profile, partial(walk, seen=seen, listed=listed), **size_of)
            play(joined, partial(walk_incoming, seen=seen), practice=False, **size_of)
            found |= {f"{place}{size}": one for place, one in seen.found.items()}
    print(json.dumps(found, ensure_ascii=False))


def values_of(connection: Any) -> set[str]:
    """Every text the workspace holds, whole and by line, and every word of a name, in small letters."""
    found: set[str] = set()
    for table in inspect(connection).get_table_names():
        if table.startswith(("sqlite_", "search")):
            continue
        for row in connection.execute(text(f'select * from "{table}"')).mappings():
            for column, value in row.items():
                for one in strings_in(value):
                    found |= {line.strip(" .,“”").casefold() for line in (one, *re.split("[,\n]", one))}
                    if column in NAMES:
                        found |= set(one.casefold().split())
    return found


def strings_in(value: object) -> list[str]:
    """The texts of a value, also those within JSON."""
    if isinstance(value, str):
        if value[:1] in "[{":
            with contextlib.suppress(ValueError):
                return [value, *strings_in(json.loads(value))]
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [one for part in value for one in strings_in(part)] if isinstance(value, list) else []


if __name__ == "__main__":
    main()
