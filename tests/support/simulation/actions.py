"""What people, networks, disks and administrators do in a schedule; each action is one line of the trace."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from app.changes import Source
from app.errors import SatchelError
from app.ids import new_id
from app.store import outbox
from app.store.tables import synced as t
from app.store.tables.local import bin_item, sync_archive, sync_attention, sync_outbox
from app.store.unit_of_work import UnitOfWork
from app.sync_client.errors import OfflineError, SyncError
from app.sync_server import tables as s
from app.sync_server import upkeep
from tests.support.simulation.stage import Machine, Stage

HOUR = 3_600_000
FIRST_SLOT = 1_766_000_400_000  # ms UTC, some days after every schedule
WORDS = ("late", "winch", "depot", "audit", "freezer", "dairy", "quay", "ring", "twice", "monday")


def _some(machine: Machine, table: Any, *where: Any) -> dict[str, Any] | None:
    """A record of that kind on the laptop, by chance."""
    rows = machine.workspace.ask(
        lambda c: [dict(row) for row in c.execute(select(table).where(*where).order_by(table.c.id)).mappings()]
    )
    return machine.stage.chance.choice(rows) if rows else None


def _text(machine: Machine) -> str:
    machine.stage.said += 1  # no two texts are alike
    return f"{machine.stage.chance.choice(WORDS)} {machine.stage.said}"


def act(machine: Machine, operation: Callable[[UnitOfWork], Any]) -> None:
    """A user's change: acknowledged once it returns, and from then on never lost."""
    stage = machine.stage
    newest = machine.workspace.ask(_newest)
    try:
        machine.workspace.act_as(Source.USER, operation)
    except SatchelError:
        return
    for row in machine.workspace.ask(_after, newest):
        stage.acknowledged[row.id] = (machine.user, row.body)
        stage.made.add(row.id)
        seen(machine, row.effects)


def _newest(connection: Any) -> int:
    return connection.execute(select(sync_outbox.c.pos).order_by(sync_outbox.c.pos.desc()).limit(1)).scalar() or 0


def _after(connection: Any, pos: int) -> Any:
    return connection.execute(select(sync_outbox).where(sync_outbox.c.pos > pos)).all()


def seen(machine: Machine, effects: Any) -> None:
    """I10: what was just written is what is shown."""
    for effect in effects:
        row = machine.workspace.ask(_row, t.RECORDS[effect["e"]], effect["id"])
        assert (row is None) == (effect["op"] == "delete"), "I10: a change is not shown"


def _row(connection: Any, table: Any, row_id: str) -> Any:
    return connection.execute(select(table).where(table.c.id == row_id)).mappings().first()


# people


def new_lead(machine: Machine) -> None:
    """A company, a person and a lead of one's own, or in the queue."""

    def make(work: UnitOfWork) -> None:
        account = work.create("account", {"name": _text(machine)})
        contact = work.create("contact", {"name": _text(machine), "account_id": account})
        mine = machine.stage.chance.random() < 0.7
        owner = {"owner_id": work.user} if mine else {"queue": machine.stage.queue}
        work.create("lead", {"contact_id": contact, "account_id": account, "stage": "New", **owner})

    if machine.role != "ae":
        act(machine, make)


def second_lead(machine: Machine) -> None:
    """Another lead on a company that is there: it may now be shared by two books."""
    account = _some(machine, t.account)
    if account is not None and machine.role != "ae":
        act(
            machine,
            lambda work: work.create("lead", {"account_id": account["id"], "owner_id": work.user, "stage": "New"}),
        )


def note(machine: Machine) -> None:
    """Something that happened."""
    lead = _some(machine, t.lead)
    if lead is not None:
        act(
            machine,
            lambda work: work.create(
                "activity", {"lead_id": lead["id"], "kind": "note", "body": _text(machine), "at": work.now}
            ),
        )


def edit(machine: Machine) -> None:
    """A field of a person or lead."""
    table, name = machine.stage.chance.choice(
        [(t.contact, "title"), (t.contact, "zone"), (t.lead, "why_now"), (t.account, "tier")]
    )
    row = _some(machine, table)
    if row is not None:
        act(machine, lambda work: work.patch(table.name, row["id"], {name: _text(machine)}))


def edit_two(machine: Machine) -> None:
    """Two records in one action: both change or neither."""
    account, lead = _some(machine, t.account), _some(machine, t.lead)
    if account is None or lead is None:
        return
    account_id, lead_id = account["id"], lead["id"]

    def change(work: UnitOfWork) -> None:
        work.patch("account", account_id, {"tier": _text(machine)})
        work.patch("lead", lead_id, {"why_now": _text(machine)})

    act(machine, change)


def edit_group(machine: Machine) -> None:
    """A group that is one value."""
    row = _some(machine, t.lead)
    if row is not None:
        stage = machine.stage.chance.choice(("Attempting", "Connected", "Nurture"))
        act(machine, lambda work: work.patch("lead", row["id"], {"stage": stage, "stage_at": work.now}))


def write(machine: Machine) -> None:
    """A long note, perhaps in the same place as somebody else."""
    row = _some(machine, t.account)
    if row is None:
        return
    words = (row["note"] or "").split()
    words.insert(machine.stage.chance.randrange(len(words) + 1), _text(machine))
    act(machine, lambda work: work.patch("account", row["id"], {"note": " ".join(words)}))


def label(machine: Machine) -> None:
    """Tags come and go."""
    row = _some(machine, t.lead)
    if row is not None:
        tags = set(row["tags"] or ()) ^ {machine.stage.chance.choice(WORDS)}
        act(machine, lambda work: work.patch("lead", row["id"], {"tags": sorted(tags)}))


def count(machine: Machine) -> None:
    """A counter goes up, whoever else counts."""
    row = _some(machine, t.visit)
    lead = _some(machine, t.lead)
    if row is None:
        if lead is not None:
            act(machine, lambda work: work.create("visit", {"lead_id": lead["id"], "position": 0, "state": "planned"}))
        return

    def add(work: UnitOfWork) -> None:
        op = {"op": "inc", "e": "visit", "id": row["id"], "f": "position", "by": 1}
        work.connection.execute(t.visit.update().where(t.visit.c.id == row["id"]).values(position=row["position"] + 1))
        outbox.add(work.connection, [outbox.Change(op, (op,))], {("visit", row["id"]): row}, at=work.now, label="Count")

    act(machine, add)


def bin_it(machine: Machine) -> None:
    """To the bin, with what hangs on it."""
    table = machine.stage.chance.choice([t.lead, t.contact, t.account])
    row = _some(machine, table)
    if row is not None:
        act(machine, lambda work: work.delete(table.name, row["id"]))


def bring_back(machine: Machine) -> None:
    """From the bin."""
    rows = machine.workspace.ask(
        lambda c: c.execute(select(bin_item.c.entity, bin_item.c.row_id).order_by(bin_item.c.row_id)).all()
    )
    if rows:
        row = machine.stage.chance.choice(rows)
        if (
            machine.workspace.ask(
                lambda c: c.execute(
                    select(t.RECORDS[row.entity].c.id).where(t.RECORDS[row.entity].c.id == row.row_id)
                ).first()
            )
            is None
        ):
            act(machine, lambda work: work.restore(row.entity, row.row_id))


def claim(machine: Machine) -> None:
    """Take a lead from the queue."""
    lead = _some(machine, t.lead, t.lead.c.owner_id.is_(None))
    if lead is not None and machine.role != "ae":
        act(machine, lambda work: _command(work, "claim_lead", lead["id"], {"owner_id": work.user}, lead=lead["id"]))


def release(machine: Machine) -> None:
    """Give it back."""
    lead = _some(machine, t.lead, t.lead.c.owner_id == machine.user, t.lead.c.queue.is_not(None))
    if lead is not None:
        act(
            machine,
            lambda work: _command(
                work, "release_lead", lead["id"], {"owner_id": None}, lead=lead["id"], queue=machine.stage.queue
            ),
        )


def reassign(machine: Machine) -> None:
    """A manager gives a lead to somebody else."""
    lead = _some(machine, t.lead, t.lead.c.owner_id.is_not(None))
    if lead is not None and machine.role == "manager":
        to = machine.stage.people[machine.stage.chance.choice(("mina", "ben"))]
        act(machine, lambda work: _command(work, "reassign", lead["id"], {"owner_id": to}, lead=lead["id"], to=to))


def _command(work: UnitOfWork, name: str, lead_id: str, values: dict[str, Any], **args: Any) -> None:
    with work.command(name, **args):
        work.patch("lead", lead_id, values)


def hand_over(machine: Machine) -> None:
    """Offer a lead to the AE."""
    lead = _some(machine, t.lead, t.lead.c.owner_id == machine.user)
    if lead is None or machine.role != "rep":
        return
    receiver = machine.stage.people["hana"]

    def offer(work: UnitOfWork) -> None:
        handoff_id = new_id()
        with work.command("offer_handoff", lead=lead["id"], handoff=handoff_id):
            values = {"lead_id": lead["id"], "sender_id": work.user, "receiver_id": receiver, "state": "offered"}
            work.create("handoff", values, row_id=handoff_id)

    act(machine, offer)


def answer(machine: Machine) -> None:
    """The AE accepts or sends back."""
    handoff = _some(machine, t.handoff, t.handoff.c.state == "offered")
    if handoff is None or machine.role != "ae":
        return
    state = machine.stage.chance.choice(("accepted", "returned"))

    def give(work: UnitOfWork) -> None:
        with work.command("give_verdict", handoff=handoff["id"]):
            work.patch("handoff", handoff["id"], {"state": state, "verdict": state, "verdict_by": work.user})

    act(machine, give)


def take_back(machine: Machine) -> None:
    """The AE takes a verdict back, in time or too late."""
    handoff = _some(machine, t.handoff, t.handoff.c.verdict_by == machine.user)
    if handoff is None or machine.role != "ae":
        return

    def wish(work: UnitOfWork) -> None:
        with work.command("take_back_answer", handoff=handoff["id"]):
            pass

    act(machine, wish)


def pass_on(machine: Machine) -> None:
    """A rep hands over and sends it; an AE fetches, answers, and perhaps thinks better of it at once."""
    if machine.role == "rep":
        hand_over(machine)
        sync(machine)
    elif machine.role == "ae":
        sync(machine)
        answer(machine)
        if machine.stage.chance.random() < 0.5:
            push(machine)
        take_back(machine)


def ask_slot(machine: Machine) -> None:
    """One of a few hours of the AE: others want it too, and it may overlap what is booked."""
    lead = _some(machine, t.lead, t.lead.c.owner_id == machine.user)
    if lead is None:
        return
    ae, half_hours = machine.stage.people["hana"], machine.stage.chance.randrange(6)
    start = FIRST_SLOT + half_hours * HOUR // 2

    def ask(work: UnitOfWork) -> None:
        values = {
            "lead_id": lead["id"],
            "owner_id": ae,
            "organiser_id": work.user,
            "start": start,
            "minutes": 45,
            "state": "Slot asked for",
        }
        meeting = work.create("meeting", values)
        with work.command("take_slot", ae=ae, start=start, meeting=meeting):
            pass

    act(machine, ask)


def settle_conflict(machine: Machine) -> None:
    """Bring a losing value back."""
    from app import operations

    row = _some(machine, t.conflict, t.conflict.c.state == "open")
    if row is not None:
        act(machine, lambda work: operations.conflicts.restore(work, row["id"]))


# the network and the disk


def sync(machine: Machine) -> None:
    """Everything until nothing is left, as far as the network goes."""
    _try(machine, lambda: machine.engine.sync())


def push(machine: Machine) -> None:
    """One batch."""
    _try(machine, lambda: machine.engine.push())


def pull(machine: Machine) -> None:
    """One page."""
    _try(machine, lambda: machine.engine.pull())


def fetch(machine: Machine) -> None:
    """Some pages of a scope."""
    _try(machine, lambda: machine.engine.fetch())


def _try(machine: Machine, request: Callable[[], Any]) -> None:
    machine.network.bad = machine.stage.chance.choice(machine.stage.bad)
    try:
        request()
    except OfflineError:
        return
    except SyncError as error:
        try:
            machine.engine._recover(error)
        except (OfflineError, SyncError):
            return
    finally:
        machine.network.bad = 0.0


def late(machine: Machine) -> None:
    """What was under way arrives."""
    machine.network.deliver_late()


def crash(machine: Machine) -> None:
    """The power goes within the next transactions."""
    machine.crash_at = machine.stage.chance.randrange(1, 6)


def wrong_clock(machine: Machine) -> None:
    """The laptop's clock jumps."""
    machine.clock.off = machine.stage.chance.randrange(-9, 10) * HOUR


def copy_laptop(machine: Machine) -> None:
    """Somebody copies the whole profile to another laptop."""
    if len(machine.stage.laptops) < 7:
        machine.stage.laptops.append(machine.clone())


def save_laptop(machine: Machine) -> None:
    """A backup of the laptop."""
    machine.save()


def load_laptop(machine: Machine) -> None:
    """The laptop is restored: what it did since and had not sent is honestly gone with the disk."""
    if machine.saved is None:
        return
    machine.engine.push_limit = 500
    try:
        machine.engine.sync()  # nothing unsent may be lost by the test itself
    except (OfflineError, SyncError):
        return
    had = on_laptop(machine)
    machine.stage.told[machine.user] |= set(
        machine.workspace.ask(_ids, sync_attention)
    )  # read, then gone with the disk
    machine.load()
    machine.stage.forgotten |= had - on_laptop(machine)


def _ids(connection: Any, table: Any) -> list[str]:
    return list(connection.execute(select(table.c.id)).scalars())


def on_laptop(machine: Machine) -> set[str]:
    """Mutations that this laptop still has."""
    return {one for table in (sync_archive, sync_outbox) for one in machine.workspace.ask(_ids, table)}


# the administrator


def cover(stage: Stage) -> None:
    """One rep sees another's book for a while, or no longer."""
    scope = f"book:{stage.people['ben']}"
    change = stage.world.admin.grant if stage.chance.random() < 0.5 else stage.world.admin.revoke
    change(stage.ws, stage.people["mina"], scope)


def purge(stage: Stage) -> None:
    """Old leavings are forgotten."""
    with stage.world.database.reading(stage.ws) as connection:
        version = stage.world.sync.state(connection, stage.ws).version
    upkeep.purge(stage.world.database, stage.ws, version - stage.chance.randrange(0, 6))


def back_up(stage: Stage) -> None:
    """The server's backup."""
    if len(stage.backups) < 3:
        stage.back_up_server()


def restore(stage: Stage) -> None:
    """The server comes back from its backup, with its epoch moved or with that forgotten."""
    if stage.backups:
        stage.restore_server(stage.chance.randrange(len(stage.backups)))
        with stage.world.database.reading(stage.ws) as connection:
            there = set(connection.execute(select(s.mutation.c.id)).scalars())
        # What a lost disk had sent and the lost server alone knew is gone from the world; no protocol brings it back.
        for row_id in stage.forgotten - there - {one for each in stage.laptops for one in on_laptop(each)}:
            stage.acknowledged.pop(row_id, None)
        if stage.chance.random() < stage.moves_epoch:
            upkeep.move_epoch(stage.world.database, stage.ws)


OF_PEOPLE: dict[Callable[[Machine], None], int] = {
    new_lead: 5, second_lead: 3, note: 5, edit: 20, edit_two: 6, edit_group: 6, write: 6, label: 4, count: 5, bin_it: 3, bring_back: 2, claim: 6,
    release: 3, reassign: 4, hand_over: 4, answer: 4, settle_conflict: 4, sync: 8, push: 8, pull: 8, fetch: 2, late: 2, crash: 3,
    wrong_clock: 2, copy_laptop: 1, save_laptop: 1, load_laptop: 1,
}  # fmt: skip
DECIDED: dict[Callable[[Machine], None], int] = {  # what only the server says yes or no to
    new_lead: 4, note: 3, edit: 4, ask_slot: 14, claim: 8, release: 4, reassign: 4, hand_over: 10, answer: 14, take_back: 8, pass_on: 30, bin_it: 2,
    bring_back: 1, sync: 10, push: 14, pull: 10, fetch: 2, late: 3, crash: 4, copy_laptop: 1, load_laptop: 1, save_laptop: 1,
}  # fmt: skip
OF_ADMINISTRATORS: dict[Callable[[Stage], None], int] = {cover: 3, purge: 1, back_up: 1, restore: 1}
