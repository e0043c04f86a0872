"""What a manager tells a colleague about a lead: a note or a comment in its timeline that arrives as a task; reviews."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.clock import from_ms, local_zone
from app.domain import written
from app.domain.names import clean_line
from app.domain.reviews import require_words, review_key
from app.errors import RefusedError
from app.language import tr
from app.operations import drafts
from app.operations.activities import add_activity
from app.operations.settings import require_manager, set_value
from app.operations.tasks import Step, add_task
from app.store.unit_of_work import UnitOfWork

LONGEST = 600  # characters, as a part of a card
KINDS = {"call": "call", "visit": "visit", "handoff": "handoff", "email": "letter", "message": "message", "note": "note",
         "meeting": "meeting", "social": "message"}  # fmt: skip


def send_note(work: UnitOfWork, lead_id: str, to: str, text: str) -> str:
    """Tell `to` something about a lead, due today; the id of their task. RefusedError E-EMPTY-NOTE, E-NOTE-LONG, E-NO-PERSON,
    E-NOT-ALLOWED."""
    require_manager(work, tr("send notes that arrive as tasks"))
    said = _sentence(text)
    person = work.row("user", to) if to else None
    if person is None:
        raise RefusedError(
            "E-NO-PERSON", tr("Nobody has this lead yet."), do=tr("Assign it first: press A."), field="note"
        )
    work.label = tr("Note sent to {name}", name=person["name"])
    return _tell(work, lead_id, person, written.NOTE_TO(name=person["name"]), said, f"{_my_name(work)}: {said}")


def comment(work: UnitOfWork, activity_id: str, text: str) -> str:
    """Tell who made a call or a visit, or who handed over, something about it; the id of their task.

    RefusedError E-EMPTY-NOTE, E-NOTE-LONG, E-NO-PERSON, E-NOT-FOUND, E-NOT-ALLOWED.
    """
    require_manager(work, tr("comment on the work of others"))
    said, about = _sentence(text), work.require("activity", activity_id)
    person = work.row("user", _whose(work, about) or "")
    if person is None or person["active"] is False or not about["lead_id"]:
        raise RefusedError(
            "E-NO-PERSON", tr("Nobody who works here made this entry."), do=tr("Write a note: press N."), field="note"
        )
    if person["id"] == work.user:
        raise RefusedError("E-NO-PERSON", tr("This entry is your own."), do=tr("Write a note: press N."), field="note")
    day = from_ms(about["at"] or about["created_at"]).astimezone(local_zone()).date()
    what = {"entry": KINDS.get(about["kind"], "entry"), "day": written.day_and_month(day)}  # kept, so no "today"
    work.label = tr("Comment for {name}", name=person["name"])
    title, me = written.COMMENT(name=person["name"], **what), _my_name(work)
    task = written.COMMENTED(name=me, said=said, **what)
    return _tell(work, about["lead_id"], person, title, said, task, about=activity_id)


def save_review(work: UnitOfWork, person_id: str, next_day: date | None, agreed: str) -> None:
    """What was agreed with a colleague, and when it is looked at again. RefusedError E-REVIEW, E-NOT-FOUND, E-NOT-ALLOWED.

    The day is told to the workspace as quotas are; the words stay on this laptop, they are between two people.
    """
    require_manager(work, tr("set reviews"))
    person, words = work.require("user", person_id), require_words(agreed)
    work.label = tr("Review of {name}", name=person["name"])
    set_value(work, review_key(person_id), {"next": next_day.isoformat() if next_day else None}, label=work.label)
    drafts.keep(work, "review", person_id, {"agreed": words})


def _whose(work: UnitOfWork, about: dict[str, Any]) -> str | None:
    """Whoever made the entry; of a handoff its sender, whoever answered it."""
    handoff = work.row("handoff", str((about["detail"] or {}).get("handoff") or ""))
    found: str | None = handoff["sender_id"] if handoff else about["by_id"]
    return found


def _sentence(text: str) -> str:
    said = " ".join(clean_line(text).split())
    if not said:
        raise RefusedError(
            "E-EMPTY-NOTE", tr("There is nothing to send."), safe="", do=tr("Write a sentence."), field="note"
        )
    if len(said) > LONGEST:
        raise RefusedError(
            "E-NOTE-LONG",
            tr("A note has at most {longest} characters.", longest=LONGEST),
            do=tr("Say it in fewer words."),
            field="note",
        )
    return said


def _tell(work: UnitOfWork, lead_id: str, to: dict[str, Any], title: str, text: str, task: str, about: str = "") -> str:
    lead = work.require("lead", lead_id)
    detail = {"to": to["id"], "about": about} if about else {"to": to["id"]}
    add_activity(work, lead, kind="note", title=title, text=text, detail=detail)
    return add_task(work, lead_id, Step("task", task, day=from_ms(work.now).date()), owner_id=to["id"])


def _my_name(work: UnitOfWork) -> str:
    return str((work.row("user", work.user) or {}).get("name") or "Your manager")
