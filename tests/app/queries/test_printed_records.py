"""What the sheets of a lead and an account say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import operations, queries
from app.errors import RefusedError

if TYPE_CHECKING:
    from app.domain.printed_records import PrintedRecord
    from app.workspace import Workspace


def sheet(practice: Workspace, record_id: str, kind: str = "") -> PrintedRecord:
    ask = queries.printed_records.printed_record
    return practice.ask(ask, record_id, kind=kind, now=practice.clock.now(), by="Mina Aldous")


def rows(record: PrintedRecord) -> dict[str, list[str]]:
    return {one.heading: [f"{row.label}|{row.head}|{row.text}" for row in one.rows] for one in record.sections}


def test_a_lead_prints_its_answers_people_and_whole_timeline(practice: Workspace) -> None:
    lead = practice.ask(queries.search.find, "isaura")[0].row_id
    record = sheet(practice, lead)
    said = rows(record)
    assert record.title == "Isaura Thackwell"
    assert "Quillfen Cold Storage" in record.facts
    assert (
        "Right person||Met. Owns maintenance spend up to £60k. Finance countersigns over £20k. (Call)"
        in said["Qualification"]
    )
    assert "|Goran Pellish|Finance Controller, signs" in said["People"]
    assert len(said["Timeline, newest first"]) == len(practice.ask(queries.timeline.timeline, lead))
    assert not any("7 min 42 s" in row and row.count("7 min 42 s") > 1 for row in said["Timeline, newest first"])


def test_a_number_that_must_not_be_called_is_not_printed(practice: Workspace) -> None:
    lead = practice.ask(queries.search.find, "isaura")[0].row_id
    contact = practice.ask(queries.lead_card.find_lead, lead)["contact_id"]
    assert "960772" in str(rows(sheet(practice, lead))["How to reach them"])
    practice.act(operations.suppressions.stop_person, contact, channel="all", reason="asked")
    reach = str(rows(sheet(practice, lead))["How to reach them"])
    assert "960772" not in reach
    assert "quillfen.example" not in reach


def test_an_account_prints_leads_people_and_how_to_get_in(practice: Workspace) -> None:
    lead = practice.ask(queries.search.find, "isaura")[0].row_id
    account = practice.ask(queries.lead_card.find_lead, lead)["account_id"]
    record = sheet(practice, account, "account")
    said = rows(record)
    assert record.title == "Quillfen Cold Storage"
    assert "Isaura Thackwell" in said["Leads"][0]
    assert any("Gate B, sign in at weighbridge" in row for row in said["Sites"])
    with pytest.raises(RefusedError) as refused:
        sheet(practice, account, "lead")
    assert refused.value.code == "E-NOT-FOUND"
