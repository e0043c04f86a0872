"""What changed since somebody last looked: each kind counted once, one named, nothing said of others' work."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app import operations, queries
from app.clock import to_ms
from app.operations.tasks import Step
from app.workspace import Workspace
from tests.support.clocks import FakeClock

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 12, 8, 30, tzinfo=LONDON)  # a Thursday
YESTERDAY = to_ms(NOW - timedelta(hours=16))


def test_each_kind_is_said_and_older_things_are_not(workspace: Workspace, clock: FakeClock):
    clock.moment = NOW

    def said(seen: int | None = None, now: datetime = NOW) -> tuple[str, dict[str, str]]:
        found = workspace.ask(queries.daily_brief.daily_brief, user_id=workspace.user, now=now, seen=seen)
        return found.since, {one.words: one.lead_id or one.place for one in found.lines}

    assert said() == ("Since yesterday", {})

    def make(work):
        caspar = work.create("user", {"name": "Caspar Lindholt", "role": "AE", "active": True})
        ids = {}
        for name, owner, arrived in (
            ("Ragna", work.user, YESTERDAY), ("Older", work.user, to_ms(NOW - timedelta(days=3))), ("Theirs", caspar, YESTERDAY),
        ):  # fmt: skip
            account = work.create("account", {"name": f"{name} Ltd"})
            contact = work.create("contact", {"name": name, "account_id": account})
            ids[name] = work.create(
                "lead", {"contact_id": contact, "account_id": account, "owner_id": owner, "stage": "Attempting",
                         "lifecycle": "Working", "arrived_at": arrived}
            )  # fmt: skip
            reply = {"lead_id": ids[name], "kind": "email", "direction": "in", "at": arrived, "title": "Re: prices"}
            work.create("activity", reply)
            handoff = {
                "lead_id": ids[name],
                "sender_id": owner,
                "receiver_id": caspar,
                "state": "taken",
                "offered_at": arrived,
            }
            work.create("handoff", {**handoff, "receipt": "taking", "receipt_at": arrived})
        overdue = Step("call", "Call", day=(NOW - timedelta(days=1)).date())
        operations.tasks.add_task(work, ids["Older"], overdue)
        operations.tasks.add_task(work, ids["Older"], Step("call", "Call", day=NOW.date()))
        for hour, state in ((14, "Booked"), (9, "Cancelled"), (11, "Confirmed")):
            start = to_ms(NOW.replace(hour=hour, minute=0))
            work.create("meeting", {"owner_id": caspar, "organiser_id": work.user, "start": start, "state": state})
        return ids

    ids = workspace.act(make)
    everything = {
        "New: Ragna": ids["Ragna"],
        "Ragna replied": ids["Ragna"],
        "Caspar takes Ragna Ltd": ids["Ragna"],
        "2 meetings today, the first at 11:00": "meetings",
        "1 task is overdue": "view:overdue",
    }
    assert said() == ("Since yesterday", everything)
    since, words = said(to_ms(NOW - timedelta(days=4)))
    assert since == "Since Sun 8"
    assert {"2 new leads", "2 people replied", "2 handoffs answered"} <= set(words)
    assert set(said(to_ms(NOW - timedelta(hours=1)))[1]) == {
        "2 meetings today, the first at 11:00",
        "1 task is overdue",
    }
    assert said(to_ms(NOW - timedelta(days=90)))[0] == "Since Thu 29", "not of the whole of a long absence"

    def verdict(work):
        (row,) = work.connection.exec_driver_sql("SELECT id FROM handoff WHERE lead_id = ?", (ids["Ragna"],)).all()
        work.patch("handoff", row[0], {"verdict": "accept", "verdict_at": to_ms(NOW)})

    workspace.act(verdict)
    assert said()[1]["Caspar accepted Ragna Ltd"] == ids["Ragna"]
