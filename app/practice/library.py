"""Talk tracks, objection cards, reasons, views and the trade show, from the shipped seeds."""

from __future__ import annotations

import json
from datetime import timedelta

from app.clock import from_ms
from app.ids import new_id
from app.resource_files import resource
from app.store.unit_of_work import UnitOfWork

REASONS = {
    "not interested": ("No budget", "No need", "Chose another", "Bad timing", "Not the right person"),
    "return": ("No-show", "Timing", "Wrong person", "Not a fit", "Duplicate", "Wrong AE"),
}
VIEWS = (
    ("Webinar", {"source": "Webinar"}),  # the lists every workspace has are not saved once more
)  # fmt: skip


def make_library(work: UnitOfWork) -> str:
    """Everything the team shares; returns the trade show's id."""
    for row in json.loads(resource("seeds", "tracks.json").read_text("utf-8")):
        work.create("track", {**row, "kind": "call", "version": 4, "state": "published"})
    for row in json.loads(resource("seeds", "objections.json").read_text("utf-8")):
        work.create("objection", row)
    for name, texts in REASONS.items():
        work.create_many(
            "reason", [{"id": new_id(), "list": name, "text": text, "position": i} for i, text in enumerate(texts)]
        )
    for position, (name, filters) in enumerate(VIEWS):
        work.create("saved_view", {"name": name, "place": "leads", "filters": filters, "sort": "score", "shared": True,
                                   "position": position})  # fmt: skip
    sequence = work.create("sequence", {"name": "Cold storage, eight touches", "state": "active", "version": 1})
    for position, (day, channel) in enumerate(
        ((0, "call"), (1, "email"), (3, "call"), (5, "social"), (8, "call"), (12, "email"))
    ):
        work.create(
            "step",
            {
                "sequence_id": sequence,
                "position": position,
                "day": day,
                "channel": channel,
                "text": channel.capitalize(),
            },
        )
    today = from_ms(work.now).date()
    return work.create("event", {
        "name": "Humber Maintenance Expo", "kind": "trade show", "place": "Hull", "first_day": str(today - timedelta(days=9)),
        "last_day": str(today - timedelta(days=7)), "cost_minor": 640_000, "cost_currency": "GBP",
        "questions": ["How many sites?", "What do you use today?"],
    })  # fmt: skip
