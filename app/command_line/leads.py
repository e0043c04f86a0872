"""`leads`, `show`, `find`: what a script may read."""

from __future__ import annotations

import argparse
from typing import Any

from app import queries
from app.clock import to_ms
from app.command_line import session
from app.domain.next_steps import say_step
from app.domain.stages import Stage, parse_stage
from app.errors import RefusedError
from app.language import tr
from app.queries.lead_rows import LeadFilter
from app.workspace import Workspace


def add(verbs: Any) -> None:
    """Register the verbs."""
    parser = session.add_verb(verbs, "leads", leads, tr("list leads"))
    parser.add_argument("--stage")
    parser.add_argument("--limit", type=int, default=50)
    parser.add_argument("--sort", choices=("score", "name", "company", "next", "touched", "value"), default="score")
    parser = session.add_verb(verbs, "show", show, tr("one record with its history"))
    parser.add_argument("id")
    parser = session.add_verb(verbs, "find", find, tr("search everything"))
    parser.add_argument("text")
    parser.add_argument("--limit", type=int, default=20)


def stage_of(words: str) -> Stage:
    """A stage by name; RefusedError E-STAGE."""
    stage = parse_stage(words)
    if stage is None:
        raise RefusedError(
            "E-STAGE",
            tr("There is no stage “{name}”.", name=words),
            do=tr("Stages are: {names}.", names=", ".join(Stage)),
        )
    return stage


def leads(arguments: argparse.Namespace) -> dict[str, Any]:
    """{total, leads: […]}."""
    if arguments.limit < 1:
        raise RefusedError("E-USAGE", tr("The limit must be at least 1."))
    wanted = LeadFilter(stage=stage_of(arguments.stage).value if arguments.stage else "")
    with session.reading(arguments) as workspace:
        page = workspace.ask(queries.lead_rows.lead_rows, wanted, sort=arguments.sort, limit=arguments.limit)
        total = workspace.ask(queries.lead_rows.count, wanted)
        owners = workspace.ask(queries.people.names)
        now = session.now_of(workspace)
    found = [
        {
            "id": row.id, "name": row.name, "company": row.company, "email": row.email, "phone": row.phone, "stage": row.stage,
            "score": row.score, "owner": owners.get(row.owner_id, ""), "next_step": say_step(row.next, now) if row.next.at else None,
        }
        for row in page.rows
    ]  # fmt: skip
    return {"total": total, "leads": found}


def show(arguments: argparse.Namespace) -> dict[str, Any]:
    """The record, whatever its kind, with its history; a lead comes with everything on it."""
    with session.reading(arguments) as workspace:
        kind, record = workspace.ask(queries.records.record, arguments.id)
        result: dict[str, Any] = {"kind": kind, **record}
        ids = [arguments.id]
        if kind == "lead":
            result |= _around(workspace, arguments.id)
            ids += [one for one in (record["contact_id"], record["account_id"]) if one]
        result["history"] = workspace.ask(queries.lead_card.history_of, ids)
    return result


def _around(workspace: Workspace, lead_id: str) -> dict[str, Any]:
    now = session.now_of(workspace)
    card = workspace.ask(queries.lead_card.lead_card_of, lead_id, now=to_ms(now))
    items = workspace.ask(queries.timeline.timeline, lead_id)
    return {
        "name": card.row.name, "company": card.row.company, "title": card.row.title, "email": card.row.email, "phone": card.row.phone,
        "score": card.row.score, "fit": card.row.fit, "engagement": card.row.engagement, "intent": card.row.intent,
        "owner": card.owner, "next_step": say_step(card.row.next, now) if card.row.next.at else None,
        "contact": card.contact, "account": card.account, "emails": card.emails, "numbers": card.numbers, "criteria": card.criteria,
        "framework": {"name": card.framework, "answers": card.framework_fields}, "people": card.people, "meetings": card.meetings,
        "questions": card.questions, "stopped": card.stopped, "timeline": items,
    }  # fmt: skip


def find(arguments: argparse.Namespace) -> dict[str, Any]:
    """{hits: [{kind, id, title}]}."""
    with session.reading(arguments) as workspace:
        hits = workspace.ask(queries.search.find, arguments.text, limit=max(arguments.limit, 1))
    return {
        "hits": [
            {"kind": hit.kind, "id": hit.row_id, "title": hit.title, "detail": hit.detail, "similar": hit.similar}
            for hit in hits
        ]
    }
