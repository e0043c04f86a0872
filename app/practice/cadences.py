"""The six starter sequences of the made-up company, a few people in them, two letters that wait to be reviewed."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from app.operations import enrolments, mail, sequences
from app.store.cadence import local_day, steps_of
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

COLD, PEOPLE = "en-cold", 6


def make_sequences(work: UnitOfWork) -> None:
    """English ones are in force, the German one is a draft; nothing of them is due before the week after."""
    ids = {}
    for one in sequences.starters():
        state = "active" if one["language"] == "en" else "draft"
        ids[one["key"]] = sequences.copy_starter(work, one["key"], state=state)
    lead = t.lead.c
    found = (
        select(lead.id)
        .where(lead.owner_id == work.user, lead.stage == "Attempting", lead.contact_id.is_not(None))
        .order_by(lead.id.desc())
        .limit(PEOPLE)
    )
    leads = list(work.connection.execute(found).scalars())
    if not leads:
        return
    today = local_day(work.now)
    enrolments.enrol(work, ids[COLD], leads, start=today + timedelta(days=7), confirmed=True)
    inside = select(t.enrolment).where(t.enrolment.c.sequence_id == ids[COLD]).order_by(t.enrolment.c.id)
    rows = work.connection.execute(inside).mappings().all()
    second = next(step.position for step in steps_of(work.connection, [ids[COLD]])[ids[COLD]][1:])
    for number, row in enumerate(rows):
        begun = {"started": (today - timedelta(days=number + 1)).isoformat(), "step": second}
        work.patch("enrolment", row["id"], begun | ({"state": "paused", "reason": "They replied"} if number == 0 else {}))
    template = work.connection.execute(
        select(t.RECORDS["template"].c.id).where(t.RECORDS["template"].c.name == "First letter, cold")
    ).scalar()
    mail.merge_batch(work, tuple(row["lead_id"] for row in rows[:2]), template or "")
