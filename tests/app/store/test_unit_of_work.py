import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, text, update

from app import operations
from app.changes import ChangeSet, Source
from app.errors import RefusedError, UnavailableError
from app.store import outbox
from app.store.tables import synced as t
from app.store.tables.local import bin_item, history, sync_base, sync_outbox, undo_step
from app.store.unit_of_work import UnitOfWork
from app.sync_protocol.manifest import ENTITIES
from app.workspace import Workspace
from tests.support.builders import a_lead, row


def rows(workspace: Workspace, table):
    return workspace.ask(lambda c: [dict(one) for one in c.execute(select(table)).mappings()])


def join(workspace: Workspace) -> None:
    """A stand-in for a workspace that has a server: it only has a client id."""
    workspace.act(lambda work: outbox.set_state(work.connection, "client", "client-1"))


def set_why(work: UnitOfWork, lead_id: str, text: str) -> None:
    work.label = "Why now changed"
    work.patch("lead", lead_id, {"why_now": text})


def test_a_change_leaves_history_with_who_when_where_old_and_new(workspace):
    lead = a_lead(workspace)
    workspace.act(set_why, lead, "An audit")
    workspace.act(set_why, lead, "A new depot")
    found = [one for one in rows(workspace, history) if one["unit"] == "why_now"]
    assert [(one["old"], one["new"]) for one in found] == [(None, "An audit"), ("An audit", "A new depot")]
    assert {one["user_id"] for one in found} == {workspace.user}
    assert {one["device"] for one in found} == {workspace.device}


def test_setting_the_same_value_is_no_change(workspace):
    lead = a_lead(workspace)
    workspace.act(set_why, lead, "An audit")
    before = len(rows(workspace, history))
    workspace.act(set_why, lead, "An audit")
    assert len(rows(workspace, history)) == before


def test_a_group_is_written_as_one_value(workspace):
    lead = a_lead(workspace)
    workspace.act(lambda work: work.patch("lead", lead, {"value_minor": 100, "value_currency": "GBP"}))
    (one,) = [one for one in rows(workspace, history) if one["unit"] == "value"]
    assert one["new"] == {"value_minor": 100, "value_currency": "GBP", "value_period": None, "value_origin": None}


def test_each_custom_field_is_a_unit_of_its_own(workspace):
    lead = a_lead(workspace)
    workspace.act(lambda work: work.patch("lead", lead, {"custom": {"Fleet": "12", "Shift": "two"}}))
    workspace.act(lambda work: work.patch("lead", lead, {"custom": {"Fleet": "14", "Shift": "two"}}))
    assert [one["unit"] for one in rows(workspace, history) if one["unit"].startswith("c:")][-1:] == ["c:Fleet"]
    assert row(workspace, "lead", lead)["custom"] == {"Fleet": "14", "Shift": "two"}


def test_an_operation_that_raises_leaves_nothing_and_tells_nobody(workspace):
    told: list[ChangeSet] = []
    workspace.changes.subscribe(told.append)
    before = rows(workspace, undo_step)

    def fails(work: UnitOfWork) -> None:
        work.label = "Half done"
        work.create("account", {"name": "Half"})
        raise RefusedError("E-TEST", "No.")

    with pytest.raises(RefusedError):
        workspace.act(fails)
    assert told == []
    assert rows(workspace, undo_step) == before
    assert workspace.ask(lambda c: c.execute(text("SELECT count(*) FROM account WHERE name = 'Half'")).scalar()) == 0


def test_a_commit_is_told_after_it_with_what_it_touched(workspace):
    told: list[ChangeSet] = []
    workspace.changes.subscribe(told.append)
    lead = a_lead(workspace)
    assert told[-1].ids("lead") == {lead}
    assert told[-1].source is Source.USER
    assert told[-1].undo


def test_deleting_moves_a_lead_with_its_children_to_the_bin_and_restoring_brings_all_back(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.leads.add_note, lead, "! late alarms")
    before = {name: rows(workspace, text_table(name)) for name in ("lead", "activity", "signal")}
    workspace.act(operations.leads.discard, lead)
    assert rows(workspace, text_table("lead")) == []
    assert rows(workspace, text_table("activity")) == []
    assert len(rows(workspace, bin_item)) == 1
    workspace.undo()
    assert {name: rows(workspace, text_table(name)) for name in before} == before
    assert rows(workspace, bin_item) == []


def text_table(name: str):
    from app.store.tables.synced import RECORDS

    return RECORDS[name]


def test_undo_and_redo_go_back_and_forth_in_one_order(workspace):
    lead = a_lead(workspace)
    workspace.act(set_why, lead, "one")
    workspace.act(set_why, lead, "two")
    assert workspace.undo() == "Why now changed"
    assert row(workspace, "lead", lead)["why_now"] == "one"
    workspace.undo()
    assert row(workspace, "lead", lead)["why_now"] is None
    workspace.redo()
    assert row(workspace, "lead", lead)["why_now"] == "one"
    workspace.redo()
    assert row(workspace, "lead", lead)["why_now"] == "two"
    with pytest.raises(RefusedError, match="nothing to redo"):
        workspace.redo()


def test_a_new_change_spends_what_was_undone(workspace):
    lead = a_lead(workspace)
    workspace.act(set_why, lead, "one")
    workspace.undo()
    workspace.act(set_why, lead, "other")
    with pytest.raises(RefusedError):
        workspace.redo()


def test_undo_leaves_alone_what_somebody_else_changed_since(workspace):
    lead = a_lead(workspace)
    workspace.act(set_why, lead, "mine")
    workspace.act_as(Source.SYNC, set_why, lead, "theirs")
    with pytest.raises(RefusedError) as error:
        workspace.undo()
    assert error.value.code == "E-UNDO-CHANGED"
    assert row(workspace, "lead", lead)["why_now"] == "theirs"


def test_without_a_server_there_is_no_outbox(workspace):
    lead = a_lead(workspace)
    workspace.act(set_why, lead, "one")
    assert rows(workspace, sync_outbox) == []
    assert rows(workspace, sync_base) == []


def test_in_a_joined_workspace_the_outbox_row_comes_with_the_change(workspace):
    lead = a_lead(workspace)
    join(workspace)
    workspace.act(set_why, lead, "one")
    workspace.act(set_why, lead, "two")
    first, second = rows(workspace, sync_outbox)
    assert (first["seq"], second["seq"]) == (None, None), "numbered when they are sent"
    assert second["body"] == [{"op": "patch", "e": "lead", "id": lead, "set": {"why_now": ["one", "two"]}}]
    (base,) = [one for one in rows(workspace, sync_base) if one["row_id"] == lead]
    assert base["json"]["why_now"] is None, "the base stays what it was before the first unsent change"


def test_a_refused_change_puts_nothing_in_the_outbox(workspace):
    lead = a_lead(workspace)
    join(workspace)
    with pytest.raises(RefusedError):
        workspace.act(operations.contacts.set_field, lead, "email", "no address", region="GB")
    assert rows(workspace, sync_outbox) == []


def test_undo_in_a_joined_workspace_appends_a_mutation_and_removes_none(workspace):
    lead = a_lead(workspace)
    join(workspace)
    workspace.act(set_why, lead, "one")
    workspace.undo()
    bodies = [one["body"] for one in rows(workspace, sync_outbox)]
    assert [body[0]["set"]["why_now"] for body in bodies] == [[None, "one"], ["one", None]]


def test_one_big_transaction_is_split_into_mutations_of_one_batch(workspace):
    join(workspace)

    def many(work: UnitOfWork) -> None:
        for number in range(450):
            work.create("account", {"name": f"Firm {number}"})

    workspace.act(many)
    found = rows(workspace, sync_outbox)
    assert [len(one["body"]) for one in found] == [200, 200, 50]
    assert len({one["batch"] for one in found}) == 1
    assert all(len(json.dumps(one["body"])) <= 256 * 1024 for one in found)


def test_a_mutation_stays_below_its_size(workspace):
    join(workspace)

    def long_notes(work: UnitOfWork) -> None:
        for _ in range(10):
            work.create("activity", {"kind": "note", "body": "x" * 60_000})

    workspace.act(long_notes)
    assert all(len(json.dumps(one["body"])) <= 256 * 1024 for one in rows(workspace, sync_outbox))
    assert len(rows(workspace, sync_outbox)) >= 3


def test_unknown_fields_are_our_bug(workspace):
    with pytest.raises(KeyError):
        workspace.act(lambda work: work.create("lead", {"no_such_field": 1}))


def test_every_record_of_the_manifest_can_be_made_and_read_back(workspace):
    def make(work: UnitOfWork) -> list[tuple[str, str]]:
        return [
            (name, work.create(name, {}))
            for name in ENTITIES
            if name not in ("lead", "activity", "task", "meeting", "signal")
        ]

    for name, row_id in workspace.act(make):
        assert row(workspace, name, row_id)["id"] == row_id


def test_every_group_and_parent_of_the_manifest_names_its_own_fields():
    for entity in ENTITIES.values():
        for group, members in entity.groups.items():
            assert set(members) <= set(entity.by_name), (entity.name, group)
        for parent in entity.parents:
            assert entity.by_name[parent].target in ENTITIES, (entity.name, parent)
        for one in entity.fields:
            assert not one.target or one.target in ENTITIES, (entity.name, one.name)


def test_what_is_asked_on_the_writing_connection_sees_the_last_change_waits_for_nobody_and_writes_nothing(workspace):
    lead = a_lead(workspace)
    name = select(t.lead.c.stage).where(t.lead.c.id == lead)
    workspace.act(lambda work: work.patch("lead", lead, {"stage": "Connected"}))
    assert workspace.ask_warm(lambda c: c.execute(name).scalar()) == "Connected"
    with pytest.raises(UnavailableError, match="cannot be written"):
        workspace.ask_warm(lambda c: c.execute(update(t.lead).values(stage="New")))
    workspace.act(lambda work: work.patch("lead", lead, {"stage": "Qualified"}))  # it writes again afterwards

    def long(work):
        work.patch("lead", lead, {"stage": "Meeting set"})
        asked = ThreadPoolExecutor(1).submit(workspace.ask_warm, lambda c: c.execute(name).scalar())
        return asked.result(5)

    assert workspace.act(long) == "Qualified", "the snapshot before the change under way"
    assert workspace.ask_warm(lambda c: c.execute(name).scalar()) == "Meeting set"
