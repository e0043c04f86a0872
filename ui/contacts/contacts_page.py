"""The list of contacts: everybody known, found while typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect

from app import queries
from app.language import tr
from app.queries.accounts import ContactRow
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import chip_width, paint_avatar, paint_chip, paint_two_lines
from ui.common.record_tile import TILE, TILE_LEFT, WORDS_LEFT
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.search_list_page import SearchListPage
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.context import UiContext

LIMIT = 300
NO_LEAD = tr("no lead")


class ContactsModel(RowListModel[ContactRow]):
    """Contacts by name."""

    def sentence(self, row: ContactRow) -> str:
        """As a screen reader says it."""
        return ", ".join(one for one in (row.name, row.title, row.company, "" if row.lead_id else NO_LEAD) if one)


class ContactsDelegate(ListDelegate):
    """Name, title and company; a chip when there is no lead."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One contact."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ContactRow):
            return
        theme, middle, side = self.theme, rect.center().y(), self.theme.px(TILE)
        disc = QRect(rect.x() + theme.px(TILE_LEFT), middle - side // 2, side, side)
        paint_avatar(painter, theme, disc, row.name or "?")
        right = rect.right() - theme.px(16)
        if not row.lead_id:
            right -= chip_width(theme, NO_LEAD)
            paint_chip(painter, theme, right, middle, NO_LEAD)
            right -= theme.px(12)
        left = rect.x() + theme.px(WORDS_LEFT)
        words = " · ".join(one for one in (row.title, row.company) if one)
        room = QRect(left, rect.y(), right - left, rect.height())
        paint_two_lines(painter, theme, room, row.name or tr("No name yet"), "", words)


class ContactsPage(SearchListPage):
    """Enter opens the person, with their leads over time."""

    scope = "contacts"
    touches = ("contact", "account", "lead")

    def __init__(self, *, context: UiContext) -> None:
        model = ContactsModel()
        super().__init__(
            tr("Contacts"), context=context, model=model, delegate=ContactsDelegate(theme=context.theme), icon="id-card"
        )
        model.setParent(self)
        self.finish(scopes=("lead",))

    async def load(self, typed: str) -> Sequence[Any]:
        """Contacts by name, or those that begin with what was typed."""
        return await self._tasks.ask(queries.accounts.contact_rows, typed=typed, limit=LIMIT)

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any contact."""
        return tr("No contacts yet. They come with leads and with imported lists."), tr("Import a list"), "import"

    def count_words(self, rows: Sequence[Any]) -> str:
        """How many are shown."""
        return (
            tr("the first {limit}; type to find others", limit=LIMIT)
            if len(rows) >= LIMIT
            else tr("{rows:,}", rows=len(rows))
        )

    def open_chosen(self) -> None:
        """The person."""
        row = self.chosen()
        if isinstance(row, ContactRow):
            self._context.navigator.open_contact(row.id)

    def selection(self) -> Selection | None:
        row = self.chosen()
        if not isinstance(row, ContactRow):
            return None
        kind, record_id = ("lead", row.lead_id) if row.lead_id else ("contact", row.id)
        return Selection(kind, record_id, row.name, detail=row.company)
