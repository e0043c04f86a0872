"""The people of the team: who, role, territory, pairing, last contact; who is away; the chosen one at the side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from app import queries
from app.clock import to_ms
from app.domain.names import fold
from app.queries.people_page import Member
from app.queries.people_page import PeoplePage as Found
from ui.commands import Command
from ui.common.filter_chip import FilterChip
from ui.common.header import FilterRow
from ui.common.page import Hints
from ui.common.search_list_page import SearchListPage
from ui.gates.move import local_now
from ui.people.people_delegate import PeopleDelegate
from ui.people.people_rows import EVERYBODY, FILTERS, Line, PeopleModel, lines_of
from ui.people.person_dialog import edit_person
from ui.people.person_pane import PersonPane

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.context import UiContext

BOTH_FROM, PANE = 760, 390  # design pixels; below that the list, or after Enter the person


class PeoplePage(SearchListPage):
    """N adds a colleague where there is no server, F2 edits, Enter goes to the person at the side."""

    scope = "people"
    touches = ("user", "team", "pairing", "absence", "lead", "handoff", "territory")

    def __init__(self, *, context: UiContext) -> None:
        model = PeopleModel()
        super().__init__(
            "People", context=context, model=model, delegate=PeopleDelegate(theme=context.theme), icon="users"
        )
        model.setParent(self)
        self.list.setUniformItemSizes(False)
        self._found: Found | None = None
        self._chosen_filter, self._inside = EVERYBODY, False
        self.filters = FilterRow(theme=context.theme)
        self.chips: dict[str, FilterChip] = {}
        for key, words in FILTERS:
            chip = self.chips[key] = FilterChip(words, theme=context.theme, count=0)
            chip.setChecked(key == EVERYBODY)
            chip.clicked.connect(self._on_chip)
            self.filters.add_left(chip)
        self.add_button = self.header.add_button("Colleague", icon="plus", key="N", kind="primary")
        self.add_button.clicked.connect(self.add)
        self.pane = PersonPane(theme=context.theme)
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

    def commands(self) -> list[Command]:
        """The usual keys, and what can be done with a person."""
        return [
            *super().commands(),
            Command("people.add", "New colleague…", self.add, key="N", icon="plus", scope="people_page", applies=self._why_not_add),
            Command("people.edit", "Edit the person…", self.edit, key="F2", icon="pencil", scope=self.scope, applies=self._why_no_person),
        ]  # fmt: skip

    def _why_only_read(self) -> str:
        return self._why_not_here() or (self._found.why_not if self._found is not None else "Wait for the people.")

    def _why_not_add(self) -> str:
        joined = self._found is not None and self._found.joined
        return self._why_only_read() or ("Here a colleague comes in by invitation." if joined else "")

    def _why_no_person(self) -> str:
        return self._why_only_read() or ("" if self.person() is not None else "Choose a person first.")

    async def load(self, typed: str) -> Sequence[Any]:
        """The lines under the filter that hold what was typed."""
        now = local_now()
        self._found = await self._tasks.ask(queries.people_page.people_page, self._context.workspace.user, to_ms(now))
        self._show_counts(self._found)
        return lines_of(self._found, now=now, chosen=self._chosen_filter, words=fold(typed).split())

    def _show_counts(self, found: Found) -> None:
        here = [one for one in found.people if one.active]
        for key, chip in self.chips.items():
            kinds = ("manager", "admin") if key == "manager" else (key,)
            chip.set_count(sum(key == EVERYBODY or one.kind in kinds for one in here))
        self.filters.fit()
        self.add_button.setVisible(not found.joined)
        self.add_button.setEnabled(not found.why_not)
        self.add_button.setToolTip(found.why_not)

    def count_words(self, rows: Sequence[Any]) -> str:
        """Whose team, and how many."""
        if self._found is None:
            return ""
        count = sum(one.active for one in self._found.people)
        words = f"{count:,} {'person' if count == 1 else 'people'}"
        alone = "" if self._found.joined else "On this laptop only: a server lets each work on their own laptop."
        team = f"Team {self._found.team}" if self._found.team else ""
        return " · ".join(one for one in (team, words, alone) if one)

    def empty_words(self) -> tuple[str, str, str]:
        return "Nobody of that kind here.", "", ""

    def person(self) -> Member | None:
        """The colleague with the cursor; for an absence the one who is away."""
        line = self.chosen()
        if not isinstance(line, Line) or self._found is None:
            return None
        return line.person or (self._found.named(line.away.user_id) if line.away is not None else None)

    # what can be done

    def add(self) -> None:
        """A colleague by name."""
        if not self._why_not_add():
            self._tasks.start_once("edit", self._edit(None))

    def edit(self) -> None:
        """The form of the chosen one."""
        if not self._why_no_person():
            self._tasks.start_once("edit", self._edit(self.person()))

    async def _edit(self, person: Member | None) -> None:
        assert self._found is not None  # why_not said so
        saved = await edit_person(person, self._found, context=self._context, parent=self)
        if saved:
            await self.refresh()
            self.list.setCurrentIndex(self._model.index_of(saved))

    def _on_chip(self) -> None:
        sender = self.sender()
        self._chosen_filter = next(key for key, chip in self.chips.items() if chip is sender)
        for key, chip in self.chips.items():
            chip.setChecked(key == self._chosen_filter)
        self._tasks.start_latest("refresh", self.refresh())

    # showing

    def open_chosen(self) -> None:
        """To the person at the side; where there is one pane only, in place of the list."""
        if self.person() is not None:
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
        places = None
        if person is not None:
            places = await self._tasks.ask(queries.people_page.places_of, person.territory)
        self.pane.show_person(person, places, local_now())
        self._fit()

    @Slot()
    def _fit(self) -> None:
        px = self._context.theme.px
        wide = self.width() >= px(BOTH_FROM)
        self.pane.setVisible(self._model.rowCount() > 0 and (wide or self._inside))
        self.stack.setVisible(wide or not self._inside)
        if wide:
            self._splitter.setSizes([max(self.width() - px(PANE), 1), px(PANE)])

    def key_hints(self) -> Hints:
        add = () if self._found is not None and self._found.joined else (("N", "New"),)
        return (("J|K", "Move"), ("Enter", "Open"), ("F2", "Edit"), *add, ("Ctrl F", "Find"))

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
