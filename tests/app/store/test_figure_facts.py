"""What figures are counted from follows every change, whoever makes it: after each one it is what a recount of the records finds."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, insert, select

from app import operations
from app.changes import Source
from app.domain.figures.activities import KIND_OF
from app.errors import RefusedError
from app.ids import derived_id, new_id
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.import_export.undo import undo_import
from app.store import figure_changes, figure_facts, month_credits
from app.store.bulk import insert_rows
from app.store.tables import synced as t
from app.store.tables.figures import figure_meeting, figure_work
from app.store.unit_of_work import UnitOfWork
from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy, practice_at

DAY = 86_400_000
SOURCES, TERRITORIES, PEOPLE = ("Webinar", "Expo", None), ("Humber", "Tees", None), ("u-mina", "u-jonah", None)
STAGES, WAY = (
    ("New", "Connected", "Qualified", "Meeting set", "Nurture"),
    ("Prospect", "MQL", "Working", "SQL", "Recycled"),
)
MONTHS, ZONE = ("2024-11", "2024-12"), ZoneInfo("America/New_York")
BEGIN, END = 20_050 * DAY, 20_080 * DAY  # from 23 November 2024
STEPS = 60


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = empty_copy(tmp_path_factory.mktemp("facts") / "w", FakeClock())
    yield made
    made.close()


def agree(workspace: Workspace) -> None:
    assert workspace.ask(figure_facts.wrong) == []
    assert workspace.ask(late_by_kept) == workspace.ask(late_by_hand)


def late_by_kept(connection: Connection) -> dict[str, int]:
    return month_credits.late(connection, ZONE, (BEGIN, END))


def late_by_hand(connection: Connection) -> dict[str, int]:
    closed = month_credits.closes(connection)
    every = month_credits.credits(connection, ZONE, END, BEGIN)
    return {
        month: sum(one.month == month and one.id not in {line.id for line in shut.lines} for one in every)
        for month, shut in closed.items()
    }


def an_id(work: UnitOfWork, entity: str, dice: random.Random) -> str | None:
    ids = work.connection.execute(select(t.RECORDS[entity].c.id).order_by(t.RECORDS[entity].c.id)).scalars().all()
    return dice.choice(ids) if ids else None


def a_moment(dice: random.Random) -> int:
    """Some are the very midnight of UTC, or the moment before."""
    return dice.randrange(20_000, 20_400) * DAY + dice.choice((0, DAY - 1, dice.randrange(DAY)))


def values_of(entity: str, work: UnitOfWork, dice: random.Random) -> dict[str, Any]:
    """Fields of a record that figures count, some of them about nobody."""
    about, at = {"lead_id": an_id(work, "lead", dice) if dice.random() < 0.9 else None}, a_moment(dice)
    person = dice.choice(PEOPLE)
    if entity == "account":
        return {"name": new_id(), "territory": dice.choice(TERRITORIES)}
    if entity == "lead":
        return {"account_id": an_id(work, "account", dice), "owner_id": person, "source": dice.choice(SOURCES), "stage": dice.choice(STAGES),
                "lifecycle": dice.choice((*WAY, None)), "asked": dice.choice((True, False, None)), "arrived_at": dice.choice((at, at, None)),
                "touched_at": dice.choice((at, None))}  # fmt: skip
    if entity == "activity":
        step, kind = dice.choice(WAY), dice.choice((*KIND_OF, "note", "stage", "lifecycle"))
        detail = {"stage": {"to": dice.choice(STAGES)}, "lifecycle": {"from": dice.choice(WAY), "to": step}}.get(kind)
        return {**about, "kind": kind, "at": dice.choice((at, at, at, None)), "by_id": person, "direction": dice.choice(("out", "in", None)), "detail": detail,
                "outcome": dice.choice(("No answer", "Talked, follow up", "Met", None)), "title": step, "body": "Too early"}  # fmt: skip
    if entity == "meeting":
        return {
            **about,
            "organiser_id": person,
            "start": at,
            "state": dice.choice(("Booked", "Held", None)),
            "moved": dice.randrange(2),
        }
    if entity == "opportunity":
        return {**about, "stage": dice.choice(("proposal", "closed won")), "stage_at": at, "amount_minor": dice.choice((None, 900)),
                "amount_currency": "GBP", "close_date": dice.choice((None, "2026-12-01"))}  # fmt: skip
    return {**about, "sender_id": person, "offered_at": at, "verdict": dice.choice(("accept", "return", None)), "verdict_at": at,
            "state": dice.choice(("taken", "withdrawn")), "opportunity_id": an_id(work, "opportunity", dice)}  # fmt: skip


ENTITIES = ("account", "lead", "lead", "activity", "activity", "activity", "meeting", "handoff", "opportunity")


def make(work: UnitOfWork, dice: random.Random) -> None:
    work.label = "Made"
    entity = dice.choice(ENTITIES)
    work.create(entity, values_of(entity, work, dice))


def change(work: UnitOfWork, dice: random.Random) -> None:
    work.label = "Changed"
    entity = dice.choice(ENTITIES)
    if row_id := an_id(work, entity, dice):
        values = values_of(entity, work, dice)
        work.patch(entity, row_id, {name: values[name] for name in dice.sample(sorted(values), 2)})


def delete(work: UnitOfWork, dice: random.Random) -> None:
    work.label = "Deleted"
    entity = dice.choice(ENTITIES)
    if row_id := an_id(work, entity, dice):
        work.delete(entity, row_id)


def credit(work: UnitOfWork, dice: random.Random) -> None:
    event = dice.choice(("sourced", "booked", "held", "accepted"))
    subject = an_id(work, "meeting" if event in ("booked", "held") else "lead", dice)
    lead = work.require("meeting", subject)["lead_id"] if subject and event in ("booked", "held") else subject
    row_id = derived_id("credit", event, subject or "")
    if lead and work.row("credit", row_id) is None:
        values = {
            "lead_id": lead,
            "user_id": dice.choice(PEOPLE),
            "event": event,
            "at": dice.choice((20_057, 20_058, 20_062)) * DAY + dice.randrange(DAY),  # about the end of November
            "value_minor": dice.choice((None, 5)),
        }
        work.create("credit", {**values, "value_currency": "EUR"}, row_id=row_id)


def close(work: UnitOfWork, dice: random.Random) -> None:
    """A month, twice by two laptops at times, or no longer."""
    work.label = "Closed"
    name = f"month close {dice.choice(MONTHS)}"
    there = work.connection.execute(select(t.setting.c.id).where(t.setting.c.name == name)).scalars().all()
    if there and dice.random() < 0.5:
        work.delete("setting", there[0])
    else:
        ids = work.connection.execute(select(t.credit.c.id)).scalars().all()
        lines = [[one, "", "", "", None, "", 0, ""] for one in ids if dice.random() < 0.7]
        work.create("setting", {"name": name, "value": {"at": 1, "by": "", "lines": lines, "adjusted": []}})


def arrive(work: UnitOfWork, dice: random.Random) -> None:
    """As sync writes: whole records in the place of those that are here, what is about a lead also before it."""
    entity = dice.choice(ENTITIES)
    row_id = an_id(work, entity, dice)
    base = {
        "created_at": a_moment(dice),
        "created_by": "",
        "updated_at": 0,
        "updated_by": "",
        "_scope": "ws",
        "_ver": 1,
        "_gen": 1,
    }
    row = {**base, **values_of(entity, work, dice), "id": row_id if row_id and dice.random() < 0.6 else new_id()}
    lead = {**base, **values_of("lead", work, dice), "id": new_id()}
    if "lead_id" in row and dice.random() < 0.4:
        row["lead_id"] = lead["id"]
    insert_rows(work.connection, t.RECORDS[entity], [row], replace=True)
    if dice.random() < 0.5:
        insert_rows(work.connection, t.lead, [lead], replace=True)


def go_away(work: UnitOfWork, dice: random.Random) -> None:
    """As an import is taken back, or a lead is that is no longer ours."""
    entity = dice.choice(ENTITIES)
    if row_id := an_id(work, entity, dice):
        work.purge_many(entity, [row_id])


def merge(work: UnitOfWork, dice: random.Random) -> None:
    keeper, loser = an_id(work, "account", dice), an_id(work, "account", dice)
    if keeper and loser and keeper != loser:
        operations.merging.merge(work, "account", keeper, loser, {})


ACTS: tuple[Callable[[UnitOfWork, random.Random], None], ...] = (
    make, make, make, change, change, change, delete, credit, credit, credit, close, arrive, arrive, go_away, merge,
)  # fmt: skip


@settings(max_examples=12, derandomize=True, phases=(Phase.generate,))
@given(seed=st.integers(0, 10**9))
def test_after_each_of_many_changes_the_facts_are_what_a_recount_finds(workspace: Workspace, seed: int) -> None:
    dice = random.Random(seed)
    for number in range(STEPS):
        try:
            if dice.random() < 0.15:
                dice.choice((workspace.undo, workspace.redo))()
            else:
                workspace.act(dice.choice(ACTS), dice)
        except RefusedError:
            continue
        if number % 3 == 0:
            agree(workspace)
    agree(workspace)


def test_a_change_that_fails_leaves_them_as_they_were(workspace: Workspace) -> None:
    before = workspace.ask(lambda connection: connection.execute(select(figure_work)).all())

    def fail(work: UnitOfWork) -> None:
        work.create("activity", {"kind": "call", "at": DAY, "by_id": "u-mina"})
        raise RefusedError("E-X", "No.")

    with pytest.raises(RefusedError):
        workspace.act(fail)
    assert workspace.ask(lambda connection: connection.execute(select(figure_work)).all()) == before


def test_they_follow_erasing_an_import_taken_back_and_a_redraw_of_territories(tmp_path: Path) -> None:
    workspace = practice_at(tmp_path / "w", leads=120)
    agree(workspace)
    lead = workspace.ask(
        lambda connection: connection.execute(select(t.lead).where(t.lead.c.contact_id.is_not(None))).first()
    )
    assert lead is not None
    workspace.act(operations.erasing.erase_person, lead.contact_id)
    agree(workspace)
    path = tmp_path / "list.csv"
    path.write_text(
        "First Name,Last Name,Company,Lead Source\n" + "".join(f"A{n},B{n},Firm {n},Expo\n" for n in range(30)), "utf-8"
    )
    ledger = ImportRun(workspace, [path], Choices(treat_as="list")).commit()
    agree(workspace)
    undo_import(workspace, ledger.import_id)
    agree(workspace)

    def redraw(work: UnitOfWork) -> None:
        for row_id in work.connection.execute(select(t.account.c.id)).scalars().all():
            work.patch("account", row_id, {"territory": "Anew"})

    workspace.act(redraw)
    agree(workspace)
    slices = workspace.ask(
        lambda connection: set(connection.execute(select(figure_work.c.slice).where(figure_work.c.count > 0)).scalars())
    )
    assert {one for one in slices if one.startswith("t")} == {"tAnew"}
    workspace.close()


def test_what_is_wrong_is_named_and_made_anew(workspace: Workspace) -> None:
    lead = a_lead(workspace)
    workspace.act(lambda work: work.create("meeting", {"lead_id": lead, "organiser_id": "u-mina", "state": "Held"}))

    def spoil(work: UnitOfWork) -> None:
        work.connection.execute(figure_meeting.update().values(state="Booked"))
        work.connection.execute(
            insert(figure_work).values(slice="*", by_id="u-x", kind="call", day=1, count=4, talked=0)
        )

    workspace.act_as(Source.AUTOMATION, spoil)
    assert [one.rpartition(" ")[2] for one in workspace.ask(figure_facts.wrong)] == ["figure_meeting", "figure_work"]
    workspace.act_as(Source.AUTOMATION, lambda work: figure_changes.rebuild(work.connection))
    agree(workspace)


def test_the_rules_have_a_number_that_goes_up_with_them() -> None:
    """Whoever changes what is asked of the records here makes the facts of every workspace anew: raise `RULES`, and write both here."""
    said = hashlib.sha256("\n".join(figure_facts.RULES_SAID).encode()).hexdigest()[:12]
    assert (figure_changes.RULES, said) == ("1", "6fb8d8d4c400")


def test_what_whole_pages_of_sync_bring_is_counted_with_the_first_change_after_them(workspace: Workspace) -> None:
    base = {"created_at": 1, "created_by": "", "updated_at": 0, "updated_by": "", "_scope": "ws", "_ver": 1, "_gen": 1}
    rows = [{**base, "id": new_id(), "kind": "call", "at": DAY, "by_id": "u-page"} for _ in range(figure_changes.PAGE)]

    def bring(work: UnitOfWork) -> None:
        insert_rows(work.connection, t.activity, rows)
        work.touched["activity"].update(row["id"] for row in rows)

    def counted(connection: Connection) -> int | None:
        return connection.execute(select(figure_work.c.count).where(figure_work.c.by_id == "u-page")).scalar()

    workspace.act_as(Source.SYNC, bring)
    assert workspace.ask(counted) is None
    a_lead(workspace)
    assert workspace.ask(counted) == figure_changes.PAGE
    agree(workspace)
