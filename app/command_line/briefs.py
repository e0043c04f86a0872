"""`brief`, `briefs`, `print`: what goes to paper, as PDF."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import queries
from app.command_line import session
from app.domain.briefs import ORDERS, in_order
from app.errors import RefusedError, UnavailableError
from app.files import write_safely
from app.language import tr

if TYPE_CHECKING:
    from app.domain.briefs import BatchBrief
    from app.reports.paper import Paper


def add(verbs: Any) -> None:
    """Register the verbs."""
    parser = session.add_verb(verbs, "brief", brief, tr("write the handoff brief of a lead as PDF"))
    parser.add_argument("id")
    _add_paper(parser)
    parser.add_argument("--out", type=Path, required=True)
    parser = session.add_verb(verbs, "briefs", briefs, tr("write the briefs of a day's meetings as PDF"))
    parser.add_argument("--for", dest="day", metavar="YYYY-MM-DD", help=tr("day of the meetings, today without"))
    parser.add_argument("--ae", metavar="NAME", help=tr("only those of one AE"))
    parser.add_argument("--all-open", action="store_true", help=tr("all that wait for an answer, whatever their day"))
    parser.add_argument("--order", choices=[key for key, _words in ORDERS], default="meeting")
    parser.add_argument("--one-pdf", action="store_true", help=tr("one PDF behind a cover sheet"))
    _add_paper(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser = session.add_verb(verbs, "print", print_record, tr("write a lead with its timeline, or an account, as PDF"))
    parser.add_argument("kind", choices=("lead", "account"))
    parser.add_argument("id")
    _add_paper(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")


def _add_paper(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")


def _paper_of(arguments: argparse.Namespace) -> Paper:
    from app.reports.paper import Paper

    return Paper.LETTER if arguments.paper == "letter" else Paper.A4


def brief(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file, number, bytes, undrawable}; a handed-off lead prints the brief that was frozen then."""
    from app.reports.brief import brief_pdf, undrawable

    with session.reading(arguments) as workspace:
        lead_id = workspace.ask(queries.briefs.lead_of, arguments.id)
        data = workspace.ask(queries.briefs.frozen_brief, arguments.id)
        if data is None:
            me = workspace.ask(queries.people.person, workspace.user)
            data = workspace.ask(queries.briefs.brief_of, lead_id, now=session.now_of(workspace), sender=me.name)
    pdf = brief_pdf(data, paper=_paper_of(arguments))
    write_safely(arguments.out, pdf)
    return {
        "file": str(arguments.out),
        "number": data.number or "Draft",
        "bytes": len(pdf),
        "undrawable": list(undrawable(data)),
    }


def briefs(arguments: argparse.Namespace) -> dict[str, Any]:
    """{day, files, briefs: [{number, company, ae, meeting, warnings, undrawable, file}]}, as they stand now.

    `undrawable` are characters that print as hollow boxes. RefusedError E-NO-BRIEFS, E-NO-AE, E-DAY, E-USAGE.
    """
    from app.reports.brief import undrawable

    found, day = _chosen(arguments)
    files = _written(found, arguments)
    rows = [
        {
            "number": one.data.number or "Draft",
            "company": one.data.company,
            "ae": one.data.receiver,
            "meeting": one.data.meeting.when if one.data.meeting else None,
            "warnings": one.warnings,
            "undrawable": undrawable(one.data),
            "file": files[0] if arguments.one_pdf else files[number],
        }
        for number, one in enumerate(found)
    ]
    return {"day": day, "files": files, "briefs": rows}


def _chosen(arguments: argparse.Namespace) -> tuple[list[BatchBrief], date | None]:
    if arguments.all_open and arguments.day:
        raise RefusedError("E-USAGE", tr("--for and --all-open exclude each other."), do=tr("Give one of them."))
    with session.reading(arguments) as workspace:
        now = session.now_of(workspace)
        ae = workspace.ask(queries.brief_batch.ae_named, arguments.ae) if arguments.ae else ""
        if arguments.all_open:
            day, found = None, workspace.ask(queries.brief_batch.open_ones, ae=ae, now=now)
        else:
            day = _day(arguments.day) if arguments.day else now.date()
            found = workspace.ask(queries.brief_batch.of_day, day, ae=ae, now=now)
    if not found:
        said = tr("There is no brief for {day}.", day=day.isoformat()) if day else tr("No brief waits for an answer.")
        raise RefusedError("E-NO-BRIEFS", said, safe=tr("Nothing was written."), do=tr("Try --all-open."))
    return in_order(found, arguments.order), day


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise RefusedError(
            "E-DAY", tr("“{text}” is not a day.", text=text), do=tr("Write it like 2026-12-01."), field="for"
        ) from None


def _written(found: list[BatchBrief], arguments: argparse.Namespace) -> list[str]:
    from app.reports.batch import batch_pdf, title_of
    from app.reports.brief import brief_pdf
    from app.reports.file_names import different_names, file_name, safe_name

    folder, paper = arguments.out, _paper_of(arguments)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnavailableError(
            "E-WRITE", tr("{folder} cannot be made.", folder=folder), do=tr("Choose another folder.")
        ) from error
    if arguments.one_pdf:
        whole = folder / f"{safe_name(title_of(found))}.pdf"
        write_safely(whole, batch_pdf(found, paper=paper))
        return [str(whole)]
    files = [folder / name for name in different_names([file_name(one.data) for one in found])]
    for path, one in zip(files, found, strict=True):
        write_safely(path, brief_pdf(one.data, paper=paper))
    return [str(path) for path in files]


def print_record(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file, title, bytes, undrawable}; RefusedError E-NOT-FOUND."""
    from app.reports.brief import undrawable
    from app.reports.record_sheet import record_pdf

    with session.reading(arguments) as workspace:
        me = workspace.ask(queries.people.person, workspace.user)
        record = workspace.ask(
            queries.printed_records.printed_record, arguments.id, kind=arguments.kind,
            now=session.now_of(workspace), by=me.name,
        )  # fmt: skip
    pdf = record_pdf(record, paper=_paper_of(arguments))
    write_safely(arguments.out, pdf)
    return {"file": str(arguments.out), "title": record.title, "bytes": len(pdf), "undrawable": undrawable(record)}
