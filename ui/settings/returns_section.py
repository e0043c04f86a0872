"""Settings, Returns: why an AE gives a lead back, where it goes and whose task follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.return_reasons import RETURN_REASONS, write_reasons
from app.language import tr
from app.queries import handoffs
from ui.settings.text_section import TextSection

if TYPE_CHECKING:
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

ABOUT = tr(
    "A line for each reason of a return, in the order of its digit: its name, in brackets the word it is "
    "kept under, the stage the lead goes to (Attempting, Connected, Qualified or Meeting set), whose "
    "task follows (SDR or Manager), and the task."
)
WORDS = tr("return reasons handoff verdict no-show timing duplicate wrong")


def returns_section(*, theme: Theme, tasks: PageTasks) -> TextSection:
    """The page."""

    async def load() -> str:
        return write_reasons(await tasks.ask(handoffs.return_reasons))

    async def save(text: str) -> None:
        await tasks.act(operations.settings.set_return_reasons, text)

    return TextSection(
        tr("Returns"), theme=theme, tasks=tasks, name=tr("Reasons of a return"), about=ABOUT, words=WORDS, load=load, save=save,
        saved=tr("The next return asks so."), usual=write_reasons(RETURN_REASONS),
    )  # fmt: skip
