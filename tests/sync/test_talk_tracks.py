"""Talk tracks and cards between laptops: drafts stay with their author, what a manager publishes reaches everybody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import operations, queries
from app.domain.track_edit import blank
from app.domain.tracks import PUBLISHED, RETIRED, Track
from app.errors import RefusedError
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World


@pytest.fixture
def mina(world: World, tmp_path: Path) -> Iterator[Laptop]:
    person = world.admin.invite(world.ws, "mina@satchel.example", role="rep", team="North", name="Mina Aldous")
    laptop = Laptop(world, tmp_path / "mina", person["user_id"])
    laptop.sync()
    yield laptop
    laptop.close()


@pytest.fixture
def boss(world: World, tmp_path: Path) -> Iterator[Laptop]:
    person = world.admin.invite(world.ws, "boss@satchel.example", role="manager", team="North", name="Rowan Ilves")
    laptop = Laptop(world, tmp_path / "boss", person["user_id"], "manager")
    laptop.sync()
    yield laptop
    laptop.close()


def library(laptop: Laptop) -> list[Track]:
    return laptop.workspace.ask(queries.tracks.library, user_id=laptop.workspace.user)


def test_versions_reach_everybody_and_drafts_nobody(mina: Laptop, boss: Laptop) -> None:
    first = boss.workspace.act(operations.tracks.save_draft, blank("Cold"))
    boss.sync()
    mina.sync()
    assert not library(mina)
    boss.workspace.act(operations.tracks.publish, first)
    assert boss.sync().refused == 0
    mina.sync()
    assert [(one.name, one.state) for one in library(mina)] == [("Cold", PUBLISHED)]
    draft = mina.workspace.act(operations.tracks.edit, first)
    mina.workspace.act(operations.tracks.save_draft, blank("Mine"), draft)
    assert mina.sync().refused == 0
    with pytest.raises(RefusedError, match="Only a manager"):
        mina.workspace.act(operations.tracks.publish, draft)
    boss.sync()
    assert [one.name for one in library(boss)] == ["Cold"]
    second = boss.workspace.act(operations.tracks.edit, first)
    boss.workspace.act(operations.tracks.publish, second)
    boss.workspace.act(operations.tracks.restore, first)
    assert boss.sync().refused == 0
    mina.sync()
    seen = sorted((one.version, one.state) for one in library(mina) if one.id != draft)
    assert seen == [(1, RETIRED), (2, RETIRED), (3, PUBLISHED)]
    assert [one.name for one in library(mina) if one.id == draft] == ["Mine"]


def test_the_starters_of_both_languages_are_taken_by_the_server(mina: Laptop, boss: Laptop) -> None:
    for language in ("en", "de"):
        boss.workspace.act(operations.starters.add_starters, language)
    assert boss.sync().refused == 0
    mina.sync()
    assert len(library(mina)) == 16
    cards = mina.workspace.ask(queries.objections.objections)
    assert len(cards) == 50
    assert sum(len(one.replies) > 1 for one in cards) == 14
    with pytest.raises(RefusedError, match="Only a manager"):
        mina.workspace.act(operations.starters.add_starters, "en")
