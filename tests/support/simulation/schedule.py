"""Runs one schedule from its seed: some steps of everything, then rest, then the oracle."""

from __future__ import annotations

from tests.support.simulation import oracle
from tests.support.simulation.actions import OF_ADMINISTRATORS, OF_PEOPLE
from tests.support.simulation.stage import Crash, Stage

ADMINISTRATION = 0.06


def run(seed: int, steps: int = 40) -> list[str]:
    """The trace of the schedule; AssertionError, with the seed and the trace, for an invariant that does not hold."""
    stage = Stage(seed)
    try:
        for _ in range(steps):
            step(stage)
        oracle.settle(stage)
        oracle.check(stage)
    except AssertionError as error:
        raise AssertionError(f"seed {seed}: {error}\n" + "\n".join(stage.trace)) from error
    finally:
        stage.close()
    return stage.trace


def step(stage: Stage) -> None:
    """One action of somebody."""
    chance = stage.chance
    stage.time.pass_(chance.randrange(1, 1_800_000))
    if chance.random() < ADMINISTRATION:
        (action,) = chance.choices(list(OF_ADMINISTRATORS), list(OF_ADMINISTRATORS.values()))
        stage.trace.append(f"administrator: {action.__name__}")
        action(stage)
        return
    machine = chance.choice(stage.laptops)
    (deed,) = chance.choices(list(OF_PEOPLE), list(OF_PEOPLE.values()))
    stage.trace.append(f"{machine.name}{machine.number}: {deed.__name__}")
    try:
        deed(machine)
    except Crash:
        stage.trace.append(f"{machine.name}{machine.number}: crashed")
        machine.restart()
