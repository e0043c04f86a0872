"""What is reminded of at which moment, by a clock that is moved: once, soonest first, not what is long over."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app import operations, queries
from app.clock import to_ms
from app.domain import reminders
from app.domain.reminders import ANSWER, PROMISE, REPLY, Deadline
from app.operations.tasks import Step
from app.workspace import Workspace
from tests.support.clocks import FakeClock

LONDON = ZoneInfo("Europe/London")
NOON = datetime(2026, 11, 12, 12, 0, tzinfo=LONDON)  # a Thursday
ALL = (REPLY, PROMISE, ANSWER)


def at(hour: int, minute: int = 0, day: int = 12) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=LONDON)


def end(kind: str, moment: datetime, record: str = "L1") -> Deadline:
    return Deadline(kind, record, "Ragna Whitlow", to_ms(moment), "Send the price list", "Europe/London")


def test_each_kind_has_its_moment_and_is_told_once():
    reply, promise = end(REPLY, at(12, 4)), end(PROMISE, at(12, 5), "L2")
    assert reminders.due_now((promise, reply), NOON, kinds=ALL, told=()) == (reply, promise)
    assert reminders.due_now((promise, reply), at(11, 58), kinds=ALL, told=()) == ()
    assert reminders.due_now((promise, reply), NOON, kinds=(PROMISE,), told=()) == (promise,)
    assert reminders.due_now((promise, reply), NOON, kinds=ALL, told={reply.key}) == (promise,)
    moved = end(REPLY, at(12, 30))
    assert reminders.due_now((moved,), at(12, 26), kinds=ALL, told={reply.key}) == (moved,), "another end, told anew"
    assert reminders.due_now((reply,), at(12, 50), kinds=ALL, told=()) == (reply,), "as after a long call"
    assert reminders.due_now((reply,), at(13, 5), kinds=ALL, told=()) == (), "long over: Today shows it"


def test_an_answer_is_counted_in_working_hours_over_the_weekend():
    answer = end(ANSWER, at(10, day=16))  # Monday 10:00, working time begins at 9:00
    assert reminders.due_now((answer,), at(15, 30, day=13), kinds=ALL, told=()) == ()
    assert reminders.due_now((answer,), at(16, 45, day=13), kinds=ALL, told=()) == (answer,)


def test_one_notification_says_all_and_what_was_told_is_forgotten_in_time():
    reply, promise = end(REPLY, at(12, 4)), end(PROMISE, at(12, 5), "L2")
    assert reminders.say((reply,), NOON) == ("Reply to Ragna Whitlow by 12:04", "")
    assert reminders.say((promise, reply), NOON) == (
        "You promised Ragna Whitlow for 12:05", "Send the price list · and 1 more",
    )  # fmt: skip
    assert reminders.say((reply,), at(12, 10))[0] == "Reply to Ragna Whitlow was due at 12:04"
    told = {reply.key, promise.key, "spoilt"}
    assert reminders.still_told(told, at(13, 4)) == (promise.key, reply.key)
    assert reminders.still_told(told, at(14)) == ()


def test_what_has_an_end_is_found_for_oneself_and_for_whom_one_covers(workspace: Workspace, clock: FakeClock):
    clock.moment = NOON
    soon, far = to_ms(NOON + timedelta(minutes=4)), to_ms(NOON + timedelta(minutes=40))

    def make(work):
        karim = work.create("user", {"name": "Karim Ade", "role": "SDR", "active": True})
        made = {}
        for name, owner, due in (
            ("Ragna", work.user, soon), ("Later", work.user, far), ("Theirs", karim, soon), ("Handed", work.user, far),
        ):  # fmt: skip
            contact = work.create("contact", {"name": name})
            made[name] = work.create(
                "lead",
                {"contact_id": contact, "owner_id": owner, "stage": "New", "lifecycle": "Working", "inbound": True,
                 "asked": True, "arrived_at": due - 15 * 60_000},
            )  # fmt: skip
        step = Step("call", "Call with prices", at=NOON + timedelta(minutes=3), promised=True)
        made["task"] = operations.tasks.add_task(work, made["Later"], step)
        made["handoff"] = work.create(
            "handoff", {"lead_id": made["Handed"], "receiver_id": work.user, "sender_id": karim, "state": "offered",
                        "receipt_due": to_ms(NOON + timedelta(hours=1)), "verdict_due": to_ms(NOON + timedelta(days=3))}
        )  # fmt: skip
        return karim, made

    karim, made = workspace.act(make)

    def told(now: datetime = NOON) -> set[tuple[str, str]]:
        found = workspace.ask(queries.reminders.deadlines, user_id=workspace.user, now=now)
        return {(one.kind, one.who) for one in reminders.due_now(found, now, kinds=ALL, told=())}

    mine = {(REPLY, "Ragna"), (PROMISE, "Later"), (ANSWER, "Handed")}
    assert told() == mine
    today = NOON.date().isoformat()
    absence = {"user_id": karim, "cover_id": workspace.user, "first_day": today, "last_day": today}
    workspace.act(lambda work: work.create("absence", absence))
    assert told() == mine | {(REPLY, "Theirs")}
    workspace.act(operations.tasks.finish_task, made["task"])
    workspace.act(lambda work: work.patch("handoff", made["handoff"], {"receipt": "taking", "receipt_at": to_ms(NOON)}))
    assert told() == {(REPLY, "Ragna"), (REPLY, "Theirs")}
