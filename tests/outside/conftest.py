"""Lists others wrote; skipped where they are not at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("SATCHEL_DATA") or ROOT.parent / "shared" / "data")


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of lists."""
    if not DATA.is_dir():
        pytest.skip(f"the lists of other programs are not here ({DATA.name}); set SATCHEL_DATA to their folder")
    return DATA


@pytest.fixture(scope="session")
def oracle(data: Path) -> dict:
    """The right answers."""
    return json.loads((data / "oracle.json").read_text("utf-8"))
