"""Lists that ask for fields a team defined: what each test finds, and that a saved view reads as its sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app import operations, queries
from app.domain.custom_fields import CustomField, FieldKind, say_test
from app.operations import contacts, custom_fields
from app.queries.lead_rows import LeadFilter, rows_by_id
from app.queries.views import filter_of, raw_of
from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy

ODD = "$.\"x\", 'y'] OR 1"
VALUES = {
    "Ada": {"Plan": "Pro", "Seats": "50", "Renewal": "1 dec 2026", "On site": "yes", ODD: "a"},
    "Bob": {"Plan": "Basic", "Seats": "9", "Renewal": "2 dec 2026", "On site": "no"},
    "Cy": {"Seats": "-12.5", "Renewal": "30 nov 2026"},
    "Di": {},
}


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Four leads with fields on the lead, the person and the company."""
    folder: Path = tmp_path_factory.mktemp("own")
    made = empty_copy(folder / "w", FakeClock())
    for on, name, kind, options in (
        ("account", "Plan", FieldKind.CHOICE, ("Basic", "Pro")), ("lead", "Seats", FieldKind.NUMBER, ()),
        ("contact", "Renewal", FieldKind.DATE, ()), ("lead", "On site", FieldKind.YES_NO, ()), ("lead", ODD, FieldKind.TEXT, ()),
    ):  # fmt: skip
        made.act(custom_fields.define, on, name, kind, options)
    for name, values in VALUES.items():
        lead = a_lead(made, name=name, company=f"{name} Ltd", email="", phone="")
        for field, value in values.items():
            made.act(contacts.set_field, lead, field, value, region="GB")
    stray = a_lead(made, name="Eve", company="Eve Ltd", email="", phone="")
    made.act(lambda work: work.patch("lead", stray, {"custom": {"Seats": "about 90"}}))
    yield made
    made.close()


def fields(workspace: Workspace) -> dict[str, CustomField]:
    return {one.name: one for one in workspace.ask(queries.custom_fields.fields)}


def names(workspace: Workspace, *tests: tuple[str, str, str], **more: str) -> str:
    own = fields(workspace)
    wanted = LeadFilter(
        own=tuple((own[name].entity, own[name].key, test, value) for name, test, value in tests), **more
    )
    page = workspace.ask(queries.lead_rows.lead_rows, wanted, sort="name")
    assert workspace.ask(queries.lead_rows.count, wanted) == len(page.rows)
    return " ".join(row.name for row in page.rows)


@pytest.mark.parametrize(
    ("test", "found"),
    [
        (("Plan", "is", "Pro"), "Ada"),
        (("Plan", "known", ""), "Ada Bob"),
        (("Plan", "unknown", ""), "Cy Di Eve"),
        (("Seats", "least", "50"), "Ada"),
        (("Seats", "least", "9"), "Ada Bob"),
        (("Seats", "most", "9"), "Bob Cy"),
        (("Seats", "is", "-12.5"), "Cy"),
        (("Renewal", "before", "2026-12-01"), "Cy"),
        (("Renewal", "after", "2026-12-01"), "Bob"),
        (("Renewal", "is", "2026-12-01"), "Ada"),
        (("On site", "is", "Yes"), "Ada"),
        (("On site", "is", "No"), "Bob"),
        ((ODD, "is", "A"), "Ada"),
        ((ODD, "unknown", ""), "Bob Cy Di Eve"),
    ],
)
def test_each_test_finds_those_and_no_others(team: Workspace, test: tuple[str, str, str], found: str) -> None:
    assert names(team, test) == found


def test_tests_narrow_each_other(team: Workspace) -> None:
    assert names(team, ("Plan", "known", ""), ("Seats", "most", "10")) == "Bob"
    assert names(team, ("Seats", "least", "0"), stage="Connected") == ""


def test_a_changed_row_is_judged_by_its_own_fields_too(team: Workspace) -> None:
    rows = team.ask(queries.lead_rows.lead_rows, LeadFilter(), sort="name").rows
    own = fields(team)["Plan"]
    wanted = LeadFilter(own=((own.entity, own.key, "is", "Pro"),))
    assert [row.name for row in team.ask(rows_by_id, [row.id for row in rows], wanted)] == ["Ada"]


def test_a_saved_view_keeps_its_tests_and_reads_them_as_a_sentence(team: Workspace) -> None:
    own = fields(team)
    tests = tuple(
        (own[name].entity, own[name].key, test, value)
        for name, test, value in (("Plan", "is", "Pro"), ("Renewal", "before", "2026-12-01"), ("Seats", "least", "1250"),
                                  ("Seats", "unknown", ""))
    )  # fmt: skip
    wanted = LeadFilter(source="Web", own=tests)
    assert filter_of(json.loads(json.dumps(raw_of(wanted)))) == wanted
    assert [say_test(tuple(own.values()), one) for one in tests] == [
        "Plan is Pro", "Renewal before 1 Dec 2026", "Seats at least 1,250", "Seats not known",
    ]  # fmt: skip
    view = team.act(
        operations.views.save_view, "Renewals", place="leads", filters=raw_of(replace(wanted, source="")), sort="name"
    )
    [saved] = team.ask(queries.views.saved_views, user_id=team.user, now=0, midnight=0)
    assert (saved.id, saved.filter.own, saved.count) == (view, tests, 0)


def test_what_another_version_asks_is_left_out() -> None:
    raw = {
        "own": [
            ["lead", "Plan", "sounds like", "x"],
            ["lead", "Plan"],
            7,
            ["deal", "Plan", "is", "x"],
            ["lead", "Plan", "is", "x"],
        ]
    }
    assert filter_of(raw).own == (("lead", "Plan", "is", "x"),)
