"""A database that somebody holds for too long (F63, F64): what writes is asked to come again, what reads goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ids import new_id
from app.sync_server import database
from tests.support.postgres import ordinary_url
from tests.support.sync_world import create, sqlite_url
from tests.sync.test_malformed import Target


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Target]:
    monkeypatch.setattr(database, "BUSY_MS", 300)
    made = Target(sqlite_url(tmp_path) if request.param == "sqlite" else ordinary_url())
    yield made
    made.close()


def test_a_push_is_asked_to_come_again_and_nothing_of_it_was_taken(target: Target) -> None:
    rep, tags = target.rep, [create("tag", new_id(), name=name) for name in ("a", "b")]
    with target.database.holding(target.ws):
        refused = rep.push(new_id(), *tags)
        assert (refused.status, refused.code, refused.json["retry_after"]) == (503, "UNAVAILABLE", 2)
        pulled = rep.ask("pull", cursor=None, gv=0)
        assert (pulled.status, pulled.json["ack"][0]) == (200, rep.seq)
        assert target.wire.send("GET", "/readyz").status == 200
    result = rep.push(new_id(), *tags).json["results"][0]
    assert (result["seq"], result["status"]) == (rep.seq, "applied")
