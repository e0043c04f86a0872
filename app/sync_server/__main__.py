"""`satchel-server`: run the server, or administer it; every answer is JSON."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from app import floors
from app.errors import UnavailableError
from app.sync_server.errors import ServerError

DATABASE = "SATCHEL_DATABASE"


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; returns its exit code: 0 done, 1 refused, 2 wrong use, 3 unavailable."""
    options = _parser().parse_args(arguments)
    try:
        answer = options.run(options)
    except ServerError as error:
        sys.stderr.write(f"E-{error.code} {error.words or error.code}\n")
        return 1
    except UnavailableError as error:
        sys.stderr.write(f"{error.code} {error}\n")
        return 3
    except OSError as error:
        sys.stderr.write(f"E-UNAVAILABLE {error}\n")
        return 3
    if answer is not None:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="satchel-server", description="Satchel's sync server.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    run = verbs.add_parser("run", help="serve")
    _database_option(run)
    run.add_argument("--host", default="127.0.0.1")
    run.add_argument("--port", type=int, default=8443)
    run.add_argument("--workers", type=int, default=1)
    run.add_argument("--certificate", type=Path, help="PEM file; without one, run behind a proxy that has one")
    run.add_argument("--key", type=Path)
    run.set_defaults(run=_run)
    run.add_argument("--files", type=Path, help="keep attachments in this folder instead of in the database")
    run.add_argument(
        "--updates", type=Path, help="offer the newer version whose manifest and packages lie in this folder"
    )
    for verb, act, words in (("backup", _backup, "copy everything into FILE while the server goes on"),
                             ("restore", _restore, "put a backup in place; stop the server first")):  # fmt: skip
        one = verbs.add_parser(verb, help=words)
        _database_option(one)
        one.add_argument("file", type=Path)
        one.set_defaults(run=act)
    admin = verbs.add_parser("admin", help="set up workspaces, teams and people").add_subparsers(
        dest="what", required=True
    )
    _add_admin(admin)
    return parser


def _database_option(parser: argparse.ArgumentParser) -> None:
    usual = os.environ.get(DATABASE, "")
    parser.add_argument(
        "--database", default=usual, help="postgresql+psycopg://… or a file; without one, a file beside your data"
    )


def _add_admin(verbs: Any) -> None:
    def add(verb: str, run: Any, *positional: str, **options: dict[str, Any]) -> None:
        one = verbs.add_parser(verb)
        _database_option(one)
        one.add_argument("--workspace", default="", help="name or id, where there are several")
        for each in positional:
            one.add_argument(each)
        for each, how in options.items():
            one.add_argument(f"--{each}", **how)
        one.set_defaults(run=lambda given: _administer(given, run))

    from app.sync_server.rights import ROLES

    add("create-workspace", lambda admin, ws, o: admin.create_workspace(o.name), "name")
    add("add-team", lambda admin, ws, o: admin.add_team(ws, o.name), "name")
    add(
        "add-queue",
        lambda admin, ws, o: admin.add_queue(ws, o.name, admin.team_id(ws, o.team) or ""),
        "name",
        team={"default": ""},
    )
    add("add-territory", lambda admin, ws, o: admin.add_territory(ws, o.name), "name")
    add(
        "invite",
        lambda admin, ws, o: admin.invite(ws, o.email, role=o.role, team=o.team, name=o.name),
        "email",
        role={"required": True, "choices": ROLES},
        team={"default": ""},
        name={"default": ""},
    )
    add(
        "grant",
        lambda admin, ws, o: admin.grant(ws, o.user, o.scope, access=o.access, until=o.until),
        "user",
        "scope",
        access={"default": "write"},
        until={"default": None},
    )
    add("revoke", lambda admin, ws, o: admin.revoke(ws, o.user, o.scope), "user", "scope")
    add("devices", lambda admin, ws, o: {"devices": admin.devices(ws)})
    add("revoke-device", lambda admin, ws, o: admin.set_device(ws, o.device, "revoked"), "device")
    add("wipe-device", lambda admin, ws, o: admin.set_device(ws, o.device, "wipe"), "device")
    add("reset-password", lambda admin, ws, o: admin.reset_password(ws, o.email), "email")
    _add_report(add)
    _add_hooks(add)
    _add_mailbox(add)
    _add_calendars(add)
    add("deactivate", lambda admin, ws, o: admin.deactivate(ws, o.user), "user")


def _add_report(add: Any) -> None:
    """The figures of everybody."""
    from app.domain.figures.dashboard import TABS
    from app.domain.figures.scope import Wanted
    from app.sync_server.figures import Figures

    def report(admin: Any, ws: str, o: argparse.Namespace) -> dict[str, Any]:
        if o.tab not in dict(TABS):
            raise ServerError("INVALID", f"The tab is one of {', '.join(dict(TABS))}.")
        figures = Figures(admin.database, now=admin.now)
        return figures.whole(ws, Wanted(o.period, o.rep, o.team, o.source, o.territory), o.tab)

    add("report", report, "tab", **{name: {"default": ""} for name in ("period", "rep", "team", "source", "territory")})


def _add_hooks(add: Any) -> None:
    """Leads from other programs, and telling other programs."""

    def mapping(words: list[str]) -> dict[str, str]:
        return {field: path for field, _, path in (word.partition("=") for word in words)}

    add("add-hook", lambda admin, ws, o: admin.hooks.add(ws, o.name, o.queue), "name", "queue")
    add(
        "map-hook",
        lambda admin, ws, o: admin.hooks.map(ws, o.hook, mapping(o.field), json.loads(o.sample.read_text("utf-8"))),
        "hook",
        sample={"type": Path, "required": True, "help": "a file with an example of what they send, JSON"},
        field={"action": "append", "default": [], "help": "name=person.full_name; once for each field"},
    )
    add("hooks", lambda admin, ws, o: {"hooks": admin.hooks.all(ws)})
    add("test-lead", lambda admin, ws, o: admin.hooks.test(ws, o.hook), "hook")
    add("remove-hook", lambda admin, ws, o: admin.hooks.remove(ws, o.hook), "hook")
    add(
        "add-webhook",
        lambda admin, ws, o: admin.webhooks.add(ws, o.url, inside=o.inside),
        "url",
        inside={"action": "store_true", "help": "allow a host of your own network"},
    )
    add("webhooks", lambda admin, ws, o: {"webhooks": admin.webhooks.all(ws)})
    add("remove-webhook", lambda admin, ws, o: admin.webhooks.remove(ws, o.webhook), "webhook")


def _add_mailbox(add: Any) -> None:
    """The team's collection mailbox: off until it is set up."""

    def place(o: argparse.Namespace) -> Any:
        from app.sync_server.mailbox_imap import Place

        password = str(o.password_file.expanduser().absolute())
        return Place(o.host, o.port, o.security, o.user, password, o.folder, str(o.trust or ""))

    add(
        "set-mailbox",
        lambda admin, ws, o: admin.mailbox.set_up(ws, place(o)),
        "host",
        "user",
        **{
            "password-file": {
                "type": Path,
                "required": True,
                "help": "a file with the password, readable by the server only",
            }
        },
        port={"type": int, "default": 993},
        security={"default": "tls", "choices": ("tls", "starttls", "none")},
        folder={"default": "INBOX"},
        trust={"type": Path, "default": None, "help": "PEM file of your own certificate authority"},
    )
    add("read-mailbox", lambda admin, ws, o: admin.mailbox.try_now(ws))
    add("remove-mailbox", lambda admin, ws, o: admin.mailbox.remove(ws))


def _add_calendars(add: Any) -> None:
    """The AEs' own calendars, of which laptops learn the busy times alone."""
    add(
        "set-calendar",
        lambda admin, ws, o: admin.calendars.set_up(ws, o.email, o.source, inside=o.inside),
        "email",
        "source",
        inside={"action": "store_true", "help": "allow a host of your own network"},
    )
    add("read-calendars", lambda admin, ws, o: {"read": admin.calendars.read(ws)})
    add("remove-calendar", lambda admin, ws, o: admin.calendars.remove(ws, o.email), "email")


def url_of(database: str) -> str:
    """A database URL from what was given: a URL, a file, or nothing for the usual file."""
    if "://" in database:
        return database
    if database:
        return f"sqlite:///{Path(database).expanduser().absolute()}"
    import platformdirs

    return f"sqlite:///{Path(platformdirs.user_data_dir('Satchel', appauthor=False)) / 'server' / 'server.db'}"


def _administer(options: argparse.Namespace, run: Any) -> Any:
    from app.sync_server.admin import Admin
    from app.sync_server.database import Database, now_ms

    database = Database(url_of(options.database))
    try:
        database.create()
        admin = Admin(database, now=now_ms)
        ws = "" if options.what == "create-workspace" else admin.workspace_id(options.workspace)
        return run(admin, ws, options)
    finally:
        database.close()


def _backup(options: argparse.Namespace) -> Any:
    from app.sync_server import upkeep
    from app.sync_server.database import Database

    database = Database(url_of(options.database))
    try:
        return upkeep.backup(database, options.file)
    finally:
        database.close()


def _restore(options: argparse.Namespace) -> Any:
    from app.sync_server import upkeep
    from app.sync_server.database import Database

    database = Database(url_of(options.database))
    try:
        return upkeep.restore(database, options.file)
    finally:
        database.close()


def _run(options: argparse.Namespace) -> None:
    if options.workers == 1:
        _serve(options)
        return
    with tempfile.TemporaryDirectory(prefix="satchel-figures-") as folder:
        # Before the figures are set up: each worker keeps its own in a file there.
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        _serve(options)


def _serve(options: argparse.Namespace) -> None:
    import sqlcipher3.dbapi2 as driver
    import starlette

    from app.sync_server.serve import listen, serve

    for name, found in (("starlette", starlette.__version__), ("SQLite", driver.sqlite_version)):
        floors.require(name, found)
    if options.certificate is None and options.host not in ("127.0.0.1", "::1", "localhost"):
        sys.stderr.write(
            "Without --certificate the tokens of your people travel in clear: put a proxy with TLS in front.\n"
        )
    listening = listen(options.host, options.port)
    serve(
        url_of(options.database), listening, host=options.host, workers=options.workers,
        certificate=options.certificate, key=options.key, files=options.files,
        updates=options.updates,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
