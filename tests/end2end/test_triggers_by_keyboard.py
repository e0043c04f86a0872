"""A trigger in the whole window: made by keys, tried dry, switched on, fired once with its reason."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog
from sqlalchemy import select

from app.store.tables import synced as t


def rows(desk, entity: str, **where) -> list[dict]:
    table = t.RECORDS[entity]
    query = select(table).where(*(table.c[name] == value for name, value in where.items()))
    return desk.workspace.ask(lambda c: [dict(row) for row in c.execute(query).mappings()])


def test_a_trigger_is_made_tried_and_fires_once(desk):
    lead = desk.find("isaura")
    desk.press("G", "R")
    desk.until(lambda: desk.page.windowTitle() == "Triggers")
    desk.wait(0.4)
    desk.press("Return")  # the empty page offers one

    def shown():
        return next((one for one in desk.made.window.findChildren(QDialog) if one.isVisible()), None)

    desk.until(lambda: shown() is not None)
    form = shown()
    desk.type("Demo")
    form.fields["value"].setFocus()
    desk.type("demo asked")
    form.yes.setFocus()
    desk.press("Return")
    desk.until(
        lambda: form.fields["gives"].accessibleDescription() != "", "the missing words are said beside their field"
    )
    desk.type("Call who asked")
    desk.press("Return")
    desk.until(lambda: shown() is None)
    desk.until(lambda: "would have fired 0 times" in desk.page._said.text(), "the dry run says")
    desk.page.list.setFocus()
    desk.press("A")
    desk.until(lambda: rows(desk, "trigger", name="Demo")[0]["active"], "on")
    now = round(desk.workspace.clock.now().timestamp() * 1000)
    desk.workspace.act(lambda work: work.create("signal", {"lead_id": lead, "kind": "demo asked", "at": now}))
    desk.until(lambda: rows(desk, "task", text="Call who asked") != [], "fired")
    desk.wait(0.8)
    assert [one["lead_id"] for one in rows(desk, "task", text="Call who asked")] == [lead]
    (told,) = rows(desk, "activity", kind="trigger")
    assert told["title"].startswith("Demo: task made, Call who asked, because a signal comes in: demo asked")
