"""The rows of a sheet in the words that are printed: a stop of the day, or a call of Today's queue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection, or_, select

from app.clock import from_ms
from app.domain import stopping
from app.domain.codes import tel_link
from app.domain.sheets import CALL, VISIT, SheetRow
from app.domain.stopping import Stop
from app.domain.track_words import filled
from app.domain.tracks import Track
from app.language import inner, tr
from app.queries import people
from app.queries.brief_conversation import KINDS, WRITTEN, say_day_and_month
from app.queries.day_stops import DayStop
from app.queries.lead_card import Point, reach_of
from app.queries.rows import PersonRow, TodayRow
from app.queries.stop_card import StopCard, stop_card
from app.queries.tracks import track_for
from app.store import settings, stops
from app.store.tables import synced as t


@dataclass
class RowMaker:
    """Makes the rows of one sheet; what they share is looked up once. `now` is the local moment of printing."""

    connection: Connection
    user: str
    now: datetime
    service: str = ""
    _tracks: dict[tuple[str, ...], Track | None] = field(default_factory=dict)
    _me: PersonRow | None = None
    _list_day: str | None = None

    def of_stop(self, stop: DayStop) -> SheetRow | None:
        """A stop without its times; None where nobody may be visited any more."""
        account, contact = self._one(t.account, stop.account_id), self._one(t.contact, stop.contact_id)
        if stop.kind == VISIT and self._stopped("visit", account, contact, ()) is not None:
            return None
        card = stop_card(self.connection, stop, service=self.service, today=self.now.date())
        where = _visit_words(card) if stop.kind == VISIT else self._call_words(contact)
        ids = (stop.account_id, stop.lead_id, stop.contact_id)
        more = f" +{card.others_met}" if card.others_met else ""
        row = SheetRow(stop.number, stop.id, stop.kind, stop.name, fixed=stop.fixed, person=card.meets + more, where=where,
                       why=_sentence(stop.why), link=card.drive, account_id=ids[0], lead_id=ids[1], contact_id=ids[2],
                       site_id=stop.site_id)  # fmt: skip
        return self._reached(row, account, contact)

    def of_call(self, call: TodayRow, number: int) -> SheetRow:
        """A call of the queue; one with an hour has its time."""
        account, contact = self._one(t.account, call.account_id), self._one(t.contact, call.contact_id)
        start = None
        if call.due_at is not None and not call.all_day:
            at = from_ms(call.due_at).astimezone(self.now.tzinfo)
            start = at.hour * 60 + at.minute if at.date() >= self.now.date() else None
        person = ", ".join(one for one in (call.name, contact.get("title") or "") if one)
        row = SheetRow(number, call.id, CALL, call.company or call.name, start=start, person=person if call.company else "",
                       where=self._call_words(contact), why=_sentence(call.why), account_id=call.account_id,
                       lead_id=call.lead_id, contact_id=call.contact_id)  # fmt: skip
        return self._reached(row, account, contact)

    # what both have

    def _reached(self, row: SheetRow, account: dict[str, Any], contact: dict[str, Any]) -> SheetRow:
        """Number, code and contact state; last contact and the line to say."""
        numbers = reach_of(self.connection, contact, account, self.now.date()).numbers
        usable = next((one for one in numbers if one.usable and tel_link(one.value)), None)
        stop = None if usable else self._stopped("call", account, contact, numbers)
        visit = row.kind == VISIT
        values = {
            **vars(row),
            "phone": usable.shown if usable else "",
            "link": row.link if visit else tel_link(usable.value) if usable else "",
            "state": "" if stop else self._state(visit=visit, known=usable is not None),
            "stop": _frame(stop, visit=visit) if stop else "",
            "last": self._last(row),
            "say": self._say(row.kind, row.lead_id, account, contact),
        }
        return SheetRow(**values)

    def _state(self, *, visit: bool, known: bool) -> str:
        if visit:
            return tr("may contact")
        if not known:
            return tr("no number known")
        if self._list_day is None:
            about = settings.value_of(self.connection, settings.STOP_LIST, {})
            self._list_day = str(about.get("day") or "")
        return (
            tr("may call, list of {short}", short=_short(date.fromisoformat(self._list_day)))
            if self._list_day
            else tr("may call")
        )

    def _stopped(
        self, channel: str, account: dict[str, Any], contact: dict[str, Any], numbers: tuple[Point, ...]
    ) -> Stop | None:
        who = stopping.targets(
            person=contact.get("id", ""), company=account.get("id", ""), names=(account.get("name") or "",),
            domains=account.get("domains") or (), numbers=[one.value for one in numbers],
        )  # fmt: skip
        return stops.find(self.connection, who, self.now.date()).on(channel, who)

    def _last(self, row: SheetRow) -> str:
        """The last time anybody wrote to, rang or saw them: "24 Oct email, no reply"."""
        act = t.activity.c
        about = [
            column == value
            for column, value in ((act.lead_id, row.lead_id), (act.contact_id, row.contact_id)) if value
        ] or [act.account_id == row.account_id]  # fmt: skip
        kinds = tuple(one for one in KINDS if one not in ("note", "signal"))
        query = (
            select(t.activity).where(or_(*about), act.kind.in_(kinds)).order_by(act.at.desc(), act.id.desc()).limit(1)
        )
        found = self.connection.execute(query).mappings().first()
        if found is None:
            return ""
        day = from_ms(found["at"] or found["created_at"]).astimezone(self.now.tzinfo).date()
        if found["kind"] in WRITTEN:
            how = tr("they wrote") if found["direction"] == "in" else tr("no reply")
        else:
            minutes = round((found["seconds"] or 0) / 60)
            how = ", ".join(
                one
                for one in (tr("{minutes} min", minutes=minutes) if minutes else "", inner(tr(found["outcome"] or "")))
                if one
            )
        return f"{_short(day)} {inner(KINDS[found['kind']])}" + (f", {how}" if how else "")

    def _say(self, kind: str, lead_id: str, account: dict[str, Any], contact: dict[str, Any]) -> str:
        lead = self._one(t.lead, lead_id)
        key = (lead.get("source") or "", account.get("industry") or "", contact.get("language") or "", kind)
        if key not in self._tracks:
            self._tracks[key] = track_for(self.connection, key[0], key[1], language=key[2], kind=kind)
        track = self._tracks[key]
        if track is None or not track.lines:
            return ""
        self._me = self._me or people.person(self.connection, self.user)
        name = contact.get("name") or ""
        values = {"first_name": contact.get("first_name") or name.split(" ")[0], "last_name": contact.get("last_name"),
                  "name": name, "title": contact.get("title"), "company": account.get("name"), "town": account.get("town"),
                  "industry": account.get("industry"), "uses_today": account.get("uses_today"), "source": key[0],
                  "campaign": lead.get("campaign"), "referrer": lead.get("referrer"), "why_now": lead.get("why_now"),
                  "said_short": (lead.get("said") or "").strip().split(".")[0][:80], "my_name": self._me.name,
                  "my_first_name": self._me.name.split(" ")[0]}  # fmt: skip
        return filled(track.lines[0].says, {key: str(value) for key, value in values.items() if value})

    def _call_words(self, contact: Mapping[str, Any]) -> str:
        """When they are best reached, and whether their clock is another one."""
        best, zone = contact.get("best_hours") or "", contact.get("zone") or ""
        words = " · ".join(
            one for one in (tr("best {best}", best=best) if best else "", _clock_words(zone, self.now)) if one
        )
        return words[:1].upper() + words[1:]

    def _one(self, table: Any, row_id: str | None) -> dict[str, Any]:
        query = select(table).where(table.c.id == row_id)
        row = self.connection.execute(query).mappings().first() if row_id else None
        return dict(row) if row is not None else {}


def _visit_words(card: StopCard) -> str:
    """Address, hours and how to get in, in one line."""
    lines = [line.replace(": ", " ", 1) for line in card.get_in.splitlines() if line.strip()]
    way_in = ", ".join(line[:1].lower() + line[1:] for line in lines)
    return " · ".join(one for one in (", ".join(card.where), card.hours, way_in) if one)


def _clock_words(zone: str, now: datetime) -> str:
    try:
        theirs = now.astimezone(ZoneInfo(zone)).utcoffset() if zone else None
    except (ZoneInfoNotFoundError, ValueError):
        return ""
    ours = now.utcoffset()
    if theirs is None or ours is None:
        return ""
    minutes = int((theirs - ours).total_seconds()) // 60
    if not minutes:
        return tr("their time is yours")
    hours = f"{abs(minutes) / 60:g} h"
    return tr("their clock is {hours} {value}", hours=hours, value=tr("ahead") if minutes > 0 else tr("behind"))


def _frame(stop: Stop, *, visit: bool) -> str:
    since = stop.since
    words = tr("DO NOT CALL")
    if since is not None:
        words += (
            tr(", list of {short}", short=_short(since)) if stop.listed else tr(" since {short}", short=_short(since))
        )
    return tr("{words}, visit is fine", words=words) if visit else words


def _short(day: date) -> str:
    return say_day_and_month(day)


def _sentence(words: str) -> str:
    """Ends with a full stop, begins in small letters after "Why now" unless it is a name or an abbreviation."""
    words = words.strip()
    if words[:1].isupper() and words[1:2].islower() and " " in words:
        words = words[0].lower() + words[1:]
    return words if not words or words.endswith((".", "?", "!")) else f"{words}."
