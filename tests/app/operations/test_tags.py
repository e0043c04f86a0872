import csv

import pytest

from app import operations, queries
from app.domain.bulk_edits import BulkEdit, BulkField
from app.errors import RefusedError
from app.import_export import write_csv
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.queries.lead_rows import LeadFilter
from app.store.tables import synced as t
from tests.app.import_export.lists import write
from tests.support.builders import a_lead, row
from tests.support.databases import empty_workspace


@pytest.fixture
def leads(workspace):
    return [
        a_lead(workspace, name=f"Person {n}", company=f"Firm {n}", email=f"p{n}@q.example", phone="") for n in range(3)
    ]


def tagged(workspace, tag):
    return {one.id for one in workspace.ask(queries.lead_rows.lead_rows, LeadFilter(tag=tag)).rows}


def test_a_tag_on_the_lead_its_person_or_its_company_finds_the_lead_and_undo_takes_it_off(workspace, leads):
    fields = ("tags", "person_tags", "company_tags")
    for lead, field in zip(leads, fields, strict=True):
        workspace.act(operations.contacts.set_field, lead, field, " Trade  show, march,march ,", region="GB")
    assert row(workspace, "lead", leads[0])["tags"] == ["Trade show", "march"]
    assert tagged(workspace, "MARCH") == tagged(workspace, "Trade show") == set(leads)
    assert workspace.ask(queries.lead_rows.count, LeadFilter(tag="march")) == 3
    assert workspace.ask(queries.tags.tags_in_use) == ("march", "Trade show")
    assert [one.id for one in workspace.ask(queries.lead_rows.rows_by_id, leads, LeadFilter(tag="mar"))] == []
    workspace.undo()
    assert tagged(workspace, "march") == set(leads[:2])
    workspace.act(operations.contacts.set_field, leads[0], "tags", "", region="GB")
    assert row(workspace, "lead", leads[0])["tags"] == []
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.tags.set_tags, "lead", leads[0], "x" * 61)
    assert error.value.code == "E-TAG"


def test_a_tag_is_taken_off_many_with_a_preview_and_one_undo(workspace, leads):
    for one in leads[:2]:
        workspace.act(operations.tags.set_tags, "lead", one, "fair, March")
    edit = BulkEdit(BulkField.UNTAG, "march")
    said = workspace.ask(queries.bulk_edits.preview, leads, edit).sentence(edit)
    assert said == "2 leads: remove tag march, 1 does not have it"
    batch = workspace.act(operations.bulk_edits.edit_all, leads, edit)
    assert batch.done == tuple(leads[:2])
    assert [row(workspace, "lead", one)["tags"] for one in leads] == [["fair"], ["fair"], None]
    assert workspace.undo() == "2 leads: remove tag march"
    assert row(workspace, "lead", leads[1])["tags"] == ["March", "fair"]


def test_tags_of_all_three_come_back_from_an_export_and_a_second_list_adds_its_own(workspace, leads, tmp_path):
    contact = row(workspace, "lead", leads[0])["contact_id"]
    account = row(workspace, "lead", leads[0])["account_id"]
    for entity, one in (("lead", leads[0]), ("contact", contact), ("account", account)):
        workspace.act(operations.tags.set_tags, entity, one, f"of {entity}, both")
    write_csv.write(workspace, tmp_path / "leads.csv")
    found = next(csv.DictReader((tmp_path / "leads.csv").read_text("utf-8-sig").splitlines()))
    assert (found["Tags"], found["Lead tags"]) == ("both, of contact", "both, of lead")
    other = empty_workspace(tmp_path / "other")
    ImportRun(other, [tmp_path / "leads.csv"], Choices()).commit()
    for entity in ("lead", "contact", "account"):
        kept = [tags for tags in other.ask(lambda c, e=entity: c.execute(t.RECORDS[e].select()).mappings().all())]
        assert [one["tags"] for one in kept if one["tags"]] == [["both", f"of {entity}"]]
    again = write(tmp_path, "more.csv", "Name,Email,Tags\nPerson 0,p0@q.example,new one\n")
    ImportRun(other, [again], Choices()).commit()
    assert "new one" in other.ask(queries.tags.tags_in_use)
    assert "of contact" in other.ask(queries.tags.tags_in_use)
    other.close()
