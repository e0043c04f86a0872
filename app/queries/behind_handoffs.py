"""The meetings and handoffs behind a figure, a bar or a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlalchemy import Connection

from app.domain.figures import counting as c
from app.domain.figures.events import Agreed, Passed
from app.domain.meetings import HELD, NO_SHOW
from app.domain.money import say_short
from app.language import tr
from app.queries import figure_events as events
from app.queries.figure_found import Found, Listed, only
from app.queries.figure_scope import Scope


def _agreed(rows: Iterable[Agreed], words: str = "") -> list[Found]:
    return [Found(one.id, one.lead_id, words or tr("Meeting {state}", state=tr(one.state)), one.start) for one in rows]


def _passed(rows: Iterable[Passed], say: Callable[[Passed], tuple[str, int | None]]) -> list[Found]:
    return [Found(one.id, one.lead_id, *say(one)) for one in rows]


def _won(one: Passed) -> tuple[str, int | None]:
    value = say_short(one.value_minor, one.currency)
    return tr("Accepted, {value}", value=value) if value else tr("Accepted, without a value"), one.verdict_at


def _sent(one: Passed) -> tuple[str, int | None]:
    return {"accept": tr("Handed off, accepted"), "return": tr("Handed off, returned")}.get(
        one.verdict, "Handed off"
    ), one.at


def _given_back(one: Passed) -> tuple[str, int | None]:
    return tr("Returned"), one.verdict_at


def _meetings(connection: Connection, found: Scope, _rest: str) -> Listed:
    frame = found.frame
    return c.TITLES[c.MEETINGS], _agreed(
        c.booked(events.agreed(connection, frame, each=True), frame.chosen, frame.span)
    )


def _accepted(connection: Connection, found: Scope, _rest: str) -> Listed:
    frame = found.frame
    return c.TITLES[c.ACCEPTED], _passed(
        c.accepted(events.passed(connection, frame, each=True), frame.chosen, frame.span), _won
    )


def _verdicts(connection: Connection, found: Scope, _rest: str) -> Listed:
    frame, rows = found.frame, events.passed(connection, found.frame, each=True)
    yes, no = (rule(rows, frame.chosen, frame.span) for rule in (c.accepted, c.returned))
    return tr("Verdicts"), [*_passed(yes, _won), *_passed(no, _given_back)]


def _returned(connection: Connection, found: Scope, rest: str) -> Listed:
    frame = found.frame
    rows = c.returned(events.passed(connection, frame, each=True), frame.chosen, frame.span)
    return tr("Returned by AEs"), _passed([one for one in rows if not rest or one.reason == rest], _given_back)


def _pair(connection: Connection, found: Scope, rest: str) -> Listed:
    frame = found.frame
    sdr, _, ae = rest.partition(":")
    rows = c.handed(events.passed(connection, frame, each=True), frame.chosen, frame.span)
    names = found.names
    title = tr("{sdr} to {ae}", sdr=names.get(sdr, tr("Somebody")), ae=names.get(ae, tr("somebody")))
    return title, _passed([one for one in rows if (one.person, one.ae) == (sdr, ae)], _sent)


def _kept(state: str, title: str) -> Callable[[Connection, Scope, str], Listed]:
    def make(connection: Connection, found: Scope, _rest: str) -> Listed:
        frame = found.frame
        return title, _agreed(c.kept(events.agreed(connection, frame, each=True), frame.chosen, frame.span, state))

    return make


def _moved(connection: Connection, found: Scope, _rest: str) -> Listed:
    frame, rows = found.frame, events.agreed(connection, found.frame, each=True)
    both = [*c.held(rows, frame.chosen, frame.span), *c.missed(rows, frame.chosen, frame.span)]
    return tr("Moved before"), _agreed(one for one in both if one.moved)


def _rep(connection: Connection, found: Scope, rest: str) -> Listed:
    frame, chosen = found.frame, only(found.frame, rest)
    passed = events.passed(connection, frame, each=True)
    won = c.accepted(passed, chosen, frame.span)
    sent = [one for one in c.handed(passed, chosen, frame.span) if one.id not in {each.id for each in won}]
    met = c.booked(events.agreed(connection, frame, each=True), chosen, frame.span)
    return found.names.get(rest, tr("Somebody")), [*_passed(won, _won), *_passed(sent, _sent), *_agreed(met)]


MAKERS: dict[str, Callable[[Connection, Scope, str], Listed]] = {
    c.MEETINGS: _meetings, c.ACCEPTED: _accepted, c.PIPELINE: _accepted, c.ACCEPTANCE: _verdicts, "returned": _returned,
    "reason": _returned, "pair": _pair, "held": _kept(HELD, tr("Meetings held")), "missed": _kept(NO_SHOW, tr("Nobody came")),
    "moved": _moved, "rep": _rep,
}  # fmt: skip
