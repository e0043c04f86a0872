from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.postgres import ordinary_url
from tests.support.sync_world import World, sqlite_url


@pytest.fixture(params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """A workspace of its own, on both databases."""
    made = World(sqlite_url(tmp_path) if request.param == "sqlite" else ordinary_url())
    yield made
    made.close()
