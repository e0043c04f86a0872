"""A sentence becomes a next step."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.operations.tasks import Step
from ui.gates.step_words import read_step

NOW = datetime(2026, 11, 12, 10, 0, tzinfo=UTC)  # a Thursday


@pytest.mark.parametrize(
    ("sentence", "step"),
    [
        ("tue 2pm call about audit", Step("call", "Call about audit", datetime(2026, 11, 17, 14, tzinfo=UTC))),
        ("email the checklist fri", Step("email", "Email the checklist", day=date(2026, 11, 13))),
        ("mon", Step("task", "Task", day=date(2026, 11, 16))),
        ("tomorrow 9am ring promised", Step("call", "Ring", datetime(2026, 11, 13, 9, tzinfo=UTC), promised=True)),
        ("tue 2pm visit 45m", Step("visit", "Visit", datetime(2026, 11, 17, 14, tzinfo=UTC), minutes=45)),
    ],
)
def test_understood(sentence: str, step: Step) -> None:
    assert read_step(sentence, NOW)[1] == step


@pytest.mark.parametrize("sentence", ["call about audit", "3/4 call", "9am", ""])
def test_unclear_words_ask(sentence: str) -> None:
    words, step = read_step(sentence, NOW)
    assert step is None
    assert words
