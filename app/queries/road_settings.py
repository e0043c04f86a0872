"""What is set about roads: how they are estimated, where codes lead, how often a tier is visited, which postcodes are known."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from app.domain.places import Driving
from app.frozen import frozen
from app.language import tr
from app.store import day_rows
from app.store.tables.local import postcode


@frozen
class RoadSettings:
    """`intervals` as lines a manager writes ("A 30"), `postcodes` in words."""

    driving: Driving
    service: str
    intervals: str
    postcodes: str


def road_settings(connection: Connection) -> RoadSettings:
    """Everything of it."""
    driving, service = day_rows.driving_for(connection)
    lines = "\n".join(f"{tier} {days}" for tier, days in sorted(day_rows.intervals_for(connection).items()))
    counted = select(postcode.c.country, func.count()).group_by(postcode.c.country).order_by(postcode.c.country)
    known = ", ".join(
        tr("{country} {count:,}", country=country, count=count) for country, count in connection.execute(counted).all()
    )
    return RoadSettings(driving, service, lines, known or tr("None yet: sites without coordinates have no place."))
