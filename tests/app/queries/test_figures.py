"""Every figure equals a slow, obvious count in plain Python over generated histories: leads reassigned and returned, work that
arrived late, two reporting zones, both clock changes of the year."""

from __future__ import annotations

import random
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert, select

from app.clock import to_ms
from app.domain.figures.periods import read_period
from app.domain.stages import PATH
from app.ids import derived_id, new_id
from app.queries import figure_records, figure_scope, figure_work, figures
from app.queries.figure_scope import Wanted
from app.store import cards, figure_facts
from app.store.bulk import insert_rows
from app.store.tables import synced as t
from app.workspace import Workspace
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy
from tests.support.server_figures import ServerFigures, assert_same

MINA, JONAH, CASPAR = "u-mina", "u-jonah", "u-caspar"
REPS, SOURCES = (MINA, JONAH), ("Webinar", "Referral")
TERRITORIES = {"Humber": "Europe/London", "Tees": "America/New_York"}  # with the zone of their hours
YEAR = datetime(2026, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 12, 30, 18, 0, tzinfo=UTC)
PERIODS = ("2026", "2026", "2026", "2026-Q1", "2026-Q4", "2026-10", "2026-11", "2026-W13", "2026-W44", "this quarter")
ZONES = ("Europe/London", "America/New_York")
# Minutes around the clock changes of both zones and around midnights of both, where days are told apart.
_EDGES = [
    datetime(2026, *one, tzinfo=UTC)
    for one in ((3, 29, 1), (3, 8, 7), (10, 25, 1), (11, 1, 6), (3, 30), (10, 26), (11, 11, 5), (12, 30))
]
EDGES = [int((one - YEAR).total_seconds()) // 60 for one in _EDGES]
NOW_MINUTE = int((NOW - YEAR).total_seconds()) // 60


def at(minute: int) -> int:
    return to_ms(YEAR + timedelta(minutes=minute))


@dataclass(frozen=True)
class Story:
    """What befell one lead; times in minutes of the year."""

    arrived: int
    asked: bool
    prospect: bool
    source: str
    owner: str
    answered_after: int | None
    acts: tuple[tuple[int, str, str, str, str], ...]  # at, by, kind, direction, outcome
    moves: tuple[str, ...]
    stage: str
    meeting: tuple[int, int, str, str, str, int] | None  # agreed, start, state, organiser, who has the credit, moved
    handoffs: tuple[tuple[int, str, str, int, str, str], ...]  # offered, sender, verdict, answered after, state, why
    credited: str
    value: int | None
    currency: str
    territory: str
    tasks: tuple[tuple[int, str], ...]  # due, state


def a_moment(dice: random.Random) -> int:
    return dice.choice(EDGES) + dice.randrange(-90, 90) if dice.random() < 0.4 else dice.randrange(363 * 1440)


def a_story(dice: random.Random) -> Story:
    """One lead's year, drawn so that much happens in it."""
    acts = tuple(
        (a_moment(dice), dice.choice(REPS), dice.choice(("call", "call", "email", "social", "message", "visit", "note")),
         dice.choice(("out", "out", "in", "")), dice.choice(("No answer", "Talked, follow up", "Met", "")))
        for _ in range(dice.randrange(6))
    )  # fmt: skip
    meeting = (a_moment(dice), a_moment(dice), dice.choice(("Booked", "Held", "Held", "No-show", "Cancelled", "Proposed")), dice.choice(REPS),
               dice.choice((*REPS, "")), dice.randrange(2))  # fmt: skip
    handoffs = tuple(
        (a_moment(dice), dice.choice(REPS), dice.choice(("accept", "return", "")), dice.randrange(1, 4000), dice.choice(("taken", "taken", "withdrawn")),
         dice.choice(("timing", "duplicate")))
        for _ in range(dice.randrange(3))
    )  # fmt: skip
    tasks = tuple((dice.choice((360 * 1440, NOW_MINUTE - 1080 + dice.randrange(-3, 3), NOW_MINUTE + 4000)), dice.choice(("open", "open", "done")))
                  for _ in range(dice.randrange(3)))  # fmt: skip
    arrived = a_moment(dice)
    return Story(
        arrived, dice.random() < 0.6, dice.random() < 0.3, dice.choice(SOURCES), dice.choice((*REPS, CASPAR)),
        dice.choice((None, *(min(dice.randrange(most), NOW_MINUTE - arrived) for most in (60, 600, 3000)))), acts, tuple(dice.choice(PATH).value for _ in range(dice.randrange(3))),
        dice.choice(("New", "Attempting", "Connected", "Nurture", "Disqualified", "Accepted")), meeting if dice.random() < 0.7 else None, handoffs,
        dice.choice((*REPS, "")), dice.choice((None, dice.randrange(900_000))), dice.choice(("GBP", "GBP", "EUR")),
        dice.choice(tuple(TERRITORIES)), tasks,
    )  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder: Path = tmp_path_factory.mktemp("figures")
    made = empty_copy(folder / "w", FakeClock())
    yield made
    made.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerFigures]:
    made = ServerFigures(tmp_path_factory.mktemp("server"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerFigures]:
    made = ServerFigures(tmp_path_factory.mktemp("server"), postgresql=True)
    yield made
    made.close()


# the history as records


def records(history: list[Story], zone: str) -> dict[str, list[dict[str, Any]]]:
    base = {"created_by": MINA, "updated_at": 0, "updated_by": MINA, "_scope": "local", "_ver": 0, "_gen": 0}
    rows: dict[str, list[dict[str, Any]]] = {
        name: []
        for name in (
            "user",
            "setting",
            "territory",
            "account",
            "lead",
            "activity",
            "meeting",
            "handoff",
            "credit",
            "task",
            "quota",
            "absence",
        )
    }
    for one, where in TERRITORIES.items():
        rows["account"].append({"id": one, "name": one, "territory": one, "created_at": 0, **base})
        rows["territory"].append({"id": new_id(), "name": one, "zone": where, "created_at": 0, **base})
    for person in (*REPS, CASPAR):
        role = "AE" if person == CASPAR else "SDR"
        rows["user"].append({"id": person, "name": person, "role": role, "active": True, "created_at": 0, **base})
    for measure, target in (("meetings", 7), ("value", 900_000)):
        rows["quota"].append(
            {
                "id": new_id(),
                "user_id": MINA,
                "month": "2026-11",
                "measure": measure,
                "target": target,
                "created_at": 0,
                **base,
            }
        )
    rows["absence"].append(
        {"id": new_id(), "user_id": MINA, "first_day": "2026-11-09", "last_day": "2026-11-12", "created_at": 0, **base}
    )
    rows["setting"].append({"id": "zone", "name": "reporting zone", "value": zone, "created_at": 0, **base})
    for number, story in enumerate(history):
        _add(rows, base, f"lead-{number:03}", story)
    return rows


def _add(rows: dict[str, list[dict[str, Any]]], base: dict[str, Any], lead: str, story: Story) -> None:
    touched = None if story.answered_after is None else at(story.arrived + story.answered_after)
    rows["lead"].append({
        "id": lead, "owner_id": story.owner, "source": story.source, "asked": story.asked, "stage": story.stage, "touched_at": touched,
        "lifecycle": "Prospect" if story.prospect else "Working", "arrived_at": at(story.arrived), "created_at": at(story.arrived),
        "account_id": story.territory, **base,
    })  # fmt: skip
    for due, state in story.tasks:
        rows["task"].append({"id": new_id(), "lead_id": lead, "owner_id": story.owner, "channel": "call", "text": "Call", "due_at": at(due),
                             "state": state, "created_at": 0, **base})  # fmt: skip
    for when, by, kind, direction, outcome in reversed(story.acts):  # the newest arrives first
        rows["activity"].append({"id": new_id(), "lead_id": lead, "kind": kind, "at": at(when), "by_id": by, "direction": direction or None,
                                 "outcome": outcome or None, "detail": None, "created_at": at(when), **base})  # fmt: skip
    for to in story.moves:
        rows["activity"].append({"id": new_id(), "lead_id": lead, "kind": "stage", "at": at(story.arrived), "by_id": MINA, "direction": None,
                                 "outcome": None, "detail": {"from": "New", "to": to}, "created_at": 0, **base})  # fmt: skip
    if story.meeting:
        agreed, start, state, organiser, credited, moved = story.meeting
        meeting = f"meeting-{lead}"
        rows["meeting"].append({"id": meeting, "lead_id": lead, "organiser_id": organiser, "owner_id": CASPAR, "start": at(start), "state": state,
                                "moved": moved, "created_at": at(agreed), **base})  # fmt: skip
        for event in ("booked", "held") if credited else ():
            rows["credit"].append(_credit(event, meeting, lead, credited, at(agreed), None, "", base))
    for number, (offered, sender, verdict, after, state, why) in enumerate(story.handoffs):
        answered = at(offered + after) if verdict else None
        rows["handoff"].append({"id": f"handoff-{lead}-{number}", "lead_id": lead, "sender_id": sender, "receiver_id": CASPAR, "state": state,
                                "offered_at": at(offered), "verdict": verdict or None, "verdict_at": answered,
                                "verdict_due": at(offered + 2000), "receipt_due": at(offered + 400), "receipt_at": None,
                                "verdict_reason": why if verdict == "return" else None, "as_briefed": "partly", "created_at": 0, **base})  # fmt: skip
    if story.credited:
        rows["credit"].append(
            _credit("accepted", lead, lead, story.credited, at(365 * 1440), story.value, story.currency, base)
        )


def _credit(
    event: str, subject: str, lead: str, person: str, when: int, value: int | None, currency: str, base: dict[str, Any]
) -> dict[str, Any]:
    return {"id": derived_id("credit", event, subject), "lead_id": lead, "user_id": person, "event": event, "share": 100, "at": when,
            "value_minor": value, "value_currency": currency or None, "created_at": when, **base}  # fmt: skip


def replace_all(connection: Connection, found: dict[str, list[dict[str, Any]]]) -> None:
    """These records instead of all others of their kind, but the laptop's own person and settings; those with the same id as sync does."""
    for name, rows in found.items():
        table = t.RECORDS[name]
        if name not in ("user", "setting"):
            connection.execute(delete(table).where(table.c.id.not_in([row["id"] for row in rows])))
        if rows:
            insert_rows(connection, table, rows, replace=True)


# the slow, obvious count


class Reference:
    """Goes through the stories one by one, with local days and working minutes counted on the fingers."""

    def __init__(self, history: list[Story], zone: str, wanted: Wanted) -> None:
        self.zone, self.wanted = ZoneInfo(zone), wanted
        today = NOW.astimezone(self.zone).date()
        self.period = read_period(wanted.period, today).to_date(today)
        self.history = [
            one for one in history if wanted.source in ("", one.source) and wanted.territory in ("", one.territory)
        ]

    def day(self, minute: int) -> date:
        return (YEAR + timedelta(minutes=minute)).astimezone(self.zone).date()

    def here(self, minute: int, person: str) -> bool:
        return self.day(minute) in self.period and (not self.wanted.person or person == self.wanted.person)

    def meetings(self) -> list[Story]:
        return [
            one for one in self.history
            if one.meeting and one.meeting[2] not in ("Cancelled", "Proposed") and self.here(one.meeting[0], one.meeting[4] or one.meeting[3])
        ]  # fmt: skip

    def kept(self, state: str) -> int:
        return sum(
            one.meeting is not None and one.meeting[2] == state and self.here(one.meeting[1], one.meeting[4] or one.meeting[3]) for one in self.history
        )  # fmt: skip

    def verdicts(self, which: str) -> list[Story]:
        found = []
        for one in self.history:
            for offered, sender, verdict, after, state, _ in one.handoffs:
                person = (one.credited or sender) if which == "accept" else sender
                if verdict == which and state != "withdrawn" and self.here(offered + after, person):
                    found.append(one)
        return found

    def handed(self) -> int:
        return sum(
            self.here(offered, sender) and state != "withdrawn"
            for one in self.history
            for offered, sender, _, _, state, _ in one.handoffs
        )

    def value(self) -> tuple[int, int]:
        won = self.verdicts("accept")
        known = [one for one in won if one.credited and one.value is not None and one.currency == "GBP"]
        none = [one for one in won if not one.credited or one.value is None]
        return sum(one.value or 0 for one in known), len(none)

    def done(self) -> Counter[tuple[date, str]]:
        names = {"message": "social"}
        return Counter(
            (self.day(when), names.get(kind, kind))
            for one in self.history for when, by, kind, direction, _ in one.acts
            if kind != "note" and direction != "in" and self.here(when, by)
        )  # fmt: skip

    def replies(self) -> list[float | None]:
        found = []
        for one in self.history:
            made = sorted(
                (when, by) for when, by, kind, direction, _ in one.acts if kind != "note" and direction != "in"
            )
            first = {by for when, by in made if when == made[0][0]} if made else {one.owner}
            if not one.asked or not any(self.here(one.arrived, person) for person in first):
                continue
            if self.wanted.person and len(first) > 1:  # two at the same minute: either may be taken for the first
                return [-1.0]
            found.append(None if one.answered_after is None else self.worked(one, one.answered_after))
        return found

    @staticmethod
    def worked(one: Story, length: int) -> float:
        there = ZoneInfo(TERRITORIES[one.territory])
        moments = ((YEAR + timedelta(minutes=one.arrived + more)).astimezone(there) for more in range(length))
        return float(sum(one.weekday() < 5 and 9 <= one.hour < 17 for one in moments))

    def funnel(self) -> list[int]:
        order = [one.value for one in PATH]
        furthest = [
            max(order.index(stage) for stage in (*one.moves, one.stage, "New") if stage in order)
            for one in self.history if not one.prospect and self.here(one.arrived, one.owner)
        ]  # fmt: skip
        return [sum(far >= number for far in furthest) for number in range(len(order))]

    def overdue(self, person: str) -> int:
        today = NOW.astimezone(self.zone).date()
        return sum(
            any(state == "open" and self.day(due) < today for due, state in one.tasks)
            or (
                one.meeting is not None
                and one.meeting[2] in ("Booked", "Proposed")
                and self.day(one.meeting[1]) < today
            )
            for one in self.history
            if one.owner == person and not one.prospect and one.stage in [stage.value for stage in PATH[:5]]
        )


@settings(max_examples=14, derandomize=True, phases=(Phase.generate,))
@given(
    seed=st.integers(0, 10**9), zone=st.sampled_from(ZONES), period=st.sampled_from(PERIODS),
    person=st.sampled_from(("", MINA, JONAH)), source=st.sampled_from(("", "", "Webinar")),
    territory=st.sampled_from(("", "", "Tees")),
)  # fmt: skip
def test_every_figure_is_what_a_slow_count_over_the_history_finds(
    workspace: Workspace,
    server: ServerFigures,
    seed: int,
    zone: str,
    period: str,
    person: str,
    source: str,
    territory: str,
) -> None:
    _compare(workspace, server, random.Random(seed), zone, Wanted(period, person, "", source, territory))


def test_the_server_s_postgresql_counts_the_same(workspace: Workspace, postgresql: ServerFigures) -> None:
    for seed, wanted in enumerate(
        (Wanted("2026"), Wanted("2026-Q4", MINA, "", "Webinar"), Wanted("2026-11", "", "", "", "Tees"))
    ):
        _compare(workspace, postgresql, random.Random(seed), ZONES[seed % 2], wanted)


def _compare(workspace: Workspace, server: ServerFigures, dice: random.Random, zone: str, wanted: Wanted) -> None:
    earlier, history = ([a_story(dice) for _ in range(14)] for _ in range(2))
    right, found = Reference(history, zone, wanted), records(history, zone)
    assert workspace._writer is not None
    with workspace._writer.connect() as connection:
        transaction = connection.begin()
        try:
            for rows in (records(earlier, zone), found):  # what was kept of it has to follow
                replace_all(connection, rows)
                figure_facts.refresh(connection)
            assert figure_facts.wrong(connection) == []
            found["user"] = [
                dict(row) for row in connection.execute(select(t.user)).mappings()
            ]  # the laptop's own, too
            cards.rebuild(connection, [row["id"] for row in found["lead"]], to_ms(NOW))
            tabs = {tab: figures.dashboard(connection, wanted, tab, now=NOW) for tab, _ in figures.TABS}
            _compare_figures(tabs, right)
            _compare_activity(tabs, right)
            _compare_days(connection, tabs, right)
            _compare_lists(connection, tabs, wanted)
        finally:
            transaction.rollback()
    assert_same(tabs, server.tabs(found, wanted, NOW))


def _compare_figures(tabs: dict[str, figures.Dashboard], right: Reference) -> None:
    shown = {one.key: one for one in tabs["overview"].figures}
    yes, no = len(right.verdicts("accept")), len(right.verdicts("return"))
    assert shown["meetings"].value == len(right.meetings())
    assert shown["accepted"].value == yes
    value, unvalued = right.value()
    assert shown["pipeline"].value == value
    assert (f"{unvalued} without a value" in shown["pipeline"].missing) is bool(unvalued)
    assert shown["acceptance"].value == (yes / (yes + no) if yes + no else None)
    replies = right.replies()
    if -1.0 not in replies:
        known = [one for one in replies if one is not None]
        assert shown["speed"].value == (statistics.median(known) if known else None)
        steps = next(one for one in tabs["speed"].charts if one.key == "replies")
        assert sum(one.counts[0] for one in steps.columns) == len(known)
        assert steps.columns[0].counts[0] == sum(one <= 5 for one in known)
    funnel = next(one for one in tabs["overview"].charts if one.key == "funnel")
    assert [one.counts[0] for one in funnel.columns] == right.funnel()
    kept = next(one for one in tabs["handoffs"].tables if one.key == "kept")
    assert [int(row.cells[1]) for row in kept.rows[:2]] == [right.kept("Held"), right.kept("No-show")]
    pairs = next(one for one in tabs["handoffs"].tables if one.key == "pairs")
    assert sum(int(row.cells[2]) for row in pairs.rows) == right.handed()


def _compare_activity(tabs: dict[str, figures.Dashboard], right: Reference) -> None:
    done = right.done()
    leaders = next(one for one in tabs["overview"].tables if one.key == "leaders")
    calls = sum(count for (_, kind), count in done.items() if kind == "call")
    assert sum(int(row.cells[2]) for row in leaders.rows) == calls
    for row in leaders.rows:
        person = row.id.partition(":")[2]
        assert int(row.cells[10]) == right.overdue(person), person
    for column in next(one for one in tabs["overview"].charts if one.key == "activity").columns:
        day = date.fromisoformat(column.key.partition(":")[2])
        kinds = ("call", "email", "social", "visit")[: len(column.counts)]
        assert column.counts == tuple(done[day, kind] for kind in kinds), day
    weeks = next(one for one in tabs["activity"].charts if one.key == "activity")
    if weeks.columns[0].key.startswith("week:"):
        assert sum(sum(one.counts) for one in weeks.columns) == done.total()


def _compare_days(connection: Any, tabs: dict[str, figures.Dashboard], right: Reference) -> None:
    frame = tabs["activity"].scope.frame
    found: Counter[tuple[date, str]] = Counter()
    for one in figure_work.done(connection, frame, list(frame.part.days())):
        assert one.day is not None
        found[one.day, one.kind] += one.count
    assert found == right.done()


def _compare_lists(connection: Any, tabs: dict[str, figures.Dashboard], wanted: Wanted) -> None:
    """As many records lie behind a mark as it counts."""

    def behind(key: str) -> int:
        return figure_records.behind(connection, wanted, key, now=NOW).total

    for one in tabs["overview"].figures[:2]:
        assert behind(one.key) == one.value
    for chart in tabs["overview"].charts:
        for column in chart.columns[-1:]:
            assert behind(column.key) == sum(column.counts), column.key
    for row in next(one for one in tabs["handoffs"].tables if one.key == "pairs").rows:
        assert behind(row.id) == int(row.cells[2])


def test_days_end_at_local_midnight_on_both_sides_of_each_clock_change(workspace: Workspace) -> None:
    """In London 23:30 UTC is half past midnight of the next day in summer, and still the same day in winter."""
    moments = [datetime(2026, *one, 23, 30, tzinfo=UTC) for one in ((3, 28), (3, 29), (10, 24), (10, 25))]
    acts = tuple((int((one - YEAR).total_seconds()) // 60, MINA, "call", "out", "") for one in moments)
    story = Story(0, False, True, "Webinar", MINA, None, acts, (), "New", None, (), "", None, "GBP", "Humber", ())
    assert workspace._writer is not None
    with workspace._writer.connect() as connection:
        transaction = connection.begin()
        for name, rows in records([story], "Europe/London").items():
            if rows:
                connection.execute(insert(t.RECORDS[name]), rows)
        figure_facts.refresh(connection)
        asked = figure_scope.scope(connection, Wanted("2026"), now=NOW).frame
        days = figure_work.done(connection, asked, list(asked.part.days()))
        transaction.rollback()
    assert sorted(one.day.isoformat() for one in days if one.day) == ["2026-03-28", "2026-03-30", "2026-10-25"]
    assert sum(one.count for one in days) == 4
