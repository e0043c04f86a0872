"""Where the sites are, kept beside the records in the same transaction: for "near here", and for search by their towns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, column, delete, insert, select, table, text, union_all

from app.domain.places import Place, box_around, kept_place, km_between
from app.domain.postcodes import keys_to_try
from app.domain.visits import MOVED
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import meta, postcode, site_point

site_area = table("site_area", *(column(name) for name in ("pos", "south", "north", "west", "east")))  # the R*Tree


def rebuild(connection: Connection, ids: set[str]) -> None:
    """Derive the points of these sites again: those that moved, came or went."""
    if not ids:
        return
    known = {row.site_id: row for row in connection.execute(select(site_point).where(among(site_point.c.site_id, ids)))}
    site = t.site.c
    wanted: dict[str, tuple[str | None, Place]] = {}
    for row in connection.execute(
        select(site.id, site.account_id, site.latitude, site.longitude, site.tags).where(among(site.id, ids))
    ):
        place = kept_place(row.latitude, row.longitude)
        if place is not None and MOVED not in (row.tags or ()):  # nobody is there any more
            wanted[row.id] = row.account_id, place
    same = {one for one, (account_id, place) in wanted.items() if _same(known.get(one), account_id, place)}
    gone = [row.pos for one, row in known.items() if one not in same]
    if gone:
        connection.execute(text("DELETE FROM site_area WHERE pos = :pos"), [{"pos": pos} for pos in gone])
        connection.execute(delete(site_point).where(among(site_point.c.pos, gone)))
    fresh = [one for one in wanted if one not in same]
    if not fresh:
        return
    rows = [
        {"site_id": one, "account_id": wanted[one][0], "latitude": wanted[one][1].latitude, "longitude": wanted[one][1].longitude}
        for one in fresh
    ]  # fmt: skip
    connection.execute(insert(site_point), rows)
    made = connection.execute(select(site_point).where(among(site_point.c.site_id, fresh)))
    connection.execute(
        text("INSERT INTO site_area VALUES (:pos, :up, :up, :along, :along)"),
        [{"pos": row.pos, "up": row.latitude, "along": row.longitude} for row in made],
    )


def _same(row: object, account_id: str | None, place: Place) -> bool:
    return row is not None and (row.account_id, row.latitude, row.longitude) == (  # type: ignore[attr-defined]
        account_id,
        place.latitude,
        place.longitude,
    )


class NearSite(NamedTuple):
    """The site of an account that is nearest to somewhere, and the km to it in a straight line (0.0 where nowhere was named)."""

    km: float
    site_id: str
    account_id: str
    place: Place


def around(here: Place, km: float) -> ColumnElement[bool]:
    """Whether a site lies in the box around a place that holds everything within those km; the corners are further away."""
    south, north, west, east = box_around(here, km)
    boxes = [(west, east)]
    if west < -180:  # over the date line
        boxes.append((west + 360, 180.0))
    if east > 180:
        boxes.append((-180.0, east - 360))
    area, margin = site_area.c, 1e-4  # the R*Tree keeps 32 bits of each degree
    upright = area.south <= north + margin, area.north >= south - margin
    found = [
        select(area.pos).where(*upright, area.west <= right + margin, area.east >= left - margin)
        for left, right in boxes
    ]
    return site_point.c.pos.in_(union_all(*found) if len(found) > 1 else found[0])


def nearest(connection: Connection, account_ids: Iterable[str], here: Place | None = None) -> dict[str, NearSite]:
    """The nearest site with a place of each of these accounts; the first one where nowhere is named."""
    site, point = t.site.c, site_point.c
    query = (
        select(site.account_id, point.site_id, point.latitude, point.longitude)
        .join(site_point, site.id == point.site_id)
        .where(among(site.account_id, account_ids))
    )
    found: dict[str, NearSite] = {}
    for account_id, site_id, latitude, longitude in connection.execute(query):
        place = Place(latitude, longitude)
        one = NearSite(km_between(here, place) if here else 0.0, site_id, account_id, place)
        before = found.get(account_id)
        if before is None or one[:2] < before[:2]:
            found[account_id] = one
    return found


def words_of(connection: Connection, account_ids: Iterable[str]) -> dict[str, list[str]]:
    """Names, towns and postcodes of the sites of these accounts, to be found by."""
    site = t.site.c
    query = (
        select(site.account_id, site.name, site.town, site.postcode)
        .where(among(site.account_id, account_ids))
        .order_by(site.id)
    )
    found: dict[str, list[str]] = {}
    for row in connection.execute(query):
        words = found.setdefault(row.account_id, [])
        code = row.postcode or ""
        words += [one for one in (row.name, row.town, code, code.replace(" ", "") if " " in code else "") if one]
    return found


def keep_postcodes(connection: Connection, rows: list[dict[str, str]]) -> None:
    """Rows of the table of postcodes, new or in the place of old ones."""
    if rows:
        connection.execute(insert(postcode).prefix_with("OR REPLACE"), rows)


def unplaced(connection: Connection) -> list[str]:
    """Ids of the sites that have a postcode and no coordinates."""
    site = t.site.c
    query = select(site.id).where(site.latitude.is_(None), site.postcode.is_not(None)).order_by(site.id)
    return list(connection.execute(query).scalars())


def centre_of(connection: Connection, country: str, code: str) -> Place | None:
    """The centre of a postcode from the company's table: the exact one, else its outward part; None when neither is in it.

    Without a country it is that of the workspace.
    """
    country = country or connection.execute(select(meta.c.value).where(meta.c.name == "region")).scalar() or "GB"
    for key in keys_to_try(country, code):
        row = connection.execute(select(postcode).where(postcode.c.country == country, postcode.c.code == key)).first()
        if row is not None:
            return kept_place(row.latitude, row.longitude)
    return None
