"""`backup`, `backups`, `restore`, `check`, `export`: looking after the data."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app import workspace as workspaces
from app.changes import Source
from app.command_line import session
from app.errors import RefusedError, UnavailableError
from app.language import tr
from app.store import backup as backups_of
from app.store import figure_changes, figure_facts
from app.store.unit_of_work import UnitOfWork


def add(verbs: Any) -> None:
    """Register the verbs."""
    session.add_verb(verbs, "backup", backup, tr("write and verify a backup now"))
    session.add_verb(verbs, "backups", backups, tr("list the backups"))
    parser = session.add_verb(verbs, "restore", restore, tr("put a backup in the database's place"))
    parser.add_argument("name", help=tr("a name from satchel backups"))
    session.add_verb(
        verbs, "check", check, tr("check every page of the database, and that figures agree with the records")
    )
    parser = session.add_verb(verbs, "export", export, tr("write everything to a file"))
    parser.add_argument("--format", choices=("csv", "xlsx", "vcard", "ics", "salesforce", "hubspot", "archive"),
                        required=True,
                        help=tr("leads as a table, people as cards, your meetings, accepted deals each once, or everything"))  # fmt: skip
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--again", action="store_true", help=tr("also deals that were written before"))


def _shown(one: backups_of.Backup) -> dict[str, Any]:
    return {"name": one.name, "at": one.at.isoformat(), "why": one.why, "bytes": one.size}


def backup(arguments: argparse.Namespace) -> dict[str, Any]:
    """The backup made."""
    with session.reading(arguments) as workspace:
        return _shown(workspace.backup())


def backups(arguments: argparse.Namespace) -> dict[str, Any]:
    """{backups: […]}, newest first; works while the database itself cannot be read."""
    profile = session.profile_of(arguments)
    if not workspaces.exists(profile):
        raise RefusedError("E-NO-WORKSPACE", tr("There is no workspace in {folder}.", folder=profile.folder))
    return {"backups": [_shown(one) for one in backups_of.listed(profile)]}


def restore(arguments: argparse.Namespace) -> dict[str, Any]:
    """{restored, kept}: the database that was there stays beside it under the kept name."""
    profile = session.profile_of(arguments)
    kept = workspaces.restore(profile, arguments.name, passphrase=session.passphrase_of(profile), now=datetime.now(UTC))
    with session.writing(arguments):
        pass  # opens it once, so that a backup of an older Satchel is migrated
    return {"restored": arguments.name, "kept": kept}


def check(arguments: argparse.Namespace) -> dict[str, Any]:
    """{ok: true}, and what was counted anew because figures did not agree with the records; UnavailableError E-DB-DAMAGED names what
    is damaged."""
    with session.reading(arguments) as workspace:
        problems = workspace.problems()
        wrong = [] if problems else workspace.ask(figure_facts.wrong)
    if problems:
        raise UnavailableError("E-DB-DAMAGED", tr("The database is damaged: {problems}.", problems="; ".join(problems[:5])),
                               safe=tr("It was left as it is."),
                               do=tr("Restore a backup: satchel backups lists them."))  # fmt: skip
    if not wrong:
        return {"ok": True}
    with session.writing(arguments) as workspace:
        workspace.act_as(Source.AUTOMATION, _recount)
    return {"ok": True, "counted_anew": wrong}


def _recount(work: UnitOfWork) -> None:
    figure_changes.rebuild(work.connection)


def export(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file, records}."""
    from app.import_export import export as exports

    each_once = exports.FORMATS[arguments.format].program is not None
    with session.taking(arguments, noted=each_once) as workspace:
        records = exports.write(workspace, arguments.format, arguments.out, again=arguments.again)
        return {"file": str(arguments.out), "records": records}
