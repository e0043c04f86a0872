"""Acceptance by pair counts what was handed over, accepted, returned by reason and as briefed."""

from __future__ import annotations

from app import queries
from app.queries.acceptance import acceptance_by_pair
from app.workspace import Workspace
from tests.support.builders import a_lead


def test_each_pair_has_its_counts_and_withdrawn_ones_do_not_count(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    mina = workspace.user

    def make(work):
        caspar, ruth = (work.create("user", {"name": name, "role": "AE"}) for name in ("Caspar", "Ruth"))
        for receiver, state, verdict, reason, briefed in (
            (caspar, "accepted", "accept", None, "yes"),
            (caspar, "accepted", "accept", None, "partly"),
            (caspar, "returned", "return", "timing", "no"),
            (caspar, "returned", "return", "timing", "yes"),
            (caspar, "returned", "return", "no_show", None),
            (caspar, "taken", None, None, None),
            (caspar, "withdrawn", None, None, None),
            (ruth, "offered", None, None, None),
        ):
            work.create(
                "handoff",
                {"lead_id": lead, "sender_id": mina, "receiver_id": receiver, "state": state, "verdict": verdict,
                 "verdict_reason": reason, "as_briefed": briefed},
            )  # fmt: skip

    workspace.act(make)
    first, second = workspace.ask(acceptance_by_pair)
    assert (first.ae, first.handed, first.accepted, first.returned, first.open) == ("Caspar", 6, 2, 3, 1)
    assert first.reasons == (("Timing", 2), ("No-show", 1))
    assert (first.yes, first.partly, first.no, first.share) == (2, 1, 1, 40)
    assert (second.ae, second.handed, second.share) == ("Ruth", 1, None)
    assert first.sdr == workspace.ask(queries.people.person, mina).name
