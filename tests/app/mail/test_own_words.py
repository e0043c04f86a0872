"""Replies as mail programs write them: what is theirs stays, what they quote goes, and no answer is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.mail.own_words import own_words

QUOTED = "> Hello Isaura,\n> who owns the chillers?\n>"
BARE = "Hello Isaura,\n\nwho owns the chillers?"

ABOVE = {
    "Gmail": f"On Tue, Nov 10, 2026 at 4:37 PM Mina Aldous <\nmina@satchel.example> wrote:\n\n{QUOTED}",
    "Gmail, German": f"Am Di., 10. Nov. 2026 um 16:37 Uhr schrieb Mina Aldous <mina@satchel.example>:\n\n{QUOTED}",
    "Gmail, French": f"Le mar. 10 nov. 2026 à 16:37, Mina Aldous <mina@satchel.example>\na écrit :\n\n{QUOTED}",
    "Thunderbird": f"On 10/11/2026 16:37, Mina Aldous wrote:\n{QUOTED}",
    "Apple Mail": f"> On 10 Nov 2026, at 16:37, Mina Aldous <mina@satchel.example> wrote:\n> \n{QUOTED}",
    "Android, Russian": f'10.11.2026 16:37 пользователь "Mina Aldous" <\nmina@satchel.example> написал:\n\n{QUOTED}',
    "Android, no words": f"10.11.2026, 16.37, Mina Aldous <mina@satchel.example>:\n\n{BARE}",
    "a language we do not know": f"2026-11-10 16:37 Mina Aldous ha kitabu:\n{QUOTED}",
    "Outlook": "From: Mina Aldous [mailto:mina@satchel.example]\nSent: Tuesday, November 10, 2026 4:37 PM\n"
    f"To: Isaura Thackwell\nSubject: a question\n\n{BARE}",
    "Outlook with a line": "________________________________\nVon: Mina Aldous <mina@satchel.example>\n"
    f"Gesendet: Dienstag, 10. November 2026 16:37\nAn: Isaura Thackwell\nBetreff: Frage\n\n{BARE}",
    "Outlook, French": "De : Mina Aldous<mailto:mina@satchel.example>\nEnvoyé le :mardi 10 novembre 2026 16:37\n"
    f"À : Isaura\nObjet :une question\n\n{BARE}",
    "Outlook mobile": "________________________________\nFrom: Mina\nSent: Tuesday, November 10, 2026 4:37:01 PM\n"
    f"To: Isaura <i@q.example>\nSubject: a question\n\n{BARE}",
    "Hotmail": f"-----Original Message-----\nFrom: Mina\n\n{BARE}",
    "Samsung, Danish": "-------- Oprindelig besked --------\nFra: Mina <mina@satchel.example>\nDato: 10.11.2026 16.37\n"
    f"Til: Isaura\nEmne: et spørgsmål\n\n{BARE}",
    "Zoho": f"---- On Tue, 10 Nov 2026 16:37:50 +0000 mina@satchel.example wrote ----\n\n{BARE}",
    "Yahoo": "     On Tuesday, November 10, 2026 at 04:37:50 PM GMT, Mina Aldous <mina@satchel.example> wrote:  \n \n "
    + BARE,
}


@pytest.mark.parametrize("program", ABOVE)
def test_an_answer_above_the_quote(program: str) -> None:
    for words in ("Tuesday at 2 works.\n\nIsaura", "Please do:", "Call me at 14:20"):
        assert own_words(f"{words}\n\n{ABOVE[program]}") == words


@pytest.mark.parametrize("program", ["Gmail", "Thunderbird", "Android, Russian", "a language we do not know"])
def test_an_answer_below_the_quote_or_between_its_lines(program: str) -> None:
    assert own_words(f"{ABOVE[program]}\nHello,\nTuesday at 2.") == "Hello,\nTuesday at 2."
    assert own_words(f"{ABOVE[program]}\nMe.\n> And the meters?\nRufus Oke.") == "Me.\nRufus Oke."


def test_own_lines_close_above_the_quote_stay() -> None:
    for words in ("Hello", "Call me at 14:20", "You asked 2 things:", "On Friday we are away"):
        assert own_words(f"{words}\nOn 10/11/2026 16:37, Mina Aldous wrote:\n{QUOTED}") == words


@pytest.mark.parametrize(
    "words",
    [
        "You asked 2 things:\nthe price, and the date.",
        "On Friday we are away.\n\nOn Monday at 14:20 I wrote:\nnothing came back.",
        "The data comes\nFrom: our database\nnot from the sheet.",
        "Times that suit:\n2026-11-12 14:30\n12.11.2026 at 9:00",
        "Points\n----\n1. Price\n\n----\n\nBoth matter.",
        "On the surface, yes.\nOn the other hand, I wrote: no.",
    ],
)
def test_what_only_looks_like_a_quote_is_theirs(words: str) -> None:
    assert own_words(words) == words


def test_a_letter_that_only_quotes_is_shown_whole() -> None:
    assert own_words(f"On 10/11/2026 16:37, Mina wrote:\n{QUOTED}").startswith("On 10/11/2026")


@pytest.mark.parametrize("text", ["-" * 40_000, "1" * 40_000, "On " * 13_000, "<1@" * 13_000, ("1" * 399 + "\n") * 100])
def test_no_text_takes_long(text: str) -> None:
    assert own_words(text)


@given(some.text(some.sampled_from("On1:>< \n-@wrote")))
def test_any_text_keeps_an_answer(text: str) -> None:
    assert own_words(text) or not text.strip()
