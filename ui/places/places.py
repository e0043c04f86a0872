"""Which places, records and commands the window has beside Today."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.domain.roles import AE
from app.domain.stages import Stage
from app.language import tr
from ui.leads.saved_views import SavedViews
from ui.leads.views import HOT_INBOUND, NO_NEXT_STEP, OVERDUE, LeadsView, clean_up_views, stage_view
from ui.places.contacting import Contacting
from ui.places.pages import Pages
from ui.places.place_commands import add_commands

if TYPE_CHECKING:
    from ui.context import UiContext
    from ui.main_window import MainWindow
    from ui.services import Services
    from ui.today.today_page import TodayPage

SELDOM = ("templates", "triggers", "scores", "routing", "clean_up")  # places without a row of the sidebar
VIEWS = "Saved views"
DEALS = ("deals", "forecast", "closed won")
# Rows that a role does not have, each with the place marked instead (design 2).
LEFT_OUT = {"opportunities": "pipeline"}
LEFT_OUT_FOR_AE = {"leads": "opportunities", "pipeline": "opportunities", "sequences": ""}


class Places(QObject):
    """Registers everything but Today, which is there already, and answers the wishes to hand off and to print."""

    def __init__(self, window: MainWindow, context: UiContext, today: TodayPage) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._tasks = context.tasks.for_page(self)
        self._pages = Pages(context)
        self._contacting = Contacting(window, context, self._tasks, today)
        self._add_places()
        self._add_records()
        from ui.lead_commands.lead_commands import add_lead_commands

        add_lead_commands(context, window, window.places.page)
        from ui.capture.capture_commands import add_capture
        from ui.clean_up.export_command import add_export
        from ui.files.material_command import add_material
        from ui.help.help_commands import add_help
        from ui.mail.mail_commands import add_mail
        from ui.opportunities.opportunity_commands import add_opportunities
        from ui.people.people_commands import PeopleDoor
        from ui.routing.lease_command import add_lease
        from ui.sequences.sequence_commands import add_sequences

        add_capture(context, window, window.places.page)
        add_export(context, window, self._tasks, window.places.page)
        add_help(context, window, self._tasks, window.places.page)
        add_material(context, window, self._tasks)
        add_opportunities(context, window)
        add_sequences(context, window)
        PeopleDoor(context=context, parent=window, add_row=window.add_place, add_inner=window.add_inner_place)
        add_lease(context, window, self._tasks)
        add_mail(context, window)
        self.services: Services | None = None  # once the window is live
        add_commands(
            context,
            open_settings=self._open_settings,
            open_morning=self._open_morning,
            ask_who_calls=self._contacting.ask_who_calls,
        )
        today.attach_lead_commands()
        today.add_face(AE, self._pages.ae_today)
        context.navigator.hand_off_requested.connect(self._on_hand_off_requested)
        context.navigator.print_requested.connect(self._on_print_requested)

    def _add_places(self) -> None:
        with self._window.sidebar.several():
            for key, title, icon, section, factory, letter in (
                ("day", tr("Day"), "route", "", self._pages.day, "Y"),
                ("leads", tr("Leads"), "user", "", self._pages.leads, "L"),
                ("pipeline", tr("Pipeline"), "pipeline", "", self._pages.pipeline, "P"),
                ("opportunities", tr("Opportunities"), "target", "", self._pages.opportunities, "O"),
                ("meetings", tr("Meetings"), "calendar", "", self._pages.meetings, "M"),
                ("accounts", tr("Accounts"), "building-2", "", self._pages.accounts, "A"),
                ("contacts", tr("Contacts"), "id-card", "", self._pages.contacts, "C"),
                ("sequences", tr("Sequences"), "sequence", "", self._pages.sequences, "S"),
                ("handoffs", tr("Handoffs"), "arrow-right-to-line", "", self._pages.handoffs, "H"),
                ("dashboards", tr("Dashboards"), "chart-no-axes-column", "", self._pages.dashboards, "D"),
                ("talk_tracks", tr("Talk tracks"), "message-square-text", "Library", self._pages.talk_tracks, "K"),
                ("outbox", tr("Outbox"), "mails", "Library", self._pages.outbox, "U"),
                ("templates", tr("Templates"), "file-text", "Library", self._pages.templates, "W"),
                ("triggers", tr("Triggers"), "zap", "Library", self._pages.triggers, "R"),
                ("scores", tr("Scores"), "gauge", "Library", self._pages.scores, "E"),
                ("routing", tr("Routing"), "split", "Library", self._pages.routing, "N"),
                ("import", tr("Import"), "download", "Library", self._pages.imports, "I"),
                ("conflicts", tr("Conflicts"), "git-fork", "Library", self._pages.conflicts, "X"),
                ("clean_up", tr("Clean-up"), "wand-sparkles", "Library", self._pages.clean_up, "Z"),
            ):
                more = DEALS if key == "opportunities" else ()
                self._window.add_place(key, title, icon, section, factory, letter, aliases=more, row=key not in SELDOM)
        self.use_role("")
        for number, view in enumerate((HOT_INBOUND, NO_NEXT_STEP, OVERDUE), 1):
            key = f"view:{view.key}"
            self._window.add_place(key, view.name, "star", VIEWS, partial(self._pages.view, view, key), str(number))
        self._views = SavedViews(context=self._context, parent=self)
        self._views.added.connect(self._on_view_added)
        self._views.removed.connect(self._on_view_removed)
        self._views.load()
        for stage in Stage:
            self._window.add_inner_place(
                f"leads:{stage.value}", partial(self._pages.view, stage_view(stage), ""), place="leads"
            )

        for view in clean_up_views():
            self._window.add_inner_place(
                view.key.replace("-", ":", 1), partial(self._pages.view, view, ""), place="clean_up"
            )

    def use_role(self, role: str) -> None:
        """The rows somebody of that role needs."""
        self._window.leave_out(LEFT_OUT_FOR_AE if role == AE else LEFT_OUT)

    @Slot(object)
    def _on_view_added(self, view: LeadsView) -> None:
        key, commands = f"view:{view.key}", self._context.commands
        taken = {one for command in commands.in_menu("Go") for one in command.keys}
        digit = next((str(number) for number in range(1, 10) if f"G, {number}" not in taken), "")
        self._window.add_place(key, view.name, "star", VIEWS, partial(self._pages.view, view, key), digit)

    @Slot(str)
    def _on_view_removed(self, view_id: str) -> None:
        key = f"view:{view_id}"
        if self._window.sidebar.current() == key:
            self._context.navigator.open_place("leads")
        self._window.remove_place(key)

    def _add_records(self) -> None:
        self._window.add_record("lead", self._pages.lead, place="leads")
        self._window.add_record("account", self._pages.account, place="accounts")
        self._window.add_record("contact", self._pages.contact, place="contacts")
        self._window.add_record("opportunity", self._pages.opportunity, place="pipeline")
        self._window.add_record("call", self._contacting.call, place="today")
        self._window.add_record(
            "visit", self._contacting.visit, place="day" if self._window.places.knows("day") else "meetings"
        )
        self._window.add_inner_place("sheets", self._pages.sheets, place="day")
        self._window.add_record("track", self._pages.track_editor, place="talk_tracks")
        self._window.add_inner_place("objections", self._pages.objections, place="talk_tracks")
        self._window.add_inner_place("duplicates", self._pages.duplicates, place="contacts")
        self._window.add_inner_place("territories", self._pages.territories, place="routing")
        self._window.add_inner_place("flow", self._pages.flow, place="routing")
        self._window.add_record("capture", self._pages.capture)
        self._window.add_inner_place("events", self._pages.events, place="events")  # no row is marked meanwhile

    def _open_settings(self, page: str = "") -> None:
        from ui.settings.settings_dialog import open_settings

        if self.services is not None:
            dialog = open_settings(
                context=self._context, parent=self._window, schedule=self.services.backups, sync=self.services.sync,
                page=page,
            )  # fmt: skip
            self._tasks.start_once("settings", dialog)

    def _open_morning(self) -> None:
        from ui.dashboards.dashboards_page import DashboardsPage

        self._context.navigator.open_place("dashboards")
        page = self._window.places.page()
        if isinstance(page, DashboardsPage):
            page.show_tab("morning")

    def in_call(self) -> bool:
        """Whether somebody is on the line."""
        return self._contacting.in_call()

    def not_to_be_disturbed(self) -> bool:
        """Whether somebody is in a call, or the windows are hidden."""
        return self.in_call() or (self.services is not None and self.services.lock.locked)

    @Slot(str)
    def _on_print_requested(self, kind: str, record_id: str) -> None:
        from ui.handoffs.record_printing import print_record
        from ui.sheets.sheet_dialog import print_day

        context, tasks, window = self._context, self._tasks, self._window
        if kind == "day":
            printing = print_day(context=context, tasks=tasks, parent=window, day=date.fromisoformat(record_id))
        else:
            printing = print_record(context=context, tasks=tasks, parent=window, kind=kind, record_id=record_id)
        self._tasks.start_once("print", printing)

    def _on_hand_off_requested(self, lead_id: str) -> None:
        from ui.handoffs.handoff_dialog import hand_off

        self._tasks.start_once("hand off", hand_off(context=self._context, parent=self._window, lead_id=lead_id))


def add_places(window: MainWindow, context: UiContext, today: TodayPage) -> Places:
    """Everything the window has beside Today."""
    return Places(window, context, today)
