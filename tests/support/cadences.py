"""A small sequence in force, and the days that pass over it."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from app import operations
from app.clock import local_zone
from app.operations.cadence import RunResult
from app.store.tables import synced as t
from app.workspace import Workspace


def a_template(workspace: Workspace, *, subject: str = "About {{company}}", body: str = "Hello {{first_name}}") -> str:
    """A letter's template."""
    save = operations.templates.save_template
    return workspace.act(save, name="First letter", channel="email", subject=subject, body=body, language="en")


def a_sequence(
    workspace: Workspace, *steps: dict[str, Any], name: str = "Cold storage", cold: bool = False
) -> tuple[str, list[str]]:
    """A sequence in force; its id and its steps' ids. Without steps: call, letter on day 1, call on day 3."""
    made = workspace.act(operations.sequences.add_sequence, name)
    listed = steps or (
        {"day": 0, "channel": "call", "text": "First call"},
        {"day": 1, "channel": "email", "template_id": a_template(workspace), "condition": ("replied",)},
        {"day": 3, "channel": "call", "text": "Second call", "condition": ("meeting",)},
    )
    ids = [workspace.act(operations.sequences.save_step, made, **one) for one in listed]
    workspace.act(operations.sequences.save_sequence, made, name=name, cold=cold)
    workspace.act(operations.sequences.set_state, made, "active")
    return made, ids


def today_of(workspace: Workspace) -> date:
    """The local day of the workspace's clock."""
    return workspace.clock.now().astimezone(local_zone()).date()


def enrol(workspace: Workspace, sequence_id: str, *lead_ids: str, **more: Any) -> list[str]:
    """Enrol from today; the enrolments' ids."""
    workspace.act(operations.enrolments.enrol, sequence_id, lead_ids, start=today_of(workspace), **more)
    return [row["id"] for row in rows(workspace, "enrolment") if row["lead_id"] in lead_ids]


def run(workspace: Workspace, days: int = 0) -> RunResult:
    """Look, `days` later."""
    workspace.clock.move(days=days)  # type: ignore[attr-defined]
    return workspace.act(operations.cadence.run)


def rows(workspace: Workspace, entity: str) -> list[dict[str, Any]]:
    """Every record of that kind, oldest first."""
    table = t.RECORDS[entity]
    return workspace.ask(
        lambda c: [dict(row) for row in c.execute(select(table).order_by(table.c.created_at, table.c.id)).mappings()]
    )
