"""`satchel-server`: run the server, or administer it; every answer is JSON.

Help and refusals are in the language; what acts and serves speaks English, since what it keeps and answers is everybody's.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from app import floors, language
from app.argument_parser import Parser
from app.errors import UnavailableError
from app.language import tr
from app.sync_server import admin_verbs
from app.sync_server.database_place import add_database, url_of
from app.sync_server.errors import ServerError


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; returns its exit code: 0 done, 1 refused, 2 wrong use, 3 unavailable."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    language.choose_without_qt()
    options = parser().parse_args(arguments)
    try:
        answer = options.run(options)
    except ServerError as error:
        language.choose_without_qt()  # a server that did not begin had left it
        sys.stderr.write(f"E-{error.code} {error.said()}\n")
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


def parser() -> Parser:
    """The whole command line."""
    top = Parser(prog="satchel-server", description=tr("Satchel's sync server."))
    verbs = top.add_subparsers(dest="verb", required=True)
    _add_run(verbs)
    for verb, act, words in (
        ("backup", _backup, tr("copy everything into FILE while the server goes on")),
        ("restore", _restore, tr("put a backup in place; stop the server first")),
    ):
        one = verbs.add_parser(verb, help=words, description=words)
        add_database(one)
        one.add_argument("file", type=Path, help=tr("the file of the backup"))
        one.set_defaults(run=act)
    words = tr("set up workspaces, teams and people")
    admin = verbs.add_parser("admin", help=words, description=words)
    admin_verbs.add(admin.add_subparsers(dest="what", required=True))
    return top


def _add_run(verbs: Any) -> None:
    words = tr("serve")
    run = verbs.add_parser("run", help=words, description=words)
    add_database(run)
    run.add_argument("--host", default="127.0.0.1", help=tr("address to listen at; this computer alone without it"))
    run.add_argument("--port", type=int, default=8443, help=tr("port to listen at; 8443 without it"))
    run.add_argument(
        "--workers", type=int, default=1, help=tr("how many processes serve; more than one needs PostgreSQL")
    )
    run.add_argument("--certificate", type=Path, help=tr("PEM file; without one, run behind a proxy that has one"))
    run.add_argument("--key", type=Path, help=tr("PEM file with the key of the certificate"))
    run.add_argument("--files", type=Path, help=tr("keep attachments in this folder instead of in the database"))
    run.add_argument(
        "--updates", type=Path, help=tr("offer the newer version whose manifest and packages lie in this folder")
    )
    run.set_defaults(run=_run)


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

    for name, found in (("starlette", starlette.__version__), ("SQLite", driver.sqlite_version)):
        floors.require(name, found)
    if options.certificate is None and options.host not in ("127.0.0.1", "::1", "localhost"):
        sys.stderr.write(
            tr("Without --certificate the tokens of your people travel in clear: put a proxy with TLS in front.") + "\n"
        )
    language.choose(language.ENGLISH, None)  # for good: a thread may outlive what is served
    from app.sync_server.serve import listen, serve  # whose modules have words at their top

    listening = listen(options.host, options.port)
    serve(
        url_of(options.database), listening, host=options.host, workers=options.workers,
        certificate=options.certificate, key=options.key, files=options.files,
        updates=options.updates,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
