"""Stopped contact as words and hashes: spelling does not matter, the key does."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import stopping
from app.domain.stopping import ADDRESS, COMPANY, DOMAIN, NUMBER, Stop, keyed_hash, kind_of, say_stop

TODAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [(NUMBER, "+44 20 7946 0958", "+442079460958"), (ADDRESS, "Kit@Harnwick.example", " kit@harnwick.example "),
     (DOMAIN, "www.Harnwick.example.", "harnwick.example"), (DOMAIN, "kit@harnwick.example", "harnwick.example"),
     (COMPANY, "Harnwick Schools Ltd.", "HARNWICK SCHOOLS")],
)  # fmt: skip
def test_spelling_makes_no_other_hash(kind, one, other):
    assert keyed_hash("k", kind, one) == keyed_hash("k", kind, other)
    assert keyed_hash("k", kind, one) != keyed_hash("another key", kind, one)


def test_a_hash_says_nothing_without_its_key_and_differs_by_kind():
    assert len({keyed_hash("k", kind, "harnwick.example") for kind in (ADDRESS, DOMAIN, COMPANY)}) == 3
    assert "harnwick" not in keyed_hash("k", DOMAIN, "harnwick.example")


@pytest.mark.parametrize(
    ("entry", "kind"),
    [("+44 20 7946 0958", NUMBER), ("(020) 7946-0958", NUMBER), ("kit@harnwick.example", ADDRESS), ("harnwick.example", DOMAIN),
     ("www.harnwick.example", DOMAIN), ("Kit Harnwick", ""), ("", ""), ("12", ""), ("a.b/c", ""), (".example", "")],
)  # fmt: skip
def test_what_an_entry_of_a_list_is(entry, kind):
    assert kind_of(entry) == kind


@given(st.text(max_size=80))
def test_no_entry_breaks_the_reader(entry):
    assert kind_of(entry) in ("", *stopping.KINDS)
    for kind in stopping.KINDS:
        assert len(keyed_hash("k", kind, entry)) == 32


def test_a_stop_until_a_day_holds_to_its_end():
    stop = Stop("call", NUMBER, until=TODAY)
    assert stop.holds("call", TODAY)
    assert not stop.holds("call", date(2026, 11, 13))
    assert not stop.holds("email", TODAY)
    assert Stop("all", NUMBER).holds("email", TODAY)


@pytest.mark.parametrize(
    ("stop", "words"),
    [
        (Stop("call", NUMBER, "Asked on a call", date(2026, 11, 3)), "Do not call since 3 Nov, asked on a call"),
        (Stop("all", COMPANY, since=date(2025, 3, 1)), "Contact stopped since 1 Mar 2025"),
        (Stop("visit", COMPANY, until=date(2026, 11, 17)), "No more visits until Tue 17"),
        (Stop("call", NUMBER, since=date(2026, 11, 3), listed=True), "Do not call, on the company's list of 3 Nov"),
    ],
)
def test_it_is_said_in_words(stop, words):
    assert say_stop(stop, TODAY) == words
