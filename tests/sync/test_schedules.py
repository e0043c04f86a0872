"""Schedules of a whole company, each from its seed: nothing acknowledged is lost, everybody ends with the same.

SATCHEL_SEED is the first seed, SATCHEL_SCHEDULES how many, SATCHEL_SCHEDULES_ON=postgresql where the server of all of them is.
"""

import os

import pytest

from tests.support.simulation.schedule import run
from tests.support.simulation.servers import NO_POSTGRESQL, POSTGRESQL, SQLITE, has_postgresql

pytestmark = pytest.mark.soak
ON = os.environ.get("SATCHEL_SCHEDULES_ON", SQLITE)
CHUNK = 25
FIRST = int(os.environ.get("SATCHEL_SEED", "0"))
STEPS = 40 if os.environ.get("SATCHEL_SOAK") else 12
SCHEDULES = int(os.environ.get("SATCHEL_SCHEDULES", "10000" if os.environ.get("SATCHEL_SOAK") else "1000"))
ON_BOTH = 500 if os.environ.get("SATCHEL_SOAK") else 10


@pytest.mark.timeout(900)
@pytest.mark.parametrize("start", range(FIRST, FIRST + SCHEDULES, CHUNK))
def test_nothing_is_lost_whatever_happens(start):
    for seed in range(start, start + CHUNK):
        run(seed, steps=STEPS, on=ON)


def test_the_same_seed_gives_the_same_trace():
    assert run(13) == run(13)


@pytest.mark.timeout(900)
@pytest.mark.skipif(not has_postgresql(), reason=NO_POSTGRESQL)
@pytest.mark.parametrize("start", range(FIRST, FIRST + ON_BOTH, 10))
def test_a_server_on_postgresql_decides_and_ends_as_one_on_sqlite(start):
    for seed in range(start, start + 10):
        assert run(seed, steps=STEPS, on=POSTGRESQL) == run(seed, steps=STEPS, on=SQLITE)
