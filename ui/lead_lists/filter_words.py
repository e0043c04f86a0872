"""A filter as the sentence its chips read, and what is left when one of them goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime

from app.clock import to_ms
from app.domain.custom_fields import CustomField, say_test
from app.domain.next_steps import Due, due_state
from app.domain.stages import COLUMNS, OPEN
from app.frozen import frozen
from app.language import tr
from app.queries import lead_gaps
from app.queries.lead_rows import LeadFilter
from app.queries.rows import LeadRow

EMPTY = LeadFilter()
OWN_PART = "own:"  # before the place of a test among those of the team's fields
NEXT_WORDS = {
    "overdue": tr("Next step overdue"),
    "today": tr("Next step today"),
    "planned": tr("Next step planned"),
    "none": tr("No next step"),
}
GAP_WORDS = {
    lead_gaps.OWNER: tr("No owner"),
    lead_gaps.NUMBER: tr("Invalid number"),
    lead_gaps.BOUNCED: tr("Address bounced"),
    lead_gaps.LEFT: tr("Left the company"),
    lead_gaps.ADDRESS: tr("Company without an address"),
}


@frozen
class FilterPart:
    """One chip: the field it stands for and its words."""

    field: str
    words: str


def parts_of(
    wanted: LeadFilter,
    *,
    owners: Mapping[str, str],
    me: str,
    imports: Mapping[str, str],
    fields: Sequence[CustomField] = (),
) -> list[FilterPart]:
    """The chips of a filter, in reading order; typed text is no chip, it stands in its field."""
    whose = (
        tr("Mine")
        if wanted.owner_id == me
        else tr("Owner: {owner_id}", owner_id=owners.get(wanted.owner_id, tr("somebody")))
    )
    said = {
        "stage": tr("Stage: {stage}", stage=tr(wanted.stage)),
        "min_score": tr("Score over {score}", score=wanted.min_score - 1),
        "inbound": tr("Inbound") if wanted.inbound else tr("Outbound"),
        "source": tr("Source: {source}", source=wanted.source),
        "region": tr("Region: {region}", region=wanted.region),
        "tag": tr("Tag: {tag}", tag=wanted.tag),
        "owner_id": whose,
        "next": NEXT_WORDS.get(wanted.next, ""),
        "import_id": tr("Import: {import_id}", import_id=imports.get(wanted.import_id, tr("a file"))),
        "lifecycle": tr("Lifecycle: {lifecycle}", lifecycle=tr(wanted.lifecycle)),
        "stale": tr("Facts older than 12 months"),
        "gap": GAP_WORDS.get(wanted.gap, "Something this Satchel does not know"),
        "working": tr("Working") if wanted.working else tr("Prospects"),
    }
    usual = [FilterPart(name, words) for name, words in said.items() if getattr(wanted, name) != getattr(EMPTY, name)]
    return usual + [FilterPart(f"{OWN_PART}{number}", say_test(fields, one)) for number, one in enumerate(wanted.own)]


def without(wanted: LeadFilter, field: str) -> LeadFilter:
    """The filter with one field back at its default, or without one test of a field that the team defined."""
    if field.startswith(OWN_PART):
        gone = int(field.removeprefix(OWN_PART))
        return replace(wanted, own=tuple(one for number, one in enumerate(wanted.own) if number != gone))
    known = {one.name for one in fields(LeadFilter)}
    return replace(wanted, **{field: getattr(EMPTY, field)}) if field in known else wanted


def at_moment(wanted: LeadFilter, now: datetime) -> LeadFilter:
    """The filter judged now: overdue and today depend on the hour."""
    midnight = now.replace(hour=23, minute=59, second=59, microsecond=999_000)
    return replace(wanted, now=to_ms(now), midnight=to_ms(midnight))


def still_matches(row: LeadRow, wanted: LeadFilter, now: datetime) -> bool:
    """Whether a changed row still belongs in the list; typed text and fields of one's own are judged by the store."""
    if wanted.next:
        state = due_state(row.next, now)
        if row.stage not in [stage.value for stage in OPEN] or state is not Due(wanted.next):
            return False
    checks = (
        (wanted.stage, row.stage),
        (wanted.source, row.source),
        (wanted.owner_id, row.owner_id),
        (wanted.region, row.region),
        (wanted.lifecycle, row.lifecycle),
    )
    return (
        all(not value or value == own for value, own in checks)
        and row.score >= wanted.min_score
        and (wanted.inbound is None or wanted.inbound == row.inbound)
        and (wanted.working is None or wanted.working == row.working)
        and (not wanted.board or (row.working and row.stage in [stage.value for stage in COLUMNS]))
    )
