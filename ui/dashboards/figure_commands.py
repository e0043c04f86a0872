"""The keys and menu entries of the Dashboards place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.language import tr
from app.queries.figures import MORNING, TABS
from app.queries.month_close import CLOSE
from ui.commands import Command

if TYPE_CHECKING:
    from ui.common.page import Hints
    from ui.context import UiContext
    from ui.dashboards.figure_acts import FigureActs

SCOPE = "dashboards"


def add_commands(page: FigureActs, *, context: UiContext) -> None:
    """Add them, and let them work on the page."""
    menu: dict[str, Any] = {"scope": SCOPE, "menu": "Reports", "section": 1}
    tabs = [(key, words, "chart-no-axes-column", str(number)) for number, (key, words) in enumerate(TABS, 1)]
    for key, words, icon, letter in (
        *tabs,
        (CLOSE, tr("Month close"), "lock", "9"),
        (MORNING, tr("Morning sheet"), "sun", "0"),
    ):
        show, name = partial(page.show_tab, key), tr("Figures: {words}", words=words)
        context.commands.add(Command(f"dashboards.{key}", name, show, key=letter, icon=icon, **menu))
    context.commands.add(
        Command(
            "dashboards.note",
            tr("Send a note about it…"),
            page.send_note,
            key="N",
            icon="sticky-note",
            applies=page.why_no_note,
            **menu,
        ),
        Command("dashboards.table", tr("Charts as tables"), page.toggle_table, key="T", icon="list", **menu),
        Command("dashboards.copy", tr("Copy the table"), page.copy_table, key="Ctrl+C", icon="copy", **menu),
        Command(
            "dashboards.workbook",
            tr("Save as a workbook…"),
            page.save_workbook,
            key="X",
            icon="download",
            aliases=("excel", "xlsx"),
            **menu,
        ),
        Command("dashboards.print", tr("Print the figures…"), page.print_page, key="Ctrl+P", icon="printer", **menu),
        Command(
            "dashboards.freeze",
            tr("Close the month…"),
            page.close_month,
            key="Ctrl+Return",
            more_keys=("Ctrl+Enter",),
            icon="lock",
            aliases=("freeze", "credits", "commission"),
            applies=page.why_no_close,
            **menu,
        ),
        Command(
            "dashboards.pack",
            tr("Save the pack of the month…"),
            page.save_pack,
            key="S",
            icon="download",
            aliases=("pdf", "workbook"),
            applies=page.why_no_pack,
            **menu,
        ),
    )
    context.commands.attach(page, SCOPE, "lead")


def hints_of(tab: str, *, can_close: bool) -> Hints:
    """The keys of a tab, for the status bar."""
    copied = (("Ctrl C", tr("Copy")), ("Ctrl P", tr("Print")))
    if tab == MORNING:
        return (("Enter", tr("Open")), ("A", tr("Assign")), ("N", tr("Send a note")), *copied)
    if tab == CLOSE:
        return (
            ("Ctrl Enter", tr("Close the month")) if can_close else ("S", tr("Save the pack")),
            ("Enter", tr("See the credits")),
            *copied,
        )
    return (("1|2|3|4", tr("Tabs")), ("Enter", tr("See the leads behind a figure")), ("T", tr("Tables")), *copied)
