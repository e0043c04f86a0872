"""Fields defined without code: values outlive every change of their field, and nothing is lost silently."""

from __future__ import annotations

from typing import Any

import pytest

from app import queries
from app.domain.custom_fields import OWN, CustomField, FieldKind
from app.errors import RefusedError
from app.operations import contacts, custom_fields
from app.queries.lead_card import history_of, lead_card_of
from app.queries.unit_words import say_value, unit_name
from app.store.tables import synced as t
from app.workspace import Workspace
from tests.support.builders import a_lead, row

TEXT, NUMBER, DATE, CHOICE, YES_NO = (
    FieldKind.TEXT, FieldKind.NUMBER, FieldKind.DATE, FieldKind.CHOICE, FieldKind.YES_NO,
)  # fmt: skip


def define(workspace: Workspace, name: str, kind: FieldKind = TEXT, *options: str, on: str = "lead") -> str:
    return workspace.act(custom_fields.define, on, name, kind, options)


def shown(workspace: Workspace) -> list[CustomField]:
    return list(workspace.ask(queries.custom_fields.fields))


def custom(workspace: Workspace, record_id: str, entity: str = "lead") -> dict[str, Any]:
    return row(workspace, entity, record_id)["custom"] or {}


def test_a_value_is_set_with_history_and_taken_back_in_one_step(workspace: Workspace) -> None:
    plan, lead = define(workspace, "Plan", CHOICE, "Basic", "Pro"), a_lead(workspace)
    workspace.act(custom_fields.set_value, lead, plan, "basic")
    workspace.act(custom_fields.set_value, lead, plan, "pro")
    assert custom(workspace, lead) == {"Plan": "Pro"}
    newest = workspace.ask(history_of, [lead])[0]
    assert (newest["field"], newest["old"], newest["new"]) == ("c:Plan", "Basic", "Pro")
    assert workspace.undo() == "Plan changed"
    assert custom(workspace, lead) == {"Plan": "Basic"}
    workspace.act(custom_fields.set_value, lead, plan, "")
    assert custom(workspace, lead) == {}
    workspace.undo()
    workspace.redo()
    assert custom(workspace, lead) == {}


def test_a_value_that_does_not_fit_changes_nothing(workspace: Workspace) -> None:
    seats, lead = define(workspace, "Seats", NUMBER), a_lead(workspace)
    workspace.act(custom_fields.set_value, lead, seats, "1,250")
    with pytest.raises(RefusedError, match="Seats takes a number"):
        workspace.act(custom_fields.set_value, lead, seats, "many")
    assert custom(workspace, lead) == {"Seats": "1250"}


def test_a_field_of_the_person_or_the_company_is_set_from_the_lead_by_its_name(workspace: Workspace) -> None:
    define(workspace, "Shift", on="contact")
    renewal = define(workspace, "Renewal", DATE, on="account")
    lead = a_lead(workspace)
    workspace.act(contacts.set_field, lead, "shift", "Two", region="GB")
    workspace.act(contacts.set_field, lead, OWN + renewal, "1 dec 2026", region="GB")
    card = workspace.ask(lead_card_of, lead, now=0)
    assert (card.contact["custom"], card.account["custom"]) == ({"Shift": "Two"}, {"Renewal": "2026-12-01"})
    with pytest.raises(RefusedError, match="There is no field 'Shifts'"):
        workspace.act(contacts.set_field, lead, "Shifts", "Two", region="GB")


def test_renaming_keeps_values_and_their_history_reads_by_the_new_name(workspace: Workspace) -> None:
    plan, lead = define(workspace, "Plan"), a_lead(workspace)
    workspace.act(custom_fields.set_value, lead, plan, "Pro")
    workspace.act(custom_fields.change, plan, "Tariff", TEXT)
    [field] = workspace.ask(lead_card_of, lead, now=0).fields
    assert (field.name, custom(workspace, lead)[field.key]) == ("Tariff", "Pro")
    assert workspace.ask(unit_name, "lead", f"c:{field.key}") == "Tariff"
    again = define(workspace, "Plan")
    workspace.act(custom_fields.set_value, lead, again, "Other")
    assert [custom(workspace, lead)[one.key] for one in shown(workspace)] == ["Pro", "Other"]


def test_a_name_stands_once_whatever_record_it_is_on(workspace: Workspace) -> None:
    plan = define(workspace, "Plan")
    workspace.act(custom_fields.set_archived, plan, archived=True)
    with pytest.raises(RefusedError, match=r"Lead has a field Plan\. Nothing was changed\. Restore that one"):
        define(workspace, "plan", on="account")
    workspace.act(custom_fields.change, plan, "PLAN", TEXT)  # its own name is free


def test_archiving_hides_and_restoring_shows_with_every_value(workspace: Workspace) -> None:
    plan, lead = define(workspace, "Plan"), a_lead(workspace)
    workspace.act(custom_fields.set_value, lead, plan, "Pro")
    workspace.act(custom_fields.set_archived, plan, archived=True)
    assert shown(workspace) == []
    assert custom(workspace, lead) == {"Plan": "Pro"}
    page = workspace.ask(queries.custom_fields.fields_page, workspace.user)
    assert [(one.field.archived, one.filled) for one in page.rows] == [(True, 1)]
    workspace.undo()
    assert [one.name for one in shown(workspace)] == ["Plan"]


def test_another_kind_is_refused_with_the_count_of_values_that_do_not_fit(workspace: Workspace) -> None:
    seats = define(workspace, "Seats")
    leads = [a_lead(workspace, name=name, email="", phone="") for name in ("Ada Byron", "Cy Twombly", "Eve Hale")]
    for lead, value in zip(leads, ("about 50", "1,250", "lots"), strict=True):
        workspace.act(custom_fields.set_value, lead, seats, value)
    with pytest.raises(RefusedError, match="2 values there do not fit Seats as number") as refused:
        workspace.act(custom_fields.change, seats, "Seats", NUMBER)
    assert refused.value.code == "E-FIELD-VALUES"
    assert [custom(workspace, lead)["Seats"] for lead in leads] == ["about 50", "1,250", "lots"]
    for lead in (leads[0], leads[2]):
        workspace.act(custom_fields.set_value, lead, seats, "50")
    workspace.act(custom_fields.change, seats, "Seats", NUMBER)
    assert [custom(workspace, lead)["Seats"] for lead in leads] == ["50", "1250", "50"]
    workspace.undo()
    assert custom(workspace, leads[1])["Seats"] == "1,250"
    assert shown(workspace)[0].kind is TEXT


def test_an_option_in_use_cannot_be_taken_away(workspace: Workspace) -> None:
    plan, lead = define(workspace, "Plan", CHOICE, "Basic", "Pro"), a_lead(workspace)
    workspace.act(custom_fields.set_value, lead, plan, "Pro")
    with pytest.raises(RefusedError, match="1 value there does not fit"):
        workspace.act(custom_fields.change, plan, "Plan", CHOICE, ("Basic",))
    workspace.act(custom_fields.change, plan, "Plan", CHOICE, ("Max", "Pro"))
    assert shown(workspace)[0].options == ("Max", "Pro")


def test_what_an_import_left_becomes_the_values_of_a_field_of_that_name(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    contact = row(workspace, "lead", lead)["contact_id"]
    workspace.act(lambda work: work.patch("contact", contact, {"custom": {"On call": "y", "Size": "38"}}))
    page = workspace.ask(queries.custom_fields.fields_page, workspace.user)
    assert page.loose == (("contact", "On call", 1), ("contact", "Size", 1))
    define(workspace, "On call", YES_NO, on="contact")
    assert custom(workspace, contact, "contact") == {"On call": True, "Size": "38"}
    assert workspace.ask(say_value, "contact", "c:On call", True) == "Yes"
    with pytest.raises(RefusedError, match="does not fit Size as date"):
        define(workspace, "Size", DATE, on="contact")


def test_fields_stand_in_the_order_they_were_moved_to(workspace: Workspace) -> None:
    first, second, third = (define(workspace, name) for name in ("Plan", "Seats", "Renewal"))
    workspace.act(custom_fields.move, third, -1)
    workspace.act(custom_fields.move, first, -1)  # at the top already
    assert [one.name for one in shown(workspace)] == ["Plan", "Renewal", "Seats"]
    workspace.undo()
    assert [one.name for one in shown(workspace)] == ["Plan", "Seats", "Renewal"]
    workspace.act(custom_fields.move, second, 1)
    assert [one.name for one in shown(workspace)] == ["Plan", "Renewal", "Seats"]


def test_a_record_has_at_most_a_hundred_fields(workspace: Workspace) -> None:
    def many(work: Any) -> None:
        for number in range(100):
            custom_fields.define(work, "lead", f"Field {number}", TEXT)

    workspace.act(many)
    with pytest.raises(RefusedError, match="has 100 fields"):
        define(workspace, "One more")
    define(workspace, "One more", on="account")


@pytest.mark.parametrize("name", ["__proto__", 'a"b', "drop table lead; --", "$.x", "值"])
def test_any_name_keeps_its_own_values(workspace: Workspace, name: str) -> None:
    odd, even, lead = define(workspace, name), define(workspace, "Even"), a_lead(workspace)
    workspace.act(custom_fields.set_value, lead, odd, "1")
    workspace.act(custom_fields.set_value, lead, even, "2")
    workspace.act(custom_fields.set_value, lead, odd, "")
    assert custom(workspace, lead) == {"Even": "2"}
    assert t.RECORDS["custom_field"].name == "custom_field"


def test_one_field_emptied_while_another_is_filled_stays_empty(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    workspace.act(lambda work: work.patch("lead", lead, {"custom": {"Plan": "Pro"}}))
    workspace.act(lambda work: work.patch_units("lead", lead, {"c:Plan": None, "c:Seats": "5"}))
    assert custom(workspace, lead) == {"Seats": "5"}
