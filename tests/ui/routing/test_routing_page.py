"""The place of routing rules, driven by keys over a real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from app import operations, queries
from app.changes import Source
from app.domain.routing import Rule
from app.store import outbox
from ui.routing.routing_runner import RoutingRunner
from ui.routing.sections import Sections

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture(autouse=True)
def no_rules(desk: SmallDesk) -> None:
    """The practice company has rules of its own."""
    for one in found(desk).rules:
        desk.workspace.act_as(Source.AUTOMATION, operations.routing.remove_rule, one.id)


def found(desk: SmallDesk) -> queries.routing.RoutingRules:
    now = round(desk.workspace.clock.now().timestamp() * 1000)
    return desk.workspace.ask(queries.routing.rules_page, desk.workspace.user, now)


def rules(desk: SmallDesk) -> list[tuple[str, bool]]:
    return [(one.name, one.active) for one in found(desk).rules]


def save(desk: SmallDesk, name: str, method: str = "queue", **target: Any) -> str:
    target = target or {"queue": "North"}
    return desk.workspace.act(operations.routing.save_rule, Rule("", name, method, {}, target))


def waiting(desk: SmallDesk, count: int, **more: Any) -> list[str]:
    def make(work: Any) -> list[str]:
        values = {
            "inbound": True,
            "stage": "New",
            "lifecycle": "MQL",
            "arrived_at": work.now,
            "source": "Web form",
            **more,
        }
        return [work.create("lead", values) for _ in range(count)]

    return desk.workspace.act(make)


def owner(desk: SmallDesk, lead: str) -> str | None:
    return desk.workspace.act(lambda work: work.require("lead", lead)["owner_id"])


def test_a_rule_is_written_tried_and_applied_by_keys(desk: SmallDesk) -> None:
    leads = waiting(desk, 4)
    page = desk.page("routing")
    assert page.new.isEnabled()
    desk.press(Key.Key_N)
    form = page.pane.form
    assert form.name.hasFocus()
    desk.type("Inbound web")
    form.tests["source"].setFocus()
    desk.type("Web form")
    form.users.setFocus()
    desk.type("Imogen, Jonah Priddle")
    desk.press(Key.Key_T, CTRL)
    desk.wait(lambda: page.pane.dry.first.isVisible())
    assert page.pane.dry.first.text() == "Waiting today, 4: Imogen Vale 2, Jonah Priddle 2."
    assert page.pane.dry.second.text().startswith("Arrived in the last 30 days, ")
    assert page.pane.dry.model.rows()[0].why == "Inbound web: to Imogen Vale"
    assert rules(desk) == [], "nothing is saved"
    desk.press(Key.Key_Return, CTRL)
    desk.wait(lambda: page.list.hasFocus())
    assert rules(desk) == [("Inbound web", True)]
    assert page.chosen().beside == "In turn: Imogen Vale, Jonah Priddle"
    assert "4 waiting · Leads that fit no rule" in page.header._scope.text()
    desk.press(Key.Key_S)
    desk.wait(lambda: all(owner(desk, one) for one in leads))
    desk.wait(lambda: desk.requests and "4 shared out" in desk.requests[-1].text)
    desk.workspace.undo(desk.requests[-1].undo)
    assert not any(owner(desk, one) for one in leads)


def test_an_example_opens_its_lead(desk: SmallDesk) -> None:
    waiting(desk, 2)
    save(desk, "All")
    page = desk.page("routing")
    page.attempt()
    desk.wait(lambda: page.pane.dry.list.isVisible())
    page.pane.dry.list.setFocus()
    page.pane.dry.list.setCurrentIndex(page.pane.dry.model.index(1, 0))
    desk.press(Key.Key_Return)
    desk.wait(lambda: desk.leads == [page.pane.dry.model.rows()[1].id])


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [("users", "Nemo", "Nobody here who gets leads is called Nemo."), ("users", "", "It names nobody."),
     ("size", "lots", "Write the people as 20-99, 100- or -19."), ("band", "Lukewarm", "“Lukewarm” is none of: Hot, Warm, Cool.")],
)  # fmt: skip
def test_nonsense_is_told_beside_its_field(desk: SmallDesk, field: str, text: str, said: str) -> None:
    page = desk.page("routing")
    desk.press(Key.Key_N)
    desk.type("Inbound")
    form = page.pane.form
    form.users.setText("Imogen")
    line = form.users if field == "users" else form.tests[field]
    line.setText(text)
    desk.press(Key.Key_Return, CTRL)
    desk.wait(lambda: page.pane.problem.isVisible())
    assert page.pane.problem.text() == said
    assert line.hasFocus()
    assert rules(desk) == []


def test_rules_move_are_switched_off_and_removed_each_with_its_undo(desk: SmallDesk) -> None:
    save(desk, "First")
    save(desk, "Second")
    page = desk.page("routing")
    assert page._model.rows()[1].problem == "Never reached: “First” before it takes these leads."
    page.list.setCurrentIndex(page._model.index(1, 0))
    desk.press(Key.Key_Up, SHIFT)
    desk.wait(lambda: rules(desk) == [("Second", True), ("First", True)])
    desk.wait(lambda: page.chosen().words == "1. Second")
    desk.press(Key.Key_A)
    desk.wait(lambda: rules(desk)[0] == ("Second", False))
    desk.wait(lambda: page.chosen().beside == "Shared queue: North · off")
    desk.press(Key.Key_Delete)
    desk.wait(lambda: rules(desk) == [("First", True)])
    for _ in range(3):
        desk.workspace.undo()
    assert rules(desk) == [("First", True), ("Second", True)]


def test_who_is_no_manager_reads_and_is_told_why(desk: SmallDesk) -> None:
    save(desk, "All")

    def join(work: Any) -> None:
        outbox.set_state(work.connection, "client", "c")
        work.patch("user", work.user, {"role": "rep"})

    desk.workspace.act_as(Source.SYNC, join)
    waiting(desk, 1)
    page = desk.page("routing")
    assert page.pane.reason.text() == "Only a manager can change routing. Ask yours."
    assert not any(
        one.isEnabled() for one in (page.pane.attempt, page.pane.apply, page.pane.form, page.new, page.share)
    )
    before = rules(desk)
    for key in (Key.Key_A, Key.Key_Delete, Key.Key_N, Key.Key_S):
        desk.press(key)
        desk.idle()
    assert rules(desk) == before
    assert page.pane.title.text() == "Routing rule", "no new one was begun"


def test_a_dry_run_of_other_words_does_not_stay_and_is_stopped(desk: SmallDesk) -> None:
    save(desk, "All")
    page = desk.page("routing")
    page.attempt()
    page.pane.dry.progress.cancelled.emit()
    desk.idle()
    assert page.pane.dry.first.isHidden()
    page.attempt()
    desk.wait(lambda: page.pane.dry.first.isVisible())
    desk.press(Key.Key_Return)
    desk.type("x")
    assert page.pane.dry.first.isHidden()


def test_where_there_is_little_room_the_list_gives_way_to_the_rule(desk: SmallDesk) -> None:
    save(desk, "All")
    page = desk.page("routing")
    desk.window.resize(720, 450)
    desk.idle()
    assert (page.stack.isVisible(), page.pane.isVisible()) == (True, False)
    desk.press(Key.Key_Return)
    assert (page.stack.isVisible(), page.pane.isVisible()) == (False, True)
    assert page.pane.widget().minimumSizeHint().width() <= page.pane.viewport().width(), "nothing is cut off"
    desk.press(Key.Key_Escape)
    assert (page.stack.isVisible(), page.pane.isVisible()) == (True, False)


def test_the_switch_stands_under_the_header_where_that_has_no_room_for_it(desk: SmallDesk) -> None:
    save(desk, "All")
    page = desk.page("routing")
    beside, under = page.findChildren(Sections)
    assert (beside.isVisible(), under.isVisible()) == (True, False)
    desk.context.theme.set_text_scale(2.0)
    try:
        for size in ((1440, 868), (720, 450)):
            desk.window.resize(*size)
            desk.idle()
            assert (beside.isVisible(), under.isVisible()) == (False, True), size
            assert under.visibleRegion().boundingRect() == under.rect(), "all of it"
    finally:
        desk.context.theme.set_text_scale(1.0)


def test_behind_the_window_an_inbound_lead_is_placed_when_it_arrives(desk: SmallDesk) -> None:
    imogen = next(one for one, name in found(desk).people if name.startswith("Imogen"))
    save(desk, "All", "person", users=[imogen])
    runner = RoutingRunner(context=desk.context, parent=desk.window, first_ms=0)
    lead, outbound = waiting(desk, 1)[0], waiting(desk, 1, inbound=False)[0]
    desk.wait(lambda: owner(desk, lead) == imogen)
    assert owner(desk, outbound) is None
    runner.deleteLater()
