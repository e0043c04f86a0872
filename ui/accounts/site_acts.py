"""What can be done with the sites of an account; mixed into its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication

from app import operations
from app.language import tr
from ui import dialogs
from ui.common.page import Page

if TYPE_CHECKING:
    from app.queries.account_card import AccountCard
    from app.queries.sites import SiteCard
    from ui.accounts.site_list import SitesPane
    from ui.context import UiContext
    from ui.tasks import PageTasks

SITE_KEYS: tuple[tuple[str, str, str, tuple[str, ...], str], ...] = (
    ("edit", tr("Edit the site…"), "F2", ("Return", "Enter"), "edit_site"),
    ("new", tr("New site…"), "N", (), "new_site"),
    ("next", tr("Next site"), "J", (), "next_site"),
    ("previous", tr("Site before"), "K", (), "previous_site"),
    ("paste", tr("Paste the place of the site"), "Ctrl+V", (), "paste_place"),
    ("remove", tr("Move the site to the bin"), "Del", (), "remove_site"),
)


class SiteActs(Page):
    """The page gives the account it shows and the pane of its sites."""

    _context: UiContext
    _tasks: PageTasks
    _account_id: str
    _card: AccountCard | None
    sites: SitesPane
    _wanted_site = ""

    def edit_site(self) -> None:
        """Change the site with the cursor, or add the first one."""
        self._tasks.start_once("site", self._keep_site(self.sites.chosen()))

    def new_site(self) -> None:
        """Add a site."""
        self._tasks.start_once("site", self._keep_site(None))

    async def _keep_site(self, site: SiteCard | None) -> None:
        from ui.accounts.site_dialog import SiteDialog

        if self._card is None:
            return
        dialog = SiteDialog(self._account_id, site, self._card.people, context=self._context, parent=self)
        if await dialogs.show(dialog):
            self._wanted_site = str(dialog.outcome)
            self.show_record(self._account_id)
            name = dialog.text("name") or "site"
            self._context.navigator.show_toast(tr("Kept:") if site else tr("Added:"), strong=name, undo=dialog.step)

    def next_site(self) -> None:
        """The next site."""
        self.sites.step(1)

    def previous_site(self) -> None:
        """The site before."""
        self.sites.step(-1)

    def paste_place(self) -> None:
        """What is in the clipboard is where the site is."""
        text = QApplication.clipboard().text()[:2000]
        self._on_site(tr("Place set:"), operations.sites.set_place, text)

    def remove_site(self) -> None:
        """To the bin."""
        self._on_site(tr("Moved to the bin:"), operations.sites.remove_site)

    def _on_site(self, words: str, operation: Callable[..., object], *args: object) -> None:
        if site := self.sites.chosen():
            self._tasks.start_once("site", self._act_on(words, site, operation, *args))

    async def _act_on(self, words: str, site: SiteCard, operation: Callable[..., object], *args: object) -> None:
        _, step = await self._tasks.act_with_undo(operation, site.id, *args)
        self._context.navigator.show_toast(words, strong=site.name, undo=step)

    def _on_site_opened(self, _index: QModelIndex) -> None:
        self.edit_site()
