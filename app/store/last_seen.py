"""What Today showed last, kept in the encrypted store and read before the database toolkit is loaded (decisions 33)."""

from __future__ import annotations

import json
from typing import Any

from app.clock import SystemClock, to_ms
from app.domain.lease import lease_of
from app.errors import SatchelError
from app.paths import Profile
from app.store import connection

QUEUE = "last_seen"
PICTURE = "last_picture"
SUBJECT = "today"


def read(profile: Profile, key: bytes) -> dict[str, str]:
    """The kept JSON by kind. Never an error: what cannot be read now is told when the workspace opens."""
    if not profile.database.exists():
        return {}
    try:
        raw = connection.connect(profile, key, read_only=True)
    except (SatchelError, connection.DriverError):
        return {}
    try:
        if _locked(raw):
            return {}
        asked = "SELECT kind, body FROM draft WHERE kind IN (?, ?) AND subject = ?"
        return dict(raw.execute(asked, (QUEUE, PICTURE, SUBJECT)).fetchall())
    except connection.DriverError:
        return {}
    finally:
        raw.close()


def _locked(raw: Any) -> bool:
    """A laptop without its server for too long shows nothing, not even what it showed last."""
    rows = raw.execute("SELECT name, value FROM sync_state WHERE name IN ('session', 'last_contact', 'latest')")
    known = {name: json.loads(value) if isinstance(value, str) else value for name, value in rows.fetchall()}
    if not known.get("session") or known.get("last_contact") is None:
        return False
    days, latest = known["session"]["lease_days"], known.get("latest") or 0
    return lease_of(known["last_contact"], days, now=to_ms(SystemClock().now()), latest=latest).over
