"""What somebody who leaves holds, and who may take it over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, select

from app.domain.counted import counted
from app.domain.people import kind_of
from app.domain.stages import Stage
from app.frozen import frozen
from app.language import tr
from app.queries.people_cover import Moved
from app.store.holdings import Held, holdings
from app.store.tables import synced as t

NAMES = (("accounts", "account", "accounts"), ("tasks", tr("open task"), tr("open tasks")), ("visits", "visit", "visits"),
         ("meetings", "meeting", "meetings"), ("enrolments", tr("running sequence"), tr("running sequences")),
         ("opportunities", tr("open opportunity"), tr("open opportunities")))  # fmt: skip


@frozen
class Taker:
    """Somebody who may take over."""

    id: str
    name: str


@frozen
class Leaving:
    """`takers` may each take everything; `lines` say what goes, with counts, to whoever is named by `to`."""

    takers: tuple[Taker, ...]
    lines: tuple[Moved, ...]


def leaving(connection: Connection, person_id: str, to: Sequence[str]) -> Leaving:
    """The preview for these takers; without any, what there is."""
    found = holdings(connection, person_id)
    users = {row.id: row for row in connection.execute(select(t.user)).all()}
    needs_ae = bool(found.handoffs) or kind_of(users[person_id].role if person_id in users else "") == "ae"
    here = (one for one in users.values() if one.active is not False and one.id != person_id)
    takers = tuple(Taker(one.id, one.name or "") for one in here if (kind_of(one.role) == "ae") is needs_ae)
    names = [(users[one].name or "").split(" ")[0] for one in to if one in users]
    where = (
        tr("to {names}", names=names[0])
        if len(names) == 1
        else tr("in turn to {names}", names=", ".join(names))
        if names
        else tr("to nobody yet")
    )
    lines = [Moved(say_leads(found.leads), where)] if found.leads else []
    for name, one, many in NAMES:
        if count := len(getattr(found, name)):
            lines.append(Moved(tr("{count:,} {one}", count=count, one=one if count == 1 else many), where))
    if count := len(found.handoffs):
        waits = tr("handoff waits") if count == 1 else tr("handoffs wait")
        lines.append(
            Moved(
                tr("{count:,} {waits} for an answer", count=count, waits=waits),
                tr("offered {where}, the clock begins anew", where=where),
            )
        )
    lines.append(Moved(tr("Credits, history and what is over"), tr("stay as they are")))
    return Leaving(tuple(sorted(takers, key=lambda one: one.name)), tuple(lines))


def say_leads(leads: Sequence[Held]) -> str:
    """ "38 leads: 12 New, 20 Attempting, 6 Connected"."""
    stages = Counter(one.stage or Stage.NEW.value for one in leads)
    parts = [
        tr("{counted:,} {stage}", counted=stages[stage.value], stage=tr(stage.value))
        for stage in Stage
        if stages[stage.value]
    ]
    return f"{counted(len(leads), 'lead')}{': ' if parts else ''}{', '.join(parts)}"
