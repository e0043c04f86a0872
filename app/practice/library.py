"""Talk tracks, objection cards, reasons, views and the trade show, from the shipped seeds."""

from __future__ import annotations

from datetime import timedelta

from app.domain.events import EventPlan, Question, values_of
from app.domain.tracks import PUBLISHED, record_of
from app.ids import new_id
from app.operations.starters import cards, starters
from app.practice.days import today_of
from app.store.unit_of_work import UnitOfWork

REASONS = {
    "not interested": ("No budget", "No need", "Chose another", "Bad timing", "Not the right person"),
    "return": ("No-show", "Timing", "Wrong person", "Not a fit", "Duplicate", "Wrong AE"),
}
VIEWS = (
    ("Webinar", {"source": "Webinar"}),  # the lists every workspace has are not saved once more
)  # fmt: skip


SHOW = EventPlan(
    name="Humber Maintenance Expo",
    place="Hull",
    stand="C14",
    cost_minor=640_000,
    staff=("Mina Aldous",),
    questions=(
        Question("What do you plan servicing with today?", ("Paper or a wall board", "Spreadsheet", "A system", "Nothing")),
        Question("When would you want it working?", ("This year", "By spring", "Next year", "Just looking")),
    ),
    consent="May we call or write to you about maintenance planning? You can stop it any time.",
)

RAISED = {  # calls before the practice began, and how many of them moved on
    "We already have a system": (21, 13), "Call me next quarter": (21, 5), "No budget this year": (19, 6),
    "Just send me an email": (16, 9), "Engineers won't use another app": (12, 11), "Is our data safe with you?": (9, 8),
    "Head office decides software": (12, 7), "I'm in a meeting": (7, 4), "Not interested": (6, 1),
}  # fmt: skip


def make_library(work: UnitOfWork) -> str:
    """Everything the team shares; returns the trade show's id."""
    for folder, version in (("practice", 4), ("en", 1), ("de", 1)):
        for track in starters(folder):
            work.create("track", {**record_of(track), "version": version, "state": PUBLISHED})
    for row in (*cards("en"), *cards("de")):
        calls, moved_on = RAISED.get(row["says"], (0, 0))
        work.create("objection", {**row, "calls": calls, "moved_on": moved_on})
    for name, texts in REASONS.items():
        work.create_many(
            "reason", [{"id": new_id(), "list": name, "text": text, "position": i} for i, text in enumerate(texts)]
        )
    for position, (name, filters) in enumerate(VIEWS):
        work.create("saved_view", {"name": name, "place": "leads", "filters": filters, "sort": "score", "shared": True,
                                   "position": position})  # fmt: skip
    today = today_of(work)
    return work.create(
        "event",
        {
            **values_of(SHOW),
            "first_day": str(today - timedelta(days=9)),
            "last_day": str(today - timedelta(days=7)),
        },
    )
