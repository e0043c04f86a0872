"""One person's data, erased everywhere and for ever (decisions 11)."""

from __future__ import annotations

import json

from sqlalchemy import select

from app.domain.stopping import ADDRESS, NUMBER, keyed_hash
from app.ids import new_id
from app.sync_server import tables as t
from app.sync_server.upkeep import scrub
from tests.support.sync_world import World, create, patch
from tests.sync.test_commands import cmd
from tests.sync.test_server_rules import lead_of

SECRET = "Isaura"


def company(world: World):
    """A person with an address, a note, an older version, a conflict, something in the trash and a won deal."""
    mina, boss = world.person("mina"), world.person("boss", "manager")
    account, contact, lead = lead_of(mina)
    ids = {name: new_id() for name in ("email", "number", "note", "binned", "credit", "deal")}
    mina.do(create("email", ids["email"], contact_id=contact, value="isaura@q.example", folded="isaura@q.example"))
    mina.do(create("number", ids["number"], contact_id=contact, value="0113 496 0000", e164="+441134960000"))
    mina.do(create("activity", ids["note"], lead_id=lead, kind="note", body="Isaura likes coffee"))
    mina.do(create("task", ids["binned"], contact_id=contact, text="Ask Isaura"))
    mina.do({"op": "delete", "e": "task", "id": ids["binned"]})
    mina.do(create("credit", ids["credit"], lead_id=lead, user_id=mina.user_id, event="accepted", share=100))
    mina.do(
        create("opportunity", ids["deal"], lead_id=lead, account_id=account, contact_id=contact, note="Isaura signs")
    )
    mina.do(patch("contact", contact, title=(None, "Isaura's title")))
    boss.do(patch("contact", contact, title=(None, "Other")))
    return mina, boss, {"account": account, "contact": contact, "lead": lead, **ids}


def everything(world: World) -> str:
    with world.database.reading(world.ws) as connection:
        rows = []
        for table in t.metadata.sorted_tables:
            if "ws" in table.c:
                query = select(table).where(table.c.ws == world.ws)
                rows += [(table.name, [str(cell) for cell in row]) for row in connection.execute(query)]
    return json.dumps(rows, ensure_ascii=False)


def test_nothing_of_the_person_is_left_on_the_server(world: World):
    mina, boss, ids = company(world)
    seen = mina.sees()
    assert any(entity == "conflict" for entity, _ in seen)
    assert SECRET in everything(world)
    assert boss.do(cmd("erase_person", contact=ids["contact"]))["status"] == "applied"
    scrub(world.database, world.ws)
    left = everything(world)
    assert SECRET not in left
    assert "isaura" not in left
    assert "4960000" not in left.replace(" ", "")
    after = mina.sees()
    assert {entity for entity, _ in after} & {
        "contact",
        "lead",
        "email",
        "number",
        "activity",
        "task",
        "conflict",
    } == set()
    assert after["account", ids["account"]]["name"] == "Quillfen Cold Storage"
    assert after["opportunity", ids["deal"]].get("note") is None
    assert after["credit", ids["credit"]]["share"] == 100
    hashes = {row["hash"] for (entity, _), row in after.items() if entity == "suppression"}
    (key,) = [row["value"] for (entity, _), row in after.items() if entity == "setting"]
    assert {keyed_hash(key, ADDRESS, "isaura@q.example"), keyed_hash(key, NUMBER, "+441134960000")} <= hashes


def test_each_laptop_is_told_by_id_also_one_that_held_it_before(world: World):
    mina, boss, ids = company(world)
    ben = world.person("ben")
    assert boss.do(cmd("reassign", lead=ids["lead"], to=ben.user_id))["status"] == "applied"
    at = mina.pull()["to"]
    assert boss.do(cmd("erase_person", contact=ids["contact"]))["status"] == "applied"
    for person in (mina, ben):
        told = {(entity, row_id) for _, entity, row_id, _, op in person.pull(at)["gone"] if op == "erase"}
        assert {("contact", ids["contact"]), ("lead", ids["lead"]), ("activity", ids["note"])} <= told
    for scope, (number, total) in ben.pull(full_sums=True)["sums"].items():
        rows = [(e, i, row["_ver"]) for (e, i), row in ben.sees().items() if row["_scope"] == scope]
        assert (number, int(total)) == _sum(rows)


def _sum(rows: list) -> tuple[int, int]:
    from app.sync_protocol.checksums import term

    total = 0
    for row in rows:
        total ^= term(*row)
    return len(rows), total


def test_what_is_erased_never_comes_back(world: World):
    mina, boss, ids = company(world)
    boss.do(cmd("erase_person", contact=ids["contact"]))
    scrub(world.database, world.ws)  # what arrives later is not kept in the first place
    again = [
        create("contact", ids["contact"], name="Isaura Thackwell"),
        patch("contact", ids["contact"], title=(None, "Isaura")),
        create("activity", new_id(), contact_id=ids["contact"], kind="note", body="Isaura rang"),
        {"op": "restore", "e": "contact", "id": ids["contact"]},
        cmd("claim_lead", lead=ids["lead"]),
    ]
    for op in again:
        sent = {**mina.mutation(op), "resend": True}
        (result,) = mina.push(sent)
        assert (result["status"], result["code"]) == ("rejected", "DELETED"), op
    assert SECRET not in everything(world)


def test_a_person_in_the_trash_is_erased_too(world: World):
    mina, boss, ids = company(world)
    mina.do({"op": "delete", "e": "contact", "id": ids["contact"]})
    assert boss.do(cmd("erase_person", contact=ids["contact"]))["status"] == "applied"
    scrub(world.database, world.ws)
    assert SECRET not in everything(world)


def test_only_a_manager_of_the_person_erases(world: World):
    mina, boss, ids = company(world)
    del boss
    assert mina.do(cmd("erase_person", contact=ids["contact"]))["code"] == "FORBIDDEN"
    assert world.person("hana", "ae").do(cmd("erase_person", contact=ids["contact"]))["code"] == "FORBIDDEN"
    assert mina.do(cmd("erase_person", contact=new_id()))["code"] == "NOT_FOUND"


def test_a_refused_erasure_erases_nothing(world: World):
    mina, boss, ids = company(world)
    failing = patch("lead", new_id(), source=(None, "x"))
    assert boss.do(cmd("erase_person", contact=ids["contact"]), failing)["status"] == "rejected"
    assert ("contact", ids["contact"]) in mina.sees()
    with world.database.reading(world.ws) as connection:
        assert connection.execute(select(t.erased).where(t.erased.c.ws == world.ws)).first() is None
