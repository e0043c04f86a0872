"""What is needed before the database toolkit is loaded: the key, and the queue as it was last seen (decisions 33)."""

from __future__ import annotations

import base64
import json

from app.frozen import frozen
from app.paths import Profile
from app.queries.rows import TodayList, today_from_json
from app.store import keys, last_seen


@frozen
class FirstLook:
    """The key in hand and what was on screen last, as kept; `picture` (WebP) holds for its `look` only.

    All but the key is empty on a first start and after a damage.
    """

    key: bytes
    kept: str = ""
    look: str = ""
    picture: bytes = b""

    @property
    def today(self) -> TodayList | None:
        """The queue as last seen; None where none is kept or another version kept it."""
        try:
            return today_from_json(json.loads(self.kept)) if self.kept else None
        except (ValueError, KeyError, TypeError):
            return None


def needs_passphrase(profile: Profile) -> bool:
    """Whether somebody must type a passphrase first."""
    return keys.read_key_file(profile).where == "passphrase"


def first_look(profile: Profile, passphrase: str | None = None) -> FirstLook:
    """Unlock and read the kept queue; raises UnavailableError for a key that does not fit."""
    key = keys.unlock(profile, passphrase=passphrase)
    kept = last_seen.read(profile, key)
    try:
        picture = json.loads(kept[last_seen.PICTURE])
        return FirstLook(key, kept[last_seen.QUEUE], str(picture["look"]), base64.b64decode(picture["webp"]))
    except (ValueError, KeyError, TypeError):
        return FirstLook(key, kept.get(last_seen.QUEUE, ""))
