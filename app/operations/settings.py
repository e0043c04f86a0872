"""What managers set for everybody."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from zoneinfo import available_timezones

from app.domain import logo, mail_rules, return_reasons
from app.domain.briefs import ALL_PARTS
from app.domain.figures.scope import CURRENCY, LEADERBOARD, REPORTING_ZONE
from app.domain.opportunities import require_amount
from app.domain.qualification import raw_of as raw_of_definition
from app.domain.qualification_text import read_definition_text
from app.domain.stage_rules import StageRules, raw_of, require_sound
from app.errors import RefusedError
from app.language import tr
from app.store import mailing
from app.store import settings as kept
from app.store.unit_of_work import UnitOfWork


def set_value(work: UnitOfWork, name: str, value: Any, *, label: str = tr("Setting changed")) -> None:
    """Give a setting its value; RefusedError E-NOT-ALLOWED for all but managers once there is a server."""
    require_manager(work, tr("change what is set for everybody"))
    work.label = work.label or label
    row = kept.record_of(work.connection, name)
    if row is None:
        work.create("setting", {"name": name, "value": value})
    else:
        work.patch("setting", row["id"], {"value": value})


def require_manager(work: UnitOfWork, what: str) -> None:
    """Refuse what the server would refuse anyway: RefusedError E-NOT-ALLOWED."""
    if not kept.may_set(work.connection, work.user):
        raise RefusedError(
            "E-NOT-ALLOWED",
            tr("Only a manager can {what}.", what=what),
            safe=tr("Nothing was changed."),
            do=tr("Ask yours."),
        )


def set_qualification(work: UnitOfWork, text: str) -> None:
    """What sales-ready means and which frameworks there are, from a manager's text; RefusedError E-CRITERIA, E-NOT-ALLOWED."""
    set_value(work, kept.QUALIFICATION, raw_of_definition(read_definition_text(text)), label=tr("Criteria changed"))


def set_stage_rules(work: UnitOfWork, rules: StageRules) -> None:
    """What each stage allows, asks and holds, for everybody; RefusedError E-STAGE-RULES, E-NOT-ALLOWED."""
    require_sound(rules)
    set_value(work, kept.STAGE_RULES, raw_of(rules), label=tr("Stages and limits changed"))


def set_return_reasons(work: UnitOfWork, text: str) -> None:
    """Why an AE gives a lead back, from a manager's text; RefusedError E-REASONS, E-NOT-ALLOWED."""
    set_value(
        work, kept.RETURN_REASONS, return_reasons.raw_of(return_reasons.read_reasons(text)), label=tr("Reasons changed")
    )


def set_reporting_zone(work: UnitOfWork, name: str) -> None:
    """Whose days figures count, '' for each laptop's own; RefusedError E-ZONE, E-NOT-ALLOWED."""
    zone = name.strip()
    if zone and zone not in available_timezones():
        raise RefusedError(
            "E-ZONE", tr("There is no time zone {zone}.", zone=zone[:40]), do=tr("Write it like Europe/London.")
        )
    set_value(work, REPORTING_ZONE, zone, label=tr("Reporting zone changed"))


def set_currency(work: UnitOfWork, letters: str) -> None:
    """In which figures count money, '' for the one most opportunities are in; RefusedError E-AMOUNT, E-NOT-ALLOWED."""
    currency = letters.strip().upper()
    if currency:
        require_amount(0, currency)
    set_value(work, CURRENCY, currency, label=tr("Currency changed"))


def set_leaderboard(work: UnitOfWork, shown: bool) -> None:
    """Whether reps are ranked on the overview, on screen, paper and command line; RefusedError E-NOT-ALLOWED."""
    set_value(work, LEADERBOARD, shown, label=tr("Leaderboard shown") if shown else tr("Leaderboard hidden"))


def set_brief_logo(work: UnitOfWork, picture: logo.Logo | None) -> None:
    """The logo at the head of every brief, None for none; RefusedError E-NOT-ALLOWED."""
    set_value(work, kept.BRIEF_LOGO, logo.raw_of(picture), label=tr("Logo changed") if picture else tr("Logo removed"))


def set_brief_parts(work: UnitOfWork, parts: Collection[str]) -> None:
    """The parts a new brief begins with, of ALL_PARTS; RefusedError E-NOT-ALLOWED."""
    left_out = [part for part in ALL_PARTS if part not in parts]
    set_value(work, kept.BRIEF_LEFT_OUT, left_out, label=tr("Sections of briefs changed"))


def set_channel_rules(work: UnitOfWork, channel: str, rules: mail_rules.ChannelRules) -> None:
    """What holds before somebody is written to by that channel; RefusedError E-HOURS, E-NOT-ALLOWED."""
    mail_rules.require_sound(rules)
    raw = kept.value_of(work.connection, mailing.RULES, {})
    rest = raw if isinstance(raw, dict) else {}
    set_value(work, mailing.RULES, {**rest, channel: mail_rules.raw_of(rules)}, label=tr("Channel rules changed"))
