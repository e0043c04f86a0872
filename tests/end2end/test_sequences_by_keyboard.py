"""Sequences in the whole window: a starter copied and put in force, a step edited, a lead enrolled, steps come due, a reply
pauses them, people are paused and taken out, and what cannot run says why beside its field."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from app import operations, queries
from app.queries.lead_rows import LeadFilter
from app.store.cadence import OpenDays
from app.store.tables import synced as t
from ui.gates.move import local_now


def rows(desk, entity: str, **where) -> list[dict]:
    table = t.RECORDS[entity]
    query = select(table).where(*(table.c[name] == value for name, value in where.items())).order_by(table.c.id)
    return desk.workspace.ask(lambda c: [dict(row) for row in c.execute(query).mappings()])


def in_force(desk, key: str = "en-inbound") -> str:
    made = desk.workspace.act(operations.sequences.copy_starter, key)
    desk.workspace.act(operations.sequences.set_state, made, "active")
    return made


def test_a_starter_is_copied_changed_and_put_in_force_by_keys(desk):
    desk.press("G", "S")
    desk.until(lambda: desk.page.windowTitle() == "Sequences" and desk.page._model.rowCount() > 0, "the place shows")
    desk.press("C")
    shown = desk.dialog()
    shown.starter.setCurrentIndex(shown.starter.findData("de-cold"))
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: desk.page.chosen().name.startswith("Kaltakquise"), "it is chosen")
    assert desk.page.chosen().state == "draft"
    desk.press("Return")  # into it
    desk.until(lambda: desk.page.pane.steps.hasFocus(), "the steps have the cursor")
    desk.press("J", "Return")
    shown = desk.dialog()
    assert shown.text("day") == "2"
    shown.fields["day"].setFocus()
    shown.fields["day"].selectAll()
    desk.type("99999")
    shown.submit()
    desk.until(lambda: shown.fields["day"].accessibleDescription() != "", "it says what is wrong beside the field")
    shown.fields["day"].selectAll()
    desk.type("3")
    desk.press("Ctrl+Return")
    desk.no_dialog()
    desk.until(lambda: desk.page.pane.step().step.day == 2, "the day is changed")
    desk.press("N")
    shown = desk.dialog()
    shown.fields["text"].setFocus()
    desk.type("Look them up")
    desk.press("Ctrl+Return")
    desk.no_dialog()
    desk.until(lambda: desk.page.pane.step_model.rowCount() == 7, "there is one more step")
    assert [one.step.text for one in desk.page.pane.step_model.rows()][2] == "Look them up"
    desk.press("Shift+Up")
    desk.until(lambda: desk.page.pane.step_model.rows()[1].step.text == "Look them up", "it moved up")
    desk.press("Delete")
    desk.until(lambda: desk.page.pane.step_model.rowCount() == 6, "it is gone")
    desk.press("A")
    desk.until(lambda: desk.page.pane.card.row.state == "active", "it is in force")
    desk.press("Escape")
    assert desk.page.list.hasFocus()


def test_an_empty_sequence_is_not_put_in_force_and_says_why(desk):
    desk.go("sequences")
    desk.press("N")
    desk.dialog()
    desk.type("Nothing yet")
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: desk.page.chosen().name == "Nothing yet")
    desk.press("A")
    desk.wait(0.6)
    assert rows(desk, "sequence", name="Nothing yet")[0]["state"] == "draft"


def test_a_lead_is_enrolled_with_its_preview_steps_come_due_and_a_reply_pauses(desk):
    sequence, lead = in_force(desk), desk.find("isaura")
    desk.workspace.act(lambda work: [work.delete("meeting", one["id"]) for one in rows(desk, "meeting", lead_id=lead)])
    desk.made.navigator.open_lead(lead)
    desk.wait(0.6)
    desk.press("Ctrl+Shift+S")
    shown = desk.dialog()
    shown.sequence.setCurrentIndex(shown.sequence.findData(sequence))
    desk.until(lambda: "Call: Call at once" in shown._days.text(), "the preview says what lands when")
    assert len(shown._days.text().splitlines()) == 5
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: rows(desk, "enrolment", lead_id=lead) != [], "enrolled")
    (enrolment,) = rows(desk, "enrolment", lead_id=lead)
    if enrolment["next_on"] == enrolment["started"]:  # today is a working day
        desk.until(lambda: rows(desk, "task", enrolment_id=enrolment["id"]) != [], "the call is in Today")
    desk.workspace.act(operations.leads.log_reply, lead, "Ask me in March")
    desk.until(lambda: rows(desk, "enrolment", lead_id=lead)[0]["state"] == "paused", "paused")
    desk.wait(0.8)
    assert [one["state"] for one in rows(desk, "task", enrolment_id=enrolment["id"])] in ([], ["skipped"])
    told = [one["title"] for one in rows(desk, "activity", lead_id=lead) if one["kind"] == "sequence"]
    assert told
    assert told[0].startswith("Inbound, five days paused: They replied")


def test_many_are_enrolled_from_the_list_those_in_one_already_only_when_confirmed(desk):
    first, second = in_force(desk), in_force(desk, "en-noshow")
    desk.go("leads")
    desk.until(lambda: desk.page.list.model().rowCount() > 5, "leads show")
    desk.press("X", "J", "X")
    ids = desk.page.selection().all_ids
    assert len(ids) == 2
    for sequence, confirms in ((first, False), (second, True)):
        desk.press("Ctrl+Shift+S")
        shown = desk.dialog()
        shown.sequence.setCurrentIndex(shown.sequence.findData(sequence))
        desk.until(lambda shown=shown: shown.preview is not None and shown._days.text() != "", "previewed")
        desk.wait()
        if confirms:
            assert "already" in shown._left_out.text()
            assert shown.confirm.isVisible()
            desk.press("Return")
            desk.until(lambda shown=shown: shown._problems[""].isVisible(), "refused without a word of the rep's")
            shown.confirm.setFocus()
            desk.press("Space")
        shown.yes.setFocus()
        desk.press("Return")
        desk.no_dialog()
    assert sorted(one["sequence_id"] for one in rows(desk, "enrolment") if one["lead_id"] in ids) == sorted(
        [first] * 2 + [second] * 2
    )


def test_people_are_paused_resumed_and_taken_out_by_keys(desk):
    sequence, lead = in_force(desk), desk.find("isaura")
    desk.workspace.act(lambda work: [work.delete("meeting", one["id"]) for one in rows(desk, "meeting", lead_id=lead)])
    from ui.gates.move import local_now

    desk.workspace.act(operations.enrolments.enrol, sequence, (lead,), start=local_now().date())
    desk.go("sequences")
    desk.until(lambda: desk.page._model.index_of(sequence).isValid())
    desk.page.list.setCurrentIndex(desk.page._model.index_of(sequence))
    desk.until(lambda: desk.page.pane.card is not None and desk.page.pane.card.row.id == sequence)
    desk.press("Return", "V")
    desk.until(lambda: desk.page.pane.people.hasFocus(), "people show")
    for state in ("paused", "active"):
        desk.press("P")
        desk.until(lambda state=state: rows(desk, "enrolment", lead_id=lead)[0]["state"] == state, state)
        desk.wait(0.4)
    desk.press("Delete")
    desk.until(lambda: rows(desk, "enrolment", lead_id=lead)[0]["state"] == "ended", "out")
    desk.press("Ctrl+Z")
    desk.until(lambda: rows(desk, "enrolment", lead_id=lead)[0]["state"] == "active", "back in by one undo")


def test_a_call_of_a_sequence_follows_the_track_its_step_names(desk):
    made = in_force(desk)
    named = [one for one in desk.workspace.ask(queries.tracks.tracks) if one.kind == "call"][-1]
    desk.press("G", "S")
    desk.until(lambda: desk.page.windowTitle() == "Sequences" and desk.page._model.rowCount() > 0, "the place shows")
    while desk.page.chosen().id != made:
        desk.press("J")
    desk.until(lambda: desk.page.pane.card is not None and desk.page.pane.card.row.id == made, "its steps are there")
    desk.press("Return", "Return")
    shown = desk.dialog()
    shown.track.setCurrentIndex(shown.track.findData(named.id))
    desk.press("Ctrl+Return")
    desk.no_dialog()
    step = desk.workspace.ask(queries.sequences.sequence_card, made).steps[0].step
    assert (step.channel, step.track_id) == ("call", named.id)
    lead = next(one for one in desk.workspace.ask(queries.lead_rows.lead_rows, LeadFilter(stage="New")).rows)
    other = desk.workspace.ask(queries.call_desk.call_desk, lead.id, user_id=desk.workspace.user, now=local_now()).track
    assert other.id != named.id
    today = local_now().date()
    desk.workspace.act(operations.enrolments.enrol, made, [lead.id], start=today)
    [enrolled] = rows(desk, "enrolment", lead_id=lead.id)  # its first step waits for a working day
    is_open = desk.workspace.ask(lambda c: OpenDays(c, desk.workspace.user).of("GB"))
    worked = next(day for day in (today - timedelta(days=n) for n in range(10)) if is_open(day))
    desk.workspace.act(lambda work: work.patch("enrolment", enrolled["id"], {"next_on": str(worked)}))
    desk.workspace.act(operations.cadence.run)
    track = desk.workspace.ask(queries.call_desk.call_desk, lead.id, user_id=desk.workspace.user, now=local_now()).track
    assert track.id == named.id
