import pytest

from app import operations, queries
from app.domain.bulk_edits import BulkEdit, BulkField
from app.domain.stage_rules import USUAL_RULES, StageRule
from app.domain.stages import Stage
from app.errors import RefusedError
from tests.support.builders import a_lead, row


@pytest.fixture
def leads(workspace):
    made = [
        a_lead(workspace, name=f"Person {n}", company=f"Firm {n}", email=f"p{n}@q.example", phone="") for n in range(3)
    ]
    return [*made, a_lead(workspace, name="Alone", company="", email="a@q.example", phone="")]


@pytest.fixture
def ruth(workspace):
    return workspace.act(lambda work: work.create("user", {"name": "Ruth", "role": "SDR", "active": True}))


def said(workspace, ids, field, value, words=""):
    edit = BulkEdit(field, value, words)
    return workspace.ask(queries.bulk_edits.preview, ids, edit).sentence(edit)


def test_the_owner_of_many_is_said_changed_and_taken_back_in_one_step(workspace, leads, ruth):
    me = workspace.ask(queries.people.person, workspace.user).name
    assert said(workspace, leads, BulkField.OWNER, ruth, "Ruth") == f"4 leads: owner {me} → Ruth"
    batch = workspace.act(operations.bulk_edits.edit_all, leads, BulkEdit(BulkField.OWNER, ruth, "Ruth"))
    assert batch.done == tuple(leads)
    assert {row(workspace, "lead", one)["owner_id"] for one in leads} == {ruth}
    assert workspace.undo() == "4 leads: owner Ruth"
    assert {row(workspace, "lead", one)["owner_id"] for one in leads} == {workspace.user}


def test_what_is_refused_is_counted_named_and_left(workspace, leads):
    workspace.act(lambda work: work.patch("account", row_of(work, leads[0])["account_id"], {"relationship": "Partner"}))
    edit = BulkEdit(BulkField.RELATIONSHIP, "Partner")
    preview = workspace.ask(queries.bulk_edits.preview, leads, edit)
    assert preview.sentence(edit) == (
        "2 leads: relationship Prospect → Partner, 1 refused because it has no company, 1 has it already"
    )
    assert preview.named == (("Alone", "it has no company"),)
    batch = workspace.act(operations.bulk_edits.edit_all, leads, edit)
    assert (batch.done, batch.refused) == (tuple(leads[1:3]), {leads[3]: "it has no company"})
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.bulk_edits.edit_all, leads, edit)
    assert error.value.code == "E-BULK-NONE"


def row_of(work, lead_id):
    return work.require("lead", lead_id)


def test_the_preview_is_what_happens_for_stages_with_a_limit(workspace, leads):

    rules = {**USUAL_RULES, Stage.ATTEMPTING: StageRule(USUAL_RULES[Stage.ATTEMPTING].goes, most=2, hard=True)}
    workspace.act(operations.settings.set_stage_rules, rules)
    edit = BulkEdit(BulkField.STAGE, "Attempting")
    preview = workspace.ask(queries.bulk_edits.preview, leads, edit)
    batch = workspace.act(operations.bulk_edits.edit_all, leads, edit)
    assert (preview.changes, sum(n for _, n in preview.refused)) == (len(batch.done), len(batch.refused)) == (2, 2)
    assert "holds 2 of 2, and no more" in next(iter(batch.refused.values()))
    assert [row(workspace, "lead", one)["stage"] for one in leads] == ["Attempting", "Attempting", "New", "New"]


def test_a_tag_joins_the_others_and_is_not_doubled(workspace, leads):
    workspace.act(lambda work: work.patch("lead", leads[0], {"tags": ["fair"]}))
    edit = BulkEdit(BulkField.TAG, "march")
    assert workspace.ask(queries.bulk_edits.preview, leads, edit).sentence(edit) == "4 leads: tag march"
    workspace.act(operations.bulk_edits.edit_all, leads, edit)
    assert row(workspace, "lead", leads[0])["tags"] == ["fair", "march"]
    assert workspace.ask(queries.bulk_edits.preview, leads, edit).same == 4


@pytest.mark.parametrize(
    ("field", "value"),
    [(BulkField.OWNER, " "), (BulkField.STAGE, "Won"), (BulkField.RELATIONSHIP, "Friend"), (BulkField.TAG, "x" * 61)],
)
def test_nonsense_is_refused_with_a_code(workspace, leads, field, value):
    for door, call in ((workspace.ask, queries.bulk_edits.preview), (workspace.act, operations.bulk_edits.edit_all)):
        with pytest.raises(RefusedError) as error:
            door(call, leads, BulkEdit(field, value))
        assert error.value.code == "E-BULK-VALUE"


def test_an_owner_who_is_gone_is_refused_and_nothing_changes(workspace, leads):
    with pytest.raises(RefusedError) as error:
        workspace.act(operations.bulk_edits.edit_all, leads, BulkEdit(BulkField.OWNER, "nobody", "Nobody"))
    assert error.value.code == "E-NOT-FOUND"
    assert row(workspace, "lead", leads[0])["owner_id"] == workspace.user
