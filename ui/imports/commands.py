"""The keys of the import page."""

from __future__ import annotations

from typing import Protocol

from app.language import tr
from ui.commands import Command

SCOPE, HISTORY = "import", "import_history"


class Imports(Protocol):
    """What the keys ask of the page."""

    def choose(self) -> None: ...
    def go(self) -> None: ...
    def reset_columns(self) -> None: ...
    def save_left_out(self) -> None: ...
    def undo_chosen(self) -> None: ...


def import_commands(page: Imports) -> tuple[Command, ...]:
    """Those of the whole page, then that of the imports made before."""
    return (
        Command(
            "import.choose",
            tr("Choose files…"),
            page.choose,
            key="Ctrl+O",
            scope=SCOPE,
            icon="folder-open",
            menu="File",
        ),
        Command("import.go", tr("Import now"), page.go, key="Ctrl+Return", scope=SCOPE, icon="download"),
        Command(
            "import.save_left_out",
            tr("Save the rows left out…"),
            page.save_left_out,
            key="Ctrl+S",
            scope=SCOPE,
            icon="save",
            aliases=("repair", "skipped"),
        ),
        Command(
            "import.reset_columns",
            tr("Match the columns anew"),
            page.reset_columns,
            key="Ctrl+Backspace",
            scope=SCOPE,
            icon="rotate-ccw",
            aliases=(tr("saved mapping"), tr("reset columns")),
        ),
        Command("import.undo", tr("Take this import back"), page.undo_chosen, key="Del", scope=HISTORY, icon="undo-2"),
    )
