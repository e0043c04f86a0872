"""The chosen lead beside the queue: who, the clock, what they asked, why they are first, how to reach them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.clock import from_ms
from app.domain import written
from app.domain.track_words import filled
from app.language import tr
from ui.common.button import Button
from ui.common.empty_state import EmptyState
from ui.common.marks import Avatar, Chip, Meter, StageChip
from ui.common.polish import polish_anew
from ui.common.text import Rule, Text
from ui.lead_lists.score_box import ScoreBox
from ui.today.queue_delegate import clock_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.tracks import Track
    from app.queries.lead_card import LeadCard
    from ui.theme.theme import Theme

TARGET_SECONDS = 900
ACTIONS = (
    ("call", tr("Call"), "phone", "C", "primary"),
    ("email", tr("Email"), "", "E", "default"),
    ("snooze", tr("Snooze"), "", "S", "default"),
    ("done", tr("Done"), "", "D", "default"),
)


class ReplyClock(QFrame):
    """Time left to reply and a bar; amber, red once past."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme = theme
        self._icon, self._words, self._arrived = QLabel(), Text(type="body_strong"), Text()
        self._meter = Meter(theme=theme, name=tr("Time left to reply"), width=40)
        top = QHBoxLayout()
        theme.space(top, (0, 0, 0, 0), 8)
        top.addWidget(self._icon)
        top.addWidget(self._words)
        top.addStretch(1)
        top.addWidget(self._arrived)
        column = QVBoxLayout(self)
        theme.space(column, (12, 9, 12, 10), 7)
        column.addLayout(top)
        column.addWidget(self._meter)
        self._meter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_clock(self, due: int, arrived: int | None, now: datetime) -> None:
        """Both in ms UTC."""
        left = int((from_ms(due) - now).total_seconds())
        tone = "bad" if left < 0 else "warn"
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            polish_anew(self)
        self._icon.setPixmap(self._theme.pixmap("hourglass", tone))
        words = clock_words(due, now)
        self._words.setText(
            tr("Reply within {left}", left=f"{left // 60}:{left % 60:02d}")
            if 0 <= left < 3600
            else tr("Reply {words}", words=words)
        )
        self._words.set_tone(tone)
        self._arrived.setText(
            tr("arrived {tzinfo:%H:%M}", tzinfo=from_ms(arrived).astimezone(now.tzinfo)) if arrived else ""
        )
        self._arrived.set_tone(tone)
        self._meter.show_share(min(max(1 - left / TARGET_SECONDS, 0), 1), tone=tone)


class PreviewPane(QScrollArea):
    """`wished(action)` is call, email, snooze or done; `show_card` fills it, `show_nothing` says so."""

    wished = Signal(str)

    def __init__(self, *, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Chosen lead"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme, self._now = theme, now
        self._card: LeadCard | None = None
        self.clock: ReplyClock | None = None
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._card, self.clock = None, None
        self.setWidget(EmptyState(tr("Choose someone with J and K."), theme=self._theme))

    def show_card(self, card: LeadCard, track: Track | None, values: Mapping[str, str]) -> None:
        """Fill the pane; `values` fill the variables of the track."""
        self._card, self.clock = card, None
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        self._theme.space(column, (16, 16, 16, 14), 12)
        self._who(column, card)
        if card.row.reply_due is not None:
            self.clock = ReplyClock(theme=self._theme)
            column.addWidget(self.clock)
        self._actions(column)
        column.addWidget(Rule())
        if card.lead["said"]:
            column.addWidget(Text(tr("What they asked"), type="body_strong"))
            column.addWidget(Text(f"“{card.lead['said']}”", tone="text2", wrap=True))
            column.addWidget(Rule())
        first = card.row.reply_due is not None
        column.addWidget(
            ScoreBox(card, theme=self._theme, title=tr("Why they are first") if first else tr("Score"), points=False)
        )
        column.addWidget(Rule())
        self._reach(column, card)
        column.addStretch(1)
        if track is not None:
            column.addWidget(self._track(track, values))
        self.setWidget(body)
        self.tick()

    def tick(self) -> None:
        """Move the clock on."""
        if self.clock is not None and self._card is not None and self._card.row.reply_due is not None:
            self.clock.show_clock(self._card.row.reply_due, self._card.row.arrived_at, self._now())

    def _who(self, column: QVBoxLayout, card: LeadCard) -> None:
        theme, row = self._theme, card.row
        top, names, chips = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        theme.space(top, (0, 0, 0, 0), 12)
        theme.space(names, (0, 0, 0, 0), 2)
        theme.space(chips, (0, 0, 0, 0), 6)
        names.addWidget(Text(row.name, type="dialog_title", elide=True))
        names.addWidget(Text(" · ".join(one for one in (row.title, row.company) if one), tone="text2", elide=True))
        top.addWidget(Avatar(row.name, theme=theme, size=40))
        top.addLayout(names, 1)
        chips.addWidget(StageChip(row.stage.casefold().replace(" ", "_"), row.stage, theme=theme))
        origin = " · ".join(
            one
            for one in (tr("Inbound") if row.inbound else "", row.source.casefold() if row.inbound else row.source)
            if one
        )
        for words in (origin, written.say_route(card.lead["routed_by"])):
            if words:
                chips.addWidget(Chip(words, theme=theme))
        if card.stopped:
            chips.addWidget(Chip(card.stop_words.partition(",")[0], theme=theme, tone="bad", icon="ban"))
        chips.addStretch(1)
        column.addLayout(top)
        column.addLayout(chips)

    def _actions(self, column: QVBoxLayout) -> None:
        line = QHBoxLayout()
        self._theme.space(line, (0, 2, 0, 2), 6)
        for action, words, icon, key, kind in ACTIONS:
            button = Button(words, theme=self._theme, icon=icon, key=key, kind=kind)
            button.setProperty("action", action)
            button.setMinimumWidth(self._theme.px(60))
            button.clicked.connect(self._on_action)
            line.addWidget(button, 9 if icon else 8)
        column.addLayout(line)

    def _on_action(self) -> None:
        self.wished.emit(str(self.sender().property("action")))

    def _reach(self, column: QVBoxLayout, card: LeadCard) -> None:
        column.addWidget(Text(tr("Reach them"), type="body_strong"))
        for number in card.numbers[:2]:
            state = number.stopped.partition(",")[0] or (
                tr("Wrong number") if number.state == "wrong" else tr(number.kind.capitalize())
            )
            chip = Chip(state, theme=self._theme, tone="neutral" if number.usable else "bad")
            column.addLayout(self._line("phone", number.shown, chip))
        for email in card.emails[:1]:
            state = email.stopped.partition(",")[0] or (tr("Bounced") if email.state == "bounced" else "")
            column.addLayout(
                self._line("mail", email.shown, Chip(state, theme=self._theme, tone="bad") if state else None)
            )
        if zone := card.zone:
            column.addLayout(self._line("clock", self._their_time(zone)))
        column.addLayout(
            self._line("target", tr("Sales-ready: {met} of {criteria} met", met=card.met, criteria=len(card.criteria)))
        )
        if not (card.numbers or card.emails):
            column.addWidget(
                Text(tr("No number and no e-mail yet. Enter opens the lead to add one."), tone="text2", wrap=True)
            )

    def _their_time(self, zone: str) -> str:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        now = self._now()
        try:
            theirs = now.astimezone(ZoneInfo(zone))
        except (ZoneInfoNotFoundError, ValueError):
            return tr("time zone not known")
        same = theirs.utcoffset() == now.utcoffset()
        return tr("{theirs:%H:%M} their time", theirs=theirs) + (tr(" · same as yours") if same else "")

    def _line(self, icon: str, words: str, after: QWidget | None = None) -> QLayout:
        line, mark = QHBoxLayout(), QLabel()
        self._theme.space(line, (0, 0, 0, 0), 8)
        mark.setPixmap(self._theme.pixmap(icon, "text"))
        line.addWidget(mark)
        text = Text(words, elide=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(text)
        if after is not None:
            line.addWidget(after)
        line.addStretch(1)
        return line

    def _track(self, track: Track, values: Mapping[str, str]) -> QFrame:
        frame, line, words, mark = QFrame(), QHBoxLayout(), QVBoxLayout(), QLabel()
        frame.setProperty("surface", "card")
        self._theme.space(line, (12, 10, 12, 10), 10)
        self._theme.space(words, (0, 0, 0, 0), 2)
        mark.setPixmap(self._theme.pixmap("message-square-text", "text"))
        words.addWidget(Text(tr("Talk track: {name}", name=track.name), type="body_medium", elide=True))
        first = filled(track.lines[0].says, values) if track.lines else ""
        words.addWidget(Text(f"“{first}”", type="meta", tone="text2", elide=True))
        line.addWidget(mark)
        line.addLayout(words, 1)
        frame.setLayout(line)
        return frame
