"""The AE's two answers in a workspace without a server: decided at once, by the rules of product 7."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app import operations, queries
from app.clock import from_ms
from app.domain.handoffs import ACCEPT, NO, PARTLY, RETURN, YES, Verdict
from app.domain.opportunities import DealStage
from app.domain.return_reasons import NO_SHOW, RETURN_REASONS, write_reasons
from app.errors import RefusedError
from app.operations import handoff_answers as answers
from app.operations import opportunities
from app.operations.opportunities import DealAnswers
from app.store.tables import synced as t
from app.workspace import Workspace
from tests.support.builders import a_lead, meet_all, row

ACCEPTED = Verdict(ACCEPT, action_items=True, as_briefed=YES)


def people(workspace: Workspace) -> dict[str, str]:
    def make(work):
        made = {name: work.create("user", {"name": name, "role": "AE", "active": True}) for name in ("Caspar", "Ruth")}
        work.create("pairing", {"sdr_id": work.user, "ae_id": made["Caspar"], "deputy_id": made["Ruth"]})
        return made

    return workspace.act(make)


@pytest.fixture
def story(workspace: Workspace):
    """A lead of Mina's, worth something, offered to Caspar."""
    team = people(workspace)
    lead = a_lead(workspace)
    meet_all(workspace, lead)
    workspace.act(lambda work: work.patch("lead", lead, {"value_minor": 5_400_000, "value_currency": "GBP"}))
    start = workspace.clock.now() + timedelta(days=4)
    meeting = workspace.act(operations.meetings.book_meeting, lead, start=start, with_id=team["Caspar"])
    handed = workspace.act(
        operations.handoffs.offer_handoff, lead, to=team["Caspar"], why_now="An audit", override="", missing=(),
        included=(), criteria=[], meeting_id=meeting,
    )  # fmt: skip
    return lead, handed.handoff_id, team


def taken(workspace: Workspace, handoff: str) -> None:
    workspace.act(answers.answer_receipt, handoff, taking=True)


def open_tasks(workspace: Workspace, lead: str) -> list[str]:
    task = t.task.c
    query = select(task.text).where(task.lead_id == lead, task.state == "open", ~task.text.startswith("Confirm"))
    return workspace.ask(lambda c: list(c.execute(query).scalars()))


def test_accept_makes_the_opportunity_and_the_credit_and_one_undo_takes_all_of_it_back(workspace, story):
    lead, handoff, team = story
    taken(workspace, handoff)
    assert row(workspace, "handoff", handoff)["state"] == "taken"
    done = workspace.act(answers.give_verdict, handoff, ACCEPTED)
    made = row(workspace, "opportunity", done.opportunity_id)
    assert (made["owner_id"], made["amount_minor"], made["stage"], made["lead_id"]) == (
        team["Caspar"],
        5_400_000,
        "discovery",
        lead,
    )
    assert made["name"] == "Quillfen Cold Storage"
    assert row(workspace, "handoff", handoff)["opportunity_id"] == done.opportunity_id
    assert (row(workspace, "lead", lead)["stage"], row(workspace, "lead", lead)["lifecycle"]) == (
        "Accepted",
        "Accepted",
    )
    credits = workspace.ask(lambda c: c.execute(select(t.credit.c.event, t.credit.c.user_id)).all())
    assert ("accepted", workspace.user) in credits
    assert workspace.undo() == "Verdict: accepted"
    assert row(workspace, "handoff", handoff)["verdict"] is None
    assert row(workspace, "lead", lead)["stage"] == "Handed off"
    assert workspace.ask(lambda c: c.execute(select(t.opportunity.c.id)).all()) == []
    assert workspace.ask(lambda c: c.execute(select(t.credit.c.id).where(t.credit.c.event == "accepted")).all()) == []


@pytest.mark.parametrize("reason", RETURN_REASONS, ids=lambda one: one.key)
def test_a_return_goes_to_connected_marked_with_its_reason_and_brings_its_task(workspace, story, reason):
    lead, handoff, _ = story
    taken(workspace, handoff)
    verdict = Verdict(RETURN, False, NO, "He only wanted prices", reason.key, "Budget is frozen to June")
    workspace.act(answers.give_verdict, handoff, verdict)
    found = row(workspace, "lead", lead)
    assert (found["stage"], found["returned"]) == ("Connected", f"{reason.words}: Budget is frozen to June")
    assert open_tasks(workspace, lead) == [reason.task]
    said = row(workspace, "handoff", handoff)
    assert (said["state"], said["verdict"], said["verdict_reason"]) == ("returned", "return", reason.key)
    owed = reason.key != NO_SHOW
    assert (said["action_items"], said["as_briefed"]) == ((False, NO) if owed else (None, None))


@pytest.mark.parametrize(
    ("verdict", "missing"),
    [
        (Verdict(ACCEPT), ("action_items", "as_briefed")),
        (Verdict(ACCEPT, True, PARTLY), ("as_briefed_text",)),
        (Verdict(RETURN, False, YES), ("reason", "text")),
        (Verdict(RETURN, False, YES, reason="weather", text="It rained"), ("reason",)),
        (Verdict(RETURN, reason=NO_SHOW), ("text",)),
        (Verdict(RETURN, reason="timing", text="June"), ("action_items", "as_briefed")),
    ],
)
def test_what_a_verdict_lacks_is_named_and_nothing_is_written(workspace, story, verdict, missing):
    lead, handoff, _ = story
    taken(workspace, handoff)
    with pytest.raises(RefusedError) as refused:
        workspace.act(answers.give_verdict, handoff, verdict)
    assert (refused.value.code, refused.value.missing) == ("E-VERDICT", missing)
    assert row(workspace, "lead", lead)["stage"] == "Handed off"


def test_an_answer_is_given_once_and_the_verdict_after_the_receipt(workspace, story):
    _, handoff, _ = story
    with pytest.raises(RefusedError, match="after the receipt"):
        workspace.act(answers.give_verdict, handoff, ACCEPTED)
    taken(workspace, handoff)
    with pytest.raises(RefusedError, match="answered already: taking"):
        taken(workspace, handoff)
    workspace.act(answers.give_verdict, handoff, ACCEPTED)
    with pytest.raises(RefusedError, match="answered already: accept"):
        workspace.act(answers.give_verdict, handoff, ACCEPTED)


def test_cannot_needs_a_reason_and_offers_it_to_the_deputy_with_a_clock_of_its_own(workspace, story, clock):
    lead, handoff, team = story
    with pytest.raises(RefusedError, match="needs to know why"):
        workspace.act(answers.answer_receipt, handoff, taking=False, reason=" ")
    before = row(workspace, "handoff", handoff)["receipt_due"]
    clock.move(days=1)
    done = workspace.act(answers.answer_receipt, handoff, taking=False, reason="In Oslo that week")
    now = row(workspace, "handoff", handoff)
    assert (done.forwarded, now["receiver_id"], now["receipt"]) == ("Ruth", team["Ruth"], None)
    assert now["receipt_due"] > before
    assert row(workspace, "lead", lead)["stage"] == "Handed off"
    said = workspace.ask(
        lambda c: c.execute(select(t.activity.c.title, t.activity.c.body).where(t.activity.c.kind == "handoff")).all()
    )
    assert said == [("Caspar cannot take it", "In Oslo that week")]
    done = workspace.act(answers.answer_receipt, handoff, taking=False, reason="Away too")
    assert done.forwarded == "", "nobody stands behind the deputy"
    assert open_tasks(workspace, lead) == ["Ruth cannot take it: hand off to another AE"]
    (shown,) = workspace.ask(queries.handoffs.handoff_rows, user_id=team["Ruth"], now=clock.now())
    assert (shown.state, shown.awaits, shown.mine) == ("Cannot take it", "", False)


def test_a_withdrawn_handoff_waits_for_nothing_and_its_lead_can_be_handed_off_again(workspace, story, clock):
    lead, handoff, team = story
    workspace.act(answers.withdraw, handoff)
    assert row(workspace, "lead", lead)["stage"] == "Meeting set"
    (shown,) = workspace.ask(queries.handoffs.handoff_rows, user_id=team["Caspar"], now=clock.now())
    assert (shown.state, shown.mine) == ("Withdrawn", False)
    with pytest.raises(RefusedError, match="withdrawn"):
        taken(workspace, handoff)


def test_an_answer_on_paper_is_found_by_its_short_code(workspace, story):
    _, handoff, _ = story
    code = row(workspace, "handoff", handoff)["code"]
    for typed in (code, code.lower(), " 1 ", "h1"):
        assert workspace.ask(queries.handoffs.by_code, typed, user_id=workspace.user) == handoff
    for typed in ("H-0999", "", "x" * 300, "9" * 40):
        with pytest.raises(RefusedError, match="waits for an answer"):
            workspace.ask(queries.handoffs.by_code, typed, user_id=workspace.user)
    taken(workspace, handoff)
    workspace.act(answers.give_verdict, handoff, ACCEPTED)
    with pytest.raises(RefusedError):
        workspace.ask(queries.handoffs.by_code, code, user_id=workspace.user)


def credits_of(workspace: Workspace) -> list[tuple]:
    c = t.credit.c
    query = select(c.event, c.user_id, c.value_minor, c.value_currency, c.territory).order_by(c.at, c.id)
    return sorted(tuple(one) for one in workspace.ask(lambda conn: conn.execute(query).all()))


def test_credits_are_written_once_with_the_value_of_that_day_and_stay_with_who_earned_them(workspace, story):
    lead, handoff, team = story
    mina = workspace.user
    account_id = row(workspace, "lead", lead)["account_id"]
    workspace.act(lambda work: work.patch("account", account_id, {"territory": "North"}))
    taken(workspace, handoff)
    verdict = Verdict(ACCEPT, True, YES, amount=(6_000_000, "GBP"), close_date=date(2026, 12, 18))
    deal = workspace.act(answers.give_verdict, handoff, verdict).opportunity_id
    made = row(workspace, "opportunity", deal)
    assert (made["amount_minor"], made["close_date"], made["owner_id"]) == (6_000_000, "2026-12-18", team["Caspar"])
    answer = DealAnswers(amount=(7_000_000, "GBP"))
    workspace.act(opportunities.move, deal, DealStage.WON, answer)
    before = credits_of(workspace)
    assert before == [
        ("accepted", mina, 6_000_000, "GBP", "North"),
        ("booked", mina, 5_400_000, "GBP", None),
        ("held", mina, 5_400_000, "GBP", "North"),
        ("sourced", mina, 5_400_000, "GBP", None),
        ("won", mina, 7_000_000, "GBP", "North"),
    ]
    assert row(workspace, "account", account_id)["relationship"] == "Customer"
    workspace.act(operations.leads.assign, lead, team["Ruth"])
    workspace.act(opportunities.move, deal, DealStage.NEGOTIATION)
    workspace.act(opportunities.move, deal, DealStage.WON)
    assert credits_of(workspace) == before


def test_a_second_handoff_of_the_lead_credits_sourcing_and_the_same_meeting_no_second_time(workspace, story):
    lead, handoff, team = story
    workspace.act(answers.withdraw, handoff)
    before = credits_of(workspace)
    workspace.act(
        operations.handoffs.offer_handoff, lead, to=team["Caspar"], why_now="An audit", override="", missing=(),
        included=(), criteria=[], meeting_id=row(workspace, "handoff", handoff)["meeting_id"],
    )  # fmt: skip
    assert credits_of(workspace) == before


def test_the_verdict_is_due_after_the_meeting_wherever_it_is_moved_and_a_missed_one_owes_none(workspace, story, clock):
    _, handoff, _ = story
    taken(workspace, handoff)
    due = row(workspace, "handoff", handoff)["verdict_due"]
    meeting = row(workspace, "handoff", handoff)["meeting_id"]
    start = from_ms(row(workspace, "meeting", meeting)["start"])
    workspace.act(operations.meetings.move_meeting, meeting, start=start + timedelta(days=7))
    assert row(workspace, "handoff", handoff)["verdict_due"] == due + 7 * 86_400_000
    clock.moment = start + timedelta(days=7)
    workspace.act(operations.meetings.set_meeting_state, meeting, "No-show")
    assert row(workspace, "handoff", handoff)["verdict_due"] is None


def test_both_terms_run_in_the_calendar_of_the_ae(workspace, story):
    lead, handoff, team = story
    workspace.act(answers.withdraw, handoff)
    week = {"opens": "09:00", "closes": "13:00", "zone": "Europe/London"}
    workspace.act(lambda work: work.create("calendar", {"name": "Caspar", "week": week, "holidays": []}))
    before = row(workspace, "handoff", handoff)
    again = workspace.act(
        operations.handoffs.offer_handoff, lead, to=team["Caspar"], why_now="An audit", override="", missing=(),
        included=(), criteria=[], meeting_id=before["meeting_id"],
    )  # fmt: skip
    now = row(workspace, "handoff", again.handoff_id)
    assert now["receipt_due"] > before["receipt_due"] + 2 * 86_400_000, "six days of four hours, not three of eight"
    assert now["verdict_due"] > before["verdict_due"] + 2 * 86_400_000


def test_a_manager_s_own_reason_sends_the_lead_where_it_says_with_the_task_for_whom_it_says(workspace, story):
    lead, handoff, _ = story

    def lead_the_team(work):
        sabine = work.create("user", {"name": "Sabine", "role": "Manager"})
        work.patch("user", work.user, {"team_id": work.create("team", {"name": "North", "manager_id": sabine})})
        return sabine

    sabine = workspace.act(lead_the_team)
    text = "Budget gone [budget] > Qualified > Manager: Call their finance"
    workspace.act(operations.settings.set_return_reasons, f"{write_reasons(RETURN_REASONS)}\n{text}")
    taken(workspace, handoff)
    workspace.act(answers.give_verdict, handoff, Verdict(RETURN, False, YES, reason="budget", text="Frozen"))
    assert row(workspace, "lead", lead)["stage"] == "Qualified"
    task = t.task.c
    owners = workspace.ask(
        lambda c: list(c.execute(select(task.owner_id).where(task.text == "Call their finance")).scalars())
    )
    assert owners == [sabine]
    workspace.act(operations.settings.set_return_reasons, text)
    assert [one.key for one in workspace.ask(queries.handoffs.return_reasons)] == ["budget"]


@pytest.mark.parametrize(
    "text",
    ["", "Timing", "Timing [timing] > Accepted > SDR: x", "Timing [timing] > Connected > CEO: x",
     "A [a] > Connected > SDR: x\nB [a] > Connected > SDR: y", "\n".join(f"A [a{n}] > Connected > SDR: x" for n in range(10))],
)  # fmt: skip
def test_reasons_that_cannot_be_read_are_refused_and_the_old_ones_stay(workspace, text):
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.settings.set_return_reasons, text)
    assert refused.value.code == "E-REASONS"
    assert workspace.ask(queries.handoffs.return_reasons) == RETURN_REASONS


def test_the_sdr_keeps_a_card_that_tells_what_became_of_it(workspace, story):
    lead, handoff, _ = story

    def card():
        return workspace.ask(queries.handed_card.handed_card, lead, now=workspace.clock.now())

    sender = row(workspace, "user", workspace.user)["name"].split()[0]
    assert (card().words, card().theirs) == (f"{sender} to Caspar · Receipt 24 h left", True)
    taken(workspace, handoff)
    assert card().words == f"{sender} to Caspar · Taken"
    done = workspace.act(answers.give_verdict, handoff, Verdict(ACCEPT, True, YES, close_date=date(2026, 12, 18)))
    assert (card().deal_id, card().theirs) == (done.opportunity_id, True)
    assert card().words == f"{sender} to Caspar · Accepted · Discovery · £54,000 · closes Fri 18 Dec · Call tomorrow"
    lost = DealAnswers(reason="price", recontact=date(2027, 3, 1))
    workspace.act(opportunities.move, done.opportunity_id, DealStage.LOST, lost)
    assert card().words.startswith(f"{sender} to Caspar · Accepted · Closed lost, Price")
    workspace.undo()
    workspace.undo()
    workspace.act(answers.give_verdict, handoff, Verdict(RETURN, False, YES, "", "timing", "Not before June"))
    assert not card().theirs, "it may be handed over again"
    assert card().words.endswith("Not before June")
    assert workspace.ask(queries.handed_card.handed_card, a_lead(workspace), now=workspace.clock.now()) is None
