"""Talk tracks: the published ones at the left, the chosen one to read at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app import queries
from app.domain.tracks import Track
from app.queries.objections import Objection, in_language
from ui.common.page import Hints
from ui.common.search_list_page import SearchListPage
from ui.talk_tracks.track_reader import TrackReader
from ui.talk_tracks.track_rows import TracksDelegate, TracksModel, card_holds, holds

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.context import UiContext

BOTH_FROM = 640  # design pixels; below that the list, or after Enter the track


class TracksPage(SearchListPage):
    """Read only: Enter goes into the track, Esc back to the list."""

    scope = "tracks"
    touches = ("track", "objection")

    def __init__(self, *, context: UiContext) -> None:
        model = TracksModel()
        super().__init__(
            "Talk tracks",
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
        self._reading = False
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.stack.setMinimumWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.reader)
        self._splitter.setStretchFactor(1, 1)
        self.finish(body=self._splitter)
        self.selection_changed.connect(self._show_chosen)
        context.theme.changed.connect(self._fit)

    async def load(self, typed: str) -> Sequence[Any]:
        """Published tracks that hold what was typed, in their lines or in an objection card."""
        tracks = await self._tasks.ask(queries.tracks.tracks)
        cards = self._all_cards = await self._tasks.ask(queries.objections.counted)
        self._cards = [one for one in cards if card_holds(one, typed)]
        in_cards = bool(typed.strip() and self._cards)
        if not in_cards and typed.strip():
            self._cards = cards  # the words are in the track; its cards all stay
        return [one for one in tracks if in_cards or holds(one, typed)]

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any track."""
        return "No talk tracks yet. They come from your team's library.", "", ""

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
            side = self._context.theme.px(300)
            self._splitter.setSizes([side, max(self.width() - side, side)])

    def begin_search(self) -> None:
        """The cursor into the field that filters, the list beside it."""
        self._reading = False
        self._fit()
        super().begin_search()

    def key_hints(self) -> Hints:
        return (("J|K", "Move"), ("Enter", "Read"), ("Esc", "Back to the list"), ("Ctrl F", "Find"))

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
