"""Makes each page on its first visit; until then nothing of it is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.leads.list_order import ListOrder

if TYPE_CHECKING:
    from ui.common.page import Page
    from ui.context import UiContext
    from ui.leads.views import LeadsView


class Pages:
    """A method for each place and each kind of record; lists of leads and the lead share their order."""

    def __init__(self, context: UiContext) -> None:
        self._context, self._order = context, ListOrder()

    def capture(self) -> Page:
        """The stand at an event."""
        from ui.capture.capture_page import CapturePage

        return CapturePage(context=self._context)

    def events(self) -> Page:
        """Trade shows and webinars."""
        from ui.capture.events_page import EventsPage

        return EventsPage(context=self._context)

    def ae_today(self) -> Page:
        """Today as an AE has it."""
        from ui.ae_today.ae_today_page import AeTodayPage

        return AeTodayPage(context=self._context)

    def day(self) -> Page:
        """Visits, calls and driving on one line."""
        from ui.day.day_page import DayPage

        return DayPage(context=self._context)

    def sheets(self) -> Page:
        """A sheet entered."""
        from ui.sheets.entry_page import EntryPage

        return EntryPage(context=self._context)

    def leads(self) -> Page:
        """Every lead."""
        from ui.leads.leads_page import LeadsPage

        return LeadsPage(context=self._context, order=self._order)

    def view(self, view: LeadsView, key: str) -> Page:
        """The leads of a view; `key` is its place, '' for one without a row."""
        from ui.leads.leads_page import LeadsPage

        return LeadsPage(context=self._context, view=view, order=self._order, place=key)

    def lead(self) -> Page:
        """One lead."""
        from ui.leads.lead_page import LeadPage

        return LeadPage(context=self._context, order=self._order)

    def pipeline(self) -> Page:
        """The board of leads."""
        from ui.pipeline.pipeline_page import PipelinePage

        return PipelinePage(context=self._context)

    def opportunities(self) -> Page:
        """The board of opportunities."""
        from ui.opportunities.opportunities_page import OpportunitiesPage

        return OpportunitiesPage(context=self._context)

    def opportunity(self) -> Page:
        """One opportunity."""
        from ui.opportunities.deal_page import DealPage

        return DealPage(context=self._context)

    def meetings(self) -> Page:
        """The agenda."""
        from ui.meetings.meetings_page import MeetingsPage

        return MeetingsPage(context=self._context)

    def accounts(self) -> Page:
        """Companies."""
        from ui.accounts.accounts_page import AccountsPage

        return AccountsPage(context=self._context)

    def account(self) -> Page:
        """One company."""
        from ui.accounts.account_page import AccountPage

        return AccountPage(context=self._context)

    def contact(self) -> Page:
        """One person."""
        from ui.contacts.contact_page import ContactPage

        return ContactPage(context=self._context)

    def contacts(self) -> Page:
        """People."""
        from ui.contacts.contacts_page import ContactsPage

        return ContactsPage(context=self._context)

    def talk_tracks(self) -> Page:
        """What is said on calls and visits."""
        from ui.talk_tracks.tracks_page import TracksPage

        return TracksPage(context=self._context)

    def sequences(self) -> Page:
        """Cadences."""
        from ui.sequences.sequences_page import SequencesPage

        return SequencesPage(context=self._context)

    def track_editor(self) -> Page:
        """One talk track."""
        from ui.talk_tracks.track_editor import TrackEditor

        return TrackEditor(context=self._context)

    def objections(self) -> Page:
        """Objection cards."""
        from ui.objections.objections_page import ObjectionsPage

        return ObjectionsPage(context=self._context)

    def outbox(self) -> Page:
        """Letters that wait."""
        from ui.mail.outbox_page import OutboxPage

        return OutboxPage(context=self._context)

    def templates(self) -> Page:
        """Letters to begin with."""
        from ui.mail.templates_page import TemplatesPage

        return TemplatesPage(context=self._context)

    def triggers(self) -> Page:
        """What happens by itself."""
        from ui.sequences.triggers_page import TriggersPage

        return TriggersPage(context=self._context)

    def scores(self) -> Page:
        """The rules of the scores."""
        from ui.scores.scores_page import ScoresPage

        return ScoresPage(context=self._context)

    def routing(self) -> Page:
        """Who gets which lead."""
        from ui.routing.routing_page import RoutingPage

        return RoutingPage(context=self._context)

    def territories(self) -> Page:
        """Which company is whose."""
        from ui.routing.territories_page import TerritoriesPage

        return TerritoriesPage(context=self._context)

    def flow(self) -> Page:
        """What the rules did."""
        from ui.routing.flow_page import FlowPage

        return FlowPage(context=self._context)

    def handoffs(self) -> Page:
        """What was handed over."""
        from ui.handoffs.handoffs_page import HandoffsPage

        return HandoffsPage(context=self._context)

    def dashboards(self) -> Page:
        """Figures."""
        from ui.dashboards.dashboards_page import DashboardsPage

        return DashboardsPage(context=self._context)

    def imports(self) -> Page:
        """Lists that come in."""
        from ui.imports.import_page import ImportPage

        return ImportPage(context=self._context)

    def conflicts(self) -> Page:
        """What two people changed."""
        from ui.conflicts.conflicts_page import ConflictsPage

        return ConflictsPage(context=self._context)

    def clean_up(self) -> Page:
        """What is to be put right."""
        from ui.clean_up.clean_up_page import CleanUpPage

        return CleanUpPage(context=self._context)

    def duplicates(self) -> Page:
        """Who is there twice."""
        from ui.duplicates.duplicates_page import DuplicatesPage

        return DuplicatesPage(context=self._context)
