from datetime import date, timedelta

import pytest
from sqlalchemy import text

from app import opening, operations, queries
from app.changes import Source
from app.domain.retention import before, read_keeping
from app.errors import RefusedError
from app.opening import Erased
from app.queries.lead_rows import LeadFilter
from app.store import outbox
from app.store.outbox import TO_COMPACT
from app.store.unit_of_work import UnitOfWork
from tests.support.builders import a_lead, row


def names(workspace, months=None):
    found = workspace.ask(queries.retention.due, workspace.user, workspace.today, months=months)
    return found, {one.name for one in found.people}


def test_only_prospects_nobody_was_in_contact_with_are_proposed(workspace, clock):
    later = clock.now()
    clock.moment = later - timedelta(days=800)
    made = {
        name: a_lead(workspace, name=name, company=f"{name} Ltd", email=f"{name.split()[0]}@x.example", phone="")
        for name in ("Old Prospect", "Old Called", "Old Customer", "Old Dealt", "Old Booked")
    }
    of = {name: row(workspace, "lead", lead) for name, lead in made.items()}
    workspace.act(UnitOfWork.patch, "account", of["Old Customer"]["account_id"], {"relationship": "Customer"})
    workspace.act(
        lambda work: work.create(
            "opportunity", {"account_id": of["Old Dealt"]["account_id"], "name": "Deal", "stage": "Discovery"}
        )
    )
    clock.moment = later - timedelta(days=20)
    workspace.act(operations.leads.add_note, made["Old Called"], "Rang, wants a call in spring")
    start = later + timedelta(days=3)
    workspace.act(operations.meetings.book_meeting, made["Old Booked"], start=start, title="Visit")
    clock.moment = later
    a_lead(workspace, name="New Prospect", company="New Ltd", email="n@x.example", phone="")
    found, who = names(workspace)
    assert (found.count, who) == (0, set()), "nobody set a time"
    assert names(workspace, 30)[0].count == 0
    workspace.act(operations.retention.set_months, 24)
    found, who = names(workspace)
    assert who == {"Old Prospect"}
    assert (found.count, found.leads, found.may) == (1, 1, True)
    assert opening.erase(workspace, [one.id for one in found.people]) == Erased(1, now=True)
    workspace.act(operations.retention.note_run, found.count, 24)
    assert names(workspace)[1] == set()
    (run,) = workspace.ask(queries.retention.keeping).runs
    assert (run["count"], run["months"], run["by"]) == (1, 24, workspace.user)
    assert not workspace.ask(queries.search.find, "Old Prospect", kinds=("lead", "contact"))
    assert [one.why for one in workspace.backups()] == ["erasing"]


def test_months_are_sound_and_what_was_kept_is_read_back():
    assert before(date(2026, 3, 31), 1) == date(2026, 2, 28)
    assert before(date(2026, 1, 15), 25) == date(2023, 12, 15)
    for raw in (None, [], {"months": "24"}, {"months": 2}, {"months": 24, "runs": "x"}):
        assert read_keeping(raw).months in (0, 24)
        assert read_keeping(raw).runs == ()


def test_a_time_that_makes_no_sense_is_refused(workspace):
    for months in (1, 121):
        with pytest.raises(RefusedError) as error:
            workspace.act(operations.retention.set_months, months)
        assert error.value.code == "E-KEEPING"


def test_people_go_in_portions_that_are_counted_and_stopped(workspace, monkeypatch):
    monkeypatch.setattr(opening, "PORTION", 2)
    leads = [a_lead(workspace, name=f"Person {n}", email=f"p{n}@x.example", phone="") for n in range(5)]
    people, counted, commits = [row(workspace, "lead", lead)["contact_id"] for lead in leads], [], []
    workspace.changes.subscribe(lambda changes: commits.append(changes.source))

    def told(done, total):
        counted.append((done, total))
        return done < 4

    assert opening.erase(workspace, people, told) == Erased(4, now=True)
    assert counted == [(2, 5), (4, 5)]
    assert commits.count(Source.USER) == 2, "nobody waits for all of them"
    assert {one.name for one in workspace.ask(queries.lead_rows.lead_rows, LeadFilter(), limit=9).rows} == {"Person 4"}
    assert workspace.ask(outbox.state, TO_COMPACT) is None


def index_of_words(workspace):
    """The blocks in which the index of words keeps them."""
    return b"".join(workspace.ask(lambda c: c.execute(text("SELECT block FROM search_words_data")).scalars().all()))


def test_what_was_erased_before_satchel_was_killed_is_forgotten_at_the_next_start(workspace):
    contact = row(workspace, "lead", a_lead(workspace, name="Zirconia Thackwell"))["contact_id"]
    profile = workspace.profile
    workspace.backup()
    assert b"irconia" in index_of_words(workspace)
    workspace.act(operations.erasing.erase_people, [contact])
    workspace.close()
    again = opening.open_or_practise(profile, passphrase=None, practice=False)
    assert [one.why for one in again.backups()] == ["erasing"]
    assert b"irconia" not in index_of_words(again)
    again.close()
