"""Fixtures of the tests without Qt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.workspace import Workspace
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy, make_template, practice_copy


@pytest.fixture
def clock() -> FakeClock:
    """Thursday 12 November 2026, 10:44 in London."""
    return FakeClock()


@pytest.fixture
def workspace(tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    """An empty workspace."""
    made = empty_copy(tmp_path / "workspace", clock)
    yield made
    made.close()


@pytest.fixture(scope="session")
def practice_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice workspace of 120 leads, made once."""
    return make_template(tmp_path_factory.mktemp("practice") / "p", leads=120)


@pytest.fixture
def practice(practice_template: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    """A copy of the practice workspace."""
    made = practice_copy(practice_template, tmp_path / "practice", clock)
    yield made
    made.close()
