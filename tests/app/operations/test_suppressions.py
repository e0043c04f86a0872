"""Stop contact on a real store: by person, number, address, domain and company, and what survives of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app import operations, queries
from app.clock import to_ms
from app.errors import RefusedError
from app.store.tables import synced as t
from app.workspace import Workspace
from tests.support.clocks import FakeClock

stops = operations.suppressions


@pytest.fixture
def people(workspace: Workspace) -> dict[str, str]:
    """Two people of one company, each a lead; Ragna with a number and an address of her own."""

    def make(work):
        account = work.create("account", {"name": "Pellinor Lifts Ltd", "domains": ["pellinor.example"]})
        work.create("number", {"account_id": account, "value": "020 7946 0000", "e164": "+442079460000", "rank": 0})
        made = {"account": account}
        for name, number in (("Ragna", "+442079460958"), ("Emeric", "+442079460111")):
            contact = work.create("contact", {"name": name, "account_id": account})
            work.create("number", {"contact_id": contact, "value": number, "e164": number, "rank": 0})
            work.create(
                "email",
                {
                    "contact_id": contact,
                    "value": f"{name}@pellinor.example",
                    "folded": f"{name}@pellinor.example".casefold(),
                    "rank": 0,
                },
            )
            lead = work.create("lead", {"contact_id": contact, "account_id": account, "owner_id": work.user, "stage": "Connected",
                                        "lifecycle": "Working"})  # fmt: skip
            made |= {name: lead, f"{name} contact": contact}
        return made

    return workspace.act(make)


def card(workspace: Workspace, lead: str):
    return workspace.ask(queries.lead_card.lead_card_of, lead, now=to_ms(workspace.clock.now()))


def numbers(workspace: Workspace, lead: str) -> dict[str, str]:
    return {one.value: one.stopped for one in card(workspace, lead).numbers}


def test_do_not_call_stops_every_number_of_the_person_and_nothing_else(workspace: Workspace, people):
    workspace.act(stops.stop_contact, people["Ragna"], reason="Asked on a call")
    assert numbers(workspace, people["Ragna"]) == dict.fromkeys(
        ("+442079460958", "+442079460000"), "Do not call since 12 Nov, asked on a call"
    )
    assert card(workspace, people["Ragna"]).stopped == ("call",)
    assert [one.stopped for one in card(workspace, people["Ragna"]).emails] == [""]
    assert set(numbers(workspace, people["Emeric"]).values()) == {""}


def test_a_company_is_stopped_with_everybody_there_and_whoever_comes(workspace: Workspace, people):
    workspace.act(stops.stop_contact, people["Ragna"], channel="all", reason="Sold", company=True)
    late = workspace.act(
        lambda work: work.create(
            "lead", {"contact_id": work.create("contact", {"name": "New", "account_id": people["account"]}),
                     "account_id": people["account"], "owner_id": work.user, "stage": "New"})
    )  # fmt: skip
    for lead in (people["Ragna"], people["Emeric"], late):
        assert card(workspace, lead).stopped == ("all",)
        assert card(workspace, lead).stop_words.startswith("Contact stopped since 12 Nov")


@pytest.mark.parametrize("value", ["+44 20 7946 0958", "ragna@PELLINOR.example", "pellinor.example"])
def test_a_number_an_address_or_a_domain_is_stopped_as_it_is_written(workspace: Workspace, people, value):
    workspace.act(stops.stop_value, value, reason="Wrote to us")
    found = card(workspace, people["Ragna"])
    assert found.numbers[0].stopped if value.startswith("+") else found.emails[0].stopped


def test_it_survives_deletion_and_a_new_import_of_the_same_number(workspace: Workspace, people):
    workspace.act(stops.stop_contact, people["Ragna"], channel="call", reason="Asked")
    workspace.act(lambda work: work.delete("lead", people["Ragna"]))
    workspace.act(lambda work: work.delete("contact", people["Ragna contact"]))

    def again(work):
        contact = work.create("contact", {"name": "R. Whitlow"})
        work.create("number", {"contact_id": contact, "value": "020 7946 0958", "e164": "+442079460958", "rank": 0})
        return work.create("lead", {"contact_id": contact, "owner_id": work.user, "stage": "New"})

    lead = workspace.act(again)
    assert numbers(workspace, lead) == {"+442079460958": "Do not call since 12 Nov, asked"}


def test_until_a_day_ends_by_itself(workspace: Workspace, people, clock: FakeClock):
    workspace.act(stops.stop_contact, people["Ragna"], channel="call", reason="On leave", until=date(2026, 11, 20))
    clock.move(days=8)
    assert card(workspace, people["Ragna"]).stopped == ("call",)
    clock.move(days=1)
    assert card(workspace, people["Ragna"]).stopped == ()
    with pytest.raises(RefusedError, match="past"):
        workspace.act(stops.stop_contact, people["Emeric"], reason="x", until=date(2026, 11, 1))


def test_what_was_under_way_ends_with_it_and_undo_brings_it_back(workspace: Workspace, people):
    contact, lead = people["Ragna contact"], people["Ragna"]

    def under_way(work):
        about = {"lead_id": lead, "contact_id": contact, "account_id": people["account"]}
        sequence = work.create("sequence", {"name": "Cold", "state": "published"})
        work.create(
            "task", {**about, "owner_id": work.user, "channel": "call", "state": "open", "due_date": "2026-11-13"}
        )
        work.create("enrolment", {**about, "sequence_id": sequence, "state": "active", "step": 1})
        work.create("visit", {**about, "state": "Planned", "day": "2026-11-13"})
        work.create("message", {**about, "channel": "email", "state": "draft", "subject": "Hello"})

    workspace.act(under_way)

    def states() -> dict[str, str]:
        return {
            name: workspace.ask(lambda c, name=name: c.execute(select(t.RECORDS[name].c.state)).scalar())
            for name in ("task", "enrolment", "visit", "message")
        }

    workspace.act(stops.stop_contact, lead, channel="all", reason="Asked")
    assert states() == {"task": "skipped", "enrolment": "ended", "visit": "Cancelled", "message": "dropped"}
    workspace.undo()
    assert states() == {"task": "open", "enrolment": "active", "visit": "Planned", "message": "draft"}
    assert card(workspace, lead).stopped == ()


def test_no_more_visits_leaves_calls_and_mail_as_they_were(workspace: Workspace, people):
    workspace.act(stops.stop_contact, people["Ragna"], channel="visit", reason="Gate")
    found = card(workspace, people["Ragna"])
    assert found.stopped == ("visit",)
    assert not any(one.stopped for one in (*found.numbers, *found.emails))


@pytest.mark.parametrize("channel", ["", "fax", "calls"])
def test_an_unknown_channel_is_refused_and_changes_nothing(workspace: Workspace, people, channel):
    with pytest.raises(RefusedError) as refusal:
        workspace.act(stops.stop_contact, people["Ragna"], channel=channel, reason="x")
    assert refusal.value.code == "E-CHANNEL"
    assert card(workspace, people["Ragna"]).stopped == ()


def test_the_hash_is_made_with_the_key_of_this_workspace(workspace: Workspace, people, tmp_path):
    workspace.act(stops.stop_contact, people["Ragna"], reason="Asked")
    from tests.support.databases import empty_workspace

    other = empty_workspace(tmp_path / "other")
    try:
        keys = [
            one.ask(
                lambda c: c.execute(select(t.setting.c.value).where(t.setting.c.name == "suppression key")).scalar()
            )
            for one in (workspace, other)
        ]
    finally:
        other.close()
    assert keys[0] != keys[1]
    hashes = workspace.ask(lambda c: set(c.execute(select(t.suppression.c.hash)).scalars()))
    from app.domain.stopping import NUMBER, keyed_hash

    assert keyed_hash(keys[0], NUMBER, "+442079460958") in hashes
    assert keyed_hash(keys[1], NUMBER, "+442079460958") not in hashes


def test_a_stopped_call_is_not_in_the_queue_to_be_called(workspace: Workspace, people, clock: FakeClock):
    """A task made after the stop, by a sequence or a colleague, waits under its own heading."""
    workspace.act(stops.stop_contact, people["Ragna"], reason="Asked")
    for lead in ("Ragna", "Emeric"):
        workspace.act(
            operations.tasks.add_task,
            people[lead],
            operations.tasks.Step("call", "Call", at=clock.now() - timedelta(hours=1)),
        )
    today = workspace.ask(queries.today.today_list, now=clock.now(), user_id=workspace.user)
    assert {group.key: [row.name for row in group.rows] for group in today.groups} == {
        "call": ["Emeric"],
        "stopped": ["Ragna"],
    }
