"""Where a handoff stands, by its answers and the hour."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.clock import to_ms
from app.domain.handoffs import Answers, standing

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)  # a Friday


def at(day: int, hour: int = 12) -> int:
    return to_ms(datetime(2026, 11, day, hour, tzinfo=UTC))


@pytest.mark.parametrize(
    ("answers", "stands"),
    [
        (Answers("", "", at(23), at(27), "offered"), "receipt"),
        (Answers("", "", at(18), at(27), "offered"), "receipt"),
        (Answers("taking", "", at(18), at(30), "taken"), "taken"),
        (Answers("taking", "", at(18), None, "taken"), "taken"),
        (Answers("taking", "", at(18), at(24), "taken"), "verdict"),
        (Answers("taking", "", at(18), at(19), "taken"), "verdict"),
        (Answers("taking", "accept", None, None, "accepted"), "accepted"),
        (Answers("taking", "return", None, None, "returned"), "returned"),
        (Answers("cannot", "", None, None, "offered"), "cannot"),
        (Answers("", "", at(18), None, "withdrawn"), "withdrawn"),
        (Answers("taking", "", None, at(2), "expired"), "expired"),
    ],
)
def test_it_stands_where_its_answers_and_the_hour_put_it(answers: Answers, stands: str) -> None:
    assert standing(answers, NOW) == stands
