"""What Today showed last, kept in the encrypted store and read before the database toolkit is loaded (decisions 33)."""

from __future__ import annotations

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
        asked = "SELECT kind, body FROM draft WHERE kind IN (?, ?) AND subject = ?"
        return dict(raw.execute(asked, (QUEUE, PICTURE, SUBJECT)).fetchall())
    except connection.DriverError:
        return {}
    finally:
        raw.close()
