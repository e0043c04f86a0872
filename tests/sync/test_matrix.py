"""Who may do what, over HTTP: every operation of the OpenAPI x who asks x what of. A new operation without a row fails."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import update

from app.domain.invitation_codes import SIGNS
from app.ids import new_id
from app.sync_server import tables as t
from app.sync_server.admin import Admin
from app.sync_server.api import create_server
from app.sync_server.database import Database
from app.sync_server.limits import Limits
from app.sync_server.orders import Order, by_system
from tests.support.in_process import Answer, Colleague, InProcess
from tests.support.postgres import ordinary_url
from tests.support.sync_world import Time, create, patch, sqlite_url

ROLES = ("rep", "ae", "manager", "admin")
# Without a session that is theirs nobody gets further than this.
DOORS = {
    "none": "AUTH",
    "bad": "AUTH",
    "expired": "AUTH",
    "revoked": "USER_REVOKED",
    "left": "USER_REVOKED",
    "wiped": "DEVICE_WIPE",
}
# What of: their own book (an AE's: what was offered to them), a colleague's of the team, one of another team, the team's
# shared accounts, the queue the team's reps serve, another company's.
TABLE = {
    # operation, of                           rep             ae              manager         admin
    ("POST /sync/v1/clients", "self"):       ("200",          "200",          "200",          "200"),
    ("GET /sync/v1/events", "self"):         ("200",          "200",          "200",          "200"),
    ("POST /sync/v1/pull", "own"):           ("shown",        "shown",        "shown",        "shown"),
    ("POST /sync/v1/pull", "colleague"):     ("hidden",       "hidden",       "shown",        "shown"),
    ("POST /sync/v1/pull", "other team"):    ("hidden",       "hidden",       "hidden",       "shown"),
    ("POST /sync/v1/pull", "team"):          ("shown",        "shown",        "shown",        "shown"),
    ("POST /sync/v1/pull", "queue"):         ("shown",        "hidden",       "shown",        "shown"),
    ("POST /sync/v1/pull", "foreign"):       ("hidden",       "hidden",       "hidden",       "hidden"),
    ("POST /sync/v1/snapshot", "own"):       ("shown",        "shown",        "shown",        "shown"),
    ("POST /sync/v1/snapshot", "colleague"): ("SCOPE_REVOKED", "SCOPE_REVOKED", "shown",      "shown"),
    ("POST /sync/v1/snapshot", "other team"): ("SCOPE_REVOKED", "SCOPE_REVOKED", "SCOPE_REVOKED", "shown"),
    ("POST /sync/v1/snapshot", "team"):      ("shown",        "shown",        "shown",        "shown"),
    ("POST /sync/v1/snapshot", "queue"):     ("shown",        "SCOPE_REVOKED", "shown",       "shown"),
    ("POST /sync/v1/snapshot", "foreign"):   ("SCOPE_REVOKED", "SCOPE_REVOKED", "SCOPE_REVOKED", "SCOPE_REVOKED"),
    ("POST /sync/v1/verify", "own"):         ("200",          "200",          "200",          "200"),
    ("POST /sync/v1/verify", "colleague"):   ("SCOPE_REVOKED", "SCOPE_REVOKED", "200",        "200"),
    ("POST /sync/v1/verify", "other team"):  ("SCOPE_REVOKED", "SCOPE_REVOKED", "SCOPE_REVOKED", "200"),
    ("POST /sync/v1/verify", "team"):        ("200",          "200",          "200",          "200"),
    ("POST /sync/v1/verify", "queue"):       ("200",          "SCOPE_REVOKED", "200",         "200"),
    ("POST /sync/v1/verify", "foreign"):     ("SCOPE_REVOKED", "SCOPE_REVOKED", "SCOPE_REVOKED", "SCOPE_REVOKED"),
    ("POST /sync/v1/push", "own"):           ("applied",      "applied",      "applied",      "applied"),
    ("POST /sync/v1/push", "colleague"):     ("FORBIDDEN",    "FORBIDDEN",    "applied",      "applied"),
    ("POST /sync/v1/push", "other team"):    ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "applied"),
    ("POST /sync/v1/push", "team"):          ("applied",      "applied",      "applied",      "applied"),
    ("POST /sync/v1/push", "queue"):         ("applied",      "FORBIDDEN",    "applied",      "applied"),
    ("POST /sync/v1/push", "foreign"):       ("NOT_FOUND",    "NOT_FOUND",    "NOT_FOUND",    "NOT_FOUND"),
    ("POST /sync/v1/push", "nobody"):        ("NOT_FOUND",    "NOT_FOUND",    "NOT_FOUND",    "NOT_FOUND"),
    ("POST /sync/v1/push", "configuration"): ("FORBIDDEN",    "FORBIDDEN",    "applied",      "applied"),
    ("POST /sync/v1/push", "people"):        ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "applied"),
    ("POST /sync/v1/reconcile", "own"):      ("known",        "known",        "known",        "known"),
    ("POST /sync/v1/reconcile", "colleague"): ("FORBIDDEN",   "FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN"),
    ("POST /sync/v1/reconcile", "foreign"):  ("unknown",      "unknown",      "unknown",      "unknown"),
    ("PUT /blobs/{sha256}", "self"):         ("200",          "200",          "200",          "200"),
    ("GET /blobs/{sha256}", "own"):          ("200",          "200",          "200",          "200"),
    ("GET /blobs/{sha256}", "colleague"):    ("NOT_FOUND",    "NOT_FOUND",    "200",          "200"),
    ("GET /blobs/{sha256}", "other team"):   ("NOT_FOUND",    "NOT_FOUND",    "NOT_FOUND",    "200"),
    ("GET /blobs/{sha256}", "team"):         ("200",          "200",          "200",          "200"),
    ("GET /blobs/{sha256}", "queue"):        ("200",          "NOT_FOUND",    "200",          "200"),
    ("GET /blobs/{sha256}", "foreign"):      ("NOT_FOUND",    "NOT_FOUND",    "NOT_FOUND",    "NOT_FOUND"),
    ("POST /people/v1/devices", "colleague"): ("FORBIDDEN",   "FORBIDDEN",    "shown",        "shown"),
    ("POST /people/v1/devices", "other team"): ("FORBIDDEN",  "FORBIDDEN",    "hidden",       "shown"),
    ("POST /people/v1/devices", "foreign"):  ("FORBIDDEN",    "FORBIDDEN",    "hidden",       "hidden"),
    ("POST /people/v1/invite", "rep"):       ("FORBIDDEN",    "FORBIDDEN",    "200",          "200"),
    ("POST /people/v1/invite", "manager"):   ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "200"),
    ("POST /people/v1/withdraw", "colleague"): ("FORBIDDEN",  "FORBIDDEN",    "200",          "200"),
    ("POST /people/v1/withdraw", "other team"): ("FORBIDDEN", "FORBIDDEN",    "NOT_FOUND",    "200"),
    ("POST /people/v1/withdraw", "foreign"): ("FORBIDDEN",    "FORBIDDEN",    "NOT_FOUND",    "NOT_FOUND"),
    ("POST /people/v1/device", "colleague"): ("FORBIDDEN",    "FORBIDDEN",    "200",          "200"),
    ("POST /people/v1/device", "other team"): ("FORBIDDEN",   "FORBIDDEN",    "NOT_FOUND",    "200"),
    ("POST /people/v1/device", "foreign"):   ("FORBIDDEN",    "FORBIDDEN",    "NOT_FOUND",    "NOT_FOUND"),
    ("POST /figures/v1/report", "colleague"): ("FORBIDDEN",   "FORBIDDEN",    "shown",        "shown"),
    ("POST /figures/v1/report", "other team"): ("FORBIDDEN",  "FORBIDDEN",    "hidden",       "shown"),
    ("POST /figures/v1/report", "foreign"):  ("FORBIDDEN",    "FORBIDDEN",    "hidden",       "hidden"),
    ("POST /forms/v1/all", "own form"):      ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "shown"),
    ("POST /forms/v1/all", "foreign form"):  ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "hidden"),
    ("POST /forms/v1/add", "own form"):      ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "200"),
    ("POST /forms/v1/add", "foreign form"):  ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "NOT_FOUND"),
    ("POST /forms/v1/map", "own form"):      ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "200"),
    ("POST /forms/v1/map", "foreign form"):  ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "NOT_FOUND"),
    ("POST /forms/v1/test", "own form"):     ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "200"),
    ("POST /forms/v1/test", "foreign form"): ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "NOT_FOUND"),
    ("POST /forms/v1/remove", "own form"):   ("FORBIDDEN",    "FORBIDDEN",    "FORBIDDEN",    "200"),
    ("POST /forms/v1/remove", "foreign form"): ("FORBIDDEN",  "FORBIDDEN",    "FORBIDDEN",    "NOT_FOUND"),
}  # fmt: skip
# Open to everybody: they say nothing, or ask for a secret of their own.
OPEN = {
    "POST /auth/v1/join": ({"code": "0000-0000-0000"}, "AUTH"),
    "POST /auth/v1/sign-in": ({"email": "nobody@satchel.example", "password": "a wrong password"}, "AUTH"),
    "POST /auth/v1/refresh": ({"refresh": "wrong"}, "AUTH"),
    "POST /hooks/v1/{token}": ({"name": "x"}, "AUTH"),
    "POST /auth/v1/bootstrap": ({"secret": "wrong", "workspace": "x", "email": "a@b.example"}, "AUTH"),
    "GET /metrics": (None, "NOT_FOUND"),
    "GET /healthz": (None, "200"),
    "GET /readyz": (None, "200"),
}


class Company:
    """Two teams, a queue, an offered lead, and another company beside them; one person to each role."""

    def __init__(self, url: str) -> None:
        self.time = Time()
        self.database = Database(url)
        self.database.create()
        self.wire = InProcess(create_server(self.database, now=self.time, limits=Limits(1000)))
        self.admin = Admin(self.database, now=self.time)
        ws, other = (self.admin.create_workspace(name)["id"] for name in ("Quillfen", "Marrowby"))
        self.ws = ws
        north, south = (self.admin.add_team(ws, name)["id"] for name in ("North", "South"))
        self.admin.add_team(other, "North")
        self.workspaces = {"own form": ws, "foreign form": other}
        self.people = {role: self._join(ws, role, role, "" if role == "admin" else north) for role in ROLES}
        cole, stranger, foreign = (self._join(ws, "cole", "rep", north), self._join(ws, "stranger", "rep", south),
                                   self._join(other, "foreign", "rep", "North"))  # fmt: skip
        self.others = {"colleague": cole, "other team": stranger, "foreign": foreign}
        self.sent: dict[str, str] = {}
        self.codes = 0
        shared = {name: self._lead(one) for name, one in self.others.items()}
        self.things = {role: {**shared, "own": self._lead(one)} for role, one in self.people.items() if role != "ae"}
        self.things["ae"] = {**shared, "own": self._offered(self.people["rep"], self.people["ae"])}
        queue = self.admin.add_queue(ws, "Inbound", north)["id"]
        account, waiting = new_id(), new_id()
        self._done(cole, create("account", account, name="Shared"))
        self._done(self.people["manager"], create("lead", waiting, queue=queue, stage="New"))
        for role, person in self.people.items():
            self.things[role] |= {"team": ("account", account, f"team:{north}"), "queue": ("lead", waiting, f"queue:{queue}"),
                                  "nobody": ("lead", new_id(), ""), "people": ("user", person.user_id, "ws"),
                                  "configuration": ("team", north, "ws")}  # fmt: skip
        self._attachments(cole, foreign)
        self.tokens = self._doors(cole)

    def _join(self, ws: str, name: str, role: str, team: str) -> Colleague:
        return Colleague(self.wire, self.admin, ws, name, role=role, team=team)

    def _done(self, person: Colleague, *ops: dict) -> None:
        mutation = new_id()
        answer = person.push(mutation, *ops).json
        assert answer["results"][0]["status"] == "applied", answer
        self.sent.setdefault(person.user_id, mutation)

    def _lead(self, person: Colleague) -> tuple[str, str, str]:
        lead = new_id()
        self._done(person, create("lead", lead, owner_id=person.user_id, stage="New"))
        return "lead", lead, f"book:{person.user_id}"

    def _offered(self, sender: Colleague, receiver: Colleague) -> tuple[str, str, str]:
        _, lead, _ = self._lead(sender)
        handoff = new_id()
        made = create(
            "handoff", handoff, lead_id=lead, sender_id=sender.user_id, receiver_id=receiver.user_id, state="offered"
        )
        self._done(
            sender, {"op": "cmd", "name": "offer_handoff", "args": {"lead": lead, "handoff": handoff}, "ops": [made]}
        )
        self._done(receiver, create("saved_view", new_id(), name="mine"))
        return "lead", lead, f"pair:{sender.user_id}:{receiver.user_id}"

    def _attachments(self, cole: Colleague, foreign: Colleague) -> None:
        """A document on everything there is, put there by the system, each with a file of its own name."""
        seen: set[str] = set()
        for things in self.things.values():
            for of, (entity, row_id, _) in things.items():
                if entity not in ("lead", "account") or of == "nobody" or row_id in seen:
                    continue
                seen.add(row_id)
                whose = foreign if of == "foreign" else cole
                data = row_id.encode()
                sha256 = hashlib.sha256(data).hexdigest()
                self.wire.send("PUT", f"/blobs/{sha256}", data, {"authorization": f"Bearer {whose.token}"})
                with self.database.holding(whose.ws) as (connection, state):
                    order = Order(connection, state, now=self.time())
                    op = create("document", new_id(), **{f"{entity}_id": row_id, "sha256": sha256})
                    assert by_system(order, [op], mutation_id=new_id()).status == "applied"
                    order.flush()

    def _doors(self, cole: Colleague) -> dict[str, str]:
        """Sessions that are over, each in its way."""
        people = {name: self._join(self.ws, name, "admin", "") for name in ("expired", "revoked", "left", "wiped")}
        with self.database.writing(self.ws) as connection:
            connection.execute(update(t.device).where(t.device.c.id == people["expired"].device).values(expires_at=1))
        self.admin.set_device(self.ws, people["revoked"].device, "revoked")
        self.admin.set_device(self.ws, people["wiped"].device, "wipe")
        self.admin.deactivate(self.ws, people["left"].user_id)
        return {"none": "", "bad": cole.refresh, **{name: person.token for name, person in people.items()}}

    def close(self) -> None:
        self.wire.close()
        self.database.close()

    def word(self, operation: str, of: str, role: str, token: str | None = None) -> str:
        """What became of the request, in one word of the table."""
        person = self.people[role]
        path = operation.rpartition("/")[2]
        if "blobs" in operation:
            name = b"mine" if of == "self" else self.things[role][of][1].encode()
            headers = {"authorization": f"Bearer {person.token if token is None else token}"}
            method = operation.split()[0]
            return word_of(
                self.wire.send(
                    method, f"/blobs/{hashlib.sha256(name).hexdigest()}", name if method == "PUT" else b"", headers
                )
            )
        if path in ("events", "clients"):
            headers = {"authorization": f"Bearer {person.token if token is None else token}"}
            body = b'{"schema":1}' if path == "clients" else b""
            return word_of(self.wire.send(operation.split()[0], f"/sync/v1/{path}?wait=0", body, headers))
        return PROBES[path](self, person, of, token)


def word_of(answer: Answer) -> str:
    return answer.code or str(answer.status)


def _pull(company: Company, person: Colleague, of: str, token: str | None) -> str:
    _, row_id, _ = company.things[person.role][of]
    answer = person.ask("pull", token, cursor=[0, "0"], gv=0, limit=5000)
    if answer.code:
        return word_of(answer)
    sent = json.dumps([answer.json["put"], answer.json["gone"]])  # an outcome may name the id that was asked for
    return "shown" if row_id in sent else "hidden"


def _snapshot(company: Company, person: Colleague, of: str, token: str | None) -> str:
    _, row_id, scope = company.things[person.role][of]
    answer = person.ask("snapshot", token, scope=scope)
    assert answer.code or row_id.encode() in answer.content
    return answer.code or "shown"


def _verify(company: Company, person: Colleague, of: str, token: str | None) -> str:
    entity, row_id, scope = company.things[person.role][of]
    return word_of(person.ask("verify", token, scope=scope, entity=entity, ranges=[[row_id, row_id, "x"]]))


def _push(company: Company, person: Colleague, of: str, token: str | None) -> str:
    entity, row_id, _ = company.things[person.role][of]
    unit = {"lead": "source", "account": "website", "user": "role", "team": "settings"}[entity]
    if token is not None:
        return word_of(person.ask("push", token, mutations=[]))
    new = {"n": 1} if entity == "team" else "x"
    op = create("user", new_id(), name="New") if of == "people" else patch(entity, row_id, **{unit: (None, new)})
    result = person.push(new_id(), op).json["results"][0]
    return result.get("code") or result["status"]


def _reconcile(company: Company, person: Colleague, of: str, token: str | None) -> str:
    whose = person if of == "own" else company.others[of]
    body = {"old_client": whose.client, "client": new_id(), "ids": [company.sent[whose.user_id]]}
    answer = person.wire.post("/sync/v1/reconcile", body, person.token if token is None else token)
    return answer.code or ("known" if answer.json["known"] else "unknown")


def _people(path: str, company: Company, person: Colleague, of: str, token: str | None) -> str:
    """Opening an open device and withdrawing an invitation that was used change nothing, so that each may ask for each."""
    made = company.codes
    company.codes += 1
    whose = company.others.get(of, person)
    body = {
        "devices": {},
        "invite": {
            "user": new_id(),
            "code": "ABC" + "".join(SIGNS[made // 32**at % 32] for at in range(5)),
            "name": "New",
            "role": of,
        },
        "withdraw": {"user": whose.user_id},
        "device": {"device": whose.device, "state": "open"},
    }[path]
    answer = person.wire.post(f"/people/v1/{path}", body, person.token if token is None else token)
    if path != "devices" or answer.code:
        return word_of(answer)
    return "shown" if whose.device in {one["id"] for one in answer.json["devices"]} else "hidden"


def _figures(company: Company, person: Colleague, of: str, token: str | None) -> str:
    """Whether a colleague's row is in the leaderboard; who is not in it cannot be asked for by name or team either."""
    whose, url = company.others[of], "/figures/v1/report"
    body, token = {"tab": "overview"}, person.token if token is None else token
    answer = person.wire.post(url, body, token)
    if answer.code:
        return word_of(answer)
    shown = whose.name in {row["Rep"] for row in answer.json["tables"]["leaders"]}
    alone = person.wire.post(url, {**body, "rep": whose.user_id}, token)
    assert alone.code == ("" if shown else "NOT_FOUND")
    assert person.wire.post(url, {**body, "team": "South"}, token).code == (
        "" if person.role == "admin" else "NOT_FOUND"
    )
    return "shown" if shown else "hidden"


def _forms(path: str, company: Company, person: Colleague, of: str, token: str | None) -> str:
    """An address made for it, of the own company or of another one."""
    ws, sample = company.workspaces[of], {"who": "Isaura Thackwell"}
    queue = company.admin.add_queue(ws, new_id(), "North")["id"]
    form = company.admin.hooks.add(ws, "Website", queue)["id"]
    company.admin.hooks.map(ws, form, {"name": "who"}, sample)
    body = {
        "all": {},
        "add": {"name": "Fair", "queue": queue},
        "map": {"form": form, "mapping": {"name": "who"}, "sample": sample},
    }.get(path, {"form": form})
    answer = person.wire.post(f"/forms/v1/{path}", body, person.token if token is None else token)
    if path != "all" or answer.code:
        return word_of(answer)
    return "shown" if form in {one["id"] for one in answer.json["forms"]} else "hidden"


PROBES = {"pull": _pull, "snapshot": _snapshot, "verify": _verify, "push": _push, "reconcile": _reconcile,
          "report": _figures, **{path: partial(_people, path) for path in ("devices", "invite", "withdraw", "device")},
          **{path: partial(_forms, path) for path in ("all", "add", "map", "test", "remove")}}  # fmt: skip


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def company(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    folder: Path = tmp_path_factory.mktemp("matrix")
    made = Company(sqlite_url(folder) if request.param == "sqlite" else ordinary_url())
    yield made
    made.close()


def operations(company: Company) -> set[str]:
    paths = company.wire.app.openapi()["paths"]
    return {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}


def test_every_operation_has_its_rows(company: Company):
    assert operations(company) == {operation for operation, _ in TABLE} | OPEN.keys()


def test_everybody_gets_what_the_table_says_and_nothing_else(company: Company):
    wrong = [f"{operation} of {of} by {role}: {found}, not {expected}"
             for (operation, of), row in TABLE.items()
             for role, expected in zip(ROLES, row, strict=True)
             if (found := company.word(operation, of, role)) != expected]  # fmt: skip
    assert wrong == []


def test_nobody_without_a_session_gets_past_the_door(company: Company):
    wrong = [f"{operation} by {who}: {found}, not {expected}"
             for (operation, of) in TABLE
             for who, expected in DOORS.items()
             if (found := company.word(operation, of, "manager", company.tokens[who])) != expected]  # fmt: skip
    assert wrong == []


def test_what_is_open_to_everybody_says_nothing(company: Company):
    for operation, (body, expected) in OPEN.items():
        method, path = operation.split()
        answer = company.wire.post(path, body) if body is not None else company.wire.send(method, path)
        assert word_of(answer) == expected, operation


def test_another_one_s_client_id_is_as_good_as_none(company: Company):
    for of in ("colleague", "foreign"):
        stolen = company.people["manager"].ask("pull", cursor=None, gv=0, client=company.others[of].client)
        missing = company.people["manager"].ask("pull", cursor=None, gv=0, client=new_id())
        assert (stolen.status, stolen.content) == (missing.status, missing.content)
        assert stolen.code == "UNKNOWN_CLIENT"


def test_a_foreign_record_looks_like_one_that_never_was(company: Company):
    """Not a byte tells another company's id from an invented one."""
    person = company.people["manager"]
    said = set()
    for row_id in (company.things["manager"]["foreign"][1], new_id()):
        result = person.push(new_id(), patch("lead", row_id, source=(None, "x"))).json["results"][0]
        said.add((result["status"], result["code"], tuple(sorted(result["detail"]))))
    assert len(said) == 1


def test_empty_lists_open_nothing(company: Company):
    """[] and null ask for nothing more than leaving a list out does."""
    rep = company.people["rep"]
    hidden = company.things["rep"]["colleague"][1].encode()
    for more in ({"entities": []}, {"entities": None}, {}):
        own = rep.ask("snapshot", scope=f"book:{rep.user_id}", **more)
        assert (own.status, hidden in own.content) == (200, False)
        assert rep.ask("snapshot", scope="", **more).code == "SCOPE_REVOKED"


def test_fields_that_are_the_server_s_are_refused(company: Company):
    rep = company.people["rep"]
    for name in ("_scope", "_ver", "ws", "created_by", "updated_at", "deleted_at", "owner_id_", "role"):
        result = rep.push(new_id(), create("lead", new_id(), **{name: "ws"})).json["results"][0]
        assert result.get("code") == "INVALID", name
        result = rep.push(new_id(), patch("lead", company.things["rep"]["own"][1], **{name: (None, "ws")})).json[
            "results"
        ][0]
        assert result.get("code") == "INVALID", name
    extra = rep.wire.post("/sync/v1/pull", {**rep.envelope(cursor=None, gv=0), "ws": "other"}, rep.token)
    assert extra.code == "INVALID"
