"""Objection cards, driven by keys over a real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app import queries

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

CTRL = Qt.KeyboardModifier.ControlModifier


def says(desk: SmallDesk) -> list[str]:
    return [one.says for one in desk.workspace.ask(queries.objections.objections)]


def test_typing_finds_a_card_by_any_of_its_words(desk: SmallDesk) -> None:
    page = desk.page("objections")
    assert page.chosen().says == "We already have a system"
    assert page.form.replies[1].reply.turn.startswith("What we hear")
    page.begin_search()
    desk.type("refrigerant")
    desk.wait(lambda: [one.says for one in page._model.rows()] == ["No time for a project"])


def test_a_new_card_is_written_and_what_is_missing_is_told_beside_it(desk: SmallDesk) -> None:
    page = desk.page("objections")
    desk.press(Qt.Key.Key_N)
    assert page.form.says.hasFocus()
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: page.form._problem.isVisible())
    assert page.form._problem.text() == "A card needs what they say. Type it in their words."
    desk.type("Too cold")
    page.form.replies[0].fields["turn"].setFocus()
    desk.type("It warms up.")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: "Too cold" in says(desk))
    desk.wait(lambda: page.list.hasFocus() and page.chosen().says == "Too cold")
    assert desk.requests[-1].strong == "Too cold"


def test_a_reply_is_added_and_one_emptied_goes(desk: SmallDesk) -> None:
    page = desk.page("objections")
    card = page.chosen()
    desk.press(Qt.Key.Key_Return)
    page.form.more.click()
    assert page.form.replies[2].fields["agree"].hasFocus()
    page.form.replies[2].fields["ask"].setPlainText("Really?")
    for field in page.form.replies[1].fields.values():
        field.clear()
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: page.list.hasFocus())
    changed = desk.workspace.ask(queries.objections.objection, card.id)
    assert [one.ask for one in changed.replies] == [card.replies[0].ask, "Really?"]


def test_esc_gives_up_what_was_typed_and_del_retires(desk: SmallDesk) -> None:
    page = desk.page("objections")
    before: Any = page.chosen()
    desk.press(Qt.Key.Key_Return)
    page.form.says.selectAll()
    desk.type("Other words")
    desk.press(Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    assert page.form.says.text() == before.says
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: before.says not in says(desk))
    assert page.chosen() is not None


def test_where_there_is_little_room_the_list_gives_way_to_the_card(desk: SmallDesk) -> None:
    page = desk.page("objections")
    desk.window.resize(720, 600)
    desk.context.theme.set_text_scale(1.5)
    desk.idle()
    assert (page.stack.isVisible(), page.form.isVisible()) == (True, False)
    desk.press(Qt.Key.Key_Return)
    assert (page.stack.isVisible(), page.form.isVisible()) == (False, True)
    desk.press(Qt.Key.Key_Escape)
    assert (page.stack.isVisible(), page.form.isVisible()) == (True, False)
    desk.context.theme.set_text_scale(1.0)
