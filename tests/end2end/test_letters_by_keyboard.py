"""Letters in the whole window: written, reviewed one after another, sent by a real server on loopback, opened in the mail
program, saved as a file, answered by a dropped letter."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from sqlalchemy import select

from app import operations
from app.mail import smtp
from app.mail.smtp import MailServer
from app.store.tables import synced as t
from tests.support.smtp_server import LoopbackServer, a_certificate
from ui import dialogs
from ui.lead_commands.selected import focused_page


def answer(desk, words: str) -> str:
    """Press the button of that verb by keyboard; what was asked."""

    def buttons() -> list[QPushButton]:
        return [one for one in desk.made.window.findChildren(QPushButton) if one.text() == words and one.isVisible()
                and isinstance(one.window(), QMessageBox)]  # fmt: skip

    desk.until(lambda: buttons() != [], f"{words} is offered")
    desk.wait()
    said = buttons()[0].window().text()
    buttons()[0].setFocus()
    desk.press("Space")
    desk.until(lambda: buttons() == [], "answered")
    return said


def rows(desk, entity: str, **where) -> list[dict]:
    table = t.RECORDS[entity]
    query = select(table).where(*(table.c[name] == value for name, value in where.items())).order_by(table.c.id)
    return desk.workspace.ask(lambda c: [dict(row) for row in c.execute(query).mappings()])


def rules_off(desk) -> None:
    off = {"opens": "00:00", "closes": "23:59", "gap_person": 0, "touches_most": 0}
    desk.workspace.act(operations.settings.set_value, "channel rules", {"email": off})


def outbox(desk, *leads: str, body: str = "Hello there") -> list[str]:
    """Drafts to these leads, and the Outbox open."""
    made = [desk.workspace.act(operations.mail.write, one, subject="A question", body=body) for one in leads]
    desk.go("outbox")
    desk.until(lambda: desk.page._model.rowCount() >= len(made), "letters show")
    desk.page.list.setCurrentIndex(desk.page._model.index_of(made[0]))
    desk.page.list.setFocus()
    desk.wait()
    return made


def state(desk, letter: str) -> str:
    return rows(desk, "message", id=letter)[0]["state"]


def test_a_letter_is_written_from_a_template_into_the_outbox(desk):
    desk.workspace.act(operations.sequences.copy_starter, "en-cold")
    lead = desk.find("isaura")
    desk.made.navigator.open_lead(lead)
    desk.wait(0.5)
    desk.press("Shift+E")
    shown = desk.dialog()
    shown.template.setCurrentIndex(shown.template.findText("First letter, cold"))
    desk.until(lambda: "Isaura" in shown.text("body"), "merged")
    subject = shown.text("subject")
    desk.press("Ctrl+Return")
    desk.no_dialog()
    (letter,) = rows(desk, "message", lead_id=lead)
    assert (letter["state"], letter["subject"]) == ("draft", subject)
    desk.until(lambda: desk.made.window.sidebar is not None)
    desk.press("G", "U")
    desk.until(lambda: desk.page.windowTitle() == "Outbox", "the Outbox shows")


def test_letters_are_reviewed_one_after_another_by_keys(desk):
    made = outbox(desk, desk.find("isaura"), desk.find("lorcan"), desk.find("petra"))
    desk.press("A")
    desk.until(lambda: state(desk, made[0]) == "approved")
    desk.wait()
    assert desk.page.chosen().id == made[1]  # the next one is there
    desk.press("Return")
    desk.until(lambda: desk.page.pane.body.hasFocus())
    desk.page.pane.body.setPlainText("Changed {{first_name}}")
    desk.press("Ctrl+Return")
    desk.until(lambda: desk.page.pane._problem.isVisible(), "the empty field is said")
    assert "their first name" in desk.page.pane._problem.text()
    assert state(desk, made[1]) == "draft"
    desk.page.pane.body.setPlainText("Changed, and whole")
    desk.press("Ctrl+Return")
    desk.until(lambda: state(desk, made[1]) == "approved")
    assert rows(desk, "message", id=made[1])[0]["body"] == "Changed, and whole"
    desk.page.list.setFocus()
    desk.page.list.setCurrentIndex(desk.page._model.index_of(made[2]))
    desk.press("D")
    desk.until(lambda: state(desk, made[2]) == "dropped")
    desk.press("Ctrl+Z")
    desk.until(lambda: state(desk, made[2]) == "draft")


def test_what_was_typed_is_kept_when_another_letter_is_chosen(desk):
    made = outbox(desk, desk.find("isaura"), desk.find("lorcan"))
    desk.press("Return")
    desk.page.pane.body.setPlainText("Half a thought")
    desk.page.list.setCurrentIndex(desk.page._model.index_of(made[1]))
    desk.until(lambda: rows(desk, "message", id=made[0])[0]["body"] == "Half a thought", "kept")
    assert desk.page.pane.body.toPlainText() == "Hello there"


def test_the_mail_program_gets_a_draft_and_the_rep_says_when_it_went(desk, monkeypatch: pytest.MonkeyPatch):
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(bytes(url.toEncoded().data()).decode()) or True
    )
    rules_off(desk)
    lead = desk.find("isaura")
    (letter,) = outbox(desk, lead, body="Hello & goodbye\nIsaura?")
    desk.press("M")  # not approved: nothing leaves
    desk.until(lambda: desk.page.pane._problem.isVisible())
    assert opened == []
    desk.press("A")
    desk.until(lambda: state(desk, letter) == "approved")
    desk.wait()
    desk.press("M")
    desk.until(lambda: opened != [], "opened")
    assert opened[0].startswith("mailto:")
    assert "body=Hello%20%26%20goodbye%0D%0AIsaura%3F" in opened[0]
    assert state(desk, letter) == "approved"
    desk.wait()
    assert desk.page.chosen().given == "Draft in your mail program, not marked as sent"
    desk.press("I")
    desk.until(lambda: state(desk, letter) == "sent")
    (entry,) = [one for one in rows(desk, "activity", lead_id=lead, title="A question") if one["direction"] == "out"]
    assert entry["known_by"] == "you marked it sent"


def test_a_letter_is_saved_as_a_file_the_mail_program_opens_unsent(
    desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    path = tmp_path / "Isaura.eml"

    async def picked(*_args, **_kwargs):
        return path

    monkeypatch.setattr(dialogs, "pick_file", picked)
    rules_off(desk)
    (letter,) = outbox(desk, desk.find("isaura"))
    desk.press("A")
    desk.until(lambda: state(desk, letter) == "approved")
    desk.wait()
    desk.press("F")
    desk.until(lambda: opened != [])
    found = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert (found["Subject"], found["X-Unsent"], found.get_content().strip()) == ("A question", "1", "Hello there")


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    secure, trust = a_certificate(tmp_path)
    made = LoopbackServer(secure, users={"mina": "secret"}, refuses="nobody@nowhere.example")
    made.start()
    monkeypatch.setattr(smtp.ssl, "create_default_context", lambda: trust)  # the test's certificate is trusted here
    monkeypatch.setattr(
        operations.mail_account, "password_of", lambda _server: "secret"
    )  # no keychain on this computer
    yield made
    made.stop()


def test_the_reps_server_sends_only_after_a_yes_and_the_timeline_says_so(desk, server: LoopbackServer):
    rules_off(desk)
    lead = desk.find("isaura")
    account = MailServer("localhost", server.port, "starttls", "mina", "mina@satchel.example", "Mina Aldous")
    desk.workspace.act(operations.mail_account.save, account)
    (letter,) = outbox(desk, lead)
    desk.press("A")
    desk.until(lambda: state(desk, letter) == "approved")
    desk.wait()
    desk.press("S")
    answer(desk, "Not yet")
    assert server.taken == []
    desk.press("S")
    assert "A question" in answer(desk, "Send")
    desk.until(lambda: state(desk, letter) == "sent", "sent")
    (got,) = server.taken
    assert message_from_bytes(got.raw, policy=policy.default)["From"] == "Mina Aldous <mina@satchel.example>"
    (entry,) = [one for one in rows(desk, "activity", lead_id=lead, title="A question") if one["direction"] == "out"]
    assert entry["known_by"] == "sent by your mail server"


def test_they_wrote_since_is_asked_at_the_moment_of_sending(desk, server: LoopbackServer):
    rules_off(desk)
    lead = desk.find("isaura")
    account = MailServer("localhost", server.port, "starttls", "mina", "mina@satchel.example", "Mina Aldous")
    desk.workspace.act(operations.mail_account.save, account)
    (letter,) = outbox(desk, lead)
    desk.press("A")
    desk.until(lambda: state(desk, letter) == "approved")
    desk.workspace.act(operations.leads.log_reply, lead, "Solved already")
    desk.wait(0.6)
    desk.press("S")
    answer(desk, "Send")
    assert answer(desk, "Let it wait") == "They wrote since."
    desk.no_dialog()
    assert server.taken == []
    assert state(desk, letter) == "approved"


def test_their_letter_dropped_on_the_window_is_a_reply_and_a_hostile_one_changes_nothing(desk, tmp_path: Path):
    lead = desk.find("isaura")
    contact = rows(desk, "lead", id=lead)[0]["contact_id"]
    address = rows(desk, "email", contact_id=contact)[0]["folded"]
    desk.made.navigator.open_lead(lead)
    desk.wait(0.6)
    assert focused_page() is not None
    good, bad = tmp_path / "reply.eml", tmp_path / "hostile.eml"
    good.write_bytes(
        f"From: Isaura <{address}>\r\nSubject: Re: A question\r\nMessage-ID: <a@b>\r\n\r\n! call me\r\n".encode()
    )
    with bad.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    before = len(rows(desk, "activity", lead_id=lead))
    drop(desk, bad)
    desk.wait(0.6)
    assert len(rows(desk, "activity", lead_id=lead)) == before
    signals = rows(desk, "signal", lead_id=lead)
    drop(desk, good)
    desk.until(lambda: len(rows(desk, "activity", lead_id=lead)) == before + 1, "logged")
    newest = max(rows(desk, "activity", lead_id=lead), key=lambda one: one["created_at"])
    assert (newest["known_by"], newest["body"]) == ("dropped file", "· ! call me")
    assert rows(desk, "signal", lead_id=lead) == signals  # their words are no notes of the rep's
    assert "Answer their reply" in [one["text"] for one in rows(desk, "task", lead_id=lead, state="open")]


def drop(desk, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    given = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.made.window, QDragEnterEvent(QPoint(20, 20), *given))
    QApplication.sendEvent(desk.made.window, QDropEvent(QPoint(20, 20).toPointF(), *given))
    desk.wait()


def test_a_template_is_made_and_a_wrong_field_is_said_beside_it(desk):
    desk.press("G", "W")
    desk.until(lambda: desk.page.windowTitle() == "Templates")
    desk.wait(0.4)
    desk.press("N") if desk.page._model.rowCount() else desk.press("Return")
    shown = desk.dialog()
    desk.type("Short one")
    shown.fields["subject"].setFocus()
    desk.type("Hello")
    shown.fields["body"].setFocus()
    desk.type("Hi {{nickname}}")
    desk.press("Ctrl+Return")
    desk.until(lambda: "nickname" in shown.fields["body"].accessibleDescription(), "said beside the field")
    shown.fields["body"].setPlainText("Hi {{first_name}}")
    desk.press("Ctrl+Return")
    desk.no_dialog()
    assert [one["body"] for one in rows(desk, "template", name="Short one")] == ["Hi {{first_name}}"]


def test_the_mail_server_is_set_up_in_the_settings(desk):
    desk.press("Ctrl+Comma")
    shown = desk.dialog()
    shown.show_page("Mail")
    section = shown.mail
    for field, text in ((section.host, "localhost"), (section.port, "2525"), (section.own_address, "mina at home")):
        field.setFocus()
        desk.type(text)
    section.security.setCurrentIndex(section.security.findData("none"))
    section.save.setFocus()
    desk.press("Space")
    desk.until(lambda: "no e-mail address" in section.said.text(), "it says what is wrong")
    section.own_address.setText("mina@satchel.example")
    section.save.setFocus()
    desk.press("Space")
    desk.until(lambda: section.said.text().startswith("Saved"), "saved")
    from app import queries

    assert desk.workspace.ask(queries.outbox_mail.account).host == "localhost"
    desk.press("Escape")
