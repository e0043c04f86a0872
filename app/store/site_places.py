"""Where the sites are, kept beside the records in the same transaction: for "near here", and for search by their towns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, text

from app.domain.places import Place, box_around, kept_place, km_from
from app.domain.postcodes import keys_to_try
from app.domain.visits import MOVED
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import meta, postcode, site_point


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
    """A site within reach, and the km to it in a straight line: they come by thousands, and tuples are made quickly."""

    km: float
    site_id: str
    account_id: str
    latitude: float
    longitude: float

    @property
    def place(self) -> Place:
        """Where it is."""
        return Place(self.latitude, self.longitude)


_WITHIN = text(
    "SELECT p.site_id, p.account_id, p.latitude, p.longitude FROM site_area a JOIN site_point p ON p.pos = a.pos "
    "WHERE a.south <= :north AND a.north >= :south AND a.west <= :east AND a.east >= :west"
)


def within(connection: Connection, here: Place, km: float) -> list[NearSite]:
    """Every site of an account within that distance, the nearest first."""
    south, north, west, east = box_around(here, km)
    boxes = [(west, east)]
    if west < -180:  # over the date line
        boxes.append((west + 360, 180.0))
    if east > 180:
        boxes.append((-180.0, east - 360))
    found: dict[str, NearSite] = {}
    away = km_from(here)
    margin = 1e-4  # the R*Tree keeps 32 bits of each degree
    for left, right in boxes:
        limits = {"south": south - margin, "north": north + margin, "west": left - margin, "east": right + margin}
        for site_id, account_id, latitude, longitude in connection.execute(_WITHIN, limits).all():
            km_there = away(latitude, longitude)
            if km_there <= km and account_id:
                found[site_id] = NearSite(km_there, site_id, account_id, latitude, longitude)
    return sorted(found.values())


def first_places(connection: Connection, account_ids: Iterable[str]) -> dict[str, NearSite]:
    """The first site with a place of each account; its km are not known."""
    point = site_point.c
    query = (
        select(point.site_id, t.site.c.account_id, point.latitude, point.longitude)
        .join(t.site, t.site.c.id == point.site_id)
        .where(among(t.site.c.account_id, account_ids))
        .order_by(point.site_id.desc())
    )
    return {row[1]: NearSite(0.0, *row) for row in connection.execute(query).all()}


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
