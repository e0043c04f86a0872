"""The day as it is seen, heard and handled; its whole flow by keyboard stands among the end-to-end tests."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app import operations
from app.operations.tasks import Step
from app.store import day_rows
from tests.ui.accounts.small_desk import SmallDesk
from ui.common.code_view import CodeView
from ui.common.row_table_model import ROW_ROLE
from ui.day.day_dialogs import DayCodesDialog, HomeDialog
from ui.day.day_page import DayPage

KEY, SHIFT, CTRL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def sentences(page: DayPage) -> list[str]:
    model = page._model
    return [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.text())


def choose(page: DayPage, name: str) -> None:
    row = next(row for row in page._model.rows() if row.stop is not None and row.stop.name == name)
    page.list.setCurrentIndex(page._model.index_of(row.id))


def test_the_line_the_sketch_and_the_codes_are_told_in_words(desk: SmallDesk, day: DayPage) -> None:
    told = sentences(day)
    assert told[0] == "08:00, Home, Beverley, 6 visits and 2 calls ahead"
    assert told[1].startswith("about 18 km, 20 min, 5 min to park")
    assert told[2].startswith("1, 08:25 to 08:55, visit, drop-in, Saltmarsh Feeds, Bettany Kroll, score ")
    assert any("4 min spare, tight" in one for one in told)
    assert any("reception shut 12:00–12:45" in one and "near here" in one for one in told)
    assert told[-1].endswith("home 17:14")
    twin = day.side.sketch.accessibleDescription()
    assert twin.startswith(
        "1 Saltmarsh Feeds: 14 km west of Beverley. 2 Hallowick Dyeworks: 19 km south-east of Saltmarsh Feeds"
    )
    choose(day, "Ashenby Plastics")
    desk.wait(lambda: day._card is not None and day._card.stop.name == "Ashenby Plastics")
    said = [code.accessibleName() for code in day.side.stop.findChildren(CodeView)]
    assert "Code: drive to Ashenby Plastics" in said
    assert any(one.startswith("Code: dial Noor Vandersteen") for one in said)
    assert "Gate 2, parking left of the silo, reception ring 204 at the door, wear hi-vis" in words_of(day.side.stop)
    for widget in day.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), widget
    assert "No location is tracked." in words_of(day.side.near)


def test_what_is_kept_as_mine_is_not_offered_again(desk: SmallDesk, day: DayPage) -> None:
    assert day.shorter.isVisible()
    desk.press(KEY.Key_Escape)
    assert not day.shorter.isVisible()
    day.refresh()
    desk.idle()
    assert not day.shorter.isVisible()
    desk.press(KEY.Key_Delete)  # another day now: another offer
    desk.wait(lambda: len(day.plan.stops) == 7)
    desk.idle()
    assert day.shorter.isVisible() == (day.plan.shorter is not None)


def test_a_stop_without_coordinates_is_told_and_takes_a_pasted_link(desk: SmallDesk, day: DayPage) -> None:
    def add(work):
        account = work.create("account", {"name": "Abbot Yard 3"})
        return operations.day_plan.add_stop(work, day.day, account)

    visit = desk.workspace.act(add)
    desk.wait(lambda: "Abbot Yard 3 has no coordinates. It keeps its place in the order" in words_of(day.banner))
    choose(day, "Abbot Yard 3")
    QApplication.clipboard().setText("somewhere in Goole")
    desk.press(KEY.Key_V, CTRL)
    desk.wait(lambda: "“somewhere in Goole” holds no coordinates" in words_of(day.banner))
    QApplication.clipboard().setText("https://maps.apple.com/?ll=53.7,-0.9")
    desk.press(KEY.Key_V, CTRL)
    desk.wait(lambda: next(stop for stop in day.plan.stops if stop.id == visit).place is not None)
    desk.idle()
    assert not day.banner.isVisible()


def test_a_colleague_at_the_same_site_is_named_on_the_row(desk: SmallDesk, day: DayPage) -> None:
    stop = day.plan.stops[0]

    def plan_theirs(work):
        karim = work.create("user", {"name": "Karim Oduya"})
        about = {"account_id": stop.account_id, "site_id": stop.site_id, "owner_id": karim}
        work.create("visit", {**about, "day": str(day.day), "state": "Planned"})

    desk.workspace.act(plan_theirs)
    desk.wait(lambda: day.plan.stops[0].others == ("Karim Oduya",))
    row = day._model.index_of(stop.id).data(ROW_ROLE)
    assert row.second.startswith("Karim Oduya too, the same day")


def test_promised_calls_at_a_minute_are_put_on_the_line_by_shift_v(desk: SmallDesk, day: DayPage) -> None:
    lead = day.plan.stops[0].lead_id
    before = len(day.plan.timed_calls)
    step = Step("call", "At noon", at=day_rows.moment_of(day.day, 720), promised=True)
    desk.workspace.act(operations.tasks.add_task, lead, step)
    desk.wait(lambda: len(day.plan.timed_calls) == before + 1)
    assert day.head.calls_chip.isVisible()
    desk.press(KEY.Key_V, SHIFT)
    desk.wait(lambda: day.plan.timed_calls == ())
    assert ("At noon", 720) in [(stop.why, stop.fixed) for stop in day.plan.stops]
    desk.wait(lambda: not day.head.calls_chip.isVisible())


def test_where_there_is_little_room_one_pane_is_shown_and_large_text_is_not_cut(desk: SmallDesk, day: DayPage) -> None:
    assert day.side.isVisible()
    desk.window.resize(720, 450)
    desk.idle()
    assert not day.side.isVisible()
    assert day.panes() == [day.list]
    desk.press(KEY.Key_W)
    assert day.side.isVisible()
    assert not day.list.isVisible()
    desk.press(KEY.Key_Escape)
    assert day.list.hasFocus()
    desk.window.resize(1440, 868)
    desk.context.theme.set_text_scale(2.0)
    desk.idle()
    try:
        assert not day.side.isVisible()
        assert day.head.header.minimumSizeHint().width() <= day.width()
        assert day.head.stepper.words._shortened() == day.head.stepper.words.text()
        assert day.list.sizeHintForRow(2) >= 2 * 52
    finally:
        desk.context.theme.set_text_scale(1.0)


def within(page: QWidget, widget: QWidget) -> QRect:
    """Where a part of the page stands on it."""
    return QRect(widget.mapTo(page, QPoint()), widget.size())


def test_in_the_smallest_window_with_the_largest_text_no_bar_lies_over_another(desk: SmallDesk, day: DayPage) -> None:
    day.banner.show_message("Abbot Yard 3 has no coordinates. It keeps its place in the order.", tone="warn")
    day.offer()
    desk.context.theme.set_text_scale(2.0)
    desk.window.resize(720, 450)
    desk.idle()
    try:
        offers, line = within(day, day._offers), within(day, day.stack)
        assert within(day, day.head.row).bottom() < offers.top()
        assert offers.bottom() < line.top()
        assert line.height() >= 52, "and something is left of the line"
        assert day.shorter.height() >= day.shorter.minimumSizeHint().height(), "it scrolls and is not pressed flat"
        assert day.list.viewport().rect().intersects(day.list.visualRect(day.list.currentIndex()))
        stepper = day.head.stepper
        assert stepper.words.text() == stepper.words._shortened()
        assert within(day, stepper).right() < within(day, day.head.start).left()
        assert stepper.words.geometry().right() < stepper.after.x()
        day.shorter._buttons[1].setFocus()
        desk.press(KEY.Key_Tab)
        assert QApplication.focusWidget() is day.banner._close
        seen = within(day._offers.viewport(), day.banner._close)
        assert day._offers.viewport().rect().contains(seen), "Tab brings it into sight"
    finally:
        desk.context.theme.set_text_scale(1.0)


def test_enter_opens_the_visit_or_the_call_and_codes_are_shown_large(desk: SmallDesk, day: DayPage) -> None:
    choose(day, "Sedgeworth Hotels")
    desk.press(KEY.Key_Return)
    assert desk.calls == [day.chosen().lead_id]
    choose(day, "Saltmarsh Feeds")
    stop = day.chosen()
    desk.press(KEY.Key_Return)
    assert desk.visits == [stop.id]
    desk.window.go_back()
    desk.idle()
    desk.press(KEY.Key_Y, SHIFT)
    dialog = desk.dialog()
    assert isinstance(dialog, DayCodesDialog)
    dialog.accept()
    desk.wait(desk.no_dialog)


def test_home_is_changed_in_its_dialog_and_refused_beside_its_field(desk: SmallDesk, day: DayPage) -> None:
    day.edit_home()
    dialog = desk.dialog()
    assert isinstance(dialog, HomeDialog)
    dialog.fields["leave"].setText("19:00")
    dialog.submit()
    desk.wait(lambda: "back before you leave" in dialog._problems["back"].text())
    dialog.fields["leave"].setText("7:45")
    dialog.fields["place"].setText("elsewhere")
    dialog.submit()
    desk.wait(lambda: "holds no coordinates" in dialog._problems["place"].text())
    dialog.fields["place"].setText("53.9, -0.4")
    dialog.submit()
    desk.wait(lambda: day.plan.home.leave == 465)
    assert day.head.home_words.text().startswith("From home, Beverley 07:45")


def test_more_than_25_stops_are_said_plainly(desk: SmallDesk, day: DayPage) -> None:
    when = day.day + timedelta(days=60)

    def fill(work):
        account = work.create("account", {"name": "Many"})
        rows = [
            {"id": f"v{n}", "account_id": account, "owner_id": work.user, "day": str(when), "state": "Planned"}
            for n in range(300)
        ]
        work.create_many("visit", rows)

    desk.workspace.act(fill)
    day.show_day(when)
    desk.wait(lambda: day.plan.day == when)
    desk.idle()
    assert "300 stops. A shorter order is looked for up to 25; this one is yours." in words_of(day.banner)
    assert not day.shorter.isVisible()
