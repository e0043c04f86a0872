"""What is needed before the database toolkit is loaded: the key, and the queue as it was last seen (decisions 33)."""

from __future__ import annotations

import json
from dataclasses import dataclass

from app.errors import SatchelError
from app.paths import Profile
from app.queries.rows import TodayList, today_from_json
from app.store import connection, keys

LAST_SEEN = "last_seen"


@dataclass(frozen=True)
class FirstLook:
    """The key in hand and what was on screen last; `today` is None on a first start or after a damage."""

    key: bytes
    today: TodayList | None


def needs_passphrase(profile: Profile) -> bool:
    """Whether somebody must type a passphrase first."""
    return keys.read_key_file(profile).where == "passphrase"


def first_look(profile: Profile, passphrase: str | None = None) -> FirstLook:
    """Unlock and read the kept queue; raises UnavailableError for a key that does not fit."""
    key = keys.unlock(profile, passphrase=passphrase)
    return FirstLook(key, _kept(profile, key))


def _kept(profile: Profile, key: bytes) -> TodayList | None:
    """Never an error: what cannot be read now is told when the workspace opens."""
    if not profile.database.exists():
        return None
    try:
        raw = connection.connect(profile, key, read_only=True)
    except (SatchelError, connection.DriverError):
        return None
    try:
        row = raw.execute("SELECT body FROM draft WHERE kind = ? AND subject = 'today'", (LAST_SEEN,)).fetchone()
        return today_from_json(json.loads(row[0])) if row else None
    except (connection.DriverError, ValueError, KeyError, TypeError):
        return None
    finally:
        raw.close()
