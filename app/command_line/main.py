"""Reads the verb, runs it, prints its answer; every failure is one coded sentence and a code above 0."""

from __future__ import annotations

import sys

from app.argument_parser import Parser
from app.command_line import (
    briefs,
    calendars,
    changes,
    data,
    day,
    figures,
    keys,
    leads,
    lists,
    month_close,
    morning,
    persons,
    practice,
    reviews,
    session,
    status,
    sync,
)
from app.errors import RefusedError, SatchelError
from app.language import tr


def parser() -> Parser:
    """The whole command line."""
    top = Parser(prog="satchel", description=tr("Satchel without its window."))
    verbs = top.add_subparsers(dest="verb", required=True)
    for group in (
        practice,
        lists,
        leads,
        changes,
        briefs,
        day,
        figures,
        keys,
        morning,
        month_close,
        reviews,
        calendars,
        data,
        persons,
        status,
        sync,
    ):
        group.add(verbs)
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; returns its exit code: 0 done, 1 refused, 2 wrong use, 3 unavailable, 4 a fault of ours."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    options = parser().parse_args(arguments)
    try:
        session.say(options.run(options), line=options.json)
    except SatchelError as error:
        sys.stderr.write(f"{error.code} {error}\n")
        return 1 if isinstance(error, RefusedError) else 3
    except KeyboardInterrupt:
        sys.stderr.write(tr("E-CANCELLED Cancelled. Nothing was changed.") + "\n")
        return 1
    except Exception as error:  # the last door: no traceback reaches a person
        from app import fault_log

        sys.stderr.write(
            tr("E-FAULT Satchel made a mistake ({kind}).", kind=type(error).__name__) + f" {fault_log.keep(error)}\n"
        )
        return 4
    return 0
