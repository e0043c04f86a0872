"""The list of accounts: companies by name, found while typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from app import queries
from app.language import tr
from app.queries.accounts import AccountRow
from ui.accounts.account_rows import AccountsDelegate, AccountsModel
from ui.commands import Command
from ui.common.page import Hints
from ui.common.search_list_page import SearchListPage
from ui.navigator import Selection

if TYPE_CHECKING:
    from ui.context import UiContext

LIMIT = 300


class AccountsPage(SearchListPage):
    """Enter opens the account, Ctrl Enter in a window of its own."""

    scope = "accounts"
    touches = ("account", "lead", "contact")

    def __init__(self, *, context: UiContext) -> None:
        model = AccountsModel()
        super().__init__(
            tr("Accounts"),
            context=context,
            model=model,
            delegate=AccountsDelegate(theme=context.theme),
            icon="building-2",
        )
        model.setParent(self)
        self.finish()

    def commands(self) -> list[Command]:
        """The usual keys, and Ctrl Enter."""
        window = Command(
            "accounts.open_window", tr("Open in a new window"), self.open_in_window, key="Ctrl+Return",
            more_keys=("Ctrl+Enter",), scope=self.scope, applies=self.why_not,
        )  # fmt: skip
        return [*super().commands(), window]

    async def load(self, typed: str) -> Sequence[Any]:
        """Accounts by name, or those that begin with what was typed."""
        return await self._tasks.ask(queries.accounts.account_rows, typed=typed, limit=LIMIT)

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any account."""
        return tr("No accounts yet. They come with leads and with imported lists."), tr("Import a list"), "import"

    def count_words(self, rows: Sequence[Any]) -> str:
        """How many are shown."""
        return (
            tr("the first {limit}; type to find others", limit=LIMIT)
            if len(rows) >= LIMIT
            else tr("{rows:,}", rows=len(rows))
        )

    def open_chosen(self) -> None:
        """Open the account here."""
        self._open(new_window=False)

    def open_in_window(self) -> None:
        """Open the account in a window of its own."""
        self._open(new_window=True)

    def _open(self, *, new_window: bool) -> None:
        row = self.chosen()
        if isinstance(row, AccountRow):
            self._context.navigator.open_account(row.id, new_window=new_window)

    def selection(self) -> Selection | None:
        row = self.chosen()
        return Selection("account", row.id, row.name) if isinstance(row, AccountRow) else None

    def key_hints(self) -> Hints:
        return (("J|K", tr("Move")), ("Enter", tr("Open")), ("Ctrl Enter", tr("New window")), ("Ctrl F", tr("Find")))
