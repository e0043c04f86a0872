"""The cloud-arrow mark: on whatever carries work the server has not got, gone when it has."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import event

from app import operations, queries
from app.clock import to_ms
from app.operations.tasks import Step
from app.queries.lead_rows import LeadFilter
from app.queries.unsent import unsent_leads
from app.store.unit_of_work import UnitOfWork
from tests.support.builders import a_lead, row
from tests.support.met_conflicts import Met


@pytest.fixture
def met(tmp_path: Path):
    made = Met(tmp_path)
    yield made
    made.close()


def marked(met: Met) -> bool:
    """Whether lists, card and Today say of the lead that it is not sent yet."""
    ask, now = met.mina.workspace.ask, met.mina.clock.now()
    listed = [one.unsent for one in ask(queries.lead_rows.lead_rows, LeadFilter()).rows if one.id == met.lead]
    card = ask(queries.lead_card.lead_card_of, met.lead, now=to_ms(now)).row.unsent
    today = ask(queries.today.today_list, now=now, user_id=met.mina.workspace.user)
    found = {one.unsent for group in today.groups for one in group.rows if one.lead_id == met.lead}
    assert {card, *listed} == found | {card}, "all say the same"
    return card


def test_a_note_a_task_an_edit_of_the_lead_or_of_its_person_marks_it_until_it_is_sent(met: Met):
    work = met.mina.workspace
    contact = row(work, "lead", met.lead)["contact_id"]
    today = Step("call", "Ring", day=met.mina.clock.now().date())
    task = work.act(operations.tasks.add_task, met.lead, today)
    assert marked(met)
    met.mina.sync()
    assert not marked(met)
    for change in (
        lambda: work.act(operations.leads.add_note, met.lead, "Ring after ten"),
        lambda: work.act(UnitOfWork.patch, "lead", met.lead, {"why_now": "An audit"}),
        lambda: work.act(UnitOfWork.patch, "contact", contact, {"title": "Director"}),
        lambda: work.act(UnitOfWork.patch, "task", task, {"text": "Ring twice"}),
    ):
        change()
        assert marked(met)
        met.mina.sync()
        assert not marked(met)


def test_another_lead_is_not_marked(met: Met):
    other = a_lead(met.mina.workspace, name="Lorcan Breen", company="Tarnbrook", email="l@t.example", phone="")
    found = met.mina.workspace.ask(unsent_leads, [met.lead, other])
    assert found == {other}


def test_a_page_asks_once_however_many_rows_it_has(met: Met):
    work = met.mina.workspace
    for number in range(20):
        a_lead(work, name=f"Person {number}", company=f"Company {number}", email="", phone="")
    asked: list[str] = []

    def note(_connection, _cursor, statement, *_):
        asked.append(statement)

    event.listen(work._readers, "before_cursor_execute", note)
    rows = work.ask(queries.lead_rows.lead_rows, LeadFilter()).rows
    assert len(rows) == 21
    assert sum(one.unsent for one in rows) == 20
    assert sum("sync_base" in one for one in asked) == 2
