"""An example of another program: what stands where in it, and which field of ours it looks like."""

from __future__ import annotations

import json

import pytest

from app.domain.payloads import FIELDS, MOST, Leaf, leaves, read_example, suggested
from app.errors import RefusedError
from app.sync_server import hooks_in


def test_paths_are_those_the_server_reads() -> None:
    sample = {
        "who": {"mails": [{"at": "a@b.example"}], "n": 7, "on": True, "no": None, "blank": " "},
        "a.b": "unnameable",
    }
    found = leaves(sample)
    assert found == [Leaf("who.mails.0.at", "a@b.example"), Leaf("who.n", "7")]
    assert [str(hooks_in.found(sample, leaf.path)) for leaf in found] == ["a@b.example", "7"]


def test_usual_names_are_recognised_each_for_one_field() -> None:
    sample = {
        "lead": {
            "First_Name": "Isaura",
            "last-name": "Thackwell",
            "workEmail": "i@q.example",
            "Mobile": "1",
            "company": {"name": "Q"},
        }
    }
    assert suggested(leaves(sample)) == {
        "first_name": "lead.First_Name",
        "last_name": "lead.last-name",
        "email": "lead.workEmail",
        "phone": "lead.Mobile",
        "company": "lead.company.name",
    }


def test_the_fields_are_those_of_the_server() -> None:
    assert tuple(FIELDS) == hooks_in.FIELDS


@pytest.mark.parametrize("typed", ["", "name=x", '"text"', "7", "[" * 5000])
def test_what_no_program_sends_is_refused(typed: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_example(typed)
    assert (refused.value.code, refused.value.field) == ("E-EXAMPLE", "sample")


def test_a_huge_example_ends() -> None:
    assert len(leaves(read_example(json.dumps({str(n): n for n in range(5000)})))) == MOST
