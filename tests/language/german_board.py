"""Opens the pipeline of the practice company in German, 1440 wide, and prints what its header shows.

Run as `python -m tests.language.german_board`; the language is chosen before the pages are imported, so it needs a process of
its own. JSON: {"figures": {name: shown}, "meter": shown, "words": of coverage}.
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

from stage import play, settle  # noqa: E402

from app.paths import Profile  # noqa: E402
from app.practice.make import make_practice  # noqa: E402
from app.queries.rows import BoardFigures  # noqa: E402

if TYPE_CHECKING:
    from ui.application import Application

found: dict[str, object] = {}


async def look(made: Application) -> None:
    """With a quota that was exceeded, the longest that stands there."""
    made.navigator.open_place("pipeline")
    await settle(0.8)
    page: object = made.window.places.page()
    page._show_figures(page._board, BoardFigures({}, 63_300_000, 45_000_000))  # type: ignore[attr-defined]
    await settle(0.2)
    figures = {name: getattr(page, f"_{name}") for name in ("open", "generated", "coverage")}
    found.update(
        figures={name: label.isVisible() for name, label in figures.items()},
        meter=page._meter.isVisible(),  # type: ignore[attr-defined]
        words=figures["coverage"].text(),
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder) / "practice")
        make_practice(profile, leads=20, seed=7).close()
        play(profile, look)
    print(json.dumps(found, ensure_ascii=False))
