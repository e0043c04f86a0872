"""What is set for calls: hours, the time to answer, the company's do-not-contact list."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection

from app.domain.hours_text import say_hours
from app.domain.stopping import LIST_LIMIT_DAYS
from app.frozen import frozen
from app.language import tr
from app.store import settings

USUAL_HOURS = {"": {"opens": "08:00", "closes": "20:00", "days": [0, 1, 2, 3, 4, 5], "keep_holidays": True}}
USUAL_REPLY = 15


@frozen
class CallSettings:
    """`hours` as lines, `reply_minutes` of working time, `stop_list` said in words."""

    hours: str
    reply_minutes: int
    stop_list: str
    list_is_old: bool


def call_settings(connection: Connection, *, today: date) -> CallSettings:
    """As of a local day."""
    hours = {**USUAL_HOURS, **settings.value_of(connection, settings.CALLING_HOURS, {})}
    minutes = settings.value_of(connection, settings.REPLY_TARGET, USUAL_REPLY)
    about = settings.value_of(connection, settings.STOP_LIST, {})
    old = bool(about.get("day")) and (today - date.fromisoformat(about["day"])).days > LIST_LIMIT_DAYS
    return CallSettings(say_hours(hours), int(minutes), _say_list(about, today, old=old), old)


def _say_list(about: dict[str, Any], today: date, *, old: bool) -> str:
    if not about.get("day"):
        return tr("There is no list yet.")
    day = date.fromisoformat(about["day"])
    kinds = about.get("kinds") or {}
    words = {"number": "numbers", "address": "addresses", "domain": "domains"}
    counts = ", ".join(
        tr("{kinds:,} {word}", kinds=kinds[kind], word=word) for kind, word in words.items() if kinds.get(kind)
    )
    said = tr(
        "{value} of {day} {date:%b %Y}: {counts}.",
        value=about.get("name") or tr("The list"),
        day=day.day,
        date=day,
        counts=counts,
    )
    return tr("{said} It is {days} days old; take a newer one.", said=said, days=(today - day).days) if old else said
