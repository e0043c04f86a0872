"""Two laptops and a merge: what one laptop joins, the other's edits of who is gone find, and un-merging parts for both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import operations
from app.domain.merge_choices import LOSER
from app.store.unit_of_work import UnitOfWork
from app.sync_protocol.manifest import naming
from tests.support.builders import a_lead, row
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World, sqlite_url

NEEDED = {
    "email": {"value": "a@b.example"},
    "number": {"value": "0113 496 0001"},
    "activity": {"kind": "note", "body": "Met"},
}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """On one database: that the commands do the same on the other is shown in test_commands."""
    made = World(sqlite_url(tmp_path))
    yield made
    made.close()


@pytest.fixture
def desks(world: World, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """A rep's laptop and the manager's, who sees the same book."""
    made = []
    for name, role in (("mina", "rep"), ("boss", "manager")):
        person = world.admin.invite(world.ws, f"{name}@satchel.example", role=role, team="North", name=name.title())
        made.append(Laptop(world, tmp_path / name, person["user_id"], role))
    yield made[0], made[1]
    for laptop in made:
        laptop.close()


def both_sync(one: Laptop, other: Laptop) -> None:
    for laptop in (one, other, one):
        assert laptop.sync().refused == 0


def people(laptop: Laptop) -> tuple[str, str]:
    """Two leads' people, the second with a note and a stop that name them alone."""
    one = a_lead(laptop.workspace)
    other = a_lead(laptop.workspace, name="I. Thackwell", company="Quillfen Ltd", email="", phone="", title="Buyer")
    keeper, loser = (str(row(laptop.workspace, "lead", lead)["contact_id"]) for lead in (one, other))

    def hang(work: UnitOfWork) -> None:
        for kind in ("email", "number", "activity", "task", "suppression", "opportunity"):
            work.create(kind, {"contact_id": loser, **NEEDED.get(kind, {})})
        work.create("contact", {"name": "Lorcan Breen", "referred_by_id": loser})

    laptop.workspace.act(hang)
    return keeper, loser


def who_names(laptop: Laptop, contact_id: str) -> dict[tuple[str, str], str]:
    """Records that name a person: (kind, id) to the field."""

    def read(connection: object) -> dict[tuple[str, str], str]:
        from sqlalchemy import select

        from app.store.tables.synced import RECORDS

        return {
            (kind, found): field
            for kind, field in naming("contact")
            for found in connection.execute(
                select(RECORDS[kind].c.id).where(RECORDS[kind].c[field] == contact_id)
            ).scalars()  # type: ignore[attr-defined]
        }

    return laptop.workspace.ask(read)


def test_a_merge_reaches_the_other_laptop_with_all_that_hung_on_the_one_who_is_gone(
    desks: tuple[Laptop, Laptop],
) -> None:
    mina, boss = desks
    keeper, loser = people(mina)
    both_sync(mina, boss)
    theirs, ours = who_names(mina, loser), who_names(mina, keeper)
    assert {kind for kind, _ in theirs} >= {
        "lead",
        "activity",
        "task",
        "suppression",
        "opportunity",
        "contact",
        "email",
    }
    mina.workspace.act(operations.merging.merge, "contact", keeper, loser, {"title": LOSER})
    assert who_names(mina, keeper) == ours | theirs, "shown at once"
    boss.workspace.act(lambda work: work.patch("contact", loser, {"department": "Stores"}))
    boss.workspace.act(lambda work: work.create("activity", {"contact_id": loser, "kind": "note", "body": "Later"}))
    both_sync(mina, boss)
    for laptop in desks:
        assert who_names(laptop, loser) == {}
        assert {key: field for key, field in who_names(laptop, keeper).items() if key in ours | theirs} == ours | theirs
        assert len(who_names(laptop, keeper)) == len(ours | theirs) + 1, "and the note that was written meanwhile"
        now = row(laptop.workspace, "contact", keeper)
        assert (now["title"], now["department"]) == ("Buyer", "Stores"), "an edit of who is gone lands on the survivor"


def test_un_merging_parts_them_on_both_laptops(desks: tuple[Laptop, Laptop]) -> None:
    mina, boss = desks
    keeper, loser = people(mina)
    both_sync(mina, boss)
    theirs, ours = who_names(mina, loser), who_names(mina, keeper)
    mina.workspace.act(operations.merging.merge, "contact", keeper, loser, {"title": LOSER})
    both_sync(mina, boss)
    assert boss.workspace.act(lambda work: work.row("contact", loser)) is None
    mina.workspace.act(operations.merging.unmerge, loser)
    assert who_names(mina, loser) == theirs
    both_sync(mina, boss)
    for laptop in desks:
        assert (who_names(laptop, loser), who_names(laptop, keeper)) == (theirs, ours)
        assert row(laptop.workspace, "contact", keeper)["title"] == "Head of Engineering"
        assert row(laptop.workspace, "contact", loser)["title"] == "Buyer"


def test_undo_of_a_merge_that_was_sent_is_an_un_merge_for_all(desks: tuple[Laptop, Laptop]) -> None:
    mina, boss = desks
    keeper, loser = people(mina)
    both_sync(mina, boss)
    theirs = who_names(mina, loser)
    mina.workspace.act(operations.merging.merge, "contact", keeper, loser, {})
    both_sync(mina, boss)
    mina.workspace.undo()
    mina.workspace.redo()
    mina.workspace.undo()
    both_sync(mina, boss)
    assert who_names(mina, loser) == theirs == who_names(boss, loser)
