"""What a sheet prints, which sheets there are, and the rows of one as they stand now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from sqlalchemy import Connection, func, select

from app.domain.counted import counted
from app.domain.day_words import say_length
from app.domain.queue_order import USUAL
from app.domain.rights import LISTS, no_right
from app.domain.sheets import CALLS, DAY, MOST_ROWS, VISIT, PrintedSheet, SheetRow, letter_of, read_number
from app.domain.site_hours import say_minutes
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.queries import people, today
from app.queries.day import DayPlan, day_plan, say_whole_day
from app.queries.sheet_rows import RowMaker
from app.store import outbox, sheets
from app.store.rights import withheld
from app.store.sets import among
from app.store.tables import synced as t

CALL_GROUPS = ("respond", "call", "later", "stopped")
MORNING = time(8)


@frozen
class SheetCard:
    """One sheet in the list of those that can be entered. `printed_at` ms UTC."""

    id: str
    kind: str
    day: date
    printed_at: int
    rows: int
    entered: int


@frozen
class SheetLine:
    """A row as printed and as it stands: `entered` what was typed for it, `taken_back` the same where that was undone,
    `already` what was logged without the sheet since, `cancelled` when its visit was."""

    row: SheetRow
    entered: str = ""
    taken_back: str = ""
    already: str = ""
    cancelled: bool = False


@frozen
class OpenSheet:
    """A sheet to be entered, `name` with its letter, its rows in the order of the paper."""

    name: str
    kind: str
    day: date
    printed_at: int
    lines: tuple[SheetLine, ...]


# what is printed


def sheet_of_day(
    connection: Connection, *, user: str, day: date, now: datetime, order: Sequence[str] = USUAL
) -> PrintedSheet:
    """The day sheet of that local day; without visits the call list. Numbered as it would be if it were printed now, local.

    RefusedError E-NO-ROWS when there is neither a visit nor a call, E-NO-RIGHT.
    """
    if LISTS in withheld(connection, user):
        raise no_right(LISTS)
    plan = day_plan(connection, user=user, day=day)
    if plan.visits:
        kind, rows = DAY, _day_rows(connection, plan, user, now)
        facts = _facts(plan, rows)
    else:
        kind, (rows, facts) = CALLS, _call_rows(connection, user, day, now, order)
    if not rows:
        raise RefusedError(
            "E-NO-ROWS", tr("Nothing is left to print for {day}.", day=say_whole_day(day, now.date())), safe="",
            do=tr("Add a visit on Day with V, or choose another day."),
        )  # fmt: skip
    me, joined = people.person(connection, user), outbox.state(connection, "client") is not None
    number, letter = _numbered(connection, kind, day, rows)
    printed = tr("printed {now:%a} {day} {now:%b %Y, %H:%M}", now=now, day=now.day)
    return PrintedSheet(
        number, letter, kind, day, say_whole_day(day, now.date()), facts, me.name, me.territory, printed, rows,
        outbox.waiting(connection) if joined else 0,
    )  # fmt: skip


def _day_rows(connection: Connection, plan: DayPlan, user: str, now: datetime) -> tuple[SheetRow, ...]:
    """The stops in their order with the numbers of the Day; those written up already have nothing to be ticked."""
    maker, legs, found = RowMaker(connection, user, now, plan.service), plan.line.legs, []
    visit = t.visit.c
    ids = [stop.id for stop in plan.stops if stop.kind == VISIT]
    written = set(
        connection.execute(select(visit.id).where(among(visit.id, ids), visit.outcome.is_not(None))).scalars()
    )
    for at, (stop, leg) in enumerate(zip(plan.stops, legs, strict=True)):
        row = maker.of_stop(stop) if stop.id not in written else None
        if row is not None:
            found.append(replace(row, start=leg.starts, end=leg.ends, then=_then(plan, at)))
    return tuple(found)


def _then(plan: DayPlan, at: int) -> tuple[str, ...]:
    """What is driven after a row: to the next one, after the last one home."""
    legs = plan.line.legs
    last = at + 1 == len(legs)
    km, minutes = (plan.line.home_km, 0) if last else (legs[at + 1].km, legs[at + 1].driving)
    if km is None or not (last or minutes):
        return ()
    return tr("then {km} km", km=max(round(km), 1)), tr("home") if last else say_length(minutes)


def _facts(plan: DayPlan, rows: tuple[SheetRow, ...]) -> str:
    line, visits = plan.line, sum(row.kind == VISIT for row in rows)
    counts = [counted(visits, "visit"), *([counted(len(rows) - visits, "call")] if len(rows) > visits else [])]
    found = [", ".join(counts)]
    if line.km:
        found.append(
            tr(
                "about {km} km, {length} driving (straight-line estimate)",
                km=round(line.km),
                length=say_length(line.driving),
            )
        )
    end = tr("home") if line.home_km is not None else tr("ends")
    return " · ".join(
        [
            *found,
            tr(
                "leave {leaves}, {end} {back}",
                leaves=say_minutes(line.leaves),
                end=end,
                back=say_minutes(line.home_at),
            ),
        ]
    )


def _call_rows(
    connection: Connection, user: str, day: date, now: datetime, order: Sequence[str]
) -> tuple[tuple[SheetRow, ...], str]:
    """The calls of Today's queue in its order, for a later day as they will stand that morning."""
    if day < now.date():
        return (), ""
    moment = now if day == now.date() else datetime.combine(day, MORNING, now.tzinfo)
    queue = today.today_list(connection, now=moment, user_id=user, order=order)
    calls = [row for group in queue.groups if group.key in CALL_GROUPS for row in group.rows if row.channel == "call"]
    maker = RowMaker(connection, user, moment)
    rows = tuple(maker.of_call(row, number) for number, row in enumerate(calls[:MOST_ROWS], 1))
    many = (
        tr("the first {rows} of {calls} calls", rows=len(rows), calls=len(calls))
        if len(calls) > len(rows)
        else counted(len(rows), "call")
    )
    return rows, tr("{many}, in the order of Today", many=many)


def _numbered(connection: Connection, kind: str, day: date, rows: tuple[SheetRow, ...]) -> tuple[str, str]:
    """A day keeps its number; a reprint whose rows are others gets the next letter."""
    kept = sheets.of_day(connection, kind, day)
    if kept is None:
        return sheets.next_number(connection), ""
    same = next((letter for letter, before in kept.versions.items() if before == rows), None)
    return kept.number, same if same is not None else letter_of(len(kept.versions))


# what is entered


def sheet_cards(connection: Connection) -> tuple[SheetCard, ...]:
    """Every sheet that was printed here, a reprint by itself, the latest first."""
    found = []
    for kept in sheets.every(connection):
        entered = sheets.standing(connection, kept.entered)
        for letter, rows in reversed(kept.versions.items()):
            done = sum(row.id in entered for row in rows)
            found.append(SheetCard(kept.number + letter, kept.kind, kept.day, kept.printed_at, len(rows), done))
    return tuple(found)


def open_sheet(connection: Connection, text: str) -> OpenSheet:
    """A sheet by its number ("D-0087b", "87"), its rows as printed, whatever became of the plan. RefusedError E-NO-SHEET."""
    number, letter = read_number(text) or ("", "")
    kept = sheets.named(connection, number) if number else None
    if kept is None or letter not in kept.versions:
        raise _unknown(connection, number + letter or text.strip()[:20])
    entered = sheets.standing(connection, kept.entered)
    rows = kept.versions[letter]
    left = [row for row in rows if row.id not in entered]
    already = {**_written_up(connection, left), **_called(connection, left, kept)}
    gone = _cancelled(connection, left)
    typed = {row_id: str(one.get("text") or "") for row_id, one in kept.entered.items()}
    lines = tuple(
        SheetLine(row, entered=typed[row.id]) if row.id in entered
        else SheetLine(row, "", typed.get(row.id, ""), already.get(row.id, ""), row.id in gone)
        for row in rows
    )  # fmt: skip
    return OpenSheet(number + letter, kept.kind, kept.day, kept.printed_at, lines)


def _unknown(connection: Connection, name: str) -> RefusedError:
    latest = next((one.id for one in sheet_cards(connection)), "")
    do = (
        tr("It may be a colleague's; {latest} is your latest.", latest=latest)
        if latest
        else tr("None was printed here yet.")
    )
    return RefusedError("E-NO-SHEET", tr("No sheet {name} on this laptop.", name=name), safe="", do=do, field="sheet")


def _written_up(connection: Connection, rows: Sequence[SheetRow]) -> dict[str, str]:
    visit = t.visit.c
    ids = [row.id for row in rows if row.kind == VISIT]
    query = select(visit.id, visit.outcome).where(among(visit.id, ids), visit.outcome.is_not(None))
    return {row.id: row.outcome for row in connection.execute(query)}


def _called(connection: Connection, rows: Sequence[SheetRow], kept: sheets.KeptSheet) -> dict[str, str]:
    """Calls that were logged on the laptop since the sheet was printed, or whose task was closed."""
    act, task = t.activity.c, t.task.c
    calls = [row for row in rows if row.kind != VISIT]
    own = [str(one.get("activity")) for one in kept.entered.values()]
    query = (
        select(act.lead_id, act.outcome, func.max(act.created_at))
        .where(among(act.lead_id, [row.lead_id for row in calls if row.lead_id]), act.kind == "call",
               act.created_at > kept.printed_at, act.id.not_in(own))
        .group_by(act.lead_id)
    )  # fmt: skip
    rung = {row.lead_id: row.outcome or tr("Called") for row in connection.execute(query)}
    closed = select(task.id).where(among(task.id, [row.id for row in calls]), task.state != "open")
    done = set(connection.execute(closed).scalars())
    return {
        row.id: rung.get(row.lead_id, "") or "Done"
        for row in calls if row.lead_id in rung or row.id in done
    }  # fmt: skip


def _cancelled(connection: Connection, rows: Sequence[SheetRow]) -> set[str]:
    visit = t.visit.c
    ids = [row.id for row in rows if row.kind == VISIT]
    states = {
        row.id: row.state for row in connection.execute(select(visit.id, visit.state).where(among(visit.id, ids)))
    }
    return {one for one in ids if str(states.get(one) or "Cancelled").casefold() == "cancelled"}
