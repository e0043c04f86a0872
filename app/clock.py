"""The time, behind one seam: aware, UTC inside, milliseconds in the store."""

from __future__ import annotations

import os
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCAL_TIME = Path("/etc/localtime")


class Clock(Protocol):
    """Tells the time. Tests bring their own."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class SystemClock:
    """The laptop's clock."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)


def to_ms(moment: datetime) -> int:
    """Milliseconds since 1970 UTC of an aware datetime."""
    return round(moment.timestamp() * 1000)


def from_ms(ms: int) -> datetime:
    """The aware UTC datetime of milliseconds since 1970."""
    return datetime.fromtimestamp(ms / 1000, UTC)


def local_zone() -> tzinfo:
    """The laptop's time zone, with its clock changes; a fixed offset where its name cannot be found."""
    try:
        return ZoneInfo(local_zone_name())
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now().astimezone().tzinfo or UTC


def local_zone_name() -> str:
    """The IANA name of the laptop's zone, "" where it cannot be found."""
    name = os.environ.get("TZ", "").lstrip(":")
    if not name and os.name == "posix":
        name = _linked_zone()
    return name or ("UTC" if os.name == "posix" else "")


def _linked_zone() -> str:
    """The link is read each time, since a laptop travels; where it leads over a second link, to its end."""
    try:
        name = str(LOCAL_TIME.readlink()).partition("zoneinfo/")[2]
    except OSError:
        return ""
    return name or str(LOCAL_TIME.resolve()).partition("zoneinfo/")[2]
