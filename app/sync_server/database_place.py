"""Which database a verb is about."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from app.language import tr

DATABASE = "SATCHEL_DATABASE"


def add_database(parser: argparse.ArgumentParser) -> None:
    """The option that names it."""
    parser.add_argument(
        "--database",
        default=os.environ.get(DATABASE, ""),
        help=tr("postgresql+psycopg://… or a file; without one, a file beside your data"),
    )


def url_of(database: str) -> str:
    """A database URL from what was given: a URL, a file, or nothing for the usual file."""
    if "://" in database:
        return database
    if database:
        return f"sqlite:///{Path(database).expanduser().absolute()}"
    import platformdirs

    return f"sqlite:///{Path(platformdirs.user_data_dir('Satchel', appauthor=False)) / 'server' / 'server.db'}"
