"""Registers what can be done with a lead, from every list, board and record, and in the Lead menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.domain.stages import Stage
from app.language import tr
from ui.commands import Command
from ui.lead_commands.lead_acts import LeadActs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext


def add_lead_commands(context: UiContext, window: QWidget, shown: Callable[[], QWidget | None]) -> None:
    """Register every command of scope "lead", and New lead; `shown` gives the page on top."""
    leads = LeadActs(context=context, window=window, shown=shown)
    context.commands.add(*_talking(leads), *_working(leads), *_owning(leads))


def _lead(
    key: str,
    words: str,
    run: Callable[[], object],
    letter: str,
    icon: str,
    section: int,
    applies: Callable[[], str],
    *aliases: str,
) -> Command:
    return Command(
        f"lead.{key}",
        words,
        run,
        key=letter,
        menu="Lead",
        icon=icon,
        section=section,
        scope="lead",
        applies=applies,
        aliases=aliases,
    )


def _talking(leads: LeadActs) -> list[Command]:
    one = leads.why_not_one
    return [
        _lead("call", tr("Call"), leads.call, "C", "phone", 0, one, "dial", "ring", "phone"),
        _lead("email", tr("Email"), leads.email, "E", "mail", 0, one, "write", "mail"),
        _lead("visit", tr("Visit…"), leads.visit, "V", "map-pin", 0, one, tr("drop in"), tr("plan a visit"), "site"),
        _lead(
            "log_visit",
            tr("Log a visit"),
            leads.log_visit,
            "",
            "map-pin",
            0,
            one,
            tr("drop in"),
            tr("was there"),
            "outcome",
        ),
        _lead("log", tr("Log a call…"), leads.log, "L", "phone-call", 0, one, "outcome", "dispo", "disposition"),
        _lead("reply", tr("They replied…"), leads.reply, "R", "mails", 0, one, "answer", "response"),
        _lead("copy_number", tr("Copy number"), leads.copy_number, "Y", "copy", 0, one, "clipboard"),
        _lead("codes", tr("Codes for the phone…"), leads.codes, "Shift+Y", "qr-code", 0, one, "qr", "dial"),
        _lead("book", tr("Book a meeting…"), leads.book, "B", "calendar-plus", 0, one, "appointment", "schedule"),
    ]


def _working(leads: LeadActs) -> list[Command]:
    one, any_of = leads.why_not_one, leads.why_not_any
    return [
        _lead("note", tr("Note…"), leads.note, "N", "sticky-note", 1, one, tr("write down"), "comment"),
        _lead(
            "task",
            tr("Task…"),
            leads.task,
            "T",
            "square-check",
            1,
            any_of,
            tr("next step"),
            "reminder",
            tr("follow up"),
        ),
        Command(
            "lead.move",
            tr("Move to stage…"),
            leads.choose_stage,
            key="M",
            menu="Lead",
            icon="pipeline",
            section=2,
            scope="lead",
            applies=any_of,
            choices=leads.stages,
            run_with=leads.move_to,
            aliases=("status",),
        ),
        _lead(
            "nurture",
            tr("Move to Nurture, wake on a date…"),
            partial(leads.move_to, Stage.NURTURE.value),
            "Shift+N",
            "stage-nurture",
            2,
            any_of,
            "later",
            "park",
        ),
        _lead(
            "disqualify",
            tr("Disqualify…"),
            partial(leads.move_to, Stage.DISQUALIFIED.value),
            "",
            "stage-disqualified",
            2,
            any_of,
            "lost",
        ),
        _lead("qualify", tr("Qualify"), leads.qualify, "Q", "target", 2, one, "criteria", "bant"),
        _lead("hand_off", tr("Hand off…"), leads.hand_off, "H", "arrow-right-to-line", 2, one, "handover", "brief"),
        _lead(
            "print", tr("Print the lead…"), leads.print_lead, "Ctrl+P", "printer", 2, one, "paper", "pdf", "timeline"
        ),
    ]


def _owning(leads: LeadActs) -> list[Command]:
    one, any_of = leads.why_not_one, leads.why_not_any
    return [
        Command(
            "lead.assign",
            tr("Assign to…"),
            leads.choose_owner,
            key="A",
            menu="Lead",
            icon="user-check",
            section=3,
            scope="lead",
            applies=any_of,
            choices=leads.people,
            run_with=leads.assign_to,
            aliases=("owner", "give"),
        ),
        _lead("take", tr("Take from the list"), leads.take, "Shift+C", "user-plus", 3, one, "claim", "mql"),
        _lead(
            "send_back",
            tr("Send back to marketing…"),
            leads.send_back,
            "Shift+B",
            "undo-2",
            3,
            one,
            "mql",
            "reject",
            "recycle",
        ),
        _lead(
            "stop_contact",
            tr("Stop contact…"),
            leads.stop_contact,
            "Shift+X",
            "ban",
            4,
            one,
            "unsubscribe",
            tr("do not call"),
            tr("opt out"),
        ),
        _lead(
            "discard", tr("Move to the bin"), leads.discard, "Del", "trash-2", 4, any_of, "delete", "archive", "remove"
        ),
        Command(
            "file.new_lead",
            tr("New lead…"),
            leads.new_lead,
            key="Ctrl+N",
            menu="File",
            icon="plus",
            aliases=("add", "create"),
            run_with=leads.new_lead_in,
        ),
    ]
