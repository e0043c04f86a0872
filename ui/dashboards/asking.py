"""What a tab shows, asked off the interface thread; the first look of a week at the forecast keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations, queries
from app.changes import Source
from app.queries.figures import FORECAST, Dashboard
from app.queries.month_close import CLOSE
from ui.gates.move import local_now

if TYPE_CHECKING:
    from app.queries.figure_scope import Wanted
    from ui.context import UiContext
    from ui.tasks import PageTasks


async def ask_tab(tab: str, wanted: Wanted, *, context: UiContext, tasks: PageTasks) -> tuple[Dashboard, bool]:
    """The tab, and whether the user manages. RefusedError E-NOT-ALLOWED."""
    user = context.workspace.user
    _, manages, _ = await tasks.ask(queries.people.is_shown, user)
    if tab == CLOSE:
        return await tasks.ask(queries.month_close.review, wanted, now=local_now(), user_id=user), manages
    found = await tasks.ask(queries.figures.dashboard, wanted, tab, now=local_now(), user_id=user)
    if tab == FORECAST and manages:
        await _keep_week(context=context, tasks=tasks)
    return found, manages


async def _keep_week(*, context: UiContext, tasks: PageTasks) -> None:
    """So that later weeks are compared with it."""
    workspace = context.workspace
    week = await tasks.ask(queries.figure_forecast.week_to_keep, now=local_now(), user_id=workspace.user)
    if week is not None:
        kept = operations.forecast.Week(*week)
        await tasks.write(workspace.act_as, Source.AUTOMATION, operations.forecast.keep_week, kept)
