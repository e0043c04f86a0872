"""Makes the pictures of the guide: `guide_pictures.py LANGUAGE`, each page of `resources/help/LANGUAGE` as the practice workspace shows it.

A process speaks one language, so it is called once for each.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["SATCHEL_LANGUAGE"] = sys.argv[1] if len(sys.argv) > 1 else "en"
sys.path.insert(0, str(Path(__file__).resolve().parent))

from pictures import ae_pages, all_pages
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from stage import play, settle

from app.paths import Profile
from ui.application import Application

ROOT = Path(__file__).resolve().parent.parent
SIZE, WIDE, QUALITY = (1200, 780), 880, 60
# A page of the guide is called as the folder of its screen; where the picture of that screen is called otherwise.
NAMES = {
    "start": "today",
    "imports": "import",
    "calls": "call",
    "visits": "visit",
    "mail": "outbox",
    "ae_today": "ae-today",
}
OF_A_MANAGER = ("people", "sheets", "clean_up")


async def manager_pages(made: Application, folder: Path) -> None:
    """What a manager has beside the others."""
    for place in OF_A_MANAGER:
        made.navigator.open_place(place)
        await settle(0.9)
        made.window.grab().save(str(folder / f"{place}.png"))


def main() -> int:
    """Make them; 1 where a page of the guide has none."""
    code = os.environ["SATCHEL_LANGUAGE"]
    pages = sorted((ROOT / "resources" / "help" / code).glob("*.md"))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)

        async def script(made: Application) -> None:
            await all_pages(made, folder, "")

        async def as_ae(made: Application) -> None:
            await ae_pages(made, folder, "")

        async def as_manager(made: Application) -> None:
            await manager_pages(made, folder)

        for name, play_it, seat in (("p", script, ""), ("p", as_ae, "Caspar"), ("m", as_manager, "Sabine")):
            play(Profile(folder / name), play_it, width=SIZE[0], height=SIZE[1], seat=seat)
        missing = []
        for page in pages:
            image = QImage(str(folder / f"{NAMES.get(page.stem, page.stem)}.png"))
            if image.isNull():
                missing.append(page.stem)
            else:
                small = image.scaledToWidth(WIDE, Qt.TransformationMode.SmoothTransformation)
                small.save(str(page.with_suffix(".webp")), "WEBP", QUALITY)
    print(f"{len(pages) - len(missing)} pictures" + (f"; none of {', '.join(missing)}" if missing else ""))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
