"""Coordinates in a list: the company gets a site there (product 2)."""

from __future__ import annotations

from app.clock import from_ms, local_zone
from app.domain import places
from app.domain.places import Place
from app.errors import RefusedError
from app.ids import new_id
from app.import_export.context import Context, first
from app.language import tr

ADDRESS = ("street", "town", "region", "postcode", "country")
TARGETS = ("latitude", "longitude", "place")


def read_place(context: Context, cells: dict[str, list[str]], line: int) -> tuple[Place | None, dict[str, str]]:
    """Where a row says that the company is; what is no place is said, and given back by its columns to be kept as text."""
    latitude, longitude, text = (first(cells, one) for one in TARGETS)
    if latitude and longitude:
        text = ", ".join(one.replace(",", ".") for one in (latitude, longitude))
    if not text:
        return None, {}
    try:
        return places.read_place(text), {}
    except RefusedError as error:
        context.reason(
            line,
            "W-PLACE",
            tr("{text!r} is no place ({rstrip}); kept as text.", text=text, rstrip=error.happened.rstrip(".")),
        )
        return None, {one.name: first(cells, one.target) for one in context.mapping.columns if one.target in TARGETS}


def add_site(context: Context, account_id: str, cells: dict[str, list[str]], place: Place | None) -> None:
    """A site of the company at that place, unless it has one with a place already."""
    if place is None or account_id in context.existing.placed_accounts:
        return
    context.existing.placed_accounts.add(account_id)
    latitude, longitude = place.texts
    day = from_ms(context.now).astimezone(local_zone()).date()
    context.writer.create(
        "site",
        {
            "id": new_id(),
            "account_id": account_id,
            **{name: first(cells, name) or None for name in ADDRESS},
            "latitude": latitude,
            "longitude": longitude,
            "place_origin": places.FILE,
            "place_date": str(day),
        },
    )
