"""What answers may be no server of ours (B17): a sign-in page, a redirect, nonsense, a page of no records. It counts as no network, or
is refused whole."""

import copy
import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from app.errors import UnavailableError
from app.store import outbox
from app.store.unit_of_work import UnitOfWork
from app.sync_client import http as wire_to_server
from app.sync_client.errors import OfflineError, SyncError
from app.sync_client.http import Http, Tokens
from app.sync_client.state import load
from app.sync_client.sync_state import Kind
from app.sync_client.timetable import Pace
from tests.support.builders import a_lead
from tests.support.runner_desk import wait_for
from tests.support.server_process import Wire
from tests.support.sync_desks import Direct, Laptop
from tests.support.sync_world import World, sqlite_url

HTML = b"<html><body>Welcome to the hotel</body></html>"
ANSWERS = (
    (200, HTML), (200, b""), (200, b"[]"), (200, b"null"), (200, b'{"cursor": '), (200, b"[" * 100_000 + b"]" * 100_000),
    (200, b"\xff\xfe{}"), (204, b""), (302, HTML), (307, HTML), (404, HTML), (500, HTML), (511, HTML), (502, b'{"detail": "Bad Gateway"}'),
)  # fmt: skip


class Stranger(BaseHTTPRequestHandler):
    """Answers what the test laid ready."""

    answer: tuple[int, bytes] = (200, b"")
    drips = False

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        status, body = self.answer
        self.send_response(status)
        if status in (302, 307):
            self.send_header("location", "http://127.0.0.1:1/elsewhere")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        for place in range(len(body)) if self.drips else ():
            self.wfile.write(body[place : place + 1])
            time.sleep(0.05)
        self.wfile.write(b"" if self.drips else body)

    def log_message(self, *_: object) -> None:
        """Quietly."""


@pytest.fixture
def stranger() -> Iterator[str]:
    """Its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Stranger)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def http(stranger: str) -> Iterator[Http]:
    made = Http(stranger, Tokens("a", "r"))
    yield made
    made.close()


def test_what_is_no_answer_of_ours_is_no_network(http):
    for answer in ANSWERS:
        Stranger.answer = answer
        with pytest.raises(OfflineError):
            http.post("pull", {})


def test_an_answer_that_drips_is_given_up(http, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Stranger, "drips", True)
    Stranger.answer = (200, b'{"a": 1' + b" " * 60 + b"}")
    assert http.post("pull", {}) == {"a": 1}  # three seconds are nothing
    monkeypatch.setattr(wire_to_server, "LONGEST", 0.5)
    with pytest.raises(OfflineError, match="too slow"):
        http.post("pull", {})


def test_an_error_of_odd_shape_is_still_an_error(http):
    for more in (
        {"retry_after": "soon"},
        {"retry_after": -5},
        {"retry_after": 10**12},
        {"message": ["x"]},
        {"retry_after": None},
    ):
        Stranger.answer = (503, json.dumps({"error": "UNAVAILABLE", "detail": {}, **more}).encode())
        with pytest.raises(SyncError) as error:
            http.post("pull", {})
        assert error.value.code == "UNAVAILABLE"
        assert 0 <= error.value.retry_after <= 3600


CAPTIVE = json.dumps({"captive": True, "user-portal-url": "https://hotel.example/"}).encode()
PORTALS = {"a page": (200, HTML), "a redirect": (302, HTML), "sign in first": (511, HTML), "in JSON": (200, CAPTIVE)}


@pytest.mark.parametrize("portal", PORTALS)
def test_a_hotel_that_wants_a_sign_in_holds_sync_up_and_costs_nothing(server, desk, stranger: str, portal: str):
    """It answers whatever is asked, the renewal of a session too, until somebody has signed in there."""
    wire = Wire(server.url)
    mina = desk(url=wire.url)
    Stranger.answer = PORTALS[portal]
    wire.lead_to(stranger)
    a_lead(mina.workspace)
    cursor = mina.workspace.ask(load).cursor
    mina.begin(Pace(poll=1, longest_retry=1))
    held = Kind.TROUBLE if portal == "in JSON" else Kind.OFFLINE
    wait_for(lambda: [one.kind for one in mina.told].count(held) > 2)
    assert {one.waiting for one in mina.told} == {1}
    assert not [one.trouble for one in mina.told if "mistake" in one.trouble]
    assert mina.workspace.ask(load).cursor == cursor
    wire.lead_to(server.url)
    wait_for(lambda: mina.waiting() == 0 and mina.kind is Kind.UP_TO_DATE)
    wire.close()


def test_an_answer_to_a_push_or_to_the_way_back_that_is_none_takes_nothing(tmp_path: Path) -> None:
    world = World(sqlite_url(tmp_path))
    mina = Laptop(world, tmp_path / "mina", world.admin.invite(world.ws, "m@satchel.example", role="rep", team="North")["user_id"], "rep")  # fmt: skip
    mina.sync()
    a_lead(mina.workspace)
    honest, before = mina.network, mina.workspace.ask(load)

    class Portal(Direct):
        refuses = ""

        def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
            if path == self.refuses:
                raise SyncError("EPOCH_CHANGED")
            return {"captive": True}

    portal = mina.network = Portal(world, mina.session)
    for portal.refuses in ("", "push"):
        with pytest.raises(UnavailableError) as refused:
            mina.sync()
        assert refused.value.code == "E-SERVER-DATA"
        assert (mina.workspace.ask(load).client, mina.workspace.ask(outbox.waiting)) == (before.client, 1)
    mina.network = honest
    mina.sync()
    assert mina.workspace.ask(outbox.waiting) == 0
    mina.close()
    world.close()


def test_a_sign_in_page_is_no_renewed_session(http):
    Stranger.answer = (200, CAPTIVE)
    renewed: list[Tokens] = []
    http._renewed = renewed.append
    with pytest.raises(OfflineError):
        http._renew()
    assert not renewed


class Lying(Direct):
    """The server's answers, each changed on the way."""

    spoil: Callable[[dict[str, Any]], object] | None = None

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = copy.deepcopy(super().post(path, body))
        if path == "pull" and self.spoil is not None and answer["put"]:
            self.spoil(answer)
        return answer


def leads_in(page: dict[str, Any]) -> dict[str, Any]:
    return next(part for part in page["put"] if part["e"] == "lead")


def cell(page: dict[str, Any], name: str, value: object) -> None:
    part = leads_in(page)
    if name not in part["cols"]:
        part["cols"].append(name)
        for row in part["rows"]:
            row.append(None)
    part["rows"][0][part["cols"].index(name)] = value


SPOILED: dict[str, Callable[[dict[str, Any]], object]] = {
    "a part is missing": lambda page: page.pop("gone"),
    "a part of another kind": lambda page: page.update(put={"lead": []}),
    "a mark that is none": lambda page: page.update(to=["7", 7]),
    "a negative version": lambda page: page.update(to=[-1, "7"]),
    "a row too short": lambda page: leads_in(page)["rows"][0].pop(),
    "a row that is no list": lambda page: leads_in(page)["rows"].append("x"),
    "no ids": lambda page: leads_in(page)["cols"].__setitem__(leads_in(page)["cols"].index("id"), "di"),
    "an id that is none": lambda page: cell(page, "id", "../../etc"),
    "a number where words belong": lambda page: cell(page, "stage", 7),
    "words where a number belongs": lambda page: cell(page, "value_minor", "much"),
    "a truth that is a word": lambda page: cell(page, "inbound", "yes"),
    "an object in a field": lambda page: cell(page, "source", {"a": 1}),
    "gone, and nobody knows what": lambda page: page["gone"].append(["ws", "lead"]),
    "an outcome without its number": lambda page: page["outcomes"].append({"status": "applied"}),
    "a scope without a name": lambda page: page["scopes"]["add"].append({"access": "write"}),
    "sums of nothing": lambda page: page.update(sums={"ws": 1}),
    "people heard of in no order": lambda page: page.update(people={"mina": 1}),
}


def of_a_newer_server(page: dict[str, Any]) -> None:
    """A kind of record and a column that this version does not know, the column before the others."""
    page["put"].append({"e": "rocket", "cols": ["id"], "rows": [["x"]]})
    for part in page["put"]:
        if part["e"] == "lead":
            part["cols"].insert(0, "thrust")
            for row in part["rows"]:
                row.insert(0, 9000)


def test_a_page_of_no_records_is_refused_whole_and_the_cursor_stays(tmp_path: Path) -> None:
    world = World(sqlite_url(tmp_path))
    boss, mina = (
        Laptop(world, tmp_path / name, world.admin.invite(world.ws, f"{name}@satchel.example", role=role, team="North", name=name)["user_id"], role)
        for name, role in (("boss", "manager"), ("mina", "rep"))
    )  # fmt: skip
    boss.sync()
    lead = a_lead(mina.workspace)
    mina.sync()
    lying = boss.network = Lying(world, boss.session)
    state = boss.workspace.ask(load)
    for what, spoil in SPOILED.items():
        lying.spoil = spoil
        with pytest.raises(UnavailableError) as refused:
            boss.sync()
        assert refused.value.code == "E-SERVER-DATA", what
        now = boss.workspace.ask(load)
        assert (now.cursor, now.gen) == (state.cursor, state.gen), what
        assert not boss.workspace.ask(lambda c: c.exec_driver_sql("SELECT id FROM lead").all()), what
    lying.spoil = of_a_newer_server
    boss.sync()
    assert tuple(boss.workspace.ask(lambda c: c.exec_driver_sql("SELECT id, stage FROM lead").one())) == (lead, "New")
    mina.workspace.act(UnitOfWork.patch, "lead", lead, {"said": "again"})
    mina.sync()
    boss.sync()
    assert boss.workspace.ask(lambda c: c.exec_driver_sql("SELECT said FROM lead").scalar()) == "again"
    for one in (boss, mina):
        one.close()
    world.close()
