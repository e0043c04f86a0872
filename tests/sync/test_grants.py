"""Who gets which scopes as people, teams, queues and pairs come, in whatever order (decisions 2)."""

from __future__ import annotations

import hashlib

import pytest

from app.ids import new_id
from app.sync_server import pulling
from app.sync_server.errors import ServerError
from tests.support.sync_world import World, create
from tests.sync.test_commands import cmd
from tests.sync.test_server_rules import lead_of


def scopes_of(person) -> set[str]:
    return {one["scope"] for one in person.pull()["scopes"]["add"]}


def test_a_queue_is_served_by_the_team_s_people_who_come_after_it(world: World):
    queue = f"queue:{world.admin.add_queue(world.ws, 'Inbound', world.team)['id']}"
    world.admin.add_team(world.ws, "South")
    mina, hana, stranger = world.person("mina"), world.person("hana", "ae"), world.person("sid", team="South")
    assert queue in scopes_of(mina)
    assert queue not in scopes_of(hana)
    assert queue not in scopes_of(stranger)


def test_an_administrator_sees_every_team_s_shared_accounts(world: World):
    chief = world.person("chief", "admin", None)
    later = world.admin.add_team(world.ws, "South")["id"]
    assert {f"team:{world.team}", f"team:{later}"} <= scopes_of(chief)
    assert f"team:{later}" not in scopes_of(world.person("mina"))


def test_who_oversees_either_sees_a_new_pair(world: World):
    world.admin.add_team(world.ws, "South")
    boss, chief = world.person("boss", "manager"), world.person("chief", "admin", None)
    mina, hana = world.person("mina"), world.person("hana", "ae", "South")
    hers, other = world.person("hers", "manager", "South"), world.person("ben")
    _, _, lead = lead_of(mina)
    handoff = new_id()
    made = create("handoff", handoff, lead_id=lead, sender_id=mina.user_id, receiver_id=hana.user_id, state="offered")
    assert mina.do(cmd("offer_handoff", made, lead=lead, handoff=handoff))["status"] == "applied"
    for person in (boss, chief, hers):
        assert person.sees()["handoff", handoff]["_scope"] == f"pair:{mina.user_id}:{hana.user_id}"
    assert ("handoff", handoff) not in other.sees()


def verify(person, ranges: list) -> dict:
    scope = f"book:{person.user_id}"
    return person.world.sync.verify(person.session, person.envelope(scope=scope, entity="lead", ranges=ranges))


def test_comparing_reads_each_record_once_and_only_so_many(world: World, monkeypatch: pytest.MonkeyPatch):
    mina = world.person("mina")
    leads = sorted(new_id() for _ in range(4))
    mina.do(*(create("lead", one, owner_id=mina.user_id, stage="New") for one in leads))
    first, last = leads[0], leads[-1]
    assert verify(mina, [[first, last, "x"]])["wrong"] == [[first, last]]
    for ranges in ([[last, first, "x"]], [[first, last, "x"]] * 2, [[first, leads[2], "x"], [leads[2], last, "x"]]):
        with pytest.raises(ServerError, match="INVALID"):
            verify(mina, ranges)
    monkeypatch.setattr(pulling, "VERIFY_ROWS", 3)
    with pytest.raises(ServerError, match="TOO_LARGE"):
        verify(mina, [[first, leads[1], "x"], [leads[2], last, "x"]])
    assert verify(mina, [[first, leads[2], "x"]])["wrong"] == [[first, leads[2]]]


PASSWORD = "a good long password"


def with_password(world: World) -> str:
    address = f"{new_id()}@satchel.example"
    invited = world.admin.invite(world.ws, address, role="rep", team="North")
    world.sessions.join(invited["code"], "laptop", PASSWORD)
    return address


def test_the_lock_tells_nothing_of_who_is_known(world: World):
    known = with_password(world)
    stranger = f"{new_id()}@satchel.example"
    said = {}
    for address in (known, stranger):
        codes = []
        for _ in range(10):
            with pytest.raises(ServerError) as refused:
                world.sessions.sign_in(address, "wrong", "", None)
            codes.append((refused.value.code, refused.value.retry_after, str(refused.value)))
        said[address] = codes
    assert said[known] == said[stranger]
    assert [code for code, _, _ in said[known]] == ["AUTH"] * 8 + ["SLOW_DOWN"] * 2
    with pytest.raises(ServerError, match="SLOW_DOWN"):
        world.sessions.sign_in(known, PASSWORD, "", None)
    world.time.pass_(16 * 60_000)
    assert world.sessions.sign_in(known, PASSWORD, "", None)["user"]["role"] == "rep"


def test_a_right_password_forgets_the_wrong_ones_and_a_new_code_opens_a_locked_door(world: World):
    known = with_password(world)
    for _ in range(3):
        for _ in range(7):
            with pytest.raises(ServerError, match="do not fit"):
                world.sessions.sign_in(known, "wrong", "", None)
        world.sessions.sign_in(known, PASSWORD, "", None)
    for _ in range(8):
        with pytest.raises(ServerError, match="do not fit"):
            world.sessions.sign_in(known, "wrong", "", None)
    code = world.admin.reset_password(world.ws, known)["code"]
    world.sessions.join(code, "laptop", PASSWORD + "!")
    assert world.sessions.sign_in(known, PASSWORD + "!", "", None)["token"]


def test_others_write_while_a_password_is_tried(world: World, monkeypatch: pytest.MonkeyPatch):
    """Argon2 takes its time outside of the lock: a push in the midst of it goes through."""
    from app.sync_server import sessions

    known, ben = with_password(world), world.person("ben")
    fits = sessions._fits

    def meanwhile(stored: str, password: str) -> bool:
        assert (
            ben.do(create("tag", new_id(), name=hashlib.sha256(password.encode()).hexdigest()))["status"] == "applied"
        )
        return fits(stored, password)

    monkeypatch.setattr(sessions, "_fits", meanwhile)
    assert world.sessions.sign_in(known, PASSWORD, "", None)["token"]
