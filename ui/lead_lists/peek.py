"""The essentials of a lead over its list: P opens, J and K go on, Esc closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.clock import from_ms
from app.domain.money import say_money
from app.domain.when import say_moment
from app.language import tr
from ui.common.hint_row import HintRow
from ui.common.marks import Avatar, Chip, Meter, ScoreBars, StageChip
from ui.common.overlay import Overlay
from ui.common.text import Rule, Text
from ui.gates.move import local_now
from ui.lead_lists.lead_list_delegate import stage_key, step_mark
from ui.lead_lists.score_box import band_words

if TYPE_CHECKING:
    from app.queries.lead_card import LeadCard
    from app.queries.timeline import TimelineItem
    from ui.theme.theme import Theme

HINTS = (("J|K", tr("Next, previous")), ("Enter", tr("Open")), ("Esc", tr("Close")))


class Peek(Overlay):
    """`stepped(1 or -1)`, `opened`; `show_lead` fills it."""

    stepped = Signal(int)
    opened = Signal()

    def __init__(self, *, theme: Theme, host: QWidget) -> None:
        super().__init__(theme=theme, host=host, name=tr("Peek"), width=520, height=470)
        foot, line = QFrame(), QHBoxLayout()
        foot.setObjectName("overlay_foot")
        theme.space(line, (16, 6, 16, 6), 6)
        hints = HintRow(theme=theme, align_left=True)
        hints.show_hints(HINTS)
        line.addWidget(hints, 1)
        foot.setLayout(line)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(tr("Peek"))
        column = QVBoxLayout(self.panel)
        theme.space(column, (1, 1, 1, 1), 0)
        column.addWidget(self._area, 1)
        column.addWidget(foot)

    def open(self) -> None:
        """Show it."""
        self.open_over(self._area)

    def show_lead(self, card: LeadCard, items: list[TimelineItem]) -> None:
        """Fill it."""
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        self._theme.space(column, (20, 18, 20, 14), 12)
        self._who(column, card)
        column.addWidget(Rule())
        self._score(column, card)
        column.addWidget(Rule())
        self._facts(column, card)
        if items:
            column.addWidget(Rule())
            self._latest(column, items)
        column.addStretch(1)
        self._area.setWidget(body)
        self._area.setAccessibleName(f"{card.row.name}, {card.row.company}, {tr(card.row.stage)}")

    def _who(self, column: QVBoxLayout, card: LeadCard) -> None:
        row, top, names, chips = card.row, QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._theme.space(top, (0, 0, 0, 0), 12)
        self._theme.space(names, (0, 0, 0, 0), 2)
        self._theme.space(chips, (0, 0, 0, 0), 6)
        names.addWidget(Text(row.name, type="dialog_title", elide=True))
        names.addWidget(Text(" · ".join(one for one in (row.title, row.company) if one), tone="text2", elide=True))
        top.addWidget(Avatar(row.name, theme=self._theme, size=40))
        top.addLayout(names, 1)
        chips.addWidget(StageChip(stage_key(row.stage), row.stage, theme=self._theme))
        for words in (row.source, tr("Inbound") if row.inbound else ""):
            if words:
                chips.addWidget(Chip(words, theme=self._theme))
        if card.stopped:
            chips.addWidget(Chip(card.stop_words.partition(",")[0], theme=self._theme, tone="bad", icon="ban"))
        chips.addStretch(1)
        column.addLayout(top)
        column.addLayout(chips)

    def _score(self, column: QVBoxLayout, card: LeadCard) -> None:
        row, head, grid = card.row, QHBoxLayout(), QGridLayout()
        head.addWidget(Text(tr("Score"), type="body_strong"))
        head.addStretch(1)
        head.addWidget(ScoreBars(theme=self._theme, parts=(row.fit, row.engagement, row.intent), number=row.score))
        head.addWidget(Text(band_words(card), tone="text2"))
        column.addLayout(head)
        self._theme.space(grid, (0, 0, 0, 0), 6)
        for line, (name, value) in enumerate(
            (("fit", row.fit), ("engagement", row.engagement), ("intent", row.intent))
        ):
            grid.addWidget(Text(tr(name.capitalize()), type="meta", tone="text2"), line, 0)
            meter = Meter(
                theme=self._theme, name=tr("{name} {value} of 100", name=name, value=value), share=value / 100, width=72
            )
            grid.addWidget(meter, line, 1)
            grid.addWidget(Text(card.reasons[name], type="meta", tone="text2", elide=True), line, 2)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)

    def _facts(self, column: QVBoxLayout, card: LeadCard) -> None:
        now = local_now()
        icon, tone, words = step_mark(card.row, now)
        line, mark = QHBoxLayout(), QLabel()
        self._theme.space(line, (0, 0, 0, 0), 8)
        mark.setPixmap(self._theme.pixmap(icon or "calendar", tone))
        line.addWidget(mark)
        line.addWidget(Text(words, tone=tone, elide=True), 1)
        line.addWidget(Text(say_money(card.row.value_minor, card.row.value_currency), type="body_strong"))
        column.addLayout(line)
        reach = "  ".join(one.shown for one in card.numbers[:2] if one.usable) or (
            card.numbers[0].stopped if card.numbers else ""
        )
        said = str(card.lead.get("why_now") or card.lead.get("said") or "")
        for line_of in (reach, card.emails[0].shown if card.emails else "", said):
            if line_of:
                column.addWidget(Text(line_of, tone="text2", wrap=True))
        column.addWidget(Text(tr("{met} of 4 criteria met", met=card.met), tone="ok" if card.met == 4 else "text2"))

    def _latest(self, column: QVBoxLayout, items: list[TimelineItem]) -> None:
        now = local_now()
        column.addWidget(Text(tr("Latest"), type="body_strong"))
        for item in items[:3]:
            line = QHBoxLayout()
            said = f"{item.title} · {tr(item.outcome)}" if item.outcome else item.title
            line.addWidget(Text(said, elide=True), 1)
            when = say_moment(from_ms(item.at).astimezone(now.tzinfo), now)
            line.addWidget(Text(when, type="meta", tone="text2"))
            column.addLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_overlay()
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_P, Qt.Key.Key_Space):
            self.close_overlay()
        else:
            super().keyPressEvent(event)
