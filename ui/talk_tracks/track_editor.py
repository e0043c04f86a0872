"""The talk-track editor: outline at the left, the line and its answers in the middle, the try-out at the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app import operations, queries
from app.domain import track_edit
from app.domain.outcomes import OUTCOMES
from app.domain.track_check import Finding, check
from app.domain.track_words import filled
from app.domain.tracks import DRAFT, END, OBJECTION, OUTCOME, Track, TrackLine, TrackText
from app.errors import RefusedError
from app.language import tr
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.navigator import Selection
from ui.talk_tracks.editor_keys import editor_commands
from ui.talk_tracks.editor_view import EditorView
from ui.talk_tracks.findings_list import FindingRow, finding_rows
from ui.talk_tracks.outline import ABOUT, OutlineRow, rows_of
from ui.talk_tracks.track_files import write_track

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.changes import ChangeSet
    from app.queries.objections import Objection
    from ui.context import UiContext

PAUSE_MS = 400


class TrackEditor(Page):
    """Kept at every pause; Ctrl Enter publishes."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Talk track"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._track: Track | None = None
        self._saved: Track | None = None
        self._cards: Sequence[Objection] = ()
        self._versions: Sequence[Track] = ()
        self._findings: tuple[Finding, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.view = EditorView(self, theme=context.theme)
        context.commands.add(*editor_commands(self))
        context.commands.attach(self.view.outline, "track_outline")
        context.commands.attach(self, "track_editor")
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.outline.selectionModel().currentChanged.connect(self._on_current)
        view.outline.doubleClicked.connect(self.go_into)
        view.line.changed.connect(self._on_line)
        view.line.section_named.connect(self._on_section)
        view.about.changed.connect(self._on_about)
        view.findings.clicked.connect(self._on_finding)
        view.findings.activated.connect(self._on_finding)
        view.publish.clicked.connect(self.publish)
        view.versions.clicked.connect(self.offer_versions)
        view.write.clicked.connect(self.write_file)
        self._context.relay.committed.connect(self._on_committed)

    # showing

    def show_record(self, record_id: str) -> None:
        """Open a draft, or begin one of a published track."""
        self.keep()
        self._tasks.start_latest("load", self._load(record_id))

    async def _load(self, track_id: str) -> None:
        draft_id = await self._tasks.act(operations.tracks.edit, track_id)
        await self._fetch(draft_id)
        self.view.select(ABOUT if self._track is not None and self._track.name.startswith("New ") else self._first())
        self.view.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _fetch(self, draft_id: str) -> None:
        self._cards = await self._tasks.ask(queries.objections.objections)
        self._versions = await self._tasks.ask(queries.tracks.versions, draft_id)
        self._saved = self._track = next(one for one in self._versions if one.id == draft_id)
        self._show()

    def _first(self) -> str:
        return self._track.lines[0].key if self._track is not None and self._track.lines else ABOUT

    def _show(self) -> None:
        track = self._track
        assert track is not None  # something is loaded
        cards = queries.objections.in_language(self._cards, track.language)
        self._findings = check(track, [one.says for one in cards])
        chosen = self.chosen()
        self.view.show_track(track, rows_of(track, self._findings), finding_rows(self._findings))
        if chosen and track.line(chosen) is None and chosen != ABOUT:
            self.view.select(self._first())
        self._show_form()
        self.set_title(track.name or tr("Talk track"))
        self.selection_changed.emit()

    def _show_form(self) -> None:
        track, key = self._track, self.chosen()
        line = track.line(key) if track is not None else None
        if track is None:
            return
        if line is None:
            self.view.show_about(track)
        else:
            self.view.show_line(line, self._ways(track), visit=track.kind == "visit")

    def _ways(self, track: TrackText) -> list[tuple[str, str]]:
        ways = [("", tr("No way on")), (END, tr("The end"))]
        ways += [(f"{OUTCOME}{one.key}", tr("Outcome {key}, {name}", key=one.key, name=one.name)) for one in OUTCOMES]
        ways += [(one.key, f"{one.section}: {filled(one.says, {})[:60]}") for one in track.lines]
        cards = queries.objections.in_language(self._cards, track.language)
        return [*ways, *((f"{OBJECTION}{one.says}", tr("Objection: {says}", says=one.says)) for one in cards)]

    def chosen(self) -> str:
        """The key of the line with the cursor, ABOUT for the head."""
        row = self.view.outline.currentIndex().data(ROW_ROLE)
        return row.id if isinstance(row, OutlineRow) else ""

    @Slot(QModelIndex)
    def _on_current(self, _index: QModelIndex) -> None:
        self._show_form()
        if self.chosen() not in ("", ABOUT):
            self.view.trial.go_to(self.chosen())

    # editing

    def _change(self, track: Track) -> None:
        if track != self._track:
            self._track = track
            self._show()
            self._pause.start()

    @Slot(object)
    def _on_line(self, line: TrackLine) -> None:
        if self._track is not None:
            self._change(track_edit.with_line(self._track, line))

    @Slot(str)
    def _on_section(self, name: str) -> None:
        line = self._track.line(self.chosen()) if self._track is not None else None
        if self._track is not None and line is not None:
            self._change(track_edit.rename_section(self._track, line.section, name))
            self._show_form()

    @Slot(object)
    def _on_about(self, track: Track) -> None:
        if self._track is not None:
            self._change(replace(track, lines=self._track.lines))

    def add_line(self, *, new_section: bool = False) -> None:
        """A line after the chosen one."""
        if self._track is not None:
            track, key = track_edit.add_line(self._track, self.chosen(), new_section=new_section)
            self._change(track)
            self.view.select(key)
            self.go_into()

    def remove_line(self) -> None:
        """Take the chosen line out."""
        if self._track is not None:
            row = self.view.outline.currentIndex().row()
            self._change(track_edit.remove_line(self._track, self.chosen()))
            self.view.select_row(row)

    def move_line(self, by: int) -> None:
        """The chosen line up or down."""
        if self._track is not None:
            key = self.chosen()
            self._change(track_edit.move_line(self._track, key, by))
            self.view.select(key)

    @Slot()
    def go_into(self) -> None:
        """From the outline into the form."""
        self.view.go_into()

    def step(self, by: int) -> None:
        """The row below or above."""
        self.view.select_row(self.view.outline.currentIndex().row() + by)

    # checking

    @Slot(QModelIndex)
    def _on_finding(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, FindingRow):
            self._go_to_finding(row.finding)

    def _go_to_finding(self, finding: Finding) -> None:
        lines = self._track.lines if self._track is not None else ()
        first = next((one.key for one in lines if one.section == finding.section), ABOUT)
        self.view.select(finding.key or first)
        self.go_into()

    def next_finding(self) -> None:
        """Go to the next thing to mend, after the last to the first."""
        if self._findings:
            at = (self.view.findings.currentIndex().row() + 1) % len(self._findings)
            self.view.findings.setCurrentIndex(self.view.findings.model().index(at, 0))
            self._go_to_finding(self._findings[at])

    # keeping and publishing

    @Slot()
    def keep(self) -> None:
        """Keep the draft now."""
        self._pause.stop()
        track = self._track
        if track is not None and track != self._saved:
            self._tasks.start_latest("keep", self._keep(track))

    async def _keep(self, track: Track) -> None:
        self._saved = track
        await self._tasks.act(operations.tracks.save_draft, track, track.id)

    def publish(self) -> None:
        """Make it the version that calls use."""
        self._tasks.start_once("publish", self._publish())

    async def _publish(self) -> None:
        self._pause.stop()
        track = self._track
        if track is None:
            return
        try:
            await self._keep(track)
            made, step = await self._tasks.act_with_undo(operations.tracks.publish, track.id)
        except RefusedError as error:
            self.view.banner.show_message(str(error), tone="bad")
            return
        self._track = self._saved = None
        self._context.navigator.show_toast(
            tr("Version {version} published:", version=made.version), strong=made.name, undo=step
        )
        self._context.navigator.open_place("talk_tracks")

    def show_refusal(self, error: RefusedError) -> bool:
        """Say it in the page."""
        self.view.banner.show_message(str(error), tone="bad")
        return True

    def show_banner(self, text: str) -> None:
        """Say what the machine could not do."""
        self.view.banner.show_message(text, tone="bad")

    def write_file(self) -> None:
        """Write it to a text file."""
        if self._track is not None:
            writing = write_track(self._track, context=self._context, tasks=self._tasks, parent=self)
            self._tasks.start_once("file", writing)

    @Slot()
    def offer_versions(self) -> None:
        """The versions there were; choosing one takes its lines into the draft."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        older = [one for one in self._versions if one.state != DRAFT]
        for one in older:
            state = tr("in use") if one.state == "published" else "older"
            menu.addAction(
                tr("Take the lines of version {version}, {state}", version=one.version, state=state)
            ).setData(one.id)
        if not older:
            menu.addAction(tr("Not published yet")).setEnabled(False)
        menu.triggered.connect(self._on_version)
        button = self.view.versions
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    @Slot(QAction)
    def _on_version(self, action: QAction) -> None:
        one = next((one for one in self._versions if one.id == action.data()), None)
        if one is not None and self._track is not None:
            before = self._track
            self._change(replace(one, id=before.id, version=before.version, state=before.state, author=before.author,
                                 previous_id=before.previous_id))  # fmt: skip
            undo = partial(self._change, before)
            self._context.navigator.show_toast(tr("Lines of version {version} taken.", version=one.version), undo=undo)

    def _on_committed(self, change: ChangeSet) -> None:
        track = self._track
        if track is not None and track.id in change.ids("track") and self.isVisible() and track == self._saved:
            self._tasks.start_latest("fetch", self._take_changed(track))

    async def _take_changed(self, track: Track) -> None:
        """Somebody else changed it: an undo, another window."""
        found = (await self._tasks.ask(queries.tracks.versions, track.id)) or ()
        now = next((one for one in found if one.id == track.id), None)
        if now is None:
            self._track = self._saved = None
            self._context.navigator.open_place("talk_tracks")
        elif replace(now, changed_at=track.changed_at) != track and self._track == track:
            self._versions, self._saved, self._track = found, now, now
            self._show()

    # what the window asks

    def left(self) -> None:
        self.keep()

    def selection(self) -> Selection | None:
        track = self._track
        return Selection("track", track.id, track.name) if track is not None else None

    def key_hints(self) -> Hints:
        return (("J|K", tr("Line")), ("Enter", tr("Edit")), ("N", tr("New line")), ("F8", tr("Next to mend")), ("Ctrl T", tr("Try out")),
                ("Ctrl Enter", tr("Publish")))  # fmt: skip

    def panes(self) -> list[QWidget]:
        view = self.view
        return [view.outline, view.pane, view.findings, view.trial]
