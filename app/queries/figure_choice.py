"""Which leads were chosen, said in statements: of one source, of one territory."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, UnaryExpression, select
from sqlalchemy.sql.operators import custom_op

from app.domain.figures.facts import Frame
from app.store.tables import synced as t

lead, account = t.lead.c, t.account.c


def chosen_leads(frame: Frame) -> list[ColumnElement[bool]]:
    """Said of leads themselves; nothing where all are meant."""
    found: list[ColumnElement[bool]] = []
    if frame.chosen.source:
        found.append(lead.source == frame.chosen.source)
    if frame.chosen.territory:
        there = select(account.id).where(account.territory == frame.chosen.territory)
        found.append(_tested(lead.account_id).in_(there))
    return found


def about_chosen(lead_id: ColumnElement[Any], frame: Frame) -> list[ColumnElement[bool]]:
    """The same of what is about a lead."""
    leads = chosen_leads(frame)
    return [_tested(lead_id).in_(select(lead.id).where(*leads))] if leads else []


def _tested(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The column where SQLite shall test it, not go from one of its values to the next, which takes ten times as long here."""
    return UnaryExpression(column, operator=custom_op("+"))
