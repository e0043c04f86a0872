"""What nobody should send is refused in a sentence: never a 5xx, never more memory than the limits allow."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis.errors import Unsatisfiable
from sqlalchemy import func, select

from app.ids import new_id
from app.sync_server import tables as t
from app.sync_server.admin import Admin
from app.sync_server.api import create_server
from app.sync_server.database import Database
from app.sync_server.hooks_in import signature
from app.sync_server.limits import Limits
from tests.support.in_process import Colleague, InProcess
from tests.support.malformed import BOMB, DEEP, WIDE, Malformed, Request, some_ops
from tests.support.postgres import ordinary_url
from tests.support.sync_world import Time, create, sqlite_url

pytestmark = pytest.mark.soak
SOAK = bool(os.environ.get("SATCHEL_SOAK"))
REQUESTS = 100_000 if SOAK else 5_000
MEMORY_KB = 96 << 10
AT = {"authorization": "Bearer {token}"}


class Target:
    """A server, a rep of it, and a valid request for every operation."""

    def __init__(self, url: str) -> None:
        self.database = Database(url)
        self.database.create()
        self.time = Time()
        self.wire = InProcess(create_server(self.database, now=self.time, limits=Limits(100_000)))
        admin = Admin(self.database, now=self.time)
        self.ws = admin.create_workspace("Quillfen")["id"]
        admin.add_team(self.ws, "North")
        self.rep = Colleague(self.wire, admin, self.ws, "mina", role="rep", team="North")
        self.boss = Colleague(self.wire, admin, self.ws, "boss", role="admin", team="")
        self.lead, self.account = new_id(), new_id()
        done = self.rep.push(
            new_id(), create("account", self.account), create("lead", self.lead, account_id=self.account)
        )
        assert done.json["results"][0]["status"] == "applied"
        self.turn = 0
        self.hook = admin.hooks.add(self.ws, "Form", admin.add_queue(self.ws, "Inbound")["id"])
        sample = {"who": {"name": "x"}, "mail": ["a@b.example"], "tel": 5}
        admin.hooks.map(self.ws, self.hook["id"], {"name": "who.name", "email": "mail.0", "phone": "tel"}, sample)

    def bases(self) -> list:
        rep, scope = self.rep, f"book:{self.rep.user_id}"

        def post(path: str, **more):
            return lambda: (
                "POST",
                f"/sync/v1/{path}",
                rep.envelope(**{key: value() if callable(value) else value for key, value in more.items()}),
                self._bearer(),
            )

        def bare(path: str, body: dict):
            return lambda: ("POST", path, body, self._bearer())

        return [
            post("push", mutations=self._mutations),
            post("push", mutations=self._mutations),
            post("push", mutations=self._mutations),
            post("pull", cursor=[1, "0"], gv=0, full_sums=True, limit=10),
            post("snapshot", scope=scope, entities=["lead"], token=None, limit=10),
            post("snapshot", scope=scope, token=f"3:{self.lead}"),
            post("verify", scope=scope, entity="lead", ranges=[[self.lead, self.lead, "x"]]),
            bare("/sync/v1/clients", {"device": "d", "app": "1", "schema": 1}),
            bare(
                "/sync/v1/reconcile",
                {"old_client": new_id(), "client": None, "reason": "fork", "ids": [new_id()]},
            ),
            bare("/auth/v1/join", {"code": "ab-cd", "device": "d"}),
            bare("/auth/v1/refresh", {"refresh": "x"}),
            lambda: ("GET", "/sync/v1/events", None, self._bearer()),
            lambda: ("PUT", f"/blobs/{hashlib.sha256(b'x').hexdigest()}", b"x", self._bearer()),
            lambda: ("PUT", f"/blobs/{'0' * 64}", b"x", {**self._bearer(), "content-range": "bytes 0-0/5"}),
            lambda: ("GET", f"/blobs/{'0' * 64}", None, {**self._bearer(), "range": "bytes=0-5"}),
            self._hooked,
            bare("/auth/v1/bootstrap", {"secret": "x", "workspace": "x", "email": "a@b.example", "name": ""}),
            self._form(
                "map",
                {
                    "mapping": {"name": "who.name", "email": "mail.0"},
                    "sample": {"who": {"name": "x"}, "mail": ["a@b.example"]},
                },
            ),
            self._form("test", {}),
            lambda: ("GET", "/metrics", None, {"authorization": "Bearer x"}),
            lambda: ("GET", "/healthz", None, {}),
            lambda: ("GET", "/readyz", None, {}),
        ]

    def _hooked(self) -> tuple:
        """A lead as another program sends it, with something wrong inside the signature already."""
        body = (
            Malformed(self.turn, [lambda: ("POST", "", {"who": {"name": "x"}, "mail": ["a@b.example"], "tel": 5}, {})])
            .request()
            .body
        )
        self.turn += 1
        at = self.time() // 1000
        return (
            "POST",
            self.hook["path"],
            body,
            {"x-satchel-signature": signature(self.hook["secret"], at, body), "idempotency-key": str(self.turn)},
        )

    def _form(self, path: str, more: dict) -> Callable[[], tuple]:
        headers = {"authorization": f"Bearer {self.boss.token}"}
        return lambda: ("POST", f"/forms/v1/{path}", {"form": self.hook["id"], **more}, headers)

    def _bearer(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.rep.token}"}

    def _mutations(self) -> list:
        """Three mutations in the client's order, as it stands after whatever came through before."""
        state = self.rep.ask("pull", cursor=None, gv=0).json["ack"]
        self.rep.seq, self.rep.prev = state
        self.rep.acked = state[0]
        ops = some_ops(self.lead, self.account, self.rep.user_id)
        made, prev = [], self.rep.prev
        for number in range(3):
            self.turn += 1
            made.append({"seq": self.rep.seq + 1 + number, "id": new_id(), "prev": prev, "at": 1_764_000_000_000, "label": "x", "resend": False,
                         "ops": [ops[self.turn % len(ops)], ops[(self.turn * 7) % len(ops)]][: 1 + self.turn % 2]})  # fmt: skip
            prev = made[-1]["id"]
        return made

    def status_of(self, request: Request) -> int | str:
        """The status of its answer, or what was raised instead of one."""
        try:
            return self.wire.send(request.method, request.path, request.body, request.headers).status
        except Exception as error:
            return repr(error)[:200]

    def close(self) -> None:
        self.wire.close()
        self.database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Target]:
    made = Target(sqlite_url(tmp_path) if request.param == "sqlite" else ordinary_url())
    yield made
    made.close()


def peak_kb(*, afresh: bool = False) -> int:
    """The most memory this process held since it was last asked afresh."""
    if afresh:
        Path("/proc/self/clear_refs").write_text("5")
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])


@pytest.mark.timeout(7200 if SOAK else 180)
def test_thousands_of_malformed_requests_and_no_failure_of_ours(target: Target, caplog: pytest.LogCaptureFixture):
    """A 503 asks to come again and must be over then, as that of a database busy for once is; a mistake stays, or is set aside."""
    malformed = Malformed(int(os.environ.get("SATCHEL_SEED", "1")), target.bases())
    before = peak_kb(afresh=True)
    seen: Counter[int | str] = Counter()
    wrong = []
    for _ in range(REQUESTS * (4 if target.database.sqlite else 1) // 5):
        request = malformed.request()
        if "/events" in request.path and "wait" not in request.path:
            request.path += "?wait=0"  # else it is a stream, which ends with the listener
        caplog.clear()
        status = target.status_of(request)
        if status == 503:
            seen[status] += 1
            status = target.status_of(request)
        seen[status] += 1
        if not isinstance(status, int) or not 200 <= status < 500:
            said = [one.getMessage() for one in caplog.records if one.levelno > logging.INFO]
            wrong.append((status, said, request.method, request.path[:80], request.body[:600], request.headers[:4]))
    assert not wrong, "\n".join(str(one) for one in wrong[:5]) + f"\n{len(wrong)} of {REQUESTS}"
    assert seen[503] <= 1 + REQUESTS // 50_000, f"{seen[503]} times it was busy, with one request at a time"
    assert peak_kb() - before < MEMORY_KB
    assert {200, 401, 404, 405, 409, 422} <= seen.keys(), seen
    assert seen[200] > REQUESTS // 30, "many must reach beyond the envelope"
    with target.database.reading(target.ws) as connection:  # set aside: a failure of ours, one push later
        aside = select(func.count()).select_from(t.mutation).where(t.mutation.c.status == "quarantined")
        assert connection.execute(aside).scalar() == 0
    assert target.wire.send("GET", "/readyz").status == 200


def test_what_is_too_much_is_cut_off_by_name(target: Target):
    """Bombs, depth and windows: each costs its limit and no more."""
    bearer = [(b"authorization", f"Bearer {target.rep.token}".encode())]
    zstd = [*bearer, (b"content-encoding", b"zstd")]
    before = peak_kb(afresh=True)
    for body, headers, code in (
        (BOMB, zstd, "TOO_LARGE"), (WIDE, zstd, "INVALID"), (b"x" * (3 << 20), bearer, "TOO_LARGE"), (DEEP, bearer, "INVALID"),
        (b'{"a":' * 900 + b"1" + b"}" * 900, bearer, "INVALID"), (b'{"a":NaN}', bearer, "INVALID"), (b'{"a":1e999}', bearer, "INVALID"),
        ('{"a":1}'.encode("utf-16"), bearer, "INVALID"), (b'{"a":1} 2', bearer, "INVALID"),
    ):  # fmt: skip
        assert target.wire.send("POST", "/sync/v1/push", body, headers).code == code, body[:20]
    assert peak_kb() - before < MEMORY_KB


def test_operations_nobody_can_read_are_refused_in_their_place(target: Target):
    """A laptop with a fault is told so and goes on; its next mutation is not held up."""
    for bad in (
        {"op": ["create"]}, {"op": "create", "e": {}}, {"op": "text", "e": "lead", "id": target.lead, "f": []},
        {"op": "cmd", "name": "claim_lead", "args": {}, "ops": ["x", 1]}, {"op": "cmd", "name": {}, "args": {}},
    ):  # fmt: skip
        result = target.rep.push(new_id(), bad).json["results"][0]
        assert (result["status"], result["code"]) == ("rejected", "INVALID")
    assert target.rep.push(new_id(), create("tag", new_id(), name="x")).json["results"][0]["status"] == "applied"


def test_every_operation_of_the_openapi_withstands_made_up_values(target: Target):
    """Schemathesis reads the document, makes values that fit it and values that do not, and tries each operation."""
    if not target.database.sqlite and not SOAK:
        pytest.skip("on one database is enough for every run")
    import schemathesis
    from hypothesis import HealthCheck, Phase, given, settings
    from schemathesis.core import NOT_SET

    found = schemathesis.openapi.from_dict(target.wire.app.openapi())
    tried = set()
    for mode in (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE):
        for result in found.get_all_operations():
            operation = result.ok()

            @settings(max_examples=400 if SOAK else 3, deadline=None, database=None, derandomize=True,
                      phases=[Phase.generate], suppress_health_check=list(HealthCheck))  # fmt: skip
            @given(case=operation.as_strategy(generation_mode=mode))
            def attempt(case):
                headers = {"authorization": f"Bearer {target.rep.token}"}
                body = b"" if case.body is NOT_SET else json.dumps(case.body, default=str).encode()
                path = case.formatted_path + ("?wait=0" if case.path.endswith("/events") else "")
                answer = target.wire.send(case.method.upper(), path, body, headers)
                assert 200 <= answer.status < 500, (case.method, path, body[:300])

            try:
                attempt()
            except Unsatisfiable:
                continue  # an operation without parameters has no values that do not fit
            tried.add((operation.method, operation.path))
    assert len(tried) == sum(len(methods) for methods in target.wire.app.openapi()["paths"].values())
