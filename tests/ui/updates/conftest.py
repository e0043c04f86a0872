"""The desk these tests work at, and a mirror on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.mirror import Mirror
from tests.ui.accounts.small_desk import make_small_desk

__all__ = ["make_small_desk"]


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    """Empty."""
    folder = tmp_path / "mirror"
    folder.mkdir()
    made = Mirror(folder)
    yield made
    made.close()
