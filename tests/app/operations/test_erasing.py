"""One person's data is given to them whole, and erased so that nothing here names them any more."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from app import operations, queries
from app.changes import Source
from app.errors import RefusedError
from app.import_export import write_person
from app.operations import drafts
from app.store import outbox
from app.store.tables import synced as t
from app.store.tables.local import sheet
from app.store.unit_of_work import UnitOfWork
from app.sync_client import erasing
from app.workspace import Workspace
from tests.support.builders import a_lead, meet_all, row
from tests.support.clocks import FakeClock

PLANTED = [f"Zirkon{letter}" for letter in "abcdefghijklmnopqrstuv"]


def plant(workspace: Workspace) -> tuple[str, str]:
    """Isaura with a value of her own in everything that can hold one; her lead and contact."""
    lead = a_lead(workspace, name="Isaura Zirkona", email="zirkonb@q.example", phone="01632 960772", title="Zirkonc")
    contact = str(row(workspace, "lead", lead)["contact_id"])
    meet_all(workspace, lead)
    about = {"lead_id": lead, "contact_id": contact, "account_id": row(workspace, "lead", lead)["account_id"]}

    def fill(work: UnitOfWork) -> None:
        work.label = "Isaura Zirkona changed"
        work.patch("contact", contact, {"note": "Zirkond", "street": "Zirkone", "custom": {"Pet": "Zirkonf"}})
        work.patch("contact", contact, {"department": "Zirkong"})
        work.patch("contact", contact, {"department": "Dairy"})  # the value before is in history alone
        work.patch("lead", lead, {"why_now": "Zirkonh", "said": "Zirkoni", "referrer": "Zirkonj"})
        work.create("task", {**about, "text": "Zirkonk", "state": "open", "channel": "call", "owner_id": work.user})
        work.create("signal", {**about, "kind": "referral", "text": "Zirkonl", "at": work.now})
        work.create("visit", {**about, "purpose": "Zirkonm", "day": "2026-11-20", "state": "Planned"})
        work.create("document", {**about, "name": "Zirkonn.pdf", "kind": "file"})
        work.create("message", {**about, "subject": "Zirkono", "body": "Zirkonp", "state": "draft", "channel": "email"})
        work.create("handoff", {"lead_id": lead, "code": "H-0412", "brief": {"why": "Zirkonq"}, "state": "draft"})
        work.create("opportunity", {**about, "name": "Zirkonr", "note": "Zirkons", "amount_minor": 9900})
        work.create("credit", {"lead_id": lead, "user_id": work.user, "event": "held", "at": work.now})

    workspace.act(fill)
    (deal,) = workspace.ask(lambda c: c.execute(t.opportunity.select()).mappings().all())
    workspace.act(UnitOfWork.patch, "opportunity", deal["id"], {"note": "Zirkons, later"})
    start = datetime(2026, 12, 1, 9, tzinfo=UTC)
    workspace.act(operations.meetings.book_meeting, lead, start=start, title="Zirkont")
    workspace.act(operations.leads.add_note, lead, "Zirkonu")
    workspace.act(UnitOfWork.delete, "activity", workspace.act(operations.leads.add_note, lead, "Zirkonv, binned"))
    workspace.act(drafts.keep, "note", lead, {"text": "Zirkonu, half typed"})
    paper = {"number": "D-1", "letter": "", "kind": "day", "day": "2026-11-12", "printed_at": 1,
             "rows": {"": [{"lead_id": lead, "name": "Isaura Zirkona"}, {"lead_id": "other"}]}, "entered": {}}  # fmt: skip
    workspace.act(lambda work: work.connection.execute(sheet.insert().values(**paper)))
    return lead, contact


def holding(workspace: Workspace, words: list[str]) -> dict[str, str]:
    """Each of these words that a table still holds, with the table's name."""

    def read(connection) -> dict[str, str]:
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        said = {
            name: json.dumps([list(map(str, one)) for one in connection.execute(text(f'SELECT * FROM "{name}"'))])
            for name in names
            if not name.startswith("search_words")
        }
        return {word: name for word in words for name, held in said.items() if word.casefold() in held.casefold()}

    return workspace.ask(read)


def test_they_are_given_everything_in_words_and_no_key(workspace: Workspace, tmp_path: Path):
    _, contact = plant(workspace)
    workspace.act(operations.suppressions.stop_person, contact, channel="email", reason="Asked on the phone")
    assert write_person.write(workspace, contact, tmp_path / "isaura.zip") > 15
    with zipfile.ZipFile(tmp_path / "isaura.zip") as archive:
        said, plain = archive.read("person.json").decode(), archive.read("person.txt").decode()
    data = json.loads(said)
    for given in (said, plain):
        assert [one for one in PLANTED if one.casefold() not in given.casefold()] == []
    (person,) = data["records"]["Contact"]
    assert (person["Name"], person["Street"], person["Account"]) == (
        "Isaura Zirkona",
        "Zirkone",
        "Quillfen Cold Storage",
    )
    assert "2026-12-01T09:00:00+00:00" in [one.get("Start") for one in data["records"]["Meeting"]]
    assert {"Field": "Department", "Before": "Zirkong", "After": "Dairy"}.items() <= {
        key: value for one in data["history"] if one["Before"] == "Zirkong" for key, value in one.items()
    }.items()
    assert data["stopped"]["listed"]
    assert [(one["Channel"], one["Reason"]) for one in data["stopped"]["entries"]] == [("email", "Asked on the phone")]
    hashes = workspace.ask(lambda c: c.execute(t.suppression.select()).mappings().all())
    assert hashes
    assert not [one for one in hashes if one["hash"] in said + plain]


def test_another_person_is_not_in_it(workspace: Workspace, tmp_path: Path):
    _, contact = plant(workspace)
    other = a_lead(workspace, name="Lorcan Breen", email="l@q.example", phone="01632 960001", title="Buyer")
    workspace.act(operations.leads.add_note, other, "Rings after ten")
    write_person.write(workspace, contact, tmp_path / "isaura.zip")
    with zipfile.ZipFile(tmp_path / "isaura.zip") as archive:
        said = archive.read("person.json").decode()
    assert not [one for one in ("Lorcan", "l@q.example", "after ten") if one in said]


def test_afterwards_nothing_holds_any_of_what_was_planted_and_the_others_stay(workspace: Workspace, clock: FakeClock):
    _, contact = plant(workspace)
    other = a_lead(workspace, name="Lorcan Breen", company="Tarnbrook", email="l@t.example", phone="01632 960001")
    before = holding(workspace, PLANTED)
    assert len(before) == len(PLANTED)
    told = workspace.backup()
    clock.move(minutes=1)
    erased = workspace.act(operations.erasing.erase_person, contact)
    assert erased > 15
    erasing.compact(workspace)
    assert holding(workspace, [*PLANTED, "960772", "Isaura"]) == {}
    assert workspace.ask(queries.search.find, "zirkona") == []
    assert (
        workspace.ask(
            lambda c: c.execute(text("SELECT count(*) FROM search_words WHERE search_words MATCH 'zirkon*'")).scalar()
        )
        == 0
    )
    assert row(workspace, "lead", other)["stage"] == "New"
    (deal,) = workspace.ask(lambda c: c.execute(t.opportunity.select()).mappings().all())
    assert (deal["name"], deal["amount_minor"], deal["contact_id"]) == ("Quillfen Cold Storage", 9900, None)
    assert [one["event"] for one in workspace.ask(lambda c: c.execute(t.credit.select()).mappings().all())] == ["held"]
    (printed,) = workspace.ask(lambda c: c.execute(sheet.select()).mappings().all())
    assert printed["rows"] == {"": [{"lead_id": "other"}]}
    (made,) = workspace.backups()
    assert made.name != told.name, "backups that still told of her are gone"
    workspace.undo()  # Lorcan; what was done to her before is no step any more
    with pytest.raises(RefusedError):
        workspace.undo()
    assert holding(workspace, [*PLANTED, "960772", "Isaura"]) == {}


def test_an_erased_person_who_comes_back_by_a_list_stays_stopped(workspace: Workspace):
    _, contact = plant(workspace)
    workspace.act(operations.erasing.erase_person, contact)
    again = row(
        workspace, "lead", a_lead(workspace, name="I. Zirkona", email="ZirkonB@q.example", phone="01632 960772")
    )
    card = workspace.ask(queries.contact_card.contact_card_of, again["contact_id"], today=workspace.clock.now().date())
    assert not any(one.usable for one in (*card.reach.numbers, *card.reach.emails))


def test_where_there_is_a_server_it_is_the_server_that_erases(workspace: Workspace):
    _, contact = plant(workspace)
    workspace.act_as(Source.AUTOMATION, lambda work: outbox.set_state(work.connection, "client", "c1"))
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.erasing.erase_person, contact)
    assert refused.value.code == "E-HAS-SERVER"
    assert len(holding(workspace, PLANTED)) == len(PLANTED)


def test_an_unknown_person_is_refused(workspace: Workspace, tmp_path: Path):
    for act in (
        lambda: workspace.act(operations.erasing.erase_person, "nobody"),
        lambda: write_person.write(workspace, "nobody", tmp_path / "x.zip"),
    ):
        with pytest.raises(RefusedError) as refused:
            act()
        assert refused.value.code == "E-NOT-FOUND"
    assert not (tmp_path / "x.zip").exists()
