"""Bugs planted one at a time in the shipped code: a suite that does not catch them proves nothing.

Two of the specification's need a scene that chance hardly makes, and have a test each in `tests/sync/test_two_laptops.py`: the id of
an acknowledgement not looked at, and the head taken from what was read.
"""

from __future__ import annotations

import importlib
import inspect
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

CLIENT, SERVER, STORE = "app.sync_client", "app.sync_server", "app.store"


@dataclass(frozen=True)
class Mutant:
    """`old` becomes `new` in the source of one function."""

    name: str
    module: str
    function: str
    old: str
    new: str
    theme: int = 3  # in which kind of schedule it shows
    seen: tuple[int, ...] = ()  # seeds that showed it before: tried first, since the others may take long
    by: str = ""  # the invariant that must name it; else whichever does


MUTANTS = (
    Mutant("acknowledged before the server has it", f"{CLIENT}.outgoing", "next_batch", "    return batch, state", "    from sqlalchemy import delete\n    work.connection.execute(delete(sync_outbox).where(sync_outbox.c.id.in_([one['id'] for one in batch])))\n    return batch, state"),
    Mutant("a new id at each send", f"{CLIENT}.outgoing", "next_batch", '{"id": row.id, "at"', '{"id": __import__("app.ids").ids.new_id(), "at"', by="I16"),
    Mutant("a new id when it is sent again", f"{CLIENT}.outgoing", "next_batch", "    return batch, state", """    from app.ids import new_id
    for one in batch:
        if one["seq"] not in [row["seq_"] for row in numbered]:
            fresh = new_id()
            work.connection.execute(update(sync_outbox).where(sync_outbox.c.id == one["id"]).values(id=fresh))
            state.last_id = fresh if state.last_id == one["id"] else state.last_id
            one["id"] = fresh
    save(work.connection, state)
    return batch, state""", 2, by="I2"),
    Mutant("the last to arrive wins", f"{SERVER}.apply", "Run._set", "older = theirs.at > mine.at", "older = False"),
    Mutant("no operation id", f"{SERVER}.orders", "Order.load", "self._outcomes[row.id] =", "_ =", 1, seen=(133, 631, 865)),
    Mutant("the cursor skips what is not on the page", f"{SERVER}.pulling", "_end", "if not more:", "if True:", by="I6"),
    Mutant("a page leaves out its last record", f"{SERVER}.pulling", "page", '_records(connection, state.id, [(row.entity, row.row_id) for row in rows if row.op == "put"], caller)', '_records(connection, state.id, [(row.entity, row.row_id) for row in (rows[:-1] if more else rows) if row.op == "put"], caller)', by="I6"),
    Mutant("the cursor is one version past its page", f"{SERVER}.pulling", "_end", "    version = rows[-1].version", "    version = rows[-1].version + 1", by="I6"),
    Mutant("a page begins one version late", f"{SERVER}.pulling", "_index_rows", '"since": cursor, "most": limit + 1', '"since": cursor + 1, "most": limit + 1', by="I6"),
    Mutant("no filter by scope", f"{SERVER}.pulling", "_index_rows", '"scopes": sorted(caller.grants)', '"scopes": list(connection.execute(select(_S.id).where(_S.ws == ws)).scalars())'),
    Mutant("unsent work is evicted", f"{CLIENT}.incoming", "Incoming._forget", "        keys = self._keys_of", "        self.connection.execute(delete(sync_outbox))\n        keys = self._keys_of", seen=(45,)),
    Mutant("no row says that a record left", f"{SERVER}.ledger", "Ledger._settle", 'if not stays or before["_scope"] != after["_scope"]:', "if not stays:", by="I6"),
    Mutant("a new grant is not fetched", f"{CLIENT}.incoming", "Incoming._scopes", '"token": START', '"token": None'),
    Mutant("a dropped scope stays", f"{CLIENT}.incoming", "Incoming._scopes", "if scope not in added:", "if False:", seen=(45,)),
    Mutant("a revoked scope is still served", f"{SERVER}.grants", "of", "_HELD, {", "select(t.grant).where(t.grant.c.ws == ws, t.grant.c.user_id == user_id), {"),
    Mutant("a page splits a version", f"{SERVER}.pulling", "_index_rows", "rows = [row for row in found if row.version < cut]", "rows = found[:limit]", seen=(93,)),
    Mutant("the acknowledgement runs ahead of the page", f"{SERVER}.pulling", "page", "if more else [client.last_seq, client.last_id]", "if False else [client.last_seq, client.last_id]", 1),
    Mutant("the proof is not checked", f"{SERVER}.endpoints", "Sync._has_tag", "        if version < max(state.horizon, 1):", "        if True:", 5),
    Mutant("tags follow from the version", f"{SERVER}.orders", "Order.next_version", "self.state.tag = new_tag()", "self.state.tag = self.state.version * 7", 5),
    Mutant("versions are compared across histories", f"{CLIENT}.incoming", "Incoming._take", 'base["_gen"] >= row["_gen"] and ', "", 5, seen=(47,)),
    Mutant("nothing is swept after a snapshot", f"{CLIENT}.incoming", "Incoming.snapshot", 'if page["token"] is None and self.state.gen > 1:', "if False:", 1, seen=(31,)),
    Mutant("the horizon is ignored", f"{SERVER}.pulling", "page", 'if cursor[0] < state.horizon:', "if False:", 1, seen=(403,)),
    Mutant("the archive is not sent again", f"{CLIENT}.recovering", "take_answer", 'lost = [row for row in archive if row["id"] not in known]', "lost = []", 5, seen=(41,)),
    Mutant("nothing is archived", f"{CLIENT}.incoming", "Incoming._archive", "        insert_rows(self.connection, sync_archive, kept, replace=True)\n", "", 1, seen=(31,)),
    Mutant("outcomes are left out of the baseline", f"{SERVER}.pulling", "page", '"outcomes": _outcomes(', '"outcomes": [] if cursor is None else _outcomes(', 1, seen=(43,)),
    Mutant("the losing value is not kept", f"{SERVER}.apply", "Run._set", '            self.ledger.put("conflict", record_of(entity.name, row, winner, loser, self.mutation_id))\n', ""),
    Mutant("anybody claims anything", f"{SERVER}.commands.leads", "claim", """    if lead["owner_id"]:
        raise RefusedOpError("ALREADY_CLAIMED", by=lead["owner_id"], at=lead["updated_at"])
    if not run.caller.writes(lead["_scope"]):
        raise RefusedOpError("FORBIDDEN")
""", ""),
    Mutant("no rebase", f"{CLIENT}.incoming", "Incoming.pull", "        self._rebase(self._touched)\n", ""),
    Mutant("what is gone from the screen is thought to stand there", f"{CLIENT}.rebase", "_show", "                del shown[key]\n", "", seen=(8181,)),
    Mutant("what is refused is logged", f"{SERVER}.apply", "Run.apply", "            self.ledger.drop()\n            if refused.code", "            self.ledger.drop()\n            __import__('logging').getLogger('satchel.server').warning('refused: %s', ops)\n            if refused.code", seen=(213,)),
    Mutant("nobody is told of a refusal", f"{CLIENT}.incoming", "tell", 'if (status == "applied" and not lost) or detail.get("erased"):', "if True:"),
    Mutant("the laptop's clock is believed", f"{SERVER}.endpoints", "Sync._decide", "edited_at = min(max(now - age, client.last_push_at), now)", 'edited_at = mutation["at"]'),
    Mutant("a refused mutation leaves something behind", f"{SERVER}.apply", "Run.apply", "            self.ledger.drop()\n            if refused.code", "            if refused.code", seen=(177,)),
    Mutant("a refused mutation blocks the queue", f"{SERVER}.endpoints", "Sync._decide", "                client.last_seq, client.last_id = sent.seq, sent.id\n", "                if results[-1]['status'] == 'rejected':\n                    results.pop()\n                    break\n                client.last_seq, client.last_id = sent.seq, sent.id\n"),
    Mutant("descendants do not move", f"{SERVER}.homes", "_move", "for name, one in ledger.family(entity, row_id):", "for name, one in [(entity, row)]:"),
    Mutant("descendants are not deleted", f"{SERVER}.apply", "Run.delete", 'for name, row in self.ledger.family(entity.name, op["id"]):', 'for name, row in [(entity.name, self.ledger.row(entity.name, op["id"]))]:'),
    Mutant("a set is written as one value", f"{STORE}.outbox", "_changes", "if kind_of_unit is Kind.SET:", "if False:"),
    Mutant("the base follows our own edits", f"{STORE}.outbox", "add", '"OR IGNORE"', '"OR REPLACE"', seen=(93,)),
    Mutant("the cursor is kept before its rows", f"{CLIENT}.engine", "Engine.pull", "        news = not _nothing_new", "        from app.store import outbox\n        self._act(lambda work: outbox.set_state(work.connection, 'cursor', answer['to']))\n        news = not _nothing_new", 1, seen=(79,), by="I6"),
    Mutant("an hour of an AE is given twice", f"{SERVER}.commands.meetings", "take_slot", "if clash is not None:", "if False:", seen=(9,)),
    Mutant("an answer taken back leaves its verdict", f"{SERVER}.commands.taking_back", "take_back", "        _set_back(run, entry)\n", "        pass\n", seen=(69, 89)),
)  # fmt: skip


@contextmanager
def planted(mutant: Mutant) -> Iterator[None]:
    """The bug is there inside."""
    module: Any = importlib.import_module(mutant.module)
    owner: Any = module
    *path, name = mutant.function.split(".")
    for part in path:
        owner = getattr(owner, part)
    sound = inspect.getattr_static(owner, name)
    source = textwrap.dedent(inspect.getsource(sound))
    old, new = textwrap.dedent(mutant.old), mutant.new
    if path:  # a method's source was moved to the left
        old = "\n".join(
            line[4:] if line.startswith("    ") and mutant.old.startswith("    ") else line
            for line in mutant.old.split("\n")
        )
        new = "\n".join(
            line[4:] if line.startswith("    ") and mutant.old.startswith("    ") else line
            for line in mutant.new.split("\n")
        )
    else:
        old = mutant.old
    assert source.count(old) == 1, f"{mutant.name}: its place is gone"
    space: dict[str, Any] = {}
    exec(compile(source.replace(old, new), f"<{mutant.name}>", "exec"), module.__dict__, space)
    made = space[name]
    others = [one for one in _users(sound) if one is not module]
    tables = [(table, key) for table in _tables() for key, one in table.items() if one is sound]

    def put(function: Any) -> None:
        setattr(owner, name, function)
        for other in others:
            setattr(other, name, function)
        for table, key in tables:
            table[key] = function

    put(made)
    try:
        yield
    finally:
        put(sound)


def _tables() -> list[dict[Any, Any]]:
    """The tables of our modules: a command is found by its name in one."""
    import sys

    modules = [one for key, one in sys.modules.items() if key.startswith("app.")]
    return [
        value
        for one in modules
        for name, value in list(vars(one).items())
        if isinstance(value, dict) and name.isupper()
    ]


def _users(function: Any) -> list[Any]:
    """Modules that took the function by name."""
    import sys

    return [
        one
        for key, one in sys.modules.items()
        if key.startswith("app.") and vars(one).get(function.__name__) is function
    ]
