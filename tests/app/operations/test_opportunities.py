from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app import operations, queries
from app.domain.opportunities import DealStage
from app.errors import RefusedError
from app.operations.opportunities import DealAnswers
from app.operations.tasks import Step
from app.queries.opportunities import DealFilter
from app.store.tables import synced as t
from tests.support.builders import a_lead, row

MARCH = date(2027, 3, 1)
LOST = DealAnswers(reason="price", recontact=MARCH, words="They took the cheaper one")


@pytest.fixture
def lead(workspace):
    made = a_lead(workspace)
    workspace.act(lambda work: work.patch("lead", made, {"value_minor": 5_400_000, "value_currency": "GBP"}))
    return made


@pytest.fixture
def deal(workspace, lead):
    return workspace.act(operations.opportunities.create, lead_id=lead)


def board(workspace, **wanted):
    return workspace.ask(queries.opportunities.board, DealFilter(**wanted), now=workspace.clock.now())


def tasks(workspace):
    return workspace.ask(lambda c: c.execute(select(t.task.c.text, t.task.c.due_date, t.task.c.lead_id)).all())


def test_a_lead_brings_company_person_and_value(workspace, lead, deal):
    made = row(workspace, "opportunity", deal)
    about = row(workspace, "lead", lead)
    assert (made["account_id"], made["contact_id"], made["lead_id"]) == (about["account_id"], about["contact_id"], lead)
    assert (made["amount_minor"], made["amount_currency"], made["stage"]) == (5_400_000, "GBP", "discovery")
    assert made["name"] == "Quillfen Cold Storage"
    assert workspace.undo() == "Opportunity added"
    assert workspace.ask(lambda c: c.execute(select(t.opportunity.c.id)).all()) == []


def test_an_account_alone_is_enough_and_nobody_is_not(workspace, lead):
    account = row(workspace, "lead", lead)["account_id"]
    deal = workspace.act(operations.opportunities.create, account_id=account, name="Second site", amount=(900, "EUR"))
    assert row(workspace, "opportunity", deal)["lead_id"] is None
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.opportunities.create)
    assert error.value.code == "E-OPPORTUNITY-ABOUT"


def test_amounts_are_summed_in_the_currency_most_are_in(workspace, lead):
    account = row(workspace, "lead", lead)["account_id"]
    for name, amount in (("One", (900, "EUR")), ("Two", (1_000, "EUR")), ("Three", (7_000, "USD"))):
        workspace.act(operations.opportunities.create, account_id=account, name=name, amount=amount)
    found = board(workspace)
    assert (found.currency, found.open_minor, found.others) == ("EUR", 1_900, 1)


def test_won_is_refused_until_it_has_amount_and_day_and_nothing_is_written(workspace, deal):
    workspace.act(operations.opportunities.edit, deal, {"amount": (None, "GBP")})
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.opportunities.move, deal, DealStage.WON)
    assert (error.value.code, error.value.missing) == ("E-OPPORTUNITY", ("amount", "close"))
    assert row(workspace, "opportunity", deal)["stage"] == "discovery"
    given = DealAnswers(amount=(4_800_000, "GBP"), close_date=date(2026, 11, 12))
    assert workspace.act(operations.opportunities.move, deal, DealStage.WON, given) == (
        "Quillfen Cold Storage moved to Closed won"
    )
    made = row(workspace, "opportunity", deal)
    assert (made["amount_minor"], made["close_date"], made["stage"]) == (4_800_000, "2026-11-12", "closed won")
    assert board(workspace).won_minor == 4_800_000


def test_lost_makes_the_task_that_asks_again_and_one_undo_takes_all_back(workspace, lead, deal):
    before = row(workspace, "opportunity", deal)
    workspace.act(operations.opportunities.move, deal, DealStage.LOST, LOST)
    made = row(workspace, "opportunity", deal)
    assert (made["lost_reason"], made["recontact"]) == ("price", "2027-03-01")
    assert tasks(workspace) == [("Ask again: lost for price", "2027-03-01", lead)]
    said = workspace.ask(queries.timeline.timeline, lead)[0]
    assert said.title == "Opportunity moved to Closed lost"
    assert "They took the cheaper one" in said.lines[0].text
    workspace.undo()
    after = row(workspace, "opportunity", deal)
    stamps = ("updated_at", "updated_by")
    assert {k: v for k, v in after.items() if k not in stamps} == {k: v for k, v in before.items() if k not in stamps}
    assert tasks(workspace) == []


def test_lost_without_a_lead_asks_the_account_again(workspace, lead):
    account = row(workspace, "lead", lead)["account_id"]
    deal = workspace.act(operations.opportunities.create, account_id=account)
    assert board(workspace).steps["none"] == 1
    workspace.act(operations.opportunities.add_step, deal, Step("call", "Prices", day=date(2026, 11, 20)))
    assert board(workspace).steps == {"overdue": 0, "today": 0, "planned": 1, "none": 0}
    workspace.act(operations.opportunities.move, deal, DealStage.LOST, LOST)
    assert [one.due_date for one in tasks(workspace)] == ["2026-11-20", "2027-03-01"]


def test_reopening_forgets_why_it_was_lost(workspace, deal):
    workspace.act(operations.opportunities.move, deal, DealStage.LOST, LOST)
    workspace.act(operations.opportunities.move, deal, DealStage.PROPOSAL)
    made = row(workspace, "opportunity", deal)
    assert (made["stage"], made["lost_reason"], made["recontact"]) == ("proposal", None, None)


def test_an_own_probability_holds_until_the_stage_changes(workspace, deal):
    workspace.act(operations.opportunities.edit, deal, {"probability": 35})
    assert board(workspace).weighted_minor == 1_890_000
    workspace.act(operations.opportunities.move, deal, DealStage.NEGOTIATION)
    assert board(workspace).columns[2].cards[0].probability == 75


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"probability": 140}, "E-PROBABILITY"),
        ({"amount": (-5, "GBP")}, "E-AMOUNT"),
        ({"amount": (5, "sterling")}, "E-AMOUNT"),
        ({"name": "  "}, "E-OPPORTUNITY-NAME"),
        ({"owner_id": "nobody"}, "E-NOT-FOUND"),
    ],
)
def test_nonsense_is_refused_and_nothing_is_changed(workspace, deal, change, code):
    before = row(workspace, "opportunity", deal)
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.opportunities.edit, deal, change)
    assert error.value.code == code
    assert row(workspace, "opportunity", deal) == before


def test_the_order_is_next_step_then_amount_and_another_currency_is_counted_apart(workspace, lead, deal):
    account = row(workspace, "lead", lead)["account_id"]
    small = workspace.act(operations.opportunities.create, account_id=account, amount=(100, "GBP"))
    euro = workspace.act(operations.opportunities.create, account_id=account, amount=(200, "EUR"))
    when = workspace.clock.now() + timedelta(days=2)
    workspace.act(operations.tasks.add_task, lead, Step("call", "Ring", at=when))
    found = board(workspace)
    assert [card.id for card in found.columns[0].cards] == [deal, euro, small]
    assert (found.open_minor, found.others) == (5_400_100, 1)
    assert found.columns[0].fact == "and 1 in another currency"
    assert [one.id for one in board(workspace, next="none").columns[0].cards] == [euro, small]


def test_the_card_of_one_that_is_gone_is_a_coded_refusal(workspace, deal):
    workspace.act(operations.opportunities.discard, deal)
    with pytest.raises(RefusedError) as error:
        workspace.ask(queries.opportunities.deal_card, deal)
    assert error.value.code == "E-NOT-FOUND"
