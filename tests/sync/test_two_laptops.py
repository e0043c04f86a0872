"""Two laptops and a server: what one does the other sees, offline work is kept, losers can be brought back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, update

from app import operations, queries
from app import workspace as workspaces
from app.changes import Source
from app.domain.day_words import DayHome
from app.domain.places import Place
from app.errors import UnavailableError
from app.operations.sites import SiteFields
from app.paths import Profile
from app.store import outbox, site_places
from app.store.tables.local import sync_attention, sync_base, sync_outbox, sync_state
from app.store.tables.synced import RECORDS
from app.sync_client import checking, state
from app.sync_client import engine as engines
from app.sync_client.errors import OfflineError, SyncError
from app.sync_protocol.manifest import ENTITIES
from app.sync_server import tables as s
from tests.support.builders import a_lead, row
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World


@pytest.fixture
def mina(world: World, tmp_path: Path):
    person = world.admin.invite(world.ws, "mina@satchel.example", role="rep", team="North", name="Mina Aldous")
    laptop = Laptop(world, tmp_path / "mina", person["user_id"])
    yield laptop
    laptop.close()


@pytest.fixture
def boss(world: World, tmp_path: Path):
    person = world.admin.invite(world.ws, "boss@satchel.example", role="manager", team="North", name="Rowan Ilves")
    laptop = Laptop(world, tmp_path / "boss", person["user_id"], "manager")
    yield laptop
    laptop.close()


def contents(laptop: Laptop) -> dict[tuple[str, str], dict]:
    def read(connection):
        return {
            (name, one["id"]): {key: value for key, value in one.items() if key != "_gen"}
            for name in ENTITIES
            for one in connection.execute(select(RECORDS[name])).mappings()
        }

    return laptop.workspace.ask(read)


def count(laptop: Laptop, table) -> int:
    return laptop.workspace.ask(lambda c: c.execute(select(func.count()).select_from(table)).scalar())


def test_a_lead_captured_offline_is_on_the_manager_s_laptop_after_both_synced(mina: Laptop, boss: Laptop):
    mina.sync()
    boss.sync()
    lead = a_lead(mina.workspace)
    report = mina.sync()
    assert (report.pushed, report.refused) == (1, 0)
    boss.sync()
    assert row(boss.workspace, "lead", lead)["owner_id"] == mina.workspace.user
    assert count(mina, sync_outbox) == 0
    assert count(mina, sync_base) == 0
    assert [hit.title for hit in boss.workspace.ask(queries.search.find, "isaura")][:1] == ["Isaura Thackwell"]


def test_both_laptops_hold_the_same_afterwards(mina: Laptop, boss: Laptop):
    lead = a_lead(mina.workspace)
    mina.sync()
    boss.sync()
    boss.workspace.act(lambda work: work.patch("lead", lead, {"why_now": "A new depot", "tags": ["cold"]}))
    mina.workspace.act(lambda work: work.patch("lead", lead, {"referrer": "Lorcan", "tags": ["dairy"]}))
    for _ in range(2):
        boss.sync()
        mina.sync()
    ours, theirs = contents(mina), contents(boss)
    shared = {key for key in ours if ours[key]["_scope"] == f"book:{mina.workspace.user}"}
    assert {key: ours[key] for key in shared} == {key: theirs[key] for key in shared}
    assert ours["lead", lead]["tags"] == ["cold", "dairy"]


def test_a_refused_change_steps_aside_with_its_reason_and_the_rest_goes_on(mina: Laptop, boss: Laptop):
    first, second = a_lead(mina.workspace), a_lead(mina.workspace, name="Lorcan Breen", email="l@x.example", phone="")
    mina.sync()
    boss.sync()
    boss.workspace.act(lambda work: work.delete("lead", first))
    boss.sync()
    mina.workspace.act(lambda work: work.patch("lead", first, {"why_now": "mine"}))
    mina.workspace.act(lambda work: work.patch("lead", second, {"why_now": "kept"}))
    report = mina.sync()
    assert (report.pushed, report.refused) == (2, 1)
    assert row(mina.workspace, "lead", second)["why_now"] == "kept"
    assert mina.workspace.act(lambda work: work.row("lead", first)) is None
    (aside,) = mina.workspace.ask(lambda c: c.execute(select(sync_attention)).mappings().all())
    assert (aside["kind"], aside["reason"]["code"]) == ("rejected", "DELETED")
    assert aside["body"]["ops"][0]["set"]["why_now"] == [None, "mine"]


def test_unsent_work_stays_on_top_of_what_comes_in(mina: Laptop, boss: Laptop):
    lead = a_lead(mina.workspace)
    mina.sync()
    boss.sync()
    boss.workspace.act(lambda work: work.patch("lead", lead, {"why_now": "theirs", "referrer": "Hana"}))
    boss.sync()
    mina.workspace.act(lambda work: work.patch("lead", lead, {"why_now": "mine"}))
    engine = mina.engine()
    engine.pull()
    assert row(mina.workspace, "lead", lead)["why_now"] == "mine"
    assert row(mina.workspace, "lead", lead)["referrer"] == "Hana"
    mina.sync()
    assert row(mina.workspace, "lead", lead)["why_now"] == "mine"
    boss.sync()
    conflicts = [one for (name, _), one in contents(boss).items() if name == "conflict"]
    assert [(one["winner"], one["loser"]) for one in conflicts] == [({"value": "mine"}, {"value": "theirs"})]


def test_a_lead_given_to_a_colleague_leaves_the_laptop(world: World, mina: Laptop, boss: Laptop):
    other = world.admin.invite(world.ws, "ben@satchel.example", role="rep", team="North", name="Ben")["user_id"]
    lead = a_lead(mina.workspace)
    mina.sync()
    boss.sync()

    def reassign(work):
        with work.command("reassign", lead=lead, to=other):
            work.patch("lead", lead, {"owner_id": other})

    boss.workspace.act(reassign)
    boss.sync()
    mina.sync()
    assert mina.workspace.act(lambda work: work.row("lead", lead)) is None
    assert row(boss.workspace, "lead", lead)["_scope"] == f"book:{other}"


def copied(laptop: Laptop, folder: Path) -> Laptop:
    """Another laptop with the same disk: neither knows of the other."""
    place = laptop.workspace.profile.folder
    laptop.workspace.close()
    shutil.copytree(place, folder / "copy")
    laptop.workspace = workspaces.open_workspace(Profile(place), clock=laptop.clock)
    copy = Laptop.__new__(Laptop)
    copy.__dict__ |= laptop.__dict__
    copy.workspace = workspaces.open_workspace(Profile(folder / "copy"), clock=laptop.clock)
    return copy


class Unplugged:
    """A network that nothing passes."""

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        raise OfflineError(path)


class Noted:
    """A network that tells which requests passed."""

    def __init__(self, network: Any) -> None:
        self.network, self.paths = network, list[str]()

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        self.paths.append(path)
        answer: dict[str, Any] = self.network.post(path, body)
        return answer


def test_a_change_that_got_the_number_of_another_laptops_is_not_taken_for_sent(
    mina: Laptop, boss: Laptop, tmp_path: Path
):
    """The copy numbers its change, does not get it out, and reads an acknowledgement that is for the other's."""
    lead = a_lead(mina.workspace)
    mina.sync()
    copy = copied(mina, tmp_path)
    copy.workspace.act(lambda work: work.patch("lead", lead, {"why_now": "From the copy"}))
    copy.network = Unplugged()
    with pytest.raises(OfflineError):
        copy.engine().push()
    mina.workspace.act(lambda work: work.patch("lead", lead, {"referrer": "Hana"}))
    mina.sync()
    copy.network = mina.network
    with pytest.raises(SyncError, match="CLIENT_FORKED"):
        copy.engine().pull()
    assert copy.workspace.ask(outbox.waiting) == 1
    copy.sync()
    boss.sync()
    assert (row(boss.workspace, "lead", lead)["why_now"], row(boss.workspace, "lead", lead)["referrer"]) == (
        "From the copy",
        "Hana",
    )
    copy.close()


def test_a_copied_laptop_loses_nothing_and_gets_a_name_of_its_own(world: World, mina: Laptop, tmp_path: Path):
    a_lead(mina.workspace)
    mina.sync()
    copy = copied(mina, tmp_path)
    one = a_lead(mina.workspace, name="From the first", email="a@x.example", phone="")
    two = a_lead(copy.workspace, name="From the copy", email="b@x.example", phone="")
    for _ in range(2):
        mina.sync()
        copy.sync()
    assert {key for key in contents(mina) if key[0] == "lead"} >= {("lead", one), ("lead", two)}
    assert contents(mina) == contents(copy)
    copy.close()


@contextmanager
def undone(world: World, folder: Path) -> Iterator[None]:
    """What the server takes in meanwhile is gone afterwards: it is restored from a copy, and says nothing of it."""
    if not world.database.sqlite:
        pytest.skip("restores the database's file")
    world.database.close()
    for part in folder.glob("server.db*"):
        shutil.copy(part, folder / f"kept-{part.name}")
    yield
    world.database.close()
    for part in folder.glob("server.db*"):
        part.unlink()
    for part in folder.glob("kept-server.db*"):
        shutil.copy(part, folder / part.name.removeprefix("kept-"))


def test_a_restored_server_gets_back_what_it_lost(world: World, mina: Laptop, boss: Laptop, tmp_path: Path):
    a_lead(mina.workspace)
    mina.sync()
    with undone(world, tmp_path):
        lost = a_lead(mina.workspace, name="Late arrival", email="late@x.example", phone="")
        mina.sync()
        boss.sync()
    mina.sync()
    boss.sync()
    assert row(mina.workspace, "lead", lost)["owner_id"] == mina.workspace.user
    assert row(boss.workspace, "lead", lost)["owner_id"] == mina.workspace.user


def test_a_restored_server_is_known_by_the_head_it_once_told_however_little_of_it_was_read(
    world: World, mina: Laptop, boss: Laptop, tmp_path: Path
):
    """Of three changes one page was read: the restored server has that one still, and others in the place of the next."""
    lead = a_lead(mina.workspace)
    mina.sync()
    boss.sync()

    def change(words: str) -> None:
        boss.workspace.act(lambda work: work.patch("lead", lead, {"why_now": words}))
        boss.workspace.act(lambda work: work.create("account", {"name": words}))
        boss.sync()

    change("before")
    with undone(world, tmp_path):
        change("lost")
        change("lost too")
        engine = mina.engine()
        engine.page_limit = 1
        more, _ = engine.pull()
        assert more
    mina.network = Noted(mina.network)
    mina.sync()
    assert "reconcile" in mina.network.paths
    boss.sync()
    mina.sync()
    assert contents(mina) == contents(boss)


def test_a_stop_is_sent_before_everything_else(world: World, mina: Laptop):
    lead = a_lead(mina.workspace)
    mina.sync()
    for number in range(5):
        mina.workspace.act(lambda work, n=number: work.patch("lead", lead, {"why_now": f"edit {n}"}))
    stop = mina.workspace.act(
        lambda work: work.create("suppression", {"hash": "ab12", "kind": "email", "reason": "asked"})
    )
    engine = mina.engine()
    engine.push_limit = 1
    engine.push()
    with world.database.reading(world.ws) as connection:
        table = s.RECORDS["suppression"]
        assert connection.execute(select(table.c.id).where(table.c.ws == world.ws)).scalars().all() == [stop]
    mina.sync()
    assert row(mina.workspace, "lead", lead)["why_now"] == "edit 4"


def test_very_many_deletions_are_asked_about_first(mina: Laptop, boss: Laptop):
    leads = [
        a_lead(mina.workspace, name=f"Person {n}", company="", email=f"p{n}@x.example", phone="") for n in range(30)
    ]
    mina.sync()
    boss.sync()
    for lead in leads:
        boss.workspace.act(lambda work, one=lead: work.delete("lead", one))
    boss.sync()
    with pytest.raises(UnavailableError) as refused:
        mina.sync()
    assert refused.value.code == "E-MASS-DELETE"
    assert len([key for key in contents(mina) if key[0] == "lead"]) == 30, "nothing was removed"
    engine = mina.engine()
    engine.accept_deletes = True
    engine.sync()
    assert [key for key in contents(mina) if key[0] == "lead"] == []


def test_a_laptop_newer_than_its_server_waits_and_works_on(mina: Laptop, monkeypatch: pytest.MonkeyPatch):
    mina.sync()
    monkeypatch.setattr(engines, "SCHEMA", engines.SCHEMA + 1)
    lead = a_lead(mina.workspace)
    with pytest.raises(SyncError, match="SCHEMA_TOO_NEW"):
        mina.sync()
    assert row(mina.workspace, "lead", lead)["stage"] == "New"
    monkeypatch.undo()
    assert mina.sync().pushed == 1


def test_a_site_that_arrives_moves_or_goes_is_near_by_and_found_on_the_other_laptop(mina: Laptop, boss: Laptop):
    account = mina.workspace.act(lambda work: work.create("account", {"name": "Ashenby Plastics"}))
    given = SiteFields(name="Goole works", town="Goole", place="53.7, -0.9")
    site = mina.workspace.act(operations.sites.add_site, account, given)

    def near(latitude: float) -> list[str]:
        found = boss.workspace.ask(site_places.nearest, [account], Place(latitude, -0.9))
        return [one.site_id for one in found.values() if one.km < 5]

    def both() -> None:
        mina.sync()
        boss.sync()

    both()
    assert (near(53.7), near(54.2)) == ([site], [])
    assert [hit.row_id for hit in boss.workspace.ask(queries.search.find, "goole")] == [account]
    mina.workspace.act(operations.sites.edit_site, site, SiteFields(name="Works", town="Selby", place="54.2, -0.9"))
    both()
    assert (near(53.7), near(54.2)) == ([], [site])
    assert boss.workspace.ask(queries.search.find, "goole") == []
    mina.workspace.act(operations.sites.remove_site, site)
    both()
    assert (near(53.7), near(54.2)) == ([], [])
    mina.workspace.act(operations.day_plan.set_home, DayHome("Beverley", Place(53.8, -0.4), 480, 1000))
    assert mina.sync().pushed == 0  # where somebody lives stays on their laptop


def histories(laptop: Laptop, row_id: str) -> list[tuple[str, object, object, str]]:
    found = laptop.workspace.ask(queries.lead_card.history_of, [row_id])
    return sorted((one["field"], one["old"], one["new"], one["by"]) for one in found)


def test_a_change_stands_in_the_history_once_and_with_its_author(mina: Laptop, boss: Laptop):
    lead = a_lead(mina.workspace)
    mina.sync()
    boss.sync()
    before = histories(mina, lead), histories(boss, lead)
    mina.workspace.act(lambda work: work.patch("lead", lead, {"why_now": "A new depot", "custom": {"fleet": "12"}}))
    boss.workspace.act(lambda work: work.patch("lead", lead, {"referrer": "Hana"}))
    for laptop in (mina, boss, mina):
        laptop.sync()
    told = [
        ("c:fleet", None, "12", "Mina Aldous"),
        ("referrer", None, "Hana", "Rowan Ilves"),
        ("why_now", None, "A new depot", "Mina Aldous"),
    ]
    assert histories(mina, lead) == sorted(before[0] + told)
    assert histories(boss, lead) == sorted(before[1] + told)


def test_unsent_work_of_an_older_version_lacks_a_column_and_goes_on(mina: Laptop, boss: Laptop):
    lead = a_lead(mina.workspace)
    mina.sync()
    boss.sync()
    mina.workspace.act(lambda work: work.patch("lead", lead, {"why_now": "mine"}))
    mina.workspace.act_as(
        Source.SYNC,
        lambda work: work.connection.exec_driver_sql("UPDATE sync_base SET json = json_remove(json, '$.referrer')"),
    )
    boss.workspace.act(lambda work: work.patch("lead", lead, {"referrer": "Hana"}))
    boss.sync()
    mina.sync()
    assert (row(mina.workspace, "lead", lead)["why_now"], row(mina.workspace, "lead", lead)["referrer"]) == (
        "mine",
        "Hana",
    )
    assert ("referrer", None, "Hana", "Rowan Ilves") in histories(mina, lead)


def test_windows_hear_of_the_version_under_which_a_change_came_back(mina: Laptop):
    heard: list = []
    lead = a_lead(mina.workspace)
    mina.sync()
    mina.workspace.act(lambda work: work.patch("lead", lead, {"why_now": "A new depot"}))
    mina.workspace.changes.subscribe(heard.append)
    mina.sync()
    assert any(lead in change.ids("lead") for change in heard)
    assert row(mina.workspace, "lead", lead)["_ver"] > 0


@pytest.fixture
def walks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The scopes whose records were all walked over, as that happens."""
    walked: list[str] = []
    read = checking.rows_in_scopes

    def noting(connection, tables, scopes):
        walked.extend(scopes)
        return read(connection, tables, scopes)

    monkeypatch.setattr(checking, "rows_in_scopes", noting)
    return walked


def sums_of(laptop: Laptop) -> tuple[dict, dict]:
    """What was followed, and what there is."""
    followed = laptop.workspace.ask(state.load).sums
    return followed, laptop.workspace.ask(checking.counted, followed)


def test_sums_are_followed_with_each_page_and_not_counted_anew(mina: Laptop, boss: Laptop, walks: list[str]):
    lead, other = a_lead(mina.workspace), a_lead(mina.workspace, name="Lorcan Breen", email="", phone="")
    mina.sync()
    boss.sync()
    boss.workspace.act(lambda work: work.patch("lead", lead, {"why_now": "A new depot"}))
    boss.workspace.act(lambda work: work.delete("lead", other))
    boss.workspace.act(operations.leads.add_note, lead, "Ring after ten")
    boss.sync()
    mina.workspace.act(lambda work: work.patch("lead", lead, {"referrer": "Hana"}))
    walks.clear()
    mina.sync()
    assert walks == []
    followed, counted = sums_of(mina)
    assert followed == counted
    assert mina.workspace.ask(state.load).agrees


def test_a_sum_that_went_astray_is_counted_anew_and_nothing_is_fetched_for_it(
    mina: Laptop, boss: Laptop, walks: list[str]
):
    lead = a_lead(mina.workspace)
    mina.sync()
    boss.sync()

    def astray(work):
        held = state.load(work.connection)
        held.sums = {scope: [number + 1, part] for scope, (number, part) in held.sums.items()}
        state.save(work.connection, held)

    mina.workspace.act_as(Source.SYNC, astray)
    boss.workspace.act(lambda work: work.patch("lead", lead, {"why_now": "A new depot"}))
    boss.sync()
    walks.clear()
    mina.sync()
    scope = f"book:{mina.workspace.user}"
    assert scope in walks
    followed, counted = sums_of(mina)
    assert followed[scope] == counted[scope]
    assert mina.workspace.ask(state.load).gen == 1


def turns_at_the_store(laptop: Laptop) -> list[str]:
    """Told from now on: "ask" for each look at a laptop's store, "act" for each transaction."""
    turns: list[str] = []
    ask, act_as = laptop.workspace.ask, laptop.workspace.act_as
    laptop.workspace.ask = lambda *given, **named: turns.append("ask") or ask(*given, **named)
    laptop.workspace.act_as = lambda *given, **named: turns.append("act") or act_as(*given, **named)
    return turns


def test_a_sync_with_nothing_to_do_asks_the_store_once_and_writes_nothing(mina: Laptop):
    a_lead(mina.workspace)
    mina.sync()
    mina.sync()
    turns = turns_at_the_store(mina)
    assert mina.sync() == engines.Report()
    assert turns == ["ask"]


def test_one_change_is_numbered_sent_and_taken_back_in_two_transactions(mina: Laptop):
    lead = a_lead(mina.workspace)
    mina.sync()
    mina.sync()
    mina.workspace.act(lambda work: work.patch("lead", lead, {"why_now": "A new depot"}))
    turns = turns_at_the_store(mina)
    assert mina.sync() == engines.Report(pushed=1, pulled=1)
    assert turns == ["ask", "act", "act", "ask"], "how it stands, numbered, applied, what needs a person"


def test_when_handoff_numbers_run_low_the_next_sync_brings_others(mina: Laptop):
    mina.sync()
    mina.sync()

    def use_most(work):
        held = state.load(work.connection)
        held.numbers = [held.numbers[1] - 2, held.numbers[1]]
        state.save(work.connection, held)

    mina.workspace.act_as(Source.SYNC, use_most)
    last = mina.workspace.ask(state.load).numbers[1]
    mina.sync()
    assert mina.workspace.ask(state.load).numbers[0] > last
    assert mina.workspace.ask(outbox.waiting) == 0


def test_of_what_is_known_of_the_server_only_what_changed_is_written(mina: Laptop):
    mina.sync()
    told: dict[str, Any] = {}

    def move(work):
        held = state.load(work.connection)
        before = held.gv
        work.connection.execute(update(sync_state).values(value="untouched"))
        held.gv, held.numbers = 99, [7, 9]
        state.save(work.connection, held)
        held.gv = before
        state.save(work.connection, held)
        assert state.load(work.connection).gv == before, "what was changed back is written too"
        told.update({row.name: row.value for row in work.connection.execute(select(sync_state))})

    mina.workspace.act_as(Source.SYNC, move)
    assert {name for name, value in told.items() if value != "untouched"} == {"gv", "numbers"}
