"""A month is closed once, stays as it was frozen, and what arrives late is named in the next close."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app import operations, queries
from app.clock import to_ms
from app.errors import RefusedError
from app.queries.figure_scope import Wanted
from app.queries.month_close import MonthClose
from app.workspace import Workspace
from tests.app.operations.test_people import add, join
from tests.support.builders import a_lead
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy

LONDON = ZoneInfo("Europe/London")
BEFORE_OCTOBER, IN_OCTOBER, IN_NOVEMBER = (
    to_ms(datetime(2026, *one, tzinfo=UTC)) for one in ((9, 30, 22, 59), (9, 30, 23, 0), (11, 3))
)  # fmt: skip


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(datetime(2026, 11, 12, 10, tzinfo=UTC))


@pytest.fixture
def workspace(tmp_path: Any, clock: FakeClock) -> Iterator[Workspace]:
    made = empty_copy(tmp_path / "w", clock)
    made.act(operations.settings.set_value, "reporting zone", "Europe/London")
    yield made
    made.close()


def credit(workspace: Workspace, lead: str, event: str, at: int, minor: int | None = None, to: str = "") -> str:
    values = {"lead_id": lead, "user_id": to or workspace.user, "event": event, "share": 100, "at": at, "value_minor": minor,
              "value_currency": "GBP"}  # fmt: skip
    return workspace.act(lambda work: work.create("credit", values))


def close(workspace: Workspace, month: str) -> Any:
    return workspace.act(operations.month_close.close_month, month, zone=LONDON)


def pack(workspace: Workspace, clock: FakeClock, month: str) -> MonthClose:
    return workspace.ask(queries.month_close.pack, month, now=clock.now(), user_id=workspace.user)


def review(workspace: Workspace, clock: FakeClock, words: str) -> MonthClose:
    wanted = Wanted(words)
    return workspace.ask(queries.month_close.review, wanted, now=clock.now(), user_id=workspace.user)


def test_a_closed_month_stays_as_it_was_and_what_comes_late_is_named_once_in_the_next(
    workspace: Workspace, clock: FakeClock
) -> None:
    lead, jonah = a_lead(workspace), add(workspace, "Jonah Priddle")
    credit(workspace, lead, "booked", BEFORE_OCTOBER)
    won = credit(workspace, lead, "accepted", IN_OCTOBER, 5_400_000)
    credit(workspace, lead, "booked", IN_OCTOBER, to=jonah)
    credit(workspace, lead, "held", IN_NOVEMBER)
    close(workspace, "2026-10")
    people, adjusted, since, lines = pack(workspace, clock, "2026-10").tables
    assert since.rows == ()
    assert [row.cells for row in people.rows] == [
        ("Jonah Priddle", "0", "1", "0", "0", "0", "–", "0"), ("Mina Aldous", "0", "0", "0", "1", "0", "£54,000", "0"),
    ]  # fmt: skip
    assert len(lines.rows) == 2, "the first minute of October in London is still September by UTC"
    assert adjusted.rows == ()

    late = credit(workspace, lead, "accepted", IN_OCTOBER + 1, 1_000_000, to=jonah)
    workspace.act(lambda work: work.patch("credit", won, {"value_minor": 1}))
    again = pack(workspace, clock, "2026-10")
    assert (*again.tables[:2], again.tables[3]) == (people, adjusted, lines), "nothing of a closed month changes"
    assert [row.cells[1::4] for row in again.tables[2].rows] == [("Jonah Priddle", "The next close")]
    assert again.scope.late == "Nothing of it changes. 1 credit of this month arrived since."
    seen = workspace.ask(queries.figures.dashboard, Wanted("2026-10"), now=clock.now()).scope.late
    assert seen.endswith("1 credit arrived after October 2026 was closed: counted here, and named in the next close.")
    open_month = review(workspace, clock, "")
    assert (open_month.month, open_month.closed) == ("2026-10", again.closed), "the newest that is over"
    clock.move(days=25)
    ahead = review(workspace, clock, "last month")
    assert (ahead.name, ahead.closed) == ("November 2026", None)
    assert ahead.scope.late.startswith("Closing it freezes 1 credit and names 1 adjustment of earlier months.")
    november = close(workspace, "last month")
    assert pack(workspace, clock, "2026-11").tables[:2] == ahead.tables[:2], "what was shown is what was frozen"
    assert pack(workspace, clock, "2026-10").tables[2].rows[0].cells[5] == "Close of November 2026"
    assert [one.id for one in november.adjusted] == [late]
    assert [one.event for one in november.lines] == ["held"]
    row = pack(workspace, clock, "2026-11").tables[0].rows[0]
    assert (row.person, row.cells[4], row.cells[6], row.cells[7]) == ("Jonah Priddle", "1", "£10,000", "1")
    clock.move(days=31)
    assert close(workspace, "2026-12").adjusted == (), "it is named once"


def test_an_open_month_a_second_close_and_what_is_no_month_are_refused(workspace: Workspace, clock: FakeClock) -> None:
    for words, code in (("2026-11", "E-MONTH-OPEN"), ("2026-Q3", "E-PERIOD"), ("soon", "E-PERIOD")):
        with pytest.raises(RefusedError) as refused:
            close(workspace, words)
        assert refused.value.code == code
    with pytest.raises(RefusedError, match="October 2026 is not closed"):
        pack(workspace, clock, "2026-10")
    close(workspace, "2026-10")
    clock.move(days=2)
    with pytest.raises(RefusedError, match=r"closed on 12 Nov 2026.*satchel close 2026-10 --show") as refused:
        close(workspace, "2026-10")
    assert refused.value.code == "E-CLOSED"


def test_a_close_is_taken_back_and_made_anew_and_only_a_manager_makes_it(
    workspace: Workspace, clock: FakeClock
) -> None:
    lead = a_lead(workspace)
    close(workspace, "2026-10")
    workspace.undo()
    credit(workspace, lead, "held", IN_OCTOBER)
    assert len(close(workspace, "2026-10").lines) == 1
    behind = workspace.ask(
        queries.figure_records.behind, Wanted("2026-10"), f"credits:{workspace.user}", now=clock.now()
    )
    assert [(one.lead_id, one.words) for one in behind.rows] == [(lead, "Held")]
    join(workspace, "rep")
    for refused in (lambda: close(workspace, "2026-09"), lambda: pack(workspace, clock, "2026-10")):
        with pytest.raises(RefusedError, match="Only a manager"):
            refused()
