"""Somebody leaves: everything they hold goes to others in one step that is undone as one."""

from __future__ import annotations

from typing import Any

import pytest

from app import operations, queries
from app.domain.absences import Absence
from app.domain.people import PersonPlan
from app.errors import RefusedError
from app.store.holdings import holdings
from app.workspace import Workspace
from tests.app.operations.test_absences import FRI, MON
from tests.app.operations.test_people import add, join, page
from tests.support.builders import row
from tests.support.cadences import rows

ENTITIES = (
    "lead",
    "account",
    "task",
    "visit",
    "meeting",
    "enrolment",
    "opportunity",
    "handoff",
    "pairing",
    "absence",
    "user",
)


@pytest.fixture
def team(workspace: Workspace) -> dict[str, str]:
    ids = {name: add(workspace, name) for name in ("Tesni", "Ben", "Cara")}
    aes = {name: add(workspace, name, "AE") for name in ("Caspar", "Ruth")}
    return {"Mina": workspace.user, **ids, **aes}


def give(workspace: Workspace, owner: str, companies: int = 4) -> list[str]:
    """Companies of theirs, each with two leads, and on the first lead of each all that can hang on one."""

    def make(work: Any) -> list[str]:
        leads = []
        for number in range(companies):
            account = work.create("account", {"name": f"Company {number}", "owner_id": owner})
            about = {"account_id": account}
            first, second = (
                work.create("lead", {**about, "owner_id": owner, "stage": stage}) for stage in ("Attempting", "Nurture")
            )
            leads += [first, second]
            on = {"lead_id": first, **about, "owner_id": owner}
            work.create("task", {**on, "channel": "call", "text": "Ring", "due_date": "2026-11-20", "state": "open"})
            work.create("visit", {**on, "day": "2026-11-20", "state": "Planned"})
            work.create("meeting", {**on, "start": work.now, "minutes": 30, "state": "Booked"})
            work.create("enrolment", {**on, "state": "active", "step": 0})
            work.create("opportunity", {**on, "name": "Deal", "stage": "proposal"})
        over = {"owner_id": owner, "stage": "Disqualified"}
        leads.append(work.create("lead", over))
        work.create("opportunity", {"owner_id": owner, "name": "Won", "stage": "closed won", "account_id": account})
        work.create("task", {"owner_id": owner, "state": "done", "lead_id": first, "text": "Rang"})
        return leads

    return workspace.act(make)


def everything(workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
    stamps = ("updated_at", "updated_by")
    return {
        name: sorted(
            ({k: v for k, v in one.items() if k not in stamps} for one in rows(workspace, name)),
            key=lambda one: one["id"],
        )
        for name in ENTITIES
    }


def leave(workspace: Workspace, who: str, *to: str) -> Any:
    return workspace.act(operations.people_leaving.leave, who, to)


def test_all_of_it_goes_company_by_company_in_turn_and_one_undo_brings_it_back(
    workspace: Workspace, team: dict[str, str]
) -> None:
    workspace.act(
        operations.people.save_person, team["Tesni"], PersonPlan("Tesni", ae_id=team["Caspar"], deputy_id=team["Ruth"])
    )
    workspace.act(operations.absences.save_absence, Absence(team["Ben"], MON, FRI, team["Tesni"]))
    leads = give(workspace, team["Tesni"])
    before = everything(workspace)
    found = leave(workspace, team["Tesni"], team["Ben"], team["Cara"])
    assert (len(found.leads), len(found.accounts), len(found.tasks), len(found.visits)) == (8, 4, 4, 4)
    assert (len(found.meetings), len(found.enrolments), len(found.opportunities)) == (4, 4, 4)
    owners = [row(workspace, "lead", one)["owner_id"] for one in leads]
    assert owners[:-1] == [one for one in (team["Ben"], team["Cara"]) * 2 for _ in range(2)], "a company stays together"
    assert owners[-1] == team["Tesni"], "what is over keeps its owner"
    for name in ("account", "task", "visit", "meeting", "enrolment", "opportunity"):
        held = {
            one["owner_id"]
            for one in rows(workspace, name)
            if one.get("state") != "done" and one.get("stage") != "closed won"
        }
        assert held == {team["Ben"], team["Cara"]}, name
    by_lead = {one: row(workspace, "lead", one)["owner_id"] for one in leads}
    assert all(one["owner_id"] == by_lead[one["lead_id"]] for one in rows(workspace, "task") if one["state"] == "open")
    assert workspace.act(lambda work: holdings(work.connection, team["Tesni"])).nothing
    assert not rows(workspace, "pairing")
    assert [one["cover_id"] for one in rows(workspace, "absence")] == [None]
    gone = page(workspace).named(team["Tesni"])
    assert gone is not None
    assert not gone.active
    assert workspace.undo() == "Tesni left the team"
    assert everything(workspace) == before


def test_before_it_applies_it_counts_what_goes_and_to_whom(workspace: Workspace, team: dict[str, str]) -> None:
    give(workspace, team["Tesni"])

    def lines(*to: str) -> dict[str, str]:
        return {one.what: one.where for one in workspace.ask(queries.people_leaving.leaving, team["Tesni"], to).lines}

    assert lines(team["Ben"]) == {
        "8 leads: 4 Attempting, 4 Nurture": "to Ben",
        "4 accounts": "to Ben",
        "4 open tasks": "to Ben",
        "4 visits": "to Ben",
        "4 meetings": "to Ben",
        "4 running sequences": "to Ben",
        "4 open opportunities": "to Ben",
        "Credits, history and what is over": "stay as they are",
    }
    assert lines(team["Ben"], team["Cara"])["4 accounts"] == "in turn to Ben, Cara"
    assert lines()["4 visits"] == "to nobody yet"
    takers = workspace.ask(queries.people_leaving.leaving, team["Tesni"], ()).takers
    assert [one.name for one in takers] == ["Ben", "Cara", "Mina Aldous"]


def test_an_ae_s_open_handoffs_are_offered_to_an_ae(workspace: Workspace, team: dict[str, str]) -> None:
    lead = give(workspace, team["Mina"], companies=1)[0]
    values = {
        "lead_id": lead,
        "sender_id": team["Mina"],
        "receiver_id": team["Caspar"],
        "state": "taken",
        "receipt": "taking",
        "code": "H-1",
    }
    handoff = workspace.act(lambda work: work.create("handoff", values))
    with pytest.raises(RefusedError, match="go to an AE"):
        leave(workspace, team["Caspar"], team["Ben"])
    leave(workspace, team["Caspar"], team["Ruth"])
    after = row(workspace, "handoff", handoff)
    assert (after["receiver_id"], after["receipt"]) == (team["Ruth"], None)
    workspace.undo()
    assert row(workspace, "handoff", handoff)["receiver_id"] == team["Caspar"]


@pytest.mark.parametrize(
    ("who", "to", "words"),
    [
        ("Mina", ("Ben",), "You cannot let yourself go."),
        ("Tesni", (), "Somebody takes over what Tesni holds."),
        ("Tesni", ("Tesni",), "Tesni cannot take it over."),
        ("Tesni", ("Ben", "Gone"), "Gone cannot take it over."),
        ("Gone", ("Ben",), "Gone left already."),
    ],
)
def test_nobody_is_left_with_nothing_done_by_halves(
    workspace: Workspace, team: dict[str, str], who: str, to: tuple[str, ...], words: str
) -> None:
    team["Gone"] = add(workspace, "Gone")
    leave(workspace, team["Gone"])
    give(workspace, team["Tesni"], companies=1)
    before = everything(workspace)
    with pytest.raises(RefusedError, match=words):
        leave(workspace, team[who], *(team[one] for one in to))
    assert everything(workspace) == before


def test_who_left_comes_back_with_nothing_and_a_rep_does_neither(workspace: Workspace, team: dict[str, str]) -> None:
    leave(workspace, team["Ben"])
    workspace.act(operations.people_leaving.come_back, team["Ben"])
    assert row(workspace, "user", team["Ben"])["active"] is True
    workspace.undo()
    join(workspace, "rep")
    for operation, args in ((operations.people_leaving.come_back, (team["Ben"],)),
                            (operations.people_leaving.leave, (team["Cara"], ()))):  # fmt: skip
        with pytest.raises(RefusedError, match="Only a manager can"):
            workspace.act(operation, *args)
