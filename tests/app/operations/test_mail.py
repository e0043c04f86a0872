"""Letters on a real store: merged, reviewed, asked again at the moment of sending, sent once, answered, bounced."""

from __future__ import annotations

from typing import Any

import pytest

from app import operations, queries
from app.clock import local_zone
from app.errors import RefusedError, UnavailableError
from app.mail.reading import Letter
from app.mail.smtp import MailServer
from app.operations.settings import set_value
from app.queries.outbox_mail import LetterRow
from app.workspace import Workspace
from tests.support.builders import a_lead, row
from tests.support.cadences import a_sequence, a_template, enrol, rows, run


def outbox(workspace: Workspace) -> list[LetterRow]:
    now = workspace.clock.now().astimezone(local_zone())
    return workspace.ask(queries.outbox_mail.letters, workspace.user, now)


def a_letter(workspace: Workspace, lead: str, **more: Any) -> str:
    values = {"subject": "A question", "body": "Hello Isaura", **more}
    return workspace.act(operations.mail.write, lead, **values)


def approved(workspace: Workspace, lead: str, **more: Any) -> str:
    letter = a_letter(workspace, lead, **more)
    workspace.act(operations.mail.approve, letter)
    return letter


def a_reply(**more: Any) -> Letter:
    values: dict[str, Any] = {"sender": "i.thackwell@quillfen.example", "sender_name": "Isaura", "to": (), "subject": "Re: A question",
                              "at": 1_794_480_000_000, "message_id": "<r1@quillfen.example>", "answers": (), "text": "Yes, call me"}  # fmt: skip
    return Letter(**{**values, **more})


def set_rules(workspace: Workspace, **rules: Any) -> None:
    workspace.act(set_value, "channel rules", {"email": rules})


def test_an_empty_field_is_warned_of_and_never_approved(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    template = a_template(workspace, body="Hello {{first_name}}, {{why_now}} {{town|near you}}")
    workspace.act(operations.mail.merge_batch, (lead,), template)
    (letter,) = outbox(workspace)
    assert letter.body == "Hello Isaura, {{why_now}} near you"
    assert letter.warnings == ("Empty: why now",)
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.mail.approve, letter.id)
    assert (refused.value.code, refused.value.field) == ("E-EMPTY-FIELD", "body")
    workspace.act(operations.mail.edit, letter.id, subject=letter.subject, body="Hello Isaura", address=letter.address)
    workspace.act(operations.mail.approve, letter.id)
    assert outbox(workspace)[0].state == "approved"


def test_a_template_that_names_no_field_is_refused_naming_the_place(workspace: Workspace) -> None:
    for body, words in (
        ("Hi {{nickname}}", "The body asks for {{nickname}}"),
        ("Hi {{first_name", "not closed"),
        ("", "no text"),
    ):
        with pytest.raises(RefusedError, match="(?i)" + words.replace("{", r"\{").replace("}", r"\}")):
            a_template(workspace, body=body)
    assert rows(workspace, "template") == []


def test_merged_words_are_never_read_for_fields_again(workspace: Workspace) -> None:
    lead = a_lead(workspace, name="{{my_name}} Thackwell")
    workspace.act(operations.mail.merge_batch, (lead,), a_template(workspace, body="Hello {{name}}"))
    assert outbox(workspace)[0].body == "Hello {{my_name}} Thackwell"


def test_nothing_leaves_unapproved_and_what_was_changed_is_a_draft_again(workspace: Workspace) -> None:
    letter = approved(workspace, a_lead(workspace))
    workspace.act(operations.mail.edit, letter, subject="Other", body="Other", address="i.thackwell@quillfen.example")
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.mail.hand_over, letter, "smtp")
    assert refused.value.code == "E-NOT-APPROVED"


def test_marked_sent_it_is_in_the_timeline_once_and_says_how_that_is_known(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    letter = approved(workspace, lead, body="> quoted\n! Not a pain of theirs")
    out = workspace.act(operations.mail.hand_over, letter, "program")
    assert out.to == "i.thackwell@quillfen.example"
    assert outbox(workspace)[0].given == "Draft in your mail program, not marked as sent"
    workspace.act(operations.mail.mark_sent, letter)
    (entry,) = [one for one in rows(workspace, "activity") if one["kind"] == "email"]
    assert (entry["direction"], entry["known_by"]) == ("out", "you marked it sent")
    assert rows(workspace, "signal") == []
    assert outbox(workspace) == []
    with pytest.raises(RefusedError, match="sent already"):
        workspace.act(operations.mail.hand_over, letter, "smtp")
    workspace.undo()
    assert outbox(workspace)[0].id == letter


def test_they_wrote_since_is_asked_at_the_moment_of_sending(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    letter = approved(workspace, lead)
    workspace.clock.move(minutes=5)
    workspace.act(operations.leads.log_reply, lead, "Already solved")
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.mail.hand_over, letter, "smtp")
    assert (refused.value.code, refused.value.missing) == ("E-ASK-FIRST", ("they wrote since",))
    workspace.act(operations.mail.hand_over, letter, "smtp", confirmed=True)


def test_a_stop_or_a_refused_consent_is_final_whatever_the_rep_confirms(workspace: Workspace) -> None:
    lead, other = (
        a_lead(workspace),
        a_lead(workspace, name="Petra Oyelade", company="Harnwick Schools", email="p@harnwick.example"),
    )
    letter, second = approved(workspace, lead), approved(workspace, other)
    (mail,) = [one for one in rows(workspace, "email") if one["folded"] == "i.thackwell@quillfen.example"]
    workspace.act(lambda work: work.patch("email", mail["id"], {"consent": "withdrawn"}))
    workspace.act(operations.suppressions.stop_value, "harnwick.example", channel="email", reason="Asked")
    for one in (letter, second):
        with pytest.raises(RefusedError) as refused:
            workspace.act(operations.mail.hand_over, one, "smtp", confirmed=True)
        assert refused.value.code == "E-MUST-NOT"


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"daily_most": 1}, "1 sent today, 1 is the most"),
        ({"gap_person": 3}, "they were contacted less than 3 days ago"),
        ({"gap_person": 0, "gap_account": 1}, "their company was contacted less than 1 day ago"),
        ({"gap_person": 0, "touches_most": 1}, "1 contacts in 30 days, 1 is the most"),
        ({"gap_person": 0, "consent_needed": True}, "no consent is noted"),
        ({"gap_person": 0, "opens": "08:00", "closes": "09:00"}, "it is 10:44 there, letters go from 08:00 to 09:00"),
    ],
)
def test_the_rules_of_the_channel_are_asked(workspace: Workspace, rules: dict[str, Any], words: str) -> None:
    lead = a_lead(workspace)
    contact = row(workspace, "lead", lead)["contact_id"]
    workspace.act(lambda work: work.patch("contact", contact, {"zone": "Europe/London"}))
    set_rules(workspace, gap_person=0)
    first = approved(workspace, lead)
    workspace.act(operations.mail.hand_over, first, "program")
    workspace.act(operations.mail.mark_sent, first)
    set_rules(workspace, **rules)
    second = approved(workspace, lead)
    with pytest.raises(RefusedError) as refused:
        workspace.act(operations.mail.hand_over, second, "program")
    assert words.casefold() in refused.value.happened.casefold()
    assert words in outbox(workspace)[0].warnings


def test_a_step_with_text_is_one_piece_of_work_in_two_places(workspace: Workspace) -> None:
    make = operations.templates.save_template
    template = workspace.act(make, name="Note", channel="social", subject="", body="Hello {{first_name}}")
    sequence, _ = a_sequence(workspace, {"day": 0, "channel": "social", "template_id": template, "text": "Short note"})
    enrol(workspace, sequence, a_lead(workspace))
    result = run(workspace)
    assert (result.tasks, result.letters) == (1, 1)
    (letter,) = outbox(workspace)
    workspace.act(operations.mail.approve, letter.id)
    workspace.act(operations.mail.hand_over, letter.id, "copy")
    workspace.act(operations.mail.mark_sent, letter.id)
    assert [one["state"] for one in rows(workspace, "task")] == ["done"]


def test_a_dropped_reply_is_logged_once_pauses_and_asks_for_the_answer(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    sequence, _ = a_sequence(workspace)
    (enrolment,) = enrol(workspace, sequence, lead)
    assert workspace.act(operations.mail.take_letter, lead, a_reply()) == "Reply logged"
    (entry,) = [one for one in rows(workspace, "activity") if one["kind"] == "email"]
    assert (entry["title"], entry["known_by"], entry["direction"]) == ("Re: A question", "dropped file", "in")
    assert row(workspace, "enrolment", enrolment)["state"] == "paused"
    assert [one["text"] for one in rows(workspace, "task") if one["state"] == "open"] == ["Answer their reply"]
    with pytest.raises(RefusedError, match="already"):
        workspace.act(operations.mail.take_letter, lead, a_reply())


def test_a_letter_of_somebody_else_is_refused_unless_it_answers_one_of_ours(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    with pytest.raises(RefusedError, match="no address of Isaura Thackwell"):
        workspace.act(operations.mail.take_letter, lead, a_reply(sender="private@home.example"))
    letter = approved(workspace, lead)
    out = workspace.act(operations.mail.hand_over, letter, "program")
    reply = a_reply(sender="private@home.example", answers=(out.message_id,))
    assert workspace.act(operations.mail.take_letter, lead, reply) == "Reply logged"


def test_an_automatic_answer_pauses_nothing(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    sequence, _ = a_sequence(workspace)
    (enrolment,) = enrol(workspace, sequence, lead)
    workspace.act(operations.mail.take_letter, lead, a_reply(automatic=True, subject="Out of office"))
    run(workspace)
    assert row(workspace, "enrolment", enrolment)["state"] == "active"
    assert [one["title"] for one in rows(workspace, "activity") if one["kind"] == "note"] == [
        "Automatic answer: Out of office"
    ]


def test_a_bounce_marks_the_address_and_nothing_is_written_to_it_again(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    letter = approved(workspace, lead)
    out = workspace.act(operations.mail.hand_over, letter, "program")
    workspace.act(operations.mail.mark_sent, letter)
    bounce = a_reply(sender="mailer-daemon@mx.example", bounce=True, failed=(out.to,), answers=(out.message_id,))
    assert workspace.act(operations.mail.take_letter, lead, bounce) == "i.thackwell@quillfen.example marked as bounced"
    assert [one["state"] for one in rows(workspace, "email")] == ["bounced"]
    assert row(workspace, "message", letter)["state"] == "bounced"
    assert "Find another e-mail address" in [one["text"] for one in rows(workspace, "task")]
    with pytest.raises(RefusedError, match="the address bounced"):
        a_letter(workspace, lead)


def test_the_mail_server_is_kept_its_password_in_the_keychain_only(workspace: Workspace) -> None:
    server = MailServer("smtp.example.com", 587, "starttls", "mina", "mina@example.com", "Mina")
    workspace.act(operations.mail_account.save, server)
    assert workspace.ask(queries.outbox_mail.account) == server
    chain = Keychain()
    operations.mail_account.keep_password(server, "secret", chain)
    assert operations.mail_account.password_of(server, chain) == "secret"
    with pytest.raises(UnavailableError) as locked:
        operations.mail_account.password_of(server, Keychain(locked=True))
    assert locked.value.code == "E-KEYCHAIN"
    for wrong in ({"host": ""}, {"port": 0}, {"security": "none"}, {"sender": "mina\n@example.com"}):
        with pytest.raises(RefusedError):
            workspace.act(operations.mail_account.save, MailServer(**{**server.__dict__, **wrong}))
    assert workspace.ask(queries.outbox_mail.account) == server


class Keychain:
    """As the computer's, in memory."""

    def __init__(self, locked: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = locked

    def set_password(self, service: str, name: str, password: str) -> None:
        self.kept[service, name] = password

    def get_password(self, service: str, name: str) -> str | None:
        if self.locked:
            raise RuntimeError("locked")
        return self.kept.get((service, name))
