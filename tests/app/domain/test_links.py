"""What may be opened from outside: lists that are there and links of known kinds, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.links import MOST, Opened, absolute, link_to, opened
from app.ids import new_id


def test_lists_and_links_are_told_from_everything_else(tmp_path: Path) -> None:
    path = tmp_path / "neue Leads.CSV"
    path.write_text("Name\n")
    lead = new_id()
    assert opened(absolute(["neue Leads.CSV"], tmp_path)) == Opened((path,))
    assert opened([path.as_uri()]) == Opened((path,))
    assert opened([link_to("lead", lead)]) == Opened(record=("lead", lead))
    assert link_to("user", lead) == ""


@pytest.mark.parametrize(
    "word",
    [
        "/etc/passwd", "leads.csv", "satchel:user/018f0000-0000-7000-8000-000000000000", "satchel:lead/1", "satchel:lead/../../x",
        "satchel:lead/018F0000-0000-7000-8000-000000000000", "https://x.example/a.csv", "file://x.example/nowhere.csv", "a\0.csv",
        "/" + "a" * 5000 + ".csv", "",
    ],
)  # fmt: skip
def test_the_rest_is_refused_in_words(word: str) -> None:
    found = opened([word])
    assert (found.lists, found.record) == ((), None)
    assert found.refused.endswith("Nothing was changed.")
    assert len(found.refused) < 200


def test_what_is_too_much_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("")
    found = opened([str(path)] * (MOST + 1))
    assert len(found.lists) == MOST
    assert "the rest was not opened" in found.refused
