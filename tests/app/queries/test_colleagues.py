"""Who else is on a company, and when that is a reason to ask first."""

from __future__ import annotations

from datetime import date
from typing import Any

from app import operations, queries
from app.ids import derived_id
from app.workspace import Workspace
from tests.support.builders import a_lead, row

DAY = 86_400_000
TODAY = date(2026, 11, 12)


def now(workspace: Workspace) -> int:
    return round(workspace.clock.now().timestamp() * 1000)


def company(workspace: Workspace) -> tuple[str, str, str]:
    """A lead of ours, its company, and Karim who has none there."""
    lead = a_lead(workspace)
    karim = workspace.act(lambda work: work.create("user", {"name": "Karim Oduya", "role": "rep", "active": True}))
    return lead, row(workspace, "lead", lead)["account_id"], karim


def touch(workspace: Workspace, account: str, who: str, days: int, kind: str = "call") -> None:
    at = now(workspace) - days * DAY
    workspace.act(lambda work: work.create("activity", {"account_id": account, "kind": kind, "at": at, "by_id": who}))


def on(workspace: Workspace, account: str) -> tuple[queries.colleagues.OnAccount, ...]:
    return workspace.ask(queries.colleagues.on_account, account, workspace.user, now(workspace))


def warned(workspace: Workspace, lead: str) -> str:
    return workspace.ask(queries.colleagues.warning, [lead], workspace.user, now(workspace))


def test_a_colleague_is_named_with_last_and_next_contact_and_open_leads(workspace: Workspace) -> None:
    _, account, karim = company(workspace)
    assert on(workspace, account) == ()
    touch(workspace, account, karim, 3)
    touch(workspace, account, workspace.user, 1)
    touch(workspace, account, karim, 0, kind="lifecycle")

    def more(work: Any) -> None:
        work.create("lead", {"account_id": account, "owner_id": karim, "stage": "Attempting"})
        work.create("lead", {"account_id": account, "owner_id": karim, "stage": "Disqualified"})
        work.create("task", {"account_id": account, "owner_id": karim, "state": "open", "due_date": "2026-11-20"})
        work.create(
            "meeting", {"account_id": account, "owner_id": karim, "state": "booked", "start": work.now + 4 * DAY}
        )
        work.create(
            "meeting", {"account_id": account, "owner_id": karim, "state": "cancelled", "start": work.now + DAY}
        )

    workspace.act(more)
    (one,) = on(workspace, account)
    assert (one.last, one.next, one.leads) == (date(2026, 11, 9), date(2026, 11, 16), 1)
    assert queries.colleagues.say_all([one], TODAY) == "Also here: Karim Oduya, last Mon 9, next Mon 16"


def test_a_touch_within_the_days_a_manager_set_warns(workspace: Workspace) -> None:
    lead, account, karim = company(workspace)
    touch(workspace, account, karim, 15)
    assert warned(workspace, lead) == ""
    touch(workspace, account, karim, 14)
    assert warned(workspace, lead) == "Karim Oduya was in touch with Quillfen Cold Storage Thu 29."
    workspace.act(operations.settings.set_value, queries.colleagues.WITHIN, 13)
    assert warned(workspace, lead) == ""
    touch(workspace, account, workspace.user, 1)
    assert warned(workspace, lead) == "", "one's own touch is none of a colleague's"


def test_the_directory_tells_of_an_owner_beyond_ones_own_records(workspace: Workspace) -> None:
    lead, account, karim = company(workspace)
    entry = derived_id("directory", account)
    values = {"name": "Quillfen", "owner_id": karim, "last_contact": "2026-11-10"}
    workspace.act(lambda work: work.create("directory", values, row_id=entry))
    (one,) = on(workspace, account)
    assert (one.name, one.last) == ("Karim Oduya", date(2026, 11, 10))
    assert warned(workspace, lead).startswith("Karim Oduya was in touch with")
    touch(workspace, account, workspace.user, 2)
    assert on(workspace, account)[0].last is None, "that day was ours"


def test_many_are_counted(workspace: Workspace) -> None:
    lead, account, _ = company(workspace)
    for name in ("Ann", "Bea", "Cid", "Dov", "Eve"):
        touch(
            workspace,
            account,
            workspace.act(lambda work, name=name: work.create("user", {"name": name, "role": "rep"})),
            1,
        )
    assert warned(workspace, lead).endswith("; and 2 more.")
