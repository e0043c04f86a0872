"""What managers set for everybody, by name: one record each, the oldest one counts where two laptops made it at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from app.store import outbox
from app.store.tables.synced import setting, user

SUPPRESSION_KEY = "suppression key"
STOP_LIST = "stop list"
CALLING_HOURS = "calling hours"
REPLY_TARGET = "reply target"
STAGE_RULES = "stage rules"
QUALIFICATION = "qualification"
MQL_RULE = "mql rule"
RETURN_REASONS = "return reasons"
OPPORTUNITY_STAGES = "opportunity stages"
FORECAST_WEEKS = "forecast weeks"
RETENTION = "keeping time"
CONFIRM_BY = "confirm meetings by"
BRIEF_LOGO = "brief logo"
BRIEF_LEFT_OUT = "brief left out"
SETTERS = ("manager", "admin")


def value_of(connection: Connection, name: str, usual: Any = None) -> Any:
    """The value of a setting, `usual` where nobody set it."""
    row = record_of(connection, name)
    return usual if row is None or row["value"] is None else row["value"]


def record_of(connection: Connection, name: str) -> dict[str, Any] | None:
    """The record of a setting."""
    found = connection.execute(select(setting).where(setting.c.name == name).order_by(setting.c.id).limit(1))
    row = found.mappings().first()
    return dict(row) if row is not None else None


def values_of(connection: Connection, name: str) -> list[Any]:
    """Every value that was given to a setting, the one that counts first."""
    found = connection.execute(select(setting.c.value).where(setting.c.name == name).order_by(setting.c.id))
    return [value for value in found.scalars() if value is not None]


def may_set(connection: Connection, user_id: str) -> bool:
    """Whether a person sets up what is for everybody; alone on a laptop everybody is their own manager (decisions 6)."""
    if outbox.state(connection, "client") is None:
        return True
    return connection.execute(select(user.c.role).where(user.c.id == user_id)).scalar() in SETTERS
