"""Once a day: everything is compared with the server, and what was kept for sixty days goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete, func, select

from app import operations
from app.changes import Source
from app.store.tables import synced as t
from app.store.tables.local import sync_archive, sync_lost_found, sync_outbox
from app.sync_client.tidying import DAY_MS, KEPT_MS
from tests.support.builders import row
from tests.support.met_conflicts import Met


@pytest.fixture
def met(tmp_path: Path):
    made = Met(tmp_path)
    yield made
    made.close()


def count(met: Met, table) -> int:
    return met.mina.workspace.ask(lambda c: c.execute(select(func.count()).select_from(table)).scalar())


def test_a_replica_that_lost_a_record_is_found_out_within_a_day_and_mended(met: Met):
    mina = met.mina
    mina.workspace.act_as(
        Source.SYNC, lambda work: work.connection.execute(delete(t.lead).where(t.lead.c.id == met.lead)) and None
    )
    met.world.time.pass_(DAY_MS - 3_600_000)
    mina.sync()
    assert count(met, t.lead) == 0, "nothing changed, so nothing was compared"
    met.world.time.pass_(2 * 3_600_000)
    mina.sync()
    assert row(mina.workspace, "lead", met.lead)["id"] == met.lead
    asked: list[bool] = []
    post = mina.network.post

    def listen(path, body):
        asked.append(bool(body.get("full_sums")))
        return post(path, body)

    mina.network.post = listen
    for days, wanted in ((0, False), (2, True), (0, False)):
        met.world.time.pass_(days * DAY_MS)
        mina.sync()
        assert any(asked) is wanted, "once a day"
        asked.clear()


def test_what_was_sent_or_swept_goes_after_sixty_days_and_what_waits_stays(met: Met):
    mina = met.mina
    lost = {"entity": "lead", "row_id": "x", "json": {}, "at": met.world.time()}
    mina.workspace.act_as(
        Source.SYNC, lambda work: work.connection.execute(sync_lost_found.insert().values(**lost)) and None
    )
    sent = count(met, sync_archive)
    assert sent > 0
    met.world.time.pass_(KEPT_MS - DAY_MS)
    mina.sync()
    assert (count(met, sync_archive), count(met, sync_lost_found)) == (sent, 1)
    met.world.time.pass_(2 * DAY_MS)
    mina.workspace.act(operations.leads.add_note, met.lead, "Not sent yet")
    waiting = count(met, sync_outbox)
    mina.sync()
    assert count(met, sync_lost_found) == 0
    assert 0 < count(met, sync_archive) <= waiting, "only what was sent now is kept"
