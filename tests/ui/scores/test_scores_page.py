"""The place of score rules, driven by keys over a real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from app import operations, queries
from app.changes import Source
from app.domain.score_rules import HAPPENED, Combining, ScoreRule
from app.store import outbox
from app.store.tables.local import lead_card
from app.store.tables.synced import score_rule
from ui.lead_lists.score_box import HistoryLine, ScoreBox
from ui.scores.score_runner import ScoreRunner

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def rules(desk: SmallDesk) -> dict[str, ScoreRule]:
    found = desk.workspace.ask(queries.scores.rules_page, desk.workspace.user)
    return {f"{one.field} {one.value}".strip(): one for one in found.rules}


def choose(desk: SmallDesk, page: Any, field: str) -> ScoreRule:
    line = next(one for one in page._model.rows() if one.rule is not None and one.rule.field == field)
    page.list.setCurrentIndex(page._model.index_of(line.id))
    desk.idle()
    rule: ScoreRule = line.rule
    return rule


def test_a_rule_is_tried_on_todays_leads_and_applied_by_keys(desk: SmallDesk) -> None:
    page = desk.page("scores")
    assert page.chosen().rule is None, "how the three become one stands first"
    choose(desk, page, "title")
    desk.press(Key.Key_Return)
    page.pane.rule_form.points.setFocus()
    page.pane.rule_form.points.selectAll()
    desk.type("4")
    desk.press(Key.Key_T, CTRL)
    desk.wait(lambda: "open leads" in page.pane.dry.first.text())
    assert " 0 would move up" in page.pane.dry.first.text()
    assert page.pane.dry.model.rowCount() == 10
    assert page.pane.dry.model.rows()[0].why.endswith("-22")
    assert desk.workspace.ask(lambda c: c.execute(select(score_rule)).all()) == [], "nothing is saved"
    desk.press(Key.Key_Return, CTRL)
    desk.wait(lambda: page.list.hasFocus())
    assert page.chosen().rule.points == 4
    assert desk.requests[-1].undo
    desk.workspace.undo(desk.requests[-1].undo)
    desk.wait(lambda: page.chosen().rule.points == 26)


def test_an_example_opens_its_lead(desk: SmallDesk) -> None:
    page = desk.page("scores")
    choose(desk, page, "title")
    page.pane.rule_form.points.setValue(4)
    page.attempt()
    desk.wait(lambda: page.pane.dry.list.isVisible())
    assert page.pane.dry.list in page.panes()
    page.pane.dry.list.setFocus()
    page.pane.dry.list.setCurrentIndex(page.pane.dry.model.index(2, 0))
    desk.press(Key.Key_Return)
    desk.wait(lambda: desk.leads == [page.pane.dry.model.rows()[2].id])


def test_a_new_rule_about_a_signal_and_what_is_missing_is_told_beside_it(desk: SmallDesk) -> None:
    page = desk.page("scores")
    choose(desk, page, "webinar")
    desk.press(Key.Key_N)
    form = page.pane.rule_form
    assert form.about.hasFocus() or form.about.lineEdit().hasFocus()
    assert form.part.current == "intent"
    form.about.setEditText("")
    desk.press(Key.Key_Return, CTRL)
    desk.wait(lambda: page.pane._problem.isVisible())
    assert page.pane._problem.text() == "It does not say what happened."
    form.about.setEditText("price list asked")
    form.test.setCurrentIndex(form.test.findData("each"))
    form.test.activated.emit(form.test.currentIndex())
    assert (form.cap.isVisible(), form.cap.value(), form.value.isVisible()) == (True, 60, False)
    desk.press(Key.Key_Return, CTRL)
    desk.wait(lambda: "price list asked 60" in rules(desk))
    saved = rules(desk)["price list asked 60"]
    assert (saved.part, saved.test, saved.points, saved.half_life_days) == ("intent", "each", 20, 14)


def test_fit_asks_what_is_known_only(desk: SmallDesk) -> None:
    page = desk.page("scores")
    choose(desk, page, "webinar")
    form = page.pane.rule_form
    assert form.test.findData(HAPPENED) >= 0
    form.part.set_current("fit")
    form.part.chosen.emit("fit")
    assert form.test.findData(HAPPENED) < 0
    assert (form.half_life.isVisible(), form.value.isVisible(), form.about.isEditable()) == (False, True, False)


def test_a_rule_is_switched_off_and_removed_each_with_its_undo(desk: SmallDesk) -> None:
    page = desk.page("scores")
    rule = choose(desk, page, "tier")
    page.list.setFocus()
    desk.press(Key.Key_A)
    desk.wait(lambda: not rules(desk)["tier A"].active)
    desk.wait(lambda: "off" in page.chosen().beside)
    assert page.header._scope.text() == "23 rules, 1 off"
    desk.press(Key.Key_Delete)
    desk.wait(lambda: "tier A" not in rules(desk))
    for _ in range(2):
        desk.workspace.undo()
    assert rules(desk)["tier A"] == rule


def test_weights_that_make_no_hundred_are_refused_and_sound_ones_apply(desk: SmallDesk) -> None:
    page = desk.page("scores")
    fields = page.pane.weights_form.fields
    fields["fit"].setValue(40)
    assert "90, not 100" in page.pane.weights_form._sum.text()
    page.apply()
    desk.wait(lambda: page.pane._problem.isVisible())
    fields["intent"].setValue(40)
    page.attempt()
    desk.wait(lambda: page.pane.dry.first.isVisible())
    assert {one.why for one in page.pane.dry.model.rows()} == {"other weights"}
    desk.press(Key.Key_Return, CTRL)
    now = Combining(40, 20, 40)
    desk.wait(lambda: desk.workspace.ask(queries.scores.rules_page, desk.workspace.user).combining == now)
    desk.wait(lambda: page.chosen().under == now.words)


def test_a_dry_run_is_stopped_and_one_of_other_words_does_not_stay(desk: SmallDesk) -> None:
    page = desk.page("scores")
    choose(desk, page, "title")
    page.pane.rule_form.points.setValue(4)
    page.attempt()
    page.pane.dry.progress.cancelled.emit()
    desk.idle()
    assert page.pane.dry.first.isHidden()
    page.attempt()
    desk.wait(lambda: page.pane.dry.first.isVisible())
    page.pane.rule_form.points.setValue(5)
    assert page.pane.dry.first.isHidden()


def test_counting_is_shown_for_many_leads(desk: SmallDesk) -> None:
    page = desk.page("scores")
    page._stop.clear()
    page.progressed.emit(1000, 1900)
    assert page.pane.dry.progress.isHidden(), "too few to count"
    page.progressed.emit(1000, 5000)
    assert page.pane.dry.progress.isVisible()


def test_who_is_no_manager_reads_and_is_told_why(desk: SmallDesk) -> None:
    def join(work: Any) -> None:
        outbox.set_state(work.connection, "client", "c")
        work.patch("user", work.user, {"role": "rep"})

    desk.workspace.act_as(Source.SYNC, join)
    page = desk.page("scores")
    choose(desk, page, "title")
    assert page.pane._reason.text() == "Only a manager can change score rules. Ask yours."
    assert not any(one.isEnabled() for one in (page.pane.attempt, page.pane.apply, page.pane.rule_form, page.new))
    before = rules(desk)
    for key in (Key.Key_A, Key.Key_Delete, Key.Key_N):
        desk.press(key)
        desk.idle()
    assert rules(desk) == before
    assert page.pane._title.text() == "Score rule", "no new one was begun"


def test_where_there_is_little_room_the_list_gives_way_to_the_rule(desk: SmallDesk) -> None:
    page = desk.page("scores")
    desk.window.resize(720, 600)
    desk.idle()
    assert (page.stack.isVisible(), page.pane.isVisible()) == (True, False)
    desk.press(Key.Key_Return)
    assert (page.stack.isVisible(), page.pane.isVisible()) == (False, True)
    assert page.pane.widget().minimumSizeHint().width() <= page.pane.viewport().width(), (
        "nothing is cut off at the right"
    )
    desk.press(Key.Key_Escape)
    assert (page.stack.isVisible(), page.pane.isVisible()) == (True, False)


def test_behind_the_window_leads_are_scored_again_when_the_rules_change(desk: SmallDesk) -> None:
    def scores() -> list[int]:
        return desk.workspace.ask(
            lambda c: list(c.execute(select(lead_card.c.score).order_by(lead_card.c.lead_id)).scalars())
        )

    def due() -> bool:
        return desk.workspace.ask(queries.scores.is_due, round(desk.workspace.clock.now().timestamp() * 1000))

    runner = ScoreRunner(context=desk.context, parent=desk.window, first_ms=0)
    desk.wait(lambda: not due())
    before, heard = scores(), []
    desk.context.relay.committed.connect(lambda change: heard.extend(change.ids("score")))
    desk.workspace.act(operations.scores.set_combining, Combining(100, 0, 0))
    desk.wait(lambda: not due() and bool(heard))
    assert scores() != before
    runner.deleteLater()


def test_the_lead_shows_its_score_point_by_point(desk: SmallDesk) -> None:
    lead = desk.workspace.ask(queries.search.find, "isaura")[0].row_id
    now = round(desk.workspace.clock.now().timestamp() * 1000)
    card = desk.workspace.ask(queries.lead_card.lead_card_of, lead, now=now)
    box = ScoreBox(card, theme=desk.context.theme)
    words = [label.text() for label in box.findChildren(QLabel)]
    for one in card.score.now.given:
        assert one.words[:1].upper() + one.words[1:] in words
    faded = next(one for one in card.score.now.given if one.points != one.fresh)
    assert f"{faded.points:+d} of {faded.fresh}" in words
    assert any("this week" in one for one in words)
    assert (
        box.findChild(HistoryLine).accessibleName().endswith(f"to {card.row.score}, at most {max(card.score.history)}")
    )
    box.deleteLater()
