"""Every tab of figures at 100,000 leads and 1,000,000 activities: from the question to the answer, as the page asks it."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy import Connection, func, insert, select

from app import operations, queries
from app.changes import Source
from app.clock import from_ms, local_zone
from app.domain.figures.month_close import last_over
from app.ids import derived_id, new_id
from app.queries.figure_scope import Wanted
from app.queries.figures import MORNING, TABS
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork
from app.workspace import Workspace
from tests.benchmarks.measure import Figure, percentile, wall_ms

ACTIVITIES, YEAR_MS, ROUNDS, LIMIT = 1_000_000, 365 * 86_400_000, 7, 200
CLOSED = 9  # months
KINDS = (("call", "No answer"), ("call", "Talked, follow up"), ("call", "Left voicemail"), ("email", None), ("social", None), ("visit", "Met"),
         ("note", None), ("stage", None), ("lifecycle", None))  # fmt: skip
DEALS = ("discovery", "proposal", "negotiation", "closed won", "closed lost")
STAGES = ("Attempting", "Connected", "Qualified", "Meeting set", "Handed off", "Accepted")


def fill(workspace: Workspace, seed: int = 7) -> None:
    """A year of work on the leads that are there: activities, meetings, handoffs with their credits, requests; most months closed."""

    def make(work: UnitOfWork) -> None:
        dice = random.Random(seed)
        reps = [one.id for one in work.connection.execute(select(t.user.c.id))]
        leads = list(work.connection.execute(select(t.lead.c.id)).scalars())
        there = work.connection.execute(select(func.count()).select_from(t.activity)).scalar() or 0
        base = {"created_by": "b", "updated_at": work.now, "updated_by": "b", "_scope": "local", "_ver": 0, "_gen": 0}
        rows: dict[str, list[dict[str, Any]]] = {
            "activity": [],
            "meeting": [],
            "handoff": [],
            "credit": [],
            "opportunity": [],
        }
        for number in range(ACTIVITIES - there):
            rows["activity"].append(base | _activity(dice, leads, reps, work.now))
            if number % 60 == 0:
                _handed(dice, rows, base, leads, reps, work.now)
            if len(rows["activity"]) >= 5_000:
                _write(work, rows)
        _write(work, rows)
        work.connection.exec_driver_sql(
            "UPDATE lead SET asked = 1, touched_at = arrived_at + 600000 + (rowid % 40) * 60000 WHERE rowid % 12 = 0"
        )
        work.connection.exec_driver_sql(
            "UPDATE lead SET arrived_at = ? - (rowid * 7919 % 365) * 86400000 - rowid % 86400000, lifecycle = 'Working'",
            (work.now,),
        )

    workspace.act_as(Source.AUTOMATION, make)
    month = last_over(workspace.today)  # stays open, so that it can be asked what its close would hold
    for _ in range(CLOSED):
        month = month.before()
        workspace.act(operations.month_close.close_month, month.written(), zone=local_zone())


def _activity(dice: random.Random, leads: list[str], reps: list[str], now: int) -> dict[str, Any]:
    kind, outcome = dice.choice(KINDS)
    at = now - dice.randrange(YEAR_MS)
    title, detail = "Call, 0 min 38 s", {"from": "New", "to": dice.choice(STAGES)} if kind == "stage" else None
    if kind == "lifecycle":
        title = dice.choice(("MQL", "SQL", "Accepted", "Recycled"))
        detail = {"from": "Working", "to": title}
    if outcome == "Talked, follow up" and dice.random() < 0.1:
        detail = {"objections": [{"says": f"Objection {dice.randrange(20)}", "handled": dice.random() < 0.5}]}
    return {"id": new_id(), "lead_id": dice.choice(leads), "kind": kind, "at": at, "by_id": dice.choice(reps), "title": title,
            "outcome": outcome, "direction": "out", "seconds": 38, "detail": detail, "created_at": at}  # fmt: skip


def _handed(
    dice: random.Random,
    rows: dict[str, list[dict[str, Any]]],
    base: dict[str, Any],
    leads: list[str],
    reps: list[str],
    now: int,
) -> None:
    """A lead stays with the rep who works it."""
    number = dice.randrange(len(leads))
    lead, sdr = leads[number], reps[number % len(reps)]
    at, meeting, ae = now - dice.randrange(YEAR_MS), new_id(), dice.choice(reps)
    verdict = dice.choice(("accept", "accept", "return", None))
    rows["meeting"].append(base | {"id": meeting, "lead_id": lead, "organiser_id": sdr, "owner_id": ae, "start": at, "minutes": 30, "state": "Held",
                                   "moved": 0, "created_at": at})  # fmt: skip
    rows["handoff"].append(base | {"id": new_id(), "lead_id": lead, "sender_id": sdr, "receiver_id": ae, "offered_at": at, "state": "offered",
                                   "verdict": verdict, "verdict_at": at if verdict else None, "created_at": at})  # fmt: skip
    rows["opportunity"].append(base | {"id": new_id(), "lead_id": lead, "owner_id": ae, "name": "Servicing", "stage": dice.choice(DEALS),
                                       "stage_at": at, "close_date": f"2027-0{dice.randrange(1, 7)}-15", "amount_minor": 2_000_000,
                                       "amount_currency": "GBP", "created_at": at})  # fmt: skip
    for event, subject in (("booked", meeting), ("held", meeting), ("accepted", lead)):
        row_id = derived_id("credit", event, subject)
        rows["credit"].append(base | {"id": row_id, "lead_id": lead, "user_id": sdr, "event": event, "share": 100, "at": at, "created_at": at,
                                      "value_minor": 2_000_000, "value_currency": "GBP"})  # fmt: skip


def _write(work: UnitOfWork, rows: dict[str, list[dict[str, Any]]]) -> None:
    for name, found in rows.items():
        if found:
            work.connection.execute(insert(t.RECORDS[name]).prefix_with("OR IGNORE"), found)
            found.clear()


def figures(workspace: Workspace) -> list[Figure]:
    """Each tab over this quarter, a year and a whole year of one territory, source and rep, the whole answer; wall time of one reader, p50 of
    several, the cycle collector off as in the window. The territory and the source are those of most leads.

    The yardstick, a million additions in Python, tells how quick the machine was at that moment.
    """
    gc.disable()
    now = from_ms(round(workspace.clock.now().timestamp() * 1000)).astimezone(local_zone())
    year, territory, source = f"{now.year}", *workspace.ask(_most_frequent)
    scopes = {
        "this quarter": Wanted(), "a year": Wanted(year), "a territory": Wanted(territory=territory),
        "a year of a territory": Wanted(year, territory=territory), "a year of a source": Wanted(year, source=source),
        "a year of a source in a territory": Wanted(year, source=source, territory=territory), "a year of a rep": Wanted(year, workspace.user),
    }  # fmt: skip
    found = []
    for scope, wanted in scopes.items():
        tabs = (*TABS, (MORNING, "Morning sheet")) if wanted == Wanted() else TABS
        for tab, words in tabs:
            asked = partial(queries.figures.dashboard, wanted=wanted, tab=tab, now=now, user_id=workspace.user)
            found.append(_timed(workspace, asked, f"{words}, {scope}"))
    for scope, month in (("which is open", last_over(now.date())), ("which is closed", last_over(now.date()).before())):
        asked = partial(queries.month_close.review, wanted=Wanted(month.written()), now=now, user_id=workspace.user)
        found.append(_timed(workspace, asked, f"Month close, {scope}"))
    gc.enable()
    return found


def _most_frequent(connection: Connection) -> tuple[str, str]:
    """The territory and the source of most leads."""
    leads = t.lead.outerjoin(t.account, t.account.c.id == t.lead.c.account_id)
    each = (t.account.c.territory, t.lead.c.source)
    counts = (
        select(column)
        .select_from(leads)
        .where(column.is_not(None))
        .group_by(column)
        .order_by(func.count().desc(), column)
        for column in each
    )
    territory, source = (connection.execute(query.limit(1)).scalar_one() for query in counts)
    return territory, source


def _timed(workspace: Workspace, asked: Callable[[Connection], object], words: str) -> Figure:
    taken, yardstick = [], wall_ms(_additions)
    for _ in range(ROUNDS):
        begin, cpu = time.perf_counter(), time.process_time()
        workspace.ask(asked)
        taken.append((time.perf_counter() - begin) * 1000)
        spent = (time.process_time() - cpu) * 1000
    middle = percentile(taken[1:], 0.5)
    detail = f"first {taken[0]:.0f}, worst of the others {max(taken[1:]):.0f}; CPU of the last {spent:.0f}, yardstick {yardstick:.0f} ms"
    return Figure(f"figures, {words}, p50", middle, f"<= {LIMIT} ms", middle <= LIMIT, detail)


def _additions() -> int:
    total = 0
    for number in range(1_000_000):
        total += number
    return total
