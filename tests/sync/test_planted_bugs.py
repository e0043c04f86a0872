"""The schedules are worth something only if they find bugs: each of these is planted, and each is caught."""

import pytest
from sqlalchemy.exc import IntegrityError

from app.sync_client.errors import SyncError
from tests.support.simulation.mutants import MUTANTS, Mutant, planted
from tests.support.simulation.schedule import THEMES, run

PATIENCE = 120


@pytest.mark.timeout(900)
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.name)
def test_a_planted_bug_is_caught(mutant: Mutant):
    with planted(mutant):
        for seed in (*mutant.seen, *range(mutant.theme, PATIENCE * len(THEMES), len(THEMES))):
            try:
                run(seed)
            except (
                AssertionError,
                IntegrityError,
                SyncError,
            ) as error:  # an invariant, a constraint of the database, a loop that ends
                assert mutant.by in str(error), "another invariant named it first"
                return
    pytest.fail(f"not caught in {PATIENCE} schedules")
