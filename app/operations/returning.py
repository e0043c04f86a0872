"""They come back (product 3): a request of somebody known goes on with the same person, never with a duplicate."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain import contact_points, written
from app.domain.lifecycle import Lifecycle
from app.domain.names import clean_line, fold
from app.domain.stages import Stage
from app.language import tr
from app.operations import tasks
from app.operations.tasks import Step
from app.store.sets import among
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

ACTIVE_MS = 180 * 86_400_000
OVER = (Stage.NURTURE.value, Stage.DISQUALIFIED.value, Stage.ACCEPTED.value)


def known_person(work: UnitOfWork, name: str, email: str, phone: str, region: str) -> str:
    """The id of the one person of that name with that address or number, '' when there is none or several.

    A mailbox or a number alone may be shared: where both names are known they must be the same.
    """
    address, line = contact_points.read_email(email).folded, contact_points.read_phone(phone, region).e164
    found: set[str] = set()
    for column, value, holder in (
        (t.email.c.folded, address, t.email.c.contact_id),
        (t.number.c.e164, line, t.number.c.contact_id),
    ):
        if value:
            found |= set(work.connection.execute(select(holder).where(column == value, holder.is_not(None))).scalars())
    people = work.connection.execute(select(t.contact.c.id, t.contact.c.name).where(among(t.contact.c.id, found))).all()
    wanted = fold(name)
    same = [row.id for row in people if not wanted or fold(row.name or "") in ("", wanted)]
    return str(same[0]) if len(same) == 1 else ""


def known_request(work: UnitOfWork, contact_id: str, *, source: str, said: str) -> str:
    """A person who is known asks again (product 3, "They come back"): a signal on their open lead, else a new cycle of the same
    person, owned by the AE who had them, the last owner if active within 180 days, else whoever notes it. The lead's id."""
    return _Return(work, contact_id, clean_line(source), said).lead()


def known_visitor(work: UnitOfWork, contact_id: str, *, source: str, event_id: str) -> str:
    """The same for somebody who came by at an event: they asked for nothing, so no reply clock starts and no call is due; a new
    cycle waits as a Prospect until the event is shared out. The lead's id; the signal is the caller's."""
    return _Return(work, contact_id, clean_line(source), "", event_id).lead()


class _Return:
    """One request of a person who was here before."""

    def __init__(self, work: UnitOfWork, contact_id: str, source: str, said: str, event_id: str = "") -> None:
        self._work, self._person = work, work.require("contact", contact_id)
        self._source, self._said, self._event_id = source, said, event_id

    def lead(self) -> str:
        work, lead = self._work, t.lead.c
        query = select(t.lead).where(lead.contact_id == self._person["id"]).order_by(lead.updated_at.desc(), lead.id)
        before = [dict(row) for row in work.connection.execute(query).mappings()]
        open_ = next((one for one in before if one["stage"] not in OVER), None)
        work.label = tr("{name} asked again", name=self._person["name"])
        lead_id = open_["id"] if open_ is not None else self._new_cycle(before)
        if self._event_id:
            return str(lead_id)
        self._signal(lead_id)
        if open_ is not None and not open_["touched_at"]:
            work.patch("lead", lead_id, {"asked": True})
        return str(lead_id)

    def _signal(self, lead_id: str) -> None:
        work = self._work
        words = clean_line(self._said) or self._source or "Asked again"
        values = {"lead_id": lead_id, "contact_id": self._person["id"], "account_id": self._person["account_id"]}
        work.create("signal", {**values, "kind": "form", "at": work.now, "text": words})
        tasks.add_task(work, lead_id, Step("call", written.ASKED_AGAIN(), day=_today(work)))

    def _new_cycle(self, before: list[dict[str, Any]]) -> str:
        work = self._work
        last = before[0] if before else {}
        return work.create(
            "lead",
            {
                "contact_id": self._person["id"],
                "account_id": self._person["account_id"],
                "owner_id": self._owner(last),
                "source": self._source or None,
                "said": self._said or None,
                "event_id": self._event_id or None,
                "inbound": True,
                "asked": not self._event_id,
                "lifecycle": (Lifecycle.PROSPECT if self._event_id else Lifecycle.WORKING).value,
                "lifecycle_at": work.now,
                "stage": Stage.NEW.value,
                "stage_at": work.now,
                "cycle": max((one["cycle"] or 1 for one in before), default=0) + 1,
                "arrived_at": work.now,
                "returned": before_words(last),
            },
        )

    def _owner(self, last: dict[str, Any]) -> str:
        work, handoff, user = self._work, t.handoff.c, t.user.c
        ae = last and work.connection.execute(
            select(handoff.receiver_id).where(handoff.lead_id == last["id"], handoff.verdict == "accept")
            .order_by(handoff.offered_at.desc()).limit(1)
        ).scalar()  # fmt: skip
        lately = last and last["owner_id"] if last and work.now - (last["updated_at"] or 0) <= ACTIVE_MS else None
        for one in (ae, lately):
            if one and work.connection.execute(select(user.active).where(user.id == one)).scalar() is not False:
                return str(one)
        return work.user


def before_words(last: dict[str, Any]) -> str | None:
    """How the last cycle ended: "Disqualified before: No budget", None when there was none."""
    if not last:
        return None
    stage, reason = last["stage"], last["stage_reason"]
    return written.BEFORE(stage=stage, reason=reason) if reason else written.BEFORE_ONLY(stage=stage)


def _today(work: UnitOfWork) -> date:
    return from_ms(work.now).astimezone(local_zone()).date()
