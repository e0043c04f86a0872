"""Which places, records and commands the window has; pages are imported on their first visit."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app import queries
from app.clock import SystemClock, to_ms
from app.domain.roles import AE
from app.domain.stages import Stage
from app.language import tr
from ui import dialogs
from ui.commands import Command
from ui.leads.list_order import ListOrder
from ui.leads.saved_views import SavedViews
from ui.leads.views import HOT_INBOUND, NO_NEXT_STEP, OVERDUE, LeadsView, clean_up_views, stage_view

if TYPE_CHECKING:
    from ui.calls.call_page import CallPage
    from ui.common.page import Page
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
SOON_MS = 150  # before anybody can have dialled


class Places(QObject):
    """Registers everything but Today, which is there already, and answers the wishes to call and to hand off."""

    def __init__(self, window: MainWindow, context: UiContext, today: TodayPage) -> None:
        super().__init__(window)
        self._window, self._context, self._today = window, context, today
        self._tasks = context.tasks.for_page(self)
        self._order = ListOrder()
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
        self._call_page: CallPage | None = None
        self._parked: list[str] = []
        self._called = ""
        self.services: Services | None = None  # once the window is live
        context.commands.add(
            Command(
                "file.settings",
                tr("Settings"),
                self._open_settings,
                key="Ctrl+,",
                menu="File",
                icon="settings",
                aliases=("preferences", "backups", "restore"),
            ),
            Command(
                "file.fields",
                tr("Fields of your own"),
                partial(self._open_settings, tr("Fields")),
                icon="plus",
                aliases=(tr("custom fields"), tr("add field")),
            ),
            Command(
                "file.data",
                tr("Backups and data"),
                partial(self._open_settings, tr("Data")),
                menu="File",
                icon="hard-drive",
                aliases=("backup", "restore", "check", "database"),
            ),
            Command(
                "file.enter_sheet",
                tr("Enter from sheet…"),
                partial(context.navigator.open_place, "sheets"),
                key="Ctrl+E",
                menu="File",
                section=1,
                icon="pencil",
                aliases=("paper", tr("day sheet"), "tick", tr("type in")),
            ),
            Command(
                "go.objections",
                tr("Objection cards"),
                partial(context.navigator.open_place, "objections"),
                key="G, B",
                menu="Go",
                section=1,
                icon="circle-question-mark",
                aliases=(tr("go to"), "replies", "library"),
            ),
            Command(
                "go.duplicates",
                tr("Duplicates"),
                partial(context.navigator.open_place, "duplicates"),
                key="G, Q",
                menu="Go",
                section=1,
                icon="merge",
                aliases=(tr("go to"), "merge", tr("same person"), "double", tr("clean up")),
            ),
            Command(
                "go.morning",
                tr("Morning sheet"),
                self._open_morning,
                menu="Go",
                section=2,
                icon="sun",
                aliases=(tr("go to"), "manager", "late", "unclaimed", "silent"),
            ),
            Command(
                "call.incoming",
                tr("They are calling…"),
                self._ask_who_calls,
                key="Ctrl+I",
                menu="Call",
                icon="phone-incoming",
                aliases=("inbound", "answer", "ring"),
            ),
        )
        today.attach_lead_commands()
        today.add_face(AE, self._ae_today)
        context.navigator.call_requested.connect(self._on_call_requested)
        context.navigator.incoming_call.connect(self._on_incoming_call)
        context.navigator.visit_requested.connect(self._on_visit_requested)
        context.navigator.hand_off_requested.connect(self._on_hand_off_requested)
        context.navigator.print_requested.connect(self._on_print_requested)

    def _add_places(self) -> None:
        with self._window.sidebar.several():
            for key, title, icon, section, factory, letter in (
                ("day", tr("Day"), "route", "", self._day, "Y"),
                ("leads", tr("Leads"), "user", "", self._leads, "L"),
                ("pipeline", tr("Pipeline"), "pipeline", "", self._pipeline, "P"),
                ("opportunities", tr("Opportunities"), "target", "", self._opportunities, "O"),
                ("meetings", tr("Meetings"), "calendar", "", self._meetings, "M"),
                ("accounts", tr("Accounts"), "building-2", "", self._accounts, "A"),
                ("contacts", tr("Contacts"), "id-card", "", self._contacts, "C"),
                ("sequences", tr("Sequences"), "sequence", "", self._sequences, "S"),
                ("handoffs", tr("Handoffs"), "arrow-right-to-line", "", self._handoffs, "H"),
                ("dashboards", tr("Dashboards"), "chart-no-axes-column", "", self._dashboards, "D"),
                ("talk_tracks", tr("Talk tracks"), "message-square-text", "Library", self._talk_tracks, "K"),
                ("outbox", tr("Outbox"), "mails", "Library", self._outbox, "U"),
                ("templates", tr("Templates"), "file-text", "Library", self._templates, "W"),
                ("triggers", tr("Triggers"), "zap", "Library", self._triggers, "R"),
                ("scores", tr("Scores"), "gauge", "Library", self._scores, "E"),
                ("routing", tr("Routing"), "split", "Library", self._routing, "N"),
                ("import", tr("Import"), "download", "Library", self._imports, "I"),
                ("conflicts", tr("Conflicts"), "git-fork", "Library", self._conflicts, "X"),
                ("clean_up", tr("Clean-up"), "wand-sparkles", "Library", self._clean_up, "Z"),
            ):
                more = DEALS if key == "opportunities" else ()
                self._window.add_place(key, title, icon, section, factory, letter, aliases=more, row=key not in SELDOM)
        self.use_role("")
        for number, view in enumerate((HOT_INBOUND, NO_NEXT_STEP, OVERDUE), 1):
            key = f"view:{view.key}"
            self._window.add_place(key, view.name, "star", VIEWS, partial(self._view, view, key), str(number))
        self._views = SavedViews(context=self._context, parent=self)
        self._views.added.connect(self._on_view_added)
        self._views.removed.connect(self._on_view_removed)
        self._views.load()
        for stage in Stage:
            self._window.add_inner_place(
                f"leads:{stage.value}", partial(self._view, stage_view(stage), ""), place="leads"
            )

        for view in clean_up_views():
            self._window.add_inner_place(view.key.replace("-", ":", 1), partial(self._view, view, ""), place="clean_up")

    def use_role(self, role: str) -> None:
        """The rows somebody of that role needs."""
        self._window.leave_out(LEFT_OUT_FOR_AE if role == AE else LEFT_OUT)

    @Slot(object)
    def _on_view_added(self, view: LeadsView) -> None:
        key, commands = f"view:{view.key}", self._context.commands
        taken = {one for command in commands.in_menu("Go") for one in command.keys}
        digit = next((str(number) for number in range(1, 10) if f"G, {number}" not in taken), "")
        self._window.add_place(key, view.name, "star", VIEWS, partial(self._view, view, key), digit)

    @Slot(str)
    def _on_view_removed(self, view_id: str) -> None:
        key = f"view:{view_id}"
        if self._window.sidebar.current() == key:
            self._context.navigator.open_place("leads")
        self._window.remove_place(key)

    def _add_records(self) -> None:
        self._window.add_record("lead", self._lead, place="leads")
        self._window.add_record("account", self._account, place="accounts")
        self._window.add_record("contact", self._contact, place="contacts")
        self._window.add_record("opportunity", self._opportunity, place="pipeline")
        self._window.add_record("call", self._call, place="today")
        self._window.add_record("visit", self._visit, place="day" if self._window.places.knows("day") else "meetings")
        self._window.add_inner_place("sheets", self._sheets, place="day")
        self._window.add_record("track", self._track_editor, place="talk_tracks")
        self._window.add_inner_place("objections", self._objections, place="talk_tracks")
        self._window.add_inner_place("duplicates", self._duplicates, place="contacts")
        self._window.add_inner_place("territories", self._territories, place="routing")
        self._window.add_inner_place("flow", self._flow, place="routing")
        self._window.add_record("capture", self._capture)
        self._window.add_inner_place("events", self._events, place="events")  # no row is marked meanwhile

    def _capture(self) -> Page:
        from ui.capture.capture_page import CapturePage

        return CapturePage(context=self._context)

    def _events(self) -> Page:
        from ui.capture.events_page import EventsPage

        return EventsPage(context=self._context)

    def _ae_today(self) -> Page:
        from ui.ae_today.ae_today_page import AeTodayPage

        return AeTodayPage(context=self._context)

    def _day(self) -> Page:
        from ui.day.day_page import DayPage

        return DayPage(context=self._context)

    def _sheets(self) -> Page:
        from ui.sheets.entry_page import EntryPage

        return EntryPage(context=self._context)

    def _leads(self) -> Page:
        from ui.leads.leads_page import LeadsPage

        return LeadsPage(context=self._context, order=self._order)

    def _view(self, view: LeadsView, key: str) -> Page:
        from ui.leads.leads_page import LeadsPage

        return LeadsPage(context=self._context, view=view, order=self._order, place=key)

    def _lead(self) -> Page:
        from ui.leads.lead_page import LeadPage

        return LeadPage(context=self._context, order=self._order)

    def _pipeline(self) -> Page:
        from ui.pipeline.pipeline_page import PipelinePage

        return PipelinePage(context=self._context)

    def _opportunities(self) -> Page:
        from ui.opportunities.opportunities_page import OpportunitiesPage

        return OpportunitiesPage(context=self._context)

    def _opportunity(self) -> Page:
        from ui.opportunities.deal_page import DealPage

        return DealPage(context=self._context)

    def _meetings(self) -> Page:
        from ui.meetings.meetings_page import MeetingsPage

        return MeetingsPage(context=self._context)

    def _accounts(self) -> Page:
        from ui.accounts.accounts_page import AccountsPage

        return AccountsPage(context=self._context)

    def _account(self) -> Page:
        from ui.accounts.account_page import AccountPage

        return AccountPage(context=self._context)

    def _contact(self) -> Page:
        from ui.contacts.contact_page import ContactPage

        return ContactPage(context=self._context)

    def _contacts(self) -> Page:
        from ui.contacts.contacts_page import ContactsPage

        return ContactsPage(context=self._context)

    def _talk_tracks(self) -> Page:
        from ui.talk_tracks.tracks_page import TracksPage

        return TracksPage(context=self._context)

    def _sequences(self) -> Page:
        from ui.sequences.sequences_page import SequencesPage

        return SequencesPage(context=self._context)

    def _track_editor(self) -> Page:
        from ui.talk_tracks.track_editor import TrackEditor

        return TrackEditor(context=self._context)

    def _objections(self) -> Page:
        from ui.objections.objections_page import ObjectionsPage

        return ObjectionsPage(context=self._context)

    def _outbox(self) -> Page:
        from ui.mail.outbox_page import OutboxPage

        return OutboxPage(context=self._context)

    def _templates(self) -> Page:
        from ui.mail.templates_page import TemplatesPage

        return TemplatesPage(context=self._context)

    def _triggers(self) -> Page:
        from ui.sequences.triggers_page import TriggersPage

        return TriggersPage(context=self._context)

    def _scores(self) -> Page:
        from ui.scores.scores_page import ScoresPage

        return ScoresPage(context=self._context)

    def _routing(self) -> Page:
        from ui.routing.routing_page import RoutingPage

        return RoutingPage(context=self._context)

    def _territories(self) -> Page:
        from ui.routing.territories_page import TerritoriesPage

        return TerritoriesPage(context=self._context)

    def _flow(self) -> Page:
        from ui.routing.flow_page import FlowPage

        return FlowPage(context=self._context)

    def _open_settings(self, page: str = "") -> None:
        from ui.settings.settings_dialog import open_settings

        if self.services is not None:
            dialog = open_settings(
                context=self._context, parent=self._window, schedule=self.services.backups, sync=self.services.sync,
                page=page,
            )  # fmt: skip
            self._tasks.start_once("settings", dialog)

    def _handoffs(self) -> Page:
        from ui.handoffs.handoffs_page import HandoffsPage

        return HandoffsPage(context=self._context)

    def _dashboards(self) -> Page:
        from ui.dashboards.dashboards_page import DashboardsPage

        return DashboardsPage(context=self._context)

    def _open_morning(self) -> None:
        from ui.dashboards.dashboards_page import DashboardsPage

        self._context.navigator.open_place("dashboards")
        page = self._window.places.page()
        if isinstance(page, DashboardsPage):
            page.show_tab("morning")

    def _imports(self) -> Page:
        from ui.imports.import_page import ImportPage

        return ImportPage(context=self._context)

    def _conflicts(self) -> Page:
        from ui.conflicts.conflicts_page import ConflictsPage

        return ConflictsPage(context=self._context)

    def _clean_up(self) -> Page:
        from ui.clean_up.clean_up_page import CleanUpPage

        return CleanUpPage(context=self._context)

    def _duplicates(self) -> Page:
        from ui.duplicates.duplicates_page import DuplicatesPage

        return DuplicatesPage(context=self._context)

    def _call(self) -> Page:
        from ui.calls.call_page import CallPage

        page = self._call_page = CallPage(context=self._context)
        page.finished.connect(self._on_call_finished)
        return page

    def _visit(self) -> Page:
        from ui.visits.visit_page import VisitPage

        page = VisitPage(context=self._context)
        page.finished.connect(self._on_visit_finished)
        return page

    @Slot(str, bool)
    def _on_visit_finished(self, next_id: str, planned: bool) -> None:
        if next_id:
            self._context.navigator.open_visit(next_id)
        elif planned:
            self._context.navigator.open_place("day")
        else:
            self._context.navigator.go_back()

    @Slot(str)
    def _on_visit_requested(self, lead_id: str) -> None:
        from ui.visits.planning import plan_visit

        planning = plan_visit(context=self._context, tasks=self._tasks, parent=self._window, lead_id=lead_id)
        self._tasks.start_once("plan visit", planning)

    def in_call(self) -> bool:
        """Whether somebody is on the line."""
        return self._call_page is not None and self._call_page.in_call

    def not_to_be_disturbed(self) -> bool:
        """Whether somebody is in a call, or the windows are hidden."""
        return self.in_call() or (self.services is not None and self.services.lock.locked)

    @Slot(str)
    def _on_call_requested(self, lead_id: str) -> None:
        self._window.open_record("call", lead_id)
        self._called = lead_id
        QTimer.singleShot(SOON_MS, self, self._look_for_colleagues)  # the desk of the call goes first

    @Slot()
    def _look_for_colleagues(self) -> None:
        self._tasks.start_latest("colleagues", self._warn_of_colleagues(self._called))

    async def _warn_of_colleagues(self, lead_id: str) -> None:
        """A colleague touched the company lately: told before the number is dialled."""
        now, user = to_ms(SystemClock().now()), self._context.workspace.user
        if said := await self._tasks.ask(queries.colleagues.warning, [lead_id], user, now):
            self._context.navigator.show_toast(said)

    def _ask_who_calls(self) -> None:
        self._tasks.start_once("incoming", self._take_incoming())

    async def _take_incoming(self) -> None:
        from ui.calls.caller_dialog import CallerDialog

        dialog = CallerDialog(context=self._context, parent=self._window)
        if await dialogs.show(dialog):
            self._context.navigator.take_call(dialog.lead_id)

    @Slot(str)
    def _on_incoming_call(self, lead_id: str) -> None:
        page = self._call_page
        if page is not None and page.in_call and page.lead_id != lead_id:
            self._parked.append(page.lead_id)  # its notes are kept; it comes back after
        self._window.open_record("call", lead_id)
        assert self._call_page is not None  # opening the record made it
        self._call_page.take_incoming(lead_id)

    @Slot(str)
    def _on_call_finished(self, lead_id: str) -> None:
        self._parked = [one for one in self._parked if one != lead_id]
        if self._parked:
            self._window.open_record("call", self._parked.pop())
            return
        if not self._today.in_session:
            self._context.navigator.go_back()
            return
        self._today.call_next()
        if not self._today.in_session:  # that was the last one
            self._context.navigator.open_place("today")

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
