"""`import`, `imports`, `undo-import`: lists in, and back out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from app import queries
from app.clock import from_ms, local_zone
from app.command_line import session
from app.errors import RefusedError, UnavailableError
from app.import_export import repair, resuming
from app.import_export.context import Choices
from app.import_export.ledger import Ledger
from app.import_export.postcodes import import_postcodes
from app.import_export.run import ImportRun
from app.import_export.undo import clean_unfinished, undo_import
from app.language import tr
from app.workspace import Workspace


def add(verbs: Any) -> None:
    """Register the verbs."""
    parser = session.add_verb(
        verbs, "import", import_files, tr("import lists: CSV, TSV, XLSX, vCard; related files together")
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--resume", action="store_true",
                        help=tr("go on with the import that was interrupted: its lists, as they were to be read"))  # fmt: skip
    parser.add_argument("--as", dest="treat_as", choices=("list", "requests"), default="list",
                        help=tr("a list to work, or people who asked for contact"))  # fmt: skip
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--repair", type=Path, metavar="OUT.csv",
                        help=tr("save the rows left out, with the reason of each, to be put right and imported"))  # fmt: skip
    parser.add_argument("--match-columns-anew", action="store_true",
                        help=tr("not as the columns of such a list were set in the window"))  # fmt: skip
    parser.add_argument("--region", help=tr("country for numbers without a prefix"))
    parser.add_argument("--dates", choices=("dmy", "mdy", "ymd"))
    parser = session.add_verb(
        verbs, "postcodes", postcodes, tr("take a table of postcodes in, so that sites have a place")
    )
    parser.add_argument(
        "file", type=Path, metavar="FILE", help=tr("CSV: country, postcode, latitude, longitude, place")
    )
    session.add_verb(verbs, "imports", imports, tr("list the imports"))
    parser = session.add_verb(verbs, "undo-import", undo, tr("take a whole import back"))
    parser.add_argument("id")


def import_files(arguments: argparse.Namespace) -> dict[str, Any]:
    """{import_id, rows, new, matched, review, skipped, lost, reasons, shapes, columns_as_set}; with `--repair` {repair: {rows, files,
    words}}.

    `shapes` has the program that wrote a list, where it is known by its columns; `columns_as_set` the day on which a person put the
    columns of such a list right.
    """
    if arguments.resume and arguments.files:
        raise RefusedError(
            "E-USAGE", tr("An import that is resumed has its files."), do=tr("Leave out --resume, or the files.")
        )
    if arguments.repair:
        repair.require_other_file(arguments.repair, arguments.files)
    with session.writing(arguments, make=True) as workspace:
        choices = Choices(
            treat_as=arguments.treat_as,
            region=(arguments.region or workspace.region).upper(),
            dates=arguments.dates or "",
            kept_columns=not arguments.match_columns_anew,
        )
        run = _resumed(workspace) if arguments.resume else ImportRun(workspace, tuple(arguments.files), choices)
        ledger = run.preview() if arguments.dry_run else run.commit(progress=_progress)
    answer = ledger.to_json()
    answer["shapes"] = {
        table.source.file: mapping.program
        for table, mapping in zip(run.tables, run.mappings, strict=True) if mapping.program
    }  # fmt: skip
    answer["columns_as_set"] = {
        table.source.file: from_ms(at).astimezone(local_zone()).date().isoformat()
        for table, at in zip(run.tables, run.columns_set_at, strict=True) if at is not None
    }  # fmt: skip
    if arguments.repair:
        answer["repair"] = _saved(run, ledger, arguments.repair)
    return answer


def _resumed(workspace: Workspace) -> ImportRun:
    clean_unfinished(workspace)
    found = workspace.ask(resuming.require_interrupted)
    run = ImportRun(workspace, found.files, found.choices)
    run.decisions = dict(found.decisions)
    return run


def _saved(run: ImportRun, ledger: Ledger, path: Path) -> dict[str, Any]:
    try:
        made = run.save_left_out(ledger, path)
    except UnavailableError as error:  # it comes after the import, which stays
        safe = (
            "Nothing was imported, this was a dry run." if ledger.dry else f"The import is done ({ledger.import_id})."
        )
        raise UnavailableError(error.code, error.happened, safe=safe, do=error.do) from error
    return {"rows": made.rows, "files": [str(one) for one in made.files], "words": made.words}


def postcodes(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file, taken, refused, reasons, countries, placed}: `placed` sites got the centre of their postcode."""
    with session.writing(arguments) as workspace:
        found = import_postcodes(workspace, arguments.file)
    return {
        "file": arguments.file.name, "taken": found.taken, "refused": found.refused, "reasons": found.reasons,
        "countries": sorted(found.countries), "placed": found.placed,
    }  # fmt: skip


def _progress(done: int, total: int) -> bool:
    if sys.stderr.isatty():
        sys.stderr.write("\r" + tr("{done:,} of {total:,} rows", done=done, total=total))
        if done >= total:
            sys.stderr.write("\n")
    return True


def imports(arguments: argparse.Namespace) -> dict[str, Any]:
    """{imports: […]}, newest first."""
    with session.reading(arguments) as workspace:
        return {"imports": workspace.ask(queries.imports.import_rows)}


def undo(arguments: argparse.Namespace) -> dict[str, Any]:
    """{undone, removed, kept}: what was worked on since stays and is counted."""
    with session.writing(arguments) as workspace:
        return undo_import(workspace, arguments.id)
