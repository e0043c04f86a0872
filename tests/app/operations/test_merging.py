"""Two records become one and two again: nothing that hangs on either is lost, and everything is where it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import operations, queries
from app import workspace as workspaces
from app.changes import Source
from app.domain.merge_choices import BOTH, KEEPER, LOSER
from app.errors import RefusedError
from app.paths import Profile
from app.store.tables.local import bin_item, kept_apart, merged
from app.store.tables.synced import RECORDS
from app.store.unit_of_work import UnitOfWork
from app.sync_client import erasing
from app.sync_protocol.manifest import naming
from app.workspace import Workspace
from tests.support.builders import a_lead, row
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy

STAMPS = {"updated_at", "updated_by"}
Snapshot = dict[tuple[str, str], dict[str, Any]]
KEPT = {"contact": {"name": "Ingrith Solano", "title": "Fleet Engineer", "note": "Winch", "tags": ["marine"]},
        "account": {"name": "Brackwater Marine", "town": "Grimsby", "domains": ["brackwater.example"]}}  # fmt: skip
GONE = {"contact": {"name": "Ingrid Solano", "title": "Marine Engineer", "note": "Boats", "tags": ["dairy"], "language": "nb",
                    "custom": {"boat": "Elsa"}},
        "account": {"name": "Brackwater Marine Supply", "town": "Hull", "domains": ["marine.example"], "tier": "A"}}  # fmt: skip

NEEDED = {"email": {"value": "a@b.example"}, "number": {"value": "0113 496 0001"}, "lead": {"stage": "New"}}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One workspace for all: each test makes its own two."""
    made = empty_copy(tmp_path_factory.mktemp("merging") / "w", FakeClock())
    yield made
    made.close()


def snapshot(workspace: Workspace) -> Snapshot:
    """Every synced record without the stamps of who wrote it last."""

    def read(connection: Any) -> Snapshot:
        return {
            (name, one["id"]): {
                key: value or None if key == "custom" else value for key, value in one.items() if key not in STAMPS
            }
            for name, table in RECORDS.items()
            for one in connection.execute(table.select()).mappings()
        }

    return workspace.ask(read)


def two(workspace: Workspace, entity: str = "contact", *, kinds: tuple[str, ...] = ()) -> tuple[str, str]:
    """Two with one record of every kind (or of `kinds`) that can name such a record, on each."""

    def make(work: UnitOfWork) -> tuple[str, str]:
        keeper, loser = work.create(entity, KEPT[entity]), work.create(entity, GONE[entity])
        for kind, field in naming(entity):
            for holder in (keeper, loser) if not kinds or kind in kinds else ():
                work.create(kind, {field: holder, **NEEDED.get(kind, {})})
        return keeper, loser

    return workspace.act(make)


def names(workspace: Workspace, entity: str, row_id: str) -> int:
    """How many records name it."""
    there = snapshot(workspace)
    return sum(
        values[field] == row_id for kind, field in naming(entity) for (name, _), values in there.items() if name == kind
    )


@pytest.mark.parametrize("entity", ["contact", "account"])
def test_whatever_named_the_one_that_goes_names_the_survivor_and_comes_back(desk: Workspace, entity: str) -> None:
    keeper, loser = two(desk, entity)
    before, hung = snapshot(desk), names(desk, entity, loser)
    assert hung == len(naming(entity)) >= 15
    desk.act(operations.merging.merge, entity, keeper, loser, {})
    assert desk.act(lambda work: work.row(entity, loser)) is None
    assert names(desk, entity, loser) == 0
    assert names(desk, entity, keeper) == 2 * hung
    assert len(snapshot(desk)) == len(before) - 1
    assert desk.act(operations.merging.unmerge, loser) == keeper
    assert snapshot(desk) == before


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    entity=st.sampled_from(["contact", "account"]),
    choices=st.dictionaries(st.sampled_from(["names", "name", "title", "note", "tags", "town", "address", "tier", "c:boat"]),
                            st.sampled_from([KEEPER, LOSER, BOTH])),
    take_back=st.sampled_from(["unmerge", "undo", "undo, redo, undo"]),
)  # fmt: skip
def test_a_merge_of_any_choice_is_taken_back_whole(
    desk: Workspace, entity: str, choices: dict[str, str], take_back: str
) -> None:
    known = {
        "contact": {"names", "title", "note", "tags", "address", "c:boat"},
        "account": {"name", "tags", "address", "tier"},
    }
    choices = {unit: choice for unit, choice in choices.items() if unit in known[entity]}
    choices = {
        unit: KEEPER if choice == BOTH and unit not in ("note", "tags") else choice for unit, choice in choices.items()
    }
    keeper, loser = two(desk, entity, kinds=("number", "activity"))
    before = snapshot(desk)
    desk.act(operations.merging.merge, entity, keeper, loser, choices)
    merged = snapshot(desk)
    assert merged != before
    if take_back == "unmerge":
        desk.act(operations.merging.unmerge, loser)
    else:
        desk.undo()
    if take_back.endswith("redo, undo"):
        assert snapshot(desk) == before
        desk.redo()
        assert snapshot(desk) == merged
        desk.undo()
    assert snapshot(desk) == before


def test_fields_are_as_chosen_and_what_nobody_chose_is_the_fuller_one(desk: Workspace) -> None:
    keeper, loser = two(desk)
    desk.act(operations.merging.merge, "contact", keeper, loser, {"title": LOSER})
    now = row(desk, "contact", keeper)
    assert (now["name"], now["title"], now["language"]) == ("Ingrith Solano", "Marine Engineer", "nb")
    assert (now["tags"], now["note"], now["custom"]) == (["dairy", "marine"], "Winch\nBoats", {"boat": "Elsa"})


def test_after_a_restart_and_an_emptied_bin_two_are_two_again_and_what_came_since_stays(
    tmp_path: Any, clock: FakeClock
) -> None:
    workspace = empty_copy(tmp_path / "w", clock)
    keeper, loser = two(workspace)
    before = snapshot(workspace)
    workspace.act(operations.merging.merge, "contact", keeper, loser, {"title": LOSER})
    workspace.close()
    workspace = workspaces.open_workspace(Profile(tmp_path / "w"), clock=clock)
    workspace.act(lambda work: work.connection.execute(bin_item.delete()))
    later = workspace.act(lambda work: work.create("number", {"contact_id": keeper, "value": "0113 496 0000"}))
    workspace.act(lambda work: work.patch("contact", keeper, {"department": "Stores", "title": "Head of Fleet"}))
    assert [mark.name for mark in workspace.ask(queries.duplicates.merged_into, keeper)] == ["Ingrid Solano"]
    workspace.act(operations.merging.unmerge, loser)
    now = snapshot(workspace)
    assert now["number", later]["contact_id"] == keeper
    assert now["contact", keeper] == {**before["contact", keeper], "department": "Stores", "title": "Head of Fleet"}
    assert {name: now["contact", loser][name] for name in GONE["contact"]} == GONE["contact"]
    assert {key: values for key, values in now.items() if key[0] != "contact"} == {
        **{key: values for key, values in before.items() if key[0] != "contact"}, ("number", later): now["number", later]}  # fmt: skip
    workspace.act(lambda work: work.delete("contact", loser))
    assert workspace.ask(queries.duplicates.merged_into, keeper) == [], "deleting one of two later is no merge"
    workspace.close()


def test_who_was_referred_by_the_one_they_are_is_referred_by_nobody(desk: Workspace) -> None:
    keeper, loser = two(desk)
    desk.act(lambda work: work.patch("contact", keeper, {"referred_by_id": loser}))
    before = snapshot(desk)
    desk.act(operations.merging.merge, "contact", keeper, loser, {})
    assert row(desk, "contact", keeper)["referred_by_id"] is None
    desk.act(operations.merging.unmerge, loser)
    assert snapshot(desk) == before


def test_three_that_are_one_come_apart_last_first(desk: Workspace) -> None:
    (first, second), (third, _) = two(desk), two(desk)
    before = snapshot(desk)
    desk.act(operations.merging.merge, "contact", first, second, {})
    desk.act(operations.merging.merge, "contact", third, first, {})
    with pytest.raises(RefusedError) as refused:
        desk.act(operations.merging.unmerge, second)
    assert refused.value.code == "E-MERGED-AGAIN"
    desk.act(operations.merging.unmerge, first)
    desk.act(operations.merging.unmerge, second)
    assert snapshot(desk) == before
    with pytest.raises(RefusedError) as refused:
        desk.act(operations.merging.unmerge, second)
    assert refused.value.code == "E-NOT-MERGED"


@pytest.mark.parametrize("wrong", ["itself", "kind", "choice", "gone"])
def test_what_cannot_be_merged_changes_nothing(desk: Workspace, wrong: str) -> None:
    keeper, loser = two(desk)
    before = snapshot(desk)
    args = {
        "itself": ("contact", keeper, keeper, {}), "kind": ("lead", keeper, loser, {}),
        "choice": ("contact", keeper, loser, {"title": "neither"}), "gone": ("contact", keeper, "nobody", {}),
    }  # fmt: skip
    with pytest.raises(RefusedError) as refused:
        desk.act(operations.merging.merge, *args[wrong])
    assert refused.value.code == ("E-NOT-FOUND" if wrong == "gone" else "E-MERGE")
    assert snapshot(desk) == before


def test_many_are_merged_with_one_undo(desk: Workspace) -> None:
    (first, second), (third, fourth) = two(desk), two(desk, "account")
    before = snapshot(desk)
    pairs = [("contact", first, second), ("account", third, fourth), ("contact", first, second)]
    assert desk.act(operations.merging.merge_many, pairs) == 2
    assert desk.undo() == "2 merged"
    assert snapshot(desk) == before


def test_erasing_either_of_two_leaves_nothing_of_the_merge(workspace: Workspace) -> None:
    (keeper, loser), (third, fourth) = two(workspace, kinds=("number",)), two(workspace, kinds=("number",))
    workspace.act(operations.merging.merge, "contact", keeper, loser, {})
    workspace.act(operations.merging.keep_both, keeper, third)
    workspace.act(operations.merging.merge, "contact", third, fourth, {})
    workspace.act_as(Source.SYNC, erasing.purge, {("contact", keeper)})

    def left(connection: Any) -> list[list[Any]]:
        return [list(connection.execute(table.select()).all()) for table in (merged, kept_apart)]

    rows, apart = workspace.ask(left)
    assert [row.loser for row in rows] == [fourth]
    assert apart == []


def test_a_pair_is_offered_until_it_is_merged_or_kept_apart(workspace: Workspace) -> None:
    one = a_lead(workspace, email="i.thackwell@quillfen.example", phone="01632 960772")
    a_lead(workspace, name="I. Thackwell", company="", email="", phone="+44 1632 960772")
    a_lead(workspace, name="Lorcan Breen", company="Elsewhere", email="l@elsewhere.example", phone="01632 960001")
    pairs = workspace.ask(queries.duplicates.pairs)
    assert [(pair.entity, pair.name) for pair in pairs] == [("contact", "Isaura Thackwell")]
    pair = pairs[0]
    assert "same number, written differently" in pair.reasons
    assert pair.keeper == row(workspace, "lead", one)["contact_id"]
    workspace.act(operations.merging.keep_both, pair.keeper, pair.loser)
    assert workspace.ask(queries.duplicates.pairs) == []
    workspace.act(operations.merging.ask_again, pair.loser, pair.keeper)
    assert workspace.ask(queries.duplicates.pairs) == pairs
    case = workspace.ask(queries.merge_cases.case_of, pair)
    assert [(clash.name, clash.left.words, clash.right.words, clash.suggested) for clash in case.clashes][:2] == [
        ("Name", "Isaura Thackwell", "I. Thackwell", "left"), ("Title", "Head of Engineering", "Head of Engineering", "left"),
    ][: len(case.clashes)] or case.clashes  # fmt: skip
    workspace.act(operations.merging.merge, pair.entity, pair.keeper, pair.loser, {})
    assert workspace.ask(queries.duplicates.pairs) == []


def test_who_is_typed_is_known_by_address_number_or_name(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    for at in range(6):
        a_lead(
            workspace,
            name=f"Lorcan Breen{at}",
            company=f"Elsewhere {at}",
            email=f"l{at}@e.example",
            phone=f"01632 96000{at}",
        )
    contact = row(workspace, "lead", lead)["contact_id"]

    def known(name: str, **more: str) -> list[str]:
        return [one.id for one in workspace.ask(queries.duplicates.known_people, name, **more)]

    assert known("I. Thackwell", phone="01632 960 772") == [contact]
    assert known("", email="i.thackwell@quillfen.example") == [contact]
    assert known("Isaura Thackwell", company="Quillfen") == [contact]
    assert known("Isaura Breen") == []
    assert known("Somebody Else", phone="01632 960555") == []
