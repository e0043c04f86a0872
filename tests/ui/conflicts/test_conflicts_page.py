"""Conflicts, decided by keys over two real laptops and a real server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app import queries
from tests.support.builders import row
from tests.support.met_conflicts import Met
from ui.conflicts.case_rows import NOTE
from ui.conflicts.choices import Choices, question

if TYPE_CHECKING:
    from tests.ui.conflicts.conftest import ConflictDesk
    from ui.conflicts.conflicts_page import ConflictsPage

Key, Shift, Ctrl = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def saved(page: ConflictsPage) -> list[str]:
    """The last column, as it is read out."""
    model = page.case_view.table.clashes
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(at, 3).data(role) for at in range(1, model.rowCount())]


def why_now(desk: ConflictDesk) -> str:
    return row(desk.workspace, "lead", desk.met.lead)["why_now"]


def open_cases(desk: ConflictDesk) -> list[Any]:
    return desk.workspace.ask(queries.conflict_cases.cases, user_id=desk.workspace.user)


def test_without_conflicts_one_sentence(desk: ConflictDesk) -> None:
    page = desk.page()
    assert page._stack.currentWidget() is page.empty
    assert page.empty._words.text() == "Nothing to review."
    assert page.key_hints() == ()


def test_it_opens_with_what_went_well_and_the_first_field_under_the_cursor(desk: ConflictDesk) -> None:
    desk.met.clash()
    page = desk.page()
    assert desk.focus() is page.case_view.table
    assert "1 of your 3 changes went through" in page.went_well.accessibleName()
    assert "Both versions are kept" in page.went_well.accessibleName()
    assert page._model.rows()[-1].about == NOTE
    assert saved(page) == [
        "Phone will be +44 1632 960171, yours goes to Other phone",
        "Why now will be Budget frozen to January, suggested: theirs is the newer one",
    ]
    cell = page.case_view.table.clashes.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell == "Phone, mine: +44 1632 960144, not chosen"


def test_arrows_choose_and_ctrl_enter_saves_with_one_undo(desk: ConflictDesk) -> None:
    desk.met.clash()
    page = desk.page()
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Left)
    assert saved(page)[1] == "Why now will be Winch servicing is late, theirs stays in History"
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Left)
    desk.press(Key.Key_Return, Ctrl)
    desk.wait(lambda: page._stack.currentWidget() is page.empty)
    assert why_now(desk) == "Winch servicing is late"
    assert page.empty._words.text() == "Nothing to review. 2 settled before."
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Settled: Isaura Thackwell")
    desk.window._on_undo_requested(desk.requests[-1].undo)
    desk.wait(lambda: len(page._model.choosable()) == 1)
    assert why_now(desk) == "Budget frozen to January"
    assert len(open_cases(desk)) == 1


def test_b_keeps_both_texts_and_says_where_there_is_no_room(desk: ConflictDesk) -> None:
    desk.met.clash()
    page = desk.page()
    desk.press(Key.Key_B)
    assert "room for one" in desk.toasts[-1]
    desk.press(Key.Key_Down)
    desk.press(Key.Key_B)
    assert saved(page)[1] == "Why now will be Both, in time order, nothing is replaced"
    desk.press(Key.Key_Return, Ctrl)
    desk.wait(lambda: page._stack.currentWidget() is page.empty)
    assert why_now(desk) == "Winch servicing is late\nBudget frozen to January"


def test_shift_and_an_arrow_choose_a_side_for_every_field(desk: ConflictDesk) -> None:
    desk.met.clash()
    page = desk.page()
    desk.press(Key.Key_Left, Shift)
    assert [one.split(" will be ")[1].split(",")[0] for one in saved(page)] == [
        "+44 1632 960144",
        "Winch servicing is late",
    ]
    desk.press(Key.Key_Right, Shift)
    assert [one.split(" will be ")[1].split(",")[0] for one in saved(page)] == [
        "+44 1632 960171",
        "Budget frozen to January",
    ]


def test_a_click_on_a_value_chooses_it(desk: ConflictDesk, qtbot: Any) -> None:
    desk.met.clash()
    page = desk.page()
    table = page.case_view.table
    where = table.visualRect(table.clashes.index(2, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert "Winch servicing" in saved(page)[1]


def test_a_asks_the_colleague_by_a_task_and_leaves_it_open(desk: ConflictDesk) -> None:
    desk.met.clash()
    page = desk.page()
    desk.press(Key.Key_A)
    desk.wait(lambda: desk.toasts[-1:] == ["Task for today: ask Rowan"])
    (case,) = open_cases(desk)
    assert question(case).startswith("Ask Rowan: Phone: +44 1632 960144 or +44 1632 960171? Why now:")
    assert len(page._model.choosable()) == 1


def test_a_refused_change_is_listed_with_its_reason_and_made_again(desk: ConflictDesk) -> None:
    desk.met.clash()
    lead = desk.met.refuse()
    page = desk.page()
    assert [one.title for one in page._model.rows() if not one.chosen and one.title] == ["Not taken"]
    desk.press(Key.Key_J)
    assert page._views.currentWidget() is page.aside_view
    assert desk.focus() is page.list
    assert page.aside_view.again.text() == "Restore with my change"
    desk.press(Key.Key_Return, Ctrl)
    desk.wait(lambda: len(page._model.choosable()) == 1)
    assert row(desk.workspace, "lead", lead)["why_now"] == "They open a second yard"


def test_a_refused_change_is_put_away_and_taken_back(desk: ConflictDesk) -> None:
    desk.met.refuse()
    page = desk.page()
    desk.press(Key.Key_Delete)
    desk.wait(lambda: page._stack.currentWidget() is page.empty)
    desk.window._on_undo_requested(desk.requests[-1].undo)
    desk.wait(lambda: len(page._model.choosable()) == 1)


def test_s_goes_on_and_j_k_step_and_enter_opens_the_lead(desk: ConflictDesk) -> None:
    desk.met.clash()
    desk.met.refuse()
    page = desk.page()
    first = page.chosen()
    desk.press(Key.Key_S)
    assert page.chosen() != first
    desk.press(Key.Key_K)
    assert page.chosen() == first
    desk.press(Key.Key_Return)
    assert desk.leads == [desk.met.lead]


def test_what_was_settled_can_be_looked_at_and_not_changed(desk: ConflictDesk) -> None:
    desk.met.clash()
    page = desk.page()
    desk.press(Key.Key_Return, Ctrl)
    desk.wait(lambda: page._stack.currentWidget() is page.empty)
    page.setFocus()
    desk.press(Key.Key_Return)
    desk.wait(lambda: len(page._model.choosable()) == 1)
    before = saved(page)
    page.choose_all("left")
    assert saved(page) == before
    assert page.case_view._foot.isHidden()


def test_a_sync_that_brings_a_conflict_fills_the_open_page(desk: ConflictDesk) -> None:
    page = desk.page()
    desk.met.clash()
    desk.wait(lambda: len(page._model.choosable()) == 1)


@pytest.mark.parametrize(("width", "height"), [(1440, 868), (720, 450)])
def test_every_focusable_has_a_name_and_nothing_is_wider_than_the_window(
    desk: ConflictDesk, width: int, height: int
) -> None:
    desk.met.clash()
    page = desk.page()
    desk.window.resize(width, height)
    desk.idle()
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
    assert page.minimumSizeHint().width() <= page.width()
    assert page.list.isVisible() == (width > 1000)


def test_its_keys_say_why_they_cannot_run_elsewhere(desk: ConflictDesk) -> None:
    desk.met.clash()
    desk.page()
    save = desk.context.commands.find("conflicts.save")
    assert save is not None
    assert save.why_not == ""
    desk.window.open_record("lead", desk.met.lead)
    assert save.why_not == "Open Conflicts first."


def test_choices_are_kept_while_the_page_lives(tmp_path: Any) -> None:
    met = Met(tmp_path)
    met.clash()
    (case,) = met.mina.workspace.ask(queries.conflict_cases.cases, user_id=met.mina.workspace.user)
    choices = Choices()
    assert set(choices.decisions(case).values()) == {"winner"}
    choices.choose(case.clashes[1], "left")
    assert choices.decisions(case)[case.clashes[1].id] == "loser"
    met.close()
