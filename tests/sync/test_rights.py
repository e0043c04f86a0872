"""Rights that a manager withholds: refused on the laptop with a sentence, by the server whatever the laptop says, and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app import operations, queries
from app.domain.bulk_edits import BulkEdit, BulkField
from app.domain.rights import AMOUNTS, ARCHIVE, BULK, EXPORT, LISTS
from app.domain.stages import Stage
from app.errors import RefusedError
from app.ids import new_id
from app.import_export import export
from app.operations import credits, lead_batches, rights
from app.store.unit_of_work import UnitOfWork
from app.sync_server.errors import ServerError
from app.sync_server.figures import Figures
from tests.support.builders import a_lead, row
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World, create, patch

THE_REST = (ARCHIVE, BULK, EXPORT, LISTS)


class Team:
    """Mina, a rep, and Sabine, who manages; Sabine made a lead that is Mina's now."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world = world
        self.mina, self.sabine = (self._laptop(folder, *one) for one in (("mina", "rep"), ("sabine", "manager")))
        self.all()
        self.lead = a_lead(self.sabine.workspace)
        self.sabine.workspace.act(operations.leads.assign, self.lead, self.mina.workspace.user)
        self.all()

    def _laptop(self, folder: Path, name: str, role: str) -> Laptop:
        person = self.world.admin.invite(
            self.world.ws, f"{name}@satchel.example", role=role, team="North", name=name.title()
        )
        return Laptop(self.world, folder / name, person["user_id"], role)

    def all(self) -> None:
        for one in (self.mina, self.sabine) * 2:
            assert one.sync().refused == 0

    def withhold(self, *missing: str, whose: str = "") -> None:
        self.sabine.workspace.act(rights.set_rights, whose or self.mina.workspace.user, missing)
        self.all()


@pytest.fixture
def team(world: World, tmp_path: Path) -> Iterator[Team]:
    made = Team(world, tmp_path)
    yield made
    made.mina.close()
    made.sabine.close()


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(RefusedError) as said:
        work()
    assert said.value.code == "E-NO-RIGHT"
    return str(said.value)


def test_what_is_withheld_is_refused_here_and_the_rest_goes_on(team: Team, tmp_path: Path) -> None:
    mina, two = (
        team.mina.workspace,
        (team.lead, a_lead(team.mina.workspace, name="Osric Penhale", company="Larkbarrow")),
    )
    team.withhold(*THE_REST, whose="rep")
    assert refused(lambda: export.write(mina, "csv", tmp_path / "out.csv")).startswith("You may not export data.")
    assert not (tmp_path / "out.csv").exists()
    assert "archive what others made" in refused(lambda: mina.act(operations.leads.discard, team.lead))
    tag = BulkEdit(BulkField.TAG, "expo", "expo")
    assert "many leads" in refused(lambda: mina.act(operations.bulk_edits.edit_all, two, tag))
    assert "many leads" in refused(lambda: mina.act(lead_batches.move_ready, two, Stage.ATTEMPTING))
    now = mina.clock.now().astimezone()
    assert "lists" in refused(lambda: mina.ask(queries.sheets.sheet_of_day, user=mina.user, day=now.date(), now=now))
    mina.act(operations.bulk_edits.edit_all, two[:1], tag)
    mina.act(operations.leads.discard, two[1])  # her own
    team.all()
    team.withhold(BULK)  # her own entry stands in place of the role's
    assert export.write(mina, "csv", tmp_path / "out.csv") == 1
    team.sabine.workspace.act(rights.set_rights, mina.user, None)
    team.all()
    refused(lambda: export.write(mina, "csv", tmp_path / "again.csv"))


def test_a_deal_that_one_wrote_for_another_program_is_not_written_by_the_next(team: Team, tmp_path: Path) -> None:
    mina, sabine = team.mina.workspace, team.sabine.workspace
    mina.act(operations.opportunities.create, lead_id=team.lead)
    team.all()
    assert export.write(mina, "hubspot", tmp_path / "hers.csv") == 1
    team.all()
    with pytest.raises(RefusedError, match="written for HubSpot before"):
        export.write(sabine, "hubspot", tmp_path / "mine.csv")
    assert export.write(sabine, "salesforce", tmp_path / "mine.csv") == 1


def test_who_took_what_is_known_to_the_manager_and_stays(team: Team, tmp_path: Path) -> None:
    mina = team.mina.workspace
    export.write(mina, "csv", tmp_path / "out.csv")
    team.withhold(EXPORT)
    team.world.time.pass_(1000)
    refused(lambda: export.write(mina, "vcard", tmp_path / "out.vcf"))
    team.all()
    found = team.sabine.workspace.ask(queries.rights.taken_by, mina.user)
    assert [(one.what, one.count, one.refused) for one in found] == [
        ("People as vCard, for address books", 0, True), ("Leads as CSV, for any spreadsheet", 1, False)
    ]  # fmt: skip
    taken = mina.ask(lambda c: c.exec_driver_sql("SELECT id FROM activity WHERE kind = 'taken'").scalars().all())
    mina.act(lambda work: work.delete("activity", taken[0]))
    assert team.mina.sync().refused == 1


def test_only_a_manager_sets_rights_and_only_those_there_are(team: Team) -> None:
    for whose, missing in ((team.mina.workspace.user, ["fly"]), ("rep", None), ("everybody", [])):
        with pytest.raises(RefusedError):
            team.sabine.workspace.act(rights.set_rights, whose, missing)
    with pytest.raises(RefusedError) as said:
        team.mina.workspace.act(rights.set_rights, team.mina.workspace.user, [])
    assert said.value.code == "E-NOT-ALLOWED"


def test_the_server_refuses_what_a_laptop_sends_all_the_same(world: World) -> None:
    mina, sabine = world.person("mina"), world.person("sabine", "manager")
    leads = [new_id() for _ in range(7)]
    assert all(mina.do(create("lead", one, owner_id=mina.user_id, stage="New"))["status"] == "applied" for one in leads)
    theirs = new_id()
    sabine.do(create("lead", theirs, owner_id=sabine.user_id, stage="New"))
    sabine.do({"op": "cmd", "name": "reassign", "args": {"lead": theirs, "to": mina.user_id}})

    def many(count: int) -> list[dict]:
        stage = {"stage": "Attempting", "stage_at": world.time(), "stage_reason": None, "wake": None, "override": None}
        before = {**stage, "stage": "New", "stage_at": None}
        return [patch("lead", one, stage=[before, stage]) for one in leads[:count]]

    sabine.do(create("setting", new_id(), name=rights.SETTING, value={mina.user_id: [ARCHIVE, BULK]}))
    for refused_ops in (many(6), [{"op": "delete", "e": "lead", "id": theirs}]):
        answer = mina.do(*refused_ops)
        assert (answer["status"], answer.get("code")) == ("rejected", "NO_RIGHT")
    assert mina.do(*many(5))["status"] == "applied"
    assert mina.do({"op": "delete", "e": "lead", "id": leads[6]})["status"] == "applied", "her own"
    assert sabine.do({"op": "delete", "e": "lead", "id": theirs})["status"] == "applied"


def amounts(laptop: Laptop, team: Team) -> tuple[object, ...]:
    lead = row(laptop.workspace, "lead", team.lead)
    card = laptop.workspace.ask(queries.lead_card.lead_card_of, team.lead, now=team.world.time())
    worth = laptop.workspace.ask(lambda c: c.exec_driver_sql("SELECT max(value_minor) FROM credit").scalar())
    return lead["value_minor"], card.row.value_minor, worth


def booked(work: UnitOfWork, lead: str) -> None:
    credits.credit(work, work.require("lead", lead), credits.BOOKED, to=work.user, subject=lead)


def test_withheld_amounts_leave_the_laptop_come_no_more_and_come_back_with_the_right(team: Team) -> None:
    mina, sabine = team.mina, team.sabine
    sabine.workspace.act(operations.contacts.set_field, team.lead, "value", "24000", region="GB")
    team.all()
    assert amounts(mina, team)[:2] == (2_400_000, 2_400_000)
    team.withhold(AMOUNTS)
    assert amounts(mina, team)[:2] == (None, None)
    assert not mina.workspace.ask(lambda c: c.exec_driver_sql("SELECT * FROM history WHERE unit = 'value'").all())
    sabine.workspace.act(operations.contacts.set_field, team.lead, "value", "31000", region="GB")
    team.all()
    assert amounts(mina, team)[:2] == (None, None)
    assert "see amounts" in refused(
        lambda: mina.workspace.act(operations.contacts.set_field, team.lead, "value", "1", region="GB")
    )
    mina.workspace.act(operations.contacts.set_field, team.lead, "campaign", "Spring", region="GB")
    mina.workspace.act(booked, team.lead)
    team.all()
    assert amounts(sabine, team) == (3_100_000, 3_100_000, 3_100_000), "the credit has what her laptop may not know"
    assert amounts(mina, team) == (None, None, None)
    assert mina.sync().complete
    team.sabine.workspace.act(rights.set_rights, mina.workspace.user, None)
    team.all()
    assert amounts(mina, team) == (3_100_000, 3_100_000, 3_100_000)
    assert [one["campaign"] for one in (row(sabine.workspace, "lead", team.lead),)] == ["Spring"]


def test_the_server_takes_no_amount_from_who_may_not_see_them(world: World) -> None:
    mina, sabine = world.person("mina"), world.person("sabine", "manager")
    lead = new_id()
    mina.do(create("lead", lead, owner_id=mina.user_id, stage="New"))
    sabine.do(create("setting", new_id(), name=rights.SETTING, value={"rep": [AMOUNTS]}))
    value = {"value_minor": 1, "value_currency": "GBP", "value_period": None, "value_origin": None}
    assert mina.do(patch("lead", lead, value=[dict.fromkeys(value), value]))["code"] == "NO_RIGHT"
    assert sabine.do(patch("lead", lead, value=[dict.fromkeys(value), value]))["status"] == "applied"
    assert mina.sees()["lead", lead].get("value_minor") is None
    assert sabine.sees()["lead", lead]["value_minor"] == 1


def test_a_manager_without_amounts_asks_the_server_for_no_figures(world: World) -> None:
    sabine, boss = world.person("sabine", "manager"), world.person("boss", "admin")
    figures = Figures(world.database, now=world.time)
    asked = {"tab": "overview", "period": "", "rep": "", "team": "", "source": "", "territory": "", "zone": "UTC"}
    assert figures.report(sabine.session, **asked)["figures"]
    boss.do(create("setting", new_id(), name=rights.SETTING, value={"manager": [AMOUNTS]}))
    with pytest.raises(ServerError, match="withheld"):
        figures.report(sabine.session, **asked)
    assert figures.report(boss.session, **asked)["figures"]
