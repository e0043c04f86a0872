"""Coordinates in a list become a site of the company, once; what is no place is said and kept as text."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app import queries
from app.domain.places import FILE, Place
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.import_export.undo import undo_import
from app.store.tables import synced as t
from tests.app.import_export.lists import write

COMPANIES = """Company name,Company domain name,Street address,City,Postal code,Country,Latitude,Longitude
Quillfen Cold Storage,quillfen.example,Dock Row 12,Hull,HU9 1PQ,GB,53.7400,-0.3100
Saltmarsh Feeds,saltmarsh.example,,Hull,HU0 7SF,GB,"53,842","-0,645"
Swapped Lifts,swapped.example,,Leeds,LS1 4AB,GB,-120.5,53.79
No Map Ltd,nomap.example,,York,YO1 7HH,GB,,
"""


def run(workspace, path):
    return ImportRun(workspace, (path,), Choices(region="GB")).commit(None)


def sites(workspace) -> dict[str, dict]:
    query = select(t.site, t.account.c.name.label("company")).join(t.account, t.account.c.id == t.site.c.account_id)
    return {one["company"]: dict(one) for one in workspace.ask(lambda c: c.execute(query).mappings().all())}


def test_companies_get_the_place_their_row_says_and_an_impossible_one_is_kept_as_text(workspace, tmp_path):
    ledger = run(workspace, write(tmp_path, "companies.csv", COMPANIES))
    assert (ledger.new, ledger.lost) == (4, 0)
    made = sites(workspace)
    assert set(made) == {"Quillfen Cold Storage", "Saltmarsh Feeds"}
    dock = made["Quillfen Cold Storage"]
    assert (dock["latitude"], dock["longitude"], dock["place_origin"], dock["street"]) == (
        "53.74000",
        "-0.31000",
        FILE,
        "Dock Row 12",
    )
    near = workspace.ask(
        queries.near_here.near_here, Place(53.842, -0.645), 5, user=workspace.user, day=workspace.clock.now().date()
    )
    assert [one.name for one in near] == ["Saltmarsh Feeds"]
    [said] = [one for one in ledger.reasons if one.code == "W-PLACE"]
    assert "the two look swapped" in said.text
    lost = workspace.ask(
        lambda c: c.execute(select(t.account.c.custom).where(t.account.c.name == "Swapped Lifts")).scalar()
    )
    assert lost == {"Latitude": "-120.5", "Longitude": "53.79"}


def test_the_same_list_twice_makes_no_second_site_and_rolling_back_takes_it_away(workspace, tmp_path):
    path = write(tmp_path, "companies.csv", COMPANIES)
    first = run(workspace, path)
    run(workspace, path)
    assert len(workspace.ask(lambda c: c.execute(select(t.site.c.id)).all())) == 2
    undo_import(workspace, first.import_id)
    assert sites(workspace) == {}


@pytest.mark.parametrize("said", ["https://maps.google.com/?q=53.7,-0.9", "53.7, -0.9"])
def test_a_list_of_people_places_their_companies_by_a_map_link_too(workspace, tmp_path, said):
    run(
        workspace,
        write(
            tmp_path, "people.csv", f'Name,Company,Email,Map link\nAda Byron,Engine Works,a@engine.example,"{said}"\n'
        ),
    )
    [site] = sites(workspace).values()
    assert (site["latitude"], site["longitude"]) == ("53.70000", "-0.90000")
