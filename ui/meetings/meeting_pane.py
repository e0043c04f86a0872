"""Beside the week: the chosen meeting, what can be done with it, and the AE's next free hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.clock import from_ms, to_ms
from app.domain import meetings as rules
from app.domain.when import say_moment
from app.language import sentence, tr
from app.queries.agenda import MeetingCard
from app.queries.meetings import MeetingItem
from app.queries.slots import FreeSlots
from ui.common.banner import Banner
from ui.common.button import Button
from ui.common.marks import Avatar, Chip, KeyCap
from ui.common.text import Rule, Text
from ui.common.wrap_layout import WrapLayout
from ui.meetings.meeting_acts import STATES
from ui.meetings.meeting_rows import KINDS, TONES, invitation_words, moved_words

if TYPE_CHECKING:
    from ui.theme.theme import Theme

WIDTH = 372
DAY_MS = 86_400_000
PATH = (
    (rules.PROPOSED, tr("Proposed")),
    (rules.BOOKED, tr("Booked")),
    (rules.CONFIRMED, tr("Confirmed")),
    (rules.HELD, tr("Held")),
)
ACTS = (
    ("invite", tr("Invitation"), "", "E"),
    ("move", tr("Move", said_of="a meeting"), "", "M"),
    ("confirmed", tr("Confirmed"), "", "F"),
    ("held", tr("Held"), "check", "D"),
    ("no_show", tr("No-show"), "user-x", "0"),
    ("cancel", tr("Cancel", said_of="a meeting"), "", "Del"),
)
NOTE = tr(
    "Free time from their calendar and working hours. A digit asks for that slot; if someone was earlier you get the next three."
)


def facts_of(card: MeetingCard, now: datetime) -> list[tuple[str, str]]:
    """(what, in words) of a meeting; what is not known says so only where it is missed."""
    item = card.item
    start, end = from_ms(item.start).astimezone(now.tzinfo), from_ms(item.end).astimezone(now.tzinfo)
    when = tr("{start:%a} {day} {start:%b}, {start:%H:%M}–{end:%H:%M}", start=start, day=start.day, end=end)
    where = card.where or (
        tr("No place yet. Add it in the handoff.")
        if item.kind == "on site"
        else KINDS.get(item.kind, ("", item.kind))[1]
    )
    moved = sentence(moved_words(item.moved)) or tr("Never")
    if card.times_before:
        before = from_ms(card.times_before[-1]).astimezone(now.tzinfo)
        moved = tr("{moved}, before {moment}", moved=moved, moment=say_moment(before, now))
    confirm = tr("Confirmed") if item.state == rules.CONFIRMED else ""
    if item.confirm_on:
        day = datetime.fromisoformat(item.confirm_on)
        confirm = tr("{date:%a} {day} {date:%b}, a task for you", date=day, day=day.day)
    facts = [(tr("When"), when + _their_time(card, start, end)), (tr("Where"), where), (tr("Moved"), moved)]
    facts.append((tr("Invitation"), invitation_words(item)) if item.open else ("", ""))
    facts += [(tr("Confirm"), confirm), (tr("So far"), sentence(card.missed))]
    return [(label, words) for label, words in facts if label and words]


def _their_time(card: MeetingCard, start: datetime, end: datetime) -> str:
    """The same hour where the person is."""
    there = _there(card.zone, start)
    if there is None:
        return ""
    if there.utcoffset() == start.utcoffset():
        return tr(" · same for both")
    return tr(" · {there:%H:%M}–{tzinfo:%H:%M} for them", there=there, tzinfo=end.astimezone(there.tzinfo))


def zone_words(zone: str, now: datetime) -> str:
    """ "1 h ahead, in Europe/Paris"; '' where the clocks say the same, or the zone is not known."""
    there = _there(zone, now)
    if there is None or there.utcoffset() == now.utcoffset():
        return ""
    apart = (there.utcoffset() or timedelta()) - (now.utcoffset() or timedelta())
    hours, minutes = divmod(abs(apart) // timedelta(minutes=1), 60)
    length = " ".join(
        one for one in (f"{hours} h" if hours else "", tr("{minutes} min", minutes=minutes) if minutes else "") if one
    )
    return tr(
        "{length} {value}, in {zone}",
        length=length,
        value=tr("ahead") if apart > timedelta() else tr("behind"),
        zone=zone,
    )


def _there(zone: str, moment: datetime) -> datetime | None:
    try:
        return moment.astimezone(ZoneInfo(zone)) if zone else None
    except (KeyError, ValueError, OSError):
        return None


class MeetingPane(QFrame):
    """`wished(act)` by a button, `slot_wished(number from 1)` by a row, `call_wished` from the banner at the foot;
    `begun` when the meeting that is shown begins, for other things can be said of it then."""

    wished = Signal(str)
    slot_wished = Signal(int)
    call_wished = Signal()
    begun = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Chosen meeting"))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(tr("Meeting and free slots"))
        self.foot = Banner(theme=theme, dismissible=False)
        self.foot.action_requested.connect(self.call_wished)
        column, foot = QVBoxLayout(self), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        theme.space(foot, (16, 4, 16, 12), 0)
        foot.addWidget(self.foot)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        self.foot.hide()
        self._beginning = QTimer(self)
        self._beginning.setSingleShot(True)
        self._beginning.timeout.connect(self.begun)
        theme.changed.connect(self._fit)
        self._fit()

    def show_card(
        self, card: MeetingCard | None, free: FreeSlots | None, now: datetime, *, nothing: bool = False
    ) -> None:
        """A meeting (or none; `nothing`: there is none to choose) and an AE's free hours (or none)."""
        at = self.area.verticalScrollBar().value()
        self._wait_for(card, now)
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        self._theme.space(column, (18, 14, 16, 12), 8)
        if card is None:
            choose = (
                tr("No meetings this week. Book one") if nothing else tr("Choose a meeting with J and K, or book one")
            )
            column.addWidget(Text(tr("{choose} from a lead with B.", choose=choose), tone="text2", wrap=True))
        else:
            self._who(column, card)
            self._facts(column, card, now)
            self._acts(column, card, now)
        if free is not None:
            column.addWidget(Rule())
            self._slots(column, free, now)
        column.addStretch(1)
        self.area.setWidget(body)
        self.area.verticalScrollBar().setValue(at)

    def _wait_for(self, card: MeetingCard | None, now: datetime) -> None:
        self._beginning.stop()
        ahead = card.item.start - to_ms(now) if card is not None else 0
        if 0 < ahead < DAY_MS:
            self._beginning.start(ahead)

    def show_late(self, late: Sequence[MeetingItem], now: datetime) -> None:
        """The first meeting that nobody has confirmed and that should be by now."""
        self.foot.setVisible(bool(late))
        if not late:
            return
        one = late[0]
        start = from_ms(one.start).astimezone(now.tzinfo)
        moment = say_moment(start, now)
        when = tr("today, {start:%H:%M}", start=start) if start.date() == now.date() else moment
        more = tr(" {late} more.", late=len(late) - 1) if len(late) > 1 else ""
        self.foot.show_message(
            tr(
                "{company} is {when}. Nobody has confirmed.{more}",
                company=one.company or one.name,
                when=when,
                more=more,
            ),
            tone="bad",
            action=tr("Call"),
        )

    def _who(self, column: QVBoxLayout, card: MeetingCard) -> None:
        theme, item = self._theme, card.item
        line = QHBoxLayout()
        theme.space(line, (0, 0, 0, 0), 8)
        tone, icon = TONES.get(item.state, ("info", "cloud-upload"))
        chip = (
            Chip(tr("Slot gone"), theme=theme, tone="bad", icon="triangle-alert")
            if item.lost
            else Chip(tr(item.state), theme=theme, tone=tone, icon=icon)
        )
        line.addWidget(Text(item.company or item.name or item.title, type="dialog_title", elide=True), 1)
        line.addWidget(chip)
        column.addLayout(line)
        about = f"{item.title} · {card.person or tr('nobody named yet')}" + (
            tr(" with {with_name}", with_name=item.with_name) if item.with_name else ""
        )
        column.addWidget(Text(about, tone="text2", wrap=True))
        steps = WrapLayout()
        theme.space(steps, (0, 2, 0, 2), 7)
        now = rules.BOOKED if item.state == rules.ASKED else item.state
        for number, (state, words) in enumerate(PATH):
            said = tr("Booked here") if item.state == rules.ASKED and state == rules.BOOKED else words
            here = state == now
            if number:
                steps.addWidget(Text("›", tone="text3"))
            steps.addWidget(Text(said, type="body_strong" if here else "body", tone="accentT" if here else "text2"))
        column.addLayout(steps)
        if item.lost:
            warning = Text(
                tr(
                    "{lost} They have not been told. Pick another slot with its digit, then send the new draft.",
                    lost=card.lost,
                ),
                tone="bad",
                wrap=True,
            )
            column.addWidget(warning)
        if card.superseded:
            column.addWidget(
                Text(tr("A brief with another time was handed over: print it again."), tone="warn", wrap=True)
            )

    def _facts(self, column: QVBoxLayout, card: MeetingCard, now: datetime) -> None:
        grid = QGridLayout()
        self._theme.space(grid, (0, 4, 0, 4), 6)
        grid.setColumnStretch(1, 1)
        for number, (label, words) in enumerate(facts_of(card, now)):
            grid.addWidget(Text(label, tone="text2"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(words, wrap=True), number, 1)
        grid.setHorizontalSpacing(self._theme.px(14))
        column.addLayout(grid)

    def _acts(self, column: QVBoxLayout, card: MeetingCard, now: datetime) -> None:
        line = WrapLayout()
        self._theme.space(line, (0, 0, 0, 0), 8)
        for act, words, icon, key in ACTS:
            if not offered(act, card.item, now):
                continue
            button = Button(
                words, theme=self._theme, icon=icon, key=key, kind="ghost" if act == "cancel" else "default", small=True
            )
            button.setProperty("act", act)
            button.clicked.connect(self._on_act)
            line.addWidget(button)
        column.addLayout(line)

    def _slots(self, column: QVBoxLayout, free: FreeSlots, now: datetime) -> None:
        theme, head = self._theme, QHBoxLayout()
        theme.space(head, (0, 0, 0, 0), 8)
        head.addWidget(Avatar(free.name, theme=theme, size=20))
        first = free.name.partition(" ")[0] or tr("They")
        head.addWidget(Text(tr("{first}’s next free slots", first=first), type="body_strong", elide=True), 1)
        if free.as_of is not None:
            head.addWidget(
                Chip(tr("as of {as_of_words}", as_of_words=as_of_words(free.as_of, now)), theme=theme, tone="warn")
            )
        column.addLayout(head)
        if apart := zone_words(free.zone, now):
            column.addWidget(
                Text(tr("Your time. {first} is {apart}.", first=first, apart=apart), tone="text2", wrap=True)
            )
        if free.note:
            column.addWidget(Text(free.note, tone="warn", wrap=True))
        if not free.slots:
            column.addWidget(Text(tr("Nothing free in the next sixty days."), tone="text2", wrap=True))
        for number, slot in enumerate(free.slots, start=1):
            row = SlotRow(number, slot.start, slot.end, slot.where, theme=theme, now=now)
            row.chosen.connect(self.slot_wished)
            column.addWidget(row)
        column.addWidget(Text(NOTE, type="meta", tone="text2", wrap=True))

    def _on_act(self) -> None:
        self.wished.emit(str(self.sender().property("act")))

    def _fit(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))


class SlotRow(QFrame):
    """A free stretch with its digit; a click asks for it."""

    chosen = Signal(int)

    def __init__(self, number: int, start: int, end: int, where: str, *, theme: Theme, now: datetime) -> None:
        super().__init__()
        self._number = number
        begins, ends = from_ms(start).astimezone(now.tzinfo), from_ms(end).astimezone(now.tzinfo)
        day, hours = tr("{begins:%a} {day}", begins=begins, day=begins.day), f"{begins:%H:%M}–{ends:%H:%M}"
        self.setAccessibleName(", ".join(one for one in (tr("Slot {number}", number=number), day, hours, where) if one))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        line = QHBoxLayout(self)
        theme.space(line, (0, 3, 0, 3), 10)
        line.addWidget(KeyCap(str(number), theme=theme))
        for words, kind, tone, wide in ((day, "body_medium", "text", 50), (hours, "body", "text", 88)):
            part = Text(words, type=kind, tone=tone)
            part.setMinimumWidth(theme.px(wide))
            line.addWidget(part)
        line.addWidget(Text(where, tone="text2", elide=True), 1)

    def mousePressEvent(self, event: object) -> None:
        self.chosen.emit(self._number)


def offered(act: str, item: MeetingItem, now: datetime) -> bool:
    """Whether an act makes sense for a meeting in its state at that moment: what became of it once it has begun,
    a confirmation until then."""
    to, begun = STATES.get(act), item.start <= to_ms(now)
    if to is None:
        return item.open
    if to == rules.CONFIRMED and (item.lost or begun):
        return False
    return rules.may_become(item.state, to) and not rules.too_early(to, item.start, to_ms(now))


def as_of_words(at: int, now: datetime) -> str:
    """ "10:36", with its day when it was another."""
    moment = from_ms(at).astimezone(now.tzinfo)
    return (
        f"{moment:%H:%M}"
        if moment.date() == now.date()
        else tr("{moment:%a} {day}, {moment:%H:%M}", moment=moment, day=moment.day)
    )
