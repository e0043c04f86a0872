"""Any order of answers by AE, deputy, SDR and manager, each laptop syncing when it likes: one outcome, nothing lost."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app import queries
from app.domain.handoffs import ACCEPT, RETURN, YES, Verdict
from app.errors import RefusedError
from app.operations import handoff_answers as answers
from app.store.tables import synced as t
from tests.support.builders import row
from tests.support.sync_world import World, sqlite_url
from tests.sync.test_handoff_answers import Offered

pytestmark = pytest.mark.soak
PARTIES = ("caspar", "ruth", "mina", "sabine")
ACTS = {
    "take": (answers.answer_receipt, {"taking": True}),
    "cannot": (answers.answer_receipt, {"taking": False, "reason": "Away"}),
    "accept": (answers.give_verdict, {"verdict": Verdict(ACCEPT, True, YES)}),
    "return": (answers.give_verdict, {"verdict": Verdict(RETURN, False, YES, reason="timing", text="Not now")}),
    "withdraw": (answers.withdraw, {}),
}
USUAL = {"E-NOT-YOURS", "E-ANSWERED", "E-NO-RECEIPT", "E-NOT-FOUND"}
WHAT = ("sync", "sync", "hour", "take", "take", "accept", "accept", "return", "cannot", "withdraw")
STEPS = st.lists(st.tuples(st.sampled_from(PARTIES), st.sampled_from(WHAT)), min_size=4, max_size=16)


TAKEN = [("caspar", "take"), ("caspar", "sync"), ("mina", "sync"), ("ruth", "sync"), ("sabine", "sync")]


@example([*TAKEN, ("ruth", "accept"), ("caspar", "accept"), ("ruth", "sync"), ("caspar", "sync")])
@example([*TAKEN, ("caspar", "accept"), ("sabine", "return"), ("sabine", "sync"), ("caspar", "sync")])
@example([*TAKEN, ("mina", "withdraw"), ("caspar", "accept"), ("mina", "sync"), ("caspar", "sync")])
@example([("mina", "withdraw"), ("mina", "sync"), ("caspar", "take"), ("caspar", "sync")])
@settings(max_examples=60 if os.environ.get("SATCHEL_SOAK") else 1, deadline=None)
@given(steps=STEPS)
def test_any_order_of_answers_has_one_outcome_on_every_laptop_and_loses_none(steps: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(sqlite_url(Path(folder)))
        told = Offered(world, Path(folder))
        try:
            told.oversee()
            refused = _play(told, steps)
            _check(told, refused)
        finally:
            for name in PARTIES:
                getattr(told, name).close()
            world.close()


def _play(told: Offered, steps: list[tuple[str, str]]) -> Counter[str]:
    refused: Counter[str] = Counter()
    due = row(told.mina.workspace, "handoff", told.handoff)["receipt_due"]
    for who, what in (*steps, *((name, "sync") for name in PARTIES * 3)):
        laptop = getattr(told, who)
        if what == "sync":
            refused[who] += laptop.sync().refused
        elif what == "hour":
            told.world.time.pass_(3_600_000)
        else:
            operation, arguments = ACTS[what]
            try:
                laptop.workspace.act(operation, told.handoff, **arguments)
            except RefusedError as error:
                assert error.code in USUAL
        later = row(told.mina.workspace, "handoff", told.handoff)["receipt_due"]
        assert later >= due, "a deadline that was told never comes nearer"
        due = later
    return refused


def _check(told: Offered, refused: Counter[str]) -> None:
    mina = told.mina.workspace
    final = row(mina, "handoff", told.handoff)
    accepted = final["verdict"] == ACCEPT
    deals = mina.ask(lambda c: list(c.execute(select(t.opportunity.c.id)).scalars()))
    assert deals == ([final["opportunity_id"]] if accepted else [])
    events = Counter(mina.ask(lambda c: list(c.execute(select(t.credit.c.event)).scalars())))
    assert events["accepted"] == int(accepted)
    assert max(events.values()) == 1
    stage = {"accepted": "Accepted", "returned": "Connected", "withdrawn": "Meeting set"}.get(
        final["state"], "Handed off"
    )
    assert row(mina, "lead", told.lead)["stage"] == stage
    for name in PARTIES:
        workspace = getattr(told, name).workspace
        asides = workspace.ask(queries.conflicts.asides)
        assert len(asides) == refused[name], "an answer that came too late stands aside with its reason"
        try:
            seen = row(workspace, "handoff", told.handoff)
        except RefusedError:
            continue  # it went back to the SDR's book, or on to another AE
        assert [seen[one] for one in ("state", "receipt", "verdict")] == [
            final[one] for one in ("state", "receipt", "verdict")
        ]
