"""Figures asked of a real server: by a manager's laptop, by who administers it, and by nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.clock import to_ms
from app.sync_client import joining
from app.sync_client.engine import Engine
from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy
from tests.support.server_process import ServerProcess
from tests.support.verbs import Satchel


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    made = ServerProcess(tmp_path_factory.mktemp("server"))
    yield made
    made.kill()


def sync(workspace: Workspace) -> None:
    with closing(joining.connect(workspace)) as http:
        Engine(workspace, http).sync()


def calls_of(shown: dict[str, Any]) -> dict[str, str]:
    return {row["Rep"]: row["Calls"] for row in shown["tables"]["leaders"]}


def test_a_manager_sees_what_the_server_has_before_it_is_on_the_laptop_and_then_the_same_there(
    server: ServerProcess, tmp_path: Path
) -> None:
    rep, boss = server.laptop(tmp_path, "rep"), server.laptop(tmp_path, "boss", role="manager")
    boss.close()
    lead = a_lead(rep)
    now = to_ms(rep.clock.now())
    call = {"lead_id": lead, "kind": "call", "direction": "out", "by_id": rep.user, "at": now, "outcome": "No answer"}
    rep.act(lambda work: work.create("activity", call))
    sync(rep)
    rep.close()
    satchel = Satchel(boss.profile.folder)

    def here() -> dict[str, Any]:
        return dict(satchel("report", "overview", "--period", "this year", "--out", tmp_path / "o.pdf"))

    assert calls_of(here()) == {"Rep": "0"}
    there = satchel("report", "overview", "--period", "this year", "--from-server")
    assert calls_of(there) == {"Rep": "1"}
    assert there["complete"].endswith("Everybody's work has arrived.")
    whole = server.admin("report", "overview", "--period", "this year", "--rep", "rep", "--team", "North")
    assert (whole["figures"], calls_of(whole)) == (there["figures"], {"Rep": "1"})
    satchel("sync")
    mine = here()
    assert [mine[part] for part in ("figures", "charts", "tables")] == [there[part] for part in ("figures", "charts", "tables")]  # fmt: skip
    assert satchel.refused("report", "overview", "--period", "2026-Q7", "--from-server").startswith(
        "E-INVALID “2026-Q7” is no period."
    )
    assert satchel.refused("report", "overview", "--team", "Narnia", "--from-server").startswith("E-NO-TEAM ")
    assert (
        Satchel(rep.profile.folder)
        .refused("report", "overview", "--from-server")
        .startswith("E-FORBIDDEN Only a manager does this.")
    )


def test_without_a_server_there_is_nothing_to_ask(tmp_path: Path) -> None:
    empty_copy(tmp_path / "w", FakeClock()).close()
    refused = Satchel(tmp_path / "w").refused("report", "overview", "--from-server")
    assert refused.startswith("E-NO-SERVER ")
