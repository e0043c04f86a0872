"""Runs one schedule from its seed: some steps of everything, then rest, then the oracle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.support.simulation import oracle
from tests.support.simulation.actions import DECIDED, OF_ADMINISTRATORS, OF_PEOPLE
from tests.support.simulation.servers import SQLITE
from tests.support.simulation.stage import CrashError, Machine, Stage


@dataclass(frozen=True)
class Theme:
    """What goes on more than usual; a schedule's theme follows from its seed."""

    people: dict[Callable[[Machine], None], int]
    administrators: dict[Callable[[Stage], None], int]
    administration: float = 0.06
    bad: tuple[float, ...] = (0.0, 0.0, 0.3)
    moves_epoch: float = 0.5  # how often a restored server is known to be one


def _more(**weights: int) -> dict[Callable[[Machine], None], int]:
    return {action: weights.get(action.__name__, weight) for action, weight in OF_PEOPLE.items()}


THEMES = (
    Theme(OF_PEOPLE, OF_ADMINISTRATORS),
    Theme(  # disks, copies and backups
        _more(copy_laptop=5, save_laptop=5, load_laptop=6, crash=8, sync=14),
        {action: {"restore": 5, "back_up": 5, "purge": 3, "cover": 2}[action.__name__] for action in OF_ADMINISTRATORS},
        administration=0.2,
        bad=(0.0, 0.3, 0.6),
    ),
    Theme(_more(late=8, crash=8, push=14, pull=14, fetch=6), OF_ADMINISTRATORS, bad=(0.3, 0.5, 0.7)),
    Theme(  # quarrels about the same records
        _more(
            claim=18,
            release=8,
            reassign=8,
            hand_over=8,
            answer=8,
            bin_it=8,
            bring_back=6,
            edit_group=10,
            push=14,
            settle_conflict=8,
        ),
        {action: {"restore": 0, "back_up": 0, "purge": 2, "cover": 8}[action.__name__] for action in OF_ADMINISTRATORS},
        administration=0.12,
    ),
    Theme(  # copied laptops
        _more(
            copy_laptop=14, push=22, pull=18, late=8, crash=6, save_laptop=6, load_laptop=6, sync=4, claim=12, bin_it=6
        ),
        {action: {"restore": 0, "back_up": 0, "purge": 1, "cover": 2}[action.__name__] for action in OF_ADMINISTRATORS},
        administration=0.03,
        bad=(0.0, 0.5, 0.8),
    ),
    Theme(  # a server restored, and nobody said so
        _more(pull=30, push=20, edit=34, edit_group=12, sync=4),
        {action: {"restore": 6, "back_up": 6, "purge": 0, "cover": 1}[action.__name__] for action in OF_ADMINISTRATORS},
        administration=0.22,
        moves_epoch=0.0,
    ),
)


SERVER_DECIDES = Theme(DECIDED, OF_ADMINISTRATORS, administration=0.08, bad=(0.0, 0.3, 0.5))


def theme_of(seed: int) -> Theme:
    """One schedule in ten is about what the server decides: claims, slots, answers."""
    return SERVER_DECIDES if seed % 10 == 9 else THEMES[seed % len(THEMES)]


def run(seed: int, steps: int = 40, *, on: str = SQLITE) -> list[str]:
    """The trace of the schedule, and a digest of what the server has in the end; `on` is the kind of database it keeps it in.

    AssertionError, with the seed and the trace, for an invariant that does not hold.
    """
    stage = Stage(seed, on)
    theme = theme_of(seed)
    stage.bad, stage.moves_epoch = theme.bad, theme.moves_epoch
    try:
        for _ in range(steps):
            step(stage, theme)
        oracle.settle(stage)
        stage.trace.append(f"the server has {oracle.check(stage)}")
    except AssertionError as error:
        raise AssertionError(f"seed {seed} on {on}: {error}\n" + "\n".join(stage.trace)) from error
    finally:
        stage.close()
    return stage.trace


def step(stage: Stage, theme: Theme) -> None:
    """One action of somebody."""
    chance = stage.chance
    stage.time.pass_(chance.randrange(1, 1_800_000))
    if chance.random() < theme.administration:
        (action,) = chance.choices(list(theme.administrators), list(theme.administrators.values()))
        stage.trace.append(f"administrator: {action.__name__}")
        action(stage)
        return
    machine = chance.choice(stage.laptops)
    machine.network.asked = 0
    (deed,) = chance.choices(list(theme.people), list(theme.people.values()))
    stage.trace.append(f"{machine.name}{machine.number}: {deed.__name__}")
    try:
        deed(machine)
    except CrashError:
        stage.trace.append(f"{machine.name}{machine.number}: crashed")
        machine.restart()
