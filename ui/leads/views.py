"""Named lists of leads: what they show and in which order."""

from __future__ import annotations

from dataclasses import field

from app.domain.stages import RAILS, Stage
from app.frozen import frozen
from app.language import tr
from app.queries import clean_up
from app.queries.lead_rows import LeadFilter
from ui.lead_lists.filter_words import GAP_WORDS, NEXT_WORDS

SORT_WORDS = {
    "score": "score",
    "name": tr("name"),
    "company": tr("company"),
    "next": tr("next step"),
    "touched": tr("last touch"),
    "value": tr("value"),
}


@frozen
class LeadsView:
    """A named list. `key` names what is remembered about it, the id of one somebody `saved`; `sort` as in `SORT_WORDS`."""

    name: str = tr("All leads")
    filter: LeadFilter = field(default_factory=LeadFilter)
    sort: str = "score"
    key: str = "all"
    saved: bool = False


ALL_LEADS = LeadsView()
HOT_INBOUND = LeadsView(tr("Hot inbound"), LeadFilter(min_score=51, inbound=True), "score", "hot")
NO_NEXT_STEP = LeadsView(tr("No next step"), LeadFilter(next="none"), "score", "none")
OVERDUE = LeadsView(tr("Overdue"), LeadFilter(next="overdue"), "next", "overdue")
TO_TAKE = LeadsView(tr("To take"), LeadFilter(lifecycle="MQL"), "score", "take")
VIEWS = (ALL_LEADS, HOT_INBOUND, NO_NEXT_STEP, OVERDUE, TO_TAKE)


def stage_view(stage: Stage) -> LeadsView:
    """The list behind a column or rail of the board."""
    sort = "next" if stage is Stage.NURTURE else "touched" if stage in RAILS else "score"
    return LeadsView(stage.value, LeadFilter(stage=stage.value), sort, f"stage-{stage.name.casefold()}")


def clean_up_views() -> tuple[LeadsView, ...]:
    """The list behind each row of Clean-up."""
    words = {clean_up.NO_STEP: NEXT_WORDS["none"], clean_up.STALE: tr("Facts older than 12 months"), **GAP_WORDS}
    return tuple(LeadsView(words[key], wanted, "score", f"gap-{key}") for key, wanted in clean_up.LISTS.items())
