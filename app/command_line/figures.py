"""`report`: a tab of figures as a page or a workbook, and its numbers as JSON."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app import queries
from app.clock import local_zone_name
from app.command_line import session
from app.domain.figures.dashboard import TABS
from app.domain.figures.scope import Wanted
from app.files import write_safely
from app.language import tr
from app.workspace import Workspace


def add(verbs: Any) -> None:
    """Register the verb."""
    parser = session.add_verb(verbs, "report", report, tr("write the figures of a period as PDF or workbook"))
    parser.add_argument("tab", choices=[*dict(TABS)])
    parser.add_argument(
        "--period", default="", metavar="PERIOD", help=tr("2026-Q4, 2026-11, last month; this quarter without")
    )
    parser.add_argument("--source", default="", metavar="NAME", help=tr("only leads of that source"))
    parser.add_argument("--territory", default="", metavar="NAME", help=tr("only leads of companies there"))
    parser.add_argument("--rep", metavar="NAME", help=tr("only what one rep has the credit for"))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.add_argument(
        "--format", choices=("pdf", "xlsx"), default="pdf", help=tr("a page, or a sheet for each table")
    )
    parser.add_argument("--team", default="", metavar="NAME", help=tr("only one team"))
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, metavar="FILE")
    where.add_argument(
        "--from-server", action="store_true", help=tr("numbers over everything the server has, for managers")
    )


def report(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file, bytes} and what `Dashboard.as_plain` has; from the server without a file. RefusedError E-PERIOD, E-NO-PERSON, E-NO-TEAM."""
    if arguments.from_server:
        return _from_server(arguments)
    from app.import_export.write_figures import workbook
    from app.reports.figure_pages import figures_pdf
    from app.reports.paper import Paper

    with session.reading(arguments) as workspace:
        now = session.now_of(workspace)
        wanted = _wanted(workspace, arguments)
        found = workspace.ask(queries.figures.dashboard, wanted, arguments.tab, now=now, user_id=workspace.user)
        me = workspace.ask(queries.people.person, workspace.user)
    if arguments.format == "xlsx":
        made = workbook(found.as_tables(), f"{found.title}, {found.span}, {found.choices}. {found.scope.complete}")
    else:
        paper = Paper.LETTER if arguments.paper == "letter" else Paper.A4
        made = figures_pdf(found, by=me.name, printed=f"{now:%a %d %b %Y, %H:%M}", paper=paper)
    write_safely(arguments.out, made)
    return {"file": str(arguments.out), "bytes": len(made), **found.as_plain()}


def _wanted(workspace: Workspace, arguments: argparse.Namespace) -> Wanted:
    rep = workspace.ask(queries.people.named, arguments.rep) if arguments.rep else ""
    team = workspace.ask(queries.figure_scope.team_named, arguments.team) if arguments.team else ""
    return Wanted(arguments.period, rep, team, arguments.source, arguments.territory)


def _from_server(arguments: argparse.Namespace) -> dict[str, Any]:
    from app.sync_client import joining
    from app.sync_client.errors import OfflineError, SyncError
    from app.sync_client.http import unavailable

    with session.writing(arguments) as workspace:  # a session that is renewed on the way is kept
        session.require_joined(workspace)
        wanted = _wanted(workspace, arguments)
        asked = {
            "period": wanted.period,
            "rep": wanted.person,
            "team": wanted.team,
            "source": wanted.source,
            "territory": wanted.territory,
        }
        http = joining.connect(workspace)
        try:
            return http.figures({"tab": arguments.tab, "zone": local_zone_name(), **asked})
        except (OfflineError, SyncError) as error:
            raise unavailable(error) from error
        finally:
            http.close()
