"""What is done at the stand: saved, taken back, a picture added, another event chosen."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, Qt, Slot
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app import operations, queries
from app.domain.captures import Captured, Person, require_complete
from app.domain.events import require_open
from app.errors import RefusedError, SatchelError
from app.language import tr
from ui import dialogs
from ui.capture.recognising import Recognising
from ui.common.announce import announce
from ui.gates.move import local_now

if TYPE_CHECKING:
    from app.queries.events import EventRow
    from ui.calls.journal import Journal
    from ui.capture.capture_bar import CaptureBar
    from ui.capture.capture_form import CaptureForm
    from ui.capture.taken_panel import TakenPanel
    from ui.context import UiContext
    from ui.tasks import PageTasks

PICTURES = (tr("Pictures (*.png *.jpg *.jpeg *.webp *.heic *.gif *.bmp)"), tr("All files (*)"))


class CaptureActs(Recognising):
    """Mixed into CapturePage, which has the parts named here."""

    _context: UiContext
    _tasks: PageTasks
    _journal: Journal
    row: EventRow | None
    bar: CaptureBar
    form: CaptureForm
    panel: TakenPanel
    _bare = False

    if TYPE_CHECKING:

        def window(self) -> QWidget: ...
        def focus_form(self) -> None: ...
        def toggle_stand_view(self) -> None: ...
        def show_record(self, record_id: str) -> None: ...
        @property
        def event_id(self) -> str: ...

    def _begin_acts(self) -> None:
        self._clock = QElapsedTimer()
        self._last: tuple[str, Person] | None = None
        self._parked: Person | None = None
        self._begin_recognising()

    def begin_person(self) -> None:
        """The first key of somebody: from here the seconds are counted."""
        if not self._clock.isValid():
            self._clock.start()

    # saving

    @Slot()
    def _on_wanted(self) -> None:
        """Enter: a badge that was scanned into the field is read; else the person is saved, or what is missing is said."""
        if self.row is None or self._read_scan():
            return
        seconds = max(round(self._clock.elapsed() / 1000), 1) if self._clock.isValid() else 0
        person, row = self.form.person(seconds), self.row
        try:
            require_complete(person, row.plan)
            require_open(row.plan, local_now().date(), shared_out=bool(row.shared_out_at))
        except RefusedError as error:
            self.form.show_problem(f"{error.happened} {error.do}".strip(), error.field)
            return
        self._journal.stop()
        self._next_person()
        self._tasks.start_once(f"take {person.name} {person.reach}", self._take(row.id, person))

    def _next_person(self) -> None:
        self.form.clear()
        self._clock.invalidate()
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _take(self, event_id: str, person: Person) -> None:
        """The form is free for the next one meanwhile; what could not be saved comes back, and what was begun after it."""
        take, region = operations.capture.take, self._context.workspace.region
        try:
            taken, step = await self._tasks.act_with_undo(take, event_id, person, region=region)
        except SatchelError as error:
            begun = self.form.person()
            self._parked = None if begun.empty else begun
            self.form.show_person(person)
            self.form.show_problem(str(error), getattr(error, "field", ""))
            self._journal.touch()
            return
        self._last = (step, person)
        known, new = tr("{name} joined who was known.", name=person.name), tr("{name} is taken.", name=person.name)
        announce(self.form, known if taken.known else new)
        if self._parked is not None and self.form.person().empty:
            self.form.show_person(self._parked)
            self._parked = None

    def take_back_last(self) -> None:
        """Take back the last person; an empty form is filled with what was typed of them."""
        newest = next(iter(self.panel._rows), None)
        step = self._last[0] if self._last is not None else newest.step if newest is not None else ""
        if not step:
            self._context.navigator.show_toast(tr("Nobody was taken yet."))
            return
        self._tasks.start_once("take back", self._take_back(step))

    async def _take_back(self, step: str) -> None:
        said = await self._tasks.write(self._context.workspace.undo, step)
        last, self._last = self._last, None
        if last is not None and last[0] == step and self.form.person().empty:
            self.form.show_person(last[1])
            self.begin_person()
            self._journal.touch()
        self._context.navigator.show_toast(tr("Undone:"), strong=said)

    def take_back_chosen(self) -> None:
        """Take back the person with the cursor in the list."""
        row = self.panel.chosen()
        if row is not None and row.step:
            self._tasks.start_once("take back", self._take_back(row.step))

    def take_back_all(self) -> None:
        """Take back everybody of one's own at this event, of the last 30 days, in one step."""
        self._tasks.start_once("take back", self._take_back_all())

    async def _take_back_all(self) -> None:
        back, step = await self._tasks.act_with_undo(operations.capture.take_back_all, self.event_id)
        self._last = None
        stay = tr(", {stay:,} stay: they were worked since", stay=len(back.stay)) if back.stay else ""
        self._context.navigator.show_toast(
            tr("Taken back:"), strong=tr("{count:,} people{stay}", count=back.count, stay=stay), undo=step
        )

    # a picture

    def add_picture(self) -> None:
        """A picture in the clipboard, else one that is chosen, for the person with the cursor or the last one taken."""
        row = self.panel.chosen()
        if row is None:
            self._context.navigator.show_toast(tr("Nobody was taken yet."))
            return
        self._tasks.start_once("picture", self._add_picture(row))

    async def _add_picture(self, row: Captured) -> None:
        image = QGuiApplication.clipboard().image()
        if not image.isNull():
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / f"{row.name or 'Picture'}.png".replace("/", " ")
                await self._tasks.read(partial(_write, image, path))
                await self._attach(path, row)
            return
        chosen = await dialogs.pick_file(self.window(), tr("A picture of {name}", name=row.name), filters=PICTURES)
        if chosen is not None:
            await self._attach(chosen, row)

    async def _attach(self, path: Path, row: Captured) -> None:
        stored = await self._tasks.read(self._context.workspace.files.put, path)
        attach = partial(operations.documents.attach, kind="photo", lead_id=row.lead_id)
        _, step = await self._tasks.act_with_undo(attach, stored, path.name)
        self._context.navigator.show_toast(tr("Picture added to"), strong=row.name, undo=step)

    # another event, and the way out

    @Slot()
    def choose_event(self) -> None:
        """The list of events; the one chosen takes the people from now on."""
        self._tasks.start_once("events", self._choose_event())

    async def _choose_event(self) -> None:
        rows = await self._tasks.ask(queries.events.event_rows)
        menu = QMenu(self.window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for row in rows[:12]:
            menu.addAction(row.plan.title.replace("&", "&&")).setData(row.id)
        menu.addSeparator()
        menu.addAction(tr("All events…")).setData("")
        menu.triggered.connect(self._on_event_chosen)
        button = self.bar.event_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _on_event_chosen(self, action: object) -> None:
        event_id = action.data()  # type: ignore[attr-defined]
        if event_id:
            self.show_record(event_id)
        else:
            self._context.navigator.open_place("events")

    @Slot()
    def new_event(self) -> None:
        """The form of a new event."""
        from ui.capture.event_dialog import edit_event

        self._tasks.start_once("new event", edit_event(context=self._context, parent=self.window()))

    @Slot()
    def finish(self) -> None:
        """Leave the stand; what is half typed waits."""
        self._context.navigator.go_back()

    # keys

    def owns(self, event: QKeyEvent) -> bool:
        """Whether a key is this page's before it is the window's."""
        return event.key() in (Qt.Key.Key_F11, Qt.Key.Key_Escape, Qt.Key.Key_F4) or event.matches(
            QKeySequence.StandardKey.Undo
        )

    def act_on_key(self, event: QKeyEvent) -> bool:
        """Do what a key of the page means; False for another."""
        key, letter = event.key(), event.text().casefold()
        if key == Qt.Key.Key_F11:
            self.toggle_stand_view()
        elif key == Qt.Key.Key_F4:
            self.choose_event()
        elif key == Qt.Key.Key_Escape:
            if not self.leave_scan():
                self.finish()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.take_back_last()
        elif self.panel.list.hasFocus() and letter:
            return self._act_on_list(key)
        elif self.row is None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.new_event()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_wanted()
        elif letter in ("y", "n"):
            self.form.consent.answer(letter == "y")
        else:
            return False
        return True

    def _act_on_list(self, key: int) -> bool:
        if key == Qt.Key.Key_P:
            self.add_picture()
        elif key == Qt.Key.Key_Delete:
            self.take_back_chosen()
        else:
            return False
        return True


def _write(image: QImage, path: Path) -> None:
    image.save(str(path))
