"""Badges and pasted signatures: each shape is read, garbage is refused in a sentence, no text makes it stumble."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.domain.badges import Scanned, is_open_card, read_badge, write_mecard
from app.domain.scanned import read_person
from app.domain.signatures import read_signature
from app.errors import RefusedError

SAMPLES = Path(__file__).parents[2] / "data" / "signatures"
EXPECTED = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
TUNDE = Scanned(
    "Tunde Osgrave", "Operations Manager", "Amberline Couriers", ("+447700900482",), ("t@amberline.example",)
)

CARD_2 = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Brackwasser =
Gro=C3=9Fk=C3=BCchen
TEL;WORK;FAX:+49 421 1
TEL;CELL:+49 171 3920001
END:VCARD"""
CARD_3 = """BEGIN:VCARD
VERSION:3.0
N:Osgrave;Tunde;;;
FN:Tunde Osgrave
ORG:Amberline Couriers;Hull
TITLE:Operations
  Manager
EMAIL;TYPE=INTERNET:t@amberline.example
TEL;TYPE=CELL:+447700900482
END:VCARD"""
CARD_4 = """BEGIN:VCARD
VERSION:4.0
FN:Tunde Osgrave
item1.ORG:Amberline Couriers
TITLE:Operations Manager
TEL;VALUE=uri;TYPE="cell":tel:+447700900482
EMAIL:mailto:t@amberline.example
END:VCARD"""


@pytest.mark.parametrize("card", [CARD_3, CARD_4, CARD_3.replace("\n", "\r\n"), "\ufeff" + CARD_4])
def test_a_vcard_of_every_version_gives_the_same_person(card):
    assert read_badge(card, "GB") == TUNDE


def test_an_old_vcard_with_quoted_printable_names_is_read_and_its_fax_left_out():
    found = read_badge(CARD_2, "DE")
    assert found == Scanned("Jürgen Müller", "", "Brackwasser Großküchen", ("+49 171 3920001",))


def test_a_card_is_open_until_its_last_line_was_sent():
    lines = CARD_3.splitlines()
    assert all(is_open_card("\n".join(lines[:end])) for end in range(1, len(lines)))
    assert not is_open_card(CARD_3)
    assert not is_open_card("Tunde Osgrave")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MECARD:N:Osgrave,Tunde;ORG:Amberline Couriers;TEL:+447700900482;EMAIL:t@amberline.example;TITLE:Operations Manager;;", TUNDE),
        ("Tunde Osgrave;Amberline Couriers;Operations Manager;t@amberline.example;+447700900482", TUNDE),
        ("t@amberline.example|Tunde Osgrave|Amberline Couriers", Scanned("Tunde Osgrave", "", "Amberline Couriers", (), ("t@amberline.example",))),
        ("t@amberline.example", Scanned(emails=("t@amberline.example",))),
        ("mailto:t@amberline.example", Scanned(emails=("t@amberline.example",))),
        ("tel:07700 900482", Scanned(numbers=("07700 900482",))),
        ("07700 900482", Scanned(numbers=("07700 900482",))),
        ("https://badge.example/v/8812", Scanned(website="https://badge.example/v/8812")),
        (r"MECARD:N:Smith\;Jones,Al;ORG:A\:B \\ C;;", Scanned("Al Smith;Jones", "", r"A:B \ C")),
    ],
)  # fmt: skip
def test_what_scanners_send_in_one_line_is_read(text, wanted):
    assert read_badge(text, "GB") == wanted


@pytest.mark.parametrize("key", sorted(EXPECTED))
def test_a_signature_gives_who_it_is(key):
    wanted = dict(EXPECTED[key])
    found = read_signature((SAMPLES / f"{key}.txt").read_text(encoding="utf-8"), wanted.pop("region"))
    assert found is not None
    said = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(found).items()}
    assert {name: said[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    "text", ["", "   ", "\x00\x01", ";;;;", "12", "----\n====", "MECARD:", "BEGIN:VCARD\nEND:VCARD"]
)
def test_garbage_is_refused_in_a_sentence(text):
    with pytest.raises(RefusedError) as refused:
        read_person(text, "GB")
    assert (refused.value.code, refused.value.safe) == ("E-SCAN-UNREADABLE", "It was left as it is.")


SHAPES = st.sampled_from(
    [
        "BEGIN:VCARD\n",
        "N;ENCODING=QUOTED-PRINTABLE;CHARSET=x:=",
        "MECARD:",
        "N:",
        "@",
        ";",
        "\\",
        "\n",
        "+44",
        "http://",
        " | ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(SHAPES, st.text(max_size=30)), max_size=8).map("".join), st.sampled_from(["GB", "DE", "", "ZZ"])
)
def test_no_text_makes_it_stumble(text, region):
    try:
        found = read_person(text, region)
    except RefusedError as error:
        assert error.code == "E-SCAN-UNREADABLE"
    else:
        assert all("\n" not in one for one in (found.name, found.title, found.company, *found.numbers, *found.emails))


WORD = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12).filter(
    lambda one: "," not in one
)
LINE = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


@example(Scanned("0", "0", "\\", ("+447700900482",), ("a@b.example",), "www.b.example"))
@settings(max_examples=150, deadline=None)
@given(
    st.builds(
        Scanned, LINE, LINE, LINE, st.just(("+447700900482",)), st.just(("a@b.example",)), st.just("www.b.example")
    )
)
def test_a_person_written_as_mecard_is_read_back_the_same(person):
    found = read_badge(write_mecard(person), "GB")
    same = {name: _normal(value) for name, value in asdict(person).items()}
    assert found is not None
    assert asdict(found) == same


def _normal(value):
    from app.domain.names import clean_line

    return tuple(clean_line(one) for one in value) if isinstance(value, tuple) else clean_line(value)
