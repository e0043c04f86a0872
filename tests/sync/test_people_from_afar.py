"""What a manager does with people and devices from the own laptop, on both databases and over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from app.domain.invitation_codes import plain_code
from app.ids import new_id
from app.sync_server import sessions
from app.sync_server import tables as t
from app.sync_server.api import create_server
from app.sync_server.errors import ServerError
from app.sync_server.limits import Limits
from app.sync_server.people import People
from tests.support.in_process import Answer, Colleague, InProcess
from tests.support.sync_world import Person, World, sqlite_url

PASSWORD, CODE = "a good long password", "K7QM3PXD"
WEEK = 7 * 24 * 3600 * 1000


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Passwords are hashed no slower than these tests need."""
    monkeypatch.setattr(sessions, "_hasher", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    sessions.nobody.cache_clear()
    yield
    sessions.nobody.cache_clear()


@pytest.fixture
def people(world: World) -> People:
    return People(world.database, now=world.time, poke=lambda ws, head, scopes: None)


def code_of(ws: str) -> str:
    """Another in each company: they share the server of the PostgreSQL tests."""
    return ws[-8:].upper().replace("0", "X").replace("1", "Y")


def invite(people: People, who: Person, **more: Any) -> dict[str, Any]:
    usual = {
        "user": new_id(),
        "code": code_of(who.session.ws),
        "name": "Nia Roe",
        "email": "",
        "role": "rep",
        "about": {},
        "ae": None,
        "deputy": None,
    }
    return people.invite(who.session, **{**usual, **more})


def join(world: World, code: str = "", device: str = "laptop", password: str | None = None) -> dict[str, Any]:
    return world.sessions.join(code or code_of(world.ws), device, password)


def audit(world: World) -> list[tuple[str, str]]:
    with world.database.reading(world.ws) as connection:
        return [
            tuple(row) for row in connection.execute(select(t.audit.c.what, t.audit.c.about).order_by(t.audit.c.pos))
        ]


def test_a_manager_invites_into_the_own_team_and_the_code_opens_once_for_seven_days(
    world: World, people: People
) -> None:
    boss, hana = world.person("boss", "manager"), world.person("hana", "ae")
    user = new_id()
    about = {"territory": "North", "zone": None, "capacity": 90}
    made = invite(people, boss, user=user, about=about, ae=hana.user_id, email="Nia@Roe.example")
    assert made == {"user_id": user, "expires_at": world.time() + WEEK}
    record = boss.sees()["user", user]
    assert (record["name"], record["role"], record["team_id"], record["capacity"]) == ("Nia Roe", "rep", world.team, 90)
    pair = next(row for (entity, _), row in boss.sees().items() if entity == "pairing")
    assert (pair["sdr_id"], pair["ae_id"]) == (user, hana.user_id)
    assert {"user_id": user, "expires_at": world.time() + WEEK} in people.devices(boss.session)["invitations"]
    code = code_of(world.ws).lower()
    joined = join(world, f" {code[:4]}–{code[4:]} ", password=PASSWORD)
    assert (joined["user"]["id"], joined["user"]["team"]) == (user, world.team)
    with pytest.raises(ServerError, match="used already"):
        join(world)
    assert world.sessions.sign_in("nia@roe.example", PASSWORD, "again", None)
    assert user not in {one["user_id"] for one in people.devices(boss.session)["invitations"]}


def test_a_code_of_eight_days_ago_opens_nothing(world: World, people: People) -> None:
    invite(people, world.person("boss", "manager"))
    world.time.pass_(WEEK + 1)
    with pytest.raises(ServerError, match="not valid"):
        join(world)


def test_an_invitation_that_comes_twice_is_made_once_and_a_withdrawn_one_opens_nothing(
    world: World, people: People
) -> None:
    boss, user = world.person("boss", "manager"), new_id()
    first = invite(people, boss, user=user)
    world.time.pass_(1000)
    assert invite(people, boss, user=user) == first
    with pytest.raises(ServerError, match="another invitation"):
        invite(people, boss)
    people.withdraw(boss.session, user=user)
    with pytest.raises(ServerError, match="used already"):
        join(world)
    assert [what for what, _ in audit(world)] == ["invite", "withdraw invitation"]


def test_two_without_an_address_do_not_stand_in_each_others_way(world: World, people: People) -> None:
    boss = world.person("boss", "manager")
    invite(people, boss)
    invite(people, boss, code=code_of(world.ws)[::-1])
    with pytest.raises(ServerError, match="has that address"):
        invite(people, boss, code="9" * 8, email="boss@satchel.example")


@pytest.mark.parametrize("role", ["rep", "ae"])
def test_who_manages_nobody_may_do_none_of_it(world: World, people: People, role: str) -> None:
    world.person("boss", "manager")
    mina, other = world.person("mina", role), world.person("ben")
    for ask in (
        lambda: people.devices(mina.session),
        lambda: invite(people, mina),
        lambda: people.withdraw(mina.session, user=other.user_id),
        lambda: people.set_device(mina.session, device=new_id(), state="revoked", reason="", password=""),
    ):
        with pytest.raises(ServerError, match="Only a manager"):
            ask()
    assert not audit(world)


def test_a_manager_reaches_neither_another_team_nor_a_manager_nor_makes_one(world: World, people: People) -> None:
    world.admin.add_team(world.ws, "South")
    boss, chief = world.person("boss", "manager"), world.person("chief", "admin", None)
    devices = {}
    for name, role, team in (("sid", "rep", "South"), ("second", "manager", "North"), ("mina", "rep", "North")):
        invited = world.admin.invite(world.ws, f"{name}@satchel.example", role=role, team=team)
        devices[name] = world.sessions.join(invited["code"], name, None)["device"]
    assert {one["name"] for one in people.devices(boss.session)["devices"]} == {"second", "mina"}
    assert {one["name"] for one in people.devices(chief.session)["devices"]} == {"sid", "second", "mina"}

    def revoke(who: Person, name: str) -> dict[str, Any]:
        return people.set_device(who.session, device=devices[name], state="revoked", reason="", password="")

    for name, code in (("sid", "no such person"), ("second", "Only an administrator")):
        with pytest.raises(ServerError, match=code):
            revoke(boss, name)
    for role in ("manager", "admin"):
        with pytest.raises(ServerError, match="Only an administrator invites"):
            invite(people, boss, role=role)
    assert revoke(boss, "mina")["state"] == "revoked"
    assert revoke(chief, "second")["state"] == "revoked"
    with pytest.raises(ServerError, match="no such device"):
        people.set_device(chief.session, device=new_id(), state="revoked", reason="", password="")


def test_a_revoked_device_is_asked_for_until_it_has_been_told_and_may_be_opened_until_then(
    world: World, people: People
) -> None:
    boss = world.person("boss", "manager")
    joined = join(world, world.admin.invite(world.ws, "m@satchel.example", role="rep", team="North")["code"])

    def device() -> dict[str, Any]:
        return people.devices(boss.session)["devices"][0]

    def ask(state: str) -> dict[str, Any]:
        return people.set_device(boss.session, device=joined["device"], state=state, reason="", password="")

    ask("revoked")
    assert (device()["state"], device()["told_at"]) == ("revoked", None)
    ask("open")
    assert world.sessions.session(joined["token"]).user_id
    ask("revoked")
    world.time.pass_(5)
    for _ in range(2):
        with pytest.raises(ServerError, match="USER_REVOKED"):
            world.sessions.session(joined["token"])
        assert device()["told_at"] == world.time()
        world.time.pass_(0)
    with pytest.raises(ServerError, match="locked itself already"):
        ask("open")


def test_wiping_asks_for_a_reason_and_the_password_and_says_so_in_the_audit(
    world: World, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "LOCK_AFTER", 2)
    code = world.admin.invite(world.ws, "boss@satchel.example", role="manager", team="North")["code"]
    session = world.sessions.session(join(world, code, "desk", PASSWORD)["token"])
    lost = join(world, world.admin.invite(world.ws, "m@satchel.example", role="rep", team="North")["code"])

    def wipe(reason: str, password: str) -> dict[str, Any]:
        return people.set_device(session, device=lost["device"], state="wipe", reason=reason, password=password)

    with pytest.raises(ServerError, match="INVALID"):
        wipe("  ", PASSWORD)
    with pytest.raises(ServerError, match="not your password"):
        wipe("Left on a train", "another password")
    assert world.sessions.session(lost["token"])
    wipe("Left on a train", PASSWORD)
    with pytest.raises(ServerError, match="DEVICE_WIPE"):
        world.sessions.session(lost["token"])
    with pytest.raises(ServerError, match="to be wiped already"):
        people.set_device(session, device=lost["device"], state="revoked", reason="", password="")
    assert audit(world) == [("wipe device", f"{lost['device']} Left on a train")]
    for _ in range(2):
        with pytest.raises(ServerError):
            wipe("Left on a train", "another password")
    with pytest.raises(ServerError, match="SLOW_DOWN"):
        wipe("Left on a train", PASSWORD)


@pytest.mark.parametrize("typed", ["K7QM-3PXD", "k7qm3pxd", " K7QM – 3PXD "])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert plain_code(typed) == CODE


@pytest.mark.parametrize("typed", ["", "K7QM-3PX", "K7QM-3PX0", "K7QM-3PXDD", "1a2b-3c4d-5e6f-7a8b-9c0d-1e2f"])
def test_what_is_no_such_code_is_left_alone(typed: str) -> None:
    assert plain_code(typed) == ""


# over HTTP


@pytest.fixture
def wire(tmp_path: Path) -> Iterator[tuple[World, InProcess]]:
    world = World(sqlite_url(tmp_path))
    made = InProcess(create_server(world.database, now=world.time, limits=Limits()))
    yield world, made
    made.close()
    world.close()


def body(**more: Any) -> dict[str, Any]:
    return {"user": new_id(), "code": CODE, "name": "Nia Roe", "role": "rep", **more}


def test_over_http_a_token_is_needed_mistakes_are_named_and_a_rep_is_refused(wire: tuple[World, InProcess]) -> None:
    world, line = wire
    boss = Colleague(line, world.admin, world.ws, "boss", role="manager", team="North")
    mina = Colleague(line, world.admin, world.ws, "mina", role="rep", team="North")

    def ask(path: str, sent: dict[str, Any], token: str) -> Answer:
        return line.post(f"/people/v1/{path}", sent, token)

    assert ask("devices", {}, "").status == 401
    assert (ask("devices", {}, mina.token).status, ask("invite", body(), mina.token).status) == (403, 403)
    for wrong in (
        {"code": "short"},
        {"role": "boss"},
        {"name": " "},
        {"user": "x"},
        {"more": 1},
        {"about": {"capacity": 0}},
    ):
        assert ask("invite", body(**wrong), boss.token).status == 422, wrong
    assert ask("invite", body(), boss.token).status == 200
    names = {one["name"] for one in ask("devices", {}, boss.token).json["devices"]}
    assert names == {"boss", "mina"}
    assert ask("device", {"device": boss.device, "state": "revoked"}, boss.token).status == 403, (
        "not the one it asks with"
    )
    answer = ask("device", {"device": mina.device, "state": "revoked"}, boss.token)
    assert answer.json == {"device": mina.device, "state": "revoked"}
    assert ask("devices", {}, mina.token).json["error"] == "USER_REVOKED"
    assert not {"token", "secret", "refresh"} & set(json.dumps(ask("devices", {}, boss.token).json).split('"'))


def test_over_http_a_person_asks_sixty_times_a_minute_at_most(wire: tuple[World, InProcess]) -> None:
    world, line = wire
    boss = Colleague(line, world.admin, world.ws, "boss", role="manager", team="North")
    statuses = [line.post("/people/v1/devices", {}, boss.token).status for _ in range(63)]
    assert statuses[:60] == [200] * 60
    assert 429 in statuses[60:]
