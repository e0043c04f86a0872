from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.support.postgres import ordinary_url
from tests.support.runner_desk import Desk
from tests.support.server_process import ServerProcess
from tests.support.sync_world import World, sqlite_url

number = count()


@pytest.fixture(params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """A workspace of its own, on both databases."""
    made = World(sqlite_url(tmp_path) if request.param == "sqlite" else ordinary_url())
    yield made
    made.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """The shipped server in a process of its own."""
    made = ServerProcess(tmp_path_factory.mktemp("server"))
    yield made
    made.kill()


@pytest.fixture
def desk(server: ServerProcess, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Makes laptops that joined it, each with a runner to begin."""
    made: list[Desk] = []

    def make(role: str = "rep", **more: str) -> Desk:
        one = Desk(server.laptop(tmp_path, f"rep{next(number)}", role=role, **more))
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()
