"""Defined fields between laptops: a manager defines, everybody sees and fills, a rep defines nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app import operations, queries
from app.domain.custom_fields import FieldKind
from app.errors import RefusedError
from app.operations import custom_fields
from app.queries.lead_card import lead_card_of
from tests.support.builders import a_lead
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World, sqlite_url


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Laptop, Laptop]]:
    """A rep's laptop and a manager's."""
    folder = tmp_path_factory.mktemp("fields")
    world = World(sqlite_url(folder))
    made = []
    for name, role in (("mina", "rep"), ("boss", "manager")):
        person = world.admin.invite(world.ws, f"{name}@satchel.example", role=role, team="North", name=name.title())
        made.append(Laptop(world, folder / name, person["user_id"], role))
        made[-1].sync()
    yield made[0], made[1]
    for one in made:
        one.close()
    world.close()


def test_a_manager_defines_and_a_rep_sees_and_fills(desks: tuple[Laptop, Laptop]) -> None:
    mina, boss = desks
    plan = boss.workspace.act(custom_fields.define, "lead", "Plan", FieldKind.CHOICE, ("Basic", "Pro"))
    assert boss.sync().refused == 0
    mina.sync()
    field = next(one for one in mina.workspace.ask(queries.custom_fields.fields) if one.id == plan)
    assert (field.id, field.name, field.options) == (plan, "Plan", ("Basic", "Pro"))
    for act, *args in (
        (custom_fields.define, "lead", "Mine", FieldKind.TEXT),
        (custom_fields.change, plan, "Mine", FieldKind.TEXT),
        (custom_fields.move, plan, 1),
    ):
        with pytest.raises(RefusedError, match="Only a manager can"):
            mina.workspace.act(act, *args)
    assert mina.workspace.ask(queries.custom_fields.fields_page, mina.workspace.user).why_not
    lead = a_lead(mina.workspace)
    mina.workspace.act(operations.contacts.set_field, lead, "Plan", "pro", region="GB")
    assert mina.sync().refused == 0
    boss.workspace.act(custom_fields.change, plan, "Tariff", FieldKind.CHOICE, ("Basic", "Pro"))
    boss.sync()
    card = boss.workspace.ask(lead_card_of, lead, now=0)
    assert [(one.name, card.lead["custom"][one.key]) for one in card.fields if one.id == plan] == [("Tariff", "Pro")]
    mina.sync()
    assert "Tariff" in [one.name for one in mina.workspace.ask(queries.custom_fields.fields)]


def test_two_fields_of_one_lead_filled_on_two_laptops_both_stay(desks: tuple[Laptop, Laptop]) -> None:
    mina, boss = desks
    for name in ("Shift", "Seats"):
        boss.workspace.act(custom_fields.define, "lead", name, FieldKind.TEXT)
    boss.sync()
    mina.sync()
    lead = a_lead(mina.workspace, name="Ada Byron", email="", phone="")
    mina.sync()
    boss.sync()
    mina.workspace.act(operations.contacts.set_field, lead, "Shift", "Two", region="GB")
    boss.workspace.act(operations.contacts.set_field, lead, "Seats", "50", region="GB")
    for one in (mina, boss, mina):
        assert one.sync().refused == 0
    for one in (mina, boss):
        assert one.workspace.ask(lead_card_of, lead, now=0).lead["custom"] == {"Shift": "Two", "Seats": "50"}
