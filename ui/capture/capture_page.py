"""Capture: one person after the other, by keyboard, under twelve seconds each; what is typed survives a kill."""

from __future__ import annotations

from dataclasses import asdict
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app import operations, queries
from app.clock import to_ms
from app.domain.captures import Person
from app.language import tr
from app.queries.events import EventRow
from ui.calls.journal import Journal
from ui.capture.capture_acts import CaptureActs
from ui.capture.capture_bar import CaptureBar
from ui.capture.capture_form import CaptureForm
from ui.capture.taken_panel import TakenPanel
from ui.common.empty_state import EmptyState
from ui.common.page import Hints, Page
from ui.gates.move import local_now

if TYPE_CHECKING:
    from app.changes import ChangeSet
    from ui.context import UiContext

MINUTE_MS = 20_000
PANEL_FROM = 900  # design pixels of width from which the list stands beside the form
HINTS: Hints = (
    ("Tab", tr("Next field")),
    ("1–4", tr("Answer")),
    ("Y|N", tr("Consent")),
    ("Enter", tr("Save, next")),
    ("Ctrl Z", tr("Take back")),
    ("Esc", tr("Finish")),
)
LIST_HINTS: Hints = (
    ("P", tr("Add a picture")),
    ("Del", tr("Take back")),
    ("F6", tr("The form")),
    ("Esc", tr("Finish")),
)


class CapturePage(CaptureActs, Page):
    """`show_event(id)` chooses; without, the one that is on today, else the nearest."""

    fills_window = True

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Capture"))
        self._context, theme = context, context.theme
        self._tasks = context.tasks.for_page(self)
        self._begin_acts()
        self.row: EventRow | None = None
        self._wanted_event = ""
        self.bar, self.form, self.panel = CaptureBar(theme=theme), CaptureForm(theme=theme), TakenPanel(theme=theme)
        self.room = QScrollArea()
        self.room.setWidgetResizable(True)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room.setAccessibleName(tr("Form"))
        self.room.setWidget(self.form)
        self.empty = EmptyState("", theme=theme, icon="flag")
        self._lay_out()
        self._journal = Journal(self)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._connect()

    def _lay_out(self) -> None:
        self.stack, body, beside = QStackedWidget(), QWidget(), QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.room, 1)
        beside.addWidget(self.panel)
        body.setLayout(beside)
        self.stack.addWidget(body)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        form = self.form
        order: list[QWidget] = [
            form.name, form.company, form.reach, form.heat, *form.questions, form.word, form.consent, form.save,
            self.panel.list, self.panel.show_all, self.panel.back_all, self.bar.event_button, self.bar.stand, self.bar.finish,
        ]  # fmt: skip
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        form, bar, panel = self.form, self.bar, self.panel
        form.changed.connect(self._on_changed)
        form.wanted.connect(self._on_wanted)
        form.company.textEdited.connect(self._on_company)
        form.company.offered.connect(self.take_hint)
        form.reach.textEdited.connect(self._on_reach)
        for field in form.fields():
            field.lines_pasted.connect(self._on_lines_pasted)
        bar.event_button.clicked.connect(self.choose_event)
        bar.stand.clicked.connect(self.toggle_stand_view)
        bar.finish.clicked.connect(self.finish)
        panel.take_back_all_requested.connect(self.take_back_all)
        self.empty.action_requested.connect(self.new_event)
        self._journal.due.connect(self._keep)
        self._minute.timeout.connect(self._say_moment)
        self._context.relay.committed.connect(self._on_committed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    # which event

    def show_record(self, record_id: str) -> None:
        """People are taken at that event from now on."""
        self._wanted_event = record_id
        self._tasks.start_latest("event", self._open_event(record_id))

    def entered(self) -> None:
        self._say_moment()
        self._minute.start()
        if self._context.workspace.user:
            self._tasks.start_latest("event", self._open_event(self._wanted_event or self.event_id))

    def left(self) -> None:
        self._minute.stop()
        if self._journal.waiting:
            self._journal.flush()

    @property
    def event_id(self) -> str:
        """The event people are taken at, '' before one is chosen."""
        return self.row.id if self.row is not None else ""

    async def _open_event(self, event_id: str) -> None:
        found = event_id or await self._tasks.ask(queries.events.running, local_now().date())
        row = await self._tasks.ask(queries.events.event_of, found) if found else None
        if row is None:
            self.row = None
            self.empty.show_sentence(
                tr("No event yet. Make one, and people are taken for it."), action=tr("New event"), key="Enter"
            )
            self.stack.setCurrentIndex(1)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        await self._show_event(row)

    async def _show_event(self, row: EventRow) -> None:
        before = self.row
        self.row = row
        self.stack.setCurrentIndex(0)
        self.bar.show_event(row.plan.title)
        self.set_title(tr("Capture, {name}", name=row.plan.name))
        if before is None or before.plan != row.plan or before.id != row.id:
            kept = self.form.person()
            self.form.show_plan(row.plan)
            draft = await self._tasks.ask(queries.drafts.draft_of, operations.capture.DRAFT, row.id)
            if draft is not None and kept.empty:
                self._resume(Person(**{**draft, "answers": tuple(draft["answers"]), "more": tuple(draft["more"])}))
            elif not kept.empty:
                self.form.show_person(kept)
        names = dict(await self._tasks.ask(queries.events.sequence_names))
        self.panel.show_follow(queries.events.follow_words(row.plan, names))
        await self._refresh()
        if self.isAncestorOf(self.focusWidget() or self) or self.hasFocus():
            self.focus_form()

    def focus_form(self) -> None:
        """The cursor where typing goes on: the name, unless a field of the form has it."""
        if not self.form.isAncestorOf(self.window().focusWidget() or self):
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _refresh(self) -> None:
        if self.row is None:
            return
        midnight = local_now().replace(hour=0, minute=0, second=0, microsecond=0)
        user = self._context.workspace.user
        found = await self._tasks.ask(queries.events.taken, self.row.id, user_id=user, since=to_ms(midnight))
        self.panel.show_taken(found.rows)
        self.bar.show_figures(found.today, found.mine, found.last_seconds)

    # the draft

    @Slot()
    def _on_changed(self) -> None:
        self.begin_person()
        self._journal.touch()

    @Slot()
    def _keep(self) -> None:
        if self.row is None:
            return
        person = self.form.person()
        keep = operations.drafts.drop if person.empty else operations.drafts.keep
        body = () if person.empty else (asdict(person),)
        self._tasks.start_latest("keep", self._tasks.act(keep, operations.capture.DRAFT, self.row.id, *body))

    def _resume(self, person: Person) -> None:
        self.form.show_person(person)
        self.begin_person()
        self._on_reach(person.reach)
        self._on_company(person.company)

    # how it stands

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """What has the focus is seen whole, also where the window is low."""
        if new is not None and self.isVisible() and self.isAncestorOf(new):
            if self.form.isAncestorOf(new):
                self.room.ensureWidgetVisible(new, 0, self._context.theme.px(24))
            self.hints_changed.emit()

    @Slot()
    def _say_moment(self) -> None:
        now = local_now()
        self.bar.moment.setText(tr("{now:%A} {day} {now:%B}, {now:%H:%M}", now=now, day=now.day))

    @Slot()
    def toggle_stand_view(self) -> None:
        """Hide the list and the figures, so that the screen can be turned to the visitor; again to show them."""
        self._bare = not self._bare
        self.bar.show_bare(self._bare)
        self._fit()
        self.focus_form()

    def _fit(self) -> None:
        self.panel.setVisible(not self._bare and self.width() >= self._context.theme.px(PANEL_FROM))
        self.panel._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot(object)
    def _on_committed(self, change: ChangeSet) -> None:
        if not self.isVisible():
            return
        if change.ids("event"):
            self._tasks.start_latest("event", self._open_event(self.event_id))
        elif change.ids("activity") or change.ids("contact") or change.ids("account"):
            self._tasks.start_latest("refresh", self._refresh())

    # what the window asks

    def key_hints(self) -> Hints:
        return LIST_HINTS if self.panel.list.hasFocus() else HINTS

    def panes(self) -> list[QWidget]:
        if self.row is None:
            return [self]
        return [self.form, self.panel.list, self.bar.event_button]

    def event(self, event: QEvent) -> bool:
        """Its own keys go before those of the whole window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.owns(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.act_on_key(event):
            super().keyPressEvent(event)
