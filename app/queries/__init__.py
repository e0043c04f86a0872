"""What a rep can ask; every answer is a frozen dataclass. Modules load on first use, so that start-up stays quick."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.queries import account_card as account_card
    from app.queries import accounts as accounts
    from app.queries import ae_today as ae_today
    from app.queries import agenda as agenda
    from app.queries import brief_batch as brief_batch
    from app.queries import brief_look as brief_look
    from app.queries import briefs as briefs
    from app.queries import bulk_edits as bulk_edits
    from app.queries import call_settings as call_settings
    from app.queries import callers as callers
    from app.queries import clean_up as clean_up
    from app.queries import colleagues as colleagues
    from app.queries import conflict_cases as conflict_cases
    from app.queries import conflicts as conflicts
    from app.queries import contact_card as contact_card
    from app.queries import custom_fields as custom_fields
    from app.queries import daily_brief as daily_brief
    from app.queries import day as day
    from app.queries import documents as documents
    from app.queries import drafts as drafts
    from app.queries import duplicates as duplicates
    from app.queries import events as events
    from app.queries import fact_ages as fact_ages
    from app.queries import figure_forecast as figure_forecast
    from app.queries import figure_records as figure_records
    from app.queries import figure_scope as figure_scope
    from app.queries import figure_worth as figure_worth
    from app.queries import figures as figures
    from app.queries import handed_card as handed_card
    from app.queries import handoffs as handoffs
    from app.queries import imports as imports
    from app.queries import invitations as invitations
    from app.queries import lead_card as lead_card
    from app.queries import lead_rows as lead_rows
    from app.queries import lifecycle as lifecycle
    from app.queries import links as links
    from app.queries import meetings as meetings
    from app.queries import merge_cases as merge_cases
    from app.queries import month_close as month_close
    from app.queries import morning as morning
    from app.queries import near_here as near_here
    from app.queries import objections as objections
    from app.queries import opportunities as opportunities
    from app.queries import outbox_mail as outbox_mail
    from app.queries import outgoing as outgoing
    from app.queries import people as people
    from app.queries import people_cover as people_cover
    from app.queries import people_devices as people_devices
    from app.queries import people_hours as people_hours
    from app.queries import people_joining as people_joining
    from app.queries import people_leaving as people_leaving
    from app.queries import people_page as people_page
    from app.queries import person_data as person_data
    from app.queries import pipeline as pipeline
    from app.queries import printed_records as printed_records
    from app.queries import queues as queues
    from app.queries import quotas as quotas
    from app.queries import records as records
    from app.queries import reminders as reminders
    from app.queries import retention as retention
    from app.queries import reviews as reviews
    from app.queries import rights as rights
    from app.queries import road_settings as road_settings
    from app.queries import routing as routing
    from app.queries import routing_flow as routing_flow
    from app.queries import scores as scores
    from app.queries import search as search
    from app.queries import sequences as sequences
    from app.queries import sessions as sessions
    from app.queries import sheets as sheets
    from app.queries import sites as sites
    from app.queries import slots as slots
    from app.queries import stage_moves as stage_moves
    from app.queries import status as status
    from app.queries import stop_card as stop_card
    from app.queries import stops as stops
    from app.queries import tags as tags
    from app.queries import templates as templates
    from app.queries import territories as territories
    from app.queries import timeline as timeline
    from app.queries import today as today
    from app.queries import tracks as tracks
    from app.queries import triggers as triggers
    from app.queries import views as views
    from app.queries import visit_desk as visit_desk
    from app.queries import visits as visits


def __getattr__(name: str) -> object:
    if name.startswith("_"):
        raise AttributeError(name)
    return importlib.import_module(f"app.queries.{name}")
