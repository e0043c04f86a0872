"""`join`, `sign-in`, `sync`, `conflicts`, `restore-conflict`, `claim`: the server side of a workspace, for scripts."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from typing import Any

from app import operations, queries
from app.command_line import session
from app.language import tr
from app.sync_client import attachments, joining
from app.sync_client.engine import Engine, Report
from app.sync_client.errors import OfflineError, SyncError
from app.sync_client.http import unavailable
from app.workspace import Workspace


def add(verbs: Any) -> None:
    """Register the verbs."""
    joins = session.add_verb(verbs, "join", join, tr("join a company's workspace by an invitation's code"))
    joins.add_argument("url")
    joins.add_argument("code")
    publishes = session.add_verb(verbs, "publish", publish, tr("give this workspace to an empty server"))
    publishes.add_argument("url")
    publishes.add_argument("code")
    signs = session.add_verb(verbs, "sign-in", sign_in, tr("open a new session; SATCHEL_PASSWORD or a prompt"))
    signs.add_argument("--email", default="")
    syncs = session.add_verb(verbs, "sync", sync, tr("send and fetch what is new"))
    syncs.add_argument("--accept-deletes", action="store_true", help=tr("also when very much is to be removed here"))
    session.add_verb(verbs, "conflicts", conflicts, tr("values that lost, and changes that were refused"))
    session.add_verb(verbs, "restore-conflict", restore, tr("bring a losing value back")).add_argument("id")
    session.add_verb(verbs, "claim", claim, tr("take a lead from a queue")).add_argument("id")


def join(arguments: argparse.Namespace) -> dict[str, Any]:
    """{user, workspace, pulled}."""
    profile = session.profile_of(arguments)
    workspace = joining.join(
        arguments.url, arguments.code, profile, make_key=session.new_key, password=_password(ask=False)
    )
    try:
        report = run_sync(workspace)
        me = workspace.ask(queries.people.person, workspace.user)
        return {
            "user": workspace.user,
            "name": me.name,
            "role": me.role,
            "pulled": report.pulled,
            "profile": profile.folder,
        }
    finally:
        workspace.close()


def publish(arguments: argparse.Namespace) -> dict[str, Any]:
    """{pushed, pulled, refused, conflicts}; after an interruption `sync` goes on."""
    with session.writing(arguments) as workspace:
        joining.publish(workspace, arguments.url, arguments.code, password=_password(ask=False))
        report = run_sync(workspace)
    return {"pushed": report.pushed, "pulled": report.pulled, "refused": report.refused, "conflicts": report.conflicts}


def sign_in(arguments: argparse.Namespace) -> dict[str, Any]:
    """{signed_in}."""
    with session.writing(arguments) as workspace:
        session.require_joined(workspace)
        joining.sign_in(workspace, arguments.email, _password(ask=True) or "")
    return {"signed_in": True}


def _password(*, ask: bool) -> str | None:
    found = os.environ.get("SATCHEL_PASSWORD")
    if not found and ask and sys.stdin is not None and sys.stdin.isatty():
        found = getpass.getpass(tr("Password: "))
    return found or None


def sync(arguments: argparse.Namespace) -> dict[str, Any]:
    """{pushed, pulled, refused, conflicts}."""
    with session.writing(arguments) as workspace:
        session.require_joined(workspace)
        report = run_sync(workspace, accept_deletes=arguments.accept_deletes)
    return {"pushed": report.pushed, "pulled": report.pulled, "refused": report.refused, "conflicts": report.conflicts}


def run_sync(workspace: Workspace, *, accept_deletes: bool = False) -> Report:
    """One whole sync; a request that fails is a coded error."""
    http = joining.connect(workspace)
    try:
        report = Engine(workspace, http, accept_deletes=accept_deletes).sync()
        attachments.exchange(workspace, http)
        return report
    except (OfflineError, SyncError) as error:
        raise unavailable(error) from error
    finally:
        http.close()


def conflicts(arguments: argparse.Namespace) -> dict[str, Any]:
    """{conflicts: [...], refused: [...]}."""
    with session.reading(arguments) as workspace:
        found = workspace.ask(queries.conflicts.open_conflicts, user_id=workspace.user)
        refused = workspace.ask(queries.conflicts.asides)
    return {"conflicts": found, "refused": refused}


def restore(arguments: argparse.Namespace) -> dict[str, Any]:
    """{id, record}."""
    with session.writing(arguments) as workspace:
        record = workspace.act(operations.conflicts.restore, arguments.id)
    return {"id": arguments.id, "record": record}


def claim(arguments: argparse.Namespace) -> dict[str, Any]:
    """{id, pending}: pending until the server has decided, at the next sync."""
    with session.writing(arguments) as workspace:
        pending = workspace.act(operations.leads.claim, arguments.id)
    return {"id": arguments.id, "pending": pending}
