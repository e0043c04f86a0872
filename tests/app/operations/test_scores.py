from dataclasses import replace

import pytest
from sqlalchemy import select, text

from app import operations, queries
from app.changes import Source
from app.domain.score_rules import HAPPENED, Combining, ScoreRule
from app.errors import RefusedError, UserCancelledError
from app.store import cards, outbox, scores
from app.store.scores import SHIPPED
from app.store.tables import synced as t
from app.store.tables.local import lead_card
from tests.support.builders import a_lead

SIGNED_UP = ScoreRule("intent", "signed up", HAPPENED, "", 60, "signed up", 10)


def score_of(workspace, lead_id) -> int:
    return workspace.ask(lambda c: c.execute(select(lead_card.c.score).where(lead_card.c.lead_id == lead_id)).scalar())


def page(workspace):
    return workspace.ask(queries.scores.rules_page, workspace.user)


def signal(work, lead_id, kind="signed up", at=None, **more):
    return work.create("signal", {"lead_id": lead_id, "kind": kind, "at": work.now if at is None else at, **more})


def rescore(workspace, count=1000):
    going, batches = workspace.act(operations.scores.rescore, count=count), 1
    while going[0]:
        going, batches = workspace.act(operations.scores.rescore, *going, count=count), batches + 1
    return batches


def is_due(workspace) -> bool:
    return workspace.ask(queries.scores.is_due, round(workspace.clock.now().timestamp() * 1000))


def dry_run(workspace, rules, combining=None, **more):
    now = round(workspace.clock.now().timestamp() * 1000)
    return workspace.ask(queries.scores.dry_run, rules, combining or Combining(), now, **more)


@pytest.fixture
def written(workspace):
    """Every write to a card, as the database sees it."""

    def watch(work):
        work.connection.execute(text("CREATE TABLE seen (lead_id TEXT)"))
        for event in ("INSERT", "UPDATE"):
            work.connection.execute(
                text(
                    f"CREATE TRIGGER seen_{event} AFTER {event} ON lead_card BEGIN INSERT INTO seen VALUES (new.lead_id); END"
                )
            )

    def read():
        return workspace.act(
            lambda work: list(work.connection.execute(text("DELETE FROM seen RETURNING lead_id")).scalars())
        )

    workspace.act(watch)
    return read


def test_the_first_change_makes_the_shipped_rules_the_teams_own(workspace):
    assert page(workspace).rules == SHIPPED
    saved = workspace.act(operations.scores.save_rule, SIGNED_UP)
    assert page(workspace).rules == (*SHIPPED, replace(SIGNED_UP, id=saved))
    workspace.undo()
    assert page(workspace).rules == SHIPPED
    assert workspace.ask(scores.kept_rules) == []


def test_a_rule_is_changed_switched_and_removed_each_with_its_undo(workspace):
    first = replace(SHIPPED[0], points=12)
    workspace.act(operations.scores.save_rule, first)
    assert page(workspace).rules == (first, *SHIPPED[1:])
    workspace.act(operations.scores.switch_rule, first.id, False)
    assert page(workspace).rules[0] == replace(first, active=False), "off, where it stood"
    workspace.undo()
    assert page(workspace).rules[0] == first
    workspace.act(operations.scores.remove_rule, first.id)
    assert page(workspace).rules == SHIPPED[1:]
    workspace.undo()
    assert page(workspace).rules == (first, *SHIPPED[1:])


def test_the_last_rule_is_switched_off_not_removed(workspace):
    saved = workspace.act(operations.scores.save_rule, SIGNED_UP)
    for rule in SHIPPED:
        workspace.act(operations.scores.remove_rule, rule.id)
    with pytest.raises(RefusedError, match="only rule") as caught:
        workspace.act(operations.scores.remove_rule, saved)
    assert caught.value.code == "E-LAST-RULE"
    workspace.act(operations.scores.switch_rule, saved, False)
    assert [rule.active for rule in page(workspace).rules] == [False]


def test_a_rule_too_many_is_refused(workspace):
    for number in range(200 - len(SHIPPED)):
        workspace.act(operations.scores.save_rule, replace(SIGNED_UP, field=f"kind {number}"))
    with pytest.raises(RefusedError, match="201 score rules") as caught:
        workspace.act(operations.scores.save_rule, SIGNED_UP)
    assert caught.value.code == "E-TOO-MANY"
    assert len(page(workspace).rules) == 200


def test_only_managers_change_rules_where_there_is_a_server(workspace):
    def join(work, role):
        outbox.set_state(work.connection, "client", "c")
        work.patch("user", work.user, {"role": role})

    workspace.act_as(Source.SYNC, join, "rep")
    assert "manager" in page(workspace).why_not
    for operation, args in (
        (operations.scores.save_rule, (SIGNED_UP,)),
        (operations.scores.switch_rule, (SHIPPED[0].id, False)),
        (operations.scores.remove_rule, (SHIPPED[0].id,)),
        (operations.scores.set_combining, (Combining(),)),
    ):
        with pytest.raises(RefusedError) as caught:
            workspace.act(operation, *args)
        assert caught.value.code == "E-NOT-ALLOWED"
    workspace.act_as(Source.SYNC, join, "manager")
    assert page(workspace).why_not == ""
    workspace.act(operations.scores.save_rule, SIGNED_UP)


def test_a_signal_scores_one_lead_and_writes_that_card_only(workspace, written):
    one, other = a_lead(workspace), a_lead(workspace, name="Bo Ek", company="Ek AB", email="bo@ek.example", phone="")
    workspace.act(operations.scores.save_rule, SIGNED_UP)
    before = score_of(workspace, one), score_of(workspace, other)
    written()
    workspace.act(signal, one)
    assert written() == [one]
    assert (score_of(workspace, one), score_of(workspace, other)) == (before[0] + 18, before[1])


def test_a_changed_fact_of_a_company_scores_its_leads_only(workspace, written):
    one, other = a_lead(workspace), a_lead(workspace, name="Bo Ek", company="Ek AB", email="bo@ek.example", phone="")
    account = workspace.ask(lambda c: c.execute(select(t.lead.c.account_id).where(t.lead.c.id == one)).scalar())
    before = score_of(workspace, one)
    written()
    workspace.act(lambda work: work.patch("account", account, {"people": 50}))
    assert written() == [one]
    assert score_of(workspace, one) == before + 9
    assert other


def test_at_midnight_utc_scores_fade_and_only_those_are_written(workspace, written):
    one, other = a_lead(workspace), a_lead(workspace, name="Bo Ek", company="Ek AB", email="bo@ek.example", phone="")
    workspace.act(operations.scores.save_rule, SIGNED_UP)
    workspace.act(signal, one)
    assert is_due(workspace)
    rescore(workspace)
    assert not is_due(workspace)
    before = score_of(workspace, one)
    written()
    workspace.clock.move(hours=13, minutes=15)  # 23:59
    assert not is_due(workspace)
    workspace.clock.move(minutes=1)
    assert is_due(workspace)
    assert rescore(workspace, count=1) == 3, "in batches, to the end"
    assert written() == [one]
    assert score_of(workspace, one) == before - 1
    assert not is_due(workspace)
    assert other


def test_a_rule_that_came_by_sync_makes_it_due(workspace):
    lead = a_lead(workspace)
    workspace.act(signal, lead)
    rescore(workspace)
    before = score_of(workspace, lead)
    workspace.act_as(Source.SYNC, operations.scores.save_rule, SIGNED_UP)
    assert is_due(workspace)
    assert score_of(workspace, lead) == before
    rescore(workspace)
    assert score_of(workspace, lead) == before + 18
    workspace.act(operations.scores.set_combining, Combining(0, 0, 100, 60, 30))
    assert is_due(workspace)
    rescore(workspace)
    assert score_of(workspace, lead) == 60


def test_rules_that_change_under_way_begin_it_again(workspace):
    one, other = sorted(
        (a_lead(workspace), a_lead(workspace, name="Bo Ek", company="Ek AB", email="bo@ek.example", phone=""))
    )
    for lead in (one, other):
        workspace.act(signal, lead)
    before = score_of(workspace, one)
    going = workspace.act(operations.scores.rescore, count=1)
    assert going[0] == one
    workspace.act(operations.scores.save_rule, SIGNED_UP)
    while going[0]:
        assert is_due(workspace)
        going = workspace.act(operations.scores.rescore, *going, count=1)
    assert not is_due(workspace)
    assert score_of(workspace, one) == before + 18


def test_scoring_again_leaves_neither_history_nor_undo_nor_mutation(workspace):
    lead = a_lead(workspace)
    workspace.act(signal, lead)
    workspace.act(operations.scores.save_rule, SIGNED_UP)
    workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, "client", "c"))
    counts = (
        "SELECT (SELECT count(*) FROM history), (SELECT count(*) FROM undo_step), (SELECT count(*) FROM sync_outbox)"
    )

    def count():
        return workspace.ask(lambda c: tuple(c.execute(text(counts)).one()))

    before = count()
    _, change = workspace.act_as(Source.AUTOMATION, operations.scores.rescore)
    assert change.ids("score") == {lead}
    assert count() == before


def test_the_whole_rebuild_and_the_light_one_agree(practice):
    def numbers():
        c = lead_card.c
        return practice.ask(
            lambda q: list(q.execute(select(c.lead_id, c.score, c.fit, c.engagement, c.intent).order_by(c.lead_id)))
        )

    whole = numbers()
    assert len({row.score for row in whole}) > 10
    practice.act(
        lambda work: work.connection.execute(lead_card.update().values(score=0, fit=0, engagement=0, intent=0))
    )
    rescore(practice, count=7)
    light = numbers()
    practice.act(lambda work: cards.rebuild(work.connection, [row.lead_id for row in whole], work.now))
    assert light == numbers()


def test_the_card_tells_the_story_of_the_score(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.scores.save_rule, SIGNED_UP)
    now = round(workspace.clock.now().timestamp() * 1000)
    workspace.act(signal, lead, at=now - 9 * 86_400_000, kind="hiring")
    workspace.act(signal, lead, at=now - 2 * 86_400_000, text="Signed up for the trial")
    card = workspace.ask(queries.lead_card.lead_card_of, lead, now=now)
    given = next(one for one in card.score.now.given if one.part == "intent")
    assert (given.words, given.points, given.fresh, given.at) == (
        "Signed up for the trial",
        54,
        60,
        now - 2 * 86_400_000,
    )
    assert len(card.score.history) == 28
    assert card.score.history[-1] == card.row.score == score_of(workspace, lead)
    assert card.score_change == card.score.history[-1] - card.score.history[-8]
    assert 10 < card.score_change < card.score.history[-1] - card.score.history[0], "this week, not ever"
    assert card.band == ("Cool" if card.row.score < 45 else "Warm")


def test_bands_follow_the_teams_thresholds(workspace):
    lead = a_lead(workspace)
    now = round(workspace.clock.now().timestamp() * 1000)
    score = score_of(workspace, lead)
    assert score > 3
    assert workspace.ask(queries.lead_card.lead_card_of, lead, now=now).band == "Cool"
    workspace.act(operations.scores.set_combining, Combining(hot=score, warm=2))
    assert workspace.ask(queries.lead_card.lead_card_of, lead, now=now).band == "Hot"


def test_a_dry_run_counts_and_explains_and_changes_nothing(workspace):
    up, down = (
        a_lead(workspace, title=""),
        a_lead(workspace, name="Bo Ek", company="Ek AB", email="bo@ek.example", phone="", title="Director"),
    )
    workspace.act(signal, up)
    rules = [
        *(replace(one, points=6) if one.field == "title" else one for one in SHIPPED),
        replace(SIGNED_UP, points=100, id="new"),
    ]
    before, told = {one: score_of(workspace, one) for one in (up, down)}, []
    found = dry_run(
        workspace, rules, Combining(hot=30, warm=25), told=lambda done, total: told.append((done, total)) or True
    )
    assert (found.total, found.up, found.down) == (2, 1, 1)
    assert told == [(2, 2)]
    assert found.bands == (("Cool", "Hot", 1),)
    moved = {one.id: one for one in found.examples}
    assert (moved[up].old, moved[up].new, moved[up].why) == (before[up], before[up] + 30, "signed up +100")
    assert (moved[up].old_band, moved[up].new_band) == ("Cool", "Hot")
    assert (moved[down].new - moved[down].old, moved[down].why) == (-10, "Director -20")
    assert {one: score_of(workspace, one) for one in (up, down)} == before
    assert page(workspace).rules == SHIPPED
    only_weights = dry_run(workspace, SHIPPED, Combining(100, 0, 0))
    assert {one.why for one in only_weights.examples} == {"other weights"}


def test_a_dry_run_can_be_stopped(practice):
    with pytest.raises(UserCancelledError):
        dry_run(practice, SHIPPED, told=lambda done, total: False)


def test_a_dry_run_shows_ten_examples_the_largest_first(practice):
    found = dry_run(practice, [replace(one, points=-one.points) for one in SHIPPED])
    changes = [abs(one.new - one.old) for one in found.examples]
    assert len(changes) == 10 < found.down
    assert changes == sorted(changes, reverse=True)


def test_a_dry_run_of_what_could_not_be_saved_is_refused(workspace):
    with pytest.raises(RefusedError) as caught:
        dry_run(workspace, [SIGNED_UP] * 10_000)
    assert caught.value.code == "E-TOO-MANY"
    with pytest.raises(RefusedError) as caught:
        dry_run(workspace, [], Combining(1, 1, 1))
    assert caught.value.code == "E-SCORE-RULE"


def test_the_page_names_a_rule_that_cannot_score(workspace):
    values = {"part": "fit", "field": "shoe size", "test": "is", "value": "44", "points": 9, "position": 0}
    workspace.act_as(Source.SYNC, lambda work: work.create("score_rule", values))
    (row,) = page(workspace).rows
    assert row.problem == "There is no field “shoe size”."
    rescore(workspace)
