"""Opening hours as people write them."""

from __future__ import annotations

import pytest

from app.domain.site_hours import DayHours, hours_on

MON, FRI, SAT, SUN = 0, 4, 5, 6


@pytest.mark.parametrize(
    ("text", "weekday", "spans"),
    [
        ("07:30–16:00", MON, ((450, 960),)),
        ("07:30–16:00", SUN, ((450, 960),)),  # no days named: every day
        ("07:30–16:00, Sat 08:00-12:00", MON, ((450, 960),)),
        ("07:30–16:00, Sat 08:00-12:00", SAT, ((480, 720),)),
        ("07:30–16:00, Sat 08:00-12:00", SUN, ()),
        ("Mon–Fri 06:00–18:00", FRI, ((360, 1080),)),
        ("Mon–Fri 06:00–18:00", SAT, ()),
        ("7.30am-4pm", MON, ((450, 960),)),
        ("24/7", SUN, ((0, 1440),)),
        ("08:00-12:00, 13:00-17:00", MON, ((480, 720), (780, 1020))),
        ("08:00–16:30, reception shut 12:00–12:45", MON, ((480, 720), (765, 990))),
        ("Mon-Fri 08:00-16:00, Fri closed", FRI, ()),
        ("Fri-Mon 10:00-12:00", SUN, ((600, 720),)),
        ("07:30–16:00, shift change 14:00", MON, ((450, 960),)),
    ],
)
def test_hours_are_read(text, weekday, spans):
    assert hours_on(text, weekday).open == spans


@pytest.mark.parametrize("text", ["", "ask at the gate", "yard opens 08:00", "25:00-26:00", "16:00-07:00"])
def test_what_is_not_understood_binds_nobody(text):
    assert hours_on(text, MON) == DayHours(None, ())


def test_what_is_shut_is_said_in_its_words():
    assert hours_on("08:00–16:30, reception shut 12:00–12:45", MON).shut == (("reception shut", (720, 765)),)
