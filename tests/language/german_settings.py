"""Searches the settings in German, word by word of what stands on them, and prints what was and was not found.

Run as `python -m tests.language.german_settings WORD…`; the language is chosen before the pages are imported, so it needs a
process of its own. JSON: {"titles", "rows": count, "missed": {title: names}, "found": {word: titles}}.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.update(SATCHEL_LANGUAGE="de", QT_QPA_PLATFORM="offscreen")
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[2] / "packaging")]

from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton  # noqa: E402
from stage import play, settle  # noqa: E402

from app.paths import Profile  # noqa: E402
from app.practice.make import make_practice  # noqa: E402
from ui.settings.settings_dialog import SettingsDialog  # noqa: E402

if TYPE_CHECKING:
    from ui.application import Application
    from ui.settings.section import Section

found: dict[str, object] = {}


def rows_of(section: Section) -> list[str]:
    """What stands beside a field and on a box: the names of what can be set."""
    labels = [one.text() for one in section.findChildren(QLabel) if one.buddy() is not None]
    boxes = [one.text() for one in section.findChildren(QAbstractButton) if not isinstance(one, QPushButton)]
    return [one for one in (*labels, *boxes) if one]


async def search(made: Application) -> None:
    """Type each name in the search, and note whether its page stays."""
    made.commands.run("file.settings")
    await settle(1)
    (dialog,) = made.window.findChildren(SettingsDialog)

    def left(typed: str) -> list[str]:
        dialog.search.setText(typed)
        return [dialog.tabs.tabText(at) for at in range(dialog.tabs.count()) if dialog.tabs.isTabVisible(at)]

    rows = {section.title: rows_of(section) for section in dialog._sections}
    missed = {title: [name for name in names if title not in left(name)] for title, names in rows.items()}
    found.update(
        titles=list(rows),
        rows=sum(len(names) for names in rows.values()),
        missed={title: names for title, names in missed.items() if names},
        found={word: left(word) for word in sys.argv[1:]},
    )
    dialog.reject()
    await settle(0.2)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder) / "practice")
        make_practice(profile, leads=20, seed=7).close()
        play(profile, search)
    print(json.dumps(found, ensure_ascii=False))
