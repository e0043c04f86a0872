"""Logo and usual sections of the company's briefs: set by a manager, in every print, never in what is frozen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app import operations, queries
from app.changes import Source
from app.domain.brief_json import brief_from_json, brief_to_json
from app.domain.logo import Logo
from app.errors import RefusedError
from app.queries import call_desk
from app.store import outbox, settings
from tests.support.builders import row

if TYPE_CHECKING:
    from app.domain.briefs import BriefData
    from app.workspace import Workspace

LOGO = Logo(2, 2, bytes((0, 255, 255, 0)))


def lead_of(practice: Workspace) -> str:
    return str(practice.ask(queries.search.find, "isaura")[0].row_id)


def brief(practice: Workspace, number: str = "") -> BriefData:
    return practice.ask(
        queries.briefs.brief_of, lead_of(practice), now=practice.clock.now(), sender="Mina", number=number
    )


def handed(practice: Workspace, data: BriefData) -> str:
    now = practice.clock.now()
    ae = practice.ask(queries.people.account_executives, practice.user, now.date().isoformat())[0].id
    made = practice.act(
        operations.handoffs.offer_handoff, lead_of(practice), to=ae, why_now="Audit", override="", missing=(), included=(),
        criteria=[], meeting_id="",
    )  # fmt: skip
    practice.act(operations.handoffs.freeze_brief, made.handoff_id, brief_to_json(data))
    return str(made.handoff_id)


def test_a_logo_is_on_every_print_of_today_also_of_a_frozen_brief_which_does_not_keep_it(practice: Workspace) -> None:
    assert brief(practice).logo is None
    practice.act(operations.settings.set_brief_logo, LOGO)
    data = brief(practice, "H-9")
    assert data.logo == LOGO
    handoff = handed(practice, data)
    assert "logo" not in row(practice, "handoff", handoff)["brief"]
    [listed] = practice.ask(queries.brief_batch.chosen, [handoff], now=practice.clock.now())
    assert listed.data.logo == LOGO
    before = queries.brief_batch.fingerprint(listed.data)
    other = Logo(1, 1, b"\0")
    practice.act(operations.settings.set_brief_logo, other)
    frozen = practice.ask(queries.briefs.frozen_brief, handoff)
    assert frozen is not None
    assert frozen.logo == other
    assert queries.brief_batch.fingerprint(frozen) == before  # no reason to print it again
    practice.act(operations.settings.set_brief_logo, None)
    assert brief(practice).logo is None


def test_sections_are_what_a_new_brief_begins_with_and_a_handoff_may_say_otherwise(practice: Workspace) -> None:
    whole = brief(practice)
    assert whole.left_out == ()
    assert whole.people
    practice.act(operations.settings.set_brief_parts, ["pain", "conversation", "objections", "questions"])
    assert brief(practice).left_out == ("people", "score")
    assert brief(practice).people == ()
    now = practice.clock.now()
    desk = practice.ask(call_desk.handoff_desk, lead_of(practice), user_id=practice.user, now=now)
    assert desk.usual_parts == ("pain", "conversation", "objections", "questions")
    assert desk.counts["people"] == str(len(whole.people))  # how many there are, ticked or not
    order = call_desk.BriefOrder(now, "Mina", included=("people",))
    ordered = practice.ask(call_desk.ordered_brief, lead_of(practice), order)
    assert ordered.people == whole.people
    assert ordered.left_out == ("pain", "conversation", "objections", "score", "questions")


def test_what_is_left_out_is_frozen_with_the_brief(practice: Workspace) -> None:
    practice.act(operations.settings.set_brief_parts, ["people"])
    data = brief(practice, "H-9")
    assert brief_from_json(json.loads(json.dumps(brief_to_json(data)))) == data
    handoff = handed(practice, data)
    practice.act(operations.settings.set_brief_parts, list(queries.briefs.ALL_PARTS))
    frozen = practice.ask(queries.briefs.frozen_brief, handoff)
    assert frozen is not None
    assert frozen.left_out == data.left_out
    assert "left_out" not in brief_to_json(brief(practice))


@pytest.mark.parametrize("value", [5, "people", {"people": 1}, [["people"], 7], None])
def test_a_setting_that_makes_no_sense_leaves_nothing_out(practice: Workspace, value: object) -> None:
    practice.act(operations.settings.set_value, settings.BRIEF_LEFT_OUT, value)
    practice.act(operations.settings.set_value, settings.BRIEF_LOGO, value)
    assert brief(practice).left_out == ()
    assert brief(practice).logo is None


def test_a_rep_of_a_company_may_set_neither(practice: Workspace) -> None:
    practice.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, "client", "c"))
    for operation, value in (
        (operations.settings.set_brief_logo, LOGO),
        (operations.settings.set_brief_parts, ["people"]),
    ):
        with pytest.raises(RefusedError, match="Only a manager"):
            practice.act(operation, value)
    assert brief(practice).left_out == ()
