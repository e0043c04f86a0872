"""Letters as several mail programs write them, bounces as servers write them, and hostile ones."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.errors import RefusedError
from app.mail.html_words import words_of
from app.mail.own_words import own_words
from app.mail.reading import MOST_BYTES, Letter, read_letter, read_letter_file

LETTERS = Path(__file__).parents[2] / "data" / "letters"
OURS = "<018f-outbox-1@satchel.invalid>"


def letter(name: str) -> Letter:
    return read_letter((LETTERS / f"{name}.eml").read_bytes())


@pytest.mark.parametrize(
    ("name", "sender", "words", "subject"),
    [
        ("outlook_reply", "i.thackwell@quillfen.example", "Hello Mina,\n\nwe lose £4,000 an hour when the café chiller stops. "
         "Tuesday at 2 works.\n\nIsaura", "RE: Quillfen Cold Storage: a question"),
        ("gmail_reply", "i.thackwell@quillfen.example", "Yes, that is mine. Call me – after the 20th.",
         "Re: Quillfen Cold Storage: a question"),
        ("apple_reply", "i.thackwell@quillfen.example", "Not me — ask Rufus Oke.",
         "Re: Quillfen Cold Storage: a question — and one back"),
        ("thunderbird_reply", "j.mueller@kuehlhaus.example",
         "Guten Tag Frau Aldous,\n\ndas ist mein Thema. Bitte am Dienstag um 14 Uhr.", "Re: Kühlhaus: eine Frage"),
    ],
)  # fmt: skip
def test_replies_of_four_mail_programs(name: str, sender: str, words: str, subject: str) -> None:
    found = letter(name)
    assert (found.sender, found.text, found.subject) == (sender, words, subject)
    assert found.answers == (OURS,)
    assert found.message_id
    assert found.at
    assert (found.bounce, found.automatic) == (False, False)


def test_html_gives_its_words_and_nothing_is_loaded() -> None:
    found = letter("html_only")
    assert found.text == "Tuesday works & so does Friday.\n\none\n\ntwo"
    assert found.attachments == (".._.._logo.png",)


def test_an_automatic_answer_is_told_apart() -> None:
    assert letter("out_of_office").automatic


@pytest.mark.parametrize("name", ["postfix_bounce", "exchange_bounce"])
def test_bounces_name_the_address_that_failed_for_good_and_the_letter(name: str) -> None:
    found = letter(name)
    assert found.bounce
    assert found.failed == ("i.thackwell@quillfen.example",)
    assert found.answers[0] == OURS


@pytest.mark.parametrize(
    ("said", "instead"), [(b"Action: delayed", b"Action: failed"), (b"Status: 4.4.1", b"Status: 5.4.1")]
)
def test_what_is_only_late_or_may_pass_is_no_bounce(said: bytes, instead: bytes) -> None:
    raw = (LETTERS / "postfix_bounce.eml").read_bytes()
    assert said in raw
    assert read_letter(raw.replace(said, instead)).failed == ("i.thackwell@quillfen.example",)


def test_too_large_is_refused_naming_the_size_at_once() -> None:
    begun = time.perf_counter()
    with pytest.raises(RefusedError) as refused:
        read_letter(b"From: a@b.example\r\n\r\n" + b"x" * (100 * 1024 * 1024))
    assert (refused.value.code, refused.value.happened) == ("E-MAIL-SIZE", "The letter has 100 MB; 25 MB is the most.")
    assert time.perf_counter() - begun < 1
    assert MOST_BYTES < 100 * 1024 * 1024


def test_a_file_too_large_or_gone_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.eml"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    for path, code in ((large, "E-MAIL-SIZE"), (tmp_path / "gone.eml", "E-MAIL-FILE"), (tmp_path, "E-MAIL-FILE")):
        with pytest.raises(RefusedError) as refused:
            read_letter_file(path)
        assert refused.value.code == code


def nested(depth: int) -> bytes:
    raw = b"Content-Type: text/plain\r\n\r\nhello\r\n"
    for level in range(depth):
        mark = b"b%d" % level
        raw = (
            b'Content-Type: multipart/mixed; boundary="'
            + mark
            + b'"\r\n\r\n--'
            + mark
            + b"\r\n"
            + raw
            + b"\r\n--"
            + mark
            + b"--\r\n"
        )
    return b"From: a@b.example\r\n" + raw


def test_deep_nesting_and_many_parts_are_refused() -> None:
    assert read_letter(nested(15)).text == "hello"
    for raw in (nested(30), nested(2000), b"From: a@b.example\r\n" + b"Content-Type: text/plain\r\n" * 300 + b"\r\nhi"):
        with pytest.raises(RefusedError) as refused:
            read_letter(raw)
        assert refused.value.code == "E-MAIL-SHAPE"


def test_what_is_no_letter_is_refused() -> None:
    for raw in (b"", b"PK\x03\x04 a zip", b"%PDF-1.7", "just words".encode("utf-16"), b"Subject: nobody\r\n\r\nhi"):
        with pytest.raises(RefusedError) as refused:
            read_letter(raw)
        assert refused.value.code in ("E-NO-MAIL", "E-MAIL-SHAPE")


def test_line_breaks_hidden_in_headers_do_not_make_headers() -> None:
    raw = b"From: a@b.example\r\nSubject: =?utf-8?Q?hi=0D=0ABcc=3A_victim=40x.example?=\r\nMessage-ID: <x@y>\r\n\r\nhi"
    found = read_letter(raw)
    assert "\n" not in found.subject
    assert "\r" not in found.subject
    assert found.to == ()


def test_a_charset_nobody_knows_and_broken_transfer_encodings_still_read() -> None:
    raw = b"From: a@b.example\r\nContent-Type: text/plain; charset=klingon\r\n\r\nqapla"
    assert read_letter(raw).text == "qapla"
    raw = b"From: a@b.example\r\nContent-Transfer-Encoding: base64\r\n\r\n!!! not base64"
    assert read_letter(raw).sender == "a@b.example"


HEADERS = some.sampled_from(
    [
        b"From",
        b"To",
        b"Subject",
        b"Date",
        b"Content-Type",
        b"Content-Transfer-Encoding",
        b"References",
        b"Message-ID",
        b"Auto-Submitted",
    ]
)
VALUES = some.one_of(
    some.binary(max_size=60),
    some.sampled_from([b'multipart/mixed; boundary="a"', b"multipart/report; report-type=delivery-status; boundary=a", b"message/rfc822",
                       b"message/delivery-status", b"a@b.example", b"=?utf-8?B?/////w==?=", b"=?x?Q?=FF?=", b"base64", b"<<<>>>"]),
)  # fmt: skip
BODIES = some.one_of(
    some.binary(max_size=300),
    some.sampled_from([b"--a\r\nContent-Type: message/rfc822\r\n\r\n--a--", b"--a\r\n--a\r\n--a"]),
)


@given(some.lists(some.tuples(HEADERS, VALUES), max_size=8), BODIES)
def test_any_bytes_are_a_letter_or_refused(headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    raw = b"".join(name + b": " + value + b"\r\n" for name, value in headers) + b"\r\n" + body
    try:
        found = read_letter(raw)
    except RefusedError as error:
        assert error.code in ("E-NO-MAIL", "E-MAIL-SHAPE")
    else:
        assert len(found.text) <= 40_000
        assert all(" " not in one and "\n" not in one for one in (found.sender, *found.to, *found.failed))


@given(some.text(max_size=400))
def test_any_html_gives_words_within_the_limit(html: str) -> None:
    assert len(words_of(html, 50)) <= 50
    assert len(own_words(html)) <= max(len(html), 0)
