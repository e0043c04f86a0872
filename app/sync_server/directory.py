"""The thin list of every account that each laptop has (product 2): kept in the mutation that changes what it is made of.

An entry's id follows from its account's, so that a laptop finds one from the other; it holds nothing of a person but keyed
hashes of addresses and numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from app.clock import from_ms
from app.domain.stopping import ADDRESS, NUMBER, keyed_hash
from app.ids import derived_id
from app.sync_protocol.replay import blank
from app.sync_server import hashing
from app.sync_server.homes import EVERYBODY
from app.sync_server.ledger import Key, Ledger, Row

CONTACTS = ("call", "visit", "email", "message", "social")  # kinds of activity that reached out
HASHED = {"email": (ADDRESS, "folded", "value"), "number": (NUMBER, "e164", "value")}
ENTRY, HASHES = "entry", "hashes"


def entry_id(account_id: str) -> str:
    """The id of an account's entry."""
    return derived_id("directory", account_id)


@dataclass
class _Stale:
    """By account: which parts to make anew, what addresses and numbers are new, the day of the last contact."""

    parts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    new: dict[str, list[tuple[str, Row]]] = field(default_factory=lambda: defaultdict(list))
    last: dict[str, str] = field(default_factory=dict)

    def accounts(self) -> list[str]:
        """Those whose entry may change."""
        return sorted({*self.parts, *self.new, *self.last})


def keep(ledger: Ledger, *, at: int, also: Iterable[str] = ()) -> None:
    """Bring the entries up to what the running mutation did; `also` names accounts to be listed anew."""
    stale = _stale(ledger)
    for account_id in also:
        stale.parts[account_id] |= {ENTRY, HASHES}
    accounts = stale.accounts()
    if not accounts:
        return
    ledger.load([key for one in accounts for key in (("account", one), ("directory", entry_id(one)))])
    known = [one for one in accounts if ledger.before(("account", one)) and ENTRY in stale.parts.get(one, ())]
    if known:
        ledger.load_by("suppression", "account_id", known)
    suppressed = {row["account_id"] for row in ledger.in_memory("suppression")}
    hashed = stale.new or any(HASHES in parts for parts in stale.parts.values())
    key = hashing.keys_of(ledger)[0] if hashed else ""
    for account_id in accounts:
        old = ledger.any_row("directory", entry_id(account_id))
        account = ledger.row("account", account_id)
        entry: Row | None
        if account is not None:
            entry = _made(ledger, account, old, stale, key, suppressed=account_id in suppressed, at=at)
        else:
            entry = old and {**old, "deleted_at": old["deleted_at"] or at}
        if entry is not None and entry != old:
            ledger.put("directory", {**entry, "updated_at": at})


def _made(ledger: Ledger, account: Row, old: Row | None, stale: _Stale, key: str, *, suppressed: bool, at: int) -> Row:
    account_id = account["id"]
    parts = stale.parts.get(account_id, ())
    empty = blank("directory", entry_id(account_id), at=at, user="system")
    entry: Row = {**(old or {**empty, "_scope": EVERYBODY, "_ver": 0}), "deleted_at": None}
    if ENTRY in parts or old is None:
        entry |= _entry(ledger, account, suppressed)
    if HASHES in parts:
        entry["hashes"] = _hashes(_of(ledger, account_id), key)
    elif account_id in stale.new:
        entry["hashes"] = sorted({*(entry["hashes"] or ()), *_hashes(stale.new[account_id], key)})
    if stale.last.get(account_id, "") > (entry["last_contact"] or ""):
        entry["last_contact"] = stale.last[account_id]
    return entry


def _stale(ledger: Ledger) -> _Stale:
    stale = _Stale()
    for key, after in ledger.touched().items():
        before = ledger.before(key)
        for row in (before, after):
            account_id = _account_of(ledger, key, row)
            if row is not None and account_id:
                _sort(stale, key[0], account_id, row, before, after)
    return stale


def _sort(stale: _Stale, entity: str, account_id: str, row: Row, before: Row | None, after: Row | None) -> None:
    """What one changed record makes stale."""
    if entity in ("account", "site", "suppression") or (entity == "lead" and _differ(before, after, "owner_id")):
        stale.parts[account_id].add(ENTRY)
    elif entity in HASHED and before is None:
        stale.new[account_id].append((entity, row))
    elif entity in HASHED or (entity == "contact" and before and _differ(before, after, "account_id", "deleted_at")):
        stale.parts[account_id].add(HASHES)
    elif entity == "activity" and row["kind"] in CONTACTS and row["at"] is not None:
        stale.last[account_id] = max(stale.last.get(account_id, ""), from_ms(row["at"]).date().isoformat())


def _differ(before: Row | None, after: Row | None, *names: str) -> bool:
    return before is None or after is None or any(before[name] != after[name] for name in names)


def _account_of(ledger: Ledger, key: Key, row: Row | None) -> str:
    """The account a record belongs to, by itself or by what it hangs on; "" for none."""
    if row is None:
        return ""
    if key[0] == "account":
        return key[1]
    if row.get("account_id") or key[0] == "suppression":  # a stop of one person says nothing of the company
        return str(row["account_id"] or "")
    for name in ("contact", "lead"):
        held = row.get(f"{name}_id")
        found = _account_of(ledger, (name, str(held)), ledger.any_row(name, held)) if held else ""
        if found:
            return found
    return ""


def _entry(ledger: Ledger, account: Row, suppressed: bool) -> dict[str, Any]:
    town = account["town"]
    if not town:
        town = next((one["town"] for one in ledger.holders("site", "account_id", account["id"]) if one["town"]), None)
    owner = account["owner_id"]
    if not owner:
        leads = ledger.holders("lead", "account_id", account["id"])
        owner = next((one["owner_id"] for one in leads if one["owner_id"]), None)
    return {
        "name": account["name"], "domains": account["domains"], "town": town, "relationship": account["relationship"],
        "owner_id": owner, "suppressed": suppressed,
    }  # fmt: skip


def _of(ledger: Ledger, account_id: str) -> list[tuple[str, Row]]:
    """Every address and number of the account and its people."""
    held = [("account_id", account_id)]
    held += [("contact_id", one["id"]) for one in ledger.holders("contact", "account_id", account_id)]
    return [(entity, row) for name, holder in held for entity in HASHED for row in ledger.holders(entity, name, holder)]


def _hashes(rows: Iterable[tuple[str, Row]], key: str) -> list[str]:
    found = set()
    for entity, row in rows:
        kind, *names = HASHED[entity]
        value = next((row[name] for name in names if row[name]), "")
        if value:
            found.add(keyed_hash(key, kind, value))
    return sorted(found)
