"""What the server does when somebody is away or leaves: the deputy holds the book, who left gets in no more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.clock import from_ms
from app.ids import new_id
from app.store.unit_of_work import UnitOfWork
from app.sync_server.errors import ServerError
from tests.support.builders import a_lead, row
from tests.support.sync_desks import Laptop
from tests.support.sync_world import Person, World, create, patch
from tests.sync.test_commands import cmd
from tests.sync.test_server_rules import lead_of

DAY = 24 * 3600 * 1000


def day(world: World, ahead: int) -> str:
    return from_ms(world.time() + ahead * DAY).date().isoformat()


def scopes(person: Person) -> set[str]:
    return {one["scope"] for one in person.pull()["scopes"]["add"]}


def absence(world: World, who: Person, cover: Person, first: int = 1, last: int = 5, **more: Any) -> dict[str, Any]:
    values = {
        "user_id": who.user_id,
        "cover_id": cover.user_id,
        "first_day": day(world, first),
        "last_day": day(world, last),
    }
    return create("absence", new_id(), **{**values, **more})


def test_the_deputy_holds_the_book_and_the_pairs_until_the_last_day(world: World) -> None:
    boss, mina, ben, hana = (world.person(one, role) for one, role in
                             (("boss", "manager"), ("mina", "rep"), ("ben", "rep"), ("hana", "ae")))  # fmt: skip
    _, _, lead = lead_of(mina)
    handed = new_id()
    made = create("handoff", handed, lead_id=lead, sender_id=mina.user_id, receiver_id=hana.user_id, state="offered")
    assert mina.do(cmd("offer_handoff", made, lead=lead, handoff=handed))["status"] == "applied"
    given = {f"book:{mina.user_id}", f"pair:{mina.user_id}:{hana.user_id}"}
    assert not given & scopes(ben)
    assert boss.do(absence(world, mina, ben))["status"] == "applied"
    assert given <= scopes(ben)
    assert ben.do(patch("lead", lead, source=(None, "Fair")))["status"] == "applied"
    assert boss.sees()["lead", lead]["owner_id"] == mina.user_id
    world.time.pass_(5 * DAY)
    assert given <= scopes(ben), "the last day still"
    world.time.pass_(DAY)
    assert not given & scopes(ben)
    assert given <= set(ben.pull()["scopes"]["drop"])
    assert given <= scopes(boss), "who holds it for good keeps it"


def test_a_deputy_who_changes_or_an_absence_taken_back_takes_the_book_back(world: World) -> None:
    boss, mina, ben, cole = (world.person(one, role) for one, role in
                             (("boss", "manager"), ("mina", "rep"), ("ben", "rep"), ("cole", "rep")))  # fmt: skip
    book = f"book:{mina.user_id}"
    op = absence(world, mina, ben)
    boss.do(op)
    assert boss.do(patch("absence", op["id"], cover_id=(ben.user_id, cole.user_id)))["status"] == "applied"
    assert (book in scopes(ben), book in scopes(cole)) == (False, True)
    assert boss.do({"op": "delete", "e": "absence", "id": op["id"]})["status"] == "applied"
    assert book not in scopes(cole)
    assert book in scopes(mina)


def test_a_manager_as_deputy_keeps_the_book_after_it(world: World) -> None:
    boss, mina = world.person("boss", "manager"), world.person("mina")
    op = absence(world, mina, boss)
    boss.do(op)
    boss.do({"op": "delete", "e": "absence", "id": op["id"]})
    assert f"book:{mina.user_id}" in scopes(boss)


def test_no_manager_gives_the_book_of_another_team_and_no_rep_any(world: World) -> None:
    world.admin.add_team(world.ws, "South")
    boss, chief = world.person("boss", "manager"), world.person("chief", "admin", None)
    mina, sid = world.person("mina"), world.person("sid", team="South")
    for who, cover in ((sid, boss), (mina, sid)):
        assert boss.do(absence(world, who, cover))["code"] == "FORBIDDEN"
    assert mina.do(absence(world, boss, mina))["code"] == "FORBIDDEN"
    assert f"book:{sid.user_id}" not in scopes(boss)
    assert chief.do(absence(world, sid, boss))["status"] == "applied"
    assert f"book:{sid.user_id}" in scopes(boss)


def test_a_record_that_moved_on_as_the_cover_ended_stays_with_the_deputy_who_has_just_changed_it(
    world: World, tmp_path: Path
) -> None:
    """One page takes the book away and brings the contact in the team's scope, and answers the deputy's unsent change of it."""
    boss = world.person("boss", "manager")
    mina, ben = (
        Laptop(world, tmp_path / name, world.admin.invite(world.ws, f"{name}@satchel.example", role="rep", team="North")["user_id"])
        for name in ("mina", "ben")
    )  # fmt: skip
    cover = {"user_id": mina.session.user_id, "cover_id": ben.session.user_id}
    assert boss.do(create("absence", new_id(), **cover, first_day=day(world, 0), last_day=day(world, 2)))["status"] == "applied"  # fmt: skip
    lead = a_lead(mina.workspace)
    contact = row(mina.workspace, "lead", lead)["contact_id"]
    mina.sync()
    ben.sync()
    assert row(ben.workspace, "contact", contact)["_scope"] == f"book:{mina.session.user_id}"
    mina.workspace.act(UnitOfWork.delete, "lead", lead)
    mina.sync()
    world.time.pass_(4 * DAY)
    ben.workspace.act(UnitOfWork.patch, "contact", contact, {"title": "Site lead"})
    engine = ben.engine()
    engine.sync()
    assert not engine._mended, "it had to be fetched again, which happens once a day"
    assert row(ben.workspace, "contact", contact)["title"] == "Site lead"
    assert row(ben.workspace, "contact", contact)["_scope"] == f"team:{world.team}"
    for one in (mina, ben):
        one.close()


# leaving


def test_who_is_marked_as_gone_gets_in_no_more_until_it_is_taken_back(world: World) -> None:
    boss = world.person("boss", "manager")
    code = world.admin.invite(world.ws, "m@satchel.example", role="rep", team="North")
    joined = world.sessions.join(code["code"], "laptop", None)
    user = code["user_id"]
    assert boss.do(patch("user", user, active=(True, False)))["status"] == "applied"
    assert world.admin.devices(world.ws)[0]["state"] == "revoked"
    assert boss.do(patch("user", user, active=(False, True)))["status"] == "applied"
    assert world.sessions.session(joined["token"]).user_id == user, "nobody had told the device yet"
    boss.do(patch("user", user, active=(True, False)))
    with pytest.raises(ServerError, match="USER_REVOKED"):
        world.sessions.session(joined["token"])
    boss.do(patch("user", user, active=(False, True)))
    with pytest.raises(ServerError, match="USER_REVOKED"):
        world.sessions.session(joined["token"])


def test_nobody_lets_go_whom_they_do_not_oversee(world: World) -> None:
    world.admin.add_team(world.ws, "South")
    boss, chief, mina = world.person("boss", "manager"), world.person("chief", "admin", None), world.person("mina")
    sid, second = world.person("sid", team="South"), world.person("second", "manager")
    gone = {"active": (True, False)}
    for who, whom in ((boss, sid), (boss, chief), (boss, second), (boss, boss), (chief, chief), (mina, boss)):
        assert who.do(patch("user", whom.user_id, **gone))["code"] == "FORBIDDEN"
    assert boss.do(patch("user", sid.user_id, territory=(None, "South")))["status"] == "applied", "the rest as before"
    assert boss.do(patch("user", mina.user_id, **gone))["status"] == "applied"
    assert chief.do(patch("user", second.user_id, **gone))["status"] == "applied"
