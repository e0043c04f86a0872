"""The people of the team: who, role, territory, pairing, last contact; who is away; the chosen one at the side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from app import queries
from app.clock import to_ms
from app.domain.absences import Absence
from app.domain.counted import counted
from app.domain.event_words import say_days
from app.domain.names import fold
from app.domain.people import SILENT_DAYS
from app.language import tr
from app.operations.people_orders import OPEN
from app.queries.people_page import Member
from app.queries.people_page import PeoplePage as Found
from ui.common.button import Button
from ui.common.filter_chip import FilterChip
from ui.common.header import FilterRow
from ui.common.page import Hints
from ui.common.text import Text
from ui.gates.move import local_now
from ui.people.away_dialog import say_return
from ui.people.people_acts import PeopleActs
from ui.people.people_rows import EVERYBODY, FILTERS, INVITED, is_silent, lines_of
from ui.people.person_pane import PersonPane

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.context import UiContext

CONTACT = tr("Last contact is when a device last reached the server")
BOTH_FROM, PANE = 760, 390  # design pixels; below that the list, or after Enter the person


class PeoplePage(PeopleActs):
    """Enter goes to the person at the side, Escape back; chips narrow the list."""

    touches = ("user", "team", "pairing", "absence", "lead", "handoff", "territory")

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(context=context)
        self.list.setUniformItemSizes(False)
        self._chosen_filter, self._inside = EVERYBODY, False
        self.filters = FilterRow(theme=context.theme)
        self.chips: dict[str, FilterChip] = {}
        for key, words in FILTERS:
            chip = self.chips[key] = FilterChip(words, theme=context.theme, count=0)
            chip.setChecked(key == EVERYBODY)
            chip.clicked.connect(self._on_chip)
            self.filters.add_left(chip)
        self.filters.add_right(Text(CONTACT, tone="text2"))
        quotas = Button(tr("Quotas"), theme=context.theme, icon="target", key="T")
        quotas.clicked.connect(self.open_quotas)
        self.header.add_widget(quotas, can_go=True)
        self.away_button = self.header.add_button(tr("Away…"), icon="calendar", key="A")
        self.away_button.clicked.connect(self.away)
        self.add_button = self.header.add_button(tr("Colleague"), icon="plus", key="N", kind="primary")
        self.add_button.clicked.connect(self.add)
        self.invite_button = self.header.add_button(tr("Invite"), icon="plus", key="I", kind="primary")
        self.invite_button.clicked.connect(self.add)
        self.invite_button.hide()
        self.pane = PersonPane(theme=context.theme)
        self.pane.devices.wished.connect(self._on_device)
        self.pane.invitation.print_wished.connect(self.print_code)
        self.pane.invitation.withdraw_wished.connect(self.withdraw)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.stack.setMinimumWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(0, 1)
        self.finish(body=self._splitter)
        layout: Any = self.layout()
        layout.insertWidget(1, self.filters)
        self.selection_changed.connect(self._show_chosen)
        context.theme.changed.connect(self._fit)

    async def load(self, typed: str) -> Sequence[Any]:
        """The lines under the filter that hold what was typed."""
        now = local_now()
        self._found = await self._tasks.ask(queries.people_page.people_page, self._context.workspace.user, to_ms(now))
        self._devices = await self._tasks.ask(queries.people_devices.devices_page, to_ms(now))
        self._show_counts(self._found)
        return lines_of(self._found, self._devices, now=now, chosen=self._chosen_filter, words=fold(typed).split())

    def _show_counts(self, found: Found) -> None:
        invited = {one.id for one in self._devices.invited}
        here = [one for one in found.people if one.active and one.id not in invited]
        for key, chip in self.chips.items():
            kinds = ("manager", "admin") if key == "manager" else (key,)
            chip.set_count(sum(key == EVERYBODY or one.kind in kinds for one in here))
        self.chips[INVITED].set_count(len(invited))
        self.chips[INVITED].setVisible(found.joined)
        self.filters.fit()
        self.add_button.setVisible(not found.joined)
        self.invite_button.setVisible(found.joined)
        for button in (self.away_button, self.add_button, self.invite_button):
            button.setEnabled(not found.why_not)
            button.setToolTip(found.why_not)

    def count_words(self, rows: Sequence[Any]) -> str:
        """Whose team, and how many."""
        if self._found is None:
            return ""
        invited = {one.id for one in self._devices.invited}
        count = sum(one.active and one.id not in invited for one in self._found.people)
        words = counted(count, "person")
        alone = "" if self._found.joined else tr("On this laptop only: a server lets each work on their own laptop.")
        team = tr("Team {team}", team=self._found.team) if self._found.team else ""
        return " · ".join(one for one in (team, words, *self._say_devices(), alone) if one)

    def _say_devices(self) -> tuple[str, ...]:
        count, now = len(self._devices.devices), local_now()
        if not count:
            return ()
        silent = sum(one.state == OPEN and is_silent(one.seen_at, now) for one in self._devices.devices)
        said = tr("{silent} silent over {silent_days} days", silent=silent, silent_days=SILENT_DAYS) if silent else ""
        return counted(count, "device"), said

    def empty_words(self) -> tuple[str, str, str]:
        return tr("Nobody of that kind here."), "", ""

    def _on_chip(self) -> None:
        sender = self.sender()
        self._chosen_filter = next(key for key, chip in self.chips.items() if chip is sender)
        for key, chip in self.chips.items():
            chip.setChecked(key == self._chosen_filter)
        self._tasks.start_latest("refresh", self.refresh())

    # showing

    def open_chosen(self) -> None:
        """To the person at the side; where there is one pane only, in place of the list."""
        if self.person() is not None or self.invited() is not None:
            self._inside = True
            self._fit()
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_clicked(self, index: QModelIndex) -> None:
        """Where there is room for one pane only, a click opens."""
        if self.pane.isHidden():
            self.open_chosen()

    def _show_chosen(self) -> None:
        self._tasks.start_latest("person", self._show_person())

    async def _show_person(self) -> None:
        person = self.person()
        places = review = None
        if person is not None:
            review = (await self._tasks.ask(queries.reviews.agreed_with, person.id)).next
            places = await self._tasks.ask(queries.people_page.places_of, person.territory)
        now, found = local_now(), self._found
        self.pane.show_person(person, places, now, review)
        if person is not None and found is not None:
            devices = self._devices.of(person.id)
            await self._show_away(person)
            self.pane.show_devices(devices, now, joined=found.joined, may=not found.why_not, as_of=self._devices.as_of)
        elif (one := self.invited()) is not None:
            self.pane.show_invited(one, now, await self._tasks.ask(queries.people_joining.begins, one.start))
        self._fit()

    async def _show_away(self, person: Member) -> None:
        one, now = person.away, local_now()
        if one is None:
            self.pane.away.hide()
            return
        absence = Absence(one.user_id, one.first_day, one.last_day, one.cover_id, one.reason, one.id)
        lines = await self._tasks.ask(queries.people_cover.preview, absence, now)
        days = tr("Away {days}", days=say_days(one.first_day, one.last_day))
        self.pane.away.show_lines(days, lines, say_return(person.name, one.last_day, now.date()))
        self.pane.away.show()

    @Slot()
    def _fit(self) -> None:
        px = self._context.theme.px
        wide = self.width() >= px(BOTH_FROM)
        self.pane.setVisible(self._model.rowCount() > 0 and (wide or self._inside))
        self.stack.setVisible(wide or not self._inside)
        if wide:
            self._splitter.setSizes([max(self.width() - px(PANE), 1), px(PANE)])

    def left(self) -> None:
        """Whoever comes back begins at the list."""
        super().left()
        self._inside = False
        self._fit()

    def key_hints(self) -> Hints:
        joined = self._found is not None and self._found.joined
        if self.invited() is not None:
            return (("J|K", tr("Move")), ("Ctrl P", tr("Print code")), ("Del", tr("Withdraw")), ("I", tr("Invite")))
        add = ("I", tr("Invite")) if joined else ("N", tr("New"))
        last = ("Del", tr("Remove")) if self.absence() is not None else ("Ctrl F", tr("Find"))
        return (("J|K", tr("Move")), ("Enter", tr("Open")), add, ("A", tr("Away, cover")), ("F2", tr("Edit")), last)

    def panes(self) -> list[QWidget]:
        if self.stack.isHidden():
            return [self.pane, self.search]
        return [*super().panes(), *([self.pane] if self.pane.isVisible() else [])]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._inside:
            self._inside = False
            self._fit()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
