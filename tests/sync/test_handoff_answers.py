"""The AE's two answers with a server: what one laptop says, the server decides and the other laptop reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from app import operations, queries
from app.domain.handoffs import ACCEPT, NO, RETURN, YES, Verdict
from app.errors import RefusedError
from app.operations import handoff_answers as answers
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork
from app.sync_server import tables
from tests.support.builders import a_lead, meet_all, row
from tests.support.postgres import ordinary_url
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World, sqlite_url

ACCEPTED = Verdict(ACCEPT, action_items=True, as_briefed=YES)
RETURNED = Verdict(RETURN, False, NO, "Only prices", "timing", "Not before June")


SQLITE = "sqlite"
on_both = pytest.mark.parametrize("told", [SQLITE, "postgresql"], indirect=True)


class Offered:
    """Mina has offered a lead to Caspar, whose deputy is Ruth; Sabine manages."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world = world
        self.ids: dict[str, str] = {}
        self.mina, self.caspar, self.ruth, self.sabine = (
            self._laptop(folder, name, role)
            for name, role in (("mina", "rep"), ("caspar", "ae"), ("ruth", "ae"), ("sabine", "manager"))
        )
        pair = {"sdr_id": self.ids["mina"], "ae_id": self.ids["caspar"], "deputy_id": self.ids["ruth"]}
        self.sabine.workspace.act(lambda work: work.create("pairing", pair))
        self.all()
        self.lead = a_lead(self.mina.workspace)
        meet_all(self.mina.workspace, self.lead)
        self.handoff = self.offer()

    def _laptop(self, folder: Path, name: str, role: str) -> Laptop:
        mail = f"{name}@satchel.example"
        person = self.world.admin.invite(self.world.ws, mail, role=role, team="North", name=name.title())
        self.ids[name] = person["user_id"]
        return Laptop(self.world, folder / name, person["user_id"], role)

    def offer(self) -> str:
        handed = self.mina.workspace.act(
            operations.handoffs.offer_handoff, self.lead, to=self.ids["caspar"], why_now="An audit", override="",
            missing=(), included=(), criteria=[], meeting_id="",
        )  # fmt: skip
        self.all()
        return handed.handoff_id

    def oversee(self) -> None:
        """Sabine sees what is between Mina and Caspar."""
        pair = f"pair:{self.ids['mina']}:{self.ids['caspar']}"
        self.world.admin.grant(self.world.ws, self.ids["sabine"], pair)
        self.all()

    def all(self) -> None:
        for one in (self.mina, self.caspar, self.ruth, self.sabine) * 2:
            assert one.sync().refused == 0, one.workspace.ask(queries.conflicts.asides)


@pytest.fixture
def told(request: pytest.FixtureRequest, tmp_path: Path):
    """On the embedded database, where `on_both` does not ask for a company's too: the same rules decide on either."""
    world = World(sqlite_url(tmp_path) if getattr(request, "param", SQLITE) == SQLITE else ordinary_url())
    made = Offered(world, tmp_path)
    yield made
    for one in (made.mina, made.caspar, made.ruth, made.sabine):
        one.close()
    world.close()


@on_both
def test_accepted_on_the_ae_s_laptop_is_accepted_on_the_sdr_s_with_its_opportunity_and_credit(told: Offered):
    told.caspar.workspace.act(answers.answer_receipt, told.handoff, taking=True)
    told.all()
    assert row(told.mina.workspace, "handoff", told.handoff)["receipt"] == "taking"
    done = told.caspar.workspace.act(answers.give_verdict, told.handoff, ACCEPTED)
    told.all()
    assert row(told.mina.workspace, "lead", told.lead)["stage"] == "Accepted"
    assert row(told.mina.workspace, "opportunity", done.opportunity_id)["owner_id"] == told.ids["caspar"]
    credit = t.credit.c
    query = select(credit.user_id).where(credit.event == "accepted")
    assert told.mina.workspace.ask(lambda c: c.execute(query).scalars().all()) == [told.ids["mina"]]


def test_returned_goes_back_to_the_sdr_s_book_with_the_reason_and_a_task_and_can_be_handed_off_again(told: Offered):
    told.caspar.workspace.act(answers.answer_receipt, told.handoff, taking=True)
    told.caspar.workspace.act(answers.give_verdict, told.handoff, RETURNED)
    told.all()
    lead = row(told.mina.workspace, "lead", told.lead)
    assert (lead["stage"], lead["returned"], lead["_scope"]) == (
        "Connected",
        "Timing: Not before June",
        f"book:{told.ids['mina']}",
    )
    task = t.task.c
    assert told.mina.workspace.ask(lambda c: c.execute(select(task.owner_id)).scalars().all()) == [told.ids["mina"]]
    with pytest.raises(RefusedError):
        row(told.caspar.workspace, "lead", told.lead)
    told.offer()
    assert row(told.caspar.workspace, "lead", told.lead)["returned"] is None


@on_both
def test_cannot_reaches_the_deputy_who_answers_in_his_place(told: Offered):
    told.caspar.workspace.act(answers.answer_receipt, told.handoff, taking=False, reason="In Oslo")
    told.all()
    handoff = row(told.mina.workspace, "handoff", told.handoff)
    assert (handoff["receiver_id"], handoff["receipt"]) == (told.ids["ruth"], None)
    with pytest.raises(RefusedError):
        row(told.caspar.workspace, "lead", told.lead)
    told.ruth.workspace.act(answers.answer_receipt, told.handoff, taking=True)
    told.all()
    assert row(told.mina.workspace, "handoff", told.handoff)["receipt"] == "taking"


def test_a_withdrawn_handoff_is_the_sdr_s_again_and_answering_it_meanwhile_is_refused_with_its_reason(told: Offered):
    told.mina.workspace.act(answers.withdraw, told.handoff)
    told.mina.sync()
    told.caspar.workspace.act(answers.answer_receipt, told.handoff, taking=True)
    assert told.caspar.sync().refused == 1
    assert told.caspar.workspace.ask(queries.conflicts.asides)[0].code in ("STALE", "FORBIDDEN")
    assert row(told.mina.workspace, "lead", told.lead)["_scope"] == f"book:{told.ids['mina']}"


def test_the_deputy_answers_both_in_the_ae_s_place_and_the_opportunity_is_the_ae_s(told: Offered):
    assert told.ruth.workspace.act(answers.answer_receipt, told.handoff, taking=True)
    told.all()
    assert row(told.caspar.workspace, "handoff", told.handoff)["receipt_by"] == told.ids["ruth"]
    done = told.ruth.workspace.act(answers.give_verdict, told.handoff, ACCEPTED)
    told.all()
    assert row(told.caspar.workspace, "opportunity", done.opportunity_id)["owner_id"] == told.ids["caspar"]


@on_both
def test_ae_and_deputy_accept_apart_and_there_is_one_opportunity_and_the_later_answer_is_kept_aside(told: Offered):
    told.caspar.workspace.act(answers.answer_receipt, told.handoff, taking=True)
    told.all()
    first = told.ruth.workspace.act(answers.give_verdict, told.handoff, ACCEPTED)
    told.caspar.workspace.act(answers.give_verdict, told.handoff, RETURNED)
    assert told.ruth.sync().refused == 0
    assert told.caspar.sync().refused == 1
    (aside,) = told.caspar.workspace.ask(queries.conflicts.asides)
    assert aside.code in ("STALE", "FORBIDDEN")
    for one in (told.mina, told.caspar, told.ruth):
        one.sync()
        found = one.workspace.ask(lambda c: list(c.execute(select(t.opportunity.c.id)).scalars()))
        assert found == [first.opportunity_id]
        assert row(one.workspace, "lead", told.lead)["stage"] == "Accepted"


def test_only_the_receiver_a_deputy_and_a_manager_answer(told: Offered):
    told.oversee()
    with pytest.raises(RefusedError) as refused:
        told.mina.workspace.act(answers.answer_receipt, told.handoff, taking=True)
    assert refused.value.code == "E-NOT-YOURS"
    code = row(told.mina.workspace, "handoff", told.handoff)["code"]
    with pytest.raises(RefusedError, match="entered by a manager"):
        told.mina.workspace.ask(queries.handoffs.by_code, code, user_id=told.ids["mina"])
    found = told.sabine.workspace.ask(queries.handoffs.by_code, code, user_id=told.ids["sabine"])
    told.sabine.workspace.act(answers.answer_receipt, found, taking=True)
    told.all()
    assert row(told.caspar.workspace, "handoff", told.handoff)["receipt_by"] == told.ids["sabine"]


def test_action_items_ask_for_accepting_and_only_a_manager_returns_all_the_same(told: Offered):
    told.caspar.workspace.act(answers.answer_receipt, told.handoff, taking=True)
    told.oversee()
    back = Verdict(RETURN, True, YES, reason="wrong_ae", text="Belongs to East")
    with pytest.raises(RefusedError, match="ask a manager"):
        told.caspar.workspace.act(answers.give_verdict, told.handoff, back)
    told.sabine.workspace.act(answers.give_verdict, told.handoff, back)
    told.all()
    assert row(told.mina.workspace, "lead", told.lead)["stage"] == "Connected"


def test_both_an_ae_of_the_server_and_one_of_the_laptop_can_be_chosen(told: Offered):
    found = told.mina.workspace.ask(queries.people.account_executives, told.ids["mina"], "2026-11-12")
    assert [(one.name, one.role, one.paired) for one in found] == [("Caspar", "AE", True), ("Ruth", "AE", False)]


def answered(told: Offered, verdict: Verdict) -> str:
    """Caspar takes it and gives his verdict; what he accepted is told."""
    told.caspar.workspace.act(answers.answer_receipt, told.handoff, taking=True)
    told.all()
    told.world.time.pass_(60_000)
    return told.caspar.workspace.act(answers.give_verdict, told.handoff, verdict).opportunity_id


def events(laptop: Laptop) -> list[str]:
    return sorted(laptop.workspace.ask(lambda c: c.execute(select(t.credit.c.event)).scalars().all()))


@on_both
@pytest.mark.parametrize("sent", [True, False], ids=["sent", "in one push"])
def test_a_verdict_is_taken_back_before_the_sdr_has_it_and_can_be_given_again(told: Offered, sent: bool):
    before = answered(told, ACCEPTED)
    if sent:
        assert told.caspar.sync().pushed
    assert told.caspar.workspace.undo() == "Verdict: accepted"
    assert row(told.caspar.workspace, "lead", told.lead)["stage"] == "Handed off"
    assert told.caspar.sync().refused == 0
    told.all()
    for laptop in (told.caspar, told.mina):
        handoff, lead = (row(laptop.workspace, *one) for one in (("handoff", told.handoff), ("lead", told.lead)))
        assert (handoff["verdict"], handoff["state"], lead["stage"]) == (None, "taken", "Handed off")
        assert events(laptop) == ["booked", "sourced"]
        assert not laptop.workspace.ask(lambda c: c.execute(select(t.opportunity.c.id)).all())
    again = told.caspar.workspace.act(answers.give_verdict, told.handoff, ACCEPTED).opportunity_id
    told.all()
    assert again != before
    assert row(told.mina.workspace, "lead", told.lead)["stage"] == "Accepted"
    assert events(told.mina) == ["accepted", "booked", "held", "sourced"]


def test_a_returned_lead_that_has_left_the_laptop_comes_back_with_the_undo(told: Offered):
    answered(told, RETURNED)
    told.caspar.sync()
    told.caspar.sync()
    with pytest.raises(RefusedError):
        row(told.caspar.workspace, "lead", told.lead)
    told.caspar.workspace.undo()
    told.caspar.sync()
    told.all()
    assert row(told.caspar.workspace, "lead", told.lead)["stage"] == "Handed off"
    assert row(told.caspar.workspace, "handoff", told.handoff)["state"] == "taken"
    assert told.mina.workspace.ask(lambda c: c.execute(select(t.task.c.id)).all()) == []


def test_once_the_sdr_has_it_the_answer_stands_and_the_ae_is_told_why(told: Offered):
    answered(told, ACCEPTED)
    told.caspar.sync()
    told.world.time.pass_(1_000)
    told.mina.sync()
    told.caspar.workspace.undo()
    assert told.caspar.sync().refused == 1
    (aside,) = told.caspar.workspace.ask(queries.conflicts.asides)
    assert "has that answer already" in told.caspar.workspace.ask(queries.outgoing.why, aside)
    assert row(told.caspar.workspace, "handoff", told.handoff)["state"] == "accepted"
    assert row(told.caspar.workspace, "lead", told.lead)["stage"] == "Accepted"
    assert events(told.caspar) == ["accepted", "booked", "held", "sourced"]


def test_a_laptop_that_only_reads_is_in_touch_too(told: Offered):
    c = tables.client.c
    seen = select(func.max(c.seen_at)).where(c.user_id == told.ids["mina"])

    def heard() -> int:
        with told.world.database.reading(told.world.ws) as connection:
            return connection.execute(seen).scalar() or 0

    told.world.time.pass_(120_000)
    told.mina.sync()
    assert heard() == told.world.time()


def test_an_answer_is_taken_back_by_nobody_else(told: Offered):
    answered(told, ACCEPTED)
    told.caspar.sync()
    told.ruth.sync()
    told.ruth.workspace.act(_take_back, told.handoff)
    assert told.ruth.sync().refused == 1
    told.caspar.sync()
    assert row(told.caspar.workspace, "handoff", told.handoff)["state"] == "accepted"


def _take_back(work: UnitOfWork, handoff: str) -> None:
    with work.command("take_back_answer", handoff=handoff):
        pass
