"""Makes the practice workspace in one transaction."""

from __future__ import annotations

from sqlalchemy import insert, or_, select

from app import workspace as workspaces
from app.changes import Source
from app.clock import Clock
from app.operations import upkeep
from app.paths import Profile
from app.practice import words
from app.practice.agenda import make_agenda
from app.practice.cadences import make_sequences
from app.practice.crowd import make_crowd, make_no_shows
from app.practice.days import today_of
from app.practice.field import NEW_LEADS, make_field
from app.practice.library import make_library
from app.practice.morning import make_morning
from app.practice.own_fields import make_own_fields
from app.practice.past import make_past
from app.practice.people import make_team
from app.practice.story import CAST, make_story
from app.practice.territories import make_territories
from app.practice.twice import make_twice
from app.store import keys
from app.store.tables import synced as t
from app.store.tables.local import meta
from app.store.unit_of_work import UnitOfWork
from app.workspace import Workspace

LEADS, SEED = 2000, 7
LOOKED_UP = 5000  # numbers of the practice people that are looked up beforehand
A_QUARTER = 1000  # leads from which on there are enough for a quarter's work besides
STORY = len(CAST) + 3 + NEW_LEADS  # the leads told by hand


def make_practice(profile: Profile, *, leads: int = LEADS, seed: int = SEED, clock: Clock | None = None) -> Workspace:
    """A new practice workspace with exactly `leads` leads, open for writing; RefusedError E-EXISTS."""
    workspace = workspaces.create(profile, make_key=keys.create_beside, name="Mina Aldous", practice=True, clock=clock)
    workspace.act_as(Source.AUTOMATION, _fill, leads=leads, seed=seed)
    for _ in range(LOOKED_UP // 500):  # as a window left open for a minute would have done
        if not workspace.act_as(Source.AUTOMATION, upkeep.learn, 500)[0]:
            break
    return workspace


def _fill(work: UnitOfWork, *, leads: int, seed: int) -> None:
    work.import_id = "practice"  # bulk work: no inverse of each row is kept
    team = make_team(work)
    make_territories(work, team)
    event_id = make_library(work)
    if leads >= STORY:
        make_story(work, team, words.TOWNS)
    make_crowd(work, team, event_id, count=leads - STORY if leads >= STORY else leads, seed=seed)
    if leads >= STORY:
        make_field(work, team, seed=seed)
        make_agenda(work, team)
        make_twice(work)
    make_no_shows(work, team, _free_today(work))
    make_sequences(work)
    make_own_fields(work)
    if leads >= A_QUARTER:
        make_morning(work)
        make_past(work, team, seed=seed)
    work.connection.execute(insert(meta).prefix_with("OR REPLACE").values(name="handoff_number", value="411"))


def _free_today(work: UnitOfWork) -> list[str]:
    """Two leads in conversation, rather such as Today does not name yet, the newest first."""
    lead, task, visit, today = t.lead.c, t.task.c, t.visit.c, str(today_of(work))
    due = select(task.lead_id).where(
        task.state == "open", or_(task.due_date <= today, task.due_at.is_not(None)), task.lead_id.is_not(None)
    )
    visited = select(visit.account_id).where(visit.day == today, visit.account_id.is_not(None))
    named = or_(lead.id.in_(due), lead.account_id.in_(visited))
    mine = select(lead.id).where(lead.owner_id == work.user, lead.stage == "Connected")
    return list(work.connection.execute(mine.order_by(named, lead.id.desc()).limit(2)).scalars())
