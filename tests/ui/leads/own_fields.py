"""What the tests of the team's own fields do on a lead's page: find a line, look at what is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import queries
from app.domain.custom_fields import OWN, CustomField

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk
    from ui.leads.lead_page import LeadPage
    from ui.leads.property_field import PropertyField


def fields(desk: Desk) -> dict[str, CustomField]:
    return {one.name: one for one in desk.workspace.ask(queries.custom_fields.fields)}


def line(page: LeadPage, field: CustomField) -> PropertyField:
    found = page.properties.fields[OWN + field.id]
    assert found.editor is not None
    found.editor.setFocus()
    return found


def put_list_away(desk: Desk, field: PropertyField) -> None:
    """The offscreen platform makes the list of choices the active window."""
    assert field.editor is not None
    field.editor._field.completer().popup().hide()
    desk.window.activateWindow()
    desk.wait(lambda: field.editor is not None and field.editor._field.hasFocus())


def stored(desk: Desk, page: LeadPage, field: CustomField) -> object:
    card = desk.card(page.lead_id)
    return (getattr(card, field.entity)["custom"] or {}).get(field.key)
