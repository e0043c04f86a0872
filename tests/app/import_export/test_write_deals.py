"""Accepted deals leave for another program once each, and come back equal."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app import operations
from app.domain.opportunities import DealStage
from app.errors import RefusedError
from app.import_export import export, leaving
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.operations.opportunities import DealAnswers
from app.store.tables import synced as t
from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.support.databases import empty_workspace

WON = DealAnswers(amount=(1_250_050, "EUR"), close_date=date(2027, 3, 1))
LOST = DealAnswers(reason="no decision", recontact=date(2027, 9, 1))
STAGES = {
    "hubspot": ("Deal Stage", "Closed Won", "Contract Sent", "Closed Lost"),
    "salesforce": ("StageName", "Closed Won", "Negotiation/Review", "Closed Lost"),
}


def deals(workspace: Workspace) -> list[dict[str, Any]]:
    """What both programs are told of a deal, with whom it is about by name."""
    o = t.opportunity.c
    query = (
        select(o.name, o.amount_minor, o.amount_currency, o.close_date, o.stage, o.note, o.custom,
               t.account.c.name.label("company"), t.contact.c.name.label("person"))
        .outerjoin(t.account, t.account.c.id == o.account_id).outerjoin(t.contact, t.contact.c.id == o.contact_id)
        .order_by(o.name)
    )  # fmt: skip
    return workspace.ask(lambda connection: [dict(row) for row in connection.execute(query).mappings()])


def cells(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))


@pytest.fixture
def three(workspace: Workspace) -> list[str]:
    """Ids of a won deal that a spreadsheet would run, one in yen without a day, and a lost one without a person."""
    lead, create, move = a_lead(workspace), operations.opportunities.create, operations.opportunities.move
    won = workspace.act(create, lead_id=lead, name="=1+1")
    workspace.act(move, won, DealStage.WON, WON)
    workspace.act(operations.opportunities.edit, won, {"note": "They want the north site first"})
    other = a_lead(workspace, name="Lorcan Breen", company="Tarnbrook", email="l@tarnbrook.example", phone="")
    yen = workspace.act(create, lead_id=other, name="Lift", amount=(54_000, "JPY"))
    workspace.act(move, yen, DealStage.NEGOTIATION)
    account = workspace.ask(lambda c: c.execute(select(t.account.c.id).where(t.account.c.name == "Tarnbrook")).scalar())
    lost = workspace.act(create, account_id=str(account), name="Ramp")
    workspace.act(move, lost, DealStage.LOST, LOST)
    return [won, yen, lost]


@pytest.mark.parametrize("program", STAGES)
def test_deals_come_back_equal_and_nothing_of_them_is_left_over(
    workspace: Workspace, three: list[str], tmp_path: Path, program: str
) -> None:
    assert export.write(workspace, program, tmp_path / "deals.csv") == 3
    rows = cells(tmp_path / "deals.csv")
    column, *words = STAGES[program]
    assert [row[column] for row in rows] == words
    assert [row["Amount"] for row in rows] == ["12500.50", "54000", ""]
    assert [row["Satchel ID"] for row in rows] == three
    assert next(iter(rows[0].values())) == "'=1+1"
    export.write(workspace, "csv", tmp_path / "leads.csv")
    other = empty_workspace(tmp_path / "other")
    for name in ("leads.csv", "deals.csv"):
        assert ImportRun(other, [tmp_path / name], Choices()).commit().lost == 0
    read = deals(other)
    assert {key for one in read for key in one.pop("custom")} == {"Owner in file"}, "every column is known"
    assert read == [{key: value for key, value in one.items() if key != "custom"} for one in deals(workspace)]
    with pytest.raises(RefusedError, match="No deal is accepted"):
        export.write(other, program, tmp_path / "back.csv")  # they came by a list
    other.close()


def test_each_deal_is_written_once_for_each_program(
    workspace: Workspace, three: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "DEALS", 2)
    path = tmp_path / "deals.csv"
    assert export.write(workspace, "hubspot", path) == 3
    with pytest.raises(RefusedError, match="Each of 3 accepted deals was written for HubSpot before"):
        export.write(workspace, "hubspot", tmp_path / "none.csv")
    assert not (tmp_path / "none.csv").exists()
    assert export.write(workspace, "salesforce", path) == 3
    new = workspace.act(operations.opportunities.create, account_id=account_of(workspace, three[0]), name="Ramp")
    assert export.write(workspace, "hubspot", path) == 1
    assert [row["Satchel ID"] for row in cells(path)] == [new]
    assert export.write(workspace, "hubspot", path, again=True) == 4


def account_of(workspace: Workspace, deal: str) -> str:
    o = t.opportunity.c
    return str(workspace.ask(lambda c: c.execute(select(o.account_id).where(o.id == deal)).scalar()))
