"""By what people may not be reached, in words: beside their numbers and addresses wherever these leave Satchel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, select

from app.domain.stopping import CHANNELS, say_stop, targets
from app.store import stops
from app.store.sets import among
from app.store.tables import synced as t

Company = tuple[str, str]  # id and name of an account, '' where there is none


def stops_said(connection: Connection, people: Mapping[str, Company], today: date) -> dict[str, str]:
    """Contacts by id who are stopped: "Do not call since 12 Nov, asked on a call; Do not write, …"."""
    numbers, addresses = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for found, table, value in ((numbers, t.number, t.number.c.e164), (addresses, t.email, t.email.c.folded)):
        query = select(table.c.contact_id, value).where(among(table.c.contact_id, people), value.is_not(None))
        for contact_id, one in connection.execute(query):
            found[contact_id].append(one)
    who = {
        person: targets(
            person=person, company=account, names=(name,), numbers=numbers[person], addresses=addresses[person]
        )
        for person, (account, name) in people.items()
    }
    held = stops.find(connection, (one for listed in who.values() for one in listed), today)
    said = {}
    for person, listed in who.items():
        words = dict.fromkeys(
            say_stop(stop, today) for channel in CHANNELS if (stop := held.on(channel, listed)) is not None
        )
        if words:
            said[person] = "; ".join(words)
    return said
