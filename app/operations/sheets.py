"""From paper to records: a sheet is kept as it was printed, and what was ticked on it is logged in one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from app.clock import from_ms, local_zone, to_ms
from app.domain import written
from app.domain.outcomes import Outcome
from app.domain.rights import LISTS
from app.domain.sheets import VISIT, PrintedSheet, SheetRow, read_number
from app.domain.visits import VisitState
from app.domain.when import say_day
from app.errors import RefusedError
from app.frozen import frozen
from app.language import plural, tr
from app.operations import calls, drafts, leads, rights, tasks, visits
from app.operations.activities import add_activity
from app.operations.calls import CallLog
from app.operations.tasks import Step
from app.operations.visit_outcomes import VisitLog
from app.operations.visit_plans import state_of
from app.store import day_rows, sheets
from app.store.sheets import KeptSheet
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

DRAFT = "sheet"  # the kind of draft that what is being entered is kept as, by the sheet's name


@frozen
class RowEntry:
    """What was ticked and written in a row. `text` as typed ("5 tue 2pm"); the rest as `VisitLog` and `CallLog` have it."""

    row_id: str
    outcome: Outcome
    text: str = ""
    note: str = ""
    next_step: Step | None = None
    reason: str = ""
    wake: date | None = None
    person: str = ""
    address: str = ""
    with_id: str = ""
    meeting_kind: str = ""


@frozen
class EnteredRow:
    """What came of a row: the stage before and after ('' without a lead), how many criteria a meeting still asks."""

    number: int
    company: str
    outcome: str
    stage_before: str = ""
    stage: str = ""
    missing: int = 0


def keep_printed(work: UnitOfWork, printed: PrintedSheet) -> None:
    """Keep a sheet that goes to paper, its rows as they stand on it. RefusedError E-SHEET-CHANGED when its number was given
    to another day meanwhile."""
    kept = sheets.named(work.connection, printed.number)
    if kept is not None and (kept.kind, kept.day) != (printed.kind, printed.day):
        raise RefusedError(
            "E-SHEET-CHANGED",
            tr("{number} is another sheet by now.", number=printed.number),
            do=tr("Show the sheet again."),
        )
    if kept is None:
        kept = KeptSheet(printed.number, "", printed.kind, printed.day, work.now, {}, {})
    versions = {**kept.versions, printed.letter: printed.rows}
    sheets.keep(work.connection, replace(kept, letter=list(versions)[-1], printed_at=work.now, versions=versions))
    rights.note(work, LISTS, printed.name, count=len(printed.rows))


def enter_rows(work: UnitOfWork, name: str, entries: Sequence[RowEntry]) -> tuple[EnteredRow, ...]:
    """Log what was ticked on a sheet, all of it or nothing; a row that stands entered already gets its new words as a note.

    RefusedError E-NO-SHEET, E-SHEET-AHEAD, E-ROW-ENTERED, and all that logging a visit or call refuses, with the row's id as
    its field.
    """
    kept, rows = _sheet(work, name)
    today = from_ms(work.now).astimezone(local_zone()).date()
    if kept.day > today:
        raise RefusedError(
            "E-SHEET-AHEAD",
            tr("{name} is for {day}, which is still to come.", name=name, day=say_day(kept.day, today)),
            do=tr("Enter it that day."),
        )
    before = sheets.standing(work.connection, kept.entered)
    entered, found = dict(kept.entered), []
    for entry in entries:
        row = rows.get(entry.row_id)
        if row is None:
            raise RefusedError("E-NO-SHEET", tr("{name} has no such row.", name=name), field=entry.row_id)
        try:
            done, activity = _enter(work, row, entry, kept, name, before.get(row.id))
        except RefusedError as error:
            raise RefusedError(
                error.code,
                tr(
                    "Row {number}, {company}: {happened}",
                    number=row.number,
                    company=row.company,
                    happened=error.happened,
                ),
                safe=tr("Nothing was entered yet."),
                do=error.do,
                field=row.id,
                missing=error.missing,
            ) from error
        entered[row.id] = {"text": entry.text, "activity": activity, "at": work.now, "printed": name}
        found.append(done)
    sheets.keep(work.connection, replace(kept, entered=entered))
    drafts.drop(work, DRAFT, name)
    work.label = plural(len(found), "{number} row entered from {name}", "{number} rows entered from {name}", name=name)
    return tuple(found)


def put_off(work: UnitOfWork, name: str, row_ids: Iterable[str], day: date) -> int:
    """Rows that were left open stand on another local day, last, without a fixed time; how many could be moved."""
    _, rows = _sheet(work, name)
    visit, moved = t.visit.c, 0
    for row in (rows[one] for one in row_ids if one in rows):
        record = work.row("visit" if row.kind == VISIT else "task", row.id)
        if record is None:
            continue
        if row.kind != VISIT and record["state"] == "open":
            work.patch("task", row.id, {"due_at": None, "due_date": day.isoformat(), "position": None})
            moved += 1
        elif row.kind == VISIT and state_of(record) is VisitState.PLANNED:
            last = select(func.max(visit.position)).where(visit.day == day.isoformat(), visit.owner_id == work.user)
            position = (work.connection.execute(last).scalar() or 0) + 1
            work.patch("visit", row.id, {"day": day.isoformat(), "fixed_at": None, "position": position})
            moved += 1
    today = from_ms(work.now).astimezone(local_zone()).date()
    work.label = plural(moved, "{number} row put on {day}", "{number} rows put on {day}", day=say_day(day, today))
    return moved


def _sheet(work: UnitOfWork, name: str) -> tuple[KeptSheet, dict[str, SheetRow]]:
    number, letter = read_number(name) or ("", "")
    kept = sheets.named(work.connection, number) if number else None
    if kept is None or letter not in kept.versions:
        raise RefusedError("E-NO-SHEET", tr("No sheet {name} on this laptop.", name=name), field="sheet")
    return kept, {row.id: row for row in kept.versions[letter]}


def _enter(
    work: UnitOfWork, row: SheetRow, entry: RowEntry, kept: KeptSheet, name: str, before: dict[str, Any] | None
) -> tuple[EnteredRow, str]:
    """Log one row; what came of it and the id of the entry in the timeline."""
    if before is not None:
        return _add_words(work, row, entry, name, before)
    stage = _stage(work, row.lead_id)
    known_by = f"sheet {name}, planned time" if row.start is not None else f"sheet {name}"
    log = _log_visit if row.kind == VISIT else _log_call
    activity, lead_id, missing = log(work, row, entry, kept.day, known_by)
    done = EnteredRow(row.number, row.company, entry.outcome.name, stage, _stage(work, lead_id), missing)
    return done, activity


def _add_words(
    work: UnitOfWork, row: SheetRow, entry: RowEntry, name: str, before: dict[str, Any]
) -> tuple[EnteredRow, str]:
    """A row is logged once: words that were not there the first time become a note, another outcome is refused."""
    if str(before["text"])[:1] != entry.outcome.key:
        raise RefusedError(
            "E-ROW-ENTERED", tr("it is entered already as “{text}”.", text=str(before['text'])[:40]),
            do=tr("Take that entry back first, or put it right on the visit or lead."),
        )  # fmt: skip
    about = work.require("activity", str(before["activity"]))
    add_activity(
        work,
        about,
        kind="note",
        title=written.NOTE(),
        text=entry.note or entry.text[1:].strip(),
        known_by=f"sheet {name}",
    )
    stage = _stage(work, about["lead_id"] or "")
    return EnteredRow(row.number, row.company, tr("Note added"), stage, stage), str(before["activity"])


def _log_visit(work: UnitOfWork, row: SheetRow, entry: RowEntry, day: date, known_by: str) -> tuple[str, str, int]:
    visit = work.row("visit", row.id)
    standing = visit is not None and state_of(visit) is not VisitState.CANCELLED
    starts, ends = _times(work, row, day, visit if standing else None)
    log = VisitLog(
        entry.outcome, note=entry.note, next_step=entry.next_step, reason=entry.reason, wake=entry.wake, person=entry.person,
        address=entry.address, with_id=entry.with_id, meeting_kind=entry.meeting_kind or "on site", arrived_at=starts,
        left_at=ends, known_by=known_by,
    )  # fmt: skip
    if standing:
        if visit is not None and visit["day"] != day.isoformat() and not visit["outcome"]:
            work.patch("visit", row.id, {"day": day.isoformat()})  # moved since, but it was made that day after all
        done = visits.log_visit(work, row.id, log)
    else:
        done = visits.log_past_visit(
            work, log, account_id=row.account_id, lead_id=row.lead_id, contact_id=row.contact_id, site_id=row.site_id
        )
    return done.activity_id, done.lead_id, len(done.missing)


def _times(
    work: UnitOfWork, row: SheetRow, day: date, visit: dict[str, Any] | None
) -> tuple[datetime | None, datetime | None]:
    """When one came and left: as kept on the laptop, else as planned, never before one set out and never later than now."""
    kept = visit or {}
    starts = _planned(day, row.start or 0)
    length = (max((row.end or 0) - (row.start or 0), 0)) * 60_000
    starts = kept.get("arrived_at") or max(min(starts, work.now - length), kept.get("left_for_at") or 0)
    ends = kept.get("left_at") or max(min(starts + length, work.now), starts)
    zone = local_zone()
    return from_ms(starts).astimezone(zone), from_ms(ends).astimezone(zone)


def _planned(day: date, minutes: int) -> int:
    """ms UTC of so many minutes after midnight; a day that is too full goes on after the next one."""
    return to_ms(day_rows.moment_of(day + timedelta(days=minutes // 1440), minutes % 1440))


def _log_call(work: UnitOfWork, row: SheetRow, entry: RowEntry, day: date, known_by: str) -> tuple[str, str, int]:
    """A call to somebody who is no lead yet opens one: an outcome needs something to stand on."""
    lead_id = row.lead_id or leads.open_lead(
        work, contact_id=row.contact_id or None, account_id=row.account_id or None, source="Call"
    )
    planned = _planned(day, row.start) if row.start is not None else work.now
    at = min(planned, work.now)
    log = CallLog(
        entry.outcome, note=entry.note, next_step=entry.next_step, reason=entry.reason, wake=entry.wake, person=entry.person,
        with_id=entry.with_id, meeting_kind=entry.meeting_kind or "phone", called=from_ms(at).astimezone(local_zone()),
        started_at=at, known_by=known_by,
    )  # fmt: skip
    done = calls.log_call(work, lead_id, log)
    task = work.row("task", row.id)
    if task is not None and task["state"] == "open":
        tasks.finish_task(work, row.id)
    return done.activity_id, lead_id, len(done.missing)


def _stage(work: UnitOfWork, lead_id: str | None) -> str:
    lead = work.row("lead", lead_id) if lead_id else None
    return str(lead["stage"] or "") if lead is not None else ""
