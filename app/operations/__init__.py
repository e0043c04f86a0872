"""What a rep can do, one function each; none commits. Modules load on first use, so that start-up stays quick."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.operations import absences as absences
    from app.operations import briefs as briefs
    from app.operations import bulk_edits as bulk_edits
    from app.operations import busy_times as busy_times
    from app.operations import cadence as cadence
    from app.operations import callers as callers
    from app.operations import calls as calls
    from app.operations import capture as capture
    from app.operations import coaching as coaching
    from app.operations import conflicts as conflicts
    from app.operations import contacts as contacts
    from app.operations import custom_fields as custom_fields
    from app.operations import day_plan as day_plan
    from app.operations import documents as documents
    from app.operations import drafts as drafts
    from app.operations import enrolments as enrolments
    from app.operations import erasing as erasing
    from app.operations import events as events
    from app.operations import field_history as field_history
    from app.operations import forecast as forecast
    from app.operations import gates as gates
    from app.operations import handoff_answers as handoff_answers
    from app.operations import handoffs as handoffs
    from app.operations import lead_batches as lead_batches
    from app.operations import leads as leads
    from app.operations import lifecycle as lifecycle
    from app.operations import list_columns as list_columns
    from app.operations import mail as mail
    from app.operations import mail_account as mail_account
    from app.operations import meetings as meetings
    from app.operations import merging as merging
    from app.operations import month_close as month_close
    from app.operations import objections as objections
    from app.operations import opportunities as opportunities
    from app.operations import people as people
    from app.operations import people_hours as people_hours
    from app.operations import people_joining as people_joining
    from app.operations import people_leaving as people_leaving
    from app.operations import people_orders as people_orders
    from app.operations import prospects as prospects
    from app.operations import qualification as qualification
    from app.operations import queues as queues
    from app.operations import quotas as quotas
    from app.operations import retention as retention
    from app.operations import returning as returning
    from app.operations import rights as rights
    from app.operations import routing as routing
    from app.operations import scores as scores
    from app.operations import sequences as sequences
    from app.operations import settings as settings
    from app.operations import sheets as sheets
    from app.operations import sites as sites
    from app.operations import starters as starters
    from app.operations import stop_lists as stop_lists
    from app.operations import suppressions as suppressions
    from app.operations import tags as tags
    from app.operations import tasks as tasks
    from app.operations import templates as templates
    from app.operations import territories as territories
    from app.operations import tracks as tracks
    from app.operations import triggers as triggers
    from app.operations import upkeep as upkeep
    from app.operations import views as views
    from app.operations import visits as visits


def __getattr__(name: str) -> object:
    if name.startswith("_"):
        raise AttributeError(name)
    return importlib.import_module(f"app.operations.{name}")
