"""How many of those who stand twice in lists of others are found, and how many are taken for one who are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.twice import febrl, judged, people_1000, sites

TAKEN, RECALL, REVIEWED = 0.999, 0.95, 0.5


@pytest.mark.parametrize("name", ["febrl 3", "people-1000"])
def test_who_stands_twice_is_found_and_nobody_else_is_merged_unasked(data: Path, name: str) -> None:
    found = judged(*(febrl(data, 3) if name == "febrl 3" else people_1000(data)))
    print(f"{name}: {found}")
    assert found.certain > 500
    assert found.certain_right >= TAKEN
    assert found.recall >= RECALL
    assert found.right >= REVIEWED


def test_a_list_the_matcher_was_not_measured_by_fares_alike(data: Path) -> None:
    found = judged(*febrl(data, 1))
    print(f"febrl 1: {found}")
    assert (found.certain_right >= TAKEN, found.recall >= RECALL, found.right >= REVIEWED) == (True, True, True)


def test_sites_written_nine_ways_are_mostly_found(data: Path) -> None:
    """Better than the exact rules of the list's own yardstick, which find 77 of 100 by the last digits of a number."""
    found = judged(*sites(data), company=True)
    print(f"sites: {found}")
    assert found.recall > 0.77
    assert found.certain_right > 0.95
