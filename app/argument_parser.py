"""Reads a command line and fails like everything else: one coded sentence, in the language. Also says argparse's own words in it."""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

from app.domain.written import Written, say
from app.language import marked, tr

# What argparse says of a wrong use; it has no German.
for _text in (
    marked("the following arguments are required: {names}"),
    marked("unrecognized arguments: {names}"),
    marked("argument {name}: expected one argument"),
    marked("argument {name}: expected at least one argument"),
    marked("argument {name}: invalid {type} value: {given}"),
    marked("argument {name}: invalid choice: {given} (choose from {choices})"),
    marked("argument {name}: not allowed with argument {other}"),
):
    Written("usage", _text)


_HEADINGS = {"positional arguments": marked("positional arguments"), "options": marked("options")}


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, tr("usage: ") if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(tr(_HEADINGS.get(heading or "", "")) or heading)


class Parser(argparse.ArgumentParser):
    """Fails with a coded sentence, like everything else."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"formatter_class": _Help, **given})
        self._actions[0].help = tr("show this help message and exit")

    def error(self, message: str) -> NoReturn:
        """Print the sentence and leave with 2."""
        said = say("usage", message)
        said = tr(
            "E-USAGE {said}. See {program} --help.", said=said[:1].upper() + said[1:], program=self.prog.split()[0]
        )
        sys.stderr.write(said + "\n")
        raise SystemExit(2)
