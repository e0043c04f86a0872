"""The directory on every laptop: thin, and as new as the last change of the account."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import delete

from app.domain.stopping import ADDRESS, NUMBER, keyed_hash
from app.ids import new_id
from app.sync_server import tables as t
from app.sync_server.directory import entry_id
from app.sync_server.jobs import Jobs
from tests.support.sync_world import World, create, patch
from tests.sync.test_commands import DAY, cmd
from tests.sync.test_server_rules import lead_of


def entry(person, account: str) -> dict:
    return person.sees()["directory", entry_id(account)]


def hashes(person, *values: tuple[str, str]) -> list[str]:
    (key,) = [row["value"] for (entity, _), row in person.sees().items() if entity == "setting"]
    return sorted(keyed_hash(key, kind, value) for kind, value in values)


def test_everybody_has_the_entry_and_nothing_of_the_person(world: World):
    mina, ben = world.person("mina"), world.person("ben")
    account, contact, lead = lead_of(mina)
    mina.do(patch("account", account, domains=(None, ["q.example"])))
    seen = entry(ben, account)
    assert (seen["name"], seen["domains"], seen["owner_id"], seen["_scope"]) == (
        "Quillfen Cold Storage", ["q.example"], mina.user_id, "ws",
    )  # fmt: skip
    assert not {("account", account), ("contact", contact), ("lead", lead)} & ben.sees().keys()
    assert "Isaura" not in str(seen)


def test_it_follows_the_account_its_site_its_owner_and_its_stops(world: World):
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    account, _, lead = lead_of(mina)
    mina.do(
        patch(
            "account",
            account,
            name=("Quillfen Cold Storage", "Quillfen"),
            who_they_are=(None, {"relationship": "Customer"}),
        )
    )
    mina.do(create("site", new_id(), account_id=account, town="Leeds"))
    boss.do(create("lead", new_id(), account_id=account, owner_id=ben.user_id, stage="New"))  # the team's from here on
    assert entry(mina, account)["owner_id"] == mina.user_id
    ruth = world.person("ruth")
    boss.do(cmd("reassign", lead=lead, to=ruth.user_id))
    assert entry(mina, account)["owner_id"] == ruth.user_id
    stop = new_id()
    mina.do(create("suppression", stop, hash="x", kind="company", account_id=account))
    seen = entry(mina, account)
    assert (seen["name"], seen["relationship"], seen["town"], seen["owner_id"], seen["suppressed"]) == (
        "Quillfen", "Customer", "Leeds", ruth.user_id, True,
    )  # fmt: skip
    mina.do(patch("account", account, industry=(None, "Storage")))
    assert entry(mina, account)["suppressed"] is True
    boss.do({"op": "delete", "e": "suppression", "id": stop})
    assert entry(mina, account)["suppressed"] is False


def test_hashes_come_and_go_with_addresses_numbers_and_people(world: World):
    mina = world.person("mina")
    account, contact, _ = lead_of(mina)
    email, number = new_id(), new_id()
    mina.do(create("email", email, contact_id=contact, value="I@q.example", folded="i@q.example"))
    mina.do(create("number", number, contact_id=contact, value="0113", e164="+441134960000"))
    both = ((ADDRESS, "i@q.example"), (NUMBER, "+441134960000"))
    assert entry(mina, account)["hashes"] == hashes(mina, *both)
    new = {"value": "j@q.example", "folded": "j@q.example"}
    mina.do(patch("email", email, address=({"value": "I@q.example", "folded": "i@q.example"}, new)))
    assert entry(mina, account)["hashes"] == hashes(mina, (ADDRESS, "j@q.example"), both[1])
    mina.do({"op": "delete", "e": "number", "id": number})
    assert entry(mina, account)["hashes"] == hashes(mina, (ADDRESS, "j@q.example"))
    mina.do({"op": "delete", "e": "contact", "id": contact})
    assert entry(mina, account)["hashes"] == []


def test_the_last_contact_is_a_call_s_day_and_never_goes_back(world: World):
    mina = world.person("mina")
    account, contact, lead = lead_of(mina)
    today = datetime.fromtimestamp(world.time() / 1000, UTC).date().isoformat()
    mina.do(create("activity", new_id(), lead_id=lead, kind="note", at=world.time()))
    assert entry(mina, account).get("last_contact") is None
    mina.do(create("activity", new_id(), contact_id=contact, kind="call", at=world.time()))
    mina.do(create("activity", new_id(), lead_id=lead, kind="call", at=world.time() - 9 * DAY))
    assert entry(mina, account)["last_contact"] == today
    before = mina.pull()["to"]
    mina.do(create("activity", new_id(), lead_id=lead, kind="call", at=world.time()))
    told = [part["e"] for part in mina.pull(before)["put"]]
    assert told == ["activity"], "a second call of the day changes no entry"


def test_an_entry_goes_and_comes_with_its_account(world: World):
    mina = world.person("mina")
    account, _, _ = lead_of(mina)
    mina.do({"op": "delete", "e": "account", "id": account})
    assert ("directory", entry_id(account)) not in mina.sees()
    mina.do({"op": "restore", "e": "account", "id": account})
    assert entry(mina, account)["name"] == "Quillfen Cold Storage"


def test_an_erased_person_s_hashes_go(world: World):
    mina, boss = world.person("mina"), world.person("boss", "manager")
    account, contact, _ = lead_of(mina)
    mina.do(create("email", new_id(), contact_id=contact, value="i@q.example", folded="i@q.example"))
    assert boss.do(cmd("erase_person", contact=contact))["status"] == "applied"
    assert entry(mina, account)["hashes"] == []


def test_accounts_from_before_the_directory_are_listed_once(world: World):
    mina = world.person("mina")
    account, contact, _ = lead_of(mina)
    mina.do(create("email", new_id(), contact_id=contact, value="i@q.example", folded="i@q.example"))
    with world.database.holding(world.ws) as (connection, _):
        table, index = t.RECORDS["directory"], t.sync_index
        connection.execute(delete(table).where(table.c.ws == world.ws))
        connection.execute(delete(index).where(index.c.ws == world.ws, index.c.entity == "directory"))
    jobs = Jobs(world.database, now=world.time)
    assert jobs.list_accounts(world.ws) == 1
    assert entry(mina, account)["hashes"] == hashes(mina, (ADDRESS, "i@q.example"))
    assert jobs.list_accounts(world.ws) == 0
    assert mina.do(cmd("list_accounts", accounts=[account]))["code"] == "FORBIDDEN"
