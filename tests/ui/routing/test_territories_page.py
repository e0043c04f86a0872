"""The territories, their redraw and the flow of leads, driven by keys over a real workspace in one window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from sqlalchemy import insert, select

from app import queries
from app.changes import Source
from app.store import outbox, queues
from app.store.tables.local import sync_outbox, sync_scope
from tests.support.cadences import rows
from ui.gates.move import local_now
from ui.routing.lease_command import NO_QUEUE, add_lease
from ui.routing.routing_runner import RoutingRunner

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def owners(desk: SmallDesk) -> dict[str, str]:
    return {one["id"]: one["owner_id"] for one in rows(desk.workspace, "lead")}


def names(desk: SmallDesk) -> list[str]:
    now = round(local_now().timestamp() * 1000)
    found = desk.workspace.ask(queries.territories.map_page, desk.workspace.user, now)
    return [one.name for one in found.territories]


def fill(desk: SmallDesk, page: Any, **words: str) -> None:
    for key, text in words.items():
        page.pane.form.fields[key].setFocus()
        page.pane.form.fields[key].selectAll()
        desk.type(text)


def test_territories_are_drawn_previewed_applied_and_taken_back_by_keys(desk: SmallDesk) -> None:
    before = owners(desk)
    page = desk.page("territories")
    assert [one.words for one in page._model.rows()] == ["1. North", "2. East", "3. Midlands"]
    desk.press(Key.Key_N)
    assert page.pane.form.fields["name"].hasFocus()
    fill(desk, page, name="Humber", postcode="HU9-HU1")
    desk.press(Key.Key_Return, CTRL)
    desk.wait(lambda: page.pane.problem.isVisible())
    assert page.pane.problem.text() == "“HU9-HU1” ends before it begins."
    assert page.pane.form.fields["postcode"].hasFocus()
    fill(desk, page, postcode="HU, DN", people="Teo")
    desk.press(Key.Key_Return, CTRL)
    desk.wait(lambda: page.list.hasFocus() and page.chosen().words == "4. Humber")
    assert page.header._scope.text().startswith("4 · draft without a day")
    assert page._model.rows()[2].problem == "Nobody works in it, so its leads wait.", "Teo works one territory"
    assert "in North and in Humber" in page.pane.gaps.text()
    for place in (3, 2, 1):
        desk.press(Key.Key_Up, SHIFT)
        desk.wait(lambda place=place: page.chosen().words == f"{place}. Humber")
    assert names(desk) == ["Humber", "North", "East", "Midlands"]

    desk.press(Key.Key_T, CTRL)
    desk.wait(lambda: page.box.dry.list.isVisible())
    assert " would move." in page.box.dry.first.text()
    kept = page.box.dry.model.rows()[0]
    page.box.dry.list.setFocus()
    page.box.dry.list.setCurrentIndex(page.box.dry.model.index(0, 0))
    desk.press(Key.Key_X)
    desk.wait(lambda: page.box.stay.text() == kept.company)
    desk.wait(lambda: kept.account_id not in {one.account_id for one in page.box.dry.model.rows()})
    moving = [one.id for one in page.box.dry.model.rows()]
    assert owners(desk) == before, "nothing moves yet"

    desk.press(Key.Key_Escape)
    desk.press(Key.Key_D)
    assert page.box.day.hasFocus()
    desk.type("never")
    desk.press(Key.Key_Return)
    desk.wait(lambda: page.pane.problem.isVisible())
    page.box.day.selectAll()
    desk.type("today")
    desk.press(Key.Key_Return)
    desk.wait(lambda: "applies on today. This laptop applies it" in page.box.state.text())
    runner = RoutingRunner(context=desk.context, parent=desk.window, first_ms=0)
    desk.wait(lambda: any("Territories redrawn" in one for one in desk.toasts))
    teo = desk.workspace.ask(queries.people.named, "Teo")
    after = owners(desk)
    assert {after[one] for one in moving} == {teo}
    assert after[kept.id] == before[kept.id]
    desk.wait(lambda: page.box.state.text() == "In force. Last redrawn today.")
    runner.deleteLater()
    page.take_back()
    desk.wait(lambda: any("Taken back:" in one for one in desk.toasts))
    assert owners(desk) == before
    desk.wait(lambda: names(desk) == ["North", "East", "Midlands"])


def test_the_flow_opens_its_leads_and_the_sections_lead_to_each_other(desk: SmallDesk) -> None:
    page = desk.page("flow")
    north = page._model.rows()[0]
    assert (north.territory, north.person) == ("North", "")
    assert north.flow.month == sum(
        one.flow.month for one in page._model.rows() if one.territory == "North" and one.person
    )
    desk.press(Key.Key_J)
    desk.wait(lambda: page.title.text() == f"{page.chosen().person}, North")
    desk.wait(lambda: [one.id for one in page.leads.rows()] == list(page.chosen().leads))
    desk.press(Key.Key_Return)
    assert page.behind.hasFocus()
    desk.press(Key.Key_Return)
    desk.wait(lambda: desk.leads == [page.leads.rows()[0].id])
    desk.window.open_place("flow")
    desk.idle()
    for key, title in ((Key.Key_1, "Routing"), (Key.Key_2, "Territories"), (Key.Key_3, "Flow")):
        desk.press(key)
        desk.wait(lambda title=title: desk.window.places.page().windowTitle() == title)
        desk.idle()
    desk.press(Key.Key_Escape)
    desk.window.resize(720, 450)
    desk.idle()
    assert (page.stack.isVisible(), page.behind.isVisible()) == (True, False)
    desk.press(Key.Key_Return)
    assert (page.stack.isVisible(), page.behind.isVisible()) == (False, True)
    desk.press(Key.Key_Escape)
    assert page.stack.isVisible()


def test_a_lease_is_asked_for_by_keys_and_refused_beside_its_field(desk: SmallDesk) -> None:
    add_lease(desk.context, desk.window, desk.context.tasks.for_page(desk.window))
    lease = next(one for one in desk.context.commands.all() if one.id == "lead.lease")
    lease.run()
    desk.wait(lambda: desk.toasts[-1:] == [NO_QUEUE])

    def join(work: Any) -> None:
        outbox.set_state(work.connection, "client", "c")
        work.connection.execute(insert(sync_scope).values(scope="queue:q1", access="write", token=None))
        queues.name_queue(work.connection, "q1", "Inbound")

    desk.workspace.act_as(Source.SYNC, join)
    lease.run()
    dialog: Any = desk.dialog()
    assert dialog.queue.currentText() == "Inbound, 0 waiting"
    dialog.count.setFocus()
    dialog.count.selectAll()
    desk.type("101")
    desk.press(Key.Key_Return)
    desk.wait(lambda: dialog._problems["count"].isVisible())
    assert dialog._problems["count"].text().startswith("A lease is of 1 to 100 leads.")
    dialog.count.selectAll()
    desk.type("12")
    desk.press(Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: desk.toasts[-1].startswith("12 leads asked for until"))
    body = desk.workspace.ask(lambda connection: connection.execute(select(sync_outbox.c.body)).scalars().all())[-1]
    assert (body[0]["name"], body[0]["args"]["queue"], body[0]["args"]["n"]) == ("lease_leads", "q1", 12)
