"""Talk tracks: those in use, one's drafts and older versions at the left, the chosen one to read at the right."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QSplitter, QWidget

from app import operations, queries
from app.domain.track_edit import blank
from app.domain.tracks import DRAFT, LANGUAGES, PUBLISHED, RETIRED, Track
from app.errors import RefusedError
from app.language import tr
from app.queries.objections import Objection, in_language
from ui.commands import Command
from ui.common.banner import Banner
from ui.common.page import Hints
from ui.common.search_list_page import SearchListPage
from ui.common.segmented_control import SegmentedControl
from ui.talk_tracks.track_files import read_track, write_track
from ui.talk_tracks.track_reader import TrackReader
from ui.talk_tracks.track_rows import TracksDelegate, TracksModel, card_holds, holds

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.context import UiContext

BOTH_FROM = 640  # design pixels; below that the list, or after Enter the track
STATES = ((PUBLISHED, tr("In use"), ""), (DRAFT, tr("Drafts"), ""), (RETIRED, tr("Older"), ""))
STARTERS = tr("Add the starters")
NONE = {
    PUBLISHED: tr("No talk tracks yet. Add eight to begin with, or N begins one of your own."),
    DRAFT: tr("No drafts of yours. E edits a track, N begins a new one."),
    RETIRED: tr("No older versions yet."),
}
ONLY = {
    DRAFT: tr("Only a draft can be deleted."),
    PUBLISHED: tr("Only a track in use can be retired."),
    RETIRED: tr("Only an older version can be brought back."),
}


class TracksPage(SearchListPage):
    """Enter reads, E edits, N begins a new one; 1 to 3 choose which are listed."""

    scope = "tracks"
    touches = ("track", "objection")

    def __init__(self, *, context: UiContext) -> None:
        model = TracksModel()
        super().__init__(
            tr("Talk tracks"),
            context=context,
            model=model,
            delegate=TracksDelegate(theme=context.theme),
            icon="message-square-text",
        )
        model.setParent(self)
        self._cards: Sequence[Objection] = ()
        self._all_cards: Sequence[Objection] = ()
        self._shown: tuple[Track, tuple[Objection, ...]] | None = None
        self.reader = TrackReader(theme=context.theme)
        self.banner = Banner(theme=context.theme)
        self.states = SegmentedControl(STATES, theme=context.theme, name=tr("Which talk tracks"))
        self.states.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.states.chosen.connect(self.show_state)
        self.header.add_scope(self.states, goes_last=True)
        cards = self.header.add_button(tr("Objections"), icon="circle-question-mark", key="O")
        cards.clicked.connect(self.open_objections)
        new = self.header.add_button(tr("Talk track"), icon="plus", key="N", kind="primary")
        new.clicked.connect(self.begin)
        self._reading = False
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.stack.setMinimumWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.reader)
        self._splitter.setStretchFactor(1, 1)
        self.finish(body=self._splitter, below=self.banner)
        self.selection_changed.connect(self._show_chosen)
        context.theme.changed.connect(self._fit)

    def commands(self) -> list[Command]:
        """The usual keys, and what can be done with a track."""
        made = super().commands()
        for key, words, run, letter, icon, state in (
            ("edit", tr("Edit the talk track"), self.edit, "E", "pencil", ""),
            ("copy", tr("Copy the talk track"), self.copy, "D", "copy", ""),
            ("write", tr("Write the talk track to a text file…"), self.write_file, "W", "file-text", ""),
            ("restore", tr("Bring the older version back"), self.restore, "B", "rotate-ccw", RETIRED),
            ("retire", tr("Retire the talk track"), self.retire, "Shift+R", "archive", PUBLISHED),
            ("delete", tr("Delete the draft"), self.delete_draft, "Del", "trash-2", DRAFT),
        ):
            made.append(Command(f"tracks.{key}", words, run, key=letter, icon=icon, scope=self.scope,
                                applies=partial(self._why_not_state, state)))  # fmt: skip
        for key, words, run, letter, icon in (
            ("new", tr("New talk track"), self.begin, "N", "plus"),
            ("read", tr("Talk track from a text file…"), self.read_file, "Ctrl+O", "download"),
            ("cards", tr("Objection cards"), self.open_objections, "O", "circle-question-mark"),
        ):
            made.append(Command(f"tracks.{key}", words, run, key=letter, icon=icon, scope=f"{self.scope}_page",
                                applies=self._why_not_here))  # fmt: skip
        for language, words in LANGUAGES.items():
            made.append(Command(f"tracks.starters_{language}", tr("Add the starter talk tracks and cards in {words}", words=words),
                                partial(self.add_starters, language), scope=f"{self.scope}_page", icon="download",
                                applies=self._why_not_here))  # fmt: skip
        for number, (state, words, _icon) in enumerate(STATES, 1):
            run_state = partial(self.show_state, state)
            made.append(Command(f"tracks.{state}", tr("Talk tracks: {words}", words=words.lower()), run_state, key=str(number),
                                scope=f"{self.scope}_page", applies=self._why_not_here))  # fmt: skip
        return made

    def _why_not_state(self, state: str) -> str:
        track = self.chosen()
        return self.why_not() or (ONLY[state] if state and isinstance(track, Track) and track.state != state else "")

    async def load(self, typed: str) -> Sequence[Any]:
        """The tracks listed that hold what was typed, in their lines or in an objection card."""
        everything = await self._tasks.ask(queries.tracks.library, user_id=self._context.workspace.user)
        tracks = [one for one in everything if one.state == self.states.current]
        cards = self._all_cards = await self._tasks.ask(queries.objections.counted)
        self._cards = [one for one in cards if card_holds(one, typed)]
        found = [one for one in tracks if holds(one, typed)]
        if typed.strip() and (found or not self._cards):
            self._cards = cards  # the words are in the track; its cards all stay
        languages = {one.language for one in self._cards}
        return found or [one for one in tracks if one.language in languages and self._cards is not cards]

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any track."""
        return NONE[self.states.current], STARTERS if self.states.current == PUBLISHED else "", ""

    def act_on_empty(self) -> None:
        """Add the starters, where there is nothing at all."""
        if self.search.text().strip() or self.states.current != PUBLISHED:
            super().act_on_empty()
        else:
            self.add_starters("en")

    def add_starters(self, language: str) -> None:
        """The tracks and cards shipped with Satchel, those that are not there yet."""
        self._start("starters", self._add_starters(language))

    async def _add_starters(self, language: str) -> None:
        (tracks, cards), step = await self._tasks.act_with_undo(operations.starters.add_starters, language)
        self._context.navigator.show_toast(
            tr("Added:"),
            strong=tr("{tracks} talk tracks, {cards} objection cards", tracks=tracks, cards=cards),
            undo=step,
        )

    # what can be done

    @Slot(str)
    def show_state(self, state: str) -> None:
        """List those in use, the drafts or the older versions."""
        self.states.set_current(state)
        self._tasks.start_latest("refresh", self.refresh())

    def open_objections(self) -> None:
        """To the objection cards."""
        self._context.navigator.open_place("objections")

    def begin(self) -> None:
        """A new track, in the editor."""
        self._start("new", self._open_made(operations.tracks.save_draft, blank()))

    def edit(self) -> None:
        """The chosen track in the editor: its draft, or a new one."""
        if isinstance(track := self.chosen(), Track):
            self._start("edit", self._open_made(operations.tracks.edit, track.id))

    def copy(self) -> None:
        """A draft with the same lines."""
        if isinstance(track := self.chosen(), Track):
            self._start("copy", self._open_made(operations.tracks.copy, track.id))

    def read_file(self) -> None:
        """A draft from a text file."""
        self._start("read", self._read_file())

    def write_file(self) -> None:
        """The chosen track to a text file."""
        if isinstance(track := self.chosen(), Track):
            self._start("write", write_track(track, context=self._context, tasks=self._tasks, parent=self))

    def restore(self) -> None:
        """Publish the older version again."""
        self._act(tr("Brought back:"), operations.tracks.restore)

    def retire(self) -> None:
        """Offer the track in no call any more."""
        self._act(tr("Retired:"), operations.tracks.retire)

    def delete_draft(self) -> None:
        """The draft into the bin."""
        self._act(tr("Draft deleted:"), operations.tracks.delete_draft)

    async def _open_made(self, operation: Callable[..., str], *args: Any) -> None:
        draft_id = await self._tasks.act(operation, *args)
        self._context.navigator.open_record("track", draft_id)

    async def _read_file(self) -> None:
        if draft_id := await read_track(context=self._context, tasks=self._tasks, parent=self):
            self._context.navigator.open_record("track", draft_id)

    def _act(self, said: str, operation: Callable[..., object]) -> None:
        if isinstance(track := self.chosen(), Track):
            self._start("act", self._change(track, said, operation))

    async def _change(self, track: Track, said: str, operation: Callable[..., object]) -> None:
        _, step = await self._tasks.act_with_undo(operation, track.id)
        self._context.navigator.show_toast(said, strong=track.name, undo=step)

    def _start(self, name: str, work: Coroutine[Any, Any, object]) -> None:
        self.banner.hide()
        self._tasks.start_once(name, work)

    def show_refusal(self, error: RefusedError) -> bool:
        """Say it in the page."""
        self.show_banner(str(error))
        return True

    def show_banner(self, text: str) -> None:
        """Say what could not be done."""
        self.banner.show_message(text, tone="bad")

    # showing

    def open_chosen(self) -> None:
        """Into the track."""
        if self.list.currentIndex().isValid():
            self._reading = True
            self._fit()
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_clicked(self, index: QModelIndex) -> None:
        """Where there is room for one pane only, a click reads."""
        if self.reader.isHidden():
            self.open_chosen()

    def _show_chosen(self) -> None:
        track = self.chosen()
        wanted = (track, tuple(in_language(self._cards, track.language))) if isinstance(track, Track) else None
        if wanted is not None and wanted != self._shown:
            self.reader.show_track(*wanted)
        self._shown = wanted
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= self._context.theme.px(BOTH_FROM)
        there = self._shown is not None and self._model.rowCount() > 0
        self.reader.setVisible(there and (wide or self._reading))
        self.stack.setVisible(wide or not self.reader.isVisibleTo(self))
        if wide:
            side = self._context.theme.px(320)
            self._splitter.setSizes([side, max(self.width() - side, side)])

    def begin_search(self) -> None:
        """The cursor into the field that filters, the list beside it."""
        self._reading = False
        self._fit()
        super().begin_search()

    def key_hints(self) -> Hints:
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Read")),
            ("E", tr("Edit")),
            ("N", tr("New")),
            ("O", tr("Objections")),
            ("Ctrl F", tr("Find")),
        )

    def panes(self) -> list[QWidget]:
        if self.stack.isHidden():
            return [self.reader, self.search]
        return [*super().panes(), *(() if self.reader.isHidden() else (self.reader,))]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.reader.hasFocus():
            self._reading = False
            self._fit()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
