"""The rules both sides share: merging text, replaying operations, which values a field may hold, checksums."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ids import new_id
from app.sync_protocol.checksums import term
from app.sync_protocol.manifest import ENTITIES
from app.sync_protocol.replay import blank, replay, with_tags
from app.sync_protocol.text_merge import merge_text
from app.sync_protocol.units import same
from app.sync_protocol.values import InvalidValueError, check_unit, check_values

WORDS = st.lists(st.sampled_from(["gate", "back", "ring", "twice", "ask", "odile", "north", "dock"]), max_size=8)


@given(WORDS, WORDS)
def test_a_text_only_one_side_changed_is_taken_as_it_is(base, ours):
    base, ours = " ".join(base), " ".join(ours)
    assert merge_text(base, ours, base) == ours
    assert merge_text(base, base, ours) == ours
    assert merge_text(base, ours, ours) == ours


@given(WORDS, WORDS, WORDS)
def test_who_comes_first_makes_no_difference(base, ours, theirs):
    base, ours, theirs = " ".join(base), " ".join(ours), " ".join(theirs)
    assert merge_text(base, ours, theirs) == merge_text(base, theirs, ours)


@given(WORDS, st.integers(0, 8), st.integers(0, 8))
def test_words_put_in_at_two_places_are_both_there_or_a_person_is_asked(base, first, second):
    ours, theirs = list(base), list(base)
    ours.insert(first, "OURS")
    theirs.insert(second, "THEIRS")
    merged = merge_text(" ".join(base), " ".join(ours), " ".join(theirs))
    assert merged is None or ("OURS" in merged and "THEIRS" in merged)


def test_overlapping_changes_are_not_guessed():
    assert merge_text("Ring twice.", "Ring once.", "Ring thrice.") is None


@given(st.sets(st.sampled_from("abcdef")), st.sets(st.sampled_from("abcdef")), st.sets(st.sampled_from("abcdef")))
def test_tags_are_a_set(now, add, remove):
    after = with_tags(sorted(now), sorted(add), sorted(remove))
    assert after == sorted((now | add) - remove)
    assert with_tags(after, sorted(add - remove), sorted(remove)) == after


def test_replay_makes_changes_and_removes_and_leaves_an_absent_record_absent():
    lead = new_id()
    made = replay(None, {"op": "create", "e": "lead", "id": lead, "set": {"why_now": "one"}}, at=1, user="u")
    assert made is not None
    assert made | {"why_now": None} == blank("lead", lead, at=1, user="u")
    patched = replay(made, {"op": "patch", "e": "lead", "id": lead, "set": {"why_now": ["one", "two"]}}, at=2, user="v")
    assert patched is not None
    assert (patched["why_now"], patched["updated_at"], patched["updated_by"], patched["created_by"]) == (
        "two",
        2,
        "v",
        "u",
    )
    assert replay(patched, {"op": "delete", "e": "lead", "id": lead}, at=3, user="v") is None
    assert (
        replay(None, {"op": "patch", "e": "lead", "id": lead, "set": {"why_now": ["one", "two"]}}, at=4, user="v")
        is None
    )
    assert replay(None, {"op": "put", "e": "lead", "id": lead, "row": patched}, at=5, user="v") == patched


@pytest.mark.parametrize(
    ("entity", "unit", "value"),
    [
        ("lead", "nothing", "x"),
        ("lead", "custom", {}),
        ("lead", "stage_at", 1),  # part of a group, written with it
        ("lead", "stage", {"stage": "New", "colour": "red"}),
        ("lead", "stage", "New"),
        ("lead", "c:", "x"),
        ("lead", "c:a", 0.5),
        ("lead", "c:a", float("nan")),
        ("lead", "tags", "cold"),
        ("lead", "tags", [1]),
        ("lead", "inbound", 1),
        ("lead", "owner_id", "somebody"),
        ("lead", "why_now", "a\x00b"),
        ("lead", "why_now", "\ud800"),
        ("lead", "why_now", "x" * 65_537),
        ("lead", "arrived_at", 2**63),
        ("lead", "arrived_at", True),
        ("contact", "employed", {"joined": "1 May 2026"}),
    ],
)
def test_what_no_field_may_hold_is_refused_by_its_name(entity, unit, value):
    with pytest.raises(InvalidValueError):
        check_unit(ENTITIES[entity], unit, value)


def test_what_a_form_can_write_is_allowed():
    lead = ENTITIES["lead"]
    check_unit(lead, "stage", {"stage": "Nurture", "wake": "2026-12-01"})
    check_unit(lead, "c:plant", {"sites": [1, 2], "note": "naïve 東京"})
    check_unit(lead, "tags", [])
    check_unit(lead, "why_now", None)
    check_values(ENTITIES["contact"], {"name": "Ottoline", "joined": "2026-01-01", "tags": ["cold"]})


def test_nothing_typed_and_no_value_are_alike_but_no_and_nothing_are_not():
    assert same("", None)
    assert same({"a": "", "b": None}, None)
    assert same([], None)
    assert not same(False, None)
    assert not same(0, None)


def test_a_checksum_is_of_kind_record_and_version():
    row_id = "01a20d83-f045-7bef-bf84-6096cf0070d6"
    assert len({term("lead", row_id, 1), term("lead", row_id, 2), term("task", row_id, 1)}) == 3
    assert -(2**63) <= term("lead", row_id, 1) < 2**63
