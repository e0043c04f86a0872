"""A score rule in the whole window: found, tried on today's leads, applied by keys; the leads are scored again behind it."""

from __future__ import annotations

from sqlalchemy import select

from app.store.tables.local import lead_card


def test_a_rule_is_tried_and_applied_and_the_leads_follow(desk):
    lead = desk.find("isaura")

    def fit() -> int:
        return desk.workspace.ask(
            lambda c: c.execute(select(lead_card.c.fit).where(lead_card.c.lead_id == lead)).scalar()
        )

    assert fit() == 100
    desk.press("G", "E")
    desk.until(lambda: desk.page.windowTitle() == "Scores")
    desk.until(lambda: desk.page.chosen() is not None)
    desk.press("J")  # from how they combine to the first rule, about the people in the company
    desk.until(lambda: desk.page.chosen().rule is not None and desk.page.chosen().rule.field == "people")
    desk.press("Return")
    form = desk.page.pane.rule_form
    form.points.setFocus()
    form.points.selectAll()
    desk.type("3")
    desk.press("Ctrl+T")
    desk.until(lambda: "would move up" in desk.page.pane.dry.first.text(), "the dry run says")
    assert fit() == 100, "nothing has changed yet"
    desk.press("Ctrl+Return")
    desk.until(lambda: fit() == 73, "scored again behind the window")
    desk.press("Ctrl+Z")
    desk.until(lambda: fit() == 100, "taken back")
