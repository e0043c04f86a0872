"""A redraw applied on a manager's laptop reaches the server and every rep, and is taken back the same way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app import operations
from app.domain.territories import Territory
from tests.support.builders import row
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World, sqlite_url

ops = operations.territories


def test_leads_and_next_steps_change_laptops_and_come_back(tmp_path: Path):
    world = World(sqlite_url(tmp_path))
    invited = {
        name: world.admin.invite(world.ws, f"{name}@satchel.example", role=role, team="North", name=name.title())
        for name, role in (("mina", "rep"), ("boss", "manager"))
    }
    mina, ben = invited["mina"]["user_id"], world.person("ben")
    rep, boss = (Laptop(world, tmp_path / one, invited[one]["user_id"], role) for one, role in (("mina", "rep"), ("boss", "manager")))  # fmt: skip

    def book(work: Any) -> tuple[str, str, str]:
        account = work.create("account", {"name": "Quillfen", "region": "Kent", "country": "GB"})
        lead = work.create("lead", {"account_id": account, "owner_id": mina, "stage": "Connected"})
        return account, lead, work.create("task", {"lead_id": lead, "owner_id": mina, "state": "open", "text": "Call"})

    account, lead, task = rep.workspace.act(book)
    rep.sync()
    boss.sync()
    territory = boss.workspace.act(ops.save_territory, Territory("All", ({"country": ["GB"]},), people=(mina,)))
    boss.workspace.act(ops.apply_redraw)
    drawn = Territory("All", ({"country": ["GB"]},), id=territory, people=(ben.user_id,))
    boss.workspace.act(ops.save_territory, drawn)
    boss.workspace.act(ops.apply_redraw)
    boss.sync()
    rep.sync()
    seen = ben.sees()
    assert (seen["lead", lead]["owner_id"], seen["task", task]["owner_id"]) == (ben.user_id, ben.user_id)
    assert seen["lead", lead]["routed_by"] == "Territories redrawn, All: from Mina to Ben"
    assert (seen["account", account]["territory"], seen["user", ben.user_id]["territory"]) == ("All", "All")
    assert rep.workspace.act(lambda work: work.row("lead", lead)) is None, "it left with its scope"

    assert boss.workspace.act(ops.take_back) == (1, 0)
    boss.sync()
    rep.sync()
    assert row(rep.workspace, "lead", lead)["owner_id"] == row(rep.workspace, "task", task)["owner_id"] == mina
    assert row(rep.workspace, "user", mina)["territory"] == "All"
    assert ("lead", lead) not in ben.sees()
    for laptop in (rep, boss):
        laptop.close()
    world.close()
