"""A manager's orders from the own laptop: written down without a network, carried out at the next sync, told when refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select

from app import operations, queries
from app.clock import to_ms
from app.domain.joining import Start
from app.domain.people import PersonPlan
from app.domain.quotas import Target
from app.errors import RefusedError
from app.paths import Profile
from app.store import keys, outbox
from app.store import people_orders as kept
from app.store.tables import synced as t
from app.sync_client import joining, people
from app.sync_client.engine import Engine
from app.sync_client.errors import OfflineError, SyncError
from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy
from tests.support.server_process import ServerProcess

PASSWORD = "winch servicing is late"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    made = ServerProcess(tmp_path_factory.mktemp("server"))
    yield made
    made.kill()


@pytest.fixture(scope="module")
def boss(server: ServerProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The laptop of a manager of North."""
    folder = tmp_path_factory.mktemp("boss")
    code = server.invite("boss", "manager")
    made = joining.join(server.url, code, Profile(folder / "b"), make_key=keys.create_beside, password=PASSWORD)
    sync(made)
    yield made
    made.close()


def sync(workspace: Workspace) -> int:
    """As the runner does it: records first, then what was asked of people."""
    with closing(joining.connect(workspace)) as http:
        Engine(workspace, http).sync()
        answered = people.exchange(workspace, http)
        Engine(workspace, http).sync()
    return answered


def found(workspace: Workspace) -> queries.people_devices.Devices:
    return workspace.ask(queries.people_devices.devices_page, to_ms(workspace.clock.now()))


def join(server: ServerProcess, code: str, folder: Path) -> Workspace:
    return joining.join(server.url, code, Profile(folder), make_key=keys.create_beside)


def invite(boss: Workspace, name: str, **more: Any) -> queries.people_devices.Invited:
    person_id = boss.act(operations.people_orders.invite, PersonPlan(name, **more))
    return next(one for one in found(boss).invited if one.id == person_id)


def test_an_invitation_made_without_a_network_is_good_after_the_next_sync_and_gone_once_used(
    server: ServerProcess, boss: Workspace, tmp_path: Path
) -> None:
    made = invite(boss, "Nia Roe", territory="North", capacity=90)
    assert (made.waiting, made.name, len(made.code)) == (True, "Nia Roe", 8)
    with pytest.raises(RefusedError, match="not valid"):
        join(server, made.code, tmp_path / "early")
    assert sync(boss) >= 1
    told = next(one for one in found(boss).invited if one.id == made.id)
    assert (told.waiting, told.code, told.territory) == (False, made.code, "North")
    with closing(join(server, made.code, tmp_path / "nia")) as nia:
        assert nia.user == made.id
        sync(nia)
        me = nia.ask(queries.people.person, nia.user)
        assert (me.name, me.role, me.territory) == ("Nia Roe", "SDR", "North")
        assert not nia.ask(kept.heard), "devices are for those who manage"
    boss.act(operations.people_orders.withdraw, invite(boss, "Somebody Else").id)
    sync(boss)
    assert made.id not in {one.id for one in found(boss).invited}
    assert [one.user_id for one in found(boss).of(made.id)] == [made.id]


def test_what_somebody_begins_with_is_theirs_once_they_have_joined_and_nobodys_when_it_is_withdrawn(
    server: ServerProcess, boss: Workspace, tmp_path: Path
) -> None:
    lead, start = a_lead(boss), Start((Target("", "2027-03", 4, 50), Target("", "2027-04", 8)), boss.user)

    def begun(person: str) -> tuple[str | None, list[int]]:
        cells = next((row.cells for row in boss.ask(queries.quotas.grid, "meetings", ["2027-03", "2027-04"], boss.user).rows
                      if row.id == person), ())  # fmt: skip
        return boss.ask(owner_of, lead), [one.target for one in cells if one.target]

    gone = boss.act(operations.people_orders.invite, PersonPlan("Ina Voss"), "ina@satchel.example", start)
    sync(boss)
    sync(boss)
    assert gone in {one.id for one in page_of(boss).people}, "the server knows her"
    assert begun(gone) == (boss.user, []), "not before she has joined"
    boss.act(operations.people_orders.withdraw, gone)
    sync(boss)
    assert gone not in {one.id for one in page_of(boss).people}, "and nothing of her is left"
    made = boss.act(operations.people_orders.invite, PersonPlan("Ina Voss"), "ina@satchel.example", start)
    sync(boss)
    invited = next(one for one in found(boss).invited if one.id == made)
    with closing(join(server, invited.code, tmp_path / "ina")) as ina:
        boss.act(
            operations.people_orders.withdraw, invite(boss, "Nobody Yet").id
        )  # an order has devices asked for at once
        sync(boss)
        assert begun(made) == (made, [4, 8])
        another = a_lead(boss)
        sync(boss)
        sync(ina)
        assert ina.ask(owner_of, lead) == ina.user
    assert begun(made) == (made, [4, 8])
    assert boss.ask(owner_of, another) == boss.user, "once"


def test_a_role_that_the_server_does_not_take_is_told_in_a_sentence_and_leaves_everything_as_it_was(
    server: ServerProcess, boss: Workspace, tmp_path: Path
) -> None:
    """Their team changed meanwhile: a manager who has not heard of it says role, limit and name in one step."""
    server.admin("add-team", "South")
    chief_code = str(server.admin("invite", "chief@satchel.example", "--role", "admin", "--name", "Chief")["code"])
    with (
        closing(join(server, chief_code, tmp_path / "chief")) as chief,
        closing(server.laptop(tmp_path, "karim")) as karim,
    ):
        sync(chief)
        sync(boss)
        before = member(boss, karim.user)
        assert before.role == "SDR"
        south = next(team for team, name in page_of(chief).teams if name == "South")
        chief.act(operations.people.save_person, karim.user, PersonPlan(before.name, "SDR", team_id=south))
        sync(chief)
        assert chief.undo() is not None
        sync(chief)
        assert chief.redo() is not None, "and back again, as one step"
        sync(chief)
        with pytest.raises(RefusedError, match="Ask an administrator"):
            boss.act(operations.people.save_person, karim.user, PersonPlan(before.name, team_id=south))
        boss.act(operations.people.save_person, karim.user, PersonPlan("Karim the Great", "BDR", capacity=3))
        assert member(boss, karim.user).role == "BDR"
        sync(boss)
        after = member(boss, karim.user)
        assert (after.name, after.role, after.capacity) == (before.name, "SDR", None)
        assert (after.team, member(chief, karim.user).role) == ("South", "SDR")
        [aside] = boss.ask(queries.conflicts.asides)
        said = boss.ask(queries.outgoing.told, aside, now=boss.clock.now())
        assert (
            said == "Karim stays as before. A role goes with the rights on the server, and who oversees them says it."
        )
        assert not boss.ask(queries.outgoing.waiting_records)


def page_of(workspace: Workspace) -> queries.people_page.PeoplePage:
    return workspace.ask(queries.people_page.people_page, workspace.user, to_ms(workspace.clock.now()))


def member(workspace: Workspace, person_id: str) -> queries.people_page.Member:
    found = page_of(workspace).named(person_id)
    assert found is not None
    return found


def owner_of(connection: Connection, lead_id: str) -> str | None:
    return connection.execute(select(t.lead.c.owner_id).where(t.lead.c.id == lead_id)).scalar()


def test_a_withdrawn_code_opens_nothing(server: ServerProcess, boss: Workspace, tmp_path: Path) -> None:
    made = invite(boss, "Gone Again")
    sync(boss)
    boss.act(operations.people_orders.withdraw, made.id)
    assert made.id not in {one.id for one in found(boss).invited}, "gone here at once"
    sync(boss)
    with pytest.raises(RefusedError, match="used already"):
        join(server, made.code, tmp_path / "late")


def test_what_the_server_refuses_is_told_and_can_be_put_away(boss: Workspace) -> None:
    person_id = boss.act(operations.people_orders.invite, PersonPlan("A Boss", "Manager"))
    assert sync(boss) >= 1
    refused = next(one for one in found(boss).invited if one.id == person_id)
    assert refused.problem == "Only an administrator invites managers and administrators."
    assert sync(boss) == 0, "asked once"
    boss.act(operations.people_orders.take_back, refused.order_id)
    assert person_id not in {one.id for one in found(boss).invited}


def test_a_wipe_waits_names_its_reason_and_forgets_the_password(
    server: ServerProcess, boss: Workspace, tmp_path: Path
) -> None:
    made = invite(boss, "Tesni Vaughn")
    sync(boss)
    with closing(join(server, made.code, tmp_path / "tesni")) as tesni:
        sync(tesni)
        boss.act(operations.people_orders.withdraw, made.id)
        sync(boss)
        device = found(boss).of(made.id)[0]
        assert (device.state, device.asked, device.told_at) == ("open", "", None)
        assert device.locks_at == device.seen_at + 14 * 24 * 3600 * 1000
        for reason, password, field in (("", PASSWORD, "reason"), ("Left on a train", "", "password")):
            with pytest.raises(RefusedError) as caught:
                boss.act(operations.people_orders.ask_device, device.id, "wipe", reason=reason, password=password)
            assert caught.value.field == field
        boss.act(operations.people_orders.ask_device, device.id, "wipe", reason="Left", password="not the one")
        assert found(boss).of(made.id)[0].asked == "wipe"
        sync(boss)
        assert found(boss).of(made.id)[0].problem == "That is not your password."
        assert "not the one" not in str(boss.ask(kept.orders))
        boss.act(operations.people_orders.ask_device, device.id, "wipe", reason="Left", password=PASSWORD)
        sync(boss)
        device = found(boss).of(made.id)[0]
        assert (device.state, device.asked, device.told_at) == ("wipe", "", None)
        assert PASSWORD not in str(boss.ask(kept.orders))
        with pytest.raises(SyncError, match="DEVICE_WIPE"):
            sync(tesni)
        boss.act(operations.people_orders.withdraw, made.id)
        sync(boss)
        assert found(boss).of(made.id)[0].told_at is not None


def test_without_a_network_an_order_waits(boss: Workspace) -> None:
    made = invite(boss, "Later On")

    class Dead:
        def people(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
            raise OfflineError("cable")

    with pytest.raises(OfflineError):
        people.exchange(boss, Dead())  # type: ignore[arg-type]
    assert next(one for one in found(boss).invited if one.id == made.id).waiting
    boss.act(operations.people_orders.withdraw, made.id)


def test_who_has_no_server_or_no_right_asks_for_nothing(tmp_path: Path) -> None:
    alone = empty_copy(tmp_path / "w", FakeClock())
    with closing(alone):
        with pytest.raises(RefusedError, match="no server"):
            alone.act(operations.people_orders.invite, PersonPlan("Nia"))
        alone.act(lambda work: outbox.set_state(work.connection, "client", "c"))
        for ask, words in (
            (operations.people_orders.invite, (PersonPlan("Nia"),)),
            (operations.people_orders.withdraw, ("x",)),
            (operations.people_orders.ask_device, ("x", "revoked")),
        ):
            with pytest.raises(RefusedError, match="Only a manager can"):
                alone.act(ask, *words)
