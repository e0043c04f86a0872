"""The sync state as the status bar shows it: an icon, a word, a detail."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app.clock import from_ms
from app.domain.counted import counted
from app.frozen import frozen
from app.language import tr

if TYPE_CHECKING:
    from app.queries.status import OwnDevices
    from app.sync_client.sync_state import SyncState

ICONS = {
    "up_to_date": "wifi", "review": "wifi", "syncing": "refresh-cw", "offline": "wifi-off", "paused": "pause",
    "sign_in": "key-round", "revoked": "lock", "wiped": "lock", "lease_over": "lock", "update_needed": "download", "clock_off": "clock",
    "many_deletes": "triangle-alert", "trouble": "triangle-alert",
}  # fmt: skip
HOUR, DAY = 3600, 86_400


@frozen
class StatusWords:
    """What stands there."""

    icon: str
    word: str
    detail: str


def status_words(state: SyncState, now: datetime) -> StatusWords:
    """What the bar says; `now` aware, in the laptop's zone."""
    kind = state.kind.value
    word = tr("Up to date") if kind == "review" else state.word
    if kind in ("up_to_date", "review"):
        detail = tr("synced {time}", time=say_clock(state.last_contact, now)) if state.last_contact else ""
    elif kind == "syncing":
        detail = tr("{rows:,} records", rows=state.rows) if state.rows else ""
    elif kind in ("offline", "paused", "sign_in", "trouble", "update_needed"):
        saved = tr("{waiting:,} saved here", waiting=state.waiting) if state.waiting else ""
        last = tr("last sync {time}", time=say_clock(state.last_contact, now)) if state.last_contact else ""
        detail = " · ".join(one for one in (saved, last) if one)
    else:
        detail = ""
    if state.locks_at is not None and kind != "lease_over":
        detail = " · ".join(one for one in (detail, tr("locks {time}", time=say_clock(state.locks_at, now))) if one)
    return StatusWords(ICONS[kind], word, detail)


def say_devices(own: OwnDevices, now: datetime) -> str:
    """ "Your devices, as of 10:36: this one (mina-laptop) · office-pc, last contact Tue 09:12"; '' where none are known."""
    words = []
    for one in own.devices:
        name = tr("this one ({name})", name=one.name) if one.here else one.name
        said = (
            tr("access ended")
            if one.ended
            else ""
            if one.here
            else tr("last contact {time}", time=say_clock(one.seen_at, now))
        )
        words.append(f"{name}, {said}" if said else name)
    as_of = tr(", as of {time}", time=say_clock(own.as_of, now)) if own.as_of else ""
    return tr("Your devices{as_of}: {words}", as_of=as_of, words=" · ".join(words)) if words else ""


def say_clock(ms: int | None, now: datetime) -> str:
    """ "10:36" today, "Tue 10:36" within a week, else "12 Nov"."""
    if ms is None:
        return tr("never")
    at = from_ms(ms).astimezone(now.tzinfo)
    if at.date() == now.date():
        return f"{at:%H:%M}"
    if abs((now.date() - at.date()).days) < 7:
        return tr("{at:%a %H:%M}", at=at)
    return tr("{day} {at:%b}", day=at.day, at=at)


def say_age(ms: int, now: datetime) -> str:
    """ "just now", "12 min", "3 h", "2 days"."""
    seconds = int(now.timestamp() - ms / 1000)
    if seconds < 60:
        return tr("just now")
    if seconds < HOUR:
        return tr("{minutes} min", minutes=seconds // 60)
    return f"{seconds // HOUR} h" if seconds < DAY else counted(seconds // DAY, "day")
