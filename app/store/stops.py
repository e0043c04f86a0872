"""Who must not be reached: suppressions by record and by keyed hash, and the company's list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import field
from datetime import date

from sqlalchemy import Connection, or_, select

from app.clock import from_ms, local_zone
from app.domain.stopping import ALL, COMPANY, PERSON, USED_BY, Stop, keyed_hash
from app.frozen import frozen
from app.store import settings
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import stop_list

Target = tuple[str, str]


@frozen
class Stops:
    """The stops of some people and companies, by what they name. Days are local."""

    today: date
    found: dict[Target, tuple[Stop, ...]] = field(default_factory=dict)

    def on(self, channel: str, targets: Iterable[Target]) -> Stop | None:
        """The stop that forbids reaching any of these by that channel; those for ever before those until a day."""
        held = [one for target in targets for one in self.found.get(target, ()) if one.holds(channel, self.today)]
        return min(held, key=_weight, default=None)

    def channels(self, targets: Iterable[Target]) -> tuple[str, ...]:
        """Every channel that is stopped for these."""
        found: dict[str, None] = {}
        for target in targets:
            for one in self.found.get(target, ()):
                if one.holds(one.channel, self.today):
                    found[one.channel] = None
        return tuple(found)


def _weight(stop: Stop) -> tuple[bool, bool]:
    return stop.until is not None, stop.listed


def keys_of(connection: Connection) -> list[str]:
    """The keys of the hashes, the one to make new ones with first. A workspace that has none uses the empty one."""
    return [str(one) for one in settings.values_of(connection, settings.SUPPRESSION_KEY)] or [""]


def find(connection: Connection, targets: Iterable[Target], today: date) -> Stops:
    """The stops of these targets: people and companies by id, numbers in E.164, addresses, domains, company names."""
    wanted = list(dict.fromkeys(targets))
    keys = keys_of(connection)
    by_hash = {keyed_hash(key, kind, value): (kind, value) for key in keys for kind, value in wanted}
    by_id = {value: (kind, value) for kind, value in wanted if kind in (PERSON, COMPANY)}
    if not wanted:
        return Stops(today)
    found: dict[Target, list[Stop]] = defaultdict(list)
    row = t.suppression.c
    query = (
        select(t.suppression, t.user.c.name.label("by"))
        .outerjoin(t.user, t.user.c.id == row.asked_by)
        .where(or_(among(row.hash, by_hash), among(row.contact_id, by_id), among(row.account_id, by_id)))
    )
    for one in connection.execute(query).mappings():
        stop = Stop(
            one["channel"] or ALL,
            one["kind"] or "",
            one["reason"] or "",
            from_ms(one["created_at"]).astimezone(local_zone()).date(),
            date.fromisoformat(one["until"]) if one["until"] else None,
            one["by"] or "",
        )
        hit = by_hash.get(one["hash"])
        holder = by_id.get(one["contact_id"] or "") or by_id.get(one["account_id"] or "")
        # A row about a number of somebody forbids that number; the person is forbidden by a row of their own.
        if hit is not None:
            found[hit].append(stop)
        elif holder is not None and one["kind"] in (PERSON, COMPANY):
            found[holder].append(stop)
    _add_listed(connection, by_hash, found)
    return Stops(today, {target: tuple(stops) for target, stops in found.items()})


def _add_listed(connection: Connection, by_hash: dict[str, Target], found: dict[Target, list[Stop]]) -> None:
    hashes = connection.execute(select(stop_list.c.hash).where(among(stop_list.c.hash, by_hash))).scalars().all()
    if not hashes:
        return
    about = settings.value_of(connection, settings.STOP_LIST, {})
    since = date.fromisoformat(about["day"]) if about.get("day") else None
    for one in hashes:
        target = by_hash[one]
        found[target] += [Stop(channel, target[0], since=since, listed=True) for channel in USED_BY[target[0]]]
