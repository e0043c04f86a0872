"""The rows that figures are counted from, kept beside the records: triggers note what changed, and the transaction that changed it
makes the facts of those leads anew before it ends. So they follow whoever wrote: a person, sync, an import, undo, a merge, erasing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing
from json import dumps, loads
from typing import Any

from sqlalchemy import Connection, Table

from app.domain.figures import month_close
from app.domain.figures.activities import TALKED
from app.domain.figures.sources import ORDER, ages_of, journey_of
from app.domain.handoffs import ACCEPT, ENDED
from app.domain.lifecycle import Lifecycle
from app.domain.stages import PATH
from app.ids import derived_id
from app.store.tables import figures as f
from app.store.tables.synced import MADE

LEAD, MEETING, HANDOFF, DEAL, CREDIT, CLOSE = "lead", "meeting", "handoff", "opportunity", "credit", "close"
BATCH = 2_000  # leads
DAY = 86_400_000
EVERY = "*"  # the slice of all leads

Facts = dict[Table, list[tuple[Any, ...]]]


def slice_of(source: str, territory: str) -> str:
    """The slice of the work on leads of a source, a territory or both, '' for any."""
    if source and territory:
        return f"b{source}\x1f{territory}"
    return f"s{source}" if source else f"t{territory}" if territory else EVERY


# one SELECT for each fact, of the leads given as a JSON list


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"'{one}'" for one in words)


def _rank(stage: str) -> str:
    cases = " ".join(f"WHEN '{one.value}' THEN {number}" for number, one in enumerate(PATH))
    return f"CASE {stage} {cases} ELSE 0 END"


_GIVEN = "IN (SELECT value FROM json_each(?))"
_ABOUT = "coalesce(lead.source, ''), coalesce(account.territory, '')"
_TO_LEAD = "LEFT JOIN lead ON lead.id = {0}.lead_id LEFT JOIN account ON account.id = lead.account_id"
_LEADS = f"""
SELECT lead.id, {_ABOUT},
  coalesce((SELECT user_id FROM credit WHERE lead_id = lead.id AND event = 'sourced'), lead.owner_id, ''), lead.arrived_at,
  coalesce(lead.lifecycle, '') != '{Lifecycle.PROSPECT.value}',
  max({_rank("lead.stage")}, coalesce((
    SELECT max({_rank("json_extract(activity.detail, '$.to')")}) FROM activity
    WHERE activity.lead_id = lead.id AND activity.kind = 'stage'), 0)),
  coalesce(lead.asked, 0), lead.touched_at,
  CASE WHEN lead.asked THEN coalesce((
    SELECT by_id FROM activity WHERE activity.lead_id = lead.id AND {MADE} ORDER BY at, id LIMIT 1), lead.owner_id, '') ELSE '' END,
  coalesce(lead.lifecycle, '')
FROM lead LEFT JOIN account ON account.id = lead.account_id WHERE lead.id {_GIVEN}
"""
_ENTRIES = f"""
SELECT lead_id, at, title, json_extract(detail, '$.from'), CASE WHEN title = 'Recycled' THEN body END FROM activity
WHERE kind = 'lifecycle' AND at IS NOT NULL AND lead_id {_GIVEN}
"""
_MEETINGS = f"""
SELECT meeting.id, coalesce(meeting.lead_id, ''), {_ABOUT}, coalesce(organiser_id, ''), meeting.created_at,
  coalesce(start, meeting.created_at), coalesce(state, ''), coalesce(moved, 0) > 0
FROM meeting {_TO_LEAD.format("meeting")}
"""
_CREDITS = (
    f"SELECT lead_id, id, coalesce(user_id, '') FROM credit WHERE event IN ('booked', 'held') AND lead_id {_GIVEN}"
)
_HANDOFFS = f"""
SELECT handoff.id, coalesce(handoff.lead_id, ''), {_ABOUT}, coalesce(sender_id, ''), coalesce(credit.user_id, sender_id, ''),
  coalesce(receiver_id, ''), coalesce(offered_at, 0), coalesce(verdict, ''), verdict_at, coalesce(verdict_reason, ''),
  coalesce(CASE WHEN credit.id IS NULL THEN deal.amount_currency ELSE credit.value_currency END, ''),
  CASE WHEN credit.id IS NULL THEN deal.amount_minor ELSE credit.value_minor END, coalesce(as_briefed, ''),
  receipt_at, receipt_due, verdict_due
FROM handoff {_TO_LEAD.format("handoff")} LEFT JOIN opportunity AS deal ON deal.id = handoff.opportunity_id
LEFT JOIN credit ON credit.lead_id = handoff.lead_id AND credit.event = 'accepted' AND verdict = '{ACCEPT}'
"""
_PASSED = f"coalesce(handoff.state, '') NOT IN ({_listed(ENDED)}) AND "
_DEALS = f"""
SELECT opportunity.id, coalesce(opportunity.lead_id, ''), {_ABOUT},
  coalesce((SELECT user_id FROM credit WHERE credit.lead_id = opportunity.lead_id AND event = 'accepted'), ''),
  coalesce(opportunity.stage, ''), opportunity.stage_at, coalesce(close_date, ''), amount_minor, coalesce(amount_currency, ''), probability
FROM opportunity {_TO_LEAD.format("opportunity")}
"""

_EVERY_CREDIT = "SELECT credit.id, '', coalesce(credit.lead_id, ''), credit.at FROM credit"
_FROZEN = """
SELECT credit.id, figure_frozen.month, coalesce(credit.lead_id, ''), credit.at
FROM credit JOIN figure_frozen ON figure_frozen.id = credit.id
"""
# Where two laptops closed one at once the first record counts (`month_credits.closes`).
_CLOSED = "SELECT value FROM setting WHERE name = ? AND json_type(value, '$.lines') = 'array' ORDER BY id LIMIT 1"

# the work of each day

_TALKED = f"coalesce(outcome IN ({_listed(TALKED)}), 0)"
_ADDED = "ON CONFLICT DO UPDATE SET count = count + excluded.count, talked = talked + excluded.talked"
_WORK = "INSERT INTO figure_work (slice, by_id, kind, day, count, talked) "
_SLICES = 'json_each(\'["s", "t", "b"]\') AS each'


def _slice(source: str, territory: str) -> str:
    return (
        f"CASE each.value WHEN 's' THEN 's' || nullif({source}, '') WHEN 't' THEN 't' || nullif({territory}, '') "
        f"ELSE 'b' || nullif({source}, '') || char(31) || nullif({territory}, '') END"
    )


_COUNTED = f"coalesce(by_id, ''), kind, day, sum(sign), sum(sign * {_TALKED})"
_CHANGED_EVERY = f"{_WORK} SELECT '{EVERY}', {_COUNTED} FROM figure_change WHERE true GROUP BY 2, 3, 4 {_ADDED}"
_CHANGED_SLICES = f"""
{_WORK} SELECT {_slice("f.source", "f.territory")} AS part, {_COUNTED}
FROM figure_change JOIN figure_lead AS f USING (lead_id) JOIN {_SLICES} WHERE part IS NOT NULL GROUP BY 1, 2, 3, 4 {_ADDED}
"""
# Leads that came into a slice (1) or left it (-1), given as [[lead, source, territory, sign], …], take all their work along.
_MOVED = f"""
WITH moved AS (SELECT json_extract(value, '$[0]') AS lead_id, json_extract(value, '$[1]') AS source,
  json_extract(value, '$[2]') AS territory, json_extract(value, '$[3]') AS sign FROM json_each(?))
{_WORK} SELECT {_slice("moved.source", "moved.territory")} AS part, {_COUNTED.replace("day", f"at / {DAY}")}
FROM moved JOIN activity USING (lead_id) JOIN {_SLICES} WHERE {MADE} AND at IS NOT NULL AND part IS NOT NULL GROUP BY 1, 2, 3, 4 {_ADDED}
"""
_DONE = f"coalesce(by_id, '') AS by_id, kind, at / {DAY} AS day, count(*) AS count, sum({_TALKED}) AS talked"
_RECOUNTED = (
    f"SELECT '{EVERY}' AS slice, {_DONE} FROM activity WHERE {MADE} AND at IS NOT NULL GROUP BY 2, 3, 4",
    f"SELECT {_slice('f.source', 'f.territory')} AS slice, {_DONE} FROM activity JOIN figure_lead AS f USING (lead_id) JOIN {_SLICES} "
    f"WHERE {MADE} AND at IS NOT NULL AND slice IS NOT NULL GROUP BY 1, 2, 3, 4",
)

# What the facts follow from, beside `_lead_facts` and `_meeting_facts`: a test holds it against the number of the rules.
RULES_SAID = (
    _LEADS,
    _ENTRIES,
    _MEETINGS,
    _CREDITS,
    _PASSED,
    _HANDOFFS,
    _DEALS,
    _EVERY_CREDIT,
    _FROZEN,
    _CLOSED,
    *_RECOUNTED,
    *ORDER,
)


def rebuild(connection: Connection) -> None:
    """Make all of them anew; some seconds at a million activities."""
    with closing(connection.connection.cursor()) as cursor:
        for table in (f.figure_work, f.figure_change, f.figure_stale, f.figure_frozen, *_TABLES):
            cursor.execute(f"DELETE FROM {table.name}")
        for name in _closes(cursor):
            _freeze(cursor, name)
        for part, ids in _everybody(cursor).items():
            for some in _batches(ids):
                _renew(cursor, _facts(cursor, part, some), some)
        for recounted in _RECOUNTED:
            cursor.execute(f"{_WORK} {recounted}")


def wrong(connection: Connection) -> list[str]:
    """Which of the facts are not what the records say, in words; empty when they agree. Some seconds at a million activities."""
    found = []
    with closing(connection.connection.cursor()) as cursor:
        kept: dict[Table, set[tuple[Any, ...]]] = {
            table: set(cursor.execute(f"SELECT * FROM {table.name}")) for table in _TABLES
        }
        right: dict[Table, set[tuple[Any, ...]]] = defaultdict(set)
        for part, ids in _everybody(cursor).items():
            for some in _batches(ids):
                for table, made in _facts(cursor, part, some).items():
                    right[table].update(made)
        kept[f.figure_work] = set(cursor.execute("SELECT * FROM figure_work WHERE count != 0"))
        right[f.figure_work] = {row for recounted in _RECOUNTED for row in cursor.execute(recounted)}
        for table, rows in kept.items():
            if count := len(rows ^ right[table]):
                found.append(f"{count:,} rows of {table.name}")
    return found


def _everybody(cursor: Any) -> dict[str, list[str]]:
    """Whose facts of each part there are, '' for those of nobody."""
    lists = {part: f"SELECT DISTINCT coalesce(lead_id, '') FROM {part}" for part in (MEETING, HANDOFF, DEAL, CREDIT)}
    return {
        part: [row[0] for row in cursor.execute(sql)] for part, sql in {LEAD: "SELECT id FROM lead", **lists}.items()
    }


def _batches(ids: Collection[str]) -> Iterator[list[str]]:
    listed = list(ids)
    for start in range(0, len(listed), BATCH):
        yield listed[start : start + BATCH]


def refresh(connection: Connection) -> None:
    """Bring the facts up to date with what triggers noted."""
    with closing(connection.connection.cursor()) as cursor:
        _refresh(cursor)


def _refresh(cursor: Any) -> None:
    stale: dict[str, set[str]] = defaultdict(set)
    for lead_id, part in cursor.execute("SELECT lead_id, part FROM figure_stale").fetchall():
        stale[part].add(lead_id)
    cursor.execute(_CHANGED_EVERY)
    cursor.execute(_CHANGED_SLICES)  # while each lead is still in the slices that its work was counted in
    cursor.execute("DELETE FROM figure_change")
    for some in _batches(stale[LEAD]):
        moved = dumps(_renew_leads(cursor, some))
        for part, table in ((MEETING, f.figure_meeting), (HANDOFF, f.figure_handoff), (DEAL, f.figure_deal)):
            there = cursor.execute(f"SELECT lead_id FROM {table.name} WHERE lead_id {_GIVEN}", (moved,))
            stale[part].update(row[0] for row in there)
    for name in stale[CLOSE]:
        stale[CREDIT] |= _freeze(cursor, name)
    for part in (MEETING, HANDOFF, DEAL, CREDIT):
        for some in _batches(stale[part]):
            _renew(cursor, _facts(cursor, part, some), some)
    cursor.execute("DELETE FROM figure_stale")


def _closes(cursor: Any) -> list[str]:
    """Names of the settings that closed a month."""
    return [
        row[0]
        for row in cursor.execute(
            f"SELECT DISTINCT name FROM setting WHERE name LIKE '{month_close.NAME} %'"
        ).fetchall()
    ]


def _freeze(cursor: Any, name: str) -> set[str]:
    """Note the credits that the close of this name froze, if it still is one; returns whose credits they and those before were."""
    month = name.removeprefix(f"{month_close.NAME} ")
    before = {row[0] for row in cursor.execute("SELECT id FROM figure_frozen WHERE month = ?", (month,))}
    cursor.execute("DELETE FROM figure_frozen WHERE month = ?", (month,))
    closed = cursor.execute(_CLOSED, (name,)).fetchone()
    ids = {"", *(line[0] for line in loads(closed[0])["lines"])} if closed else set()
    cursor.executemany("INSERT INTO figure_frozen VALUES (?, ?)", [(one, month) for one in ids])
    query = f"SELECT DISTINCT coalesce(lead_id, '') FROM credit WHERE id {_GIVEN}"
    return {row[0] for row in cursor.execute(query, (dumps(list(before ^ ids)),))}


def _renew_leads(cursor: Any, ids: Sequence[str]) -> list[str]:
    """The facts of leads; returns which of them are now of another source or territory than before."""
    told = f"SELECT lead_id, source, territory FROM figure_lead WHERE lead_id {_GIVEN}"
    before = set(cursor.execute(told, (dumps(ids),)))
    facts = _facts(cursor, LEAD, ids)
    after = {row[:3] for row in facts[f.figure_lead]}
    _renew(cursor, facts, [one[0] for one in before])
    changed = list({one[0] for one in before ^ after})
    worked = {
        row[0]
        for row in cursor.execute(f"SELECT DISTINCT lead_id FROM activity WHERE lead_id {_GIVEN}", (dumps(changed),))
    }
    moves = [
        (*one, sign) for some, sign in ((before - after, -1), (after - before, 1)) for one in some if one[0] in worked
    ]
    if moves:
        cursor.execute(_MOVED, (dumps(moves),))
    return changed


def _renew(cursor: Any, facts: Facts, ids: Sequence[str]) -> None:
    """Write what differs of the facts that these leads have; one that is still another's, who is looked at later, is taken over."""
    for table, rows in facts.items():
        kept = set(cursor.execute(f"SELECT * FROM {table.name} WHERE lead_id {_GIVEN}", (dumps(ids),)))
        if kept and (gone := kept - set(rows)):
            keys = [number for number, column in enumerate(table.columns) if column.primary_key]
            where = " AND ".join(f"{column.name} = ?" for column in table.primary_key)
            cursor.executemany(
                f"DELETE FROM {table.name} WHERE {where}", [tuple(row[one] for one in keys) for row in gone]
            )
        if new := [row for row in rows if row not in kept] if kept else rows:
            cursor.executemany(
                f"INSERT OR REPLACE INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})", new
            )


# the facts of leads, as they should be


def _facts(cursor: Any, part: str, ids: Sequence[str]) -> Facts:
    return _MAKERS[part](cursor, ids)


def _lead_facts(cursor: Any, ids: Sequence[str]) -> Facts:
    given = (dumps(ids),)
    entries: dict[str, list[Any]] = defaultdict(list)
    for lead_id, *entry in cursor.execute(_ENTRIES, given):
        entries[lead_id].append(entry)
    leads, steps = [], []
    for *row, lifecycle in cursor.execute(_LEADS, given):
        lead_id, source, territory, person, arrived_at = row[:5]
        back = ""
        if arrived_at is not None:
            told = sorted(entries[lead_id], key=_in_order) if lead_id in entries else ()
            way = journey_of(lead_id, person, source, False, arrived_at, lifecycle, told)
            back = way.sent_back
            steps += [
                (lead_id, source, territory, step, person, arrived_at, age) for step, age in ages_of(way.steps).items()
            ]
        leads.append((*row, back))
    return {f.figure_lead: leads, f.figure_step: steps}


def _in_order(entry: Sequence[Any]) -> tuple[Any, ...]:
    return tuple("" if one is None else one for one in entry)


def _meeting_facts(cursor: Any, ids: Sequence[str]) -> Facts:
    """Who made the appointment has the credit for it, unless a credit of its lead says somebody else; its id follows from what it is
    for."""
    given = {(lead_id, row_id): person for lead_id, row_id, person in cursor.execute(_CREDITS, (dumps(ids),))}
    rows = []
    for row in _of(cursor, _MEETINGS, MEETING, ids):
        row_id, lead_id, organiser = row[0], row[1], row[4]
        booked, held = (
            given.get((lead_id, derived_id("credit", event, row_id)), organiser) if given else organiser
            for event in ("booked", "held")
        )
        rows.append((*row[:4], booked, held, *row[5:]))
    return {f.figure_meeting: rows}


def _handoff_facts(cursor: Any, ids: Sequence[str]) -> Facts:
    return {f.figure_handoff: _of(cursor, _HANDOFFS, HANDOFF, ids, _PASSED)}


def _deal_facts(cursor: Any, ids: Sequence[str]) -> Facts:
    return {f.figure_deal: _of(cursor, _DEALS, DEAL, ids)}


def _credit_facts(cursor: Any, ids: Sequence[str]) -> Facts:
    rows = [row for query in (_EVERY_CREDIT, _FROZEN) for row in _of(cursor, query, CREDIT, ids)]
    return {f.figure_credit: rows}


def _of(cursor: Any, query: str, table: str, ids: Sequence[str], where: str = "") -> list[tuple[Any, ...]]:
    """Those of these leads, and those about none where '' is among them."""
    rows = cursor.execute(f"{query} WHERE {where}{table}.lead_id {_GIVEN}", (dumps(ids),)).fetchall()
    if "" in ids:
        rows += cursor.execute(f"{query} WHERE {where}{table}.lead_id IS NULL").fetchall()
    return list({row[:2]: row for row in rows}.values())


_MAKERS = {
    LEAD: _lead_facts,
    MEETING: _meeting_facts,
    HANDOFF: _handoff_facts,
    DEAL: _deal_facts,
    CREDIT: _credit_facts,
}
_TABLES = (f.figure_lead, f.figure_step, f.figure_meeting, f.figure_handoff, f.figure_deal, f.figure_credit)
