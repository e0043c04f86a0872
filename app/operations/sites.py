"""The places of a company: added, changed, thrown away; where they are comes from a link, from degrees, else the postcode."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain import places
from app.domain.names import clean_line
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.store import site_places
from app.store.sets import among
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

LONGEST_LINE, LONGEST_WAY_IN = 300, 2_000


@frozen
class SiteFields:
    """What a person writes of a site. `place` is a pair, degrees or a map link; "" leaves it to the postcode."""

    name: str = ""
    street: str = ""
    town: str = ""
    postcode: str = ""
    region: str = ""
    country: str = ""
    place: str = ""
    hours: str = ""
    get_in: str = ""
    territory: str = ""


def add_site(work: UnitOfWork, account_id: str, given: SiteFields) -> str:
    """A new site of an account; returns its id. RefusedError E-PLACE, E-SITE-EMPTY, E-TOO-LONG, E-NOT-FOUND."""
    account = work.require("account", account_id)
    values = _values(given)
    values["country"] = values["country"] or account["country"]
    if not any(values[one] for one in ("name", "street", "town", "postcode")) and not given.place.strip():
        raise RefusedError(
            "E-SITE-EMPTY",
            tr("A site needs a name, an address or coordinates."),
            do=tr("Write one of them."),
            field="name",
        )
    work.label = work.label or tr("Site added")
    return work.create("site", {"account_id": account_id, **values, **_place(work, values, given.place)})


def edit_site(work: UnitOfWork, site_id: str, given: SiteFields) -> None:
    """Change a site; its coordinates only where `place` differs. RefusedError E-PLACE, E-TOO-LONG, E-NOT-FOUND."""
    before = work.require("site", site_id)
    values = _values(given)
    kept = places.kept_place(before["latitude"], before["longitude"])
    moved = any(values[one] != before[one] for one in ("postcode", "country"))
    estimated = str(before["place_origin"] or "").startswith("postcode")
    if given.place.strip() and kept is not None and given.place.strip() == str(kept):
        found = _place(work, values, "") if moved and estimated else {}
    else:
        found = _place(work, values, given.place)
    work.label = work.label or tr("Site changed")
    work.patch("site", site_id, {**values, **found})


def keep_site(work: UnitOfWork, account_id: str, site_id: str, given: SiteFields, people: list[str]) -> str:
    """Add a site (`site_id` is '') or change one, with exactly these people there, in one step; its id. Refused as these are."""
    work.label = tr("Site changed") if site_id else tr("Site added")
    if site_id:
        edit_site(work, site_id, given)
    else:
        site_id = add_site(work, account_id, given)
    say_where_people_are(work, site_id, people)
    return site_id


def set_way_in(work: UnitOfWork, site_id: str, words: str) -> None:
    """How to get in, for everyone; RefusedError E-TOO-LONG, E-NOT-FOUND."""
    work.label = work.label or tr("How to get in changed")
    work.patch("site", site_id, {"get_in": _way_in(words)})


def set_place(work: UnitOfWork, site_id: str, text: str) -> None:
    """Where a site is, by a map link or coordinates; RefusedError E-PLACE, E-NOT-FOUND."""
    place = places.read_place(text)
    work.label = work.label or tr("Place set")
    work.patch("site", site_id, _placed(work, place, places.origin_of(text)))


def check_place(work: UnitOfWork, site_id: str, text: str = "") -> None:
    """The place was right when somebody stood there, or is this one instead; RefusedError E-PLACE, E-NOT-FOUND."""
    before = work.require("site", site_id)
    place = places.read_place(text) if text.strip() else places.kept_place(before["latitude"], before["longitude"])
    if place is None:
        raise places.refused(tr("This site has no coordinates yet."))
    work.label = work.label or tr("Place checked")
    work.patch("site", site_id, _placed(work, place, places.CHECKED))


def remove_site(work: UnitOfWork, site_id: str) -> None:
    """To the bin (90 days)."""
    work.require("site", site_id)
    work.label = work.label or tr("Site moved to the bin")
    work.delete("site", site_id)


def say_where_people_are(work: UnitOfWork, site_id: str, contact_ids: list[str]) -> None:
    """Exactly these people of the account are at the site; RefusedError E-NOT-FOUND for somebody of another company."""
    site = work.require("site", site_id)
    contact = t.contact.c
    own = select(contact.id, contact.site_id).where(contact.account_id == site["account_id"])
    there = {row.id: row.site_id for row in work.connection.execute(own)}
    if unknown := [one for one in contact_ids if one not in there]:
        raise RefusedError(
            "E-NOT-FOUND", tr("{unknown} of these people are not of this company.", unknown=len(unknown))
        )
    work.label = work.label or tr("People of the site changed")
    for person, before in there.items():
        if person in contact_ids and before != site_id:
            work.patch("contact", person, {"site_id": site_id})
        elif person not in contact_ids and before == site_id:
            work.patch("contact", person, {"site_id": None})


def take_postcodes(work: UnitOfWork, rows: list[dict[str, str]]) -> None:
    """Put rows into the table of postcodes of this laptop; each replaces the one of the same postcode."""
    site_places.keep_postcodes(work.connection, rows)


def place_by_postcodes(work: UnitOfWork, site_ids: list[str]) -> int:
    """Give those of the sites that have no coordinates the centre of their postcode; how many got one."""
    work.label = work.label or tr("Sites placed by their postcodes")
    placed = 0
    for row in work.connection.execute(select(t.site).where(among(t.site.c.id, site_ids))).mappings().all():
        if places.kept_place(row["latitude"], row["longitude"]) is None:
            found = _place(work, dict(row), "")
            if found["latitude"]:
                placed += work.patch("site", row["id"], found)
    return placed


def _values(given: SiteFields) -> dict[str, str | None]:
    values = {
        one.name: clean_line(getattr(given, one.name)) for one in fields(given) if one.name not in ("place", "get_in")
    }
    for name, value in values.items():
        if len(value) > LONGEST_LINE:
            raise RefusedError(
                "E-TOO-LONG",
                tr("The {name} has {value} characters.", name=name, value=len(value)),
                do=tr("Keep it under {longest_line}.", longest_line=LONGEST_LINE),
                field=name,
            )
    values["country"] = values["country"].upper()
    if values["country"] and not (len(values["country"]) == 2 and values["country"].isalpha()):
        raise RefusedError(
            "E-COUNTRY", tr("“{country}” is no country code.", country=given.country.strip()[:20]), do=tr("Write two letters, such as GB."),
            field="country",
        )  # fmt: skip
    return {**{name: value or None for name, value in values.items()}, "get_in": _way_in(given.get_in)}


def _way_in(words: str) -> str | None:
    lines = [clean_line(line) for line in words.strip().splitlines()]
    text = "\n".join(line for line in lines if line)
    if len(text) > LONGEST_WAY_IN:
        raise RefusedError(
            "E-TOO-LONG",
            tr("How to get in has {text} characters.", text=len(text)),
            do=tr("Keep it under {longest_way_in}.", longest_way_in=LONGEST_WAY_IN),
            field="get_in",
        )
    return text or None


def _place(work: UnitOfWork, values: dict[str, str | None], text: str) -> dict[str, str | None]:
    """The place unit: what the text says, else the centre of the postcode, else nothing."""
    if text.strip():
        return _placed(work, places.read_place(text), places.origin_of(text))
    centre = site_places.centre_of(work.connection, values.get("country") or "", values.get("postcode") or "")
    if centre is not None:
        return _placed(work, centre, places.CENTRE)
    return {"latitude": None, "longitude": None, "place_origin": None, "place_date": None}


def _placed(work: UnitOfWork, place: places.Place, origin: str) -> dict[str, str | None]:
    latitude, longitude = place.texts
    return {"latitude": latitude, "longitude": longitude, "place_origin": origin, "place_date": str(_today(work))}


def _today(work: UnitOfWork) -> date:
    return from_ms(work.now).astimezone(local_zone()).date()
