"""The server as its operator meets it: real processes, their words, their logs, their backups."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url

from app.sync_protocol.manifest import SCHEMA
from app.sync_server.admin import Admin
from app.sync_server.database import Database, now_ms
from app.sync_server.serve import listen
from tests.support.postgres import ordinary_url, programs
from tests.support.real_server import Laptop, RealServer, verb
from tests.support.sync_world import sqlite_url


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "server.db")


def test_the_first_administrator_comes_in_once_by_a_printed_secret(file: str, tmp_path: Path):
    server = RealServer(file, tmp_path)
    first = server.told["bootstrap"]
    server.stop()
    server = RealServer(file, tmp_path)  # nobody came: another secret, and the first is worth nothing
    try:
        secret = server.told["bootstrap"]
        body = {"workspace": "Quillfen", "email": "root@quillfen.example", "name": "Root"}
        assert server.ask("POST", "/auth/v1/bootstrap", {**body, "secret": first})[0] == 401
        assert server.ask("POST", "/auth/v1/bootstrap", {**body, "email": "x", "secret": secret})[0] == 422
        status, made = server.ask("POST", "/auth/v1/bootstrap", {**body, "secret": secret})
        assert (status, made["workspace"]["name"]) == (200, "Quillfen")
        assert server.ask("POST", "/auth/v1/bootstrap", {**body, "secret": secret})[0] == 401
        _, joined = server.ask("POST", "/auth/v1/join", {"code": made["code"], "device": "d"})
        assert joined["user"]["role"] == "admin"
    finally:
        assert server.stop() == 0
    server = RealServer(file, tmp_path)
    assert "bootstrap" not in server.told
    server.stop()
    assert secret not in server.log.read_text()


def test_a_request_under_way_is_finished_before_the_end(file: str, tmp_path: Path):
    database = Database(f"sqlite:///{file}")
    database.create()
    admin = Admin(database, now=now_ms)
    ws = admin.create_workspace("Quillfen")["id"]
    code = admin.invite(ws, "mina@quillfen.example", role="rep")["code"]
    database.close()
    server = RealServer(file, tmp_path)
    laptop = Laptop(server, code)
    lead = laptop.add()
    content = json.dumps(laptop.envelope(mutations=laptop.waiting)).encode()
    head = f"POST /sync/v1/push HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {laptop.token}\r\nContent-Length: {len(content)}\r\nConnection: close\r\n\r\n"
    stream = socket.create_connection(("127.0.0.1", server.port))
    stream.sendall(f"GET /sync/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {laptop.token}\r\n\r\n".encode())
    assert stream.recv(20).startswith(b"HTTP/1.1 200")
    wire = socket.create_connection(("127.0.0.1", server.port))
    wire.sendall(head.encode() + content[:50])
    time.sleep(0.2)
    code_of: list[int] = []
    ending = threading.Thread(target=lambda: code_of.append(server.stop()))
    began = time.monotonic()
    ending.start()
    time.sleep(0.3)
    wire.sendall(content[50:])
    wire.settimeout(10)
    answer = b""
    while part := wire.recv(65536):
        answer += part
    ending.join()
    for one in (wire, stream):
        one.close()
    assert answer.startswith(b"HTTP/1.1 200")
    assert b'"applied"' in answer
    assert (code_of, time.monotonic() - began < 8) == ([0], True), "an open stream does not hold it up"
    server = RealServer(file, tmp_path)
    found = server.ask("POST", "/sync/v1/pull", laptop.envelope(cursor=[0, "0"], gv=0), laptop.token)[1]
    server.stop()
    assert lead in json.dumps(found)


def test_logs_and_figures_say_how_it_went_and_nothing_of_anybody(file: str, tmp_path: Path):
    database = Database(f"sqlite:///{file}")
    database.create()
    admin = Admin(database, now=now_ms)
    ws = admin.create_workspace("Planted Quillfen")["id"]
    code = admin.invite(ws, "planted@quillfen.example", role="rep", name="Planted Name")["code"]
    hook = admin.hooks.add(ws, "Form", admin.add_queue(ws, "Inbound")["id"])
    database.close()
    server = RealServer(file, tmp_path, SATCHEL_METRICS_TOKEN="planted-metrics")
    try:
        laptop = Laptop(server, code)
        laptop.add()
        laptop.waiting[0]["ops"][0]["set"]["said"] = "planted words"
        assert laptop.push()
        asks = (
            ("POST", "/auth/v1/sign-in", {"email": "planted@quillfen.example", "password": "planted password"}, ""),
            ("POST", hook["path"], {"name": "planted lead"}, ""), ("GET", "/planted-path?q=planted", None, ""), ("GET", "/healthz", None, "planted-token"),
            ("POST", "/sync/v1/pull", b'{"planted":', laptop.token), ("POST", "/sync/v1/pull", laptop.envelope(cursor=None, gv=0), laptop.token),
        )  # fmt: skip
        for method, path, body, token in asks:
            assert server.ask(method, path, body, token, {"x-request-id": "req-1", "user-agent": "planted"})[0] < 500
        assert server.ask("GET", "/metrics")[0] == 404
        assert server.ask("GET", "/metrics", token="wrong")[0] == 404
        status, figures = server.ask("GET", "/metrics", token="planted-metrics")
    finally:
        server.stop()
    text = figures.decode()
    assert status == 200
    for line in (
        'satchel_requests_total{route="/sync/v1/push",status="200"} 1.0', 'satchel_push_mutations_total{status="applied"} 1.0',
        'satchel_requests_total{route="/hooks/v1/{token}",status="401"} 1.0', 'satchel_requests_total{route="other",status="404"} 1.0',
    ):  # fmt: skip
        assert line in text, text
    assert "satchel_lock_wait_seconds_count" in text
    lines = server.lines()
    push = next(one for one in lines if one.get("route") == "/sync/v1/push")
    assert (push["said"], push["status"], push["level"]) == ("request", 200, "info")
    assert any(one.get("request") == "req-1" for one in lines)
    for planted in (
        "lanted",
        "quillfen",
        "127.0.0.1",
        laptop.token,
        laptop.user,
        code,
        hook["path"].rpartition("/")[2],
        hook["secret"],
    ):
        assert planted not in server.log.read_text() + text.replace("planted-metrics", ""), planted


def test_a_failure_nobody_foresaw_is_told_by_its_kind_and_place(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    import logging

    from app.sync_server import logs
    from app.sync_server.api import create_server
    from tests.support.in_process import InProcess

    database = Database(sqlite_url(tmp_path))
    database.create()
    app = create_server(database)

    def broken() -> None:
        raise RuntimeError("the words of Isaura Thackwell")

    app.add_api_route("/broken", broken)
    before = logging.getLogger().handlers[:]
    logs.set_up()
    wire = InProcess(app)
    try:
        answer = wire.send("GET", "/broken")
    finally:
        logging.getLogger().handlers[:] = before
        wire.close()
        database.close()
    said = capsys.readouterr().err
    assert (answer.status, answer.json) == (500, {"error": "INTERNAL", "detail": {}})
    assert "Thackwell" not in said
    line = json.loads(said.splitlines()[0])
    assert (line["error"], line["where"][-1].split()[-1]) == ("RuntimeError", "broken")


# backups


def test_a_backup_of_a_running_server_is_put_back_and_laptops_are_told(file: str, tmp_path: Path):
    verb("admin", "create-workspace", "--database", file, "Quillfen")
    code = verb("admin", "invite", "--database", file, "mina@quillfen.example", "--role", "rep")[1]["code"]
    server = RealServer(file, tmp_path)
    laptop = Laptop(server, code)
    kept = laptop.add()
    laptop.push()
    copy = tmp_path / "kept" / "monday.satchel"
    assert verb("backup", "--database", file, str(copy))[1]["bytes"] > 10_000
    assert copy.stat().st_mode & 0o077 == 0
    assert verb("backup", "--database", file, str(copy))[0] == 1, "a backup is never replaced"
    lost = laptop.add()
    laptop.push()
    code_, _, said = verb("restore", "--database", file, str(copy))
    assert (code_, "E-STOP_FIRST" in said) == (1, True)
    server.stop()
    damaged = tmp_path / "damaged"
    damaged.write_bytes(copy.read_bytes()[:9000])
    for bad, word in (
        (damaged, "E-INVALID"),
        (tmp_path / "server.log", "E-INVALID"),
        (tmp_path / "none", "E-NOT_FOUND"),
    ):
        assert word in verb("restore", "--database", file, str(bad))[2]
    status, answer, said = verb("restore", "--database", file, str(copy))
    assert (status, answer["workspaces"]) == (0, 1), said
    assert Path(answer["kept"]).exists()
    server = RealServer(file, tmp_path)
    try:
        status, told = server.ask("POST", "/sync/v1/pull", laptop.envelope(cursor=None, gv=0), laptop.token)
        assert (status, told["error"]) == (409, "EPOCH_CHANGED")
        laptop.epoch = told["detail"]["epoch"]
        found = json.dumps(server.ask("POST", "/sync/v1/pull", laptop.envelope(cursor=[0, "0"], gv=0), laptop.token)[1])
        assert (kept in found, lost in found) == (True, False)
    finally:
        server.stop()


def test_postgresql_is_backed_up_by_its_own_programs_or_says_that_they_are_missing(tmp_path: Path):
    url = fresh_postgres()
    verb("admin", "create-workspace", "--database", url, "Quillfen")
    copy = tmp_path / "monday.dump"
    status, _, said = verb("backup", "--database", url, str(copy), PATH=str(tmp_path))
    assert (status, said.split()[0], copy.exists()) == (1, "E-NO_PG_DUMP", False)
    with_tools = {"PATH": f"{programs()}:/usr/bin:/bin"}
    assert verb("backup", "--database", url, str(copy), **with_tools)[0] == 0
    verb("admin", "add-team", "--database", url, "Later")
    database = Database(url)
    before = epochs(database)
    status, answer, said = verb("restore", "--database", url, str(copy), **with_tools)
    assert (status, answer and answer["workspaces"]) == (0, 1), said
    assert epochs(database).keys() == before.keys()
    assert epochs(database) != before
    assert "Later" in verb("admin", "add-queue", "--database", url, "Q", "--team", "Later")[2], (
        "what came after it is gone"
    )
    database.close()


def epochs(database: Database) -> dict[str, str]:
    with database.reading() as connection:
        return dict(connection.exec_driver_sql("SELECT id, epoch FROM workspace").all())


def fresh_postgres() -> str:
    """A database of its own, of the ordinary role."""
    import psycopg

    from tests.support.postgres import postgres_url

    name = f"satchel_{time.time_ns()}"
    url = ordinary_url()
    with psycopg.connect(postgres_url().replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} OWNER satchel")
    return make_url(url).set(database=name).render_as_string(hide_password=False)


# administration


def test_every_verb_of_the_administrator_answers_in_json(file: str, tmp_path: Path):
    def admin(*words: str) -> dict:
        status, answer, said = verb("admin", words[0], "--database", file, *words[1:])
        assert status == 0, said
        return answer

    ws = admin("create-workspace", "Quillfen")
    team, territory = admin("add-team", "North"), admin("add-territory", "Coast")
    invited = admin("invite", "mina@quillfen.example", "--role", "rep", "--team", "North", "--name", "Mina")
    queue = admin("add-queue", "Inbound", "--team", "North")
    assert all(len(one["id"]) == 36 for one in (ws, team, territory, queue))
    assert (
        admin("grant", invited["user_id"], f"team:{team['id']}", "--access", "read", "--until", "2031-01-01")["granted"]
        is True
    )
    assert admin("revoke", invited["user_id"], f"queue:{queue['id']}")["revoked"] is True
    server = RealServer(file, tmp_path)
    try:
        laptop = Laptop(server, invited["code"])
        (device,) = admin("devices")["devices"]
        assert admin("revoke-device", device["id"])["state"] == "revoked"
        assert server.ask("POST", "/sync/v1/clients", {"schema": SCHEMA}, laptop.token)[1]["error"] == "USER_REVOKED"
        assert admin("wipe-device", device["id"])["state"] == "wipe"
        order = server.ask("POST", "/sync/v1/clients", {"schema": SCHEMA}, laptop.token)[1]
        assert (order["error"], order["detail"]["order"]["device"]) == ("DEVICE_WIPE", device["id"])
        again = admin("reset-password", "mina@quillfen.example")
        assert Laptop(server, again["code"]).user == invited["user_id"]
        assert admin("deactivate", invited["user_id"])["active"] is False
        hook = admin("add-hook", "Form", queue["id"])
        sample = tmp_path / "sample.json"
        sample.write_text('{"who": "Isaura Thackwell"}')
        assert admin("map-hook", hook["id"], "--sample", str(sample), "--field", "name=who")["lead"] == {
            "name": "Isaura Thackwell"
        }
        assert admin("test-lead", hook["id"])["new"] is True
        assert [one["name"] for one in admin("hooks")["hooks"]] == ["Form"]
        assert admin("remove-hook", hook["id"])["removed"] is True
        webhook = admin("add-webhook", "http://127.0.0.1:9/", "--inside")
        assert [one["id"] for one in admin("webhooks")["webhooks"]] == [webhook["id"]]
        assert admin("remove-webhook", webhook["id"])["removed"] is True
    finally:
        server.stop()


def test_what_an_administrator_gets_wrong_is_a_coded_sentence(file: str):
    verb("admin", "create-workspace", "--database", file, "Quillfen")
    for words, code in (
        (("invite", "nobody", "--role", "rep"), "E-INVALID"), (("revoke-device", "x"), "E-NOT_FOUND"), (("add-webhook", "https://127.0.0.1/"), "E-INVALID"),
        (("grant", "x", "book:none"), "E-NOT_FOUND"), (("reset-password", "a@b.example"), "E-NOT_FOUND"), (("add-hook", "Form", "none"), "E-NOT_FOUND"),
    ):  # fmt: skip
        status, answer, said = verb("admin", words[0], "--database", file, *words[1:])
        assert (status, answer, said.split()[0]) == (1, None, code), words
        assert "Traceback" not in said


def test_the_programs_of_postgresql_are_where_the_tests_think():
    assert shutil.which("pg_dump", path=programs())


def test_the_body_of_an_answer_does_not_wait_for_its_head_to_be_acknowledged():
    listening = listen("127.0.0.1", 0)
    with closing(listening), closing(socket.create_connection(listening.getsockname())):
        accepted, _ = listening.accept()
        with closing(accepted):
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
