"""What was agreed with a colleague and when it is looked at again; and the page that both sign."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from app import operations, queries
from app.language import tr
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.gates.day_reading import read_date
from ui.gates.move import local_now
from ui.handoffs.brief_dialog import BriefDialog
from ui.handoffs.page_rendering import Rendered
from ui.people.people_rows import first_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.people_page import Member
    from app.queries.reviews import Agreed, Review
    from ui.context import UiContext
    from ui.tasks import PageTasks

ABOUT = tr("The words stay on this laptop. The day is told to the team as quotas are; targets are set there (T).")


class ReviewDialog(FormDialog):
    """`agreed` is what is kept of the one before."""

    def __init__(self, person: Member, agreed: Agreed, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(
            tr("Review of {name}", name=first_name(person.name)), context=context, parent=parent, about=ABOUT
        )
        self._person = person
        words = self.add_text("agreed", tr("What was agreed, a line each"), tr("Five conversations a day"), height=120)
        words.setPlainText("\n".join(agreed.lines))
        self.next = self.add_when("next", tr("Next review"), read_date, tr("fri 11 dec"))
        if agreed.next is not None:
            self.next.setText(agreed.next.isoformat())
        self.finish(tr("Save"), self._save)

    async def _save(self) -> None:
        day = date.fromisoformat(self.next.value) if isinstance(self.next.value, str) else None
        await self.act(operations.coaching.save_review, self._person.id, day, self.text("agreed"))


async def edit_review(person: Member, agreed: Agreed, *, context: UiContext, parent: QWidget) -> bool:
    """Open the form; whether it was saved."""
    dialog = ReviewDialog(person, agreed, context=context, parent=parent)
    saved = bool(await dialogs.show(dialog))
    if saved:
        context.navigator.show_toast(tr("Review kept:"), strong=person.name)
    return saved


async def print_review(person: Member, *, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """Show the page of this quarter, to look at, save and print."""
    now, user = local_now(), context.workspace.user
    found = await tasks.ask(queries.reviews.review, person.id, "", now=now, user_id=user)
    me = await tasks.ask(queries.people.person, user)
    make = partial(_rendered, found, me.name, tr("{now:%a %d %b %Y, %H:%M}", now=now))
    dialog = BriefDialog(context=context, parent=parent, title=tr("Review of {name}", name=person.name), make=make)
    dialog.begin()
    await dialogs.show(dialog)


def _rendered(found: Review, by: str, printed: str, paper: str, scale: float) -> Rendered:
    from app.reports.figure_pages import title_of
    from app.reports.file_names import safe_name
    from app.reports.paper import Paper
    from app.reports.preview import page_count, page_images
    from app.reports.review import review_pdf

    pdf = review_pdf(found, by=by, printed=printed, paper=Paper.LETTER if paper == "letter" else Paper.A4)
    return Rendered(
        safe_name(title_of(found.found)) + ".pdf", pdf, tuple(page_images(pdf, scale=scale)), (), page_count(pdf)
    )
