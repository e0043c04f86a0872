"""`person-data`, `erase-person`: what is kept of one person, given to them and erased on their request."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app import operations
from app.command_line import session
from app.language import tr
from app.sync_client import erasing


def add(verbs: Any) -> None:
    """Register the verbs."""
    parser = session.add_verb(verbs, "person-data", person_data, tr("write all that is kept of one person to a file"))
    parser.add_argument("id", help=tr("the id of a contact"))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.zip")
    parser = session.add_verb(verbs, "erase-person", erase_person, tr("erase one person for good, also from backups"))
    parser.add_argument("id", help=tr("the id of a contact"))
    parser.add_argument("--for-good", action="store_true", required=True, help=tr("nothing brings them back"))


def person_data(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file, records}."""
    from app.import_export import write_person

    with session.taking(arguments) as workspace:
        return {"file": str(arguments.out), "records": write_person.write(workspace, arguments.id, arguments.out)}


def erase_person(arguments: argparse.Namespace) -> dict[str, Any]:
    """{erased}: how many records went. Older backups go too, a new one is made."""
    with session.writing(arguments) as workspace:
        erased = workspace.act(operations.erasing.erase_person, arguments.id)
        erasing.compact(workspace)
    return {"erased": erased}
