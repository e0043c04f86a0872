"""The figures of the practice company's team: people who work full weeks do about as much, at hours people work."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from app import queries
from app.clock import from_ms, local_zone, to_ms
from app.domain.figures.verdicts import Quota, target_by
from app.paths import Profile
from app.practice.make import make_practice
from app.queries.figure_scope import Wanted
from app.store.tables import synced as t
from tests.support.clocks import FakeClock

INSIDE, FIELD = ("Mina Aldous", "Jonah Priddle", "Imogen Vale", "Teo Marchetti"), ("Tesni Vaughn", "Karim Oduya")
SATURDAY, OPENS, CLOSES = 5, 7, 19
Done = list[tuple[str, str, datetime]]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Who, what, when, of all that was done with the 2,000 leads."""
    clock = FakeClock(datetime(2026, 11, 12, 12, 0, tzinfo=UTC))
    workspace = make_practice(Profile(tmp_path_factory.mktemp("team") / "p"), clock=clock)
    found = workspace.ask(_done)
    workspace.close()
    return found


def _done(connection: Connection) -> Done:
    act, user = t.activity.c, t.user.c
    query = select(user.name, act.kind, act.at).join_from(t.activity, t.user, user.id == act.by_id)
    rows = connection.execute(query.where(act.kind.in_(("call", "email", "social", "visit"))))
    return [(row.name, row.kind, from_ms(row.at).astimezone(local_zone())) for row in rows]


@pytest.mark.parametrize("since", [datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC)])
def test_inside_reps_call_about_as_often_as_each_other_and_no_two_the_same(done: Done, since: datetime) -> None:
    calls = Counter(name for name, kind, at in done if kind == "call" and to_ms(at) >= to_ms(since))
    counts = [calls[name] for name in INSIDE]
    assert max(counts) <= 2.2 * min(counts)
    assert len(set(counts)) > 2


@pytest.mark.parametrize("day", ["2026-10-15", "2026-11-30", "2027-01-20", "2027-03-25"])
def test_every_month_around_has_quotas_that_the_team_can_reach(tmp_path: Path, day: str) -> None:
    clock = FakeClock(datetime.fromisoformat(day).replace(hour=11, tzinfo=UTC))
    workspace = make_practice(Profile(tmp_path / "p"), clock=clock)
    quotas = workspace.ask(lambda c: c.execute(select(t.quota)).mappings().all())
    shown = workspace.ask(queries.figures.dashboard, Wanted(), now=clock.now())
    workspace.close()
    year, month = clock.now().year, clock.now().month
    around = [f"{at // 12}-{at % 12 + 1:02}" for at in range(year * 12 + month - 4, year * 12 + month + 3)]
    set_ = Counter((one["month"], one["measure"], one["user_id"]) for one in quotas)
    assert set(set_.values()) == {1}
    people = {one["user_id"] for one in quotas}
    assert len(people) == len(INSIDE) + len(FIELD)
    assert set(set_) == {
        (at, what, who) for at in around for what in ("meetings", "accepted", "value") for who in people
    }
    figures = {one.key: one for one in shown.figures}
    frame, set_quotas = shown.scope.frame, [Quota(o["user_id"], o["month"], o["measure"], o["target"]) for o in quotas]
    target = target_by(set_quotas, "value", frozenset(), frame.part, frame.calendar)
    assert target is not None
    assert 0.7 <= figures["pipeline"].value / target <= 2
    assert 0.7 <= figures["coverage"].value <= 2


def test_field_reps_visit_and_call_less(done: Done) -> None:
    calls = Counter(name for name, kind, _ in done if kind == "call")
    visits = Counter(name for name, kind, _ in done if kind == "visit")
    least = min(calls[name] for name in INSIDE)
    for name in FIELD:
        assert least / 3 <= calls[name] < least
        assert 15 <= visits[name] <= 40
    assert not any(visits[name] for name in INSIDE)


def test_nearly_all_is_done_on_working_days_and_by_day(done: Done) -> None:
    odd = [at for _, _, at in done if at.weekday() >= SATURDAY or not OPENS <= at.hour < CLOSES]
    assert len(odd) < len(done) / 50


def test_every_week_of_the_quarter_has_work_of_every_kind(done: Done) -> None:
    weeks = {at.isocalendar()[:2] for _, _, at in done if at.date() >= datetime(2026, 10, 5, tzinfo=UTC).date()}
    for week in sorted(weeks)[:-1]:
        kinds = Counter(kind for _, kind, at in done if at.isocalendar()[:2] == week)
        assert kinds["call"] >= 30
        assert kinds["email"]
        assert kinds["social"]
