"""Sequences on a real store: enrolled, run, paused by a reply, ended by a meeting, once on two laptops."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app import operations, queries
from app.domain.outcomes import BY_KEY, outcome_named
from app.errors import RefusedError
from app.operations.calls import CallLog
from app.operations.tasks import Step
from app.store.tables import synced as t
from app.workspace import Workspace
from tests.support.builders import a_lead, row
from tests.support.cadences import a_sequence, a_template, enrol, rows, run, today_of
from tests.support.clocks import FakeClock
from tests.support.databases import empty_workspace


def texts(workspace: Workspace, state: str = "open") -> list[str]:
    return [one["text"] for one in rows(workspace, "task") if one["state"] == state and one["enrolment_id"]]


def told(workspace: Workspace) -> list[str]:
    return [one["title"] for one in rows(workspace, "activity") if one["kind"] == "sequence"]


def test_steps_come_due_as_tasks_and_drafts_each_on_its_day_and_once(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    (enrolment,) = enrol(workspace, sequence, a_lead(workspace))
    assert run(workspace).tasks == 1  # Thursday
    assert texts(workspace) == ["First call"]
    assert not run(workspace).anything
    assert run(workspace, days=1).letters == 1  # Friday
    assert texts(workspace) == ["First call"]  # a letter is no task besides
    (letter,) = rows(workspace, "message")
    assert (letter["subject"], letter["body"], letter["state"]) == (
        "About Quillfen Cold Storage",
        "Hello Isaura",
        "draft",
    )
    assert not run(workspace, days=1).anything  # Saturday
    assert run(workspace, days=3).tasks == 1  # Tuesday: two working days after Friday
    assert row(workspace, "enrolment", enrolment)["state"] == "finished"


def test_a_reply_pauses_withdraws_says_so_and_asks_for_the_answer(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    lead = a_lead(workspace)
    (enrolment,) = enrol(workspace, sequence, lead)
    run(workspace)
    run(workspace, days=1)
    workspace.act(operations.leads.log_reply, lead, "Call me in March")
    assert row(workspace, "enrolment", enrolment)["state"] == "paused"
    assert [one["state"] for one in rows(workspace, "message")] == ["dropped"]
    assert texts(workspace) == []
    assert told(workspace) == ["Cold storage paused: They replied, 2 steps withdrawn"]
    answers = [one for one in rows(workspace, "task") if one["text"] == "Answer their reply"]
    assert [one["state"] for one in answers] == ["open"]
    assert not run(workspace, days=5).anything
    workspace.undo()
    assert row(workspace, "enrolment", enrolment)["state"] == "active"
    assert [one["state"] for one in rows(workspace, "message")] == ["draft"]


def test_resumed_after_a_reply_it_goes_on_and_the_same_reply_does_not_pause_it_again(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    lead = a_lead(workspace)
    (enrolment,) = enrol(workspace, sequence, lead)
    run(workspace)
    workspace.act(operations.leads.log_reply, lead, "Not now")
    workspace.clock.move(days=1)
    workspace.act(operations.enrolments.resume, enrolment)
    result = run(workspace)
    assert row(workspace, "enrolment", enrolment)["state"] == "active"
    assert (result.letters, result.skipped) == (0, 1)  # the letter is skipped: they replied
    assert "Step left out, day 2: they replied" in told(workspace)


def test_a_late_reply_withdraws_the_steps_of_a_sequence_that_was_through(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace, {"day": 0, "channel": "call", "text": "Only call"})
    lead = a_lead(workspace)
    enrol(workspace, sequence, lead)
    run(workspace)
    assert texts(workspace) == ["Only call"]

    def mailbox(work: object) -> None:  # as it comes in by sync: nobody at this laptop did anything
        from app.operations.activities import add_activity

        found = work.require("lead", lead)  # type: ignore[attr-defined]
        add_activity(work, found, kind="email", title="Re", direction="in", known_by="team mailbox")  # type: ignore[arg-type]

    workspace.act(mailbox)
    result = run(workspace)
    assert (result.settled, result.replies) == (1, 1)
    assert texts(workspace) == []
    assert told(workspace)[0].endswith("1 step withdrawn")
    assert not run(workspace).anything


def test_a_booked_meeting_ends_it(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    lead = a_lead(workspace)
    (enrolment,) = enrol(workspace, sequence, lead)
    run(workspace)
    workspace.act(operations.meetings.book_meeting, lead, start=workspace.clock.now() + timedelta(days=4))
    found = row(workspace, "enrolment", enrolment)
    assert (found["state"], found["reason"]) == ("ended", "Meeting booked")
    assert texts(workspace) == []


def test_an_outcome_branches(workspace: Workspace) -> None:
    template = a_template(workspace)
    sequence, ids = a_sequence(
        workspace,
        {"day": 0, "channel": "call", "text": "First call"},
        {"day": 1, "channel": "call", "text": "Second call"},
        {"day": 2, "channel": "email", "template_id": template},
    )
    workspace.act(
        operations.sequences.save_step, sequence, step_id=ids[0], day=0, channel="call", text="First call",
        branch={"Left voicemail": ids[2], "Not interested": "end"},
    )  # fmt: skip
    first, second = (
        a_lead(workspace),
        a_lead(workspace, name="Petra Oyelade", company="Harnwick Schools", email="p@harnwick.example"),
    )
    enrol(workspace, sequence, first, second)
    run(workspace)
    call = operations.calls.log_call
    workspace.act(call, first, CallLog(_outcome("Left voicemail"), started_at=_ms(workspace)))
    workspace.act(call, second, CallLog(_outcome("Not interested"), reason="No budget", started_at=_ms(workspace)))
    run(workspace)
    by_lead = {one["lead_id"]: one for one in rows(workspace, "enrolment")}
    assert by_lead[first]["next_on"] == "2026-11-16"
    assert by_lead[second]["state"] == "ended"
    run(workspace, days=4)
    assert [one["lead_id"] for one in rows(workspace, "message")] == [first]
    assert "Second call" not in texts(workspace)


def _outcome(name: str):  # type: ignore[no-untyped-def]
    found = outcome_named(name)
    assert found is not None
    return found


def _ms(workspace: Workspace) -> int:
    return round(workspace.clock.now().timestamp() * 1000)


def test_two_laptops_that_run_the_same_step_make_the_same_records(tmp_path: Path, clock: FakeClock) -> None:
    made = []
    for name in ("one", "two"):
        workspace = empty_workspace(tmp_path / name, FakeClock())
        if not made:
            sequence, _ = a_sequence(workspace)
            lead = a_lead(workspace)
            enrol(workspace, sequence, lead)
            shared = {
                entity: rows(workspace, entity)
                for entity in (
                    "user",
                    "template",
                    "sequence",
                    "step",
                    "contact",
                    "account",
                    "lead",
                    "email",
                    "enrolment",
                )
            }
        else:
            workspace.user = shared["user"][0]["id"]

            def copy(work, given=shared):  # type: ignore[no-untyped-def]
                for entity, listed in given.items():
                    for one in listed:
                        if work.row(entity, one["id"]) is None:
                            work.connection.execute(t.RECORDS[entity].insert().values(**one))

            workspace.act(copy)
        run(workspace)
        run(workspace, days=1)
        made.append([[one["id"] for one in rows(workspace, entity) if one["enrolment_id"]] for entity in ("task", "message")]
                    + [[(one["step"], one["next_on"], one["state"]) for one in rows(workspace, "enrolment")]])  # fmt: skip
        workspace.close()
    assert made[0] == made[1]
    assert made[0][0]
    assert made[0][1]


def test_one_sequence_per_person_and_company_unless_confirmed(workspace: Workspace) -> None:
    one, _ = a_sequence(workspace)
    other, _ = a_sequence(workspace, name="Second try")
    lead, colleague = a_lead(workspace), a_lead(workspace, name="Rufus Oke", email="r@quillfen.example")
    enrol(workspace, one, lead)
    for who, words in ((lead, "is in Cold storage already"), (colleague, "has a colleague in Cold storage")):
        with pytest.raises(RefusedError) as refused:
            enrol(workspace, other, who)
        assert refused.value.code == "E-LEFT-OUT"
        assert words in refused.value.happened
    enrol(workspace, other, colleague, confirmed=True)
    with pytest.raises(RefusedError, match="in this sequence already"):
        enrol(workspace, other, colleague, confirmed=True)


def test_customers_never_enter_a_cold_sequence_by_default(workspace: Workspace) -> None:
    cold, _ = a_sequence(workspace, cold=True)
    lead = a_lead(workspace)
    account = row(workspace, "lead", lead)["account_id"]
    workspace.act(lambda work: work.patch("account", account, {"relationship": "Customer"}))
    with pytest.raises(RefusedError, match="is a customer"):
        enrol(workspace, cold, lead)
    assert rows(workspace, "enrolment") == []


def test_whoever_must_not_be_contacted_is_never_enrolled_and_a_stop_ends_it(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    lead = a_lead(workspace)
    (enrolment,) = enrol(workspace, sequence, lead)
    run(workspace)
    workspace.act(operations.suppressions.stop_contact, lead, channel="all", reason="Asked")
    assert row(workspace, "enrolment", enrolment)["state"] == "ended"
    assert texts(workspace) == []
    with pytest.raises(RefusedError, match="must not be contacted"):
        enrol(workspace, sequence, lead, confirmed=True)


def test_a_step_that_cannot_be_done_is_left_out_and_listed(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    lead = a_lead(workspace, email="")
    enrol(workspace, sequence, lead)
    run(workspace)
    assert run(workspace, days=1).skipped == 1
    assert told(workspace) == ["Step left out, day 2: there is no e-mail address"]
    assert run(workspace, days=4).tasks == 1


def test_a_holiday_of_their_country_is_no_day_of_the_sequence(workspace: Workspace) -> None:
    from app.store.bulk import insert_rows
    from app.store.tables.local import meta

    lead = a_lead(workspace)
    account = row(workspace, "lead", lead)["account_id"]

    def keep(work):  # type: ignore[no-untyped-def]
        work.patch("account", account, {"country": "DE"})
        insert_rows(work.connection, meta, [{"name": "holidays DE 2026", "value": '["2026-11-13"]'}], replace=True)

    workspace.act(keep)
    sequence, _ = a_sequence(workspace)
    enrol(workspace, sequence, lead)
    run(workspace)
    assert not run(workspace, days=1).anything  # Friday the 13th is kept free there
    assert run(workspace, days=3).letters == 1


def test_a_disqualified_lead_and_one_who_left_are_out(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    lead = a_lead(workspace)
    (enrolment,) = enrol(workspace, sequence, lead)
    workspace.clock.move(minutes=1)
    contact = row(workspace, "lead", lead)["contact_id"]
    workspace.act(lambda work: work.patch("contact", contact, {"left": "2026-11-12"}))
    run(workspace)
    found = row(workspace, "enrolment", enrolment)
    assert (found["state"], found["reason"]) == ("ended", "They left the company")
    assert texts(workspace) == []


def test_a_step_with_an_hour_is_due_at_that_hour_of_theirs(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace, {"day": 0, "channel": "call", "text": "Morning call", "at": "09:30"})
    lead = a_lead(workspace)
    contact = row(workspace, "lead", lead)["contact_id"]
    workspace.act(lambda work: work.patch("contact", contact, {"zone": "America/New_York"}))
    enrol(workspace, sequence, lead)
    run(workspace)
    (task,) = [one for one in rows(workspace, "task") if one["enrolment_id"]]
    assert task["due_at"] == 1_794_493_800_000  # 14:30 UTC


def test_taken_out_its_steps_go_and_one_undo_brings_them_back(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    (enrolment,) = enrol(workspace, sequence, a_lead(workspace))
    run(workspace)
    workspace.act(operations.enrolments.take_out, enrolment)
    assert texts(workspace) == []
    assert texts(workspace, "skipped") == ["First call"]
    workspace.undo()
    assert texts(workspace) == ["First call"]


def test_the_same_lead_enrolled_on_two_laptops_at_once_goes_on_in_one(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    (enrolment,) = enrol(workspace, sequence, a_lead(workspace))
    first = row(workspace, "enrolment", enrolment)

    def other(work):  # type: ignore[no-untyped-def]
        work.create(
            "enrolment",
            {
                name: first[name]
                for name in (
                    "lead_id",
                    "contact_id",
                    "account_id",
                    "sequence_id",
                    "owner_id",
                    "step",
                    "state",
                    "started",
                    "next_on",
                )
            },
        )

    workspace.act(other)
    run(workspace)
    assert sorted(one["state"] for one in rows(workspace, "enrolment")) == ["active", "ended"]
    assert texts(workspace) == ["First call"]


def test_editing_an_active_sequence_keeps_it_able_to_run(workspace: Workspace) -> None:
    sequence, ids = a_sequence(workspace)
    with pytest.raises(RefusedError, match="Step 3: day 0 comes before"):
        workspace.act(operations.sequences.save_step, sequence, step_id=ids[2], day=0, channel="call")
    with pytest.raises(RefusedError, match="sends it"):
        workspace.act(operations.templates.remove_template, rows(workspace, "template")[0]["id"])
    for one in ids[:2]:
        workspace.act(operations.sequences.remove_step, one)
    with pytest.raises(RefusedError, match="no steps"):
        workspace.act(operations.sequences.remove_step, ids[2])
    assert [one["id"] for one in rows(workspace, "step")] == [ids[2]]


def test_a_step_put_between_two_others_waits_for_its_turn(workspace: Workspace) -> None:
    sequence, ids = a_sequence(workspace)
    (enrolment,) = enrol(workspace, sequence, a_lead(workspace))
    run(workspace)
    for _ in range(9):  # until there is no room between, and the later ones move along
        added = workspace.act(
            operations.sequences.save_step, sequence, day=1, channel="task", text="Look them up", after=ids[0]
        )
    assert len({one["position"] for one in rows(workspace, "step")}) == 12
    waits = row(workspace, "enrolment", enrolment)["step"]
    assert next(one["id"] for one in rows(workspace, "step") if one["position"] == waits) == ids[1]
    assert added


def test_a_starter_is_copied_with_its_templates_and_runs(workspace: Workspace) -> None:
    for one in operations.sequences.starters():
        made = workspace.act(operations.sequences.copy_starter, one["key"])
        workspace.act(operations.sequences.set_state, made, "active")
        assert workspace.act(operations.sequences.copy_starter, one["key"]) == made
    assert len(operations.sequences.starters()) == 6
    assert {one["language"] for one in rows(workspace, "template")} == {"en", "de"}


def test_an_enrolment_of_many_counts_who_is_left_out(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    good = a_lead(workspace)
    stopped = a_lead(workspace, name="Petra Oyelade", company="Harnwick Schools", email="p@harnwick.example", phone="")
    workspace.act(operations.suppressions.stop_contact, stopped, channel="all", reason="Asked")
    found = workspace.act(operations.enrolments.enrol, sequence, (good, stopped, "gone"), start=today_of(workspace))
    assert found.count == 1
    assert sorted(found.left_out) == [("", "is no longer here"), ("Petra Oyelade", "must not be contacted")]


def test_a_past_day_or_a_draft_enrols_nobody(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    lead = a_lead(workspace)
    with pytest.raises(RefusedError, match="past"):
        workspace.act(operations.enrolments.enrol, sequence, (lead,), start=today_of(workspace) - timedelta(1))
    workspace.act(operations.sequences.set_state, sequence, "draft")
    with pytest.raises(RefusedError, match="not in force"):
        enrol(workspace, sequence, lead)
    assert workspace.ask(lambda c: c.execute(select(t.enrolment.c.id)).all()) == []


def test_an_attempt_in_a_sequence_adds_no_second_call_and_the_sequence_is_the_next_step(workspace: Workspace) -> None:
    sequence, _ = a_sequence(workspace)
    lead, alone = a_lead(workspace), a_lead(workspace, name="Corin Marwick", email="c@x.example", phone="01632 960111")
    enrol(workspace, sequence, lead)
    run(workspace)
    for one in (lead, alone):
        workspace.act(operations.calls.log_call, one, CallLog(BY_KEY["1"], called=workspace.clock.now()))
    run(workspace)
    tasks = [(row["lead_id"], row["text"]) for row in rows(workspace, "task") if row["state"] == "open"]
    assert tasks == [(alone, "Call again, other hour")]
    in_sequence, by_itself = (workspace.ask(queries.lead_rows.rows_by_id, [one])[0].next for one in (lead, alone))
    assert (in_sequence.kind, by_itself.kind) == ("sequence", "call")
    assert in_sequence.at is not None
    # What the rep says goes before what the sequence would do.
    step = Step("call", "As she asked", at=workspace.clock.now() + timedelta(days=1))
    workspace.act(operations.calls.log_call, lead, CallLog(BY_KEY["2"], next_step=step, called=workspace.clock.now()))
    assert "As she asked" in [row["text"] for row in rows(workspace, "task") if row["state"] == "open"]
