"""Which leads were chosen, said in statements: of one source, of one territory."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Table, UnaryExpression, exists, select
from sqlalchemy.sql.operators import custom_op

from app.domain.figures.facts import Frame
from app.store.tables import synced as t
from app.store.tables.figures import figure_lead

lead, account = t.lead.c, t.account.c


def chosen_leads(frame: Frame) -> list[ColumnElement[bool]]:
    """Said of leads themselves; nothing where all are meant."""
    found: list[ColumnElement[bool]] = []
    if frame.chosen.source:
        found.append(lead.source == frame.chosen.source)
    if frame.chosen.territory:
        there = select(account.id).where(account.territory == frame.chosen.territory)
        # Tested on each: going from one value of the index to the next takes ten times as long here.
        found.append(UnaryExpression(lead.account_id, operator=custom_op("+")).in_(there))
    return found


def of_chosen(facts: Table, frame: Frame) -> list[ColumnElement[bool]]:
    """Said of facts, which know source and territory of their lead."""
    found: list[ColumnElement[bool]] = []
    if frame.chosen.source:
        found.append(facts.c.source == frame.chosen.source)
    if frame.chosen.territory:
        found.append(facts.c.territory == frame.chosen.territory)
    return found


def about_chosen(lead_id: ColumnElement[Any], frame: Frame) -> list[ColumnElement[bool]]:
    """The same of any record that is about a lead."""
    chosen = of_chosen(figure_lead, frame)
    return [exists().where(figure_lead.c.lead_id == lead_id, *chosen)] if chosen else []
