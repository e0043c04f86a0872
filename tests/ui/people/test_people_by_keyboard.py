"""The place of people, driven by keys in one window as the manager of the practice company."""

from __future__ import annotations

import asyncio
import gc
import io
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from app import operations, queries
from app.changes import Source
from app.clock import to_ms
from app.domain.people import PersonPlan
from app.paths import Profile
from app.practice.make import make_practice
from app.store import outbox, people_orders
from tests.end2end.conftest import Desk
from tests.support.loops import StepLoop
from ui.application import Application
from ui.common.button import Button
from ui.first_window import FirstWindow
from ui.gates.move import local_now
from ui.theme.theme import Theme


@pytest.fixture(scope="module", name="desk")
def make_desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A window on the practice company, Sabine's, at the people."""
    folder: Path = tmp_path_factory.mktemp("people")
    make_practice(Profile(folder / "p"), leads=60, seed=7).close()
    loop = StepLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
    theme = Theme(app=qapp, scheme="light", contrast="normal", reduced_motion=True)
    theme.activate()
    made = Application(qapp, Profile(folder / "p"), theme=theme, settings=settings)
    first = FirstWindow(settings)
    made.open(None, first)
    first.resize(1440, 868)
    made.tasks.begin()
    opener = threading.Thread(target=made.open_workspace, args=(None,), kwargs={"practice": True, "seat": "Sabine"})
    opener.start()

    async def ready() -> None:
        made.add_the_rest()
        await made.open_behind()
        await made.greet()
        await made.serve()

    loop.run_until_complete(ready())
    opener.join()
    desk = Desk(made, loop)
    desk.until(lambda: "people" in made.window.sidebar.place_keys())
    with pytest.MonkeyPatch.context() as patch:
        # between tests pytest-qt would handle events while no loop runs, and a coroutine that sleeps cannot go on then
        patch.setattr("pytestqt.plugin._process_events", lambda: None)
        yield desk
    first.close()
    made.close()
    theme.retire()
    first.deleteLater()
    loop.run_until_complete(asyncio.sleep(0.1))
    loop.close()
    asyncio.set_event_loop(None)
    gc.collect()  # here, or a reader thread collects what is left of the window


@pytest.fixture(autouse=True)
def at_people(desk: Desk) -> Iterator[None]:
    """Each test begins with the list and ends without a mistake of ours on the screen."""
    desk.made.navigator.open_place("today")
    desk.made.navigator.open_place("people")
    desk.until(lambda: desk.page.windowTitle() == "People" and desk.page._model.rowCount() > 5)
    desk.page.list.setFocus()
    yield
    assert [one.text() + one.detailedText() for one in desk.made.window.findChildren(QMessageBox)] == []


def found(desk: Desk) -> Any:
    return desk.workspace.ask(queries.people_page.people_page, desk.workspace.user, to_ms(local_now()))


def named(desk: Desk, name: str) -> Any:
    return next((one for one in found(desk).people if one.name.startswith(name)), None)


def go_to(desk: Desk, name: str) -> None:
    desk.page.list.setCurrentIndex(desk.page._model.index_of(named(desk, name).id))
    desk.until(lambda: desk.page.pane.name.text().startswith(name))


def test_a_manager_has_a_row_for_people_and_the_side_says_who_is_chosen(desk: Desk) -> None:
    desk.made.navigator.open_place("today")
    desk.press("G", "F")
    desk.until(lambda: desk.page.windowTitle() == "People")
    go_to(desk, "Tesni")
    assert "Ruth Ekwueme, answers for Caspar" in desk.page.pane.words()
    sentence = desk.page._model.sentence(desk.page.chosen())
    assert sentence.startswith("Tesni Vaughn, ")
    assert "works with Caspar Lindholt, deputy Ruth Ekwueme" in sentence
    desk.press("Return")
    assert desk.page.pane.hasFocus()
    desk.press("Escape")
    assert desk.page.list.hasFocus()


def test_a_person_is_edited_by_keys_and_a_mistake_stays_beside_its_field(desk: Desk) -> None:
    go_to(desk, "Karim")
    desk.press("F2")
    dialog = desk.dialog()
    desk.until(dialog.name.hasFocus)
    dialog.capacity.setText("lots")
    desk.press("Return")
    desk.until(dialog.capacity.hasFocus)
    assert "A limit is a number" in dialog.capacity.accessibleDescription()
    dialog.capacity.setText("90")
    dialog.ae.setCurrentIndex(dialog.ae.findText("Caspar Lindholt"))
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: named(desk, "Karim").capacity == 90)
    assert named(desk, "Karim").pairs == ("Caspar Lindholt",)
    desk.workspace.undo()
    assert (named(desk, "Karim").capacity, named(desk, "Karim").pairs) == (None, ())


def test_a_team_is_changed_by_keys_and_back_where_it_is_ones_to_say(desk: Desk, request: pytest.FixtureRequest) -> None:
    south = desk.workspace.act(lambda work: work.create("team", {"name": "South"}))
    go_to(desk, "Karim")
    desk.press("F2")
    dialog = desk.dialog()
    desk.until(dialog.name.hasFocus)
    desk.press("Tab", "Tab")
    assert (dialog.team.hasFocus(), dialog.team.currentText()) == (True, "North")
    desk.press("Down")
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: named(desk, "Karim").team == "South")
    desk.until(lambda: "Team: South" in desk.page.pane.words())
    assert named(desk, "Karim").leads, "they keep their leads"
    desk.workspace.undo()
    desk.until(lambda: "Team: North" in desk.page.pane.words())
    request.getfixturevalue("joined")
    go_to(desk, "Karim")
    desk.press("F2")
    dialog = desk.dialog()
    assert not dialog.team.isEnabled()
    assert "administrator" in dialog.team.accessibleDescription()
    desk.press("Escape")
    desk.no_dialog()
    desk.workspace.act_as(Source.SYNC, lambda work: work.delete("team", south))


def test_a_colleague_is_added_by_name_where_there_is_no_server(desk: Desk) -> None:
    desk.press("N")
    dialog = desk.dialog()
    desk.until(dialog.name.hasFocus)
    dialog.name.setText("Nia Roe")
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: desk.page.person() is not None and desk.page.person().name == "Nia Roe")
    desk.workspace.undo()
    desk.until(lambda: named(desk, "Nia") is None)


def test_who_joins_is_told_of_before_and_taken_back_as_one(desk: Desk) -> None:
    karim, months = named(desk, "Karim").leads, queries.quotas.months_from(local_now().date(), 4)[1:]
    assert karim
    desk.press("N")
    dialog = desk.dialog()
    desk.until(dialog.name.hasFocus)
    dialog.name.setText("Nia Roe")
    dialog.territory.setText("North")
    dialog.ae.setCurrentIndex(dialog.ae.findText("Caspar Lindholt"))
    dialog.deputy.setCurrentIndex(dialog.deputy.findText("Ruth Ekwueme"))
    dialog.parts.setText("25 50 100")
    desk.until(lambda: dialog.box.words() == "A ramp needs the full quota.")
    desk.press("Return")
    desk.until(dialog.full.hasFocus)
    dialog.full.setText("12")
    givers = [dialog.leads_from.itemText(at) for at in range(dialog.leads_from.count())]
    dialog.leads_from.setCurrentIndex(next(at for at, one in enumerate(givers) if one.startswith("Karim Oduya, ")))
    said = ("Hands over: to Caspar Lindholt; Ruth answers in their place", "Quota, meetings held: 3, 6, 12, 12, 12, 12", "from Karim Oduya",
            "New leads: by the rules, without a limit", "Team: North")  # fmt: skip
    desk.until(lambda: all(one in dialog.box.words() for one in said))
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: named(desk, "Nia") is not None)
    nia = named(desk, "Nia")
    assert (nia.leads, nia.pairs, named(desk, "Karim").leads) == (karim, ("Caspar Lindholt",), 0)
    quotas = desk.workspace.ask(queries.quotas.grid, "meetings", months, desk.workspace.user)
    assert [[one.target for one in row.cells] for row in quotas.rows if row.name == "Nia Roe"] == [[3, 6, 12]]
    desk.workspace.undo()
    assert (named(desk, "Nia"), named(desk, "Karim").leads) == (None, karim)
    quotas = desk.workspace.ask(queries.quotas.grid, "meetings", months, desk.workspace.user)
    assert not any(one.target for row in quotas.rows for one in row.cells)


def test_chips_and_typing_narrow_the_list(desk: Desk) -> None:
    desk.page.chips["ae"].click()
    desk.until(lambda: [one.person.role for one in lines(desk)] == ["AE", "AE"])
    desk.page.chips["all"].click()
    desk.page.search.setText("caspar")
    desk.until(lambda: [one.person.name.split(" ")[0] for one in lines(desk)] == ["Jonah", "Mina", "Tesni", "Caspar"])
    desk.page.search.clear()
    desk.until(lambda: len(lines(desk)) == 9)


def lines(desk: Desk) -> list[Any]:
    model = desk.page._model
    rows = (model.row_at(model.index(at, 0)) for at in range(model.rowCount()))
    return [one for one in rows if one.person is not None]


def test_who_left_stands_last_and_can_still_be_looked_at(desk: Desk) -> None:
    gone = desk.workspace.act(operations.people.add_person, PersonPlan("Old Hand"))
    desk.workspace.act(lambda work: work.patch("user", gone, {"active": False}))
    desk.until(lambda: lines(desk)[-1].person.name == "Old Hand")
    go_to(desk, "Old Hand")
    assert "No longer in the team" in desk.page.pane.words()
    desk.workspace.act(lambda work: work.delete("user", gone))


@pytest.mark.parametrize(("width", "height"), [(720, 450), (1440, 868)])
def test_nothing_is_wider_than_the_window(desk: Desk, width: int, height: int) -> None:
    desk.made.first.resize(width, height)
    desk.wait(0.2)
    go_to(desk, "Ruth")
    assert desk.page.pane.isVisible() == (width > 800)
    desk.press("Return")
    assert desk.page.pane.isVisible()
    assert desk.page.pane._inside.minimumSizeHint().width() <= desk.page.pane.viewport().width()
    desk.press("Escape")
    assert desk.page.list.isVisible()


@pytest.fixture
def joined(desk: Desk) -> Iterator[None]:
    """The same company with a server that was heard of a moment ago: Tesni has a laptop in use and one that is silent."""
    tesni, now = named(desk, "Tesni").id, to_ms(local_now())

    def stage(work: Any) -> None:
        for name, value in (("client", "c"), ("server", "https://satchel.example"), ("session", {"lease_days": 14})):
            outbox.set_state(work.connection, name, value)
        work.patch("user", work.user, {"role": "manager"})
        rows = [("new", "Field laptop", now - 3_600_000), ("old", "Old laptop", now - 8 * 86_400_000)]
        devices = [
            {"id": one, "user_id": tesni, "name": name, "state": "open", "seen_at": seen, "told_at": None}
            for one, name, seen in rows
        ]
        people_orders.save_heard(work.connection, {"devices": devices, "invitations": [], "at": now})
        work.shown("user", work.user, None)

    def back(work: Any) -> None:
        for name in ("client", "server", "session", *(people_orders.ORDERS, people_orders.HEARD, people_orders.CODES)):
            outbox.set_state(work.connection, name, None)
        work.shown("user", work.user, None)

    desk.workspace.act_as(Source.SYNC, stage)
    desk.until(lambda: desk.page.invite_button.isVisible())
    yield
    desk.workspace.act_as(Source.SYNC, back)
    desk.until(lambda: desk.page.add_button.isVisible())


def orders(desk: Desk) -> list[tuple[str, str]]:
    return [(one["what"], one["body"].get("state", "")) for one in desk.workspace.ask(people_orders.orders)]


def test_a_colleague_is_invited_by_keys_and_the_code_is_there_to_print_and_withdraw(desk: Desk, joined: None) -> None:
    desk.press("I")
    dialog = desk.dialog()
    desk.until(dialog.name.hasFocus)
    assert [dialog.role.itemText(at) for at in range(dialog.role.count())] == ["SDR", "BDR", "Field SDR", "AE"]
    dialog.name.setText("Nia Roe")
    dialog.full.setText("8")
    desk.until(lambda: "SDR: sees own leads, the team's queues and companies" in dialog.box.words())
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: desk.page.invited() is not None and desk.page.pane.code_shown() != "")
    assert "Begins with: Quota, meetings held: 8, 8, 8, 8, 8, 8" in desk.page.pane.words()
    code = desk.page.pane.code_shown()
    assert orders(desk) == [("invite", "")]
    assert f"code {' '.join(code.replace('–', ''))}" in desk.page._model.sentence(desk.page.chosen())
    desk.press("Ctrl+P")
    sheet = desk.dialog()
    desk.until(lambda: sheet.preview.rendered is not None)
    assert code in " ".join(pypdf.PdfReader(io.BytesIO(sheet.preview.rendered.pdf)).pages[0].extract_text().split())
    desk.press("Escape")
    desk.no_dialog()
    desk.made.window.toast._undo.click()  # Withdraw: nothing of it is done yet
    desk.until(lambda: desk.page.invited() is None)
    assert orders(desk) == [("withdraw", "")]


def test_a_silent_device_is_wiped_with_reason_and_password_and_reads_asked_for(desk: Desk, joined: None) -> None:
    go_to(desk, "Tesni")
    box = desk.page.pane.devices
    buttons = {one.accessibleName(): one for one in box.findChildren(Button)}
    assert {"Revoke Old laptop", "Wipe Old laptop", "Revoke Field laptop", "Wipe Field laptop"} == set(buttons)
    assert "1 silent over 2 days" in desk.page.header._scope.text()
    desk.press("Return")
    buttons["Wipe Old laptop"].setFocus()
    desk.press("Space")
    dialog = desk.dialog()
    desk.until(dialog.reason.hasFocus)
    assert "What Tesni entered on it" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.reason.setText("Left on a train")
    desk.press("Return")
    desk.until(dialog.password.hasFocus)
    dialog.password.setText("a good long password")
    desk.press("Return")
    desk.no_dialog()
    assert orders(desk) == [("device", "wipe")]
    desk.until(lambda: "Wipe asked for, goes out at next sync" in [one.text() for one in box.findChildren(QLabel)])
    desk.until(lambda: "Take back Old laptop" in {one.accessibleName() for one in box.findChildren(Button)})
    next(one for one in box.findChildren(Button) if one.accessibleName() == "Take back Old laptop").click()
    desk.until(lambda: not orders(desk))
    desk.press("Escape")


def test_an_absence_is_entered_by_keys_after_saying_what_goes_where_and_removed_again(desk: Desk) -> None:
    go_to(desk, "Teo")
    desk.press("A")
    dialog = desk.dialog()
    desk.until(dialog.first.hasFocus)
    dialog.first.setText("tomorrow")  # Ruth is away for five days more, whatever day of the week it is
    dialog.last.setText("tomorrow")
    dialog.cover.setCurrentIndex(dialog.cover.findText("Ruth Ekwueme"))
    desk.press("Return")
    desk.until(dialog.cover.hasFocus)
    assert "Ruth cannot be deputy: away the same days." in " ".join(one.text() for one in dialog.findChildren(QLabel))
    dialog.cover.setCurrentIndex(dialog.cover.findText("Mina Aldous"))
    desk.until(lambda: "rules skip Teo" in dialog.box.words())
    assert "Ownership and credit stay with Teo." in dialog.box.words()
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: named(desk, "Teo").away is not None)
    desk.until(lambda: "Ownership and credit stay with Teo." in desk.page.pane.away.words())
    one = named(desk, "Teo").away
    desk.until(lambda: desk.page._model.index_of(one.id).isValid())
    desk.page.list.setCurrentIndex(desk.page._model.index_of(one.id))
    assert desk.page._model.sentence(desk.page.chosen()).endswith("Mina covers")
    desk.page.list.setFocus()
    desk.press("Delete")
    desk.until(lambda: named(desk, "Teo").away is None)


def test_somebody_is_let_go_by_keys_once_it_is_said_who_takes_over(desk: Desk) -> None:
    go_to(desk, "Mina")
    leads = named(desk, "Mina").leads
    assert leads
    desk.press("Shift+Delete")
    dialog = desk.dialog()
    desk.until(lambda: "to nobody yet" in dialog.box.words())
    desk.press("Return")
    desk.until(
        lambda: (
            "Somebody takes over what Mina Aldous holds." in " ".join(one.text() for one in dialog.findChildren(QLabel))
        )
    )
    dialog.taker.setCurrentIndex(1)
    assert dialog.taker.currentText() == "The team in turn, 5 people"
    dialog.taker.setCurrentIndex(dialog.taker.findText("Teo Marchetti"))
    desk.until(lambda: "What goes" in dialog.box.words() and ": to Teo" in dialog.box.words())
    before = named(desk, "Teo").leads
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: not named(desk, "Mina").active)
    assert (named(desk, "Mina").leads, named(desk, "Teo").leads) == (0, before + leads)
    desk.until(lambda: lines(desk)[-1].person.name == "Mina Aldous")
    desk.workspace.undo()
    assert (named(desk, "Mina").leads, named(desk, "Teo").leads) == (leads, before)


def targets(desk: Desk, measure: str = "meetings") -> dict[str, list[int | None]]:
    months = queries.quotas.months_from(local_now().date(), 3)
    found = desk.workspace.ask(queries.quotas.grid, measure, months, desk.workspace.user)
    return {row.name.split(" ")[0]: [one.target for one in row.cells] for row in found.rows}


def test_quotas_are_typed_pasted_and_emptied_by_keys_and_an_unknown_name_changes_nothing(desk: Desk) -> None:
    desk.press("T")
    desk.until(lambda: desk.page.windowTitle() == "Quotas" and desk.page.model.rowCount() == 8)
    page = desk.page
    row = [one.name for one in page.model.grid.rows].index("Teo Marchetti")
    page.table.setCurrentIndex(page.model.index(row, 1))
    page.table.setFocus()
    desk.press("1", "2", "Return")
    desk.until(lambda: targets(desk)["Teo"] == [None, 12, None])
    desk.until(lambda: ": 12 set." in page.said.text())
    QApplication.clipboard().setText("Teo Marchetti\t1.200\t7\nTeo Marchetto\t3")
    page.table.setFocus()
    desk.press("Ctrl+V")
    desk.until(page.banner.isVisible)
    assert "Nobody here is called “Teo Marchetto”." in " ".join(one.text() for one in page.banner.findChildren(QLabel))
    assert targets(desk)["Teo"] == [None, 12, None]
    QApplication.clipboard().setText("Teo Marchetti\t1.200\t7\nRuth Ekwueme\t9")
    desk.press("Ctrl+V")
    desk.until(lambda: targets(desk)["Teo"] == [None, 1200, 7])
    assert targets(desk)["Ruth"] == [None, 9, None]
    desk.press("Ctrl+C")
    assert "Teo Marchetti\t\t1,200\t7\t" in QApplication.clipboard().text()
    desk.workspace.undo()
    desk.until(lambda: targets(desk)["Teo"] == [None, 12, None])
    desk.press("Delete")
    desk.until(lambda: targets(desk)["Teo"] == [None, None, None])


def test_a_ramp_goes_from_the_chosen_month_on(desk: Desk) -> None:
    desk.made.navigator.open_place("quotas")
    page = desk.page
    desk.until(lambda: page.model.rowCount() == 8)
    row = [one.name for one in page.model.grid.rows].index("Teo Marchetti")
    page.table.setCurrentIndex(page.model.index(row, 1))
    page.table.setFocus()
    desk.press("Ctrl+R")
    dialog = desk.dialog()
    dialog.full.setText("12")
    dialog.parts.setText("25 50")
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: targets(desk)["Teo"] == [None, 3, 6])
    desk.until(lambda: "3 set, 25 % of the full one" in page.said.text())
    desk.workspace.undo()
    desk.until(lambda: targets(desk)["Teo"] == [None, None, None])


def test_r_keeps_what_was_agreed_and_shift_r_shows_the_page_that_prints(desk: Desk) -> None:
    go_to(desk, "Mina")
    desk.press("R")
    dialog = desk.dialog()
    dialog.fields["agreed"].setPlainText("Five conversations a day")
    dialog.next.setText("2027-01-15")
    desk.press("Ctrl+Return")
    desk.no_dialog()
    desk.until(lambda: "Next review: Fri 15 Jan 2027" in desk.page.pane.words())
    go_to(desk, "Mina")
    desk.press("Shift+R")
    shown = desk.dialog()
    assert shown.windowTitle() == "Review of Mina Aldous"
    desk.until(lambda: shown.preview.rendered is not None)
    assert "Five conversations a day" in pypdf.PdfReader(io.BytesIO(shown.preview.rendered.pdf)).pages[0].extract_text()
    desk.press("Escape")
    desk.no_dialog()


def test_rights_are_withheld_by_keys_for_one_or_for_all_of_a_role(desk: Desk) -> None:
    go_to(desk, "Karim")
    desk.press("Shift+F2")
    dialog = desk.dialog()
    desk.until(dialog.whose.hasFocus)
    assert dialog.whose.currentText() == "Karim Oduya"
    assert not dialog.ticks["export"].isEnabled(), "as their role has"
    desk.press("Tab", "Right")
    desk.until(dialog.ticks["export"].isEnabled)
    dialog.ticks["export"].setFocus()
    desk.press("Space", "Return")
    desk.no_dialog()

    def missing(whose: int) -> Any:
        return desk.workspace.ask(queries.rights.rights_of, named(desk, "Karim").id)[whose].missing

    desk.until(lambda: missing(0) == {"export"})
    desk.workspace.undo()
    assert not missing(0)
    desk.press("Shift+F2")
    dialog = desk.dialog()
    dialog.whose.setCurrentIndex(1)
    assert dialog.ticks["lists"].isEnabled()
    dialog.ticks["lists"].setChecked(False)
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: missing(1) == {"lists"})
    desk.workspace.undo()
