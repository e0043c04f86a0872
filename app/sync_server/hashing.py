"""The key of the workspace's hashes, which every laptop has too (decisions 20): made with the workspace, never changed."""

from __future__ import annotations

from app.sync_server import tables as t
from app.sync_server.ledger import Ledger, Row

KEY = "suppression key"  # the name of the setting


def rows(ledger: Ledger) -> list[Row]:
    """The settings that hold a key, the oldest first."""
    ledger.load_where("setting", t.RECORDS["setting"].c.name == KEY)
    return [one for one in ledger.in_memory("setting") if one["name"] == KEY and one["value"]]


def keys_of(ledger: Ledger) -> list[str]:
    """The keys, the oldest first, to make new hashes with; the empty one where there is none yet."""
    return [str(one["value"]) for one in rows(ledger)] or [""]
