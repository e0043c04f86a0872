"""The settings: a search on top, pages under it, changes in force at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app import queries
from app.language import tr
from ui import dialogs
from ui.common.button import Button
from ui.common.search_field import SearchField
from ui.common.text import Rule, Text
from ui.settings.appearance_section import AppearanceSection
from ui.settings.calls_section import CallsSection
from ui.settings.channels_section import ChannelsSection
from ui.settings.criteria_section import criteria_section
from ui.settings.data_section import DataSection
from ui.settings.doors_section import ACCESSIBILITY, ROUTING, SEQUENCES, TALK_TRACKS, doors_section
from ui.settings.fields_section import FieldsSection
from ui.settings.figures_section import FiguresSection
from ui.settings.hours_section import hours_section
from ui.settings.keyboard_section import KeyboardSection
from ui.settings.mail_section import MailSection
from ui.settings.printing_section import PrintingSection
from ui.settings.reminders_section import RemindersSection
from ui.settings.returns_section import returns_section
from ui.settings.road_section import RoadSection
from ui.settings.safety_section import SafetySection
from ui.settings.scores_section import ScoresSection
from ui.settings.section import Section
from ui.settings.stages_section import StagesSection
from ui.settings.sync_section import SyncSection
from ui.settings.updates_section import UpdatesSection
from ui.settings.you_section import YouSection

if TYPE_CHECKING:
    from ui.context import UiContext
    from ui.settings.backup_schedule import BackupSchedule
    from ui.sync_status.service import SyncService

WIDTH, HEIGHT = 620, 600


class SettingsDialog(QDialog):
    """Typing hides the pages that do not have it; Down goes into the page."""

    def __init__(
        self, *, context: UiContext, parent: QWidget, schedule: BackupSchedule | None = None,
        sync: SyncService | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setAccessibleName(tr("Settings"))
        self._context, self._theme = context, context.theme
        self._tasks = context.tasks.for_page(self)
        theme = context.theme
        self.you = YouSection(theme=theme)
        self.appearance = AppearanceSection(theme=theme, settings=context.settings)
        self.keyboard = KeyboardSection(theme=theme, commands=context.commands)
        self.calls = CallsSection(theme=theme, tasks=self._tasks, door=context.workspace, settings=context.settings)
        self.reminders = RemindersSection(theme=theme, settings=context.settings)
        self.data = DataSection(
            theme=theme, tasks=self._tasks, door=context.workspace, schedule=schedule, restart=context.navigator.restart
        )
        self.safety = SafetySection(context=context, tasks=self._tasks, restart=context.navigator.restart)
        self.road = RoadSection(theme=theme, tasks=self._tasks, door=context.workspace)
        self.mail = MailSection(theme=theme, tasks=self._tasks, door=context.workspace)
        self.printing = PrintingSection(theme=theme, tasks=self._tasks, settings=context.settings)
        self.scores = ScoresSection(theme=theme, tasks=self._tasks, door=context.workspace)
        self.scores.rules_wished.connect(self._on_rules)
        self.routing, self.talk_tracks, self.sequences, self.accessibility = (
            doors_section(page, theme=theme) for page in (ROUTING, TALK_TRACKS, SEQUENCES, ACCESSIBILITY)
        )
        self.sync = SyncSection(theme=theme, tasks=self._tasks, service=sync, open_panel=self._open_sync)
        self.stages = StagesSection(theme=theme, tasks=self._tasks)
        self.criteria = criteria_section(theme=theme, tasks=self._tasks)
        self.returns = returns_section(theme=theme, tasks=self._tasks)
        self.hours = hours_section(theme=theme, tasks=self._tasks)
        self.channels = ChannelsSection(theme=theme, tasks=self._tasks)
        self.figures = FiguresSection(theme=theme, tasks=self._tasks, door=context.workspace)
        self.own_fields = FieldsSection(context=context, tasks=self._tasks)
        self.updates = UpdatesSection(theme=theme, settings=context.settings, look_now=self._look_for_newer)
        self._sections = (
            self.you, self.appearance, self.keyboard, self.calls, self.reminders, self.road, self.stages, self.criteria,
            self.own_fields, self.returns, self.scores, self.routing, self.hours, self.talk_tracks, self.sequences,
            self.figures, self.channels, self.mail, self.printing, self.sync, self.safety, self.data, self.updates,
            self.accessibility,
        )  # fmt: skip
        self.search = SearchField(tr("Find a setting"), theme=theme)
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.tabs.setAccessibleName(tr("Pages of the settings"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for section in self._sections:
            if isinstance(section, Section):  # the keys are a list and lead nowhere
                section.wished.connect(self._on_wished)
            self.tabs.addTab(section.title)
            self._stack.addWidget(section)
        self._nothing = Text("", tone="text2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._nothing)
        self._lay_out()
        self.search.textChanged.connect(self._on_typed)
        self.search.left_down.connect(self._on_left_down)
        self.search.given_up.connect(self.accept)
        self.tabs.currentChanged.connect(self._on_tab)
        theme.changed.connect(self._fit)
        self._fit()
        self._tasks.start_once("you", self._load())
        self.data.begin()
        self.safety.begin()
        self.calls.begin()
        self.road.begin()
        self.stages.begin()
        self.mail.begin()
        self.printing.begin()
        self.channels.begin()
        self.criteria.begin()
        self.own_fields.begin()
        self.returns.begin()
        self.hours.begin()
        self.scores.begin()
        self.figures.begin()
        self.sync.begin()

    def _lay_out(self) -> None:
        theme = self._theme
        column, top, row = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        theme.space(top, (20, 12, 12, 6), 10)
        theme.space(row, (8, 0, 8, 0), 0)
        close = Button(theme=theme, kind="ghost", icon="x", name=tr("Close"), key="Esc")
        close.clicked.connect(self.accept)
        top.addWidget(Text(tr("Settings"), type="dialog_title"))
        top.addStretch(1)
        top.addWidget(self.search)
        top.addWidget(close)
        row.addWidget(self.tabs)
        column.addLayout(top)
        column.addLayout(row)
        column.addWidget(Rule())
        column.addWidget(self._stack, 1)
        self.search.setFocus()

    async def _load(self) -> None:
        self.you.show_person(await self._tasks.ask(queries.people.person, self._context.workspace.user))

    def show_page(self, title: str) -> None:
        """Show the page of that title."""
        number = [section.title for section in self._sections].index(title)
        self.tabs.setCurrentIndex(number)

    def _on_wished(self, to: str) -> None:
        if to in (section.title for section in self._sections):
            self.show_page(to)
        elif "." in to:
            self._run(to)
        else:
            self._open_place(to)

    def _on_rules(self) -> None:
        self._open_place("scores")

    def _look_for_newer(self) -> None:
        self._run("help.newer")

    def _open_sync(self) -> None:
        self._run("sync.panel")

    def _run(self, command: str) -> None:
        self.accept()
        self._context.navigator.run(command)

    def _open_place(self, key: str) -> None:
        self.accept()
        self._context.navigator.open_place(key)

    def _on_tab(self, number: int) -> None:
        if 0 <= number < len(self._sections):
            self._stack.setCurrentIndex(number)

    def _on_typed(self, typed: str) -> None:
        self.keyboard.show_typed(typed)
        found = [section.found_by(typed) for section in self._sections]
        for number, there in enumerate(found):
            self.tabs.setTabVisible(number, there)
        if not any(found):
            self._nothing.setText(
                tr("No setting matches “{typed}”. Esc clears it; Ctrl K finds commands and places.", typed=typed)
            )
            self._stack.setCurrentWidget(self._nothing)
            return
        named = [bool(typed) and typed.casefold() in section.title.casefold() for section in self._sections]
        if any(named) or not found[self.tabs.currentIndex()]:
            self.tabs.setCurrentIndex((named if any(named) else found).index(True))
        self._on_tab(self.tabs.currentIndex())

    def _on_left_down(self) -> None:
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        """As large as it wants to be, never larger than the window it belongs to."""
        theme, parent = self._theme, self.parentWidget()
        room = parent.window().size() if parent is not None else self.size()
        width = min(theme.px(WIDTH), max(room.width() - theme.px(16), 300))
        height = min(theme.px(HEIGHT), max(room.height() - theme.px(16), 240))
        self.setMinimumSize(min(width, theme.px(320)), min(height, theme.px(200)))
        self.resize(width, height)


async def open_settings(
    *, context: UiContext, parent: QWidget, schedule: BackupSchedule | None = None, sync: SyncService | None = None,
    page: str = "",
) -> None:  # fmt: skip
    """Show the settings over the window, at that page, and wait until they are closed."""
    dialog = SettingsDialog(context=context, parent=parent, schedule=schedule, sync=sync)
    if page:
        dialog.show_page(page)
    await dialogs.show(dialog)
