"""A stand by keyboard: people taken one after the other, badges read, the last taken back, a kill survived, all shared out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from app import operations, queries
from app.clock import SystemClock, local_zone
from app.domain.events import CALL, NOTHING, Follow
from app.store.tables import synced as t
from tests.support.events import SHOW
from ui.capture.capture_page import CapturePage
from ui.capture.event_dialog import EventDialog
from ui.common.form_dialog import FormDialog

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Zofia Kestrelby\nORG:Marrick Screens\nTITLE:Head of Production\nEMAIL:zofia@marrick.example\nEND:VCARD"
SIGNATURE = (
    "Kind regards\n\nOsric Penhale\nPlant Engineer\nLarkbarrow Timber Ltd\nosric@larkbarrow.example\n07700 900611"
)


class Stand:
    """The hands at the stand; counts the keys besides the text."""

    def __init__(self, desk) -> None:
        self.desk, self.keys = desk, 0

    @property
    def form(self):
        return self.desk.page.form

    def hands(self) -> QWidget:
        """Where the keys go; the offscreen platform has no window manager that gives the focus back."""
        if QApplication.activeWindow() is None:
            self.desk.made.window.activateWindow()
        self.desk.until(lambda: QApplication.focusWidget() is not None, "something has the focus")
        return QApplication.focusWidget()

    def text(self, words: str) -> None:
        QTest.keyClicks(self.hands(), words)

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        for key in keys:
            *modifiers, name = key.split("+")
            flags = Qt.KeyboardModifier.ControlModifier if modifiers else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(self.hands(), getattr(Qt.Key, f"Key_{name}"), flags)

    def person(self, name: str, company: str, reach: str, *, heat: str = "3", answer: str = "Y") -> None:
        for words in (name, company, reach):
            self.text(words)
            self.press("Tab")
        self.press(heat, "2", "3", "Tab", answer)

    def taken(self):
        user = self.desk.workspace.user
        return self.desk.workspace.ask(queries.events.taken, self.desk.page.event_id, user_id=user, since=0)

    def until_taken(self, many: int):
        self.desk.until(lambda: len(self.desk.page.panel._rows) == many, f"{many} are in the list")
        return self.taken().rows


def make_show(desk):
    today = SystemClock().now().astimezone(local_zone()).date()
    follow = {3: Follow(CALL), 2: Follow(NOTHING), 1: Follow(NOTHING)}
    plan = replace(SHOW, first_day=today, last_day=today + timedelta(days=1), follow=follow)
    return desk.workspace.act(operations.events.save_event, plan)


@pytest.fixture
def stand(desk):
    show = make_show(desk)
    desk.press("G", "V")
    desk.until(lambda: isinstance(desk.page, CapturePage) and desk.page.event_id == show, "the stand is open")
    desk.until(lambda: desk.page.form.name.hasFocus(), "the cursor is in the name")
    return Stand(desk)


def rows(desk, entity, **where):
    table = t.RECORDS[entity]
    query = select(table).where(*(table.c[name] == value for name, value in where.items()))
    return desk.workspace.ask(lambda c: [dict(one) for one in c.execute(query).mappings()])


def test_a_day_at_the_stand(stand, capsys):
    desk = stand.desk
    assert not desk.made.window.sidebar.isVisible()
    # one person, with few keys besides the text
    stand.person("Tunde Ashgrove", "Amberline Freight", "07700 900482")
    with capsys.disabled():
        print(f" [{stand.keys} keys besides the text]", end="")
    assert stand.keys <= 60
    (one,) = stand.until_taken(1)
    assert (one.name, one.company, one.heat, one.consent, one.points) == (
        "Tunde Ashgrove", "Amberline Freight", 3, True, ("+447700900482",),
    )  # fmt: skip
    assert one.seconds >= 1
    assert stand.form.person().empty
    desk.until(lambda: stand.hands() is stand.form.name, "the cursor is in the name again")
    # Enter goes to what is missing, the consent is never answered beforehand
    stand.text("Ragna Whitlow")
    stand.press("Return")
    assert stand.form.reach.hasFocus()
    assert "number or an e-mail" in stand.form.problem.text()
    stand.text("ragna@kestrelmoor.example")
    stand.press("Return")
    assert stand.form.heat.hasFocus()
    stand.press("2", "Return")
    assert stand.form.consent.hasFocus()
    assert stand.form.consent.value is None
    stand.press("N")
    newest = stand.until_taken(2)[0]
    assert (newest.name, newest.consent) == ("Ragna Whitlow", False)
    assert {one["channel"] for one in rows(desk, "suppression", contact_id=newest.contact_id)} == {"all"}
    # the last one is taken back whole, and stands in the form to be put right
    stand.press("Ctrl+Z")
    stand.until_taken(1)
    desk.until(lambda: stand.form.name.text() == "Ragna Whitlow", "the form holds who was taken back")
    assert rows(desk, "suppression", contact_id=newest.contact_id) == []
    stand.form.consent.setFocus()
    stand.press("Y")
    stand.until_taken(2)
    # the account that is there is told, one that begins so is offered
    stand.press("Tab")
    stand.text("Quillfen C")
    desk.until(lambda: stand.form.about_company.text().startswith("↓ Quillfen Cold"), "it is offered")
    stand.press("Down")
    assert stand.form.company.text() == "Quillfen Cold Storage"
    assert "joins it" in stand.form.about_company.text()
    stand.form.clear()
    # F11 for the visitor's eyes
    stand.press("F11")
    assert not desk.page.panel.isVisible()
    assert not desk.page.bar.today.isVisible()
    stand.press("F11")
    assert desk.page.panel.isVisible()
    assert not desk.made.window.isFullScreen()


def test_badges_and_signatures_fill_the_form_and_never_save_by_themselves(stand):
    desk, form = stand.desk, stand.form
    for line in CARD.splitlines():  # a scanner types the lines, each with Enter
        stand.text(line)
        stand.press("Return")
    assert (form.name.text(), form.company.text(), form.reach.text()) == (
        "Zofia Kestrelby", "Marrick Screens", "zofia@marrick.example",
    )  # fmt: skip
    assert form.heat.hasFocus()
    assert "Head of Production" in form.about_scan.text()
    assert stand.taken().rows == ()
    stand.press("2", "1", "1", "Tab", "Y")
    (one,) = stand.until_taken(1)
    assert rows(desk, "contact", id=one.contact_id)[0]["title"] == "Head of Production"
    stand.text("MECARD:N:Corrie,Anselm;TEL:07700900123;;")
    stand.press("Return")
    assert (form.name.text(), form.reach.text()) == ("Anselm Corrie", "07700900123")
    assert form.company.hasFocus()
    form.clear()
    QGuiApplication.clipboard().setText(SIGNATURE)
    form.name.setFocus()
    stand.press("Ctrl+V")
    person = form.person()
    assert (person.name, person.company, person.reach, person.title) == (
        "Osric Penhale", "Larkbarrow Timber Ltd", "07700 900611", "Plant Engineer",
    )  # fmt: skip
    assert person.more == ("osric@larkbarrow.example",)
    form.clear()
    form.name.setFocus()
    QGuiApplication.clipboard().setText("-----\n=====")
    stand.press("Ctrl+V")
    assert "no person to be seen" in form.problem.text()
    assert form.word.text() == "----- ====="
    form.clear()
    form.name.setFocus()
    stand.text("BEGIN:VCARD")
    stand.press("Return")
    stand.text("FN:Half")
    stand.press("Return", "Escape")
    assert form.word.text() == "BEGIN:VCARD FN:Half"
    assert len(stand.taken().rows) == 1


def test_a_half_filled_form_waits_after_esc_and_after_a_kill(stand, open_desk, tmp_path):
    desk = stand.desk
    stand.text("Half Typed")
    stand.press("Tab", "Tab", "Tab", "2")
    show = desk.page.event_id
    kept = lambda: desk.workspace.ask(queries.drafts.draft_of, "capture", show)  # noqa: E731
    desk.until(lambda: (kept() or {}).get("heat") == 2, "it is kept")
    stand.press("Escape")
    desk.until(lambda: not isinstance(desk.page, CapturePage), "the stand is left")
    assert desk.made.window.sidebar.isVisible()
    desk.made.workspace.real.close()  # nothing else is told
    desk.made.first.close()
    again = open_desk(tmp_path / "p")
    again.made.navigator.open_record("capture", "")
    again.until(
        lambda: isinstance(again.page, CapturePage) and again.page.form.name.text() == "Half Typed", "it is back"
    )
    assert again.page.form.heat.value == 2


def test_p_adds_the_picture_in_the_clipboard_to_the_person_just_taken(stand):
    desk = stand.desk
    stand.person("Dafydd Amory", "Hollin Joinery", "dafydd@hollin.example")
    (one,) = stand.until_taken(1)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    desk.page.panel.list.setFocus()
    stand.press("P")
    desk.until(lambda: rows(desk, "document", lead_id=one.lead_id), "the picture hangs on the lead")
    (picture,) = rows(desk, "document", lead_id=one.lead_id)
    assert (picture["name"], picture["kind"], picture["media_type"]) == ("Dafydd Amory.png", "photo", "image/png")


def test_an_event_is_made_shared_out_once_and_undone_by_keyboard(stand):
    desk = stand.desk
    stand.person("Tunde Ashgrove", "Amberline Freight", "07700 900482")
    (one,) = stand.until_taken(1)
    show = desk.page.event_id
    desk.go("events")
    desk.until(lambda: desk.page.list.currentIndex().isValid(), "events are listed")
    desk.page.list.setFocus()
    desk.press("N")
    dialog = desk.dialog(EventDialog)
    stand.text("Spring Fair")
    stand.press("Return")
    desk.until(dialog._problems["first_day"].isVisible, "the day is asked for")
    assert "On which day" in dialog._problems["first_day"].text()
    stand.text("2 Mar 2027")
    dialog.fields["question_1"].setFocus()
    stand.text("How many sites?")
    stand.press("Return")
    desk.until(dialog._problems["answers_1"].isVisible, "answers are asked for")
    assert "has no answers" in dialog._problems["answers_1"].text()
    stand.text("One, Two to ten, More")
    dialog.fields["cost"].setFocus()
    stand.text("much")
    stand.press("Return")
    desk.until(dialog._problems["cost"].isVisible, "the cost is asked for")
    assert "no amount" in dialog._problems["cost"].text()
    dialog.fields["cost"].setText("4.5k")
    desk.press("Return")
    desk.no_dialog()
    (made,) = rows(desk, "event", name="Spring Fair")
    assert (made["first_day"], made["last_day"], made["cost_minor"]) == ("2027-03-02", "2027-03-02", 450_000)
    desk.until(lambda: desk.page._model.index_of(show).isValid(), "both are listed")
    desk.page.list.setFocus()
    desk.page.list.setCurrentIndex(desk.page._model.index_of(show))
    desk.until(lambda: desk.page.pane.figures and desk.page.pane.figures["People"].text() == "1", "what came of it")
    assert desk.page.pane.figures["Cost per person"].text() == "£6,400"
    desk.press("O")
    dialog = desk.dialog(FormDialog)
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: rows(desk, "event", id=show)[0]["shared_out_at"], "it is shared out")
    assert [task["promised"] for task in rows(desk, "task", lead_id=one.lead_id)] == [True]
    desk.page.list.setFocus()
    desk.press("Ctrl+Z")
    desk.until(lambda: not rows(desk, "event", id=show)[0]["shared_out_at"], "it is taken back")
    assert rows(desk, "task", lead_id=one.lead_id) == []
