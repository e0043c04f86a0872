"""An order to erase a person reaches a laptop: nothing on it names them any more (decisions 11)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from app import operations, queries
from app.changes import Source
from app.operations import drafts
from app.store import connection as raw_connection
from app.store import outbox
from app.store.tables.local import sync_attention, sync_lost_found, sync_outbox
from app.store.unit_of_work import UnitOfWork
from app.sync_client import outgoing, state
from app.sync_client.incoming import Incoming, tell
from tests.support.builders import a_lead, meet_all, row
from tests.support.met_conflicts import Met
from tests.support.sync_desks import Laptop

NAMES = ("Thackwell", "thackwell", "1632960772", "1632 960772", "Zirconium")


@pytest.fixture
def met(tmp_path: Path):
    """Isaura, about whom everything is kept that a laptop can keep of somebody, and Lorcan, who stays."""
    made = Met(tmp_path)
    work, lead = made.mina.workspace, made.lead
    meet_all(work, lead)
    work.act(operations.leads.add_note, lead, "Zirconium winches")
    made.clash()
    gone = work.act(operations.leads.add_note, lead, "Zirconium once more")
    made.mina.sync()
    work.act(UnitOfWork.delete, "activity", gone)
    made.mina.sync()
    work.backup()
    yield made
    made.close()


def family(laptop: Laptop, lead: str) -> list[tuple[str, str]]:
    def read(work: UnitOfWork) -> list[tuple[str, str]]:
        contact = work.require("lead", lead)["contact_id"]
        return [
            (name, one["id"]) for root in (("lead", lead), ("contact", contact)) for name, one in work.family(*root)
        ]

    found = laptop.workspace.act(read)
    binned = laptop.workspace.ask(lambda c: c.execute(text("SELECT entity, row_id FROM bin_item")).all())
    return [*found, *((one.entity, one.row_id) for one in binned)]


def told(laptop: Laptop, keys: list[tuple[str, str]]) -> None:
    """A page of a pull whose index rows say erase."""

    def apply(work: UnitOfWork) -> None:
        known = state.load(work.connection)
        gone = [["book:somebody", entity, row_id, known.cursor[0], "erase"] for entity, row_id in keys]
        page = {"to": known.cursor, "gv": known.gv, "ack": [known.acked, known.acked_id], "outcomes": [], "put": [],
                "gone": gone, "scopes": {"add": [], "drop": []}, "more": False, "head": known.proof}  # fmt: skip
        Incoming(work).pull(page, now=work.now)

    laptop.workspace.act_as(Source.SYNC, apply)


def everything(laptop: Laptop) -> dict[str, str]:
    """Each table as text; the index of words by its vocabulary."""

    def read(connection):
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        plain = [one for one in names if not one.startswith("search_words")]
        return {
            name: json.dumps([list(map(str, one)) for one in connection.execute(text(f'SELECT * FROM "{name}"'))])
            for name in plain
        }

    return laptop.workspace.ask(read)


def naming(laptop: Laptop) -> list[str]:
    return [table for table, said in everything(laptop).items() if any(one in said for one in NAMES)]


def test_nothing_names_them_any_more_and_the_others_stay(met: Met):
    mina, lead = met.mina, met.lead
    work = mina.workspace
    other = a_lead(work, name="Lorcan Breen", company="Tarnbrook", email="l@tarnbrook.example", phone="")
    work.act(operations.leads.add_note, lead, "Zirconium, not sent yet")
    work.act(operations.leads.add_note, other, "Ring after ten")
    work.act(UnitOfWork.patch, "contact", row(work, "lead", lead)["contact_id"], {"title": "Zirconium"})
    work.act(drafts.keep, "note", lead, {"text": "Zirconium, half typed"})
    work.act(drafts.keep_picture, "light", b"a picture of Isaura")
    keys = family(mina, lead)

    def more(unit: UnitOfWork) -> None:
        attention = {"id": "m9", "kind": "rejected", "body": {"at": 1, "label": "Zirconium", "ops": [{"op": "patch", "e": "lead",
                     "id": lead, "set": {}}]}, "reason": {}, "at": 2}  # fmt: skip
        unit.connection.execute(sync_attention.insert().values(**attention))
        lost = {"entity": "lead", "row_id": lead, "json": {"name": "Thackwell"}, "at": 3}
        unit.connection.execute(sync_lost_found.insert().values(**lost))

    work.act_as(Source.SYNC, more)
    assert {
        "lead_card",
        "history",
        "sync_outbox",
        "sync_archive",
        "sync_base",
        "undo_step",
        "bin_item",
        "draft",
    } <= set(naming(mina))
    told(mina, keys)
    assert naming(mina) == []
    assert work.ask(queries.search.find, "thackwell") == []
    assert work.ask(lambda c: c.execute(text("SELECT kind FROM draft")).scalars().all()) == []
    assert row(work, "lead", other)["stage"] == "New"
    bodies = work.ask(lambda c: c.execute(sync_outbox.select()).mappings().all())
    assert [one["label"] for one in bodies] == ["Lorcan Breen added", "Note added"]
    assert mina.sync().refused == 0, "what was left unsent of others goes out"


def test_a_mutation_under_way_keeps_its_number_and_its_refusal_is_nobody_s_business(met: Met):
    mina = met.mina
    mina.workspace.act(operations.leads.add_note, met.lead, "Zirconium, under way")
    mina.workspace.act_as(Source.SYNC, outgoing.next_batch, 10)
    keys = family(mina, met.lead)
    told(mina, keys)
    (kept,) = mina.workspace.ask(lambda c: c.execute(sync_outbox.select()).mappings().all())
    assert kept["seq"] is not None
    assert kept["effects"] == []
    assert [one["set"] for one in kept["body"]] == [{}]
    assert naming(mina) == []
    outcome = {"status": "rejected", "code": "DELETED", "detail": {"erased": True}}
    mina.workspace.act_as(Source.SYNC, tell, kept["id"], {"at": 1, "label": "", "ops": []}, outcome, 1)
    assert mina.workspace.ask(queries.conflicts.asides) == []


def test_afterwards_the_file_is_rewritten_and_backups_and_printed_briefs_of_them_are_gone(met: Met):
    mina = met.mina
    workspace, profile = mina.workspace, mina.workspace.profile

    def hand_off(work: UnitOfWork) -> None:
        work.create("handoff", {"lead_id": met.lead, "sender_id": work.user, "code": "H-0412", "state": "offered"})

    workspace.act_as(Source.SYNC, hand_off)
    profile.briefs.mkdir(exist_ok=True)
    for name in ("H-0412 Quillfen.pdf", "H-0413 Tarnbrook.pdf"):
        (profile.briefs / name).write_bytes(b"%PDF")
    (before,) = workspace.backups()
    told(mina, family(mina, met.lead))
    assert workspace.ask(outbox.state, outbox.TO_COMPACT) == ["H-0412"]
    mina.sync()
    assert [one.name for one in profile.briefs.iterdir()] == ["H-0413 Tarnbrook.pdf"]
    (after,) = workspace.backups()
    assert after.name != before.name
    assert workspace.ask(outbox.state, outbox.TO_COMPACT) is None
    raw = raw_connection.connect(profile, workspace._key, read_only=True)
    free = raw.execute("PRAGMA freelist_count").fetchone()[0]
    raw.close()
    assert free <= 1
    mina.sync()
    assert workspace.backups() == [after], "it is done once"
