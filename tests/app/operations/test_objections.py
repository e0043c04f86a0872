"""Objection cards: written, counted from calls, retired."""

from __future__ import annotations

import pytest

from app import operations, queries
from app.domain.objections import Reply, count_raised
from app.domain.outcomes import BY_KEY
from app.domain.when import read_when
from app.errors import RefusedError
from app.operations.calls import CallLog
from app.operations.objections import Card
from app.operations.tasks import Step
from app.queries.objections import Objection, in_language
from app.store import outbox
from app.store.unit_of_work import UnitOfWork
from app.workspace import Workspace
from tests.support.builders import a_lead

CARD = Card(
    " Too  dear ",
    [Reply("True.", "It pays.", "What is it worth?"), Reply("Yes.", "Begin with one.", "", "")],
    "Finance, ,IT",
)


def cards(workspace: Workspace) -> list[Objection]:
    return workspace.ask(queries.objections.counted)


def test_a_card_is_kept_clean_changed_and_retired_and_undo_brings_it_back(workspace: Workspace) -> None:
    made = workspace.act(operations.objections.save_card, CARD)
    (card,) = cards(workspace)
    assert (card.id, card.says, card.personas, card.calls) == (made, "Too dear", ("Finance", "IT"), 0)
    first, second = card.replies
    assert (first.key, first.turn, second.agree) == ("main", "It pays.", "Yes.")
    assert second.key not in ("", "main")
    workspace.act(operations.objections.save_card, Card("Too dear", [first, second, Reply(ask="Why?", key="")]), made)
    assert [one.key for one in cards(workspace)[0].replies][:2] == ["main", second.key], "a reply keeps its key"
    assert workspace.act(operations.objections.retire_card, made) == "Too dear"
    assert not cards(workspace)
    workspace.undo()
    assert len(cards(workspace)[0].replies) == 3


@pytest.mark.parametrize(
    ("card", "code"),
    [
        (Card(" ", CARD.replies), "E-CARD-SAYS"),
        (Card("New", [Reply("I see.")]), "E-CARD-REPLY"),
        (Card("New", []), "E-CARD-REPLY"),
        (Card("New", [Reply(turn="x")] * 5), "E-CARD-REPLY"),
        (Card("New", [Reply(turn="x" * 601)]), "E-CARD-LONG"),
        (Card("TOO dear", CARD.replies), "E-CARD-THERE"),
    ],
)
def test_a_card_that_is_none_is_refused(workspace: Workspace, card: Card, code: str) -> None:
    workspace.act(operations.objections.save_card, CARD)
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.objections.save_card, card)
    assert error.value.code == code
    assert len(cards(workspace)) == 1


def call(workspace: Workspace, outcome: str, **raised: object) -> None:
    """A logged call in which "Too dear" was raised."""
    lead = a_lead(workspace, name=f"Ada {outcome} {len(raised)}", email="")
    now = workspace.clock.now()
    step = Step("call", "Follow up", day=read_when("fri", now).day)
    said = ({"says": "Too dear", "reply": "", **raised},)
    log = CallLog(BY_KEY[outcome], next_step=step, reason="No need", objections=said, called=now)
    workspace.act(operations.calls.log_call, lead, log)


def test_calls_are_counted_by_card_and_reply_and_moved_on_is_more_than_handled(workspace: Workspace) -> None:
    workspace.act(operations.objections.save_card, CARD)
    other = cards(workspace)[0].replies[1].key
    call(workspace, "5", handled=True, used="main")
    call(workspace, "7", handled=True, used="main")
    call(workspace, "5", handled=True, used=other)
    call(workspace, "5", handled=False, used=other)
    call(workspace, "5", handled=True)
    (card,) = cards(workspace)
    assert (card.calls, card.moved_on) == (5, 3)
    assert (card.count_of("main"), card.count_of(other), card.count_of("gone")) == ((2, 1), (2, 1), (0, 0))


def test_with_a_server_the_card_s_counts_are_the_team_s_and_replies_are_counted_here(workspace: Workspace) -> None:
    made = workspace.act(operations.objections.save_card, CARD)
    call(workspace, "5", handled=True, used="main")

    def join(work: UnitOfWork) -> None:
        work.patch("objection", made, {"calls": 40, "moved_on": 30})
        outbox.set_state(work.connection, "client", 1)

    workspace.act(join)
    (card,) = cards(workspace)
    assert (card.calls, card.moved_on, card.count_of("main")) == (40, 30, (1, 1))


def test_what_others_wrote_into_a_call_is_counted_or_left_out() -> None:
    odd = [
        (None, None),
        ("x", []),
        ("x", {"objections": "a"}),
        ("x", {"objections": [1, {"says": 2}, {"says": "A", "used": 3}]}),
    ]
    found = count_raised(odd)
    assert {says: (one.calls, one.moved_on, one.replies) for says, one in found.items()} == {"A": (1, 0, {})}


def test_cards_follow_the_language_and_all_stay_where_there_is_none(workspace: Workspace) -> None:
    workspace.act(operations.objections.save_card, CARD)
    workspace.act(operations.objections.save_card, Card("Zu teuer", CARD.replies, language="de"))
    found = cards(workspace)
    assert [one.says for one in in_language(found, "de-AT")] == ["Zu teuer"]
    assert len(in_language(found, "fr")) == 2
