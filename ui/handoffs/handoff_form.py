"""The left half of the handoff: to whom, when and where, the criteria, why now, and what goes in."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from ui.common.banner import Banner
from ui.common.even_grid import EvenGrid
from ui.common.text import Text
from ui.handoffs.answers_form import CriteriaForm, FrameworkForm
from ui.handoffs.handoff_state import LIMIT, PARTS, HandoffState
from ui.handoffs.meeting_field import MeetingField, PlaceLine
from ui.handoffs.receiver_field import ReceiverField

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.queries.call_desk import HandoffDesk
    from ui.theme.theme import Theme


class HandoffForm(QScrollArea):
    """`changed` when something is typed or ticked. The parts tell the rest themselves."""

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Handoff"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.to, self.meeting, self.place = (
            ReceiverField(theme=theme),
            MeetingField(theme=theme),
            PlaceLine(theme=theme),
        )
        self.criteria, self.framework = CriteriaForm(theme=theme), FrameworkForm(theme=theme)
        self.why_now, self._count = QPlainTextEdit(), Text("", type="meta", tone="text2")
        self.override_label, self.override = Text(tr("Hand off without them, because"), type="body_strong"), QLineEdit()
        self.ticks: dict[str, QCheckBox] = {}
        self._wide = True
        self._tick_counts: dict[str, Text] = {}
        self.info = Banner(theme=theme, dismissible=False)
        self._build()
        self.to.changed.connect(self._on_to)
        self.why_now.textChanged.connect(self._on_typed)
        self.override.textChanged.connect(self._on_typed)

    def _build(self) -> None:
        theme, body = self._theme, QWidget()
        column, self._top = QVBoxLayout(body), QHBoxLayout()
        theme.space(column, (22, 16, 22, 16), 14)
        theme.space(self._top, (0, 0, 0, 0), 12)
        self._top.addWidget(self.to, 1, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self.meeting, 1, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        theme.space(top, (0, 0, 0, 0), 8)
        top.addLayout(self._top)
        top.addWidget(self.place)
        column.addLayout(top)
        column.addWidget(self.criteria)
        self.override.setAccessibleName(tr("Reason to hand off without them"))
        self.override.setPlaceholderText(tr("prints on the brief"))
        for part in (self.override_label, self.override):
            column.addWidget(part)
        column.addWidget(self.framework)
        column.addLayout(self._why())
        column.addLayout(self._included())
        column.addWidget(self.info)
        column.addStretch(1)
        self.setWidget(body)

    def _why(self) -> QVBoxLayout:
        theme, column, head = self._theme, QVBoxLayout(), QHBoxLayout()
        theme.space(column, (0, 0, 0, 0), 6)
        head.addWidget(Text(tr("Why now"), type="body_strong"), 1)
        head.addWidget(self._count)
        self.why_now.setAccessibleName(tr("Why now"))
        self.why_now.setPlaceholderText(tr("What makes this the moment, in two sentences"))
        self.why_now.setTabChangesFocus(True)
        self.why_now.setFixedHeight(theme.px(54))
        column.addLayout(head)
        column.addWidget(self.why_now)
        return column

    def _included(self) -> QVBoxLayout:
        theme, column, head, grid = self._theme, QVBoxLayout(), QHBoxLayout(), EvenGrid(2)
        theme.space(column, (0, 0, 0, 0), 8)
        theme.space(grid, (0, 0, 0, 0), 8)
        head.addWidget(Text(tr("In the brief"), type="body_strong"), 1)
        head.addWidget(Text(tr("untick to leave out"), type="meta", tone="text2"))
        for key, words in PARTS:
            tick, count, cell = QCheckBox(words), Text("", tone="text2"), QHBoxLayout()
            theme.space(cell, (0, 0, 0, 0), 8)
            tick.setAccessibleName(words)
            tick.toggled.connect(self._on_ticked)
            cell.addWidget(tick)
            cell.addWidget(count, 1)
            holder = QWidget()
            holder.setLayout(cell)
            grid.addWidget(holder)
            self.ticks[key], self._tick_counts[key] = tick, count
        column.addLayout(head)
        column.addLayout(grid)
        return column

    def show_desk(self, desk: HandoffDesk, state: HandoffState, now: datetime) -> None:
        """Show what is recorded; what the rep typed stays."""
        card = desk.card
        meeting = card.meetings[0] if card.meetings else None
        self.meeting.show_meeting(meeting, now)
        where = meeting or state
        self.place.show_place(where.kind, where.site_id, where.place, card.sites)
        self.criteria.show_answers(card.criteria)
        self.framework.show_framework(card.framework, card.framework_fields, card.frameworks)
        for key, count in self._tick_counts.items():
            count.setText(desk.counts[key])
        pronoun = {"she": "her", "he": "his"}.get(card.contact.get("pronoun") or "", "their")
        self.ticks["pain"].setText(tr("Pain, in {pronoun} words", pronoun=tr(pronoun)))

    def show_state(self, state: HandoffState, desk: HandoffDesk, now: datetime) -> None:
        """Fill in what the form holds."""
        self.blockSignals(True)
        self.to.show_people(desk.executives, state.to, now.date())
        self.why_now.setPlainText(state.why_now)
        self.override.setText(state.override)
        for key, tick in self.ticks.items():
            tick.setChecked(key in state.included)
        self.blockSignals(False)
        self._tell(desk.has_server)
        self._show_count()

    def _tell(self, has_server: bool) -> None:
        person = self.to.person
        first = person.name.split(" ")[0] if person else tr("The AE")
        when = tr("after it reaches them") if has_server else tr("from now")
        self._has_server = has_server
        self.info.show_message(
            tr(
                "Recorded now. {first}’s receipt is due 24 working hours {when}, the verdict 24 after the meeting ends.",
                first=first,
                when=when,
            )
        )

    def show_override(self, shown: bool) -> None:
        """Ask for a reason only while criteria are missing."""
        self.override_label.setVisible(shown)
        self.override.setVisible(shown)

    def included(self) -> list[str]:
        """The parts that go in."""
        return [key for key, tick in self.ticks.items() if tick.isChecked()]

    def field_for(self, missing: str) -> QWidget:
        """The field that answers a missing thing."""
        if missing.startswith("criterion:"):
            return self.criteria.fields[missing.partition(":")[2]]
        fields: dict[str, QWidget] = {
            "receiver": self.to,
            "meeting": self.meeting.sentence,
            "place": self.place.change,
            "why_now": self.why_now,
        }
        return fields[missing]

    def _show_count(self) -> None:
        length = len(" ".join(self.why_now.toPlainText().split()))
        self._count.setText(tr("{length} of {limit}", length=length, limit=LIMIT))
        self._count.set_tone("bad" if length > LIMIT else "text2")

    @Slot()
    def _on_to(self) -> None:
        self._tell(getattr(self, "_has_server", False))
        self.changed.emit()

    @Slot()
    def _on_typed(self) -> None:
        self._show_count()
        self.changed.emit()

    @Slot(bool)
    def _on_ticked(self, _on: bool) -> None:
        self.changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(580), self._theme.px(640))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(430)
        if wide != self._wide:
            self._wide = wide
            self.framework.set_narrow(not wide)
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
