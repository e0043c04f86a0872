"""What all tests share: windows are drawn offscreen unless a display is asked for, and nothing fails by being slow."""

from __future__ import annotations

import gc
import os

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("satchel", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("satchel")


def pytest_collection_finish(session: pytest.Session) -> None:
    """What is loaded by now stays: no later collection of garbage need look through it again."""
    gc.collect()
    gc.freeze()
