"""Sites: added with a pasted place, found by their town, and the points kept right whichever way a site changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select, text

from app import operations, queries
from app.changes import Source
from app.errors import RefusedError
from app.import_export.postcodes import import_postcodes
from app.operations.sites import SiteFields
from app.store import site_places
from app.store.tables.local import site_point
from tests.support.builders import row

SAMPLE = Path("tests/data/postcodes/sample.csv")
GOOLE = "https://www.openstreetmap.org/?mlat=53.703&mlon=-0.885"


@pytest.fixture
def account(workspace):
    return workspace.act(lambda work: work.create("account", {"name": "Ashenby Plastics", "country": "GB"}))


def add(workspace, account, **values):
    return workspace.act(operations.sites.add_site, account, SiteFields(**values))


def points(workspace):
    """Sites with a point, and that the area beside it says the same."""

    def read(connection):
        found = {
            r.site_id: (r.pos, r.account_id, r.latitude, r.longitude) for r in connection.execute(select(site_point))
        }
        areas = {r.pos: (r.south, r.west) for r in connection.execute(text("SELECT * FROM site_area"))}
        assert areas.keys() == {one[0] for one in found.values()}
        for pos, _, latitude, longitude in found.values():
            assert areas[pos] == pytest.approx((latitude, longitude), abs=1e-4)
        return {site_id: one[1:] for site_id, one in found.items()}

    return workspace.ask(read)


def test_a_site_is_added_with_a_pasted_link_and_says_where_that_is_from(workspace, account):
    site = add(
        workspace,
        account,
        name=" Goole works ",
        town="Goole",
        place=GOOLE,
        get_in="Gate: 2\n\nWear: hi-vis ",
        country="gb",
    )
    kept = row(workspace, "site", site)
    assert (kept["name"], kept["country"], kept["get_in"]) == ("Goole works", "GB", "Gate: 2\nWear: hi-vis")
    assert (kept["latitude"], kept["longitude"]) == ("53.70300", "-0.88500")
    assert (kept["place_origin"], kept["place_date"]) == ("pasted link", "2026-11-12")
    assert points(workspace) == {site: (account, 53.703, -0.885)}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "E-SITE-EMPTY"),
        ({"name": "A", "place": "91, 200"}, "E-PLACE"),
        ({"name": "A", "country": "England"}, "E-COUNTRY"),
        ({"name": "A" * 301}, "E-TOO-LONG"),
        ({"name": "A", "get_in": "x" * 2001}, "E-TOO-LONG"),
    ],
)
def test_what_is_no_site_is_refused_and_nothing_is_kept(workspace, account, values, code):
    with pytest.raises(RefusedError) as caught:
        add(workspace, account, **values)
    assert caught.value.code == code
    assert points(workspace) == {}


def test_points_follow_edits_undo_deletion_and_restoring(workspace, account):
    site = add(workspace, account, name="Works", place="53.7, -0.9")
    edited = SiteFields(name="Works", place="53.8, -1.0")
    workspace.act(operations.sites.edit_site, site, edited)
    assert points(workspace)[site] == (account, 53.8, -1.0)
    workspace.undo()
    assert points(workspace)[site] == (account, 53.7, -0.9)
    workspace.act(operations.sites.edit_site, site, SiteFields(name="Works"))
    assert points(workspace) == {}
    workspace.undo()
    workspace.act(operations.sites.remove_site, site)
    assert points(workspace) == {}
    workspace.undo()
    assert points(workspace)[site] == (account, 53.7, -0.9)
    workspace.act(lambda work: work.delete("account", account))
    assert points(workspace) == {}


def test_a_site_where_nobody_is_any_more_is_near_nobody(workspace, account):
    site = add(workspace, account, name="Works", place="53.7, -0.9")
    workspace.act(lambda work: work.patch("site", site, {"tags": ["Moved or closed"]}))
    assert points(workspace) == {}
    workspace.act(lambda work: work.patch("site", site, {"tags": []}))
    assert site in points(workspace)


def test_an_unchanged_place_keeps_its_origin_and_date(workspace, account):
    site = add(workspace, account, name="Works", place="53.7, -0.9")
    workspace.act(operations.sites.check_place, site)
    workspace.act(operations.sites.edit_site, site, SiteFields(name="New name", place="53.70000, -0.90000"))
    assert row(workspace, "site", site)["place_origin"] == "checked on a visit"


def test_points_are_those_of_records_however_they_are_written(workspace, account):
    def write(work):
        work.create_many(
            "site",
            [{"id": f"s{n}", "account_id": account, "latitude": str(50 + n), "longitude": "1.5"} for n in range(3)],
        )
        work.create("site", {"account_id": account, "latitude": "north", "longitude": "1"}, row_id="bad")

    workspace.act_as(Source.SYNC, write)
    assert set(points(workspace)) == {"s0", "s1", "s2"}
    workspace.act_as(Source.SYNC, lambda work: work.purge_many("site", ["s1"]))
    assert set(points(workspace)) == {"s0", "s2"}


def test_an_account_is_found_by_the_towns_and_postcodes_of_its_sites(workspace, account):
    site = add(workspace, account, name="Kilnfold works", town="Goole", postcode="DN14 6LT")
    for typed in ("goole", "dn146lt", "dn14 6", "kilnf"):
        assert [hit.row_id for hit in workspace.ask(queries.search.find, typed)] == [account], typed
    workspace.act(operations.sites.edit_site, site, SiteFields(name="Works", town="Selby"))
    assert workspace.ask(queries.search.find, "goole") == []
    workspace.act(operations.sites.remove_site, site)
    assert workspace.ask(queries.search.find, "selby") == []


def test_people_are_put_at_a_site_and_only_those_of_the_company(workspace, account):
    site = add(workspace, account, name="Works")
    one, two = (
        workspace.act(lambda work: work.create("contact", {"name": "N", "account_id": account})) for _ in range(2)
    )
    workspace.act(operations.sites.say_where_people_are, site, [one])
    workspace.act(operations.sites.say_where_people_are, site, [two])
    assert (row(workspace, "contact", one)["site_id"], row(workspace, "contact", two)["site_id"]) == (None, site)
    stranger = workspace.act(lambda work: work.create("contact", {"name": "N"}))
    with pytest.raises(RefusedError):
        workspace.act(operations.sites.say_where_people_are, site, [stranger])


def test_a_table_of_postcodes_places_the_sites_that_have_none(workspace, account):
    exact = add(workspace, account, name="A", postcode="dn14 6lt")
    outward = add(workspace, account, name="B", postcode="HU17 9AB")
    unknown = add(workspace, account, name="C", postcode="ZE1 0AA")
    placed = add(workspace, account, name="D", postcode="DN14 6LT", place="1, 2")
    found = import_postcodes(workspace, SAMPLE)
    assert (found.taken, found.refused, found.placed) == (12, 0, 2)
    assert found.countries == {"GB", "DE", "FR", "NL", "US", "JP", "IE"}
    assert points(workspace) == {
        exact: (account, 53.703, -0.885),
        outward: (account, 53.842, -0.434),
        placed: (account, 1, 2),
    }
    assert row(workspace, "site", exact)["place_origin"] == "postcode centre ± 3 km"
    assert row(workspace, "site", unknown)["latitude"] is None
    later = add(workspace, account, name="E", postcode="YO8 8GP")
    assert later in points(workspace)
    workspace.act(
        operations.sites.edit_site, later, SiteFields(name="E", postcode="DN14 9ZZ", place="53.78300, -1.06700")
    )
    assert points(workspace)[later] == (account, 53.7, -0.87)  # an estimate moves with its postcode


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"name,town\nA,B\n", "E-POSTCODES"),
        (b"country,postcode,latitude,longitude\nGB,,1,2\n", "E-POSTCODES"),
        (b"\xff\xfe\x00country", "E-POSTCODES"),
        (b"country,postcode,latitude,longitude\nGB,A1," + b"9" * 5000, "E-POSTCODES"),
        (b"", "E-POSTCODES"),
        (b"PK\x03\x04" + b"\x00" * 50, "E-POSTCODES"),
    ],
)
def test_a_file_of_another_form_is_refused_and_the_table_stays(workspace, account, tmp_path, content, code):
    import_postcodes(workspace, SAMPLE)
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    with pytest.raises(RefusedError) as caught:
        import_postcodes(workspace, path)
    assert caught.value.code == code
    assert workspace.ask(site_places.centre_of, "FR", "59000") is not None


def test_rows_that_hold_no_place_are_told_by_their_line(workspace, tmp_path):
    path = tmp_path / "table.csv"
    path.write_text(
        "\ufeffPostcode;Country;Longitude;Latitude\nDN14 6LT;gb;-0,885;53,703\nX1;England;1;2\nX2;GB;1;95\nX3;GB\nX4;GB;west;1\n\n"
    )
    found = import_postcodes(workspace, path)
    assert (found.taken, found.refused) == (1, 4)
    assert [line for line, _ in found.reasons] == [3, 4, 5, 6]
    assert workspace.ask(site_places.centre_of, "", "DN14 6LT").texts == ("53.70300", "-0.88500")
