"""A window with the import page over a small workspace."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy
from tests.ui.leads.desk import Desk, OpensDesks
from ui import dialogs
from ui.context import UiContext
from ui.imports.import_page import ImportPage
from ui.main_window import MainWindow


class ImportDesk(Desk):
    """`folder` is where the lists lie and what is saved goes; `offered` are the names offered for it."""

    folder: Path
    offered: list[str]

    def page(self) -> ImportPage:
        """The page, open."""
        self.window.open_place("import")
        page = self.window.places.page()
        assert isinstance(page, ImportPage)
        return page

    def read(self, text: str, name: str = "leads.csv") -> ImportPage:
        """The page with that list read and counted."""
        (self.folder / name).write_text(text, "utf-8")
        page = self.page()
        page.read([self.folder / name])
        self.wait(lambda: page._ledger is not None)
        self.idle(0.05)
        page.panes()[0].setFocus()
        return page


@pytest.fixture
def desk(desk_over: OpensDesks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ImportDesk:
    """The page of lists, over an empty workspace."""

    def furnish(context: UiContext, window: MainWindow) -> None:
        window.add_place("import", "Import", "download", "Library", partial(ImportPage, context=context), "I")

    desk = desk_over(ImportDesk, empty_copy(tmp_path / "w", FakeClock()), furnish)
    desk.folder, desk.offered = tmp_path, []

    async def picked(*_args: object, save_as: str = "", **_more: object) -> Path:
        desk.offered.append(save_as)
        return tmp_path / save_as

    monkeypatch.setattr(dialogs, "pick_file", picked)  # the platform's own dialog
    return desk
