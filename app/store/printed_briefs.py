"""Which briefs went to paper from this laptop, and as what; never synced."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy import Connection, insert, select

from app.store.tables.local import meta

_NAME = "printed briefs"
_KEPT = 5000


def printed(connection: Connection) -> dict[str, str]:
    """Fingerprints of the briefs as they were last printed, by handoff id."""
    kept = connection.execute(select(meta.c.value).where(meta.c.name == _NAME)).scalar()
    return dict(json.loads(kept)) if kept else {}


def set_printed(connection: Connection, fingerprints: Mapping[str, str]) -> None:
    """Remember these; the oldest beyond 5,000 are forgotten."""
    known = {key: value for key, value in printed(connection).items() if key not in fingerprints}
    kept = dict([*known.items(), *fingerprints.items()][-_KEPT:])
    connection.execute(insert(meta).prefix_with("OR REPLACE").values(name=_NAME, value=json.dumps(kept)))
