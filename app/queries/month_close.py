"""A closed month as it was frozen, for its pack."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from app.domain.figures.month_close import read_month, tables_of
from app.errors import RefusedError
from app.queries.figure_scope import Wanted, scope
from app.queries.figures import Dashboard
from app.store import settings
from app.store.month_credits import closes
from app.store.sets import among
from app.store.tables.local import lead_card

CLOSE = "close"


def pack(connection: Connection, words: str, *, now: datetime, user_id: str) -> Dashboard:
    """The close of a month. RefusedError E-PERIOD, E-MONTH-OPEN, E-NOT-CLOSED, E-NOT-ALLOWED."""
    if not settings.may_set(connection, user_id):
        raise RefusedError("E-NOT-ALLOWED", "Only a manager sees a month close.", do="Ask yours.")
    found = scope(connection, Wanted(), now=now, user_id=user_id)
    month = read_month(words, found.frame.today).written()
    close = closes(connection).get(month)
    if close is None:
        raise RefusedError("E-NOT-CLOSED", f"{month} is not closed.", do=f"Close it with satchel close {month}.")
    found = scope(connection, Wanted(month), now=now, user_id=user_id)
    card = lead_card.c
    ids = {one.lead_id for one in (*close.lines, *close.adjusted)}
    rows = connection.execute(select(card.lead_id, card.name, card.company).where(among(card.lead_id, ids)))
    leads = {row.lead_id: ", ".join(dict.fromkeys(one for one in (row.name, row.company) if one)) for row in rows}
    first = found.frame.period.first
    listed = tables_of(close, found.names, leads, found.frame.zone)
    return Dashboard(CLOSE, f"{first:%B %Y}, closed", found.frame.period.span(), found, (), (), listed, ())
