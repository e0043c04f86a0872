"""Leads that other programs send, and telling other programs; a listener on loopback stands for the other side."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import pairwise

import pytest

from app.ids import new_id
from app.sync_server import outside
from app.sync_server.api import create_server
from app.sync_server.errors import ServerError
from app.sync_server.hooks_in import WINDOW_S, HooksIn, signature
from app.sync_server.hooks_out import FIRST_MS, LONGEST_MS, TRIES, HooksOut
from app.sync_server.limits import Limits
from tests.support.in_process import Answer, InProcess
from tests.support.sync_world import World, create, patch

SAMPLE = {
    "person": {"full": "Isaura Thackwell", "mails": [{"at": "isaura@quillfen.example"}]},
    "firm": "Quillfen",
    "tel": "+44 20 7946 0018",
    "text": "Call me\nplease",
    "n": 7,
}
MAPPING = {"name": "person.full", "email": "person.mails.0.at", "company": "firm", "phone": "tel", "said": "text"}


class Form:
    """A web form's server with its address and secret."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.boss = world.person("boss", "manager")
        self.queue = world.admin.add_queue(world.ws, "Inbound", world.team)["id"]
        self.hooks = HooksIn(world.database, now=world.time)
        self.hook = self.hooks.add(world.ws, "Website", self.queue)
        self.hooks.map(world.ws, self.hook["id"], MAPPING, SAMPLE)
        self.wire = InProcess(create_server(world.database, now=world.time, limits=Limits(100)))

    def send(
        self, payload: object = SAMPLE, key: str = "k1", *, late: int = 0, secret: str = "", path: str = ""
    ) -> Answer:
        body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
        at = self.world.time() // 1000 - late
        headers = {"x-satchel-signature": signature(secret or self.hook["secret"], at, body), "idempotency-key": key}
        return self.wire.send("POST", path or self.hook["path"], body, headers)

    def leads(self) -> list[dict]:
        return [row for (entity, _), row in self.boss.sees().items() if entity == "lead"]


@pytest.fixture
def form(world: World) -> Iterator[Form]:
    made = Form(world)
    yield made
    made.wire.close()


def test_a_lead_from_a_form_is_in_its_queue_with_person_and_company(form: Form):
    answer = form.send()
    assert (answer.status, answer.json["new"]) == (200, True)
    (lead,) = form.leads()
    assert (lead["id"], lead["queue"], lead["source"], lead["stage"], lead["said"]) == (
        answer.json["lead"],
        form.queue,
        "Website",
        "New",
        "Call me\nplease",
    )
    seen = form.boss.sees()
    assert seen["contact", lead["contact_id"]]["name"] == "Isaura Thackwell"
    assert seen["account", lead["account_id"]]["name"] == "Quillfen"
    assert {row["value"] for (entity, _), row in seen.items() if entity in ("email", "number")} == {
        "isaura@quillfen.example",
        SAMPLE["tel"],
    }
    assert {
        row["_scope"] for (entity, _), row in seen.items() if entity in ("lead", "contact", "account", "email")
    } == {f"queue:{form.queue}"}
    assert lead["created_by"] == "system"


def test_the_team_s_rules_place_it_with_somebody_who_can_be_reached(form: Form):
    mina, away = form.world.person("mina"), form.world.person("away")
    users = [away.user_id, mina.user_id]
    form.boss.do(create("routing_rule", new_id(), name="Web", method="round_robin", test={}, target={"users": users}))
    mina.do(create("tag", new_id(), name="here"))
    form.send()
    (lead,) = form.leads()
    assert (lead["owner_id"], lead["_scope"]) == (mina.user_id, f"book:{mina.user_id}")
    assert lead["routed_by"] == "Web: to Mina (Away out of reach)"
    form.world.time.pass_(3_600_000)
    form.send(key="later")
    waiting = next(one for one in form.leads() if one["id"] != lead["id"])
    assert (waiting.get("owner_id"), waiting["_scope"]) == (None, f"queue:{form.queue}")


def test_sent_again_it_is_one_lead(form: Form):
    first, again, other = form.send(key="a"), form.send(key="a"), form.send(key="b")
    assert (first.json["lead"], again.json) == (again.json["lead"], {"lead": first.json["lead"], "new": False})
    assert other.json["new"] is True
    assert len(form.leads()) == 2


def test_a_hundred_replays_have_no_effect(form: Form):
    form.send(key="a")
    before = len(form.leads()), form.boss.pull()["head"]
    for _ in range(100):
        form.send(key="a")
    assert (len(form.leads()), form.boss.pull()["head"]) == before


def test_what_is_not_signed_in_time_by_them_is_refused_alike(form: Form):
    answers = [
        form.send(secret="wrong"), form.send(late=WINDOW_S + 1), form.send(late=-WINDOW_S - 1), form.send(path="/hooks/v1/unknown"),
        form.wire.send("POST", form.hook["path"], b"{}", {"idempotency-key": "k"}),
        form.wire.send("POST", form.hook["path"], b"{}", {"idempotency-key": "k", "x-satchel-signature": f"t={form.world.time() // 1000},v1={'0' * 64}"}),
    ]  # fmt: skip
    assert {(one.status, one.content) for one in answers} == {(401, answers[0].content)}
    assert form.leads() == []
    assert form.send(late=WINDOW_S - 1).status == 200


def test_a_signature_is_of_this_body_only(form: Form):
    body = json.dumps(SAMPLE).encode()
    headers = {
        "x-satchel-signature": signature(form.hook["secret"], form.world.time() // 1000, body),
        "idempotency-key": "k",
    }
    assert form.wire.send("POST", form.hook["path"], body.replace(b"Quillfen", b"Marrowby"), headers).status == 401


@pytest.mark.parametrize(
    ("payload", "about"),
    [({}, "lead"), ({"firm": {"a": 1}}, "lead"), ({"firm": True, "n": 1}, "lead"), (b"{", "body"), (b"[" * 5000, "body"), ([], "lead"), ("x", "lead")],
)  # fmt: skip
def test_what_holds_no_lead_is_refused(form: Form, payload: object, about: str):
    answer = form.send(payload)
    assert (answer.status, answer.json["detail"]["about"]) == (422, about)


def test_hostile_text_is_kept_as_text(form: Form):
    payload = {**SAMPLE, "firm": "<b>=cmd|' /C calc'!A1\u202e", "person": {"full": "a\x00b\ud800c\r\nBcc: x@y.example"}}
    assert form.send(payload).status == 200
    (lead,) = form.leads()
    assert "\n" not in form.boss.sees()["contact", lead["contact_id"]]["name"]


def test_a_signal_of_somebody_known_is_on_their_lead_and_scores(form: Form):
    lead = form.send().json["lead"]
    form.hooks.map(
        form.world.ws, form.hook["id"], {**MAPPING, "signal": "event", "signal_text": "text"}, {**SAMPLE, "event": "x"}
    )
    payload = {
        "event": "pricing visit",
        "person": {"mails": [{"at": "ISAURA@quillfen.example"}]},
        "text": "Looked at prices twice",
    }
    answer = form.send(payload, "s1")
    assert answer.json == {"lead": lead, "new": False}
    (signal,) = (row for (entity, _), row in form.boss.sees().items() if entity == "signal")
    assert (signal["lead_id"], signal["kind"], signal["text"]) == (lead, "pricing visit", "Looked at prices twice")
    assert (signal["at"], signal["_scope"]) == (form.world.time(), f"queue:{form.queue}")
    assert form.send(payload, "s1").json == {"lead": lead, "new": False}, "sent again it is one signal"
    assert len([1 for entity, _ in form.boss.sees() if entity == "signal"]) == 1
    assert len(form.leads()) == 1


def test_a_signal_of_somebody_unknown_is_a_lead_with_it(form: Form):
    form.hooks.map(form.world.ws, form.hook["id"], {"phone": "tel", "signal": "event"}, {"tel": "1", "event": "x"})
    answer = form.send({"tel": "+44 20 7946 0321", "event": "download"}, "s2")
    assert answer.json["new"]
    (signal,) = (row for (entity, _), row in form.boss.sees().items() if entity == "signal")
    assert (signal["lead_id"], signal["kind"]) == (answer.json["lead"], "download")
    again = form.send({"tel": "+44 20 7946 0321", "event": "webinar"}, "s3").json
    assert again == {"lead": answer.json["lead"], "new": False}


def test_an_example_that_no_database_keeps_is_refused(form: Form):
    with pytest.raises(ServerError):
        form.hooks.map(form.world.ws, form.hook["id"], {"name": "who"}, {"who": "Isaura", "more": "a\x00b"})


def test_no_key_no_lead(form: Form):
    assert form.send(key="").json["detail"]["about"] == "idempotency-key"


def test_a_mapping_is_tried_on_its_example(form: Form):
    for mapping, word in (
        ({"colour": "firm"}, "colour"),
        ({"name": "person.nick"}, "person.nick"),
        ({"email": "person.mails.9.at"}, "mails.9"),
    ):
        with pytest.raises(ServerError, match=word):
            form.hooks.map(form.world.ws, form.hook["id"], mapping, SAMPLE)


def test_the_test_lead_goes_the_way_of_a_real_one(form: Form):
    form.hooks.test(form.world.ws, form.hook["id"])
    (lead,) = form.leads()
    assert lead["queue"] == form.queue


def test_a_removed_address_is_unknown(form: Form):
    form.hooks.remove(form.world.ws, form.hook["id"])
    assert form.send().status == 401


# telling others


class Listener:
    """The other program: keeps what it was told, answers as it is bid."""

    def __init__(self) -> None:
        outer = self
        self.told: list[tuple[dict[str, str], bytes]] = []
        self.status, self.location = 200, ""

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                outer.told.append(({name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(outer.status)
                if outer.location:
                    self.send_header("location", outer.location)
                self.end_headers()

            def log_message(self, *words: object) -> None:
                pass

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_port
        self.url = f"http://127.0.0.1:{self.port}/told?from=satchel"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.close()


class Story:
    """A rep with a lead, an AE, and a webhook."""

    def __init__(self, world: World, url: str) -> None:
        self.world = world
        self.out = HooksOut(world.database, now=world.time)
        self.mina, self.hana = world.person("mina"), world.person("hana", "ae")
        self.lead = new_id()
        self.mina.do(create("lead", self.lead, owner_id=self.mina.user_id, stage="New"))
        self.hook = self.out.add(world.ws, url, inside=True)

    def move(self, old: str, new: str) -> None:
        fields = ("stage", "stage_at", "stage_reason", "wake", "override")
        units = [dict.fromkeys(fields) | {"stage": stage} for stage in (old, new)]
        assert self.mina.do(patch("lead", self.lead, stage=units))["status"] == "applied"

    def offer(self) -> str:
        handoff = new_id()
        made = create(
            "handoff",
            handoff,
            lead_id=self.lead,
            sender_id=self.mina.user_id,
            receiver_id=self.hana.user_id,
            state="offered",
        )
        offer = {"op": "cmd", "name": "offer_handoff", "args": {"lead": self.lead, "handoff": handoff}, "ops": [made]}
        assert self.mina.do(offer)["status"] == "applied"
        return handoff


def test_stage_changes_and_handoffs_are_told_signed_and_in_order(world: World, listener: Listener):
    story = Story(world, listener.url)
    story.move("New", "Attempting")
    story.mina.do(patch("lead", story.lead, why_now=(None, "A secret depot")))
    handoff = story.offer()
    assert (story.out.collect(), story.out.deliver()) == (2, 2)
    first, second = (json.loads(body) for _, body in listener.told)
    assert (first["event"], first["lead"], first["from"], first["to"]) == (
        "lead.stage",
        story.lead,
        "New",
        "Attempting",
    )
    assert (second["event"], second["what"], second["handoff"], second["lead"]) == (
        "handoff",
        "offered",
        handoff,
        story.lead,
    )
    for headers, body in listener.told:
        at = int(headers["x-satchel-signature"].partition("=")[2].partition(",")[0])
        assert headers["x-satchel-signature"] == signature(story.hook["secret"], at, body)
        assert headers["x-satchel-delivery"] == json.loads(body)["id"]
        assert b"secret depot" not in body
    assert (story.out.collect(), story.out.deliver(), len(listener.told)) == (0, 0, 2)


def test_what_was_not_taken_is_tried_again_ever_more_slowly_and_then_given_up(world: World, listener: Listener):
    story = Story(world, listener.url)
    story.move("New", "Attempting")
    story.out.collect()
    listener.status = 503
    tried_at = []
    for number in range(TRIES):
        before = len(listener.told)
        while len(listener.told) == before:
            story.out.deliver()
            world.time.pass_(FIRST_MS // 2 if number < 4 else LONGEST_MS)
        tried_at.append(world.time())
    waits = [later - earlier for earlier, later in pairwise(tried_at[:5])]
    assert waits == sorted(waits)
    assert waits[3] > 2 * waits[1]
    (hook,) = story.out.all(world.ws)
    assert (hook["waiting"], hook["failed"], hook["said"]) == (0, 1, ["503"])


def test_one_that_came_back_is_told_what_it_missed_once(world: World, listener: Listener):
    story = Story(world, listener.url)
    story.move("New", "Attempting")
    story.out.collect()
    listener.status = 500
    story.out.deliver()
    listener.status = 204
    world.time.pass_(FIRST_MS + 1)
    other_worker = HooksOut(world.database, now=world.time)
    assert (other_worker.collect(), other_worker.deliver() + story.out.deliver()) == (0, 1)
    assert len({headers["x-satchel-delivery"] for headers, _ in listener.told}) == 1


def test_a_redirect_is_a_failure_and_is_not_followed(world: World, listener: Listener):
    other = Listener()
    try:
        story = Story(world, listener.url)
        listener.status, listener.location = 302, other.url
        story.move("New", "Attempting")
        story.out.collect()
        assert story.out.deliver() == 0
        assert (len(listener.told), other.told) == (1, [])
    finally:
        other.close()


INSIDE = [
    "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0", "localhost", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1", "[::1]", "[::]", "[::ffff:127.0.0.1]",
    "[::ffff:10.0.0.1]", "[fe80::1]", "[fc00::1]", "[ff02::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:0:0:0:0:0:80ff:fffe]", "[2001:db8::1]",
]  # fmt: skip


def test_nothing_inside_the_network_is_asked(world: World, listener: Listener):
    """Every spelling of every kind of inner address, with this listener's port, is refused before a connection is made."""
    for host in INSIDE:
        for path in ("/", "/latest/meta-data/", "/?a=b", "/%2e%2e", ":443/"):
            url = f"https://{host}:{listener.port}{path}" if not path.startswith(":") else f"https://{host}{path}"
            with pytest.raises(ServerError) as refused:
                HooksOut(world.database, now=world.time).add(world.ws, url)
            assert refused.value.code == "INVALID"
            with pytest.raises(outside.RefusedAddressError):
                outside.post(url, b"{}", {}, inside=False)
    assert listener.told == []


@pytest.mark.parametrize(
    "url",
    ["ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "http://example.org/", "https://user:pw@example.org/", "https://", "//example.org",
     "https://example.org:99999/", "https://example.org/a b", "https://example.org/\r\nX: y", "https://example.org/#f", "https://[::1", "javascript:alert(1)", ""],
)  # fmt: skip
def test_what_is_no_https_address_is_refused(url: str):
    with pytest.raises(outside.RefusedAddressError):
        outside.check(url, inside=False)


def test_a_name_that_changes_its_mind_is_asked_at_the_checked_address(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
):
    """The name is looked up once; what it stands for a moment later is never connected to."""
    looked_up, connected = [], []

    def lookup(host: str, port: int, *rest: object, **named: object) -> list:
        if host != "rebind.example":
            return real_lookup(host, port, *rest, **named)
        looked_up.append(host)
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1" if len(looked_up) == 1 else "127.0.0.2", port))
        ]

    def connect(address: tuple[str, int], *rest: object) -> socket.socket:
        connected.append(address[0])
        return real_connect(address, *rest)

    real_lookup, real_connect = socket.getaddrinfo, socket.create_connection
    monkeypatch.setattr(outside.socket, "getaddrinfo", lookup)
    monkeypatch.setattr(outside.socket, "create_connection", connect)
    assert outside.post(f"http://rebind.example:{listener.port}/", b"{}", {}, inside=True) == 200
    assert (looked_up, connected) == (["rebind.example"], ["127.0.0.1"])


def test_one_bad_address_among_good_ones_is_enough(monkeypatch: pytest.MonkeyPatch):
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 443)) for one in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(outside.socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(outside.RefusedAddressError):
        outside.resolve("mixed.example", 443, inside=False)
    monkeypatch.setattr(outside.socket, "getaddrinfo", lambda *_, **__: answers[:1])
    assert outside.resolve("good.example", 443, inside=False) == "93.184.215.14"
