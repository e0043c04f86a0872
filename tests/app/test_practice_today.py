"""The practice company as Today first shows it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from app import queries
from app.clock import local_zone, to_ms
from app.paths import Profile
from app.practice.make import A_QUARTER, make_practice
from app.store.tables import synced as t
from tests.support.clocks import FakeClock

NOON = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
JUST_AFTER_MIDNIGHT = datetime(2026, 11, 12, 0, 4, tzinfo=UTC)


@pytest.mark.parametrize("now", [NOON, JUST_AFTER_MIDNIGHT], ids=["at noon", "just after midnight"])
def test_a_part_of_the_day_is_done_and_nobody_is_to_be_called_twice(tmp_path: Path, now: datetime) -> None:
    workspace = make_practice(Profile(tmp_path / "p"), leads=A_QUARTER, clock=FakeClock(now))
    here = now.astimezone(local_zone())
    shown = workspace.ask(queries.today.today_list, now=here, user_id=workspace.user)
    workspace.close()
    done = next(group.rows for group in shown.groups if group.key == "done")
    assert 0 < shown.done == len(done) < shown.total / 2
    midnight = to_ms(here.replace(hour=0, minute=0, second=0, microsecond=0))
    assert all(midnight <= row.due_at <= to_ms(now) for row in done)
    called = Counter(row.lead_id for group in shown.groups for row in group.rows if row.channel == "call")
    assert [lead for lead, times in called.items() if times > 1] == []


def test_no_two_handoffs_have_one_number_and_later_ones_have_higher_ones(tmp_path: Path) -> None:
    workspace = make_practice(Profile(tmp_path / "p"), clock=FakeClock(NOON))
    h = t.handoff.c
    made = workspace.ask(lambda c: c.execute(select(h.code, h.verdict).order_by(h.offered_at)).all())
    workspace.close()
    settled = [code for code, verdict in made if verdict]
    assert len({code for code, _ in made}) == len(made) > 40
    assert settled == sorted(settled)
