"""Sources, objections, forecast and cohorts equal a slow, obvious count in plain Python over generated histories."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select

from app import operations, queries
from app.clock import to_ms
from app.domain.figures.forecast import BACK, KEPT_WEEKS, compared_weeks
from app.domain.figures.periods import read_period
from app.domain.figures.sources import say_age
from app.domain.figures.tables import Table
from app.domain.lifecycle import WAY
from app.domain.money import say_short
from app.domain.objections import ENDED
from app.ids import derived_id, new_id
from app.queries import figure_records, figures
from app.queries.figure_scope import Wanted
from app.store import figure_facts
from app.store.tables import synced as t
from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy
from tests.support.server_figures import ServerFigures, assert_same

MINA, JONAH, CASPAR = "u-mina", "u-jonah", "u-caspar"
REPS, SOURCES, TERRITORIES = (
    (MINA, JONAH),
    ("Webinar", "Expo", ""),
    ("Humber", "Tees"),
)  # each second lead lies in either
YEAR = datetime(2026, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 12, 30, 18, 0, tzinfo=UTC)
PERIODS = ("2026", "2026", "2026-Q4", "2026-11", "2026-12", "2026-W44")
SAYS = ("We have a system", "No budget", "Send an email: please")
STEPS = tuple(one.value for one in WAY)
COST = 640_001
EXPO = "2026-11-05"


def at(minute: int) -> int:
    return to_ms(YEAR + timedelta(minutes=minute))


@dataclass(frozen=True)
class Story:
    """What befell one lead; times in minutes of the year."""

    arrived: int
    asked: bool
    source: str
    owner: str
    sourced: str
    entries: tuple[tuple[int, str, str, str], ...]  # at, from, to, why
    lifecycle: str
    calls: tuple[tuple[int, str, str, tuple[tuple[str, bool], ...]], ...]  # at, by, outcome, objections
    accepted: int | None


def a_story(dice: random.Random) -> Story:
    minute = dice.randrange(250, 363) * 1440 + dice.randrange(1440)
    step, when, entries = dice.choice(("Prospect", "Working", "MQL")), minute, []
    for _ in range(dice.randrange(4)):
        when += dice.randrange(1, 9000)
        to = dice.choice((*STEPS, "Recycled"))
        entries.append(
            (when, step, to, dice.choice(("Too early", "Not our market: they make paper", "Moved to Nurture")))
        )
        step = to
    calls = tuple(
        (minute + dice.randrange(90_000), dice.choice(REPS), dice.choice(("Talked, follow up", "Not interested", "Do not call")),
         tuple((dice.choice(SAYS), dice.random() < 0.6) for _ in range(dice.randrange(3))))
        for _ in range(dice.randrange(3))
    )  # fmt: skip
    accepted = minute + dice.randrange(60_000) if dice.random() < 0.4 else None
    return Story(minute, dice.random() < 0.4, dice.choice(SOURCES), dice.choice(REPS), dice.choice((*REPS, "")), tuple(entries), step,
                 calls, accepted)  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = empty_copy(tmp_path_factory.mktemp("figures") / "w", FakeClock())
    yield made
    made.close()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerFigures]:
    made = ServerFigures(tmp_path_factory.mktemp("server"), postgresql=request.param == "postgresql")
    yield made
    made.close()


BASE = {
    "created_by": MINA,
    "created_at": 0,
    "updated_at": 0,
    "updated_by": MINA,
    "_scope": "local",
    "_ver": 0,
    "_gen": 0,
}


def records(history: list[Story], zone: str) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = {
        "user": [{"id": one, "name": one, "role": "AE" if one == CASPAR else "SDR", "active": True, **BASE} for one in (*REPS, CASPAR)],
        "setting": [{"id": new_id(), "name": "reporting zone", "value": zone, **BASE}],
        "event": [{"id": new_id(), "name": "Expo", "first_day": EXPO, "cost_minor": COST, "cost_currency": "GBP", **BASE}],
        "account": [{"id": one, "name": one, "territory": one, **BASE} for one in TERRITORIES],
        "lead": [], "activity": [], "handoff": [], "credit": [],
    }  # fmt: skip
    for number, story in enumerate(history):
        _add(rows, f"lead-{number:03}", story)
        rows["lead"][-1]["account_id"] = TERRITORIES[number % 2]
    return rows


def _add(rows: dict[str, list[dict[str, Any]]], lead: str, one: Story) -> None:
    rows["lead"].append({"id": lead, "owner_id": one.owner, "source": one.source or None, "asked": one.asked, "stage": "New",
                         "lifecycle": one.lifecycle, "arrived_at": at(one.arrived), **BASE})  # fmt: skip
    about = {"lead_id": lead, "direction": None, "outcome": None, "title": None, "body": None, "detail": None, **BASE}
    for when, before, to, why in reversed(one.entries):
        rows["activity"].append({**about, "id": new_id(), "kind": "lifecycle", "at": at(when), "by_id": MINA, "title": to, "body": why,
                                 "detail": {"from": before, "to": to}})  # fmt: skip
    for when, by, outcome, said in one.calls:
        detail = {"objections": [{"says": says, "handled": handled} for says, handled in said]} if said else None
        rows["activity"].append({**about, "id": new_id(), "kind": "call", "at": at(when), "by_id": by, "direction": "out",
                                 "outcome": outcome, "detail": detail})  # fmt: skip
    if one.sourced:
        rows["credit"].append({"id": derived_id("credit", "sourced", lead), "lead_id": lead, "user_id": one.sourced, "event": "sourced",
                               "share": 100, "at": at(one.arrived), **BASE})  # fmt: skip
    if one.accepted is not None:
        rows["handoff"].append({"id": f"handoff-{lead}", "lead_id": lead, "sender_id": one.owner, "receiver_id": CASPAR, "state": "taken",
                                "offered_at": at(one.arrived), "verdict": "accept", "verdict_at": at(one.accepted), **BASE})  # fmt: skip


# the slow, obvious count


class Reference:
    """Goes through the stories one by one."""

    def __init__(self, history: list[Story], zone: str, wanted: Wanted) -> None:
        self.zone, self.wanted = ZoneInfo(zone), wanted
        self.period = read_period(wanted.period, NOW.astimezone(self.zone).date()).to_date(
            NOW.astimezone(self.zone).date()
        )
        self.history = [
            one for number, one in enumerate(history)
            if wanted.source in ("", one.source) and wanted.territory in ("", TERRITORIES[number % 2])
        ]  # fmt: skip
        self.arrived = [one for one in self.history if self.here(one.arrived, one.sourced or one.owner)]

    def day(self, minute: int) -> date:
        return (YEAR + timedelta(minutes=minute)).astimezone(self.zone).date()

    def here(self, minute: int, person: str) -> bool:
        return self.day(minute) in self.period and (not self.wanted.person or person == self.wanted.person)

    def sources(self) -> dict[str, tuple[int, int, int, int, int]]:
        found = {}
        for source in {one.source for one in self.history} | {"Expo"}:
            people = [one for one in self.arrived if one.source == source]
            accepted = [
                one
                for one in self.history
                if one.source == source and one.accepted and self.here(one.accepted, one.owner)
            ]
            costs = source == "Expo" and date.fromisoformat(EXPO) in self.period and self.wanted.source in ("", "Expo")
            row = (len(people), sum(one.asked for one in people), len(accepted), sum(self.back(one) != "" for one in people),
                   COST if costs else 0)  # fmt: skip
            if row[0] or row[2] or row[4]:
                found[source or "Unknown"] = row
        return found

    @staticmethod
    def back(one: Story) -> str:
        last = ""
        for _, before, to, why in one.entries:
            if to == "Recycled" and before in ("Prospect", "MQL"):
                last = {"Too early": "Too early", "Not our market: they make paper": "Not our market"}.get(
                    why, "Other reasons"
                )
        return last

    def steps(self) -> dict[tuple[str, str], tuple[int, int, str]]:
        found = {}
        for source in SOURCES:
            for number, step in enumerate(STEPS[:-1]):
                came, ages = 0, []
                for one in self.arrived:
                    first = self.first(one)
                    if one.source == source and step in first:
                        came += 1
                        after = [
                            first[later]
                            for later in STEPS[number + 1 :]
                            if later in first and first[later] >= first[step]
                        ]
                        ages += [min(after) - first[step]] if after else []
                if came:
                    age = say_age(round(median(ages) * 60_000)) if ages else "–"
                    found[source or "Unknown", f"{step} to {STEPS[number + 1]}"] = (came, len(ages), age)
        return found

    @staticmethod
    def first(one: Story) -> dict[str, int]:
        begin = one.entries[0][1] if one.entries else one.lifecycle
        found = {begin: one.arrived} if begin in STEPS else {}
        for when, _, to, _ in one.entries:
            if to in STEPS and to not in found:
                found[to] = when
        return found

    def objections(self) -> dict[str, tuple[int, int, int]]:
        found: dict[str, list[int]] = {}
        for one in self.history:
            for when, by, outcome, said in one.calls:
                for says, handled in said:
                    if self.here(when, by):
                        row = found.setdefault(says, [0, 0, 0])
                        row[0] += 1
                        row[1] += handled
                        row[2] += handled and outcome not in ENDED
        return {says: (row[0], row[1], row[2]) for says, row in found.items()}


@settings(max_examples=10, derandomize=True, phases=(Phase.generate,))
@given(
    seed=st.integers(0, 10**9), zone=st.sampled_from(("Europe/London", "America/New_York")), period=st.sampled_from(PERIODS),
    person=st.sampled_from(("", MINA, JONAH)), source=st.sampled_from(("", "", "Expo")),
    territory=st.sampled_from(("", "", "Tees")),
)  # fmt: skip
def test_sources_and_objections_are_what_a_slow_count_over_the_history_finds(
    workspace: Workspace,
    server: ServerFigures,
    seed: int,
    zone: str,
    period: str,
    person: str,
    source: str,
    territory: str,
) -> None:
    dice = random.Random(seed)
    history = [a_story(dice) for _ in range(16)]
    wanted = Wanted(period, person, "", source, territory)
    right = Reference(history, zone, wanted)
    assert workspace._writer is not None
    with workspace._writer.connect() as connection:
        transaction = connection.begin()
        try:
            found = records(history, zone)
            _insert(connection, found)
            here = _tabs(connection, wanted)
            tables = {one.key: one for tab in ("sources", "objections") for one in here[tab].tables}
            _compare(tables, right)
            for key in ("sources", "sent_back", "steps", "objections"):
                for row in tables[key].rows:
                    count = int(row.cells[{"sent_back": 2, "steps": 2}.get(key, 1)])
                    assert figure_records.behind(connection, wanted, row.id, now=NOW).total == count, row
        finally:
            transaction.rollback()
    assert_same(here, server.tabs(found, wanted, NOW))


def _insert(connection: Any, found: dict[str, list[dict[str, Any]]]) -> None:
    """With whose laptop it is among the people, as the server has them."""
    for name, rows in found.items():
        if rows:
            connection.execute(insert(t.RECORDS[name]), rows)
    figure_facts.refresh(connection)
    found["user"] = [dict(row) for row in connection.execute(select(t.user)).mappings()]


def _tabs(connection: Any, wanted: Wanted) -> dict[str, figures.Dashboard]:
    return {tab: figures.dashboard(connection, wanted, tab, now=NOW) for tab, _ in figures.TABS}


def _compare(tables: dict[str, Table], right: Reference) -> None:
    sources = right.sources()
    shown = {row.cells[0]: row.cells for row in tables["sources"].rows}
    assert {one: tuple(map(int, cells[1:5])) for one, cells in shown.items()} == {
        one: row[:4] for one, row in sources.items()
    }
    assert {one for one, cells in shown.items() if cells[5] == "£6k"} == {one for one, row in sources.items() if row[4]}
    back = Counter(right.back(one) for one in right.arrived if right.back(one))
    assert {row.cells[0]: int(row.cells[2]) for row in tables["sent_back"].rows} == back
    assert {
        (row.cells[0], row.cells[1]): (int(row.cells[2]), int(row.cells[3]), row.cells[5])
        for row in tables["steps"].rows
    } == right.steps()
    said = {
        row.cells[0]: (int(row.cells[1]), int(row.cells[2]), int(row.cells[4])) for row in tables["objections"].rows
    }
    assert said == right.objections()


# forecast and cohorts


@dataclass(frozen=True)
class DealStory:
    """An opportunity: its stage, its day in days from today (None for none), what it is worth, its own probability."""

    stage: str
    close: int | None
    minor: int | None
    currency: str
    percent: int | None
    person: str


CHANCE = {"discovery": 20, "proposal": 50, "negotiation": 75, "closed won": 100}


def a_deal(dice: random.Random) -> DealStory:
    return DealStory(dice.choice((*CHANCE, "closed lost")), dice.choice((None, -60, -29, -1, 0, 1, 31, 40)), dice.choice((None, 10_001, 900_000)),
                     dice.choice(("GBP", "GBP", "EUR")), dice.choice((None, None, 10)), dice.choice((*REPS, "")))  # fmt: skip


def deal_rows(history: list[DealStory]) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = {"opportunity": [], "credit": []}
    for number, one in enumerate(history):
        close = (NOW.date() + timedelta(days=one.close)).isoformat() if one.close is not None else None
        rows["opportunity"].append({"id": f"deal-{number}", "lead_id": f"of-{number}", "name": "Servicing", "stage": one.stage, "close_date": close,
                                    "amount_minor": one.minor, "amount_currency": one.currency, "probability": one.percent, **BASE})  # fmt: skip
        if one.person:
            rows["credit"].append(
                {
                    "id": f"credit-{number}",
                    "lead_id": f"of-{number}",
                    "user_id": one.person,
                    "event": "accepted",
                    **BASE,
                }
            )
    return rows


def forecast_by_hand(history: list[DealStory], person: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The currency, which is that of most, and the count and sum of each month."""
    each = Counter(one.currency for one in history)
    currency = min(each, key=lambda one: (-each[one], one))
    found: dict[str, tuple[int, int]] = {}
    for one in history:
        if (
            one.stage not in CHANCE
            or one.minor is None
            or one.currency != currency
            or (person and one.person != person)
        ):
            continue
        day = NOW.date() + timedelta(days=one.close) if one.close is not None else None
        if one.stage == "closed won" and (day is None or day < date(2026, 12, 1)):
            continue
        late = day is not None and day < date(2026, 12, 1)
        months = ("December", "January 2027", "February 2027")
        name = "No date" if day is None else "Late: before December" if late else months[day.month % 12]
        percent = one.percent if one.percent is not None and one.stage != "closed won" else CHANCE[one.stage]
        deals, minor = found.get(name, (0, 0))
        found[name] = (deals + 1, minor + one.minor * percent // 100)
    return currency, found


def cohort_by_hand(history: list[Story], zone: str, person: str) -> dict[str, tuple[int, list[int]]]:
    local = ZoneInfo(zone)
    found = {}

    def month_at(minute: int) -> int:
        return (YEAR + timedelta(minutes=minute)).astimezone(local).month

    worked = [
        one for one in history if one.lifecycle != "Prospect" and (not person or (one.sourced or one.owner) == person)
    ]
    for month in range(8, 13):
        own = [one for one in worked if month_at(one.arrived) == month]
        accepted = [one.accepted for one in own if one.accepted is not None and at(one.accepted) <= to_ms(NOW)]
        counts = [sum(month_at(one) - month <= after for one in accepted) for after in range(13 - month)]
        found[f"{date(2026, month, 1):%b} 2026"] = (len(own), counts)
    return found


@settings(max_examples=8, derandomize=True, phases=(Phase.generate,))
@given(
    seed=st.integers(0, 10**9),
    zone=st.sampled_from(("Europe/London", "America/New_York")),
    person=st.sampled_from(("", MINA)),
)
def test_forecast_and_cohorts_are_what_a_slow_count_finds(
    workspace: Workspace, server: ServerFigures, seed: int, zone: str, person: str
) -> None:
    dice = random.Random(seed)
    deals, history = [a_deal(dice) for _ in range(20)], [a_story(dice) for _ in range(30)]
    wanted = Wanted("2026-Q4", person)
    assert workspace._writer is not None
    with workspace._writer.connect() as connection:
        transaction = connection.begin()
        try:
            found = records(history, zone)
            for name, rows in deal_rows(deals).items():
                found[name] = [*found.get(name, []), *rows]
            for name, rows in found.items():
                for each in rows if name == "credit" else ():
                    each.setdefault("share", 100)
                    each.setdefault("at", 0)
            _insert(connection, found)
            here = _tabs(connection, wanted)
            table = here["forecast"].tables[0]
            currency, right = forecast_by_hand(deals, person)
            assert {
                row.cells[0]: (int(row.cells[1]), row.cells[-1]) for row in table.rows if row.cells[0] != "All"
            } == {name: (count, say_short(minor, currency) if minor else "–") for name, (count, minor) in right.items()}
            cohort = here["cohorts"].charts[1]
            assert {one.label: (one.of, list(one.counts)) for one in cohort.columns} == cohort_by_hand(
                history, zone, person
            )
            counted = [(row.id, int(row.cells[1])) for row in table.rows]
            for key, count in counted + [(one.key, one.counts[-1]) for one in cohort.columns]:
                assert figure_records.behind(connection, wanted, key, now=NOW).total == count, key
        finally:
            transaction.rollback()
    assert_same(here, server.tabs(found, wanted, NOW))


def test_a_week_of_the_forecast_is_kept_once_and_later_weeks_are_compared_with_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    clock = FakeClock(datetime(2026, 11, 12, 10, tzinfo=UTC))
    workspace = empty_copy(tmp_path_factory.mktemp("weeks") / "w", clock)
    lead = a_lead(workspace)
    deal = workspace.act(lambda work: work.create("opportunity", {"lead_id": lead, "name": "Servicing", "stage": "proposal",
                         "amount_minor": 2_000_000, "amount_currency": "GBP", "close_date": "2026-12-10"}))  # fmt: skip

    def keep() -> bool:
        week = workspace.ask(queries.figure_forecast.week_to_keep, now=clock.now(), user_id=workspace.user)
        return week is not None and workspace.act(operations.forecast.keep_week, operations.forecast.Week(*week))

    def moved() -> Table:
        return workspace.ask(figures.dashboard, Wanted(), "forecast", now=clock.now()).tables[1]

    assert keep()
    assert moved().rows == ()
    assert not keep(), "a week is kept once"
    workspace.act(lambda work: work.patch("opportunity", deal, {"stage": "negotiation"}))
    clock.move(days=7)
    assert moved().heads == ("Month", "9 Nov", "Now", "Since 9 Nov")
    assert moved().rows[0].cells == ("December", "£10k", "£15k", "Up £5k")
    assert workspace.ask(figures.dashboard, Wanted(person="x"), "forecast", now=clock.now()).tables[1].rows == ()
    for _ in range(40):
        clock.move(days=7)
        assert keep()
    kept = workspace.ask(queries.figure_forecast.kept_weeks)
    assert len(kept) == KEPT_WEEKS
    assert compared_weeks(iter(kept), clock.now().date()) == [
        str(clock.now().date() - timedelta(days=3 + 7 * back)) for back in BACK
    ]
    workspace.close()
