"""A redraw of territories in a real workspace: drafted, previewed, applied on its day, taken back."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from app import operations, queries
from app.domain.territories import Territory
from app.errors import RefusedError
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.workspace import Workspace
from tests.app.import_export.lists import write
from tests.app.operations.test_routing import join, now
from tests.support.cadences import rows

ops = operations.territories
REGIONS = ("Yorkshire", "Kent", "Wales")


def team(workspace: Workspace) -> dict[str, str]:
    """Mina works here already; with Ben and Cara."""

    def make(work: Any) -> dict[str, str]:
        work.patch("user", work.user, {"name": "Mina", "role": "rep", "active": True})
        return {"Mina": work.user, **{name: work.create("user", {"name": name, "role": "rep", "active": True}) for name in ("Ben", "Cara")}}  # fmt: skip

    return workspace.act(make)


def companies(workspace: Workspace, owners: list[str], count: int = 1) -> list[dict[str, str]]:
    """`count` companies with a lead and an open next step for each owner and region."""

    def make(work: Any) -> list[dict[str, str]]:
        made = []
        for number in range(count):
            for owner in owners:
                for region in REGIONS:
                    name = f"{region} {owner[-3:]} {number}"
                    account = work.create("account", {"name": name, "region": region, "country": "GB"})
                    lead = work.create("lead", {"account_id": account, "owner_id": owner, "stage": "Connected"})
                    task = work.create("task", {"lead_id": lead, "owner_id": owner, "state": "open", "text": "Call"})
                    made.append({"account": account, "lead": lead, "task": task, "region": region, "owner": owner})
        return made

    return workspace.act(make)


def draw(workspace: Workspace, name: str, *people: str, **test: Any) -> str:
    page = workspace.ask(queries.territories.map_page, workspace.user, now(workspace))
    old = next((one.id for one in page.territories if one.name == name), "")
    return workspace.act(ops.save_territory, Territory(name, (test,) if test else (), id=old, people=people))


def state(workspace: Workspace) -> dict[str, Any]:
    """Everything a redraw can move, by id."""
    kept = {
        "lead": ("owner_id", "routed_by"), "task": ("owner_id",), "account": ("territory",), "user": ("territory",),
        "territory": ("name", "rules", "zone"),
    }  # fmt: skip
    return {
        one["id"]: tuple(str(one[name]) for name in names)
        for entity, names in kept.items()
        for one in rows(workspace, entity)
    }


def test_nothing_moves_until_the_day_and_then_what_the_preview_said(workspace: Workspace) -> None:
    who = team(workspace)
    made = companies(workspace, [who["Mina"], who["Ben"]])
    draw(workspace, "North", who["Mina"], region=["Yorkshire"])
    draw(workspace, "South", who["Ben"], region=["Kent", "Wales"])
    workspace.act(ops.apply_redraw)
    before = state(workspace)
    assert all(before[one["account"]] == ("North" if one["region"] == "Yorkshire" else "South",) for one in made)
    assert {before[one["lead"]][0] for one in made} == {who["Mina"], who["Ben"]}, (
        "whoever worked no territory keeps theirs"
    )

    draw(workspace, "South", who["Ben"], region=["Kent"])
    draw(workspace, "West", who["Cara"], region=["Wales"])
    day = workspace.clock.now().date().isoformat()
    workspace.act(ops.set_day, "2026-12-24")
    assert state(workspace) == before
    assert not workspace.ask(queries.territories.due, workspace.user, now(workspace))
    with pytest.raises(RefusedError):
        workspace.act(ops.apply_redraw, due=True)
    seen = workspace.ask(queries.territories.preview, now(workspace))
    assert (seen.accounts, seen.leads, seen.tasks) == (2, 1, 1)
    assert seen.flows == (("Ben", "Cara", 1, 1),)
    assert seen.examples[0].words == "South to West, from Ben to Cara"
    workspace.act(ops.set_day, day)
    assert workspace.ask(queries.territories.due, workspace.user, now(workspace))
    assert not workspace.ask(queries.territories.due, "another", now(workspace)), "the laptop of who set the day"
    redraw = workspace.act(ops.apply_redraw, due=True)
    assert (len(redraw.accounts), len(redraw.moves)) == (seen.accounts, seen.leads)
    after = state(workspace)
    moved = next(one for one in made if one["region"] == "Wales" and one["owner"] == who["Ben"])
    assert after[moved["lead"]] == (who["Cara"], "Territories redrawn, South to West: from Ben to Cara")
    assert after[moved["task"]] == (who["Cara"],)
    assert after[who["Cara"]] == ("West",)
    kept = [one for one in made if one["owner"] == who["Mina"]]
    assert all(after[one["lead"]][0] == who["Mina"] for one in kept), (
        "Mina holds leads outside her territory by other ways"
    )
    assert not workspace.ask(queries.territories.due, workspace.user, now(workspace))


def test_a_company_named_as_exception_stays_with_its_rep(workspace: Workspace) -> None:
    who = team(workspace)
    made = companies(workspace, [who["Mina"]])
    draw(workspace, "All", who["Mina"], country=["GB"])
    workspace.act(ops.apply_redraw)
    draw(workspace, "All", who["Ben"], country=["GB"])
    workspace.act(ops.keep_accounts, [made[0]["account"]])
    workspace.act(ops.apply_redraw)
    found = state(workspace)
    assert [found[one["lead"]][0] for one in made] == [who["Mina"], who["Ben"], who["Ben"]]
    page = workspace.ask(queries.territories.map_page, workspace.user, now(workspace))
    assert [one for one, _ in page.keep] == [made[0]["account"]], "in the next redraw too"


@pytest.mark.parametrize("seed", range(3))
def test_a_redraw_taken_back_leaves_everything_as_it_was(workspace: Workspace, seed: int) -> None:
    who, dice = team(workspace), random.Random(seed)
    companies(workspace, list(who.values()), 2)

    def shuffle() -> None:
        free = list(who.values())
        dice.shuffle(free)
        for name in ("North", "South"):
            draw(workspace, name, *[free.pop() for _ in range(dice.randrange(2))], region=dice.sample(REGIONS, 2))

    shuffle()
    workspace.act(ops.apply_redraw)
    before = state(workspace)
    shuffle()
    redraw = workspace.act(ops.apply_redraw)
    back, left = workspace.act(ops.take_back)
    assert (back, left) == (len(redraw.accounts) + len(redraw.moves), 0)
    assert state(workspace) == before
    with pytest.raises(RefusedError, match="No redraw was applied"):
        workspace.act(ops.take_back)


def test_what_was_changed_since_is_left_alone_and_counted(workspace: Workspace) -> None:
    who = team(workspace)
    made = companies(workspace, [who["Mina"]])
    draw(workspace, "All", who["Mina"], country=["GB"])
    workspace.act(ops.apply_redraw)
    draw(workspace, "All", who["Ben"], country=["GB"])
    workspace.act(ops.apply_redraw)
    workspace.act(operations.leads.assign, made[0]["lead"], who["Cara"])
    workspace.act(operations.leads.discard, made[1]["lead"])
    assert workspace.act(ops.take_back) == (1, 2)
    found = state(workspace)
    assert found[made[0]["lead"]][0] == who["Cara"]
    assert found[made[0]["task"]] == (who["Ben"],), "its next step stays with it"
    assert (found[made[2]["lead"]][0], found[made[2]["task"]]) == (who["Mina"], (who["Mina"],))


def test_a_draft_is_ordered_thrown_away_and_undone(workspace: Workspace) -> None:
    who = team(workspace)
    north = draw(workspace, "North", who["Mina"], region=["Kent"])
    draw(workspace, "South", who["Ben"], region=["Wales"])

    def names() -> list[str]:
        found = workspace.ask(queries.territories.map_page, workspace.user, now(workspace))
        return [one.name for one in found.territories]

    workspace.act(ops.shift_territory, north, 1)
    assert names() == ["South", "North"]
    workspace.act(ops.remove_territory, north)
    assert names() == ["South"]
    workspace.undo()
    assert names() == ["South", "North"]
    workspace.act(ops.apply_redraw)
    workspace.act(ops.remove_territory, north)
    workspace.act(ops.drop_draft)
    assert names() == ["South", "North"], "the map stays"
    workspace.act(ops.remove_territory, north)
    workspace.act(ops.apply_redraw)
    assert names() == ["South"]
    workspace.act(ops.take_back)
    assert names() == ["South", "North"]
    with pytest.raises(RefusedError, match="gone by"):
        workspace.act(ops.set_day, "2020-01-01")


def test_only_a_manager_draws_and_with_a_server_leads_move_by_its_command(workspace: Workspace) -> None:
    who = team(workspace)
    companies(workspace, [who["Cara"]])
    draw(workspace, "All", who["Cara"], country=["GB"])
    workspace.act(ops.apply_redraw)
    join(workspace, "rep")
    for act in (ops.apply_redraw, ops.take_back, ops.drop_draft):
        with pytest.raises(RefusedError, match="Only a manager"):
            workspace.act(act)
    join(workspace, "manager")
    workspace.act(lambda work: work.patch("user", who["Cara"], {"active": False}))  # her leads go on with the redraw
    draw(workspace, "All", who["Ben"], country=["GB"])

    def told(work: Any) -> list[tuple[str, str]]:
        operations.territories.apply_redraw(work)
        return [(name, args["to"]) for _, _, name, args in work._commands]

    assert workspace.act(told) == [("reassign", who["Ben"])] * 3


def test_companies_of_a_list_stand_in_the_territory_they_lie_in(workspace: Workspace, tmp_path: Path) -> None:
    who = team(workspace)
    draw(workspace, "North", who["Mina"], region=["Yorkshire"])
    workspace.act(ops.apply_redraw)
    path = write(
        tmp_path,
        "list.csv",
        "Company name,Company domain name,State/Region\nMill,mill.example,Yorkshire\nQuay,quay.example,Kent\n",
    )
    ImportRun(workspace, [path], Choices(region="GB")).commit()
    assert {one["name"]: one["territory"] for one in rows(workspace, "account")} == {"Mill": "North", "Quay": None}
