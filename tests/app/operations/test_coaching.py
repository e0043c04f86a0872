"""A manager's comment on a call and on a handoff: in the timeline and with whom it is for; nobody else's to write."""

from __future__ import annotations

import io
from datetime import timedelta

import pypdf
import pytest

from app import operations, queries
from app.clock import to_ms
from app.errors import RefusedError
from app.queries.figure_scope import Wanted
from app.reports.paper import Paper
from app.reports.review import review_pdf
from app.store import outbox
from app.workspace import Workspace
from tests.support.clocks import FakeClock


def test_a_comment_stands_in_the_timeline_and_arrives_as_a_task(workspace: Workspace, clock: FakeClock):
    comment = operations.coaching.comment

    def make(work):
        work.patch("user", work.user, {"name": "Sabine Roth", "role": "manager"})
        mina, caspar = (work.create("user", {"name": one, "role": "SDR", "active": True}) for one in ("Mina", "Caspar"))
        lead = work.create("lead", {"owner_id": mina, "stage": "Connected", "lifecycle": "Working"})
        at, ids = to_ms(clock.now()) - 86_400_000, {"mina": mina, "lead": lead}
        handoff = work.create(
            "handoff", {"lead_id": lead, "sender_id": mina, "receiver_id": caspar, "state": "accepted"}
        )
        for kind, by, detail in (
            ("call", mina, None), ("handoff", caspar, {"handoff": handoff}), ("visit", work.user, None), ("email", None, None),
        ):  # fmt: skip
            values = {"lead_id": lead, "kind": kind, "at": at, "by_id": by, "title": kind, "detail": detail}
            ids[kind] = work.create("activity", values)
        return ids

    ids = workspace.act(make)
    workspace.act(comment, ids["call"], "  Ask for the date\nbefore the price ")
    workspace.act(comment, ids["handoff"], "Well briefed")

    def told() -> dict[str, str]:
        rows = workspace.ask(queries.timeline.timeline, ids["lead"])
        return {one.title: one.lines[0].text for one in rows if one.detail.get("about")}

    assert told() == {
        "Comment on Mina's call of Wed 11 Nov": "Ask for the date before the price",
        "Comment on Mina's handoff of Wed 11 Nov": "Well briefed",
    }
    today = workspace.ask(queries.today.today_list, now=clock.now(), user_id=ids["mina"])
    assert {row.why for group in today.groups for row in group.rows} == {
        "Sabine Roth on your call of Wed 11 Nov: Ask for the date before the price",
        "Sabine Roth on your handoff of Wed 11 Nov: Well briefed",
    }
    brief = workspace.ask(queries.daily_brief.daily_brief, user_id=ids["mina"], now=clock.now(), seen=None)
    assert ("Sabine wrote to you", ids["lead"]) in {(one.words, one.lead_id) for one in brief.lines}
    for activity, words, code in (
        ("call", " ", "E-EMPTY-NOTE"), ("call", "x" * 601, "E-NOTE-LONG"), ("visit", "Mine", "E-NO-PERSON"), ("email", "Whose", "E-NO-PERSON"),
    ):  # fmt: skip
        with pytest.raises(RefusedError) as refused:
            workspace.act(comment, ids[activity], words)
        assert refused.value.code == code
    workspace.undo()
    assert len(told()) == 1, "one step: the entry and the task"
    workspace.act(lambda work: work.patch("user", work.user, {"role": "SDR"}))
    workspace.act(lambda work: outbox.set_state(work.connection, "client", "C1"))
    with pytest.raises(RefusedError) as refused:
        workspace.act(comment, ids["call"], "Hello")
    assert refused.value.code == "E-NOT-ALLOWED"


def test_a_review_has_the_figures_of_the_dashboard_what_was_said_and_what_was_agreed(
    practice: Workspace, clock: FakeClock
):
    def act(work):
        work.patch("user", work.user, {"role": "manager"})
        (call,) = work.connection.exec_driver_sql(
            "SELECT a.id FROM activity a JOIN user u ON u.id = a.by_id WHERE u.name LIKE 'Tesni%' AND a.kind = 'call' LIMIT 1"
        ).first()
        return call

    workspace, now, tesni = practice, clock.now(), practice.ask(queries.people.named, "Tesni")
    long = "Ask for the date before the price. " * 17
    workspace.act(operations.coaching.comment, workspace.act(act), long)
    day = now.date() + timedelta(days=14)
    agreed = "Five conversations a day, counted on Fridays.\n\n  Two calls a week listened to together "
    workspace.act(operations.coaching.save_review, tesni, day, agreed)
    found = workspace.ask(queries.reviews.review, tesni, "2026-Q4", now=now, user_id=workspace.user)
    wanted = Wanted("2026-Q4", tesni)
    shown = workspace.ask(queries.figures.dashboard, wanted, now=now, user_id=workspace.user)
    assert found.found.figures == shown.figures
    assert len(found.comments) == 1
    assert found.agreed.next == day
    assert found.agreed.lines == (
        "Five conversations a day, counted on Fridays.",
        "Two calls a week listened to together",
    )
    for paper in Paper:
        pdf = review_pdf(found, by="Sabine Orrell", printed="Thu 12 Nov 2026, 10:44", paper=paper)
        (page,) = pypdf.PdfReader(io.BytesIO(pdf)).pages
        words = " ".join(page.extract_text().split())
        assert all(
            one in words for one in ("Tesni Vaughn", "Two calls a week", "next review Thu 26 Nov 2026", long.strip())
        )
    brief = workspace.ask(
        queries.daily_brief.daily_brief, user_id=workspace.user, now=now + timedelta(days=14), seen=to_ms(now)
    )
    assert "Review of Tesni Vaughn is today" in {one.words for one in brief.lines}
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.coaching.save_review, tesni, day, "x" * 1_201)
    assert refused.value.code == "E-REVIEW"
    workspace.act(lambda work: outbox.set_state(work.connection, "client", "C1"))
    workspace.act(lambda work: work.patch("user", work.user, {"role": "SDR"}))
    with pytest.raises(RefusedError) as refused:
        workspace.ask(queries.reviews.review, tesni, "", now=now, user_id=workspace.user)
    assert refused.value.code == "E-NOT-ALLOWED"
    assert workspace.ask(queries.reviews.review, tesni, "", now=now, user_id=tesni).name == "Tesni Vaughn"
