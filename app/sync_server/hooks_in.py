"""Leads and signals from other programs: a signed request to an address of its own, its fields mapped by an administrator.

A lead goes into the address's queue. Where the mapping says what happened (`signal`) and the person is known by e-mail or
number, it is a signal on their lead; nobody known becomes a lead with that signal.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update

from app.domain import contact_points
from app.domain.names import clean_line, clean_text, full_name
from app.ids import derived_id, new_id
from app.language import marked
from app.sync_server import grants
from app.sync_server import tables as t
from app.sync_server.database import EVERY, Database
from app.sync_server.errors import ServerError
from app.sync_server.orders import Order, by_system
from app.sync_server.sessions import digest

WINDOW_S = 300
MAX_BODY = 256 << 10
KEPT_MS = 30 * 24 * 3600 * 1000
FIELDS = (
    "name",
    "first_name",
    "last_name",
    "title",
    "company",
    "website",
    "email",
    "phone",
    "source",
    "campaign",
    "referrer",
    "said",
    "signal",
    "signal_text",
)
NAMING = frozenset(
    {"name", "first_name", "last_name", "company", "email", "phone"}
)  # without one of these it is nobody
_SIGNATURE = re.compile(r"t=([0-9]{1,12}),v1=([0-9a-f]{64})")
_KEY = re.compile(r"[\x21-\x7e]{1,200}")
Poke = Callable[[str, int, set[str]], None]


def signature(secret: str, at: int, body: bytes) -> str:
    """What a sender puts in `X-Satchel-Signature`; `at` is seconds since 1970."""
    code = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={code}"


class HooksIn:
    """The addresses that other programs send leads to."""

    def __init__(self, database: Database, *, now: Callable[[], int], poke: Poke | None = None) -> None:
        self.database, self.now = database, now
        self._poke = poke or (lambda ws, head, scopes: None)

    # set up

    def add(self, ws: str, name: str, queue: str) -> dict[str, Any]:
        """An address and the secret that signs; both are told here and nowhere else."""
        hook_id, token, secret = new_id(), secrets.token_urlsafe(24), secrets.token_hex(32)
        with self.database.writing(ws) as connection:
            if not grants.knows(connection, ws, f"queue:{queue}"):
                raise ServerError("NOT_FOUND", marked("There is no such queue."))
            values = {
                "ws": ws,
                "id": hook_id,
                "name": name,
                "token": digest(token),
                "secret": secret,
                "queue": queue,
                "active": True,
            }
            connection.execute(insert(t.hook).values(**values))
        return {"id": hook_id, "path": f"/hooks/v1/{token}", "secret": secret}

    def map(self, ws: str, hook_id: str, mapping: dict[str, str], sample: Any) -> dict[str, Any]:
        """Say where each field of ours stands in what they send, tried on an example; what the lead would hold."""
        wrong = sorted(mapping.keys() - set(FIELDS))
        if wrong:
            words = marked("There is no field {field}; there are {fields}.")
            raise ServerError("INVALID", words, values={"field": wrong[0], "fields": ", ".join(FIELDS)})
        lost = [field for field, path in mapping.items() if found(sample, path) is None]
        if lost:
            words = marked("The example has nothing at {path} for {field}.")
            raise ServerError("INVALID", words, values={"path": mapping[lost[0]], "field": lost[0]})
        if "\\u0000" in json.dumps(sample):  # no database keeps it
            raise ServerError("INVALID", about="sample")
        h = t.hook.c
        with self.database.writing(ws) as connection:
            where = (h.ws == ws, h.id == hook_id)
            if not connection.execute(update(t.hook).where(*where).values(mapping=mapping, sample=sample)).rowcount:
                raise ServerError("NOT_FOUND", marked("There is no such hook."))
        return {"id": hook_id, "lead": read(mapping, sample)}

    def all(self, ws: str) -> list[dict[str, Any]]:
        """Every address, without what is secret."""
        h = t.hook.c
        with self.database.reading(ws) as connection:
            query = select(h.id, h.name, h.queue, h.mapping, h.sample, h.active).where(h.ws == ws).order_by(h.id)
            return [dict(row) for row in connection.execute(query).mappings()]

    def remove(self, ws: str, hook_id: str) -> dict[str, Any]:
        """From now on the address is unknown."""
        h = t.hook.c
        with self.database.writing(ws) as connection:
            if not connection.execute(delete(t.hook).where(h.ws == ws, h.id == hook_id)).rowcount:
                raise ServerError("NOT_FOUND", marked("There is no such hook."))
        return {"id": hook_id, "removed": True}

    def test(self, ws: str, hook_id: str) -> dict[str, Any]:
        """The example once more, by the same way as a real one."""
        h = t.hook.c
        with self.database.reading(ws) as connection:
            hook = connection.execute(select(t.hook).where(h.ws == ws, h.id == hook_id)).mappings().first()
        if hook is None:
            raise ServerError("NOT_FOUND", marked("There is no such hook."))
        if hook["sample"] is None:
            raise ServerError("INVALID", marked("Map an example first, with map-hook."))
        return self._take(dict(hook), f"test-{new_id()}", hook["sample"])

    # what comes in

    def receive(self, token: str, signed: str, key: str, body: bytes) -> dict[str, Any]:
        """One lead. AUTH alike for an unknown address, a wrong signature and one that is too old."""
        h = t.hook.c
        with self.database.reading(EVERY) as connection:
            hook = connection.execute(select(t.hook).where(h.token == digest(token), h.active)).mappings().first()
        match = _SIGNATURE.fullmatch(signed)
        at, code = (int(match[1]), match[2]) if match else (0, "")
        expected = signature(hook["secret"] if hook is not None else "", at, body).rpartition("=")[2]
        if not hmac.compare_digest(expected, code) or hook is None or abs(self.now() // 1000 - at) > WINDOW_S:
            raise ServerError("AUTH")
        if _KEY.fullmatch(key) is None:
            raise ServerError("INVALID", about="idempotency-key")
        try:
            payload = json.loads(body.decode())
        except (ValueError, RecursionError):
            raise ServerError("INVALID", about="body") from None
        return self._take(dict(hook), key, payload)

    def _take(self, hook: dict[str, Any], key: str, payload: Any) -> dict[str, Any]:
        ws, hashed = hook["ws"], digest(key)
        values = read(hook["mapping"] or {}, payload)
        if not values.keys() & NAMING:
            raise ServerError("INVALID", about="lead", why="empty")
        lead = derived_id("hook", hook["id"], hashed)
        mutation_id = derived_id("hook mutation", lead)
        with self.database.holding(ws) as (connection, state):
            before = self._seen(connection, hook, hashed)
            if before is not None:
                return {"lead": before, "new": False}
            known = known_lead(connection, ws, values) if "signal" in values else None
            new, ops = known is None, list[dict[str, Any]]()
            if known is None:
                ops += ops_of(lead, values, hook, self.now())
            lead = known or lead
            if "signal" in values:
                ops.append(signal_op(derived_id("signal", mutation_id), lead, values, self.now()))
            if new:
                ops.append({"op": "cmd", "name": "route_leads", "args": {"leads": [lead]}})  # one no rule places stays
            order = Order(connection, state, now=self.now())
            outcome = by_system(order, ops, mutation_id=mutation_id)
            if outcome.status != "applied":
                raise ServerError("INVALID", about=str(outcome.detail.get("about", outcome.code))[:80])
            order.flush()
            connection.execute(
                insert(t.hook_seen).values(ws=ws, hook_id=hook["id"], key=hashed, at=self.now(), lead=lead)
            )
            head = state.version
        self._poke(ws, head, order.told)
        return {"lead": lead, "new": new}

    def _seen(self, connection: Connection, hook: dict[str, Any], hashed: str) -> str | None:
        """The lead that came of the same key before."""
        s = t.hook_seen.c
        where = (s.ws == hook["ws"], s.hook_id == hook["id"], s.key == hashed)
        return connection.execute(select(s.lead).where(*where)).scalar()

    def tidy(self, ws: str) -> None:
        """Forget keys after 30 days; nobody sends again for so long."""
        s = t.hook_seen.c
        with self.database.writing(ws) as connection:
            connection.execute(delete(t.hook_seen).where(s.ws == ws, s.at < self.now() - KEPT_MS))


def found(payload: Any, path: str) -> Any:
    """What stands at `person.phones.0.number`; None for nothing."""
    for part in path.split("."):
        if isinstance(payload, dict):
            payload = payload.get(part)
        elif isinstance(payload, list) and part.isascii() and part.isdigit() and len(part) < 6:
            payload = payload[int(part)] if int(part) < len(payload) else None
        else:
            return None
    return payload


def read(mapping: dict[str, str], payload: Any) -> dict[str, str]:
    """The fields of a lead as text; what is no text or number is left out."""
    values = {}
    for field, path in mapping.items():
        value = found(payload, path)
        if isinstance(value, bool) or not isinstance(value, str | int):
            continue
        text = str(value).encode("utf-8", "ignore").decode().replace("\x00", "")[:16_000]
        text = clean_text(text) if field == "said" else clean_line(text)
        if text:
            values[field] = text
    return values


def known_lead(connection: Connection, ws: str, values: dict[str, str]) -> str | None:
    """The lead of the person with that e-mail or number, the one that arrived last; None for nobody."""
    lead, email, number = (t.RECORDS[name].c for name in ("lead", "email", "number"))
    folded = contact_points.read_email(values.get("email", "")).folded
    e164 = contact_points.read_phone(values.get("phone", ""), "").e164
    people = [
        select(one.contact_id).where(one.ws == ws, one.deleted_at.is_(None), one[name] == value)
        for one, name, value in ((email, "folded", folded), (number, "e164", e164))
        if value
    ]
    if not people:
        return None
    query = select(lead.id).where(
        lead.ws == ws, lead.deleted_at.is_(None), or_(*(lead.contact_id.in_(one) for one in people))
    )
    return connection.execute(query.order_by(lead.arrived_at.desc(), lead.id).limit(1)).scalar()


def signal_op(row_id: str, lead: str, values: dict[str, str], now: int) -> dict[str, Any]:
    """What they did, on their lead: it scores and may start a sequence (product 3)."""
    given = {"lead_id": lead, "kind": values["signal"], "at": now, "text": values.get("signal_text")}
    return {"op": "create", "e": "signal", "id": row_id, "set": {k: v for k, v in given.items() if v is not None}}


def ops_of(lead: str, values: dict[str, str], hook: dict[str, Any], now: int) -> list[dict[str, Any]]:
    """The operations that make a lead with its person and company; ids follow from the lead's."""
    ops: list[dict[str, Any]] = []
    account = contact = None

    def create(entity: str, **fields: Any) -> str:
        row_id = lead if entity == "lead" else derived_id(entity, lead)
        ops.append(
            {"op": "create", "e": entity, "id": row_id, "set": {k: v for k, v in fields.items() if v is not None}}
        )
        return row_id

    if "company" in values:
        account = create("account", name=values["company"], website=values.get("website"), relationship="Prospect")
    if values.keys() & {"name", "first_name", "last_name", "email", "phone"}:
        first, last = values.get("first_name", ""), values.get("last_name", "")
        shown = values.get("name") or full_name(first, last) or values.get("email") or values.get("phone")
        contact = create(
            "contact",
            name=shown,
            first_name=first or None,
            last_name=last or None,
            title=values.get("title"),
            account_id=account,
        )
        if "email" in values:
            email = contact_points.read_email(values["email"])
            create(
                "email",
                contact_id=contact,
                value=email.value,
                folded=email.folded or None,
                kind="work",
                state=email.state,
                rank=0,
            )
        if "phone" in values:
            number = contact_points.read_phone(values["phone"], "")
            create("number", contact_id=contact, value=number.value, e164=number.e164 or None, extension=number.extension or None,
                   kind="direct", state=number.state, rank=0)  # fmt: skip
    create(
        "lead", contact_id=contact, account_id=account, queue=hook["queue"], source=values.get("source") or hook["name"],
        campaign=values.get("campaign"), referrer=values.get("referrer"), said=values.get("said"), inbound=True, asked=True,
        lifecycle="Working", lifecycle_at=now, stage="New", stage_at=now, cycle=1, arrived_at=now,
    )  # fmt: skip
    return ops
