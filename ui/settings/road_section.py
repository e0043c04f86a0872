"""Settings, Road: how long ways are taken to be, where codes lead, how often a tier is visited, the table of postcodes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit

from app import operations, queries
from app.errors import RefusedError, SatchelError
from app.import_export.postcodes import PostcodeFile, import_postcodes
from app.language import tr
from ui import dialogs
from ui.common.button import Button
from ui.common.spin_fields import NumberField
from ui.settings.section import Section

if TYPE_CHECKING:
    from app.workspace import Workspace
    from ui.context import WorkspaceDoor
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

SERVICES = (
    ("geo", tr("The phone's choice")),
    ("google", tr("Google")),
    ("osm", tr("OpenStreetMap")),
    ("apple", tr("Apple")),
)


class RoadSection(Section):
    """What is for everybody is a manager's to change once there is a server; a refusal stands under it."""

    def __init__(self, *, theme: Theme, tasks: PageTasks, door: WorkspaceDoor) -> None:
        words = tr(
            "day route driving distance detour speed km code qr map navigation postcode visit interval tier overdue"
        )
        super().__init__(tr("Road"), theme=theme, words=words)
        self._tasks, self._door = tasks, door
        self.detour = NumberField(0, 200, theme=theme, name=tr("Roads are longer than the straight line by"), unit="%")
        self.speed = NumberField(5, 130, theme=theme, name=tr("Speed"), unit="km/h", width=120)
        self.service = QComboBox()
        self.service.setAccessibleName(tr("Codes open"))
        for key, name in SERVICES:
            self.service.addItem(name, key)
        self.add_setting(
            tr("Roads are longer than the straight line by"),
            self.detour,
            tr("Every km and minute of a day is such an estimate."),
        )
        self.add_setting(tr("Speed"), self.speed)
        self.add_setting(tr("Codes open"), self.service, tr("The phone drives there; Satchel reads no position."))
        self.detour.editingFinished.connect(self._on_driving)
        self.speed.editingFinished.connect(self._on_driving)
        self.service.activated.connect(self._on_driving)
        self.intervals = QPlainTextEdit()
        self.intervals.setAccessibleName(tr("Visit intervals"))
        self.intervals.setTabChangesFocus(True)
        self.intervals.setFixedHeight(theme.px(80))
        self.intervals.setMinimumWidth(theme.px(320))
        hint = tr(
            "A tier a line and how many days may pass between visits, such as A 30. V on the day lists who is overdue."
        )
        self.add_setting(tr("Visit intervals"), self.intervals, hint)
        self.save, self.problem = Button(tr("Save intervals"), theme=theme, small=True), self.spoken()
        self.save.clicked.connect(self._on_intervals)
        self.problem.hide()
        self._line(self.save)
        self.column.addWidget(self.problem)
        self.known = self.add_fact(tr("Postcodes on this laptop"), "…")
        self.take, self.result = (
            Button(tr("Take a table…"), theme=theme, icon="map-pin"),
            self.wrapped("", tone="text2"),
        )
        self.take.clicked.connect(self._on_take)
        self.result.hide()
        self._line(self.take)
        self.column.addWidget(self.result)
        self.column.addStretch(1)

    def _line(self, button: Button) -> None:
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    def begin(self) -> None:
        """Ask for what is set."""
        self._tasks.start_latest("road", self._load())

    async def _load(self) -> None:
        found = await self._tasks.ask(queries.road_settings.road_settings)
        self.detour.setValue(round((found.driving.factor - 1) * 100))
        self.speed.setValue(round(found.driving.kmh))
        self.service.setCurrentIndex(self.service.findData(found.service))
        self.intervals.setPlainText(found.intervals)
        self.known.setText(found.postcodes)

    def _on_driving(self, _index: int = 0) -> None:
        factor, kmh = 1 + self.detour.value() / 100, float(self.speed.value())
        self._keep(operations.day_plan.set_driving, factor=factor, kmh=kmh, service=self.service.currentData())

    def _on_intervals(self) -> None:
        self._keep(operations.day_plan.set_intervals, self.intervals.toPlainText())

    def _keep(self, operation: Any, *args: Any, **kwargs: Any) -> None:
        self._tasks.start_latest("keep road", self._kept(operation, *args, **kwargs))

    async def _kept(self, operation: Any, *args: Any, **kwargs: Any) -> None:
        try:
            await self._tasks.act(operation, *args, **kwargs)
        except RefusedError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.problem.hide()  # the fields stay as they are: another one may be half typed

    def _on_take(self) -> None:
        self._tasks.start_once("postcodes", self._take())

    async def _take(self) -> None:
        path = await dialogs.pick_file(
            self.window(), tr("Take a table of postcodes"), filters=(tr("Tables (*.csv *.txt)"), tr("All files (*)"))
        )
        if path is not None:
            await self.take_table(path)

    async def take_table(self, path: Path) -> None:
        """Read it beside the window and place the sites that have no coordinates."""
        self._say(tr("Reading …"), tone="text2")
        try:
            found = await self._tasks.read(_import, self._door.real, path)
        except SatchelError as error:
            self._say(str(error), tone="bad")
            return
        left = (
            tr(
                " {refused:,} rows were left out, the first in line {reasons}.",
                refused=found.refused,
                reasons=found.reasons[0][0],
            )
            if found.refused
            else ""
        )
        self._say(
            tr(
                "{taken:,} postcodes are known, {placed:,} sites have a place by them.{left}",
                taken=found.taken,
                placed=found.placed,
                left=left,
            ),
            tone="ok",
        )
        self.known.setText((await self._tasks.ask(queries.road_settings.road_settings)).postcodes)

    def _say(self, words: str, *, tone: str) -> None:
        self.result.setText(words)
        self.result.set_tone(tone)
        self.result.show()


def _import(workspace: Workspace, path: Path) -> PostcodeFile:
    return import_postcodes(workspace, path)
