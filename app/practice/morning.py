"""What the rep who learns did today before the window was opened: calls that nobody answered, and their tasks."""

from __future__ import annotations

from sqlalchemy import select

from app.practice.days import moment, today_of
from app.practice.story import CAST
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

DONE = 7
APART = 13 * 60_000  # ms between two calls, less where the day has only begun


def make_morning(work: UnitOfWork) -> None:
    """Calls to leads of the crowd that have their next step already; all since midnight, local."""
    today = today_of(work)
    lead, task = t.lead.c, t.task.c
    ahead = select(task.lead_id).where(task.state == "open", task.due_date > str(today))
    query = select(t.lead).join(t.account, t.account.c.id == lead.account_id).where(
        lead.owner_id == work.user, lead.stage == "Attempting", lead.id.in_(ahead), t.account.c.name.not_in([row[0] for row in CAST])
    )  # fmt: skip
    apart = min(APART, (work.now - moment(today, 0)) // (DONE + 1))
    rows = work.connection.execute(query.order_by(lead.id.desc()).limit(DONE)).mappings().all()
    for number, row in enumerate(rows, start=1):
        at = work.now - number * apart
        about = {"lead_id": row["id"], "contact_id": row["contact_id"], "account_id": row["account_id"]}
        work.create("activity", {**about, "kind": "call", "direction": "out", "at": at, "by_id": work.user, "title": "Call, 0 min 24 s",
                                 "outcome": "No answer", "seconds": 24})  # fmt: skip
        work.create("task", {**about, "owner_id": work.user, "channel": "call", "text": "Call again, other hour", "state": "done",
                             "due_date": str(today), "done_at": at, "done_by": work.user})  # fmt: skip
