"""The thin list of every account that each laptop has (product 2): kept in the mutation that changes what it is made of.

An entry's id follows from its account's, so that a laptop finds one from the other; it holds nothing of a person but keyed
hashes of addresses and numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from app.clock import from_ms
from app.domain.stopping import ADDRESS, NUMBER, keyed_hash
from app.ids import derived_id
from app.sync_protocol.replay import blank
from app.sync_server import hashing
from app.sync_server import tables as t
from app.sync_server.homes import EVERYBODY
from app.sync_server.ledger import Key, Ledger, Row

CONTACTS = ("call", "visit", "email", "message", "social")  # kinds of activity that reached out
HASHED = {"email": (ADDRESS, "folded", "value"), "number": (NUMBER, "e164", "value")}
ENTRY, HASHES = "entry", "hashes"


def entry_id(account_id: str) -> str:
    """The id of an account's entry."""
    return derived_id("directory", account_id)


def keep(ledger: Ledger, *, at: int, also: Iterable[str] = ()) -> None:
    """Bring the entries up to what the running mutation did; `also` names accounts to be listed anew."""
    stale, new, last = _stale(ledger)
    for account_id in also:
        stale[account_id] |= {ENTRY, HASHES}
    if not stale and not new and not last:
        return
    accounts = sorted({*stale, *new, *last})
    ledger.load([key for one in accounts for key in (("account", one), ("directory", entry_id(one)))])
    known = [one for one in accounts if ledger.before(("account", one)) is not None]
    if any(ENTRY in stale[one] for one in known):
        ledger.load_where("suppression", t.RECORDS["suppression"].c.account_id.in_(known))
    suppressed = {row["account_id"] for row in ledger.in_memory("suppression")}
    keys = hashing.keys_of(ledger) if new or any(HASHES in parts for parts in stale.values()) else []
    for account_id in accounts:
        account = ledger.row("account", account_id)
        old = ledger.any_row("directory", entry_id(account_id))
        if account is None:
            if old is not None and old["deleted_at"] is None:
                ledger.put("directory", {**old, "deleted_at": at})
            continue
        entry = old or {
            **blank("directory", entry_id(account_id), at=at, user="system"),
            "_scope": EVERYBODY,
            "_ver": 0,
        }
        entry = {**entry, "deleted_at": None}
        if ENTRY in stale[account_id] or old is None:
            entry |= _entry(ledger, account, account_id in suppressed)
        if HASHES in stale[account_id]:
            entry["hashes"] = _hashes(_of(ledger, account_id), keys)
        elif account_id in new:
            entry["hashes"] = sorted({*(entry["hashes"] or ()), *_hashes(new[account_id], keys)})
        if last.get(account_id, "") > (entry["last_contact"] or ""):
            entry["last_contact"] = last[account_id]
        if entry != old:
            ledger.put("directory", {**entry, "updated_at": at})


def _stale(ledger: Ledger) -> tuple[dict[str, set[str]], dict[str, list[tuple[str, Row]]], dict[str, str]]:
    """By account: which parts to make anew, what addresses and numbers are new, the day of the last contact."""
    stale: dict[str, set[str]] = defaultdict(set)
    new: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    last: dict[str, str] = {}
    for key, after in ledger.touched().items():
        entity, row_id = key
        before = ledger.before(key)
        for row in (before, after):
            account_id = _account_of(ledger, key, row)
            if row is None or not account_id:
                continue
            if entity in ("account", "site", "suppression"):
                stale[account_id].add(ENTRY)
            if entity == "lead" and (before is None or after is None or before["owner_id"] != after["owner_id"]):
                stale[account_id].add(ENTRY)
            if entity == "contact" and before is not None and _moved(before, after):
                stale[account_id].add(HASHES)
            if entity in HASHED and before is None:
                new[account_id].append((entity, row))
            elif entity in HASHED:
                stale[account_id].add(HASHES)
            if entity == "activity" and row["kind"] in CONTACTS and row["at"] is not None:
                last[account_id] = max(last.get(account_id, ""), from_ms(row["at"]).date().isoformat())
    return stale, new, last


def _moved(before: Row, after: Row | None) -> bool:
    return after is None or any(before[name] != after[name] for name in ("account_id", "deleted_at"))


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


def _hashes(rows: Iterable[tuple[str, Row]], keys: list[str]) -> list[str]:
    found = set()
    for entity, row in rows:
        kind, *names = HASHED[entity]
        value = next((row[name] for name in names if row[name]), "")
        if value:
            found.add(keyed_hash(keys[0], kind, value))
    return sorted(found)
