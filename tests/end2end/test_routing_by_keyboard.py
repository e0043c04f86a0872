"""Routing in the whole window by keys, and the colleague who is on the account already."""

from __future__ import annotations

from typing import Any

from app import operations, queries
from app.domain.routing import Rule
from tests.end2end.test_sequences_by_keyboard import in_force
from ui.leads.timeline_rows import GROUPS, ICONS


def orla_calls(desk, lead: str) -> None:
    """A colleague called the company an hour ago."""

    def touch(work: Any) -> None:
        account = work.require("lead", lead)["account_id"]
        orla = work.create("user", {"name": "Orla Finch", "role": "SDR", "active": True})
        work.create("activity", {"account_id": account, "kind": "call", "at": work.now - 3_600_000, "by_id": orla})

    desk.workspace.act(touch)


def test_waiting_leads_are_shared_out_by_a_rule_written_by_keys(desk):
    def make(work: Any) -> list[str]:
        values = {"inbound": True, "stage": "New", "lifecycle": "MQL", "arrived_at": work.now, "source": "Trade fair"}
        return [work.create("lead", values) for _ in range(3)]

    leads = desk.workspace.act(make)
    desk.press("G", "N")
    desk.until(lambda: desk.page.windowTitle() == "Routing")
    desk.until(lambda: desk.page._found is not None)
    desk.press("N")
    form = desk.page.pane.form
    desk.until(form.name.hasFocus)
    desk.type("Fair")
    form.users.setFocus()
    desk.type("Jonah, Imogen, Teo")
    desk.press("Ctrl+T")
    desk.until(lambda: "Waiting today, 3:" in desk.page.pane.dry.first.text())
    desk.press("Ctrl+Return")

    def owners() -> set[Any]:
        return desk.workspace.act(lambda work: {work.require("lead", one)["owner_id"] for one in leads})

    desk.until(lambda: len(owners() - {None}) == 3, "placed behind the window")


def test_a_colleague_on_the_account_is_named_in_the_head_and_before_the_call(desk):
    lead = desk.find("isaura")

    orla_calls(desk, lead)
    desk.made.window.open_record("lead", lead)
    desk.until(lambda: "Orla Finch, last " in desk.page.head.others.text())
    desk.press("C")
    desk.until(
        lambda: "Orla Finch was in touch" in desk.made.window.toast.accessibleName(),
        "told before the number is dialled",
    )


def test_enrolling_names_the_colleague_first(desk):
    in_force(desk)
    lead = desk.find("isaura")

    orla_calls(desk, lead)
    desk.made.window.open_record("lead", lead)
    desk.until(lambda: "Orla Finch" in desk.page.head.others.text())
    desk.press("Ctrl+Shift+S")
    dialog = desk.dialog()
    desk.until(lambda: "Orla Finch was in touch" in dialog.colleagues.text())
    assert dialog.colleagues.isVisible()
    desk.press("Escape")
    desk.no_dialog()


def test_where_a_lead_went_stands_in_its_timeline_among_the_changes(desk):
    lead = desk.find("isaura")
    jonah = desk.workspace.ask(queries.people.named, "Jonah")
    rule = Rule("", "Key accounts", "person", {}, {"users": [jonah]})
    desk.workspace.act(operations.routing.save_rule, rule)
    desk.workspace.act(operations.routing.route_leads, [lead])
    desk.made.window.open_record("lead", lead)
    item = next(one for one in desk.workspace.ask(queries.timeline.timeline, lead) if one.kind == "routing")
    assert item.lines[0].text == "Key accounts: to Jonah Priddle"
    assert (ICONS[item.kind], GROUPS[item.kind]) == ("split", "changes")
