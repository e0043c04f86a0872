"""Letters: written or merged into the Outbox, reviewed, handed over, marked sent; replies and bounces taken in.

The Outbox of letters is the record `message`; what went is an activity besides. Nothing here claims that one was opened.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain import mail_rules, written
from app.domain import templates as fields
from app.domain.names import clean_line, clean_text
from app.errors import RefusedError
from app.ids import derived_id, new_id
from app.language import marked, plural, tr
from app.mail.reading import Letter
from app.mail.writing import Outgoing, address_of
from app.operations import enrolments, tasks
from app.operations.tasks import Step
from app.store import cadence, mailing
from app.store.cadence import Person, local_day
from app.store.sets import among
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

WRITABLE = ("draft", "approved")
WAYS = {"program": "your mail program", "eml": "a file", "smtp": "your mail server", "copy": "the clipboard"}
KNOWN_BY = {"smtp": marked("sent by your mail server")}
YOU_SAID = marked("you marked it sent")
BY_ITSELF = (marked("team mailbox"),)  # replies that come in without anybody at this laptop
DROPPED_FILE = marked("dropped file")
_PREFIX = re.compile(r"^(\s*)([>!?@~])", re.MULTILINE)


def write(
    work: UnitOfWork, lead_id: str, *, subject: str, body: str, template_id: str = "", channel: str = "email"
) -> str:
    """A letter of one's own to a lead as a draft; returns its id. RefusedError E-NO-EMAIL, E-STOPPED."""
    person = _person(work, lead_id)
    address = ""
    if channel == "email":
        listed = mailing.addresses_of(work.connection, person, local_day(work.now))
        if not listed:
            raise RefusedError(
                "E-NO-EMAIL",
                tr("There is no e-mail address for {name}.", name=person.name),
                do=tr("F2 on the lead adds one."),
            )
        if not listed[0].usable:
            raise RefusedError("E-STOPPED", f"{person.name}: {listed[0].why_not}.", do=tr("Call instead."))
        address = listed[0].value
    work.label = work.label or tr("Draft in the Outbox")
    return _create(work, person, channel, address, subject, body, template_id=template_id or None)


def draft_from_template(
    work: UnitOfWork, person: Person, template_id: str, *, enrolment_id: str = "", step_id: str = "", row_id: str = ""
) -> str:
    """A draft merged from a template; returns its id. A field nobody knows stays visible in the text until the review."""
    template = work.require("template", template_id)
    values = mailing.values_for(work.connection, person, work.user)
    filled = {key: value or f"{{{{{key}}}}}" for key, value in values.items()}
    subject, body = (_merge(template[name] or "", values, filled) for name in ("subject", "body"))
    channel, address = template["channel"] or "email", ""
    if channel == "email":
        listed = mailing.addresses_of(work.connection, person, local_day(work.now))
        address = listed[0].value if listed and listed[0].usable else ""
    return _create(
        work, person, channel, address, subject, body,
        template_id=template_id, enrolment_id=enrolment_id or None, step_id=step_id or None, row_id=row_id,
    )  # fmt: skip


def _merge(text: str, values: dict[str, str], filled: dict[str, str]) -> str:
    """A field with words of its own for want of a value takes them, any other empty one stays as it is written."""
    empty = fields.merge(text, values).empty
    return fields.merge(text, {**values, **{key: filled[key] for key in empty if key in filled}}).text


def merge_batch(work: UnitOfWork, lead_ids: tuple[str, ...], template_id: str) -> int:
    """A draft for each of these leads; how many. Those who cannot be written to have none. RefusedError E-NOBODY."""
    work.require("template", template_id)
    count, today = 0, local_day(work.now)
    for person in cadence.people(work.connection, lead_ids).values():
        listed = mailing.addresses_of(work.connection, person, today)
        if listed and listed[0].usable:
            draft_from_template(work, person, template_id)
            count += 1
    if not count:
        raise RefusedError("E-NOBODY", tr("None of them can be written to."), safe=tr("Nothing was written."))
    work.label = plural(count, "{number:,} letter in the Outbox", "{number:,} letters in the Outbox")
    return count


def _create(
    work: UnitOfWork, person: Person, channel: str, address: str, subject: str, body: str, row_id: str = "", **more: Any
) -> str:
    return work.create(
        "message",
        {
            "lead_id": person.lead["id"],
            "contact_id": person.lead["contact_id"],
            "account_id": person.lead["account_id"] or person.contact.get("account_id"),
            "owner_id": work.user,
            "channel": channel,
            "address": address or None,
            "subject": clean_line(subject, fields.LONGEST_SUBJECT) or None,
            "body": clean_text(body, fields.LONGEST_BODY) or None,
            "state": "draft",
            **more,
        },
        row_id=row_id,
    )


def edit(work: UnitOfWork, message_id: str, *, subject: str, body: str, address: str = "") -> None:
    """Change a letter; it is a draft again. RefusedError E-LETTER-GONE, E-ADDRESS."""
    found = _writable(work, message_id)
    if found["channel"] == "email":
        address_of("", address.strip())
    work.label = tr("Letter changed")
    work.patch(
        "message",
        message_id,
        {
            "subject": clean_line(subject, fields.LONGEST_SUBJECT) or None,
            "body": clean_text(body, fields.LONGEST_BODY) or None,
            "address": address.strip().casefold() or None,
            "state": "draft",
            "reason": None,
        },
    )


def approve(work: UnitOfWork, message_id: str) -> None:
    """It may go. RefusedError E-EMPTY-FIELD while a field is empty, E-LETTER without address, subject or text."""
    found = _writable(work, message_id)
    _require_whole(found)
    work.label = tr("Letter approved")
    work.patch("message", message_id, {"state": "approved", "reason": None})


def _require_whole(message: dict[str, Any]) -> None:
    subject, body = message["subject"] or "", message["body"] or ""
    for place, text in (("subject", subject), ("body", body)):
        empty = fields.fields_in(text)
        if empty:
            raise RefusedError(
                "E-EMPTY-FIELD",
                tr("{empty}, in the {place}.", empty=fields.say_empty(empty)[:-1], place=place),
                do=tr("Fill it in."),
                field=place,
            )
    if message["channel"] == "email" and not message["address"]:
        raise RefusedError("E-LETTER", tr("The letter has no address."), field="address")
    if message["channel"] == "email" and not subject.strip():
        raise RefusedError("E-LETTER", tr("The letter has no subject."), field="subject")
    if not body.strip():
        raise RefusedError("E-LETTER", tr("The letter has no text."), field="body")


def drop(work: UnitOfWork, message_id: str, reason: str = "") -> None:
    """It does not go. RefusedError E-LETTER-GONE."""
    _writable(work, message_id)
    work.label = tr("Letter dropped")
    work.patch(
        "message", message_id, {"state": "dropped", "at": work.now, "reason": clean_line(reason) or written.DROPPED()}
    )


def hand_over(work: UnitOfWork, message_id: str, way: str, *, confirmed: bool = False) -> Outgoing:
    """What is about to leave by that way (WAYS), everything asked again at this moment (product 6).

    RefusedError E-MUST-NOT; E-ASK-FIRST unless `confirmed`; E-NOT-APPROVED, E-LETTER-GONE, E-EMPTY-FIELD, E-LETTER.
    """
    if way not in WAYS:
        raise KeyError(way)
    found = _writable(work, message_id)
    _require_whole(found)
    if found["state"] != "approved":
        raise RefusedError(
            "E-NOT-APPROVED",
            tr("The letter was not approved."),
            safe=tr("Nothing was sent."),
            do=tr("Approve it first."),
        )
    person = _person(work, found["lead_id"])
    now = from_ms(work.now).astimezone(local_zone())
    address = mailing.address_for(work.connection, found, person, work.now) if found["channel"] == "email" else None
    sending = mailing.sending_of(work.connection, found, person, address, now, work.user)
    held = mail_rules.blocks(mailing.rules_of(work.connection, found["channel"]), sending)
    if held.never:
        raise RefusedError("E-MUST-NOT", _sentence(held.never), safe=tr("Nothing was sent."), do=tr("Drop the letter."))
    if held.ask and not confirmed:
        raise RefusedError(
            "E-ASK-FIRST",
            _sentence(held.ask),
            safe=tr("Nothing was sent."),
            do=tr("Send it all the same, or let it wait."),
            missing=held.ask,
        )
    message_id_header = found["message_id"] or f"<{new_id()}@satchel.invalid>"
    work.label = tr("Letter given to {ways}", ways=WAYS[way])
    work.patch("message", message_id, {"way": way, "at": work.now, "reason": None, "message_id": message_id_header})
    return Outgoing(
        found["address"] or "",
        person.contact.get("name") or "",
        found["subject"] or "",
        found["body"] or "",
        message_id_header,
        found["answers_to"] or "",
    )


def _sentence(words: tuple[str, ...]) -> str:
    text = "; ".join(words)
    return f"{text[:1].upper()}{text[1:]}."


def take_back(work: UnitOfWork, message_id: str, reason: str) -> None:
    """It did not go after all: it waits in the Outbox with the reason."""
    found = _writable(work, message_id)
    work.patch("message", message_id, {"way": None, "at": None, "reason": clean_line(reason), "state": found["state"]})


def mark_sent(work: UnitOfWork, message_id: str) -> None:
    """It went: the timeline says how that is known. Once, on whatever laptop. RefusedError E-LETTER-GONE."""
    found = _writable(work, message_id)
    lead = work.require("lead", found["lead_id"])
    work.label = tr("Marked as sent")
    work.patch("message", message_id, {"state": "sent", "at": work.now, "reason": None})
    entry = derived_id("sent", message_id)
    if not cadence.occurred(work.connection, "activity", (entry,)):
        work.create(
            "activity",
            {
                "lead_id": lead["id"],
                "contact_id": found["contact_id"],
                "account_id": found["account_id"],
                "kind": found["channel"],
                "direction": "out",
                "at": work.now,
                "by_id": work.user,
                "title": found["subject"] or found["channel"].capitalize(),
                "body": _quiet(found["body"] or ""),
                "known_by": KNOWN_BY.get(found["way"] or "", YOU_SAID),
                "detail": {"message": message_id, "message_id": found["message_id"]},
            },
            row_id=entry,
        )
    if lead["touched_at"] is None:
        work.patch("lead", lead["id"], {"touched_at": work.now})
    label = work.label
    if found["enrolment_id"]:
        task = work.row("task", message_id)  # the task of the same step has the same derived id
        if task is not None and task["state"] == "open":
            tasks.finish_task(work, message_id)
    elif found["channel"] == "email":
        tasks.close_due(work, lead["id"], ("email",))
    work.label = label


def _quiet(text: str) -> str | None:
    """A letter's words, so that no line of it is filed like a note of the rep's."""
    return _PREFIX.sub(r"\1· \2", text) or None


def take_letter(work: UnitOfWork, lead_id: str, letter: Letter) -> str:
    """A dropped letter: a bounce, an automatic answer or a reply, put where it belongs; returns a sentence.

    RefusedError E-NOT-THEIRS when neither its sender nor its thread is this lead's; E-KNOWN-LETTER the second time.
    """
    person = _person(work, lead_id)
    if letter.bounce:
        return _take_bounce(work, letter)
    sent = _answered(work, letter)
    theirs = sent is not None and sent["lead_id"] == lead_id
    if not theirs and not _knows_sender(work, person, letter.sender):
        raise RefusedError(
            "E-NOT-THEIRS",
            tr("That letter is from {sender}, which is no address of {name}.", sender=letter.sender, name=person.name),
            safe=tr("Nothing was logged."),
            do=tr("Add the address to them, or drop it on the right lead."),
        )
    entry = derived_id("letter", lead_id, letter.message_id or f"{letter.sender} {letter.at} {letter.subject}")
    if cadence.occurred(work.connection, "activity", (entry,)):
        raise RefusedError(
            "E-KNOWN-LETTER", tr("That letter is in the timeline already."), safe=tr("Nothing was logged twice.")
        )
    kind = "note" if letter.automatic else "email"
    title = letter.subject or written.REPLIED()
    work.create(
        "activity",
        {
            "lead_id": lead_id,
            "contact_id": person.lead["contact_id"],
            "account_id": person.lead["account_id"],
            "kind": kind,
            "direction": "in",
            "at": min(letter.at or work.now, work.now),
            "by_id": work.user,
            "title": written.AUTOMATIC(subject=title) if letter.automatic else title,
            "body": _quiet(letter.text),
            "known_by": DROPPED_FILE,
            "detail": {"message_id": letter.message_id, "answers": list(letter.answers[:5]), "from": letter.sender},
        },
        row_id=entry,
    )
    if not letter.automatic:
        tasks.close_due(work, lead_id, ("email",))
        enrolments.take_reply(work, lead_id, entry)
    work.label = tr("Automatic answer logged") if letter.automatic else tr("Reply logged")
    return work.label


def _answered(work: UnitOfWork, letter: Letter) -> dict[str, Any] | None:
    """The letter of ours it answers, or bounced."""
    query = select(t.message).where(among(t.message.c.message_id, letter.answers)).limit(1)
    row = work.connection.execute(query).mappings().first()
    return dict(row) if row else None


def _knows_sender(work: UnitOfWork, person: Person, sender: str) -> bool:
    e = t.email.c
    holder = (e.contact_id == person.contact.get("id", "")) | (e.account_id == person.account.get("id", ""))
    return work.connection.execute(select(e.id).where(holder, e.folded == sender)).first() is not None


def _take_bounce(work: UnitOfWork, letter: Letter) -> str:
    sent = _answered(work, letter)
    failed = letter.failed or ((sent["address"],) if sent and sent["address"] and not letter.failed else ())
    count = bounce(work, failed, sent)
    if not count:
        raise RefusedError(
            "E-NO-BOUNCE", tr("That bounce names no address known here."), safe=tr("Nothing was changed.")
        )
    work.label = tr("{failed} marked as bounced", failed=failed[0])
    return work.label


def bounce(work: UnitOfWork, addresses: tuple[str, ...], sent: dict[str, Any] | None = None) -> int:
    """Mark addresses that do not take letters, wherever they stand; a task to find another. How many were marked."""
    e = t.email.c
    rows = work.connection.execute(select(t.email).where(among(e.folded, addresses))).mappings().all()
    if not rows:
        return 0
    for row in rows:
        work.patch("email", row["id"], {"state": "bounced"})
    if sent is not None and sent["state"] != "bounced":
        work.patch(
            "message",
            sent["id"],
            {"state": "bounced", "at": work.now, "reason": written.REFUSES_LETTERS(address=addresses[0])},
        )
        if sent["lead_id"]:
            note = derived_id("bounce", sent["id"])
            if not cadence.occurred(work.connection, "activity", (note,)):
                enrolments.say(
                    work,
                    sent["lead_id"],
                    written.BOUNCED(subject=sent["subject"] or "letter", address=addresses[0]),
                    note,
                )
                day = from_ms(work.now).astimezone(local_zone()).date()
                tasks.add_task(work, sent["lead_id"], Step("task", written.OTHER_ADDRESS(), day=day))
    work.label = tr("Address marked as bounced")
    return len(rows)


def _writable(work: UnitOfWork, message_id: str) -> dict[str, Any]:
    found = work.require("message", message_id)
    if found["state"] not in WRITABLE:
        raise RefusedError("E-LETTER-GONE", tr("That letter is {state} already.", state=found["state"]))
    return found


def _person(work: UnitOfWork, lead_id: str) -> Person:
    work.require("lead", lead_id)
    return cadence.people(work.connection, [lead_id])[lead_id]


def moment(work: UnitOfWork) -> datetime:
    """Now, for the date of a letter."""
    return from_ms(work.now).astimezone(local_zone())
