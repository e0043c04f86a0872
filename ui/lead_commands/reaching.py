"""Reaching a person, or stopping to: the draft, the number for the dialler, the stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app import operations, queries
from app.clock import SystemClock, to_ms
from app.errors import RefusedError
from ui import dialogs
from ui.lead_commands.open_url import mail_address, open_url

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.lead_card import LeadCard, Point
    from ui.context import UiContext
    from ui.navigator import Selection
    from ui.tasks import PageTasks

BAD_NUMBERS = {
    "wrong": "marked as a wrong number",
    "unclear": "not a number that can be dialled",
    "listed": "on a do-not-call list",
}


async def _card(tasks: PageTasks, lead_id: str) -> LeadCard:
    return await tasks.ask(queries.lead_card.lead_card_of, lead_id, now=to_ms(SystemClock().now()))


def dialable(card: LeadCard) -> Point:
    """The number to dial; RefusedError says in which state the numbers are when none may be dialled."""
    name = card.row.name
    if {"call", "all"}.intersection(card.stopped):
        raise RefusedError(
            "E-STOPPED", f"{name} is not to be called.", safe="No number was copied.", do="Write instead."
        )
    if not card.numbers:
        raise RefusedError("E-NO-NUMBER", f"There is no number for {name}.", safe="", do="F2 on the lead adds one.")
    good = next((one for one in card.numbers if one.value and one.state not in BAD_NUMBERS), None)
    if good is None:
        first = card.numbers[0]
        state = BAD_NUMBERS.get(first.state, "not a number that can be dialled")
        raise RefusedError(
            "E-NO-NUMBER", f"{first.shown} is {state}.", safe="No number was copied.", do="Find another one."
        )
    return good


async def copy_number(context: UiContext, tasks: PageTasks, found: Selection) -> None:
    """Copy the number that may be dialled."""
    number = dialable(await _card(tasks, found.id))
    QGuiApplication.clipboard().setText(number.value)
    context.navigator.show_toast("Copied", strong=number.shown)


async def write_email(context: UiContext, tasks: PageTasks, found: Selection) -> None:
    """Open a draft to them in the rep's mail program."""
    card = await _card(tasks, found.id)
    if {"email", "all"}.intersection(card.stopped):
        raise RefusedError("E-STOPPED", f"{card.row.name} is not to be written to.", safe="No draft was opened.")
    address = next((one.value for one in card.emails if one.value), "")
    if not address:
        raise RefusedError(
            "E-NO-EMAIL", f"There is no e-mail address for {card.row.name}.", safe="", do="F2 on the lead adds one."
        )
    open_url(mail_address(address))
    context.navigator.show_toast("Draft in your mail program for", strong=card.row.name)


async def stop_contact(context: UiContext, tasks: PageTasks, parent: QWidget, found: Selection) -> None:
    """Ask once, then stop every channel for the person."""
    card = await _card(tasks, found.id)
    if "all" in card.stopped:
        raise RefusedError("E-STOPPED", f"Contact with {card.row.name} is stopped already.")
    what = "This closes the open tasks and hides the numbers for the whole team."
    question = f"Stop all contact with {card.row.name}?"
    if not await dialogs.ask_yes_no(parent, question, yes="Stop contact", no="Keep contact", details=what, danger=True):
        return
    stop = operations.suppressions.stop_contact
    _, step = await tasks.act_with_undo(stop, found.id, channel="all", reason="Asked for it")
    context.navigator.show_toast("Contact stopped with", strong=card.row.name, undo=step)
