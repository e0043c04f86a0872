"""Briefs made by a process of their own: the same bytes, counted, stopped, and said where it ends too early."""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from app import child
from app.errors import UnavailableError, UserCancelledError
from app.reports.batch import batch_pdf
from app.reports.batch_process import each_made, made
from app.reports.brief import brief_pdf
from app.reports.paper import Paper
from tests.app.reports.test_batch import BRIEFS

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that were started, to look after."""
    found: list[subprocess.Popen[bytes]] = []
    usual: Callable[..., subprocess.Popen[bytes]] = child.start

    def start(*arguments: Any, **pipes: Any) -> subprocess.Popen[bytes]:
        found.append(usual(*arguments, **pipes))
        return found[-1]

    monkeypatch.setattr(child, "start", start)
    return found


def test_the_bytes_are_those_of_the_page_maker_and_each_brief_is_counted() -> None:
    counts: list[tuple[int, int]] = []

    def told(done: int, total: int) -> bool:
        counts.append((done, total))
        return True

    found = made(BRIEFS, paper=Paper.LETTER, cover=True, told=told)
    assert found.pdf == batch_pdf(BRIEFS, paper=Paper.LETTER)
    assert found.hollow == ()
    assert counts == [(1, 3), (2, 3), (3, 3)]
    assert list(each_made(BRIEFS, paper=Paper.A4)) == [brief_pdf(one.data, paper=Paper.A4) for one in BRIEFS]


def test_stopping_ends_the_process(started: list[subprocess.Popen[bytes]]) -> None:
    with pytest.raises(UserCancelledError):
        made(BRIEFS, paper=Paper.A4, cover=False, told=lambda _done, _total: False)
    assert started[0].returncode is not None


def test_a_process_that_is_killed_is_said(started: list[subprocess.Popen[bytes]]) -> None:
    def told(_done: int, _total: int) -> bool:
        os.kill(started[0].pid, signal.SIGKILL)
        return True

    with pytest.raises(UnavailableError, match="The briefs could not be made") as said:
        made(BRIEFS * 40, paper=Paper.A4, cover=True, told=told)
    assert said.value.code == "E-NOT-PRINTED"
