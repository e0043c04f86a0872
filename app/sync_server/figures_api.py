"""The envelope of what managers ask of figures, `/figures/v1`; api.py takes it off the wire."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from app.sync_protocol.messages import Message, Short
from app.sync_server.figures import Figures

PATH = "/figures/v1"
PER_MINUTE = 12  # each reads as much as there is


class Report(Message):
    """A tab, over which days, of whom and of which leads; `zone` of the laptop where the company set none."""

    tab: Literal["overview", "activity", "speed", "handoffs", "sources", "objections", "forecast", "cohorts"]
    period: Short = ""
    rep: Short = ""
    team: Short = ""
    source: Short = ""
    territory: Short = ""
    zone: Short = ""


def requests_of(figures: Figures) -> tuple[tuple[str, type[Message], Callable[..., dict[str, Any]]], ...]:
    """Path, envelope and what answers it."""
    return (("report", Report, figures.report),)
