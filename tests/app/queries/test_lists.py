from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from app import operations, queries
from app.clock import to_ms
from app.domain.brief_json import brief_from_json, brief_to_json
from app.queries.lead_rows import SORTS, LeadFilter
from app.queries.rows import today_from_json
from app.store.tables.local import lead_card
from tests.support.builders import a_lead


def all_rows(workspace, wanted, sort, limit):
    rows, after = [], None
    while True:
        page = workspace.ask(queries.lead_rows.lead_rows, wanted, sort=sort, after=after, limit=limit)
        rows += page.rows
        after = page.after
        if after is None:
            return rows


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("limit", [7, 50, 500])
def test_every_lead_is_on_exactly_one_page_whatever_the_order(practice, sort, limit):
    rows = all_rows(practice, LeadFilter(), sort, limit)
    assert len(rows) == practice.ask(queries.lead_rows.count, LeadFilter()) == 120
    assert len({row.id for row in rows}) == 120


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("wanted", [LeadFilter(), LeadFilter(text="e"), LeadFilter(min_score=30)])
def test_a_lead_stands_within_what_was_read_or_further_down(practice, sort, wanted):
    def empty_some(work):
        some = select(lead_card.c.lead_id).order_by(lead_card.c.lead_id).limit(40)
        work.connection.execute(update(lead_card).where(lead_card.c.lead_id.in_(some)).values(touched_at=None))

    def shown(ids, after):
        return practice.ask(queries.lead_rows.any_shown, ids, wanted, sort=sort, after=after)

    practice.act(empty_some)
    ids = [row.id for row in all_rows(practice, wanted, sort, 500)]
    assert len(ids) > 20
    for read in range(1, len(ids), 3):
        after = practice.ask(queries.lead_rows.lead_rows, wanted, sort=sort, limit=read).after
        assert all(shown([one], after) for one in ids[:read][-5:])
        assert not shown(ids[read:], after)
    assert shown(ids[-1:], None)
    left = [row.id for row in all_rows(practice, LeadFilter(), sort, 500) if row.id not in set(ids)]
    assert not shown(left, None)


def test_pages_keep_the_order(practice):
    assert [row.score for row in all_rows(practice, LeadFilter(), "score", 9)] == sorted(
        (row.score for row in all_rows(practice, LeadFilter(), "score", 500)), reverse=True)  # fmt: skip
    names = [row.name.casefold() for row in all_rows(practice, LeadFilter(), "name", 9)]
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        (LeadFilter(stage="Connected"), lambda row: row.stage == "Connected"),
        (LeadFilter(min_score=50), lambda row: row.score >= 50),
        (LeadFilter(inbound=True), lambda row: row.inbound),
        (LeadFilter(source="Webinar"), lambda row: row.source == "Webinar"),
        (LeadFilter(working=False), lambda row: not row.working),
        (LeadFilter(text="isa"), lambda row: "isa" in f"{row.name} {row.company} {row.title} {row.email}".casefold()),
    ],
)
def test_a_filter_shows_exactly_what_it_says(practice, wanted, holds):
    everything = all_rows(practice, LeadFilter(), "score", 500)
    shown = all_rows(practice, wanted, "score", 11)
    assert shown
    assert {row.id for row in shown} == {row.id for row in everything if holds(row)}
    assert practice.ask(queries.lead_rows.count, wanted) == len(shown)


def test_the_four_states_of_the_next_step_share_out_the_open_leads(practice):
    now = to_ms(practice.clock.now())
    base = LeadFilter(now=now, midnight=now + 8 * 3_600_000)
    counts = {
        state: practice.ask(queries.lead_rows.count, replace(base, next=state))
        for state in ("overdue", "today", "planned", "none")
    }
    everything = all_rows(practice, LeadFilter(), "score", 500)
    still_open = [
        row for row in everything if row.stage in ("New", "Attempting", "Connected", "Qualified", "Meeting set")
    ]
    assert sum(counts.values()) == len(still_open)
    assert counts["none"] == sum(row.next.at is None for row in still_open)


def test_a_step_for_the_whole_day_is_due_today_until_the_day_ends(workspace):
    lead, evening = a_lead(workspace), workspace.clock.now().replace(hour=18)
    workspace.act(operations.tasks.add_task, lead, operations.tasks.Step("call", "Call", day=evening.date()))
    wanted = LeadFilter(now=to_ms(evening), midnight=to_ms(evening.replace(hour=23, minute=59, second=59)))
    counts = {one: workspace.ask(queries.lead_rows.count, replace(wanted, next=one)) for one in ("overdue", "today")}
    assert counts == {"overdue": 0, "today": 1}


def test_the_list_of_the_board_holds_the_very_leads_of_its_columns(practice):
    board = practice.ask(queries.pipeline.board, LeadFilter(now=1, midnight=2), first=1000)
    rows = all_rows(practice, LeadFilter(board=True), "next", 30)
    assert {row.id for row in rows} == {row.id for column in board.columns for row in column.cards}


def test_the_board_shows_each_working_lead_once_in_order_and_counts_its_value(practice):
    board = practice.ask(queries.pipeline.board, LeadFilter(now=1, midnight=2), first=1000)
    shown = [row for column in board.columns for row in column.cards]
    assert len({row.id for row in shown}) == len(shown)
    assert all(row.working for row in shown)
    for column in board.columns:
        assert column.count == len(column.cards)
        assert column.value_minor == sum(row.value_minor or 0 for row in column.cards)
        assert [row.next_sort for row in column.cards] == sorted(row.next_sort for row in column.cards)


@pytest.mark.parametrize("state", ["overdue", "today", "planned", "none"])
def test_the_figures_beside_the_board_count_what_the_filter_would_show(practice, state):
    now = practice.clock.now()
    wanted = LeadFilter(now=to_ms(now), midnight=to_ms(now + timedelta(hours=13)))
    steps = practice.ask(queries.pipeline.figures, wanted, currency="GBP").steps
    assert steps[state] == practice.ask(queries.lead_rows.count, replace(wanted, next=state, working=True))
    assert (
        steps[state]
        == practice.ask(queries.pipeline.figures, replace(wanted, next="none"), currency="GBP").steps[state]
    )


def test_the_lanes_hold_the_board_s_cards_by_owner_in_its_order(practice):
    wanted = LeadFilter(now=1, midnight=2)
    board = practice.ask(queries.pipeline.board, wanted, first=1000)
    lanes = practice.ask(queries.pipeline.lanes, wanted, first=1000)
    assert len(lanes) > 1
    for at, column in enumerate(board.columns):
        assert sum(lane.columns[at].count for lane in lanes) == column.count
        assert sum(lane.columns[at].value_minor for lane in lanes) == column.value_minor
        for lane in lanes:
            mine = [row.id for row in column.cards if row.owner_id == lane.owner_id]
            assert [row.id for row in lane.columns[at].cards] == mine
    short = practice.ask(queries.pipeline.lanes, wanted, first=2)
    assert all(len(column.cards) == min(column.count, 2) for lane in short for column in lane.columns)


def test_a_handed_off_lead_waits_for_its_ae_in_the_order_of_the_deadlines_and_is_not_without_a_step(practice):
    now = practice.clock.now()
    wanted = LeadFilter(now=to_ms(now), midnight=to_ms(now))
    board = practice.ask(queries.pipeline.board, wanted)
    cards = board.columns[-1].cards
    shown = [(row.company, row.next.kind, row.next.text) for row in cards]
    assert shown == [
        ("Eskerby Paper", "verdict", "Ruth Ekwueme"),
        ("Thornby Quarries", "verdict", "Ruth Ekwueme"),
        ("Fennimore Rail", "receipt", "Caspar Lindholt"),
    ]
    assert [row.next.at for row in cards] == sorted(row.next.at for row in cards)
    assert not {row.id for row in cards} & {
        row.id for row in all_rows(practice, replace(wanted, next="none"), "score", 500)
    }


def test_the_answer_given_a_handed_off_lead_waits_for_the_next_one(practice):
    card = practice.ask(queries.pipeline.board, LeadFilter(now=1, midnight=2)).columns[-1].cards[2]
    handoff = next(
        one for one in practice.ask(queries.handoffs.handoff_rows, now=practice.clock.now()) if one.lead_id == card.id
    )
    practice.act(lambda work: work.patch("handoff", handoff.id, {"receipt": "taking"}))
    after = practice.ask(queries.lead_rows.rows_by_id, [card.id])[0]
    assert (after.next.kind, after.next.at) == ("verdict", handoff.verdict_due)


def test_today_puts_replies_first_then_promises_and_counts_what_is_done(practice):
    today = practice.ask(queries.today.today_list, now=practice.clock.now(), user_id=practice.user)
    assert [group.key for group in today.groups][:2] == ["respond", "call"]
    assert [row.name for row in today.groups[0].rows] == ["Lorcan Achterby", "Sunniva Cole-Okafor"]
    assert today.groups[1].rows[0].promised
    first = next(row for group in today.groups for row in group.rows if row.task_id)
    practice.act(operations.tasks.finish_task, first.task_id)
    after = practice.ask(queries.today.today_list, now=practice.clock.now(), user_id=practice.user)
    assert (after.done, after.total) == (today.done + 1, today.total)


def test_today_is_kept_and_read_back_equal(practice):
    import json

    today = practice.ask(queries.today.today_list, now=practice.clock.now(), user_id=practice.user)
    assert today_from_json(json.loads(json.dumps(today.to_json()))) == today


def test_cold_prospects_stand_outside_today_and_the_board(workspace):
    lead = a_lead(workspace)
    workspace.act(lambda work: work.patch("lead", lead, {"lifecycle": "Prospect"}))
    board = workspace.ask(queries.pipeline.board, LeadFilter(now=1, midnight=2))
    assert sum(column.count for column in board.columns) == 0


def test_a_brief_is_kept_as_json_and_read_back_equal(practice):
    import json

    lead = practice.ask(queries.search.find, "isaura")[0].row_id
    brief = practice.ask(queries.briefs.brief_of, lead, now=practice.clock.now(), sender="Mina")
    assert brief_from_json(json.loads(json.dumps(brief_to_json(brief)))) == brief


def test_a_brief_says_what_is_known_in_the_words_it_prints(practice):
    lead = practice.ask(queries.search.find, "isaura")[0].row_id
    brief = practice.ask(queries.briefs.brief_of, lead, now=practice.clock.now(), sender="Mina")
    assert brief.facts == "Cold-chain storage · 420 people · 9 sites · £54,000 a year (estimate)"
    assert brief.quote.startswith("We find out a chiller failed when a customer rings us.")
    assert brief.pain_heading == "Pain, in her words"
    assert brief.questions[0] == "Are the two leased sites in scope?"
    assert [one.handled for one in brief.objections] == [True, False]
    assert brief.draft


def test_nothing_printed_or_shown_claims_an_open_or_a_read(practice):
    lead = practice.ask(queries.search.find, "isaura")[0].row_id
    words = str(practice.ask(queries.briefs.brief_of, lead, now=practice.clock.now(), sender="Mina")).casefold()
    assert not any(claim in words for claim in (" opened", " delivered", " read it", "read receipt"))


def test_the_conversation_of_a_brief_names_what_it_was_then_a_comma_then_what_was_said(practice):
    lead = practice.ask(queries.search.find, "isaura")[0].row_id
    brief = practice.ask(queries.briefs.brief_of, lead, now=practice.clock.now(), sender="Mina")
    told = [f"{one.kind}{one.text}" for one in brief.conversation]
    assert told == [
        "Webinar, stayed 43 of 45 minutes. Routed by territory, first reply in 6 minutes.",
        "Email, Audit checklist, you marked it sent.",
        "Call, 0 min 38 s, left voicemail. She replied the same day: "
        "“Ring me Thursday around eleven, I'll have the site list by then.”",
        "Call, 7 min 42 s. 9 sites, 7 owned 2 leased. Team of 14 engineers. Failures found late, out of hours.",
    ]


def test_values_are_summed_in_the_currency_most_are_in_and_the_others_are_counted(workspace):
    money = [(900_00, "EUR"), (2_000_00, "EUR"), (5_000_00, "USD"), (None, None)]
    for number, (minor, currency) in enumerate(money):
        lead = a_lead(workspace, name=f"Person {number}", company=f"Company {number}", email="", phone="")
        given = {"value_minor": minor, "value_currency": currency}
        workspace.act(lambda work, lead=lead, given=given: work.patch("lead", lead, given))
    wanted = LeadFilter(now=1, midnight=2)
    board = workspace.ask(queries.pipeline.board, wanted)
    assert (board.currency, board.open_minor, board.others) == ("EUR", 2_900_00, 1)
    assert (board.columns[0].count, board.columns[0].value_minor, board.columns[0].currency) == (4, 2_900_00, "EUR")
    assert [(one.value_minor, one.count) for one in workspace.ask(queries.pipeline.lanes, wanted)] == [(2_900_00, 4)]
