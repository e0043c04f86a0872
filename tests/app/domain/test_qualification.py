"""Criteria and frameworks as a manager's text: there and back, and every unreadable line named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.qualification import (
    CRITERIA,
    USUAL_DEFINITION,
    Criterion,
    Definition,
    definition_of,
    raw_of,
)
from app.domain.qualification_text import read_definition_text, write_definition
from app.errors import RefusedError

FOUR = "Sales-ready\n" + "\n".join(f"{one.name} ({one.key}): {one.asks}" for one in CRITERIA) + "\n\n"


def test_the_shipped_definition_goes_there_and_back() -> None:
    assert read_definition_text(write_definition(USUAL_DEFINITION)) == USUAL_DEFINITION
    assert definition_of(raw_of(USUAL_DEFINITION)) == USUAL_DEFINITION


def test_other_names_own_frameworks_and_the_usual_one() -> None:
    text = (
        FOUR.replace("Relevant pain (pain)", "What hurts (pain)")
        + "Ours *\nBudget: How much?\nBoard date (board): When?\n"
    )
    found = read_definition_text(text)
    assert [one.name for one in found.criteria] == ["Target company", "Right person", "What hurts", "Defined timing"]
    assert found.usual == "Ours"
    # A name that is known keeps the key of its answers, so text maps across.
    assert found.frameworks["Ours"] == (
        Criterion("budget", "Budget", "How much?"),
        Criterion("board", "Board date", "When?"),
    )
    assert found.framework("BANT") == "Ours"


names = (
    st.text(st.characters(categories=["L", "N"], max_codepoint=0x24F), min_size=1, max_size=20)
    .map(str.strip)
    .filter(bool)
)
fields = st.lists(st.tuples(st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True), names, names), min_size=1, max_size=12,
                  unique_by=lambda one: one[0]).map(lambda some: tuple(Criterion(f"x_{key}", *rest) for key, *rest in some))  # fmt: skip


@given(st.dictionaries(names.filter(lambda one: one != "Sales-ready"), fields, min_size=1, max_size=5))
def test_any_framework_goes_there_and_back(frameworks: dict[str, tuple[Criterion, ...]]) -> None:
    definition = Definition(CRITERIA, frameworks, next(iter(frameworks)))
    assert read_definition_text(write_definition(definition)) == definition
    assert definition_of(raw_of(definition)) == definition


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    for whole in (text, FOUR + text):
        try:
            found = read_definition_text(whole)
        except RefusedError as error:
            assert error.code == "E-CRITERIA"
        else:
            assert len(found.criteria) == 4


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Budget: How much?", "Line 1: “Budget: How much?” belongs to no framework"),
        (FOUR, "there is no framework"),
        (FOUR + "BANT\n", "“BANT” has no fields"),
        (FOUR + "BANT\nA (a): x\nA again (a): y\n", "Line 9: “a” stands there twice"),
        (FOUR + "BANT\nA (Ä!): x\n", "Line 8: “Ä!” is no key"),
        (FOUR + "BANT\nPain (pain): x\n", "“pain” is one of the four"),
        (FOUR.replace("(company)", "(firm)") + "BANT\nA: x\n", "Sales-ready has these four"),
        (FOUR + "BANT\n" + "\n".join(f"F{n}: x" for n in range(13)), "Line 20: it is too long, or there are too many"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, said: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_definition_text(text)
    assert said in refused.value.happened


@pytest.mark.parametrize("raw", [None, 7, {}, {"criteria": [], "frameworks": [], "usual": ""}, {"criteria": [["a"]]}])
def test_a_setting_nobody_wrote_here_is_not_trusted(raw: object) -> None:
    assert definition_of(raw) == USUAL_DEFINITION
