"""Territories: drawn at the left in the order they are asked, the chosen one and the redraw at the right; managers change them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from app import operations, queries
from app.domain.names import fold
from app.domain.territories import Territory
from app.errors import RefusedError
from app.language import tr
from app.queries.territories import Example, TerritoryMap
from ui.commands import Command
from ui.common.page import Hints
from ui.common.row_table_model import ROW_ROLE
from ui.common.split_list_page import SplitListPage
from ui.gates.move import local_now
from ui.routing.redraw_box import say_iso
from ui.routing.sections import SectionsRow, attach_sections
from ui.routing.territory_form import NEW
from ui.routing.territory_lines import TerritoriesDelegate, TerritoriesModel, TerritoryLine, lines_of
from ui.routing.territory_pane import TerritoryPane

if TYPE_CHECKING:
    from ui.context import UiContext

Ids = Sequence[str]


def _now() -> int:
    return round(local_now().timestamp() * 1000)


class TerritoriesPage(SplitListPage):
    """Enter goes into the territory, Ctrl Enter keeps it in the draft, Ctrl T shows what would move, D sets the day."""

    scope = "territories"
    touches = ("territory", "setting", "user", "account", "lead")

    def __init__(self, *, context: UiContext) -> None:
        model = TerritoriesModel()
        super().__init__(
            tr("Territories"), context=context, model=model, delegate=TerritoriesDelegate(theme=context.theme), icon="map-pin"
        )  # fmt: skip
        model.setParent(self)
        self._found: TerritoryMap | None = None
        self._shown: TerritoryLine | None = None
        self.header.set_title(tr("Routing"))
        sections = SectionsRow("territories", header=self.header, context=context)
        self.pane = TerritoryPane(theme=context.theme)
        box = self.box = self.pane.redraw
        self.pane.keep_wished.connect(self.keep)
        self.pane.form.changed.connect(self.pane.clear_problem)
        box.keep_wished.connect(self.keep_companies)
        box.day_wished.connect(self.set_day)
        box.preview.clicked.connect(self.look_ahead)
        box.drop.clicked.connect(self.drop)
        box.back.clicked.connect(self.take_back)
        box.dry.opened.connect(context.navigator.open_lead)
        self.new = self.header.add_button(tr("Territory"), icon="plus", key="N", kind="primary")
        self.new.clicked.connect(self.begin)
        self.finish_beside(self.pane, above=sections)
        context.commands.attach(box.dry.list, "redraw")
        attach_sections(self, context)

    def commands(self) -> list[Command]:
        """The usual keys, and what can be done with a territory and the draft."""
        scope, page, why, draws = self.scope, f"{self.scope}_page", self._why_none, self._why_only_read
        return [
            *super().commands(),
            Command(
                "territories.new", tr("New territory"), self.begin, key="N", icon="plus", scope=page, applies=draws
            ),
            Command(
                "territories.up",
                tr("Move the territory up"),
                partial(self.shift, -1),
                key="Shift+Up",
                icon="arrow-up",
                scope=scope,
                applies=why,
            ),
            Command(
                "territories.down",
                tr("Move the territory down"),
                partial(self.shift, 1),
                key="Shift+Down",
                icon="arrow-down",
                scope=scope,
                applies=why,
            ),
            Command(
                "territories.remove",
                tr("Take the territory out"),
                self.remove,
                key="Del",
                icon="trash-2",
                scope=scope,
                applies=why,
            ),
            Command(
                "territories.day",
                tr("Set the day of the redraw"),
                self.enter_day,
                key="D",
                icon="calendar",
                scope=page,
                applies=draws,
            ),
            Command(
                "territories.preview",
                tr("Preview the redraw"),
                self.look_ahead,
                key="Ctrl+T",
                icon="play",
                scope=page,
                applies=draws,
            ),
            Command(
                "territories.keep",
                tr("Keep the territory in the draft"),
                self.keep,
                key="Ctrl+Return",
                more_keys=("Ctrl+Enter",),
                scope=page,
                applies=draws,
            ),
            Command(
                "territories.drop",
                tr("Throw the draft of the territories away"),
                self.drop,
                icon="trash-2",
                scope=page,
                applies=self._why_no_draft,
            ),
            Command(
                "territories.back",
                tr("Take the last redraw back"),
                self.take_back,
                icon="undo-2",
                scope=page,
                applies=self._why_no_redraw,
            ),
            Command(
                "redraw.stay",
                tr("Leave the company with its rep"),
                self.leave_with_rep,
                key="X",
                icon="lock",
                scope="redraw",
                applies=draws,
            ),
        ]

    def _why_only_read(self) -> str:
        return self._why_not_here() or (
            self._found.why_not if self._found is not None else tr("Wait for the territories.")
        )

    def _why_none(self) -> str:
        return self._why_only_read() or ("" if self._territory() is not None else tr("Choose a territory first."))

    def _why_no_draft(self) -> str:
        return self._why_only_read() or (
            "" if self._found is not None and self._found.drawn else tr("There is no draft.")
        )

    def _why_no_redraw(self) -> str:
        done = self._found is not None and self._found.draft.applied is not None
        return self._why_only_read() or ("" if done else tr("Nothing was redrawn yet."))

    async def load(self, typed: str) -> Sequence[Any]:
        """The territories that hold what was typed."""
        user = self._context.workspace.user
        found = await self._tasks.ask(queries.territories.map_page, user, _now())
        if found != self._found:
            self._found = found
            self.pane.show_map(found, mine=found.draft.by == user)
            self.new.setEnabled(not found.why_not)
            self.new.setToolTip(found.why_not)
        words = fold(typed).split()
        rows = lines_of(found)
        return [one for one in rows if all(word in fold(f"{one.words} {one.beside} {one.under}") for word in words)]

    def count_words(self, rows: Sequence[Any]) -> str:
        """How many, draft or in force, and how many companies are in none."""
        if self._found is None:
            return ""
        draft, gaps = self._found.draft, self._found.found.gaps
        state = (
            tr("draft for {day}", day=say_iso(draft.day))
            if draft.day
            else tr("draft without a day")
            if self._found.drawn
            else tr("in force")
        )
        none = tr(" · {gaps:,} in none", gaps=gaps) if rows and gaps else ""
        return (
            tr("{rows:,} · {state}{none}", rows=len(rows), state=state, none=none) if rows or self._found.drawn else ""
        )

    def empty_words(self) -> tuple[str, str, str]:
        return (
            tr("No territories yet: N draws the first, by country, region, postcode, industry, size or name."),
            "",
            "",
        )

    def _territory(self) -> Territory | None:
        chosen = self.chosen()
        return chosen.territory if isinstance(chosen, TerritoryLine) else None

    # what can be done

    def begin(self) -> None:
        """A new territory, at the end."""
        if self._found is not None and not self._found.why_not:
            self._shown = None
            self.pane.show_territory(NEW, self._found)
            self.go_in()

    def keep(self) -> None:
        """Keep in the draft what the form says."""
        self._tasks.start_once("keep", self._keep())

    async def _keep(self) -> None:
        self.pane.clear_problem()
        try:
            one = self.pane.form.territory()
            saved, step = await self._tasks.act_with_undo(operations.territories.save_territory, one)
        except RefusedError as error:
            self.pane.show_problem(error)
            return
        self._context.navigator.show_toast(tr("Kept in the draft:"), strong=one.name, undo=step)
        await self.refresh()
        self.list.setCurrentIndex(self._model.index_of(saved))
        self.leave()

    def shift(self, by: int) -> None:
        """Up or down."""
        if (one := self._territory()) is not None:
            self._start(tr("Moved:"), one.name, operations.territories.shift_territory, one.id, by)

    def remove(self) -> None:
        """Out of the draft."""
        if (one := self._territory()) is not None:
            self._start(tr("Taken out of the draft:"), one.name, operations.territories.remove_territory, one.id)

    def drop(self) -> None:
        """The draft goes, what is in force stays."""
        self._start(tr("Draft thrown away."), "", operations.territories.drop_draft)

    def _start(self, words: str, name: str, operation: Any, *args: Any) -> None:
        self._tasks.start_once("act", self._act(words, name, operation, *args))

    async def _act(self, words: str, name: str, operation: Any, *args: Any) -> None:
        _, undo = await self._tasks.act_with_undo(operation, *args)
        self._context.navigator.show_toast(words, strong=name, undo=undo)

    def enter_day(self) -> None:
        """The cursor into the field of the day."""
        self.go_in()
        self.box.day.setFocus()
        self.box.day.selectAll()
        self.pane.ensureWidgetVisible(self.box.day)

    def set_day(self) -> None:
        """The redraw applies on the day that was typed."""
        day = self.box.iso_day()
        if day is None:
            words = tr("“{text}” is no day.", text=self.box.day.text())
            self.show_refusal(RefusedError("E-REDRAW", words, do=tr("Write one such as 1 dec."), field="day"))
        else:
            self._start(
                tr("Day of the redraw set.") if day else tr("The redraw has no day."),
                "",
                operations.territories.set_day,
                day,
            )
            self.go_back()

    def keep_companies(self) -> None:
        """The companies that were named stay with their reps."""
        self._tasks.start_once("companies", self._keep_companies())

    async def _keep_companies(self) -> None:
        ids = []
        known = {name.casefold(): one for one, name in self._found.keep} if self._found is not None else {}
        for name in (one.strip() for one in self.box.stay.text().split(",") if one.strip()):
            found = [known[name.casefold()]] if name.casefold() in known else []
            found = found or await self._tasks.ask(queries.territories.account_named, name)
            if len(found) != 1:
                who = tr("Several companies are") if found else tr("No company is")
                words, do = tr("{who} called “{name}”.", who=who, name=name[:60]), tr("Choose in the preview with X.")
                self.show_refusal(RefusedError("E-REDRAW", words, do=do, field="stay"))
                return
            ids += found
        await self._stay(ids)

    def leave_with_rep(self) -> None:
        """The company of the example stays, and what would move is counted anew."""
        row = self.box.dry.list.currentIndex().data(ROW_ROLE)
        if isinstance(row, Example) and row.account_id and self._found is not None:
            ids = [*(one for one, _ in self._found.keep), row.account_id]
            self._tasks.start_once("companies", self._stay(ids, again=True))

    async def _stay(self, ids: Ids, *, again: bool = False) -> None:
        self.pane.clear_problem()
        _, undo = await self._tasks.act_with_undo(operations.territories.keep_accounts, ids)
        self._context.navigator.show_toast(tr("{ids:,} stay with their reps.", ids=len(ids)), undo=undo)
        await self.refresh()
        if again:
            await self._look_ahead()

    def look_ahead(self) -> None:
        """What the draft would move, whom and to whom."""
        self._tasks.start_latest("preview", self._look_ahead())

    async def _look_ahead(self) -> None:
        self.pane.clear_problem()
        self.box.show_preview(await self._tasks.ask(queries.territories.preview, _now()))
        self.pane.ensureWidgetVisible(self.box.dry)

    def take_back(self) -> None:
        """Put back what the last redraw moved."""
        self._tasks.start_once("back", self._take_back())

    async def _take_back(self) -> None:
        back, left = await self._tasks.act(operations.territories.take_back)
        also = tr(" {left:,} were changed since and stay.", left=left) if left else ""
        self._context.navigator.show_toast(tr("Taken back: {back:,} are where they were.{also}", back=back, also=also))

    def show_refusal(self, error: RefusedError) -> bool:
        """Say it beside the territory."""
        self.pane.show_problem(error)
        return True

    # showing

    def entry(self) -> QWidget:
        return self.pane.form

    def right_panes(self) -> list[QWidget]:
        return [self.pane.form, self.box.stay, self.box.dry.list]

    def show_chosen(self) -> None:
        """The territory with the cursor."""
        line = self.chosen()
        if isinstance(line, TerritoryLine) and line != self._shown and not self.typing and self._found is not None:
            self._shown = line
            self.pane.show_territory(line.territory, self._found)

    def leave(self) -> None:
        self._shown = None
        super().leave()

    def key_hints(self) -> Hints:
        if self.box.dry.list.hasFocus():
            return (("Enter", tr("Open the lead")), ("X", tr("Leave with its rep")), ("Esc", tr("Back")))
        return (("J|K", tr("Move")), ("Enter", tr("Edit")), ("Ctrl Enter", tr("Keep")), ("Ctrl T", tr("Preview")), ("D", tr("Day")),
                ("Shift ↑|↓", tr("Order")), ("N", tr("New")), ("Del", tr("Take out")))  # fmt: skip
