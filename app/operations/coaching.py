"""What a manager tells a colleague about a lead: a comment in its timeline that arrives as a task."""

from __future__ import annotations

from app.clock import from_ms
from app.domain.names import clean_line
from app.errors import RefusedError
from app.operations.activities import add_activity
from app.operations.settings import require_manager
from app.operations.tasks import Step, add_task
from app.store.unit_of_work import UnitOfWork

LONGEST = 600  # characters, as a part of a card


def send_note(work: UnitOfWork, lead_id: str, to: str, text: str) -> str:
    """Tell `to` something about a lead, due today; the id of their task. RefusedError E-EMPTY-NOTE, E-NOTE-LONG, E-NO-PERSON,
    E-NOT-ALLOWED."""
    require_manager(work, "send notes that arrive as tasks")
    said = " ".join(clean_line(text).split())
    if not said:
        raise RefusedError("E-EMPTY-NOTE", "There is nothing to send.", safe="", do="Write a sentence.", field="note")
    if len(said) > LONGEST:
        raise RefusedError(
            "E-NOTE-LONG", f"A note has at most {LONGEST} characters.", do="Say it in fewer words.", field="note"
        )
    person = work.row("user", to) if to else None
    if person is None:
        raise RefusedError("E-NO-PERSON", "Nobody has this lead yet.", do="Assign it first: press A.", field="note")
    lead, me = work.require("lead", lead_id), work.row("user", work.user) or {}
    work.label = f"Note sent to {person['name']}"
    add_activity(work, lead, kind="note", title=f"Note to {person['name']}", text=said)
    day = from_ms(work.now).date()
    return add_task(work, lead_id, Step("task", f"{me.get('name') or 'Your manager'}: {said}", day=day), owner_id=to)
