"""What must hold when everybody has synced and nothing is left to do: I1 to I17 of the specification, and R1 to R10.

I5, I11, I13, I17 are looked at with each answer (`network.py`), I6 after each page that was applied (`reader.py`).
R1, R2: `_nothing_lost`, `_told`, `_losers`. R3: `_nothing_doubled`, `_counters`. R4, R7: `_same`, and the sums. R5: `_no_resurrection`. R8: `_silent_logs`.
R6: a laptop that crashed opens again, or the schedule fails. R9: any error but a coded one ends the schedule. R10 has a test of its own.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Table, select

from app.store import figure_facts
from app.store.tables import synced as t
from app.store.tables.local import sync_attention, sync_base, sync_outbox
from app.sync_client import checking
from app.sync_client.state import load
from app.sync_protocol.units import same, unit_value
from app.sync_server import pulling
from app.sync_server import tables as s
from app.sync_server.endpoints import caller_of
from app.sync_server.homes import parent_of
from tests.support.simulation.network import granted_to
from tests.support.simulation.stage import Machine, Stage

NOT_COMPARED = {"_gen"}


def settle(stage: Stage) -> None:
    """Everybody syncs on a good network until nothing changes any more (I16)."""
    for machine in stage.laptops:
        machine.crash_at = 0
        machine.network.deliver_late()
        machine.engine.push_limit, machine.engine.page_limit = 500, 2000
    seen: dict[int, int] = {}  # the version at which each laptop had nothing left to do
    for _ in range(12):
        for machine in stage.laptops:
            if seen.get(machine.number) != _version(stage):
                machine.network.asked = 0
                machine.engine.sync()
                seen[machine.number] = _version(stage) if _unsent(machine) == [] else -1
        if {*seen.values()} == {_version(stage)}:
            assert not any(one.engine._mended for one in stage.laptops), "I14: the sums differed on the way"
            return
    raise AssertionError("I16: it does not come to rest")


def _version(stage: Stage) -> int:
    with stage.world.database.reading(stage.ws) as connection:
        return stage.world.sync.state(connection, stage.ws).version


def _unsent(machine: Machine) -> list[str]:
    return machine.workspace.ask(lambda c: list(c.execute(select(sync_outbox.c.id)).scalars()))


def check(stage: Stage) -> str:
    """Raise AssertionError with the invariant that does not hold.

    Returns a digest of every record and every decision of the server: two runs of a seed end with the same.
    """
    with stage.world.database.reading(stage.ws) as connection:
        mutations = {row["id"]: dict(row) for row in connection.execute(select(s.mutation)).mappings()}
        _nothing_lost(stage, mutations)
        _nothing_doubled(stage, mutations)
        _told(stage, mutations)
        _times(mutations)
        _claims(mutations)
        records = _all(connection, s.RECORDS)
        _losers(mutations, records)
        _sets(mutations, records)
        _whole(mutations, records)
        _families(records)
        _counters(mutations, records)
        _no_resurrection(mutations, records)
        _slots(records)
        _answers(mutations, records)
        _silent_logs(stage, records)
        for machine in stage.laptops:
            _same(machine, records, granted_to(connection, machine.user))
            sums = pulling._sums(connection, stage.ws, caller_of(connection, machine.session, stage.time()), None)
            assert machine.workspace.ask(checking.counted, sums) == sums, "I14: a checksum differs"
            followed = machine.workspace.ask(load).sums or sums
            assert {scope: followed.get(scope, checking.NOTHING) for scope in sums} == sums, (
                "I14: a sum was not followed"
            )
            assert machine.workspace.ask(figure_facts.wrong) == [], "figures do not agree with the records"
    return _digest(records, mutations)


def _digest(records: dict[tuple[str, str], Any], mutations: dict[str, Any]) -> str:
    decided = sorted(mutations.values(), key=lambda one: int(one["version"]))
    text = json.dumps([sorted(records.items()), decided], sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def _nothing_lost(stage: Stage, mutations: dict[str, Any]) -> None:
    lost = set(stage.acknowledged) - set(mutations)
    assert not lost, f"I1/I3: {len(lost)} acknowledged changes are not on the server"
    for row_id, (user, _) in stage.acknowledged.items():
        assert mutations[row_id]["user_id"] == user, "I3: a change under another's name"


def _nothing_doubled(stage: Stage, mutations: dict[str, Any]) -> None:
    """What the server has is what somebody made, each under the one name it was made with: by another it is there once more."""
    for row_id, row in mutations.items():
        if row["received_at"] >= stage.began and row["client_id"] != "system" and row_id not in stage.made:
            names = [op.get("name") for op in json.loads(row["body"])]
            assert names == ["allocate_number"], "I2: the server has a change that nobody made"


def _silent_logs(stage: Stage, records: dict[tuple[str, str], Any]) -> None:
    """R8: no text that somebody wrote is in a log."""
    logged = "\n".join(stage.logged.lines)
    written = {
        str(row[name]) for row in records.values() for name in ("name", "note", "why_now", "text") if row.get(name)
    }
    assert (found := [one for one in written if one in logged]) == [], f"R8: {found[0]} is in a log"


def _told(stage: Stage, mutations: dict[str, Any]) -> None:
    told = defaultdict(set, {user: set(ids) for user, ids in stage.told.items()})
    for machine in stage.laptops:
        told[machine.user] |= set(
            machine.workspace.ask(lambda c: list(c.execute(select(sync_attention.c.id)).scalars()))
        )
    for row in mutations.values():
        plain = row["status"] == "applied" and not (row["detail"] or {}).get("lost")
        if row["id"] in stage.acknowledged and not plain:
            assert row["id"] in told[row["user_id"]], f"I9: nobody was told that {row['status']} {row['code']} happened"


def _times(mutations: dict[str, Any]) -> None:
    last: dict[str, int] = {}
    for row in sorted(mutations.values(), key=lambda one: (one["client_id"], one["seq"])):
        assert row["edited_at"] <= row["received_at"], "I15: an edit from the future"
        assert row["edited_at"] >= last.get(row["client_id"], 0), "I15: an edit before the one before it"
        last[row["client_id"]] = row["edited_at"]


def _claims(mutations: dict[str, Any]) -> None:
    owner: dict[str, str] = {}
    for row in sorted(mutations.values(), key=lambda one: one["version"]):
        if row["status"] != "applied":
            continue
        for op in json.loads(row["body"]):
            if op["op"] != "cmd":
                continue
            lead = op["args"].get("lead")
            if op["name"] == "claim_lead":
                assert lead not in owner, "I7: two claims of one lead"
                owner[lead] = row["user_id"]
            elif op["name"] in ("release_lead", "reassign"):
                owner.pop(lead, None)


def _losers(mutations: dict[str, Any], records: dict[tuple[str, str], Any]) -> None:
    """I8: each value sent and not refused is in force, or a later change saw it, or a conflict keeps it; the newer one won."""
    kept: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for (name, _), row in records.items():
        if name == "conflict":
            assert row["state"] == "proposed" or row["winner_at"] >= row["loser_at"], "I8: the older edit won"
            kept[row["record_id"], row["unit"]] += [
                (row["winner"] or {}).get("value"),
                (row["loser"] or {}).get("value"),
            ]
    patches = [
        (op["id"], op["e"], unit, old, new)
        for mutation in mutations.values()
        if mutation["status"] in ("applied", "proposed")
        for op in _ops(mutation)
        if op["op"] == "patch"
        for unit, (old, new) in op["set"].items()
    ]
    for row_id, _, unit, old, _ in patches:
        kept[row_id, unit].append(old)
    for row_id, entity, unit, _, new in patches:
        row = records.get((entity, row_id))
        there = row is not None and same(unit_value(entity, unit, row), new)
        assert there or any(same(one, new) for one in kept[row_id, unit]), f"I8: a value of {unit} is nowhere"


def _whole(mutations: dict[str, Any], records: dict[tuple[str, str], Any]) -> None:
    """A refused mutation leaves nothing behind: its texts, which nobody else wrote, are nowhere in force."""
    for mutation in mutations.values():
        if mutation["status"] == "rejected":
            for op in _ops(mutation):
                if op["op"] == "patch":
                    row = records.get((op["e"], op["id"]))
                    for unit, (old, new) in op["set"].items():
                        if row is not None and isinstance(new, str) and " " in new and not same(old, new):
                            assert not same(unit_value(op["e"], unit, row), new), (
                                "a refused mutation left something behind"
                            )


def _ops(mutation: Any) -> list[dict[str, Any]]:
    """The operations of a mutation; those inside commands are decided by these and left out."""
    return [op for op in json.loads(mutation["body"]) if op["op"] != "cmd"]


def _sets(mutations: dict[str, Any], records: dict[tuple[str, str], Any]) -> None:
    """What was added and not removed later is there, in the order of arrival."""
    tags: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for mutation in sorted(mutations.values(), key=lambda one: one["version"]):
        if mutation["status"] == "applied":
            for op in _ops(mutation):
                if op["op"] == "patch" and op["e"] == "lead":
                    assert "tags" not in op["set"], "I8: a set was sent as one value"
                if op["op"] == "tag":
                    tags[op["e"], op["id"], op["f"]] = (tags[op["e"], op["id"], op["f"]] | set(op["add"])) - set(
                        op["del"]
                    )
    for (entity, row_id, name), words in tags.items():
        assert set(records[entity, row_id][name] or ()) == words, "a tag is lost or came back"


def _families(records: dict[tuple[str, str], Any]) -> None:
    """What hangs on a record lies in its scope, and goes with it."""
    for (entity, _), row in records.items():
        parent = parent_of(entity, row)
        if parent is not None and row["deleted_at"] is None:
            holder = records[parent]
            assert holder["deleted_at"] is None, f"I12: {entity} hangs on a deleted {parent[0]}"
            assert holder["_scope"] == row["_scope"], f"{entity} lies elsewhere than its {parent[0]}"


def _counters(mutations: dict[str, Any], records: dict[tuple[str, str], Any]) -> None:
    totals: dict[str, int] = defaultdict(int)
    for mutation in mutations.values():
        if mutation["status"] == "applied":
            for op in json.loads(mutation["body"]):
                if op["op"] == "inc":
                    totals[op["id"]] += op["by"]
    for row_id, total in totals.items():
        assert records["visit", row_id]["position"] == total, "I2: a change was applied twice or not at all"


def _no_resurrection(mutations: dict[str, Any], records: dict[tuple[str, str], Any]) -> None:
    gone: dict[tuple[str, str], bool] = {}
    for mutation in sorted(mutations.values(), key=lambda one: one["version"]):
        if mutation["status"] == "applied":
            for op in json.loads(mutation["body"]):
                if op["op"] in ("delete", "restore"):
                    gone[op["e"], op["id"]] = op["op"] == "delete"
    for key, is_gone in gone.items():
        assert not is_gone or records[key]["deleted_at"] is not None, "I12: a deleted record is back"


def _slots(records: dict[tuple[str, str], Any]) -> None:
    """Of two who want the same hour of an AE one has it."""
    booked = defaultdict(list)
    for (entity, _), row in records.items():
        if entity == "meeting" and row["state"] == "Booked" and row["deleted_at"] is None:
            booked[row["owner_id"]].append((row["start"], row["start"] + row["minutes"] * 60_000))
    for hours in booked.values():
        hours.sort()
        for (_, end), (start, _) in pairwise(hours):
            assert end <= start, "two meetings at one hour"


def _answers(mutations: dict[str, Any], records: dict[tuple[str, str], Any]) -> None:
    """A handoff has the last verdict that was given and not taken back."""
    given: dict[str, bool] = {}
    for mutation in sorted(mutations.values(), key=lambda one: one["version"]):
        if mutation["status"] == "applied":
            for op in json.loads(mutation["body"]):
                if op.get("name") in ("give_verdict", "take_back_answer"):
                    given[op["args"]["handoff"]] = op["name"] == "give_verdict"
    for handoff_id, there in given.items():
        assert (records["handoff", handoff_id]["verdict"] is not None) == there, "a verdict is lost or came back"


def _same(machine: Machine, records: dict[tuple[str, str], Any], granted: set[str]) -> None:
    """I4: the laptop holds exactly the server's records of the granted scopes, and shows them as they are."""
    wanted = {
        key: {name: value for name, value in row.items() if name not in ("ws", "deleted_at")}
        for key, row in records.items()
        if row["deleted_at"] is None and row["_scope"] in granted
    }
    found = {
        key: {field: value for field, value in row.items() if field not in NOT_COMPARED}
        for key, row in machine.workspace.ask(_all, t.RECORDS).items()
    }
    assert set(found) == set(wanted), f"I4: {machine.name}: {_words(set(found) ^ set(wanted), found, wanted)}"
    for key, row in found.items():
        assert row == wanted[key], (
            f"I4: {machine.name}: {key} differs: {[(n, row[n], wanted[key][n]) for n in row if row[n] != wanted[key][n]]}"
        )
    left = machine.workspace.ask(lambda c: c.execute(select(sync_base.c.row_id)).all())
    assert left == [], "I4: a base is left without unsent changes"


def _all(connection: Connection, tables: Mapping[str, Table]) -> dict[tuple[str, str], dict[str, Any]]:
    """Every record, by kind and id. Most tables are empty in a schedule: one statement says which are not."""
    parts = (f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM \"{table.name}\")" for name, table in tables.items())
    filled = connection.exec_driver_sql(" UNION ALL ".join(parts)).scalars().all()
    return {
        (name, row["id"]): dict(row) for name in filled for row in connection.execute(select(tables[name])).mappings()
    }


def _words(keys: Any, found: Any, wanted: Any) -> str:
    return ", ".join(f"{'too much' if key in found else 'missing'} {key}" for key in sorted(keys)[:4])
