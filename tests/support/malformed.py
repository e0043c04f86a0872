"""Requests nobody should send: valid ones with something wrong, repeatable by their seed."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import zstandard

from app.ids import new_id

DEEP = b"[" * 100_000 + b"]" * 100_000
BOMB = zstandard.ZstdCompressor(level=1).compress(b" " * (256 << 20))
WIDE = zstandard.ZstdCompressor(
    compression_params=zstandard.ZstdCompressionParameters.from_level(19, window_log=27, enable_ldm=True)
).compress(b"x" * 4096)
NASTY: tuple[Any, ...] = (
    None, True, False, 0, -1, 2**31, 2**63 - 1, 2**63, -(2**63) - 1, 10**400, 1.5, 1e308, -0.0, "", " ", "\x00", "a\x00b",
    "x" * 70_000, "\ud800", "\udfff\ud800", "\u202e\u0301" * 50, "²", "٣", "[]", "{}", "null", "ws", "user", "lead", "claim_lead",
    "../../etc/passwd", "%00", "%s%n", "{0}", "'; DROP TABLE workspace; --", "00000000-0000-0000-0000-000000000000",
    "01900000-0000-7000-8000-000000000000", [], {}, [[]], [{}], {"": None}, {"h": "x"}, {"a": {"a": {"a": {"a": {}}}}}, ["x"] * 1000, [None] * 300,
)  # fmt: skip


@dataclass
class Request:
    """A request before or after it went wrong."""

    method: str
    path: str
    body: bytes = b""
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)


Base = Callable[[], tuple[str, str, Any, dict[str, str]]]  # method, path, JSON or bytes, headers


class Malformed:
    """An endless row of requests made from valid ones."""

    def __init__(self, seed: int, bases: list[Base]) -> None:
        self.random = random.Random(seed)
        self.bases = bases

    def request(self) -> Request:
        """The next one."""
        chance = self.random
        method, path, body, headers = chance.choice(self.bases)()
        made = Request(method, path, b"", [(name.encode(), value.encode()) for name, value in headers.items()])
        if isinstance(body, bytes):
            made.body = body
        elif body is not None:
            for _ in range(chance.choice((0, 1, 1, 2, 5))):
                body = self._changed(body)
            made.body = _json(body)
        for spoil in chance.sample((self._bytes, self._encoding, self._head, self._place), chance.choice((0, 0, 1, 2))):
            spoil(made)
        return made

    def _changed(self, body: Any) -> Any:
        """The JSON with one thing put wrong somewhere."""
        body = copy.deepcopy(body)
        places = list(_places(body))
        if not places:
            return self.random.choice(NASTY)
        holder, key = self.random.choice(places)
        what = self.random.randrange(6)
        if what == 0 and isinstance(holder, dict):
            del holder[key]
        elif what == 1 and isinstance(holder, dict):
            holder[self.random.choice(("ws", "\x00", "", "x" * 300, "__proto__", "op", "e", "id", "set", "_scope"))] = 1
        elif what == 2 and isinstance(holder, list):
            holder.extend(copy.deepcopy(holder) * self.random.choice((1, 3)))
        elif what == 3:
            other_holder, other_key = self.random.choice(places)
            holder[key] = copy.deepcopy(other_holder[other_key]) if _has(other_holder, other_key) else None
        else:
            holder[key] = copy.deepcopy(self.random.choice(NASTY))
        return body

    def _bytes(self, made: Request) -> None:
        at = self.random.randrange(len(made.body) + 1)
        raw = made.body
        made.body = self.random.choice(
            (
                raw[:at], raw[at:], raw + b"{}", raw[:at] + b"\x00" + raw[at:], raw[:at] + b"\xff\xfe" + raw[at:], b"\xef\xbb\xbf" + raw,
                raw.decode("utf-8", "replace").encode("utf-16"), raw.decode("utf-8", "replace").encode("utf-32"), b"", b"null", b"[]",
                b"NaN", b"1e999", b"9" * 5000, b'{"client":' + b"9" * 5000 + b"}", b'{"a":"\\ud800"}', b'"\\', DEEP if self.random.random() < 0.05 else b"[[",
                b'{"a":1,"a":2}', b"client=x&epoch=y", raw * 2, bytes(self.random.randbytes(200)),
            )
        )  # fmt: skip

    def _encoding(self, made: Request) -> None:
        kind = self.random.randrange(6)
        if kind == 0:
            made.body = zstandard.compress(made.body)
        elif kind == 1 and self.random.random() < 0.1:
            made.body = BOMB
        elif kind == 2:
            made.body = WIDE
        elif kind == 3:
            made.body = zstandard.compress(made.body)[: self.random.randrange(1, 40)]
        made.headers.append(
            (b"content-encoding", self.random.choice((b"zstd", b"zstd", b"zstd", b"gzip", b"br", b"\xff")))
        )

    def _head(self, made: Request) -> None:
        name, value = self.random.choice(
            (
                (b"authorization", b"Bearer"), (b"authorization", b"Bearer \xff\x00"), (b"authorization", b"Basic eDp5"),
                (b"authorization", b"Bearer " + b"x" * 10_000), (b"content-type", b"text/plain; charset=utf-7"),
                (b"content-length", b"-1"), (b"content-length", b"99999999999999999999"), (b"accept-encoding", b"zstd, \xff"),
                (b"range", b"bytes=0-0,5-9"), (b"range", b"bytes=-"), (b"range", b"bytes=9-1"), (b"range", b"bytes=" + b"9" * 5000 + b"-"),
                (b"range", "bytes=²-".encode()), (b"content-range", b"bytes 5-1/2"), (b"content-range", b"bytes 0-99/" + b"9" * 30),
                (b"content-range", b"bytes */*"), (b"host", b"evil.example"), (b"x-request-id", b"a\r\nb"), (b"x-request-id", b"\xf0\x9f" * 99),
                (b"idempotency-key", b"\x00"), (b"x-satchel-signature", b"t=x,v1="), (b"x-satchel-signature", b"t=" + b"9" * 5000 + b",v1=00"),
            )
        )  # fmt: skip
        if self.random.random() < 0.5:
            made.headers = [one for one in made.headers if one[0] != name]
        made.headers.append((name, value))

    def _place(self, made: Request) -> None:
        kind = self.random.randrange(5)
        if kind == 0:
            made.method = self.random.choice(("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "X"))
        elif kind == 1:
            made.path += self.random.choice(("/", "/..", "\x00", "x" * 5000, "/%2e%2e", ";a=b", "//"))
        else:
            made.path += self.random.choice(
                ("?wait=²", "?wait=" + "9" * 5000, "?wait=0", "?wait=-1", "?a=%ff", "?offset=x", "?" + "&" * 2000)
            )


def _json(body: Any) -> bytes:
    return json.dumps(body).encode()


def _has(holder: Any, key: Any) -> bool:
    return key in holder if isinstance(holder, dict) else key < len(holder)


def _places(body: Any) -> list[tuple[Any, Any]]:
    """Every (holder, key) of a JSON value."""
    found: list[tuple[Any, Any]] = []
    for key, value in body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ():
        found.append((body, key))
        found += _places(value)
    return found


def some_ops(lead: str, account: str, user: str) -> list[dict[str, Any]]:
    """One operation of each kind, as a laptop may send them; what is made is new each time."""
    made, handoff = new_id(), new_id()
    return [
        {"op": "create", "e": "lead", "id": made, "set": {"owner_id": user, "stage": "New", "tags": ["a"], "custom": {"k": "v"}}},
        {"op": "create", "e": "activity", "id": new_id(), "set": {"lead_id": lead, "kind": "call", "at": 1, "detail": {"a": [1]}}},
        {"op": "patch", "e": "lead", "id": lead, "set": {"source": [None, "Fair"], "c:k": [None, "v"], "value": [None, {"value_minor": 5}]}},
        {"op": "text", "e": "account", "id": account, "f": "note", "base": None, "to": "Gate at the back."},
        {"op": "inc", "e": "objection", "id": new_id(), "f": "calls", "by": 1},
        {"op": "tag", "e": "lead", "id": lead, "f": "tags", "add": ["x"], "del": ["y"]},
        {"op": "delete", "e": "lead", "id": made},
        {"op": "restore", "e": "lead", "id": made},
        {"op": "cmd", "name": "claim_lead", "args": {"lead": lead}},
        {"op": "cmd", "name": "release_lead", "args": {"lead": lead, "queue": user}},
        {"op": "cmd", "name": "reassign", "args": {"lead": lead, "to": user}},
        {"op": "cmd", "name": "allocate_number", "args": {"name": "handoff"}},
        {"op": "cmd", "name": "merge", "args": {"e": "lead", "keeper": lead, "loser": made}},
        {"op": "cmd", "name": "offer_handoff", "args": {"lead": lead, "handoff": handoff}, "ops": [
            {"op": "create", "e": "handoff", "id": handoff, "set": {"lead_id": lead, "sender_id": user, "receiver_id": user, "state": "offered"}}]},
        {"op": "cmd", "name": "answer_receipt", "args": {"handoff": handoff}, "ops": [
            {"op": "patch", "e": "handoff", "id": handoff, "set": {"receipt": [None, {"receipt": "taking"}]}}]},
        {"op": "cmd", "name": "give_verdict", "args": {"handoff": handoff}, "ops": [
            {"op": "patch", "e": "handoff", "id": handoff, "set": {"state": ["offered", "returned"], "verdict": [None, {"verdict": "returned"}]}}]},
        {"op": "cmd", "name": "forward_handoff", "args": {"handoff": handoff, "to": user}},
        {"op": "cmd", "name": "withdraw_handoff", "args": {"handoff": handoff}},
        {"op": "cmd", "name": "take_back_answer", "args": {"handoff": handoff}},
        {"op": "cmd", "name": "expire_handoff", "args": {"handoff": handoff}},
    ]  # fmt: skip
