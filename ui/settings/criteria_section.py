"""Settings, Criteria: what the team calls sales-ready, and the frameworks beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.qualification import USUAL_DEFINITION
from app.domain.qualification_text import write_definition
from app.language import tr
from app.queries import call_desk
from ui.settings.text_section import TextSection

if TYPE_CHECKING:
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

ABOUT = tr(
    "A line for each: its name, in brackets the word its answers are kept under, and the question. A "
    "framework begins with its name on a line of its own; * marks the one leads begin with. Fields that "
    "share a word share the answer, so a lead that changes its framework loses no text. The four "
    "sales-ready criteria may be called anything and stay four."
)
WORDS = tr("criteria sales-ready qualification framework bant meddic gpct own evidence questions")


def criteria_section(*, theme: Theme, tasks: PageTasks) -> TextSection:
    """The page."""

    async def load() -> str:
        return write_definition(await tasks.ask(call_desk.definition))

    async def save(text: str) -> None:
        await tasks.act(operations.settings.set_qualification, text)

    return TextSection(
        tr("Criteria"), theme=theme, tasks=tasks, name=tr("Criteria and frameworks"), about=ABOUT, words=WORDS, load=load, save=save,
        saved=tr("Leads and calls show it at once."), usual=write_definition(USUAL_DEFINITION), height=300,
    )  # fmt: skip
