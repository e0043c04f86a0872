"""Quotas: pasted in either notation, ramped, lowered by days away, with their history, read by the dashboards."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from app import operations, queries
from app.clock import local_zone, to_ms
from app.domain.absences import Absence
from app.domain.figures.facts import Frame
from app.domain.figures.periods import period_of
from app.domain.quotas import Target, lowered, ramp, read_amount, read_month, read_paste
from app.domain.working_time import WorkingCalendar
from app.errors import RefusedError
from app.workspace import Workspace
from tests.app.operations.test_people import add, join
from tests.support.cadences import rows

PEOPLE = {"u1": "Mina Aldous", "u2": "Tesni Vaughn", "u3": "Tesni Roe"}
MONTHS = ("2026-11", "2026-12", "2027-01")


@pytest.mark.parametrize(
    ("typed", "count", "value"),
    [
        ("12", 12, 1200), ("1,200", 1200, 120_000), ("1.200", 1200, 120_000), ("1 200", 1200, 120_000),
        ("1'200'000", 1_200_000, 120_000_000), ("1,234,567", 1_234_567, 123_456_700), (" £450\u00a0000 ", 450_000, 45_000_000),
        ("1.200,50", None, 120_050), ("1,200.50", None, 120_050), ("0,5", None, 50), ("12.5", None, 1250),
    ],
)  # fmt: skip
def test_numbers_are_read_in_both_notations(typed: str, count: int | None, value: int) -> None:
    assert read_amount(typed, "value") == value
    if count is None:
        with pytest.raises(RefusedError, match="is no number here"):
            read_amount(typed, "meetings")
    else:
        assert read_amount(typed, "meetings") == count


@pytest.mark.parametrize(
    "typed", ["-1", "1,20,0", "1.2.3", "1,2.3,4", "twelve", "1e3", "12%", "²", "1,200.5.5", "12 34"]
)
def test_what_is_no_number_is_named(typed: str) -> None:
    with pytest.raises(RefusedError, match="is no number here"):
        read_amount(typed, "value")


@given(st.integers(0, 10**9), st.sampled_from(((",", "."), (".", ","), (" ", ","), ("'", "."))))
@limits(max_examples=40)
def test_whatever_a_spreadsheet_writes_is_read_back(minor: int, notation: tuple[str, str]) -> None:
    thousands, decimal = notation
    written = f"{minor // 100:,}".replace(",", thousands) + f"{decimal}{minor % 100:02d}"
    assert read_amount(written, "value") == minor


def test_a_paste_goes_by_its_own_months_and_by_names() -> None:
    text = "Name\tNov 2026\t12/2026\t2027-01\nMina Aldous\t12\t\t14\ntesni roe\t1,200\t9\t\n"
    assert read_paste(text, PEOPLE, (), "meetings") == [
        Target("u1", "2026-11", 12), Target("u1", "2027-01", 14), Target("u3", "2026-11", 1200), Target("u3", "2026-12", 9),
    ]  # fmt: skip
    assert read_paste("Mina\t5\t6", PEOPLE, MONTHS, "meetings") == [
        Target("u1", "2026-11", 5),
        Target("u1", "2026-12", 6),
    ]
    assert [read_month(one) for one in ("November 2026", "11.2026", "13/2026", "Nov")] == ["2026-11", "2026-11", "", ""]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mina\t1\nNobody\t2\nElse\t3", "Nobody here is called “Nobody”, “Else”."),
        ("Tesni\t1", "Nobody here is called “Tesni”."),
        ("Mina\t1\t2\t3\t4", "4 numbers for 3 months"),
        ("Mina\tmany", "“many” is no number here"),
    ],
)
def test_a_paste_that_is_not_clear_names_why(text: str, words: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read_paste(text, PEOPLE, MONTHS, "meetings")
    assert words in str(caught.value)


def test_days_away_lower_a_target_by_working_days() -> None:
    calendar = WorkingCalendar(holidays=frozenset([date(2026, 11, 30)]))
    gone = [Absence("u", date(2026, 11, 14), date(2026, 11, 20)), Absence("u", date(2026, 11, 20), date(2026, 11, 20))]
    found = lowered(20, "2026-11", gone, calendar)
    assert (found.target, found.away, found.days) == (15, 5, 20)
    assert lowered(20, "2026-12", gone, calendar).target == 20
    assert lowered(7, "2026-11", [Absence("u", date(2026, 11, 1), date(2026, 11, 30))], calendar).target == 0


def test_a_ramp_goes_on_with_its_last_part() -> None:
    found = ramp("u", MONTHS, 12, (25, 50))
    assert [(one.month, one.target, one.percent) for one in found] == [
        ("2026-11", 3, 25),
        ("2026-12", 6, 50),
        ("2027-01", 6, 50),
    ]
    for wrong in ((), (0,), (120,)):
        with pytest.raises(RefusedError, match="percentages"):
            ramp("u", MONTHS, 12, wrong)


def set_targets(workspace: Workspace, *targets: Target, measure: str = "meetings") -> int:
    return workspace.act(operations.quotas.set_targets, measure, targets)


def cells(workspace: Workspace, person: str, measure: str = "meetings") -> list[tuple[int | None, int, int]]:
    found = workspace.ask(queries.quotas.grid, measure, MONTHS, workspace.user)
    return [(one.target, one.left, one.percent) for row in found.rows if row.id == person for one in row.cells]


def test_many_cells_are_one_step_that_is_undone_and_each_keeps_its_history(workspace: Workspace) -> None:
    ben, me = add(workspace, "Ben"), workspace.user
    assert set_targets(workspace, Target(ben, "2026-11", 12), Target(ben, "2026-12", 13), Target(me, "2026-11", 5)) == 3
    assert set_targets(workspace, Target(ben, "2026-11", 10, 50), Target(ben, "2026-12", 13)) == 1
    assert cells(workspace, ben) == [(10, 10, 50), (13, 13, 100), (None, 0, 100)]
    told = workspace.ask(queries.quotas.changes, "meetings", ben, "2026-11")
    assert [(one.by, one.old, one.new) for one in told] == [("Mina Aldous", 12, 10)]
    assert not cells(workspace, ben, "visits")[0][0]
    workspace.undo()
    assert cells(workspace, ben)[0] == (12, 12, 100)
    workspace.undo()
    assert not rows(workspace, "quota")
    assert set_targets(workspace, Target(ben, "2026-11", None)) == 0


def test_who_left_has_no_row_and_a_manager_none(workspace: Workspace) -> None:
    ben = add(workspace, "Ben")
    add(workspace, "Bettina", "Manager")
    workspace.act(lambda work: work.patch("user", ben, {"active": False}))
    found = workspace.ask(queries.quotas.grid, "meetings", MONTHS, workspace.user)
    assert [one.name for one in found.rows] == ["Mina Aldous"]


def test_the_dashboards_judge_by_what_days_away_leave(workspace: Workspace) -> None:
    ben = add(workspace, "Ben")
    set_targets(workspace, Target(ben, "2026-11", 21), Target(workspace.user, "2026-11", 21))
    workspace.act(operations.absences.save_absence, Absence(ben, date(2026, 11, 16), date(2026, 11, 20)))
    assert cells(workspace, ben)[0] == (21, 16, 100)

    def quotas(connection: Any) -> dict[str, int]:
        now = to_ms(datetime(2026, 11, 12, 12, tzinfo=local_zone()))
        frame = Frame(period_of("month", date(2026, 11, 12)), local_zone(), date(2026, 11, 12), now)
        return {one.person: one.target for one in queries.figure_worth.quotas(connection, frame)}

    assert workspace.ask(quotas) == {ben: 16, workspace.user: 21}


def test_a_rep_sets_none_once_there_is_a_server_and_unknown_measures_are_refused(workspace: Workspace) -> None:
    ben = add(workspace, "Ben")
    with pytest.raises(RefusedError, match="Nothing is measured"):
        set_targets(workspace, Target(ben, "2026-11", 1), measure="dials")
    join(workspace, "rep")
    with pytest.raises(RefusedError, match="Only a manager can"):
        set_targets(workspace, Target(ben, "2026-11", 1))
    assert not rows(workspace, "quota")
