"""A mirror of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.mirror import Mirror


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    """Empty, on loopback."""
    folder = tmp_path / "mirror"
    folder.mkdir()
    made = Mirror(folder)
    yield made
    made.close()
