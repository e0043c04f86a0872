"""Colleagues as a manager keeps them, and the page that shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app import operations, queries
from app.changes import Source
from app.domain.people import PersonPlan, read_limit
from app.errors import RefusedError
from app.store import outbox
from app.workspace import Workspace
from tests.support.builders import row
from tests.support.cadences import rows


def add(workspace: Workspace, name: str, role: str = "SDR", **more: Any) -> str:
    return workspace.act(operations.people.add_person, PersonPlan(name, role, **more))


def join(workspace: Workspace, role: str) -> None:
    def make(work: Any) -> None:
        outbox.set_state(work.connection, "client", "c")
        work.patch("user", work.user, {"role": role})

    workspace.act_as(Source.SYNC, make)


def page(workspace: Workspace) -> queries.people_page.PeoplePage:
    now = round(workspace.clock.now().timestamp() * 1000)
    return workspace.ask(queries.people_page.people_page, workspace.user, now)


def member(workspace: Workspace, person_id: str) -> queries.people_page.Member:
    found = page(workspace).named(person_id)
    assert found is not None
    return found


def pairings(workspace: Workspace) -> list[tuple[Any, ...]]:
    return [(one["sdr_id"], one["ae_id"], one["deputy_id"]) for one in rows(workspace, "pairing")]


def test_a_colleague_is_added_with_a_pairing_in_one_step_that_is_undone(workspace: Workspace) -> None:
    caspar, ruth = add(workspace, "Caspar Lindholt", "AE"), add(workspace, "Ruth Sandiford", "AE")
    tesni = add(workspace, " Tesni  Vaughn ", "Field SDR", territory="North", ae_id=caspar, deputy_id=ruth)
    found = member(workspace, tesni)
    assert (found.name, found.role, found.territory) == ("Tesni Vaughn", "Field SDR", "North")
    assert (found.pairs, found.deputies) == (("Caspar Lindholt",), ("Ruth Sandiford",))
    assert member(workspace, caspar).pairs == ("Tesni Vaughn",)
    workspace.undo()
    assert page(workspace).named(tesni) is None
    assert not pairings(workspace)


def test_an_aes_deputy_stands_in_all_their_pairs(workspace: Workspace) -> None:
    caspar, ruth = add(workspace, "Caspar", "AE"), add(workspace, "Ruth", "AE")
    sdrs = [add(workspace, name, ae_id=caspar) for name in ("Ben", "Cara")]
    workspace.act(operations.people.save_person, caspar, PersonPlan("Caspar", "AE", deputy_id=ruth))
    assert sorted(pairings(workspace)) == sorted((one, caspar, ruth) for one in sdrs)
    workspace.undo()
    assert {deputy for _, _, deputy in pairings(workspace)} == {None}


def test_another_role_ends_the_pairs_it_cannot_have(workspace: Workspace) -> None:
    caspar = add(workspace, "Caspar", "AE")
    ben = add(workspace, "Ben", ae_id=caspar)
    workspace.act(operations.people.save_person, ben, PersonPlan("Ben", "Manager"))
    assert not pairings(workspace)
    workspace.undo()
    workspace.act(operations.people.save_person, caspar, PersonPlan("Caspar", "SDR"))
    assert not pairings(workspace), "nobody hands over to an SDR"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": "  "}, "A colleague needs a name."),
        ({"role": "Boss"}, "The role is one of"),
        ({"ae_id": "ben"}, "Only an AE takes"),
        ({"deputy_id": "caspar"}, "A deputy answers in the AE's place."),
        ({"ae_id": "caspar", "deputy_id": "caspar"}, "Nobody is their own deputy."),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    workspace: Workspace, change: dict[str, str], words: str
) -> None:
    ids = {"caspar": add(workspace, "Caspar", "AE"), "ben": add(workspace, "Ben")}
    plan = replace(PersonPlan("Ben"), **{key: ids.get(value, value) for key, value in change.items()})
    with pytest.raises(RefusedError, match=words):
        workspace.act(operations.people.save_person, ids["ben"], plan)
    assert row(workspace, "user", ids["ben"])["name"] == "Ben"
    assert not pairings(workspace)


@pytest.mark.parametrize("words", ["0", "-1", "10000", "²", "many"])
def test_a_limit_is_a_number_of_leads(words: str) -> None:
    with pytest.raises(RefusedError, match="A limit is a number"):
        read_limit(words)


def test_a_rep_changes_nothing_once_there_is_a_server(workspace: Workspace) -> None:
    ben = add(workspace, "Ben")
    join(workspace, "rep")
    with pytest.raises(RefusedError, match="Only a manager can"):
        workspace.act(operations.people.save_person, ben, PersonPlan("Benedict"))
    assert page(workspace).why_not
    assert workspace.ask(queries.people.is_shown, workspace.user)[:2] == (False, False)


def test_with_a_server_nobody_is_added_by_name_and_a_role_that_gives_other_rights_is_refused(
    workspace: Workspace,
) -> None:
    ben = add(workspace, "Ben")
    join(workspace, "manager")
    with pytest.raises(RefusedError, match="comes in by invitation"):
        add(workspace, "Cara")
    with pytest.raises(RefusedError, match="rights on the server"):
        workspace.act(operations.people.save_person, ben, PersonPlan("Ben", "Manager"))
    workspace.act(operations.people.save_person, ben, PersonPlan("Ben", "Field SDR"))
    assert row(workspace, "user", ben)["role"] == "Field SDR"


def test_the_page_counts_what_hangs_on_each(practice: Workspace) -> None:
    found = {one.name.split(" ")[0]: one for one in page(practice).people}
    assert found["Mina"].pairs == ("Caspar Lindholt",)
    assert found["Mina"].leads > 0
    assert found["Caspar"].handoffs > 0
    assert found["Mina"].capacity == 120
    assert [one.kind for one in page(practice).people] == ["rep"] * 6 + ["ae"] * 2 + ["manager"]


def test_who_is_away_and_who_covers_is_told_from_a_fortnight_before(workspace: Workspace) -> None:
    ben, cara, dan = (add(workspace, name) for name in ("Ben", "Cara", "Dan"))

    def leave(work: Any) -> None:
        for user_id, first, last in (
            (ben, "2026-11-12", "2026-11-12"), (cara, "2026-11-26", "2026-12-01"), (dan, "2026-11-27", "2026-12-01"),
            (dan, "2026-11-01", "2026-11-11"),
        ):  # fmt: skip
            work.create("absence", {"user_id": user_id, "first_day": first, "last_day": last, "cover_id": work.user})

    workspace.act(leave)
    assert [one.name for one in page(workspace).absences] == ["Ben", "Cara"]
    assert [one.name for one in member(workspace, workspace.user).covers] == ["Ben", "Cara"]
    assert member(workspace, dan).away is None
