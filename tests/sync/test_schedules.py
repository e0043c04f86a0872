"""Schedules of a whole company, each from its seed: nothing acknowledged is lost, everybody ends with the same."""

import os

import pytest

from tests.support.simulation.schedule import run

pytestmark = pytest.mark.soak
CHUNK = 25
FIRST = int(os.environ.get("SATCHEL_SEED", "0"))
STEPS = 40 if os.environ.get("SATCHEL_SOAK") else 12
SCHEDULES = int(os.environ.get("SATCHEL_SCHEDULES", "10000" if os.environ.get("SATCHEL_SOAK") else "1000"))


@pytest.mark.timeout(900)
@pytest.mark.parametrize("start", range(FIRST, FIRST + SCHEDULES, CHUNK))
def test_nothing_is_lost_whatever_happens(start):
    for seed in range(start, start + CHUNK):
        run(seed, steps=STEPS)


def test_the_same_seed_gives_the_same_trace():
    assert run(13) == run(13)
