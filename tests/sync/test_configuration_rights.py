"""Who may set up what: the team's configuration is the managers', one's own views and drafts are one's own (decisions 3)."""

from __future__ import annotations

import pytest

from app.ids import new_id
from app.sync_protocol.manifest import LIBRARY, PEOPLE
from tests.support.sync_world import World, create, patch

# What each role may do with a record that somebody else made: create, patch, delete.
YES, NO = "applied", "FORBIDDEN"
ALL, NONE = (YES, YES, YES), (NO, NO, NO)
ADD, SET = (YES, NO, NO), (NO, YES, NO)
TABLE = {
    # entity           rep   ae    manager  admin
    "event":          (ADD,  ADD,  ALL,     ALL),
    "sequence":       (NONE, NONE, ALL,     ALL),
    "step":           (NONE, NONE, ALL,     ALL),
    "track":          (NONE, NONE, ALL,     ALL),
    "objection":      (NONE, NONE, ALL,     ALL),
    "template":       (NONE, NONE, ALL,     ALL),
    "reason":         (NONE, NONE, ALL,     ALL),
    "saved_view":     (ADD,  ADD,  ALL,     ALL),
    "custom_field":   (NONE, NONE, ALL,     ALL),
    "tag":            (ADD,  ADD,  ALL,     ALL),
    "score_rule":     (NONE, NONE, ALL,     ALL),
    "routing_rule":   (NONE, NONE, ALL,     ALL),
    "trigger":        (NONE, NONE, ALL,     ALL),
    "import_batch":   (ADD,  ADD,  ADD,     ADD),
    "suppression":    (ADD,  ADD,  ALL,     ALL),
    "directory":      (NONE, NONE, NONE,    NONE),
    "user":           (NONE, NONE, SET,     ALL),
    "team":           (NONE, NONE, SET,     ALL),
    "territory":      (NONE, NONE, ALL,     ALL),
    "pairing":        (NONE, NONE, ALL,     ALL),
    "absence":        (NONE, NONE, ALL,     ALL),
    "busy":           (ADD,  ADD,  ALL,     ALL),
    "quota":          (NONE, NONE, ALL,     ALL),
    "calendar":       (NONE, NONE, ALL,     ALL),
    "setting":        (NONE, NONE, (YES, YES, NO), ALL),
}  # fmt: skip
ROLES = ("rep", "ae", "manager", "admin")
UNIT = {"suppression": "reason", "import_batch": "file", "reason": "text", "objection": "says", "step": "text",
        "score_rule": "words", "pairing": "territory", "absence": "reason", "busy": "note", "quota": "measure"}  # fmt: skip


def values_of(entity: str, word: str, sequence: str = "") -> dict:
    given = {UNIT.get(entity, "name"): word}
    if entity == "step":
        given["sequence_id"] = sequence
    if entity == "saved_view":
        given["shared"] = True
    return given


@pytest.fixture
def made(world: World):
    """One record of each kind, made by an administrator, whom none of those asked is."""
    world.person("boss", "manager")
    chief = world.person("chief", "admin", None)
    ids = {entity: new_id() for entity in TABLE if entity != "directory"}
    for entity, row_id in ids.items():
        result = chief.do(create(entity, row_id, **values_of(entity, "a", ids.get("sequence", ""))))
        assert result["status"] == "applied", (entity, result)
    return ids


def test_every_shared_kind_has_its_row():
    assert {one.name for one in (*LIBRARY, *PEOPLE)} == TABLE.keys()


def test_the_team_s_configuration_is_set_up_by_managers(world: World, made):
    for place, role in enumerate(ROLES):
        person = world.person(f"one-{role}", role)
        for entity, row in TABLE.items():
            target = made.get(entity) or new_id()
            sequence = made["sequence"]
            unit = UNIT.get(entity, "name")
            found = []
            for op in (
                create(entity, new_id(), **values_of(entity, "b", sequence)),
                patch(entity, target, **{unit: ("a", "b")}),
                {"op": "delete", "e": entity, "id": target},
            ):
                result = person.do(op)
                found.append(result.get("code") or result["status"])
                if result["status"] == "applied" and op["op"] != "create":
                    undone = patch(entity, target, **{unit: ("b", "a")})
                    back = {"op": "restore", "e": entity, "id": target} if op["op"] == "delete" else undone
                    assert person.do(back)["status"] == "applied"
            if entity == "directory":
                found = [NO if one == "NOT_FOUND" else one for one in found]
            assert tuple(found) == row[place], (entity, role)


def test_counts_of_a_card_are_nobody_s_but_the_server_s_job(world: World, made):
    mina = world.person("mina")
    counted = {"op": "inc", "e": "objection", "id": made["objection"], "f": "calls", "by": 1}
    assert mina.do(counted)["code"] == "FORBIDDEN"


def test_a_view_is_its_author_s_until_it_is_shared(world: World):
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    view = new_id()
    assert mina.do(create("saved_view", view, name="Mine", owner_id=mina.user_id))["status"] == "applied"
    assert ("saved_view", view) not in boss.sees()
    assert boss.do(patch("saved_view", view, name=("Mine", "x")))["code"] == "FORBIDDEN"
    assert mina.do(patch("saved_view", view, shared=(None, True)))["status"] == "applied"
    assert ben.sees()["saved_view", view]["_scope"] == "ws"
    assert ben.do(patch("saved_view", view, name=("Mine", "x")))["code"] == "FORBIDDEN"
    assert mina.do(patch("saved_view", view, shared=(True, False)))["status"] == "applied"
    assert ("saved_view", view) not in ben.sees()


def test_a_rep_drafts_and_a_manager_publishes(world: World):
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    track, sequence, step = new_id(), new_id(), new_id()
    assert mina.do(create("track", new_id(), name="Cold", state="published"))["code"] == "FORBIDDEN"
    assert mina.do(create("track", track, name="Cold", state="draft"))["status"] == "applied"
    assert mina.do(create("sequence", sequence, name="Eight", state="draft"))["status"] == "applied"
    assert mina.do(create("step", step, sequence_id=sequence, day=1))["status"] == "applied"
    assert mina.do(patch("track", track, name=("Cold", "Cold chain")))["status"] == "applied"
    assert not {("track", track), ("sequence", sequence), ("step", step)} & ben.sees().keys()
    assert mina.do(patch("track", track, state=("draft", "published")))["code"] == "FORBIDDEN"
    own = new_id()
    assert boss.do(create("sequence", own, name="Ten", state="draft"))["status"] == "applied"
    assert boss.do(create("step", step := new_id(), sequence_id=own, day=1))["status"] == "applied"
    assert boss.do(patch("sequence", own, state=("draft", "active")))["status"] == "applied"
    assert {("sequence", own), ("step", step)} <= ben.sees().keys()
