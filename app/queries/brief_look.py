"""What the company's briefs look like by themselves: the logo, and the parts that go in unless a rep says otherwise."""

from __future__ import annotations

from sqlalchemy import Connection

from app.domain.briefs import ALL_PARTS
from app.domain.logo import Logo, logo_of
from app.store import settings


def logo(connection: Connection) -> Logo | None:
    """The logo that briefs print today; None without one."""
    return logo_of(settings.value_of(connection, settings.BRIEF_LOGO))


def usual_parts(connection: Connection) -> tuple[str, ...]:
    """The parts a new brief begins with, of ALL_PARTS in their order; all of them until a manager leaves some out."""
    left_out = settings.value_of(connection, settings.BRIEF_LEFT_OUT, [])
    return tuple(part for part in ALL_PARTS if not isinstance(left_out, list) or part not in left_out)
