"""Two people change the same things; a person decides, once, with one undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from app import operations, queries
from app.errors import RefusedError
from app.store.tables import synced as t
from tests.support.builders import a_lead, row
from tests.support.met_conflicts import MINUTE, Met
from tests.support.sync_desks import Laptop


@pytest.fixture
def laptops(tmp_path: Path):
    made = Met(tmp_path)
    yield made
    made.close()


@pytest.fixture
def met(laptops: Met):
    laptops.clash()
    return laptops.mina, laptops.lead


def test_what_was_done_after_the_others_were_sent_stands_after_that(met):
    mina, lead = met
    mina.world.time.pass_(5 * MINUTE)
    mina.workspace.act(operations.leads.add_note, lead, "Rang again")
    (case,) = cases(mina)
    assert [one.at for one in case.happened] == sorted(one.at for one in case.happened)
    assert case.happened[-1].words == "You added a note"


def numbers(laptop: Laptop) -> list[dict]:
    return laptop.workspace.ask(
        lambda c: [dict(one) for one in c.execute(select(t.number).order_by(t.number.c.rank)).mappings()]
    )


def cases(laptop: Laptop, **more):
    return laptop.workspace.ask(queries.conflict_cases.cases, user_id=laptop.workspace.user, **more)


def test_conflicts_of_one_lead_stand_together_with_what_led_to_them(met):
    mina, _ = met
    (case,) = cases(mina)
    assert (case.title, case.company, case.other) == ("Isaura Thackwell", "Quillfen Cold Storage", "Rowan")
    phone, why = case.clashes
    assert (phone.name, why.name) == ("Phone", "Why now")
    assert (why.left.words, why.right.words) == ("Winch servicing is late", "Budget frozen to January")
    assert (why.left.mine, why.right.mine, why.force) == (True, False, "right")
    assert (phone.beside, why.joinable, phone.joinable) == (True, True, False)
    assert phone.before == "+44 1632 960772"
    assert case.happened[0].words == "Last version you both had"
    assert [one.at for one in case.happened] == sorted(one.at for one in case.happened)
    assert any(one.words.startswith("You ") for one in case.happened)
    assert case.happened[-1].icon == "wifi"
    assert "1 activity (yours)" in case.joined
    journey = mina.workspace.ask(queries.conflict_cases.journey, user_id=mina.workspace.user)
    assert (journey.sent, journey.through) == (3, 1)


def test_the_value_in_force_is_suggested_unless_a_call_stands_behind_the_other(met):
    mina, lead = met
    assert {clash.suggested for clash in cases(mina)[0].clashes} == {"right"}
    about = row(mina.workspace, "lead", lead)
    at = cases(mina)[0].common_at + 1
    call = {
        "lead_id": lead,
        "contact_id": about["contact_id"],
        "kind": "call",
        "by_id": mina.workspace.user,
        "at": at,
        "seconds": 200,
    }
    mina.workspace.act(lambda work: work.create("activity", call))
    (case,) = cases(mina)
    assert {(clash.suggested, clash.why) for clash in case.clashes} == {("left", "yours has a call behind it")}


def test_one_decision_is_one_undo_and_reaches_the_colleague(met, laptops):
    mina, lead = met
    phone, why = cases(mina)[0].clashes
    mina.workspace.act(operations.conflicts.decide, {why.id: "loser", phone.id: "winner"})
    assert cases(mina) == []
    assert [clash.name for case in cases(mina, settled=True) for clash in case.clashes] == ["Phone", "Why now"]
    assert row(mina.workspace, "lead", lead)["why_now"] == "Winch servicing is late"
    assert [one["value"] for one in numbers(mina)] == ["+44 1632 960171", "+44 1632 960144"]
    assert mina.workspace.undo() == "2 decisions saved"
    assert len(cases(mina)) == 1
    assert row(mina.workspace, "lead", lead)["why_now"] == "Budget frozen to January"
    assert len(numbers(mina)) == 1
    mina.workspace.redo()
    mina.sync()
    laptops.rowan.sync()
    assert cases(laptops.rowan) == []
    assert row(laptops.rowan.workspace, "lead", lead)["why_now"] == "Winch servicing is late"


def test_both_texts_are_kept_in_the_order_of_time_and_a_number_has_no_room_for_both(met):
    mina, lead = met
    phone, why = cases(mina)[0].clashes
    mina.workspace.act(operations.conflicts.decide, {why.id: "both"})
    assert row(mina.workspace, "lead", lead)["why_now"] == "Winch servicing is late\nBudget frozen to January"
    with pytest.raises(RefusedError, match="room for one"):
        mina.workspace.act(operations.conflicts.decide, {phone.id: "both"})
    with pytest.raises(RefusedError, match="decided this already"):
        mina.workspace.act(operations.conflicts.decide, {why.id: "loser"})


def test_what_waits_is_told_by_record_with_its_age(laptops):
    mina, world = laptops.mina, laptops.world
    lead = a_lead(mina.workspace, name="Lorcan Breen", email="l@x.example", phone="")
    world.time.pass_(MINUTE)
    mina.workspace.act(operations.leads.add_note, lead, "Ring after ten")
    (waiting,) = mina.workspace.ask(queries.outgoing.waiting_records)
    assert (waiting.name, waiting.count, waiting.label) == ("Lorcan Breen", 2, "Note added")
    assert waiting.since == world.time() - MINUTE
    assert waiting.bytes > 100


def test_a_refused_change_says_what_it_was_and_why_and_can_be_put_away_and_back(laptops):
    mina, lead = laptops.mina, laptops.refuse()
    (aside,) = mina.workspace.ask(queries.conflicts.asides)
    assert mina.workspace.ask(queries.outgoing.values_of, aside) == [("Why now", "They open a second yard")]
    assert "bin" in mina.workspace.ask(queries.outgoing.why, aside)
    mina.workspace.act(operations.conflicts.forget_aside, aside.id)
    assert mina.workspace.ask(queries.conflicts.to_review) == 0
    reason = {"code": aside.code, "detail": aside.detail}
    mina.workspace.act(operations.conflicts.bring_back_aside, aside.id, aside.kind, aside.body, reason, aside.told_at)
    assert mina.workspace.ask(queries.conflicts.asides) == [aside]
    mina.workspace.act(operations.conflicts.try_again, aside.id)
    assert row(mina.workspace, "lead", lead)["why_now"] == "They open a second yard"
