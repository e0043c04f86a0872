"""Reaching a person, or stopping to: the draft, the number for the dialler, the stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app import queries
from app.clock import SystemClock, to_ms
from app.errors import RefusedError
from app.language import tr
from app.queries.lead_card import BAD_STATES
from ui import dialogs
from ui.common.open_url import mail_address, open_url

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.lead_card import LeadCard, Point
    from ui.context import UiContext
    from ui.navigator import Selection
    from ui.tasks import PageTasks


async def _card(tasks: PageTasks, lead_id: str) -> LeadCard:
    return await tasks.ask(queries.lead_card.lead_card_of, lead_id, now=to_ms(SystemClock().now()))


def dialable(card: LeadCard) -> Point:
    """The number to dial; RefusedError says in which state the numbers are when none may be dialled."""
    name = card.row.name or card.row.company
    if not card.numbers:
        raise RefusedError(
            "E-NO-NUMBER", tr("There is no number for {name}.", name=name), safe="", do=tr("F2 on the lead adds one.")
        )
    good = next((one for one in card.numbers if one.usable), None)
    if good is not None:
        return good
    first = card.numbers[0]
    if first.stopped:
        raise RefusedError(
            "E-STOPPED", f"{name}: {first.stopped}.", safe=tr("No number was copied."), do=tr("Write instead.")
        )
    state = BAD_STATES.get(first.state, "not one that can be dialled")
    raise RefusedError(
        "E-NO-NUMBER",
        tr("{shown} is {state}.", shown=first.shown, state=state),
        safe=tr("No number was copied."),
        do=tr("Find another one."),
    )


def mailable(card: LeadCard) -> Point:
    """The address to write to; RefusedError when none may be written to."""
    name = card.row.name or card.row.company
    if not card.emails:
        raise RefusedError(
            "E-NO-EMAIL",
            tr("There is no e-mail address for {name}.", name=name),
            safe="",
            do=tr("F2 on the lead adds one."),
        )
    good = next((one for one in card.emails if one.usable), None)
    if good is not None:
        return good
    first = card.emails[0]
    why = first.stopped or tr(
        "{shown} is {state}", shown=first.shown, state=BAD_STATES.get(first.state, tr("not one that can be used"))
    )
    raise RefusedError(
        "E-STOPPED" if first.stopped else "E-NO-EMAIL",
        f"{name}: {why}.",
        safe=tr("No draft was opened."),
        do=tr("Call instead."),
    )


async def copy_number(context: UiContext, tasks: PageTasks, found: Selection) -> None:
    """Copy the number that may be dialled."""
    number = dialable(await _card(tasks, found.id))
    QGuiApplication.clipboard().setText(number.value)
    context.navigator.show_toast(tr("Copied"), strong=number.shown)


async def show_codes(context: UiContext, tasks: PageTasks, parent: QWidget, found: Selection) -> None:
    """The numbers that may be dialled, as codes for the phone."""
    from ui.lead_commands.codes_dialog import CodesDialog

    card = await _card(tasks, found.id)
    dialable(card)
    await dialogs.show(CodesDialog(card, context=context, parent=parent))


async def write_email(context: UiContext, tasks: PageTasks, found: Selection) -> None:
    """Open a draft to them in the rep's mail program."""
    card = await _card(tasks, found.id)
    open_url(mail_address(mailable(card).value))
    context.navigator.show_toast(tr("Draft in your mail program for"), strong=card.row.name)


async def stop_contact(context: UiContext, tasks: PageTasks, parent: QWidget, found: Selection) -> None:
    """Ask once who, by what and until when, then stop it."""
    from ui.lead_commands.stop_dialog import StopDialog

    card = await _card(tasks, found.id)
    effects = await tasks.ask(queries.stops.stop_effects, found.id)
    dialog = StopDialog(card, effects, context=context, parent=parent)
    if await dialogs.show(dialog):
        context.navigator.show_toast(f"{dialog.outcome}:", strong=card.row.name or card.row.company, undo=dialog.step)
