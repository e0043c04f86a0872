"""Settings, Working hours: when the clocks of everybody, a territory or a person run, and on which days they stand still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations, queries
from app.language import tr
from ui.settings.text_section import TextSection

if TYPE_CHECKING:
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

ABOUT = tr(
    "A line for each who has hours of their own: Everybody, a territory or a person, then a colon, the "
    "hours, the days, and the time zone; after commas the country whose public holidays count, and "
    "single days off. A person's line counts before their territory's, that before everybody's. Without "
    "any it is 09:00 to 17:00, Monday to Friday. Like: Everybody: 09:00-17:00 mon-fri Europe/London, "
    "holidays GB, off 2026-12-24"
)
WORDS = tr("working hours calendar holidays days off speed to lead territory zone")


def hours_section(*, theme: Theme, tasks: PageTasks) -> TextSection:
    """The page."""

    async def load() -> str:
        return await tasks.ask(queries.people_hours.hours_text)

    async def save(text: str) -> None:
        await tasks.act(operations.people_hours.set_hours, text)

    return TextSection(
        tr("Working hours"),
        theme=theme,
        tasks=tasks,
        name=tr("Working hours and holidays"),
        about=ABOUT,
        words=WORDS,
        load=load,
        save=save,
        saved=tr("Clocks run in these hours from now on."),
        usual="",
    )
