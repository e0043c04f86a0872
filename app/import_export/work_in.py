"""Rows that are deals or activities, tied to people by address and to companies by domain or id."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.clock import from_ms
from app.domain import contact_points, imported
from app.domain.names import clean_line, clean_text, fold
from app.ids import new_id
from app.import_export import values
from app.import_export.companies_in import domain_of
from app.import_export.context import Context, first
from app.import_export.ledger import NO_ACTIVITY, NO_DEAL

KINDS = {
    "call": "call",
    "meeting": "meeting",
    "note": "note",
    "email": "email",
    "e-mail": "email",
    "task": "task",
    "sms": "message",
}


def _tied(context: Context, cells: dict[str, list[str]]) -> tuple[str | None, str | None, str | None]:
    """Contact, company and lead a row belongs to."""
    existing = context.existing
    who, whose = first(cells, "contact_ref"), first(cells, "company_ref")
    contact_id = existing.contact_by_email.get(contact_points.read_email(who).folded) if "@" in who else None
    contact_id = contact_id or existing.contact_by_outside_id.get(who)
    account_id = existing.account_by_outside_id.get(whose) or existing.account_by_domain.get(domain_of(whose))
    account_id = account_id or existing.account_by_name.get(fold(whose)) if whose else account_id
    account_id = account_id or existing.account_of_contact.get(contact_id or "")
    return contact_id, account_id, existing.lead_of_contact.get(contact_id or "")


def _again(context: Context, kind: str, outside: str) -> bool:
    """Whether this very record was imported before, or stands twice in the file."""
    seen = context.existing.seen_outside_ids.setdefault(kind, set())
    if outside and outside in seen:
        context.ledger.matched += 1
        return True
    seen.add(outside)
    return False


def read_deal(context: Context, row: Sequence[str], line: int) -> None:
    """One row that is a deal."""
    cells = context.cells(row)
    name, outside = first(cells, "name"), first(cells, "external_id")
    if not (name or "amount" in cells or "company_ref" in cells):
        context.leave_out(line, NO_DEAL)
        return
    if _again(context, "opportunity", outside):
        return
    contact_id, account_id, lead_id = _tied(context, cells)
    raw = first(cells, "stage")
    minor, currency = values.read_money(first(cells, "amount"), first(cells, "currency") or context.choices.currency)
    close = values.read_moment(first(cells, "close_date"), context.order("close_date"))
    probability = first(cells, "probability").rstrip("%").partition(".")[0]
    context.writer.create(
        "opportunity",
        {
            "id": new_id(),
            "lead_id": lead_id,
            "account_id": account_id,
            "contact_id": contact_id,
            "owner_id": context.owner(first(cells, "owner")),
            "name": name or "Deal",
            "amount_minor": minor,
            "amount_currency": currency if minor is not None else None,
            "close_date": close.date().isoformat() if close else None,
            "probability": int(probability) if probability.isdigit() else None,
            "stage": imported.deal_stage_of(raw),
            "stage_at": context.now,
            "raw_stage": raw or None,
            "lost_reason": first(cells, "lost_reason") or None,
            "kind": first(cells, "kind") or None,
            "note": clean_text("\n".join(cells.get("note", ()))) or None,
            "external_id": outside or None,
            "custom": {**context.extras(row), **({"Owner in file": first(cells, "owner")} if "owner" in cells else {})}
            or None,
        },
    )
    _count(context, line, found=bool(contact_id or account_id), cells=cells)


def _count(context: Context, line: int, *, found: bool, cells: dict[str, list[str]]) -> None:
    named = first(cells, "contact_ref") or first(cells, "company_ref")
    if named and not found:
        context.ledger.review += 1
        context.reason(line, "R-UNTIED", f"{named!r} is nobody here yet; the record is kept without them.")
    else:
        context.ledger.new += 1


def read_activity(context: Context, row: Sequence[str], line: int) -> None:
    """One row that is a call, meeting, note, e-mail or task."""
    cells = context.cells(row)
    outside, raw_kind = first(cells, "external_id"), first(cells, "kind")
    kind = KINDS.get(raw_kind.casefold(), "note")
    text = clean_text("\n".join(cells.get("note", ())))
    if not (text or "title" in cells or raw_kind):
        context.leave_out(line, NO_ACTIVITY)
        return
    if _again(context, "task" if kind == "task" else "activity", outside):
        return
    contact_id, account_id, lead_id = _tied(context, cells)
    at = values.read_ms(first(cells, "at"), context.order("at"))
    about = {"lead_id": lead_id, "contact_id": contact_id, "account_id": account_id, "external_id": outside or None}
    if kind == "task":
        _task(context, cells, about, text, at)
    else:
        raw = first(cells, "call_outcome") or first(cells, "meeting_outcome")
        outcome = (
            imported.OUTCOMES.get(raw.casefold())
            if kind == "call"
            else imported.MEETING_OUTCOMES.get(raw.casefold().replace("-", " "))
        )
        context.writer.create(
            "activity",
            {
                "id": new_id(),
                **about,
                "kind": kind,
                "at": at or context.now,
                "by_id": context.owner(first(cells, "owner")),
                "title": first(cells, "title") or raw_kind or "Note",
                "body": text or None,
                "outcome": outcome or raw or None,
                "detail": {**context.extras(row), "outcome in file": raw, "owner in file": first(cells, "owner")},
            },
        )
    _count(context, line, found=bool(contact_id or account_id), cells=cells)


def _task(
    context: Context, cells: dict[str, list[str]], about: dict[str, str | None], text: str, at: int | None
) -> None:
    due = values.read_moment(first(cells, "due"), context.order("due"))
    status = first(cells, "task_status").casefold()
    done = status in ("completed", "done", "closed") or (due is not None and due.date() < from_ms(context.now).date())
    day: date | None = due.date() if due else None
    context.writer.create(
        "task",
        {
            "id": new_id(),
            **about,
            "owner_id": context.owner(first(cells, "owner")),
            "channel": "task",
            "text": clean_line(first(cells, "title") or text)[:500] or "Task",
            "due_date": day.isoformat() if day else None,
            "state": "done" if done else "open",
            "done_at": at if done else None,
            "skip_reason": None
            if not done or status in ("completed", "done", "closed")
            else f"past when imported ({status or 'no status'})",
        },
    )
