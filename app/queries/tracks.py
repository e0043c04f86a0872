"""Talk tracks: those a call may follow, the library with drafts and older versions, and what fills their variables."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, Connection, Text, select, type_coerce

from app.domain.tracks import DRAFT, PUBLISHED, Track, line_of, track_of
from app.errors import RefusedError
from app.language import tr
from app.queries import people
from app.store.tables import synced as t

if TYPE_CHECKING:
    from app.queries.lead_card import LeadCard
    from app.queries.rows import PersonRow


COLUMNS = tuple(t.track.c)
AS_KEPT = [type_coerce(one, Text) if isinstance(one.type, JSON) else one for one in COLUMNS]


def _rows(connection: Connection, *where: Any) -> list[Track]:
    query = select(*AS_KEPT).where(*where).order_by(t.track.c.name, t.track.c.version.desc(), t.track.c.id)
    return [_read(tuple(row)) for row in connection.execute(query)]


@lru_cache(maxsize=500)
def _read(row: tuple[Any, ...]) -> Track:
    """The track of a row whose JSON is still text: every call asks for all of them, and they seldom change."""
    pairs = zip(COLUMNS, row, strict=True)
    return track_of(
        {one.name: json.loads(value) if value and isinstance(one.type, JSON) else value for one, value in pairs}
    )


def tracks(connection: Connection, *, also: str = "") -> list[Track]:
    """Published talk tracks by name; `also` is the id of one a call began with, whatever became of it since."""
    return _rows(connection, (t.track.c.state == PUBLISHED) | (t.track.c.id == also))


def library(connection: Connection, *, user_id: str) -> list[Track]:
    """Everything: published tracks, older versions, and the drafts of this person."""
    return _rows(connection, (t.track.c.state != DRAFT) | (t.track.c.created_by == user_id))


def track(connection: Connection, track_id: str) -> Track:
    """One of them; RefusedError E-NOT-FOUND."""
    found = _rows(connection, t.track.c.id == track_id)
    if not found:
        raise RefusedError("E-NOT-FOUND", tr("This talk track is gone."), do=tr("Choose another one."))
    return found[0]


def versions(connection: Connection, track_id: str) -> list[Track]:
    """A track and all that came before and after it, the newest version first, drafts last."""
    return line_of(_rows(connection), track_id)


def track_for(
    connection: Connection, source: str, industry: str, *, language: str = "", kind: str = "call"
) -> Track | None:
    """The published track of that kind in their language whose audience names the lead's source or industry.

    Without one in their language any language will do, without such an audience one for everybody, else the first.
    """
    return fitting_track(tracks(connection), source, industry, language=language, kind=kind)


def fitting_track(
    among: Sequence[Track], source: str, industry: str, *, language: str = "", kind: str = "call"
) -> Track | None:
    """The same among those that were read already."""
    found = [one for one in among if one.kind == kind and one.state == PUBLISHED]
    wanted = (language or "en").casefold()[:2]
    found = [one for one in found if one.language[:2] == wanted] or found
    words = f"{source} {industry}".casefold()
    fitting = [one for one in found if any(word.casefold() in words for word in one.audience)]
    return next(iter(fitting or [one for one in found if not one.audience] or found), None)


def values(card: LeadCard, me: PersonRow, executives: Sequence[PersonRow] = ()) -> dict[str, str]:
    """What fills the variables of a track for one lead; what nobody knows is left out."""
    lead, contact, account = card.lead, card.contact, card.account
    said = (lead["said"] or "").strip().split(".")[0][:80]
    found = {
        "first_name": contact.get("first_name") or card.row.name.split(" ")[0],
        "last_name": contact.get("last_name"),
        "name": card.row.name,
        "title": card.row.title,
        "company": card.row.company,
        "town": account.get("town"),
        "industry": account.get("industry"),
        "source": card.row.source,
        "campaign": lead["campaign"],
        "referrer": lead["referrer"],
        "said_short": said,
        "uses_today": account.get("uses_today"),
        "why_now": lead["why_now"],
        "my_name": me.name,
        "my_first_name": me.name.split(" ")[0],
        "ae_first_name": executives[0].name.split(" ")[0] if executives else "",
    }
    return {name: str(value) for name, value in found.items() if value}


def values_for(connection: Connection, card: LeadCard, user_id: str) -> dict[str, str]:
    """The same, where nobody has been looked up yet."""
    return values(card, people.person(connection, user_id))
