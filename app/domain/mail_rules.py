"""What must hold before somebody is written to (product 6, channel safety), asked again at the moment of sending."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from app.domain.calling_hours import known_zones
from app.errors import RefusedError
from app.frozen import frozen
from app.language import plural, tr

CONSENTED = ("yes", "given", "opted in", "double opt-in")
REFUSED = ("no", "refused", "withdrawn", "opted out")
DAYS = 30


@frozen
class ChannelRules:
    """A team's limits of one channel; 0 is no limit. Hours are theirs, gaps in whole days."""

    consent_needed: bool = False
    opens: time = time(7)
    closes: time = time(20)
    daily_most: int = 80
    gap_person: int = 2
    gap_account: int = 0
    touches_most: int = 12


@frozen
class Sending:
    """What is known of one letter about to go: times are ms UTC, `now` aware; `wrote` is when they wrote last."""

    now: datetime
    zones: tuple[str, ...] = ()
    consent: str = ""
    stopped: str = ""
    written: int = 0
    wrote: int = 0
    sent_today: int = 0
    last_person: int = 0
    last_account: int = 0
    touches: int = 0


def read_rules(raw: Mapping[str, Any]) -> ChannelRules:
    """The rules of a setting; what is no sound value keeps its default."""
    found: dict[str, Any] = {}
    for one in fields(ChannelRules):
        value, usual = raw.get(one.name), getattr(ChannelRules, one.name)
        if isinstance(usual, time):
            try:
                found[one.name] = time.fromisoformat(str(value))
            except ValueError:
                continue
        elif isinstance(usual, bool):
            found[one.name] = value if isinstance(value, bool) else usual
        elif isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 10_000:
            found[one.name] = value
    return replace(ChannelRules(), **found)


def raw_of(rules: ChannelRules) -> dict[str, Any]:
    """The rules as a setting keeps them: what `read_rules` reads."""
    found = {one.name: getattr(rules, one.name) for one in fields(ChannelRules)}
    return {name: value.isoformat("minutes") if isinstance(value, time) else value for name, value in found.items()}


def require_sound(rules: ChannelRules) -> None:
    """Refuse hours that never come: RefusedError E-HOURS."""
    if rules.opens >= rules.closes:
        raise RefusedError("E-HOURS", tr("The hours end before they begin."), safe=tr("The rules stay as they were."),
                           do=tr("Give a later end."), field="closes")  # fmt: skip


@frozen
class Blocks:
    """Why a letter should not go now, in words: `never` whatever the rep says, `ask` unless the rep confirms it."""

    never: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


def blocks(rules: ChannelRules, sending: Sending) -> Blocks:
    """Every reason not to send now; both empty when it may go."""
    never = [sending.stopped] if sending.stopped else []
    if sending.consent in REFUSED:
        never.append(tr("they do not want to be written to"))
    elif rules.consent_needed and sending.consent not in CONSENTED:
        never.append(tr("no consent is noted"))
    return Blocks(tuple(never), tuple(_ask(rules, sending)))


def _ask(rules: ChannelRules, sending: Sending) -> list[str]:
    now, found = round(sending.now.timestamp() * 1000), []
    if sending.wrote > sending.written:
        found.append(tr("they wrote since"))
    found += _hours(rules, sending)
    if rules.daily_most and sending.sent_today >= rules.daily_most:
        found.append(
            tr(
                "{sent_today} sent today, {daily_most} is the most",
                sent_today=sending.sent_today,
                daily_most=rules.daily_most,
            )
        )
    for last, gap, whom in (
        (sending.last_person, rules.gap_person, tr("they were")),
        (sending.last_account, rules.gap_account, tr("their company was")),
    ):
        if gap and last and now - last < gap * 86_400_000:
            found.append(
                plural(
                    gap,
                    "{whom} contacted less than {number} day ago",
                    "{whom} contacted less than {number} days ago",
                    whom=whom,
                )
            )
    if rules.touches_most and sending.touches >= rules.touches_most:
        found.append(
            tr(
                "{touches} contacts in {days} days, {touches_most} is the most",
                touches=sending.touches,
                days=DAYS,
                touches_most=rules.touches_most,
            )
        )
    return found


def _hours(rules: ChannelRules, sending: Sending) -> list[str]:
    for name in known_zones(sending.zones):
        local = sending.now.astimezone(ZoneInfo(name))
        if not rules.opens <= local.time() < rules.closes:
            return [
                tr(
                    "it is {local:%H:%M} there, letters go from {opens:%H:%M} to {closes:%H:%M}",
                    local=local,
                    opens=rules.opens,
                    closes=rules.closes,
                )
            ]
    return []
