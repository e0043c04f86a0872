"""Workspaces for tests: made once, copied per test."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app import workspace as workspaces
from app.paths import Profile
from app.practice.make import make_practice
from app.store import keys
from app.workspace import Workspace
from tests.support.clocks import FakeClock


def empty_workspace(folder: Path, clock: FakeClock | None = None) -> Workspace:
    """A new workspace whose one user is Mina."""
    return workspaces.create(
        Profile(folder), make_key=keys.create_beside, name="Mina Aldous", clock=clock or FakeClock()
    )


def practice_copy(template: Path, folder: Path, clock: FakeClock | None = None) -> Workspace:
    """A practice workspace copied from one made before, open for writing."""
    shutil.copytree(template, folder)
    return workspaces.open_workspace(Profile(folder), clock=clock or FakeClock())


def make_template(folder: Path, *, leads: int, clock: FakeClock | None = None) -> Path:
    """A practice workspace to copy from."""
    make_practice(Profile(folder), leads=leads, seed=7, clock=clock or FakeClock()).close()
    return folder


@cache
def _empty() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory()
    empty_workspace(Path(folder.name) / "w").close()
    return folder


def empty_copy(folder: Path, clock: FakeClock) -> Workspace:
    """A new workspace whose one user is Mina, made once in a run and copied: each has the same ids."""
    shutil.copytree(Path(_empty().name) / "w", folder)
    return workspaces.open_workspace(Profile(folder), clock=clock)


@cache
def _practice_of(leads: int) -> TemporaryDirectory[str]:
    folder = TemporaryDirectory()
    make_practice(Profile(Path(folder.name) / "p"), leads=leads, seed=7).close()
    return folder


def practice_at(folder: Path, *, leads: int) -> Workspace:
    """A practice workspace of now in a new folder, made once in a run and copied, open for writing."""
    shutil.copytree(Path(_practice_of(leads).name) / "p", folder)
    return workspaces.open_workspace(Profile(folder))
