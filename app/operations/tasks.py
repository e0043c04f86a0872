"""Next steps: made, done, put off."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select

from app.clock import to_ms
from app.domain.names import clean_line
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


@frozen
class Step:
    """A next step as given: a moment, or a whole day; `promised` when the rep gave their word."""

    channel: str
    text: str
    at: datetime | None = None
    day: date | None = None
    promised: bool = False
    minutes: int = 0

    @property
    def due(self) -> dict[str, object]:
        """The due unit of a task."""
        if self.at is not None:
            return {"due_at": to_ms(self.at), "due_date": None}
        return {"due_at": None, "due_date": self.day.isoformat() if self.day else None}


def add_task(work: UnitOfWork, lead_id: str, step: Step, *, task_id: str = "", owner_id: str = "") -> str:
    """A task about a lead, for the user or for `owner_id`; returns its id. RefusedError E-WHEN-NEEDED without a time or day."""
    lead, about = work.require("lead", lead_id), ("contact_id", "account_id")
    values = {one: lead[one] for one in about}
    return add_task_about(work, step, lead_id=lead_id, task_id=task_id, owner_id=owner_id, **values)


def add_task_about(
    work: UnitOfWork,
    step: Step,
    *,
    lead_id: str | None = None,
    contact_id: str | None,
    account_id: str | None,
    task_id: str = "",
    owner_id: str = "",
) -> str:
    """A task about a lead, or about a contact or account without one; RefusedError E-WHEN-NEEDED."""
    if step.at is None and step.day is None:
        raise RefusedError(
            "E-WHEN-NEEDED", tr("A next step needs a day."), do=tr('Write one, such as "tue 2pm".'), field="next"
        )
    work.label = work.label or tr("Task added")
    return work.create(
        "task",
        {
            "lead_id": lead_id,
            "contact_id": contact_id,
            "account_id": account_id,
            "owner_id": owner_id or work.user,
            "channel": step.channel,
            "text": clean_line(step.text),
            "promised": step.promised,
            "state": "open",
            **step.due,
        },
        row_id=task_id,
    )


def finish_task(work: UnitOfWork, task_id: str) -> None:
    """Mark a task done."""
    work.require("task", task_id)
    work.label = work.label or "Done"
    work.patch("task", task_id, {"state": "done", "done_at": work.now, "done_by": work.user})


def skip_task(work: UnitOfWork, task_id: str, reason: str) -> None:
    """Close a task without doing it, with its reason."""
    work.label = work.label or tr("Skipped")
    work.patch(
        "task",
        task_id,
        {"state": "skipped", "done_at": work.now, "done_by": work.user, "skip_reason": clean_line(reason)},
    )


def snooze_task(work: UnitOfWork, task_id: str, *, at: datetime | None, day: date | None, words: str) -> None:
    """Put a task off; `words` say until when, for the toast."""
    task = work.require("task", task_id)
    work.label = tr("Snoozed to {words}", words=words)
    work.patch("task", task_id, Step(task["channel"], task["text"], at, day).due)


def close_due(work: UnitOfWork, lead_id: str, channels: tuple[str, ...]) -> None:
    """Mark the open tasks of those channels about a lead as done: what just happened answers them."""
    task = t.task.c
    for task_id in (
        work.connection.execute(
            select(task.id).where(task.lead_id == lead_id, task.state == "open", task.channel.in_(channels))
        )
        .scalars()
        .all()
    ):
        finish_task(work, task_id)
