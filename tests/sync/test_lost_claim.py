"""Two claim one lead offline: the second to arrive is told whose it is, keeps its notes, and meets it again in the queue."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from app import operations, queries
from app.errors import RefusedError
from app.store.tables import synced as t
from app.store.tables.local import sync_outbox
from tests.support.builders import a_lead, row
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World, sqlite_url

MINUTE = 60_000


class Queue:
    """Isaura Fenn stands in the queue that Mina and Jonah serve."""

    def __init__(self, folder: Path, **engine) -> None:
        self.world = World(sqlite_url(folder))
        self.mina, self.jonah = (self._laptop(folder, name, **engine) for name in ("mina", "jonah"))
        self.queue = self.world.admin.add_queue(self.world.ws, "Inbound", self.world.team)["id"]
        self.lead = a_lead(self.jonah.workspace, name="Isaura Fenn", company="Quillfen Cold Storage")
        self.release()

    def _laptop(self, folder: Path, name: str, **engine) -> Laptop:
        mail = f"{name}@satchel.example"
        person = self.world.admin.invite(self.world.ws, mail, role="rep", team="North", name=name.title())
        return Laptop(self.world, folder / name, person["user_id"], **engine)

    def release(self) -> None:
        def give_back(work):
            with work.command("release_lead", lead=self.lead, queue=self.queue):
                work.patch("lead", self.lead, {"owner_id": None, "queue": self.queue})

        self.jonah.workspace.act(give_back)
        self.both()

    def both(self) -> None:
        for one in (self.jonah, self.mina) * 2:
            one.sync()

    def close(self) -> None:
        self.mina.close()
        self.jonah.close()
        self.world.close()


@pytest.fixture(params=[None, 2], ids=["whole pages", "small pages"])
def queue(tmp_path: Path, request: pytest.FixtureRequest):
    made = Queue(tmp_path, page_limit=request.param)
    yield made
    made.close()


def owner(laptop: Laptop, lead: str) -> str | None:
    return row(laptop.workspace, "lead", lead)["owner_id"]


def test_the_loser_is_told_by_name_keeps_its_notes_and_finds_it_in_the_queue_again(queue: Queue):
    mina, jonah, lead = queue.mina, queue.jonah, queue.lead
    mina.workspace.act(operations.leads.claim, lead)
    assert owner(mina, lead) == mina.workspace.user, "claimed here, confirmed at next sync"
    mina.workspace.act(operations.leads.add_note, lead, "Ring after ten")
    jonah.workspace.act(operations.leads.claim, lead)
    jonah.sync()
    claimed_at = queue.world.time()
    queue.world.time.pass_(30 * MINUTE)
    mina.sync()
    (aside,) = mina.workspace.ask(queries.conflicts.asides)
    now = datetime.fromtimestamp(queue.world.time() / 1000, UTC)
    at = datetime.fromtimestamp(claimed_at / 1000, UTC)
    said = mina.workspace.ask(queries.outgoing.claimed, aside, now=now)
    assert said == f"Isaura Fenn was claimed by Jonah at {at:%H:%M}. Your notes are kept."
    assert mina.workspace.ask(queries.outgoing.subject_of, aside) == "Isaura Fenn"
    with pytest.raises(RefusedError):
        owner(mina, lead)
    assert mina.workspace.ask(lambda c: c.execute(select(sync_outbox.c.id)).all()) == []
    jonah.sync()
    activity = t.activity.c
    notes = jonah.workspace.ask(
        lambda c: c.execute(select(activity.body).where(activity.kind == "note")).scalars().all()
    )
    assert notes == ["Ring after ten"]
    queue.release()
    assert owner(mina, lead) is None
    mina.workspace.act(operations.leads.claim, lead)
    assert mina.sync().refused == 0
    assert owner(mina, lead) == mina.workspace.user


def test_the_day_is_said_when_it_was_another(queue: Queue):
    queue.mina.workspace.act(operations.leads.claim, queue.lead)
    queue.jonah.workspace.act(operations.leads.claim, queue.lead)
    queue.jonah.sync()
    at = datetime.fromtimestamp(queue.world.time() / 1000, UTC)
    queue.world.time.pass_(3 * 24 * 60 * MINUTE)
    queue.mina.sync()
    (aside,) = queue.mina.workspace.ask(queries.conflicts.asides)
    now = datetime.fromtimestamp(queue.world.time() / 1000, UTC)
    assert f"at {at:%a} {at.day}, {at:%H:%M}" in queue.mina.workspace.ask(queries.outgoing.claimed, aside, now=now)


def test_what_the_server_decided_is_not_undone_here_and_says_how_it_goes(queue: Queue):
    queue.mina.workspace.act(operations.leads.claim, queue.lead)
    queue.mina.workspace.act(operations.leads.add_note, queue.lead, "Rang, engaged")
    queue.both()
    assert queue.mina.workspace.undo() == "Note added"
    queue.both()
    with pytest.raises(RefusedError) as refusal:
        queue.mina.workspace.undo()
    assert refusal.value.code == "E-UNDO-DECIDED"
    assert row(queue.mina.workspace, "lead", queue.lead)["owner_id"] == queue.mina.workspace.user
    assert queue.mina.workspace.ask(lambda c: c.execute(select(sync_outbox.c.id)).all()) == []
