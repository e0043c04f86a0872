"""The team's mailbox on a real IMAP server: matched by thread and address, joined once, bounces mark, strangers leave no trace."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ids import new_id
from app.sync_server.__main__ import main
from app.sync_server.errors import ServerError
from app.sync_server.mailbox import Mailbox
from app.sync_server.mailbox_imap import Place
from tests.support.imap_server import Dovecot
from tests.support.sync_world import World, create

LETTERS = Path(__file__).parents[1] / "data" / "letters"
OURS = "<018f-outbox-1@satchel.invalid>"


@pytest.fixture(scope="module")
def dovecot() -> Iterator[Dovecot]:
    made = Dovecot()
    yield made
    made.stop()


def place(dovecot: Dovecot, **more: object) -> Place:
    values = {"host": "localhost", "port": dovecot.port_tls, "security": "tls", "user": "team",
              "password_file": str(dovecot.password_file), "trust": str(dovecot.certificate), **more}  # fmt: skip
    return Place(**values)  # type: ignore[arg-type]


class Team:
    """A rep with a lead whose letter went out, and the mailbox."""

    def __init__(self, world: World, dovecot: Dovecot) -> None:
        self.world, self.rep = world, world.person("mina")
        self.mailbox = Mailbox(world.database, now=world.time)
        self.mailbox.set_up(world.ws, place(dovecot))
        self.read()  # what other tests delivered is of strangers still
        self.contact, self.lead, self.email, self.message = (new_id() for _ in range(4))
        made = self.rep.mutation(
            create("contact", self.contact, name="Isaura Thackwell"),
            create("email", self.email, contact_id=self.contact, value="i.thackwell@quillfen.example", folded="i.thackwell@quillfen.example"),
            create("lead", self.lead, contact_id=self.contact, owner_id=self.rep.user_id, stage="Attempting"),
            create("message", self.message, lead_id=self.lead, contact_id=self.contact, owner_id=self.rep.user_id, channel="email",
                   address="i.thackwell@quillfen.example", subject="A question", state="sent", message_id=OURS),
        )  # fmt: skip
        assert self.rep.push(made)[0]["status"] == "applied"

    def read(self) -> int:
        return self.mailbox.read(self.world.ws)

    def seen(self, entity: str) -> list[dict]:
        return [row for (name, _), row in self.rep.sees().items() if name == entity]


@pytest.fixture
def team(world: World, dovecot: Dovecot) -> Team:
    return Team(world, dovecot)


def unique(raw: bytes) -> bytes:
    """The same letter with an id of its own, so that tests do not meet."""
    head, _, rest = raw.partition(b"\r\n\r\n")
    return re.sub(rb"(?im)^(message-id: <)", rb"\g<1>" + new_id().encode() + b"-", head) + b"\r\n\r\n" + rest


def entries(team: Team) -> list[dict]:
    return [one for one in team.seen("activity") if one["kind"] in ("email", "note")]


def test_a_reply_joins_the_timeline_of_its_lead_once_and_stays_unread_in_the_mailbox(
    team: Team, dovecot: Dovecot
) -> None:
    before = dovecot.unread()
    dovecot.deliver(unique((LETTERS / "outlook_reply.eml").read_bytes()))
    assert team.read() == 1
    assert team.read() == 0
    (entry,) = entries(team)
    assert (entry["lead_id"], entry["direction"], entry["known_by"]) == (team.lead, "in", "team mailbox")
    assert "Tuesday at 2 works" in entry["body"]
    assert dovecot.unread() == before + 1


def test_a_reply_from_another_address_is_matched_by_its_thread(team: Team, dovecot: Dovecot) -> None:
    dovecot.deliver(unique((LETTERS / "thunderbird_reply.eml").read_bytes()))
    assert team.read() == 1
    assert any(one["lead_id"] == team.lead and "das ist mein Thema" in (one["body"] or "") for one in entries(team))


def test_letters_of_strangers_and_hostile_ones_leave_no_trace(team: Team, dovecot: Dovecot) -> None:
    there = len(team.seen("activity"))
    dovecot.deliver(b"From: stranger@x.example\r\nSubject: Offer\r\nMessage-ID: <s1@x>\r\n\r\nBuy now\r\n")
    dovecot.deliver(b"From: i.thackwell@quillfen.example\r\n" + b"Content-Type: text/plain\r\n" * 300 + b"\r\nhi\r\n")
    assert team.read() == 0
    assert len(team.seen("activity")) == there


def test_a_bounce_marks_the_address(team: Team, dovecot: Dovecot) -> None:
    dovecot.deliver(unique((LETTERS / "postfix_bounce.eml").read_bytes()))
    assert team.read() == 1
    assert [one["state"] for one in team.seen("email")] == ["bounced"]


def test_lines_of_theirs_are_never_filed_as_notes(team: Team, dovecot: Dovecot) -> None:
    dovecot.deliver(
        f"From: i.thackwell@quillfen.example\r\nSubject: Re\r\nMessage-ID: <{new_id()}@q>\r\n\r\n! pain\r\n@ Mallory, boss\r\n".encode()
    )
    assert team.read() == 1
    assert any(one["body"] == "· ! pain\n· @ Mallory, boss" for one in entries(team))


def test_a_wrong_password_or_no_server_reads_nothing_and_breaks_nothing(
    team: Team, dovecot: Dovecot, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("guess")
    for more in ({"password_file": str(wrong)}, {"port": 9}, {"trust": ""}):
        team.mailbox.set_up(team.world.ws, place(dovecot, **more))
        assert team.read() == 0
        with pytest.raises(ServerError):
            team.mailbox.try_now(team.world.ws)


def test_only_this_computer_is_asked_without_encryption(team: Team, dovecot: Dovecot) -> None:
    for more in (
        {"host": "mail.example.com", "security": "none"},
        {"folder": 'A" B'},
        {"port": 0},
        {"password_file": "/nowhere"},
    ):
        with pytest.raises(ServerError):
            team.mailbox.set_up(team.world.ws, place(dovecot, **more))


def test_it_is_off_until_an_administrator_sets_it_up(
    tmp_path: Path, dovecot: Dovecot, capsys: pytest.CaptureFixture[str]
) -> None:
    database = str(tmp_path / "server.db")
    assert main(["admin", "create-workspace", "Quillfen", "--database", database]) == 0
    assert main(["admin", "read-mailbox", "--database", database]) == 1
    assert main(["admin", "set-mailbox", "localhost", "team", "--database", database, "--port", str(dovecot.port_tls),
                 "--password-file", str(dovecot.password_file), "--trust", str(dovecot.certificate)]) == 0  # fmt: skip
    assert main(["admin", "read-mailbox", "--database", database]) == 0
    said = capsys.readouterr().out.splitlines()
    assert json.loads(said[-2]) == {"mailbox": "team@localhost", "folder": "INBOX"}
    assert json.loads(said[-1]) == {"taken": 0}
    assert main(["admin", "remove-mailbox", "--database", database]) == 0
    assert main(["admin", "read-mailbox", "--database", database]) == 1
