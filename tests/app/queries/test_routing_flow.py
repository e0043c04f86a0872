"""How leads flow through a territory, counted from a real workspace."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app import queries
from app.domain.routing_flow import Inflow, by_territory
from app.workspace import Workspace
from tests.app.operations.test_routing import now

DAY, MINUTE = 86_400_000, 60_000


def test_came_shared_out_waiting_first_touch_and_late_by_territory_and_person(workspace: Workspace) -> None:
    at = now(workspace)
    opened = round(
        datetime.fromtimestamp(at / 1000, UTC).replace(hour=10, minute=0, second=0, microsecond=0).timestamp() * 1000
    )

    def make(work: Any) -> list[str]:
        work.patch("user", work.user, {"name": "Mina"})
        north = work.create("account", {"name": "Quillfen", "territory": "North"})
        usual = {"inbound": True, "stage": "New", "account_id": north, "asked": True}
        leads = [
            {"arrived_at": at - 10 * DAY, "touched_at": at - 10 * DAY, "owner_id": work.user},
            {"arrived_at": opened, "touched_at": opened + 8 * MINUTE, "owner_id": work.user},
            {"arrived_at": at - 20 * DAY, "routed_by": "Waits long"},
            {"arrived_at": at - 40 * DAY},
            {"arrived_at": at - DAY, "account_id": None, "asked": False, "queue": "Inbound"},
            {"arrived_at": at - DAY, "inbound": False},
        ]
        return [work.create("lead", {**usual, **one}) for one in leads]

    made = workspace.act(make)
    lines = {(one.territory, one.person): one for one in workspace.ask(queries.routing_flow.flow, at)}
    assert list(lines) == [
        ("North", ""),
        ("North", "Mina"),
        ("North", "Nobody yet"),
        ("No territory", ""),
        ("No territory", "Nobody yet"),
    ]
    north, mina = lines["North", ""].flow, lines["North", "Mina"].flow
    assert (north.week, north.month, north.shared, north.waiting, north.late) == (1, 3, 2, 1, 1)
    assert (mina.month, mina.waiting, mina.late, mina.touch) == (2, 0, 0, 4.0)
    line = lines["North", "Nobody yet"]
    found = workspace.ask(queries.routing_flow.leads_behind, line, at)
    assert [(one.id, one.words, one.late) for one in found] == [(made[2], "Waits long", True)]
    queue = workspace.ask(queries.routing_flow.leads_behind, lines["No territory", "Nobody yet"], at)
    assert [(one.id, one.words) for one in queue] == [(made[4], "Waits in Inbound")]


LEADS = st.lists(
    st.builds(
        Inflow, st.uuids().map(str), st.sampled_from(["North", "South", ""]), st.sampled_from(["mina", "ben", ""]),
        st.integers(0, 30 * DAY), st.none() | st.floats(0, 500), st.booleans(),
    ),
    max_size=15,
)  # fmt: skip


@settings(max_examples=50)
@given(LEADS)
def test_the_lines_of_people_add_up_to_their_territory_and_each_lead_counts_once(leads: list[Inflow]) -> None:
    rows = by_territory(leads, lambda name: 0, 30 * DAY)
    totals = {territory: flow for territory, owner, flow in rows if owner is None}
    assert sum(one.month for one in totals.values()) == len(leads)
    for territory, total in totals.items():
        parts = [flow for name, owner, flow in rows if name == territory and owner is not None]
        for figure in ("week", "month", "shared", "waiting", "late"):
            assert sum(getattr(one, figure) for one in parts) == getattr(total, figure)
