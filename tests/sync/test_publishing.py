"""A workspace begun without a server comes to one later: everything in it, once, also after an interruption."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.changes import Source
from app.ids import new_id
from app.paths import Profile
from app.practice.make import make_practice
from app.store.tables.synced import RECORDS
from app.sync_client import joining, publishing
from app.sync_client.engine import Engine
from app.sync_protocol.manifest import SCHEMA
from app.sync_server import tables as s
from app.sync_server.endpoints import Session
from app.sync_server.errors import ServerError
from tests.support.sync_desks import Direct, LaptopClock
from tests.support.sync_world import World, create


def begin(world: World, folder: Path):
    workspace = make_practice(Profile(folder), leads=40, seed=3, clock=LaptopClock(world.time))
    code = world.admin.invite(world.ws, "owner@satchel.example", role="admin", name="Owner")["code"]
    answer = world.sessions.join(code, "laptop", None, user_id=workspace.user)
    assert answer["user"]["id"] == workspace.user
    network = Direct(world, Session(world.ws, workspace.user, "admin", None, answer["device"], answer["secret"]))
    registered = network.post("clients", {"schema": SCHEMA})
    workspace.act_as(
        Source.AUTOMATION, publishing.begin, lambda work: joining.begin(work, "http://localhost", answer, registered)
    )
    return workspace, network


def counts(workspace):
    return workspace.ask(
        lambda c: {
            name: c.execute(select(func.count()).select_from(table)).scalar()
            for name, table in RECORDS.items()
            if name not in ("user", "team", "directory")  # the directory is the server's
        }
    )


def test_everything_is_on_the_server_once_and_here_as_before(world: World, tmp_path: Path):
    workspace, network = begin(world, tmp_path / "p")
    before = counts(workspace)
    report = Engine(workspace, network).sync()
    assert report.refused == 0
    assert counts(workspace) == before
    with world.database.reading(world.ws) as connection:
        there = {
            name: connection.execute(
                select(func.count()).select_from(table).where(table.c.ws == world.ws, table.c.deleted_at.is_(None))
            ).scalar()
            for name, table in s.RECORDS.items()
        }
    assert {name: there[name] for name in before} == before
    assert (
        workspace.ask(
            lambda c: c.execute(select(RECORDS["lead"].c._scope).where(RECORDS["lead"].c._scope == "local")).all()
        )
        == []
    )
    workspace.close()


def test_it_goes_on_where_it_was_interrupted(world: World, tmp_path: Path):
    workspace, network = begin(world, tmp_path / "p")
    before = counts(workspace)
    stops = iter([False] * 3 + [True] * 50)
    Engine(workspace, network, stop=lambda: next(stops), push_limit=1).sync()
    report = Engine(workspace, network).sync()
    assert report.refused == 0
    assert counts(workspace) == before
    workspace.close()


def test_a_server_with_work_of_others_takes_no_second_workspace(world: World, tmp_path: Path):
    boss = world.person("boss", "manager")
    boss.do(create("lead", new_id(), stage="New"))
    code = world.admin.invite(world.ws, "owner@satchel.example", role="admin", name="Owner")["code"]
    with pytest.raises(ServerError, match="There is work"):
        world.sessions.join(code, "laptop", None, user_id=new_id())
