"""A step taken back by its id: its own values go back, what later steps did stays, or it is refused as a whole."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import exists, select

from app import operations
from app.changes import Source
from app.domain.stages import Stage
from app.errors import RefusedError
from app.store.tables.synced import RECORDS
from app.workspace import Workspace
from tests.support.builders import a_lead, row
from tests.support.databases import empty_workspace

STAMPS = {"updated_at", "updated_by"}
Snapshot = dict[tuple[str, str], dict[str, Any]]


ANY = select(*(exists(table.select()).label(name) for name, table in RECORDS.items()))


def snapshot(workspace: Workspace) -> Snapshot:
    """Every synced record without the stamps of who wrote it last."""

    def read(connection: Any) -> Snapshot:
        found: Snapshot = {}
        filled = [name for name, there in connection.execute(ANY).mappings().one().items() if there]
        for name in filled:
            for one in connection.execute(RECORDS[name].select()).mappings():
                found[name, one["id"]] = {key: value for key, value in one.items() if key not in STAMPS}
        return found

    return workspace.ask(read)


def step_of(workspace: Workspace, operation: Any, *args: Any, **kwargs: Any) -> str:
    """Do it; the id of its undo step."""
    return workspace.act_as(Source.USER, operation, *args, **kwargs)[1].undo


def set_field(workspace: Workspace, lead: str, field: str, value: str) -> str:
    return step_of(workspace, operations.contacts.set_field, lead, field, value, region="GB")


def test_it_takes_its_own_step_back_and_leaves_the_newer_one(workspace):
    lead = a_lead(workspace)
    first = set_field(workspace, lead, "why_now", "Audit in March")
    set_field(workspace, lead, "title", "Plant Manager")
    workspace.undo(first)
    assert row(workspace, "lead", lead)["why_now"] is None
    contact = row(workspace, "lead", lead)["contact_id"]
    assert row(workspace, "contact", contact)["title"] == "Plant Manager"
    assert workspace.undo() == "Title changed"  # the rest of the order is as it was
    workspace.redo()
    workspace.redo()
    assert row(workspace, "lead", lead)["why_now"] == "Audit in March"


def test_a_later_edit_of_the_same_field_is_named(workspace):
    lead = a_lead(workspace)
    first = set_field(workspace, lead, "why_now", "Audit in March")
    set_field(workspace, lead, "why_now", "Audit in May")
    with pytest.raises(RefusedError) as error:
        workspace.undo(first)
    assert error.value.code == "E-UNDO-CHANGED"
    assert str(error.value) == "You changed it again since: Why now changed. Nothing was changed. Undo that first."
    assert row(workspace, "lead", lead)["why_now"] == "Audit in May"


def test_what_carries_later_work_does_not_go_to_the_bin(workspace):
    made = workspace.act_as(Source.USER, operations.leads.capture_lead, name="Ada Byron", company="Byron", region="GB")
    lead, step = made[0], made[1].undo
    workspace.act(operations.leads.add_note, lead, "! late alarms")
    with pytest.raises(RefusedError, match="You changed it again since: Note added"):
        workspace.undo(step)
    assert row(workspace, "lead", lead)
    workspace.undo()
    workspace.undo(step)
    with pytest.raises(RefusedError):
        row(workspace, "lead", lead)


def test_a_record_gone_since_is_said_without_its_id(workspace):
    lead = a_lead(workspace)
    step = set_field(workspace, lead, "why_now", "Audit in March")
    workspace.act(operations.leads.discard, lead)
    with pytest.raises(RefusedError) as error:
        workspace.undo(step)
    assert lead not in str(error.value)
    assert "moved to the bin" in str(error.value)


def test_a_note_in_the_bin_with_its_lead_is_not_said_to_be_undone(workspace):
    lead = a_lead(workspace)
    step = step_of(workspace, operations.leads.add_note, lead, "! late alarms")
    workspace.act(operations.leads.discard, lead)
    with pytest.raises(RefusedError, match="moved to the bin"):
        workspace.undo(step)
    workspace.undo()
    before = snapshot(workspace)
    workspace.undo(step)
    assert len(snapshot(workspace)) < len(before)


def test_what_was_undone_by_its_key_already_is_said(workspace):
    lead = a_lead(workspace)
    step = set_field(workspace, lead, "why_now", "Audit in March")
    workspace.undo()
    with pytest.raises(RefusedError, match="That is undone already: Why now changed"):
        workspace.undo(step)


FIELDS, VALUES, LEADS = ("why_now", "title", "source"), ("red", "green", "blue"), 2
acts = st.one_of(
    st.tuples(st.just("set"), st.integers(0, LEADS - 1), st.sampled_from(FIELDS), st.sampled_from(VALUES)),
    st.tuples(st.just("note"), st.integers(0, LEADS - 1)),
    st.tuples(st.just("move"), st.integers(0, LEADS - 1), st.sampled_from([Stage.NEW, Stage.ATTEMPTING])),
    st.tuples(st.just("bin"), st.integers(0, LEADS - 1)),
    st.tuples(st.just("new")),
    st.tuples(st.just("undo"), st.integers(0, 40)),
    st.tuples(st.just("newest")),
    st.tuples(st.just("redo")),
)


def do(workspace: Workspace, act: tuple[Any, ...], leads: list[str]) -> str:
    """One act of the user; the id of its step, '' when it left none."""
    if act[0] == "set":
        return set_field(workspace, leads[act[1]], act[2], act[3])
    if act[0] == "note":
        return step_of(workspace, operations.leads.add_note, leads[act[1]], "! late alarms")
    if act[0] == "move":
        return step_of(workspace, operations.leads.move_lead, leads[act[1]], to=act[2])
    if act[0] == "bin":
        return step_of(workspace, operations.leads.discard, leads[act[1]])
    return step_of(workspace, operations.leads.capture_lead, name="New Person", company="Newco", region="GB")


def differences(before: Snapshot, after: Snapshot) -> dict[tuple[Any, ...], Any]:
    """What has another value, or came or went, with the value before."""
    found: dict[tuple[Any, ...], Any] = {}
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if old is None or new is None:
            found[*key, ""] = old
        else:
            found |= {(*key, name): old[name] for name in old if old[name] != new[name]}
    return found


def taken_back(now: Snapshot, difference: dict[tuple[Any, ...], Any]) -> Snapshot:
    """`now` with exactly that difference gone."""
    wanted = {key: dict(values) for key, values in now.items()}
    for (entity, row_id, name), old in difference.items():
        if name:
            wanted[entity, row_id][name] = old
        elif old is None:
            del wanted[entity, row_id]
        else:
            wanted[entity, row_id] = old
    return wanted


@settings(max_examples=40, deadline=None)
@given(st.lists(acts, min_size=3, max_size=14))
def test_any_step_by_its_id_takes_back_exactly_itself_or_nothing(course: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        workspace = empty_workspace(Path(folder) / "w")
        leads = [a_lead(workspace, name=f"Person {number}", email=f"p{number}@x.example") for number in range(LEADS)]
        steps: list[tuple[str, dict[tuple[Any, ...], Any]]] = []
        now = snapshot(workspace)
        for act in course:
            before = now
            try:
                if act[0] == "undo":
                    step, difference = steps[act[1] % len(steps)] if steps else ("none", {})
                    workspace.undo(step)
                    now = snapshot(workspace)
                    assert now == taken_back(before, difference)
                elif act[0] == "newest":
                    workspace.undo()
                elif act[0] == "redo":
                    workspace.redo()
                elif step := do(workspace, act, leads):
                    now = snapshot(workspace)
                    steps.append((step, differences(before, now)))
                now = snapshot(workspace)
            except RefusedError:
                assert snapshot(workspace) == before
        workspace.close()
