"""Which briefs a batch takes, and what it says of each: moved meetings, silent laptops, already printed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from app import operations, queries
from app.clock import from_ms, to_ms
from app.domain.brief_json import brief_to_json
from app.errors import RefusedError
from app.store import outbox
from app.store.tables import synced as t

if TYPE_CHECKING:
    from app.domain.briefs import BatchBrief
    from app.workspace import Workspace


@pytest.fixture
def handed(practice: Workspace) -> tuple[str, str]:
    """A handoff of Isaura with its frozen brief and its meeting in two days: (handoff, meeting)."""
    lead = practice.ask(queries.search.find, "isaura")[0].row_id
    now = practice.clock.now()
    start = now + timedelta(days=2)
    practice.act(operations.meetings.book_meeting, lead, start=start, minutes=30, title="Discovery", kind="phone")
    meeting = practice.ask(queries.lead_card.lead_card_of, lead, now=to_ms(now)).meetings[0].id
    ae = practice.ask(queries.people.account_executives, practice.user, now.date().isoformat())[0].id
    made = practice.act(
        operations.handoffs.offer_handoff, lead, to=ae, why_now="Audit", override="", missing=(), included=(),
        criteria=[], meeting_id=meeting,
    )  # fmt: skip
    data = practice.ask(queries.briefs.brief_of, lead, now=now, sender="Mina Aldous", number=made.code)
    practice.act(operations.handoffs.freeze_brief, made.handoff_id, brief_to_json(data))
    return made.handoff_id, meeting


def only(practice: Workspace, handoff: str, now: datetime | None = None) -> BatchBrief:
    [one] = practice.ask(queries.brief_batch.chosen, [handoff], now=now or practice.clock.now())
    return one


def test_a_days_briefs_are_those_of_the_meetings_of_that_day_as_they_stand_now(
    practice: Workspace, handed: tuple[str, str]
) -> None:
    handoff, meeting = handed
    now = practice.clock.now()

    def on(days: int) -> list[str]:
        day = (now + timedelta(days=days)).date()
        return [one.handoff_id for one in practice.ask(queries.brief_batch.of_day, day, now=now)]

    assert handoff in on(2)
    practice.act(operations.meetings.move_meeting, meeting, start=now + timedelta(days=9))
    assert handoff not in on(2)
    assert handoff in on(9)
    practice.act(operations.meetings.set_meeting_state, meeting, "Cancelled")
    assert handoff not in on(9)


def test_open_ones_of_one_ae_only(practice: Workspace, handed: tuple[str, str]) -> None:
    now = practice.clock.now()
    receiver = practice.ask(
        lambda c: c.execute(t.handoff.select().where(t.handoff.c.id == handed[0])).one()
    ).receiver_id
    name = practice.ask(queries.people.names)[receiver]
    assert practice.ask(queries.brief_batch.ae_named, f" {name.upper()} ") == receiver
    found = practice.ask(queries.brief_batch.open_ones, ae=receiver, now=now)
    assert [one.handoff_id for one in found] == [handed[0]]
    assert not practice.ask(queries.brief_batch.open_ones, ae=practice.user, now=now)
    with pytest.raises(RefusedError) as refused:
        practice.ask(queries.brief_batch.ae_named, "Nobody Here")
    assert refused.value.code == "E-NO-AE"


def test_a_moved_meeting_is_said_on_the_brief_and_on_the_cover_and_makes_it_unprinted_again(
    practice: Workspace, handed: tuple[str, str]
) -> None:
    handoff, meeting = handed
    before = only(practice, handoff)
    assert before.warnings == ()
    practice.act(operations.briefs.note_printed, {handoff: queries.brief_batch.fingerprint(before.data)})
    assert practice.ask(queries.brief_batch.unprinted, [before]) == []
    practice.act(operations.meetings.move_meeting, meeting, start=from_ms(before.start) + timedelta(days=1))
    after = only(practice, handoff)
    assert after.start == before.start + 86_400_000
    assert after.data.meeting is not None
    assert after.data.meeting.state.startswith("Moved to ")
    assert after.warnings == (f"Meeting: m{after.data.meeting.state[1:]}",)
    assert practice.ask(queries.brief_batch.unprinted, [after]) == [after]
    practice.act(operations.meetings.set_meeting_state, meeting, "Cancelled")
    assert only(practice, handoff).warnings == ("Meeting: cancelled",)


def test_a_brief_of_another_time_is_superseded_in_the_list_and_beside_the_meeting(
    practice: Workspace, handed: tuple[str, str]
) -> None:
    handoff, meeting = handed
    now = practice.clock.now()

    def said() -> tuple[bool, bool]:
        [row] = [one for one in practice.ask(queries.handoffs.handoff_rows, now=now) if one.id == handoff]
        [item] = [one for one in practice.ask(queries.meetings.meeting_rows, since=0) if one.id == meeting]
        return row.superseded, practice.ask(queries.agenda.meeting_card, item).superseded

    assert said() == (False, False)
    practice.act(operations.meetings.move_meeting, meeting, start=now + timedelta(days=3))
    assert said() == (True, True)
    practice.undo()
    assert said() == (False, False)


def test_a_rep_not_heard_of_for_a_day_is_named_with_the_moment(practice: Workspace, handed: tuple[str, str]) -> None:
    now = practice.clock.now()

    def heard(ago: timedelta) -> tuple[str, ...]:
        people = {practice.user: to_ms(now - ago)}
        practice.act(lambda work: outbox.set_state(work.connection, "people", people))
        return only(practice, handed[0]).warnings

    assert heard(timedelta(hours=23)) == ()
    at = now - timedelta(hours=25)
    assert heard(timedelta(hours=25)) == (f"Mina Aldous: laptop silent since {at:%a} {at.day} {at:%b, %H:%M}",)
