"""What figures are counted from, derived from the records by `store/figure_facts.py`: narrow rows that say of which source and
territory their lead is, and totals of the work of each day. They never leave the laptop."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text, text

from app.store.tables.synced import metadata

# '' stands for nothing in every column of words; times are ms UTC.
_ABOUT = (("lead_id", Text), ("source", Text), ("territory", Text))


def _fact(name: str, *columns: tuple[str, type[Text | Integer]], key: tuple[str, ...]) -> Table:
    made = (Column(one, kind, primary_key=one in key, nullable=kind is Integer) for one, kind in columns)
    return Table(name, metadata, *made, sqlite_with_rowid="lead_id" not in key)


figure_lead = _fact(
    "figure_lead", *_ABOUT,
    ("person", Text),  # who has the credit for it, before there is one its owner
    ("arrived_at", Integer),
    ("worked", Integer),
    ("reached", Integer),  # the furthest stage of the path, by number
    ("asked", Integer),
    ("touched_at", Integer),
    ("first_by", Text),  # of those who asked: who replied first, before anybody did its owner
    ("sent_back", Text),  # why
    key=("lead_id",),
)  # fmt: skip
# Each step of its lifecycle that a lead came to, and how long until it went on.
figure_step = _fact(
    "figure_step", *_ABOUT, ("step", Text), ("person", Text), ("arrived_at", Integer), ("age", Integer), key=("lead_id", "step")
)  # fmt: skip
figure_meeting = _fact(
    "figure_meeting", ("id", Text), *_ABOUT, ("booked_by", Text), ("held_by", Text), ("at", Integer), ("start", Integer), ("state", Text),
    ("moved", Integer), key=("id",),
)  # fmt: skip
figure_handoff = _fact(
    "figure_handoff", ("id", Text), *_ABOUT, ("sender", Text), ("credited", Text), ("ae", Text), ("offered_at", Integer), ("verdict", Text),
    ("verdict_at", Integer), ("reason", Text), ("currency", Text), ("minor", Integer), ("as_briefed", Text), ("receipt_at", Integer),
    ("receipt_due", Integer), ("verdict_due", Integer), key=("id",),
)  # fmt: skip
figure_deal = _fact(
    "figure_deal", ("id", Text), *_ABOUT, ("person", Text), ("stage", Text), ("stage_at", Integer), ("close_date", Text),
    ("minor", Integer), ("currency", Text), ("probability", Integer), key=("id",),
)  # fmt: skip

# Which credits the close of a month froze, and under the id '' that it was closed.
figure_frozen = Table(
    "figure_frozen",
    metadata,
    Column("id", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    sqlite_with_rowid=False,
)
# Every credit once with '', and once with each month whose close froze it.
figure_credit = Table(
    "figure_credit",
    metadata,
    Column("id", Text, primary_key=True),
    Column("frozen", Text, primary_key=True),
    Column("lead_id", Text, nullable=False),
    Column("at", Integer),
    sqlite_with_rowid=False,
)

# How much of a kind somebody did on a day of UTC, and in how much of it somebody was reached: of all leads, of those of a source, of a
# territory, of both (`figure_facts.slice_of`).
figure_work = Table(
    "figure_work",
    metadata,
    Column("slice", Text, primary_key=True),
    Column("by_id", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("day", Integer, primary_key=True),  # since 1970
    Column("count", Integer, nullable=False),
    Column("talked", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# What triggers noted since: whose facts of which part are to be made anew, and work that came (1) or went (-1).
figure_stale = Table(
    "figure_stale",
    metadata,
    Column("pos", Integer, primary_key=True),
    Column("lead_id", Text, nullable=False),
    Column("part", Text, nullable=False),  # lead, meeting, handoff, opportunity, credit; close with its setting's name
)
figure_change = Table(
    "figure_change",
    metadata,
    Column("pos", Integer, primary_key=True),
    Column("lead_id", Text),
    Column("day", Integer, nullable=False),
    Column("by_id", Text),
    Column("kind", Text, nullable=False),
    Column("outcome", Text),
    Column("sign", Integer, nullable=False),
)

# Parts of them that an index holds (`indexes.py`), in the very words of a query.
ASKED, WAS_SENT_BACK = text("figure_lead.asked = 1"), text("figure_lead.sent_back != ''")
