"""Meetings under the headings of their days; what was before today folds away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Qt

from app.clock import from_ms, local_zone
from app.frozen import frozen
from app.language import tr
from app.queries.meetings import MeetingItem
from ui.common.row_table_model import RowListModel

EARLIER, UNTOLD = "earlier", "untold"
TONES = {
    "Booked": ("accent", "calendar"),
    "Confirmed": ("ok", "calendar-check"),
    "Held": ("ok", "check"),
    "No-show": ("bad", "user-x"),
    "Cancelled": ("neutral", "calendar-x"),
}
DASHED = frozenset({"Slot asked for", "Proposed"})
KINDS = {
    "video": ("monitor", tr("video")),
    "phone": ("phone", tr("phone")),
    "on site": ("map-pin", tr("on site")),
    "visit": ("map-pin", tr("on site")),
}
TIMES = {1: tr("moved once"), 2: tr("moved twice")}


@frozen
class DayItem:
    """A heading (no `row`) or a meeting."""

    id: str
    title: str = ""
    count: int = 0
    icon: str = ""
    row: MeetingItem | None = None
    hour: str = ""


def day_words(day: date, today: date) -> str:
    """ "Today", "Tomorrow", "Tuesday 1 December", with the year when it is another one."""
    if day == today:
        return tr("Today")
    if day == today + timedelta(days=1):
        return tr("Tomorrow")
    words = tr("{date:%A} {day} {date:%B}", date=day, day=day.day)
    return words if day.year == today.year else f"{words} {day.year}"


def moved_words(moved: int) -> str:
    """ "moved twice", '' when it never was."""
    return TIMES.get(moved, tr("moved {moved} times", moved=moved)) if moved > 0 else ""


def invitation_words(row: MeetingItem, *, short: bool = False) -> str:
    """Where the invitation is: "you sent .ics"; of a time that has changed since it is said that it is old (design 4.17)."""
    how, _, rest = row.invitation.partition(" ")
    sequence, _, at = rest.partition(" ")
    if how not in ("draft", "sent") or not at.isdigit():
        return "" if short else tr("No invitation yet. E makes the draft with its .ics.")
    old = sequence != str(row.sequence)
    moment = from_ms(int(at)).astimezone(local_zone())
    if short:
        return tr(".ics is old") if old else tr("you sent .ics") if how == "sent" else ""
    when = (
        f"{moment:%H:%M}"
        if moment.date() == datetime.now(moment.tzinfo).date()
        else tr("{moment:%a} {day}, {moment:%H:%M}", moment=moment, day=moment.day)
    )
    words = (
        tr("You marked it sent {when}.", when=when) if how == "sent" else tr(".ics in your mail draft, not sent yet.")
    )
    return tr("{words} The time has changed since: E makes the new one.", words=words) if old else words


def detail_words(row: MeetingItem) -> str:
    """ "Discovery · with Caspar Lindqvist · 45 min · video"."""
    kind = row.place or KINDS.get(row.kind, ("", row.kind))[1]
    parts = (
        row.title,
        tr("with {with_name}", with_name=row.with_name) if row.with_name else "",
        tr("{minutes} min", minutes=row.minutes),
        kind,
    )
    return " · ".join(one for one in parts if one)


class MeetingsModel(RowListModel[DayItem]):
    """`show_meetings` takes the rows, `fold` opens and closes Earlier."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._meetings: Sequence[MeetingItem] = ()
        self._now = datetime.now().astimezone()
        self._folded = True

    def items(self, meetings: Sequence[MeetingItem], now: datetime, *, typed: bool) -> list[DayItem]:
        """The list as it is now; with words typed nothing is folded."""
        self._meetings, self._now = meetings, now
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        days: dict[date, list[MeetingItem]] = {}
        untold: list[MeetingItem] = []
        earlier: list[MeetingItem] = []
        for one in meetings:
            start = self._start(one)
            if start >= midnight:
                days.setdefault(start.date(), []).append(one)
            else:
                (untold if one.open else earlier).append(one)
        items = self._group(UNTOLD, tr("Held or not? Say it with D or 0"), untold, icon="triangle-alert", dated=True)
        for day, rows in sorted(days.items()):
            items += self._group(day.isoformat(), day_words(day, now.date()), rows)
        folded = self._folded and not typed
        icon = "chevron-right" if folded else "chevron-down"
        items += self._group(EARLIER, tr("Earlier"), earlier, icon=icon, dated=True, folded=folded)
        return items

    def fold(self, *, typed: bool) -> None:
        """Open or close Earlier."""
        self._folded = not self._folded
        self.set_rows(self.items(self._meetings, self._now, typed=typed))

    def _group(
        self,
        key: str,
        title: str,
        rows: list[MeetingItem],
        *,
        icon: str = "",
        dated: bool = False,
        folded: bool = False,
    ) -> list[DayItem]:
        if not rows:
            return []
        head = DayItem(f"day:{key}", title, len(rows), icon)
        return [head, *(() if folded else (DayItem(one.id, row=one, hour=self._hour(one, dated)) for one in rows))]

    def _start(self, row: MeetingItem) -> datetime:
        return from_ms(row.start).astimezone(self._now.tzinfo)

    def _hour(self, row: MeetingItem, dated: bool) -> str:
        start = self._start(row)
        return tr("{start:%a} {day} {start:%b, %H:%M}", start=start, day=start.day) if dated else f"{start:%H:%M}"

    def sentence(self, row: DayItem) -> str:
        """As a screen reader says it."""
        if row.row is None:
            return f"{row.title}, {row.count}"
        one = row.row
        parts = (
            row.hour,
            one.name,
            one.company,
            *detail_words(one).split(" · "),
            tr(one.state),
            moved_words(one.moved),
        )
        return ", ".join(part for part in parts if part)

    def flags_of(self, row: DayItem) -> Qt.ItemFlag:
        """Headings cannot be chosen, except the one that folds."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return usual if row.row is None and row.id != f"day:{EARLIER}" else usual | Qt.ItemFlag.ItemIsSelectable
