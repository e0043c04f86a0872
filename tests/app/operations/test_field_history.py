"""What a field held before comes back from its history; each fact says how old it is; old ones can be listed."""

from __future__ import annotations

import pytest

from app import operations, queries
from app.clock import to_ms
from app.domain.custom_fields import FieldKind
from app.domain.stages import Stage
from app.errors import RefusedError
from app.operations import contacts, custom_fields, field_history
from app.queries.fact_ages import FactAge, fact_ages
from app.queries.lead_card import history_of
from app.queries.lead_rows import LeadFilter
from app.workspace import Workspace
from tests.support.builders import a_lead, row
from tests.support.clocks import FakeClock


def set_field(workspace: Workspace, lead: str, field: str, value: str) -> None:
    workspace.act(contacts.set_field, lead, field, value, region="GB")


def change_of(workspace: Workspace, record_id: str, unit: str) -> int:
    """The newest change of a unit."""
    return next(int(one["pos"]) for one in workspace.ask(history_of, [record_id]) if one["field"] == unit)


def test_a_value_comes_back_in_one_step_and_leaves_its_own_history(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    account = row(workspace, "lead", lead)["account_id"]
    set_field(workspace, lead, "industry", "Cold storage")
    set_field(workspace, lead, "industry", "Dairy")
    workspace.act(field_history.restore_value, change_of(workspace, account, "industry"))
    assert row(workspace, "account", account)["industry"] == "Cold storage"
    newest = workspace.ask(history_of, [account])[0]
    assert (newest["old"], newest["new"]) == ("Dairy", "Cold storage")
    assert workspace.undo() == "Value restored"
    assert row(workspace, "account", account)["industry"] == "Dairy"


def test_a_group_comes_back_whole_and_a_field_of_ones_own_by_its_key(workspace: Workspace) -> None:
    lead = a_lead(workspace, name="Ada Byron")
    contact = row(workspace, "lead", lead)["contact_id"]
    plan = workspace.act(custom_fields.define, "contact", "Plan", FieldKind.CHOICE, ("Basic", "Pro"))
    set_field(workspace, lead, "last_name", "Lovelace")
    for value in ("Basic", "Pro"):
        workspace.act(custom_fields.set_value, contact, plan, value)
    workspace.act(field_history.restore_value, change_of(workspace, contact, "names"))
    workspace.act(field_history.restore_value, change_of(workspace, contact, "c:Plan"))
    found = row(workspace, "contact", contact)
    assert (found["name"], found["last_name"], found["custom"]) == ("Ada Byron", "Byron", {"Plan": "Basic"})
    workspace.act(custom_fields.set_value, contact, plan, "Pro")
    workspace.act(custom_fields.change, plan, "Plan", FieldKind.CHOICE, ("Max", "Pro"))
    with pytest.raises(RefusedError, match="Plan no longer takes that value"):
        workspace.act(field_history.restore_value, change_of(workspace, contact, "c:Plan"))


def test_what_is_moved_or_decided_is_not_restored(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    workspace.act(operations.leads.move_lead, lead, to=Stage.ATTEMPTING)
    with pytest.raises(RefusedError, match="moved or decided"):
        workspace.act(field_history.restore_value, change_of(workspace, lead, "stage"))
    with pytest.raises(RefusedError, match="no longer in the history"):
        workspace.act(field_history.restore_value, 10**9)


def test_a_fact_is_as_old_as_its_last_change_else_as_its_record(workspace: Workspace, clock: FakeClock) -> None:
    lead = a_lead(workspace)
    made = to_ms(clock.now())
    account = row(workspace, "lead", lead)["account_id"]
    seats = workspace.act(custom_fields.define, "account", "Seats", FieldKind.NUMBER)
    clock.move(days=40)
    set_field(workspace, lead, "industry", "Dairy")
    workspace.act(custom_fields.set_value, account, seats, "50")
    ages = workspace.ask(fact_ages, {"lead": lead, "contact": "", "account": account})
    later = to_ms(clock.now())
    assert (ages["account.industry"].at, ages["account.c:Seats"].at, ages["account.name"].at) == (later, later, made)
    assert "account.tier" not in ages  # nothing is known there
    assert FactAge(made, "Mina").words == "Set on 12 Nov 2026 by Mina"


def test_a_list_holds_those_of_whom_nothing_was_set_for_twelve_months(workspace: Workspace, clock: FakeClock) -> None:
    leads = {
        name: a_lead(workspace, name=name, company=f"{name} Ltd", email="", phone="") for name in ("Ada", "Bob", "Cy")
    }
    clock.move(days=366)
    set_field(workspace, leads["Ada"], "title", "Engineer")
    set_field(workspace, leads["Bob"], "industry", "Dairy")
    wanted = LeadFilter(stale=True, now=to_ms(clock.now()))
    assert [one.name for one in workspace.ask(queries.lead_rows.lead_rows, wanted).rows] == ["Cy"]
    assert workspace.ask(queries.lead_rows.rows_by_id, [leads["Ada"]], wanted) == ()
