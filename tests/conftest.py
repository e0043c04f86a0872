"""What all tests share: windows are drawn offscreen unless a display is asked for, and nothing fails by being slow."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("SATCHEL_LANGUAGE", "en")  # whatever this computer speaks
settings.register_profile("satchel", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("satchel")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long ones first and shared out: each worker begins with as many, so that none is left alone with one at the end."""
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    long = [one for one in items if one.get_closest_marker("soak")]
    short = [one for one in items if not one.get_closest_marker("soak")]
    items[:] = [one for worker in range(workers) for one in (*long[worker::workers], *short[worker::workers])]


def pytest_collection_finish(session: pytest.Session) -> None:
    """What is loaded by now stays: no later collection of garbage need look through it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def collected_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the window (`ui/garbage.py`): where there are widgets no other thread may collect what is left of them."""
    if "qapp" not in request.fixturenames:
        gc.enable()
        yield
        return
    gc.disable()
    yield
    gc.collect()
