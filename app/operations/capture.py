"""People taken at a stand or a counter (product 4): kept with their answer to the consent, joined where they are known."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from app.domain import contact_points, written
from app.domain.captures import GIVEN, REFUSED, SIGNAL, WEIGHTS, Captured, Person, require_complete
from app.domain.events import EventPlan, read_plan, require_open
from app.domain.names import clean_line, fold, full_name
from app.domain.stopping import ALL
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.operations import contacts, drafts, leads, returning, suppressions
from app.operations.activities import add_activity
from app.store import captures
from app.store.cadence import local_day
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

DRAFT = "capture"
TAKE_BACK_MS = 30 * 86_400_000


@frozen
class Taken:
    """Who was taken: the entry, the lead, and whether the person was known before."""

    id: str
    lead_id: str
    contact_id: str
    known: bool


@frozen
class TakenBack:
    """How many were taken back, and who stays because they were worked since."""

    count: int
    stay: tuple[str, ...] = ()


def take(work: UnitOfWork, event_id: str, person: Person, *, region: str) -> Taken:
    """Keep a person of an event, in one undo step; the draft of the form goes with it.

    A no keeps the name and stops contact by every channel. RefusedError of `captures.require_complete`, E-EVENT-OVER,
    E-EVENT-SHARED, E-NOT-FOUND; what was typed stays with the caller.
    """
    row = work.require("event", event_id)
    plan = read_plan(row)
    require_complete(person, plan)
    require_open(plan, local_day(work.now), shared_out=bool(row["shared_out_at"]))
    contact_id = _known(work, person, region)
    known = bool(contact_id)
    leads_before = _leads_of(work, contact_id) if known else set()
    if known:
        lead_id = returning.known_visitor(work, contact_id, source=plan.name, event_id=event_id)
        if person.title.strip() and not work.require("contact", contact_id)["title"]:
            work.patch("contact", contact_id, {"title": clean_line(person.title)})
    else:
        contact_id, account_id = _new_person(work, person)
        lead_id = leads.open_lead(
            work, contact_id=contact_id, account_id=account_id, source=plan.name, event_id=event_id
        )
    _keep_points(work, contact_id, person, region)
    lead = work.require("lead", lead_id)
    entry = _note(work, event_id, plan, person, lead, joined=lead_id in leads_before, known=known)
    if not person.consent:
        suppressions.stop_person(work, contact_id, channel=ALL, reason=written.SAID_NO(event=plan.name))
    drafts.drop(work, DRAFT, event_id)
    work.label = tr("{name} taken", name=clean_line(person.name))
    return Taken(entry, lead_id, contact_id, known)


def _known(work: UnitOfWork, person: Person, region: str) -> str:
    """The one person with that address or number, else of that name in that company, '' when there is none or several."""
    for point in (person.reach, *person.more):
        email, phone = (point, "") if "@" in point else ("", point)
        if found := returning.known_person(work, person.name, email, phone, region):
            return found
    account_id = contacts.find_account(work, clean_line(person.company)) if person.company.strip() else ""
    if not account_id:
        return ""
    contact = t.contact.c
    rows = work.connection.execute(select(contact.id, contact.name).where(contact.account_id == account_id)).all()
    same = [row.id for row in rows if fold(row.name or "") == fold(clean_line(person.name))]
    return same[0] if len(same) == 1 else ""


def _leads_of(work: UnitOfWork, contact_id: str) -> set[str]:
    return set(work.connection.execute(select(t.lead.c.id).where(t.lead.c.contact_id == contact_id)).scalars())


def _new_person(work: UnitOfWork, person: Person) -> tuple[str, str | None]:
    company = clean_line(person.company)
    account_id = contacts.find_account(work, company) if company else None
    if company and not account_id:
        account_id = contacts.add_account(work, company, website=clean_line(person.website) or None)
    first, _, last = clean_line(person.name).rpartition(" ")
    values = {
        "name": full_name(first, last),
        "first_name": first or None,
        "last_name": last or None,
        "title": clean_line(person.title) or None,
        "account_id": account_id,
    }
    return work.create("contact", values), account_id


def _keep_points(work: UnitOfWork, contact_id: str, person: Person, region: str) -> None:
    """Every number and address that was given, with the answer; one that is there already only takes the answer."""
    holder, consent = ("contact", contact_id), GIVEN if person.consent else REFUSED
    for rank, point in enumerate(one for one in (person.reach, *person.more) if one.strip()):
        if "@" in point:
            folded = contact_points.read_email(point).folded
            row_id = _there(work, t.email, t.email.c.folded, folded, contact_id) or contacts.add_email(
                work, holder, point, rank=rank
            )
            work.patch("email", row_id, {"consent": consent})
            continue
        e164 = contact_points.read_phone(point, region).e164
        kind = "mobile" if contact_points.is_mobile(e164) else "direct"
        row_id = _there(work, t.number, t.number.c.e164, e164, contact_id) or contacts.add_number(
            work, holder, point, region, kind=kind, rank=rank
        )
        work.patch("number", row_id, {"consent": consent})


def _there(work: UnitOfWork, table: Any, column: Any, value: str, contact_id: str) -> str:
    if not value:
        return ""
    found = select(table.c.id).where(column == value, table.c.contact_id == contact_id)
    return str(work.connection.execute(found).scalar() or "")


def _note(
    work: UnitOfWork, event_id: str, plan: EventPlan, person: Person, lead: dict[str, Any], *, joined: bool, known: bool
) -> str:
    """The entry with all that was said, and the signal that scores."""
    answers = [
        {"asks": one.asks, "answer": one.answers[digit - 1]}
        for one, digit in zip(plan.questions, person.answers, strict=False)
        if digit
    ]
    user = work.row("user", work.user) or {}
    detail = {
        "event": event_id,
        "heat": person.heat,
        "answers": answers,
        "consent": {"words": plan.consent, "answer": bool(person.consent), "at": work.now, "by": work.user,
                    "name": user.get("name") or ""},
        "seconds": person.seconds,
        "joined": joined,
        "known": known,
        "step": work.step,
        "made": sorted(f"{entity}:{one}" for entity in ("account", "contact", "lead") for one in work.made[entity]),
    }  # fmt: skip
    said = "\n".join([person.word, *(f"{one['asks']} {one['answer']}" for one in answers)])
    entry = add_activity(
        work, lead, kind=captures.KIND, title=written.TAKEN_AT(event=plan.name), text=said.strip(), detail=detail
    )
    about = {"lead_id": lead["id"], "contact_id": lead["contact_id"], "account_id": lead["account_id"]}
    signal = {"kind": SIGNAL, "at": work.now, "weight": WEIGHTS[person.heat], "text": written.CAME_BY(event=plan.name)}
    work.create("signal", {**about, **signal})
    return entry


def take_back_all(work: UnitOfWork, event_id: str) -> TakenBack:
    """Take back everybody this person took at an event in the last 30 days, in one step; one who was worked since stays.

    RefusedError E-EVENT-SHARED once it was shared out, E-EVENT-NOBODY."""
    row = work.require("event", event_id)
    if row["shared_out_at"]:
        raise RefusedError("E-EVENT-SHARED", tr("They were shared out already."), do=tr("Undo that first."))
    mine = [
        one
        for one in captures.taken_at(work.connection, event_id)
        if one.by_id == work.user and work.now - one.at <= TAKE_BACK_MS
    ]
    if not mine:
        raise RefusedError("E-EVENT-NOBODY", tr("You took nobody at {name} in the last 30 days.", name=row["name"]))
    stay = [one.name for one in mine if not _take_back(work, one)]
    work.label = tr("{mine:,} people of {name} taken back", mine=len(mine) - len(stay), name=row["name"])
    return TakenBack(len(mine) - len(stay), tuple(stay))


def _take_back(work: UnitOfWork, one: Captured) -> bool:
    """Remove what the entry made; False when there is later work on it."""
    entry = work.require("activity", one.id)
    made = [word.partition(":") for word in (entry["detail"] or {}).get("made", ())]
    rows = {entity: row_id for entity, _, row_id in made}
    if "lead" in rows and work.row("lead", rows["lead"]) is not None:
        family = work.family("lead", rows["lead"])
        if any(row["created_at"] != entry["created_at"] for _, row in family):
            return False
        work.delete("lead", rows["lead"])
    if work.row("activity", one.id) is not None:
        work.delete("activity", one.id)
    _remove_signal(work, one)
    for entity in ("contact", "account"):
        row_id = rows.get(entity, "")
        if row_id and work.row(entity, row_id) is not None and _is_alone(work, entity, row_id, entry["created_at"]):
            work.delete(entity, row_id)
    return True


def _remove_signal(work: UnitOfWork, one: Captured) -> None:
    signal = t.RECORDS["signal"].c
    query = select(signal.id).where(signal.lead_id == one.lead_id, signal.kind == SIGNAL, signal.at == one.at)
    for row_id in work.connection.execute(query).scalars().all():
        work.delete("signal", row_id)


def _is_alone(work: UnitOfWork, entity: str, row_id: str, at: int) -> bool:
    """Whether nothing but what was made with it hangs on it, and no lead goes on with it."""
    holder = t.lead.c[f"{entity}_id"]
    if work.connection.execute(select(t.lead.c.id).where(holder == row_id).limit(1)).scalar():
        return False
    return all(row["created_at"] == at for _, row in work.family(entity, row_id))
