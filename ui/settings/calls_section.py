"""Settings, Calls: how numbers are dialled, when people are called, how soon a request is answered, the company's list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from app import operations, queries
from app.domain.hours_text import read_hours
from app.errors import RefusedError, SatchelError
from app.import_export.stop_list import import_stop_list
from app.language import tr
from ui import dialogs
from ui.common.button import Button
from ui.common.open_url import DIAL_KEY, DIAL_USUAL
from ui.common.segmented_control import SegmentedControl
from ui.common.spin_fields import NumberField
from ui.gates.move import local_now
from ui.settings.section import Section

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from app.import_export.read_stop_list import StopListFile
    from app.queries.call_settings import CallSettings
    from app.workspace import Workspace
    from ui.context import WorkspaceDoor
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

DIALS = (("tel", "tel:", ""), ("sip", "sip:", ""), ("callto", "callto:", ""))


class CallsSection(Section):
    """What is for everybody is a manager's to change once there is a server; a refusal stands under its field."""

    def __init__(self, *, theme: Theme, tasks: PageTasks, door: WorkspaceDoor, settings: QSettings) -> None:
        words = tr(
            "dial phone softphone tel sip callto hours holidays country reply speed to lead do not call list suppression outcomes"
        )
        super().__init__(tr("Calls"), theme=theme, words=words)
        self._tasks, self._door, self._settings = tasks, door, settings
        current = str(settings.value(DIAL_KEY, DIAL_USUAL))
        self.dial = SegmentedControl(DIALS, theme=theme, name=tr("Numbers are dialled with"), current=current)
        self.dial.chosen.connect(self._on_dial)
        self.add_setting(
            tr("Numbers are dialled with"), self.dial, tr("The program of this computer that answers for such links.")
        )
        self.reply = NumberField(1, 24 * 60, theme=theme, name=tr("A request is answered within"), unit="min")
        self.reply.editingFinished.connect(self._on_reply)
        self.add_setting(tr("A request is answered within"), self.reply, tr("Working time of the territory."))
        self.hours = QPlainTextEdit()
        self.hours.setAccessibleName(tr("Calling hours"))
        self.hours.setTabChangesFocus(True)
        self.hours.setFixedHeight(theme.px(96))
        self.hours.setMinimumWidth(theme.px(320))
        hint = tr(
            "One line for each country, their local time. Holidays are kept free unless it says “, holidays too”."
        )
        self.add_setting(tr("Calling hours"), self.hours, hint)
        self.save_hours, self.problem = Button(tr("Save hours"), theme=theme, small=True), self.spoken()
        self.save_hours.clicked.connect(self._on_hours)
        self.problem.hide()
        self._line(self.save_hours)
        self.column.addWidget(self.problem)
        self.add_door(
            "talk_tracks",
            tr("Target length of a call"),
            tr("Talk tracks"),
            icon="message-square-text",
            hint=tr(
                "Each track has its own. What follows each outcome is the same for everybody: the keys 1 to 9 (?)."
            ),
        )
        self.list_facts = self.add_fact(tr("The company's do-not-contact list"), "…")
        self.take, self.cancel = Button(tr("Take a list…"), theme=theme, icon="ban"), Button(tr("Cancel"), theme=theme)
        self.take.clicked.connect(self._on_take)
        self.cancel.clicked.connect(self._on_cancel)
        self.cancel.hide()
        self._line(self.take, self.cancel)
        self.result = self.wrapped("", tone="text2")
        self.result.hide()
        self.column.addWidget(self.result)
        self.restore = self.add_restore(self._on_restore)
        self.column.addStretch(1)
        self._cancelled = False

    def _line(self, *buttons: Button) -> None:
        row = QHBoxLayout()
        self.theme.space(row, (0, 0, 0, 0), 8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    def begin(self) -> None:
        """Ask for what is set."""
        self._tasks.start_latest("calls", self._load())

    async def _load(self) -> None:
        found = await self._tasks.ask(queries.call_settings.call_settings, today=local_now().date())
        self.reply.setValue(found.reply_minutes)
        self.hours.setPlainText(found.hours)
        self._show_list(found)

    def _show_list(self, found: CallSettings) -> None:
        self.list_facts.setText(found.stop_list)
        self.list_facts.set_tone("warn" if found.list_is_old else "text")

    def _on_dial(self, scheme: str) -> None:
        self._settings.setValue(DIAL_KEY, scheme)

    def _on_reply(self) -> None:
        self._tasks.start_latest("reply", self._set("reply target", self.reply.value))

    def _on_hours(self) -> None:
        self._tasks.start_latest("hours", self._set("calling hours", self._read_hours))

    def _read_hours(self) -> object:
        return read_hours(self.hours.toPlainText())

    async def _set(self, name: str, value: Callable[[], object]) -> None:
        try:
            await self._tasks.act(operations.settings.set_value, name, value())
        except RefusedError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.problem.hide()  # the fields stay as they are: another one may be half typed

    def _on_restore(self) -> None:
        """What is this laptop's; hours and reply target are everybody's, and nobody resets a company with one key."""
        self._on_dial(DIAL_USUAL)
        self.dial.set_current(DIAL_USUAL)

    # the list

    def _on_take(self) -> None:
        self._tasks.start_once("list", self._take())

    def _on_cancel(self) -> None:
        self._cancelled = True

    async def _take(self) -> None:
        path = await dialogs.pick_file(
            self.window(), tr("Take a do-not-contact list"), filters=(tr("Lists (*.csv *.txt)"), tr("All files (*)"))
        )
        if path is not None:
            await self.take_list(path)

    async def take_list(self, path: Path) -> None:
        """Read it beside the window, counted; Cancel leaves the present one."""
        self._cancelled = False
        self.cancel.show()
        self._say(tr("Reading …"), tone="text2")
        try:
            found = await self._tasks.read(_import, self._door.real, path, self._goes_on)
        except SatchelError as error:
            self._say(str(error), tone="bad")
        else:
            left = (
                tr(
                    " {unreadable:,} entries are none of these, the first in line {examples}.",
                    unreadable=found.unreadable,
                    examples=found.examples[0][0],
                )
                if found.unreadable
                else ""
            )
            self._say(tr("{count:,} entries are in force.{left}", count=found.count, left=left), tone="ok")
            self._show_list(await self._tasks.ask(queries.call_settings.call_settings, today=local_now().date()))
        finally:
            self.cancel.hide()

    def _goes_on(self, _done: int) -> bool:
        return not self._cancelled

    def _say(self, words: str, *, tone: str) -> None:
        self.result.setText(words)
        self.result.set_tone(tone)
        self.result.show()


def _import(workspace: Workspace, path: Path, goes_on: Callable[[int], bool]) -> StopListFile:
    return import_stop_list(workspace, path, day=local_now().date(), told=goes_on)
