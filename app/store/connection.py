"""A raw connection to the encrypted database: version floor, key, pragmas. Loads no database toolkit, so it is quick."""

from __future__ import annotations

from typing import Any

import sqlcipher3.dbapi2 as driver

from app import floors
from app.errors import UnavailableError
from app.language import tr
from app.paths import Profile

BUSY_MS = 5_000

# For each None it binds the driver looks in vain for a way to convert it: more than all the rest of an insert of many columns.
driver.register_adapter(type(None), {}.get)

DriverError = driver.Error


def connect(profile: Profile, key: bytes, *, read_only: bool = False) -> Any:
    """A raw connection with the key set and every pragma of reliability.md; raises UnavailableError."""
    floors.require("SQLite", driver.sqlite_version)
    connection = driver.connect(
        str(profile.database), isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
    )
    cursor = connection.cursor()
    cursor.execute("PRAGMA cipher_log_level=NONE")
    cursor.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    if not cursor.execute("PRAGMA cipher_version").fetchone():
        connection.close()
        raise UnavailableError(
            "E-NO-CIPHER", tr("The encryption library is missing."), do=tr("Install Satchel again from its package.")
        )
    cursor.execute("PRAGMA temp_store=MEMORY")
    cursor.execute("PRAGMA mmap_size=0")
    if read_only:
        cursor.execute("PRAGMA cache_size=-98304")  # holds what an overview of a million activities reads
        cursor.execute("PRAGMA query_only=ON")
    else:
        cursor.execute("PRAGMA cache_size=-65536")
        cursor.execute("PRAGMA recursive_triggers=ON")  # so that a row that is replaced is noted as gone, too
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA journal_size_limit=67108864")
        cursor.execute("PRAGMA wal_autocheckpoint=8000")  # 32 MB: an import does not copy its pages at every batch
    cursor.close()
    return connection
