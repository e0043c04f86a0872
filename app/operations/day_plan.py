"""A person's own day: what stands on it in which order, what has a fixed time, where it begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.clock import to_ms
from app.domain.day_words import MOST_MINUTES, DayHome
from app.domain.names import clean_line
from app.domain.places import SERVICES, read_place
from app.errors import RefusedError
from app.language import tr
from app.operations import settings, sites, visits
from app.operations.sites import SiteFields
from app.store import day_rows
from app.store.day_rows import CALL, VISIT, DayRow
from app.store.unit_of_work import UnitOfWork


def set_order(work: UnitOfWork, day: date, ids: Sequence[str], *, label: str = tr("Order of the day changed")) -> None:
    """Put the stops of one's local day into that order; those not named stay behind. RefusedError E-DAY-CHANGED for unknown ones."""
    rows = {row.id: row for row in day_rows.rows_of(work.connection, work.user, day)}
    if unknown := [one for one in ids if one not in rows]:
        raise RefusedError(
            "E-DAY-CHANGED",
            tr("{unknown} of these stops are no longer on the day.", unknown=len(unknown)),
            do=tr("Look at the day again."),
        )
    work.label = work.label or label
    ordered = list(dict.fromkeys([*ids, *rows]))
    for position, one in enumerate(ordered, 1):
        work.patch(rows[one].entity, one, {"position": position})


def move_stop(work: UnitOfWork, day: date, stop_id: str, by: int) -> bool:
    """One up (-1) or down (1); False at the end of the day. RefusedError E-DAY-CHANGED."""
    ids = [row.id for row in day_rows.rows_of(work.connection, work.user, day)]
    at = ids.index(stop_id) if stop_id in ids else -1
    if at < 0:
        raise RefusedError("E-DAY-CHANGED", tr("This stop is no longer on the day."), do=tr("Look at the day again."))
    to = min(max(at + by, 0), len(ids) - 1)
    if to == at:
        return False
    ids.insert(to, ids.pop(at))
    set_order(work, day, ids, label=tr("Stop moved"))
    return True


def fix_time(work: UnitOfWork, day: date, stop_id: str, minutes: int | None) -> None:
    """Give a stop a fixed time, minutes after midnight of its local day, or none. RefusedError E-DAY-CHANGED."""
    row = _row(work, day, stop_id)
    moment = to_ms(day_rows.moment_of(day, minutes)) if minutes is not None else None
    work.label = tr("Time fixed") if minutes is not None else tr("Time no longer fixed")
    if row.kind == VISIT:
        work.patch("visit", stop_id, {"day": day.isoformat(), "fixed_at": moment})
        return
    due = {"due_at": moment, "due_date": None if moment is not None else day.isoformat()}
    work.patch("task", stop_id, {**due, "position": row.record["position"] or _last(work, day) + 1})


def set_time(work: UnitOfWork, day: date, stop_id: str, *, at: int | None, minutes: int | None) -> None:
    """A fixed time, a length, or both, in one step; None leaves either as it is. RefusedError E-DAY-CHANGED, E-MINUTES."""
    if minutes is not None and _row(work, day, stop_id).kind == VISIT:
        set_minutes(work, stop_id, minutes)
    if at is not None:
        fix_time(work, day, stop_id, at)


def set_minutes(work: UnitOfWork, visit_id: str, minutes: int) -> None:
    """How long a visit is planned to be; RefusedError E-MINUTES."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise RefusedError(
            "E-MINUTES",
            tr("{minutes} minutes is no length of a visit.", minutes=minutes),
            do=tr("Write 1 to {most_minutes}.", most_minutes=MOST_MINUTES),
            field="minutes",
        )
    work.label = tr("Length of the visit changed")
    work.patch("visit", visit_id, {"minutes": minutes})


def add_stop(
    work: UnitOfWork,
    day: date,
    account_id: str,
    *,
    lead_id: str = "",
    contact_id: str = "",
    site_id: str = "",
    at: int | None = None,
) -> str:
    """Plan a visit of an account on a local day, as the stop number `at` (0 is first) or the last; returns its id.

    Without a site it is where the contact is, else the first site with coordinates. RefusedError as `visits.plan_visit`.
    """
    before = [row.id for row in day_rows.rows_of(work.connection, work.user, day)]
    site = site_id or day_rows.site_for(work.connection, account_id, contact_id)
    work.label = work.label or tr("Stop added")
    visit_id = visits.plan_visit(
        work, account_id=account_id, lead_id=lead_id, contact_id=contact_id, site_id=site, day=day
    )
    place = len(before) if at is None else min(max(at, 0), len(before))
    set_order(work, day, [*before[:place], visit_id, *before[place:]])
    return visit_id


def add_stops(work: UnitOfWork, day: date, account_ids: Sequence[str], *, at: int | None = None) -> list[str]:
    """Several accounts one after the other, with the best lead's contact left to the visit; one undo step. As `add_stop`."""
    work.label = (
        tr("{account_ids} stops added", account_ids=len(account_ids)) if len(account_ids) != 1 else tr("Stop added")
    )
    return [add_stop(work, day, one, at=None if at is None else at + number) for number, one in enumerate(account_ids)]


def add_timed_calls(work: UnitOfWork, day: date) -> int:
    """Put the calls that are promised for a minute of the day on its line, each where its time falls; how many."""
    calls = day_rows.timed_calls(work.connection, work.user, day)
    rows = day_rows.rows_of(work.connection, work.user, day)
    work.label = tr("Promised calls put on the line")
    for call in calls:
        made = DayRow(CALL, call, day_rows.minutes_of(call["due_at"], day))
        later = (at for at, row in enumerate(rows) if row.fixed is not None and row.fixed > (made.fixed or 0))
        rows.insert(next(later, len(rows)), made)
    for position, row in enumerate(rows, 1):
        work.patch(row.entity, row.id, {"position": position})
    return len(calls)


def take_call_off(work: UnitOfWork, task_id: str) -> None:
    """Take a call off the line; it stays in Today, and its promise with it."""
    task = work.require("task", task_id)
    if task["promised"]:
        raise RefusedError(
            "E-PROMISED", tr("This call was promised for the day."), do=tr("Call, or snooze it in Today.")
        )
    work.label = work.label or tr("Call taken off the day")
    work.patch("task", task_id, {"position": None})


def place_stop(work: UnitOfWork, visit_id: str, text: str) -> None:
    """Say where a stop is by a map link or coordinates; an account without a site gets one. RefusedError E-PLACE."""
    visit = work.require("visit", visit_id)
    read_place(text)
    work.label = work.label or tr("Place set")
    if visit["site_id"]:
        sites.set_place(work, visit["site_id"], text)
        return
    account = work.require("account", visit["account_id"])
    given = {name: account[name] or "" for name in ("street", "town", "postcode", "region", "country")}
    site_id = sites.add_site(work, account["id"], SiteFields(name=given["town"] or tr("Site"), place=text, **given))
    work.patch("visit", visit_id, {"site_id": site_id})


def set_home(work: UnitOfWork, home: DayHome) -> None:
    """Where and when this laptop's person starts and ends; kept on this laptop alone. RefusedError E-HOME."""
    if home.leave >= home.back:
        raise RefusedError(
            "E-HOME", tr("You would be back before you leave."), do=tr("Change one of the times."), field="back"
        )
    name = clean_line(home.name)[:80]
    day_rows.keep_home(work.connection, work.user, DayHome(name, home.place, home.leave, home.back))


def set_driving(work: UnitOfWork, *, factor: float, kmh: float, service: str) -> None:
    """How roads are estimated and where the codes lead, for everybody; RefusedError E-DRIVING, E-NOT-ALLOWED."""
    (low, high), (slow, fast) = day_rows.FACTORS, day_rows.SPEEDS
    if not low <= factor <= high:
        raise RefusedError(
            "E-DRIVING",
            tr("Roads are {low:g} to {high:g} times as long as the straight line.", low=low, high=high),
            field="factor",
        )
    if not slow <= kmh <= fast:
        raise RefusedError("E-DRIVING", tr("A speed is {slow:g} to {fast:g} km/h.", slow=slow, fast=fast), field="kmh")
    if service not in SERVICES:
        raise RefusedError(
            "E-DRIVING", tr("There is no way of opening a map called {service}.", service=service[:20]), field="service"
        )
    settings.set_value(
        work, day_rows.DRIVING, {"factor": factor, "kmh": kmh, "service": service}, label=tr("Driving changed")
    )


def set_intervals(work: UnitOfWork, text: str) -> None:
    """How many days may pass between visits, a tier a line, such as "A 30"; RefusedError E-INTERVALS, E-NOT-ALLOWED."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        tier, _, days = line.strip().rpartition(" ")
        if not line.strip():
            continue
        if not (tier.strip() and days.isdecimal() and 0 < int(days) <= day_rows.MOST_DAYS):
            raise RefusedError(
                "E-INTERVALS",
                tr("Line {number}, “{line}”, is not clear.", number=number, line=line.strip()[:40]),
                do=tr("Write it like: A 30."),
                field="intervals",
            )
        found[tier.strip()] = int(days)
    settings.set_value(work, day_rows.INTERVALS, found, label=tr("Visit intervals changed"))


def _row(work: UnitOfWork, day: date, stop_id: str) -> DayRow:
    for row in day_rows.rows_of(work.connection, work.user, day):
        if row.id == stop_id:
            return row
    raise RefusedError("E-DAY-CHANGED", tr("This stop is no longer on the day."), do=tr("Look at the day again."))


def _last(work: UnitOfWork, day: date) -> int:
    rows = day_rows.rows_of(work.connection, work.user, day)
    return max((row.record["position"] or 0 for row in rows), default=0)
