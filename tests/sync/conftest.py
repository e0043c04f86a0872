from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.sync_world import World, sqlite_url


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(sqlite_url(tmp_path))
    yield made
    made.close()
