"""Behind the window: a prospect whose score reaches the rule is passed on at the start, and soon after what gave the points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from app import operations
from app.domain.lifecycle import MqlRule
from app.store.tables import synced as t
from ui.scores.score_runner import ScoreRunner

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk


def _prospect(desk: SmallDesk, *, asked: bool) -> str:
    def make(work):  # type: ignore[no-untyped-def]
        account = work.create("account", {"name": "Engines", "relationship": "Prospect"})
        lead = work.create("lead", {"account_id": account, "owner_id": work.user, "stage": "New", "lifecycle": "Prospect", "cycle": 1,
                                    "arrived_at": work.now})  # fmt: skip
        if asked:
            work.create("signal", {"lead_id": lead, "kind": "demo request", "at": work.now, "text": "Asked"})
        return lead

    return str(desk.workspace.act(make))


def _stands(desk: SmallDesk, lead_id: str) -> str:
    return str(
        desk.workspace.ask(lambda c: c.execute(select(t.lead.c.lifecycle).where(t.lead.c.id == lead_id)).scalar())
    )


def test_at_the_start_and_after_a_signal(desk: SmallDesk) -> None:
    desk.workspace.act(operations.prospects.set_mql_rule, MqlRule(fit=0, engagement=100, intent=50))
    there, later = _prospect(desk, asked=True), _prospect(desk, asked=False)
    runner = ScoreRunner(context=desk.context, parent=desk.window, first_ms=0)
    desk.wait(lambda: _stands(desk, there) == "MQL")
    assert _stands(desk, later) == "Prospect"
    desk.workspace.act(
        lambda work: work.create("signal", {"lead_id": later, "kind": "demo request", "at": work.now, "text": "Asked"})
    )
    desk.wait(lambda: _stands(desk, later) == "MQL")
    desk.wait(lambda: not runner._tasks.busy)
