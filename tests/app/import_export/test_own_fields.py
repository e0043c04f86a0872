"""Fields a team defined in lists that come in and go out: a column each, nothing overwritten, nothing lost."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app import queries
from app.domain.custom_fields import OWN, FieldKind
from app.import_export import write_csv
from app.import_export.columns import TableKind
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.import_export.undo import undo_import
from app.operations import contacts, custom_fields
from app.queries.lead_card import LeadCard, lead_card_of
from app.queries.lead_rows import LeadFilter
from app.workspace import Workspace
from tests.app.import_export.lists import write
from tests.support.builders import a_lead
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy

FIELDS = (
    ("lead", "Plan", FieldKind.CHOICE, ("Basic", "Pro")),
    ("lead", "Seats", FieldKind.NUMBER, ()),
    ("contact", "On site", FieldKind.YES_NO, ()),
    ("contact", "Quote", FieldKind.TEXT, ()),
    ("account", "Renewal", FieldKind.DATE, ()),
    ("account", 'Portal "main"', FieldKind.LINK, ()),
)
ROW = "Ada Byron,Engines,ada@engines.example"
HEADER = "Name,Company,Email"


def define_all(workspace: Workspace) -> dict[str, str]:
    return {name: workspace.act(custom_fields.define, on, name, kind, options) for on, name, kind, options in FIELDS}


@pytest.fixture
def other(tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    """A second workspace with the same fields."""
    made = empty_copy(tmp_path / "other", clock)
    define_all(made)
    yield made
    made.close()


def cards(workspace: Workspace) -> dict[str, LeadCard]:
    rows = workspace.ask(queries.lead_rows.lead_rows, LeadFilter()).rows
    return {row.name: workspace.ask(lead_card_of, row.id, now=0) for row in rows}


def own(card: LeadCard) -> tuple[Any, Any, Any]:
    aside = {"Owner in file", "Score", "Lifecycle Stage"}  # what a list says of itself is kept beside
    records = (card.lead, card.contact, card.account)
    lead, contact, account = (
        {key: value for key, value in (one["custom"] or {}).items() if key not in aside} for one in records
    )
    return lead, contact, account


def run(workspace: Workspace, path: Path, **choices: Any) -> ImportRun:
    return ImportRun(workspace, [path], Choices(**choices))


def test_what_goes_out_comes_back_equal(workspace: Workspace, other: Workspace, tmp_path: Path) -> None:
    define_all(workspace)
    ada, _ = a_lead(workspace, name="Ada Byron", company="Engines", email="a@e.example", phone=""), a_lead(workspace)
    values = ("pro", "1,250.5", "no", "=1+1, “so”", "1 dec 2026", "engines.example/portal")
    for (_, name, _, _), value in zip(FIELDS, values, strict=True):
        workspace.act(contacts.set_field, ada, name, value, region="GB")
    write_csv.write(workspace, tmp_path / "out.csv")
    ledger = run(other, tmp_path / "out.csv").commit()
    assert (ledger.new, ledger.lost, ledger.reasons) == (2, 0, [])
    before, after = cards(workspace), cards(other)
    assert own(after["Ada Byron"]) == own(before["Ada Byron"]) == (
        {"Plan": "Pro", "Seats": "1250.5"},
        {"On site": False, "Quote": "=1+1, “so”"},
        {"Renewal": "2026-12-01", 'Portal "main"': "https://engines.example/portal"},
    )  # fmt: skip
    assert not any(own(after["Isaura Thackwell"]))


def test_an_exported_list_has_one_column_a_field_in_their_order(workspace: Workspace, tmp_path: Path) -> None:
    ids = define_all(workspace)
    lead = a_lead(workspace)
    workspace.act(contacts.set_field, lead, "Quote", "yes", region="GB")
    workspace.act(custom_fields.set_value, lead, ids["Plan"], "Pro")
    workspace.act(custom_fields.change, ids["Plan"], "Tariff", FieldKind.CHOICE, ("Basic", "Pro"))
    workspace.act(custom_fields.set_archived, ids["Quote"], archived=True)
    write_csv.write(workspace, tmp_path / "out.csv")
    header, row = csv.reader(io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig")))
    columns = header[len(write_csv.HEADER) :]
    assert sorted(columns) == sorted(["Tariff", "Seats", "On site", "Renewal", 'Portal "main"'])
    assert row[header.index("Tariff")] == "Pro"


def test_a_column_goes_to_the_field_of_its_name_and_its_record(workspace: Workspace, tmp_path: Path) -> None:
    ids = define_all(workspace)
    workspace.act(custom_fields.change, ids["Seats"], "Places", FieldKind.NUMBER)
    path = write(tmp_path, "in.csv", f"{HEADER},plan,SEATS,Renewal,Shoe size\n{ROW},basic,12,13/01/2027,38\n")
    [mapping] = run(workspace, path).mappings
    assert mapping.is_lead
    assert [one.target for one in mapping.columns[3:]] == [
        OWN + ids["Plan"],
        OWN + ids["Seats"],
        OWN + ids["Renewal"],
        "",
    ]
    run(workspace, path).commit()
    assert own(cards(workspace)["Ada Byron"]) == (
        {"Plan": "Basic", "Seats": "12"},
        {"Shoe size": "38"},
        {"Renewal": "2027-01-13"},
    )


def test_what_does_not_fit_is_kept_as_text_and_said(workspace: Workspace, tmp_path: Path) -> None:
    define_all(workspace)
    path = write(tmp_path, "in.csv", f"{HEADER},Seats,Renewal\n{ROW},about 50,soon\n")
    ledger = run(workspace, path).commit()
    assert [(one.code, one.row) for one in ledger.reasons] == [("W-FIELD", 2), ("W-FIELD", 2)]
    assert ledger.reasons[0].text == "Seats takes a number, not “about 50”. Kept as text."
    assert own(cards(workspace)["Ada Byron"]) == ({"Seats": "about 50"}, {}, {"Renewal": "soon"})


def test_a_second_list_fills_gaps_and_overwrites_nothing(workspace: Workspace, tmp_path: Path) -> None:
    define_all(workspace)
    first = write(tmp_path, "a.csv", f"{HEADER},Plan,On site,Shoe size\n{ROW},Basic,no,38\n")
    second = write(tmp_path, "b.csv", f"{HEADER},Plan,Seats,On site,Quote,Shoe size,Hat\n{ROW},Pro,5,yes,Hello,40,L\n")
    run(workspace, first).commit()
    ledger = run(workspace, second).commit()
    assert own(cards(workspace)["Ada Byron"])[:2] == (
        {"Plan": "Basic", "Seats": "5"}, {"On site": False, "Shoe size": "38", "Quote": "Hello", "Hat": "L"},
    )  # fmt: skip
    undo_import(workspace, ledger.import_id)
    assert own(cards(workspace)["Ada Byron"])[:2] == ({"Plan": "Basic"}, {"On site": False, "Shoe size": "38"})


def test_a_list_of_companies_fills_their_fields(workspace: Workspace, tmp_path: Path) -> None:
    ids = define_all(workspace)
    path = write(
        tmp_path, "firms.csv", "Name,Industry,Website,Renewal,Plan\nEngines,Tools,engines.example,2027-01-31,Pro\n"
    )
    made = run(workspace, path)
    assert made.mappings[0].kind is TableKind.ACCOUNT
    assert [one.target for one in made.mappings[0].columns[3:]] == [OWN + ids["Renewal"], ""]
    made.commit()
    hit = workspace.ask(queries.search.find, "Engines", kinds=("account",))[0]
    _, record = workspace.ask(queries.records.record, hit.row_id)
    assert record["custom"] == {"Renewal": "2027-01-31", "Plan": "Pro"}


def test_a_person_without_a_company_keeps_what_belongs_to_it(workspace: Workspace, tmp_path: Path) -> None:
    define_all(workspace)
    path = write(tmp_path, "in.csv", "Name,Email,Renewal,Source\nAda Byron,ada@e.example,2027-01-31,Web\n")
    run(workspace, path).commit()
    assert cards(workspace)["Ada Byron"].contact["custom"] == {"Renewal": "2027-01-31"}
