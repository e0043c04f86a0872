"""Templates as the team keeps them."""

from __future__ import annotations

from sqlalchemy import select

from app.domain import templates as rules
from app.domain.names import clean_line, clean_text
from app.errors import RefusedError
from app.language import tr
from app.operations import settings
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def save_template(
    work: UnitOfWork, *, template_id: str = "", name: str, channel: str, subject: str, body: str, language: str = ""
) -> str:
    """A template changed or made; returns its id. RefusedError E-TEMPLATE, E-FIELD, E-NOT-ALLOWED; see rules.check."""
    settings.require_manager(work, tr("change a template"))
    values = {
        "name": clean_line(name, 200),
        "channel": channel,
        "subject": clean_line(subject) if channel == "email" else None,
        "body": clean_text(body),
        "language": language or None,
    }
    rules.check(values["name"] or "", channel, values["subject"] or "", values["body"] or "")
    work.label = tr("Template saved")
    if template_id:
        work.patch("template", template_id, values)
        return template_id
    return work.create("template", values)


def remove_template(work: UnitOfWork, template_id: str) -> None:
    """To the bin. RefusedError E-TEMPLATE-IN-USE names the sequence in force that sends it."""
    settings.require_manager(work, tr("remove a template"))
    work.require("template", template_id)
    using = (
        select(t.sequence.c.name)
        .join(t.step, t.step.c.sequence_id == t.sequence.c.id)
        .where(t.step.c.template_id == template_id, t.sequence.c.state == "active")
        .limit(1)
    )
    name = work.connection.execute(using).scalar()
    if name is not None:
        raise RefusedError("E-TEMPLATE-IN-USE", tr("{name} sends it.", name=name), do=tr("Change that sequence first."))
    work.label = tr("Template moved to the bin")
    work.delete("template", template_id)
