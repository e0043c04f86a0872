"""Two laptops at one stand: who was taken on both while offline goes on as one person, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app import operations, queries
from app.clock import from_ms
from app.errors import RefusedError
from app.store.tables.synced import RECORDS
from tests.support.builders import row
from tests.support.events import SHOW, someone, take
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World


@pytest.fixture
def laptops(world: World, tmp_path: Path):
    made = []
    for name, role in (("mina", "rep"), ("rowan", "manager")):
        person = world.admin.invite(world.ws, f"{name}@satchel.example", role=role, team="North", name=name.title())
        made.append(Laptop(world, tmp_path / name, person["user_id"], role))
    yield made
    for one in made:
        one.close()


def all_of(laptop: Laptop, entity: str) -> list[dict]:
    return laptop.workspace.ask(lambda c: [dict(one) for one in c.execute(select(RECORDS[entity])).mappings()])


def today_of(laptop: Laptop) -> date:
    return from_ms(laptop.world.time()).date()


def test_who_was_taken_on_two_laptops_while_offline_goes_on_as_one(laptops):
    mina, rowan = laptops
    day = today_of(mina)
    show = rowan.workspace.act(
        operations.events.save_event, replace(SHOW, first_day=day, last_day=day + timedelta(days=1))
    )
    rowan.sync()
    mina.sync()
    first = take(mina.workspace, show, someone(word="! two stops a week"))
    mina.world.time.pass_(60_000)
    second = take(rowan.workspace, show, someone(name="T. Osgrave", word="? asks about spares", heat=1))
    refused = take(mina.workspace, show, someone(name="Ebba Lindquarry", reach="e@solvane.example", consent=False))
    reports = [one.sync() for one in (mina, rowan, mina, rowan)]
    assert [report.refused for report in reports] == [0, 0, 0, 0]
    assert all_of(mina, "conflict") == []
    preview = rowan.workspace.ask(queries.events.preview, show)
    assert (preview.people, len([line for line in preview.lines if "taken twice" in line])) == (3, 1)
    done = rowan.workspace.act(operations.events.share_out, show)
    assert dict(done.counts) == {"call": 1, "twice": 1, "said no": 1}
    assert [one.sync().refused for one in (rowan, mina)] == [0, 0]
    assert row(mina.workspace, "event", show)["shared_out_at"]
    (call,) = [one for one in all_of(mina, "task") if one["lead_id"] == first.lead_id]
    assert call["owner_id"] == mina.workspace.user
    told = [one for one in all_of(mina, "activity") if one["title"] == f"Taken twice at {SHOW.name}"]
    assert [(one["lead_id"], one["body"].splitlines()[0]) for one in told] == [(first.lead_id, "? asks about spares")]
    assert row(rowan.workspace, "lead", second.lead_id)["stage"] == "Disqualified"
    stopped = {one["contact_id"] for one in all_of(rowan, "suppression")}
    assert stopped == {refused.contact_id}


def test_a_person_taken_and_taken_back_before_the_sync_is_nowhere_after_it(laptops):
    mina, rowan = laptops
    day = today_of(mina)
    show = mina.workspace.act(operations.events.save_event, replace(SHOW, first_day=day, last_day=day))
    take(mina.workspace, show, someone())
    mina.workspace.undo()
    assert mina.sync().refused == 0
    rowan.sync()
    assert all_of(rowan, "contact") == []


def test_a_no_that_others_have_is_taken_back_by_a_manager_alone_and_the_sentence_says_so(laptops):
    mina, rowan = laptops
    day = today_of(mina)
    show = mina.workspace.act(operations.events.save_event, replace(SHOW, first_day=day, last_day=day))
    hers = take(mina.workspace, show, someone(consent=False))
    mina.sync()
    with pytest.raises(RefusedError) as refused:
        mina.workspace.undo()
    assert (refused.value.code, row(mina.workspace, "contact", hers.contact_id)["name"]) == (
        "E-UNDO-DECIDED",
        "Tunde Osgrave",
    )
    assert mina.sync().refused == 0
    rowan.sync()
    take(rowan.workspace, show, someone(name="Ebba Lindquarry", reach="e@solvane.example", consent=False))
    rowan.sync()
    rowan.workspace.undo()
    assert [one.sync().refused for one in (rowan, mina)] == [0, 0]
    for laptop in laptops:
        assert {one["contact_id"] for one in all_of(laptop, "suppression")} == {hers.contact_id}
